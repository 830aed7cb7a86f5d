//! Counts in rounds as JSON.

use serde_json::{Map, Value, json};

use super::Names;
use crate::tally::detail::{Action, LotTaken, Rounds, Stage};
use crate::tally::{Exact, Method, Outcome, Step};

/// Writes the fields of instant run-off and of the transferable votes.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only methods of this family come here"
)]
pub(super) fn fields(
    rounds: &Rounds,
    outcome: &Outcome,
    method: Method,
    names: &Names<'_>,
    found: &mut Map<String, Value>,
) {
    let mut set = |name: &str, value: Value| found.insert(name.to_owned(), value);
    let lots = |of: fn(&LotTaken, &Names<'_>) -> Value| -> Value {
        rounds.lots.iter().map(|lot| of(lot, names)).collect()
    };
    match method {
        Method::Irv => {
            let any = rounds.winners_any_tiebreak.as_deref();
            set(
                "winners_any_tiebreak",
                any.map_or(Value::Null, |winners| names.list(winners)),
            );
            set("tie_occurred", rounds.tie_occurred.into());
            set("elimination_order", names.list(&rounds.elimination_order));
            set(
                "rounds",
                outcome
                    .steps
                    .iter()
                    .filter_map(|step| run_off(step, names))
                    .collect(),
            );
            return;
        }
        Method::StvWigm => {
            set("actions", actions(&rounds.stages, names));
            set("lots_drawn", lots(wigm_lot));
            let nine = |figure: &Option<Exact>| figure.as_ref().map(|f| f.rounded(9).into());
            set("final", names.figures(&outcome.tallies, nine));
            set(
                "non_transferable",
                rounds.non_transferable.rounded(9).into(),
            );
        }
        Method::StvMeek => {
            set("lots_drawn", lots(meek_lot));
            set("keep_factors", names.pairs(&rounds.keep_factors));
            let numbered = (1u64..).zip(&rounds.stages);
            set(
                "rounds",
                numbered
                    .map(|(round, stage)| iteration(round, stage, names))
                    .collect(),
            );
        }
        _ => {
            set("lots_drawn", lots(scottish_lot));
            let numbered = (1u64..).zip(&rounds.stages);
            set(
                "rounds",
                numbered
                    .map(|(number, stage)| scottish(number, stage, names))
                    .collect(),
            );
        }
    }
    set("elected_order", names.list(&rounds.elected_order));
    if let Some(quota) = &rounds.quota {
        set("quota", quota.to_string().into());
    }
}

fn run_off(step: &Step, names: &Names<'_>) -> Option<Value> {
    let Step::Round {
        round,
        tally,
        exhausted,
        elected,
        eliminated,
        tie,
    } = step
    else {
        return None;
    };
    let mut shown = json!({
        "round": round,
        "tally": names.pairs(tally),
        "exhausted": exhausted.to_string(),
    });
    for (name, options) in [
        ("tie", tie),
        ("eliminated", eliminated),
        ("elected", elected),
    ] {
        if let (false, Some(shown)) = (options.is_empty(), shown.as_object_mut()) {
            shown.insert(name.to_owned(), names.list(options));
        }
    }
    Some(shown)
}

fn action(action: Action, names: &Names<'_>) -> String {
    match action {
        Action::FirstPreferences => "first preferences".to_owned(),
        Action::Surplus(option) => format!("surplus of {}", names.one(option)),
        Action::Exclusion(option) => format!("exclusion of {}", names.one(option)),
        Action::LastVacancies => "last vacancies filled".to_owned(),
        Action::Iteration(_) => "iteration".to_owned(),
    }
}

fn scottish(number: u64, stage: &Stage, names: &Names<'_>) -> Value {
    json!({
        "stage": number,
        "action": action(stage.action, names),
        "tally": names.pairs(&stage.tally),
        "non_transferable": stage.non_transferable.to_string(),
        "elected": names.list(&stage.elected),
    })
}

fn actions(stages: &[Stage], names: &Names<'_>) -> Value {
    let moves = |stage: &&Stage| matches!(stage.action, Action::Surplus(_) | Action::Exclusion(_));
    stages
        .iter()
        .filter(moves)
        .map(|stage| action(stage.action, names))
        .collect()
}

fn iteration(round: u64, stage: &Stage, names: &Names<'_>) -> Value {
    let mut shown = json!({
        "round": round,
        "quota": stage.quota.as_ref().map(ToString::to_string),
        "tally": names.pairs(&stage.tally),
        "elected": names.list(&stage.elected),
    });
    if let Some(shown) = shown.as_object_mut() {
        if !stage.tie.is_empty() {
            shown.insert("tie".to_owned(), names.list(&stage.tie));
        }
        if let Action::Iteration(Some(option)) = stage.action {
            shown.insert("defeated".to_owned(), names.one(option).into());
        }
    }
    shown
}

fn scottish_lot(lot: &LotTaken, names: &Names<'_>) -> Value {
    json!({
        "stage": lot.tie.round,
        "tied": names.list(&lot.tie.options),
        "taken": names.one(lot.taken),
        "why": if lot.exclusion { "exclusion" } else { "surplus" },
    })
}

fn wigm_lot(lot: &LotTaken, names: &Names<'_>) -> Value {
    json!({
        "after_actions": lot.tie.round.saturating_sub(2),
        "tied": names.list(&lot.tie.options),
        "taken": names.one(lot.taken),
    })
}

fn meek_lot(lot: &LotTaken, names: &Names<'_>) -> Value {
    json!({
        "round": lot.tie.round,
        "tied": names.list(&lot.tie.options),
        "taken": names.one(lot.taken),
    })
}
