"""A link tells where it leads: no bare IP address, no link shortener, nothing inside an office network."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedan.checks import Info
from kedan.diagnostics.diagnostic import Diagnostic, Severity
from kedan.loading.finding import documents, find_anywhere, has_wide
from kedan.model.catalog import Catalog
from kedan.source.document import Document

INFO = Info("dubious-link", Severity.WARNING)

_LINK = re.compile(
    r"https?://(?P<host>[A-Za-z0-9.-]+)(?![A-Za-z0-9.\u0080-\u058f-]|[^/?#\s]*@)[!-&*-~]*", re.IGNORECASE
)
"""What looks like more of the host, unsafe-link tells of."""
_SLASHES = re.compile(rb"//([A-Za-z0-9.-]*)")
"""What is in every link."""
_ADDRESS = re.compile(r"(?:0x[0-9a-f]+|[0-9]+)(?:\.(?:0x[0-9a-f]+|[0-9]+)){0,3}")
_SHORTENERS = frozenset({
    *("t.cn", "url.cn", "dwz.cn", "suo.im", "suo.nz", "tb.cn", "m.tb.cn", "u.jd.com", "3.cn", "sina.lt", "mrw.so"),
    *("c7.gg", "rrd.me", "w.url.cn", "kurl.cn", "sourl.cn", "mtw.so", "dwz.mk", "urlify.cn", "s.weibo.cn", "b23.tv"),
    *("bit.ly", "t.co", "goo.gl", "tinyurl.com", "is.gd", "ow.ly", "cutt.ly", "rebrand.ly", "rb.gy", "s.id"),
})  # fmt: skip
_CHINESE = re.compile(r"[a-z0-9\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003fffd-]+")
"""What an encoded name may hold; letters of other scripts pass for Latin ones."""
_INSIDE = ("localhost", ".local", ".localhost", ".internal", ".lan")


def check(catalog: Catalog) -> Iterator[Diagnostic]:
    """Yield links whose host hides what is behind it."""
    suspect = (document for document in documents(catalog) if _may_hold(document))
    for document in suspect:
        for find in find_anywhere(document, _LINK):
            host = _folded(find.match["host"])
            kind = _kind(host)
            if kind:
                yield INFO.found(find.label, kind=kind, host=host)


def _may_hold(document: Document) -> bool:
    hosts = _SLASHES.findall(document.content)
    return has_wide(document) or any(_kind(_folded(host.decode())) for host in hosts)


def _folded(host: str) -> str:
    return host.lower().strip(".")


def _kind(host: str) -> str:
    if _ADDRESS.fullmatch(host):
        return "address"
    if host.removeprefix("www.") in _SHORTENERS:
        return "short"
    if any(_looks_latin(label) for label in host.split(".") if label.startswith("xn--")):
        return "lookalike"
    return "inside" if "." not in host or host.endswith(_INSIDE) else ""


def _looks_latin(label: str) -> bool:
    """Return whether an encoded name of a site may look like one in Latin letters."""
    try:
        name = label.removeprefix("xn--").encode().decode("punycode")
    except UnicodeError:
        return True
    return _CHINESE.fullmatch(name) is None
