"""Rules on the content (ô 6)."""
