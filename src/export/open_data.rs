//! The tables as open data: what describes them (Frictionless Data Package, Table Schema) and a draft of their entry in
//! a catalogue (DCAT).
//!
//! Who publishes and under which licence is for the body to say: the draft proposes, and marks what is to be filled in.

use std::io;

use serde_json::{Value, json};

use super::json;
use super::minutes;
use super::pen::Pen;
use super::table::{Kind, Table};

/// The folder of the open data.
pub(super) const FOLDER: &str = "dati_aperti";
/// The description of the tables.
pub(super) const PACKAGE: &str = "datapackage.json";
/// The draft of the entry in a catalogue.
pub(super) const CATALOGUE: &str = "dcat.jsonld";

const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// `datapackage.json`: every table with its columns.
///
/// # Errors
/// None in practice: it writes to memory.
pub(super) fn package(pen: &Pen<'_>, tables: &[Table]) -> io::Result<Vec<u8>> {
    let resources: Vec<Value> = tables.iter().map(|table| resource(pen, table)).collect();
    json::file(&json!({
        "name": slug(pen),
        "title": minutes::subtitle(pen),
        "description": pen.text.get("exchange-data-description"),
        "licenses": [{ "name": "CC-BY-4.0", "path": LICENCE }],
        "resources": resources,
    }))
}

fn resource(pen: &Pen<'_>, table: &Table) -> Value {
    let fields: Vec<Value> = table
        .columns
        .iter()
        .map(|column| match column.kind {
            Kind::Moment => json!({
                "name": column.name,
                "type": "datetime",
                "format": "%Y-%m-%dT%H:%M:%S%z",
            }),
            Kind::Percent => json!({
                "name": column.name,
                "type": "number",
                "description": pen.text.get("exchange-data-percent"),
            }),
            Kind::Text => json!({ "name": column.name, "type": "string" }),
            Kind::Integer => json!({ "name": column.name, "type": "integer" }),
            Kind::Decimal => json!({ "name": column.name, "type": "number" }),
            Kind::Flag => json!({ "name": column.name, "type": "boolean" }),
        })
        .collect();
    json!({
        "name": table.name,
        "path": table.file(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"" },
        "schema": { "fields": fields, "missingValues": [""] },
    })
}

/// `dcat.jsonld`: the entry in the catalogue of the body, with what only it can say left to be filled in.
///
/// # Errors
/// None in practice: it writes to memory.
pub(super) fn catalogue(pen: &Pen<'_>, tables: &[Table]) -> io::Result<Vec<u8>> {
    let text = pen.text;
    let process = &pen.assembly().setup.process;
    let owner = match process.owner.as_str() {
        "" => text.get("docpp-to-fill").to_owned(),
        owner => pen.cover(owner),
    };
    let distributions: Vec<Value> = tables
        .iter()
        .map(|table| {
            json!({
                "@type": "dcat:Distribution",
                "dct:title": table.file(),
                "dct:license": { "@id": LICENCE },
                "dct:format": "CSV",
                "dcat:mediaType": "text/csv",
            })
        })
        .collect();
    let modified = pen.assembly().setup.meeting.date.map(|day| day.to_string());
    json::file(&json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
        },
        "@type": "dcat:Dataset",
        "dct:identifier": slug(pen),
        "dct:title": minutes::subtitle(pen),
        "dct:description": text.get("exchange-data-description"),
        "dct:modified": modified,
        "dct:accrualPeriodicity": {
            "@id": "http://publications.europa.eu/resource/authority/frequency/NEVER",
        },
        "dcat:theme": {
            "@id": "http://publications.europa.eu/resource/authority/data-theme/GOVE",
        },
        "dct:rightsHolder": { "@type": "foaf:Agent", "foaf:name": owner.clone() },
        "dct:publisher": { "@type": "foaf:Agent", "foaf:name": owner },
        "dct:language": text.lang().code(),
        "dcat:distribution": distributions,
    }))
}

/// The name of the assembly as in the tables.
fn slug(pen: &Pen<'_>) -> String {
    let source = pen.source;
    super::named(source.assembly, source.zone, source.veil())
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::export::laid_out;
    use crate::export::source::Source;
    use crate::export::tests::builder::Session;
    use crate::text::{Lang, Text};

    #[test]
    fn every_column_of_every_table_is_described_and_the_entry_names_every_file() {
        let session = Session::full();
        let zone = TimeZone::UTC;
        let source = Source::new(session.assembly(), session.people(), &zone);
        let text = Text::new(Lang::It);
        let pen = Pen {
            source: &source,
            text: &text,
        };
        let tables = laid_out(&source).published;
        let package = package(&pen, &tables).unwrap();
        let package: Value = serde_json::from_slice(&package).unwrap();
        let resources = package["resources"].as_array().unwrap();
        assert_eq!(resources.len(), tables.len());
        for (resource, table) in resources.iter().zip(&tables) {
            assert_eq!(resource["path"], table.file());
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let names = fields.iter().map(|field| field["name"].as_str().unwrap());
            assert!(names.eq(table.columns.iter().map(|column| column.name)));
        }
        let entry = catalogue(&pen, &tables).unwrap();
        let entry: Value = serde_json::from_slice(&entry).unwrap();
        let files = entry["dcat:distribution"].as_array().unwrap();
        assert_eq!(files.len(), tables.len());
        assert_eq!(entry["dct:identifier"], package["name"]);
    }
}
