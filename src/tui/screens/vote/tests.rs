//! From a theme with two positions to an open vote, by keys.

mod listing;

use crate::assembly::ThemeId;
use crate::assembly::VoteId;
use crate::assembly::table::TableCommand;
use crate::assembly::testing::plain_vote;
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::vote::{Channel, Stage, Terms, VoteCommand};
use crate::tally::{BallotKind, Base, Method};
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage as Play, pictures};

/// A theme with these positions, and twelve people in the hall.
fn hall(set: Set, positions: &[&str]) -> Play {
    let mut play = set.stage(Screen::new(ScreenId::Vote));
    play.submit(ThemeCommand::AddTheme {
        title: "Orari della piazza".into(),
        question: String::new(),
    });
    for title in positions {
        let draft = Draft {
            title: (*title).into(),
            ..Draft::default()
        };
        play.submit(ThemeCommand::Register {
            theme: ThemeId(1),
            draft,
        });
    }
    play.arrive(12);
    play
}

fn italian() -> Set {
    Set {
        lang: crate::text::Lang::It,
        size: SMALL,
    }
}

fn two() -> Play {
    hall(italian(), &["Aprire di sera", "Aprire di mattina"])
}

fn first(play: &Play) -> &crate::assembly::vote::Vote {
    play.assembly().votes.get(VoteId(1)).unwrap()
}

#[test]
fn three_times_enter_make_a_good_vote_and_its_letter_opens_it() {
    let mut play = two();
    assert_eq!(play.row(-2), "▶ INVIO  Prepara un voto");
    play.press("<Enter><Enter><Enter>");
    let vote = first(&play);
    assert_eq!(vote.stage, Stage::Draft);
    assert_eq!(vote.terms.theme, Some(ThemeId(1)));
    assert_eq!(vote.terms.options.len(), 2);
    assert_eq!(vote.terms.kind, BallotKind::One);
    assert!(vote.terms.channels.contains(&Channel::Hands));
    play.press("<Enter>");
    assert_eq!(first(&play).stage, Stage::Draft, "Enter goes back");
    play.press("<Enter>");
    play.press("s");
    assert_eq!(first(&play).stage, Stage::Open);
    assert!(
        play.row(0).starts_with("7 Voto · aperto"),
        "{}",
        play.row(0)
    );
}

#[test]
fn a_motion_asks_only_for_its_question() {
    let mut play = two();
    play.press("n<Down><Enter>");
    assert_eq!(play.row(-2), "▶ Scrivi la domanda, poi ↓");
    assert!(!play.screen().contains('✗'), "{}", play.screen());
    play.press("<Enter>");
    assert!(
        play.screen().contains("✗ Manca la domanda"),
        "{}",
        play.screen()
    );
    play.press("Rimandare a gennaio?<Enter>s");
    let vote = first(&play);
    assert_eq!(vote.stage, Stage::Open);
    assert_eq!(vote.terms.kind, BallotKind::Motion);
    let threshold = vote.terms.threshold.as_ref().unwrap();
    assert_eq!((threshold.base, threshold.strict), (Base::ForAgainst, true));
}

#[test]
fn a_quorum_can_be_any_fraction_of_those_present_or_entitled() {
    let mut play = two();
    play.press("n<Down><Enter>Rimandare a gennaio?");
    play.press(&"<Down>".repeat(8));
    assert!(
        play.screen().contains("> Quorum di votanti"),
        "{}",
        play.screen()
    );
    // Before none comes the last: a fraction to be typed, here three fifths of those entitled.
    play.press("<Left><Down>3<Down>5<Down><Right><Enter>");
    let quorum = first(&play).terms.quorum.clone().unwrap();
    assert_eq!((quorum.numerator, quorum.denominator), (3, 5));
    assert_eq!((quorum.base, quorum.strict), (Base::Entitled, false));
}

