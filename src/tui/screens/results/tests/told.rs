//! What the screen tells of a count: who passes, why, and how narrowly.

use std::collections::BTreeSet;

use super::{counted, divided, motion, open, priorities, ranking, small};
use crate::assembly::vote::{Channel, Reading, Terms, TieRule, VoidReason};
use crate::tally::{BallotKind, Base, Mark, Method, Rule, Threshold};
use crate::tui::screens::ScreenId;

#[test]
fn without_a_threshold_who_passes_is_said_in_a_sentence() {
    let play = counted(small(), ranking(), &divided());
    let screen = play.screen();
    assert!(screen.contains("✓ Passa: Più bus la sera"), "{screen}");
}

#[test]
fn a_motion_without_a_threshold_passes_with_more_for_it_than_against() {
    let told = |keys: &str| {
        let terms = Terms {
            threshold: None,
            ..motion()
        };
        let play = open(small(), ScreenId::Ballots, terms).keys(keys);
        let play = play.keys("<Enter>chiudi<Enter>");
        let play = play.keys("<Enter>due scrutatori<Enter><Enter>");
        (play.screen(), play.row(-2))
    };
    let (screen, next) = told("<Enter>5<Enter>5<Enter>2<Enter>2<Enter>1<Enter>1<Enter>");
    let words = "✓ Favorevoli 5, contrari 2, astenuti 1: approvata";
    assert!(screen.contains(words), "{screen}");
    assert_eq!(next, "▶ INVIO  Chiudi il tema con questo voto");
    let (screen, next) = told("<Enter>2<Enter>2<Enter>5<Enter>5<Enter>1<Enter>1<Enter>");
    let words = "✗ Favorevoli 2, contrari 5, astenuti 1: non approvata";
    assert!(screen.contains(words), "{screen}");
    assert_eq!(next, "▶ INVIO  Torna ai voti");
}

#[test]
fn where_too_few_voted_nothing_is_called_approved() {
    let terms = Terms {
        quorum: Some(Threshold {
            numerator: 1,
            denominator: 2,
            strict: false,
            base: Base::Present,
        }),
        ..motion()
    };
    let play = open(small(), ScreenId::Ballots, terms);
    let play = play.keys("<Enter>4<Enter>4<Enter>0<Enter>0<Enter>0<Enter>0<Enter>");
    let screen = play.keys("<Enter>chiudi<Enter>").screen();
    assert!(!screen.contains("approvata"), "{screen}");
    assert!(!screen.contains("Sarebbe cambiato"), "{screen}");
    let missed = screen.find("✗ Quorum non raggiunto").unwrap();
    let alone = screen
        .find("La soglia da sola sarebbe stata raggiunta")
        .unwrap();
    assert!(missed < alone, "{screen}");
}

#[test]
fn where_no_ballot_is_valid_nothing_is_decided() {
    let play = counted(small(), ranking(), &[Reading::Blank, Reading::Blank]);
    let screen = play.screen();
    assert!(screen.contains("✗ Nessun voto valido"), "{screen}");
    assert!(!screen.contains("✓ Passa"), "{screen}");
}

#[test]
fn a_tie_that_the_ballots_break_is_told_with_the_first_places_of_each() {
    let by_first_places = Terms {
        rule: Rule::new(Method::Borda),
        tie: TieRule::FirstPlaces,
        ..ranking()
    };
    let ballot = |ranks: [u16; 3]| Reading::Valid(Mark::Ranks(ranks.to_vec()));
    let readings = [[1, 3, 2], [2, 1, 3], [2, 1, 3]].map(ballot);
    let play = counted(small(), by_first_places, &readings);
    assert!(
        play.screen().contains("Marciapiedi 2, Più bus la sera 1"),
        "{}",
        play.screen()
    );
}

