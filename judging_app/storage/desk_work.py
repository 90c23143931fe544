"""One transaction on a judge's own store."""

from collections.abc import Callable, Sequence
from typing import Any, Final, NoReturn

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_replace

from judging_app.application.ports import Act, LogEnd
from judging_app.application.records import Draft, SheetRevision
from judging_app.application.seats.desk_port import Delivery
from judging_app.application.seats.records import Signature
from judging_app.domain.canonical import canonical_text
from judging_app.domain.event import Recusal
from judging_app.domain.problems import JudgingError, Problem
from judging_app.domain.sheets import SheetKey
from judging_app.storage.desk_tables import DELIVERY, DRAFT, META, OUTBOX, RECUSAL, SIGNATURE
from judging_app.storage.mapping import draft_values

WAITING: Final = Delivery.WAITING.value

_Put = tuple[str, dict[str, Any]]


class DeskUnitOfWork:
    """One open transaction. Everything is written at its end; a sheet goes into the outbox with it.

    What a judge's desk has no business with (slips, rulings, the set-up) raises NOT_ALLOWED.
    """

    def __init__(self, connection: Connection, seen: Callable[[], Sequence[SheetRevision]]) -> None:
        self._connection = connection
        self._seen = seen
        self._put: list[_Put] = []
        self._written = select_written(connection)

    def log_end(self) -> LogEnd:
        """How often was written here; there is no log to chain."""
        return self._written + sum(kind == "act" for kind, _ in self._put), ""

    def mark(self) -> int:
        """A point to go back to."""
        return len(self._put)

    def back_to(self, mark: int) -> None:
        """Take back what was put since a mark."""
        del self._put[mark:]

    def append_revision(self, revision: SheetRevision) -> None:
        """Put a sheet that is handed in into the outbox."""
        self._put.append(("outbox", {"revision": revision, "after": self._before(revision)}))

    def _before(self, revision: SheetRevision) -> str:
        """The submission of the revision that another one goes on from."""
        if revision.revision == 1:
            return ""
        spot = revision.round, revision.sheet.key
        put = [values["revision"] for kind, values in self._put if kind == "outbox"]
        found = (held for held in reversed([*self._seen(), *put]) if (held.round, held.sheet.key) == spot)
        return next((held.submission for held in found), "")

    def put_draft(self, draft: Draft) -> None:
        """Store a draft in the place of the one before."""
        self._put.append(("draft", draft_values(draft)))

    def drop_draft(self, round_code: str, key: SheetKey) -> None:
        """Forget a draft that has been handed in."""
        self._put.append(("no draft", {"round": round_code, **key._asdict()}))

    def add_signature(self, signature: Signature) -> None:
        """Store a signature, to be delivered."""
        values = {"id": signature.id, "text": canonical_text(signature), "state": WAITING}
        self._put.append(("signature", values))

    def put_recusal(self, round_code: str, recusal: Recusal) -> None:
        """Store a recusal, to be delivered."""
        values = {
            "round": round_code,
            "entry": recusal.entry,
            "text": canonical_text(recusal),
            "state": WAITING,
        }
        self._put.append(("recusal", values))

    def append_audit(self, act: Act) -> None:
        """Count the act: the log is the host's."""
        self._put.append(("act", {}))

    def write(self) -> None:
        """Write what was put; called at the end, before the commit."""
        number = self.log_end()[0]
        for kind, values in self._put:
            match kind:
                case "outbox":
                    revision = values["revision"]
                    item = {
                        "submission": revision.submission,
                        "base": revision.revision - 1,
                        "after": values["after"],
                        "text": canonical_text(revision),
                    }
                    added = self._connection.execute(insert(OUTBOX), item).inserted_primary_key
                    row = {"number": added[0], "state": WAITING, "was_held": False}  # type: ignore[index]
                    self._connection.execute(insert(DELIVERY), row)
                case "draft":
                    changed = {name: values[name] for name in ("marks", "note", "at")}
                    put = insert_or_replace(DRAFT).values(values)
                    self._connection.execute(put.on_conflict_do_update(set_=changed))
                case "no draft":
                    gone = delete(DRAFT)
                    for name, value in values.items():
                        gone = gone.where(DRAFT.c[name] == value)
                    self._connection.execute(gone)
                case "signature":
                    self._connection.execute(insert(SIGNATURE), values)
                case "recusal":
                    put = insert_or_replace(RECUSAL).values(values)
                    changed = {name: values[name] for name in ("text", "state")}
                    self._connection.execute(put.on_conflict_do_update(set_=changed))
        self._put.clear()
        put_written(self._connection, number)

    def _not_here(self, *_: Any, **__: Any) -> NoReturn:
        raise JudgingError.of(Problem.NOT_ALLOWED, role="judge", act="")

    drop_recusal = put_adjustment = withdraw_adjustment = put_participation = put_figure = _not_here
    put_ruling = put_setup = add_round = put_rulebook_draft = drop_rulebook_draft = add_rulebook = _not_here
    add_evidence = withdraw_evidence = put_identity = put_slips = put_pairing = _not_here
    add_held = settle_held = add_packet = put_desk_rules = _not_here
    put_show = put_stage_state = add_release = add_draw = add_seal = put_certificate = _not_here
    add_keying = _not_here


def select_written(connection: Connection) -> int:
    """How often was written here."""
    return int(connection.scalar(select(META.c.written)) or 0)


def put_written(connection: Connection, number: int) -> None:
    """Count on, so that whoever holds the event in memory notices."""
    connection.execute(update(META).values(written=number))
