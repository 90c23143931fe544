"""Hosts announce themselves on the network by multicast DNS; judges' programs list what they hear.

Nothing of it is believed: whoever is found has yet to prove itself by the pairing code.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address
from typing import Final

from zeroconf import IPVersion, ServiceInfo, ServiceListener, Zeroconf

from judging_app.lan.addresses import best_address, machine_name, reachable
from judging_app.lan.multicast import Multicast

HOSTS: Final = "_judging._tcp.local."
BLOCKED: Final = "_judging-blocked._tcp.local."

BLOCKED_SECONDS: Final = 60.0
"""How long a judge's program tells that it cannot get through."""
_TTL: Final = 120
"""Seconds for which an announcement counts: a host that was killed is off the lists soon after."""
_ANSWER_MS: Final = 3000
_TEXT_BYTES: Final = 255
"""Longest entry of a TXT record, key and equals sign included (RFC 6763, section 6.1)."""
_MOST_HOSTS: Final = 64
"""Hosts that are listed; a network that claims to have more is not believed."""
_LONGEST_EVENT: Final = 64
_DISCARD_PORT: Final = 9


@dataclass(frozen=True, slots=True, order=True)
class FoundHost:
    """A program that says it hosts an event: the event's identity and name, and where it answers."""

    event: str
    name: str
    addresses: tuple[str, ...]
    port: int


class Announcement:
    """Tells the network of a hosted event, and hears from judges' programs that cannot get through.

    `blocked` is called with the name of such a computer, on a thread of its own, perhaps repeatedly:
    mostly this computer's firewall closes the port then. Failures of multicast stop nothing: judges
    can still type the address.
    """

    def __init__(
        self,
        name: str,
        event: str,
        port: int,
        addresses: Sequence[str],
        interfaces: Sequence[str] | None = None,
        blocked: Callable[[str], None] | None = None,
    ) -> None:
        self._event = event
        self._port = port
        self._addresses = tuple(addresses)
        self._texts = {"event": event, "name": cut("name", name)}
        self._instance = _label(event)
        self._blocked = blocked
        self._multicast = Multicast(self._opened, interfaces)

    @property
    def failed(self) -> bool:
        """Whether judges cannot find this host by name at present."""
        return self._multicast.failed

    def start(self) -> None:
        """Begin to announce; returns at once."""
        self._multicast.start()

    def update(self, addresses: Sequence[str]) -> None:
        """Announce other addresses, as after a change of network."""
        self._addresses = tuple(addresses)
        self._multicast.post(lambda zeroconf: zeroconf.update_service(self._info()))

    def close(self) -> None:
        """Take the announcement back."""
        self._multicast.close()

    def _opened(self, zeroconf: Zeroconf) -> None:
        if self._blocked is not None:
            zeroconf.add_service_listener(BLOCKED, _Listener(self._heard, _ignore))
        info = self._info()
        zeroconf.register_service(info, allow_name_change=True)
        self._instance = info.name.removesuffix(f".{HOSTS}")

    def _info(self) -> ServiceInfo:
        return _service(HOSTS, self._instance, self._texts, self._port, self._addresses)

    def _heard(self, info: ServiceInfo) -> None:
        machine = _text(info, "machine")
        if self._blocked is not None and machine and _text(info, "event") == self._event:
            self._blocked(machine)


