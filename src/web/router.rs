//! Which page answers what.

mod ballot;
mod guard;
mod named;
mod over;
mod propose;
mod seat;

use std::sync::Arc;
use std::time::Instant;

use hyper::{StatusCode, header};

use super::exchange::{Answer, Asked};
use super::form::{Field, field, fields};
use super::hall::{Attempt, Counts, Hall};
use super::pages::{self, EntryPage, Notice, Phone, Wrong, paths};
use super::screens;
use crate::assembly::tickets::{Code, NoCode};
use crate::clerk::{Snapshot, Standing};
use crate::text::Lang;

/// Most characters of a wrong code that are shown again.
const SHOWN: usize = 16;

/// A request with what is known of who asks.
pub(super) struct Visit<'a> {
    pub(super) hall: &'a Hall,
    pub(super) asked: &'a Asked,
    pub(super) query: Vec<Field<'a>>,
    pub(super) lang: Lang,
    /// Whether the language was chosen by hand.
    pub(super) chosen: bool,
    /// The assembly as it stood when this was asked.
    snapshot: Arc<Snapshot>,
}

/// Answers a request.
pub(super) async fn answer(hall: &Arc<Hall>, asked: &Asked) -> Answer {
    if let Some(probe) = guard::probe(asked) {
        return probe;
    }
    let visit = Visit::new(hall, asked);
    if let Err(refused) = guard::check(&visit) {
        return refused;
    }
    if let Some(screen) = screens::answer(hall, &visit) {
        return screen;
    }
    let mut parts = asked.path().trim_start_matches('/').split('/');
    let place = (parts.next(), parts.next(), parts.next(), parts.next());
    match place {
        (Some(""), None, None, None) if !asked.is_post() => visit.entry("", None),
        (Some("ricevute"), None, None, None) if !asked.is_post() => visit.receipts(),
        (Some("v"), None | Some(""), None, None) if !asked.is_post() => visit.enter().await,
        (Some("v"), Some(code), page, None) => {
            let page = page.filter(|page| !page.is_empty());
            visit.ticket(code, page).await
        }
        _ => visit.notice(StatusCode::NOT_FOUND, Notice::Missing, None),
    }
}

/// Answers a request whose body was too large or too slow to be read.
pub(super) fn cut(hall: &Hall, asked: &Asked, status: StatusCode) -> Answer {
    Visit::new(hall, asked).notice(status, Notice::Refused, None)
}

impl<'a> Visit<'a> {
    fn new(hall: &'a Hall, asked: &'a Asked) -> Self {
        let query = fields(asked.query());
        let named = field(&query, "lang").and_then(|lang| lang.parse().ok());
        let spoken = asked.header(header::ACCEPT_LANGUAGE).unwrap_or_default();
        Self {
            hall,
            asked,
            query,
            lang: named.unwrap_or_else(|| preferred(spoken)),
            chosen: named.is_some(),
            snapshot: hall.desk.now(),
        }
    }

