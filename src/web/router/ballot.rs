//! The way of a ballot: ticket, marking, review, receipt.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Instant;

use hyper::StatusCode;

use super::Visit;
use super::over::meant;
use crate::assembly::tickets::Code;
use crate::assembly::vote::{Declined, Vote};
use crate::assembly::{ParticipantId, VoteId};
use crate::clerk::{Cast, CastError, Standing};
use crate::tally::Mark;
use crate::web::exchange::Answer;
use crate::web::form::{Field, field, fields};
use crate::web::hall::Attempt;
use crate::web::pages::{self, Act, BallotPage, Filled, Notice, ReceiptPage, paths};

/// What the way to a receipt ends with: it is shown as just recorded.
pub(super) const JUST: &str = "ok";
/// What stands for a time that is not known, or is none.
pub(super) const NO_TIME: &str = "none";
/// The last part of the place where a checked ballot is posted.
const CAST: &str = "conferma";

/// A ticket that was looked up, with the vote it may be used in now.
pub(super) struct Holder {
    code: Code,
    typed: String,
    standing: Standing,
    vote: Option<Arc<Vote>>,
}

impl Holder {
    /// The code, in letters.
    pub(super) fn typed(&self) -> &str {
        &self.typed
    }

    /// The code.
    pub(super) fn code(&self) -> Code {
        self.code
    }

    /// Whose the code is, if it is a personal one.
    pub(super) fn person(&self) -> Option<ParticipantId> {
        self.standing.holder
    }

    /// The receipt of the ticket in the open vote.
    fn receipt(&self) -> Option<&str> {
        let (id, receipt) = self.standing.voted.as_ref()?;
        let is_this = self.vote.as_ref().is_some_and(|v| v.id == *id);
        is_this.then_some(receipt.as_str())
    }
}

