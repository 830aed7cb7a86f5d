//! From closing to the proclamation, and back.

use super::*;

/// A vote closed with three ballots.
fn closed() -> Story {
    let mut story = opened(9, one());
    read_pack(&mut story, &[mark(&[0]), mark(&[0]), mark(&[1])]);
    story.ok(close());
    story
}

fn verify() -> VoteCommand {
    VoteCommand::Verify {
        id: FIRST,
        by: "la garante".into(),
    }
}

fn proclaim() -> VoteCommand {
    VoteCommand::Proclaim {
        id: FIRST,
        reason: String::new(),
    }
}

#[test]
fn a_closed_vote_is_verified_then_proclaimed() {
    let mut story = closed();
    story.ok(verify());
    assert_eq!(vote(&story).stage, Stage::Verified);
    assert_eq!(
        story.refused(verify()),
        Refusal::Vote(VoteRefusal::NotClosed {})
    );
    story.ok(proclaim());
    assert_eq!(vote(&story).stage, Stage::Proclaimed);
    assert_eq!(
        story.refused(proclaim()),
        Refusal::Vote(VoteRefusal::NotClosed {})
    );
    assert_eq!(
        story.refused(close()),
        Refusal::Vote(VoteRefusal::NotOpen {})
    );
}

#[test]
fn what_only_an_open_vote_takes_is_refused_before_and_after() {
    let mut story = Story::usual();
    story.arrive(3);
    story.ok(draft(one()));
    let coming_in = [
        totals(Channel::Totals, votes(&[1, 0, 0])),
        VoteCommand::HandOut {
            id: FIRST,
            ballots: 1,
        },
        VoteCommand::OpenPack {
            id: FIRST,
            counted: 1,
        },
        slip(1, 1, mark(&[0])),
        VoteCommand::ClosePack { id: FIRST, pack: 1 },
        close(),
        annul(),
    ];
    for command in coming_in {
        let shown = format!("{command:?}");
        assert_eq!(
            story.refused(command),
            Refusal::Vote(VoteRefusal::NotOpen {}),
            "{shown}"
        );
    }
    for command in [verify(), proclaim(), reopen(), run_off("")] {
        let shown = format!("{command:?}");
        assert_eq!(
            story.refused(command),
            Refusal::Vote(VoteRefusal::NotClosed {}),
            "{shown}"
        );
    }
    assert_eq!(
        story.refused(repeat("")),
        Refusal::Vote(VoteRefusal::NotClosed {})
    );
    assert_eq!(
        story.refused(VoteCommand::Open { id: VoteId(9) }),
        Refusal::NotFound {}
    );
}

#[test]
fn reopening_keeps_every_ballot_and_the_figures_it_had() {
    let mut story = closed();
    story.ok(verify());
    let before = vote(&story).clone();
    assert_eq!(
        story.refused(VoteCommand::Reopen {
            id: FIRST,
            reason: String::new()
        }),
        Refusal::Empty {
            field: Field::Reason
        }
    );
    story.ok(reopen());
    let after = vote(&story);
    assert_eq!(after.stage, Stage::Open);
    assert_eq!(after.paper, before.paper);
    assert_eq!(after.tally, None);
    assert_eq!(after.verified, None);
    assert_eq!(
        after
            .superseded
            .iter()
            .map(|s| &s.tally)
            .collect::<Vec<_>>(),
        [before.tally.as_ref().unwrap()]
    );
    story.ok(close());
    assert_eq!(vote(&story).tally, before.tally);
}

#[test]
fn an_annulled_vote_keeps_its_figures_and_can_be_repeated() {
    let mut story = closed();
    let tally = vote(&story).tally.clone().unwrap();
    story.ok(annul());
    assert_eq!(
        story.refused(annul()),
        Refusal::Vote(VoteRefusal::Annulled {})
    );
    story.ok(repeat(""));
    let annulled = vote(&story);
    assert_eq!(annulled.stage, Stage::Annulled);
    assert_eq!(annulled.superseded[0].tally, tally);
    assert_eq!(annulled.paper.read(), 3);
    let repeated = story.assembly().votes.get(VoteId(2)).unwrap();
    assert_eq!(repeated.repeats, Some(FIRST));
    assert_eq!(repeated.terms, annulled.terms);
    assert_eq!(repeated.stage, Stage::Draft);
}

