"""Chính tả: what is mistyped for certain, told without a dictionary by how Vietnamese syllables are spelt."""
