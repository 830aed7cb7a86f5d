//! What each file of an export holds, in a few words.

use crate::export::{Listed, Part};

/// The text key of what a file holds.
pub(super) fn what(file: &Listed) -> &'static str {
    let name = file.path.file_stem().and_then(|name| name.to_str());
    if file.path.extension().is_some_and(|ending| ending == "html") {
        return "save-what-print";
    }
    match file.part {
        Some(Part::Minutes) => "save-what-minutes",
        Some(Part::Docpp) => "save-what-annex",
        Some(Part::Report) => "save-what-report",
        Some(Part::Workbook) => "save-what-workbook",
        Some(Part::Charts) => "save-what-chart",
        Some(Part::Recount) => match name {
            Some("RICONTEGGIO") => "save-what-guide",
            Some("regole") => "save-what-rules",
            Some("SHA256SUMS") => "save-what-sums",
            Some(name) if name.starts_with("ricevute") => "save-what-receipts",
            _ => "save-what-recount",
        },
        Some(Part::OpenData) => match name {
            Some("datapackage") => "save-what-package",
            Some("dcat") => "save-what-catalogue",
            _ => "save-what-open",
        },
        Some(Part::Exchange) => match name {
            Some("osservatorio") => "save-what-observatory",
            Some("decidim_incontro") => "save-what-decidim-meeting",
            _ => "save-what-decidim-proposals",
        },
        Some(Part::Tables) | None => table(name.unwrap_or_default()),
    }
}

/// The text key of what a table holds.
fn table(name: &str) -> &'static str {
    match name {
        "voti" => "save-what-voti",
        "votazioni" => "save-what-votazioni",
        "schede_anonime" => "save-what-schede",
        "nulle" => "save-what-nulle",
        "presenze_aggregate" => "save-what-presenze",
        "presenze_eta" => "save-what-ages",
        "posizioni" => "save-what-posizioni",
        "interventi" => "save-what-interventi",
        "osservazioni" => "save-what-osservazioni",
        "tdn_posizione" => "save-what-tdn",
        "pesatura" => "save-what-pesatura",
        "docpp_esiti" => "save-what-docpp",
        "tenuta" => "save-what-tenuta",
        "consultazioni_esterne" => "save-what-outside",
        "allegato2_tdn" => "save-what-annex-tdn",
        "allegato2_appello" => "save-what-annex-call",
        _ => "save-what-annex-portavoce",
    }
}
