//! `allegato2_appello`: who answered what in the votes by name, aloud or by phone. Not to be published.

use super::codes;
use super::source::Source;
use super::table::{Cell, Column, Table, columns, row};
use crate::assembly::vote::{CallAnswer, Terms};
use crate::tally::BallotKind;

const CALLED: &[Column] = columns![
    Text assemblea, Integer votazione, Text domanda, Text persona, Text risposta, Text modo, Moment ora,
];

/// The answers of the votes that were counted; no table where nobody was called, and nothing of an open vote.
pub(super) fn called(source: &Source<'_>) -> Option<Table> {
    let mut table = Table::new("allegato2_appello", CALLED);
    let votes = source.assembly.votes.list.values();
    for vote in votes.filter(|vote| vote.is_counted()) {
        for (person, call) in &vote.call.calls {
            let name = source.people.name(*person).map(str::to_owned);
            table.rows.push(row![
                source.name.clone(),
                vote.id.0,
                source.text(&vote.terms.question),
                name.unwrap_or_else(|| super::veil::number(*person)),
                answer(call.answer, &vote.terms, source),
                codes::way_of_call(call.by_phone.is_some()),
                source.moment(call.at),
            ]);
        }
    }
    (!table.rows.is_empty()).then_some(table)
}

fn answer(answer: CallAnswer, terms: &Terms, source: &Source<'_>) -> Cell {
    match answer {
        CallAnswer::Choice(choice) if terms.kind == BallotKind::Motion => {
            codes::motion(choice).into()
        }
        CallAnswer::Choice(choice) => {
            let option = terms.options.get(usize::from(choice));
            option.map_or(Cell::Empty, |option| source.text(&option.label))
        }
        CallAnswer::NotVoting => "non_votante".into(),
        CallAnswer::Absent => "assente".into(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::assembly::SeatId;
    use crate::assembly::roll::Gender;
    use crate::assembly::testing::{Story, plain_vote};
    use crate::assembly::tickets::TicketsCommand;
    use crate::assembly::vote::{Channel, Scope, VoteCommand};
    use crate::assembly::{TicketId, VoteId};
    use crate::tally::Mark;

    #[test]
    fn who_votes_by_name_is_in_the_annex_with_the_answer_once_the_vote_is_counted() {
        let mut story = Story::usual();
        let first = story.named("Referente CNA", Gender::Woman, Some(SeatId(1)));
        story.named("Referente LAPAM", Gender::Man, Some(SeatId(2)));
        let scope = Scope::Everyone;
        story.ok(TicketsCommand::IssuePersonal { scope });
        let terms = Terms {
            channels: [Channel::RollCall, Channel::Phone].into(),
            secret: false,
            ..plain_vote()
        };
        let id = VoteId(1);
        story.ok(VoteCommand::Draft(Box::new(terms)));
        story.ok(VoteCommand::Open { id });
        story.ok(VoteCommand::Call {
            id,
            person: first,
            answer: CallAnswer::NotVoting,
        });
        let (ticket, mark) = (TicketId(2), Mark::Chosen(vec![1]));
        story.ok(VoteCommand::CallByPhone { id, ticket, mark });
        let table = |story: &Story| {
            let zone = TimeZone::UTC;
            let source = Source::new(story.assembly(), &story.people, &zone);
            called(&source)
        };
        assert!(table(&story).is_none(), "nothing of an open vote");
        story.ok(VoteCommand::Close { id });
        let table = table(&story).unwrap();
        let said = |cells: &Vec<Cell>| cells.get(3..6).map(<[Cell]>::to_vec).unwrap();
        let rows: Vec<Vec<Cell>> = table.rows.iter().map(said).collect();
        let texts = |texts: [&str; 3]| texts.map(Cell::from).to_vec();
        assert_eq!(
            rows,
            [
                texts(["Referente CNA", "non_votante", "a_voce"]),
                texts(["Referente LAPAM", "Alberi", "dal_telefono"]),
            ]
        );
    }
}
