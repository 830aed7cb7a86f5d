use super::*;
use crate::assembly::consensus::{ConsensusRule, Outcome, Scale};
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::{Command, ParticipantId, RoundId, ThemeId};
use crate::text::Lang;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage, pictures};

const SEATS: [&str; 6] = [
    "Comune",
    "CNA",
    "LAPAM",
    "Pro Loco",
    "Istituto comprensivo",
    "Centro anziani",
];

fn screen() -> Screen {
    Screen::new(ScreenId::Table)
}

fn set() -> Set {
    Set {
        lang: Lang::It,
        size: SMALL,
    }
}

fn position(title: &str, text: &str) -> ThemeCommand {
    let draft = Draft {
        title: title.into(),
        text: text.into(),
        ..Draft::default()
    };
    ThemeCommand::Register {
        theme: ThemeId(1),
        draft,
    }
}

/// Six seats, a person in each but the last, two positions on a theme.
fn prepared(set: Set) -> Stage {
    let mut stage = set.stage(screen());
    for organization in SEATS {
        let organization = organization.to_owned();
        stage.submit(TableCommand::AddSeat { organization });
    }
    for (seat, organization) in (1..).map(SeatId).zip(SEATS).take(5) {
        let profile = Profile {
            seat: Some(seat),
            votes: true,
            ..Profile::default()
        };
        let name = Some(format!("Referente {organization}"));
        let register = RollCommand::Register {
            name,
            profile,
            arrived: true,
        };
        stage.submit(Command::from(register));
    }
    let title = "Orari dei servizi".to_owned();
    let question = String::new();
    stage.submit(ThemeCommand::AddTheme { title, question });
    stage.submit(position(
        "Apertura serale",
        "Gli uffici aprono una sera a settimana.",
    ));
    stage.submit(position("Apertura al mattino", ""));
    stage
}

fn round(stage: &Stage) -> &crate::assembly::consensus::Round {
    &stage.assembly().consensus.rounds[&RoundId(1)]
}

#[test]
fn an_empty_table_leads_to_its_first_seat() {
    pictures("table_empty", |set| set.stage(screen()));
    let stage = set().stage(screen()).keys("<Enter>CNA<Enter>");
    assert!(stage.screen().contains("CNA"), "{}", stage.screen());
    assert!(stage.row(-2).contains("Vai alle posizioni"));
}

#[test]
fn the_rule_is_fixed_before_the_round_opens() {
    pictures("table_rule", |set| {
        prepared(set).keys("<Enter><Down><Right><Right><Down>")
    });
    let mut stage = prepared(set()).keys("<Enter><Down><Right><Down>");
    stage.press("<BS>2<Enter>");
    assert_eq!(round(&stage).rule, ConsensusRule::Minus(2));
    assert_eq!(round(&stage).scale, Scale::Four);
}

#[test]
fn a_fraction_that_cannot_be_read_does_not_open_the_round() {
    let stage = prepared(set()).keys("<Enter><Down><Right><Right><Down><BS><BS><Enter>");
    assert!(stage.assembly().consensus.rounds.is_empty());
    assert!(stage.row(-2).contains("2/3"), "{}", stage.row(-2));
}

#[test]
fn digits_give_degrees_and_ask_the_reason_where_one_is_needed() {
    pictures("table_open", |set| {
        prepared(set).keys("<Enter><Enter>112orari dei turni<Enter>4fermata del bus<Enter>")
    });
    let stage = prepared(set()).keys("<Enter><Enter>12orari<Enter>");
    let said = |seat: u32| {
        let stance = &round(&stage).stances[&SeatId(seat)];
        (stance.degree, stance.reason.as_str())
    };
    assert_eq!((said(1), said(2)), ((1, ""), (2, "orari")));
    assert!(
        stage.row(-2).contains("LAPAM"),
        "the next silent seat is selected"
    );
}

#[test]
fn whoever_comes_back_to_an_open_round_goes_on_with_the_next_to_be_heard() {
    let stage = prepared(set()).keys("<Enter><Enter>11").afresh(screen());
    assert!(stage.row(-2).contains("LAPAM"), "{}", stage.screen());
    let stage = stage.keys("1");
    let given: Vec<SeatId> = round(&stage).stances.keys().copied().collect();
    assert_eq!(given, [SeatId(1), SeatId(2), SeatId(3)]);
}

