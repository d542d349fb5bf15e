"""The data by which the browser audits."""

from __future__ import annotations

import json

from kedan import locale
from kedan.audit.site_data import audit_data
from kedan.outputs.audit import audit
from tests.builders import catalog, course, policy


def test_the_audit_data_is_a_shard_that_cannot_leave_its_script() -> None:
    small = catalog(course("college/a", tags=("</script>",)), policy("cycle", title="<b>&"))
    (file,) = audit(small, locale.load("zh"))
    written = file.content.decode()
    assert file.path == "assets/kedan/audit.js"
    assert not set(written) & {"<", ">", "&"}
    assert json.loads(written.removeprefix('kedan.shard("audit",').removesuffix(");\n")) == audit_data(small)
