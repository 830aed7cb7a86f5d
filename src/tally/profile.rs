//! A profile (*insieme delle schede*): all ballots of a count, identical ones grouped, in the form that counting wants.

mod places;
mod write;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, ToPrimitive, Zero};

use super::groups::Groups;
use super::{Ballot, Exact, Mark};

pub(crate) use places::{PlacesReader, ranked};
pub(crate) use write::{Packed, RowWeight};

/// What the ballots of a profile carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Options marked or not.
    Marks,
    /// Places, 1 the best, 0 for unranked.
    Places,
    /// Numbers, or nothing.
    Numbers,
}

/// Why ballots cannot be counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProfileFault {
    /// More options than [`MAX_OPTIONS`].
    TooManyOptions,
    /// A weight below zero.
    NegativeWeight,
    /// A number with more digits than exact counting can hold (about 18).
    TooPrecise,
}

/// The most options that a ballot may have.
pub const MAX_OPTIONS: usize = 2_000;

/// Ranks of a profile with up to this many options take one byte each, otherwise two.
pub(crate) const NARROW: usize = 254;

/// "Nothing written" among numbers of one byte.
pub(crate) const NOTHING: u8 = 255;

/// "Nothing written" among numbers of eight bytes.
pub(crate) const NOTHING_WIDE: i64 = i64::MIN;

/// Ballots grouped and weighed: the input of every counting method.
///
/// Weights are whole numbers of `1 / unit`, numbers on ballots whole numbers of `1 / value_unit`; both units are chosen
/// so that nothing is rounded. Blank ballots are kept as a weight, not as rows.
#[derive(Clone, Debug)]
pub struct Profile {
    pub(crate) shape: Shape,
    pub(crate) options: usize,
    pub(crate) groups: Groups,
    pub(crate) wide: bool,
    pub(crate) value_unit: i64,
    pub(crate) unit: BigInt,
    pub(crate) blank: BigInt,
    pub(crate) invalid: BigInt,
    /// Room for the bytes of a ballot being written.
    key: Vec<u8>,
    /// Whether weights are whole numbers so far: the unit is 1.
    whole: bool,
}

impl Profile {
    /// An empty profile of ballots of `options` options.
    ///
    /// # Errors
    /// [`ProfileFault::TooManyOptions`] above [`MAX_OPTIONS`].
    pub fn new(shape: Shape, options: usize) -> Result<Self, ProfileFault> {
        if options > MAX_OPTIONS {
            return Err(ProfileFault::TooManyOptions);
        }
        let wide = shape == Shape::Places && options > NARROW;
        let width = width(shape, options, wide);
        // Places are numbered without gaps: none is greater than the number of options.
        let groups = if shape == Shape::Places && options < 16 {
            Groups::of_small(width)
        } else {
            Groups::new(width)
        };
        Ok(Self {
            shape,
            options,
            groups,
            wide,
            value_unit: 1,
            unit: BigInt::one(),
            blank: BigInt::zero(),
            invalid: BigInt::zero(),
            key: Vec::new(),
            whole: true,
        })
    }

    /// Groups ballots whose marks have the profile's shape; a mark of another shape counts as invalid.
    ///
    /// Linear in ballots × options.
    ///
    /// # Errors
    /// A weight below zero, or too many options.
    pub fn from_ballots<'a>(
        shape: Shape,
        options: usize,
        ballots: impl Iterator<Item = (&'a Ballot, bool)> + Clone,
    ) -> Result<Self, ProfileFault> {
        let mut profile = Self::new(shape, options)?;
        for (ballot, _) in ballots.clone() {
            if ballot.weight.is_negative() {
                return Err(ProfileFault::NegativeWeight);
            }
            profile.unit = profile.unit.lcm(ballot.weight.0.denom());
        }
        let mut row = Row::new(&profile);
        for (ballot, valid) in ballots {
            let scaled = ballot.weight.0.numer() * (&profile.unit / ballot.weight.0.denom());
            let amount = scaled * ballot.count;
            if !valid {
                profile.invalid += amount;
                continue;
            }
            match row.write(&mut profile, &ballot.mark) {
                Written::Ballot => profile.groups.add_big(&row.bytes, &amount),
                Written::Blank => profile.blank += amount,
                Written::WrongShape => profile.invalid += amount,
            }
        }
        profile.groups.finish();
        Ok(profile)
    }

