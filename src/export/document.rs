//! A document as headings, paragraphs, lists, tables and bars, whatever file it becomes.
//!
//! What stands in it is already worded and already covered: whoever builds a [`Doc`] decides what may be said, the
//! writers ([`docx`], [`odt`], [`html`]) only how it looks in their format.

pub mod docx;
pub mod html;
mod layout;
pub mod odt;
mod package;
pub(super) mod xml;

use crate::text::{Lang, Text};

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    /// What it is (*verbale*, *allegato al DocPP*).
    pub title: String,
    /// Of what: the assembly.
    pub subtitle: String,
    /// The language it is written in.
    pub lang: Lang,
    /// The words that the writers need.
    pub labels: Labels,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// The words that the writers add themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    /// Before the number of a table (*Tabella*).
    pub table: String,
    /// Before the number of a figure (*Figura*).
    pub figure: String,
    /// Before the number of a page (*pagina*).
    pub page: String,
    /// Between the number of a page and that of all pages (*di*).
    pub of: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Level, String),
    /// A paragraph.
    Paragraph(String),
    /// A paragraph that begins with what it is about.
    Labelled {
        /// What it is about.
        label: String,
        /// What it says.
        text: String,
    },
    /// Words taken down as they were said.
    Quote(String),
    /// Items.
    List(Vec<String>),
    /// A table.
    Table(Grid),
    /// Bars, drawn as a table.
    Bars(Chart),
}

impl Block {
    /// Whether it stays on the page of the next of the blocks that follow: words that lead to it, those before a table,
    /// lines to be written on by hand, which stand together, and the last words above them, so that nobody signs a page
    /// on which nothing is said; and the words above a last heading with one paragraph, which do not fill a page alone.
    fn leads_on(&self, following: &[Self]) -> bool {
        match self {
            Self::Paragraph(words) => {
                words.ends_with(':')
                    || match following {
                        [Self::Table(_), ..] | [Self::Heading(..), Self::Paragraph(_)] => true,
                        [Self::Heading(..), first, ..] => first.is_line(),
                        _ => false,
                    }
            }
            Self::Labelled { .. } => self.is_line(),
            Self::Heading(..) | Self::Quote(_) | Self::List(_) | Self::Table(_) | Self::Bars(_) => {
                false
            }
        }
    }

    /// Whether it is a line to be written on by hand.
    fn is_line(&self) -> bool {
        matches!(self, Self::Labelled { text, .. } if text.ends_with("__"))
    }
}

/// How deep a heading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A part of the document.
    One,
    /// A part of a part.
    Two,
    /// A part of that.
    Three,
}

impl Level {
    /// Its number, from 1.
    pub fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

/// To which side the cells of a column are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Start,
    /// Figures.
    End,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// To which side its cells are set.
    pub side: Side,
    /// How wide it is, as a part of all columns together.
    pub share: u16,
}

/// A table: a row of headings, rows of cells, a caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// A chart of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What was asked.
    pub title: String,
    /// What a full bar is.
    pub base: String,
    /// The bars, from top to bottom.
    pub bars: Vec<Bar>,
    /// Where the figures come from.
    pub source: String,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Its figure in words: `52 su 84, 61,9%`.
    pub figure: String,
    /// How much of it is filled, in thousandths.
    pub filled: u16,
    /// Whether it came out on top.
    pub first: bool,
}

impl Chart {
    /// The chart in words, for those who do not see it.
    pub fn alt(&self) -> String {
        let bar = |bar: &Bar| format!("{}: {}", bar.label, bar.figure);
        let bars: Vec<String> = self.bars.iter().map(bar).collect();
        let said = sentences(&[&self.title, &self.base]);
        format!("{said} {}.", bars.join("; "))
    }

    /// What stands below the chart: what was asked, what a full bar is, where the figures come from.
    pub fn caption(&self) -> String {
        sentences(&[&self.title, &self.base, &self.source])
    }
}

/// Texts in a row, each ended as a sentence.
fn sentences(texts: &[&str]) -> String {
    let ended = |text: &&str| {
        let is_ended = text.is_empty() || text.ends_with(['.', '?', '!', ':', '…']);
        format!("{text}{}", if is_ended { "" } else { "." })
    };
    let ended: Vec<String> = texts.iter().map(ended).collect();
    ended.join(" ")
}

impl Grid {
    /// A table without rows.
    pub fn new(caption: String, columns: Vec<Column>) -> Self {
        Self {
            caption,
            columns,
            rows: Vec::new(),
        }
    }
}

impl Column {
    /// A column of words.
    pub fn words(name: &str, share: u16) -> Self {
        Self {
            name: name.to_owned(),
            side: Side::Start,
            share,
        }
    }

    /// A column of figures.
    pub fn figures(name: &str, share: u16) -> Self {
        Self {
            name: name.to_owned(),
            side: Side::End,
            share,
        }
    }
}

impl Doc {
    /// An empty document in the language of `text`.
    pub fn new(title: &str, subtitle: String, text: &Text) -> Self {
        let word = |key| text.get(key).to_owned();
        Self {
            title: title.to_owned(),
            subtitle,
            lang: text.lang(),
            labels: Labels {
                table: word("minutes-label-table"),
                figure: word("minutes-label-figure"),
                page: word("minutes-label-page"),
                of: word("minutes-label-of"),
            },
            blocks: Vec::new(),
        }
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: Level, words: impl Into<String>) {
        self.blocks.push(Block::Heading(level, words.into()));
    }

    /// Adds a paragraph, unless it is empty.
    pub fn say(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.blocks.push(Block::Paragraph(words));
        }
    }

    /// Adds a paragraph that begins with what it is about, unless nothing is said of it.
    pub fn labelled(&mut self, label: impl Into<String>, text: impl Into<String>) {
        let (label, text) = (label.into(), text.into());
        if !text.is_empty() {
            self.blocks.push(Block::Labelled { label, text });
        }
    }

    /// Adds words taken down as they were said, unless there are none.
    pub fn quote(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.blocks.push(Block::Quote(words));
        }
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Adds a table without its empty columns, unless it has no rows.
    pub fn table(&mut self, table: Grid) {
        if !table.rows.is_empty() {
            self.blocks
                .push(Block::Table(table.without_empty_columns()));
        }
    }

    /// Adds bars, unless there are none.
    pub fn bars(&mut self, chart: Chart) {
        if !chart.bars.is_empty() {
            self.blocks.push(Block::Bars(chart));
        }
    }

    /// Its blocks, each with whether it stays on the page of the next.
    fn placed(&self) -> impl Iterator<Item = (&Block, bool)> {
        let blocks = self.blocks.iter().zip(1_usize..);
        blocks.map(move |(block, next)| {
            let following = self.blocks.get(next..).unwrap_or_default();
            (block, block.leads_on(following))
        })
    }

    /// How many tables and charts it has.
    pub fn tables(&self) -> usize {
        let is_table = |block: &&Block| matches!(block, Block::Table(_) | Block::Bars(_));
        self.blocks.iter().filter(is_table).count()
    }
}

/// How many tables and figures of a document were written so far.
#[derive(Debug, Default)]
struct Numbers {
    tables: u32,
    figures: u32,
}

/// The language and the country of a document: how numbers and spelling are checked where it is opened.
fn locale(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::It => ("it", "IT"),
        Lang::En => ("en", "GB"),
    }
}

#[cfg(test)]
mod tests;
