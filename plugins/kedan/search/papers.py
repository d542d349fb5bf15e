"""The authored papers as the search reads them: so few that all of them fit into one file."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from kedan.wording.markdown import render_guide
from kedan.wording.text import one_line

_BLOCKS = {"p", "li", "td", "th", "dt", "dd", "pre", "br", "h1", "h2", "h3", "h4", "h5", "h6", "summary"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: where it is published, its title, and each section with its anchor, heading and text."""

    address: str
    title: str
    sections: tuple[tuple[str, str, str], ...]


def paper_of(path: str, text: str) -> Paper:
    """Return the paper at `path` below docs/, written in Markdown; a section reaches to the next heading."""
    guide = render_guide(text)
    return rendered_paper(f"{path.removesuffix('.md')}.html", guide.title, guide.html)


def rendered_paper(address: str, title: str, html: str) -> Paper:
    """Return the paper that a host made HTML of, with the anchors that are in it."""
    reader = _Sections()
    reader.feed(html)
    reader.close()
    sections = ((anchor, one_line(heading), one_line(body)) for anchor, heading, body in reader.sections)
    return Paper(address, one_line(title), tuple(sections))


class _Sections(HTMLParser):
    """Cuts a finished page at its headings of the second level."""

    def __init__(self) -> None:
        super().__init__()
        self.sections = [["", "", ""]]
        self._part = 2

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h2":
            self.sections.append([dict(attrs).get("id") or "", "", ""])
        self._part = 1 if tag == "h2" else self._part
        if tag in _BLOCKS:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        self._part = 2 if tag == "h2" else self._part
        if tag in _BLOCKS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        self.sections[-1][self._part] += data
