//! From numbers typed to figures recorded: what is handed in, and what follows once it is on disk.

use super::{Do, Handed, Hands, Row, is_done, rows};
use crate::assembly::vote::{
    Asked, Channel, HandsSaid, Manner, Show, Stand, Totals, Vote, VoteCommand,
};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Message;

/// How many voted, where it was said.
pub(super) fn voters(show: &Show) -> Option<u64> {
    match show.voters {
        Asked::Told(voters) => voters,
        Asked::NotYet => None,
    }
}

impl Hands {
    /// The figures as they are now, rows that are open counting nothing.
    pub(super) fn totals(&self, vote: &Vote, ctx: &Ctx<'_>) -> Totals {
        let show = self.show(vote);
        let figure = |choice| match show.stand(choice) {
            Stand::Agreed(figure) => figure,
            Stand::Open { .. } | Stand::Half => 0,
        };
        let choices = vote.terms.choices();
        let mut votes: Vec<u64> = (0..choices).map(figure).collect();
        let mut count = show.count(choices);
        if vote.counts_the_rest() {
            let raised = votes.iter().skip(1).sum();
            let rest = vote.rest(ctx.assembly(), raised);
            for (votes, said) in votes.iter_mut().zip(&mut count.said).take(1) {
                *votes = rest;
                said.clear();
            }
        }
        Totals {
            votes,
            voters: voters(&show),
            hands: Some(count),
            ..Totals::default()
        }
    }

    /// Hands in the number typed for the row in hand; where every row holds, has the figures recorded.
    pub(super) fn accept(&mut self, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(row) = rows(vote).get(self.focus(vote)).copied() else {
            return Vec::new();
        };
        let (id, show) = (vote.id, self.show(vote));
        let typed = self.field.number();
        let command = match (row, typed) {
            (Row::Choice(choice), Some(figure)) => VoteCommand::SayHands {
                id,
                said: HandsSaid {
                    choice,
                    figure,
                    way: show.way,
                },
            },
            (Row::Voters, voters) if voters.is_some() || !is_done(&show, row) => {
                VoteCommand::SayHandsVoters { id, voters }
            }
            (Row::Choice(_), None) if !is_done(&show, row) => {
                let words = ctx.text.get("hands-type-first");
                return vec![Effect::Bell, Effect::Say(Message::refused(words))];
            }
            (Row::Choice(_) | Row::Voters, _) => {
                self.row = None;
                return self.record(vote, ctx);
            }
        };
        self.handed = Some(Handed::Number(row));
        self.field.clear();
        vec![Effect::submit(command)]
    }

    /// Has the figures recorded, where every row holds.
    fn record(&mut self, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.first_open(vote).is_some() {
            return Vec::new();
        }
        self.handed = Some(Handed::Figures);
        vec![Effect::submit(VoteCommand::TypeTotals {
            id: vote.id,
            channel: Channel::Hands,
            totals: self.totals(vote, ctx),
        })]
    }

    /// After a number is on disk: the same row again where the two differ, or where the second is still to be said; else
    /// the next one, and after the last the figures.
    pub(super) fn go_on(&mut self, row: Row, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Row::Choice(choice) = row {
            let show = self.show(vote);
            match show.stand(choice) {
                Stand::Open { again: true } => {
                    let again = matches!(show.said(choice), [.., a, b, _, _] if a != b);
                    let key = if again {
                        "hands-differ-again"
                    } else {
                        "hands-differ"
                    };
                    let name = Self::label(row, vote, ctx);
                    let words = ctx.text.with(key, &[("name", name.into())]);
                    return vec![Effect::Bell, Effect::Say(Message::refused(words))];
                }
                Stand::Half => return Vec::new(),
                Stand::Open { again: false } | Stand::Agreed(_) => {}
            }
        }
        self.row = None;
        self.record(vote, ctx)
    }

    pub(super) fn act(&mut self, act: Do, vote: &Vote) {
        let mut way = self.show(vote).way;
        match act {
            Do::Manner => {
                let at = Manner::ALL.iter().position(|m| *m == way.manner);
                let next = at.map_or(0, |at| at + 1) % Manner::ALL.len();
                way.manner = Manner::ALL.get(next).copied().unwrap_or_default();
            }
            Do::Alone => {
                way.alone = !way.alone;
                self.field.clear();
            }
        }
        self.way = Some(way);
    }
}
