//! Time spoken, by gender, by position, by those who speak for the first time.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::assembly::floor::{Floor, Speaker, Speech};
use crate::assembly::roll::Gender;
use crate::assembly::{PositionId, ThemeId};

/// Time spoken by some, and in how many speeches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Milliseconds, pauses left out.
    pub ms: u64,
    /// Speeches, a running one included.
    pub speeches: u64,
}

impl Spoken {
    fn add(&mut self, ms: u64) {
        self.ms = self.ms.saturating_add(ms);
        self.speeches += 1;
    }
}

/// How the floor was shared up to a moment. Each of the three views sums up to the total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// All speeches.
    pub total: Spoken,
    /// By gender of who spoke.
    pub genders: BTreeMap<Gender, Spoken>,
    /// By position spoken for, `None` for who spoke for none.
    pub positions: BTreeMap<Option<PositionId>, Spoken>,
    /// By those who had not had the floor before.
    pub first_time: Spoken,
    /// By those who had.
    pub again: Spoken,
}

impl Balance {
    pub(super) fn add(&mut self, speaker: &Speaker, ms: u64) {
        self.total.add(ms);
        self.genders.entry(speaker.gender).or_default().add(ms);
        self.positions.entry(speaker.position).or_default().add(ms);
        if speaker.first_time {
            self.first_time.add(ms);
        } else {
            self.again.add(ms);
        }
    }
}

/// How the floor was shared up to `now`, the running speech included; on one theme, or in the whole meeting.
pub fn balance(floor: &Floor, theme: Option<ThemeId>, now: Timestamp) -> Balance {
    let given = floor.given.iter().map(AsRef::as_ref);
    let on_theme = |s: &&Speech| theme.is_none() || s.speaker.theme == theme;
    let mut out = Balance::default();
    for speech in given.chain(&floor.current).filter(on_theme) {
        out.add(&speech.speaker, speech.spoken_at(now));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::SpeechId;
    use std::sync::Arc;

    fn speech(id: u32, speaker: Speaker, seconds: u64) -> Speech {
        let at: Timestamp = "2026-11-21T17:00:00Z".parse().unwrap();
        Speech {
            id: SpeechId(id),
            speaker,
            seconds: 120,
            began: at,
            spoken_ms: seconds * 1000,
            running: None,
            ended: Some(at),
        }
    }

    #[test]
    fn every_view_of_the_balance_sums_up_to_the_total_and_the_running_speech_counts() {
        let at: Timestamp = "2026-11-21T17:00:00Z".parse().unwrap();
        let woman = Speaker {
            gender: Gender::Woman,
            first_time: true,
            position: Some(PositionId(1)),
            ..Speaker::default()
        };
        let man = Speaker {
            gender: Gender::Man,
            theme: Some(ThemeId(2)),
            ..Speaker::default()
        };
        let mut running = speech(3, woman.clone(), 10);
        running.running = Some(at);
        let floor = Floor {
            given: vec![Arc::new(speech(1, woman, 60)), Arc::new(speech(2, man, 90))],
            current: Some(running),
            ..Floor::default()
        };
        let later: Timestamp = "2026-11-21T17:00:05Z".parse().unwrap();
        let all = balance(&floor, None, later);
        assert_eq!(
            all.total,
            Spoken {
                ms: 165_000,
                speeches: 3
            }
        );
        assert_eq!(all.genders[&Gender::Woman].ms, 75_000);
        assert_eq!(all.genders[&Gender::Man].ms, 90_000);
        assert_eq!(all.positions[&Some(PositionId(1))].ms, 75_000);
        assert_eq!(all.positions[&None].ms, 90_000);
        assert_eq!(all.first_time.ms + all.again.ms, all.total.ms);
        let on_theme = balance(&floor, Some(ThemeId(2)), later);
        assert_eq!(on_theme.total.ms, 90_000);
    }
}
