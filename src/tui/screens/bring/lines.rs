//! The lines of the screen: how the file is read, and what is written by hand.

use crate::assembly::ThemeId;
use crate::assembly::outside::{Charset, Content, Mapping, Separator, Split};
use crate::import::Sheet;
use crate::tui::ctx::Ctx;

/// A line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// What the rows of the file are.
    Content,
    /// How its characters are written.
    Charset,
    /// What stands between two cells.
    Separator,
    /// Whether the first row is one of headings.
    Headings,
    /// The column of the proposal, of the answer or of the option.
    Text,
    /// The column of the title or of the count.
    Other,
    /// How many answers one person gave.
    Split,
    /// The theme.
    Theme,
    /// What was asked.
    Title,
    /// Who asked or gathered, and where.
    Source,
    /// The day.
    Held,
    /// How many answered.
    Respondents,
}

impl Line {
    /// The lines for a file of this content, in order.
    pub(super) fn of(content: Content) -> &'static [Self] {
        use Line::{
            Charset, Content as What, Headings, Held, Other, Respondents, Separator, Source, Split,
            Text, Theme, Title,
        };
        match content {
            Content::Observations | Content::Tray => {
                &[What, Charset, Separator, Headings, Text, Theme, Source]
            }
            Content::Positions => &[
                What, Charset, Separator, Headings, Text, Other, Theme, Source,
            ],
            Content::Answers => &[
                What, Charset, Separator, Headings, Text, Split, Theme, Title, Source, Held,
            ],
            Content::Counts => &[
                What,
                Charset,
                Separator,
                Headings,
                Text,
                Other,
                Split,
                Theme,
                Title,
                Source,
                Held,
                Respondents,
            ],
        }
    }

    /// Whether the line is written rather than chosen.
    pub(super) fn is_written(self) -> bool {
        match self {
            Self::Title | Self::Source | Self::Held | Self::Respondents => true,
            Self::Content
            | Self::Charset
            | Self::Separator
            | Self::Headings
            | Self::Text
            | Self::Other
            | Self::Split
            | Self::Theme => false,
        }
    }

    /// The text key of the label.
    pub(super) fn label(self, content: Content) -> &'static str {
        match self {
            Self::Content => "outside-row-content",
            Self::Charset => "outside-row-charset",
            Self::Separator => "outside-row-separator",
            Self::Headings => "outside-row-headings",
            Self::Text => match content {
                Content::Observations | Content::Positions | Content::Tray => "outside-row-text",
                Content::Answers => "outside-row-answer",
                Content::Counts => "outside-row-option",
            },
            Self::Other => match content {
                Content::Counts => "outside-row-count",
                Content::Observations | Content::Positions | Content::Tray | Content::Answers => {
                    "outside-row-column-title"
                }
            },
            Self::Split => "outside-row-split",
            Self::Theme => "outside-row-theme",
            Self::Title => "outside-row-title",
            Self::Source => "outside-row-source",
            Self::Held => "outside-row-held",
            Self::Respondents => "outside-row-respondents",
        }
    }
}

/// What can be chosen in a line: the words of each, and the place of the chosen one.
pub(super) type Choices = (Vec<String>, usize);

fn among<T: Copy + PartialEq>(
    all: &[T],
    chosen: T,
    key: impl Fn(T) -> &'static str,
    ctx: &Ctx<'_>,
) -> Choices {
    let words = all.iter().map(|one| ctx.text.get(key(*one)).to_owned());
    let place = all.iter().position(|one| *one == chosen).unwrap_or(0);
    (words.collect(), place)
}

/// The choices of a line; none of one that is written.
pub(super) fn choices(
    line: Line,
    mapping: &Mapping,
    (sheet, theme): (Option<&Sheet>, Option<ThemeId>),
    ctx: &Ctx<'_>,
) -> Choices {
    match line {
        Line::Content => among(&Content::ALL, mapping.content, content_key, ctx),
        Line::Charset => among(&Charset::ALL, mapping.charset, charset_key, ctx),
        Line::Separator => among(&Separator::ALL, mapping.separator, separator_key, ctx),
        Line::Headings => among(&[true, false], mapping.headings, headings_key, ctx),
        Line::Split => {
            // Of counts it is only asked whether one person may have given several answers.
            let all: &[Split] = match mapping.content {
                Content::Counts => Split::ALL.get(..2).unwrap_or_default(),
                Content::Observations | Content::Positions | Content::Tray | Content::Answers => {
                    &Split::ALL
                }
            };
            let key = |split| split_key(split, mapping.content);
            among(all, mapping.split, key, ctx)
        }
        Line::Text => (columns(sheet, ctx), mapping.text),
        Line::Other => {
            let mut words = vec![ctx.text.get("outside-column-none").to_owned()];
            words.extend(columns(sheet, ctx));
            (words, mapping.other.map_or(0, |at| at + 1))
        }
        Line::Theme => {
            let list = &ctx.assembly().themes.list;
            let mut words = vec![ctx.text.get("tray-any-theme").to_owned()];
            words.extend(list.iter().map(|theme| theme.title.clone()));
            let place = list.iter().position(|known| Some(known.id) == theme);
            (words, place.map_or(0, |at| at + 1))
        }
        Line::Title | Line::Source | Line::Held | Line::Respondents => (Vec::new(), 0),
    }
}

/// The columns by number and heading.
pub(super) fn columns(sheet: Option<&Sheet>, ctx: &Ctx<'_>) -> Vec<String> {
    let headings = sheet.map(|sheet| sheet.headings.as_slice());
    let headings = headings.unwrap_or_default().iter().zip(1_usize..);
    let name = |(heading, number): (&String, usize)| {
        if heading.is_empty() {
            ctx.text
                .with("import-column-number", &[("n", number.into())])
        } else {
            format!("{number} · {heading}")
        }
    };
    headings.map(name).collect()
}

fn content_key(content: Content) -> &'static str {
    match content {
        Content::Observations => "outside-content-observations",
        Content::Positions => "outside-content-positions",
        Content::Tray => "outside-content-tray",
        Content::Answers => "outside-content-answers",
        Content::Counts => "outside-content-counts",
    }
}

fn charset_key(charset: Charset) -> &'static str {
    match charset {
        Charset::Utf8 => "outside-charset-utf8",
        Charset::Windows1252 => "outside-charset-windows",
        Charset::Utf16Le => "outside-charset-utf16le",
        Charset::Utf16Be => "outside-charset-utf16be",
    }
}

fn separator_key(separator: Separator) -> &'static str {
    match separator {
        Separator::Semicolon => "outside-separator-semicolon",
        Separator::Comma => "outside-separator-comma",
        Separator::Tab => "outside-separator-tab",
        Separator::Pipe => "outside-separator-pipe",
    }
}

fn headings_key(headings: bool) -> &'static str {
    if headings {
        "outside-headings-yes"
    } else {
        "outside-headings-no"
    }
}

fn split_key(split: Split, content: Content) -> &'static str {
    match (split, content) {
        (Split::One, _) => "outside-split-one",
        (Split::Semicolon | Split::Comma | Split::Columns, Content::Counts) => {
            "outside-split-several"
        }
        (Split::Semicolon, _) => "outside-split-semicolon",
        (Split::Comma, _) => "outside-split-comma",
        (Split::Columns, _) => "outside-split-columns",
    }
}
