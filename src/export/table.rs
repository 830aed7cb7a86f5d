//! Tables as data: columns of a kind, rows of typed cells. How they are written is the dialect's affair.

use std::sync::Arc;

use jiff::Zoned;

use crate::present::Share;
use crate::tally::Exact;

/// A table: one row for each fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name, also that of its file without the extension.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Its rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading: Italian, `snake_case`, without accents.
    pub name: &'static str,
    /// What its cells are.
    pub kind: Kind,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words or a code.
    Text,
    /// A whole number.
    Integer,
    /// A number that may have decimals.
    Decimal,
    /// A percentage, with two decimals, rounded half up.
    Percent,
    /// Yes or no.
    Flag,
    /// A day with its time.
    Moment,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing known, or nothing to say.
    Empty,
    /// Words or a code; shared, as the same words stand in many rows.
    Text(Arc<str>),
    /// A whole number.
    Integer(i128),
    /// A number that may have decimals.
    Decimal(Exact),
    /// A percentage in hundredths, rounded half up: 6190 for 61.90 %.
    Percent(u64),
    /// Yes or no.
    Flag(bool),
    /// A day with its time, in the zone of the meeting.
    Moment(Box<Zoned>),
}

impl Table {
    /// An empty table.
    pub(super) fn new(name: &'static str, columns: &'static [Column]) -> Self {
        Self {
            name,
            columns,
            rows: Vec::new(),
        }
    }

    /// The name of its file.
    pub fn file(&self) -> String {
        format!("{}.csv", self.name)
    }
}

impl Cell {
    /// Whether the cell may stand in a column of this kind.
    pub fn fits(&self, kind: Kind) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(_) => kind == Kind::Text,
            Self::Integer(_) => matches!(kind, Kind::Integer | Kind::Decimal),
            Self::Decimal(_) => kind == Kind::Decimal,
            Self::Percent(_) => kind == Kind::Percent,
            Self::Flag(_) => kind == Kind::Flag,
            Self::Moment(_) => kind == Kind::Moment,
        }
    }
}

macro_rules! integers {
    ($($number:ty),*) => {$(
        impl From<$number> for Cell {
            fn from(number: $number) -> Self {
                Self::Integer(i128::from(number))
            }
        }
    )*};
}

integers!(u16, u32, u64, i32);

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.into())
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Exact> for Cell {
    fn from(number: Exact) -> Self {
        Self::Decimal(number)
    }
}

impl From<Share> for Cell {
    fn from(share: Share) -> Self {
        share.basis_points().map_or(Self::Empty, Self::Percent)
    }
}

impl From<Zoned> for Cell {
    fn from(moment: Zoned) -> Self {
        Self::Moment(Box::new(moment))
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// The columns of a table, written `kind name, …`.
macro_rules! columns {
    ($($kind:ident $name:ident),* $(,)?) => {
        &[$($crate::export::table::Column {
            name: stringify!($name),
            kind: $crate::export::table::Kind::$kind,
        }),*]
    };
}

/// The cells of a row.
macro_rules! row {
    ($($cell:expr),* $(,)?) => {
        vec![$($crate::export::table::Cell::from($cell)),*]
    };
}

pub(super) use {columns, row};
