"""The forms in which questions are answered: one module a form, imported when first needed."""