    /// Lets go of all ballots, and of the memory they take.
    pub fn forget(&mut self) {
        self.groups = Groups::new(self.groups.width());
        self.blank = BigInt::zero();
        self.invalid = BigInt::zero();
    }

    /// Number of options.
    pub fn options(&self) -> usize {
        self.options
    }

    /// Number of distinct ballots that are not blank.
    pub fn distinct(&self) -> usize {
        self.groups.len()
    }

    /// The ballots that are not blank, identical ones together: so many of weight 1 as their weight has units, and one of
    /// what is left of it.
    ///
    /// `None` when a number on a ballot is not whole, or too large for a [`Mark`]. Linear in distinct ballots × options.
    pub fn ballots(&self) -> Option<Vec<Ballot>> {
        self.ballots_of(self.value_unit)
    }

    /// As [`ballots`](Self::ballots) with the numbers on them in parts small enough to be whole, and how many parts one
    /// has; `None` when a number in parts is too large for a [`Mark`].
    pub fn ballots_in_parts(&self) -> Option<(u32, Vec<Ballot>)> {
        let parts = u32::try_from(self.value_unit).ok()?;
        Some((parts, self.ballots_of(1)?))
    }

    /// The ballots with their numbers in units of so many of the profile's parts.
    fn ballots_of(&self, unit: i64) -> Option<Vec<Ballot>> {
        let whole = |number: Option<i64>| match number {
            None => Some(None),
            Some(number) if number % unit == 0 => i32::try_from(number / unit).ok().map(Some),
            Some(_) => None,
        };
        let mut places = Vec::new();
        let mut ballots = Vec::with_capacity(self.groups.len());
        for group in 0..self.groups.len() {
            let mark = match self.shape {
                Shape::Marks => Mark::Chosen(self.marks(group).collect()),
                Shape::Places => {
                    self.places(group, &mut places);
                    Mark::Ranks(places.clone())
                }
                Shape::Numbers => {
                    Mark::Values(self.numbers(group).map(whole).collect::<Option<_>>()?)
                }
            };
            let amount = self.groups.amount(group);
            let (ones, rest) = amount.div_rem(&self.unit);
            let of = |count: u64, weight: Exact| Ballot {
                mark: mark.clone(),
                count,
                weight,
            };
            match ones.to_u64() {
                None => ballots.push(of(1, self.exact(amount))),
                Some(count) => {
                    if count > 0 {
                        ballots.push(of(count, Exact::from(1)));
                    }
                    if !rest.is_zero() {
                        ballots.push(of(1, self.exact(rest)));
                    }
                }
            }
        }
        Some(ballots)
    }

    /// Weight of the ballots that are not blank and, after screening, valid.
    pub fn valid(&self) -> Exact {
        self.exact(self.groups.total())
    }

    /// Weight of the blank ballots.
    pub fn blank(&self) -> Exact {
        self.exact(self.blank.clone())
    }

    /// Weight of the ballots found invalid.
    pub fn invalid(&self) -> Exact {
        self.exact(self.invalid.clone())
    }

    /// Turns a weight in units into a number.
    pub(crate) fn exact(&self, amount: BigInt) -> Exact {
        Exact(num_rational::BigRational::new(amount, self.unit.clone()))
    }

    /// Makes room for numbers that one byte cannot hold.
    pub(crate) fn widen(&mut self) {
        if self.wide || self.shape != Shape::Numbers {
            return;
        }
        self.groups.settle();
        let mut groups = self.groups.emptied(self.options * 8);
        let mut key = Vec::new();
        for group in 0..self.groups.len() {
            key.clear();
            for &byte in self.groups.key(group) {
                let value = if byte == NOTHING {
                    NOTHING_WIDE
                } else {
                    i64::from(byte)
                };
                key.extend_from_slice(&value.to_le_bytes());
            }
            groups.add_big(&key, &self.groups.amount(group));
        }
        self.groups = groups;
        self.wide = true;
    }

