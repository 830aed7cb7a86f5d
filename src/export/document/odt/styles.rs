//! The styles of an `.odt`: paragraphs, cells, columns, the page with its footer.

use std::collections::BTreeSet;

use super::{LEFT, SPACES, column_style};
use crate::export::document::xml::Xml;
use crate::export::document::{Doc, locale};

/// A style of paragraphs: its name, that of its parent, and what it adds, of paragraphs and of letters.
type Look = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [(&'static str, &'static str)],
);

// Written in two parts so that they are not taken for keys of the texts.
const COLUMN: &str = concat!("table", "-column");
const CELL: &str = concat!("table", "-cell");
const ROW: &str = concat!("table", "-row");

const KEEP: (&str, &str) = ("fo:keep-with-next", "always");
const BOLD: (&str, &str) = ("fo:font-weight", "bold");
const GREY: (&str, &str) = ("fo:color", "#404040");
const SMALL: (&str, &str) = ("fo:font-size", "9.5pt");
const END: (&str, &str) = ("fo:text-align", "end");

const LOOKS: &[Look] = &[
    ("Standard", "", &[], &[]),
    (
        "Title",
        "Standard",
        &[("fo:margin-bottom", "0.15cm"), KEEP],
        &[("fo:font-size", "22pt"), BOLD],
    ),
    (
        "Subtitle",
        "Standard",
        &[("fo:margin-bottom", "0.6cm"), KEEP],
        &[("fo:font-size", "14pt"), GREY],
    ),
    (
        "Heading_20_1",
        "Standard",
        &[
            ("fo:margin-top", "0.6cm"),
            ("fo:margin-bottom", "0.2cm"),
            KEEP,
        ],
        &[("fo:font-size", "16pt"), BOLD],
    ),
    (
        "Heading_20_2",
        "Standard",
        &[
            ("fo:margin-top", "0.5cm"),
            ("fo:margin-bottom", "0.2cm"),
            KEEP,
        ],
        &[("fo:font-size", "13.5pt"), BOLD],
    ),
    (
        "Heading_20_3",
        "Standard",
        &[
            ("fo:margin-top", "0.4cm"),
            ("fo:margin-bottom", "0.15cm"),
            KEEP,
        ],
        &[("fo:font-size", "11.5pt"), BOLD],
    ),
    (
        "Text_20_body",
        "Standard",
        &[("fo:margin-bottom", "0.25cm")],
        &[],
    ),
    ("Text_20_body_20_Keep", "Text_20_body", &[KEEP], &[]),
    (
        "Quotations",
        "Standard",
        &[
            ("fo:margin-left", "1cm"),
            ("fo:margin-right", "1cm"),
            ("fo:margin-bottom", "0.25cm"),
        ],
        &[("fo:font-style", "italic")],
    ),
    (
        "List_20_Contents",
        "Standard",
        &[("fo:margin-bottom", "0.2cm")],
        &[],
    ),
    (
        "Caption",
        "Standard",
        &[
            ("fo:margin-top", "0.3cm"),
            ("fo:margin-bottom", "0.15cm"),
            KEEP,
        ],
        &[SMALL, BOLD, GREY],
    ),
    (
        "Figure",
        "Caption",
        &[("fo:margin-bottom", "0.4cm"), ("fo:keep-with-next", "auto")],
        &[],
    ),
    ("Table_20_Contents", "Standard", &[], &[SMALL]),
    ("Table_20_Contents_20_End", "Table_20_Contents", &[END], &[]),
    ("Table_20_Heading", "Table_20_Contents", &[], &[BOLD]),
    ("Table_20_Heading_20_End", "Table_20_Heading", &[END], &[]),
    ("Footer", "Standard", &[], &[("fo:font-size", "9pt"), GREY]),
];

/// The cells: name, border, background.
const CELLS: &[(&str, &str, &str)] = &[
    ("Cella", "0.5pt solid #808080", "transparent"),
    ("Testata", "0.5pt solid #808080", "#e4e8ec"),
    ("Libera", "none", "transparent"),
    ("BarraPrima", "none", "#0057a8"),
    ("Barra", "none", "#7f9cc0"),
    ("BarraVuota", "none", "#eaedf0"),
];

/// `styles.xml`.
pub(super) fn styles(doc: &Doc) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("office:document-styles", SPACES, |xml| {
        xml.around("office:styles", &[], |xml| {
            default(xml, locale(doc.lang));
            for look in LOOKS {
                paragraphs(xml, look);
            }
            let strong = [("style:name", "Strong"), ("style:family", "text")];
            xml.around("style:style", &strong, |xml| {
                xml.empty("style:text-properties", &[BOLD]);
            });
            bullets(xml);
        });
        xml.around("office:automatic-styles", &[], page);
        xml.around("office:master-styles", &[], |xml| footer(xml, doc));
    });
    xml.into_bytes()
}

fn default(xml: &mut Xml, (language, country): (&str, &str)) {
    xml.around(
        "style:default-style",
        &[("style:family", "paragraph")],
        |xml| {
            xml.empty(
                "style:paragraph-properties",
                &[("fo:widows", "2"), ("fo:orphans", "2")],
            );
            xml.empty(
                "style:text-properties",
                &[
                    // Where it is missing there is another of the same widths.
                    ("fo:font-family", "Arial"),
                    ("fo:font-size", "10.5pt"),
                    ("fo:language", language),
                    ("fo:country", country),
                ],
            );
        },
    );
}

