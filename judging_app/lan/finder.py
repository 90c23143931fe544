"""Finds a host again whose address has changed, and tells it when a firewall stands between."""

from collections.abc import Callable, Sequence
from threading import Lock, Thread

from judging_app.lan.discovery import BlockedNotice, Browser, FoundHost
from judging_app.lan.typed_address import Address


class Finder:
    """Listens for one event's host, whenever it is lost. Nothing that it hears is believed."""

    def __init__(self, event: str, interfaces: Sequence[str] | None = None) -> None:
        self._event = event
        self._interfaces = interfaces
        self._lock = Lock()
        self._browser: Browser | None = None
        self._notice: BlockedNotice | None = None

    def start(self, found: Callable[[tuple[Address, ...]], None]) -> None:
        """Begin to listen; `found` is called on any thread, with the addresses at which it may be."""

        def heard(hosts: tuple[FoundHost, ...]) -> None:
            places = tuple(
                (ip, host.port) for host in hosts if host.event == self._event for ip in host.addresses
            )
            if places:
                found(places)

        with self._lock:
            if self._browser is None:
                self._browser = Browser(heard, self._interfaces)
                self._browser.start()

    def blocked(self) -> None:
        """Tell the host that it was found and cannot be reached."""
        with self._lock:
            if self._notice is None:
                self._notice = BlockedNotice(self._event, interfaces=self._interfaces)
                self._notice.start()

    def stop(self) -> None:
        """Stop listening and telling, in the background; it may be begun again."""
        with self._lock:
            browser, self._browser = self._browser, None
            notice, self._notice = self._notice, None
        for item in (browser, notice):
            if item is not None:
                # The farewell to the network may take seconds, and whoever stops has sheets to deliver.
                Thread(target=item.close, name="farewell", daemon=True).start()
