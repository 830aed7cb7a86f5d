//! Which files an export holds, laid out but not yet written: the screen lists them, saving writes them.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::document::{Chart, Doc, docx, html, odt};
use super::parts::Part;
use super::pen::Pen;
use super::table::Table;
use super::{
    ANNEX, Choice, Dialect, Document, ROBUSTNESS, Subject, Tables, chart, docpp, exchange, minutes,
    open_data, recount, report, robustness, workbook,
};
use crate::export::counts::{last, votes};
use crate::export::source::Source;
use crate::export::veil::Doubt;
use crate::journal::Head;
use crate::text::Text;

/// The folder of the charts.
const CHARTS: &str = "grafici";

/// A file that is to be written.
#[derive(Debug)]
pub(super) struct File {
    listed: Listed,
    content: Content,
}

/// A file as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its path inside the folder of the export.
    pub path: PathBuf,
    /// What kind of file it is; none for the annex of names, which is asked for apart.
    pub part: Option<Part>,
    /// How many rows it has; of a document, how many tables and charts.
    pub rows: usize,
}

/// What an export of everything would hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Its files, the annex of names included, in the order in which they are shown.
    pub files: Vec<Listed>,
    /// Words of their texts to look at before they are published; first those that still stand there.
    pub doubts: Vec<Doubt>,
}

