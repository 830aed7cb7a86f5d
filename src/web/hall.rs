//! What all requests share: the clerk's desk, the words, the drafts, the counters.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;
use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use hyper::body::Bytes;
use hyper::header::HeaderValue;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::sync::watch;

use super::courier::Courier;
use super::exchange::BARE_POLICY;
use super::gate::Gate;
use super::limits::Limits;
use super::pages::{Filled, Said, phone_policy};
use super::server::{Joining, Place};
use crate::assembly::tickets::Code;
use crate::assembly::vote::Vote;
use crate::assembly::{RoundId, VoteId};
use crate::clerk::Desk;
use crate::present::network::{Attempts, Network};
use crate::present::{BallotForm, ballot_form};
use crate::text::{Lang, Text};

/// What the clock says.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The language, the time and the zone of the house.
#[derive(Clone)]
pub struct House {
    /// The language of the page of the hall; phones read their own.
    pub lang: Lang,
    /// What the clock says.
    pub clock: Clock,
    /// The zone in which times are written.
    pub zone: TimeZone,
}

impl fmt::Debug for House {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("House").finish_non_exhaustive()
    }
}

/// What all requests share.
pub(super) struct Hall {
    pub(super) desk: Desk,
    pub(super) courier: Courier,
    pub(super) limits: Limits,
    pub(super) gate: Arc<Gate>,
    pub(super) counts: Counts,
    /// The page of the hall as it is now.
    pub(super) slide: watch::Receiver<Bytes>,
    /// What browsers are told that phone pages may do.
    pub(super) policy: HeaderValue,
    /// Where phones are told to go.
    pub(super) address: watch::Sender<String>,
    /// The Wi-Fi of the hall, if it is to be shown.
    pub(super) wifi: watch::Receiver<Joining>,
    /// The language of the page of the hall.
    pub(super) lang: Lang,
    italian: Text,
    english: Text,
    zone: TimeZone,
    clock: Clock,
    drafts: Mutex<Drafts>,
    /// Held while a proposal is recorded: the same one sent twice at once is seen to be the same.
    pub(super) proposing: tokio::sync::Mutex<()>,
    form: Mutex<Option<(Arc<Vote>, Arc<BallotForm>)>>,
}

/// What is kept of phones in memory only; it is forgotten when another vote opens or collecting begins again, and when
/// the program ends.
#[derive(Debug, Default)]
struct Drafts {
    vote: VoteId,
    filled: BTreeMap<Code, Filled>,
    times: BTreeMap<Code, Timestamp>,
    /// What was filled in for a seat of the table, and in which round of it.
    said: BTreeMap<Code, (RoundId, Said)>,
    /// Which round of collecting it is, and what each ticket sent in it.
    round: u32,
    sent: BTreeMap<Code, Sent>,
}

/// The proposals of a ticket: how many, and the text of the last that was recorded.
#[derive(Debug, Default)]
struct Sent {
    times: u32,
    last: Option<String>,
}

/// What is counted for the facilitator.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) turned_away: AtomicU64,
    pub(super) reached: AtomicBool,
    tried: Mutex<Tried>,
}

/// What phones tried in vain: since the last vote by phone was opened, and in all.
#[derive(Debug, Default)]
struct Tried {
    vote: Option<VoteId>,
    lately: Attempts,
    in_all: Attempts,
}

/// What a phone tried in vain.
#[derive(Clone, Copy, Debug)]
pub(super) enum Attempt {
    /// A wrong code was typed.
    Wrong,
    /// A ballot came when its vote was closed.
    Late,
    /// A code tried to vote a second time.
    Twice,
}

impl Attempt {
    fn count(self, attempts: &mut Attempts) {
        let counter = match self {
            Self::Wrong => &mut attempts.wrong_codes,
            Self::Late => &mut attempts.late,
            Self::Twice => &mut attempts.twice,
        };
        *counter = counter.saturating_add(1);
    }
}

impl Counts {
    /// One more of something.
    pub(super) fn add(counter: &AtomicU64) {
        counter.fetch_add(1, Ordering::Relaxed);
    }

    fn tried(&self) -> MutexGuard<'_, Tried> {
        self.tried.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Hall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hall").finish_non_exhaustive()
    }
}

