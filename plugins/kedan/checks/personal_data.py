"""Entries hold no mobile numbers, identity numbers or private mail addresses, comments included."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.loading.finding import Find, documents, find_anywhere
from kedan.model.catalog import Catalog

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
_GAP = "[ .·_\u2010-\u2015-]?"
_FOUND = re.compile(
    r"(?P<link>https?://[!-~]+)"
    r"|(?P<identity>(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z]))"
    rf"|(?P<mobile>(?<![0-9])(?:\+?86{_GAP})?1[3-9][0-9](?:{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}"
    rf"|[0-9]{_GAP}[0-9]{{3}}{_GAP}[0-9]{{4}})(?![0-9]))"
    r"|(?P<mail>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,30}\.){0,2}"
    rf"(?:{'|'.join(map(re.escape, _HOSTS))})(?![a-z0-9-]|\.[a-z]))",
    re.IGNORECASE,
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_BIRTH = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every such number or address with its exact place."""
    for document in documents(catalog):
        for find in find_anywhere(document, _FOUND):
            kind = _kind(find)
            if kind:
                yield INFO.found(find.label, kind=kind)


def _kind(find: Find) -> str:
    kind = find.match.lastgroup
    if kind == "identity" and not _is_identity(find.match[0].upper()):
        return ""
    return kind if kind in _KINDS else ""


def _is_identity(number: str) -> bool:
    """Return whether a number has a date of birth and the check digit of an identity number (GB 11643)."""
    added = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _BIRTH.fullmatch(number[6:14]) is not None and _CHECKS[added % 11] == number[17]
