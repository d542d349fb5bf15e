"""The fields of a course that are searched. A term of a query has to stand within one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kedan.model.course import Course
from kedan.wording.labels import Labels
from kedan.wording.markdown import to_text
from kedan.wording.text import one_line


@dataclass(frozen=True, slots=True)
class Name:
    """A text that can be typed in pinyin; `pinyin` is how its entry spells it, if it does."""

    text: str
    pinyin: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Fields:
    """What is searched in a course, as written."""

    title: Name
    names: tuple[Name, ...]
    """Institutions and tags."""
    summary: str = ""
    description: str = ""
    """In Markdown: it takes long to render, and is asked for only where the fields are not known already."""
    lines: tuple[str, ...] = ()
    """All else."""

    @property
    def texts(self) -> tuple[str, ...]:
        """All but the title and the names, each once."""
        texts = (self.summary, to_text(self.description), *self.lines)
        return tuple(dict.fromkeys(text for text in texts if text))

    @property
    def all(self) -> tuple[str, ...]:
        """The fields as texts, the title first."""
        return (self.title.text, *(name.text for name in self.names), *self.texts)


def fields_of(course: Course, labels: Labels) -> Fields:
    """Return the fields of a course."""
    return Fields(
        title=Name(one_line(course.title), course.pinyin),
        names=tuple(dict.fromkeys(_names(course, labels))),
        summary=one_line(course.summary),
        description=course.description,
        lines=tuple(_lines(course)),
    )


def _names(course: Course, labels: Labels) -> Iterator[Name]:
    for provider in course.providers:
        known = labels.institutions.get(provider)
        yield Name(one_line(labels.institution(provider)), known.pinyin if known else "")
    yield from (Name(one_line(tag)) for tag in course.tags)


def _lines(course: Course) -> Iterator[str]:
    yield from (one_line(unit.title) for unit in course.syllabus)
    yield from (one_line(outcome) for outcome in course.outcomes)
    if course.source:
        yield one_line(course.source.document)
        yield one_line(course.source.title)
