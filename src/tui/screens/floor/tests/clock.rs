//! The clock of who has the floor: stopped, over, given more, and its bell.

use super::{IT, queued};

#[test]
fn space_stops_the_clock_and_lets_it_go_on() {
    let mut stage = queued(IT).keys("<Enter>").later(30).keys(" ").later(600);
    assert!(stage.screen().contains("IN PAUSA"));
    assert!(stage.row(-3).starts_with("Spazio riprendi"));
    assert!(stage.screen().contains("restano 2 minuti e 30 secondi"));
    stage.press(" ");
    let stage = stage.later(10);
    assert!(stage.screen().contains("restano 2 minuti e 20 secondi"));
}

#[test]
fn a_time_that_is_over_says_so_in_words_and_a_minute_more_brings_it_back() {
    let stage = queued(IT).keys("<Enter>").later(215);
    assert!(
        stage.screen().contains("TEMPO FINITO da 35 secondi"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("+");
    assert!(stage.screen().contains("restano 25 secondi"));
}

#[test]
fn the_bell_rings_thirty_seconds_before_the_end_and_at_the_end_once_each() {
    let stage = queued(IT).keys("<Enter>").later(100).later(40);
    assert_eq!(stage.rung(), 0);
    let stage = stage.later(10);
    assert_eq!(stage.rung(), 1, "at thirty seconds");
    assert_eq!(stage.row(-4), "! Mancano 30 secondi a Referente CNA");
    let stage = stage.later(10).later(19);
    assert_eq!(stage.rung(), 1);
    let stage = stage.later(1);
    assert_eq!(stage.rung(), 2, "at the end");
    assert_eq!(stage.row(-4), "! Il tempo di Referente CNA è finito");
    let stage = stage.later(60).later(1);
    assert_eq!(stage.rung(), 2);
    let stage = stage.keys("++").later(1).later(30).later(30);
    assert_eq!(stage.rung(), 4, "more time, used up again");
}

#[test]
fn only_a_running_clock_moves_the_screen() {
    let stage = queued(IT);
    let before = stage.screen();
    let stage = stage.later(5);
    assert_eq!(stage.screen(), before, "nothing runs, nothing moves");
    let stage = stage.keys("<Enter>");
    let before = stage.screen();
    assert_ne!(stage.later(5).screen(), before, "the time left runs");
}
