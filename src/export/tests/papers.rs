//! The documents of words: what stands in them, in both languages and both formats.

mod report;

use std::io::Cursor;
use std::path::Path;

use super::builder::{Session, terms};
use super::xml::{text_of, unzipped};
use crate::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale};
use crate::assembly::themes::{ThemeCommand, ThemeOutcome};
use crate::assembly::vote::{Reading, VoteCommand};
use crate::assembly::{PositionId, ThemeId, VoteId};
use crate::export::{Choice, Part, Parts, documents, listing};
use crate::tally::{BallotKind, Base, Mark, Method, Rule, Threshold};
use crate::text::{Lang, Text};

/// The words of a document of an assembly.
pub(super) fn read(session: &Session, part: Part, file: &str, lang: Lang) -> String {
    let choice = Choice {
        lang,
        parts: Parts::of(&[part]),
        ..Choice::default()
    };
    let documents = documents(&session.subject(), choice).unwrap();
    let found = documents
        .iter()
        .find(|d| d.path.to_str() == Some(file))
        .unwrap();
    let files = unzipped(&found.bytes);
    let main = if file.contains(".docx") {
        "word/document.xml"
    } else {
        "content.xml"
    };
    text_of(&files[main])
}

/// The words of the minutes.
pub(super) fn minutes(session: &Session) -> String {
    read(session, Part::Minutes, "verbale.docx", Lang::It)
}

#[test]
fn how_a_theme_was_closed_before_it_was_opened_again_stays_in_the_minutes() {
    let mut session = Session::full();
    let id = ThemeId(1);
    let reason = "un gruppo chiede di risentirsi".to_owned();
    session.ok(ThemeCommand::ReopenTheme { id, reason });
    let told = "Il tema era già stato chiuso con la votazione n. 1, poi è stato riaperto.";
    let words = minutes(&session);
    assert!(words.contains(told), "{words}");
    assert!(words.contains("da rivedere fra un anno"), "{words}");
    assert!(words.contains("un gruppo chiede di risentirsi"), "{words}");
    session.ok(ThemeCommand::CloseTheme {
        id,
        outcome: ThemeOutcome::Voted(VoteId(1)),
        note: "da rivedere fra un anno".into(),
    });
    assert!(
        !minutes(&session).contains(told),
        "closed as it was, nothing changed"
    );
}

