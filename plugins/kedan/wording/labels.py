"""Labels of vocabulary items, regions and institutions, in the language of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kedan.locale import Locale, Term
from kedan.model.catalog import Catalog
from kedan.model.institution import Institution
from kedan.model.region import Region
from kedan.model.terms import Delivery
from kedan.model.vocabulary import Part, Vocabulary

_PROVINCE, _CITY, _COUNTY = 2, 4, 6
_NO_AUTHORITY = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")
"""Names in the list of regions that only mean "the rest of this level"."""

_SHORT_DELIVERIES = {
    Delivery.OFFLINE: "words.delivery.offline",
    Delivery.ONLINE: "words.delivery.online",
    Delivery.BLENDED: "words.delivery.blended",
    Delivery.SCHOOL_BASED: "words.delivery.school-based",
}


@dataclass(frozen=True, slots=True)
class Labels:
    """How the ids of one catalog are called in one language."""

    t: Locale
    items: Mapping[str, Mapping[str, str]]
    """Label of every item of every vocabulary."""
    institutions: Mapping[str, Institution]
    """The catalog's own mapping, read anew at each look: a name is never copied out of it."""
    regions: Mapping[str, Region]
    separator: str
    dot: str

    @classmethod
    def of_catalog(cls, catalog: Catalog, t: Locale) -> Labels:
        """Return the labels of `catalog` in the language of `t`."""
        items = {name: dict(_item_labels(listed, t)) for name, listed in catalog.vocabularies.items()}
        return cls(t, items, catalog.institutions, catalog.regions, t("words.separator"), t("words.dot"))

    def name(self, vocabulary: str, item_id: str) -> str:
        """Return the label of an item; its id where the vocabulary has no such item."""
        return self.items.get(vocabulary, {}).get(item_id, item_id)

    def names(self, vocabulary: str, item_ids: Iterable[str]) -> str:
        """Return the labels as a list in words."""
        named = self.items.get(vocabulary, {})
        return self.listed([named.get(item_id, item_id) for item_id in item_ids])

    def listed(self, words: Iterable[str]) -> str:
        """Return the words as a list in words."""
        return self.separator.join(words)

    def joined(self, words: Iterable[str]) -> str:
        """Return the words with a dot between them; empty ones are left out."""
        return self.dot.join(filter(None, words))

    def part(self, part: Part) -> str:
        """Return the heading of a part of a standard."""
        return self.t.say(Term(part.zh, part.en))

    def delivery(self, delivery: Delivery) -> str:
        """Return the short label of a delivery, as on a credit tag."""
        return self.t(_SHORT_DELIVERIES[delivery])

    def institution(self, institution_id: str) -> str:
        """Return the name of an institution; its id where the catalog has no entry for it."""
        known = self.institutions.get(institution_id)
        return known.title if known else institution_id

    def region(self, code: str) -> str:
        """Return the name of a region with all above it, such as 浙江省杭州市余杭区."""
        return "".join(self._region_names(code)) or code

    def region_short(self, code: str) -> str:
        """Return the name of a region without its province, such as 杭州市余杭区."""
        names = tuple(self._region_names(code))
        return "".join(names[1:] or names) or code

    def place(self, code: str, venue: str) -> str:
        """Return the region and the venue of a segment."""
        return self.joined((self.region_short(code) if code else "", venue))

    def _region_names(self, code: str) -> Iterator[str]:
        for length in (_PROVINCE, _CITY, _COUNTY):
            known = self.regions.get(code[:length]) if len(code) >= length else None
            if known and known.name not in _NO_AUTHORITY:
                yield known.name


def _item_labels(vocabulary: Vocabulary, t: Locale) -> Iterator[tuple[str, str]]:
    for item in reversed(vocabulary.items):  # the first of two alike stands, as in `Vocabulary.get`
        yield item.id, t.say(Term(item.zh, item.en))
