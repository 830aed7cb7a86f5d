//! Who is let in: connections, screens of the hall that listen, and codes that are tried out.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::limits::Limits;
use crate::assembly::tickets::Code;

/// After this long wrong codes are forgotten: short, so that whoever comes while somebody guesses does not wait long.
const WHILE: Duration = Duration::from_secs(10);
/// From so many good codes on an address is taken for that of a whole hall behind one router, where the wrong codes of one
/// must not hold up all others.
const SHARED: usize = 5;
/// Places of each sort kept free for the laptop itself: however crowded the hall, its own screen is served.
const OWN: usize = 16;
/// A phone that asked for nothing for so long is not there any more.
const AWAY: Duration = Duration::from_mins(2);

/// Counts who is in.
#[derive(Debug)]
pub(super) struct Gate {
    limits: Limits,
    inside: Mutex<Inside>,
}

#[derive(Debug, Default)]
struct Inside {
    connections: Seats,
    screens: Seats,
    /// When the while began in which wrong codes are counted, and how many there were by address.
    since: Option<Instant>,
    wrong: BTreeMap<IpAddr, u32>,
    wrong_overall: u32,
    /// Good codes, and when they last asked for a page, and from where.
    seen: BTreeMap<Code, (Instant, IpAddr)>,
    /// How many good codes asked last from each address.
    good: BTreeMap<IpAddr, usize>,
}

/// Places that are taken: in all, and from each address.
#[derive(Debug, Default)]
struct Seats {
    all: usize,
    by_address: BTreeMap<IpAddr, usize>,
}

impl Seats {
    /// Takes a place for an address, where less than so many are taken in all and from one.
    fn take(&mut self, address: IpAddr, (in_all, from_one): (usize, usize)) -> bool {
        let of_address = self.by_address.get(&address).copied().unwrap_or(0);
        let is_free = self.all < in_all && of_address < from_one;
        if is_free {
            self.all += 1;
            self.by_address.insert(address, of_address + 1);
        }
        is_free
    }

    fn leave(&mut self, address: IpAddr) {
        self.all = self.all.saturating_sub(1);
        if let Some(n) = self.by_address.get_mut(&address) {
            *n = n.saturating_sub(1);
            if *n == 0 {
                self.by_address.remove(&address);
            }
        }
    }
}

/// What a place is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Connection,
    Screen,
}

/// A place, free again when it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    gate: Arc<Gate>,
    address: IpAddr,
    sort: Sort,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.gate.inside().seats(self.sort).leave(self.address);
    }
}

