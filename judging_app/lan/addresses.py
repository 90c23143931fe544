"""Under which addresses others on the network reach this computer."""

import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network
from typing import Final

import ifaddr

_PRIVATE: Final = tuple(IPv4Network(net) for net in ("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12"))
_LOOPBACK: Final = "127.0.0.1"
_VIRTUAL: Final = (
    "virtual", "vmware", "vmnet", "vbox", "hyper-v", "vethernet", "veth", "docker", "br-", "virbr",
    "wsl", "tun", "tap", "utun", "wireguard", "vpn", "zerotier", "tailscale", "bluetooth",
)  # fmt: skip
"""Parts of the names of adapters that lead to no room full of judges."""
_HOTSPOT: Final = "wi-fi direct"
"""Windows calls the adapter of its own hotspot virtual, and judges may well be on it."""


def own_addresses() -> tuple[str, ...]:
    """This computer's IPv4 addresses that others may reach, the likeliest first.

    Empty without a network. Private ranges come before public ones, virtual adapters last;
    self-assigned addresses (169.254...) only where there is nothing else, as between two laptops
    on one cable.
    """
    found = [
        (adapter.nice_name, IPv4Address(ip.ip))
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str)
    ]
    return reachable(found)


def reachable(found: Iterable[tuple[str, IPv4Address]]) -> tuple[str, ...]:
    """Pick and order addresses, each given with the name of its adapter."""
    usable = [
        (name, ip) for name, ip in found if not (ip.is_loopback or ip.is_unspecified or ip.is_multicast)
    ]
    routed = [(name, ip) for name, ip in usable if not ip.is_link_local]
    ordered = sorted(routed or usable, key=lambda item: (_is_virtual(item[0]), _rank(item[1])))
    return tuple(dict.fromkeys(str(ip) for _, ip in ordered))


def _is_virtual(adapter: str) -> bool:
    name = adapter.casefold()
    return _HOTSPOT not in name and any(part in name for part in _VIRTUAL)


def _rank(ip: IPv4Address) -> int:
    return next((place for place, net in enumerate(_PRIVATE) if ip in net), len(_PRIVATE))


def best_address() -> str:
    """The likeliest address to give to a judge; this computer itself where there is no network."""
    return next(iter(own_addresses()), _LOOPBACK)


def machine_name() -> str:
    """What this computer is called, without the network's domain."""
    return socket.gethostname().partition(".")[0]
