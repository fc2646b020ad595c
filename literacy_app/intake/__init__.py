"""Article text out of what people have: text files, web pages, the clipboard."""
