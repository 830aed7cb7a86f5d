//! Sentences as they are read, with the values that make them hard: none, one, several.

use crate::tally::{BallotKind, Base, Method};
use crate::text::{Lang, Text, Value, results};

#[test]
fn a_sentence_with_a_variable_has_no_marks_of_direction() {
    for lang in Lang::ALL {
        let words = Text::new(lang).with("common-present", &[("n", 3.into())]);
        assert!(
            words.ends_with(" 3") && !words.contains('\u{2068}'),
            "{words:?}"
        );
    }
}

#[test]
fn the_hall_reads_of_one_voter_in_the_singular() {
    let figures = |voters: u64| {
        let names = ["voters", "valid", "blank", "void"];
        names.map(|name| (name, Value::from(voters)))
    };
    let text = Text::new(Lang::It);
    let one = text.with("hall-ledger-voters", &figures(1));
    assert_eq!(one, "1 votante = 1 valido + 1 bianca + 1 nulla");
    let two = text.with("hall-ledger-voters", &figures(2));
    assert_eq!(two, "2 votanti = 2 validi + 2 bianche + 2 nulle");
    let base = [
        ("when", "closing".into()),
        ("present", 1_u64.into()),
        ("voters", 0_u64.into()),
        ("not", 1_u64.into()),
    ];
    let ledger = text.with("hall-ledger-present", &base);
    assert_eq!(
        ledger,
        "1 presente alla chiusura = 0 votanti + 1 non votante"
    );
}

#[test]
fn the_hall_reads_of_what_a_threshold_is_a_share() {
    let said = |lang, of: &str| {
        let words = Text::new(lang);
        words.with(
            "hall-verdict-passed",
            &[
                ("votes", 6.into()),
                ("base", 9.into()),
                ("of", of.into()),
                ("needed", 6.into()),
            ],
        )
    };
    let voters = said(Lang::It, "voters");
    assert_eq!(voters, "Soglia raggiunta: 6 su 9 votanti, ne servivano 6");
    let both = said(Lang::En, "forAgainst");
    assert_eq!(
        both,
        "Threshold reached: 6 of 9 in favor or against, 6 needed"
    );
}

#[test]
fn a_threshold_of_nobody_is_not_said_to_need_nobody() {
    let said = |n: u64| {
        Text::new(Lang::It).with(
            "results-verdict-failed",
            &[
                ("what", "Favorevoli".into()),
                ("votes", 0.into()),
                ("n", n.into()),
                ("base", "votanti".into()),
                ("needed", n.into()),
                ("rule", "tutti".into()),
                ("margin", n.into()),
            ],
        )
    };
    assert_eq!(
        said(0),
        "✗ Non approvata: votanti 0, la soglia non si raggiunge."
    );
    assert_eq!(
        said(2),
        "✗ Favorevoli 0 su 2 votanti; ne servono 2 (tutti); non approvata, ne mancano 2."
    );
}

#[test]
fn one_of_anything_is_said_in_the_singular() {
    let text = Text::new(Lang::It);
    let one = |key: &str, name: &str| text.with(key, &[(name, 1_u64.into())]);
    for (key, name, words) in [
        (
            "events-roll-counted",
            "present",
            "Contata 1 persona senza nome",
        ),
        ("hall-kind-at-least", "min", "almeno 1 scelta"),
        ("hall-kind-up-to", "max", "al massimo 1 scelta"),
        ("paper-next-pack", "n", "Comincia un pacco di 1 scheda"),
        ("results-more", "n", "↓ un’altra riga"),
        ("start-present", "n", "(1 presente)"),
        (
            "refusals-vote-still-doubtful",
            "left",
            "Resta 1 scheda dubbia: decidila prima di chiudere.",
        ),
        (
            "refusals-vote-too-few-options",
            "found",
            "C’è una sola opzione: ne servono almeno due.",
        ),
    ] {
        assert_eq!(one(key, name), words);
    }
    let base = |n| results::base_of(Base::Voters, n, &text);
    assert_eq!([base(1), base(2)], ["votante", "votanti"]);
}

#[test]
fn the_rule_read_to_the_hall_says_how_many_pass() {
    let kinds = [
        BallotKind::One,
        BallotKind::Choose {
            min: 1,
            max: 2,
            budget: None,
        },
        BallotKind::Score { min: 0, max: 10 },
        BallotKind::Grade { grades: 5 },
        BallotKind::Rank {
            min: 1,
            max: 2,
            ties: false,
        },
        BallotKind::Resistance { max: 10 },
    ];
    let offered = kinds.iter().flat_map(Method::offered_for);
    let methods: Vec<&Method> = offered.filter(|method| method.fills(3)).collect();
    for text in Lang::ALL.map(Text::new) {
        for method in &methods {
            let key = format!("vote-wins-{}", method.name().replace('_', "-"));
            let said = |seats: u16| text.with(&key, &[("seats", seats.into())]);
            assert!(said(3).contains('3'), "{key}: {}", said(3));
            assert!(!said(1).ends_with(' '), "{key}: {}", said(1));
        }
    }
}
