from ipaddress import IPv4Address

import pytest

from judging_app.lan import addresses
from judging_app.lan.addresses import best_address, machine_name, own_addresses, reachable


def ordered(*found: tuple[str, str]) -> tuple[str, ...]:
    return reachable((name, IPv4Address(text)) for name, text in found)


def test_private_addresses_come_first_and_virtual_adapters_last() -> None:
    assert ordered(
        ("docker0", "172.17.0.1"),
        ("VMware Virtual Ethernet Adapter for VMnet8", "192.168.56.1"),
        ("lo", "127.0.0.1"),
        ("eth0", "203.0.113.7"),
        ("Intel(R) Wi-Fi 6", "10.3.0.8"),
        ("Realtek PCIe GbE", "192.168.1.20"),
    ) == ("192.168.1.20", "10.3.0.8", "203.0.113.7", "192.168.56.1", "172.17.0.1")


def test_the_hotspot_of_windows_is_no_virtual_adapter() -> None:
    assert ordered(
        ("vEthernet (WSL)", "192.168.96.1"),
        ("Microsoft Wi-Fi Direct Virtual Adapter #2", "192.168.137.1"),
    ) == ("192.168.137.1", "192.168.96.1")


def test_self_assigned_addresses_count_only_where_there_is_nothing_else() -> None:
    assert ordered(("eth0", "169.254.3.4"), ("wlan0", "10.0.0.2")) == ("10.0.0.2",)
    assert ordered(("eth0", "169.254.3.4"), ("lo", "127.0.0.1")) == ("169.254.3.4",)


def test_an_address_is_named_once() -> None:
    assert ordered(("eth0", "10.0.0.2"), ("eth0:1", "10.0.0.2")) == ("10.0.0.2",)


def test_without_a_network_there_is_this_computer_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(addresses.ifaddr, "get_adapters", list)
    assert own_addresses() == ()
    assert best_address() == "127.0.0.1"


def test_this_computers_addresses_can_be_read() -> None:
    assert all(not IPv4Address(text).is_loopback for text in own_addresses())
    assert best_address() in (*own_addresses(), "127.0.0.1")


def test_a_machine_is_called_by_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "laptop-03.example.org")
    assert machine_name() == "laptop-03"
