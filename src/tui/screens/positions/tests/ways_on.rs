//! Where the positions of a theme lead: to the speeches, to a vote, to its closing.

use super::super::*;
use super::{IT, position, spoken_for, spokesperson, stage, with_theme};
use crate::assembly::TurnId;
use crate::assembly::floor::FloorCommand;
use crate::assembly::themes::ThemeOutcome;

#[test]
fn with_spokespeople_come_the_speeches_and_with_one_position_left_the_closing() {
    let stage = spoken_for(IT);
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Vai agli interventi: ascolta i portavoce di «Orari»"
    );
    let stage = stage.given(ThemeCommand::Merge {
        into: PositionId(1),
        from: vec![PositionId(2), PositionId(3)],
    });
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Chiudi «Orari» come proposta condivisa"
    );
    let mut stage = stage.keys("<Enter><Enter>");
    let closed = stage.assembly().themes.theme(ThemeId(1)).unwrap();
    assert_eq!(
        closed.closed.as_ref().unwrap().outcome,
        ThemeOutcome::Shared
    );
    assert_eq!(stage.row(-2), "▶ INVIO  Passa al tema «Costi»");
    stage.press("c");
    assert!(stage.screen().contains("Perché si riapre «Orari»?"));
    let stage = stage.keys("arriva una proposta<Enter>");
    let open = stage.assembly().themes.theme(ThemeId(1)).unwrap();
    assert!(open.closed.is_none(), "C reopens what is closed");
}

#[test]
fn a_position_alone_is_heard_before_its_theme_is_closed() {
    let alone = with_theme(IT).given(position("Di sera", ""));
    assert_eq!(alone.row(-2), "▶ INVIO  Scegli il portavoce di «Di sera»");
    let stage = alone.given(spokesperson(1));
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Vai agli interventi: ascolta i portavoce di «Orari»"
    );
    let stage = stage
        .given(FloorCommand::FixedOrder { theme: ThemeId(1) })
        .given(FloorCommand::Begin { turn: TurnId(1) });
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Chiudi «Orari» come proposta condivisa"
    );
}

#[test]
fn a_theme_that_no_position_is_left_on_is_closed_without_a_proposal_and_says_so() {
    let gone = ThemeCommand::Withdraw {
        id: PositionId(1),
        reason: "ritirata".into(),
    };
    let stage = with_theme(IT).given(position("Di sera", "")).given(gone);
    assert_eq!(stage.row(-2), "▶ INVIO  Chiudi «Orari» senza una proposta");
    let stage = stage.keys("<Enter><Enter>");
    assert!(
        stage
            .row(-4)
            .starts_with("✓ Tema «Orari» chiuso: nessuna proposta"),
        "{}",
        stage.screen()
    );
}

#[test]
fn two_open_positions_close_as_a_divergence_or_go_to_the_vote() {
    let stage = stage(IT).keys("c");
    assert_eq!(stage.row(-2), "▶ INVIO  Scegli «prima si vota»");
    let stage = stage.keys("<Down><Enter>");
    assert!(stage.screen().contains("elementi di divergenza"));
    let stage = stage.keys("<Enter>");
    let theme = stage.assembly().themes.theme(ThemeId(1)).unwrap();
    let closing = theme.closed.as_ref().unwrap();
    assert_eq!(closing.outcome, ThemeOutcome::Divergent);
}

#[test]
fn voting_first_leads_to_the_vote_on_this_theme() {
    let stage = stage(IT).keys("c<Enter>");
    assert!(
        stage.row(0).starts_with("7 Voto · prepara"),
        "{}",
        stage.screen()
    );
    assert!(stage.screen().contains("«Orari»"), "{}", stage.screen());
    let stage = stage.given(ThemeCommand::Withdraw {
        id: PositionId(2),
        reason: "ritirata".into(),
    });
    let gone = "✗ Non è più fra le posizioni aperte: «Di mattina»";
    assert!(stage.screen().contains(gone), "{}", stage.screen());
}