#[test]
fn free_options_are_written_renamed_moved_and_taken_away() {
    let mut play = two();
    play.press("n<End><Enter>Che cosa prima?<Enter>");
    play.press("Autobus<Enter>nMarciapiedi<Enter>nAlberi<Enter>nPanchine<Enter>");
    play.press("t");
    play.press("<Home>+");
    play.press("<Home><Enter>!<Enter>");
    play.press("bMarc.<Enter>");
    play.press("<Esc><Enter>");
    let labels: Vec<_> = first(&play)
        .terms
        .options
        .iter()
        .map(|o| (o.label.as_str(), o.short.as_str()))
        .collect();
    assert_eq!(
        labels,
        [
            ("Marciapiedi!", "Marc."),
            ("Autobus", "Autobus"),
            ("Alberi", "Alberi")
        ]
    );
}

#[test]
fn the_arrows_change_the_ballot_and_only_rules_that_fit_are_offered() {
    let mut play = hall(italian(), &["Sera", "Mattina", "Mai"]);
    play.press("<Enter><Enter>");
    // One, up to, exactly, at least, motion, then the ranking.
    play.press("<Down><Right><Right><Right><Right><Right>");
    assert!(play.screen().contains("in ordine di preferenza"));
    assert!(
        !play.screen().contains("Alzata di mano"),
        "hands cannot rank"
    );
    play.press("<Down>3<Down><Down><Down><Down><Down><Down>");
    assert!(play.screen().contains("Borda"), "{}", play.screen());
    play.press("<Right><Enter>");
    let terms = &first(&play).terms;
    assert_eq!(terms.rule.method, Method::SchulzeWv);
    assert_eq!(
        terms.kind,
        BallotKind::Rank {
            min: 1,
            max: 3,
            ties: false
        }
    );
    assert!(terms.channels.contains(&Channel::Paper));
}

#[test]
fn what_is_wrong_is_said_as_it_is_typed_and_enter_goes_to_it() {
    let mut play = two();
    play.press("<Enter><Enter>");
    play.press("<Down><Down><Down><Down><Down><Down><Down><Down>5");
    assert!(
        play.screen().contains("✗ Posti da assegnare 5, opzioni 2:"),
        "{}",
        play.screen()
    );
    assert_eq!(play.row(-2), "▶ INVIO  Vai a ciò che manca");
    play.press("<BS>1<Enter>");
    assert_eq!(first(&play).terms.rule.seats, 1);
}

#[test]
fn leaving_a_form_that_is_not_saved_asks_once_and_loses_nothing_saved() {
    let mut play = two();
    play.press("<Enter><Enter><Esc>");
    assert!(play.screen().contains("Non è ancora salvato"));
    play.press("<Esc>");
    assert!(play.row(0).starts_with("7 Voto "), "{}", play.row(0));
    assert!(play.assembly().votes.list.is_empty());
    play.press("<Enter><Enter><Enter><Esc><Esc>");
    assert!(play.row(0).starts_with("7 Voto "), "{}", play.row(0));
    assert_eq!(first(&play).stage, Stage::Draft);
}

#[test]
fn going_elsewhere_from_the_list_of_actions_does_not_lose_what_is_not_saved() {
    let mut play = two();
    play.press("n<End><Enter>Che cosa prima?<F2>accoglienza<Enter>");
    assert!(
        play.row(0).starts_with("7 Voto · prepara"),
        "{}",
        play.row(0)
    );
    let screen = play.screen();
    assert!(screen.contains("Che cosa prima?"), "{screen}");
    assert!(screen.contains("questo non è ancora salvato"), "{screen}");
    play.press("<C-c>");
    let screen = play.screen();
    assert!(screen.contains("Quello che stai scrivendo"), "{screen}");
    play.press("<Esc><Esc><Esc><F2>accoglienza<Enter>");
    assert!(play.row(0).starts_with("2 Accoglienza"), "{}", play.row(0));
}

