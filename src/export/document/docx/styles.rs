//! The styles of a `.docx` and its bullets.

use super::WORDS;
use crate::export::document::xml::Xml;

/// A style of paragraphs: how it looks, what follows it.
struct Look {
    id: &'static str,
    name: &'static str,
    based_on: Option<&'static str>,
    /// Half points.
    size: Option<&'static str>,
    bold: bool,
    italic: bool,
    color: Option<&'static str>,
    /// Space before and after, in twentieths of a point.
    space: (&'static str, &'static str),
    /// How deep it is in the outline, from 0.
    outline: Option<&'static str>,
    /// Whether it stays on the page of what follows.
    keep: bool,
    /// Indent on both sides, in twentieths of a point.
    indent: Option<&'static str>,
}

const PLAIN: Look = Look {
    id: "Normal",
    name: "Normal",
    based_on: None,
    size: None,
    bold: false,
    italic: false,
    color: None,
    space: ("0", "0"),
    outline: None,
    keep: false,
    indent: None,
};

const LOOKS: &[Look] = &[
    PLAIN,
    Look {
        id: "Title",
        name: "Title",
        size: Some("44"),
        bold: true,
        space: ("0", "80"),
        keep: true,
        ..BASED
    },
    Look {
        id: "Subtitle",
        name: "Subtitle",
        size: Some("28"),
        color: Some("404040"),
        space: ("0", "360"),
        keep: true,
        ..BASED
    },
    heading("Heading1", "heading 1", "32", "0"),
    heading("Heading2", "heading 2", "27", "1"),
    heading("Heading3", "heading 3", "23", "2"),
    Look {
        id: "BodyText",
        name: "Body Text",
        space: ("0", "140"),
        ..BASED
    },
    Look {
        id: "Quote",
        name: "Quote",
        italic: true,
        space: ("0", "140"),
        indent: Some("567"),
        ..BASED
    },
    Look {
        id: "ListBullet",
        name: "List Bullet",
        space: ("0", "110"),
        ..BASED
    },
    Look {
        id: "Caption",
        name: "caption",
        size: Some("19"),
        bold: true,
        color: Some("404040"),
        space: ("160", "80"),
        keep: true,
        ..BASED
    },
    Look {
        id: "FigureCaption",
        name: "Figure Caption",
        size: Some("19"),
        bold: true,
        color: Some("404040"),
        space: ("80", "240"),
        ..BASED
    },
    Look {
        id: "TableText",
        name: "Table Text",
        size: Some("19"),
        space: ("20", "20"),
        ..BASED
    },
    Look {
        id: "TableHeading",
        name: "Table Heading",
        size: Some("19"),
        bold: true,
        space: ("20", "20"),
        ..BASED
    },
    Look {
        id: "Footer",
        name: "footer",
        size: Some("18"),
        color: Some("404040"),
        ..BASED
    },
];

const BASED: Look = Look {
    based_on: Some("Normal"),
    ..PLAIN
};

const fn heading(
    id: &'static str,
    name: &'static str,
    size: &'static str,
    outline: &'static str,
) -> Look {
    Look {
        id,
        name,
        size: Some(size),
        bold: true,
        space: ("320", "120"),
        outline: Some(outline),
        keep: true,
        ..BASED
    }
}

/// `styles.xml`, with the language in which spelling is checked.
pub(super) fn styles((language, country): (&str, &str)) -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("w:styles", &[("xmlns:w", WORDS)], |xml| {
        xml.around("w:docDefaults", &[], |xml| {
            xml.around("w:rPrDefault", &[], |xml| {
                xml.around("w:rPr", &[], |xml| {
                    // Where it is missing there is another of the same widths.
                    let font = "Arial";
                    xml.empty(
                        "w:rFonts",
                        &[("w:ascii", font), ("w:hAnsi", font), ("w:cs", font)],
                    );
                    xml.empty("w:sz", &[("w:val", "21")]);
                    xml.empty("w:szCs", &[("w:val", "21")]);
                    let language = format!("{language}-{country}");
                    xml.empty("w:lang", &[("w:val", &language)]);
                });
            });
            xml.empty("w:pPrDefault", &[]);
        });
        for look in LOOKS {
            paragraphs(xml, look);
        }
        tables(xml);
    });
    xml.into_bytes()
}

