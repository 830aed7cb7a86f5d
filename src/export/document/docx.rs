//! A document as `.docx` (Office Open XML, ECMA-376): styles, captions counted by fields, headings of tables repeated on
//! every page, page numbers.

mod styles;

use std::io;

use super::layout::stays_whole;
use super::package::{BAR, Package, cells, widths};
use super::xml::{Xml, lines};
use super::{Block, Chart, Doc, Grid, Level, Side, locale};
use crate::text::direction::is_right_to_left;

const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const PARTS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Width of the text on the page, in twentieths of a point: A4 with margins of two centimeters.
const WIDTH: u32 = 9638;
/// Colors of a bar: the first, the others, what is left; they differ in grey too.
const BARS: [&str; 3] = ["0057A8", "7F9CC0", "EAEDF0"];

/// The whole file.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn render(doc: &Doc) -> io::Result<Vec<u8>> {
    let mut package = Package::new();
    package.add("[Content_Types].xml", &content_types())?;
    package.add("_rels/.rels", &root_relations())?;
    package.add("docProps/core.xml", &properties(doc))?;
    package.add("word/_rels/document.xml.rels", &relations())?;
    package.add("word/document.xml", &body(doc))?;
    package.add("word/styles.xml", &styles::styles(locale(doc.lang)))?;
    package.add("word/numbering.xml", &styles::numbering())?;
    package.add("word/footer1.xml", &footer(doc))?;
    package.add("word/settings.xml", &settings())?;
    package.finish()
}

fn content_types() -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("Types", &[("xmlns", TYPES)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        for (extension, kind) in [("rels", relations), ("xml", "application/xml")] {
            xml.empty(
                "Default",
                &[("Extension", extension), ("ContentType", kind)],
            );
        }
        for (part, kind) in [
            ("/word/document.xml", "document.main+xml"),
            ("/word/styles.xml", "styles+xml"),
            ("/word/numbering.xml", "numbering+xml"),
            ("/word/footer1.xml", "footer+xml"),
            ("/word/settings.xml", "settings+xml"),
        ] {
            let kind = format!("{PARTS}.{kind}");
            xml.empty("Override", &[("PartName", part), ("ContentType", &kind)]);
        }
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        xml.empty(
            "Override",
            &[("PartName", "/docProps/core.xml"), ("ContentType", core)],
        );
    });
    xml.into_bytes()
}

fn root_relations() -> Vec<u8> {
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let document = format!("{OFFICE}/officeDocument");
    let targets = [
        (document.as_str(), "word/document.xml"),
        (core, "docProps/core.xml"),
    ];
    related(&targets)
}

fn relations() -> Vec<u8> {
    let of = |kind: &str| format!("{OFFICE}/{kind}");
    let (styles, numbering) = (of("styles"), of("numbering"));
    let (footer, settings) = (of("footer"), of("settings"));
    related(&[
        (&styles, "styles.xml"),
        (&numbering, "numbering.xml"),
        (&footer, "footer1.xml"),
        (&settings, "settings.xml"),
    ])
}

/// Relations numbered `rId1`, `rId2` …
fn related(targets: &[(&str, &str)]) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("Relationships", &[("xmlns", RELATIONS)], |xml| {
        for ((kind, target), number) in targets.iter().zip(1_u32..) {
            let id = format!("rId{number}");
            xml.empty(
                "Relationship",
                &[("Id", &id), ("Type", kind), ("Target", target)],
            );
        }
    });
    xml.into_bytes()
}

fn properties(doc: &Doc) -> Vec<u8> {
    let mut xml = Xml::file();
    let spaces = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    let (language, country) = locale(doc.lang);
    xml.around("cp:coreProperties", &spaces, |xml| {
        xml.element("dc:title", &[], &format!("{}: {}", doc.title, doc.subtitle));
        xml.element("dc:creator", &[], "Portavoce");
        xml.element("dc:language", &[], &format!("{language}-{country}"));
    });
    xml.into_bytes()
}

fn body(doc: &Doc) -> Vec<u8> {
    let mut xml = Xml::file();
    let spaces = [("xmlns:w", WORDS), ("xmlns:r", OFFICE)];
    let mut numbers = Numbers::default();
    xml.around("w:document", &spaces, |xml| {
        xml.around("w:body", &[], |xml| {
            paragraph(xml, "Title", &doc.title);
            paragraph(xml, "Subtitle", &doc.subtitle);
            for block in &doc.blocks {
                write(xml, block, doc, &mut numbers);
            }
            section(xml);
        });
    });
    xml.into_bytes()
}

/// How many tables and figures there were so far.
#[derive(Debug, Default)]
struct Numbers {
    tables: u32,
    figures: u32,
}