fn paragraphs(xml: &mut Xml, (name, parent, placed, lettered): &Look) {
    let shown = name.replace("_20_", " ");
    let mut attributes = vec![
        ("style:name", *name),
        ("style:display-name", shown.as_str()),
        ("style:family", "paragraph"),
    ];
    if !parent.is_empty() {
        attributes.push(("style:parent-style-name", parent));
    }
    let level = name.strip_prefix("Heading_20_");
    if let Some(level) = level {
        attributes.push(("style:default-outline-level", level));
        attributes.push(("style:next-style-name", "Text_20_body"));
    }
    xml.around("style:style", &attributes, |xml| {
        xml.empty("style:paragraph-properties", placed);
        xml.empty("style:text-properties", lettered);
    });
}

fn bullets(xml: &mut Xml) {
    xml.around("text:list-style", &[("style:name", "Punti")], |xml| {
        let level = [("text:level", "1"), ("text:bullet-char", "•")];
        xml.around("text:list-level-style-bullet", &level, |xml| {
            let mode = "label-alignment";
            let placed = [("text:list-level-position-and-space-mode", mode)];
            xml.around("style:list-level-properties", &placed, |xml| {
                xml.empty(
                    "style:list-level-label-alignment",
                    &[
                        ("text:label-followed-by", "listtab"),
                        ("fo:text-indent", "-0.5cm"),
                        ("fo:margin-left", "1cm"),
                    ],
                );
            });
        });
    });
}

/// The page: A4, margins of two centimeters, room for the footer.
fn page(xml: &mut Xml) {
    xml.around("style:page-layout", &[("style:name", "A4")], |xml| {
        let margin = "2cm";
        let measures = [
            ("fo:page-width", "21cm"),
            ("fo:page-height", "29.7cm"),
            ("fo:margin-top", margin),
            ("fo:margin-bottom", margin),
            ("fo:margin-left", margin),
            ("fo:margin-right", margin),
        ];
        xml.empty("style:page-layout-properties", &measures);
        xml.around("style:footer-style", &[], |xml| {
            xml.empty(
                "style:header-footer-properties",
                &[("fo:min-height", "0.6cm"), ("fo:margin-top", "0.4cm")],
            );
        });
    });
}

fn footer(xml: &mut Xml, doc: &Doc) {
    let master = [("style:name", "Standard"), ("style:page-layout-name", "A4")];
    xml.around("style:master-page", &master, |xml| {
        xml.around("style:footer", &[], |xml| {
            super::styled(xml, "Footer", |xml| {
                super::run(xml, &format!("{} · {} ", doc.subtitle, doc.labels.page));
                let current = [("text:select-page", "current")];
                xml.element("text:page-number", &current, "1");
                super::run(xml, &format!(" {} ", doc.labels.of));
                xml.element("text:page-count", &[], "1");
            });
        });
    });
}

/// The styles of paragraphs that run from right to left, each beside its own.
pub(super) fn to_the_left(xml: &mut Xml) {
    for (name, _, _, _) in LOOKS {
        let own = format!("{name}{LEFT}");
        let style = [
            ("style:name", own.as_str()),
            ("style:family", "paragraph"),
            ("style:parent-style-name", *name),
        ];
        xml.around("style:style", &style, |xml| {
            let direction = [("style:writing-mode", "rl-tb"), ("fo:text-align", "right")];
            xml.empty("style:paragraph-properties", &direction);
        });
    }
}

/// The tables: name, whether they may be broken over two pages, whether they stay on the page of what follows.
const TABLES: &[(&str, &str, &str)] = &[
    ("Tabella", "true", "auto"),
    ("TabellaUnita", "false", "auto"),
    ("Barre", "false", "always"),
];

/// The styles of tables and of rows that stay on one page.
fn tables(xml: &mut Xml) {
    for (name, broken, keep) in TABLES {
        let table = [("style:name", *name), ("style:family", "table")];
        xml.around("style:style", &table, |xml| {
            xml.empty(
                "style:table-properties",
                &[
                    ("style:width", "17cm"),
                    ("table:align", "left"),
                    ("style:may-break-between-rows", *broken),
                    ("fo:keep-with-next", *keep),
                ],
            );
        });
    }
    xml.around(
        "style:style",
        &[("style:name", "Riga"), ("style:family", ROW)],
        |xml| {
            xml.empty(
                "style:table-row-properties",
                &[("fo:keep-together", "always")],
            );
        },
    );
}

/// The styles of tables, rows, cells and columns of these widths.
pub(super) fn widths(xml: &mut Xml, widths: &BTreeSet<u32>) {
    tables(xml);
    for width in widths {
        let name = column_style(*width);
        let style = [("style:name", name.as_str()), ("style:family", COLUMN)];
        xml.around("style:style", &style, |xml| {
            let measure = format!("{}.{:03}cm", width / 1000, width % 1000);
            let measure = [("style:column-width", measure.as_str())];
            xml.empty("style:table-column-properties", &measure);
        });
    }
    for (name, border, background) in CELLS {
        let style = [("style:name", *name), ("style:family", CELL)];
        xml.around("style:style", &style, |xml| {
            xml.empty(
                "style:table-cell-properties",
                &[
                    ("fo:padding-top", "0.08cm"),
                    ("fo:padding-bottom", "0.08cm"),
                    ("fo:padding-left", "0.176cm"),
                    ("fo:padding-right", "0.176cm"),
                    ("fo:border", *border),
                    ("fo:background-color", *background),
                ],
            );
        });
    }
}
