"""What an earlier run judged: a file with the same bytes, under the same rules, needs no second look."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from hashlib import blake2b
from typing import Any, Protocol


class Shelf(Protocol):
    """Where texts are kept by key between two runs."""

    def get(self, key: bytes) -> str | None:
        """Return what was put under `key`, or None."""

    def put(self, key: bytes, value: str) -> None:
        """Keep `value`."""


@dataclass(frozen=True, slots=True)
class Memory:
    """The data of accepted files, by what decides whether a file is accepted: its noun, its bytes and the rules."""

    shelf: Shelf
    rules: bytes

    @classmethod
    def under(cls, shelf: Shelf, *rules: object) -> Memory:
        """Return a memory for one set of rules, which are made of what JSON can say."""
        written = json.dumps(rules, ensure_ascii=False, sort_keys=True, default=dict)
        return cls(shelf, blake2b(written.encode("utf-8", "surrogatepass"), digest_size=32).digest())

    def recall(self, noun: str, content: bytes) -> Mapping[str, Any] | None:
        """Return the data of a file that was accepted before; None where it was not, or is not remembered."""
        value = self.shelf.get(self._key(noun, content))
        if value is None:
            return None
        data = json.loads(value, parse_float=Decimal)
        return data if isinstance(data, dict) else None

    def keep(self, noun: str, content: bytes, data: Mapping[str, Any]) -> None:
        """Remember the data of an accepted file, unless JSON says it with other digits."""
        try:
            value = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=_number)
        except ValueError:
            return
        self.shelf.put(self._key(noun, content), value)

    def _key(self, noun: str, content: bytes) -> bytes:
        return blake2b(content, digest_size=16, key=self.rules, person=noun.encode()).digest()


def _number(value: object) -> float:
    """Return a decimal as JSON writes it; ValueError where it would come back as another one."""
    number = float(str(value))
    if str(value) != repr(number):
        message = "not the same digits"
        raise ValueError(message)
    return number