fn paragraphs(xml: &mut Xml, look: &Look) {
    let mut attributes = vec![("w:type", "paragraph"), ("w:styleId", look.id)];
    if look.based_on.is_none() {
        attributes.push(("w:default", "1"));
    }
    xml.around("w:style", &attributes, |xml| {
        xml.empty("w:name", &[("w:val", look.name)]);
        if let Some(base) = look.based_on {
            xml.empty("w:basedOn", &[("w:val", base)]);
        }
        if look.outline.is_some() {
            xml.empty("w:next", &[("w:val", "BodyText")]);
        }
        xml.empty("w:qFormat", &[]);
        xml.around("w:pPr", &[], |xml| placed(xml, look));
        xml.around("w:rPr", &[], |xml| lettered(xml, look));
    });
}

fn placed(xml: &mut Xml, look: &Look) {
    if look.keep {
        xml.empty("w:keepNext", &[]);
    }
    if look.id == "ListBullet" {
        xml.around("w:numPr", &[], |xml| {
            xml.empty("w:numId", &[("w:val", "1")]);
        });
    }
    let (before, after) = look.space;
    xml.empty("w:spacing", &[("w:before", before), ("w:after", after)]);
    if let Some(indent) = look.indent {
        xml.empty("w:ind", &[("w:left", indent), ("w:right", indent)]);
    }
    if let Some(outline) = look.outline {
        xml.empty("w:outlineLvl", &[("w:val", outline)]);
    }
}

fn lettered(xml: &mut Xml, look: &Look) {
    if look.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if look.italic {
        xml.empty("w:i", &[]);
        xml.empty("w:iCs", &[]);
    }
    if let Some(color) = look.color {
        xml.empty("w:color", &[("w:val", color)]);
    }
    if let Some(size) = look.size {
        xml.empty("w:sz", &[("w:val", size)]);
        xml.empty("w:szCs", &[("w:val", size)]);
    }
}

/// The style of tables, ruled, and that of bars, without rules.
fn tables(xml: &mut Xml) {
    for (id, rule) in [("Tabella", "single"), ("Barre", "nil")] {
        let attributes = [
            ("w:type", "table"),
            ("w:customStyle", "1"),
            ("w:styleId", id),
        ];
        xml.around("w:style", &attributes, |xml| {
            xml.empty("w:name", &[("w:val", id)]);
            xml.around("w:tblPr", &[], |xml| {
                xml.around("w:tblBorders", &[], |xml| {
                    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                        let rule = [
                            ("w:val", rule),
                            ("w:sz", "4"),
                            ("w:space", "0"),
                            ("w:color", "808080"),
                        ];
                        xml.empty(&format!("w:{side}"), &rule);
                    }
                });
                xml.around("w:tblCellMar", &[], |xml| {
                    for (side, width) in [
                        ("top", "45"),
                        ("left", "100"),
                        ("bottom", "45"),
                        ("right", "100"),
                    ] {
                        let margin = [("w:w", width), ("w:type", "dxa")];
                        xml.empty(&format!("w:{side}"), &margin);
                    }
                });
            });
            xml.around("w:tblStylePr", &[("w:type", "firstRow")], |xml| {
                xml.around("w:tcPr", &[], |xml| {
                    let fill = if rule == "single" { "E4E8EC" } else { "auto" };
                    let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)];
                    xml.empty("w:shd", &shade);
                });
            });
        });
    }
}

/// `numbering.xml`: the bullets of lists.
pub(super) fn numbering() -> Vec<u8> {
    let mut xml = Xml::file();
    xml.around("w:numbering", &[("xmlns:w", WORDS)], |xml| {
        xml.around("w:abstractNum", &[("w:abstractNumId", "0")], |xml| {
            xml.empty("w:multiLevelType", &[("w:val", "singleLevel")]);
            xml.around("w:lvl", &[("w:ilvl", "0")], |xml| {
                xml.empty("w:start", &[("w:val", "1")]);
                xml.empty("w:numFmt", &[("w:val", "bullet")]);
                xml.empty("w:lvlText", &[("w:val", "•")]);
                xml.empty("w:lvlJc", &[("w:val", "left")]);
                xml.around("w:pPr", &[], |xml| {
                    xml.empty("w:ind", &[("w:left", "567"), ("w:hanging", "283")]);
                });
            });
        });
        xml.around("w:num", &[("w:numId", "1")], |xml| {
            xml.empty("w:abstractNumId", &[("w:val", "0")]);
        });
    });
    xml.into_bytes()
}
