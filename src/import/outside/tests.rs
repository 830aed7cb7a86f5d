use super::looking::TITLE;
use super::*;
use crate::assembly::observations::ObservationCommand;
use crate::assembly::outside::{Charset, Separator, Split};
use crate::assembly::testing::Story;
use crate::assembly::{Command, OutsidePollId};
use crate::import::{Reason, Sheet};

fn sheet(text: &str, mapping: &Mapping) -> Sheet {
    Layout::from(mapping).read(text.as_bytes()).unwrap()
}

fn proposed(text: &str) -> Mapping {
    Reading::propose(text.as_bytes(), &Outside::default())
        .unwrap()
        .mapping
}

fn found(text: &str, mapping: &Mapping) -> Findings {
    findings(&sheet(text, mapping), mapping, Story::usual().assembly())
}

fn counts(findings: &Findings) -> Vec<(&str, u64)> {
    let options = findings.options.iter();
    options.map(|o| (o.label.as_str(), o.count)).collect()
}

/// As a platform for participation saves proposals.
const PROPOSALS: &str = "id;autore;titolo;proposta\n\
    7;Persona Uno;Alberi;\"Piantare alberi; su tutta la via\"\n\
    8;Persona Due;Formula;=SOMMA(A1:A2)\n\
    9;Persona Tre;Vuota;\n\
    10;Persona Quattro;HTML;<b>Meno</b> auto\n\
    11;Persona Cinque;Alberi ancora;piantare ALBERI; su tutta la via\n";

/// As a form saves the answers, one row a person.
const ANSWERS: &str = "Informazioni cronologiche,Nome,Quando aprire?\n\
    2026/11/02 10:00,Persona Uno,Sera\n\
    2026/11/02 10:05,Persona Due,Mattina\n\
    2026/11/02 10:07,Persona Tre,sera\n\
    2026/11/02 10:09,Persona Quattro,\n\
    2026/11/02 10:11,Persona Cinque,Sera\n";

#[test]
fn columns_of_the_usual_exports_are_found() {
    let mapping = proposed(PROPOSALS);
    assert_eq!(mapping.content, Content::Observations);
    assert_eq!((mapping.separator, mapping.text), (Separator::Semicolon, 3));
    let mapping = proposed(ANSWERS);
    assert_eq!(mapping.content, Content::Answers);
    assert_eq!((mapping.separator, mapping.text), (Separator::Comma, 2));
    let mapping = proposed("Opzione\tVoti\nSera\t30\nMattina\t12\n");
    assert_eq!(mapping.content, Content::Counts);
    assert_eq!((mapping.text, mapping.other), (0, Some(1)));
    assert_eq!(mapping.separator, Separator::Tab);
}

#[test]
fn proposals_come_in_as_plain_text_and_twins_stay_out() {
    let text = PROPOSALS.replace("piantare ALBERI; su", "\"piantare ALBERI; su");
    let text = format!("{}\"\n", text.trim_end());
    let findings = found(&text, &proposed(&text));
    let texts: Vec<&str> = findings.proposals.iter().map(|p| p.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Piantare alberi; su tutta la via",
            "=SOMMA(A1:A2)",
            "<b>Meno</b> auto"
        ]
    );
    assert_eq!(findings.blank, 1);
    let kept_out = [KeptOut {
        line: 6,
        column: Some(3),
        reason: Reason::RepeatsLine { first: 2 },
    }];
    assert_eq!(findings.kept_out, kept_out);
}

#[test]
fn the_pages_that_a_platform_saves_come_in_as_their_words() {
    let text = "id;body/it\n1;\"<p>Piantare <em>alberi</em>.<br>E panchine</p>\"\n2;<p></p>\n";
    let findings = found(text, &proposed(text));
    assert_eq!(findings.proposals[0].text, "Piantare alberi. E panchine");
    assert_eq!((findings.proposals.len(), findings.blank), (1, 1));
}

#[test]
fn a_separator_inside_a_text_is_told_with_its_line_and_cuts_nothing() {
    let findings = found(PROPOSALS, &proposed(PROPOSALS));
    assert_eq!(findings.len(), 3);
    let [fault] = &findings.kept_out[..] else {
        panic!("{findings:?}")
    };
    assert_eq!(fault.line, 6);
    let (found, expected) = (5, 4);
    assert_eq!(fault.reason, Reason::TooManyCells { found, expected });
}

