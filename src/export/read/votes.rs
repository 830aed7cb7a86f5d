//! The figures of `voti.csv`.

use std::collections::BTreeMap;

use super::ReadError;
use super::sheet::{Row, Sheet};
use crate::assembly::VoteId;
use crate::assembly::vote::Channel;
use crate::export::counts::Standing;
use crate::present::{Share, share};
use crate::tally::Exact;

/// A count as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountFigures {
    /// The vote.
    pub vote: VoteId,
    /// Its number among the counts of the vote, from 1.
    pub count: u32,
    /// Whether it holds.
    pub standing: Standing,
    /// Voted, where known.
    pub voters: Option<u64>,
    /// Valid ballots, where known.
    pub valid: Option<u64>,
    /// All marks or points cast, where the figures are parts of them.
    pub cast: Option<u64>,
    /// The choices, in the order of the ballot.
    pub choices: BTreeMap<u16, ChoiceFigures>,
}

/// What came out for a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceFigures {
    /// What it is called.
    pub label: String,
    /// Votes, where the rule counts ballots.
    pub votes: Option<u64>,
    /// Points, mean, resistance … under any other rule; six decimals where it has no end.
    pub points: Option<Exact>,
    /// Its figure by channel.
    pub by_channel: BTreeMap<Channel, u64>,
    /// Its place, from 1.
    pub place: Option<u16>,
    /// Whether the place is shared.
    pub tied: bool,
    /// What came out for it, as a code.
    pub outcome: String,
}

/// Reads `voti.csv`.
///
/// # Errors
/// A [`ReadError`] that names the line and the column.
pub fn votes(bytes: &[u8]) -> Result<Vec<CountFigures>, ReadError> {
    let sheet = Sheet::read(bytes)?;
    let mut counts: BTreeMap<(VoteId, u32), CountFigures> = BTreeMap::new();
    for row in sheet.rows() {
        let vote = VoteId(row.needed("votazione")?);
        let count = row.needed("conteggio")?;
        let choice = row
            .choice("opzione_n")?
            .ok_or_else(|| row.refuse("opzione_n"))?;
        let empty = CountFigures {
            vote,
            count,
            standing: standing(row)?,
            voters: row.whole("votanti")?,
            valid: row.whole("schede_valide")?,
            cast: row.whole("voti_espressi")?,
            choices: BTreeMap::new(),
        };
        let figures = counts.entry((vote, count)).or_insert(empty);
        let read = figures_of(row)?;
        check_shares(row, figures, &read)?;
        figures.choices.insert(choice, read);
    }
    Ok(counts.into_values().collect())
}

fn standing(row: Row<'_>) -> Result<Standing, ReadError> {
    let code = row.text("validita")?;
    let known = Standing::ALL.into_iter().find(|s| s.code() == code);
    known.ok_or_else(|| row.refuse("validita"))
}

fn figures_of(row: Row<'_>) -> Result<ChoiceFigures, ReadError> {
    let mut by_channel = BTreeMap::new();
    for (channel, column) in [
        (Channel::Hands, "di_cui_alzata_di_mano"),
        (Channel::Paper, "di_cui_carta"),
        (Channel::Totals, "di_cui_totali"),
        (Channel::RollCall, "di_cui_appello"),
        (Channel::Phone, "di_cui_telefono"),
    ] {
        if let Some(votes) = row.whole(column)? {
            by_channel.insert(channel, votes);
        }
    }
    Ok(ChoiceFigures {
        label: row.text("opzione")?.to_owned(),
        votes: row.whole("voti")?,
        points: row.number("punti")?,
        by_channel,
        place: row.whole("posto")?,
        tied: row.flag("parimerito")?,
        outcome: row.text("esito")?.to_owned(),
    })
}

/// The percentages must be those of the figures beside them.
fn check_shares(
    row: Row<'_>,
    count: &CountFigures,
    choice: &ChoiceFigures,
) -> Result<(), ReadError> {
    let of = |base: Option<u64>, figure: Option<u64>| Some(share(figure?, base?));
    let points = choice.points.as_ref().and_then(Exact::to_u64);
    check(
        row,
        "percentuale_su_votanti",
        of(count.voters, choice.votes),
    )?;
    check(
        row,
        "percentuale_su_voti",
        of(count.cast, choice.votes.or(points)),
    )
}

fn check(row: Row<'_>, column: &'static str, share: Option<Share>) -> Result<(), ReadError> {
    let written = row.number(column)?;
    let again = share.and_then(Share::basis_points);
    let again = again.and_then(|hundredths| Exact::ratio(i64::try_from(hundredths).ok()?, 100));
    if written == again {
        Ok(())
    } else {
        Err(row.refuse(column))
    }
}
