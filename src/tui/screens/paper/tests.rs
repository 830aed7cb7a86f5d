//! Packs read by keys, doubtful ballots decided.

use std::path::Path;

use crate::assembly::VoteId;
use crate::assembly::testing::{options, plain_vote};
use crate::assembly::vote::{Brought, Reading, Terms, VoidReason, Vote, VoteCommand};
use crate::packs::{self, PackFile};
use crate::tally::{BallotKind, Base, Mark, Method, Rule};
use crate::text::{Lang, Text};
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage as Play, documented, pictures};

fn terms(kind: BallotKind, method: Method, labels: &[&str]) -> Terms {
    Terms {
        question: "Quali interventi prima?".into(),
        options: options(labels),
        kind,
        rule: Rule::new(method),
        percent: Base::Valid,
        ..plain_vote()
    }
}

fn up_to_three() -> Terms {
    let kind = BallotKind::Choose {
        min: 1,
        max: 3,
        budget: None,
    };
    let options = [
        "Più bus la sera",
        "Marciapiedi senza barriere",
        "Ombra e alberi in piazza",
        "Mercato coperto",
        "Sala prove per i giovani",
    ];
    terms(kind, Method::Approval, &options)
}

/// Thirty people in the hall and an open vote on paper.
fn reading(set: Set, terms: Terms) -> Play {
    filled(set.stage(Screen::new(ScreenId::Paper)), terms)
}

fn filled(mut play: Play, terms: Terms) -> Play {
    play.arrive(30);
    play.submit(VoteCommand::Draft(Box::new(terms)));
    play.submit(VoteCommand::Open { id: VoteId(1) });
    play
}

fn italian(terms: Terms) -> Play {
    let lang = Lang::It;
    reading(Set { lang, size: SMALL }, terms)
}

fn vote(play: &Play) -> &Vote {
    play.assembly().votes.get(VoteId(1)).unwrap()
}

fn readings(play: &Play) -> Vec<Reading> {
    vote(play)
        .paper
        .slips()
        .map(|s| s.reading.clone())
        .collect()
}

fn chosen(options: &[u16]) -> Reading {
    Reading::Valid(Mark::Chosen(options.to_vec()))
}

#[test]
fn a_pack_is_counted_read_and_closed_from_the_keyboard() {
    let mut play = italian(up_to_three());
    assert_eq!(play.row(-2), "▶ Conta il pacco e scrivi quante schede ha");
    play.press("<Enter>");
    assert!(play.screen().contains("✗ Prima conta le schede"));
    play.press("4<Enter>");
    assert_eq!(play.row(-2), "▶ Scheda 1: scrivi i segni, poi INVIO");
    play.press("31<Enter>0n<Enter>");
    assert_eq!(
        readings(&play),
        [
            chosen(&[0, 2]),
            Reading::Blank,
            Reading::Void(VoidReason::Unreadable)
        ]
    );
    assert!(play.screen().contains("Registrate 3 di 4"));
    play.press("2<Enter>");
    assert_eq!(play.row(-2), "▶ INVIO  Chiudi il pacco 1: 4 schede");
    play.press("2");
    assert!(play.screen().contains("✗ Il pacco è finito"));
    play.press("<Enter>");
    assert!(play.screen().contains("✗ C’è una scheda in più?"));
    assert!(!vote(&play).paper.packs[0].closed);
    play.press("<Enter>");
    assert!(vote(&play).paper.packs[0].closed);
    assert_eq!(play.row(-2), "▶ INVIO  Torna al voto aperto");
    assert!(play.screen().contains("Se i pacchi sono finiti"));
}

#[test]
fn each_ballot_is_recorded_before_the_next_and_reading_goes_on_from_there() {
    let mut play = italian(up_to_three());
    play.press("5<Enter>1<Enter>2<Enter>3");
    assert_eq!(readings(&play).len(), 2, "the third is not confirmed yet");
    play.press("<Esc>");
    assert_eq!(play.row(-2), "▶ Scheda 3: scrivi i segni, poi INVIO");
    // What is on disk is all that the screen needs to go on.
    let count = vote(&play).paper.clone();
    let terms = Box::new(vote(&play).terms.clone());
    let mut again = italian(*terms);
    again.submit(VoteCommand::OpenPack {
        id: VoteId(1),
        counted: 5,
    });
    for (slip, known) in (1..).zip(count.slips()) {
        again.submit(VoteCommand::ReadSlip {
            id: VoteId(1),
            pack: 1,
            slip,
            reading: known.reading.clone(),
        });
    }
    assert_eq!(again.row(-2), "▶ Scheda 3: scrivi i segni, poi INVIO");
}

#[test]
fn a_refused_key_says_why_and_rings() {
    let mut play = italian(up_to_three());
    play.press("5<Enter>");
    for (keys, words) in [
        ("9", "✗ Sulla scheda non c’è"),
        ("11", "✗ 1 è già segnata"),
        (
            "234",
            "✗ Se ne possono segnare al massimo 3: se ce ne sono di più premi N",
        ),
        ("0", "✗ C’è una scheda a metà"),
    ] {
        play.press(keys);
        assert!(play.screen().contains(words), "{keys}: {}", play.screen());
    }
    play.press("n<Enter>");
    assert_eq!(readings(&play), [Reading::Void(VoidReason::Unreadable)]);
}

