"""Rules on who signs (ô 7)."""
