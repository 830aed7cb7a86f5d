//! Votes by name: who may vote in the vote that is open, and what they are shown who have.

use super::Visit;
use super::ballot::{Holder, JUST};
use crate::assembly::vote::{CallAnswer, Declined, Vote, may_answer};
use crate::present::ballot_form;
use crate::web::exchange::Answer;
use crate::web::form::field;
use crate::web::pages::{self, Barred, NamedPage};

impl Visit<'_> {
    /// The page for a code that cannot vote in the open vote; nothing where it can.
    pub(super) fn barred(&self, holder: &Holder, vote: &Vote) -> Option<Answer> {
        let why = match holder.person() {
            None if vote.phones_by_name() => Barred::Nameless,
            None => return None,
            Some(person) => {
                let snapshot = self.hall.desk.now();
                let declined = may_answer(&snapshot.assembly, vote, person).err()?;
                barring(&declined)?
            }
        };
        let question = &vote.terms.question;
        let html = pages::barred(&self.phone(), holder.typed(), question, why);
        Some(self.page(html))
    }

    /// Whether the answer of whoever holds a personal code was given with an earlier one that was withdrawn.
    pub(super) fn has_old_answer(&self, holder: &Holder, vote: &Vote) -> bool {
        let snapshot = self.hall.desk.now();
        let tickets = &snapshot.assembly.tickets;
        let is_old = |person| vote.answered_with_lost_code(tickets, person);
        holder.person().is_some_and(is_old)
    }

    /// What was recorded by phone under the name of whoever holds a personal code: in words, and at what time of day.
    pub(super) fn answered(&self, holder: &Holder, vote: &Vote) -> Option<(String, String)> {
        let snapshot = self.hall.desk.now();
        let call = vote.answered_by_phone(&snapshot.assembly.tickets, holder.person()?)?;
        let CallAnswer::Choice(choice) = call.answer else {
            return None;
        };
        let said = pages::choice(&ballot_form(vote), choice, self.phone().text);
        Some((said, self.hall.time(call.at, self.lang)))
    }

    /// The page of whoever holds a personal code and has voted with it, if they have.
    pub(super) fn named(&self, holder: &Holder, vote: &Vote) -> Option<Answer> {
        let (said, time) = self.answered(holder, vote)?;
        let page = NamedPage {
            code: holder.typed(),
            question: &vote.terms.question,
            said: &said,
            time: &time,
            changeable: vote.terms.revisable,
            just: field(&self.query, JUST).is_some(),
        };
        Some(self.page(pages::recorded(&self.phone(), &page)))
    }
}

/// What bars a code, if it is that.
fn barring(declined: &Declined) -> Option<Barred> {
    match declined {
        Declined::PersonalCode => Some(Barred::Personal),
        Declined::Nameless => Some(Barred::Nameless),
        Declined::NotEntitled => Some(Barred::NotEntitled),
        Declined::AnsweredAloud => Some(Barred::Aloud),
        Declined::UnknownCode
        | Declined::Withdrawn
        | Declined::NotOpen
        | Declined::Closed
        | Declined::NotByPhone
        | Declined::BadBallot(_)
        | Declined::AlreadyVoted { .. } => None,
    }
}
