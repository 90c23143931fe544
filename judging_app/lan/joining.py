"""The judge's side of pairing: the exchange of the code, and waiting for the organizer's word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from judging_app.application.seats.desk_port import Credentials
from judging_app.application.seats.joining import KnownSeat
from judging_app.application.seats.slice import SeatSlice
from judging_app.domain.problems import JudgingError, Problem
from judging_app.lan import codes, verifiers, wire
from judging_app.lan.certificate import as_pem, fingerprint
from judging_app.lan.client import HostClient
from judging_app.lan.exchange import Exchange, Side
from judging_app.lan.typed_address import Address, shown_address


@dataclass(frozen=True, slots=True)
class PairedSeat:
    """What a laptop has once it is paired."""

    credentials: Credentials = field(repr=False)
    slice: SeatSlice
    evidence: Mapping[str, bytes] = field(default_factory=dict, repr=False)


class Pairing:
    """A pairing under way; implements `Joining`. `take_in` keeps what it brings.

    `met` is called with the event before anything is paired, and may refuse by raising.

    Making one goes through the exchange: raises PAIRING_CODE_WRONG where the code is not the host's,
    or the host is not the code's, or somebody stands between. Nothing of the code is kept.
    """

    def __init__(
        self,
        place: Address,
        certificate: bytes,
        code: str,
        device: str,
        machine: str,
        met: Callable[[str], None],
        take_in: Callable[[PairedSeat], KnownSeat],
    ) -> None:
        self._place = place
        self._certificate = certificate
        self._device = device
        self._machine = machine
        self._plate = codes.plate_of(code)
        self._take_in = take_in
        self._seat: KnownSeat | None = None
        client = self._client()
        try:
            hello = client.hello()
            met(hello.event)
            begun = client.begin_pairing(self._plate)
            self._event = hello.event
            self._exchange = begun.exchange
            salt, theirs = _bytes(begun.salt), _bytes(begun.message)
            if len(salt) != verifiers.SALT_BYTES:
                raise JudgingError.of(Problem.PAIRING_CODE_WRONG)
            password = verifiers.stretched(code, salt)
            exchange = Exchange(Side.JUDGE, password, fingerprint(certificate), hello.event)
            self._key = exchange.finish(theirs)
            finished = client.finish_pairing(
                wire.FinishPairing.model_construct(
                    exchange=begun.exchange,
                    message=exchange.message.hex(),
                    proof=self._key.proof(Side.JUDGE).hex(),
                    device=device,
                    machine=machine[: wire.LONGEST_CODE],
                )
            )
        finally:
            client.close()
        self._key.check(Side.HOST, _bytes(finished.proof))
        self._sealed = finished.sealed

    @property
    def awaits(self) -> bool:
        """Whether the organizer has to agree to this laptop."""
        return not self._sealed

    def poll(self) -> KnownSeat | None:
        """The seat, once it is this laptop's; raises SEAT_TAKEN where the organizer turned it away."""
        if self._seat is not None:
            return self._seat
        if not self._sealed:
            client = self._client()
            try:
                self._sealed = client.wait_for_pairing(self._exchange).sealed
            finally:
                client.close()
            if not self._sealed:
                return None
        self._seat = self._take_in(self._paired())
        return self._seat

    def _paired(self) -> PairedSeat:
        try:
            granted = wire.Granted.model_validate_json(self._key.unseal(_bytes(self._sealed)))
        except ValidationError as error:
            raise JudgingError.of(Problem.REQUEST_REFUSED, detail="Granted") from error
        if granted.event != self._event:
            raise JudgingError.of(Problem.OTHER_EVENT)
        client = self._client(granted.token)
        try:
            _, part = client.seat("", 0)
        finally:
            client.close()
        if part is None or part.judge != granted.judge:
            raise JudgingError.of(Problem.REQUEST_REFUSED, detail="SeatSlice")
        credentials = Credentials(
            granted.event,
            granted.judge,
            self._device,
            granted.token,
            granted.packet_key,
            as_pem(self._certificate).decode("ascii"),
            shown_address(self._place),
            self._plate,
        )
        return PairedSeat(credentials, part)

    def _client(self, token: str = "") -> HostClient:
        return HostClient(*self._place, self._certificate, token=token, machine=self._machine)


def _bytes(text: str) -> bytes:
    """Hexadecimal that came from somebody who has proved nothing yet."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise JudgingError.of(Problem.PAIRING_CODE_WRONG) from None
