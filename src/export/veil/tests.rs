use super::*;
use crate::assembly::setup::Meeting;
use crate::assembly::testing::Story;

fn people(names: &[&str]) -> People {
    let mut people = People::default();
    for (name, id) in names.iter().zip(1..) {
        people.set(1, ParticipantId(id), Some((*name).to_owned()));
    }
    people
}

fn veil() -> Veil {
    let names = [
        "Zenobia Zànnoni",
        "Nome D'Esempio",
        "Piazza",
        "Zenobia Zannoni Terza",
        "Villa Anna",
        "Quirino Quagliotti",
    ];
    Veil::of(&Assembly::default(), &people(&names))
}

/// The words met in a text that are left to be looked at.
fn left(text: &str) -> Vec<String> {
    let veil = veil();
    drop(veil.cover(text));
    let left = veil.doubts().into_iter().filter(|doubt| !doubt.covered);
    left.map(|doubt| doubt.word).collect()
}

#[test]
fn a_name_of_the_roll_gives_way_to_its_number() {
    assert_eq!(
        veil().cover("Lo dice ZENOBIA  zannoni, e basta."),
        "Lo dice Partecipante 001, e basta."
    );
    assert_eq!(veil().cover("Zannoni Zenobia"), "Partecipante 001");
    assert_eq!(veil().cover("nome d’esempio!"), "Partecipante 002!");
    assert_eq!(
        veil().cover("è Zenobia Zannoni Terza"),
        "è Partecipante 004"
    );
}

#[test]
fn a_surname_by_itself_gives_way_to_the_number_of_whoever_bears_it() {
    assert_eq!(
        veil().cover("Come dice Quagliotti, non basta."),
        "Come dice Partecipante 006, non basta."
    );
    assert_eq!(
        veil().cover("QUAGLIOTTI e Zannoni"),
        "Partecipante 006 e Partecipante 001/004"
    );
    for text in ["Lo chiede Q. Quagliotti", "Lo chiede Quirino Q"] {
        assert!(veil().cover(text).contains("Partecipante 006"), "{text}");
    }
    assert_eq!(
        veil().cover("Per la sig.ra Villa no"),
        "Per la sig.ra Partecipante 005 no"
    );
    assert_eq!(veil().cover("Anna V. dice"), "Partecipante 005. dice");
}

#[test]
fn ordinary_words_stay_and_nobody_is_asked_about_them() {
    for text in [
        "La piazza",
        "Piazza e villa restano aperte. Villa comunale compresa",
        "LA VILLA E LA PIAZZA",
        "nome e cognome",
        "terza proposta",
        "",
        "🌳 شجرة",
    ] {
        assert_eq!(veil().cover(text), text);
        assert!(left(text).is_empty(), "{text}: {:?}", left(text));
    }
}

#[test]
fn what_may_be_a_name_or_another_word_stays_and_is_left_to_a_person() {
    for (text, word) in [
        ("La proposta di Villa è chiara", "Villa"),
        ("Il semaforo di via Quagliotti", "Quagliotti"),
        ("Anna lo chiede, e Anna lo ottiene", "Anna"),
        ("Lo dice quagliotti", "quagliotti"),
        ("Opzione A. Villa comunale", "A"),
    ] {
        assert_eq!(veil().cover(text), text);
        assert_eq!(left(text), [word], "{text}");
    }
}

#[test]
fn a_doubt_is_shown_with_the_words_around_it() {
    let veil = veil();
    drop(veil.cover("uno due tre quattro cinque sei di Quagliotti\n a b c d e f"));
    let doubts = veil.doubts();
    assert_eq!(doubts.len(), 1);
    assert_eq!(doubts[0].word, "Quagliotti");
    assert_eq!(
        doubts[0].around,
        "tre quattro cinque sei di Quagliotti a b c d e"
    );
    assert!(doubts[0].covered);
}

#[test]
fn what_the_assembly_itself_is_called_is_no_name_and_neither_is_what_many_share() {
    let mut story = Story::usual();
    story.ok(crate::assembly::setup::SetupCommand::SetMeeting(Meeting {
        title: "Assemblea".into(),
        place: "Officina Quagliotti".into(),
        ..Meeting::default()
    }));
    let names = [
        "Referente Quagliotti",
        "Ospite Bastiglia",
        "Delegata Bastiglia",
        "Terzo Bastiglia",
        "Quarto Bastiglia",
    ];
    let veil = Veil::of(story.assembly(), &people(&names));
    let text = "Il Referente dice: da Quagliotti fino a Bastiglia.";
    assert_eq!(veil.cover(text), text);
    assert!(veil.doubts().is_empty(), "{:?}", veil.doubts());
}