impl Hall {
    pub(super) fn new(
        (desk, courier): (Desk, Courier),
        (slide, wifi): (watch::Receiver<Bytes>, watch::Receiver<Joining>),
        house: House,
        place: &Place,
        address: String,
    ) -> Self {
        Self {
            desk,
            courier,
            limits: place.limits,
            gate: Arc::new(Gate::new(place.limits)),
            counts: Counts::default(),
            slide,
            // It is plain text; were it not, pages would do less, never more.
            policy: HeaderValue::try_from(phone_policy()).unwrap_or_else(|_| BARE_POLICY.clone()),
            address: watch::Sender::new(address),
            wifi,
            lang: house.lang,
            italian: Text::new(Lang::It),
            english: Text::new(Lang::En),
            zone: house.zone,
            clock: house.clock,
            drafts: Mutex::default(),
            proposing: tokio::sync::Mutex::default(),
            form: Mutex::default(),
        }
    }

    /// The laptop is to be found there from now on.
    pub(super) fn moved_to(&self, address: &str) {
        self.address.send_if_modified(|known| {
            let moved = known.as_str() != address;
            if moved {
                address.clone_into(known);
            }
            moved
        });
    }

    /// The words of a language.
    pub(super) fn text(&self, lang: Lang) -> &Text {
        match lang {
            Lang::It => &self.italian,
            Lang::En => &self.english,
        }
    }

    /// The time.
    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The zone in which times are written.
    pub(super) fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The time of day of a moment.
    pub(super) fn time(&self, at: Timestamp, lang: Lang) -> String {
        self.text(lang).clock(at, &self.zone)
    }

