mod ways_on;

use super::*;
use crate::assembly::ParticipantId;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::themes::Draft;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{LARGE, SMALL, Set, Stage, pictures};

const IT: Set = Set {
    lang: crate::text::Lang::It,
    size: SMALL,
};

fn register(name: &str) -> RollCommand {
    let profile = Profile {
        votes: true,
        ..Profile::default()
    };
    RollCommand::Register {
        name: Some(name.into()),
        profile,
        arrived: true,
    }
}

fn position(title: &str, text: &str) -> ThemeCommand {
    ThemeCommand::Register {
        theme: ThemeId(1),
        draft: Draft {
            title: title.into(),
            text: text.into(),
            origin: "laboratorio 2".into(),
            ..Draft::default()
        },
    }
}

/// Three people and nothing else.
fn blank(set: Set) -> Stage {
    set.stage(Screen::new(ScreenId::Positions))
        .given(register("Referente CNA"))
        .given(register("Referente LAPAM"))
        .given(register("Referente Università"))
}

fn with_theme(set: Set) -> Stage {
    blank(set).given(ThemeCommand::AddTheme {
        title: "Orari".into(),
        question: "Quando si apre la Casa della comunità?".into(),
    })
}

/// A theme with three positions.
fn stage(set: Set) -> Stage {
    let stage = with_theme(set)
        .given(position(
            "Di sera",
            "Aperta dalle 18 alle 22, anche il sabato.",
        ))
        .given(position("Di mattina", "Aperta dalle 8 alle 13."))
        .given(position("Solo su appuntamento", ""));
    stage.given(ThemeCommand::AddTheme {
        title: "Costi".into(),
        question: String::new(),
    })
}

fn spokesperson(id: u32) -> ThemeCommand {
    ThemeCommand::SetSpokesperson {
        id: PositionId(id),
        person: Some(ParticipantId(id)),
    }
}

fn spoken_for(set: Set) -> Stage {
    stage(set)
        .given(spokesperson(1))
        .given(spokesperson(2))
        .given(spokesperson(3))
}

fn at(stage: &Stage, id: u32) -> &Position {
    let position = stage.assembly().themes.position(PositionId(id));
    position.unwrap()
}

#[test]
fn the_pictures_of_the_positions() {
    pictures("positions_no_themes", |set| {
        set.stage(Screen::new(ScreenId::Positions))
    });
    pictures("positions_none", with_theme);
    pictures("positions", |set| {
        stage(set)
            .given(spokesperson(1))
            .given(ThemeCommand::CountHands {
                theme: ThemeId(1),
                hands: vec![(PositionId(1), 1), (PositionId(2), 1)],
            })
            .given(ThemeCommand::Withdraw {
                id: PositionId(3),
                reason: "confluita nel regolamento".into(),
            })
    });
    pictures("positions_find", |set| stage(set).keys("punivers"));
    pictures("positions_hands_over", |set| {
        stage(set).keys("n2<Down>2<Enter>")
    });
    pictures("positions_edit", |set| stage(set).keys("m<Tab><Tab><Tab>"));
    pictures("positions_menu", |set| stage(set).keys("<F3>"));
    pictures("positions_closed", |set| {
        stage(set)
            .given(ThemeCommand::Merge {
                into: PositionId(1),
                from: vec![PositionId(2), PositionId(3)],
            })
            .keys("<Enter>La sala è d’accordo<Enter>")
    });
}

#[test]
fn from_nothing_to_a_position_with_enter_and_words_alone() {
    let stage = blank(IT).keys("<Enter>Orari<Tab>Quando si apre?<Enter>");
    assert_eq!(stage.row(-2), "▶ INVIO  Aggiungi una posizione su «Orari»");
    let stage = stage.keys("<Enter>Di sera<Tab><Tab>sala<Tab>Fino alle 22<Enter>");
    let position = at(&stage, 1);
    assert_eq!(position.title, "Di sera");
    assert_eq!(position.short, "Di sera");
    assert_eq!(position.origin, "sala");
    assert_eq!(position.text(), "Fino alle 22");
}

