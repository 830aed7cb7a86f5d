//! The themes: positions, observations, and what came of each theme.

use super::{Bar, Paragraph, Say, Slide, counted, of, sentence};
use crate::assembly::observations::Answer;
use crate::present::Share;
use crate::present::board::{Came, OutcomeRow, PositionRow, Scene};
use crate::text::vote as words;

pub(super) fn positions(theme: &str, question: &str, rows: &[PositionRow], say: &Say<'_>) -> Slide {
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

pub(super) fn position(row: &PositionRow, say: &Say<'_>) -> Slide {
    let none = || say.text.get("hall-position-none");
    let words = if row.text.is_empty() {
        none()
    } else {
        &row.text
    };
    Slide {
        headline: format!("{} {}", row.sign, row.title).trim().to_owned(),
        paragraphs: vec![sentence(words)],
        footer: row.support.iter().map(|s| support(*s, say)).collect(),
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

pub(super) fn observations(scene: &Scene, say: &Say<'_>) -> Slide {
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

pub(super) fn outcomes(rows: &[OutcomeRow], say: &Say<'_>) -> Slide {
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
