//! A document as `.docx` (Office Open XML, ECMA-376): styles, captions counted by fields, headings of tables repeated on
//! every page, page numbers.

mod styles;

use std::io;

use super::package::{BAR, Package, cells, widths};
use super::xml::{Xml, lines};
use super::{Block, Chart, Doc, Grid, Level, Side, locale};

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
    let (styles, numbering, footer) = (of("styles"), of("numbering"), of("footer"));
    related(&[
        (&styles, "styles.xml"),
        (&numbering, "numbering.xml"),
        (&footer, "footer1.xml"),
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
        Block::Labelled { label, text } => styled(xml, "BodyText", |xml| {
            run(xml, &format!("{label}: "), Weight::Bold);
            run(xml, text, Weight::Plain);
        }),
        Block::List(items) => {
            for item in items {
                paragraph(xml, "ListBullet", item);
            }
        }
        Block::Table(grid) => {
            numbers.tables += 1;
            caption(xml, &doc.labels.table, numbers.tables, &grid.caption);
            table(xml, grid);
        }
        Block::Bars(chart) => {
            numbers.figures += 1;
            bars(xml, chart);
            let words = format!("{} {} {}", chart.title, chart.base, chart.source);
            caption(xml, &doc.labels.figure, numbers.figures, &words);
        }
    }
}

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Plain,
    Bold,
}

fn styled(xml: &mut Xml, style: &str, inside: impl FnOnce(&mut Xml)) {
    xml.around("w:p", &[], |xml| {
        xml.around("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
        });
        inside(xml);
    });
}

fn paragraph(xml: &mut Xml, style: &str, words: &str) {
    styled(xml, style, |xml| run(xml, words, Weight::Plain));
}

/// A run of text: line breaks and tabs become those of the format.
fn run(xml: &mut Xml, words: &str, weight: Weight) {
    xml.around("w:r", &[], |xml| {
        if weight == Weight::Bold {
            xml.around("w:rPr", &[], |xml| xml.empty("w:b", &[]));
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

fn caption(xml: &mut Xml, label: &str, number: u32, words: &str) {
    styled(xml, "Caption", |xml| {
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
    let shares: Vec<u16> = grid.columns.iter().map(|c| c.share).collect();
    let widths = widths(&shares, WIDTH);
    xml.around("w:tbl", &[], |xml| {
        frame(xml, "Tabella", &grid.caption, &widths);
        xml.around("w:tr", &[], |xml| {
            xml.around("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:tblHeader", &[]);
            });
            for (column, width) in grid.columns.iter().zip(&widths) {
                cell(xml, *width, ("TableHeading", column.side), &column.name);
            }
        });
        for row in &grid.rows {
            xml.around("w:tr", &[], |xml| {
                for ((words, column), width) in row.iter().zip(&grid.columns).zip(&widths) {
                    cell(xml, *width, ("TableText", column.side), words);
                }
            });
        }
    });
    // Two tables in a row would be read as one.
    paragraph(xml, "TableText", "");
}

fn cell(xml: &mut Xml, width: u32, (style, side): (&str, Side), words: &str) {
    xml.around("w:tc", &[], |xml| {
        xml.around("w:tcPr", &[], |xml| {
            let width = width.to_string();
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
        });
        cell_paragraph(xml, (style, side), words);
    });
}

fn cell_paragraph(xml: &mut Xml, (style, side): (&str, Side), words: &str) {
    xml.around("w:p", &[], |xml| {
        xml.around("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            if side == Side::End {
                xml.empty("w:jc", &[("w:val", "right")]);
            }
        });
        run(xml, words, Weight::Plain);
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
                cell(xml, first, ("TableText", Side::End), &bar.label);
                let filled = cells(bar.filled);
                let [strong, plain, track] = BARS;
                span(xml, filled, if bar.first { strong } else { plain });
                span(xml, BAR - filled, track);
                cell(xml, last, ("TableHeading", Side::Start), &bar.figure);
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
        cell_paragraph(xml, ("TableText", Side::Start), "");
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
        styled(xml, "Footer", |xml| {
            let words = format!("{} · {} ", doc.subtitle, doc.labels.page);
            run(xml, &words, Weight::Plain);
            field(xml, " PAGE ", "1");
            run(xml, &format!(" {} ", doc.labels.of), Weight::Plain);
            field(xml, " NUMPAGES ", "1");
        });
    });
    xml.into_bytes()
}
