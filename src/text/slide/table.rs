//! Consensus rounds and weighings as slides.

use super::{Bar, Say, Slide, counted, sentence, short};
use crate::present::Share;
use crate::present::board::{RoundScene, WeighingScene};
use crate::present::weighing::OptionView;
use crate::text::{Value, table as consensus, weighing as scales};

pub(crate) fn round(scene: &RoundScene, say: &Say<'_>) -> Slide {
    let text = say.text;
    let counts: [(&str, Value<'_>); 2] =
        [("spoke", scene.spoke.into()), ("seats", scene.seats.into())];
    let status = text.with("hall-round", &[("number", scene.number.into())]);
    let Some(view) = &scene.closed else {
        let below = if scene.annulled {
            text.get("hall-round-annulled").to_owned()
        } else {
            text.with("hall-round-open", &counts)
        };
        // A position without a text is put to the table by its title.
        let words = scene.text.trim();
        let is_new = words != scene.position.trim();
        let paragraph = is_new.then(|| sentence(words));
        return Slide {
            status,
            headline: scene.position.clone(),
            below,
            paragraphs: paragraph.into_iter().collect(),
            ..Slide::default()
        };
    };
    let bar = |(degree, seats): &(u8, u64)| {
        let name = consensus::degree(view.scale, *degree, text);
        let share = Share {
            count: *seats,
            base: view.spoke,
        };
        counted(name.clone(), name, share, say)
    };
    Slide {
        status,
        headline: scene.position.clone(),
        below: consensus::outcome(view.outcome, text).to_owned(),
        bars: view.degrees.iter().map(bar).collect(),
        footer: vec![
            text.with("hall-round-base", &counts),
            consensus::rule(view.rule, text),
        ],
        ..Slide::default()
    }
}

pub(crate) fn weighing(scene: &WeighingScene, say: &Say<'_>) -> Slide {
    let text = say.text;
    let below = if scene.view.missing > 0 {
        text.with("hall-weighing-missing", &[("n", scene.view.missing.into())])
    } else if scene.confirmed {
        String::new()
    } else {
        text.get("hall-weighing-provisional").to_owned()
    };
    let rows = scene.rows.iter().filter_map(|n| scene.view.options.get(*n));
    Slide {
        headline: scene.title.clone(),
        below,
        bars: rows
            .map(|option| weighed(option, scene.scale, say))
            .collect(),
        footer: weights(scene, say),
        ..Slide::default()
    }
}

fn weighed(option: &OptionView, scale: u32, say: &Say<'_>) -> Bar {
    let text = say.text;
    let name = format!("{} {}", option.sign, option.label);
    let total = option.total.as_ref();
    let hundredths = total.and_then(|t| crate::present::figures::scaled(t, 2));
    let figure = hundredths.map(|h| text.decimal(h, 2)).unwrap_or_default();
    let key = if option.tied {
        "hall-place-tied"
    } else {
        "hall-place"
    };
    let place = option.place.map(|n| text.with(key, &[("n", n.into())]));
    let base = u64::from(scale).saturating_mul(100);
    let count = hundredths.and_then(|h| u64::try_from(h).ok());
    Bar {
        place: place.unwrap_or_default(),
        short: short(&name),
        long: name,
        tight: figure.clone(),
        figure,
        fill: count.map(|count| Share { count, base }),
        leads: option.place == Some(1),
        ..Bar::default()
    }
}

/// The scale with the weights, and the move of a weight that would first change the first place.
fn weights(scene: &WeighingScene, say: &Say<'_>) -> Vec<String> {
    let text = say.text;
    let weight = |(name, weight): &(String, crate::tally::Exact)| {
        let figures = [
            ("criterion", name.as_str().into()),
            ("weight", scales::percent(weight, text).into()),
        ];
        text.with("hall-weighing-weight", &figures)
    };
    let weights: Vec<String> = scene.criteria.iter().map(weight).collect();
    let figures = [
        ("scale", scene.scale.into()),
        ("weights", weights.join(", ").into()),
    ];
    let mut out = vec![text.with("hall-weighing-base", &figures)];
    let names: Vec<String> = scene.criteria.iter().map(|c| c.0.clone()).collect();
    let flip = scene.view.flips.first();
    out.extend(flip.map(|f| scales::flip(f, &scene.view, &names, text)));
    out
}
