"""What the app remembers, in one SQLite database in the user's data folder."""