#[test]
fn the_next_act_is_the_missing_spokesperson_found_by_a_few_letters() {
    let mut stage = stage(IT);
    assert_eq!(stage.row(-2), "▶ INVIO  Scegli il portavoce di «Di sera»");
    stage.press("<Enter>lap");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Referente LAPAM è portavoce di «Di sera»"
    );
    stage.press("<Enter>");
    assert_eq!(at(&stage, 1).spokesperson, Some(ParticipantId(2)));
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Scegli il portavoce di «Di mattina»",
        "on to the next"
    );
    stage.press("<Enter>universita<Enter>");
    assert_eq!(
        at(&stage, 2).spokesperson,
        Some(ParticipantId(3)),
        "found without its accent"
    );
}

#[test]
fn a_person_who_speaks_for_another_position_is_refused_and_the_search_stays() {
    let stage = stage(IT).given(spokesperson(1)).keys("<Enter>cna<Enter>");
    assert!(
        stage.screen().contains("✗ È già portavoce di «Di sera»"),
        "{}",
        stage.screen()
    );
    assert!(stage.row(2).starts_with("Portavoce di «Di mattina»"));
    assert_eq!(at(&stage, 2).spokesperson, None);
}

#[test]
fn an_enter_too_many_makes_nobody_a_spokesperson() {
    let stage = stage(IT).keys("p");
    assert_eq!(stage.row(-2), "▶ Scrivi il nome del portavoce");
    let stage = stage.keys("<Enter>");
    assert_eq!(at(&stage, 1).spokesperson, None);
    assert!(stage.row(2).starts_with("Portavoce di"));
    let stage = stage.keys("<Down>");
    assert!(stage.row(-2).starts_with("▶ INVIO"), "{}", stage.row(-2));
}

#[test]
fn a_spokesperson_can_be_taken_back_and_who_left_the_hall_is_marked() {
    let stage = spoken_for(IT).given(RollCommand::Leave {
        id: ParticipantId(1),
    });
    assert!(stage.screen().contains("Referente CNA (non in sala)"));
    let stage = stage.keys("p<End><Enter>");
    assert_eq!(at(&stage, 1).spokesperson, None);
}

#[test]
fn hands_begin_at_the_first_position_that_was_not_counted() {
    let stage = stage(IT).keys("<End>n1<Down>1<Enter>");
    assert_eq!(at(&stage, 1).support.last().unwrap().hands, 1);
    assert_eq!(at(&stage, 2).support.last().unwrap().hands, 1);
    let stage = stage.keys("n1<Enter>");
    assert_eq!(at(&stage, 3).support.last().unwrap().hands, 1);
}

