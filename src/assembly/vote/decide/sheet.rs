//! Totals, figure by figure.

use super::refuse;
use super::stages::opened;
use super::totals::FIGURE;
use crate::assembly::vote::{Channel, SheetRow, VoteEvent, VoteRefusal};
use crate::assembly::{Assembly, Decision, Refusal, VoteId};

/// Takes the figure typed in a row. Whether all of them fit together is asked when they are recorded.
pub(super) fn type_figure(
    assembly: &Assembly,
    id: VoteId,
    row: SheetRow,
    figure: Option<u64>,
) -> Result<Decision, Refusal> {
    let vote = opened(assembly, id)?;
    if !vote.terms.channels.contains(&Channel::Totals) {
        return refuse(VoteRefusal::NotThisChannel {});
    }
    if !vote.has_row(row) {
        return refuse(VoteRefusal::NotOnBallot {});
    }
    if figure.is_some_and(|figure| figure > FIGURE) {
        return refuse(VoteRefusal::FigureTooLarge {});
    }
    if vote.on_sheet(row) == figure {
        return Ok(Decision::default());
    }
    Ok(Decision::of(VoteEvent::FigureTyped { id, row, figure }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::Command;
    use crate::assembly::testing::{Story, plain_vote};
    use crate::assembly::vote::{Terms, Vote, VoteCommand};

    const VOTE: VoteId = VoteId(1);
    const FIRST: SheetRow = SheetRow::Choice { choice: 0 };
    const SECOND: SheetRow = SheetRow::Choice { choice: 1 };

    /// Twelve people in the hall and a choice between two, on totals.
    fn opened() -> Story {
        let mut story = Story::usual();
        story.arrive(12);
        story.ok(VoteCommand::Draft(Box::new(Terms {
            channels: [Channel::Totals].into(),
            ..plain_vote()
        })));
        story.ok(VoteCommand::Open { id: VOTE });
        story
    }

    fn types(row: SheetRow, figure: Option<u64>) -> VoteCommand {
        VoteCommand::TypeFigure {
            id: VOTE,
            row,
            figure,
        }
    }

    fn vote(story: &Story) -> &Vote {
        story.assembly().votes.get(VOTE).unwrap()
    }

    fn record(story: &mut Story) {
        let totals = vote(story).sheet_totals();
        story.ok(VoteCommand::TypeTotals {
            id: VOTE,
            channel: Channel::Totals,
            totals,
        });
    }

    #[test]
    fn each_figure_is_in_the_record_and_is_undone_alone() {
        let mut story = opened();
        story.ok(types(FIRST, Some(7)));
        story.ok(types(SECOND, Some(4)));
        assert_eq!(vote(&story).sheet_totals().votes, [7, 4]);
        assert!(vote(&story).totals.is_empty(), "none counts yet");
        story.ok(Command::Undo);
        assert_eq!(vote(&story).sheet_totals().votes, [7, 0]);
        assert!(
            story.ok(types(FIRST, Some(7))).is_empty(),
            "the same again is nothing new"
        );
    }

    #[test]
    fn a_vote_does_not_close_on_figures_that_are_not_recorded() {
        let mut story = opened();
        story.ok(types(FIRST, Some(7)));
        let refusal = Refusal::Vote(VoteRefusal::TotalsUnfinished { left: 1 });
        assert_eq!(story.refused(VoteCommand::Close { id: VOTE }), refusal);
        record(&mut story);
        assert_eq!(vote(&story).unrecorded(), 0);
        story.ok(types(SECOND, Some(3)));
        assert_eq!(vote(&story).totals[&Channel::Totals].votes, [7, 0]);
        assert_eq!(story.refused(VoteCommand::Close { id: VOTE }), refusal);
        story.ok(types(SECOND, None));
        assert_eq!(vote(&story).unrecorded(), 0, "an empty row counts nothing");
        story.ok(VoteCommand::Close { id: VOTE });
    }

    #[test]
    fn a_row_that_is_not_asked_and_a_figure_too_large_are_refused() {
        let mut story = opened();
        let none = Refusal::Vote(VoteRefusal::NotOnBallot {});
        assert_eq!(story.refused(types(SheetRow::Voters, Some(3))), none);
        let third = SheetRow::Choice { choice: 2 };
        assert_eq!(story.refused(types(third, Some(3))), none);
        assert_eq!(
            story.refused(types(FIRST, Some(FIGURE + 1))),
            Refusal::Vote(VoteRefusal::FigureTooLarge {})
        );
    }
}
