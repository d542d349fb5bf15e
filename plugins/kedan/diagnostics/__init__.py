"""A mistake is a value: what is wrong, where, and what to type instead."""
