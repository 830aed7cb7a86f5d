//! What finger slips leave behind: a simulated operator reads the same ballots twice, and from the paper where the two
//! readings differ.
//!
//! `cargo test --test paper_slips -- --nocapture`
//!
//! Each key goes wrong with 1 % probability: of the slips 70 % hit a neighboring key of the number pad, 20 % miss, 10 % hit
//! twice. The operator hears the bell of a refusal and types that ballot again; whatever is accepted goes unnoticed. What
//! is misread on the paper is not in the model.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a simulation that goes off its own rails fails"
)]

use portavoce::assembly::vote::keypad::{Answer, Key, Keypad, Progress};
use portavoce::assembly::vote::{Reading, VoidReason};
use portavoce::tally::{BallotKind, Mark};

/// Ballots of each kind: ten halls of 20,000, since in a single one the few that stay wrong are left to chance.
const BALLOTS: usize = 200_000;
/// Ballots in a pack.
const PACK: usize = 25;
/// Slips in a thousand keys.
const SLIPS: u64 = 10;

/// A generator that gives the same numbers on every machine (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        let at = self.below(u64::try_from(items.len()).unwrap());
        items[usize::try_from(at).unwrap()]
    }
}

/// The keys beside a key of the number pad; `⏎` is Enter.
fn neighbours(key: char) -> &'static [char] {
    match key {
        '0' => &['1', '2', '.'],
        '1' => &['2', '4', '5', '0'],
        '2' => &['1', '3', '5', '0'],
        '3' => &['2', '6', '5', '.', '⏎'],
        '4' => &['1', '5', '7'],
        '5' => &['2', '4', '6', '8'],
        '6' => &['3', '5', '9', '⏎'],
        '7' => &['4', '8'],
        '8' => &['5', '7', '9'],
        '9' => &['6', '8', '+'],
        '⏎' => &['3', '.', '+'],
        'n' => &['b', 'm'],
        _ => &['n', 'v'],
    }
}

/// A pack in the hands of an operator.
struct Desk<'a> {
    kind: &'a BallotKind,
    keypad: Keypad,
    read: Vec<Reading>,
    counted: usize,
}

impl<'a> Desk<'a> {
    fn new(kind: &'a BallotKind, options: u16, counted: usize) -> Self {
        Self {
            kind,
            keypad: Keypad::new(kind, options),
            read: Vec::new(),
            counted,
        }
    }

    /// Presses a key; false when the bell rings.
    fn press(&mut self, key: char) -> bool {
        let progress = Progress {
            read: u32::try_from(self.read.len()).unwrap(),
            counted: u32::try_from(self.counted).unwrap(),
        };
        let key = match key {
            '⏎' => Key::Enter,
            '⌫' => Key::Erase,
            c => Key::Char(c),
        };
        match self.keypad.press(key, progress) {
            Answer::Record { slip, reading } => {
                let place = usize::try_from(slip).unwrap() - 1;
                if place < self.read.len() {
                    self.read[place] = reading;
                } else {
                    self.read.push(reading);
                }
                true
            }
            Answer::Reopen { slip } => {
                let known = self.read[usize::try_from(slip).unwrap() - 1].clone();
                self.keypad.reopen(slip, &known);
                true
            }
            Answer::Refused(_) => false,
            Answer::Going | Answer::AskReason | Answer::Kept | Answer::ClosePack => true,
        }
    }

    /// Types keys as fingers do; false as soon as the bell rings.
    fn typed(&mut self, keys: &str, chance: &mut Chance) -> bool {
        for key in keys.chars() {
            if chance.below(1000) >= SLIPS {
                if !self.press(key) {
                    return false;
                }
                continue;
            }
            let quiet = match chance.below(10) {
                0..7 => self.press(chance.one_of(neighbours(key))),
                7..9 => true,
                _ => self.press(key) && self.press(key),
            };
            if !quiet {
                return false;
            }
        }
        true
    }

    /// Reads one ballot, hearing every bell.
    fn ballot(&mut self, paper: &Reading, keys: &str, chance: &mut Chance) {
        let number = self.read.len();
        for _ in 0..50 {
            let quiet = self.typed(keys, chance);
            if !quiet || !self.keypad.is_idle() {
                // The eyes go to the screen: what is half typed is put down, and what was recorded is looked at.
                self.keypad.clear();
                if self.read.len() > number {
                    self.read.truncate(number + 1);
                    if self.read[number].agrees(paper, self.kind) {
                        return;
                    }
                    self.read.truncate(number);
                }
                continue;
            }
            if self.read.len() == number + 1 {
                return;
            }
            self.read.truncate(number);
        }
        panic!("a ballot was never recorded: {paper:?}");
    }
}

