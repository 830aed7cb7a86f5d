//! How the roll call looks: the orders to choose from, then who has answered what.

use ratatui::Frame;

use super::order::{Order, is_here};
use super::{Call, list_area, table_area};
use crate::assembly::ParticipantId;
use crate::assembly::vote::{CallAnswer, Vote};
use crate::present::result::{self, RowLabel};
use crate::tui::ctx::Ctx;
use crate::tui::measure::cut;
use crate::tui::screens::vote::words::signed;
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// An answer in words.
fn said(answer: CallAnswer, vote: &Vote, ctx: &Ctx<'_>) -> String {
    match answer {
        CallAnswer::Choice(choice) => match result::label(&vote.terms, choice) {
            // One person is read back to the hall, not a row of figures.
            RowLabel::Abstaining => ctx.text.get("call-abstains").to_owned(),
            label @ (RowLabel::Favourable | RowLabel::Against | RowLabel::Option { .. }) => {
                signed(&label, ctx.text)
            }
        },
        CallAnswer::NotVoting => ctx.text.get("call-not-voting").to_owned(),
        CallAnswer::Absent => ctx.text.get("call-absent").to_owned(),
    }
}

/// A person with the organization for which they sit at the table.
pub(super) fn called(id: ParticipantId, ctx: &Ctx<'_>) -> String {
    let assembly = ctx.assembly();
    let person = assembly.roll.participants.get(&id);
    let seat = person.and_then(|p| assembly.table.seats.get(&p.profile.seat?));
    match seat {
        Some(seat) => format!("{} · {}", seat.organization, ctx.name(id)),
        None => ctx.name(id),
    }
}

impl Call {
    pub(super) fn view_orders(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
        let orders = Order::offered(vote);
        let rows: Vec<usize> = (0..orders.len()).collect();
        let cells = orders.iter().map(|order| {
            let n = order.people(vote, ctx).len();
            Cell::from(ctx.text.with(order.words(), &[("n", n.into())]))
        });
        let area = list_area(ctx.body);
        let selected = self.order.index(&rows);
        list::view(frame, area, cells.collect(), selected, ctx.theme);
    }

    pub(super) fn view_calls(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
        let text = ctx.text;
        let columns = [
            Column::figures(text.get("call-column-number"), 4),
            Column::words(text.get("call-column-person"), 0),
            Column::words(text.get("call-column-answer"), 24),
            Column::figures(text.get("call-column-time"), 6),
        ];
        let people = vote.called(ctx.assembly());
        let rows: Vec<Vec<Cell>> = (1u32..)
            .zip(&people)
            .map(|(number, person)| {
                let call = vote.call.calls.get(person);
                let answer = match call {
                    Some(call) => {
                        let mut words = said(call.answer, vote, ctx);
                        if call.by_phone.is_some() {
                            words = text.with("call-by-phone", &[("answer", words.into())]);
                        }
                        Cell::from(cut(&words, 24))
                    }
                    None if is_here(*person, ctx) => Cell::from(String::new()),
                    // If they answer all the same, their arrival is still to be registered.
                    None => Cell::styled(text.get("call-not-here"), ctx.theme.dim),
                };
                let at = call.map(|c| ctx.clock(c.at)).unwrap_or_default();
                vec![
                    Cell::from(number.to_string()),
                    Cell::from(called(*person, ctx)),
                    answer,
                    Cell::from(at),
                ]
            })
            .collect();
        let look = Look {
            selected: self.picked(vote, &people).index(&people),
            theme: ctx.theme,
        };
        list::view_table(frame, table_area(ctx.body), &columns, &rows, look);
    }

    /// The line to read aloud: who answered last, and what.
    pub(super) fn last_line(vote: &Vote, ctx: &Ctx<'_>) -> Option<String> {
        let calls = vote.call.calls.iter();
        let (person, call) = calls.max_by_key(|(_, call)| call.at)?;
        let values = [
            ("person", called(*person, ctx).into()),
            ("answer", said(call.answer, vote, ctx).into()),
        ];
        Some(ctx.text.with("call-last", &values))
    }
}
