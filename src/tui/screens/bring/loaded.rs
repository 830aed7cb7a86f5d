//! A file that was read: how it is read now, and what it would bring in.

use std::rc::Rc;

use super::lines::Line;
use crate::assembly::outside::{Charset, Content, Mapping, Separator, Split};
use crate::import::outside::{self, Findings, Reading};
use crate::import::{self, Layout, Sheet};
use crate::tui::ctx::Ctx;
use crate::tui::wording::refusal;

/// A file that was read, as it is read now, and what it would bring in.
#[derive(Clone, Debug)]
pub(super) struct Loaded {
    pub(super) name: String,
    pub(super) bytes: Rc<[u8]>,
    pub(super) mapping: Mapping,
    pub(super) is_remembered: bool,
    /// The rows, or why they cannot be read so.
    pub(super) sheet: Result<Rc<Sheet>, String>,
    pub(super) findings: Rc<Findings>,
    /// The rows kept out, in words.
    pub(super) left_out: Rc<[String]>,
}

impl Loaded {
    /// A file just read; [`look`](Self::look) comes next.
    pub(super) fn new(name: String, bytes: Vec<u8>, reading: &Reading) -> Self {
        Self {
            name,
            bytes: bytes.into(),
            mapping: reading.mapping,
            is_remembered: reading.is_remembered,
            sheet: Err(String::new()),
            findings: Rc::default(),
            left_out: Rc::from([]),
        }
    }

    /// Chooses the option of a line; what depends on it is found anew.
    pub(super) fn choose(&mut self, line: Line, to: usize) {
        let mapping = &mut self.mapping;
        match line {
            Line::Content => {
                mapping.content = at(&Content::ALL, to, mapping.content);
                // Of counts it is only said whether one person may have given several answers.
                if mapping.content == Content::Counts && mapping.split != Split::One {
                    mapping.split = Split::Semicolon;
                }
                self.guess_columns();
            }
            Line::Charset => mapping.charset = at(&Charset::ALL, to, mapping.charset),
            Line::Separator => mapping.separator = at(&Separator::ALL, to, mapping.separator),
            Line::Headings => mapping.headings = to == 0,
            Line::Text => mapping.text = to,
            Line::Other => mapping.other = to.checked_sub(1),
            Line::Split => mapping.split = at(&Split::ALL, to, mapping.split),
            Line::Theme | Line::Title | Line::Source | Line::Held | Line::Respondents => {}
        }
    }

    /// Chooses the columns that a file of this content seems to have.
    pub(super) fn guess_columns(&mut self) {
        if let Ok(sheet) = &self.sheet {
            let (text, other) = outside::columns(sheet, self.mapping.content);
            self.mapping.text = text;
            self.mapping.other = other;
        }
    }

    /// Reads the file as its mapping says, and looks at what it would bring in.
    pub(super) fn look(&mut self, ctx: &Ctx<'_>) {
        let text = ctx.text;
        let read = Layout::from(&self.mapping).read(&self.bytes);
        let sheet = match read {
            Ok(sheet) => sheet,
            Err(error) => {
                self.sheet = Err(import::fault(&error, text));
                self.findings = Rc::default();
                self.left_out = Rc::from([]);
                return;
            }
        };
        // Cut in another way the file may have fewer columns.
        let last = sheet.headings.len().saturating_sub(1);
        self.mapping.text = self.mapping.text.min(last);
        self.mapping.other = self.mapping.other.filter(|at| *at <= last);
        let findings = outside::findings(&sheet, &self.mapping, ctx.assembly());
        let words = findings
            .kept_out
            .iter()
            .map(|line| import::reason(line, text, |inner| refusal(inner, text)));
        self.left_out = words.collect();
        self.findings = Rc::new(findings);
        self.sheet = Ok(Rc::new(sheet));
    }
}

/// What stands at a place of a list; as now where the list is shorter.
fn at<T: Copy>(all: &[T], to: usize, now: T) -> T {
    all.get(to).copied().unwrap_or(now)
}
