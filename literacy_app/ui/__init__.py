"""The window: it shows the state of a session and says what the person did."""
