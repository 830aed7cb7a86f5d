//! Identical ballots, kept once: a table from the bytes of a ballot to the weight of all ballots that say the same.
//!
//! Weights are whole numbers of a common unit. They start as `u64`, which makes counting fast; the first one that does
//! not fit turns the whole table into integers of any size, so nothing ever overflows.
#![expect(
    clippy::indexing_slicing,
    reason = "the inner loop of reading: groups are numbered from 0, and each has a row of keys and an amount"
)]

mod merge;
mod slots;
mod words;

use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};

use slots::{Found, Slots, hash, same};
use words::Words;

/// The weight of every group.
#[derive(Clone, Debug)]
pub(crate) enum Amounts {
    /// Each, and their sum, fits 64 bits.
    Small(Vec<u64>),
    /// Integers of any size.
    Big(Vec<BigInt>),
}

/// Distinct ballots of a fixed width in bytes, with their weights.
#[derive(Clone, Debug)]
pub(crate) struct Groups {
    width: usize,
    /// Bytes from one ballot to the next: whole words, so that they are compared and hashed a word at a time.
    stride: usize,
    keys: Vec<u8>,
    amounts: Amounts,
    total: u64,
    slots: Slots,
    /// Ballots that wait to be entered: their bytes, and the hash and weight of each.
    waiting: Vec<u8>,
    weights: Vec<(u64, u64)>,
    /// Whether all ballots wait.
    gathers: bool,
    /// Whether a ballot fits a word: few bytes, each below 16.
    packs: bool,
    /// How many ballots came to the table.
    entered: usize,
    /// All ballots, packed, instead of the table: once many came and most of them differ.
    words: Option<Words>,
}

/// Bytes of a word.
pub(crate) const WORD: usize = 8;

/// Ballots entered together, so that the places in memory they go to are fetched at the same time.
const BATCH: usize = 64;

/// Ballots that come to the table before it is seen whether most differ.
const ENOUGH: usize = 1 << 14;

/// Room for at most so many groups is taken at once: growing bit by bit stops all threads again and again, and most ballots
/// may turn out to be the same.
const MANY: usize = (1 << 17) / 5 * 4;

/// The same for ballots that are packed in words once [`ENOUGH`] came.
const MANY_PACKED: usize = (1 << 15) / 5 * 4;

/// How many times larger the room for ballots becomes when it is full.
const GROWTH: usize = 4;

impl Groups {
    /// An empty table of ballots of `width` bytes.
    pub(crate) fn new(width: usize) -> Self {
        Self {
            width,
            stride: width.next_multiple_of(WORD).max(WORD),
            keys: Vec::new(),
            amounts: Amounts::Small(Vec::new()),
            total: 0,
            slots: Slots::default(),
            waiting: Vec::new(),
            weights: Vec::new(),
            gathers: false,
            packs: false,
            entered: 0,
            words: None,
        }
    }

    /// As [`new`](Self::new), for ballots whose bytes are all below 16.
    pub(crate) fn of_small(width: usize) -> Self {
        Self {
            packs: width <= words::MOST,
            ..Self::new(width)
        }
    }

    /// An empty table of ballots of another width that come in the same way.
    pub(crate) fn emptied(&self, width: usize) -> Self {
        Self {
            gathers: self.gathers,
            ..Self::new(width)
        }
    }

    /// Takes room for about so many ballots, or for as many as is wise where nobody knows.
    pub(crate) fn make_room_for(&mut self, ballots: Option<usize>) {
        let many = if self.packs { MANY_PACKED } else { MANY };
        let groups = ballots.map_or(many, |ballots| ballots.min(many));
        self.keys.reserve(groups * self.stride);
        if let Amounts::Small(amounts) = &mut self.amounts {
            amounts.reserve(groups);
        }
        self.make_slots_for(groups);
    }

    /// Number of distinct ballots.
    pub(crate) fn len(&self) -> usize {
        match &self.amounts {
            Amounts::Small(amounts) => amounts.len(),
            Amounts::Big(amounts) => amounts.len(),
        }
    }

