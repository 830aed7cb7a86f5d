//! The parts of the file beside the text: what is in it, how its parts refer to each other, what programs ask first.

use super::{OFFICE, WORDS};
use crate::export::document::xml::Xml;
use crate::export::document::{Doc, locale};

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const PARTS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub(super) fn content_types() -> Vec<u8> {
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

pub(super) fn root_relations() -> Vec<u8> {
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    let document = format!("{OFFICE}/officeDocument");
    let targets = [
        (document.as_str(), "word/document.xml"),
        (core, "docProps/core.xml"),
    ];
    related(&targets)
}

pub(super) fn relations() -> Vec<u8> {
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

pub(super) fn properties(doc: &Doc) -> Vec<u8> {
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

/// What programs ask before they lay the pages out: that the file is of today's form, not of an old one.
pub(super) fn settings() -> Vec<u8> {
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