#[test]
fn the_minutes_tell_how_many_ballots_give_each_grade() {
    let mut session = Session::new(9);
    let kind = BallotKind::Grade { grades: 4 };
    let mut judged = terms(kind, 2);
    judged.rule = Rule::new(Method::MajorityJudgment);
    let vote = session.open(judged);
    let ballot = |given: [Option<i32>; 2]| Reading::Valid(Mark::Values(given.to_vec()));
    session.read(
        vote,
        &[
            ballot([Some(3), Some(1)]),
            ballot([Some(3), None]),
            ballot([Some(2), Some(0)]),
        ],
    );
    session.ok(VoteCommand::Close { id: vote });
    let words = minutes(&session);
    let caption = "Schede per giudizio, da 0, il peggiore, a 3, il migliore: Quale?";
    assert!(words.contains(caption), "{words}");
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    for told in [
        "Opzione 3 2 1 0 di cui senza giudizio",
        "Opzione 1 2 1 0 0",
        "Opzione 2 0 0 1 2 1",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
}

#[test]
fn the_minutes_tell_presences_themes_rounds_votes_and_weighings() {
    let words = minutes(&Session::full());
    for told in [
        "Verbale dell’assemblea",
        "Presenze",
        "Posizioni su «Orari»",
        "Sul tema ha deciso la votazione n. 1:",
        "Sera: scelta",
        "da rivedere fra un anno",
        "Si potrebbe aprire anche di domenica",
        "Non accolta. manca il personale",
        "LAPAM (con riserve): costi",
        "Dichiarazione di minoranza di LAPAM",
        "Non a queste condizioni",
        "Orari a confronto",
        "Votazione n. 1: Quale?",
        "3 su 6 (50,0%)",
        "Carta: 1 pacco",
        "Conteggio controllato alle",
        "Risultato proclamato alle",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
}

#[test]
fn both_formats_say_the_same_in_both_languages() {
    let session = Session::full();
    for lang in Lang::ALL {
        for (part, name) in [
            (Part::Minutes, "verbale"),
            (Part::Docpp, "allegato_docpp"),
            (Part::Report, "tabelle_relazione_finale"),
        ] {
            let words = |ending: &str| {
                let words = read(&session, part, &format!("{name}.{ending}"), lang);
                let words = words.split_whitespace().map(str::to_owned);
                words.collect::<Vec<_>>()
            };
            assert_eq!(words("docx"), words("odt"), "{name} {lang:?}");
            let keys = [
                "minutes-", "docpp-", "report-", "vote-", "results-", "table-",
            ];
            for word in words("odt") {
                let is_key = keys.iter().any(|key| word.starts_with(key));
                assert!(!is_key, "{name} {lang:?}: {word} has no words");
            }
        }
    }
}

#[test]
fn of_an_open_vote_and_an_open_round_the_minutes_tell_the_rules_alone() {
    let mut session = Session::new(9);
    let id = session.open(terms(BallotKind::One, 2));
    session.read(id, &[Reading::Valid(Mark::Chosen(vec![1]))]);
    session.ok(ConsensusCommand::Open {
        position: PositionId(1),
        scale: Scale::Four,
        rule: ConsensusRule::Unanimity,
    });
    let words = minutes(&session);
    assert!(words.contains("La votazione è ancora aperta"), "{words}");
    assert!(words.contains("La prova è ancora aperta"), "{words}");
    for figure in ["Risultato:", "Gradi espressi", "1 su 1", "Hanno votato"] {
        assert!(!words.contains(figure), "{figure}: {words}");
    }
}

#[test]
fn a_verdict_is_a_sentence_with_its_fraction_and_an_annulled_vote_keeps_its_reason() {
    let mut session = Session::new(9);
    let mut terms = terms(BallotKind::Motion, 0);
    terms.threshold = Some(Threshold {
        numerator: 2,
        denominator: 3,
        strict: false,
        base: Base::Valid,
    });
    let id = session.open(terms);
    let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
    session.read(id, &[marked(0), marked(0), marked(1)]);
    session.ok(VoteCommand::Close { id });
    let words = minutes(&session);
    let verdict = "Favorevoli: 2 su 3 voti validi; ne servono 2 (almeno 2/3 di 3). Approvata senza voti di margine";
    assert!(words.contains(verdict), "{words}");
    assert!(!words.contains("che non vale"), "{words}");
    session.ok(VoteCommand::Annul {
        id: VoteId(1),
        reason: "schede scambiate".into(),
    });
    let words = minutes(&session);
    for annulled in [
        "La votazione è stata annullata: schede scambiate",
        "Votazione n. 1 (annullata): Quale?",
        "Conteggio annullato, non vale: Quale?",
        "L’esito di questo conteggio, che non vale:",
    ] {
        assert!(words.contains(annulled), "{annulled}: {words}");
    }
    assert!(!words.contains("Risultato:"), "{words}");
}

#[test]
fn what_a_vote_on_no_theme_came_to_is_told_in_short_and_handed_to_the_body_once_proclaimed() {
    let mut session = Session::new(9);
    let id = session.open(terms(BallotKind::One, 2));
    let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
    session.read(id, &[marked(1), marked(1), marked(0)]);
    session.ok(VoteCommand::Close { id });
    let annex = |session: &Session| read(session, Part::Docpp, "allegato_docpp.docx", Lang::It);
    let told = "Votazione n. 1, «Quale?»: ";
    assert!(!minutes(&session).contains(told), "before it is proclaimed");
    assert!(!annex(&session).contains(told), "before it is proclaimed");
    session.ok(VoteCommand::Proclaim {
        id,
        reason: String::new(),
    });
    let words = minutes(&session);
    assert!(words.contains(told), "{words}");
    assert!(words.contains("Opzione 2: scelta"), "{words}");
    let words = annex(&session);
    let advised = "Opzione 2: scelta (votanti 3 su 9 presenti con diritto di voto). Si chiede all’ente di tenerne conto.";
    assert!(words.contains(told) && words.contains(advised), "{words}");
}

#[test]
fn the_annex_of_the_docpp_follows_the_form_and_advises_what_was_chosen() {
    let words = read(
        &Session::full(),
        Part::Docpp,
        "allegato_docpp.odt",
        Lang::It,
    );
    let parts = [
        "1. Titolo del processo",
        "7. Premessa",
        "8. Percorso effettuato",
        "9. Esito del processo",
        "10. Indicazioni per il decisore",
        "11. Programma di monitoraggio",
    ];
    let places: Vec<_> = parts.iter().map(|part| words.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(
        words.contains("l’assemblea ha scelto con il voto «Sera»"),
        "{words}"
    );
    assert!(words.contains("consenso con riserve"), "{words}");
}

#[test]
fn the_minutes_tell_the_rounds_of_a_count_and_draw_no_chart_of_an_order_alone() {
    let ranked = |method| {
        let mut session = Session::new(9);
        let kind = BallotKind::Rank {
            min: 1,
            max: 3,
            ties: false,
        };
        let mut terms = terms(kind, 3);
        terms.rule = Rule::new(method);
        let id = session.open(terms);
        let ballot = |ranks: [u16; 3]| Reading::Valid(Mark::Ranks(ranks.to_vec()));
        let [first, second, third] = [[1, 2, 3], [2, 1, 3], [2, 3, 1]].map(ballot);
        session.read(id, &[first.clone(), first, second.clone(), second, third]);
        session.ok(VoteCommand::Close { id });
        minutes(&session)
    };
    let rounds = ranked(Method::Irv);
    assert!(rounds.contains("Come si arriva al risultato:"), "{rounds}");
    assert!(rounds.contains("Esce: Opzione 3."), "{rounds}");
    assert!(rounds.contains("Le barre si confrontano"), "{rounds}");
    let contests = ranked(Method::SchulzeWv);
    assert!(
        contests.contains("Opzione 1 su Opzione 2: 3 a 2."),
        "{contests}"
    );
    assert!(!contests.contains("Le barre si confrontano"), "{contests}");
}

#[test]
fn the_minutes_name_the_positions_on_which_the_table_closed_no_round() {
    let mut session = Session::full();
    let words = minutes(&session);
    let none = "Nessuna prova di consenso conclusa su ";
    assert!(words.contains(&format!("{none}«Mattina».")), "{words}");
    let id = session.assembly().consensus.rounds.keys().next().copied();
    session.ok(ConsensusCommand::Annul {
        id: id.unwrap(),
        reason: "mancava un posto".into(),
    });
    let words = minutes(&session);
    let both = format!("{none}«Sera» e «Mattina».");
    assert!(words.contains(&both), "{words}");
}

#[test]
fn an_assembly_without_anything_still_makes_documents() {
    let session = Session::new(0);
    let documents = documents(&session.subject(), Choice::default()).unwrap();
    let paths = documents.iter().map(|document| document.path.to_str());
    assert!(paths.flatten().any(|path| path == "verbale.docx"));
    for document in documents {
        assert!(!document.bytes.is_empty(), "{}", document.path.display());
    }
}

#[test]
fn what_is_listed_is_what_is_written_and_every_kind_can_be_had_alone() {
    let session = Session::full();
    let text = Text::new(Lang::It);
    let listed = listing(&session.subject(), &text).files;
    let everything = Choice {
        names: true,
        ..Choice::default()
    };
    let written = documents(&session.subject(), everything).unwrap();
    let rows = |path: &Path| listed.iter().find(|l| l.path == path).map(|l| l.rows);
    for document in &written {
        // The list of fingerprints counts its own lines.
        let path = document.path.as_path();
        assert_eq!(rows(path), Some(document.rows), "{}", path.display());
    }
    assert_eq!(listed.len(), written.len());
    for part in Part::ALL {
        let alone = Choice {
            parts: Parts::of(&[part]),
            ..Choice::default()
        };
        let alone = documents(&session.subject(), alone).unwrap();
        let wanted = listed.iter().filter(|l| l.part == Some(part)).count();
        assert_eq!(alone.len(), wanted, "{part:?}");
    }
}

#[test]
fn the_same_assembly_gives_the_same_bytes() {
    let session = Session::full();
    let write = || documents(&session.subject(), Choice::default()).unwrap();
    assert_eq!(write(), write());
}

/// What may be typed, and what may break a file.
fn oddities() -> [String; 6] {
    [
        "=HYPERLINK(\"http://x\";\"y\")".to_owned(),
        "<script>alert('x')</script> ]]> & &amp; <!-- -->".to_owned(),
        "🌳 👩‍👩‍👧 شجرة שלום \u{202e}oirartnoc".to_owned(),
        "riga\r\nriga\ttab   spazi".to_owned(),
        "\u{0}\u{1}\u{b}\u{1f}\u{ffff}".to_owned(),
        "parola ".repeat(1_500),
    ]
}

#[test]
fn whatever_was_typed_every_file_can_be_read_by_its_readers() {
    let mut session = Session::full();
    for odd in oddities() {
        session.observe(&odd);
    }
    let mut odd = terms(BallotKind::One, 2);
    odd.question = "Meglio <b>A</b> & \"B\"?".into();
    odd.options[0].label = "=A1 <&> 🌳 שלום".into();
    let id = session.open(odd);
    session.read(id, &[Reading::Valid(Mark::Chosen(vec![0]))]);
    session.ok(VoteCommand::Close { id });
    let mut read = 0;
    for document in documents(&session.subject(), Choice::default()).unwrap() {
        let path = document.path.display().to_string();
        match document.path.extension().and_then(|e| e.to_str()) {
            Some("docx" | "odt") => {
                let files = unzipped(&document.bytes);
                let parts = files.iter().filter(|(name, _)| *name != "mimetype");
                for (_, content) in parts {
                    drop(text_of(content));
                    read += 1;
                }
            }
            Some("xlsx") => {
                let files = unzipped(&document.bytes);
                let words = text_of(&files["xl/sharedStrings.xml"]);
                assert!(words.contains("=A1 <&> 🌳 שלום"), "{path}");
            }
            Some("svg") => drop(text_of(&document.bytes)),
            Some("png") => {
                let file = Cursor::new(&document.bytes);
                let mut picture = png::Decoder::new(file).read_info().unwrap();
                let mut pixels = vec![0; picture.output_buffer_size().unwrap()];
                assert!(picture.next_frame(&mut pixels).is_ok(), "{path}");
                read += 1;
            }
            Some("json" | "jsonld") => {
                let json: serde_json::Value = serde_json::from_slice(&document.bytes).unwrap();
                assert!(!json.is_null(), "{path}");
            }
            _ => assert!(String::from_utf8(document.bytes).is_ok(), "{path}"),
        }
    }
    assert!(read > 30, "the documents were opened: {read}");
}
