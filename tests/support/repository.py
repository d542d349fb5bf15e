"""Where the repository is, and how to read the pages of a built site."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass
class PageParser(HTMLParser):
    """Collects what tests ask of a page: tags with their attributes, ids, links."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    @property
    def ids(self) -> set[str]:
        return {attrs["id"] for _, attrs in self.tags if "id" in attrs}

    @property
    def links(self) -> list[str]:
        return [attrs["href"] for tag, attrs in self.tags if tag == "a" and "href" in attrs]

    @property
    def loads(self) -> list[str]:
        """Everything that a browser fetches by itself."""
        sources = [attrs["src"] for tag, attrs in self.tags if "src" in attrs]
        return sources + [attrs["href"] for tag, attrs in self.tags if tag == "link" and "href" in attrs]


def parse(path: Path) -> PageParser:
    """Read one page."""
    parser = PageParser()
    parser.feed(path.read_text("utf-8"))
    return parser


def pages_of(site: Path) -> list[Path]:
    """Return every page of a built site."""
    return sorted(site.rglob("*.html"))
