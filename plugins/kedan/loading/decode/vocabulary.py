"""catalog/vocabularies/<id>.yml."""

from __future__ import annotations

from kedan.loading.explain.context import problem
from kedan.locale import Message, message
from kedan.model.terms import CLOSED_VOCABULARIES
from kedan.model.vocabulary import Part, Vocabulary, VocabularyItem

from .common import source
from .reader import Reader


def vocabulary(reader: Reader, entry_id: str) -> Vocabulary:
    """Decode a vocabulary; the closed ones must hold exactly the ids that code knows."""
    decoded = Vocabulary(
        id=entry_id,
        title=reader.text("title"),
        title_en=reader.text("title_en"),
        items=tuple(_item(part) for part in reader.children("items")),
        source=source(reader.child("source")),
        note=reader.text("note"),
        document=reader.document,
    )
    _check_closed(reader, decoded)
    return decoded


def _item(reader: Reader) -> VocabularyItem:
    ranges = reader.child("domains")
    return VocabularyItem(
        id=reader.text("id"),
        zh=reader.text("zh"),
        en=reader.text("en"),
        note=reader.text("note"),
        domains={name: _pair(ranges.numbers(name)) for name in ranges.data} if ranges else {},
        parts=tuple(_part(part) for part in reader.children("parts")),
    )


def _part(reader: Reader) -> Part:
    first, last = _pair(reader.numbers("positions"))
    return Part(zh=reader.text("zh"), en=reader.text("en"), first=first, last=last)


def _pair(numbers: tuple[int, ...]) -> tuple[int, int]:
    first, last = numbers
    return first, last


def _check_closed(reader: Reader, decoded: Vocabulary) -> None:
    known = CLOSED_VOCABULARIES.get(decoded.id)
    if known is None:
        return
    ids = {item.id for item in decoded.items}
    missing, surplus = tuple(i for i in known if i not in ids), tuple(sorted(ids.difference(known)))
    wrong: list[Message] = []
    if missing:
        wrong.append(message("entry.closed-vocabulary.missing", ids=missing))
    if surplus:
        wrong.append(message("entry.closed-vocabulary.surplus", ids=surplus))
    if wrong:
        extra = next((number for number, item in enumerate(decoded.items) if item.id in surplus), None)
        place = reader.place("items") if extra is None else reader.place("items", extra, "id")
        reader.report(problem("closed-vocabulary", place, name=decoded.id, wrong=tuple(wrong), known=known))
