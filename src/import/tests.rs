use super::*;
use crate::assembly::roll::{Gender, Profile, RollCommand};
use crate::assembly::setup::SetupCommand;
use crate::assembly::table::TableCommand;
use crate::assembly::testing::Story;
use crate::assembly::{Assembly, CategoryId, Command, People, SeatId};
use crate::text::{Lang, Text};

/// An assembly after these commands, with its names.
fn given(commands: Vec<Command>) -> (Assembly, People) {
    let mut story = Story::new();
    for command in commands {
        story.ok(command);
    }
    (story.assembly().clone(), story.people)
}

fn setting() -> Vec<Command> {
    vec![
        SetupCommand::AddCategory {
            name: "imprese".into(),
        }
        .into(),
        TableCommand::AddSeat {
            organization: "CNA".into(),
        }
        .into(),
        RollCommand::Register {
            name: Some("Partecipante 001".into()),
            profile: Profile {
                category: Some(CategoryId(1)),
                votes: true,
                ..Profile::default()
            },
            arrived: false,
        }
        .into(),
    ]
}

fn seen(csv: &str) -> Preview {
    let (assembly, people) = given(setting());
    let sheet = Sheet::read(csv.as_bytes()).unwrap();
    preview(&sheet, &Columns::guess(&sheet), &assembly, &people)
}

#[test]
fn a_list_is_read_with_everything_it_says() {
    let preview = seen(
        "Cognome;Nome;Categoria;Sesso;Ente;Posto;Vota\n\
         Uno;Persona;Imprese;F;CNA;sì;sì\n\
         Due;Persona;cittadini;;;;no\n",
    );
    assert_eq!(preview.new_categories, ["cittadini"]);
    let [one, two] = &preview.newcomers[..] else {
        panic!("{preview:?}")
    };
    assert_eq!((one.line, one.name.as_str()), (2, "Persona Uno"));
    assert_eq!(
        one.profile,
        Profile {
            category: Some(CategoryId(1)),
            gender: Gender::Woman,
            organization: "CNA".into(),
            seat: Some(SeatId(1)),
            votes: true,
            ..Profile::default()
        }
    );
    assert_eq!(two.profile.category, Some(CategoryId(2)));
    assert!(!two.profile.votes);
}

#[test]
fn what_is_shown_is_what_comes_in() {
    let preview = seen("Nome;Categoria\nPersona A;cittadini\nPersona B;imprese\n");
    let mut commands = setting();
    commands.extend(preview.commands());
    let (assembly, people) = given(commands);
    let names: Vec<&str> = people.names().map(|(_, name)| name).collect();
    assert_eq!(names, ["Partecipante 001", "Persona A", "Persona B"]);
    let category = |id: u32| {
        let person = &assembly.roll.participants[&crate::assembly::ParticipantId(id)];
        let category = person.profile.category.unwrap();
        assembly.setup.category(category).unwrap().name.clone()
    };
    assert_eq!(
        (category(2), category(3)),
        ("cittadini".into(), "imprese".into())
    );
    assert_eq!(assembly.roll.present(), 0);
}

#[test]
fn people_named_twice_are_shown_and_stay_out() {
    let preview = seen(
        "Nome;Categoria\npartecipante  001;imprese\nPersona;imprese\nPERSONA;imprese\nPersona;cittadini\n",
    );
    let twins: Vec<(usize, Twin)> = preview.repeated.iter().map(|r| (r.line, r.twin)).collect();
    assert_eq!(
        twins,
        [
            (2, Twin::Roll(crate::assembly::ParticipantId(1))),
            (4, Twin::Line(3))
        ]
    );
    assert_eq!(
        preview.newcomers.len(),
        2,
        "a namesake of another category comes in"
    );
}

