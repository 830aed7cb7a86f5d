//! Which address phones in the hall can reach, and which port is free.
//!
//! Pages are named by the address in figures, because a phone in a hall without the internet may not find any name.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use if_addrs::Interface;
use tokio::net::{TcpListener, TcpSocket};

use crate::present::network::{NetworkState, Way};

/// The port that is tried first, and the last one tried after it.
pub const PORT: u16 = 8080;
const PORTS: u16 = 20;
/// Connections that may wait to be let in. A phone that finds no room tries again by itself, but only a second later:
/// when a vote opens, a hall comes all at once.
const WAITING: u32 = 4_096;

/// The first figures of the addresses of a laptop that shares its own Wi-Fi: Linux, Windows, macOS.
const SHARED: [[u8; 3]; 3] = [[10, 42, 0], [192, 168, 137], [192, 168, 2]];
/// An address that is nowhere (RFC 5737): the way to it is the way out of the laptop.
const NOWHERE: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);
/// How the names begin of networks where no phone of the hall is: containers, virtual machines, tunnels to elsewhere.
const INNER: [&str; 14] = [
    "br-",
    "cni",
    "docker",
    "podman",
    "tailscale",
    "tap",
    "tun",
    "utun",
    "vboxnet",
    "vEthernet",
    "veth",
    "virbr",
    "vmnet",
    "wg",
];

/// An address that the laptop has.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Own {
    address: Ipv4Addr,
    /// The name that the system gives to the network it is on.
    network: String,
    /// Whether no phone of the hall is expected on that network.
    is_inner: bool,
}

impl Own {
    /// What phones could reach of a network that the system lists.
    fn of(listed: &Interface) -> Option<Self> {
        let IpAddr::V4(address) = listed.ip() else {
            return None;
        };
        let is_inner = listed.is_p2p() || INNER.iter().any(|name| listed.name.starts_with(name));
        (listed.is_oper_up() && is_hall(address)).then(|| Self {
            address,
            network: listed.name.clone(),
            is_inner,
        })
    }

    /// Whether the laptop shares this network itself.
    fn is_shared(&self) -> bool {
        let [a, b, c, _] = self.address.octets();
        SHARED.contains(&[a, b, c])
    }
}

/// The networks on which phones could reach this laptop, the likeliest first: the Wi-Fi it shares, the network that leads
/// out of it, its other networks; last those that are inside of it or lead elsewhere.
pub(super) fn ways() -> Vec<Way> {
    let own = own().into_iter();
    own.map(|own| Way {
        address: own.address.to_string(),
        network: own.network,
    })
    .collect()
}

/// The own addresses, the likeliest first.
fn own() -> Vec<Own> {
    // Where the system lists nothing, the way out still tells one address.
    let listed = if_addrs::get_if_addrs().unwrap_or_default();
    likeliest_first(listed.iter().filter_map(Own::of).collect(), way_out())
}

fn likeliest_first(mut own: Vec<Own>, way_out: Option<Ipv4Addr>) -> Vec<Own> {
    let unlisted = way_out.filter(|out| own.iter().all(|known| known.address != *out));
    own.extend(unlisted.filter(|out| is_hall(*out)).map(|address| Own {
        address,
        network: String::new(),
        is_inner: false,
    }));
    own.sort_by_key(|own| {
        let leads_out = Some(own.address) == way_out;
        (
            own.is_inner,
            own.address.is_link_local(),
            !own.is_shared(),
            !leads_out,
        )
    });
    own
}

/// The address of this laptop on the network of the hall: the one that was chosen, as long as the laptop has it; else the
/// likeliest of its own.
pub fn found(chosen: Option<IpAddr>) -> Option<IpAddr> {
    match chosen {
        Some(address) => still_at(address),
        None => likeliest(),
    }
}

/// Where the laptop is to be found that was at an address: there, as long as it has that address, whatever other networks
/// come and go; else on the network that it is on now, if it is on one.
pub(super) fn still_at(before: IpAddr) -> Option<IpAddr> {
    let is_own = UdpSocket::bind((before, 0)).is_ok();
    if is_own {
        return Some(before);
    }
    likeliest()
}

fn likeliest() -> Option<IpAddr> {
    own().first().map(|own| IpAddr::V4(own.address))
}

/// The own address on the way out of the laptop, where there is one. Nothing is sent.
fn way_out() -> Option<Ipv4Addr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((NOWHERE, 9)).ok()?;
    match socket.local_addr().ok()? {
        SocketAddr::V4(own) => Some(*own.ip()),
        SocketAddr::V6(_) => None,
    }
}

fn is_hall(address: Ipv4Addr) -> bool {
    address.is_private() || address.is_link_local()
}

/// Whether an address is of a network of its own, not of the internet.
fn is_private(address: IpAddr) -> bool {
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
    let is_own = if let Some(rest) = name.strip_prefix('[') {
        rest.strip_suffix(']')
            .and_then(|address| address.parse().ok())
            .is_some_and(|address| is_private(IpAddr::V6(address)))
    } else {
        let address = name.parse().map(IpAddr::V4);
        name == "localhost" || address.is_ok_and(is_private)
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
        assert_eq!(still_at(gone), likeliest());
        assert_eq!(found(Some(here)), Some(here));
        assert_eq!(found(None), likeliest());
    }

    #[test]
    fn every_way_to_the_laptop_is_private_and_is_its_own() {
        for own in own() {
            assert!(is_hall(own.address), "{own:?}");
            let address = IpAddr::V4(own.address);
            assert_eq!(still_at(address), Some(address), "{own:?}");
        }
    }

    fn on(network: &str, address: [u8; 4], is_inner: bool) -> Own {
        Own {
            address: address.into(),
            network: network.into(),
            is_inner,
        }
    }

    #[test]
    fn the_likeliest_network_of_the_hall_comes_first_also_where_none_leads_out() {
        let own = vec![
            on("docker0", [172, 17, 0, 1], true),
            on("eth1", [169, 254, 3, 4], false),
            on("eth0", [10, 1, 2, 3], false),
            on("wlan0", [192, 168, 8, 20], false),
            on("ap0", [10, 42, 0, 1], false),
        ];
        let names = |way_out| -> Vec<String> {
            let ways = likeliest_first(own.clone(), way_out);
            ways.into_iter().map(|own| own.network).collect()
        };
        let usual = ["ap0", "eth0", "wlan0", "eth1", "docker0"];
        assert_eq!(names(None), usual);
        let wireless = Some(Ipv4Addr::new(192, 168, 8, 20));
        assert_eq!(names(wireless), ["ap0", "wlan0", "eth0", "eth1", "docker0"]);
        let internet = Some(Ipv4Addr::new(8, 8, 8, 8));
        assert_eq!(names(internet), usual);
    }

    #[test]
    fn the_way_out_is_found_where_the_system_lists_nothing() {
        let out = Ipv4Addr::new(192, 168, 1, 20);
        let ways = likeliest_first(Vec::new(), Some(out));
        assert_eq!(ways, [on("", out.octets(), false)]);
        assert!(likeliest_first(Vec::new(), None).is_empty());
    }
}
