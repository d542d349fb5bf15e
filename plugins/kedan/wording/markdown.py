"""The small Markdown dialect of entries; the only place that knows markdown and nh3.

Paragraphs, emphasis, lists, quotes, inline code and links; no HTML, images, headings,
tables, reference links or code blocks. Markdown is no sanitiser, so nh3 follows it.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

import markdown
import nh3
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from kedan.wording.links import host, safe_url
from kedan.wording.text import join_han_lines, one_line, strip_controls

LONGEST = 6_000
MOST_BRACKETS = 50
DEEPEST = 10

_TAGS = {"p", "em", "strong", "ul", "ol", "li", "code", "br", "a", "blockquote"}
_SCHEMES = {"https", "mailto"}
_REL = "noopener nofollow"
_CLEANER = nh3.Cleaner(tags=_TAGS, attributes={"a": {"href"}}, url_schemes=_SCHEMES, link_rel=_REL)
_NO_TAGS = nh3.Cleaner(tags=set())
_UNUSED = {
    "preprocessors": ("html_block",),
    "blockprocessors": ("code", "hashheader", "setextheader", "hr", "reference"),
    "inlinePatterns": (
        "reference",
        "image_link",
        "image_reference",
        "short_reference",
        "short_image_ref",
        "html",
        "entity",
    ),
}
_LIST_ITEM = re.compile(r" {0,9}(?:[-*+]|1\.) ")
_MARKER = re.compile(r"[ \t]*(?:>|[-*+] |[0-9]+\. )")
_MARKUP = re.compile(r"[\\`*_<>&\[\]]|^[ \t]|^[-+0-9]|[ \t]$", re.MULTILINE)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_BLOCK_END = re.compile(r"</(?:p|li)>|<br>")
_GUIDE_EXTENSIONS = ("admonition", "attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc")
_PAGE = re.compile(r"(?P<path>(?!//)[^:#?]*)\.md(?P<anchor>#.*)?")


def to_html(text: str) -> str:
    """Return the safe HTML of an entry's Markdown; what goes beyond the limits becomes plain paragraphs."""
    text = strip_controls(text).strip()
    if not _MARKUP.search(text) or _beyond_limits(text):
        return _paragraphs(text)
    try:
        converted = _dialect().reset().convert(text)
    except RecursionError:
        return _paragraphs(text)
    return strip_controls(join_han_lines(_clean(converted)))


def to_text(text: str) -> str:
    """Return what a reader of the Markdown sees, as plain text on one line."""
    text = strip_controls(text).strip()
    if not _MARKUP.search(text):
        return one_line(text)
    broken = _BLOCK_END.sub("\n", to_html(text))
    return one_line(html.unescape(_NO_TAGS.clean(broken)))


@dataclass(frozen=True, slots=True)
class Guide:
    """An authored docs page, rendered."""

    title: str
    html: str


def render_guide(text: str) -> Guide:
    """Render an authored docs page for a host that has no Markdown of its own.

    Its author is trusted like a template's: never pass it the text of an entry.
    """
    renderer = markdown.Markdown(extensions=[*_GUIDE_EXTENSIONS], output_format="html")
    renderer.treeprocessors.register(_PageLinks(renderer), "page-links", 1)
    body = renderer.convert(text)
    headings = getattr(renderer, "toc_tokens", [])
    title = next((html.unescape(heading["name"]) for heading in headings if heading["level"] == 1), "")
    return Guide(title, body)


def _beyond_limits(text: str) -> bool:
    """Tell whether a converter could take long over `text`, or dive deep."""
    if len(text) > LONGEST or text.count("[") > MOST_BRACKETS:
        return True
    return any(_depth(line) > DEEPEST for line in text.split("\n"))


def _depth(line: str) -> int:
    """Return how many quotes, list items and steps of indentation a line opens, at most."""
    position = markers = 0
    while found := _MARKER.match(line, position):
        markers, position = markers + 1, found.end()
    indented = len(line.expandtabs(2)) - len(line.expandtabs(2).lstrip())
    return markers + indented // 2


def _paragraphs(text: str) -> str:
    """Return plain text as paragraphs: what Markdown makes of text without markup."""
    blocks = (html.escape(block.strip(), quote=False) for block in _PARAGRAPHS.split(text))
    return join_han_lines("\n".join(f"<p>{block}</p>" for block in blocks if block))


def _clean(converted: str) -> str:
    return _CLEANER.clean(converted)


@cache
def _dialect() -> markdown.Markdown:
    """Return the converter of the dialect; `reset` makes it ready for the next text."""
    converter = markdown.Markdown(output_format="html", tab_length=2)
    for registry, names in (
        (converter.preprocessors, _UNUSED["preprocessors"]),
        (converter.parser.blockprocessors, _UNUSED["blockprocessors"]),
        (converter.inlinePatterns, _UNUSED["inlinePatterns"]),
    ):
        for name in names:
            registry.deregister(name)
    converter.preprocessors.register(_ListsAfterText(converter), "lists-after-text", 10)
    converter.treeprocessors.register(_SafeLinks(converter), "safe-links", 1)
    return converter


class _ListsAfterText(Preprocessor):
    """A list may follow a line of text without a blank line between them."""

    def run(self, lines: list[str]) -> list[str]:
        spaced: list[str] = []
        for line in lines:
            previous = spaced[-1] if spaced else ""
            if _LIST_ITEM.match(line) and previous.strip() and not _MARKER.match(previous) and previous[0] != " ":
                spaced.append("")
            spaced.append(line)
        return spaced


class _SafeLinks(Treeprocessor):
    """A link shows where it goes; what may not be a link stays as text."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            target = html.unescape(link.get("href", "").replace(AMP_SUBSTITUTE, "&"))
            goes_to, shown = host(target), "".join(link.itertext())
            if not safe_url(target):
                link.tag = "span"
            elif goes_to and goes_to not in shown.lower():
                self._name_host(link, goes_to)

    @staticmethod
    def _name_host(link: Element, goes_to: str) -> None:
        last = link[-1] if len(link) else None
        if last is None:
            link.text = f"{link.text or ''} ({goes_to})"
        else:
            last.tail = f"{last.tail or ''} ({goes_to})"


class _PageLinks(Treeprocessor):
    """Links between docs name Markdown files; published pages end in .html."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            page = _PAGE.fullmatch(link.get("href", ""))
            if page:
                link.set("href", f"{page['path']}.html{page['anchor'] or ''}")
