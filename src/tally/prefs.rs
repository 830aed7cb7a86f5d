//! Rankings as lists: the options of each distinct ballot from the best down, for counts that walk down a ballot.
#![expect(
    clippy::indexing_slicing,
    reason = "lists are cut at their own starts, kept ascending"
)]

use super::profile::Profile;

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
        let mut starts = Vec::with_capacity(groups + 1);
        let mut list = Vec::with_capacity(groups * profile.options.min(8));
        let mut places = Vec::with_capacity(profile.options);
        let mut at = vec![0u16; profile.options + 1];
        let mut ranked: Vec<(u16, u16)> = Vec::new();
        starts.push(0);
        for group in 0..groups {
            profile.places(group, &mut places);
            if !list_strict(&places, &mut at, &mut list) {
                ranked.clear();
                let numbered = (0u16..).zip(&places).filter(|&(_, &place)| place > 0);
                ranked.extend(numbered.map(|(option, &place)| (place, option)));
                ranked.sort_unstable();
                let mut last = 0;
                for &(place, option) in &ranked {
                    list.push(if place == last {
                        option | SHARED
                    } else {
                        option
                    });
                    last = place;
                }
            }
            starts.push(list.len());
        }
        Self { starts, list }
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

/// Lists a ballot without shared places, which number 1, 2, 3 …; tells whether it was one.
fn list_strict(places: &[u16], at: &mut [u16], list: &mut Vec<u16>) -> bool {
    let (mut ranked, mut deepest) = (0, 0);
    for (option, &place) in (0u16..).zip(places) {
        if place > 0 {
            at[usize::from(place) - 1] = option;
            ranked += 1;
            deepest = deepest.max(usize::from(place));
        }
    }
    if ranked != deepest {
        return false;
    }
    list.extend_from_slice(&at[..ranked]);
    true
}
