//! The tables of the hall: presences, positions, speeches, observations.

use super::codes;
use super::source::{Source, numbers};
use super::table::{Cell, Column, Table, columns, row};
use crate::assembly::floor::Speech;
use crate::assembly::observations::Observation;
use crate::assembly::themes::{Position, Standing};

const PRESENCES: &[Column] = columns![
    Text assemblea, Text categoria, Text genere, Text fascia_eta, Text canale, Integer n,
];

const POSITIONS: &[Column] = columns![
    Text assemblea, Integer id, Text tema, Text titolo, Text sigla, Text testo, Text origine, Text stato,
    Text motivo, Text confluita_in, Text deriva_da, Flag ha_portavoce, Integer sostenitori, Integer presenti,
    Integer stesure,
];

const SPEECHES: &[Column] = columns![
    Text assemblea, Integer n, Moment ora, Text ruolo, Text tema, Text posizione, Text categoria, Text genere,
    Flag primo_intervento, Integer durata_s, Integer tempo_assegnato_s,
];

const OBSERVATIONS: &[Column] = columns![
    Text assemblea, Integer n, Moment data_ora, Text tema, Text posizione, Text categoria, Text testo, Text esito,
    Text motivo, Flag portata_al_tavolo, Text posizione_emendata, Flag ritirata, Text motivo_ritiro,
];

const AGES: &[Column] = columns![
    Text assemblea, Text fascia_eta, Text canale, Integer n,
];

/// `presenze_aggregate`: how many took part, by category and gender, small groups together.
pub(super) fn presences(source: &Source<'_>) -> Table {
    let mut table = Table::new("presenze_aggregate", PRESENCES);
    let ages = match source.groups.ages() {
        Some(_) => codes::ALL_AGES,
        None => codes::NOT_RECORDED,
    };
    let mut add = |category: Cell, gender: &str, n: u64| {
        table.rows.push(row![
            source.name.clone(),
            category,
            gender,
            ages,
            codes::HALL,
            n,
        ]);
    };
    let (groups, others) = source.groups.published();
    for ((category, gender), n) in groups {
        let category = match category {
            Some(_) => source.category(category),
            None => "senza_categoria".into(),
        };
        add(category, codes::gender(gender), n);
    }
    if others > 0 {
        add(codes::OTHER.into(), codes::OTHER, others);
    }
    table
}

/// `presenze_eta`: how many took part, by age band, small groups together; none where no age was taken down. A table of
/// its own, since a band of one category and gender would pick people out.
pub(super) fn ages(source: &Source<'_>) -> Option<Table> {
    let (ages, others) = source.groups.ages()?;
    let mut table = Table::new("presenze_eta", AGES);
    let rest = (others > 0).then_some((codes::OTHER, others));
    let told = ages.into_iter().map(|(age, n)| (codes::age(age), n));
    for (age, n) in told.chain(rest) {
        table
            .rows
            .push(row![source.name.clone(), age, codes::HALL, n]);
    }
    Some(table)
}

/// `posizioni`: every position there ever was, theme by theme.
pub(super) fn positions(source: &Source<'_>) -> Table {
    let mut table = Table::new("posizioni", POSITIONS);
    let themes = &source.assembly.themes;
    for theme in &themes.list {
        let rows = themes.on(theme.id).map(|p| position(source, p));
        table.rows.extend(rows);
    }
    table
}

fn position(source: &Source<'_>, position: &Position) -> Vec<Cell> {
    let (reason, became) = match &position.standing {
        Standing::Open => (Cell::Empty, Cell::Empty),
        Standing::Merged { into } => (Cell::Empty, numbers([into])),
        Standing::Split { into } => (Cell::Empty, numbers(into)),
        Standing::Withdrawn { reason } => (source.text(reason), Cell::Empty),
    };
    let support = position.support.last();
    row![
        source.name.clone(),
        position.id.0,
        source.theme(Some(position.theme)),
        source.text(&position.title),
        source.text(&position.short),
        source.text(position.text()),
        source.text(&position.origin),
        codes::standing(&position.standing),
        reason,
        became,
        numbers(&position.from),
        position.spokesperson.is_some(),
        support.map(|s| s.hands),
        support.map(|s| s.present),
        u64::try_from(position.wordings.len()).ok(),
    ]
}

/// `interventi`: every speech given, without who gave it.
pub(super) fn speeches(source: &Source<'_>) -> Table {
    let mut table = Table::new("interventi", SPEECHES);
    let rows = source.assembly.floor.given.iter();
    table.rows = rows.map(|speech| spoken(source, speech)).collect();
    table
}

fn spoken(source: &Source<'_>, speech: &Speech) -> Vec<Cell> {
    let speaker = &speech.speaker;
    let (category, gender) = source.spoken_pair((speaker.category, speaker.gender));
    let theme = speaker.theme.or_else(|| {
        let position = source.assembly.themes.position(speaker.position?)?;
        Some(position.theme)
    });
    row![
        source.name.clone(),
        speech.id.0,
        source.moment(speech.began),
        codes::role(speaker.role),
        source.theme(theme),
        source.position(speaker.position),
        category,
        gender,
        speaker.first_time,
        (speech.spoken_ms + 500) / 1000,
        speech.seconds,
    ]
}

/// `osservazioni`: every observation with what became of it.
pub(super) fn observations(source: &Source<'_>) -> Table {
    let mut table = Table::new("osservazioni", OBSERVATIONS);
    let rows = source.assembly.observations.list.values();
    table.rows = rows.map(|o| observation(source, o)).collect();
    table
}

fn observation(source: &Source<'_>, observation: &Observation) -> Vec<Cell> {
    let note = &observation.note;
    let answer = observation.answer();
    row![
        source.name.clone(),
        observation.id.0,
        source.moment(observation.at),
        source.theme(note.theme),
        source.position(note.position),
        source.spoken_category(note.category),
        source.text(&note.text),
        answer.map(|a| codes::answer(a.answer)),
        answer.map(|a| source.text(&a.reason)),
        note.to_table,
        source.position(observation.amended),
        observation.withdrawn.is_some(),
        observation
            .withdrawn
            .as_deref()
            .map(|reason| source.text(reason)),
    ]
}
