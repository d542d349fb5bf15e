"""The list of courses that several pages show alike: with search, facets and rows, under a condition of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kedan.model.course import Course
from kedan.pages.addresses import GUIDE_CHOOSE, GUIDE_PUBLISH, INSTITUTIONS, MENUS, PROGRAMS, calendar_page
from kedan.pages.edition import Edition
from kedan.pages.icons import MENU_SYMBOLS, ROW_ICONS, ROW_SYMBOLS
from kedan.pages.paging import Pager
from kedan.pages.parts import Word
from kedan.pages.rows import Row, course_rows
from kedan.wording.amounts import counted

Fixed = Mapping[str, list[str]]
"""What a page asks for by itself, as the search of the browser takes it: facet -> values."""

_WORTH_SEARCHING = 8
"""A shorter list is seen at a glance."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CourseList:
    """What the components of a list read."""

    total: int
    count: str
    rows: tuple[Row, ...]
    other: Word
    """The way to the same as a calendar, or as a list."""
    fixed: Fixed = field(default_factory=dict)
    pager: Pager | None = None
    elsewhere: tuple[Word, ...] = ()
    """Where else courses are listed, for those who can't search."""
    guide: str = GUIDE_CHOOSE
    publish: str = GUIDE_PUBLISH

    always: bool = False
    """Whether it is searched however short it is."""

    @property
    def searched(self) -> bool:
        """Whether it is worth a search and facets."""
        return self.always or self.total >= _WORTH_SEARCHING

    @property
    def icons(self) -> Mapping[str, str]:
        """What rows take their icons from that browsers make themselves: those beyond the ones listed."""
        return ROW_ICONS if self.total > len(self.rows) else {}

    @property
    def symbols(self) -> tuple[str, ...]:
        """The icons that scripts use on a page with this list."""
        return (*MENU_SYMBOLS, *(ROW_SYMBOLS if self.icons else ())) if self.searched else ()


def course_list(
    courses: Sequence[Course], listed: Sequence[Course], edition: Edition, fixed: Fixed, pager: Pager | None = None
) -> CourseList:
    """Return the list of `courses`, of which the page shows those that are `listed`."""
    return CourseList(
        total=len(courses),
        count=listed_words(len(courses), edition),
        rows=course_rows(listed, edition),
        other=Word(edition.t("pages.as-calendar"), calendar_page()),
        fixed=fixed,
        pager=pager,
        elsewhere=tuple(_elsewhere(edition)),
    )


def listed_words(number: int, edition: Edition) -> str:
    """Return `9 门课程`."""
    return counted(number, "pages.courses-listed-one", "pages.courses-listed", edition.t)


def elsewhere_words(others: int, edition: Edition) -> str:
    """Return that so many other courses are listed elsewhere; nothing where there are none."""
    return counted(others, "pages.courses-elsewhere-one", "pages.courses-elsewhere", edition.t) if others > 0 else ""


def _elsewhere(edition: Edition) -> Iterator[Word]:
    catalog, t = edition.catalog, edition.t
    if catalog.institutions:
        yield Word(t("pages.institutions"), INSTITUTIONS)
    if catalog.programs:
        yield Word(t("pages.programs"), PROGRAMS)
    if catalog.menus:
        yield Word(t("pages.all-menus"), MENUS)
