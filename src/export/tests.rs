//! Whole assemblies laid out, written, read back, counted again and searched for names.

mod annex;
pub(in crate::export) mod builder;
mod few;
mod motions;
mod outside;
mod papers;
mod privacy;
mod robust;
mod round_trip;
mod standing;
mod votes;
mod weighings;
pub(in crate::export) mod xml;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use self::builder::Session;
use super::*;
use crate::assembly::SeatId;
use crate::assembly::roll::RollCommand;

/// The cells of a table by heading, as the plain dialect writes them.
fn cells(table: &Table) -> Vec<BTreeMap<&'static str, String>> {
    let line = |row: &Vec<Cell>| {
        let cells = row.iter().map(|c| Dialect::Plain.cell(c).into_owned());
        table.columns.iter().map(|c| c.name).zip(cells).collect()
    };
    table.rows.iter().map(line).collect()
}

fn table(session: &Session, name: &str) -> Vec<BTreeMap<&'static str, String>> {
    let tables = tables(session.assembly(), session.people(), &TimeZone::UTC);
    cells(tables.published.iter().find(|t| t.name == name).unwrap())
}

/// The cells of one column.
fn column(session: &Session, name: &str, column: &str) -> Vec<String> {
    let rows = table(session, name);
    rows.into_iter().map(|row| row[column].clone()).collect()
}

#[test]
fn every_row_has_a_cell_of_the_right_kind_for_every_column() {
    let session = Session::full();
    let zone = &TimeZone::UTC;
    let tables = tables(session.assembly(), session.people(), zone);
    let robustness = robustness(session.assembly(), session.people(), zone);
    let all = tables.published.iter().chain(&tables.annex);
    for table in all.chain([&robustness]) {
        assert!(!table.rows.is_empty(), "{} has rows", table.name);
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}", table.name);
            for (cell, column) in row.iter().zip(table.columns) {
                assert!(
                    cell.fits(column.kind),
                    "{} {}: {cell:?}",
                    table.name,
                    column.name
                );
            }
        }
    }
}

#[test]
fn headings_are_snake_case_without_accents_and_none_twice() {
    let session = Session::full();
    let (assembly, people) = (session.assembly(), session.people());
    let tables = tables(assembly, people, &TimeZone::UTC);
    let robustness = robustness(assembly, people, &TimeZone::UTC);
    for table in tables.published.iter().chain([&robustness]) {
        let mut seen = std::collections::BTreeSet::new();
        for column in table.columns {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
            assert!(column.name.chars().all(plain), "{}", column.name);
            assert!(seen.insert(column.name), "{} {}", table.name, column.name);
        }
    }
}

#[test]
fn texts_of_every_script_and_length_come_through() {
    let long = format!("=\"{}\";\n, 🌳 שלום ةرجش 'è'", "parola; \"\n".repeat(999));
    let mut session = Session::new(3);
    session.observe(&long);
    session.observe("+39: «sì»\tno");
    let tables = tables(session.assembly(), session.people(), &TimeZone::UTC);
    let table = tables
        .published
        .iter()
        .find(|t| t.name == "osservazioni")
        .unwrap();
    let place = table
        .columns
        .iter()
        .position(|c| c.name == "testo")
        .unwrap();
    for dialect in [Dialect::Italian, Dialect::Plain] {
        let bytes = dialect.render(table).unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(dialect.separator())
            .from_reader(&bytes[..]);
        let read: Vec<String> = reader
            .records()
            .map(|r| dialect::words_back(r.unwrap().get(place).unwrap()).to_owned())
            .collect();
        assert_eq!(read, [long.as_str(), "+39: «sì»\tno"]);
    }
}

#[test]
fn small_groups_are_put_together_also_where_someone_spoke() {
    let session = Session::full();
    let rows = table(&session, "presenze_aggregate");
    let total: u64 = rows.iter().map(|r| r["n"].parse::<u64>().unwrap()).sum();
    assert_eq!(total, session.assembly().roll.present());
    assert!(
        rows.iter().all(|r| r["n"].parse::<u64>().unwrap() >= 3),
        "{rows:?}"
    );
    assert!(
        rows.iter()
            .any(|r| r["categoria"] == "altro" && r["genere"] == "altro")
    );
    // The only speaker on the record is the only one of her category and gender.
    assert_eq!(column(&session, "interventi", "categoria"), ["altro"]);
    assert_eq!(column(&session, "interventi", "genere"), ["altro"]);
}

#[test]
fn young_people_are_counted_in_a_table_of_their_own_where_ages_were_taken_down() {
    use crate::assembly::ParticipantId;
    use crate::assembly::roll::{Age, RollCommand};

    let mut session = Session::new(12);
    let without = tables(session.assembly(), session.people(), &TimeZone::UTC);
    assert!(without.published.iter().all(|t| t.name != "presenze_eta"));
    for id in (1..=4).map(ParticipantId) {
        let mut profile = session.assembly().roll.participants[&id].profile.clone();
        profile.age = Age::Young;
        session.ok(RollCommand::ChangeProfile { id, profile });
    }
    let told = column(&session, "presenze_eta", "fascia_eta");
    assert_eq!(told, ["meno_di_30", "non_rilevata"]);
    assert_eq!(column(&session, "presenze_eta", "n"), ["4", "8"]);
    let all = column(&session, "presenze_aggregate", "fascia_eta");
    assert!(all.iter().all(|band| band == "tutte"), "{all:?}");
}

#[test]
fn the_folder_is_named_by_day_and_title_and_says_when_it_is_made_up() {
    let session = Session::full();
    let name = name(session.assembly(), session.people(), &TimeZone::UTC);
    assert_eq!(name, "2026-11-21-assemblea-di-chiusura-esempio");
}