#[test]
fn a_theme_closed_on_a_vote_holds_the_vote() {
    let mut terms = one();
    terms.theme = Some(ThemeId(1));
    terms.options = options(&["Sera", "Mattina"]);
    terms.options[0].position = Some(PositionId(1));
    terms.options[1].position = Some(PositionId(2));
    let mut story = opened(5, terms);
    read_pack(&mut story, &[mark(&[0])]);
    story.ok(close());
    story.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Voted(FIRST),
        note: String::new(),
    });
    for command in [annul(), reopen()] {
        assert_eq!(
            story.refused(command),
            Refusal::Vote(VoteRefusal::ThemeClosed {})
        );
    }
}

#[test]
fn a_vote_that_holds_is_repeated_or_goes_to_a_run_off_only_for_a_reason() {
    let mut story = closed();
    for command in [repeat(" "), run_off("")] {
        assert!(matches!(story.refused(command), Refusal::Empty { .. }));
    }
    story.ok(repeat("la domanda non era chiara"));
    story.ok(run_off("lo chiede la sala"));
    let because = |id| {
        story
            .assembly()
            .votes
            .get(VoteId(id))
            .unwrap()
            .because
            .clone()
    };
    assert_eq!(because(2), "la domanda non era chiara");
    assert_eq!(because(3), "lo chiede la sala");
    assert!(vote(&story).is_counted(), "the first figures stay");
}

#[test]
fn on_a_closed_theme_no_vote_is_prepared_and_one_prepared_before_is_not_opened() {
    let mut story = Story::usual();
    story.arrive(5);
    let on_theme = || Terms {
        theme: Some(ThemeId(1)),
        ..one()
    };
    story.ok(draft(on_theme()));
    story.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Divergent,
        note: String::new(),
    });
    let closed = || {
        Refusal::Vote(VoteRefusal::ThemeNotOpen {
            title: "Orari".into(),
        })
    };
    let terms = Box::new(on_theme());
    for command in [
        draft(on_theme()),
        VoteCommand::Redraft { id: FIRST, terms },
        VoteCommand::Open { id: FIRST },
    ] {
        assert_eq!(story.refused(command), closed());
    }
    story.ok(ThemeCommand::ReopenTheme {
        id: ThemeId(1),
        reason: "si rivota".into(),
    });
    story.ok(VoteCommand::Open { id: FIRST });
}

#[test]
fn a_vote_on_a_closed_theme_is_not_repeated_whatever_the_reason() {
    let on_theme = Terms {
        theme: Some(ThemeId(1)),
        ..one()
    };
    let mut story = opened(9, on_theme);
    read_pack(&mut story, &[mark(&[0]), mark(&[0]), mark(&[1])]);
    story.ok(close());
    story.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Divergent,
        note: String::new(),
    });
    for reason in ["", "lo chiede la sala"] {
        assert_eq!(
            story.refused(repeat(reason)),
            Refusal::Vote(VoteRefusal::ThemeNotOpen {
                title: "Orari".into(),
            })
        );
    }
}

#[test]
fn every_stage_survives_being_written_and_read() {
    let mut story = closed();
    story.ok(verify());
    story.ok(reopen());
    story.ok(close());
    story.ok(annul());
    let mut again = Votes::default();
    for event in events(&story) {
        let written = serde_json::to_string(&event).unwrap();
        let Event::Vote(read) = serde_json::from_str(&written).unwrap() else {
            panic!("{written}");
        };
        again.apply(story.now, &read);
    }
    let (again, was) = (again.get(FIRST).unwrap(), vote(&story));
    assert_eq!(again.paper, was.paper);
    assert_eq!(again.terms, was.terms);
    assert_eq!(again.superseded.len(), was.superseded.len());
}

/// The first event of every act on votes so far.
fn events(story: &Story) -> Vec<Event> {
    story
        .timeline
        .acts()
        .iter()
        .map(|act| Event::clone(&act.event))
        .filter(|event| matches!(event, Event::Vote(_)))
        .collect()
}

#[test]
fn the_plan_of_an_assembly_does_not_change_while_a_vote_is_open() {
    let mut story = opened(3, one());
    let refusal = story.refused(SetupCommand::CloseMeeting);
    assert!(matches!(refusal, Refusal::Setup(_)), "{refusal:?}");
}
