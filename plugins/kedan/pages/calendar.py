"""The calendar: every offering that names a date, by month. With scripts it becomes a grid of days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any

from kedan.model.dates import PartialDate
from kedan.model.settings import Holiday
from kedan.pages.addresses import MENU, calendar_page
from kedan.pages.assembly import finished
from kedan.pages.course_list import CourseList, course_list
from kedan.pages.edition import Edition
from kedan.pages.icons import DOMAIN_ICONS, MENU_SYMBOLS
from kedan.pages.page import Draft, Page
from kedan.pages.paging import Pager
from kedan.pages.parts import DomainMark, Word, course_word
from kedan.pages.rows import course_domains, providers_of
from kedan.search.agenda import Dated
from kedan.search.runs import run_data
from kedan.wording.dates import date_words
from kedan.wording.offerings import brief_words, when_words
from kedan.wording.text import one_line

SYMBOLS = ("chevron-left", "chevron-right", *DOMAIN_ICONS.values())
"""What the grid uses."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferingLine:
    """An offering as the calendar lists it."""

    id: str
    data: dict[str, Any]
    when: str
    course: Word
    title: str
    domain: DomainMark | None
    details: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Month:
    """The offerings that begin in a month, or in a year without saying when."""

    title: str
    lines: tuple[OfferingLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarView:
    """What the template of the calendar reads."""

    trail: tuple[Word, ...]
    months: tuple[Month, ...]
    pager: Pager | None
    list: CourseList | None
    """What the search and the facets need; only in the first part, which becomes a grid."""
    data: dict[str, Any]
    """What the grid reads: its words, the school holidays, the icons of the domains."""


def calendar_pages(edition: Edition) -> Iterator[Draft]:
    """Yield the calendar, in parts where it is long."""
    for number in range(1, max(1, len(edition.agenda)) + 1):
        yield Draft(calendar_page(number), MENU, partial(_page, number))


def _page(number: int, edition: Edition) -> Page:
    t, settings = edition.t, edition.catalog.settings
    view = CalendarView(
        trail=(Word(t("pages.menu"), MENU),),
        months=tuple(_months(edition.agenda.get(str(number), ()), edition)),
        pager=_pager(number, edition),
        list=_list(edition) if number == 1 else None,
        data=_data(edition),
    )
    title = t("pages.calendar") if number == 1 else t("pages.page-title", title=t("pages.calendar"), number=number)
    return finished(
        edition,
        "calendar.html",
        view,
        address=calendar_page(number),
        title=title,
        description=edition.labels.joined((title, settings.title)),
        section=MENU,
        symbols=(*MENU_SYMBOLS, *SYMBOLS) if view.list else (),
    )


def _list(edition: Edition) -> CourseList:
    way_back = Word(edition.t("pages.as-list"), MENU)
    return replace(course_list(edition.courses, (), edition, {}), other=way_back, always=True)


def _months(dated: Sequence[Dated], edition: Edition) -> Iterator[Month]:
    for month, those in groupby(dated, key=lambda one: one.month):
        yield Month(title=_title(month, edition), lines=tuple(_lines(those, edition)))


def _title(month: PartialDate, edition: Edition) -> str:
    words = date_words(month, edition.t)
    return words if month.month else edition.t("pages.calendar-year", year=words)


def _lines(dated: Iterable[Dated], edition: Edition) -> Iterator[OfferingLine]:
    for one in dated:
        where = brief_words(one.offering, edition.labels)
        yield OfferingLine(
            id=one.id,
            data=run_data(one.offering),
            when=when_words(one.offering, edition.t),
            course=course_word(one.id, edition),
            title=one.offering.title,
            domain=next(iter(course_domains(one.course, edition)), None),
            details=edition.labels.joined((providers_of(one.course, edition), where)),
        )


def _pager(number: int, edition: Edition) -> Pager | None:
    """Return the way to the parts beside this one. Which others there are is nothing that this page has to know."""
    later = calendar_page(number - 1) if number > 1 else ""
    earlier = calendar_page(number + 1) if str(number + 1) in edition.agenda else ""
    words = edition.t("pages.calendar-part", number=number)
    return Pager(words=words, previous=later, next=earlier) if later or earlier else None


def _data(edition: Edition) -> dict[str, Any]:
    holidays = [_holiday(holiday) for holiday in edition.catalog.settings.holidays]
    return {"words": edition.t.area("calendar"), "holidays": holidays, "icons": DOMAIN_ICONS}


def _holiday(holiday: Holiday) -> dict[str, str]:
    return {
        "title": one_line(holiday.title),
        "starts": str(holiday.starts.first),
        "ends": str(holiday.ends.last),
    }
