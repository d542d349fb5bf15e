"""Getting packages with the clients of their registries, and reading what they hold."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from .sources import Source


def fetch(source: Source, folder: Path) -> Path:
    """Get the package of `source` with its registry's client; return the archive."""
    if source.registry == "npm":
        client = [shutil.which("npm") or "npm", "pack", "--silent"]
        client += ["--pack-destination", str(folder)]
        package = f"{source.name}@{source.version}"
    else:
        client = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        client += ["--only-binary", ":all:", "--dest", str(folder)]
        package = f"{source.name}=={source.version}"
    subprocess.run([*client, package], check=True, stdout=subprocess.DEVNULL)
    (archive,) = folder.iterdir()
    return archive


def read_members(archive: Path, pattern: str) -> dict[str, str]:
    """Return the texts of the files in `archive` whose whole path fits `pattern`."""
    wanted = re.compile(pattern)
    texts = {}
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as wheel:
            for path in wheel.namelist():
                if wanted.fullmatch(path):
                    texts[path] = wheel.read(path).decode("utf-8")
        return texts
    with tarfile.open(archive) as tarball:
        for member in tarball:
            file = tarball.extractfile(member) if wanted.fullmatch(member.name) else None
            if file is not None:
                texts[member.name] = file.read().decode("utf-8")
    return texts
