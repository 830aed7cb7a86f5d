//! What the hall sees, put in words: a slide that the terminal and the page of the hall draw, each in its own way.

mod results;
mod table;
mod votes;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Text;
use crate::assembly::floor::SpeakerRole;
use crate::assembly::observations::Answer;
use crate::assembly::outside::Poll;
use crate::present::board::{BoardView, Came, OutcomeRow, PositionRow, Scene, Speaking, Voice};
use crate::present::{Share, share};
use crate::text::vote as words;

/// Below this base only counts are read: a percentage of a dozen people says less than their number.
pub(crate) const FEW: u64 = 20;
/// Most characters of a short name made from a label.
const SHORT: usize = 20;

/// In which words, at what time and in which zone a slide is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Say<'a> {
    /// The words.
    pub text: &'a Text,
    /// The time.
    pub now: Timestamp,
    /// The zone in which times are written.
    pub zone: &'a TimeZone,
}

/// A slide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Slide {
    /// Nothing is to be seen.
    pub is_black: bool,
    /// Where things stand, for the band above.
    pub status: String,
    /// The question or the title.
    pub headline: String,
    /// A line below the headline.
    pub below: String,
    /// One figure, as large as it can be.
    pub huge: Option<Huge>,
    /// Rows with bars.
    pub bars: Vec<Bar>,
    /// What can be chosen in a vote that is not over, in the order of the ballot.
    pub choices: Vec<String>,
    /// Receipts, in alphabetical order.
    pub codes: Vec<String>,
    /// Sentences.
    pub paragraphs: Vec<Paragraph>,
    /// At most two lines: base and reconciliation.
    pub footer: Vec<String>,
    /// `1-6 di 9`, when there are more pages.
    pub page: String,
}

/// One figure, as large as it can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Huge {
    /// The figure.
    pub words: String,
    /// What it is.
    pub caption: String,
    /// Whether it calls for attention.
    pub is_alarm: bool,
}

/// A row with a bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bar {
    /// `1º`, `3º=`; empty where places make no sense.
    pub place: String,
    /// A short name, at most some twenty letters.
    pub short: String,
    /// The whole name.
    pub long: String,
    /// Count and base in full: `52 su 84`.
    pub figure: String,
    /// Count and base as short as can be: `52/84`.
    pub tight: String,
    /// The percentage; empty where the base is small or there is none.
    pub percent: String,
    /// What the bar fills.
    pub fill: Option<Share>,
    /// Whether it leads.
    pub leads: bool,
}

/// A sentence with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// What it is about, on a line of its own; may be empty.
    pub head: String,
    /// The words.
    pub words: String,
}

/// Puts what the hall sees in words.
pub(crate) fn slide(view: &BoardView, say: &Say<'_>) -> Slide {
    let mut slide = match &view.scene {
        Scene::Black => Slide {
            is_black: true,
            ..Slide::default()
        },
        Scene::Welcome {
            process,
            place,
            date,
        } => {
            let day = date.map(|d| d.strftime("%d/%m/%Y").to_string());
            let both: Vec<String> = [place.clone(), day.unwrap_or_default()].into();
            let both: Vec<String> = both.into_iter().filter(|w| !w.is_empty()).collect();
            Slide {
                headline: say.text.get("hall-welcome").to_owned(),
                paragraphs: vec![sentence(process), sentence(&both.join(" · "))],
                ..Slide::default()
            }
        }
        Scene::Floor { now, next } => floor(now.as_ref(), next, say),
        Scene::Positions {
            theme,
            question,
            rows,
        } => positions(theme, question, rows, say),
        Scene::Position(row) => Slide {
            headline: format!("{} {}", row.sign, row.title).trim().to_owned(),
            paragraphs: vec![sentence(&row.text)],
            footer: row.support.iter().map(|s| support(*s, say)).collect(),
            ..Slide::default()
        },
        Scene::Observations { .. } => observations(&view.scene, say),
        Scene::Round(scene) => table::round(scene, say),
        Scene::Vote(scene) => votes::vote(scene, say),
        Scene::Results(scene) => results::results(scene, say),
        Scene::Receipts(scene) => votes::receipts(scene, say),
        Scene::Weighing(scene) => table::weighing(scene, say),
        Scene::Outside(poll) => outside(poll, say),
        Scene::Outcomes(rows) => outcomes(rows, say),
        Scene::Closing(words) => Slide {
            headline: say.text.get("hall-closing").to_owned(),
            paragraphs: words.lines().map(sentence).collect(),
            ..Slide::default()
        },
    };
    if view.pages > 1 && slide.page.is_empty() {
        let page = (view.page + 1).into();
        let pages = view.pages.into();
        slide.page = say
            .text
            .with("hall-pages", &[("page", page), ("pages", pages)]);
    }
    slide
        .paragraphs
        .retain(|p| !p.words.is_empty() || !p.head.is_empty());
    slide
}

