//! The kinds of files that can be saved, each on its own.

/// A kind of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The minutes (*verbale*).
    Minutes,
    /// The annex of the DocPP.
    Docpp,
    /// The tables of the final report (*relazione finale*).
    Report,
    /// The tables as CSV.
    Tables,
    /// The tables as one workbook.
    Workbook,
    /// The charts.
    Charts,
    /// What anyone needs to count every vote again.
    Recount,
    /// The tables as open data, with their description.
    OpenData,
    /// What other platforms and forms ask for.
    Exchange,
}

impl Part {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Minutes,
        Self::Docpp,
        Self::Report,
        Self::Tables,
        Self::Workbook,
        Self::Charts,
        Self::Recount,
        Self::OpenData,
        Self::Exchange,
    ];

    const fn bit(self) -> u16 {
        match self {
            Self::Minutes => 1,
            Self::Docpp => 1 << 1,
            Self::Report => 1 << 2,
            Self::Tables => 1 << 3,
            Self::Workbook => 1 << 4,
            Self::Charts => 1 << 5,
            Self::Recount => 1 << 6,
            Self::OpenData => 1 << 7,
            Self::Exchange => 1 << 8,
        }
    }
}

/// Some kinds of files; all of them where nothing else is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts(u16);

impl Default for Parts {
    fn default() -> Self {
        Self::all()
    }
}

impl Parts {
    /// Every kind.
    pub fn all() -> Self {
        Self::of(&Part::ALL)
    }

    /// These kinds.
    pub fn of(parts: &[Part]) -> Self {
        Self(parts.iter().fold(0, |bits, part| bits | part.bit()))
    }

    /// Whether a kind is among them.
    pub fn has(self, part: Part) -> bool {
        self.0 & part.bit() != 0
    }

    /// The same without a kind that was there, or with one that was not.
    #[must_use]
    pub fn toggled(self, part: Part) -> Self {
        Self(self.0 ^ part.bit())
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_can_be_left_out_and_taken_back() {
        let mut parts = Parts::default();
        for part in Part::ALL {
            parts = parts.toggled(part);
            assert!(!parts.has(part));
            assert_eq!(Parts::of(&[part]).toggled(part), Parts::of(&[]));
        }
        assert!(parts.is_empty());
        for part in Part::ALL {
            parts = parts.toggled(part);
        }
        assert_eq!(parts, Parts::all());
    }
}
