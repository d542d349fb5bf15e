"""Reads the fields of one mapping; what a schema can't judge (real dates, decimals) it reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from kedan.diagnostics.diagnostic import Diagnostic, Place
from kedan.diagnostics.visible import quoted
from kedan.loading.explain.context import Context, problem
from kedan.model.amounts import Amount
from kedan.model.dates import PartialDate
from kedan.source.document import Document
from kedan.source.spots import Route

_NO_DAY = PartialDate(1900)
_amount = lru_cache(maxsize=4096)(Amount.parse)
_day = lru_cache(maxsize=16384)(PartialDate.parse)
"""The same few amounts and dates stand in all entries of a catalog: each is parsed, and kept, once."""


@dataclass(slots=True)
class Reader:
    """One mapping of a document. Mistakes go to `mistakes`; a file with any is left out of the catalog.

    It is made for every mapping of every entry, and its readers run for every field: they look first whether
    anything is written, as mostly nothing is.
    """

    context: Context
    data: Mapping[str, Any]
    route: Route
    mistakes: list[Diagnostic]

    @property
    def document(self) -> Document:
        """The file."""
        return self.context.document

    def text(self, key: str) -> str:
        """Return a text, without the blank end that block scalars bring; empty where there is none."""
        return str(self.data[key]).strip() if key in self.data else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text counts as a list of one."""
        if key not in self.data:
            return ()
        value = self.data[key]
        return (value,) if isinstance(value, str) else tuple(map(str, value))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers."""
        return tuple(int(item) for item in self.data.get(key, ()))

    def flag(self, key: str) -> bool:
        """Return a yes or no; no where nothing is said."""
        return bool(self.data.get(key, False))

    def whole(self, key: str) -> int | None:
        """Return a whole number."""
        value = self.data.get(key)
        return None if value is None else int(value)

    def amount(self, key: str) -> Amount | None:
        """Return hours, credits or money; a third decimal is a mistake."""
        value = self.data.get(key)
        if value is None:
            return None
        try:
            return _amount(str(value))
        except ValueError:
            self._value_mistake("bad-amount", key, str(value))
            return None

    def amounts(self) -> dict[str, Amount]:
        """Return every value of this mapping as an amount."""
        return {key: amount for key in self.data if (amount := self.amount(key)) is not None}

    def fraction(self, key: str) -> Fraction | None:
        """Return an exact number; the text `1/3` is one."""
        value = self.data.get(key)
        return None if value is None else Fraction(str(value))

    def day(self, key: str) -> PartialDate | None:
        """Return a date of the calendar."""
        value = self.data.get(key)
        if value is None:
            return None
        try:
            return _day(str(value))
        except ValueError:
            self._value_mistake("bad-date", key, str(value))
            return None

    def needed_day(self, key: str) -> PartialDate:
        """Return a date that the schema requires."""
        return self.day(key) or _NO_DAY

    def child(self, key: str) -> Reader | None:
        """Return the mapping under `key`."""
        value = self.data.get(key)
        return self._inside(value, key) if isinstance(value, dict) else None

    def children(self, key: str) -> tuple[Reader, ...]:
        """Return the mappings in the list under `key`."""
        if key not in self.data:
            return ()
        return tuple([self._inside(item, key, position) for position, item in enumerate(self.data[key])])

    def report(self, mistake: Diagnostic) -> None:
        """Record a mistake of this file."""
        self.mistakes.append(mistake)

    def place(self, *steps: str | int) -> Place:
        """Return where a part of this mapping stands."""
        return self.document.place(*self.route, *steps)

    def key_place(self, key: str) -> Place:
        """Return where a key of this mapping stands."""
        return self.document.key_place(*self.route, key)

    def _value_mistake(self, check_id: str, key: str, given: str) -> None:
        route = (*self.route, key)
        written = self.document.written(*route).strip("\"'") or given
        self.report(problem(check_id, self.place(key), given=quoted(written), title=self.context.title(route)))

    def _inside(self, value: Mapping[str, Any], *steps: str | int) -> Reader:
        return Reader(self.context, value, (*self.route, *steps), self.mistakes)
