"""The parts that several nouns share: source, contact, conditions, amounts by delivery."""

from __future__ import annotations

from dataclasses import dataclass

from .amounts import Amount, total
from .dates import PartialDate
from .terms import Delivery


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """The public document that an entry was transcribed from."""

    document: str
    title: str = ""
    date: PartialDate | None = None
    article: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """An office, never a person."""

    office: str = ""
    phone: str = ""
    mail: str = ""
    url: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Conditions:
    """Whom something is for (or not for). An empty field sets no condition."""

    roles: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    school_categories: tuple[str, ...] = ()
    ownership: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    years_in_post: int | None = None
    age_below: int | None = None
    pool: str = ""
    uncertified: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Capacity:
    """Places of an offering or batch; `about` where the document gives a rough number."""

    places: int
    about: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Split:
    """Hours or credits by delivery, or an undivided total with its declared delivery."""

    offline: Amount | None = None
    online: Amount | None = None
    school_based: Amount | None = None
    undivided: Amount | None = None
    declared: Delivery | None = None

    @property
    def parts(self) -> tuple[tuple[Delivery, Amount], ...]:
        """The known parts, in the order of the deliveries."""
        named = (
            (Delivery.OFFLINE, self.offline),
            (Delivery.ONLINE, self.online),
            (Delivery.SCHOOL_BASED, self.school_based),
        )
        return tuple((delivery, amount) for delivery, amount in named if amount is not None)

    @property
    def total(self) -> Amount:
        """The whole amount."""
        if self.undivided is not None:
            return self.undivided
        return total(tuple(amount for _, amount in self.parts))

    @property
    def delivery(self) -> Delivery | None:
        """The delivery that follows from the parts; the declared one where nothing is divided."""
        if self.undivided is not None:
            return self.declared
        used = [delivery for delivery, amount in self.parts if amount.hundredths]
        return Delivery.BLENDED if len(used) > 1 else (used[0] if used else None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fee:
    """Who pays, and how much a participant is charged, in yuan."""

    payer: str = ""
    amount: Amount | None = None
    note: str = ""