fn sentence(words: &str) -> Paragraph {
    Paragraph {
        head: String::new(),
        words: words.to_owned(),
    }
}

/// `52 su 84`.
pub(crate) fn of(share: Share, say: &Say<'_>) -> String {
    let count = say.text.integer(share.count);
    let base = say.text.integer(share.base);
    say.text
        .with("hall-of", &[("count", count.into()), ("base", base.into())])
}

/// `62%`, half up without decimals; nothing where the base is small.
pub(crate) fn percent(share: Share, say: &Say<'_>) -> String {
    let whole = share.percent().filter(|_| share.base >= FEW);
    let whole = whole.and_then(|p| i64::try_from(p).ok());
    whole.map(|p| say.text.percent(p, 0)).unwrap_or_default()
}

/// A bar for a count out of a base.
pub(crate) fn counted(short: String, long: String, share: Share, say: &Say<'_>) -> Bar {
    Bar {
        short,
        long,
        figure: of(share, say),
        tight: format!("{}/{}", share.count, share.base),
        percent: percent(share, say),
        fill: Some(share),
        ..Bar::default()
    }
}

fn floor(now: Option<&Speaking>, next: &[Voice], say: &Say<'_>) -> Slide {
    let text = say.text;
    let next: Vec<String> = next.iter().map(|v| voice(v, say)).collect();
    let footer = if next.is_empty() {
        Vec::new()
    } else {
        vec![text.with("hall-floor-next", &[("who", next.join(" · ").into())])]
    };
    let Some(speaking) = now else {
        return Slide {
            headline: text.get("hall-floor-none").to_owned(),
            footer,
            ..Slide::default()
        };
    };
    let left = left(speaking, say);
    let seconds = left.unsigned_abs().div_ceil(1000);
    let is_over = left < 0;
    let caption = match (is_over, speaking.running) {
        (true, _) => text.get("hall-floor-over"),
        (false, None) => text.get("hall-floor-paused"),
        (false, Some(_)) => "",
    };
    let sign = if is_over { "+" } else { "" };
    Slide {
        headline: voice(&speaking.voice, say),
        huge: Some(Huge {
            words: format!("{sign}{}", text.span(seconds)),
            caption: caption.to_owned(),
            is_alarm: is_over,
        }),
        footer,
        ..Slide::default()
    }
}

/// Milliseconds left; negative once the time is over.
pub(crate) fn left(speaking: &Speaking, say: &Say<'_>) -> i64 {
    let running = speaking.running.map_or(0, |since| {
        say.now
            .as_millisecond()
            .saturating_sub(since.as_millisecond())
            .max(0)
    });
    let spoken = i64::try_from(speaking.spoken_ms).unwrap_or(i64::MAX);
    let allowed = i64::from(speaking.seconds).saturating_mul(1000);
    allowed.saturating_sub(spoken).saturating_sub(running)
}

fn voice(voice: &Voice, say: &Say<'_>) -> String {
    let (plain, with) = match voice.role {
        SpeakerRole::Spokesperson => ("hall-voice-spokesperson", "hall-voice-position"),
        SpeakerRole::Hall => ("hall-voice-hall", "hall-voice-hall-of"),
        SpeakerRole::Table => ("hall-voice-table", "hall-voice-table-of"),
    };
    if voice.of.is_empty() {
        say.text.get(plain).to_owned()
    } else {
        say.text.with(with, &[("of", voice.of.as_str().into())])
    }
}

fn positions(theme: &str, question: &str, rows: &[PositionRow], say: &Say<'_>) -> Slide {
    let text = say.text;
    let bar = |row: &PositionRow| {
        let short = format!("{} {}", row.sign, row.short);
        let long = format!("{} {}", row.sign, row.title);
        match row.support {
            Some(share) => counted(short, long, share, say),
            None => Bar {
                short,
                long,
                figure: text
                    .get(if row.spoken_for {
                        "hall-spoken-for"
                    } else {
                        "hall-vacant"
                    })
                    .to_owned(),
                ..Bar::default()
            },
        }
    };
    let has_support = rows.iter().any(|r| r.support.is_some());
    let base = has_support.then(|| text.get("hall-positions-base").to_owned());
    let none = rows.is_empty().then(|| text.get("hall-positions-none"));
    Slide {
        headline: if question.is_empty() { theme } else { question }.to_owned(),
        below: if question.is_empty() { "" } else { theme }.to_owned(),
        bars: rows.iter().map(bar).collect(),
        paragraphs: none.into_iter().map(sentence).collect(),
        footer: base.into_iter().collect(),
        ..Slide::default()
    }
}

