//! What a list would bring in, seen before anything is written.

use std::collections::BTreeMap;

use super::values::{age, gender, yes};
use super::{Column, Columns, Row, Sheet};
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::setup::SetupCommand;
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, CategoryId, Command, ParticipantId, People, Refusal, SeatId};

/// Someone who would come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// The line of the list.
    pub line: usize,
    /// The name.
    pub name: String,
    /// What the list says of the person.
    pub profile: Profile,
}

/// A line kept out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptOut {
    /// The line of the file.
    pub line: usize,
    /// The column at fault, from 0, if one is.
    pub column: Option<usize>,
    /// Why.
    pub reason: Reason,
}

/// Why a line is kept out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// More cells than headings: a separator inside a name, most often.
    TooManyCells {
        /// Cells found.
        found: usize,
        /// Headings.
        expected: usize,
    },
    /// A word that says no gender.
    Gender {
        /// The word.
        word: String,
    },
    /// A word that says no age.
    Age {
        /// The word.
        word: String,
    },
    /// Neither yes nor no.
    Votes {
        /// The word.
        word: String,
    },
    /// An organization without a seat at the table.
    Seat {
        /// The organization.
        organization: String,
    },
    /// The same words as on an earlier line.
    RepeatsLine {
        /// The earlier line.
        first: usize,
    },
    /// The same words are in the assembly already.
    InRecord {},
    /// An option that is in truth the sum of the others.
    Total {},
    /// No column of counts is chosen.
    NoCounts {},
    /// A count that is no whole number.
    NotACount {
        /// What is written there.
        word: String,
    },
    /// A text the assembly would refuse: empty, too long, with control characters.
    Text(Refusal),
}

/// A line that names someone who is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeated {
    /// The line of the list.
    pub line: usize,
    /// The name.
    pub name: String,
    /// Who it repeats.
    pub twin: Twin,
}

/// Who a line repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twin {
    /// An earlier line of the list.
    Line(usize),
    /// Someone on the roll.
    Roll(ParticipantId),
}

/// What a list would bring in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Those who would come in, in order.
    pub newcomers: Vec<Newcomer>,
    /// Categories that would be added first.
    pub new_categories: Vec<String>,
    /// Lines that repeat someone; they stay out.
    pub repeated: Vec<Repeated>,
    /// Lines that cannot come in.
    pub kept_out: Vec<KeptOut>,
}

impl Preview {
    /// What to ask so that all this comes in.
    pub fn commands(&self) -> Vec<Command> {
        let categories = self.new_categories.iter().cloned();
        let mut commands: Vec<Command> = categories
            .map(|name| SetupCommand::AddCategory { name }.into())
            .collect();
        if !self.newcomers.is_empty() {
            let person = |n: &Newcomer| (n.name.clone(), n.profile.clone());
            let people = self.newcomers.iter().map(person).collect();
            commands.push(RollCommand::Import { people }.into());
        }
        commands
    }
}

/// Looks at a list as its columns say, against the assembly as it is. Nothing is written.
pub fn preview(sheet: &Sheet, columns: &Columns, assembly: &Assembly, people: &People) -> Preview {
    let mut reading = Reading {
        columns,
        assembly,
        everyone_votes: everyone_votes(sheet, columns),
        width: sheet.headings.len(),
        categories: BTreeMap::new(),
        seen: known(assembly, people),
        out: Preview::default(),
    };
    for row in &sheet.rows {
        if let Err(reason) = reading.take(row) {
            let line = row.line;
            reading.out.kept_out.push(KeptOut {
                line,
                column: None,
                reason,
            });
        }
    }
    reading.out
}

/// Without a column on the right to vote, or with an empty one, everyone has it.
fn everyone_votes(sheet: &Sheet, columns: &Columns) -> bool {
    columns
        .place(Column::Votes)
        .is_none_or(|at| sheet.rows.iter().all(|row| row.cell(at).is_empty()))
}

type Identity = (String, Option<CategoryId>);

fn known(assembly: &Assembly, people: &People) -> BTreeMap<Identity, Twin> {
    let person = |(id, name): (ParticipantId, &str)| {
        let person = assembly.roll.participants.get(&id)?;
        let here = person.struck.is_none();
        here.then(|| {
            (
                (words::folded(name), person.profile.category),
                Twin::Roll(id),
            )
        })
    };
    people.names().filter_map(person).collect()
}

