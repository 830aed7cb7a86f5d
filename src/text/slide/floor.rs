//! Who speaks, for how long still, and who comes next.

use super::{Huge, Say, Slide};
use crate::assembly::floor::SpeakerRole;
use crate::present::board::{Speaking, Voice};

pub(super) fn floor(now: Option<&Speaking>, next: &[Voice], say: &Say<'_>) -> Slide {
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
