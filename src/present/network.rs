//! What the facilitator sees of the network: where phones and the screen of the hall find the page, and who came.

/// How the network stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NetworkState {
    /// Nobody asked for it.
    #[default]
    Off,
    /// The laptop has no address that phones could reach: no Wi-Fi, no cable. Its own screens can still show the hall.
    NoAddress,
    /// Every port tried is taken by another program.
    PortsTaken,
    /// The system does not let the program listen.
    Forbidden,
    /// Phones can come.
    On,
}

/// What phones tried in vain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attempts {
    /// Wrong codes typed.
    pub wrong_codes: u64,
    /// Ballots that came when their vote was closed.
    pub late: u64,
    /// Codes that tried to vote a second time.
    pub twice: u64,
}

/// A network on which phones could reach the laptop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The address of the laptop on it, in figures.
    pub address: String,
    /// The name that the system gives to it; empty where it is not known.
    pub network: String,
}

/// What the facilitator sees of the network. Figures are of this run of the program; none of them says who did what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// How it stands.
    pub state: NetworkState,
    /// What people type to reach the page, `http://192.168.1.20:8080`; empty where there is none.
    pub address: String,
    /// The networks the laptop is on, the likeliest first; none where the address was named on the command line.
    pub ways: Vec<Way>,
    /// What the second screen of the laptop opens: the page of the hall, on the laptop itself.
    pub hall: String,
    /// Screens that show the page of the hall now.
    pub screens: u32,
    /// Phones with a good code that asked for a page in the last two minutes.
    pub phones: u32,
    /// Whether any other device than the laptop ever reached the page.
    pub reached: bool,
    /// Wrong codes typed since the last vote by phone was opened.
    pub wrong_codes: u64,
    /// Ballots that came when the vote was closed, until the next one opens.
    pub late: u64,
    /// Codes that tried to vote a second time since the last vote by phone was opened.
    pub twice: u64,
    /// What of these came since the network is on.
    pub in_all: Attempts,
    /// Requests and connections turned away because there were too many of them.
    pub turned_away: u64,
    /// The name and the password of the Wi-Fi of the hall, if it was told; an open one has an empty password.
    pub wifi: Option<(String, String)>,
    /// The address on the tickets that were printed; empty where none were.
    pub printed: String,
}

impl Network {
    /// The network in a state in which nobody can come.
    pub fn without(state: NetworkState) -> Self {
        Self {
            state,
            ..Self::default()
        }
    }

    /// What phones tried in vain since the last vote by phone was opened.
    pub fn lately(&self) -> Attempts {
        Attempts {
            wrong_codes: self.wrong_codes,
            late: self.late,
            twice: self.twice,
        }
    }

    /// Whether the tickets that were printed lead elsewhere: the laptop has another address now.
    pub fn has_moved(&self) -> bool {
        self.is_on() && !self.printed.is_empty() && self.printed != self.address
    }

    /// Which of the networks the laptop is on is that of the address that people are told.
    pub fn way_told(&self) -> Option<usize> {
        let (figures, _) = self.address.strip_prefix("http://")?.rsplit_once(':')?;
        self.ways.iter().position(|way| way.address == figures)
    }

    /// Whether phones can come.
    pub fn is_on(&self) -> bool {
        self.state == NetworkState::On
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_network_of_the_address_is_known_among_those_of_the_laptop() {
        let way = |address: &str| Way {
            address: address.into(),
            network: "wlan0".into(),
        };
        let network = |address: &str| Network {
            address: address.into(),
            ways: vec![way("10.42.0.1"), way("192.168.1.20")],
            ..Network::default()
        };
        assert_eq!(network("http://192.168.1.20:8080").way_told(), Some(1));
        assert_eq!(network("http://192.168.1.2:8080").way_told(), None);
        assert_eq!(network("").way_told(), None);
    }

    #[test]
    fn tickets_lead_elsewhere_only_where_some_were_printed_with_another_address() {
        let on = |printed: &str| Network {
            state: NetworkState::On,
            address: "http://192.168.1.20:8080".into(),
            printed: printed.into(),
            ..Network::default()
        };
        assert!(!on("").has_moved());
        assert!(!on("http://192.168.1.20:8080").has_moved());
        assert!(on("http://192.168.1.20:8081").has_moved());
        let off = Network {
            state: NetworkState::Off,
            ..on("http://10.42.0.1:8080")
        };
        assert!(!off.has_moved());
    }
}
