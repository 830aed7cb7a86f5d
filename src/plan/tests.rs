mod votes;

use self::votes::with_vote;
use super::*;
use crate::assembly::Refusal;
use crate::assembly::words::Field;

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
    let (line, column, fault) = fault(&small().replace("Piazza nuova", &long));
    assert_eq!((line, column), (3, 10), "where it stands");
    assert_eq!(
        fault,
        Fault::Refused(Refusal::TooLong {
            field: Field::Title,
            found: 10_000,
            max: 200
        })
    );
}

#[test]
fn a_short_name_that_is_too_long_is_refused_where_it_stands() {
    let theme = "[[tema]]\ntitolo = \"Ombra\"\n[[tema.posizione]]\ntitolo = \"Alberi\"\n";
    let source = format!("{}{theme}breve = \"una sigla troppo lunga\"\n", small());
    let (line, column, fault) = fault(&source);
    assert_eq!((line, column), (16, 9), "{source}");
    let refused = Refusal::TooLong {
        field: Field::Short,
        found: 22,
        max: 16,
    };
    assert_eq!(fault, Fault::Refused(refused));
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
