"""A first marking of an article: who speaks, and where the writer judges or concludes."""
