//! The word of a seat in a consensus round of the table: form, review, record.

use std::sync::Arc;

use jiff::Timestamp;

use super::Visit;
use super::ballot::{Holder, JUST};
use crate::assembly::consensus::{
    ConsensusCommand, ConsensusRefusal, Round, Scale, may_speak, speaks_for,
};
use crate::assembly::{Assembly, ParticipantId, Refusal, RoundId, SeatId};
use crate::clerk::SubmitError;
use crate::web::exchange::Answer;
use crate::web::form::{Field, field};
use crate::web::pages::{self, Over, Said, SeatForm, Unheard, paths};

/// What the way to the last look ends with.
const REVIEW: &str = "controlla";
/// What the way to the form ends with once a seat has spoken.
const CHANGE: &str = "cambia";

impl Visit<'_> {
    /// The way to the table for whoever speaks for a seat in the open round.
    pub(super) fn to_table(&self, holder: &Holder) -> Option<Answer> {
        let snapshot = self.hall.desk.now();
        let assembly = &snapshot.assembly;
        let round = assembly.consensus.open()?;
        speaks_for(assembly, round, holder.person()?)?;
        Some(self.go(&paths::seat(holder.typed())))
    }

    /// What is said while a round is open to whoever has a seat in it and does not speak for it: they are not registered in
    /// the hall, or somebody took their place.
    pub(super) fn away_from_table(&self, holder: &Holder) -> Option<Answer> {
        let snapshot = self.hall.desk.now();
        let assembly = &snapshot.assembly;
        let round = assembly.consensus.open()?;
        let person = holder.person()?;
        let seat = assembly.roll.participants.get(&person)?.profile.seat?;
        let is_away = round.seats.contains(&seat) && speaks_for(assembly, round, person).is_none();
        is_away.then(|| {
            let draft = self.hall.said(round.id, &holder.code());
            let written = draft.map(|said| said.reason).unwrap_or_default();
            self.unheard(holder, &written, Unheard::Away)
        })
    }

    /// What is said of the last round to whoever speaks for a seat in it, unless a vote was over after it.
    pub(super) fn after_round(
        &self,
        holder: &Holder,
        vote_over: Option<Timestamp>,
    ) -> Option<Answer> {
        let snapshot = self.hall.desk.now();
        let assembly = &snapshot.assembly;
        let ended = |round: &&Arc<Round>| round.closed.map_or(round.opened, |(at, _)| at);
        let last = assembly.consensus.rounds.values().max_by_key(ended)?;
        if Some(ended(&last)) < vote_over {
            return None;
        }
        let round: &Round = last;
        let seat = speaks_for(assembly, round, holder.person()?)?;
        let form = asked(holder, assembly, (round, seat));
        let said = match round.annulled {
            Some(_) => Over::Annulled,
            None => Over::Closed(round.stances.get(&seat)),
        };
        Some(self.page(pages::seat_over(&self.phone(), &form, said)))
    }

    /// What a seat can do in the open round: speak, check what it says, read what it said.
    pub(super) fn seat(&self, holder: &Holder) -> Answer {
        let snapshot = self.hall.desk.now();
        let assembly = &snapshot.assembly;
        let (Some(person), Some(round)) = (holder.person(), assembly.consensus.open()) else {
            return self.go(&paths::ticket(holder.typed()));
        };
        let draft = self.hall.said(round.id, &holder.code());
        let seat = match may_speak(assembly, round, person) {
            Ok(seat) => seat,
            Err(ConsensusRefusal::SaidAloud {}) => {
                let written = draft.map(|said| said.reason).unwrap_or_default();
                return self.unheard(holder, &written, Unheard::Aloud);
            }
            Err(_) => return self.go(&paths::ticket(holder.typed())),
        };
        let phone = self.phone();
        let round: &Round = round;
        let form = asked(holder, assembly, (round, seat));
        let asks = |name| field(&self.query, name).is_some();
        let whole = draft.as_ref().and_then(|s| s.stance(round.scale).ok());
        if let Some(stance) = whole.filter(|_| asks(REVIEW)) {
            return self.page(pages::seat_review(&phone, &form, &stance));
        }
        let before = round.stances.get(&seat);
        if let Some(stance) = before.filter(|_| !asks(CHANGE)) {
            return self.page(pages::seat_spoken(&phone, &form, stance));
        }
        let again = || before.map(Said::again).unwrap_or_default();
        let said = draft.unwrap_or_else(again);
        self.page(pages::seat(&phone, &form, &said))
    }

    /// What was filled in is kept, then the way goes on: to the last look, or back to the form.
    pub(super) fn say(&self, holder: &Holder) -> Answer {
        let posted = self.posted();
        let said = Said::read(&posted);
        let (_, round, scale) = match self.meant(holder, &posted, &said) {
            Ok(meant) => meant,
            Err(answer) => return answer,
        };
        let whole = said.stance(scale).is_ok();
        self.hall.keep_said(round, holder.code(), said);
        if whole {
            self.go(&paths::review_seat(holder.typed()))
        } else {
            self.faulty(holder)
        }
    }

    /// The checked word of a seat: it is durable before it is said to be recorded.
    pub(super) async fn speak(&self, holder: &Holder) -> Answer {
        let posted = self.posted();
        let said = Said::read(&posted);
        let (person, id, scale) = match self.meant(holder, &posted, &said) {
            Ok(meant) => meant,
            Err(answer) => return answer,
        };
        let code = holder.code();
        let Ok(stance) = said.stance(scale) else {
            self.hall.keep_said(id, code, said);
            return self.faulty(holder);
        };
        let state = ConsensusCommand::StateByPhone { id, person, stance };
        match self.hall.desk.submit(state).await {
            Ok(_) => {
                self.hall.spoken(&code);
                self.go(&format!("{}?{JUST}=1", paths::seat(holder.typed())))
            }
            Err(SubmitError::Refused(Refusal::Consensus(ConsensusRefusal::RoundNotOpen {}))) => {
                self.unheard(holder, &said.reason, Unheard::Shut)
            }
            // The page of the seat says why, with what was filled in.
            Err(SubmitError::Refused(_)) => {
                self.hall.keep_said(id, code, said);
                self.go(&paths::seat(holder.typed()))
            }
            Err(SubmitError::NotRecorded(_) | SubmitError::Closed) => {
                self.hall.keep_said(id, code, said);
                self.busy(&paths::review_seat(holder.typed()))
            }
        }
    }

    /// Who speaks, and in which round and on which scale, if the form was made for the one that is open; else the page that
    /// says that it is not.
    fn meant(
        &self,
        holder: &Holder,
        posted: &[Field<'_>],
        said: &Said,
    ) -> Result<(ParticipantId, RoundId, Scale), Answer> {
        let id = field(posted, "round").and_then(|id| id.parse().ok());
        let snapshot = self.hall.desk.now();
        let open = snapshot.assembly.consensus.open();
        let round = open.filter(|round| Some(round.id) == id.map(RoundId));
        match (holder.person(), round) {
            (Some(person), Some(round)) => Ok((person, round.id, round.scale)),
            (Some(_), None) => Err(self.unheard(holder, &said.reason, Unheard::Shut)),
            (None, _) => Err(self.go(&paths::ticket(holder.typed()))),
        }
    }

    /// Back to the form, which says what is wrong.
    fn faulty(&self, holder: &Holder) -> Answer {
        self.go(&format!("{}#err", paths::change_seat(holder.typed())))
    }

    fn unheard(&self, holder: &Holder, written: &str, why: Unheard) -> Answer {
        let html = pages::seat_unheard(&self.phone(), holder.typed(), written, why);
        self.page(html)
    }
}

/// What a seat is asked in a round.
fn asked<'s>(
    holder: &'s Holder,
    assembly: &'s Assembly,
    (round, seat): (&'s Round, SeatId),
) -> SeatForm<'s> {
    let organization = assembly.table.seats.get(&seat);
    let position = assembly.themes.position(round.position);
    SeatForm {
        code: holder.typed(),
        round: round.id,
        seat: organization.map_or("", |seat| seat.organization.as_str()),
        position: position.map_or("", |position| position.title.as_str()),
        text: &round.text,
        scale: round.scale,
    }
}
