"""Viết hoa trong văn bản hành chính (Phụ lục II): what can be judged without a dictionary of names."""
