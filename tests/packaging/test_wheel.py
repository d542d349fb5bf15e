"""What an adopter installs: the wheel holds everything, the schemas too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.repository import ROOT


def _run(*command: str, folder: Path, path: Path) -> subprocess.CompletedProcess[str]:
    variables = {"PYTHONPATH": str(path), "PYTHONUTF8": "1", "PATH": ""}
    return subprocess.run(
        [sys.executable, "-S", *command], cwd=folder, env=variables, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked; it is built from a copy of what git would hand out."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    built = [*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)]
    subprocess.run(built, check=True, capture_output=True)
    (wheel,) = folder.glob("kedan-*.whl")
    target = folder / "unpacked"
    subprocess.run([*pip, "install", "--no-deps", "--target", str(target), str(wheel)], check=True, capture_output=True)
    return target


def test_the_schemas_are_inside(installed: Path) -> None:
    packaged = {path.name: path.read_bytes() for path in (installed / "kedan" / "schemas").iterdir()}
    assert packaged == {path.name: path.read_bytes() for path in (ROOT / "schemas").iterdir()}


def test_the_pages_of_the_checks_are_inside(installed: Path) -> None:
    pages = Path("kedan", "checks", "pages")
    packaged = {path.name for path in (installed / pages).iterdir()}
    assert packaged == {path.name for path in (ROOT / "plugins" / pages).iterdir()}


def test_the_wheel_reads_its_own_schemas(installed: Path, tmp_path: Path) -> None:
    site = next(path for path in map(Path, sys.path) if path.name == "site-packages")
    script = f"import sys; sys.path.append({str(site)!r}); from kedan import resources; print(resources.schema_dir())"
    result = _run("-c", script, folder=tmp_path, path=installed)
    assert result.stdout.strip() == str(installed / "kedan" / "schemas"), result.stderr


def test_the_wheel_makes_a_site(installed: Path, tmp_path: Path) -> None:
    site = next(path for path in map(Path, sys.path) if path.name == "site-packages")
    script = (
        f"import sys; sys.path.append({str(site)!r}); from kedan.cli.command_line import main;"
        f"sys.exit(main(['build', '--host', 'directory', '--catalog', {str(ROOT / 'catalog')!r}, '--site', 'out']))"
    )
    result = _run("-c", script, folder=tmp_path, path=installed)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "out" / "assets" / "kedan" / "kedan.css").stat().st_size > 10_000
