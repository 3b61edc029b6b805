"""Rules on who receives a document (ô 9) and on its annexes."""
