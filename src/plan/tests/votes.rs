//! The votes of a plan.

use super::{fault, small};
use crate::assembly::vote::{Channel, Scope, Terms, VoteCommand};
use crate::assembly::{CategoryId, Command, PositionId, ThemeId};
use crate::plan::{Fault, Plan};
use crate::tally::{BallotKind, Base, Method};

/// A small plan with two positions on a theme, and a vote.
pub(super) fn with_vote(vote: &str) -> String {
    let themes = r#"
[accoglienza]
categorie = ["residenti", "imprese"]

[[tema]]
titolo = "Ombra"
[[tema.posizione]]
titolo = "Alberi lungo i portici"
breve = "Alberi"
[[tema.posizione]]
titolo = "Tende sul lato sud"

[[voto]]
"#;
    format!("{}{themes}{vote}", small())
}

/// The terms that such a plan drafts.
fn drafted(vote: &str) -> Terms {
    let plan = Plan::parse(&with_vote(vote)).unwrap();
    plan.rehearse().unwrap();
    match plan.commands.last().map(|planned| planned.command.clone()) {
        Some(Command::Vote(VoteCommand::Draft(terms))) => *terms,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_vote_on_a_theme_takes_its_positions_as_options() {
    let terms = drafted("domanda = \"Quale?\"\ntema = \"ombra\"\nscheda = \"una sola\"\n");
    assert_eq!(terms.theme, Some(ThemeId(1)));
    let positions: Vec<_> = terms.options.iter().map(|o| o.position).collect();
    assert_eq!(positions, [Some(PositionId(1)), Some(PositionId(2))]);
    assert_eq!(terms.rule.method, Method::PluralityChoice);
    assert_eq!(terms.channels, [Channel::Paper].into());
}

#[test]
fn a_motion_has_its_threshold_with_base_and_strictness() {
    let terms = drafted(
        "domanda = \"Approvi?\"\nscheda = \"favorevole-contrario-astenuto\"\n\
         soglia = { piu_di = \"1/2\", base = \"voti validi\" }\n\
         quorum = { almeno = \"1/3\", base = \"presenti\" }\n\
         canali = [\"alzata di mano\"]\ncategoria = \"imprese\"\ncon_tavolo = false\n",
    );
    let threshold = terms.threshold.unwrap();
    assert!(threshold.strict);
    assert_eq!(
        (threshold.numerator, threshold.denominator, threshold.base),
        (1, 2, Base::Valid)
    );
    assert_eq!(terms.quorum.unwrap().base, Base::Present);
    assert_eq!(terms.electorate.scope, Scope::Category(CategoryId(2)));
    assert!(!terms.electorate.with_table);
}

#[test]
fn scores_go_up_to_the_scale_or_to_the_most_that_is_given() {
    let scores = |limits: &str| {
        let ballot = "domanda = \"Quanto?\"\nscheda = \"punteggi\"\nopzioni = [\"Uno\", \"Due\"]\n";
        match drafted(&format!("{ballot}{limits}")).kind {
            BallotKind::Score { min, max } => (min, max),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(scores(""), (0, 10));
    assert_eq!(scores("scala = 5\n"), (0, 5));
    assert_eq!(scores("minimo = 1\nmassimo = 4\n"), (1, 4));
}

#[test]
fn options_may_be_free_and_have_costs() {
    let terms = drafted(
        "domanda = \"Quali?\"\nscheda = \"scelte\"\nmassimo = 2\ntetto_spesa = 100\n\
         [[voto.opzione]]\nnome = \"Panchine\"\ncosto = 40\n\
         [[voto.opzione]]\nnome = \"Fontana\"\nbreve = \"Acqua\"\ncosto = 80\n",
    );
    let BallotKind::Choose { max, budget, .. } = terms.kind else {
        panic!("{:?}", terms.kind)
    };
    assert_eq!((max, budget.unwrap().costs), (2, vec![40, 80]));
}

#[test]
fn a_method_is_known_by_its_words_and_by_its_name() {
    for (written, method) in [
        ("Eliminazioni successive", Method::Irv),
        ("ranked_pairs_wv", Method::RankedPairsWv),
        ("stv-meek", Method::StvMeek),
    ] {
        let terms = drafted(&format!(
            "domanda = \"Ordine?\"\ntema = \"Ombra\"\nscheda = \"graduatoria\"\nmetodo = \"{written}\"\n"
        ));
        assert_eq!(terms.rule.method, method);
    }
}

#[test]
fn a_vote_that_cannot_be_held_is_refused_at_its_place() {
    let cases = [
        ("domanda = \"Quale?\"\nscheda = \"una sola\"\n", 24),
        (
            "domanda = \"Sì?\"\nscheda = \"motion\"\nsoglia = { almeno = \"0/0\" }\n",
            24,
        ),
    ];
    for (vote, line) in cases {
        let (at, _, fault) = fault(&with_vote(vote));
        assert!(matches!(fault, Fault::Refused(_)), "{vote}: {fault:?}");
        assert_eq!(at, line, "{vote}");
    }
    let (line, _, fault) = super::fault(&with_vote(
        "domanda = \"\"\nscheda = \"una sola\"\ntema = \"Ombra\"\n",
    ));
    assert!(matches!(fault, Fault::Missing { .. }), "{fault:?}");
    assert_eq!(line, 25);
    let (line, column, fault) = super::fault(&with_vote(
        "domanda = \"Quale?\"\nscheda = \"una sola\"\ntema = \"Acqua\"\n",
    ));
    assert_eq!((line, column), (27, 8));
    assert!(matches!(fault, Fault::NoSuch { name, .. } if name == "Acqua"));
}

#[test]
fn a_key_that_a_vote_does_not_use_is_refused_at_its_place() {
    let ballot =
        |shape: &str| format!("domanda = \"Quale?\"\ntema = \"Ombra\"\nscheda = \"{shape}\"\n");
    let cases = [
        ("graduatoria", "punti = 10\n", "punti"),
        ("una sola", "massimo = 3\n", "massimo"),
        ("scelte", "scala = 5\n", "scala"),
        (
            "favorevole contrario astenuto",
            "parita = \"sorteggio\"\n",
            "parita",
        ),
        ("una sola", "tetto_spesa = 100\n", "tetto_spesa"),
        ("una sola", "modificabile = true\n", "modificabile"),
        (
            "una sola",
            "canali = [\"totali\"]\nuna_lettura_sotto = 20\n",
            "una_lettura_sotto",
        ),
        (
            "una sola",
            "gli_altri_a_favore = true\n",
            "gli_altri_a_favore",
        ),
    ];
    for (shape, line, wanted) in cases {
        let (at, _, fault) = fault(&with_vote(&format!("{}{line}", ballot(shape))));
        assert!(
            matches!(&fault, Fault::OnlyWith { key, .. } if key == wanted),
            "{shape}, {line}: {fault:?}"
        );
        let lines = line.lines().count();
        assert_eq!(at, 27 + lines, "{shape}, {line}");
    }
    // What says nothing in words takes nothing away.
    let idle = drafted(&format!("{}modificabile = false\n", ballot("una sola")));
    assert!(!idle.revisable);
}

#[test]
fn a_cost_without_money_to_spend_is_refused() {
    let (_, _, fault) = fault(&with_vote(
        "domanda = \"Quali?\"\nscheda = \"scelte\"\n\
         [[voto.opzione]]\nnome = \"Panchine\"\ncosto = 40\n\
         [[voto.opzione]]\nnome = \"Fontana\"\n",
    ));
    assert!(
        matches!(&fault, Fault::OnlyWith { key, other, .. } if key == "costo" && other == "tetto_spesa"),
        "{fault:?}"
    );
}

#[test]
fn of_two_keys_that_say_the_same_one_is_refused() {
    let scores = "domanda = \"Quanto?\"\nscheda = \"punteggi\"\ntema = \"Ombra\"\n";
    for both in [
        "massimo = 5\nscala = 10\n",
        "vota = \"tutti\"\ncategoria = \"imprese\"\n",
    ] {
        let (line, _, fault) = fault(&with_vote(&format!("{scores}{both}")));
        assert!(matches!(fault, Fault::Either { .. }), "{fault:?}");
        assert_eq!(line, 29, "{both}");
    }
}

#[test]
fn an_unknown_method_is_answered_with_those_of_its_ballot() {
    let (_, _, fault) = fault(&with_vote(
        "domanda = \"Quanto?\"\nscheda = \"punteggi\"\ntema = \"Ombra\"\nmetodo = \"mediana\"\n",
    ));
    assert!(
        matches!(&fault, Fault::UnknownWord { known, .. } if *known == ["media", "somma"]),
        "{fault:?}"
    );
}
