"""Entries hold no mobile numbers, identity numbers or private mail addresses, comments included."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic
from kedan.loading.finding import ascii_of, documents, find_anywhere, has_wide
from kedan.model.catalog import Catalog
from kedan.model.identity_number import is_identity_number
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
"""Groups of the pattern that may be somebody's; the fourth is a link."""
_GAP = "[ \u00a0.·_\u2010-\u2015-]?"
_FIRST, _SECOND = "一壹幺", "三四五六七八九叁肆伍陆柒捌玖"
_NUMERAL = f"[〇零二贰两{_FIRST}{_SECOND}]"
"""Numbers are also spelled out, to be read by nobody but people."""
_FOUND = re.compile(
    r"(?P<link>https?://[!-~]+)"
    r"|(?P<identity>(?<![0-9A-Za-z])[1-9][0-9]{5} ?[0-9]{8} ?[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z-])[1-9][0-9]{5} ?[0-9]{6} ?[0-9]{3}(?![0-9A-Za-z-]))"
    rf"|(?P<mobile>(?<![0-9])(?:(?:\+|00)?86{_GAP})?(?:1[3-9][0-9]|\(1[3-9][0-9]\))(?:{_GAP}[0-9]{{4}}{_GAP}[0-9]{{4}}"
    rf"|[0-9]{_GAP}[0-9]{{3}}{_GAP}[0-9]{{4}})(?![0-9])"
    rf"|(?<!{_NUMERAL})[{_FIRST}][{_SECOND}](?:{_GAP}{_NUMERAL}){{9}}(?!{_NUMERAL}))"
    r"|(?P<mail>(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?(?:@|\#|\((?-i:at|AT)\)|\[(?-i:at|AT)\]) ?"
    rf"(?:[a-z0-9-]{{1,30}}\.){{0,2}}(?:{'|'.join(map(re.escape, _HOSTS))})(?![a-z0-9-]|\.[a-z]))",
    re.IGNORECASE,
)
_PARAMETER = re.compile(r"[?&;#](?P<name>[^=&;#]{1,40})=(?P<value>[^&;#\"'<>]{1,100})")
_TELEPHONE = re.compile(r"phone|mobile|cell|tel|shouji|dianhua|lxdh", re.IGNORECASE)
_HINTS = tuple(
    re.compile(hint)
    for hint in (
        *(rb"@", rb"%40", rb"# ?[A-Za-z0-9-]+\.", rb"\((?:at|AT)\)", rb"\[(?:at|AT)\]"),
        *(rb"1[3-9][0-9](?:[ ._)-]{0,3}[0-9]){8}", rb"19[0-9]{6} ?[0-9]{3}", rb"20[0-9]{6} ?[0-9]{3}"),
        rb"[1-9][0-9]{5} ?[2-9][0-9][01][0-9][0-3][0-9] ?[0-9]{3}",
    )
)
"""What is in every such number or address; an identity number holds a date of birth."""
_SPELLED = tuple(
    re.compile(hint.encode())
    for hint in ("＃", "（at）", "（AT）", *(f"{one}(?:{'|'.join(_SECOND)})" for one in _FIRST))
)
"""The same for what is not ASCII. Each hint begins with plain bytes, which takes a tenth of the time."""


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield every such number or address with its exact place."""
    suspect = (document for document in documents(catalog) if _may_hold(document))
    for document in suspect:
        for find in find_anywhere(document, _FOUND):
            kind = _kind(find.match, catalog.regions)
            if kind:
                yield INFO.found(find.label, kind=kind)


def _may_hold(document: Document) -> bool:
    text = ascii_of(document)
    return (
        has_wide(document)
        or any(hint.search(text) for hint in _HINTS)
        or any(hint.search(document.content) for hint in _SPELLED)
    )


def _kind(match: re.Match[str], regions: Container[str]) -> str:
    """Return what a match is: identity, mobile or mail; empty where it is nobody's."""
    kind = str(match.lastgroup)
    if kind == "link":
        return _kind_in_link(match[0], regions)
    if kind == "identity" and not is_identity_number(match[0].replace(" ", ""), regions):
        return ""
    return kind if kind in _KINDS else ""


def _kind_in_link(link: str, regions: Container[str]) -> str:
    """Return what a link tells of a person. Numbers in a path are those of papers; a parameter says whose it is."""
    for parameter in _PARAMETER.finditer(link):
        value = _FOUND.fullmatch(parameter["value"].replace("%40", "@"))
        kind = _kind(value, regions) if value else ""
        if kind and (kind != "mobile" or _TELEPHONE.search(parameter["name"])):
            return kind
    return ""
