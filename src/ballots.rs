//! Ballot files: rows of ballots read into a [`Profile`], as fast as they can be read.
//!
//! The format of our own (`csv`) and those of others: `PrefLib` (`.soc .soi .toc .toi`), BLT, Pabulib (`.pb`). Reading
//! knows nothing of methods; it groups identical ballots on the way and keeps no line. Every refusal names file, line
//! and column.

mod blt;
pub mod case;
mod cells;
mod csv;
pub mod fault;
pub mod kind;
mod pabulib;
mod preflib;
pub mod report;
mod rows;
mod source;

use std::fs::{File, Metadata};
use std::io;
use std::num::NonZeroU64;
use std::path::Path;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, ToPrimitive};

use crate::tally::weighing::Criterion;
use crate::tally::{BallotFault, BallotKind, Budget, Exact, Profile};

pub use case::Case;
pub use fault::{FileFault, Problem};
pub use kind::FileKind;

/// What a ballot file holds.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What its cells mean.
    pub kind: FileKind,
    /// The options, in order.
    pub options: Vec<Choice>,
    /// The ballots; empty for criteria.
    pub profile: Profile,
    /// For criteria: each with its label.
    pub criteria: Vec<(String, Criterion)>,
    /// Seats to fill, where the file says.
    pub seats: Option<u16>,
    /// Costs and budget, where the file says.
    pub budget: Option<Budget>,
    /// Of how many parts a unit of money consists, where costs and budget are not whole units but so many parts.
    pub parts: Option<NonZeroU64>,
    /// The greatest number on any ballot, in whole units; what a scale must at least reach.
    pub greatest: i64,
    /// The rows with ballots that break the limits given for reading.
    pub void: Void,
}

impl Sheet {
    /// Lets go of the ballots, once nothing more is counted.
    pub fn forget_ballots(&mut self) {
        self.profile.forget();
    }
}

/// Rows with ballots that break limits; they are read, and counting leaves them out.
#[derive(Clone, Debug, Default)]
pub struct Void {
    /// The first of them: line, cell and fault.
    pub first: Vec<(u64, usize, BallotFault)>,
    /// How many there are.
    pub rows: u64,
    /// The file they are in.
    pub file: String,
}

impl Void {
    /// How many are kept with their line.
    const SHOWN: usize = 10;
}

/// An option of a ballot file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// How it is called in results.
    pub id: String,
    /// Its full name.
    pub name: String,
}

impl Choice {
    fn plain(id: String) -> Self {
        Self {
            name: id.clone(),
            id,
        }
    }
}

/// Costs and budget as whole numbers: of units where all are whole, else of the largest parts in which all are.
///
/// `None` when one is below zero, or has more digits than 64 bits hold.
pub fn money(costs: &[Exact], cap: &Exact) -> Option<(Budget, Option<NonZeroU64>)> {
    let all = costs.iter().chain([cap]);
    let parts = all.fold(BigInt::one(), |parts, amount| parts.lcm(amount.0.denom()));
    let whole = |amount: &Exact| (amount.0.numer() * (&parts / amount.0.denom())).to_u64();
    let budget = Budget {
        costs: costs.iter().map(whole).collect::<Option<_>>()?,
        cap: whole(cap)?,
    };
    let parts = NonZeroU64::new(parts.to_u64()?);
    Some((budget, parts.filter(|parts| parts.get() > 1)))
}

/// Reads a ballot file of our own format, whose cells have the given meaning; rows beyond `limits` are noted. The path
/// `-` is standard input.
///
/// # Errors
/// A [`FileFault`] with line and column: the first in the file.
pub fn read_csv(
    path: &Path,
    kind: FileKind,
    limits: Option<BallotKind>,
) -> Result<Sheet, FileFault> {
    let name = path.display().to_string();
    let read = if path == Path::new("-") {
        csv::read(io::stdin(), kind, limits, None)
    } else {
        let file = open(path)?;
        let size = file.metadata().ok().filter(Metadata::is_file);
        csv::read(file, kind, limits, size.map(|file| file.len()))
    };
    let mut sheet = read.map_err(|fault| fault.in_file(&name))?;
    sheet.void.file = name;
    Ok(sheet)
}

/// How many ballots a file of our own format holds: the counts of its rows together, whatever each weighs.
///
/// # Errors
/// A [`FileFault`]: the file is not as one that was read.
pub fn count_csv(path: &Path, kind: FileKind) -> Result<u64, FileFault> {
    csv::counted(open(path)?, kind).map_err(|fault| fault.in_file(&path.display().to_string()))
}

/// Reads a file of another program's format, told by its extension; `None` when it is none of them.
pub fn read_foreign(path: &Path) -> Option<Result<Sheet, FileFault>> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    let read: fn(File) -> Result<Sheet, FileFault> = match extension.as_str() {
        "soc" | "soi" | "toc" | "toi" => preflib::read,
        "blt" => blt::read,
        "pb" => pabulib::read,
        _ => return None,
    };
    let name = path.display().to_string();
    Some(open(path).and_then(|file| read(file).map_err(|fault| fault.in_file(&name))))
}

fn open(path: &Path) -> Result<File, FileFault> {
    File::open(path).map_err(|error| {
        FileFault::whole(Problem::unreadable(&error)).in_file(&path.display().to_string())
    })
}