/// What is in a file.
#[derive(Debug)]
enum Content {
    Csv(Table, Dialect),
    Docx(Arc<Doc>),
    Odt(Arc<Doc>),
    Html(Arc<Doc>),
    Svg(Arc<Chart>, &'static str),
    /// As `Svg`, with what is said where the picture cannot show all signs.
    Picture(Arc<Chart>, &'static str, String),
    Workbook(Vec<Table>, String),
    Bytes(io::Result<Vec<u8>>),
}

impl File {
    fn new(path: impl Into<PathBuf>, part: Option<Part>, rows: usize, content: Content) -> Self {
        Self {
            listed: Listed {
                path: path.into(),
                part,
                rows,
            },
            content,
        }
    }

    /// Writes it to memory.
    ///
    /// # Errors
    /// None in practice.
    pub(super) fn write(self) -> io::Result<Document> {
        let bytes = match self.content {
            Content::Csv(table, dialect) => dialect.render(&table)?,
            Content::Docx(doc) => docx::render(&doc)?,
            Content::Odt(doc) => odt::render(&doc)?,
            Content::Html(doc) => html::render(&doc),
            Content::Svg(chart, lang) => chart::svg(&chart, lang),
            Content::Picture(chart, lang, remark) => chart::picture(&chart, lang, &remark)?,
            Content::Bytes(bytes) => bytes?,
            Content::Workbook(tables, title) => workbook::render(&tables, &title)?,
        };
        Ok(Document {
            path: self.listed.path,
            bytes,
            rows: self.listed.rows,
        })
    }
}

/// Lays an export of everything out, without writing it.
pub fn listing(subject: &Subject<'_>, text: &Text) -> Listing {
    let source = Source::new(subject.assembly, subject.people, subject.zone);
    let pen = Pen {
        source: &source,
        text,
    };
    let choice = Choice {
        names: true,
        lang: text.lang(),
        ..Choice::default()
    };
    let mut tables = super::laid_out(&source);
    tables.published.push(robustness::unmeasured());
    let files = plan(&pen, tables, subject.head, choice);
    let mut listed: Vec<Listed> = files.into_iter().map(|file| file.listed).collect();
    let published = listed.iter().filter(|file| file.part.is_some()).count();
    listed.push(Listed {
        path: recount::SUMS.into(),
        part: Some(Part::Recount),
        rows: published,
    });
    Listing {
        files: listed,
        doubts: source.veil().doubts(),
    }
}

/// The files of an export.
pub(super) fn plan(
    pen: &Pen<'_>,
    tables: Tables,
    head: Option<&Head>,
    choice: Choice,
) -> Vec<File> {
    let mut files = Vec::new();
    for part in Part::ALL.into_iter().filter(|part| choice.parts.has(*part)) {
        match part {
            Part::Minutes => document(&mut files, part, "verbale", minutes::minutes(pen, head)),
            Part::Docpp => document(&mut files, part, "allegato_docpp", docpp::annex(pen)),
            Part::Report => {
                let name = "tabelle_relazione_finale";
                document(&mut files, part, name, report::report(pen));
            }
            Part::Tables => {
                let tables = tables.published.clone();
                let place = (Path::new(""), Some(part));
                files.extend(csv(pen, tables, place, choice.dialect));
            }
            Part::Charts => files.extend(charts(pen)),
            Part::Workbook => files.push(book(pen, tables.published.clone())),
            Part::Recount => files.extend(kit(pen, tables.published.clone())),
            Part::OpenData => files.extend(open(pen, tables.published.clone())),
            Part::Exchange => files.extend(exchanged(pen)),
        }
    }
    if choice.names {
        let place = (Path::new(ANNEX), None);
        files.extend(csv(pen, tables.annex, place, choice.dialect));
    }
    files
}

/// A document in every format.
fn document(files: &mut Vec<File>, part: Part, name: &str, doc: Doc) {
    let rows = doc.tables();
    let doc = Arc::new(doc);
    let docx = Content::Docx(Arc::clone(&doc));
    files.push(File::new(format!("{name}.docx"), Some(part), rows, docx));
    let odt = Content::Odt(Arc::clone(&doc));
    files.push(File::new(format!("{name}.odt"), Some(part), rows, odt));
    let html = Content::Html(doc);
    files.push(File::new(format!("{name}.html"), Some(part), rows, html));
}

/// The tables as CSV, in a folder.
fn csv(
    pen: &Pen<'_>,
    tables: Vec<Table>,
    (folder, part): (&Path, Option<Part>),
    dialect: Dialect,
) -> impl Iterator<Item = File> {
    tables.into_iter().map(move |table| {
        let path = folder.join(table.file());
        let rows = rows(pen, &table);
        File::new(path, part, rows, Content::Csv(table, dialect))
    })
}

/// How many rows a table has; of the one that is not measured for a list, how many it will have.
fn rows(pen: &Pen<'_>, table: &Table) -> usize {
    if table.name == ROBUSTNESS {
        robustness::rows(pen.assembly())
    } else {
        table.rows.len()
    }
}

/// The tables as one workbook.
fn book(pen: &Pen<'_>, tables: Vec<Table>) -> File {
    let rows = tables.iter().map(|table| rows(pen, table)).sum();
    let content = Content::Workbook(tables, pen.subtitle());
    File::new("tabelle.xlsx", Some(Part::Workbook), rows, content)
}

/// What is needed to count again: the rules, the ballots and figures for programs, how to go about it.
fn kit(pen: &Pen<'_>, mut tables: Vec<Table>) -> Vec<File> {
    let folder = Path::new(recount::FOLDER);
    let part = Some(Part::Recount);
    let rules = recount::rules(pen.source);
    let made = |name: &str, rows, bytes| {
        let path = folder.join(name);
        File::new(path, part, rows, Content::Bytes(bytes))
    };
    let guide = recount::guide(pen).into_bytes();
    let mut files = vec![
        made(recount::GUIDE, rules.len(), Ok(guide)),
        made(recount::RULES, rules.len(), rules.render()),
    ];
    // One a line, in alphabetical order: whoever kept a receipt looks it up.
    for vote in votes(pen.assembly()).filter(|v| !v.phone.receipts.is_empty()) {
        let mut receipts = vote.phone.receipts.clone();
        receipts.sort_unstable();
        let count = receipts.len();
        let lines = receipts.join("\n") + "\n";
        let name = recount::receipts(vote.id);
        files.push(made(&name, count, Ok(lines.into_bytes())));
    }
    tables.retain(|table| matches!(table.name, "voti" | "schede_anonime"));
    files.extend(csv(pen, tables, (folder, part), Dialect::Plain));
    files
}

/// The tables as open data, with what describes them.
fn open(pen: &Pen<'_>, tables: Vec<Table>) -> Vec<File> {
    let folder = Path::new(open_data::FOLDER);
    let part = Some(Part::OpenData);
    let described = [
        (open_data::PACKAGE, open_data::package(pen, &tables)),
        (open_data::CATALOGUE, open_data::catalogue(pen, &tables)),
    ];
    let count = tables.len();
    let mut files: Vec<File> = csv(pen, tables, (folder, part), Dialect::Plain).collect();
    files.extend(
        described
            .map(|(name, bytes)| File::new(folder.join(name), part, count, Content::Bytes(bytes))),
    );
    files
}

/// What other platforms and forms ask for.
fn exchanged(pen: &Pen<'_>) -> Vec<File> {
    let folder = Path::new(exchange::FOLDER);
    let file = |(name, rows, bytes): exchange::Made| {
        let content = Content::Bytes(bytes);
        File::new(folder.join(name), Some(Part::Exchange), rows, content)
    };
    exchange::files(pen).into_iter().map(file).collect()
}

/// The charts of what is counted, closed or confirmed, and holds.
fn charts(pen: &Pen<'_>) -> Vec<File> {
    let assembly = pen.assembly();
    let mut drawn: Vec<(String, Chart)> = Vec::new();
    for vote in votes(assembly).filter(|vote| vote.is_counted()) {
        if let Some(count) = last(vote).filter(|count| count.is_told) {
            drawn.push((format!("voto_{}", vote.id), chart::counted(pen, &count)));
        }
    }
    let rounds = assembly.consensus.rounds.values();
    for round in rounds.filter(|r| r.closed.is_some() && r.annulled.is_none()) {
        drawn.push((format!("prova_{}", round.id), chart::round(pen, round)));
    }
    let weighings = assembly.weighings.list.values();
    for weighing in weighings.filter(|w| w.confirmed && w.withdrawn.is_none()) {
        let name = format!("pesatura_{}", weighing.id);
        drawn.push((name, chart::weighed(pen, weighing)));
    }
    let lang = pen.text.lang().code();
    let remark = pen.text.get("minutes-chart-boxes");
    let files = |(name, chart): (String, Chart)| {
        let rows = chart.bars.len();
        let chart = Arc::new(chart);
        let picture = Content::Picture(Arc::clone(&chart), lang, remark.to_owned());
        let contents = [("svg", Content::Svg(chart, lang)), ("png", picture)];
        contents.map(|(format, content)| {
            let path = Path::new(CHARTS).join(format!("{name}.{format}"));
            File::new(path, Some(Part::Charts), rows, content)
        })
    };
    drawn.retain(|(_, chart)| !chart.bars.is_empty());
    drawn.into_iter().flat_map(files).collect()
}