    /// The numbers of a group, `None` where nothing is written.
    pub(crate) fn numbers(&self, group: usize) -> impl Iterator<Item = Option<i64>> + Clone + '_ {
        let step = if self.wide { 8 } else { 1 };
        self.groups
            .key(group)
            .chunks_exact(step)
            .map(|cell| match *cell {
                [NOTHING] => None,
                [byte] => Some(i64::from(byte)),
                _ => {
                    let mut bytes = [0; 8];
                    bytes.copy_from_slice(cell);
                    let value = i64::from_le_bytes(bytes);
                    (value != NOTHING_WIDE).then_some(value)
                }
            })
    }

    /// The options marked in a group, ascending.
    pub(crate) fn marks(&self, group: usize) -> impl Iterator<Item = u16> + Clone + '_ {
        let bytes = self.groups.key(group).iter().zip(0u16..);
        bytes.flat_map(|(&byte, number)| {
            (0u16..8)
                .filter(move |bit| byte >> bit & 1 == 1)
                .map(move |bit| number * 8 + bit)
        })
    }
}

/// Bytes of one ballot.
pub(crate) fn width(shape: Shape, options: usize, wide: bool) -> usize {
    match (shape, wide) {
        (Shape::Marks, _) => options.div_ceil(8),
        (Shape::Places | Shape::Numbers, false) => options,
        (Shape::Places, true) => options * 2,
        (Shape::Numbers, true) => options * 8,
    }
}

/// What writing a ballot into a row found.
enum Written {
    Ballot,
    Blank,
    WrongShape,
}

/// One ballot in the bytes of its profile.
struct Row {
    bytes: Vec<u8>,
    places: Vec<u16>,
}

impl Row {
    fn new(profile: &Profile) -> Self {
        Self {
            bytes: Vec::with_capacity(profile.groups.width()),
            places: Vec::new(),
        }
    }

    fn write(&mut self, profile: &mut Profile, mark: &Mark) -> Written {
        self.bytes.clear();
        match (profile.shape, mark) {
            (_, Mark::Blank) => Written::Blank,
            (Shape::Marks, Mark::Chosen(chosen)) => {
                self.bytes
                    .resize(width(Shape::Marks, profile.options, false), 0);
                for &option in chosen {
                    let Some(byte) = self.bytes.get_mut(usize::from(option / 8)) else {
                        return Written::WrongShape;
                    };
                    *byte |= 1 << (option % 8);
                }
                blank_if(chosen.is_empty())
            }
            (Shape::Places, Mark::Ranks(ranks)) if ranks.len() == profile.options => {
                self.places.clear();
                self.places.extend_from_slice(ranks);
                close_gaps(&mut self.places);
                push_places(&self.places, profile.wide, &mut self.bytes);
                blank_if(self.places.iter().all(|&place| place == 0))
            }
            (Shape::Numbers, Mark::Values(values)) if values.len() == profile.options => {
                if values
                    .iter()
                    .flatten()
                    .any(|value| !(0..255).contains(value))
                {
                    profile.widen();
                }
                for value in values {
                    push_number(value.map(i64::from), profile.wide, &mut self.bytes);
                }
                blank_if(values.iter().all(Option::is_none))
            }
            (_, Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_)) => Written::WrongShape,
        }
    }
}

fn blank_if(blank: bool) -> Written {
    if blank {
        Written::Blank
    } else {
        Written::Ballot
    }
}

/// Renumbers places 1, 2, 3 … in their order: only the order counts, gaps mean nothing.
pub(crate) fn close_gaps(places: &mut [u16]) {
    let mut used: Vec<u16> = places.iter().copied().filter(|&place| place > 0).collect();
    used.sort_unstable();
    used.dedup();
    if used
        .iter()
        .zip(1u16..)
        .all(|(&place, number)| place == number)
    {
        return;
    }
    for place in places.iter_mut().filter(|place| **place > 0) {
        let before = used.partition_point(|used| used < place);
        *place = u16::try_from(before + 1).unwrap_or(u16::MAX);
    }
}

/// Appends places in the bytes of a profile.
pub(crate) fn push_places(places: &[u16], wide: bool, bytes: &mut Vec<u8>) {
    for place in places {
        let [low, high] = place.to_le_bytes();
        bytes.push(low);
        if wide {
            bytes.push(high);
        }
    }
}

/// Appends a number in the bytes of a profile; one that needs a wide profile must find one.
pub(crate) fn push_number(value: Option<i64>, wide: bool, bytes: &mut Vec<u8>) {
    if wide {
        bytes.extend_from_slice(&value.unwrap_or(NOTHING_WIDE).to_le_bytes());
    } else {
        let byte = value.and_then(|value| u8::try_from(value).ok());
        bytes.push(byte.unwrap_or(NOTHING));
    }
}