struct Reading<'a> {
    columns: &'a Columns,
    assembly: &'a Assembly,
    everyone_votes: bool,
    width: usize,
    /// Categories that would be added, by folded name.
    categories: BTreeMap<String, CategoryId>,
    seen: BTreeMap<Identity, Twin>,
    out: Preview,
}

impl Reading<'_> {
    fn take(&mut self, row: &Row) -> Result<(), Reason> {
        let found = row.cells.len();
        if found > self.width && row.cells.iter().skip(self.width).any(|c| !c.is_empty()) {
            let expected = self.width;
            return Err(Reason::TooManyCells { found, expected });
        }
        let name = words::required(Field::Name, &self.name(row), words::LINE)?;
        let organization = self.cell(row, Column::Organization);
        let organization = words::optional(Field::Organization, organization, words::LINE)?;
        let word = self.cell(row, Column::Gender);
        let gender = gender(word).ok_or_else(|| Reason::Gender { word: word.into() })?;
        let word = self.cell(row, Column::Age);
        let age = age(word).ok_or_else(|| Reason::Age { word: word.into() })?;
        let word = self.cell(row, Column::Votes);
        let votes = yes(word).ok_or_else(|| Reason::Votes { word: word.into() })?;
        let seat = self.seat(self.cell(row, Column::Seat), &organization)?;
        let category = self.category(row)?;
        let identity = (words::folded(&name), category);
        if let Some(twin) = self.seen.get(&identity) {
            let (line, twin) = (row.line, *twin);
            self.out.repeated.push(Repeated { line, name, twin });
            return Ok(());
        }
        self.seen.insert(identity, Twin::Line(row.line));
        let profile = Profile {
            category,
            gender,
            age,
            organization,
            seat,
            votes: votes || self.everyone_votes,
        };
        self.out.newcomers.push(Newcomer {
            line: row.line,
            name,
            profile,
        });
        Ok(())
    }

    fn cell<'r>(&self, row: &'r Row, column: Column) -> &'r str {
        self.columns.place(column).map_or("", |at| row.cell(at))
    }

    fn name(&self, row: &Row) -> String {
        let whole = self.cell(row, Column::Name);
        if !whole.is_empty() {
            return whole.to_owned();
        }
        let given = self.cell(row, Column::Given);
        let family = self.cell(row, Column::Family);
        format!("{given} {family}").trim().to_owned()
    }

    /// The category of a row; a new one is added once, when someone with it comes in.
    fn category(&mut self, row: &Row) -> Result<Option<CategoryId>, Reason> {
        let name = self.cell(row, Column::Category);
        let name = words::optional(Field::Category, name, words::LINE)?;
        if name.is_empty() {
            return Ok(None);
        }
        let mut known = self.assembly.setup.categories.iter();
        if let Some(known) = known.find(|c| words::same(&c.name, &name)) {
            return Ok(Some(known.id));
        }
        let folded = words::folded(&name);
        if let Some(id) = self.categories.get(&folded) {
            return Ok(Some(*id));
        }
        let last = self.categories.values().max().copied();
        let id = last.unwrap_or(self.assembly.setup.next_category).next();
        self.categories.insert(folded, id);
        self.out.new_categories.push(name);
        Ok(Some(id))
    }

    /// The seat a cell names: by its organization, or with a yes by that of the person.
    fn seat(&self, cell: &str, organization: &str) -> Result<Option<SeatId>, Reason> {
        if cell.is_empty() || yes(cell) == Some(false) {
            return Ok(None);
        }
        let wanted = if yes(cell) == Some(true) {
            organization
        } else {
            cell
        };
        let mut seats = self.assembly.table.active();
        match seats.find(|seat| words::same(&seat.organization, wanted)) {
            Some(seat) => Ok(Some(seat.id)),
            None => Err(Reason::Seat {
                organization: wanted.to_owned(),
            }),
        }
    }
}

impl From<Refusal> for Reason {
    fn from(refusal: Refusal) -> Self {
        Self::Text(refusal)
    }
}