class Browser:
    """Listens for hosts: `found` gets all that are there, on a thread of its own, after each change."""

    def __init__(
        self, found: Callable[[tuple[FoundHost, ...]], None], interfaces: Sequence[str] | None = None
    ) -> None:
        self._found = found
        self._hosts: dict[str, FoundHost] = {}
        self._multicast = Multicast(self._opened, interfaces)

    @property
    def failed(self) -> bool:
        """Whether hosts cannot be found by name at present; their address can still be typed."""
        return self._multicast.failed

    def start(self) -> None:
        """Begin to listen; returns at once."""
        self._multicast.start()

    def close(self) -> None:
        """Stop listening."""
        self._multicast.close()

    def _opened(self, zeroconf: Zeroconf) -> None:
        self._hosts.clear()
        zeroconf.add_service_listener(HOSTS, _Listener(self._seen, self._gone))

    def _seen(self, info: ServiceInfo) -> None:
        ips = [("", IPv4Address(text)) for text in info.parsed_addresses(IPVersion.V4Only)]
        event = _text(info, "event")
        # A host on this computer alone announces the loopback address, which nobody else can reach.
        addresses = reachable(ips) or tuple(str(ip) for _, ip in ips)
        if not (event and addresses and info.port) or len(event) > _LONGEST_EVENT:
            return
        if info.name in self._hosts or len(self._hosts) < _MOST_HOSTS:
            self._tell(info.name, FoundHost(event, _text(info, "name"), addresses, info.port))

    def _gone(self, name: str) -> None:
        self._tell(name, None)

    def _tell(self, name: str, host: FoundHost | None) -> None:
        if self._hosts.get(name) == host:
            return
        if host is None:
            del self._hosts[name]
        else:
            self._hosts[name] = host
        self._found(tuple(sorted(self._hosts.values())))


class BlockedNotice:
    """Tells a host that was found but does not answer, for a minute: its firewall closes the port."""

    def __init__(
        self, event: str, machine: str | None = None, interfaces: Sequence[str] | None = None
    ) -> None:
        machine = machine or machine_name()
        self._texts = {"event": event, "machine": cut("machine", machine)}
        self._instance = _label(event, machine)
        self._multicast = Multicast(self._opened, interfaces, BLOCKED_SECONDS)

    def start(self) -> None:
        """Begin to tell; returns at once."""
        self._multicast.start()

    def close(self) -> None:
        """Stop telling: the host was reached, or the judge gave up."""
        self._multicast.close()

    def _opened(self, zeroconf: Zeroconf) -> None:
        # Nobody connects here, but a service without an address counts as incomplete.
        info = _service(BLOCKED, self._instance, self._texts, _DISCARD_PORT, [best_address()])
        zeroconf.register_service(info, allow_name_change=True)


class _Listener(ServiceListener):
    """Asks for the particulars of each service that is heard of."""

    def __init__(self, seen: Callable[[ServiceInfo], None], gone: Callable[[str], None]) -> None:
        self._seen = seen
        self._gone = gone

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Look at a service that came."""
        if zc.done:
            return
        info = ServiceInfo(type_, name)
        if info.load_from_cache(zc) or info.request(zc, _ANSWER_MS):
            self._seen(info)

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Look again at a service that changed."""
        self.add_service(zc, type_, name)

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Forget a service that went."""
        self._gone(name)


def cut(key: str, text: str) -> str:
    """Shorten a text to what a TXT record takes beside its key, without halving a character."""
    room = _TEXT_BYTES - len(key) - 1
    return text.encode("utf-8", "replace")[:room].decode("utf-8", "ignore")


def _label(event: str, machine: str | None = None) -> str:
    """A name for the network's own use: one for an event and a computer, however long theirs are.

    The same after a restart, so that a host which was killed does not stay listed beside itself.
    """
    mark = hashlib.sha256(f"{event}\n{machine or machine_name()}".encode("utf-8", "replace")).hexdigest()
    return f"judging-{mark[:24]}"


def _service(
    kind: str, instance: str, texts: dict[str, str], port: int, addresses: Sequence[str]
) -> ServiceInfo:
    return ServiceInfo(
        kind,
        f"{instance}.{kind}",
        port,
        properties=texts,
        server=f"{instance}.local.",
        host_ttl=_TTL,
        other_ttl=_TTL,
        parsed_addresses=list(addresses),
    )


def _text(info: ServiceInfo, key: str) -> str:
    """A text that somebody sent: printable, in one line."""
    sent = info.decoded_properties.get(key) or ""
    return "".join(sign for sign in sent if sign.isprintable()).strip()


def _ignore(_: str) -> None:
    """Nothing to forget."""