impl Gate {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            inside: Mutex::default(),
        }
    }

    /// A place for a connection from an address, if there is one.
    pub(super) fn enter(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        self.place(address, Sort::Connection)
    }

    /// A place for a screen of the hall that listens, if there is one.
    pub(super) fn watch(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        self.place(address, Sort::Screen)
    }

    fn place(self: &Arc<Self>, address: IpAddr, sort: Sort) -> Option<Place> {
        let limits = &self.limits;
        let (in_all, from_one) = match sort {
            Sort::Connection => (limits.connections, limits.per_address),
            Sort::Screen => (limits.screens, limits.screens_from_one),
        };
        let own = if address.is_loopback() { OWN } else { 0 };
        let most = (in_all.saturating_add(own), from_one);
        let is_in = self.inside().seats(sort).take(address, most);
        is_in.then(|| Place {
            gate: Arc::clone(self),
            address,
            sort,
        })
    }

    /// How many screens of the hall listen.
    pub(super) fn screens(&self) -> usize {
        self.inside().screens.all
    }

    /// Whether a code may be tried from an address now. A code that was good before always may: whoever guesses is
    /// held up, whoever votes is not.
    pub(super) fn may_try(&self, address: IpAddr, code: &Code, now: Instant) -> bool {
        let mut inside = self.inside();
        inside.begin(now);
        let limits = &self.limits;
        let good = inside.good.get(&address).copied().unwrap_or(0);
        let most = if good < SHARED {
            limits.wrong_from_one
        } else {
            limits.wrong_from_shared
        };
        let wrong = inside.wrong.get(&address).copied().unwrap_or(0);
        let held_up = wrong >= most || inside.wrong_overall >= limits.wrong_overall;
        !held_up || inside.seen.contains_key(code)
    }

    /// A wrong code was tried.
    pub(super) fn wrong(&self, address: IpAddr, now: Instant) {
        let mut inside = self.inside();
        inside.begin(now);
        inside.wrong_overall = inside.wrong_overall.saturating_add(1);
        let of_address = inside.wrong.entry(address).or_default();
        *of_address = of_address.saturating_add(1);
    }

    /// A good code asked for a page from an address.
    pub(super) fn good(&self, address: IpAddr, code: Code, now: Instant) {
        let mut inside = self.inside();
        let before = inside.seen.insert(code, (now, address));
        let before = before.map(|(_, address)| address);
        if before == Some(address) {
            return;
        }
        if let Some(left) = before
            && let Some(n) = inside.good.get_mut(&left)
        {
            *n = n.saturating_sub(1);
        }
        *inside.good.entry(address).or_default() += 1;
    }

    /// How many phones asked for a page not long ago.
    pub(super) fn phones(&self, now: Instant) -> usize {
        let inside = self.inside();
        let seen = inside.seen.values();
        seen.filter(|(at, _)| now.saturating_duration_since(*at) < AWAY)
            .count()
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    fn seats(&mut self, sort: Sort) -> &mut Seats {
        match sort {
            Sort::Connection => &mut self.connections,
            Sort::Screen => &mut self.screens,
        }
    }

    fn begin(&mut self, now: Instant) {
        let over = |since: Instant| now.saturating_duration_since(since) >= WHILE;
        if self.since.is_none_or(over) {
            self.since = Some(now);
            self.wrong.clear();
            self.wrong_overall = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 168, 1, 2));
    const TWO: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 168, 1, 3));

    fn gate() -> Arc<Gate> {
        Arc::new(Gate::new(Limits {
            connections: 3,
            per_address: 2,
            screens: 3,
            screens_from_one: 2,
            wrong_from_one: 4,
            wrong_from_shared: 6,
            wrong_overall: 8,
            ..Limits::default()
        }))
    }

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    #[test]
    fn connections_are_limited_overall_and_by_address_and_places_become_free() {
        let gate = gate();
        let first = gate.enter(ONE);
        let second = gate.enter(ONE);
        assert!(first.is_some() && second.is_some());
        assert!(gate.enter(ONE).is_none(), "two from one address");
        let third = gate.enter(TWO);
        assert!(third.is_some());
        assert!(gate.enter(TWO).is_none(), "three overall");
        let here = gate.enter(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST));
        assert!(here.is_some(), "the laptop itself is let in");
        drop((first, here));
        assert!(gate.enter(TWO).is_some());
    }

    #[test]
    fn screens_are_limited_overall_and_by_address_apart_from_connections() {
        let gate = gate();
        let connections = [gate.enter(ONE), gate.enter(ONE), gate.enter(TWO)];
        assert!(connections.iter().all(Option::is_some));
        let first = gate.watch(ONE);
        let second = gate.watch(ONE);
        assert!(first.is_some() && second.is_some());
        assert!(gate.watch(ONE).is_none(), "two from one address");
        let third = gate.watch(TWO);
        assert!(third.is_some());
        assert!(gate.watch(TWO).is_none(), "three overall");
        let here = gate.watch(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST));
        assert!(here.is_some(), "the screen of the laptop itself listens");
        assert_eq!(gate.screens(), 4);
        drop((first, here));
        assert_eq!(gate.screens(), 2);
        assert!(gate.watch(TWO).is_some());
    }

    #[test]
    fn whoever_guesses_is_held_up_and_the_others_are_not() {
        let gate = gate();
        let now = Instant::now();
        gate.good(ONE, code("7KQ2M9"), now);
        for _ in 0..4 {
            gate.wrong(ONE, now);
        }
        assert!(!gate.may_try(ONE, &code("222222"), now));
        assert!(
            gate.may_try(ONE, &code("7KQ2M9"), now),
            "it was good before"
        );
        for _ in 0..3 {
            assert!(gate.may_try(TWO, &code("222222"), now));
            gate.wrong(TWO, now);
        }
        assert!(gate.may_try(TWO, &code("222222"), now), "three are few");
        assert!(gate.may_try(ONE, &code("222222"), now + WHILE));
    }

    #[test]
    fn guessing_from_many_addresses_is_held_up_too() {
        let gate = gate();
        let now = Instant::now();
        gate.good(TWO, code("7KQ2M9"), now);
        for n in 10..18 {
            let address = IpAddr::V4(std::net::Ipv4Addr::new(192, 168, 1, n));
            assert!(gate.may_try(address, &code("222222"), now), "{n}");
            gate.wrong(address, now);
        }
        assert!(!gate.may_try(TWO, &code("222222"), now), "too many overall");
        assert!(gate.may_try(TWO, &code("7KQ2M9"), now));
        assert!(gate.may_try(TWO, &code("222222"), now + WHILE));
    }

    #[test]
    fn one_who_guesses_behind_the_router_of_a_hall_does_not_soon_hold_up_the_hall() {
        let gate = gate();
        let now = Instant::now();
        let codes = ["7KQ2M9", "7KQ2MA", "7KQ2MB", "7KQ2MC", "7KQ2MD"];
        for _ in 0..4 {
            gate.wrong(ONE, now);
        }
        for text in codes {
            assert!(!gate.may_try(ONE, &code("222222"), now), "before {text}");
            gate.good(ONE, code(text), now);
            gate.good(ONE, code(text), now);
        }
        assert!(gate.may_try(ONE, &code("222222"), now), "five phones");
        gate.wrong(ONE, now);
        gate.wrong(ONE, now);
        assert!(!gate.may_try(ONE, &code("222222"), now), "there is an end");
        assert!(gate.may_try(TWO, &code("222222"), now));
        let later = now + WHILE;
        gate.good(TWO, code("7KQ2MD"), later);
        for _ in 0..4 {
            gate.wrong(ONE, later);
        }
        assert!(
            !gate.may_try(ONE, &code("222222"), later),
            "one went elsewhere"
        );
    }

    #[test]
    fn phones_are_counted_while_they_are_there() {
        let gate = gate();
        let now = Instant::now();
        gate.good(ONE, code("7KQ2M9"), now);
        gate.good(TWO, code("7KQ2M9"), now);
        gate.good(ONE, code("222222"), now + AWAY);
        assert_eq!(gate.phones(now), 2);
        assert_eq!(gate.phones(now + AWAY), 1);
    }
}
