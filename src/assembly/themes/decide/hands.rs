//! Hands counted for the positions of a theme.

use super::checks::{open, open_theme, refuse};
use crate::assembly::themes::{ThemeEvent, ThemeRefusal};
use crate::assembly::{Assembly, Decision, PositionId, Refusal, ThemeId};

/// Records the hands for one position, the others staying as they were counted.
pub(super) fn one(assembly: &Assembly, id: PositionId, hands: u64) -> Result<Decision, Refusal> {
    let theme = open(assembly, id)?.theme;
    several(assembly, theme, &[(id, hands)])
}

/// Records the hands for positions of a theme counted together.
///
/// Each person stands with one position at most, so neither one figure nor their sum may exceed those present. A figure
/// counted before some left is measured against those who were present then.
pub(super) fn several(
    assembly: &Assembly,
    theme: ThemeId,
    hands: &[(PositionId, u64)],
) -> Result<Decision, Refusal> {
    open_theme(assembly, theme)?;
    let present = assembly.roll.present();
    let mut events = Vec::new();
    let mut counted: Vec<PositionId> = Vec::new();
    for (id, hands) in hands {
        let (id, hands) = (*id, *hands);
        if open(assembly, id)?.theme != theme || counted.contains(&id) {
            return Err(Refusal::NotFound {});
        }
        if hands > present {
            return refuse(ThemeRefusal::HandsOverPresent { hands, present });
        }
        counted.push(id);
        events.push(ThemeEvent::SupportCounted { id, hands, present });
    }
    if events.is_empty() {
        return Err(Refusal::NotFound {});
    }
    let mut sum = hands
        .iter()
        .fold(0, |sum, (_, n)| u64::saturating_add(sum, *n));
    let mut most = present;
    for other in assembly.themes.open_on(theme) {
        if let Some(support) = other
            .support
            .last()
            .filter(|_| !counted.contains(&other.id))
        {
            sum = sum.saturating_add(support.hands);
            most = most.max(support.present);
        }
    }
    if sum > most {
        return refuse(ThemeRefusal::SumOverPresent { sum, present: most });
    }
    Ok(Decision::all(events))
}