/// What the keys of a ballot are.
fn keys_of(paper: &Reading, kind: &BallotKind, options: u16) -> String {
    match paper {
        Reading::Blank => "b".to_owned(),
        Reading::Void(_) => "n⏎".to_owned(),
        Reading::Doubtful => "d".to_owned(),
        Reading::Valid(Mark::Chosen(chosen)) => {
            let digits: String = chosen.iter().map(|c| (c + 1).to_string()).collect();
            format!("{digits}⏎")
        }
        Reading::Valid(Mark::Ranks(places)) => {
            let mut order: Vec<(u16, u16)> = places.iter().copied().zip(0..options).collect();
            order.retain(|(place, _)| *place > 0);
            order.sort_unstable();
            let digits: String = order.iter().map(|(_, c)| (c + 1).to_string()).collect();
            format!("{digits}⏎")
        }
        Reading::Valid(Mark::Values(values)) => {
            let digits: String = values
                .iter()
                .map(|v| v.map_or("-".to_owned(), |n| n.to_string()))
                .collect();
            format!("{digits}⏎")
        }
        Reading::Valid(Mark::Blank) => unreachable!("never read: {kind:?}"),
    }
}

fn shuffle(all: &mut [u16], chance: &mut Chance) {
    for i in (1..all.len()).rev() {
        let j = usize::try_from(chance.below(u64::try_from(i + 1).unwrap())).unwrap();
        all.swap(i, j);
    }
}

/// A ballot as the paper has it: 2 % blank, 1.5 % void.
fn paper(kind: &BallotKind, options: u16, chance: &mut Chance) -> Reading {
    match chance.below(200) {
        0..4 => return Reading::Blank,
        4..7 => return Reading::Void(VoidReason::Unreadable),
        _ => {}
    }
    let mut all: Vec<u16> = (0..options).collect();
    Reading::Valid(match kind {
        BallotKind::Rank { .. } => {
            shuffle(&mut all, chance);
            let place = |option| all.iter().position(|o| *o == option).unwrap() + 1;
            let places = (0..options).map(|o| u16::try_from(place(o)).unwrap());
            Mark::Ranks(places.collect())
        }
        BallotKind::Points { .. } => {
            let mut points = vec![0; usize::from(options)];
            // Nine at most on one row, so that every row is one digit.
            for _ in 0..10 {
                let free: Vec<usize> = (0..points.len()).filter(|i| points[*i] < 9).collect();
                points[chance.one_of(&free)] += 1;
            }
            Mark::Values(points.into_iter().map(Some).collect())
        }
        BallotKind::Choose { max, .. } => {
            shuffle(&mut all, chance);
            let n = 1 + usize::try_from(chance.below(u64::from(*max))).unwrap();
            all.truncate(n);
            all.sort_unstable();
            Mark::Chosen(all)
        }
        _ => Mark::Chosen(vec![chance.one_of(&all)]),
    })
}

/// Wrong ballots after one reading, ballots read a third time, wrong ballots after that.
fn simulate(kind: &BallotKind, options: u16, seed: u64) -> (usize, usize, usize) {
    let mut chance = Chance(seed);
    let (mut once, mut reread, mut left) = (0, 0, 0);
    for _ in 0..BALLOTS / PACK {
        let papers: Vec<Reading> = (0..PACK)
            .map(|_| paper(kind, options, &mut chance))
            .collect();
        let mut readings = Vec::new();
        for _ in 0..2 {
            let mut desk = Desk::new(kind, options, PACK);
            for paper in &papers {
                desk.ballot(paper, &keys_of(paper, kind, options), &mut chance);
            }
            readings.push(desk.read);
        }
        for (n, paper) in papers.iter().enumerate() {
            let (first, second) = (&readings[0][n], &readings[1][n]);
            once += usize::from(!first.agrees(paper, kind));
            if first.agrees(second, kind) {
                left += usize::from(!first.agrees(paper, kind));
                continue;
            }
            reread += 1;
            let mut desk = Desk::new(kind, options, 1);
            desk.ballot(paper, &keys_of(paper, kind, options), &mut chance);
            let third = &desk.read[0];
            // A third reading unlike both goes to the chair, who looks at the paper.
            if third.agrees(first, kind) || third.agrees(second, kind) {
                left += usize::from(!third.agrees(paper, kind));
            }
        }
    }
    (once, reread, left)
}

#[test]
fn two_readings_leave_at_most_one_wrong_ballot_in_ten_thousand() {
    let choose = BallotKind::Choose {
        min: 1,
        max: 3,
        budget: None,
    };
    let kinds = [
        ("one of 3", BallotKind::One, 3),
        ("up to 3 of 5", choose.clone(), 5),
        ("up to 3 of 9", choose, 9),
        (
            "rank 5",
            BallotKind::Rank {
                min: 1,
                max: 5,
                ties: false,
            },
            5,
        ),
        (
            "10 points on 5",
            BallotKind::Points {
                total: 10,
                cap: 10,
                spend_all: true,
            },
            5,
        ),
    ];
    for (name, kind, options) in kinds {
        let (once, reread, left) = simulate(&kind, options, 170_490);
        println!(
            "{name}: of {BALLOTS} ballots {once} wrong after one reading, {reread} read a third time, {left} wrong after it"
        );
        assert!(
            once > 0 || matches!(kind, BallotKind::Points { .. }),
            "{name}: nobody slipped, the simulation says nothing"
        );
        assert!(
            left * 10_000 <= BALLOTS,
            "{name}: {left} wrong ballots of {BALLOTS}"
        );
    }
}
