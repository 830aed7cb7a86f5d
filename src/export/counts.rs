//! Which counts of a vote may leave the program, and what each says of every choice.

use crate::assembly::Assembly;
use crate::assembly::vote::{Stage, Superseded, Tally, Terms, TieRule, Vote};
use crate::present::result::{self, ResultRow};
use crate::tally::BallotKind;

/// Whether a count still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Valid,
    /// The vote was opened again, and counted anew.
    Superseded,
    /// The vote was annulled.
    Annulled,
}

impl Standing {
    /// Every standing.
    pub(super) const ALL: [Self; 3] = [Self::Valid, Self::Superseded, Self::Annulled];

    /// How it stands in the files.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Valid => "valido",
            Self::Superseded => "superato",
            Self::Annulled => "annullato",
        }
    }
}

/// A count of a vote.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted<'a> {
    pub(super) vote: &'a Vote,
    /// Its number among the counts of the vote, from 1.
    pub(super) number: u32,
    pub(super) standing: Standing,
    pub(super) tally: &'a Tally,
    /// The record of its end, if it no longer holds.
    pub(super) ended: Option<&'a Superseded>,
    /// Whether it is of the ballots as the vote has them now.
    pub(super) is_last: bool,
    /// Whether its figures may leave the program: see [`result::tells_figures`] and [`result::tells_earlier`].
    pub(super) is_told: bool,
}

/// The votes of which something may be said outside: those that were held, not drafts nor drafts thrown away.
pub(super) fn votes(assembly: &Assembly) -> impl Iterator<Item = &Vote> {
    let votes = assembly.votes.list.values().map(AsRef::as_ref);
    votes.filter(|vote| vote.opened.is_some())
}

/// The counts of a vote, oldest first; none while it is open.
///
/// A vote opened again keeps its ballots, so that its earlier count is a subtotal until it is closed again.
pub(super) fn counts(vote: &Vote) -> Vec<Counted<'_>> {
    if vote.is_open() {
        return Vec::new();
    }
    let valid = vote.tally.as_deref().filter(|_| vote.is_counted());
    let mut counts = Vec::new();
    for (place, (ended, number)) in vote.superseded.iter().zip(1..).enumerate() {
        let is_last = valid.is_none() && ended_with_the_vote(vote, ended);
        counts.push(Counted {
            vote,
            number,
            standing: if is_last {
                Standing::Annulled
            } else {
                Standing::Superseded
            },
            tally: &ended.tally,
            ended: Some(ended),
            is_last,
            is_told: result::tells_earlier(vote, place)
                && result::tells_figures(&vote.terms, &ended.tally),
        });
    }
    if let Some(tally) = valid {
        counts.push(Counted {
            vote,
            number: u32::try_from(counts.len())
                .unwrap_or(u32::MAX)
                .saturating_add(1),
            standing: Standing::Valid,
            tally,
            ended: None,
            is_last: true,
            is_told: result::tells_figures(&vote.terms, tally),
        });
    }
    counts
}

/// Whether a count was the last of a vote annulled after it, and is of the ballots the vote has.
///
/// Of a vote annulled while it was open again, the last count is of the ballots it had before.
fn ended_with_the_vote(vote: &Vote, ended: &Superseded) -> bool {
    let last = vote.superseded.last();
    let same_ballots = |again: Tally| {
        again.channels == ended.tally.channels
            && again.outcome.supporters == ended.tally.outcome.supporters
    };
    vote.stage == Stage::Annulled
        && last.is_some_and(|last| std::ptr::eq(last, ended))
        && vote.annulled.as_ref() == Some(&ended.reason)
        && vote.count(ended.tally.census).is_ok_and(same_ballots)
}

