"""How many changed lines the tests notice: `python3 run.py mutation [NUMBER]`.

mutmut changes the checks and the loading line by line. All of its changes would take a day, so a random sample of them
is tried, the same one every time. Everything happens in `.mutation`; nothing here is touched.
"""

import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from run import ROOT, child_environment

SAMPLE = 300
SEED = 1
FOLDER = ROOT / ".mutation"
MUTATED = ("checks", "loading")
NOTICED = {"killed", "timeout", "segfault", "suspicious", "caught by type check"}

SETTINGS = f"""

[tool.mutmut]
source_paths = ["src"]
only_mutate = [{", ".join(f'"src/kedan/{part}/*"' for part in MUTATED)}]
also_copy = ["catalog", "schemas", "docs", "scripts", "run.py", "mkdocs.yml", "plugins"]
pytest_add_cli_args_test_selection = ["tests/checks", "tests/loading", "tests/cli/test_fmt.py"]
pytest_add_cli_args = ["-x", "-q", "-p", "no:cacheprovider"]
process_isolation = "forkserver"
"""
"""The server forks processes that have run no test yet: what tests remember would hide a change."""


def main(arguments: Sequence[str]) -> int:
    """Try the changes and print which share was noticed; return the exit code."""
    number = int(arguments[0]) if arguments else SAMPLE
    project, mutmut = prepared()
    make_changes(mutmut, project)
    known = [line.split(":")[0].strip() for line in said(mutmut, "results", "--all", "true", folder=project)]
    chosen = random.Random(SEED).sample(known, min(number, len(known)))  # noqa: S311 - the same sample every time
    run(mutmut, "run", "--max-children", "2", *chosen, folder=project)
    report(said(mutmut, "results", "--all", "true", folder=project), set(chosen), len(known))
    return 0


def prepared() -> tuple[Path, str]:
    """Return a copy of the project in the layout that mutmut knows, and the mutmut of an environment for it."""
    project, environment = FOLDER / "project", FOLDER / "venv"
    shutil.rmtree(project, ignore_errors=True)
    left_out = shutil.ignore_patterns(".*", "node_modules", "site", "dist", "__pycache__", "plugins")
    shutil.copytree(ROOT, project, ignore=left_out)
    shutil.copytree(ROOT / "plugins", project / "src", ignore=shutil.ignore_patterns("__pycache__"))
    (project / "plugins").symlink_to("src")
    settings = (ROOT / "pyproject.toml").read_text("utf-8").replace("plugins/kedan", "src/kedan") + SETTINGS
    (project / "pyproject.toml").write_text(settings, "utf-8")
    if not environment.is_dir():
        run(sys.executable, "-m", "venv", str(environment), folder=project)
    pip = (str(environment / "bin" / "python"), "-m", "pip", "install", "--quiet")
    run(*pip, "--require-hashes", "-r", str(ROOT / "requirements.lock"), folder=project)
    run(*pip, "mutmut", folder=project)
    return project, str(environment / "bin" / "mutmut")


def make_changes(mutmut: str, project: Path) -> None:
    """Let mutmut make all its changes and try none: it ends with an error when no name fits."""
    subprocess.run([mutmut, "run", "none"], cwd=project, env=child_environment(), check=False, capture_output=True)


def report(results: Iterable[str], chosen: set[str], known: int) -> None:
    """Print what went unnoticed, and the share that did not, for each part."""
    tried: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    for line in results:
        name, _, status = (part.strip() for part in line.partition(":"))
        if name in chosen:
            part = name.split(".")[1]
            tried[part] += 1
            noticed[part] += status in NOTICED
            if status not in NOTICED:
                print(f"{status}: {name}")
    for part in sorted(tried):
        print(f"{part}: {noticed[part]} of {tried[part]} changes noticed, {noticed[part] / tried[part]:.1%}")
    if not tried:
        print("nothing was tried")
        return
    print(f"all: {noticed.total() / tried.total():.1%} of {tried.total()}, chosen from {known}")


def run(*command: str, folder: Path) -> None:
    """Run a command in a folder; CalledProcessError where it fails."""
    subprocess.run(command, cwd=folder, env=child_environment(), check=True)


def said(*command: str, folder: Path) -> list[str]:
    """Return the lines that a command prints."""
    done = subprocess.run(command, cwd=folder, env=child_environment(), check=True, capture_output=True, text=True)
    return [line for line in done.stdout.splitlines() if ":" in line]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
