"""Lesson packs: several lessons in one file, made, looked at and put into a folder."""
