mod speaking;

use super::*;
use crate::assembly::testing::Story;
use crate::assembly::words::Field;
use crate::assembly::{Event, Refusal};

const THEME: ThemeId = ThemeId(1);
const SERA: PositionId = PositionId(1);
const MATTINA: PositionId = PositionId(2);

fn draft(title: &str) -> Draft {
    Draft {
        title: title.into(),
        ..Draft::default()
    }
}

fn register(title: &str) -> ThemeCommand {
    ThemeCommand::Register {
        theme: THEME,
        draft: draft(title),
    }
}

fn position(story: &Story, id: PositionId) -> Position {
    let position = story.assembly().themes.position(id).unwrap();
    position.as_ref().clone()
}

fn refused(refusal: ThemeRefusal) -> Refusal {
    Refusal::Themes(refusal)
}

fn close(outcome: ThemeOutcome) -> ThemeCommand {
    ThemeCommand::CloseTheme {
        id: THEME,
        outcome,
        note: String::new(),
    }
}

#[test]
fn a_title_stands_once_on_a_theme_whatever_its_case_and_spaces() {
    let mut story = Story::usual();
    assert_eq!(
        story.refused(register("  SERA ")),
        Refusal::Duplicate {
            field: Field::Title,
            text: "SERA".into()
        }
    );
    assert_eq!(
        story.refused(register(" ")),
        Refusal::Empty {
            field: Field::Title
        }
    );
    story.ok(ThemeCommand::Withdraw {
        id: SERA,
        reason: "rinuncia".into(),
    });
    story.ok(register("Sera"));
}

#[test]
fn a_short_name_is_made_from_the_title_and_never_twice() {
    let mut story = Story::usual();
    for _ in 0..2 {
        let n = story.assembly().themes.positions.len();
        story.ok(register(&format!("Aprire anche il sabato, ipotesi {n}")));
    }
    assert_eq!(position(&story, PositionId(3)).short, "Aprire anche");
    assert_eq!(position(&story, PositionId(4)).short, "Aprire anche 2");
    story.ok(register("Un mercato di produttori locali"));
    assert_eq!(position(&story, PositionId(5)).short, "Un mercato");
    story.ok(register("Alternanza fra più usi"));
    assert_eq!(position(&story, PositionId(6)).short, "Alternanza");
    story.ok(register("Pedonalizzazione completa"));
    assert_eq!(position(&story, PositionId(7)).short, "Pedonalizzazione");
    let mut twice = draft("Altro");
    twice.short = "aprire ANCHE".into();
    assert!(matches!(
        story.refused(ThemeCommand::Register {
            theme: THEME,
            draft: twice
        }),
        Refusal::Duplicate {
            field: Field::Short,
            ..
        }
    ));
}

#[test]
fn an_edit_keeps_the_earlier_text() {
    let mut story = Story::usual();
    let mut new = draft("Sera");
    new.text = "Aprire fino alle 22".into();
    story.ok(ThemeCommand::Edit {
        id: SERA,
        draft: new.clone(),
    });
    new.origin = "laboratorio 2".into();
    story.ok(ThemeCommand::Edit {
        id: SERA,
        draft: new,
    });
    let texts: Vec<String> = position(&story, SERA)
        .wordings
        .iter()
        .map(|w| w.text.clone())
        .collect();
    assert_eq!(texts, ["Aprire di Sera", "Aprire fino alle 22"]);
}

#[test]
fn what_was_merged_is_kept_and_can_stand_again() {
    let mut story = Story::usual();
    story.ok(ThemeCommand::Merge {
        into: SERA,
        from: vec![MATTINA, MATTINA],
    });
    assert_eq!(position(&story, SERA).from, [MATTINA]);
    assert_eq!(
        position(&story, MATTINA).standing,
        Standing::Merged { into: SERA }
    );
    assert!(story.assembly().themes.is_settled(THEME));
    story.ok(ThemeCommand::Restore { id: MATTINA });
    assert!(position(&story, MATTINA).is_open());
    assert!(position(&story, SERA).from.is_empty());
    assert_eq!(
        story.refused(ThemeCommand::Restore { id: MATTINA }),
        refused(ThemeRefusal::AlreadyOpen {
            title: "Mattina".into()
        })
    );
}

#[test]
fn a_merge_needs_two_open_positions_of_one_theme() {
    let mut story = Story::usual();
    story.ok(ThemeCommand::AddTheme {
        title: "Costi".into(),
        question: String::new(),
    });
    story.ok(ThemeCommand::Register {
        theme: ThemeId(2),
        draft: draft("Gratis"),
    });
    let merge = |from: Vec<PositionId>| ThemeCommand::Merge { into: SERA, from };
    for from in [vec![], vec![SERA], vec![MATTINA, SERA]] {
        assert_eq!(
            story.refused(merge(from)),
            refused(ThemeRefusal::NothingToMerge {})
        );
    }
    assert_eq!(
        story.refused(merge(vec![PositionId(3)])),
        refused(ThemeRefusal::DifferentThemes {})
    );
    story.ok(ThemeCommand::Withdraw {
        id: MATTINA,
        reason: "rinuncia".into(),
    });
    assert!(matches!(
        story.refused(merge(vec![MATTINA])),
        Refusal::Themes(ThemeRefusal::NotOpen { .. })
    ));
}

