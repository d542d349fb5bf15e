"""A link tells where it leads: no bare IP address, no link shortener, nothing inside an office network."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.loading.finding import documents, find_anywhere
from kedan.model.catalog import Catalog

INFO = Info("dubious-link", Severity.WARNING)

_LINK = re.compile(r"https?://(?P<host>[A-Za-z0-9.-]+)[!-&*-~]*", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+)){0,3}")
_SHORTENERS = frozenset({
    *("t.cn", "url.cn", "dwz.cn", "suo.im", "suo.nz", "tb.cn", "m.tb.cn", "u.jd.com", "3.cn", "sina.lt", "mrw.so"),
    *("c7.gg", "rrd.me", "w.url.cn", "kurl.cn", "sourl.cn", "mtw.so", "dwz.mk", "urlify.cn", "s.weibo.cn", "b23.tv"),
    *("bit.ly", "t.co", "goo.gl", "tinyurl.com", "is.gd", "ow.ly", "cutt.ly", "rebrand.ly", "rb.gy", "s.id"),
})  # fmt: skip
_INSIDE = ("localhost", ".local", ".localhost", ".internal", ".lan")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield links whose host hides what is behind it."""
    for document in documents(catalog):
        for find in find_anywhere(document, _LINK):
            host = find.match["host"].lower().strip(".")
            kind = _kind(host)
            if kind:
                yield INFO.found(find.label, kind=kind, host=host)


def _kind(host: str) -> str:
    if _ADDRESS.fullmatch(host):
        return "address"
    if host.removeprefix("www.") in _SHORTENERS:
        return "short"
    return "inside" if "." not in host or host.endswith(_INSIDE) else ""
