"""The law of the round trip: reading what was written gives back every fact, and the same document."""
