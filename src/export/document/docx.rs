//! A document as `.docx` (Office Open XML, ECMA-376): styles, captions counted by fields, headings of tables repeated on
//! every page, page numbers.

mod parts;
mod styles;
mod tables;

use std::io;

use super::package::Package;
use super::xml::{Xml, lines};
use super::{Block, Doc, Level, Numbers, Side, locale};
use crate::text::direction::is_right_to_left;

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The whole file.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn render(doc: &Doc) -> io::Result<Vec<u8>> {
    let mut package = Package::new();
    package.add("[Content_Types].xml", &parts::content_types())?;
    package.add("_rels/.rels", &parts::root_relations())?;
    package.add("docProps/core.xml", &parts::properties(doc))?;
    package.add("word/_rels/document.xml.rels", &parts::relations())?;
    package.add("word/document.xml", &body(doc))?;
    package.add("word/styles.xml", &styles::styles(locale(doc.lang)))?;
    package.add("word/numbering.xml", &styles::numbering())?;
    package.add("word/footer1.xml", &footer(doc))?;
    package.add("word/settings.xml", &parts::settings())?;
    package.finish()
}

fn body(doc: &Doc) -> Vec<u8> {
    let mut xml = Xml::file();
    let spaces = [("xmlns:w", WORDS), ("xmlns:r", OFFICE)];
    let mut numbers = Numbers::default();
    xml.around("w:document", &spaces, |xml| {
        xml.around("w:body", &[], |xml| {
            paragraph(xml, "Title", &doc.title);
            paragraph(xml, "Subtitle", &doc.subtitle);
            for block in doc.placed() {
                write(xml, block, doc, &mut numbers);
            }
            section(xml);
        });
    });
    xml.into_bytes()
}

fn write(xml: &mut Xml, (block, leads_on): (&Block, bool), doc: &Doc, numbers: &mut Numbers) {
    match block {
        Block::Heading(level, words) => {
            let style = match level {
                Level::One => "Heading1",
                Level::Two => "Heading2",
                Level::Three => "Heading3",
            };
            paragraph(xml, style, words);
        }
        Block::Paragraph(words) => {
            let placed = Placed {
                keep: leads_on,
                ..Placed::of("BodyText", words)
            };
            placed.around(xml, |xml| run(xml, words, Weight::Plain));
        }
        Block::Quote(words) => paragraph(xml, "Quote", words),
        Block::Labelled { label, text } => {
            let placed = Placed {
                keep: leads_on,
                ..Placed::of("BodyText", label)
            };
            placed.around(xml, |xml| {
                run(xml, &format!("{label}: "), Weight::Bold);
                run(xml, text, Weight::Plain);
            });
        }
        Block::List(items) => {
            for item in items {
                paragraph(xml, "ListBullet", item);
            }
        }
        Block::Table(grid) => {
            numbers.tables += 1;
            let label = (doc.labels.table.as_str(), numbers.tables);
            caption(xml, "Caption", label, &grid.caption);
            tables::table(xml, grid);
        }
        Block::Bars(chart) => {
            numbers.figures += 1;
            tables::bars(xml, chart);
            let label = (doc.labels.figure.as_str(), numbers.figures);
            caption(xml, "FigureCaption", label, &chart.caption());
        }
    }
}

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Plain,
    Bold,
}

/// How a paragraph stands on the page.
#[derive(Clone, Copy)]
struct Placed<'s> {
    style: &'s str,
    side: Side,
    /// Whether it stays on the page of what follows, also where its style does not say so.
    keep: bool,
    right_to_left: bool,
}

impl<'s> Placed<'s> {
    /// A paragraph of `words`, which tell the direction.
    fn of(style: &'s str, words: &str) -> Self {
        Self {
            style,
            side: Side::Start,
            keep: false,
            right_to_left: is_right_to_left(words),
        }
    }

    fn around(self, xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
        xml.around("w:p", &[], |xml| {
            xml.around("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", self.style)]);
                if self.keep {
                    xml.empty("w:keepNext", &[]);
                }
                if self.right_to_left {
                    xml.empty("w:bidi", &[]);
                }
                if self.side == Side::End {
                    // The right of a paragraph that runs to the left is its beginning.
                    let side = if self.right_to_left { "left" } else { "right" };
                    xml.empty("w:jc", &[("w:val", side)]);
                }
            });
            inside(xml);
        });
    }
}

fn paragraph(xml: &mut Xml, style: &str, words: &str) {
    Placed::of(style, words).around(xml, |xml| run(xml, words, Weight::Plain));
}

/// A run of text: line breaks and tabs become those of the format.
fn run(xml: &mut Xml, words: &str, weight: Weight) {
    xml.around("w:r", &[], |xml| {
        let right_to_left = is_right_to_left(words);
        if weight == Weight::Bold || right_to_left {
            xml.around("w:rPr", &[], |xml| {
                if weight == Weight::Bold {
                    xml.empty("w:b", &[]);
                    xml.empty("w:bCs", &[]);
                }
                if right_to_left {
                    xml.empty("w:rtl", &[]);
                }
            });
        }
        for (n, line) in lines(words).iter().enumerate() {
            if n > 0 {
                xml.empty("w:br", &[]);
            }
            for (n, part) in line.split('\t').enumerate() {
                if n > 0 {
                    xml.empty("w:tab", &[]);
                }
                xml.element("w:t", &[("xml:space", "preserve")], part);
            }
        }
    });
}

/// A field that the program that opens the document counts by itself; `shown` until it does.
fn field(xml: &mut Xml, instruction: &str, shown: &str) {
    xml.around("w:fldSimple", &[("w:instr", instruction)], |xml| {
        run(xml, shown, Weight::Plain);
    });
}

fn caption(xml: &mut Xml, style: &str, (label, number): (&str, u32), words: &str) {
    Placed::of(style, label).around(xml, |xml| {
        run(xml, &format!("{label} "), Weight::Plain);
        let instruction = format!(" SEQ {label} \\* ARABIC ");
        field(xml, &instruction, &number.to_string());
        run(xml, &format!(". {words}"), Weight::Plain);
    });
}

/// The page: A4, margins of two centimeters, the footer.
fn section(xml: &mut Xml) {
    xml.around("w:sectPr", &[], |xml| {
        xml.empty(
            "w:footerReference",
            &[("w:type", "default"), ("r:id", "rId3")],
        );
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let margin = "1134";
        xml.empty(
            "w:pgMar",
            &[
                ("w:top", margin),
                ("w:right", margin),
                ("w:bottom", margin),
                ("w:left", margin),
                ("w:header", "709"),
                ("w:footer", "709"),
                ("w:gutter", "0"),
            ],
        );
    });
}

fn footer(doc: &Doc) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("w:ftr", &[("xmlns:w", WORDS)], |xml| {
        Placed::of("Footer", &doc.subtitle).around(xml, |xml| {
            let words = format!("{} · {} ", doc.subtitle, doc.labels.page);
            run(xml, &words, Weight::Plain);
            field(xml, " PAGE ", "1");
            run(xml, &format!(" {} ", doc.labels.of), Weight::Plain);
            field(xml, " NUMPAGES ", "1");
        });
    });
    xml.into_bytes()
}
