"""Bytes -> Document: the strict YAML of entries, with the place of every key and value. Knows no course."""
