//! The tables of the final report.

use super::super::builder::{Session, terms};
use super::read;
use crate::assembly::SeatId;
use crate::assembly::vote::{Reading, Scope, VoteCommand};
use crate::export::Part;
use crate::tally::{BallotKind, Mark};
use crate::text::Lang;

#[test]
fn the_final_report_counts_people_methods_and_answers() {
    let words = read(
        &Session::full(),
        Part::Report,
        "tabelle_relazione_finale.docx",
        Lang::It,
    );
    for told in [
        "Metodo del consenso, con la scala «quattro gradi»",
        "Pesatura delle opzioni secondo criteri",
        "non accolta",
        "1. Sera: scelta",
    ] {
        assert!(words.contains(told), "{told}: {words}");
    }
}

#[test]
fn the_final_report_says_where_only_the_table_could_vote() {
    let mut session = Session::new(9);
    session.named("Zenobia Zannoni", Some(SeatId(1)));
    let mut terms = terms(BallotKind::One, 2);
    terms.electorate.scope = Scope::Table;
    let id = session.open(terms);
    session.read(id, &[Reading::Valid(Mark::Chosen(vec![0]))]);
    session.ok(VoteCommand::Close { id });
    let words = read(
        &session,
        Part::Report,
        "tabelle_relazione_finale.docx",
        Lang::It,
    );
    let told = "Una sola scelta; solo il Tavolo, un voto per posto";
    assert!(words.contains(told), "{words}");
    assert!(words.contains("i presenti sono quelli"), "{words}");
    let told = "Opzione 1: scelta; risultato non ancora proclamato";
    assert!(words.contains(told), "{words}");
}
