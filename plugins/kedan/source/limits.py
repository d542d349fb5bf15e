"""How large an entry may be. Real ones are far below; see docs/decisions."""

MOST_BYTES = 64 * 1024
MOST_LEVELS = 12
MOST_VALUES = 8_000