#[test]
fn a_reason_not_written_records_nothing() {
    let stage = prepared(set()).keys("<Enter><Enter>3<Enter><Esc>");
    assert!(round(&stage).stances.is_empty());
    pictures("table_reason", |set| prepared(set).keys("<Enter><Enter>3"));
}

#[test]
fn a_degree_off_the_scale_is_refused_in_words() {
    let stage = prepared(set()).keys("<Enter><Enter>7");
    assert!(
        stage.row(-4).contains("Il grado 7 non è nella scala"),
        "{}",
        stage.row(-4)
    );
    pictures("table_refused", |set| prepared(set).keys("<Enter><Enter>7"));
}

#[test]
fn once_everyone_spoke_enter_closes_and_says_the_outcome() {
    let keys = "<Enter><Enter>112orari dei turni<Enter>111";
    let stage = prepared(set()).keys(keys);
    assert!(
        stage.row(-2).contains("CONSENSO CON RISERVE"),
        "{}",
        stage.row(-2)
    );
    let stage = stage.keys("<Enter>");
    let outcome = stage.assembly().consensus.outcome(PositionId(1));
    assert_eq!(outcome, Some(Outcome::WithReservations));
    pictures("table_closed", |set| {
        prepared(set).keys(keys).keys("<Enter>")
    });
}

#[test]
fn once_those_in_the_hall_spoke_enter_closes_and_an_empty_seat_is_not_waited_for() {
    let stage = prepared(set()).keys("<Enter><Enter>1111");
    assert!(
        stage.row(-2).contains("Istituto comprensivo"),
        "{}",
        stage.row(-2)
    );
    let stage = stage.keys("1");
    assert!(
        stage.row(-2).contains("Chiudi la prova"),
        "{}",
        stage.row(-2)
    );
    let stage = stage.keys("<Enter>");
    assert!(round(&stage).closed.is_some());
    assert_eq!(round(&stage).stances.len(), 5);
}

#[test]
fn seats_that_stay_silent_count_as_absent_when_the_round_closes_early() {
    let stage = prepared(set()).keys("<Enter><Enter>11c");
    assert!(round(&stage).closed.is_none(), "it asks first");
    let stage = stage.keys("s");
    assert!(round(&stage).closed.is_some());
    assert!(stage.screen().contains("assente"), "{}", stage.screen());
    let english = Set {
        lang: Lang::En,
        ..set()
    };
    let stage = prepared(english).keys("<Enter><Enter>11cy");
    assert!(round(&stage).closed.is_some(), "yes in English");
}

#[test]
fn a_seat_marked_absent_takes_back_what_it_said() {
    let stage = prepared(set()).keys("<Enter><Enter>1<Up>a");
    assert!(round(&stage).stances.is_empty());
}

#[test]
fn in_a_second_round_one_key_carries_over_what_was_said_and_marks_it() {
    let first = "<Enter><Enter>114viola l’accordo<Enter>cs";
    let stage = prepared(set()).keys(first).keys("o<Enter>");
    assert!(stage.row(-3).contains("K riporta"), "{}", stage.row(-3));
    let stage = stage.keys("k");
    assert_eq!(stage.row(-4), "✓ Riportati dalla prova precedente 3 gradi");
    assert!(
        stage.screen().contains("(come prima) vio"),
        "{}",
        stage.screen()
    );
    let carried = |stage: &Stage| {
        let second = &stage.assembly().consensus.rounds[&RoundId(2)];
        (second.stances.len(), second.carried.len())
    };
    assert_eq!(carried(&stage), (3, 3));
    assert_eq!(carried(&stage.keys("1")), (3, 2));
}

#[test]
fn rounds_are_compared_side_by_side() {
    let compared = |set: Set| {
        let yes = if set.lang == Lang::It { "s" } else { "y" };
        prepared(set)
            .keys("<Enter><Enter>114viola l’accordo<Enter>c")
            .keys(yes)
            .keys("o<Enter>112resta il dubbio<Enter>111<Enter>r")
    };
    pictures("table_compare", compared);
    let screen = compared(set()).screen();
    assert!(
        screen.contains("prova 1") && screen.contains("prova 2"),
        "{screen}"
    );
}

