use super::*;
use crate::assembly::Refusal;
use crate::assembly::vote::{Channel, Scope, VoteCommand};
use crate::assembly::words::Field;
use crate::tally::{BallotKind, Base, Method};

const SMALL: &str = r#"
[percorso]
titolo = "Piazza nuova"
inizio = 2026-09-01
fine = "30/11/2026"

[incontro]
titolo = "Assemblea di chiusura"
tipo = "plenaria"
luogo = "Sala civica"
data = 21/11/2026
"#;

fn small() -> String {
    SMALL.replace("data = 21/11/2026", "data = 2026-11-21")
}

#[test]
fn the_model_is_a_plan_in_either_language_and_the_same_one() {
    let assembly = |lang| {
        let plan = Plan::parse(model(lang)).unwrap();
        assert_eq!(plan.people, None, "it names no file that is not there");
        plan.rehearse().unwrap().assembly().clone()
    };
    let [it, en] = Lang::ALL.map(assembly);
    for (it, en) in it.votes.list.values().zip(en.votes.list.values()) {
        assert_eq!(it.terms.kind, en.terms.kind);
        assert_eq!(it.terms.channels, en.terms.channels);
        assert_eq!(it.terms.threshold, en.terms.threshold);
        assert_eq!(it.terms.options.len(), en.terms.options.len());
    }
    assert_eq!((it.votes.list.len(), en.votes.list.len()), (2, 2));
    assert!(!it.setup.process.example && !en.setup.process.example);
}

fn fault(source: &str) -> (usize, usize, Fault) {
    let error = Plan::parse(source)
        .and_then(|plan| plan.rehearse().map(|_| ()))
        .unwrap_err();
    (error.place.line, error.place.column, error.fault)
}

#[test]
fn a_small_plan_makes_a_process_and_a_meeting() {
    let timeline = Plan::parse(&small()).unwrap().rehearse().unwrap();
    let setup = &timeline.assembly().setup;
    assert_eq!(setup.process.title, "Piazza nuova");
    assert_eq!(setup.process.end, written_date("30/11/2026"));
    assert_eq!(setup.meeting.date, written_date("21/11/2026"));
    assert!(!setup.process.example);
}

#[test]
fn keys_and_words_may_be_english() {
    let source = small()
        .replace("percorso", "process")
        .replace("titolo", "title")
        .replace("incontro", "meeting")
        .replace("tipo = \"plenaria\"", "kind = \"workshop\"");
    let timeline = Plan::parse(&source).unwrap().rehearse().unwrap();
    assert_eq!(
        timeline.assembly().setup.meeting.kind,
        MeetingKind::Workshop
    );
}

#[test]
fn an_unknown_key_is_named_with_its_line_and_column() {
    let source = format!("{}colore = \"rosso\"\n", small());
    let (line, column, fault) = fault(&source);
    assert_eq!((line, column), (12, 1));
    assert!(matches!(fault, Fault::UnknownKey { key, nearest: None, .. } if key == "colore"));
    let (line, column, fault) = super::tests::fault(&small().replace("luogo", "  lugo"));
    assert_eq!((line, column), (10, 3));
    assert!(
        matches!(&fault, Fault::UnknownKey { nearest: Some(near), .. } if near == "luogo"),
        "{fault:?}"
    );
}

#[test]
fn the_first_of_several_unknown_keys_is_named() {
    let (line, _, fault) = fault(&small().replace("luogo", "zzz").replace("data", "aaa"));
    assert_eq!(line, 10);
    assert!(matches!(fault, Fault::UnknownKey { key, .. } if key == "zzz"));
}

#[test]
fn what_is_not_toml_is_shown_as_it_is_written() {
    let (line, column, fault) = fault(SMALL);
    assert_eq!(line, 11);
    assert!(column > 1, "{column}");
    assert_eq!(
        fault,
        Fault::Syntax {
            excerpt: "data = 21/11/2026".into()
        }
    );
}

#[test]
fn of_a_line_without_end_only_what_is_near_the_fault_is_shown() {
    let excerpt = |source: &str| match fault(source) {
        (_, _, Fault::Syntax { excerpt }) => excerpt,
        other => panic!("{other:?}"),
    };
    let long = excerpt(&format!("{} = nulla", "x".repeat(500)));
    assert!(
        long.starts_with("…xxx") && long.chars().count() <= 62,
        "{long}"
    );
    let obeyed = excerpt("titolo = \u{1b}[2J");
    assert!(
        !obeyed.contains('\u{1b}') && obeyed.ends_with("[2J"),
        "{obeyed}"
    );
}