#[test]
fn the_form_says_why_it_cannot_open_yet() {
    let play = italian().stage(Screen::new(ScreenId::Vote));
    let play = play.keys("<Enter><Enter>Si rimanda?<Enter>");
    assert_eq!(first(&play).stage, Stage::Draft, "it is saved all the same");
    assert!(
        play.screen().contains("! Non c’è nessuno che possa votare"),
        "{}",
        play.screen()
    );
}

#[test]
fn phones_without_codes_are_refused_while_the_vote_is_prepared() {
    let phones = Terms {
        channels: [Channel::Phone].into(),
        ..plain_vote()
    };
    let play = two().given(VoteCommand::Draft(Box::new(phones)));
    let play = play.keys("m");
    let why = "Con i telefoni si vota con un codice e non ce n’è nessuno";
    assert!(
        play.screen().contains(&format!("✗ {why}")),
        "{}",
        play.screen()
    );
    let play = play.keys("<Enter>");
    assert!(
        play.screen().contains(&format!("! {why}")),
        "{}",
        play.screen()
    );
}

#[test]
fn the_table_is_offered_among_those_who_vote_only_where_it_has_seats() {
    let play = two().keys("<Enter><Enter><End>");
    assert!(
        !play.screen().contains("anche il tavolo"),
        "{}",
        play.screen()
    );
    let play = two().given(TableCommand::AddSeat {
        organization: "CNA".into(),
    });
    let play = play.keys("<Enter><Enter><Down><Down><Down><Down><Down><Down><Down><Down>");
    assert!(
        play.screen().contains("> Vota anche il tavolo"),
        "{}",
        play.screen()
    );
}

#[test]
fn the_form_shows_all_rows_that_have_the_focus_in_a_low_window() {
    let mut play = two();
    play.press("<Enter><Enter>");
    for _ in 0..20 {
        play.press("<Down>");
        let screen = play.screen();
        assert!(
            screen.lines().any(|l| l.trim_start().starts_with("> ")),
            "{screen}"
        );
    }
    assert!(
        play.screen().contains("> Telefoni con codice"),
        "{}",
        play.screen()
    );
}

#[test]
fn a_roll_call_stands_among_the_channels_once_it_is_one() {
    let mut play = two();
    play.press("<Enter><Enter>");
    assert!(
        !play.screen().contains("Appello nominale"),
        "{}",
        play.screen()
    );
    for _ in 0..20 {
        if play.screen().contains("> Appello nominale") {
            break;
        }
        play.press("<Down>");
    }
    play.press("<Space>");
    let screen = play.screen();
    let row = screen.find("> Appello nominale").unwrap();
    assert!(row < screen.find("Voto segreto").unwrap(), "{screen}");
}

#[test]
fn rows_of_the_form_can_be_clicked() {
    let mut play = two();
    play.press("<Enter><Enter>");
    play.click("Schede di carta");
    assert!(play.screen().contains("> Schede di carta"));
    play.click("Schede di carta");
    play.press("<Enter>");
    assert!(first(&play).terms.channels.contains(&Channel::Paper));
}

#[test]
fn the_form_of_a_vote_looks_as_it_is_kept() {
    pictures("vote_draft_theme", |set| {
        hall(set, &["Aprire di sera", "Aprire di mattina"]).keys("<Enter><Enter>")
    });
    pictures("vote_draft_error", |set| {
        hall(set, &["Aprire di sera", "Aprire di mattina"])
            .keys("<Enter><Enter><Down><Down><Down><Down><Down><Down><Down><Down>5")
    });
    pictures("vote_draft_open", |set| {
        hall(set, &["Aprire di sera", "Aprire di mattina"]).keys("<Enter><Enter><Enter>")
    });
    pictures("vote_draft_options", |set| {
        hall(set, &["Aprire di sera", "Aprire di mattina"]).keys("<Enter><Enter><Down><Down> ")
    });
}
