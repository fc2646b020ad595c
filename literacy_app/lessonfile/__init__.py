"""Lesson files: text to lesson to text, keyed articles, and the folders that hold them."""
