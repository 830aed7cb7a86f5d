//! Rankings as lists: the options of each distinct ballot from the best down, for counts that walk down a ballot.
#![expect(
    clippy::indexing_slicing,
    reason = "lists are cut at their own starts, kept ascending"
)]

use super::profile::{PlacesReader, Profile, ranked};

/// Marks an option that shares its place with the one before it; options are numbered below it.
const SHARED: u16 = 1 << 15;

/// The ranked options of every distinct ballot, best first.
#[derive(Clone, Debug)]
pub(crate) struct Preferences {
    starts: Vec<usize>,
    list: Vec<u16>,
}

impl Preferences {
    /// Lists the options of every group of a profile of rankings. Linear in distinct ballots × options.
    pub(crate) fn of(profile: &Profile) -> Self {
        let groups = profile.groups.len();
        let mut preferences = Self {
            starts: Vec::with_capacity(groups + 1),
            list: Vec::with_capacity(groups * profile.options.min(8)),
        };
        preferences.starts.push(0);
        profile.read_places(&mut Lister {
            preferences: &mut preferences,
            at: vec![0; profile.options + 1],
        });
        preferences
    }

    /// The tiers of one ballot, best first.
    pub(crate) fn tiers(&self, group: usize) -> impl Iterator<Item = &[u16]> {
        self.list[self.starts[group]..self.starts[group + 1]].chunk_by(|_, next| next & SHARED != 0)
    }

    /// Number of distinct ballots.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }
}

/// The option that an entry of a tier names.
pub(crate) fn option(entry: u16) -> usize {
    usize::from(entry & !SHARED)
}

/// Lists one ballot after the other.
struct Lister<'a> {
    preferences: &'a mut Preferences,
    /// Room for the options of a ballot, best first.
    at: Vec<u16>,
}

impl PlacesReader for Lister<'_> {
    fn read<P: Copy + Into<u16>>(&mut self, _: usize, places: &[P]) {
        let list = &mut self.preferences.list;
        let (ranked, apart) = ranked(places);
        if apart {
            // What is unranked goes to place 0 and is written over.
            for (option, &place) in (0u16..).zip(places) {
                self.at[usize::from(place.into())] = option;
            }
            list.extend_from_slice(&self.at[1..=ranked]);
        } else {
            push_tiers(places, list);
        }
        self.preferences.starts.push(list.len());
    }
}

/// Lists a ballot on which options share places.
fn push_tiers<P: Copy + Into<u16>>(places: &[P], list: &mut Vec<u16>) {
    let numbered = places.iter().map(|&place| place.into()).zip(0u16..);
    let mut ranked: Vec<(u16, u16)> = numbered.filter(|&(place, _)| place > 0).collect();
    ranked.sort_unstable();
    let mut last = 0;
    for (place, option) in ranked {
        let shared = if place == last { SHARED } else { 0 };
        list.push(option | shared);
        last = place;
    }
}