#[test]
fn between_two_of_the_same_middle_grade_it_is_told_which_judge_tells_them_apart() {
    let terms = Terms {
        kind: BallotKind::Grade { grades: 4 },
        rule: Rule::new(Method::MajorityJudgment),
        ..ranking()
    };
    let ballot = |grades: [i32; 3]| Reading::Valid(Mark::Values(grades.map(Some).to_vec()));
    let readings = [
        ballot([0, 1, 3]),
        ballot([2, 2, 2]),
        ballot([3, 2, 1]),
        ballot([3, 2, 0]),
    ];
    let play = counted(small(), terms, &readings);
    let screen = play.screen();
    assert!(screen.contains("da 0, il peggiore, a 3"), "{screen}");
    assert!(screen.contains("Cifre uguali e posti diversi"), "{screen}");
    let screen = play.keys("p").screen();
    assert!(
        screen.contains("Più bus la sera e Marciapiedi hanno lo stesso giudizio di mezzo"),
        "{screen}"
    );
}

#[test]
fn half_points_have_a_bar_and_the_reason_is_the_rule_read_to_the_hall() {
    let borda = Terms {
        rule: Rule::new(Method::Borda),
        ..ranking()
    };
    let ranks = |places: [u16; 3]| Reading::Valid(Mark::Ranks(places.into()));
    let mut play = counted(small(), borda, &[ranks([1, 0, 0]), ranks([1, 2, 3])]);
    let screen = play.screen();
    for (option, points) in [
        ("Più bus la sera", "4 "),
        ("Marciapiedi", "1,50"),
        ("Ombra", "0,50"),
    ] {
        let row = screen.lines().find(|line| line.contains(option)).unwrap();
        assert!(row.contains('█') && row.contains(points), "{row}");
    }
    play.press("p");
    assert!(
        play.screen().contains("vince la somma"),
        "{}",
        play.screen()
    );
}

#[test]
fn esc_leads_from_the_reasons_back_to_the_result() {
    let mut play = counted(small(), ranking(), &divided());
    play.press("p");
    assert!(!play.screen().contains("✓ Passa"), "{}", play.screen());
    assert!(play.screen().contains("P esito"), "{}", play.screen());
    play.press("<Esc>");
    assert!(play.screen().contains("✓ Passa"), "{}", play.screen());
}

#[test]
fn the_other_rules_stand_beside_the_result_with_who_would_have_won() {
    let mut play = counted(small(), ranking(), &divided());
    play.press("e");
    let screen = play.screen();
    assert!(screen.contains("Tenuta del risultato"), "{screen}");
    assert!(screen.contains("► Ballottaggio istantaneo"), "{screen}");
    assert!(screen.contains("≠ Con Borda"), "{screen}");
    play.press("e");
    let screen = play.screen();
    assert!(
        screen.contains("Con un’altra regola l’esito sarebbe diverso: E per vedere."),
        "{screen}"
    );
}

#[test]
fn as_many_void_ballots_as_the_lead_are_a_warning() {
    let one = || Terms {
        kind: BallotKind::One,
        rule: Rule::new(Method::PluralityChoice),
        channels: BTreeSet::from([Channel::Paper]),
        ..priorities(TieRule::ExAequo)
    };
    let chosen = |choice, n| vec![Reading::Valid(Mark::Chosen(vec![choice])); n];
    let void = |n| vec![Reading::Void(VoidReason::Unreadable); n];
    let mut near = counted(
        small(),
        one(),
        &[chosen(0, 5), chosen(1, 3), void(2)].concat(),
    );
    near.press("e");
    let screen = near.screen();
    assert!(
        screen.contains("2 schede in più per Marciapiedi"),
        "{screen}"
    );
    assert!(
        screen.contains("! Sono fuori dal conteggio 2 schede, che"),
        "{screen}"
    );
    let mut far = counted(
        small(),
        one(),
        &[chosen(0, 5), chosen(1, 3), void(1)].concat(),
    );
    far.press("e");
    let screen = far.screen();
    assert!(
        screen.contains("✓ Nemmeno tutte insieme potevano cambiare l’esito."),
        "{screen}"
    );
}
