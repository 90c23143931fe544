"""The library of events that the window and the command line use."""

from collections.abc import Sequence
from pathlib import Path

from judging_app.application.actors import Actor
from judging_app.application.archive import ArchiveReport
from judging_app.application.library import OpenEvent
from judging_app.application.progress import Progress, untold
from judging_app.application.rulebook_library import BuiltInRulebook, load_rulebooks
from judging_app.application.stage.steady import Steady
from judging_app.application.surroundings import Surroundings
from judging_app.bootstrap.events import FileEvent, RehearsalEvent
from judging_app.bootstrap.papers import PaperShelf
from judging_app.bootstrap.proofs import ProofShelf
from judging_app.bootstrap.seats import Seats
from judging_app.bootstrap.workbooks import WorkbookShelf
from judging_app.domain.event import Event


class Library(WorkbookShelf, PaperShelf, ProofShelf):
    """The events that this program can reach. Rooms are loaded when they are first needed.

    A judge's seats lie in folders under `seats`, by default where the system keeps programs' data, and
    copies to rehearse on under `rehearsals`, where it keeps what may be thrown away. The organizer's
    key lies in `keys`.
    """

    def __init__(
        self, seats: Path | None = None, rehearsals: Path | None = None, keys: Path | None = None
    ) -> None:
        super().__init__(rehearsals, keys)
        self._seats = Seats(seats)

    @property
    def seats(self) -> Seats:
        """The judge's side: events on the network, and the seats of this laptop."""
        return self._seats

    def open(self, target: str, actor: Actor, *, read_only: bool = False) -> FileEvent:
        """Open an event; raises `JudgingError` with the reason it cannot be opened."""
        return FileEvent(target, actor, read_only=read_only)

    def rehearse(
        self, source: OpenEvent, round_code: str, name: str, actor: Actor, steady: Steady
    ) -> RehearsalEvent:
        """Copy an open event, as it was before a round's show, to a place where nothing is kept.

        The event is only read, wherever it lies, and whoever else has it open. `name` is what the copy
        is called, `steady` its clocks.
        """
        from judging_app.application.stage.rehearsal_copy import plan_of  # noqa: PLC0415 -- seldom needed

        return RehearsalEvent(plan_of(source.judging, round_code, name), actor, self._rehearsal_root, steady)

    def clear_rehearsals(self) -> None:
        """Remove the copies of programs that were killed while they rehearsed."""
        # Every program looks when it starts: where there is none, nothing is loaded for it.
        if self._rehearsal_root.is_dir():
            from judging_app.storage.rehearsing import clear_leftovers  # noqa: PLC0415 -- slow import

            clear_leftovers(self._rehearsal_root)

    def create(self, target: str, event: Event) -> None:
        """Make a new event file, with what its hosts prove themselves with; never writes over anything."""
        from judging_app.lan.identity import new_identity  # noqa: PLC0415 -- slow import
        from judging_app.storage.opening import create_event_file  # noqa: PLC0415 -- slow import

        create_event_file(target, event, "", new_identity())

    def write_archive(self, opened: OpenEvent, path: Path, *, progress: Progress = untold) -> ArchiveReport:
        """Put an open event and all that follows from it into one file, whole or not at all."""
        from judging_app.archiving.making import write_archive  # noqa: PLC0415 -- slow import

        return write_archive(self, opened.target, path, self._rehearsal_root, self._organizer_key(), progress)

    def check_place(self, target: str) -> None:
        """Raise what keeps a new event file from being made here: FILE_EXISTS, FOLDER_MISSING, ..."""
        from judging_app.storage.surroundings import check_place  # noqa: PLC0415 -- slow import

        check_place(Path(target))

    def surroundings(self, target: str, folder: Path | None = None) -> Surroundings:
        """Look at what an event has around it; `folder` is the one chosen for backups."""
        from judging_app.storage.surroundings import surroundings_of  # noqa: PLC0415 -- slow import

        return surroundings_of(target, folder)

    def has_backup(self, target: str, folder: Path | None = None) -> bool:
        """Whether there is a backup of an event file, beside it or in the chosen folder."""
        from judging_app.storage.backups import latest_backup  # noqa: PLC0415 -- slow import

        return latest_backup(Path(target), folder) is not None

    def restore_backup(self, target: str, folder: Path | None = None) -> str:
        """Bring an event file's latest backup back beside it and answer where; the file stays."""
        from judging_app.storage.backups import restore_latest  # noqa: PLC0415 -- slow import

        return str(restore_latest(Path(target), folder))

    def sample_event(self) -> Event:
        """The sample event, played through to its results."""
        from judging_app.application.sample import load_sample  # noqa: PLC0415 -- seldom needed
        from judging_app.resources import resource  # noqa: PLC0415 -- seldom needed
        from judging_app.wording.language import current_language  # noqa: PLC0415 -- seldom needed

        name = f"sample.{current_language().value}.json"
        return load_sample(resource("sample", name).read_text(encoding="utf-8"))

    def built_in_rulebooks(self) -> Sequence[BuiltInRulebook]:
        """The rulebooks to start an event from, in the language in use."""
        from judging_app.resources import resource  # noqa: PLC0415 -- seldom needed
        from judging_app.wording.language import current_language  # noqa: PLC0415 -- seldom needed

        suffix = f"{current_language().value}.json"
        return load_rulebooks(
            lambda key: resource("rulebooks", f"{key}.{suffix}").read_text(encoding="utf-8")
        )
