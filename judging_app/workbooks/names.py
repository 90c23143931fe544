"""References between sheets: by code, or by a name that only one record has."""

from collections.abc import Iterable

from judging_app.wording.terms import plain


class Names:
    """What a cell may call the records of one kind."""

    def __init__(self, records: Iterable[tuple[str, str]]) -> None:
        self.codes: set[str] = set()
        loose: dict[str, set[str]] = {}
        names: dict[str, set[str]] = {}
        for code, name in records:
            self.codes.add(code)
            loose.setdefault(plain(code), set()).add(code)
            if name:
                names.setdefault(plain(name), set()).add(code)
        self._loose = {word: codes for word, codes in loose.items() if word and len(codes) == 1}
        self._names = {word: codes for word, codes in names.items() if word and len(codes) == 1}
        self._only = next(iter(self.codes)) if len(self.codes) == 1 else ""

    def find(self, text: str) -> str | None:
        """The code that a text means; `None` when nothing or more than one thing is called so."""
        if text in self.codes:
            return text
        word = plain(text)
        found = self._loose.get(word) or self._names.get(word)
        return next(iter(found)) if found else None

    def resolve(self, text: str) -> str:
        """The code that a text means, or the text itself, for the checks to report."""
        return self.find(text) or text

    def resolve_or_only(self, text: str) -> str:
        """As `resolve`; a blank means the only record where there is just one."""
        return self.resolve(text) if text else self._only
