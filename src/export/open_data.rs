//! The tables as open data: what describes them (Frictionless Data Package, Table Schema) and a draft of their entry in
//! a catalogue (DCAT).
//!
//! Who publishes and under which licence is for the body to say: the draft proposes, and marks what is to be filled in.

mod schema;

use std::io;

use serde_json::{Map, Value, json};

use super::json;
use super::pen::Pen;
use super::table::{Column, Kind, Table};
use crate::text::Lang;

/// The folder of the open data.
pub(super) const FOLDER: &str = "dati_aperti";
/// The description of the tables.
pub(super) const PACKAGE: &str = "datapackage.json";
/// The draft of the entry in a catalogue.
pub(super) const CATALOGUE: &str = "dcat.jsonld";

const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";
/// Where the words of the catalogues of the European Union stand, which DCAT-AP asks for in place of plain ones.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority/";

/// `datapackage.json`: every table with its columns.
///
/// # Errors
/// None in practice: it writes to memory.
pub(super) fn package(pen: &Pen<'_>, tables: &[Table]) -> io::Result<Vec<u8>> {
    let resources: Vec<Value> = tables.iter().map(|table| resource(pen, table)).collect();
    json::file(&json!({
        "name": slug(pen),
        "title": pen.subtitle(),
        "description": pen.text.get("exchange-data-description"),
        "licenses": [{ "name": "CC-BY-4.0", "path": LICENCE }],
        "resources": resources,
    }))
}

fn resource(pen: &Pen<'_>, table: &Table) -> Value {
    let columns = table.columns.iter();
    let fields: Vec<Value> = columns.map(|c| field(pen, table.name, c)).collect();
    let mut described = Map::new();
    described.insert("fields".into(), fields.into());
    described.insert("missingValues".into(), json!([""]));
    let key = schema::key(table.name);
    if !key.is_empty() {
        described.insert("primaryKey".into(), json!(key));
    }
    let foreign = schema::foreign_keys(table.name);
    if !foreign.is_empty() {
        described.insert("foreignKeys".into(), foreign.into());
    }
    json!({
        "name": table.name,
        "path": table.file(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"" },
        "schema": described,
    })
}

fn field(pen: &Pen<'_>, table: &str, column: &Column) -> Value {
    let (kind, format, said) = match column.kind {
        Kind::Moment => ("datetime", Some("%Y-%m-%dT%H:%M:%S%z"), None),
        Kind::Percent => ("number", None, Some("exchange-data-percent")),
        Kind::Text => ("string", None, None),
        Kind::Integer => ("integer", None, None),
        Kind::Decimal => ("number", None, None),
        Kind::Flag => ("boolean", None, None),
    };
    let mut field = Map::new();
    field.insert("name".into(), column.name.into());
    field.insert("type".into(), kind.into());
    if let Some(format) = format {
        field.insert("format".into(), format.into());
    }
    if let Some(said) = said.or_else(|| schema::meaning(table, column.name)) {
        field.insert("description".into(), pen.text.get(said).into());
    }
    field.into()
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
                "dct:format": { "@id": format!("{AUTHORITY}file-type/CSV") },
                "dcat:mediaType": { "@id": "https://www.iana.org/assignments/media-types/text/csv" },
                "dcat:accessURL": text.get("docpp-to-fill"),
            })
        })
        .collect();
    let language = match text.lang() {
        Lang::It => "ITA",
        Lang::En => "ENG",
    };
    let modified = pen.assembly().setup.meeting.date.map(|day| day.to_string());
    json::file(&json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
        },
        "@type": "dcat:Dataset",
        "dct:identifier": slug(pen),
        "dct:title": pen.subtitle(),
        "dct:description": text.get("exchange-data-description"),
        "dct:modified": modified,
        "dct:accrualPeriodicity": {
            "@id": format!("{AUTHORITY}frequency/NEVER"),
        },
        "dcat:theme": {
            "@id": format!("{AUTHORITY}data-theme/GOVE"),
        },
        "dct:rightsHolder": { "@type": "foaf:Agent", "foaf:name": owner.clone() },
        "dct:publisher": { "@type": "foaf:Agent", "foaf:name": owner },
        "dct:language": { "@id": format!("{AUTHORITY}language/{language}") },
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
    use crate::text::Text;

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
        let language = entry["dct:language"]["@id"].as_str().unwrap();
        assert!(language.ends_with("/language/ITA"), "{language}");
        assert!(files.iter().all(|file| {
            let format = file["dct:format"]["@id"].as_str().unwrap();
            format.ends_with("/file-type/CSV") && file["dcat:accessURL"] == "(da completare)"
        }));
    }

    /// The description of the tables of an assembly that has all of them, in a language.
    fn described(lang: Lang) -> Value {
        let session = Session::full();
        let zone = TimeZone::UTC;
        let source = Source::new(session.assembly(), session.people(), &zone);
        let text = Text::new(lang);
        let pen = Pen {
            source: &source,
            text: &text,
        };
        let package = package(&pen, &laid_out(&source).published).unwrap();
        serde_json::from_slice(&package).unwrap()
    }

    fn names(list: &Value) -> Vec<&str> {
        let list = list.as_array().unwrap().iter();
        list.map(|name| name.as_str().unwrap()).collect()
    }

    #[test]
    fn keys_name_columns_of_tables_that_are_there_and_every_meaning_has_its_words() {
        for lang in [Lang::It, Lang::En] {
            let package = described(lang);
            let resources = package["resources"].as_array().unwrap();
            let columns = |table: &str| {
                let found = resources.iter().find(|r| r["name"] == table).unwrap();
                let fields = found["schema"]["fields"].as_array().unwrap().iter();
                fields
                    .map(|field| field["name"].as_str().unwrap())
                    .collect::<Vec<&str>>()
            };
            for resource in resources {
                let table = resource["name"].as_str().unwrap();
                let has = |wanted: &Value, of: &str| {
                    names(wanted).iter().all(|name| columns(of).contains(name))
                };
                let schema = &resource["schema"];
                assert!(schema.get("primaryKey").is_none_or(|key| has(key, table)));
                for key in schema["foreignKeys"].as_array().into_iter().flatten() {
                    let to = match key["reference"]["resource"].as_str().unwrap() {
                        "" => table,
                        other => other,
                    };
                    assert!(has(&key["fields"], table), "{key}");
                    assert!(has(&key["reference"]["fields"], to), "{key}");
                }
                for field in schema["fields"].as_array().unwrap() {
                    let words = field["description"].as_str().unwrap_or_default();
                    assert!(!words.starts_with("exchange-"), "{field}");
                }
            }
        }
    }
}
