"""A word is written in one script: a letter of another that looks Latin can't be searched for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.loading.finding import documents, find_anywhere
from kedan.model.catalog import Catalog

INFO = Info("mixed-script", Severity.WARNING)

_CYRILLIC = dict(zip("аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅԌ", "aeopcyxijsdhqwABEKMHOPCTYXIJSG", strict=True))
_GREEK = dict(zip("οανιρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oavipuABEZHIKMNOPTYX", strict=True))
_ARMENIAN = dict(zip("օսոհցՕՏԼ", "ounhgOSL", strict=True))
_LATIN = str.maketrans(_CYRILLIC | _GREEK | _ARMENIAN)
"""Letters that look like Latin ones, and these."""
_WORD = re.compile(r"[A-Za-z\u0370-\u03ff\u0400-\u058f]{2,}")
_NOT_OTHER = bytes({*range(256)} - {*range(0xCD, 0xD7)})
"""All bytes but those with which a Greek, Cyrillic or Armenian letter begins in UTF-8."""


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield words of Latin letters in which some only look Latin; `kΩ` and `μm` are what they seem."""
    suspect = (document for document in documents(catalog) if document.content.translate(None, _NOT_OTHER))
    for document in suspect:
        for find in find_anywhere(document, _WORD):
            word = find.match[0]
            right = word.translate(_LATIN)
            if right != word and right.isascii() and any(char.isascii() for char in word):
                strange = next(char for char in word if not char.isascii())
                code = f"U+{ord(strange):04X}"
                yield INFO.found(find.label, char=strange, code=code, right=right)
