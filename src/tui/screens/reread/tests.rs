//! Two readings from the keyboard, and the ballots on which they differ.

use crate::assembly::VoteId;
use crate::assembly::testing::{options, plain_vote};
use crate::assembly::vote::{Reading, Scrutiny, Terms, Vote, VoteCommand};
use crate::tally::{BallotKind, Base, Mark};
use crate::text::Lang;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage as Play, pictures};

/// Thirty people in the hall and a vote on paper in which every pack is read twice.
fn reading(set: Set) -> Play {
    let mut play = set.stage(Screen::new(ScreenId::Paper));
    play.arrive(30);
    let terms = Terms {
        question: "Quali interventi prima?".into(),
        options: options(&["Autobus", "Marciapiedi", "Alberi", "Mercato"]),
        percent: Base::Valid,
        scrutiny: Scrutiny {
            one_reading_below: 0,
            ..Scrutiny::default()
        },
        ..plain_vote()
    };
    play.submit(VoteCommand::Draft(Box::new(terms)));
    play.submit(VoteCommand::Open { id: VoteId(1) });
    play
}

fn italian() -> Play {
    let lang = Lang::It;
    reading(Set { lang, size: SMALL })
}

fn vote(play: &Play) -> &Vote {
    play.assembly().votes.get(VoteId(1)).unwrap()
}

fn held(play: &Play) -> Vec<Reading> {
    let slips = vote(play).paper.slips();
    slips.map(|s| s.reading.clone()).collect()
}

fn chosen(option: u16) -> Reading {
    Reading::Valid(Mark::Chosen(vec![option]))
}

/// A pack read by the keys: its number of ballots, each ballot with Enter, the pack closed.
fn pack(signs: &str) -> String {
    format!("{}<Enter>{}", signs.len(), again(signs))
}

fn again(signs: &str) -> String {
    let ballots: Vec<String> = signs.chars().map(|c| format!("{c}<Enter>")).collect();
    format!("{}<Enter>", ballots.concat())
}

#[test]
fn the_second_reading_begins_with_enter_and_shows_nothing_of_the_first() {
    let mut play = italian();
    play.press(&pack("124"));
    assert_eq!(play.row(-2), "▶ INVIO  Comincia la 2ª lettura del pacco 1");
    play.press("<Enter>");
    assert!(
        play.row(0).contains("pacco 1 · 2ª lettura"),
        "{}",
        play.row(0)
    );
    assert!(play.screen().contains("Registrate 0 di 3"));
    assert_eq!(play.row(-2), "▶ Scheda 1: scrivi i segni, poi INVIO");
    assert!(play.screen().contains("deve avere il numero 1 a matita"));
    play.press("1<Enter>2<Enter>4<Enter>");
    assert_eq!(
        play.row(-2),
        "▶ INVIO  Chiudi la 2ª lettura del pacco 1: 3 schede"
    );
    play.press("<Enter>");
    assert_eq!(play.row(-2), "▶ INVIO  Torna al voto aperto");
}

#[test]
fn differences_are_listed_covered_and_read_again_from_the_paper() {
    let mut play = italian();
    play.press(&format!("{}<Enter>{}", pack("1243"), again("1233")));
    assert_eq!(
        play.row(-2),
        "▶ INVIO  Rileggi la scheda su cui le letture differiscono"
    );
    play.press("<Enter>");
    let screen = play.screen();
    assert!(screen.contains("Le due letture non coincidono su 1 scheda di 4"));
    assert!(screen.contains("coperta"), "{screen}");
    assert_eq!(play.row(-2), "▶ Scrivi i segni della scheda 3 del pacco 1");
    play.press("4<Enter>");
    assert_eq!(held(&play)[2], chosen(3));
    assert!(play.screen().contains("vale la 1ª"), "{}", play.screen());
    assert_eq!(play.row(-2), "▶ INVIO  Torna al voto aperto");
    play.press("u3<Enter>");
    assert_eq!(held(&play)[2], chosen(2), "reopened and read once more");
}

#[test]
fn a_third_reading_unlike_both_leads_to_the_chair() {
    let mut play = italian();
    play.press(&format!("{}<Enter>{}", pack("12"), again("13")));
    play.press("<Enter>d");
    assert_eq!(held(&play)[1], Reading::Doubtful);
    assert_eq!(play.row(-2), "▶ INVIO  Decidi le schede dubbie");
    play.press("<Enter>2<Enter>il seggio<Enter>");
    assert_eq!(held(&play)[1], chosen(1));
}

#[test]
fn a_reading_that_slid_says_from_which_ballot_and_goes_back_there() {
    let mut play = italian();
    let keys = format!("{}<Enter>{}", pack("123412342143"), again("123123421143"));
    play.press(&keys);
    play.press("<Enter>");
    assert!(
        play.screen().contains("Controlla la scheda 4"),
        "{}",
        play.screen()
    );
    assert_eq!(
        play.row(-2),
        "▶ INVIO  Riprendi la 2ª lettura del pacco 1 dalla scheda 4"
    );
    play.press("<Enter>");
    assert_eq!(play.row(-2), "▶ Scheda 4: scrivi i segni, poi INVIO");
    play.press(&again("412342143"));
    assert!(vote(&play).paper.unsettled(&BallotKind::One).is_empty());
    assert_eq!(play.row(-2), "▶ INVIO  Torna al voto aperto");
}

#[test]
fn a_second_reading_begins_with_its_own_key_too() {
    let mut play = italian();
    play.press(&pack("12"));
    play.press("r");
    assert!(play.row(0).contains("2ª lettura"), "{}", play.row(0));
}

#[test]
fn pictures_of_two_readings() {
    pictures("paper_second", |set| {
        reading(set).keys(&format!("{}<Enter>1<Enter>2", pack("124")))
    });
    let differ = |set| reading(set).keys(&format!("{}<Enter>{}", pack("12433"), again("12331")));
    pictures("paper_differ", differ);
    pictures("reread", |set| differ(set).keys("<Enter>3<Enter>4"));
    pictures("reread_slid", |set| {
        let keys = format!("{}<Enter>{}", pack("123412342143"), again("123123421143"));
        reading(set).keys(&keys).keys("<Enter>")
    });
    pictures("reread_none", |set| {
        set.stage(Screen::new(ScreenId::Reread))
    });
}
