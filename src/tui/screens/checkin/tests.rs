use super::*;
use crate::assembly::roll::{Age, Gender, Group, Profile};
use crate::assembly::setup::SetupCommand;
use crate::assembly::table::TableCommand;
use crate::assembly::{CategoryId, SeatId};
use crate::text::Lang;
use crate::tui::testing::{SMALL, Set, Stage, documented, pictures};

fn profile(category: u32, gender: Gender) -> Profile {
    Profile {
        category: Some(CategoryId(category)),
        gender,
        votes: true,
        ..Profile::default()
    }
}

fn listed(name: &str, profile: Profile) -> RollCommand {
    RollCommand::Register {
        name: Some(name.into()),
        profile,
        arrived: false,
    }
}

/// A hall with a list of five, two of them in.
fn stage_in(set: Set) -> Stage {
    let category = |name: &str| SetupCommand::AddCategory { name: name.into() };
    let table = TableCommand::AddSeat {
        organization: "CNA".into(),
    };
    let delegate = Profile {
        organization: "CNA".into(),
        seat: Some(SeatId(1)),
        ..profile(2, Gender::Woman)
    };
    set.stage(CheckIn::default())
        .given(category("residenti"))
        .given(category("associazioni"))
        .given(table)
        .given(listed("Persona Però", profile(1, Gender::Woman)))
        .given(listed("Persona Perù", profile(2, Gender::Man)))
        .given(listed("Persona Tre", profile(1, Gender::Undeclared)))
        .given(listed("Referente CNA", delegate))
        .given(RollCommand::Arrive {
            id: ParticipantId(1),
        })
        .later(1260)
        .given(RollCommand::Arrive {
            id: ParticipantId(4),
        })
}

/// A full hall and somebody at the door: what the README shows.
fn at_the_door(set: Set) -> Stage {
    let mut stage = set.stage(CheckIn::default());
    for name in ["imprese", "associazioni", "cittadini"] {
        stage.submit(SetupCommand::AddCategory { name: name.into() });
    }
    let genders = [Gender::Woman, Gender::Man].into_iter().cycle();
    let delegates = ["CNA", "Confcommercio", "Confesercenti", "LAPAM"];
    for (organization, gender) in delegates.into_iter().zip(genders.clone()) {
        let name = format!("Referente {organization}");
        stage.submit(listed(&name, profile(2, gender)));
    }
    for (number, gender) in (1..=84).zip(genders) {
        let name = format!("Partecipante {number:03}");
        stage.submit(listed(&name, profile(number % 3 + 1, gender)));
    }
    let away = [2, 30, 31];
    for id in (1..=88).filter(|id| !away.contains(id)) {
        let id = ParticipantId(id);
        stage.submit(RollCommand::Arrive { id });
    }
    stage.later(1260).keys("ref")
}

fn stage() -> Stage {
    stage_in(Set {
        lang: Lang::It,
        size: SMALL,
    })
}

fn is_present(stage: &Stage, id: u32) -> bool {
    stage.assembly().roll.participants[&ParticipantId(id)].is_present()
}

#[test]
fn a_few_letters_and_enter_register_the_one_at_the_door() {
    pictures("checkin_search", |set| stage_in(set).keys("pers"));
    documented("checkin", "Registrare chi arriva", at_the_door);
    let stage = stage().keys("peru");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Registra Persona Perù, associazioni"
    );
    let stage = stage.keys("<Enter>");
    assert!(is_present(&stage, 2));
    assert!(stage.screen().contains("✓ Persona Perù è presente"));
    assert_eq!(stage.row(2), "Cerca:", "the next search begins empty");
}

#[test]
fn letters_are_found_without_accents_and_in_any_word() {
    for typed in ["pero", "PERÒ", "però perso", "cna"] {
        let stage = stage().keys(typed);
        let found = stage
            .screen()
            .lines()
            .filter(|l| l.contains("in sala dalle"))
            .count();
        assert_eq!(found, 1, "{typed}: {}", stage.screen());
    }
}

#[test]
fn the_first_who_is_not_in_yet_is_selected() {
    let stage = stage().keys("persona per");
    assert!(
        stage.screen().contains("> Persona Perù"),
        "{}",
        stage.screen()
    );
}

#[test]
fn an_enter_too_many_registers_nobody() {
    let stage = stage().keys("<Enter><Enter>");
    assert_eq!(stage.assembly().roll.present(), 2);
    assert_eq!(stage.row(-2), "▶ Scrivi il nome di chi arriva");
    let acting = stage.keys("<Tab>");
    assert_eq!(
        acting.row(-2),
        "▶ Scegli una persona con ↑↓, o premi una lettera"
    );
    let asked = acting.keys("m");
    assert_eq!(
        asked.row(-4),
        "! Scegli prima una persona dell’elenco con ↑↓.",
        "no card of nobody"
    );
}

