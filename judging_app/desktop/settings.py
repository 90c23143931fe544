"""What the program remembers between two runs: language, look, recent events, window place.

A small JSON file in the user's configuration folder. A file that cannot be read is taken as no
file: preferences must never keep an event from being opened.
"""

import json
import logging
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import platformdirs

from judging_app.desktop.theme.tokens import SCALES
from judging_app.wording.language import Language, preferred_language

APPLICATION: Final = "judging-app"
MOST_RECENT: Final = 20
LOOKS: Final = ("system", "light", "dark")
PORTS: Final = range(1024, 65536)
"""Those that a program may open without asking the system's owner."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RecentEvent:
    """An event that was open before, with what the start screen says about it."""

    target: str
    name: str = ""
    opened: str = ""
    """When, in ISO form with its zone."""
    entries: int = 0
    judges: int = 0
    sheets: int = 0
    owed: int = 0


@dataclass(frozen=True, slots=True)
class EventNames:
    """Who verifies and confirms the figures of an event, by the place of its file."""

    target: str
    verifier: str = ""
    confirmer: str = ""


@dataclass(frozen=True, slots=True)
class StageShown:
    """Where the stage screen was shown last; `is_open` until it is closed, so a killed program leaves it.

    `round` and `session` are what it showed.
    """

    display: str = ""
    target: str = ""
    """The event, by the place of its file."""
    is_open: bool = False
    round: str = ""
    session: str = ""


@dataclass(frozen=True, slots=True)
class EventPort:
    """The port at which an event was opened to judges' laptops last, by the place of its file."""

    target: str
    port: int


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered."""

    language: Language = field(default_factory=preferred_language)
    look: str = "system"
    scale: float = 1.0
    recent: tuple[RecentEvent, ...] = ()
    geometry: str = ""
    person: str = ""
    """The name that the log gets; empty for the account's."""
    backup_folder: str = ""
    """Where the backups of all events go; empty for a folder beside each."""
    new_folder: str = ""
    """Where the last new event was saved."""
    people: tuple[EventNames, ...] = ()
    """The names of verifiers and confirmers, the latest first."""
    bell_muted: bool = False
    """Whether the bell of the stage clock is silent on this computer."""
    ports: tuple[EventPort, ...] = ()
    """Where laptops found an event last, the latest first."""
    stage: StageShown = StageShown()

    @property
    def backups(self) -> Path | None:
        """The folder chosen for backups, if one was chosen."""
        return Path(self.backup_folder) if self.backup_folder else None

    def with_recent(self, event: RecentEvent) -> "Settings":
        """Put an event at the head of the list, once."""
        others = [item for item in self.recent if item.target != event.target]
        return replace(self, recent=(event, *others)[:MOST_RECENT])

    def with_people(self, names: EventNames) -> "Settings":
        """Remember who verifies and confirms in an event."""
        others = [item for item in self.people if item.target != names.target]
        return replace(self, people=(names, *others)[:MOST_RECENT])

    def with_port(self, port: EventPort) -> "Settings":
        """Remember at which port an event was opened to laptops."""
        others = [item for item in self.ports if item.target != port.target]
        return replace(self, ports=(port, *others)[:MOST_RECENT])

    def without_recent(self, target: str) -> "Settings":
        """Take an event off the list."""
        return replace(self, recent=tuple(item for item in self.recent if item.target != target))


class SettingsFile:
    """Reads the settings once and writes them whole."""

    def __init__(self, path: Path | None = None) -> None:
        folder = platformdirs.user_config_path(APPLICATION, appauthor=False)
        self.path = path or folder / "settings.json"

    def read(self) -> Settings:
        """Give what was remembered, or the defaults."""
        try:
            held = json.loads(self.path.read_text(encoding="utf-8"))
            return _settings_of(held)
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
            _log.warning("settings cannot be read and start anew: %s", error)
            return Settings()

    def write(self, settings: Settings) -> None:
        """Remember, in one step: a crash leaves the old file or the new one, never half of it."""
        partial = self.path.with_suffix(".partial")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            held = asdict(settings) | {"language": settings.language.value}
            partial.write_text(json.dumps(held, ensure_ascii=False, indent=1), encoding="utf-8")
            partial.replace(self.path)
        except OSError as error:
            # A full disk must not stop the scoring for the sake of a window's size.
            _log.warning("settings cannot be written: %s", error)


def _settings_of(held: dict[str, Any]) -> Settings:
    fields = RecentEvent.__dataclass_fields__
    recent = tuple(
        RecentEvent(**{name: value for name, value in item.items() if name in fields})
        for item in held.get("recent", ())
    )
    names = EventNames.__dataclass_fields__
    people = tuple(
        EventNames(**{name: str(value) for name, value in item.items() if name in names})
        for item in held.get("people", ())
    )
    ports = tuple(EventPort(str(item["target"]), int(item["port"])) for item in held.get("ports", ()))
    ports = tuple(item for item in ports if item.port in PORTS)
    look, scale = held.get("look", "system"), held.get("scale", 1.0)
    return Settings(
        Language(held["language"]) if "language" in held else preferred_language(),
        look if look in LOOKS else "system",
        scale if scale in SCALES else 1.0,
        recent,
        str(held.get("geometry", "")),
        str(held.get("person", "")),
        str(held.get("backup_folder", "")),
        str(held.get("new_folder", "")),
        people,
        bool(held.get("bell_muted", False)),
        ports,
        _stage_of(held.get("stage")),
    )


def _stage_of(held: object) -> StageShown:
    if not isinstance(held, dict):
        return StageShown()
    words = {name: str(held.get(name, "")) for name in ("display", "target", "round", "session")}
    return StageShown(is_open=held.get("is_open") is True, **words)