#[test]
fn bad_lines_are_listed_by_number_and_kept_out() {
    let long = "x".repeat(10_000);
    let preview = seen(&format!(
        "Nome;Categoria;Genere;Posto;Vota\n\
         Persona 1;imprese;F;;sì\n\
         ;imprese;F;;sì\n\
         {long};imprese;F;;sì\n\
         Persona\u{1b} 4;imprese;F;;sì\n\
         Persona 5;imprese;boh;;sì\n\
         Persona 6;imprese;F;;forse\n\
         Persona 7;imprese;F;Nessuno;sì\n\
         Persona; 8;imprese;F;;sì\n"
    ));
    let lines: Vec<usize> = preview.kept_out.iter().map(|k| k.line).collect();
    assert_eq!(lines, [3, 4, 5, 6, 7, 8, 9]);
    assert_eq!(preview.newcomers.len(), 1);
    for lang in Lang::ALL {
        let text = Text::new(lang);
        for kept_out in &preview.kept_out {
            let words = reason(kept_out, &text, |_| "…".into());
            assert!(words.contains(&kept_out.line.to_string()), "{words}");
            assert!(!words.contains("import-"), "{words}");
        }
    }
}

#[test]
fn without_a_column_on_it_everyone_may_vote() {
    for csv in ["Nome\nPersona\n", "Nome;Vota\nPersona;\n"] {
        assert!(seen(csv).newcomers[0].profile.votes, "{csv}");
    }
}

#[test]
fn a_name_broken_over_two_lines_of_its_cell_is_one_name() {
    let list = "Cognome;Nome;Ente\nUno;\"Persona\nprima\";\"CNA\n di Modena\"\n";
    let sheet = Sheet::read(list.as_bytes()).unwrap().on_one_line();
    let (assembly, people) = given(Vec::new());
    let seen = preview(&sheet, &Columns::guess(&sheet), &assembly, &people);
    assert!(seen.kept_out.is_empty(), "{:?}", seen.kept_out);
    assert_eq!(seen.newcomers[0].name, "Persona prima Uno");
    assert_eq!(seen.newcomers[0].profile.organization, "CNA di Modena");
}

#[test]
fn a_list_with_only_headings_is_refused() {
    assert_eq!(
        Sheet::read(b"Nome;Categoria\n"),
        Err(ImportError::NoRows {})
    );
    assert_eq!(Sheet::read(b""), Err(ImportError::NoRows {}));
}

#[test]
fn every_fault_has_its_sentence() {
    let path = PathBuf::from("persone.csv");
    let faults = [
        ImportError::Unreadable {
            path: path.clone(),
            kind: io::ErrorKind::NotFound,
        },
        ImportError::Unreadable {
            path: path.clone(),
            kind: io::ErrorKind::PermissionDenied,
        },
        ImportError::Unreadable {
            path: path.clone(),
            kind: io::ErrorKind::IsADirectory,
        },
        ImportError::Unreadable {
            path: path.clone(),
            kind: io::ErrorKind::Other,
        },
        ImportError::TooLarge { path },
        ImportError::NotText {},
        ImportError::BrokenQuote { line: 7 },
        ImportError::NoRows {},
        ImportError::TooManyRows { max: 9 },
    ];
    for lang in Lang::ALL {
        let text = Text::new(lang);
        for error in &faults {
            let words = fault(error, &text);
            assert!(!words.starts_with("import-"), "{words}");
        }
    }
}

#[test]
fn the_list_of_the_sample_comes_in_whole() {
    let plan = include_str!("../../sessions/passo/plan.toml");
    let list = include_bytes!("../../sessions/passo/persone.csv");
    let timeline = crate::plan::Plan::parse(plan).unwrap().rehearse().unwrap();
    let sheet = Sheet::read(list).unwrap();
    let columns = Columns::guess(&sheet);
    let preview = preview(&sheet, &columns, timeline.assembly(), &People::default());
    assert_eq!(preview.newcomers.len(), 100);
    assert_eq!((preview.kept_out, preview.repeated), (vec![], vec![]));
    assert!(preview.new_categories.is_empty());
    let seated = preview
        .newcomers
        .iter()
        .filter(|n| n.profile.seat.is_some());
    assert_eq!(seated.count(), timeline.assembly().table.active().count());
}
