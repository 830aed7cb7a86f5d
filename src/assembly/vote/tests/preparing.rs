//! Drafting a vote: which terms hold, and which are refused.

use super::*;

#[test]
fn a_vote_is_drafted_changed_and_opened_and_then_its_terms_are_frozen() {
    let mut story = Story::usual();
    story.arrive(3);
    story.ok(draft(one()));
    let better = Terms {
        question: "Quali per primi?".into(),
        ..one()
    };
    let redraft = VoteCommand::Redraft {
        id: FIRST,
        terms: Box::new(better),
    };
    story.ok(redraft.clone());
    story.ok(VoteCommand::Open { id: FIRST });
    assert_eq!(vote(&story).terms.question, "Quali per primi?");
    assert_eq!(vote(&story).stage, Stage::Open);
    assert_eq!(
        story.refused(redraft),
        Refusal::Vote(VoteRefusal::NotDraft {})
    );
    assert_eq!(
        story.refused(VoteCommand::Open { id: FIRST }),
        Refusal::Vote(VoteRefusal::NotDraft {})
    );
}

#[test]
fn a_question_and_two_different_options_are_needed() {
    let mut story = Story::usual();
    let question = story.refused(draft(Terms {
        question: "  ".into(),
        ..one()
    }));
    assert_eq!(
        question,
        Refusal::Empty {
            field: Field::Question
        }
    );
    let alone = Terms {
        options: options(&["Autobus"]),
        ..one()
    };
    assert_eq!(refused(alone), VoteRefusal::TooFewOptions { found: 1 });
    let twice = Terms {
        options: options(&["Autobus", "autobus "]),
        ..one()
    };
    let refusal = story.refused(draft(twice));
    assert!(
        matches!(
            refusal,
            Refusal::Duplicate {
                field: Field::Option,
                ..
            }
        ),
        "{refusal:?}"
    );
}

#[test]
fn short_names_are_made_and_told_apart() {
    let terms = Terms {
        options: options(&["Parco della pace, lato nord", "Parco della pace, lato sud"]),
        ..one()
    };
    let checked = terms.checked(Story::usual().assembly()).unwrap();
    let shorts: Vec<&str> = checked.options.iter().map(|o| o.short.as_str()).collect();
    assert_eq!(shorts, ["Parco della pace", "Parco della pa 2"]);
}

#[test]
fn a_motion_has_no_options_of_its_own() {
    let terms = Terms {
        options: options(&["Sì", "No"]),
        ..motion()
    };
    let checked = terms.checked(Story::usual().assembly()).unwrap();
    assert!(checked.options.is_empty());
    assert_eq!(checked.choices(), 3);
}

#[test]
fn limits_that_contradict_the_options_are_refused() {
    let budget = |costs: &[u64], cap| BallotKind::Choose {
        min: 2,
        max: 3,
        budget: Some(Budget {
            costs: costs.to_vec(),
            cap,
        }),
    };
    let bad = [
        choose(0, 4),
        choose(3, 2),
        choose(0, 0),
        budget(&[10, 10], 100),
        budget(&[10, 10, 10], 0),
        budget(&[60, 60, 60], 100),
        BallotKind::Points {
            total: 10,
            cap: 3,
            spend_all: true,
        },
        BallotKind::Points {
            total: 0,
            cap: 1,
            spend_all: false,
        },
        BallotKind::Score { min: 3, max: 3 },
        BallotKind::Grade { grades: 1 },
        BallotKind::Rank {
            min: 0,
            max: 4,
            ties: false,
        },
        BallotKind::Resistance { max: 0 },
    ];
    for kind in bad {
        let method = Method::offered_for(&kind)[0];
        let channels = BTreeSet::from([Channel::Paper]);
        let terms = Terms {
            channels,
            ..terms(kind.clone(), method)
        };
        assert_eq!(refused(terms), VoteRefusal::BadLimits {}, "{kind:?}");
    }
}

#[test]
fn a_rule_must_fit_the_ballot_and_leave_someone_out() {
    let rule = Terms {
        rule: Rule::new(Method::Borda),
        ..one()
    };
    assert_eq!(refused(rule), VoteRefusal::RuleDoesNotFit {});
    let figures = terms(BallotKind::Grade { grades: 3 }, Method::GradeHistogram);
    assert_eq!(refused(figures), VoteRefusal::RuleDoesNotFit {});
    let greedy = terms(choose(1, 2), Method::PbGreedy);
    assert_eq!(refused(greedy), VoteRefusal::RuleDoesNotFit {});
    let ranking = BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    };
    let mut two = terms(ranking, Method::Irv);
    two.rule.seats = 2;
    assert_eq!(refused(two), VoteRefusal::RuleDoesNotFit {});
    for seats in [0, 3, 9] {
        let terms = Terms {
            rule: Rule::new(Method::PluralityChoice).with_seats(seats),
            ..one()
        };
        assert_eq!(refused(terms), VoteRefusal::BadSeats { seats, choices: 3 });
    }
}

#[test]
fn thresholds_are_fractions_of_a_base_that_exists() {
    let threshold = |numerator, denominator, strict, base| Terms {
        threshold: Some(Threshold {
            numerator,
            denominator,
            strict,
            base,
        }),
        ..one()
    };
    for (numerator, denominator, strict) in [
        (0, 0, false),
        (1, 0, true),
        (3, 2, false),
        (1, 1, true),
        (0, 2, false),
    ] {
        assert_eq!(
            refused(threshold(numerator, denominator, strict, Base::Valid)),
            VoteRefusal::BadThreshold {
                numerator,
                denominator
            }
        );
    }
    assert_eq!(
        refused(threshold(1, 2, true, Base::ForAgainst)),
        VoteRefusal::BadBase {}
    );
    let quorum = Terms {
        quorum: threshold(1, 2, false, Base::Valid).threshold,
        ..one()
    };
    assert_eq!(refused(quorum), VoteRefusal::BadBase {});
    let points = BallotKind::Points {
        total: 10,
        cap: 10,
        spend_all: true,
    };
    let points = Terms {
        threshold: threshold(1, 2, true, Base::Valid).threshold,
        ..terms(points, Method::Points)
    };
    assert_eq!(refused(points), VoteRefusal::ThresholdNeedsVotes {});
}

#[test]
fn channels_must_be_able_to_say_what_the_ballot_asks() {
    let with = |channels: &[Channel], secret, terms: Terms| Terms {
        channels: channels.iter().copied().collect(),
        secret,
        ..terms
    };
    let ranking = BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    };
    let borda = || terms(ranking.clone(), Method::Borda);
    assert_eq!(refused(with(&[], false, one())), VoteRefusal::NoChannel {});
    assert_eq!(
        refused(with(&[Channel::Hands], true, one())),
        VoteRefusal::HandsAreNotSecret {}
    );
    assert_eq!(
        refused(with(&[Channel::Hands], false, borda())),
        VoteRefusal::HandsCannotSay {}
    );
    assert_eq!(
        refused(with(&[Channel::Totals], false, borda())),
        VoteRefusal::TotalsCannotSay {}
    );
}

#[test]
fn a_draft_thrown_away_comes_back_with_undo() {
    let mut story = Story::usual();
    story.ok(draft(one()));
    story.ok(VoteCommand::Discard { id: FIRST });
    assert!(vote(&story).is_discarded());
    story.ok(Command::Undo);
    assert_eq!(vote(&story).stage, Stage::Draft);
}
