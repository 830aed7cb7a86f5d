//! The signs printed beside the choices of a paper ballot, and the keys that are left for commands.

use super::Command;
use crate::tally::BallotKind;

/// How the choices of a ballot are called from the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signs {
    /// `1` to `9`.
    Digits,
    /// `A` to `Z`, for ten choices and more; then blank, void and doubtful have keys that are no letters.
    Letters,
    /// `01`, `02`, … for more choices than letters.
    Numbers,
    /// A number for each row, in the order of the ballot.
    Rows,
}

impl Signs {
    /// The signs of a ballot of this kind with this many choices.
    pub fn of(kind: &BallotKind, choices: u16) -> Self {
        match kind {
            BallotKind::Motion
            | BallotKind::One
            | BallotKind::Choose { .. }
            | BallotKind::Rank { .. } => match choices {
                0..=9 => Self::Digits,
                10..=26 => Self::Letters,
                _ => Self::Numbers,
            },
            BallotKind::Points { .. }
            | BallotKind::Score { .. }
            | BallotKind::Grade { .. }
            | BallotKind::Resistance { .. } => Self::Rows,
        }
    }

    /// The sign of a choice, as printed on the ballot. Rows are called by their place.
    pub fn sign(self, choice: u16) -> String {
        match self {
            Self::Digits | Self::Rows => (choice + 1).to_string(),
            Self::Letters => match u8::try_from(choice) {
                Ok(n @ 0..=25) => char::from(b'A' + n).to_string(),
                Ok(_) | Err(_) => (choice + 1).to_string(),
            },
            Self::Numbers => format!("{:02}", choice + 1),
        }
    }

    /// The key of a command: blank, void, doubtful, reopen. Letters that are choices are no commands.
    pub fn key(self, command: Command) -> char {
        match (self, command) {
            (Self::Letters | Self::Digits, Command::Blank) => '0',
            (Self::Numbers | Self::Rows, Command::Blank) => 'B',
            (Self::Letters, Command::Void) => '.',
            (_, Command::Void) => 'N',
            (Self::Letters, Command::Doubtful) => '*',
            (_, Command::Doubtful) => 'D',
            (Self::Letters, Command::Reopen) => '-',
            (_, Command::Reopen) => 'U',
        }
    }

    /// What a key does besides marking. With rows and with numbers of two digits `0` is a figure.
    pub(super) fn command(self, key: char) -> Option<Command> {
        if matches!(key, '.' | ',') {
            return Some(Command::Void);
        }
        match self {
            Self::Letters => match key {
                '0' => Some(Command::Blank),
                '*' => Some(Command::Doubtful),
                '-' => Some(Command::Reopen),
                _ => None,
            },
            Self::Digits | Self::Numbers | Self::Rows => match key.to_ascii_uppercase() {
                'B' => Some(Command::Blank),
                'N' => Some(Command::Void),
                'D' => Some(Command::Doubtful),
                'U' => Some(Command::Reopen),
                '0' if self == Self::Digits => Some(Command::Blank),
                _ => None,
            },
        }
    }
}
