//! The tables of the votes: terms and ledger, figures by choice, void ballots, single ballots.

mod ballots;
mod ledger;

pub(super) use self::ballots::ballots;
pub(super) use self::ledger::ledger;

use super::codes;
use super::counts::{Counted, counts, last, votes};
use super::source::Source;
use super::table::{Cell, Column, Table, columns, row};
use crate::assembly::PositionId;
use crate::assembly::themes::ThemeOutcome;
use crate::assembly::vote::{Channel, Stage, Terms, Vote, VoteOption};
use crate::present::result::{ResultRow, RowLabel, label, tells_channels};
use crate::present::{Share, share};
use crate::tally::{BallotKind, Base};

const FIGURES_BY_CHOICE: &[Column] = columns![
    Text assemblea, Integer votazione, Integer conteggio, Text validita, Integer opzione_n, Text sigla_opzione,
    Text opzione, Integer costo, Integer voti, Decimal punti, Integer di_cui_alzata_di_mano, Integer di_cui_carta,
    Integer di_cui_totali, Integer di_cui_appello, Integer di_cui_telefono, Integer votanti,
    Percent percentuale_su_votanti, Integer voti_espressi,
    Percent percentuale_su_voti, Integer schede_valide, Integer posto, Flag parimerito, Text esito, Text motivo,
];

const VOID: &[Column] = columns![
    Text assemblea, Integer votazione, Integer conteggio, Text validita, Text canale, Text motivo, Integer n,
    Integer votanti,
];

/// `voti`: a row for each choice of each count.
pub(super) fn by_choice(source: &Source<'_>) -> Table {
    let mut table = Table::new("voti", FIGURES_BY_CHOICE);
    let told = votes(source.assembly).flat_map(counts);
    for count in told.filter(|count| count.is_told) {
        for line in count.rows() {
            table.rows.push(choice(source, &count, &line));
        }
    }
    table
}

fn choice(source: &Source<'_>, count: &Counted<'_>, line: &ResultRow) -> Vec<Cell> {
    let terms = &count.vote.terms;
    let tally = count.tally;
    let place = usize::from(line.choice);
    let told = tells_channels(terms, tally);
    let of_channel = |channel| {
        let figures = tally.by_channel.get(&channel).filter(|_| told)?;
        figures.get(place).copied()
    };
    let costs = terms.kind.budget();
    let figure = line.figure.clone();
    let (votes, points) = if count.counts_ballots() {
        (figure.and_then(|f| f.to_u64()), None)
    } else {
        (None, figure)
    };
    let of_cast = of_cast(count, line);
    let (short, name) = named(source, terms, line.choice);
    row![
        source.name.clone(),
        count.vote.id.0,
        count.number,
        count.standing.code(),
        u32::from(line.choice) + 1,
        short,
        name,
        costs.and_then(|b| b.costs.get(place).copied()),
        votes,
        points,
        of_channel(Channel::Hands),
        of_channel(Channel::Paper),
        of_channel(Channel::Totals),
        of_channel(Channel::RollCall),
        of_channel(Channel::Phone),
        tally.turnout.voters,
        line.of_voters,
        of_cast.map(|s| s.base),
        of_cast,
        tally.turnout.valid,
        line.place,
        line.tied,
        count.outcome(line),
        source.text(count.reason()),
    ]
}

/// What part a choice got on each base that is told, each once: that of the vote, which its chart has, comes first.
pub(super) fn shares(count: &Counted<'_>, line: &ResultRow) -> Vec<(Base, Share)> {
    let told = [
        (count.vote.terms.percent, line.share),
        (Base::Voters, of_voters(count, line)),
        (Base::Cast, of_cast(count, line)),
    ];
    let mut shares: Vec<(Base, Share)> = Vec::new();
    for (base, share) in told {
        // A base of the same size would give the same figures twice.
        let is_new = |share: &Share| shares.iter().all(|(_, known)| known.base != share.base);
        if let Some(share) = share.filter(is_new) {
            shares.push((base, share));
        }
    }
    shares
}

