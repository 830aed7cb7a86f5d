//! A document as `.odt` (`OpenDocument` 1.3, ISO/IEC 26300): styles, captions counted by fields, headings of tables
//! repeated on every page, page numbers.

mod styles;

use std::collections::BTreeSet;
use std::io;

use super::layout::stays_whole;
use super::package::{BAR, Package, cells, widths};
use super::xml::{Xml, lines};
use super::{Block, Chart, Doc, Grid, Numbers, Side, locale};
use crate::text::direction::is_right_to_left;

const MIME: &str = "application/vnd.oasis.opendocument.text";
const VERSION: &str = "1.3";
const SPACES: &[(&str, &str)] = &[
    (
        "xmlns:office",
        "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    ),
    (
        "xmlns:text",
        "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    ),
    (
        "xmlns:table",
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    ),
    (
        "xmlns:style",
        "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    ),
    (
        "xmlns:fo",
        "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    ),
    (
        "xmlns:meta",
        "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    ),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("office:version", VERSION),
];

/// Width of the text on the page, in thousandths of a centimeter: A4 with margins of two centimeters.
const WIDTH: u32 = 17_000;

/// The whole file.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn render(doc: &Doc) -> io::Result<Vec<u8>> {
    let mut package = Package::new();
    package.add_plain("mimetype", MIME.as_bytes())?;
    package.add("META-INF/manifest.xml", &manifest())?;
    package.add("meta.xml", &meta(doc))?;
    package.add("styles.xml", &styles::styles(doc))?;
    package.add("content.xml", &content(doc))?;
    package.finish()
}

fn manifest() -> Vec<u8> {
    let mut xml = Xml::file();
    let spaces = [
        (
            "xmlns:manifest",
            "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        ),
        ("manifest:version", VERSION),
    ];
    xml.around("manifest:manifest", &spaces, |xml| {
        for (path, kind) in [
            ("/", MIME),
            ("content.xml", "text/xml"),
            ("styles.xml", "text/xml"),
            ("meta.xml", "text/xml"),
        ] {
            xml.empty(
                "manifest:file-entry",
                &[("manifest:full-path", path), ("manifest:media-type", kind)],
            );
        }
    });
    xml.into_bytes()
}

fn meta(doc: &Doc) -> Vec<u8> {
    let mut xml = Xml::file();
    let (language, country) = locale(doc.lang);
    xml.around("office:document-meta", SPACES, |xml| {
        xml.around("office:meta", &[], |xml| {
            xml.element("meta:generator", &[], "Portavoce");
            xml.element("dc:title", &[], &format!("{}: {}", doc.title, doc.subtitle));
            xml.element("dc:language", &[], &format!("{language}-{country}"));
        });
    });
    xml.into_bytes()
}

fn content(doc: &Doc) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("office:document-content", SPACES, |xml| {
        xml.around("office:automatic-styles", &[], |xml| {
            styles::widths(xml, &every_width(doc));
            styles::to_the_left(xml);
        });
        xml.around("office:body", &[], |xml| {
            xml.around("office:text", &[], |xml| {
                xml.around("text:sequence-decls", &[], |xml| {
                    for name in [TABLES, FIGURES] {
                        xml.empty(
                            "text:sequence-decl",
                            &[("text:display-outline-level", "0"), ("text:name", name)],
                        );
                    }
                });
                paragraph(xml, "Title", &doc.title);
                paragraph(xml, "Subtitle", &doc.subtitle);
                let mut numbers = Numbers::default();
                for block in doc.placed() {
                    write(xml, block, doc, &mut numbers);
                }
            });
        });
    });
    xml.into_bytes()
}

/// The sequence by which tables are counted.
const TABLES: &str = "Table";
/// The sequence by which figures are counted.
const FIGURES: &str = "Illustration";

fn write(xml: &mut Xml, (block, leads_on): (&Block, bool), doc: &Doc, numbers: &mut Numbers) {
    match block {
        Block::Heading(level, words) => {
            let level = level.number().to_string();
            let style = directed(&format!("Heading_20_{level}"), words);
            let attributes = [
                ("text:style-name", style.as_str()),
                ("text:outline-level", level.as_str()),
            ];
            xml.around("text:h", &attributes, |xml| run(xml, words));
        }
        Block::Paragraph(words) => paragraph(xml, body(leads_on), words),
        Block::Quote(words) => paragraph(xml, "Quotations", words),
        Block::Labelled { label, text } => {
            styled(xml, &directed(body(leads_on), label), |xml| {
                xml.around("text:span", &[("text:style-name", "Strong")], |xml| {
                    run(xml, &format!("{label}:"));
                });
                run(xml, &format!(" {text}"));
            });
        }
        Block::List(items) => {
            xml.around("text:list", &[("text:style-name", "Punti")], |xml| {
                for item in items {
                    xml.around("text:list-item", &[], |xml| {
                        paragraph(xml, "List_20_Contents", item);
                    });
                }
            });
        }
        Block::Table(grid) => {
            numbers.tables += 1;
            let label = (doc.labels.table.as_str(), TABLES);
            styled(xml, "Caption", |xml| {
                caption(xml, label, numbers.tables, &grid.caption);
            });
            table(xml, grid, numbers.tables);
        }
        Block::Bars(chart) => {
            numbers.figures += 1;
            bars(xml, chart, numbers.figures);
            let label = (doc.labels.figure.as_str(), FIGURES);
            styled(xml, "Figure", |xml| {
                caption(xml, label, numbers.figures, &chart.caption());
            });
        }
    }
}

/// The style of a paragraph that is neither a heading nor a caption.
fn body(leads_on: bool) -> &'static str {
    if leads_on {
        "Text_20_body_20_Keep"
    } else {
        "Text_20_body"
    }
}

fn styled(xml: &mut Xml, style: &str, inside: impl FnOnce(&mut Xml)) {
    xml.around("text:p", &[("text:style-name", style)], inside);
}

fn paragraph(xml: &mut Xml, style: &str, words: &str) {
    styled(xml, &directed(style, words), |xml| run(xml, words));
}

/// The name of a style of paragraphs in the direction in which `words` run.
fn directed(style: &str, words: &str) -> String {
    let ending = if is_right_to_left(words) { LEFT } else { "" };
    format!("{style}{ending}")
}

/// What the names of styles of paragraphs that run from right to left end in.
const LEFT: &str = "_RL";

/// A run of text: line breaks, tabs and spaces in a row become those of the format, which would swallow them.
fn run(xml: &mut Xml, words: &str) {
    for (n, line) in lines(words).iter().enumerate() {
        if n > 0 {
            xml.empty("text:line-break", &[]);
        }
        let mut spaces = 0_u32;
        let mut piece = String::new();
        for c in line.chars().chain(std::iter::once('\n')) {
            if c == ' ' {
                spaces += 1;
                continue;
            }
            if spaces > 0 {
                piece.push_str(if piece.is_empty() { "" } else { " " });
                let swallowed = if piece.is_empty() { spaces } else { spaces - 1 };
                xml.text(&piece);
                piece.clear();
                if swallowed > 0 {
                    xml.empty("text:s", &[("text:c", &swallowed.to_string())]);
                }
                spaces = 0;
            }
            match c {
                '\n' => {}
                '\t' => {
                    xml.text(&piece);
                    piece.clear();
                    xml.empty("text:tab", &[]);
                }
                c => piece.push(c),
            }
        }
        xml.text(&piece);
    }
}

fn caption(xml: &mut Xml, (label, sequence): (&str, &str), number: u32, words: &str) {
    run(xml, &format!("{label} "));
    let shown = number.to_string();
    let reference = format!("ref{sequence}{number}");
    let formula = format!("ooow:{sequence}+1");
    let attributes = [
        ("text:ref-name", reference.as_str()),
        ("text:name", sequence),
        ("text:formula", formula.as_str()),
        ("style:num-format", "1"),
    ];
    xml.element("text:sequence", &attributes, &shown);
    run(xml, &format!(". {words}"));
}

/// The name of the style of columns of this width.
fn column_style(width: u32) -> String {
    format!("W{width}")
}

fn columns(xml: &mut Xml, widths: &[u32]) {
    for width in widths {
        let style = column_style(*width);
        xml.empty("table:table-column", &[("table:style-name", &style)]);
    }
}

fn grid_widths(grid: &Grid) -> Vec<u32> {
    widths(&grid.widths(), WIDTH)
}

fn table(xml: &mut Xml, grid: &Grid, number: u32) {
    let name = format!("Tabella{number}");
    let style = if grid.is_small() {
        "TabellaUnita"
    } else {
        "Tabella"
    };
    let attributes = [("table:name", name.as_str()), ("table:style-name", style)];
    xml.around("table:table", &attributes, |xml| {
        xml.element("table:title", &[], &grid.caption);
        columns(xml, &grid_widths(grid));
        xml.around("table:table-header-rows", &[], |xml| {
            xml.around("table:table-row", &[], |xml| {
                for column in &grid.columns {
                    let style = match column.side {
                        Side::Start => "Table_20_Heading",
                        Side::End => "Table_20_Heading_20_End",
                    };
                    cell(xml, ("Testata", style), &column.name);
                }
            });
        });
        for row in &grid.rows {
            let whole: &[(&str, &str)] = &[("table:style-name", "Riga")];
            let style = if stays_whole(row) { whole } else { &[] };
            xml.around("table:table-row", style, |xml| {
                for (words, column) in row.iter().zip(&grid.columns) {
                    let style = match column.side {
                        Side::Start => "Table_20_Contents",
                        Side::End => "Table_20_Contents_20_End",
                    };
                    cell(xml, ("Cella", style), words);
                }
            });
        }
    });
    paragraph(xml, "Table_20_Contents", "");
}

fn cell(xml: &mut Xml, (frame, style): (&str, &str), words: &str) {
    let attributes = [("table:style-name", frame), ("office:value-type", "string")];
    xml.around("table:table-cell", &attributes, |xml| {
        paragraph(xml, style, words);
    });
}

fn bar_widths() -> Vec<u32> {
    let mut shares = vec![34];
    shares.extend(vec![2; usize::from(BAR)]);
    shares.push(26);
    widths(&shares, WIDTH)
}

fn bars(xml: &mut Xml, chart: &Chart, number: u32) {
    let name = format!("Barre{number}");
    let attributes = [("table:name", name.as_str()), ("table:style-name", "Barre")];
    xml.around("table:table", &attributes, |xml| {
        xml.element("table:title", &[], &chart.title);
        xml.element("table:desc", &[], &chart.alt());
        columns(xml, &bar_widths());
        for bar in &chart.bars {
            xml.around("table:table-row", &[], |xml| {
                cell(xml, ("Libera", "Table_20_Contents_20_End"), &bar.label);
                let filled = cells(bar.filled);
                span(xml, filled, if bar.first { "BarraPrima" } else { "Barra" });
                span(xml, BAR - filled, "BarraVuota");
                cell(xml, ("Libera", "Table_20_Heading"), &bar.figure);
            });
        }
    });
}

/// Some cells of a bar together, in one color.
fn span(xml: &mut Xml, cells: u16, frame: &str) {
    if cells == 0 {
        return;
    }
    let spanned = cells.to_string();
    let attributes = [
        ("table:style-name", frame),
        ("table:number-columns-spanned", spanned.as_str()),
    ];
    xml.around("table:table-cell", &attributes, |xml| {
        paragraph(xml, "Table_20_Contents", "");
    });
    for _ in 1..cells {
        xml.empty("table:covered-table-cell", &[]);
    }
}

/// The widths of all columns of all tables, each once.
fn every_width(doc: &Doc) -> BTreeSet<u32> {
    let of = |block: &Block| match block {
        Block::Table(grid) => grid_widths(grid),
        Block::Bars(_) => bar_widths(),
        Block::Heading(..)
        | Block::Paragraph(_)
        | Block::Labelled { .. }
        | Block::Quote(_)
        | Block::List(_) => Vec::new(),
    };
    doc.blocks.iter().flat_map(of).collect()
}