#[test]
fn the_last_ballot_is_reopened_shown_and_corrected() {
    let mut play = italian(up_to_three());
    play.press("5<Enter>12<Enter>34<Enter>u");
    assert!(
        play.screen().contains("Riaperta: diceva 3 4"),
        "{}",
        play.screen()
    );
    assert_eq!(play.row(-2), "▶ INVIO  Registra di nuovo la scheda 2");
    play.press("<BS>5<Enter>");
    assert_eq!(readings(&play), [chosen(&[0, 1]), chosen(&[2, 4])]);
    let second = &vote(&play).paper.packs[0].slips[1];
    assert_eq!(second.earlier, [chosen(&[2, 3])]);
    play.press("u<Esc>");
    assert_eq!(play.row(-2), "▶ Scheda 3: scrivi i segni, poi INVIO");
}

#[test]
fn a_pack_that_was_miscounted_is_counted_again() {
    let mut play = italian(up_to_three());
    play.press("3<Enter>1<Enter>2<Enter>");
    play.press("<F3><BS>2<Enter><Enter>");
    let pack = &vote(&play).paper.packs[0];
    assert_eq!((pack.counted, pack.closed), (2, true));
}

#[test]
fn doubtful_ballots_are_decided_with_a_name_before_the_vote_can_close() {
    let mut play = italian(up_to_three());
    play.press("3<Enter>1<Enter>dd<Enter>");
    assert_eq!(play.row(-2), "▶ INVIO  Decidi le schede dubbie");
    play.press("<Enter>");
    assert!(play.row(0).starts_with("7 Voto · schede dubbie"));
    play.press("4<Enter><Esc>");
    assert_eq!(
        play.row(-2),
        "▶ INVIO  Decidi la scheda 2 del pacco 1",
        "what was marked is still there"
    );
    play.press("<Enter>il seggio<Enter>");
    play.press("n3<Enter>");
    assert_eq!(
        readings(&play),
        [
            chosen(&[0]),
            chosen(&[3]),
            Reading::Void(VoidReason::Identifying)
        ]
    );
    let decided = &vote(&play).paper.packs[0].slips[1];
    assert_eq!(decided.decided_by.as_deref(), Some("il seggio"));
    assert!(vote(&play).paper.doubtful().is_empty());
    assert_eq!(play.row(-2), "▶ INVIO  Torna al voto aperto");
}

#[test]
fn what_to_do_with_the_ballots_is_said_to_its_end_in_the_smallest_window() {
    let smallest = Set {
        lang: Lang::It,
        size: crate::tui::frame::SMALLEST,
    };
    let labels = ["Alberi", "Luci"];
    let mut play = reading(
        smallest,
        terms(BallotKind::One, Method::PluralityChoice, &labels),
    );
    assert!(play.screen().contains("a matita."), "{}", play.screen());
    play.press("2<Enter>1<Enter>d<Enter><Enter>");
    let screen = play.screen();
    assert!(screen.contains("e segna che cosa"), "{screen}");
    assert!(screen.contains("si decide."), "{screen}");
    assert!(screen.contains("INVIO.\n"), "{screen}");
}

#[test]
fn points_and_rankings_are_read_with_their_own_keys() {
    let points = BallotKind::Points {
        total: 10,
        cap: 10,
        spend_all: true,
    };
    let mut play = italian(terms(points, Method::Points, &["A", "B", "C"]));
    play.press("2<Enter>36");
    let screen = play.screen();
    assert!(screen.contains("9 punti su 10"), "{screen}");
    assert!(screen.contains("fino a 10; il tasto * dà"), "{screen}");
    play.press("*<Enter>");
    assert_eq!(
        readings(&play),
        [Reading::Valid(Mark::Values(vec![
            Some(3),
            Some(6),
            Some(1)
        ]))]
    );
    let ranking = BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    };
    let mut play = italian(terms(ranking, Method::Borda, &["A", "B", "C"]));
    play.press("2<Enter>");
    let screen = play.screen();
    assert!(screen.contains("dal 1º posto in giù"), "{screen}");
    play.press("31<Enter>");
    assert_eq!(
        readings(&play),
        [Reading::Valid(Mark::Ranks(vec![2, 0, 1]))]
    );
}

#[test]
fn sixty_options_are_all_on_the_screen() {
    let labels: Vec<String> = (1..=60).map(|n| format!("Progetto {n}")).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let mut play = italian(terms(BallotKind::One, Method::PluralityChoice, &labels));
    play.press("2<Enter>60");
    let screen = play.screen();
    assert!(screen.contains("60 [X]"), "{screen}");
    assert!(screen.contains("01 [ ]"), "{screen}");
    play.press("<Enter>");
    assert_eq!(readings(&play), [chosen(&[59])]);
}

