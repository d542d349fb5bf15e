"""Colours of a terminal, or none."""

from __future__ import annotations

from dataclasses import dataclass

from kedan.diagnostics.diagnostic import Severity

_SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Wraps text in colour codes when `on`."""

    on: bool

    def severity(self, severity: Severity, text: str) -> str:
        """Paint the word error, warning or info."""
        return self._with(_SEVERITY[severity], text)

    def bold(self, text: str) -> str:
        """Paint the headline."""
        return self._with("1", text)

    def faint(self, text: str) -> str:
        """Paint frames and line numbers."""
        return self._with("2", text)

    def place(self, text: str) -> str:
        """Paint a file and its line."""
        return self._with("36", text)

    def help(self, text: str) -> str:
        """Paint what to do."""
        return self._with("32", text)

    def caret(self, under: str, *, primary: bool) -> str:
        """Paint the mark under a source line, with its words."""
        return self._with("31" if primary else "34", under)

    def _with(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text
