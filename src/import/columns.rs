//! Which column says what: by its heading, in Italian or English, or as chosen by hand.

use super::values::fold;
use super::{Row, Sheet};

/// Rows among which headings are looked for: a title and a few lines of a form may stand above them.
const HEADINGS_WITHIN: usize = 10;

/// What a column says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Name and surname together.
    Name,
    /// The given name alone.
    Given,
    /// The surname alone.
    Family,
    /// The category.
    Category,
    /// The gender.
    Gender,
    /// The organization.
    Organization,
    /// The seat at the table.
    Seat,
    /// Whether the person may vote.
    Votes,
    /// The age, in years or as a band.
    Age,
}

/// Headings of a whole name.
const FULL_NAME: [&str; 11] = [
    "nome e cognome",
    "cognome e nome",
    "nome cognome",
    "cognome nome",
    "nominativo",
    "partecipante",
    "persona",
    "referente",
    "full name",
    "participant",
    "person",
];

/// Headings of what a person stands for.
const ORGANIZATION: [&str; 12] = [
    "organizzazione",
    "ente",
    "ente associazione",
    "ente o associazione",
    "associazione",
    "azienda",
    "impresa",
    "ente di appartenenza",
    "organizzazione di appartenenza",
    "organization",
    "organisation",
    "company",
];

impl Column {
    /// Every meaning a column may have.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Given,
        Self::Family,
        Self::Category,
        Self::Gender,
        Self::Organization,
        Self::Seat,
        Self::Votes,
        Self::Age,
    ];

    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &FULL_NAME,
            Self::Given => &["nome", "name", "first name", "given name"],
            Self::Family => &["cognome", "surname", "last name", "family name"],
            Self::Category => &[
                "categoria",
                "categoria partecipante",
                "category",
                "tipologia",
                "tipologia partecipante",
                "gruppo",
                "group",
            ],
            Self::Gender => &["genere", "sesso", "gender", "sex"],
            Self::Organization => &ORGANIZATION,
            Self::Seat => &[
                "posto al tavolo",
                "posto",
                "tavolo",
                "tdn",
                "seat",
                "table seat",
            ],
            Self::Votes => &[
                "diritto di voto",
                "voto",
                "vota",
                "right to vote",
                "may vote",
                "votes",
            ],
            Self::Age => &[
                "eta",
                "fascia eta",
                "fascia d eta",
                "fascia di eta",
                "age",
                "age band",
                "age group",
            ],
        }
    }

    fn of(heading: &str) -> Option<Self> {
        let heading = fold(heading);
        Self::ALL
            .into_iter()
            .find(|column| column.headings().contains(&heading.as_str()))
    }
}

/// The row of headings of a list: the first, if one of its cells is known as a heading; else one further down that names the
/// person and something more, where each row above it fills one cell at most: those are its title.
pub(super) fn headings_among(rows: &[Row]) -> Option<usize> {
    let mut stands_alone = true;
    for (at, row) in rows.iter().take(HEADINGS_WITHIN).enumerate() {
        let cells = row.cells.iter();
        let known: Vec<Column> = cells.filter_map(|cell| Column::of(cell)).collect();
        let is_name = |c: &Column| matches!(c, Column::Name | Column::Given | Column::Family);
        let names = known.len() > 1 && known.iter().any(is_name);
        if (at == 0 && !known.is_empty()) || (stands_alone && names) {
            return Some(at);
        }
        let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
        stands_alone = stands_alone && filled <= 1;
    }
    None
}

/// What each column of a table says; `None` for one that is not read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(pub Vec<Option<Column>>);

impl Columns {
    /// The meanings told by the headings; without headings, the first column is the name.
    pub fn guess(sheet: &Sheet) -> Self {
        let mut columns = Self(Vec::new());
        for heading in &sheet.headings {
            let meaning = Column::of(heading).filter(|column| !columns.0.contains(&Some(*column)));
            columns.0.push(meaning);
        }
        if !sheet.has_headings
            && let Some(first) = columns.0.first_mut()
        {
            *first = Some(Column::Name);
        }
        columns
    }

