//! What the hall sees, put in words: a slide that the terminal and the page of the hall draw, each in its own way.

mod floor;
mod results;
mod table;
mod themes;
mod votes;

use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(crate) use self::floor::left;
use super::Text;
use crate::assembly::outside::Poll;
use crate::present::board::{BoardView, Scene};
use crate::present::{Share, share};

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
    /// Whether it is still covered.
    pub is_covered: bool,
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
        Scene::Floor { now, next } => floor::floor(now.as_ref(), next, say),
        Scene::Positions {
            theme,
            question,
            rows,
        } => themes::positions(theme, question, rows, say),
        Scene::Position(row) => themes::position(row, say),
        Scene::Observations { .. } => themes::observations(&view.scene, say),
        Scene::Round(scene) => table::round(scene, say),
        Scene::Vote(scene) => votes::vote(scene, say),
        Scene::Results(scene) => results::results(scene, say),
        Scene::Receipts(scene) => votes::receipts(scene, say),
        Scene::Weighing(scene) => table::weighing(scene, say),
        Scene::Outside(poll) => outside(poll, say),
        Scene::Outcomes(rows) => themes::outcomes(rows, say),
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
