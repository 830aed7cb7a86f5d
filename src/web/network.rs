//! Which address phones in the hall can reach, and which port is free.
//!
//! Pages are named by the address in figures, because a phone in a hall without the internet may not find any name.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use tokio::net::{TcpListener, TcpSocket};

use crate::present::network::NetworkState;

/// The port that is tried first, and the last one tried after it.
pub const PORT: u16 = 8080;
const PORTS: u16 = 20;
/// Connections that may wait to be let in. A phone that finds no room tries again by itself, but only a second later:
/// when a vote opens, a hall comes all at once.
const WAITING: u32 = 4_096;

/// Addresses that are neighbours of a laptop which shares its own Wi-Fi: Linux, Windows, macOS.
const SHARED: [Ipv4Addr; 3] = [
    Ipv4Addr::new(10, 42, 0, 254),
    Ipv4Addr::new(192, 168, 137, 254),
    Ipv4Addr::new(192, 168, 2, 254),
];
/// An address that is nowhere (RFC 5737): the way to it is the way out of the laptop.
const NOWHERE: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
/// Neighbours on usual home networks, for a laptop on a network that leads nowhere.
const USUAL: [Ipv4Addr; 6] = [
    Ipv4Addr::new(192, 168, 1, 254),
    Ipv4Addr::new(192, 168, 0, 254),
    Ipv4Addr::new(192, 168, 8, 254),
    Ipv4Addr::new(192, 168, 88, 254),
    Ipv4Addr::new(10, 0, 0, 254),
    Ipv4Addr::new(172, 20, 10, 14),
];

/// The address of this laptop on the network of the hall: that of the Wi-Fi it shares, else that of the network it is on.
pub fn lan_address() -> Option<Ipv4Addr> {
    let shared = SHARED.into_iter().filter_map(|to| {
        let own = towards(to)?;
        let near = own.octets().get(..3) == to.octets().get(..3);
        near.then_some(own)
    });
    shared
        .chain(towards(NOWHERE))
        .chain(USUAL.into_iter().filter_map(towards))
        .find(|address| is_hall(*address))
}

/// Where the laptop is to be found that was at an address: there, as long as it has that address, whatever other networks
/// come and go; else on the network that it is on now, if it is on one.
pub(super) fn still_at(before: IpAddr) -> Option<IpAddr> {
    let is_own = UdpSocket::bind((before, 0)).is_ok();
    if is_own {
        return Some(before);
    }
    lan_address().map(IpAddr::V4)
}

/// The own address on the way to another one. Nothing is sent.
fn towards(to: Ipv4Addr) -> Option<Ipv4Addr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((to, 9)).ok()?;
    match socket.local_addr().ok()? {
        SocketAddr::V4(own) => Some(*own.ip()),
        SocketAddr::V6(_) => None,
    }
}

fn is_hall(address: Ipv4Addr) -> bool {
    address.is_private() || address.is_link_local()
}

/// Whether an address is of a network of its own, not of the internet.
pub(super) fn is_private(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => is_hall(v4) || v4.is_loopback(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// Whether a `Host` names this laptop in figures, whatever the port: an address, an IPv6 one in brackets, and a port or
/// none, with nothing before, between or after. A name could lead here from a page of the internet.
pub(super) fn is_own_host(host: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        // The colons in brackets are the address's own.
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        Some(_) | None => (host, None),
    };
    let is_own = match name.strip_prefix('[') {
        Some(rest) => rest
            .strip_suffix(']')
            .and_then(|address| address.parse().ok())
            .is_some_and(|address| is_private(IpAddr::V6(address))),
        None => {
            let address = name.parse().map(IpAddr::V4);
            name == "localhost" || address.is_ok_and(is_private)
        }
    };
    is_own && port.is_none_or(is_port)
}

/// A port as addresses are written with: digits, none of them a needless zero.
fn is_port(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    is_plain && text.parse::<u16>().is_ok()
}

/// Listens on the first free port: the one given, and those after it. It belongs to the runtime that it is called in.
///
/// # Errors
/// Why nobody can come.
pub(super) fn listen(address: IpAddr, port: u16) -> Result<(TcpListener, u16), NetworkState> {
    let last = if port == 0 {
        0
    } else {
        port.saturating_add(PORTS)
    };
    for port in port..=last {
        match bound(SocketAddr::new(address, port)) {
            Ok(listener) => {
                let bound = listener.local_addr().map_or(port, |own| own.port());
                return Ok((listener, bound));
            }
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                return Err(NetworkState::Forbidden);
            }
            Err(error) if error.kind() == io::ErrorKind::AddrNotAvailable => {
                return Err(NetworkState::NoAddress);
            }
            Err(_) => {}
        }
    }
    Err(NetworkState::PortsTaken)
}

