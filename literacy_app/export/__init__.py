"""Lessons in the forms that other programs take: one module a form."""