#[test]
fn hands_that_were_typed_are_not_lost_to_one_esc() {
    let stage = stage(IT).keys("n2<Esc>");
    assert!(
        stage.screen().contains("Non è ancora salvato"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Enter>");
    assert!(
        stage
            .assembly()
            .themes
            .positions
            .values()
            .any(|p| !p.support.is_empty())
    );
    let stage = stage.keys("n9<Esc><Esc>");
    assert!(
        stage.row(-2).starts_with("▶ INVIO  Scegli il portavoce"),
        "{}",
        stage.row(-2)
    );
}

#[test]
fn an_act_that_does_not_apply_yet_says_what_is_missing() {
    let stage = blank(IT).keys("c");
    assert!(stage.screen().contains("Prima serve un tema"));
    for key in ["p", "n"] {
        let stage = with_theme(IT).keys(key);
        assert!(stage.screen().contains("Prima serve una posizione"));
    }
}

#[test]
fn a_count_stays_out_of_those_who_were_there_to_be_counted() {
    let stage = stage(IT).keys("n2<Down>1<Enter>");
    let stage = stage.given(RollCommand::Leave {
        id: ParticipantId(3),
    });
    assert!(
        stage.screen().contains("= 3 presenti ✓"),
        "{}",
        stage.screen()
    );
}

#[test]
fn hands_are_typed_for_all_positions_at_once_and_never_exceed_those_present() {
    let mut stage = stage(IT).keys("n2<Down>1<Enter>");
    assert_eq!(at(&stage, 1).support.last().unwrap().hands, 2);
    assert_eq!(at(&stage, 2).support.last().unwrap().hands, 1);
    assert!(
        stage.screen().contains("= 3 presenti ✓"),
        "{}",
        stage.screen()
    );
    stage.press("n<Down><Down>1<Enter>");
    assert!(
        stage.row(-4).starts_with("✗ Le mani sarebbero 4 in tutto"),
        "{}",
        stage.row(-4)
    );
    assert!(at(&stage, 3).support.is_empty());
}

#[test]
fn positions_are_merged_split_withdrawn_and_restored() {
    let stage = stage(IT).keys("u<Space><Enter>");
    assert!(!at(&stage, 2).is_open());
    assert!(stage.screen().contains("accorpata in «Di sera»"));
    let stage = stage.keys("<Home><Down>");
    assert!(stage.row(-4).contains("R la riapre"), "{}", stage.row(-4));
    let stage = stage.keys("r");
    assert!(at(&stage, 2).is_open());
    let stage = stage.keys("dMattina presto<Tab>Tarda mattina<Enter>");
    assert!(!at(&stage, 2).is_open());
    assert_eq!(
        at(&stage, 4).text(),
        "Aperta dalle 8 alle 13.",
        "the text goes on in the new ones"
    );
    let stage = stage.keys("<Home>rsuperata<Enter>");
    assert!(stage.screen().contains("ritirata: superata"));
}

#[test]
fn a_duplicate_title_is_refused_and_what_was_written_stays() {
    let stage = stage(IT).keys("aDI SERA<Enter>");
    assert!(
        stage.row(-4).starts_with("✗ «DI SERA» c’è già"),
        "{}",
        stage.row(-4)
    );
    assert!(stage.screen().contains("DI SERA"));
}

#[test]
fn esc_on_something_written_warns_once_before_letting_it_go() {
    let mut stage = stage(IT).keys("aDi notte<Esc>");
    assert!(stage.row(-4).starts_with("! Non è ancora salvato"));
    assert!(stage.screen().contains("Di notte"));
    stage.press("<Esc>");
    assert!(!stage.screen().contains("Di notte"));
    assert_eq!(
        stage.row(0).split("  ").next(),
        Some("3 Posizioni e portavoce")
    );
}

#[test]
fn an_edit_shows_the_earlier_text_below() {
    let stage = stage(Set { size: LARGE, ..IT }).keys("m<Tab><Tab><Tab> E la domenica.<Enter>");
    assert_eq!(
        at(&stage, 1).text(),
        "Aperta dalle 18 alle 22, anche il sabato. E la domenica."
    );
    assert!(
        stage.screen().contains("diceva: Aperta dalle 18 alle 22"),
        "{}",
        stage.screen()
    );
}

#[test]
fn positions_and_themes_are_reordered() {
    let stage = stage(IT).keys("g");
    let order = |stage: &Stage| -> Vec<u32> {
        let theme = stage.assembly().themes.theme(ThemeId(1)).unwrap();
        theme.positions.iter().map(|p| p.0).collect()
    };
    assert_eq!(order(&stage), [2, 1, 3]);
    let stage = stage.keys("gg");
    assert_eq!(order(&stage), [2, 3, 1], "the last stays the last");
    let stage = stage.keys("<Right>b");
    assert_eq!(stage.assembly().themes.list[0].title, "Costi");
}

#[test]
fn themes_are_turned_with_the_arrows_and_by_a_click() {
    let mut stage = stage(IT).keys("<Right>");
    assert!(stage.screen().contains("Nessuna posizione ancora"));
    stage.click("1 Orari");
    assert!(stage.screen().contains("Di mattina"));
}

#[test]
fn a_long_list_keeps_the_selected_position_in_sight() {
    let mut stage = with_theme(IT);
    for n in 1..=40 {
        stage.submit(position(&format!("Ipotesi numero {n}"), "testo"));
    }
    let stage = stage.keys("<End>");
    assert!(stage.screen().contains("Ipotesi numero 40"));
}