#[test]
fn a_split_position_lives_on_in_the_new_ones() {
    let mut story = Story::usual();
    let events = story.ok(ThemeCommand::Split {
        id: SERA,
        into: vec![draft("Sera"), draft("Notte")],
    });
    assert!(
        matches!(events[0], Event::Themes(ThemeEvent::Split { .. })),
        "the act is told by the split"
    );
    let new = [PositionId(3), PositionId(4)];
    assert_eq!(
        position(&story, SERA).standing,
        Standing::Split { into: new.to_vec() }
    );
    for id in new {
        assert_eq!(position(&story, id).from, [SERA]);
    }
    // The old one cannot come back while a new one bears its title.
    assert!(matches!(
        story.refused(ThemeCommand::Restore { id: SERA }),
        Refusal::Duplicate { .. }
    ));
}

#[test]
fn the_new_positions_of_a_split_differ_from_each_other_and_from_the_rest() {
    let mut story = Story::usual();
    let split = |titles: &[&str]| ThemeCommand::Split {
        id: SERA,
        into: titles.iter().map(|t| draft(t)).collect(),
    };
    assert_eq!(
        story.refused(split(&["Sola"])),
        refused(ThemeRefusal::NothingToSplit {})
    );
    for titles in [["Notte", "notte "], ["Notte", "Mattina"]] {
        assert!(matches!(
            story.refused(split(&titles)),
            Refusal::Duplicate { .. }
        ));
    }
    let many: Vec<String> = (0..21).map(|n| format!("Ipotesi {n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(
        story.refused(split(&many)),
        Refusal::TooMany { found: 21, max: 20 }
    );
}

#[test]
fn a_withdrawal_says_why() {
    let mut story = Story::usual();
    let withdraw = |reason: &str| ThemeCommand::Withdraw {
        id: SERA,
        reason: reason.into(),
    };
    assert_eq!(
        story.refused(withdraw("")),
        Refusal::Empty {
            field: Field::Reason
        }
    );
    story.ok(withdraw("confluita nel regolamento"));
    assert!(matches!(
        story.refused(withdraw("ancora")),
        Refusal::Themes(ThemeRefusal::NotOpen { .. })
    ));
}

#[test]
fn a_theme_with_one_open_position_closes_as_shared_and_only_so() {
    let mut story = Story::usual();
    assert_eq!(
        story.refused(close(ThemeOutcome::Shared)),
        refused(ThemeRefusal::StillOpen { open: 2 })
    );
    assert!(!story.assembly().themes.is_settled(THEME));
    story.ok(ThemeCommand::Merge {
        into: SERA,
        from: vec![MATTINA],
    });
    assert_eq!(
        story.refused(close(ThemeOutcome::Divergent)),
        refused(ThemeRefusal::NotDivergent {})
    );
    assert_eq!(
        story.refused(close(ThemeOutcome::Voted(VoteId(1)))),
        refused(ThemeRefusal::NotDecided {})
    );
    story.ok(close(ThemeOutcome::Shared));
    assert_eq!(
        story.refused(register("Tardi")),
        refused(ThemeRefusal::ThemeClosed {
            title: "Orari".into()
        })
    );
    let reopen = |reason: &str| ThemeCommand::ReopenTheme {
        id: THEME,
        reason: reason.into(),
    };
    assert!(matches!(story.refused(reopen(" ")), Refusal::Empty { .. }));
    story.ok(reopen("arriva una posizione nuova"));
    assert_eq!(
        story.refused(reopen("ancora")),
        refused(ThemeRefusal::ThemeOpen {
            title: "Orari".into()
        })
    );
}

#[test]
fn orders_name_everything_once() {
    let mut story = Story::usual();
    story.ok(ThemeCommand::Order {
        theme: THEME,
        order: vec![MATTINA, SERA],
    });
    let shown: Vec<PositionId> = story.assembly().themes.on(THEME).map(|p| p.id).collect();
    assert_eq!(shown, [MATTINA, SERA]);
    for order in [vec![], vec![SERA], vec![SERA, SERA]] {
        let order = ThemeCommand::Order {
            theme: THEME,
            order,
        };
        assert_eq!(story.refused(order), Refusal::WrongOrder {});
    }
    let order = vec![ThemeId(2)];
    assert_eq!(
        story.refused(ThemeCommand::OrderThemes { order }),
        Refusal::WrongOrder {}
    );
}

#[test]
fn themes_have_different_titles() {
    let mut story = Story::usual();
    let add = |title: &str| ThemeCommand::AddTheme {
        title: title.into(),
        question: "Quando?".into(),
    };
    assert!(matches!(
        story.refused(add("orari")),
        Refusal::Duplicate { .. }
    ));
    story.ok(add("Costi"));
    let change = |title: &str| ThemeCommand::ChangeTheme {
        id: ThemeId(2),
        title: title.into(),
        question: String::new(),
    };
    assert!(matches!(
        story.refused(change("Orari")),
        Refusal::Duplicate { .. }
    ));
    story.ok(change("COSTI"));
}
