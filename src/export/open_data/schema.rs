//! What is said of a table beyond its columns: which of them tell its rows apart, to which table they lead, and what is
//! meant where the name alone does not say it.

use serde_json::{Value, json};

/// The columns that tell the rows of a table apart; none where some row leaves all it could be told by empty.
pub(super) fn key(table: &str) -> &'static [&'static str] {
    match table {
        "votazioni" => &["id", "conteggio"],
        "voti" => &["votazione", "conteggio", "opzione_n"],
        "nulle" => &["votazione", "conteggio", "canale", "motivo"],
        "tenuta" => &["votazione", "conteggio", "regola"],
        "posizioni" => &["id"],
        "interventi" | "osservazioni" => &["n"],
        _ => &[],
    }
}

/// Which columns of a table lead to the votes, or to the counts of a vote.
pub(super) fn foreign_keys(table: &str) -> Vec<Value> {
    let leads = |resource: &str, pairs: &[[&str; 2]]| {
        let [from, to] = [0, 1].map(|side| {
            let columns = pairs.iter().filter_map(|pair| pair.get(side).copied());
            columns.collect::<Vec<&str>>()
        });
        json!({ "fields": from, "reference": { "resource": resource, "fields": to } })
    };
    match table {
        "voti" | "nulle" | "tenuta" => vec![leads(
            "votazioni",
            &[["votazione", "id"], ["conteggio", "conteggio"]],
        )],
        "schede_anonime" | "docpp_esiti" => vec![leads("votazioni", &[["votazione", "id"]])],
        // A resource without a name is the table itself.
        "votazioni" => ["ripete", "ballottaggio_di"]
            .map(|column| leads("", &[[column, "id"]]))
            .into(),
        _ => Vec::new(),
    }
}

/// The key of the words that say what a column means.
pub(super) fn meaning(table: &str, column: &str) -> Option<&'static str> {
    Some(match (table, column) {
        (_, "conteggio") => "exchange-column-count",
        (_, "validita") => "exchange-column-standing",
        (_, "opzione_n") => "exchange-column-option",
        (_, "votanti") => "exchange-column-voters",
        (_, "voti_espressi") => "exchange-column-cast",
        ("votazioni", "valide") | ("voti", "schede_valide") => "exchange-column-valid",
        ("voti", "voti") => "exchange-column-votes",
        ("voti", "punti") => "exchange-column-points",
        ("votazioni", "aventi_diritto") => "exchange-column-entitled",
        ("votazioni", "presenti") => "exchange-column-present",
        ("votazioni", "presenti_contati") => "exchange-column-denominator",
        ("votazioni", "non_votanti") => "exchange-column-not-voting",
        ("votazioni", "base_percentuale") => "exchange-column-base",
        ("votazioni", "soglia_su" | "quorum_su") => "exchange-column-verdict-base",
        ("votazioni", "soglia_necessari" | "quorum_necessari") => "exchange-column-needed",
        ("votazioni", "sorteggio_ordine") | ("tenuta", "primo_posto_n") => {
            "exchange-column-options"
        }
        ("schede_anonime", "scheda") => "exchange-column-ballot",
        ("nulle", "n") => "exchange-column-void",
        ("presenze_aggregate" | "presenze_eta", "n") => "exchange-column-people",
        ("posizioni", "confluita_in" | "deriva_da") => "exchange-column-positions",
        ("posizioni", "sostenitori") => "exchange-column-support",
        ("posizioni", "presenti") => "exchange-column-support-base",
        ("tdn_posizione", "n") => "exchange-column-seats-at-degree",
        ("tdn_posizione", "espressi") => "exchange-column-seats-spoken",
        ("tdn_posizione", "seggi") => "exchange-column-seats",
        _ => return None,
    })
}