fn write(xml: &mut Xml, block: &Block, doc: &Doc, numbers: &mut Numbers) {
    match block {
        Block::Heading(level, words) => {
            let style = match level {
                Level::One => "Heading1",
                Level::Two => "Heading2",
                Level::Three => "Heading3",
            };
            paragraph(xml, style, words);
        }
        Block::Paragraph(words) => paragraph(xml, "BodyText", words),
        Block::Quote(words) => paragraph(xml, "Quote", words),
        Block::Labelled { label, text } => {
            let placed = Placed::of("BodyText", label);
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
            table(xml, grid);
        }
        Block::Bars(chart) => {
            numbers.figures += 1;
            bars(xml, chart);
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

/// What every table begins with: style, width, words for those who do not see it, widths of its columns.
fn frame(xml: &mut Xml, style: &str, described: &str, widths: &[u32]) {
    xml.around("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", style)]);
        let width = widths.iter().sum::<u32>().to_string();
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", "0020"),
                ("w:firstRow", "1"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        );
        xml.empty("w:tblDescription", &[("w:val", described)]);
    });
    xml.around("w:tblGrid", &[], |xml| {
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
    });
}

fn table(xml: &mut Xml, grid: &Grid) {
    let widths = widths(&grid.widths(), WIDTH);
    let rows = grid.rows.len();
    xml.around("w:tbl", &[], |xml| {
        frame(xml, "Tabella", &grid.caption, &widths);
        xml.around("w:tr", &[], |xml| {
            xml.around("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:tblHeader", &[]);
            });
            for (column, width) in grid.columns.iter().zip(&widths) {
                let placed = Placed {
                    side: column.side,
                    keep: true,
                    ..Placed::of("TableHeading", &column.name)
                };
                cell(xml, *width, placed, &column.name);
            }
        });
        let is_small = grid.is_small();
        for (row, number) in grid.rows.iter().zip(1_usize..) {
            let placed = Placed {
                keep: is_small && number < rows,
                ..Placed::of("TableText", "")
            };
            table_row(xml, grid, row, &widths, placed);
        }
    });
    // Two tables in a row would be read as one.
    paragraph(xml, "TableText", "");
}

fn table_row(xml: &mut Xml, grid: &Grid, row: &[String], widths: &[u32], placed: Placed<'_>) {
    xml.around("w:tr", &[], |xml| {
        if stays_whole(row) {
            xml.around("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        }
        for ((words, column), width) in row.iter().zip(&grid.columns).zip(widths) {
            let placed = Placed {
                side: column.side,
                right_to_left: is_right_to_left(words),
                ..placed
            };
            cell(xml, *width, placed, words);
        }
    });
}

fn cell(xml: &mut Xml, width: u32, placed: Placed<'_>, words: &str) {
    xml.around("w:tc", &[], |xml| {
        xml.around("w:tcPr", &[], |xml| {
            let width = width.to_string();
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
        });
        placed.around(xml, |xml| run(xml, words, Weight::Plain));
    });
}

/// The columns of a table of bars: what each stands for, the cells of the bar, its figure.
fn bar_widths() -> Vec<u32> {
    let mut shares = vec![34];
    shares.extend(vec![2; usize::from(BAR)]);
    shares.push(26);
    widths(&shares, WIDTH)
}

fn bars(xml: &mut Xml, chart: &Chart) {
    let widths = bar_widths();
    xml.around("w:tbl", &[], |xml| {
        frame(xml, "Barre", &chart.alt(), &widths);
        for bar in &chart.bars {
            xml.around("w:tr", &[], |xml| {
                xml.around("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
                let first = widths.first().copied().unwrap_or_default();
                let last = widths.last().copied().unwrap_or_default();
                let label = Placed {
                    side: Side::End,
                    keep: true,
                    ..Placed::of("TableText", &bar.label)
                };
                cell(xml, first, label, &bar.label);
                let filled = cells(bar.filled);
                let [strong, plain, track] = BARS;
                span(xml, filled, if bar.first { strong } else { plain });
                span(xml, BAR - filled, track);
                let figure = Placed {
                    keep: true,
                    ..Placed::of("TableHeading", &bar.figure)
                };
                cell(xml, last, figure, &bar.figure);
            });
        }
    });
}

/// Some cells of a bar together, in one color.
fn span(xml: &mut Xml, cells: u16, color: &str) {
    if cells == 0 {
        return;
    }
    xml.around("w:tc", &[], |xml| {
        xml.around("w:tcPr", &[], |xml| {
            xml.empty("w:gridSpan", &[("w:val", &cells.to_string())]);
            xml.empty(
                "w:shd",
                &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", color)],
            );
        });
        let kept = Placed {
            keep: true,
            ..Placed::of("TableText", "")
        };
        kept.around(xml, |_| {});
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

/// What programs ask before they lay the pages out: that the file is of today's form, not of an old one.
fn settings() -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("w:settings", &[("xmlns:w", WORDS)], |xml| {
        xml.around("w:compat", &[], |xml| {
            let setting = [
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", "15"),
            ];
            xml.empty("w:compatSetting", &setting);
        });
    });
    xml.into_bytes()
}
