//! Ballot files for measuring: random but always the same for the same arguments.

use std::io::{self, Write};

use rand_chacha::ChaCha12Rng;
use rand_core::{Rng, SeedableRng};

/// Numbers that look random.
struct Draw(ChaCha12Rng);

impl Draw {
    fn new(seed: u64) -> Self {
        Self(ChaCha12Rng::seed_from_u64(seed))
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0.next_u64() % end.max(1)
    }

    /// Roughly normal around 0, within ±600.
    fn noise(&mut self) -> i64 {
        (0..6)
            .map(|_| i64::try_from(self.below(201)).unwrap_or(0) - 100)
            .sum()
    }
}

/// Rankings around a common order; 3 of 10 stop early, 2 of 100 are blank. One ballot a row.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn rankings(
    ballots: u64,
    options: u64,
    seed: u64,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut draw = Draw::new(seed);
    let merit: Vec<i64> = (0..options)
        .map(|_| i64::try_from(draw.below(500)).unwrap_or(0))
        .collect();
    let names: Vec<String> = (1..=options)
        .map(|option| format!("o{option:02}"))
        .collect();
    writeln!(out, "count,weight,{}", names.join(","))?;
    for _ in 0..ballots {
        let mut liked: Vec<(i64, usize)> = merit
            .iter()
            .map(|merit| merit + draw.noise())
            .zip(0..)
            .collect();
        liked.sort_unstable();
        let ranked = match (draw.below(100), draw.below(10)) {
            (0 | 1, _) => 0,
            (_, 0..3) => draw.below(options) + 1,
            _ => options,
        };
        let mut cells = vec![String::new(); merit.len()];
        for ((_, option), rank) in liked.iter().zip(1..=ranked) {
            if let Some(cell) = cells.get_mut(*option) {
                *cell = rank.to_string();
            }
        }
        writeln!(out, "1,1,{}", cells.join(","))?;
    }
    Ok(())
}

/// A ward: 14,000 ballots for 10 candidates of 4 parties, most listing their party first, few listing all.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn ward(out: &mut impl Write) -> io::Result<()> {
    let mut draw = Draw::new(4);
    let names: Vec<String> = (1..=10).map(|option| format!("c{option:02}")).collect();
    writeln!(out, "count,weight,{}", names.join(","))?;
    for _ in 0..14_000 {
        let party = match draw.below(9) {
            0..3 => 0,
            3..6 => 1,
            6 | 7 => 2,
            _ => 3,
        };
        let mut liked: Vec<(u64, usize)> = (0..10usize)
            .map(|option| {
                let own = u64::from(option % 4 != party);
                (
                    own * 60 + draw.below(100) + u64::try_from(option).unwrap_or(0) * 2,
                    option,
                )
            })
            .collect();
        liked.sort_unstable();
        let listed = 1 + draw.below(3) + draw.below(3) + draw.below(2) * draw.below(5);
        let mut cells = vec![String::new(); 10];
        for ((_, option), rank) in liked.iter().zip(1..=listed) {
            if let Some(cell) = cells.get_mut(*option) {
                *cell = rank.to_string();
            }
        }
        writeln!(out, "1,1,{}", cells.join(","))?;
    }
    Ok(())
}

/// A city's budget in the format of Pabulib: 90,000 voters, 160 projects, up to five marks each.
///
/// # Errors
/// The file cannot be written.
pub(crate) fn city(out: &mut impl Write) -> io::Result<()> {
    let mut draw = Draw::new(90);
    writeln!(
        out,
        "META\nkey;value\nbudget;5000000\nvote_type;approval\nPROJECTS\nproject_id;cost"
    )?;
    for project in 0..160 {
        let cost = 5_000 + 500 * draw.below(10) * draw.below(10) * (1 + draw.below(6));
        writeln!(out, "{project};{cost}")?;
    }
    writeln!(out, "VOTES\nvoter_id;vote")?;
    for voter in 0..90_000 {
        let district = draw.below(8);
        let mut marks: Vec<u64> = (0..=draw.below(5))
            .map(|_| {
                // The projects of the own district, the first ones more often than the others.
                let project = draw.below(20) * draw.below(20) / 19;
                if draw.below(5) == 0 {
                    draw.below(160)
                } else {
                    district * 20 + project.min(19)
                }
            })
            .collect();
        marks.sort_unstable();
        marks.dedup();
        let marks: Vec<String> = marks.iter().map(ToString::to_string).collect();
        writeln!(out, "{voter};{}", marks.join(","))?;
    }
    Ok(())
}