    /// What the ballot of a vote asks: made once for each state of the vote, not for each phone.
    pub(super) fn form(&self, vote: &Arc<Vote>) -> Arc<BallotForm> {
        let mut made = self.form.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, form)) = made.as_ref()
            && Arc::ptr_eq(of, vote)
        {
            return Arc::clone(form);
        }
        let form = Arc::new(ballot_form(vote));
        *made = Some((Arc::clone(vote), Arc::clone(&form)));
        form
    }

    /// What a phone has filled in for a vote.
    pub(super) fn draft(&self, vote: VoteId, code: &Code) -> Option<Filled> {
        self.drafts_of(vote).filled.get(code).cloned()
    }

    /// Keeps what a phone has filled in for a vote.
    pub(super) fn keep(&self, vote: VoteId, code: Code, filled: Filled) {
        self.drafts_of(vote).filled.insert(code, filled);
    }

    /// A phone has voted: its draft is dropped, and the time is kept in memory to be shown again. The same ballot sent once
    /// more is nothing new.
    pub(super) fn voted(&self, vote: VoteId, code: Code, changed: bool) {
        let mut drafts = self.drafts_of(vote);
        let now = self.now();
        let known = drafts.times.entry(code);
        if changed || matches!(known, Entry::Vacant(_)) {
            known.insert_entry(now);
            drafts.filled.remove(&code);
        }
    }

    /// When a phone voted, if it did since the program began.
    pub(super) fn voted_at(&self, vote: VoteId, code: &Code) -> Option<Timestamp> {
        // Asking about a vote that is over must not forget what is filled in for the one that is open.
        let drafts = self.drafts.lock().unwrap_or_else(PoisonError::into_inner);
        let at = drafts.times.get(code).copied();
        at.filter(|_| drafts.vote == vote)
    }

    /// What a phone has filled in for its seat in a round of the table.
    pub(super) fn said(&self, round: RoundId, code: &Code) -> Option<Said> {
        let drafts = self.drafts.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, said) = drafts.said.get(code)?;
        (*of == round).then(|| said.clone())
    }

    /// Keeps what a phone has filled in for its seat; a round that is over is not gone back to.
    pub(super) fn keep_said(&self, round: RoundId, code: Code, said: Said) {
        let mut drafts = self.drafts.lock().unwrap_or_else(PoisonError::into_inner);
        drafts.said.insert(code, (round, said));
    }

    /// The word of a seat was recorded: what was filled in is dropped.
    pub(super) fn spoken(&self, code: &Code) {
        let mut drafts = self.drafts.lock().unwrap_or_else(PoisonError::into_inner);
        drafts.said.remove(code);
    }

    /// How many proposals a ticket sent since collecting began for the `round`th time.
    pub(super) fn sent(&self, round: u32, code: &Code) -> u32 {
        self.sent_in(round)
            .sent
            .get(code)
            .map_or(0, |sent| sent.times)
    }

    /// Counts a proposal of a ticket before it is recorded, unless the ticket sent as many as it may: of several sent at
    /// once, no more are let through than of one after the other.
    pub(super) fn sends(&self, round: u32, code: Code, each: u32) -> bool {
        let mut drafts = self.sent_in(round);
        let sent = drafts.sent.entry(code).or_default();
        let may = sent.times < each;
        if may {
            sent.times = sent.times.saturating_add(1);
        }
        may
    }

    /// A proposal that was counted was recorded.
    pub(super) fn recorded(&self, round: u32, code: Code, text: String) {
        self.sent_in(round).sent.entry(code).or_default().last = Some(text);
    }

    /// Whether the last proposal of a ticket said the same.
    pub(super) fn repeats(&self, round: u32, code: &Code, text: &str) -> bool {
        let drafts = self.sent_in(round);
        let last = drafts.sent.get(code).and_then(|sent| sent.last.as_deref());
        last == Some(text)
    }

    /// A proposal that was counted was not recorded.
    pub(super) fn unsent(&self, round: u32, code: &Code) {
        let mut drafts = self.drafts.lock().unwrap_or_else(PoisonError::into_inner);
        if drafts.round == round
            && let Some(sent) = drafts.sent.get_mut(code)
        {
            sent.times = sent.times.saturating_sub(1);
        }
    }

    fn sent_in(&self, round: u32) -> MutexGuard<'_, Drafts> {
        let mut drafts = self.drafts.lock().unwrap_or_else(PoisonError::into_inner);
        if drafts.round != round {
            drafts.round = round;
            drafts.sent.clear();
        }
        drafts
    }

    fn drafts_of(&self, vote: VoteId) -> MutexGuard<'_, Drafts> {
        let mut drafts = self.drafts.lock().unwrap_or_else(PoisonError::into_inner);
        if drafts.vote != vote {
            drafts.vote = vote;
            drafts.filled.clear();
            drafts.times.clear();
        }
        drafts
    }

    /// Another device than the laptop itself has reached the page.
    pub(super) fn reached_from(&self, address: IpAddr, own: Option<IpAddr>) {
        if !address.is_loopback() && Some(address) != own {
            self.counts.reached.store(true, Ordering::Relaxed);
        }
    }

    /// The vote by phone that was opened last: what is tried in vain is counted anew with each.
    fn last_opened(&self) -> Option<VoteId> {
        let snapshot = self.desk.now();
        let votes = snapshot.assembly.votes.list.values();
        let opened = votes.filter(|vote| vote.takes_phones());
        let opened = opened.filter_map(|vote| vote.opened.map(|(at, _)| (at, vote.id)));
        opened.max().map(|(_, id)| id)
    }

    /// A phone tried something in vain.
    pub(super) fn tried(&self, attempt: Attempt) {
        let vote = self.last_opened();
        let mut tried = self.counts.tried();
        if tried.vote != vote {
            tried.vote = vote;
            tried.lately = Attempts::default();
        }
        attempt.count(&mut tried.lately);
        attempt.count(&mut tried.in_all);
    }

    /// What was tried in vain since the last vote by phone was opened, and in all.
    fn attempts(&self) -> (Attempts, Attempts) {
        let vote = self.last_opened();
        let tried = self.counts.tried();
        let lately = if tried.vote == vote {
            tried.lately
        } else {
            Attempts::default()
        };
        (lately, tried.in_all)
    }

    /// The figures for the facilitator, on top of where the network is.
    pub(super) fn figures(&self, network: &Network) -> Network {
        let counts = &self.counts;
        let (lately, in_all) = self.attempts();
        let of = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Network {
            screens: u32::try_from(self.gate.screens()).unwrap_or(u32::MAX),
            phones: u32::try_from(self.gate.phones(Instant::now())).unwrap_or(u32::MAX),
            reached: counts.reached.load(Ordering::Relaxed),
            wrong_codes: lately.wrong_codes,
            late: lately.late,
            twice: lately.twice,
            in_all,
            turned_away: of(&counts.turned_away),
            ..network.clone()
        }
    }
}
