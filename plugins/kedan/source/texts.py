"""The texts of files, for messages that quote them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .decoding import decode


class Texts(Mapping[str, str]):
    """The text of every file by its path, made out of its bytes when somebody asks: few are quoted."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self._contents = contents

    def __getitem__(self, path: str) -> str:
        """Return the text of a file, as far as it can be made out."""
        return decode(path, self._contents[path]).text

    def __iter__(self) -> Iterator[str]:
        return iter(self._contents)

    def __len__(self) -> int:
        return len(self._contents)
