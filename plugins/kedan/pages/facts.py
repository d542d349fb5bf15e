"""Facts that several kinds of entries state alike."""

from __future__ import annotations

from collections.abc import Iterator

from kedan.model.common import Contact, Fee
from kedan.pages.edition import Edition
from kedan.pages.parts import Fact, Word, words_fact
from kedan.wording.links import host, safe_url


def fee_facts(fee: Fee | None, edition: Edition) -> Iterator[Fact]:
    """Yield who pays, and what a participant is charged."""
    if fee is None:
        return
    payer = edition.labels.name("payers", fee.payer)
    words = (edition.labels.joined((payer, _charge(fee, edition))), fee.note)
    yield from words_fact(edition.t("pages.fee"), (Word(text) for text in words if text), listed=True)


def contact_facts(contact: Contact | None, edition: Edition) -> Iterator[Fact]:
    """Yield how to reach an office."""
    if contact is None:
        return
    words = [Word(text) for text in (contact.office, contact.phone) if text]
    if contact.mail:
        words.append(Word(contact.mail, url=safe_url(f"mailto:{contact.mail}")))
    if contact.url:
        words.append(Word(host(contact.url) or contact.url, url=safe_url(contact.url)))
    if words:
        yield Fact(edition.t("pages.contact"), tuple(words), listed=True)


def _charge(fee: Fee, edition: Edition) -> str:
    if fee.amount is None:
        return ""
    if not fee.amount.hundredths:
        return edition.t("pages.fee-none")
    return edition.t("pages.fee-amount", amount=str(fee.amount))