fn support(share: Share, say: &Say<'_>) -> String {
    format!(
        "{} · {}",
        of(share, say),
        say.text.get("hall-positions-base")
    )
}

fn observations(scene: &Scene, say: &Say<'_>) -> Slide {
    let Scene::Observations { theme, all, rows } = scene else {
        return Slide::default();
    };
    let text = say.text;
    let headline = match theme {
        Some(theme) => text.with(
            "hall-observations-of",
            &[("theme", theme.as_str().into()), ("n", (*all).into())],
        ),
        None => text.with("hall-observations", &[("n", (*all).into())]),
    };
    let mut paragraphs: Vec<Paragraph> = rows
        .iter()
        .map(|row| Paragraph {
            head: match row.answer {
                Some(answer) => format!("{} · {}", row.number, text.get(answered(answer))),
                None => row.number.to_string(),
            },
            words: row.text.clone(),
        })
        .collect();
    if paragraphs.is_empty() {
        paragraphs.push(sentence(text.get("hall-observations-none")));
    }
    Slide {
        headline,
        paragraphs,
        ..Slide::default()
    }
}

fn answered(answer: Answer) -> &'static str {
    match answer {
        Answer::Accepted => "hall-answer-accepted",
        Answer::Integrated => "hall-answer-integrated",
        Answer::NotAccepted => "hall-answer-not-accepted",
        Answer::Deferred => "hall-answer-deferred",
    }
}

/// A poll from outside: whose it is stands above, that it is no vote of the assembly below.
fn outside(poll: &Poll, say: &Say<'_>) -> Slide {
    let options = poll.options.iter();
    let bars = options.map(|option| {
        let share = share(option.count, poll.respondents);
        counted(short(&option.label), option.label.clone(), share, say)
    });
    Slide {
        headline: poll.title.clone(),
        below: super::outside::base(poll, say.text),
        bars: bars.collect(),
        footer: vec![say.text.get("hall-outside").to_owned()],
        ..Slide::default()
    }
}

/// The beginning of a label, for where the whole does not fit.
fn short(label: &str) -> String {
    if label.chars().count() <= SHORT {
        return label.to_owned();
    }
    let kept: String = label.chars().take(SHORT - 1).collect();
    format!("{}…", kept.trim_end())
}

fn outcomes(rows: &[OutcomeRow], say: &Say<'_>) -> Slide {
    let mut paragraphs: Vec<Paragraph> = rows
        .iter()
        .map(|row| Paragraph {
            head: row.theme.clone(),
            words: came(&row.outcome, say),
        })
        .collect();
    if paragraphs.is_empty() {
        paragraphs.push(sentence(say.text.get("hall-outcomes-none")));
    }
    Slide {
        headline: say.text.get("hall-outcomes").to_owned(),
        paragraphs,
        ..Slide::default()
    }
}

fn came(came: &Came, say: &Say<'_>) -> String {
    let text = say.text;
    match came {
        Came::Open(n) => text.with("hall-outcome-open", &[("n", (*n).into())]),
        Came::Shared(None) => text.get("hall-outcome-shared-none").to_owned(),
        Came::Shared(Some(title)) => {
            text.with("hall-outcome-shared", &[("title", title.as_str().into())])
        }
        Came::Divergent(titles) => text.with(
            "hall-outcome-divergent",
            &[("titles", text.list(titles).into())],
        ),
        Came::Motion { on, passed } => {
            let key = if *passed {
                "hall-outcome-motion-passed"
            } else {
                "hall-outcome-motion-failed"
            };
            text.with(key, &[("title", on.as_str().into())])
        }
        Came::Voted(labels, passed) => {
            let names: Vec<String> = labels.iter().map(|l| words::choice(l, text)).collect();
            let titles = text.list(&names);
            let key = match passed {
                None => "hall-outcome-voted",
                Some(true) => "hall-outcome-passed",
                Some(false) => "hall-outcome-failed",
            };
            text.with(key, &[("titles", titles.into())])
        }
    }
}
