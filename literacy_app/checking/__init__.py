"""What makes a lesson good: content checks over a lesson, told as warnings with their reasons."""