/// What part of the voters chose a choice: also where the rule makes more of the marks than their number.
fn of_voters(count: &Counted<'_>, line: &ResultRow) -> Option<Share> {
    let BallotKind::Choose { .. } = count.vote.terms.kind else {
        return line.of_voters;
    };
    let votes = line.figure.as_ref().and_then(crate::tally::Exact::to_u64)?;
    Some(share(votes, *count.tally.bases.get(&Base::Voters)?))
}

/// What part of all that was cast a choice got: of the votes, or of the points. Means and resistance are a part of
/// nothing.
fn of_cast(count: &Counted<'_>, line: &ResultRow) -> Option<Share> {
    match &count.vote.terms.kind {
        BallotKind::Points { .. } if !count.counts_ballots() => {
            let points = line.figure.as_ref().and_then(crate::tally::Exact::to_u64)?;
            Some(share(points, *count.tally.bases.get(&Base::Cast)?))
        }
        BallotKind::Points { .. }
        | BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => line.of_cast,
    }
}

/// The sign of a choice and what it is called.
fn named(source: &Source<'_>, terms: &Terms, choice: u16) -> (Cell, Cell) {
    match label(terms, choice) {
        RowLabel::Favourable | RowLabel::Against | RowLabel::Abstaining => {
            (Cell::Empty, codes::motion(choice).into())
        }
        RowLabel::Option { sign, label, .. } => (sign.into(), source.text(&label)),
    }
}

/// `nulle`: a row for each count, channel and reason.
pub(super) fn void(source: &Source<'_>) -> Table {
    let mut table = Table::new("nulle", VOID);
    let told = votes(source.assembly).flat_map(counts);
    for count in told.filter(|count| count.is_told) {
        // Where the figures of a channel would give somebody away, those of all of them stand together.
        let told = tells_channels(&count.vote.terms, count.tally);
        let apart = count.tally.channels.iter().filter(|_| told);
        let apart = apart.map(|(channel, turnout)| (codes::channel(*channel), turnout));
        let together = (!told).then_some(("", &count.tally.turnout));
        for (channel, turnout) in apart.chain(together) {
            for (reason, n) in turnout.void.iter().filter(|(_, n)| **n > 0) {
                table.rows.push(row![
                    source.name.clone(),
                    count.vote.id.0,
                    count.number,
                    count.standing.code(),
                    channel,
                    codes::void(*reason),
                    *n,
                    turnout.voters,
                ]);
            }
        }
    }
    table
}

/// The vote a position was decided by, best known: the last counted vote on its theme that has it among its options, or
/// the motion on it that closed the theme.
pub(super) fn deciding<'a>(
    source: &'a Source<'_>,
    wanted: impl Fn(&Vote) -> bool,
    position: PositionId,
) -> Option<(Counted<'a>, ResultRow)> {
    let mut found = None;
    for vote in votes(source.assembly).filter(|v| v.stage != Stage::Annulled && wanted(v)) {
        let Some(choice) = standing_for(source, vote, position) else {
            continue;
        };
        let Some(count) = last(vote) else { continue };
        if let Some(line) = count.rows().into_iter().find(|row| row.choice == choice) {
            found = Some((count, line));
        }
    }
    found
}

/// The choice of a vote that stands for a position. A motion names none: those in favor stand for the position that is
/// alone on the theme the motion closed.
fn standing_for(source: &Source<'_>, vote: &Vote, position: PositionId) -> Option<u16> {
    let named = |option: &VoteOption| option.position == Some(position);
    if let Some(option) = vote.terms.options.iter().position(named) {
        return u16::try_from(option).ok();
    }
    let themes = &source.assembly.themes;
    let theme = themes.theme(vote.terms.theme?)?;
    let closed_it = theme
        .closed
        .as_ref()
        .is_some_and(|closing| closing.outcome == ThemeOutcome::Voted(vote.id));
    let is_alone =
        themes.is_settled(theme.id) && themes.open_on(theme.id).any(|p| p.id == position);
    (vote.terms.kind == BallotKind::Motion && closed_it && is_alone).then_some(0)
}