    /// The place of a column.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.0.iter().position(|c| *c == Some(column))
    }

    /// Whether a person can be named.
    pub fn has_name(&self) -> bool {
        [Column::Name, Column::Given, Column::Family]
            .iter()
            .any(|column| self.place(*column).is_some())
    }

    /// Gives a column another meaning; one that has it loses it.
    pub fn set(&mut self, at: usize, meaning: Option<Column>) {
        if meaning.is_some() {
            for column in &mut self.0 {
                if *column == meaning {
                    *column = None;
                }
            }
        }
        if let Some(column) = self.0.get_mut(at) {
            *column = meaning;
        }
    }

    /// Gives a column the next meaning in the list that no other has, and none after the last.
    pub fn cycle(&mut self, at: usize) {
        let now = self.0.get(at).copied().flatten();
        let after = now.map_or(0, |now| {
            1 + Column::ALL
                .iter()
                .position(|column| *column == now)
                .unwrap_or(0)
        });
        let next = Column::ALL
            .into_iter()
            .skip(after)
            .find(|column| self.place(*column).is_none());
        self.set(at, next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(csv: &str) -> Vec<Option<Column>> {
        Columns::guess(&Sheet::read(csv.as_bytes()).unwrap()).0
    }

    #[test]
    fn headings_are_known_in_both_languages_whatever_the_case() {
        use Column::{Category, Family, Gender, Given, Name, Organization, Votes};
        assert_eq!(
            guess("COGNOME;Nome ;E-mail;Sesso;Categoria\nx;y;z;f;a\n"),
            [
                Some(Family),
                Some(Given),
                None,
                Some(Gender),
                Some(Category)
            ]
        );
        assert_eq!(
            guess("Full name,Organisation,Right to vote\nx,y,yes\n"),
            [Some(Name), Some(Organization), Some(Votes)]
        );
    }

    #[test]
    fn a_heading_written_twice_is_read_once() {
        assert_eq!(guess("Nome;Nome\nx;y\n"), [Some(Column::Given), None]);
    }

    #[test]
    fn headings_are_found_below_the_title_of_a_list() {
        let list = "Iscritti;;;\nAl 3 novembre;;;\nCognome;Nome;Ente / Associazione;Note\nUno;Persona;CNA;\n";
        let sheet = Sheet::read(list.as_bytes()).unwrap();
        assert_eq!(sheet.headings.first().map(String::as_str), Some("Cognome"));
        assert_eq!(sheet.rows.len(), 1);
        assert_eq!(sheet.rows.first().map(|row| row.line), Some(4));
        assert_eq!(
            guess(list),
            [
                Some(Column::Family),
                Some(Column::Given),
                Some(Column::Organization),
                None
            ]
        );
    }

    #[test]
    fn a_person_whose_category_reads_like_a_heading_is_not_taken_for_one() {
        let list = "Persona 1;;residenti\nPersona 2;partecipante;impresa\n";
        let sheet = Sheet::read(list.as_bytes()).unwrap();
        assert!(!sheet.has_headings);
        assert_eq!(sheet.rows.len(), 2);
    }

    #[test]
    fn without_headings_the_first_column_is_the_name() {
        assert_eq!(
            guess("Persona 1;x\nPersona 2;y\n"),
            [Some(Column::Name), None]
        );
    }

    #[test]
    fn cycling_passes_every_free_meaning_and_comes_to_none() {
        let mut columns = Columns(vec![Some(Column::Name), None]);
        let mut seen = Vec::new();
        for _ in 0..Column::ALL.len() {
            columns.cycle(1);
            seen.push(columns.0[1]);
        }
        assert_eq!(seen.iter().flatten().count(), Column::ALL.len() - 1);
        assert_eq!(seen.last(), Some(&None));
    }
}