impl Counted<'_> {
    /// Why the count no longer holds; for one that does, why it was proclaimed in spite of a difference.
    pub(super) fn reason(&self) -> &str {
        match (self.ended, &self.vote.proclaimed) {
            (Some(ended), _) => &ended.reason,
            (None, Some((_, reason))) => reason,
            (None, None) => "",
        }
    }

    fn winners(&self) -> Vec<u16> {
        match self.standing {
            Standing::Valid => self.vote.winners(),
            Standing::Superseded | Standing::Annulled => self.tally.outcome.winners.clone(),
        }
    }

    fn open_tie(&self) -> Vec<u16> {
        match self.standing {
            Standing::Valid => self.vote.open_tie(),
            Standing::Superseded | Standing::Annulled => self.tally.tie(self.vote.terms.rule.seats),
        }
    }

    /// Whether so few voted in secret that the figures say what each of them voted.
    pub(super) fn is_of_few(&self) -> bool {
        !result::tells_figures(&self.vote.terms, self.tally)
    }

    /// Whether what came out may be told: with its figures, or without them once it was proclaimed to the hall.
    pub(super) fn tells_outcome(&self) -> bool {
        let was_proclaimed = self.vote.stage == Stage::Proclaimed;
        self.is_told || self.standing == Standing::Valid && was_proclaimed
    }

    /// A row for every choice, best first; those of a motion in their order. Where the figures may not be told, the rows
    /// have none, and stand in the order of the ballot.
    pub(super) fn rows(&self) -> Vec<ResultRow> {
        let mut rows = result::layout(&self.vote.terms, self.tally, &self.winners()).rows;
        if self.is_told {
            return rows;
        }
        rows.sort_by_key(|row| row.choice);
        rows.into_iter().map(without_figures).collect()
    }

    /// Whether the figures count ballots, rather than points, means or resistance.
    pub(super) fn counts_ballots(&self) -> bool {
        result::layout(&self.vote.terms, self.tally, &[]).counts_ballots
    }

    /// What came out for a choice; nothing where it may not be told.
    pub(super) fn outcome(&self, row: &ResultRow) -> &'static str {
        if self.tells_outcome() {
            outcome(&self.vote.terms, self.tally, &self.open_tie(), row)
        } else {
            ""
        }
    }
}

/// What came out for a choice of a count, of which `open_tie` are still tied.
pub(super) fn outcome(
    terms: &Terms,
    tally: &Tally,
    open_tie: &[u16],
    row: &ResultRow,
) -> &'static str {
    if tally.quorum.as_ref().is_some_and(|q| !q.passed) {
        return "quorum_non_raggiunto";
    }
    if terms.kind == BallotKind::Motion {
        // Also where no threshold is asked a motion passes or does not: none of its answers is chosen.
        let passed = tally
            .verdict
            .as_ref()
            .map_or_else(|| tally.outcome.winners == [0], |verdict| verdict.passed);
        return match (row.choice, passed) {
            (0, true) => "approvata",
            (0, false) => "respinta",
            _ => "",
        };
    }
    let failed = tally.verdict.as_ref().is_some_and(|v| !v.passed);
    if failed && row.place == Some(1) {
        return "soglia_non_raggiunta";
    }
    if open_tie.contains(&row.choice) {
        return match terms.tie {
            TieRule::ExAequo | TieRule::FirstPlaces | TieRule::LowerResistance => {
                "vincente_ex_aequo"
            }
            TieRule::RunOff | TieRule::Table | TieRule::Lot => "parita_da_risolvere",
        };
    }
    if row.winner {
        "vincente"
    } else {
        "non_vincente"
    }
}

/// A row that says neither how many chose it nor where that puts it.
fn without_figures(row: ResultRow) -> ResultRow {
    ResultRow {
        place: None,
        tied: false,
        figure: None,
        share: None,
        of_voters: None,
        of_cast: None,
        ..row
    }
}

/// The last count of a vote that can be trusted to be of the ballots it has.
pub(super) fn last(vote: &Vote) -> Option<Counted<'_>> {
    counts(vote).pop().filter(|count| count.is_last)
}
