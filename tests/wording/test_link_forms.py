"""What the schema takes for an address, and what pages make a link of, agree on ports."""

from __future__ import annotations

import pytest

from kedan.loading.schema import SchemaSet
from kedan.wording.links import safe_url
from tests.support.schemas import schema_set

_PROBE = {"probe.schema.json": {"$ref": "common.schema.json#/$defs/url"}}


@pytest.mark.parametrize("port", [0, 1, 80, 8443, 9999, 10_000, 59_999, 60_000, 64_999, *range(65_000, 65_700, 7)])
def test_a_port_is_one_that_there_is(port: int) -> None:
    url = f"https://example.org:{port}/x"
    accepted = SchemaSet({**schema_set().schemas, **_PROBE}).violations("probe", url) == ()
    assert accepted == bool(safe_url(url)) == (0 < port < 2**16)
