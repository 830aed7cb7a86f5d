//! What the minutes say of a weighing.

use super::builder::Session;
use super::papers::minutes;
use crate::assembly::WeighingId;
use crate::assembly::weighing::{Criterion, WeighedOption, WeighingCommand, WeighingDraft};
use crate::tally::Exact;

#[test]
fn the_totals_of_a_weighing_that_were_confirmed_before_it_changed_stay_in_the_minutes() {
    let mut session = Session::full();
    let id = WeighingId(1);
    let reason = "un punteggio era sbagliato".to_owned();
    session.ok(WeighingCommand::Reopen { id, reason });
    let told = "poi è stata riaperta e cambiata. I totali di allora (da 0 a 10): Sera 6,80;";
    assert!(!minutes(&session).contains(told), "nothing changed yet");
    session.ok(WeighingCommand::Score {
        id,
        criterion: 0,
        option: 0,
        score: Some(Exact::from(1)),
    });
    session.ok(WeighingCommand::Confirm { id });
    let words = minutes(&session);
    assert!(words.contains(told), "{words}");
    assert!(words.contains("un punteggio era sbagliato"), "{words}");
}

#[test]
fn a_weighing_with_more_criteria_than_fit_the_page_has_them_by_row() {
    let mut session = Session::full();
    let legend = "Opzioni: 1. Sera; 2. Mattina";
    assert!(!minutes(&session).contains(legend), "two criteria fit");
    let criterion = |n: u64| Criterion {
        name: format!("Sostenibilità {n}"),
        weight: Exact::from(10),
        lower_is_better: n == 1,
    };
    let option = |label: &str| WeighedOption {
        label: label.into(),
        position: None,
    };
    session.ok(WeighingCommand::Draft(WeighingDraft {
        title: "Con dieci criteri".into(),
        theme: None,
        options: vec![option("Sera"), option("Mattina")],
        criteria: (1..=10).map(criterion).collect(),
        scale: 5,
    }));
    let words = minutes(&session);
    assert!(words.contains(legend), "{words}");
    assert!(words.contains("Sostenibilità 1 (meno è meglio)"), "{words}");
}
