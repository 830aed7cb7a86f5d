//! Reading paper ballots from the keyboard: what each key does to the ballot in hand.
//!
//! Pure: keys in, a reading out. Nothing here counts or keeps ballots; a reading becomes a ballot only when it is
//! recorded. A key that is refused changes nothing.

mod fault;
mod line;
mod rows;
mod signs;

use crate::tally::{BallotKind, Mark};

pub use fault::Fault;
pub use line::Line;
pub use rows::Figures;
pub use signs::Signs;

use super::{Reading, VoidReason};

/// A key while reading ballots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A digit, a letter or a sign.
    Char(char),
    /// Enter: the ballot is as marked.
    Enter,
    /// Backspace.
    Erase,
}

/// What a key brings about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The ballot in hand changed, or is still in hand.
    Going,
    /// It is asked why the ballot is void.
    AskReason,
    /// Record this reading of ballot `slip` of the pack.
    Record {
        /// Number of the ballot, from 1.
        slip: u32,
        /// What it says.
        reading: Reading,
    },
    /// A reopened ballot stays as it was.
    Kept,
    /// Every ballot was read and the line is empty: close the pack.
    ClosePack,
    /// Reopen the ballot before: call [`Keypad::reopen`] with what was read on it.
    Reopen {
        /// Number of the ballot, from 1.
        slip: u32,
    },
    /// Refused.
    Refused(Fault),
}

/// How far the reading of a pack is: what the record says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Ballots read.
    pub read: u32,
    /// Ballots counted by hand.
    pub counted: u32,
}

/// The ballot in hand while a pack is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keypad {
    kind: BallotKind,
    options: u16,
    line: Line,
    /// The ballot reopened, with what it said; `None` while the next one is read.
    reopened: Option<(u32, Reading)>,
    touched: bool,
    /// The reasons on offer and the one chosen, while it is asked why the ballot is void.
    asking: Option<VoidReason>,
    /// Why the last key was refused.
    refused: Option<Fault>,
    /// Why the ballot is void, if a mark typed and refused is really on the paper; until another key says.
    surplus: Option<VoidReason>,
}

impl Keypad {
    /// An empty line for ballots of this kind with this many choices.
    pub fn new(kind: &BallotKind, options: u16) -> Self {
        Self {
            kind: kind.clone(),
            options,
            line: Line::new(kind, options),
            reopened: None,
            touched: false,
            asking: None,
            refused: None,
            surplus: None,
        }
    }

    /// What is typed so far.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// The signs of the choices.
    pub fn signs(&self) -> Signs {
        Signs::of(&self.kind, self.options)
    }

    /// How the number of a row is typed; `None` where choices are called by their signs.
    pub fn figures(&self) -> Option<Figures> {
        (self.signs() == Signs::Rows).then(|| rows::figures(&self.kind))
    }

    /// The ballot reopened, if one is.
    pub fn reopened(&self) -> Option<(u32, &Reading)> {
        self.reopened.as_ref().map(|(slip, was)| (*slip, was))
    }

    /// The reason proposed while it is asked why the ballot is void.
    pub fn asking(&self) -> Option<VoidReason> {
        self.asking
    }

    /// Why the last key was refused, if it was.
    pub fn refused(&self) -> Option<Fault> {
        self.refused
    }

    /// Whether nothing is half done: no mark typed, no ballot reopened, no reason asked.
    pub fn is_idle(&self) -> bool {
        self.line.is_empty() && self.reopened.is_none() && self.asking.is_none()
    }

    /// Whether what is typed makes no ballot yet: marks, points or rows are missing, and Enter would be refused.
    pub fn is_incomplete(&self) -> bool {
        let mut line = self.line.clone();
        !line.is_empty() && line.finish(&self.kind, self.options).is_err()
    }

    /// The number of the ballot in hand.
    pub fn slip(&self, progress: Progress) -> u32 {
        self.reopened
            .as_ref()
            .map_or(progress.read.saturating_add(1), |(slip, _)| *slip)
    }

    /// The reasons offered for this kind of ballot, those that the paper itself shows first. At most nine.
    pub fn reasons(&self) -> Vec<VoidReason> {
        use VoidReason::{
            Identifying, NotEntitled, Other, OverBudget, RepeatedPlace, TooFew, TooMany,
            Unreadable, WrongSum,
        };
        let mut reasons = match &self.kind {
            BallotKind::Motion | BallotKind::One => vec![TooMany],
            BallotKind::Choose { min, budget, .. } => {
                let mut own = vec![TooMany];
                own.extend((*min > 1).then_some(TooFew));
                own.extend(budget.is_some().then_some(OverBudget));
                own
            }
            BallotKind::Points { .. } => vec![WrongSum],
            BallotKind::Rank { .. } => vec![RepeatedPlace, TooFew],
            BallotKind::Score { .. } | BallotKind::Grade { .. } | BallotKind::Resistance { .. } => {
                Vec::new()
            }
        };
        reasons.extend([Unreadable, Identifying, NotEntitled, Other]);
        reasons
    }

    /// Takes in hand a ballot read before, as [`Answer::Reopen`] asks.
    pub fn reopen(&mut self, slip: u32, reading: &Reading) {
        self.clear();
        if let Reading::Valid(mark) = reading {
            self.line.load(mark);
        }
        self.reopened = Some((slip, reading.clone()));
    }

    /// Puts down whatever is in hand; nothing that was recorded changes.
    pub fn clear(&mut self) {
        self.line = Line::new(&self.kind, self.options);
        self.reopened = None;
        self.touched = false;
        self.asking = None;
        self.refused = None;
        self.surplus = None;
    }