#[test]
fn an_empty_roll_says_what_to_do() {
    pictures("checkin_empty", |set| set.stage(CheckIn::default()));
}

#[test]
fn a_long_name_is_registered_to_its_end() {
    let name = "Persona dal nome che nessuna riga di elenco ha mai contenuto fino in fondo";
    let stage = stage().keys(&format!("{name}<Enter><Enter>"));
    assert_eq!(stage.assembly().roll.participants.len(), 5);
    assert!(stage.screen().contains("fondo"), "{}", stage.screen());
}

#[test]
fn who_is_not_on_the_list_is_added_with_a_card() {
    pictures("checkin_card", |set| {
        stage_in(set).keys("nuova persona<Enter>")
    });
    let stage = stage().keys("nuova persona<Enter>");
    // Category, gender, organization, seat, flags: a man among the residents who comes from a firm.
    let stage = stage.keys("<Down><Left><Down><Left><Left><Down>Ditta<Enter>");
    let person = &stage.assembly().roll.participants[&ParticipantId(5)];
    assert!(person.is_present() && person.may_vote());
    assert_eq!(person.profile.category, Some(CategoryId(1)));
    assert_eq!(person.profile.gender, Gender::Man);
    assert_eq!(person.profile.organization, "Ditta");
    assert!(stage.screen().contains("Cerca:"), "the card is closed");
}

#[test]
fn after_a_card_the_next_name_is_typed_on_an_empty_search() {
    let stage = stage().keys("nuova persona<Enter><Enter>altra persona<Enter><Enter>");
    assert_eq!(stage.row(2), "Cerca:");
    assert_eq!(stage.assembly().roll.participants.len(), 6);
    let left = stage.keys("terza<Enter><Esc>");
    assert_eq!(
        left.row(2),
        "Cerca: terza",
        "nobody came in: the name stays"
    );
}

#[test]
fn a_seat_given_on_the_card_is_said() {
    let stage = stage().keys("tre<Tab>m<Down><Down><Down><Down><Right><Enter>");
    let said = "✓ Dati di Persona Tre corretti (al tavolo per CNA)";
    assert_eq!(stage.row(-4), said);
}

#[test]
fn after_the_card_of_someone_here_the_next_name_is_typed_on_an_empty_search() {
    let stage = stage().keys("tre<Enter>tre<Enter>");
    assert!(is_present(&stage, 3) && stage.screen().contains("Nome e cognome"));
    let stage = stage.keys("<Down><Right><Enter>");
    assert_eq!(stage.row(2), "Cerca:");
}

#[test]
fn after_a_striking_off_an_enter_too_many_writes_nobody_in() {
    let stage = stage().keys("tre<Tab>ddoppione<Enter>");
    assert_eq!(stage.row(2), "Cerca:");
    let stage = stage.keys("<Enter>");
    assert!(!stage.screen().contains("Nome e cognome"));
}

#[test]
fn a_namesake_of_the_same_category_is_refused_and_the_card_stays() {
    let stage = stage().keys("persona tre").keys("<End><Enter>");
    let stage = stage.keys("<Down><Left><Enter>");
    assert!(
        stage.screen().contains("✗ persona tre è già in elenco"),
        "{}",
        stage.screen()
    );
    assert!(stage.screen().contains("Nome e cognome"));
    assert_eq!(stage.assembly().roll.participants.len(), 4);
}

#[test]
fn someone_leaves_and_comes_back() {
    pictures("checkin_exits", |set| stage_in(set).keys("<F3>"));
    let stage = stage().keys("<F3>pero<Enter>");
    assert!(!is_present(&stage, 1));
    let stage = stage.keys("<F3>pero");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Registra il rientro di Persona Però, residenti"
    );
    let stage = stage.keys("<Enter>");
    let person = &stage.assembly().roll.participants[&ParticipantId(1)];
    assert_eq!(person.presence.len(), 2, "both stays are in the record");
}

#[test]
fn a_name_that_nobody_in_the_hall_has_is_said_to_be_nobodys() {
    let stage = stage().keys("<F3>zzz");
    assert!(
        stage.screen().contains("Nessuno in sala risponde a «zzz»"),
        "{}",
        stage.screen()
    );
    assert!(!stage.keys("<Esc>").screen().contains("Nessuno in sala"));
}

#[test]
fn a_card_corrects_name_and_profile_in_one_enter() {
    let stage = stage().keys("tre<Tab>m").keys(" Bis<Down><Right><Enter>");
    let person = &stage.assembly().roll.participants[&ParticipantId(3)];
    assert_eq!(person.profile.category, Some(CategoryId(2)));
    assert!(
        stage.screen().contains("Persona Tre Bis"),
        "{}",
        stage.screen()
    );
    assert!(stage.screen().contains("Cerca:"), "the card is closed");
}