impl Visit<'_> {
    /// A page of a ticket.
    pub(super) async fn ticket(&self, typed: &str, page: Option<&str>) -> Answer {
        // A checked ballot is handed in at once: whether its code is good, is decided with it.
        let known = if page == Some(CAST) && self.asked.is_post() {
            self.tried(typed).map(|code| (code, Standing::default()))
        } else {
            self.known(typed).await
        };
        let (code, standing) = match known {
            Ok(known) => known,
            // A text goes nowhere for as long as nothing can be recorded: it is shown again.
            Err(answer) if answer.status == StatusCode::SERVICE_UNAVAILABLE => {
                let sent = page == Some("proposta") && self.asked.is_post();
                return if sent { self.unsent(typed) } else { answer };
            }
            Err(answer) => return answer,
        };
        let snapshot = self.hall.desk.now();
        let holder = Holder {
            code,
            typed: code.to_string(),
            standing,
            vote: snapshot.assembly.votes.by_phone().cloned(),
        };
        match (page, self.asked.is_post()) {
            (None, false) => self.stand(&holder),
            (Some("cambia"), false) => self.change(&holder),
            (Some("controlla"), false) => self.review(&holder),
            (Some("proposta"), false) => self.proposal(code),
            (Some("proposta"), true) => self.propose(code).await,
            (Some("scheda"), true) => self.mark(&holder),
            (Some("tavolo"), false) => self.seat(&holder),
            (Some("tavolo"), true) => self.say(&holder),
            (Some("parola"), true) => self.speak(&holder).await,
            (Some(CAST), true) => self.cast(&holder).await,
            // A form that was reloaded or opened from a link.
            (Some("scheda" | "parola" | CAST), false) => self.go(&paths::ticket(&holder.typed)),
            _ => self.notice(StatusCode::NOT_FOUND, Notice::Missing, None),
        }
    }

    /// What a ticket can do now: vote, read its receipt, or wait.
    fn stand(&self, holder: &Holder) -> Answer {
        let to_vote =
            |vote: &Vote| self.barred(holder, vote).is_none() && !self.has_voted(holder, vote);
        let votes = holder.vote.as_deref().is_some_and(to_vote);
        let just = field(&self.query, JUST).is_some();
        if !votes
            && !just
            && let Some(table) = self.to_table(holder)
        {
            return table;
        }
        let Some(vote) = &holder.vote else {
            return self.between(holder);
        };
        if let Some(receipt) = holder.receipt() {
            return self.receipt(holder, vote, receipt);
        }
        let special = self.named(holder, vote);
        if let Some(page) = special.or_else(|| self.barred(holder, vote)) {
            return page;
        }
        self.ballot(holder, vote, false)
    }

    fn receipt(&self, holder: &Holder, vote: &Vote, receipt: &str) -> Answer {
        let at = self.hall.voted_at(vote.id, &holder.code);
        let time = at.map_or_else(|| NO_TIME.to_owned(), |at| self.hall.time(at, self.lang));
        let shown = ReceiptPage {
            code: &holder.typed,
            question: &vote.terms.question,
            receipt,
            time: &time,
            changeable: vote.terms.revisable,
        };
        let just = field(&self.query, JUST).is_some();
        self.page(if just {
            pages::receipt(&self.phone(), &shown)
        } else {
            pages::already(&self.phone(), &shown)
        })
    }

    /// Whether a code has a ballot in the open vote, in the urn or under a name.
    fn has_voted(&self, holder: &Holder, vote: &Vote) -> bool {
        let snapshot = self.hall.desk.now();
        let tickets = &snapshot.assembly.tickets;
        let answered = |person| vote.answered_by_phone(tickets, person).is_some();
        holder.receipt().is_some() || holder.person().is_some_and(answered)
    }

    /// The ballot again, for who has voted and may change it.
    fn change(&self, holder: &Holder) -> Answer {
        match &holder.vote {
            Some(vote) if vote.terms.revisable && self.barred(holder, vote).is_none() => {
                self.ballot(holder, vote, self.has_voted(holder, vote))
            }
            Some(_) | None => self.go(&paths::ticket(&holder.typed)),
        }
    }

    fn ballot(&self, holder: &Holder, vote: &Arc<Vote>, changing: bool) -> Answer {
        let form = self.hall.form(vote);
        let filled = self.hall.draft(vote.id, &holder.code).unwrap_or_default();
        let ballot = BallotPage {
            code: &holder.typed,
            form: &form,
            filled: &filled,
            changing,
            old_answer: self.has_old_answer(holder, vote),
            changeable: vote.terms.revisable,
        };
        self.page(pages::ballot(&self.phone(), &ballot))
    }

    /// What was filled in is kept, then the way goes on: to the review, or back to the ballot.
    fn mark(&self, holder: &Holder) -> Answer {
        let posted = self.posted();
        let vote = match self.voting(holder, &posted) {
            Ok(vote) => vote,
            Err(answer) => return answer,
        };
        let form = self.hall.form(vote);
        let (filled, act) = Filled::read(&form, &posted);
        let whole = filled.mark(&form).is_ok();
        self.hall.keep(vote.id, holder.code, filled);
        let ballot = if self.has_voted(holder, vote) {
            paths::change(&holder.typed)
        } else {
            paths::ticket(&holder.typed)
        };
        match act {
            Act::Review if whole => self.go(&paths::review(&holder.typed)),
            Act::Review => self.go(&format!("{ballot}#err")),
            Act::Stay(Some(option)) => self.go(&format!("{ballot}#o{option}")),
            Act::Stay(None) => self.go(&ballot),
        }
    }

    /// The draft to be checked.
    fn review(&self, holder: &Holder) -> Answer {
        let ticket = paths::ticket(&holder.typed);
        let Some(vote) = &holder.vote else {
            return self.go(&ticket);
        };
        let changing = self.has_voted(holder, vote);
        if changing && !vote.terms.revisable || self.barred(holder, vote).is_some() {
            return self.go(&ticket);
        }
        let form = self.hall.form(vote);
        let draft = self.hall.draft(vote.id, &holder.code);
        let Some((filled, mark)) = draft.and_then(|f| f.mark(&form).ok().map(|m| (f, m))) else {
            return self.go(&ticket);
        };
        let ballot = BallotPage {
            code: &holder.typed,
            form: &form,
            filled: &filled,
            changing,
            old_answer: self.has_old_answer(holder, vote),
            changeable: vote.terms.revisable,
        };
        self.page(pages::review(&self.phone(), &ballot, &mark))
    }

    /// A checked ballot: it is durable before the way to the receipt is shown.
    async fn cast(&self, holder: &Holder) -> Answer {
        let Some((vote, filled, mark)) = self.handed_in(holder) else {
            // Nobody looked yet whether there is such a ticket.
            return match self.known(&holder.typed).await {
                Ok((_, standing)) => {
                    let known = Holder {
                        code: holder.code,
                        typed: holder.typed.clone(),
                        standing,
                        vote: holder.vote.clone(),
                    };
                    self.not_for_this_vote(&known, &self.posted())
                }
                Err(answer) => answer,
            };
        };
        let Some(mark) = mark else {
            if let Err(answer) = self.known(&holder.typed).await {
                return answer;
            }
            self.hall.keep(vote, holder.code, filled);
            return self.go(&format!("{}#err", paths::ticket(&holder.typed)));
        };
        let code = holder.code;
        match self.hall.courier.cast(Cast { vote, code, mark }).await {
            Ok(taken) => {
                let from = self.asked.from;
                self.hall.gate.good(from, code, Instant::now());
                self.hall.voted(vote, code, taken.changed);
                self.go(&paths::just(&holder.typed, JUST))
            }
            Err(CastError::Declined(declined)) => self.declined(holder, vote, &declined).await,
            Err(CastError::NotRecorded(_) | CastError::Closed) => {
                self.hall.keep(vote, code, filled);
                self.busy(&paths::review(&holder.typed))
            }
        }
    }

    /// What a form says that was made for the open vote: what is filled in, and the ballot if it is one. The form itself is
    /// let go: a thousand phones may wait for their receipts at the same time.
    fn handed_in(&self, holder: &Holder) -> Option<(VoteId, Filled, Option<Mark>)> {
        let posted = self.posted();
        let open = holder.vote.as_ref();
        let vote = open.filter(|vote| meant(&posted) == Some(vote.id))?;
        let form = self.hall.form(vote);
        let (filled, _) = Filled::read(&form, &posted);
        let mark = filled.mark(&form).ok();
        Some((vote.id, filled, mark))
    }

    async fn declined(&self, holder: &Holder, vote: VoteId, declined: &Declined) -> Answer {
        let ticket = paths::ticket(&holder.typed);
        match declined {
            Declined::AlreadyVoted { .. } => {
                self.hall.tried(Attempt::Twice);
                self.go(&ticket)
            }
            Declined::Closed => self.late(holder, vote),
            Declined::UnknownCode => self.unknown(&holder.code),
            Declined::Withdrawn => match self.known(&holder.typed).await {
                Ok(_) => self.go(&ticket),
                Err(answer) => answer,
            },
            Declined::BadBallot(_) => self.go(&format!("{ticket}#err")),
            // The page of the code says why, with the vote that it is about.
            Declined::NotOpen
            | Declined::NotByPhone
            | Declined::PersonalCode
            | Declined::Nameless
            | Declined::NotEntitled
            | Declined::AnsweredAloud => self.go(&ticket),
        }
    }

    /// The vote that a form was made for, if it is the one that is open; else the page that says what became of it.
    fn voting<'h>(
        &self,
        holder: &'h Holder,
        posted: &[Field<'_>],
    ) -> Result<&'h Arc<Vote>, Answer> {
        match &holder.vote {
            Some(vote) if meant(posted) == Some(vote.id) => Ok(vote),
            Some(_) | None => Err(self.not_for_this_vote(holder, posted)),
        }
    }

    /// The fields of the form that was posted.
    pub(super) fn posted(&self) -> Vec<Field<'_>> {
        match String::from_utf8_lossy(&self.asked.body) {
            Cow::Borrowed(text) => fields(text),
            Cow::Owned(text) => {
                let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
                let fields = fields(&text).into_iter();
                fields
                    .map(|(name, value)| (owned(name), owned(value)))
                    .collect()
            }
        }
    }
}