fn bound(place: SocketAddr) -> io::Result<TcpListener> {
    let socket = match place {
        SocketAddr::V4(_) => TcpSocket::new_v4()?,
        SocketAddr::V6(_) => TcpSocket::new_v6()?,
    };
    // A port that was ours a moment ago is ours again; on Windows this would share it with another program.
    #[cfg(not(windows))]
    socket.set_reuseaddr(true)?;
    socket.bind(place)?;
    socket.listen(WAITING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_private_addresses_in_figures_are_this_laptop() {
        for host in [
            "192.168.1.20:8080",
            "10.42.0.1",
            "172.20.10.3:8081",
            "127.0.0.1:8080",
            "127.0.0.1:1",
            "127.0.0.1:65535",
            "localhost",
            "localhost:8080",
            "[::1]:8080",
            "[fe80::1]",
            "[fd00::1]:65535",
        ] {
            assert!(is_own_host(host), "{host}");
        }
        for host in [
            "",
            "example.org",
            "192.168.1.20.example.org",
            "8.8.8.8:8080",
            "172.32.0.1",
            "[2001:db8::1]:80",
            "localhost.example.org",
        ] {
            assert!(!is_own_host(host), "{host}");
        }
    }

    #[test]
    fn an_address_with_anything_before_between_or_after_is_not_this_laptop() {
        for host in [
            "127.0.0.1:8090@example.org",
            "127.0.0.1@example.org",
            "127.0.0.1:@example.org",
            "example.org@127.0.0.1",
            "example.org:80@127.0.0.1:8080",
            "127.0.0.1:8080:8080",
            "127.0.0.1::8080",
            "127.0.0.1:",
            ":8080",
            ":",
            "127.0.0.1:0",
            "127.0.0.1:08080",
            "127.0.0.1:+8080",
            "127.0.0.1:-1",
            "127.0.0.1:65536",
            "127.0.0.1:80a",
            "127.0.0.1:80 ",
            " 127.0.0.1:80",
            "127.0.0.1 :80",
            "127.0.0.1:80/",
            "127.0.0.1/",
            "127.0.0.1?x",
            "127.0.0.1#x",
            "127.0.0.1,example.org",
            "127.0.0.1:80,127.0.0.1:80",
            "127.0.0.1.",
            "127.0.0.01",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "::1",
            "::1:8080",
            "[::1",
            "::1]",
            "[::1]]",
            "[[::1]]",
            "[::1]8080",
            "[::1]:",
            "[::1]:80@example.org",
            "[::1]@example.org",
            "[::1]example.org:80",
            "[::1]:80]",
            "[::1%lo]:80",
            "[127.0.0.1]:80",
            "[localhost]",
            "[]",
            "localhost:",
            "localhost@example.org",
            "localhost:80@example.org",
            "LOCALHOST.",
            "http://127.0.0.1:8080",
        ] {
            assert!(!is_own_host(host), "{host:?}");
        }
    }

    #[test]
    fn the_next_port_is_taken_when_one_is_not_free() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
            let (first, port) = listen(here, 0).unwrap();
            let (_second, next) = listen(here, port).unwrap();
            assert!(next > port);
            drop(first);
        });
    }

    #[test]
    fn an_address_is_kept_as_long_as_the_laptop_has_it() {
        let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
        assert_eq!(still_at(here), Some(here));
        let gone = IpAddr::V4(NOWHERE);
        assert_eq!(still_at(gone), lan_address().map(IpAddr::V4));
    }

    #[test]
    fn the_address_of_the_hall_is_private_where_there_is_one() {
        if let Some(address) = lan_address() {
            assert!(is_hall(address), "{address}");
        }
    }
}