#[test]
fn an_entry_is_struck_off_with_a_reason_and_stays_in_the_record() {
    let stage = stage().keys("tre<Tab>ddoppione<Enter>");
    let person = &stage.assembly().roll.participants[&ParticipantId(3)];
    assert_eq!(person.struck.as_deref(), Some("doppione"));
    assert!(!stage.keys("<Tab>").screen().contains("Persona Tre "));
}

#[test]
fn check_in_closes_and_opens_again() {
    let stage = stage().keys("<Tab>ctre");
    assert!(stage.assembly().roll.closed);
    assert_eq!(stage.row(-2), "▶ Riapri l’accoglienza: Tab, poi C");
    let stage = stage.keys("<Enter>");
    assert!(!is_present(&stage, 3) && stage.screen().contains("✗"));
    let listed = stage.keys("<Esc>nuova<Enter>");
    assert_eq!(listed.row(-2), "▶ INVIO  Metti nuova in elenco");
    let stage = listed.keys("<Enter>");
    assert_eq!(stage.assembly().roll.participants.len(), 5);
    assert!(!stage.keys("<Tab>c").assembly().roll.closed);
}

#[test]
fn after_an_act_letters_are_a_name_again() {
    for act in ["g<Esc>", "c", "m<Esc>"] {
        let stage = stage().keys("tre<Tab>").keys(act).keys("<Esc>cna");
        assert_eq!(stage.row(2), "Cerca: cna", "after {act}");
    }
    let stage = stage().keys("<Tab><F3>");
    assert!(stage.row(0).starts_with("2 Accoglienza: uscite"));
}

#[test]
fn with_every_gender_in_the_hall_those_who_may_vote_are_still_counted() {
    let mut stage = stage();
    for (gender, present) in [
        (Gender::Woman, 120),
        (Gender::Man, 110),
        (Gender::Other, 7),
        (Gender::Undeclared, 23),
    ] {
        let group = Group {
            category: None,
            gender,
            votes: true,
        };
        stage.submit(RollCommand::Count { group, present });
    }
    let screen = stage.screen();
    assert!(screen.contains("con voto 262"), "{screen}");
    assert!(screen.contains("non dichiarato 23"), "{screen}");
}

#[test]
fn where_gender_is_not_asked_it_is_not_counted() {
    let group = Group {
        category: None,
        gender: Gender::Undeclared,
        votes: true,
    };
    let set = Set {
        lang: Lang::It,
        size: SMALL,
    };
    let stage = set
        .stage(CheckIn::default())
        .given(RollCommand::Count { group, present: 23 });
    let screen = stage.screen();
    assert!(screen.contains("Presenti 23    con diritto"), "{screen}");
}

#[test]
fn people_are_counted_without_names() {
    pictures("checkin_crowd", |set| stage_in(set).keys("<Tab>g12"));
    let stage = stage().keys("<Tab>g12<Enter>");
    assert_eq!(stage.assembly().roll.present(), 14);
    let stage = stage.keys("3<Enter>");
    assert_eq!(stage.assembly().roll.present(), 5, "the figure is replaced");
    let stage = stage.keys("0<Enter>");
    assert_eq!(stage.assembly().roll.present(), 2);
}

#[test]
fn every_key_is_found_among_the_actions() {
    let stage = stage().keys("tre<F2>depenna");
    assert!(stage.screen().contains("> Depenna"), "{}", stage.screen());
    let stage = stage.keys("<Enter>");
    assert!(
        stage.screen().contains("Depennare Persona Tre?"),
        "{}",
        stage.screen()
    );
}

#[test]
fn the_word_of_an_example_is_on_every_screen() {
    let example = crate::assembly::setup::Process {
        title: "Percorso".into(),
        example: true,
        ..Default::default()
    };
    let stage = stage().given(SetupCommand::SetProcess(example));
    assert!(stage.row(0).starts_with("ESEMPIO · 2 Accoglienza"));
    assert!(stage.keys("<F1>").row(0).starts_with("ESEMPIO"));
}

#[test]
fn an_age_is_a_digit_after_tab_and_the_last_row_of_the_card() {
    let stage = stage().keys("tre<Tab>1");
    let said = "✓ Dati di Persona Tre corretti: meno di 30 anni";
    assert_eq!(stage.row(-4), said);
    let person = |stage: &Stage| {
        let roll = &stage.assembly().roll;
        let mut people = roll.participants.values();
        people.find(|p| p.profile.age != Age::Undeclared).cloned()
    };
    let young = person(&stage).expect("one has an age");
    assert_eq!(young.profile.age, Age::Young);
    let stage = stage.keys("<Tab>0");
    assert!(person(&stage).is_none(), "it is taken back");
    let stage = stage.keys("<Tab>m<Down><Down><Down><Down><Down><Down><Left><Enter>");
    let senior = person(&stage).expect("one has an age");
    assert_eq!((senior.id, senior.profile.age), (young.id, Age::Senior));
}
