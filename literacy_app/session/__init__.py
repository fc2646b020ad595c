"""Use cases, without a window: what reading, bringing an article and the shelf of lessons do."""
