//! Ties, and how they are settled.

use super::*;

/// Two options tied for the only place under a tie rule.
fn tied(tie: TieRule) -> Story {
    let mut story = opened(20, Terms { tie, ..one() });
    read_pack(&mut story, &[mark(&[0]), mark(&[2]), Reading::Blank]);
    story.ok(close());
    story
}

fn lot(seed: &str) -> VoteCommand {
    VoteCommand::DrawLot {
        id: FIRST,
        seed: seed.into(),
    }
}

fn by_table(order: &[u16]) -> VoteCommand {
    VoteCommand::DecideTie {
        id: FIRST,
        by: "Tavolo di Negoziazione".into(),
        order: order.to_vec(),
    }
}

#[test]
fn ex_aequo_stays_tied() {
    let mut story = tied(TieRule::ExAequo);
    assert_eq!(vote(&story).open_tie(), [0, 2]);
    assert_eq!(vote(&story).winners(), [0, 2]);
    assert_eq!(
        story.refused(lot("1")),
        Refusal::Vote(VoteRefusal::TieRuleSaysOtherwise {})
    );
    story.ok(VoteCommand::Proclaim {
        id: FIRST,
        reason: String::new(),
    });
}

#[test]
fn a_lot_settles_the_tie_before_the_proclamation_and_can_be_drawn_again() {
    let mut story = tied(TieRule::Lot);
    let proclaim = VoteCommand::Proclaim {
        id: FIRST,
        reason: String::new(),
    };
    assert_eq!(
        story.refused(proclaim.clone()),
        Refusal::Vote(VoteRefusal::TieOpen {})
    );
    assert_eq!(
        story.refused(by_table(&[2, 0])),
        Refusal::Vote(VoteRefusal::TieRuleSaysOtherwise {})
    );
    story.ok(lot("17 4 90"));
    let again = draw("17 4 90", &[1, 3]);
    let winner = u16::try_from(again[0]).unwrap() - 1;
    assert_eq!(vote(&story).winners(), [winner]);
    assert!(vote(&story).open_tie().is_empty());
    assert_eq!(
        story.refused(lot("18")),
        Refusal::Vote(VoteRefusal::NoTie {})
    );
    story.ok(proclaim);
}

#[test]
fn the_threshold_is_asked_of_whoever_the_table_named() {
    let half = Threshold {
        numerator: 1,
        denominator: 2,
        strict: false,
        base: Base::Valid,
    };
    let terms = Terms {
        tie: TieRule::Table,
        threshold: Some(half),
        ..one()
    };
    let mut story = opened(20, terms);
    read_pack(&mut story, &[mark(&[0]), mark(&[2])]);
    story.ok(close());
    assert_eq!(vote(&story).tally.as_ref().unwrap().leaders(), [0, 2]);
    story.ok(by_table(&[2, 0]));
    assert_eq!(vote(&story).tally.as_ref().unwrap().leaders(), [2]);
}

#[test]
fn the_table_settles_the_tie_naming_every_tied_choice_once() {
    let mut story = tied(TieRule::Table);
    for order in [&[0][..], &[0, 1], &[0, 0, 2]] {
        assert_eq!(
            story.refused(by_table(order)),
            Refusal::Vote(VoteRefusal::NotTheTied {})
        );
    }
    story.ok(by_table(&[2, 0]));
    assert_eq!(vote(&story).winners(), [2]);
}

#[test]
fn ties_inside_an_instant_runoff_are_settled_one_after_the_other_from_one_seed() {
    let ranking = BallotKind::Rank {
        min: 1,
        max: 4,
        ties: false,
    };
    let terms = Terms {
        options: options(&["A", "B", "C", "D"]),
        tie: TieRule::Lot,
        channels: BTreeSet::from([Channel::Paper]),
        ..terms(ranking, Method::Irv)
    };
    let mut story = opened(20, terms);
    let ballots = [[1, 2, 3, 4], [4, 1, 2, 3], [3, 4, 1, 2], [2, 3, 4, 1]];
    let readings: Vec<Reading> = ballots
        .iter()
        .map(|b| Reading::Valid(Mark::Ranks(b.to_vec())))
        .collect();
    read_pack(&mut story, &readings);
    story.ok(close());
    assert_eq!(vote(&story).open_tie(), [0, 1, 2, 3]);
    let events = story.ok(lot("5"));
    assert!(events.len() > 1, "every round had its tie");
    let tally = vote(&story).tally.clone().unwrap();
    assert_eq!(tally.pending, None);
    assert_eq!(tally.outcome.winners.len(), 1);
    assert_eq!(vote(&story).count(tally.census).unwrap(), *tally);
}

#[test]
fn a_run_off_is_between_the_tied_for_the_places_left() {
    let mut terms = Terms {
        options: options(&["A", "B", "C", "D"]),
        tie: TieRule::RunOff,
        ..terms(choose(0, 2), Method::Approval)
    };
    terms.rule.seats = 2;
    let mut story = opened(20, terms);
    read_pack(
        &mut story,
        &[mark(&[0, 1]), mark(&[0, 2]), mark(&[0, 3]), mark(&[3])],
    );
    story.ok(close());
    assert!(
        vote(&story).open_tie().is_empty(),
        "0 and 3 take the places"
    );
    story.ok(reopen());
    read_pack(&mut story, &[mark(&[1])]);
    story.ok(close());
    assert_eq!(vote(&story).open_tie(), [1, 3]);
    story.ok(run_off(""));
    let run_off = story.assembly().votes.runoff_for(FIRST).unwrap();
    let labels: Vec<&str> = run_off
        .terms
        .options
        .iter()
        .map(|o| o.label.as_str())
        .collect();
    assert_eq!(labels, ["B", "D"]);
    assert_eq!(run_off.terms.rule.seats, 1);
    assert_eq!(run_off.terms.kind, BallotKind::One);
    assert!(
        vote(&story).is_counted(),
        "the first vote keeps its figures"
    );
}

#[test]
fn a_motion_has_no_run_off_and_no_tie_rule() {
    let mut story = opened(
        9,
        Terms {
            tie: TieRule::Lot,
            ..motion()
        },
    );
    story.ok(totals(Channel::Hands, votes(&[3, 3, 0])));
    story.ok(close());
    assert_eq!(vote(&story).terms.tie, TieRule::ExAequo);
    assert_eq!(
        story.refused(run_off("")),
        Refusal::Vote(VoteRefusal::NoTie {})
    );
}

#[test]
fn a_theme_is_not_closed_on_a_vote_whose_tie_waits_for_the_lot() {
    let theme = ThemeId(1);
    let by_lot = Terms {
        theme: Some(theme),
        tie: TieRule::Lot,
        ..one()
    };
    let mut story = opened(20, by_lot);
    read_pack(&mut story, &[mark(&[0]), mark(&[2])]);
    story.ok(close());
    let on_vote = || ThemeCommand::CloseTheme {
        id: theme,
        outcome: ThemeOutcome::Voted(FIRST),
        note: String::new(),
    };
    assert_eq!(
        story.refused(on_vote()),
        Refusal::Vote(VoteRefusal::TieOpen {})
    );
    story.ok(lot("17 4 90"));
    story.ok(on_vote());
}
