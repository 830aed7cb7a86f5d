//! How much of anything is taken, so that nobody in the hall can stop the others.

use std::time::Duration;

/// The limits of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most connections at a time.
    pub connections: usize,
    /// Most connections at a time from one address; a hall behind one router may share an address, so it is generous.
    pub per_address: usize,
    /// How long the head of a request may take, and how long a connection may be idle.
    pub head: Duration,
    /// How long the body of a request may take.
    pub body: Duration,
    /// How long a write may be stuck.
    pub write: Duration,
    /// Most bytes of a body.
    pub bytes: usize,
    /// Wrong codes in ten seconds from one address, after which codes not seen before are not answered there.
    pub wrong_from_one: u32,
    /// The same from an address that many phones share, as those of a hall behind one router do.
    pub wrong_from_shared: u32,
    /// Wrong codes in ten seconds overall, after which codes not seen before are not answered anywhere.
    pub wrong_overall: u32,
    /// Most screens of the hall that listen at a time; one more asks by itself, again and again, and shows the same.
    pub screens: usize,
    /// Most of them from one address.
    pub screens_from_one: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 12_000,
            per_address: 1_500,
            head: Duration::from_secs(15),
            body: Duration::from_secs(10),
            write: Duration::from_secs(20),
            bytes: 16 * 1024,
            wrong_from_one: 10,
            wrong_from_shared: 50,
            wrong_overall: 100,
            screens: 2_000,
            screens_from_one: 200,
        }
    }
}