    /// Width of a ballot in bytes.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// The bytes of every ballot, in order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &[u8]> {
        let width = self.width;
        self.keys
            .chunks_exact(self.stride)
            .map(move |row| &row[..width])
    }

    /// The bytes of one ballot.
    pub(crate) fn key(&self, group: usize) -> &[u8] {
        &self.keys[group * self.stride..][..self.width]
    }

    /// The bytes of one ballot in whole words, with zeros after its own.
    pub(crate) fn words(&self, group: usize) -> &[[u8; WORD]] {
        self.keys[group * self.stride..][..self.stride]
            .as_chunks()
            .0
    }

    /// The weights of the groups.
    pub(crate) fn amounts(&self) -> &Amounts {
        &self.amounts
    }

    /// The weight of one group.
    pub(crate) fn amount(&self, group: usize) -> BigInt {
        match &self.amounts {
            Amounts::Small(amounts) => amounts[group].into(),
            Amounts::Big(amounts) => amounts[group].clone(),
        }
    }

    /// The weight of all groups.
    pub(crate) fn total(&self) -> BigInt {
        match &self.amounts {
            Amounts::Small(_) => self.total.into(),
            Amounts::Big(amounts) => amounts.iter().sum(),
        }
    }

    /// Adds ballots of the weight `amount`; the key has the table's width, or that padded to whole words.
    ///
    /// They may wait for others: [`settle`](Self::settle) enters the last.
    pub(crate) fn add(&mut self, key: &[u8], amount: u64) {
        if let Some(words) = &mut self.words {
            if amount == 1 {
                words.add(words::pack(key));
                return;
            }
            self.unpack();
            self.packs = false;
        }
        let start = self.waiting.len();
        self.waiting.extend_from_slice(key);
        self.waiting.resize(start + self.stride, 0);
        let words: &[[u8; WORD]] = self.waiting[start..].as_chunks().0;
        self.weights.push((hash(words), amount));
        if self.weights.len() >= BATCH && !self.gathers {
            self.enter();
            if self.packs && self.entered >= ENOUGH && self.len() > self.entered / 4 {
                self.pack_up();
            }
        }
    }

    /// Whether ballots may come [packed](Self::add_packed).
    pub(crate) fn packs(&self) -> bool {
        self.packs
    }

    /// Adds ballots of the weight `amount`, given as their bytes in four bits each, the first in the lowest.
    ///
    /// They may wait as those of [`add`](Self::add) do.
    pub(crate) fn add_packed(&mut self, word: u64, amount: u64) {
        match &mut self.words {
            Some(words) if amount == 1 => words.add(word),
            _ => self.add(&words::unpack(word)[..self.width], amount),
        }
    }

    /// Enters the ballots that wait or are packed; only then are they among the groups.
    pub(crate) fn settle(&mut self) {
        self.unpack();
        self.enter();
    }

    /// Does what can be done before another table is merged with this one.
    pub(crate) fn prepare(&mut self) {
        if let Some(words) = &mut self.words {
            words.close();
        }
    }

    /// Packs all ballots into words, where they fit.
    fn pack_up(&mut self) {
        if self.words.is_some() || !self.packs {
            return;
        }
        self.enter();
        let Amounts::Small(amounts) = &self.amounts else {
            return;
        };
        // Half the range is left for the ballots to come.
        if self.total > u64::MAX / 2 {
            return;
        }
        let packed = self.rows().map(words::pack).zip(amounts.iter().copied());
        self.words = Some(Words::of(packed.collect()));
        self.amounts = Amounts::Small(Vec::new());
        self.keys = Vec::new();
        self.slots.clear();
    }

    /// Takes the ballots out of their words, into a table whose slots are made when another ballot comes.
    fn unpack(&mut self) {
        let Some(words) = self.words.take() else {
            return;
        };
        self.total = words.total();
        let runs = words.into_runs();
        self.keys = Vec::with_capacity(runs.len() * self.stride);
        for (word, _) in &runs {
            self.keys
                .extend_from_slice(&words::unpack(*word)[..self.stride]);
        }
        self.amounts = Amounts::Small(runs.into_iter().map(|(_, amount)| amount).collect());
    }

    /// Makes room for a batch of groups.
    fn make_room(&mut self) {
        let len = self.len();
        if !self.slots.has_room_for(len + BATCH) {
            self.make_slots_for(len + BATCH);
        }
        if self.keys.capacity() - self.keys.len() < BATCH * self.stride {
            self.keys
                .reserve_exact((len + BATCH) * (GROWTH - 1) * self.stride);
        }
        if let Amounts::Small(amounts) = &mut self.amounts
            && amounts.capacity() - len < BATCH
        {
            amounts.reserve_exact((len + BATCH) * (GROWTH - 1));
        }
    }

    /// Enters the ballots that wait.
    fn enter(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let weights = std::mem::take(&mut self.weights);
        let stride = BATCH * self.stride;
        for (keys, weights) in waiting.chunks(stride).zip(weights.chunks(BATCH)) {
            self.enter_batch(keys, weights);
        }
        (self.waiting, self.weights) = (waiting, weights);
        self.waiting.clear();
        self.weights.clear();
    }

    /// Enters at most [`BATCH`] ballots: the bytes of all, and the hash and weight of each.
    fn enter_batch(&mut self, keys: &[u8], weights: &[(u64, u64)]) {
        self.make_room();
        self.entered += weights.len();
        self.fetch(weights.iter().map(|(hash, _)| *hash));
        for (key, &(hash, amount)) in keys.chunks_exact(self.stride).zip(weights) {
            let group = self.group(key.as_chunks().0, hash);
            self.add_to(group, amount);
        }
    }

    /// Reads first all slots of some hashes, then all the ballots they name: none of these reads waits for another.
    fn fetch(&self, hashes: impl Iterator<Item = u64>) {
        let firsts = hashes.map(|hash| self.slots.first(hash));
        let byte = |group: usize| self.keys[group * self.stride];
        let found = firsts.flatten().map(byte).fold(0, u8::wrapping_add);
        std::hint::black_box(found);
    }

    fn add_to(&mut self, group: usize, amount: u64) {
        if let Amounts::Small(amounts) = &mut self.amounts {
            if let Some(total) = self.total.checked_add(amount) {
                amounts[group] += amount;
                self.total = total;
                return;
            }
            self.widen();
        }
        if let Amounts::Big(amounts) = &mut self.amounts {
            amounts[group] += amount;
        }
    }

    /// Adds ballots of a weight of any size, not negative.
    pub(crate) fn add_big(&mut self, key: &[u8], amount: &BigInt) {
        if let (Amounts::Small(_), Some(small)) = (&self.amounts, amount.to_u64()) {
            return self.add(key, small);
        }
        self.settle();
        self.widen();
        self.make_room();
        let mut padded = key.to_vec();
        padded.resize(self.stride, 0);
        let words: &[[u8; WORD]] = padded.as_chunks().0;
        let group = self.group(words, hash(words));
        if let Amounts::Big(amounts) = &mut self.amounts {
            amounts[group] += amount;
        }
    }

    /// Multiplies all weights, when the common unit becomes smaller.
    pub(crate) fn scale(&mut self, factor: &BigInt) {
        self.settle();
        self.widen();
        if let Amounts::Big(amounts) = &mut self.amounts {
            for amount in amounts {
                *amount *= factor;
            }
        }
    }

    /// Takes the weights back to 64 bits where they and their sum fit.
    pub(crate) fn narrow(&mut self) {
        let Amounts::Big(amounts) = &self.amounts else {
            return;
        };
        let small: Option<Vec<u64>> = amounts.iter().map(BigInt::to_u64).collect();
        let total = amounts.iter().sum::<BigInt>().to_u64();
        if let (Some(small), Some(total)) = (small, total) {
            self.amounts = Amounts::Small(small);
            self.total = total;
        }
    }

    /// Frees the room that only adding needs, and takes the weights back to 64 bits where they fit.
    pub(crate) fn finish(&mut self) {
        self.settle();
        self.narrow();
        self.slots.clear();
        self.keys.shrink_to_fit();
    }

    fn widen(&mut self) {
        if let Amounts::Small(amounts) = &self.amounts {
            self.amounts = Amounts::Big(amounts.iter().map(|&amount| amount.into()).collect());
        }
    }

    fn group(&mut self, words: &[[u8; WORD]], hash: u64) -> usize {
        let is_same = |group| same(self.words(group), words);
        let slot = match self.slots.find(hash, is_same) {
            Found::Group(group) => return group,
            Found::Free(slot) => slot,
        };
        let group = self.len();
        self.slots.take(slot, hash, group);
        self.keys.extend_from_slice(words.as_flattened());
        match &mut self.amounts {
            Amounts::Small(amounts) => amounts.push(0),
            Amounts::Big(amounts) => amounts.push(BigInt::zero()),
        }
        group
    }

    fn make_slots_for(&mut self, groups: usize) {
        let mut slots = std::mem::take(&mut self.slots);
        let hashes = (0..self.len()).map(|group| hash(self.words(group)));
        slots.make_room_for(groups, hashes);
        self.slots = slots;
    }
}

#[cfg(test)]
mod tests;
