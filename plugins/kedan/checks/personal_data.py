"""Entries hold no mobile numbers, identity numbers or private mail addresses, comments included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.loading.finding import Find, ascii_of, documents, find_anywhere, has_wide
from kedan.model.catalog import Catalog
from kedan.source.document import Document

INFO = Info("personal-data")

_HOSTS = (
    *("qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "188.com", "139.com", "189.cn", "wo.cn"),
    *("sina.com", "sina.cn", "sohu.com", "tom.com", "21cn.com", "aliyun.com", "263.net"),
    *("gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "live.cn", "msn.com"),
    *("yahoo.com", "yahoo.cn", "yahoo.com.cn", "icloud.com", "me.com", "proton.me", "protonmail.com"),
)
"""Where persons, not offices, have their mail."""
_KINDS = ("identity", "mobile", "mail")
"""Groups of the pattern; numbers within a link are nobody's."""
_GAP = "[ \u00a0.·_\u2010-\u2015-]?"
_FOUND = re.compile(
    r"(?P<link>https?://[!-~]+)"
    r"|(?P<identity>(?<![0-9A-Za-z])[1-9][0-9]{5} ?[0-9]{8} ?[0-9]{3}[0-9Xx](?![0-9A-Za-z]))"
    rf"|(?P<mobile>(?<![0-9])(?:(?:\+|00)?86{_GAP})?(?:1[3-9][0-9]|\(1[3-9][0-9]\))(?:{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}"
    rf"|[0-9]{_GAP}[0-9]{{3}}{_GAP}[0-9]{{4}})(?![0-9]))"
    r"|(?P<mail>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?@ ?(?:[a-z0-9-]{1,30}\.){0,2}"
    rf"(?:{'|'.join(map(re.escape, _HOSTS))})(?![a-z0-9-]|\.[a-z]))",
    re.IGNORECASE,
)
_HINTS = tuple(
    re.compile(hint)
    for hint in (rb"@", rb"1[3-9][0-9](?:[ ._)-]{0,3}[0-9]){8}", rb"19[0-9]{6} ?[0-9]{3}", rb"20[0-9]{6} ?[0-9]{3}")
)
"""What is in every such number or address; an identity number holds a date of birth. Each begins with plain bytes."""
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_BIRTH = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every such number or address with its exact place."""
    suspect = (document for document in documents(catalog) if _may_hold(document))
    for document in suspect:
        for find in find_anywhere(document, _FOUND):
            kind = _kind(find)
            if kind:
                yield INFO.found(find.label, kind=kind)


def _may_hold(document: Document) -> bool:
    text = ascii_of(document)
    return has_wide(document) or any(hint.search(text) for hint in _HINTS)


def _kind(find: Find) -> str:
    kind = find.match.lastgroup
    if kind == "identity" and not _is_identity(find.match[0].upper().replace(" ", "")):
        return ""
    return kind if kind in _KINDS else ""


def _is_identity(number: str) -> bool:
    """Return whether a number has a date of birth and the check digit of an identity number (GB 11643)."""
    added = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _BIRTH.fullmatch(number[6:14]) is not None and _CHECKS[added % 11] == number[17]