#[test]
fn a_key_written_twice_is_named_also_in_both_languages() {
    let (line, _, fault) = fault(&small().replace("luogo", "titolo"));
    assert_eq!(line, 10);
    assert_eq!(
        fault,
        Fault::Twice {
            key: "titolo".into()
        }
    );
    let both = small().replace("luogo = \"Sala civica\"", "luogo = \"a\"\nplace = \"b\"");
    let (_, _, fault) = super::tests::fault(&both);
    assert_eq!(
        fault,
        Fault::Twice {
            key: "place".into()
        }
    );
}

#[test]
fn a_value_of_another_kind_says_what_is_wanted() {
    let cases = [
        ("luogo = \"Sala civica\"", "luogo = 3", Wanted::Text),
        ("data = 2026-11-21", "data = \"domani\"", Wanted::Date),
        (
            "titolo = \"Piazza nuova\"",
            "titolo = \"Piazza nuova\"\nesempio = \"si\"",
            Wanted::Flag,
        ),
    ];
    for (from, to, kind) in cases {
        let (_, _, fault) = fault(&small().replace(from, to));
        assert!(
            matches!(fault, Fault::WrongKind { wanted, .. } if wanted == kind),
            "{to}"
        );
    }
}

#[test]
fn what_the_assembly_refuses_is_said_at_its_line() {
    let (line, _, fault) = fault(&small().replace("30/11/2026", "30/11/2025"));
    assert_eq!(line, 2);
    assert!(
        matches!(fault, Fault::Refused(Refusal::Setup(_))),
        "{fault:?}"
    );
    let twice = format!(
        "{}[accoglienza]\ncategorie = [\"residenti\",\n  \"Residenti\"]\n",
        small()
    );
    let (line, column, fault) = super::tests::fault(&twice);
    assert_eq!((line, column), (14, 3));
    assert!(matches!(
        fault,
        Fault::Refused(Refusal::Duplicate {
            field: Field::Category,
            ..
        })
    ));
}

#[test]
fn a_blank_entry_of_a_list_is_told_without_a_key_to_press() {
    let source = format!(
        "{}[accoglienza]\ncategorie = [\"residenti\", \" \"]\n",
        small()
    );
    let error = Plan::parse(&source)
        .and_then(|plan| plan.rehearse().map(|_| ()))
        .unwrap_err();
    let refused = |_: &Refusal| "premi INVIO".to_owned();
    let text = crate::text::Text::new(crate::text::Lang::It);
    let told = sentence(&error, std::path::Path::new("piano.toml"), &text, refused);
    assert!(told.contains("riga 13, colonna"), "{told}");
    assert!(told.contains("non c’è scritto nulla"), "{told}");
}

#[test]
fn a_number_out_of_range_is_said_where_it_stands() {
    let times =
        "[tempi]\nportavoce = \"3:00\"\n[sala]\naltezza_telo_cm = 180\nschede_per_pacco = 0\n";
    let (line, column, fault) = fault(&format!("{}{times}", small()));
    assert_eq!((line, column), (16, 20));
    assert!(
        matches!(fault, Fault::Refused(Refusal::Setup(_))),
        "{fault:?}"
    );
}

#[test]
fn a_title_of_nothing_but_spaces_is_missing() {
    for title in ["\"\"", "\"  \""] {
        let source = small().replace("\"Assemblea di chiusura\"", title);
        let (line, column, fault) = fault(&source);
        assert_eq!((line, column), (8, 10), "{source}");
        let key = "titolo".to_owned();
        assert_eq!(fault, Fault::Missing { key });
    }
}

#[test]
fn a_title_of_ten_thousand_characters_is_refused_with_its_length() {
    let long = "x".repeat(10_000);
    let (_, _, fault) = fault(&small().replace("Piazza nuova", &long));
    assert_eq!(
        fault,
        Fault::Refused(Refusal::TooLong {
            field: Field::Title,
            found: 10_000,
            max: 200
        })
    );
}

fn with_vote(vote: &str) -> String {
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

fn drafted(vote: &str) -> crate::assembly::vote::Terms {
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
    let (line, _, fault) = super::tests::fault(&with_vote(
        "domanda = \"\"\nscheda = \"una sola\"\ntema = \"Ombra\"\n",
    ));
    assert!(matches!(fault, Fault::Missing { .. }), "{fault:?}");
    assert_eq!(line, 25);
    let (line, column, fault) = super::tests::fault(&with_vote(
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

#[test]
fn no_bytes_make_the_reader_fail_otherwise_than_with_a_place() {
    let source = with_vote("domanda = \"Quale?\"\nscheda = \"una sola\"\ntema = \"Ombra\"\n");
    for length in 0..source.chars().count() {
        let cut: String = source.chars().take(length).collect();
        if let Err(error) = Plan::parse(&cut) {
            assert!(error.place.line >= 1 && error.place.column >= 1);
        }
    }
}