#[test]
fn what_is_in_the_assembly_already_does_not_come_in_twice() {
    let mut story = Story::usual();
    let text = "Proposta\nPiù alberi\nMeno auto\n";
    let mapping = proposed(text);
    story.ok(ObservationCommand::Note(
        crate::assembly::observations::Note {
            text: "più  alberi".into(),
            ..Default::default()
        },
    ));
    let findings = findings(&sheet(text, &mapping), &mapping, story.assembly());
    assert_eq!(findings.proposals.len(), 1);
    assert_eq!(findings.kept_out[0].reason, Reason::InRecord {});
}

#[test]
fn positions_take_their_title_from_a_column_or_from_their_words() {
    let mapping = Mapping {
        content: Content::Positions,
        other: Some(2),
        ..proposed(PROPOSALS)
    };
    let all = found(PROPOSALS, &mapping);
    assert_eq!(all.proposals[0].title, "Alberi");
    assert_eq!(all.proposals[0].text, "Piantare alberi; su tutta la via");
    let untitled = Mapping {
        other: None,
        ..mapping
    };
    let short = found(PROPOSALS, &untitled);
    assert_eq!(short.proposals[0].title, "Piantare alberi; su tutta la via");
    assert_eq!(short.proposals[0].text, "");
    let text = format!("titolo;proposta\n;{}\n", "parola ".repeat(40));
    let mapping = Mapping {
        content: Content::Positions,
        ..proposed(&text)
    };
    let long = found(&text, &mapping);
    let title = &long.proposals[0].title;
    assert!(
        title.ends_with("parola…") && title.chars().count() <= TITLE,
        "{title}"
    );
}

#[test]
fn answers_are_counted_one_person_a_row() {
    let findings = found(ANSWERS, &proposed(ANSWERS));
    assert_eq!(counts(&findings), [("Sera", 3), ("Mattina", 1)]);
    assert_eq!((findings.respondents, findings.blank), (Some(4), 1));
}

#[test]
fn several_answers_of_a_person_are_each_counted_once() {
    let text = "Risposta|Note\nSera; Mattina|x\nSera;sera|y\nMattina|z\nNotte;|w\nSera|k\nSera|j\n";
    let mapping = proposed(text);
    assert_eq!(mapping.split, Split::Semicolon);
    let several = found(text, &mapping);
    assert_eq!(
        counts(&several),
        [("Sera", 4), ("Mattina", 2), ("Notte", 1)]
    );
    assert_eq!(several.respondents, Some(6));
    let one = Mapping {
        split: Split::One,
        ..mapping
    };
    assert_eq!(found(text, &one).options.len(), 5);
}

#[test]
fn counts_are_taken_as_they_are_and_what_is_no_count_is_told_by_column() {
    let text = "Opzione;Percentuale;Voti\n\
        Sera;60%;1.230\nMattina;40%;tanti\nSera;0%;3\nTotale;100%;1.233\n";
    let mapping = Mapping {
        content: Content::Counts,
        text: 0,
        other: Some(2),
        ..proposed(text)
    };
    let findings = found(text, &mapping);
    assert_eq!(counts(&findings), [("Sera", 1230)]);
    let faults: Vec<(usize, Option<usize>, &Reason)> = findings
        .kept_out
        .iter()
        .map(|fault| (fault.line, fault.column, &fault.reason))
        .collect();
    let word = "tanti".to_owned();
    assert_eq!(
        faults,
        [
            (3, Some(2), &Reason::NotACount { word }),
            (4, Some(0), &Reason::RepeatsLine { first: 2 }),
            (5, Some(0), &Reason::Total {}),
        ]
    );
}

