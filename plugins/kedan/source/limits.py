"""How large a file may be. Real entries are far below; see docs/decisions."""

from dataclasses import dataclass

MOST_BYTES = 64 * 1024
MOST_LEVELS = 12
MOST_VALUES = 8_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How large the files of one kind may be. None may go deeper than entries do."""

    most_bytes: int
    most_values: int


ENTRY = Limits(most_bytes=MOST_BYTES, most_values=MOST_VALUES)
