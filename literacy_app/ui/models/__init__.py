"""What lists show, as models."""