    /// Does what a key asks.
    pub fn press(&mut self, key: Key, progress: Progress) -> Answer {
        let before = self.refused.take();
        let answer = if self.asking.is_some() {
            self.answer_reason(key, progress)
        } else {
            self.read_key(key, progress, before)
        };
        match answer {
            Ok(answer) => {
                if matches!(answer, Answer::Record { .. } | Answer::Kept) {
                    self.clear();
                }
                answer
            }
            Err(fault) => {
                self.refused = Some(fault);
                Answer::Refused(fault)
            }
        }
    }

    fn read_key(
        &mut self,
        key: Key,
        progress: Progress,
        before: Option<Fault>,
    ) -> Result<Answer, Fault> {
        match key {
            // Eyes are on the paper: whoever types on must not close the pack over a ballot that was not counted.
            Key::Enter if before == Some(Fault::PackFull) => Err(Fault::OneOver),
            // 10 typed as 1 and 0 fills two rows: the ballot must not be recorded so.
            Key::Enter if before == Some(Fault::NoMoreRows) => Err(Fault::RowOver),
            Key::Enter => self.enter(progress),
            Key::Erase => self.erase(progress),
            Key::Char(c) => {
                if let Some(command) = self.signs().command(c) {
                    return self.command(command, progress, before);
                }
                self.room(progress)?;
                match self.line.push(c, &self.kind, self.options) {
                    Ok(()) => {
                        self.touched = true;
                        self.surplus = None;
                        Ok(Answer::Going)
                    }
                    Err(fault) => {
                        self.surplus = fault.reason().or(self.surplus);
                        Err(fault)
                    }
                }
            }
        }
    }

    fn room(&self, progress: Progress) -> Result<(), Fault> {
        if self.reopened.is_none() && progress.read >= progress.counted {
            Err(Fault::PackFull)
        } else {
            Ok(())
        }
    }

    fn enter(&mut self, progress: Progress) -> Result<Answer, Fault> {
        // Eyes are on the paper: a ballot with a mark too many must not be recorded as valid by typing on.
        if let Some(reason) = self.surplus.take() {
            return Err(Fault::Surplus { reason });
        }
        if self.reopened.is_some() && !self.touched {
            return Ok(Answer::Kept);
        }
        if self.line.is_empty() && self.reopened.is_none() && progress.read >= progress.counted {
            return Ok(Answer::ClosePack);
        }
        self.room(progress)?;
        let mark = self.line.finish(&self.kind, self.options)?;
        let reading = if mark == Mark::Blank {
            Reading::Blank
        } else {
            Reading::Valid(mark)
        };
        Ok(self.record(reading, progress))
    }

    fn record(&self, reading: Reading, progress: Progress) -> Answer {
        let slip = self.slip(progress);
        match &self.reopened {
            Some((_, was)) if *was == reading => Answer::Kept,
            Some(_) | None => Answer::Record { slip, reading },
        }
    }

    fn erase(&mut self, progress: Progress) -> Result<Answer, Fault> {
        if self.line.erase() {
            self.touched = true;
            self.surplus = None;
            return Ok(Answer::Going);
        }
        match self.reopened {
            Some(_) => Err(Fault::NothingBefore),
            None => reopen_before(progress.read),
        }
    }

    fn command(
        &mut self,
        command: Command,
        progress: Progress,
        before: Option<Fault>,
    ) -> Result<Answer, Fault> {
        match command {
            Command::Blank if !self.line.is_empty() => Err(Fault::NotEmpty),
            Command::Blank => {
                self.room(progress)?;
                Ok(self.record(Reading::Blank, progress))
            }
            Command::Doubtful => {
                self.room(progress)?;
                Ok(self.record(Reading::Doubtful, progress))
            }
            Command::Void => {
                self.room(progress)?;
                let seen = before.and_then(Fault::reason);
                self.asking = Some(seen.unwrap_or(VoidReason::Unreadable));
                Ok(Answer::AskReason)
            }
            Command::Reopen => match &self.reopened {
                Some((slip, _)) if !self.touched => reopen_before(slip.saturating_sub(1)),
                None if self.line.is_empty() => reopen_before(progress.read),
                Some(_) | None => Err(Fault::NotEmpty),
            },
        }
    }

    fn answer_reason(&mut self, key: Key, progress: Progress) -> Result<Answer, Fault> {
        let chosen = match key {
            Key::Erase => {
                self.asking = None;
                return Ok(Answer::Going);
            }
            Key::Enter => self.asking,
            Key::Char(c) => {
                let number = c.to_digit(10).and_then(|n| usize::try_from(n).ok());
                let place = number
                    .and_then(|n| n.checked_sub(1))
                    .ok_or(Fault::NoSuchReason)?;
                self.reasons().get(place).copied()
            }
        };
        let reason = chosen.ok_or(Fault::NoSuchReason)?;
        Ok(self.record(Reading::Void(reason), progress))
    }
}

fn reopen_before(slip: u32) -> Result<Answer, Fault> {
    if slip == 0 {
        Err(Fault::NothingBefore)
    } else {
        Ok(Answer::Reopen { slip })
    }
}

/// What a key does besides marking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The ballot is blank.
    Blank,
    /// The ballot is void.
    Void,
    /// The ballot is doubtful.
    Doubtful,
    /// Reopen the ballot before.
    Reopen,
}

#[cfg(test)]
mod tests;