    pub(super) fn phone(&self) -> Phone<'_> {
        let setup = &self.snapshot.assembly.setup;
        let meeting = match setup.meeting.title.as_str() {
            "" => setup.process.title.as_str(),
            title => title,
        };
        Phone {
            text: self.hall.text(self.lang),
            meeting,
            chosen: self.chosen,
        }
    }

    pub(super) fn page(&self, html: String) -> Answer {
        self.page_with(StatusCode::OK, html)
    }

    pub(super) fn page_with(&self, status: StatusCode, html: String) -> Answer {
        Answer::page(status, self.hall.policy.clone(), html)
    }

    /// The way to one of our pages, in the language chosen.
    pub(super) fn go(&self, place: &str) -> Answer {
        Answer::go(self.phone().to(place))
    }

    pub(super) fn notice(&self, status: StatusCode, notice: Notice, again: Option<&str>) -> Answer {
        self.page_with(status, pages::notice(&self.phone(), notice, again))
    }

    /// The page where a code is typed.
    fn entry(&self, code: &str, wrong: Option<Wrong<'_>>) -> Answer {
        let status = match wrong {
            None => StatusCode::OK,
            Some(Wrong::Wait) => StatusCode::TOO_MANY_REQUESTS,
            Some(_) => StatusCode::NOT_FOUND,
        };
        let entry = EntryPage { code, wrong };
        self.page_with(status, pages::entry(&self.phone(), &entry))
    }

    /// A code that was typed: the way to its page, or what is wrong with it.
    async fn enter(&self) -> Answer {
        let typed = field(&self.query, "code").unwrap_or_default();
        match self.known(typed).await {
            Ok((code, _)) => self.go(&paths::ticket(&code.to_string())),
            Err(answer) => answer,
        }
    }

    /// The code that was typed and how it stands, or the page that says what is wrong with it.
    pub(super) async fn known(&self, typed: &str) -> Result<(Code, Standing), Answer> {
        let code = self.tried(typed)?;
        match self.hall.desk.look(code).await {
            Ok(Some(standing)) if standing.withdrawn => Err(self.withdrawn(&code, &standing)),
            Ok(Some(standing)) => {
                let from = self.asked.from;
                self.hall.gate.good(from, code, Instant::now());
                Ok((code, standing))
            }
            Ok(None) => Err(self.unknown(&code)),
            Err(_) => Err(self.busy(&paths::ticket(&code.to_string()))),
        }
    }

    /// The code that was typed, if it may be tried now, or the page that says why not.
    pub(super) fn tried(&self, typed: &str) -> Result<Code, Answer> {
        let shown = || typed.trim().chars().take(SHOWN).collect::<String>();
        let code = typed
            .parse::<Code>()
            .map_err(|no_code| self.no_code(&shown(), &no_code))?;
        let now = Instant::now();
        if !self.hall.gate.may_try(self.asked.from, &code, now) {
            Counts::add(&self.hall.counts.turned_away);
            return Err(self.entry(&shown(), Some(Wrong::Wait)));
        }
        Ok(code)
    }

    /// No ticket has this code.
    pub(super) fn unknown(&self, code: &Code) -> Answer {
        self.hall.gate.wrong(self.asked.from, Instant::now());
        self.hall.tried(Attempt::Wrong);
        self.entry(&code.to_string(), Some(Wrong::Unknown))
    }

    /// The ticket with this code was withdrawn. A ballot that it gave to the open vote stays: with another ticket its holder
    /// would vote twice.
    fn withdrawn(&self, code: &Code, standing: &Standing) -> Answer {
        let wrong = match standing.voted {
            Some(_) => Wrong::WithdrawnVoted,
            None => Wrong::Withdrawn,
        };
        self.entry(&code.to_string(), Some(wrong))
    }

    fn no_code(&self, shown: &str, no_code: &NoCode) -> Answer {
        let wrong = match no_code {
            NoCode::Length { found: 0 } => Wrong::Empty,
            NoCode::Length { found } => Wrong::Length(*found),
            NoCode::Characters(stray) => Wrong::Signs(stray.get(..SHOWN).unwrap_or(stray)),
        };
        self.entry(shown, Some(wrong))
    }

    /// The program cannot record: nothing is lost, the phone may try again.
    pub(super) fn busy(&self, again: &str) -> Answer {
        let status = StatusCode::SERVICE_UNAVAILABLE;
        self.notice(status, Notice::Busy, Some(again))
    }

    /// The receipts of the vote closed last, in alphabetical order.
    fn receipts(&self) -> Answer {
        let snapshot = self.hall.desk.now();
        let closed = snapshot
            .assembly
            .votes
            .list
            .values()
            .filter(|vote| vote.takes_phones() && vote.is_counted() && !vote.phones_by_name())
            .max_by_key(|vote| vote.closed);
        let list = closed.map(|v| (v.terms.question.as_str(), v.phone.receipts.as_slice()));
        let page = field(&self.query, "page").and_then(|page| page.parse().ok());
        self.page(pages::receipts(&self.phone(), list, page.unwrap_or(1)))
    }
}

/// Of the languages a phone names the one it prefers that is spoken here: the heaviest, of several the first; Italian where
/// there is none. A weight of zero says that a language is not wanted (RFC 9110, 12.5.4).
fn preferred(spoken: &str) -> Lang {
    let mut best = (0, Lang::default());
    for named in spoken.split(',') {
        let (name, parameters) = named.split_once(';').unwrap_or((named, ""));
        let weight = weight(parameters);
        if let Ok(lang) = name.trim().to_ascii_lowercase().parse()
            && weight > best.0
        {
            best = (weight, lang);
        }
    }
    best.1
}

/// The weight among the parameters of a language, in thousandths; 1 where none is given.
fn weight(parameters: &str) -> u16 {
    let mut named = parameters.split(';').map(str::trim);
    let Some(weight) = named.find_map(|one| one.strip_prefix("q=")) else {
        return 1_000;
    };
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let thousandths: String = part.chars().chain("000".chars()).take(3).collect();
    format!("{whole}{thousandths}").parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_one_preferred_of_those_spoken_here() {
        assert_eq!(preferred("en-GB,en;q=0.9,it;q=0.5"), Lang::En);
        assert_eq!(preferred("de-DE, fr;q=0.9, it;q=0.1"), Lang::It);
        assert_eq!(preferred("EN-us"), Lang::En);
        assert_eq!(preferred("it;q=0.3, en;q=0.85"), Lang::En);
        assert_eq!(preferred("en;q=0, it;q=0.1"), Lang::It);
        assert_eq!(preferred("en;q=0"), Lang::It);
        assert_eq!(preferred("en;q=x"), Lang::It);
        assert_eq!(preferred("de"), Lang::It);
        assert_eq!(preferred(""), Lang::It);
    }
}