#[test]
fn a_file_of_the_same_shape_is_read_as_the_last_one_was() {
    let mut story = Story::usual();
    let mapping = Mapping {
        content: Content::Positions,
        other: Some(2),
        ..proposed(PROPOSALS)
    };
    let shape = Layout::from(&mapping).shape(PROPOSALS.as_bytes()).unwrap();
    let details = Details {
        source: "Decidim".into(),
        theme: Some(ThemeId(1)),
        ..Details::default()
    };
    let remembered = Remembered { shape, mapping };
    let command = found(PROPOSALS, &mapping)
        .command(&details, remembered)
        .unwrap();
    story.ok(command);
    let other = "id;autore;titolo;proposta\n1;Persona Sei;Fontane;Acqua in piazza\n";
    let again = Reading::propose(other.as_bytes(), &story.assembly().outside).unwrap();
    assert!(again.is_remembered);
    assert_eq!(again.mapping, mapping);
    let new = "id;autore;titolo;idea\n1;Persona Sei;Fontane;Acqua in piazza\n";
    let new = Reading::propose(new.as_bytes(), &story.assembly().outside).unwrap();
    assert!(!new.is_remembered);
}

#[test]
fn a_file_in_another_encoding_comes_in_the_same() {
    let text = "Opzione;Voti\nCittà;3\nCampagna;2\n";
    let sixteen: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let western = b"Opzione;Voti\nCitt\xE0;3\nCampagna;2\n".to_vec();
    for (bytes, charset) in [(sixteen, Charset::Utf16Be), (western, Charset::Windows1252)] {
        let reading = Reading::propose(&bytes, &Outside::default()).unwrap();
        assert_eq!(reading.mapping.charset, charset);
        let sheet = Layout::from(&reading.mapping).read(&bytes).unwrap();
        let story = Story::usual();
        let all = findings(&sheet, &reading.mapping, story.assembly());
        assert_eq!(counts(&all), [("Città", 3), ("Campagna", 2)]);
    }
}

#[test]
fn nothing_of_the_columns_not_chosen_reaches_the_record() {
    let mut story = Story::usual();
    let mut take = |text: &str, mapping: Mapping| {
        let layout = Layout::from(&mapping);
        let shape = layout.shape(text.as_bytes()).unwrap();
        let details = Details {
            title: "Quando aprire?".into(),
            source: "Modulo".into(),
            ..Details::default()
        };
        let remembered = Remembered { shape, mapping };
        let command = found(text, &mapping).command(&details, remembered);
        story.ok(Command::from(command.unwrap()))
    };
    let mut events = take(ANSWERS, proposed(ANSWERS));
    events.extend(take(PROPOSALS, proposed(PROPOSALS)));
    let written = serde_json::to_string(&events).unwrap();
    assert!(written.contains("Mattina") && written.contains("<b>Meno</b>"));
    for private in ["Persona", "10:05", "Informazioni", "autore"] {
        assert!(!written.contains(private), "{private}: {written}");
    }
    let poll = &story.assembly().outside.polls[&OutsidePollId(1)].poll;
    assert_eq!((poll.respondents, poll.several), (4, false));
}

/// As a survey program saves a question of which one may choose several answers.
const GRID: &str = "\"id. ID risposta\",\"data\",\"Q1[S1]. Quali servizi? [Biblioteca]\",\"Q1[S2]. Quali servizi? [Piscina]\",\
    \"Q1[other]. Quali servizi? [Altro]\"\n\
    1,2026-11-02,Sì,No,\n\
    2,2026-11-02,Sì,No,campo da basket\n\
    3,2026-11-02,No,No,\n\
    4,2026-11-02,,,\n";

#[test]
fn a_question_with_a_column_for_each_answer_is_counted_and_keeps_no_words_of_other() {
    let mapping = proposed(GRID);
    assert_eq!(mapping.content, Content::Answers);
    assert_eq!((mapping.text, mapping.split), (2, Split::Columns));
    let findings = found(GRID, &mapping);
    assert_eq!(
        counts(&findings),
        [("Biblioteca", 2), ("Altro", 1), ("Piscina", 0)]
    );
    assert_eq!((findings.respondents, findings.blank), (Some(3), 1));
}

#[test]
fn a_column_apart_is_no_question_with_a_column_for_each_answer() {
    let scale = "id,Quanto? [Biblioteca],Quanto? [Piscina]\n1,5,4\n2,3,4\n";
    assert_ne!(proposed(scale).split, Split::Columns);
    let mapping = Mapping {
        split: Split::Columns,
        ..proposed(ANSWERS)
    };
    let findings = found(ANSWERS, &mapping);
    assert!(findings.is_empty(), "{findings:?}");
}