#[test]
fn the_annex_is_apart_and_only_on_request() {
    let out = tempfile::tempdir().unwrap();
    let session = Session::full();
    let saved = |names| {
        let choice = Choice {
            names,
            ..Choice::default()
        };
        save(&session.subject(), choice, out.path()).unwrap()
    };
    let without = saved(false);
    assert!(!without.names);
    assert!(!without.folder.join(ANNEX).exists());
    let with = saved(true);
    assert_eq!(with.files, without.files + 2);
    assert!(with.folder.join(ANNEX).join("allegato2_tdn.csv").is_file());
    assert!(
        with.folder
            .join(ANNEX)
            .join("allegato2_portavoce.csv")
            .is_file()
    );
    assert!(!with.folder.join("allegato2_tdn.csv").exists());
}

#[test]
fn a_delegate_replaced_and_who_took_the_seat_have_their_hours_in_the_annex() {
    let mut session = Session::new(1);
    let id = session.named("Referente CNA", Some(SeatId(1)));
    session.story.wait(3600);
    session.ok(RollCommand::Leave { id });
    session.named("Sostituta CNA", Some(SeatId(1)));
    let tables = tables(session.assembly(), session.people(), &TimeZone::UTC);
    let annex = tables.annex.iter().find(|t| t.name == "allegato2_tdn");
    let rows = cells(annex.unwrap());
    let hours = |row: usize| {
        let told = |heading| rows[row][heading].get(11..16).map(str::to_owned);
        (
            rows[row]["delegato"].as_str(),
            told("arrivo"),
            told("uscita"),
        )
    };
    let at = |hour: &str| Some(hour.to_owned());
    assert_eq!(hours(0), ("Referente CNA", at("17:00"), at("18:00")));
    assert_eq!(hours(1), ("Sostituta CNA", at("18:00"), None));
    assert_eq!(hours(2), ("", None, None), "nobody for the next seat");
}

fn assert_row(row: &BTreeMap<&'static str, String>, expected: &[(&str, &str)]) {
    for (heading, cell) in expected {
        assert_eq!(row[heading], *cell, "{heading} of {row:?}");
    }
}

#[test]
fn the_annex_of_the_docpp_puts_weight_table_and_vote_beside_each_proposal() {
    let rows = table(&Session::full(), "docpp_esiti");
    assert_eq!(rows.len(), 2);
    assert_row(
        &rows[0],
        &[
            ("tema", "Orari"),
            ("proposta", "Sera"),
            ("condivisa_divergente", "decisa_dal_voto"),
            ("peso", "6.8"),
            ("posizione_tdn", "consenso_con_riserve"),
            ("votazione", "1"),
            ("voto_assemblea", "vincente"),
            ("voti", "3"),
            ("votanti", "6"),
            ("percentuale_su_votanti", "50.00"),
            ("voti_espressi", "5"),
            ("percentuale_su_voti", "60.00"),
            ("nota", "da rivedere fra un anno"),
        ],
    );
    assert_row(
        &rows[1],
        &[
            ("peso", "6.2"),
            ("posizione_tdn", ""),
            ("voto_assemblea", "non_vincente"),
        ],
    );
}

#[test]
fn a_round_of_the_table_has_a_row_for_each_degree_with_its_base() {
    let rows = table(&Session::full(), "tdn_posizione");
    assert_eq!(rows.len(), 6, "four degrees, those absent, a statement");
    let terms = [
        ("opzione", "Sera"),
        ("giro", "1"),
        ("regola", "unanimita"),
        ("espressi", "2"),
        ("seggi", "3"),
    ];
    assert_row(&rows[0], &terms);
    assert_row(
        &rows[0],
        &[
            ("grado", "1"),
            ("significato", "consenso"),
            ("n", "1"),
            ("soggetti", "CNA"),
        ],
    );
    assert_row(
        &rows[1],
        &[
            ("grado", "2"),
            ("n", "1"),
            ("riserve", "costi"),
            ("esito", "consenso_con_riserve"),
        ],
    );
    assert_row(
        &rows[4],
        &[("tipo", "assenti"), ("n", "1"), ("soggetti", "Comune")],
    );
    assert_row(
        &rows[5],
        &[
            ("tipo", "dichiarazione_di_minoranza"),
            ("soggetti", "LAPAM"),
            ("testo", "Non a queste condizioni"),
        ],
    );
}

#[test]
fn speeches_and_observations_keep_their_length_and_their_answer() {
    let session = Session::full();
    assert_row(
        &table(&session, "interventi")[0],
        &[
            ("durata_s", "93"),
            ("tempo_assegnato_s", "180"),
            ("tema", "Orari"),
        ],
    );
    let answered = [
        ("esito", "non_accolta"),
        ("motivo", "manca il personale"),
        ("n", "1"),
    ];
    assert_row(&table(&session, "osservazioni")[0], &answered);
}

#[test]
fn the_usual_folder_is_beside_that_of_the_sessions_or_among_the_assemblies_kept_with_the_documents()
{
    let folder = |session: &str| usual_folder(Path::new(session));
    assert_eq!(folder("sessions/2026-11-21-borgo"), Path::new("exports"));
    assert_eq!(
        folder("/chiavetta/sessions/borgo"),
        Path::new("/chiavetta/exports")
    );
    assert_eq!(folder("borgo"), Path::new("exports"));
    assert_eq!(
        folder("/home/chi/Documenti/Portavoce/borgo"),
        Path::new("/home/chi/Documenti/Portavoce/exports")
    );
}