/// Packs with these marks, written into a file as another laptop writes them.
fn brought(play: &Play, folder: &Path, packs: &[(&str, &[u16])]) -> String {
    let pack = |(mark, options): &(&str, &[u16])| Brought {
        mark: Some((*mark).to_owned()),
        ballots: options.iter().map(|option| chosen(&[*option])).collect(),
    };
    let packs = packs.iter().map(pack).collect();
    let file = PackFile::form(vote(play)).with_packs(packs);
    let path = packs::write(folder, "letti", &file, &Text::new(Lang::It)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn packs_brought_from_another_laptop_are_taken_in_once_and_the_new_ones_apart() {
    let folder = tempfile::tempdir().unwrap();
    let mut play = italian(up_to_three());
    let one = brought(&play, folder.path(), &[("a", &[0, 1])]);
    play.press(&format!("f<Down><Enter>{one}<Enter>"));
    assert_eq!(readings(&play), [chosen(&[0]), chosen(&[1])]);
    play.press(&format!("f<Down><Enter>{one}<Enter>"));
    let screen = play.screen();
    assert!(
        screen.contains("✗ I pacchi di questo file sono già qui"),
        "{screen}"
    );
    let both = brought(&play, folder.path(), &[("a", &[0, 1]), ("b", &[2])]);
    play.press(&format!("f<Down><Enter>{both}<Enter>"));
    let screen = play.screen();
    assert!(screen.contains("1 pacco è già stato preso"), "{screen}");
    play.press("<Enter>");
    assert!(
        play.screen().contains("Che lettura è?"),
        "{}",
        play.screen()
    );
    play.press("<Enter>");
    assert_eq!(readings(&play), [chosen(&[0]), chosen(&[1]), chosen(&[2])]);
}

#[test]
fn packs_of_the_same_vote_of_another_evening_are_not_taken_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut play = italian(up_to_three());
    let today = PackFile::form(vote(&play));
    let before = today.opened.unwrap() - jiff::SignedDuration::from_hours(24);
    let pack = Brought {
        mark: Some("a".into()),
        ballots: vec![chosen(&[0])],
    };
    let file = PackFile {
        opened: Some(before),
        ..today.with_packs(vec![pack])
    };
    let path = packs::write(folder.path(), "letti", &file, &Text::new(Lang::It)).unwrap();
    play.press(&format!("f<Down><Enter>{}<Enter>", path.display()));
    let screen = play.screen();
    assert!(screen.contains("di un altro voto"), "{screen}");
    assert!(readings(&play).is_empty());
}

#[test]
fn packs_that_wait_for_their_second_reading_get_it_by_enter_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut terms = up_to_three();
    terms.scrutiny.one_reading_below = 0;
    let mut play = italian(terms);
    play.press("2<Enter>1<Enter>2<Enter><Enter>");
    assert_eq!(play.row(-2), "▶ INVIO  Comincia la 2ª lettura del pacco 1");
    let second = brought(&play, folder.path(), &[("a", &[0, 1])]);
    play.press(&format!("f<Down><Enter>{second}<Enter><Enter>"));
    assert_eq!(vote(&play).paper.packs.len(), 1);
    assert!(vote(&play).paper.packs[0].is_read_twice());
}

#[test]
fn without_a_vote_on_paper_the_way_back_is_shown() {
    let play = Play::new(Screen::new(ScreenId::Paper));
    assert_eq!(play.row(-2), "▶ INVIO  Vai all’elenco dei voti");
}

#[test]
fn the_reading_of_ballots_looks_as_it_is_kept_at_every_step() {
    pictures("paper_count", |set| reading(set, up_to_three()));
    let going =
        |set| reading(set, up_to_three()).keys("25<Enter>134<Enter>0b3<Enter>25<Enter>n2<Enter>13");
    pictures("paper_reading", going);
    documented("paper", "Leggere le schede di carta dai tasti", going);
    pictures("paper_refused", |set| {
        reading(set, up_to_three()).keys("25<Enter>1342")
    });
    pictures("paper_void", |set| {
        reading(set, up_to_three()).keys("25<Enter>1342n")
    });
    pictures("paper_full", |set| {
        reading(set, up_to_three()).keys("2<Enter>1<Enter>d")
    });
    pictures("paper_doubtful", |set| {
        reading(set, up_to_three()).keys("3<Enter>1<Enter>dd<Enter><Enter>13")
    });
    pictures("paper_none", |set| set.stage(Screen::new(ScreenId::Paper)));
}

#[test]
fn a_laptop_that_reads_for_another_says_nothing_of_a_hall_it_does_not_know() {
    let mut play = filled(Play::new(super::Paper::for_another_laptop()), up_to_three());
    let screen = play.screen();
    for unknown in ["Presenti", "presenti", "F5"] {
        assert!(!screen.contains(unknown), "«{unknown}» in {screen}");
    }
    play.press("2<Enter>1<Enter><Enter>");
    let screen = play.screen();
    assert!(screen.contains("se le schede sono finite F3"), "{screen}");
    play.press("<F3>1<Enter><Enter>");
    assert!(play.screen().contains("Schede lette finora 1"));
}
