"""Rules on what stands above the content: ô 1, 2, 3, 4, 5."""
