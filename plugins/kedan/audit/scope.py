"""Which items, and which of their cells, a `where` reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from kedan.model.policy import Bounds, Where
from kedan.model.terms import Delivery

from .cells import ANY_DELIVERY, Cell, Holding
from .item import Item
from .match import Match, among, together

Scope = Sequence[Where]
"""A rule reads what its own `where` and those of the rules around it let through."""


def reads(scope: Scope, held: Holding) -> tuple[Match, ...]:
    """Return for each cell of an item whether a scope reads it."""
    whole = together(_item(where, held.item) for where in scope)
    if whole is not Match.NO:
        whole = together((whole, *(_amount(where, held) for where in scope if where.amount)))
    if whole is Match.NO:
        return (Match.NO,) * len(held.cells)
    return tuple(together((whole, *(_cell(where, held, cell) for where in scope))) for cell in held.cells)


def best(matches: Sequence[Match]) -> Match:
    """Return whether a scope reads an item: it does where it reads one of the cells."""
    return Match.YES if Match.YES in matches else Match.OPEN if Match.OPEN in matches else Match.NO


def _item(where: Where, item: Item) -> Match:
    """Judge what is the same for all cells. A field that the entry leaves out matches nothing."""
    plain = (
        _holds(where.category, (item.category,)),
        _holds(where.form, (item.form,)),
        _holds(where.method, item.methods),
        _holds(where.tag, item.tags),
        _holds(where.course, _names(item)),
    )
    if not all(plain):
        return Match.NO
    route = among(_holds(where.route, (route,)) for route in item.routes)
    return together((route, among(_holds(where.counts_toward, kinds) for kinds in item.kinds)))


def _names(item: Item) -> tuple[str, ...]:
    """Return what `where.course` may call the item: a menu names single offerings, and `…/` for none chosen yet."""
    return (item.course, f"{item.course}/{item.offering}") if item.course else ()


def _holds(wanted: Sequence[str], known: Iterable[str]) -> bool:
    return not wanted or any(value in wanted for value in known if value)


def _cell(where: Where, held: Holding, cell: Cell) -> Match:
    if not _holds(where.domain, (cell.domain,)):
        return Match.NO
    wanted = where.delivery
    if not wanted or cell.delivery in wanted or (held.blended and Delivery.BLENDED in wanted):
        return Match.YES
    return Match.OPEN if cell.delivery in {Delivery.BLENDED, ANY_DELIVERY} else Match.NO


def _amount(where: Where, held: Holding) -> Match:
    """Judge the raw amount of what the other keys of the same `where` read."""
    found = [(_cell(where, held, cell), cell.raw) for cell in held.cells]
    known = sum((raw for match, raw in found if match is Match.YES and raw is not None), Fraction(0))
    unknown = any(match is Match.OPEN or (match is Match.YES and raw is None) for match, raw in found)
    return _within(where.amount or Bounds(), known, unknown=unknown)


def _within(bounds: Bounds, known: Fraction, *, unknown: bool) -> Match:
    """Return whether an amount of at least `known`, and maybe more, lies within the bounds."""
    if bounds.lte is not None and known > bounds.lte:
        return Match.NO
    if bounds.gte is not None and known < bounds.gte:
        return Match.OPEN if unknown else Match.NO
    return Match.OPEN if unknown and bounds.lte is not None else Match.YES
