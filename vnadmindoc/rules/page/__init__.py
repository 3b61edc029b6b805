"""Rules on paper, margins, font, colour and page number (Mục I)."""
