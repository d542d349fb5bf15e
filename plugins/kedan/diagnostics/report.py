"""What a run of `kedan check` has to tell: the mistakes, the texts they quote, and what was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .diagnostic import Diagnostic, Severity


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """Diagnostics in order; `texts` by path; `counts` of entries by noun."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    counts: Mapping[str, int]

    def number(self, severity: Severity) -> int:
        """Return how many diagnostics are of that severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)