#[test]
fn the_table_and_a_minority_make_statements() {
    let keys = "<Enter><Enter>114viola l’accordo<Enter>111<Enter>";
    let stage = prepared(set()).keys(keys).keys("tIl tavolo rinvia.<Enter>");
    let stage = stage.keys("d<Tab>Non siamo d’accordo.<Enter>");
    let statements = &stage.assembly().consensus.statements;
    assert_eq!(statements[0].1.seats, []);
    assert_eq!(
        statements[1].1.seats,
        [SeatId(3)],
        "who blocked is marked already"
    );
    let stage = stage.keys("t Si vede a marzo.<Enter>");
    let statements = &stage.assembly().consensus.statements;
    assert_eq!(statements.len(), 2, "the statement is corrected");
    assert_eq!(statements[0].1.text, "Il tavolo rinvia. Si vede a marzo.");
    pictures("table_minority", |set| {
        prepared(set).keys(keys).keys("d<Tab>Non siamo d’accordo.")
    });
}

#[test]
fn in_a_small_window_reasons_are_begun_where_they_do_not_fit_and_it_is_seen_that_there_are_more() {
    let reasons =
        "2uno<Enter>2due<Enter>2tre<Enter>2quattro<Enter>2cinque<Enter>2sei<Enter><Enter>";
    let screen = prepared(set())
        .keys("<Enter><Enter>")
        .keys(reasons)
        .screen();
    assert!(screen.contains("Comune: uno"), "{screen}");
    assert!(!screen.contains("Centro anziani: sei"), "{screen}");
    assert!(screen.lines().any(|line| line.trim() == "…"), "{screen}");
}

#[test]
fn a_statement_being_written_is_not_lost_to_one_esc() {
    let stage = prepared(set()).keys("tIl tavolo rinvia.<Esc>");
    assert!(stage.screen().contains("Il tavolo rinvia."));
    assert!(
        stage.row(-4).starts_with("! Non è ancora salvato"),
        "{}",
        stage.screen()
    );
    let left = stage.keys("<Esc>");
    assert!(!left.screen().contains("Il tavolo rinvia."));
    assert!(left.row(0).starts_with("6 Tavolo"));
}

#[test]
fn a_round_is_annulled_with_a_reason() {
    let stage = prepared(set()).keys("<Enter><Enter>11csxmancava metà del tavolo<Enter>");
    assert_eq!(
        round(&stage).annulled.as_deref(),
        Some("mancava metà del tavolo")
    );
}

#[test]
fn the_other_positions_can_be_seen_while_a_round_is_open() {
    let stage = prepared(set()).keys("<Enter><Enter>1<Right>");
    assert!(
        stage
            .row(-2)
            .contains("Torna alla prova aperta su «Apertura serale»")
    );
    let stage = stage.keys("<Enter>1");
    assert_eq!(round(&stage).stances.len(), 2);
}

#[test]
fn no_rule_is_asked_for_while_a_round_is_open() {
    let stage = prepared(set()).keys("<Enter><Enter>1o");
    let screen = stage.screen();
    assert!(screen.contains("C’è già una prova"), "{screen}");
    let stage = stage.keys("1");
    assert_eq!(round(&stage).stances.len(), 2, "the degrees are at hand");
}

#[test]
fn the_menu_edits_the_seats() {
    pictures("table_menu", |set| prepared(set).keys("<F3>"));
    let stage = prepared(set()).keys("<Down><Down>u");
    let first = stage.assembly().table.active().map(|s| s.id).nth(1);
    assert_eq!(first, Some(SeatId(3)));
    let stage = stage.keys("e bis<Enter>");
    assert!(stage.screen().contains("LAPAM bis"), "{}", stage.screen());
}

#[test]
fn the_eight_degrees_fit_a_small_window() {
    pictures("table_kaner", |set| {
        prepared(set).keys("<Enter><Right><Enter>13troppo lontano<Enter>")
    });
}

#[test]
fn a_word_from_a_phone_stands_in_the_row_of_its_seat_and_says_where_it_came_from() {
    let mut stage = prepared(set()).keys("<Enter><Enter>");
    for (person, degree, reason) in [(1, 1, ""), (2, 4, "turni")] {
        let reason = reason.to_owned();
        stage.submit(ConsensusCommand::StateByPhone {
            id: RoundId(1),
            person: ParticipantId(person),
            stance: Stance { degree, reason },
        });
    }
    let screen = stage.screen();
    let row = |words: &str| screen.lines().find(|line| line.contains(words)).unwrap();
    assert!(row("1 consenso").contains("dal telefono"), "{screen}");
    assert!(row("4 blocco").contains("tel.: turni"), "{screen}");
}
