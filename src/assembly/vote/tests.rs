use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::setup::SetupCommand;
use crate::assembly::testing::Story;
use crate::assembly::themes::{ThemeCommand, ThemeOutcome};
use crate::assembly::words::Field;
use crate::assembly::{CategoryId, Command, Event, PositionId, Refusal, SeatId, ThemeId};
use crate::tally::{BallotFault, BallotKind, Base, Budget, Mark, Method, Rule, Threshold};

const FIRST: VoteId = VoteId(1);

fn options(labels: &[&str]) -> Vec<VoteOption> {
    labels
        .iter()
        .map(|label| VoteOption {
            label: (*label).to_owned(),
            short: String::new(),
            position: None,
        })
        .collect()
}

fn terms(kind: BallotKind, method: Method) -> Terms {
    Terms {
        question: "Quali interventi prima?".into(),
        theme: None,
        options: options(&["Autobus", "Marciapiedi", "Alberi"]),
        kind,
        rule: Rule::new(method),
        threshold: None,
        quorum: None,
        tie: TieRule::ExAequo,
        electorate: Electorate::default(),
        denominator: Denominator::AtOpening,
        channels: BTreeSet::from([Channel::Paper, Channel::Totals]),
        secret: true,
        percent: Base::Valid,
        scrutiny: Scrutiny::default(),
        revisable: false,
    }
}

fn one() -> Terms {
    terms(BallotKind::One, Method::PluralityChoice)
}

fn motion() -> Terms {
    Terms {
        options: Vec::new(),
        channels: BTreeSet::from([Channel::Hands]),
        secret: false,
        threshold: Some(Threshold {
            numerator: 1,
            denominator: 2,
            strict: true,
            base: Base::ForAgainst,
        }),
        ..terms(BallotKind::Motion, Method::Motion)
    }
}

fn choose(min: u16, max: u16) -> BallotKind {
    BallotKind::Choose {
        min,
        max,
        budget: None,
    }
}

fn draft(terms: Terms) -> VoteCommand {
    VoteCommand::Draft(Box::new(terms))
}

/// An assembly of `n` people with a vote open under `terms`.
fn opened(n: u32, terms: Terms) -> Story {
    let mut story = Story::usual();
    story.arrive(n);
    story.ok(draft(terms));
    story.ok(VoteCommand::Open { id: FIRST });
    story
}

fn mark(options: &[u16]) -> Reading {
    Reading::Valid(Mark::Chosen(options.to_vec()))
}

fn slip(pack: u32, slip: u32, reading: Reading) -> VoteCommand {
    VoteCommand::ReadSlip {
        id: FIRST,
        pack,
        slip,
        reading,
    }
}

/// Reads one pack from beginning to end and closes it.
fn read_pack(story: &mut Story, readings: &[Reading]) {
    let counted = u32::try_from(readings.len()).unwrap();
    story.ok(VoteCommand::OpenPack { id: FIRST, counted });
    let pack = u32::try_from(vote(story).paper.packs.len()).unwrap();
    for (n, reading) in (1..).zip(readings) {
        story.ok(slip(pack, n, reading.clone()));
    }
    story.ok(VoteCommand::ClosePack { id: FIRST, pack });
}

fn totals(channel: Channel, totals: Totals) -> VoteCommand {
    VoteCommand::TypeTotals {
        id: FIRST,
        channel,
        totals,
    }
}

fn votes(votes: &[u64]) -> Totals {
    Totals {
        votes: votes.to_vec(),
        ..Totals::default()
    }
}

fn close() -> VoteCommand {
    VoteCommand::Close { id: FIRST }
}

fn vote(story: &Story) -> &Vote {
    story.assembly().votes.get(FIRST).unwrap()
}

fn reopen() -> VoteCommand {
    VoteCommand::Reopen {
        id: FIRST,
        reason: "mancava un pacco".into(),
    }
}

fn annul() -> VoteCommand {
    VoteCommand::Annul {
        id: FIRST,
        reason: "domanda sbagliata".into(),
    }
}

fn repeat(reason: &str) -> VoteCommand {
    VoteCommand::Repeat {
        id: FIRST,
        reason: reason.into(),
    }
}

fn run_off(reason: &str) -> VoteCommand {
    VoteCommand::RunOff {
        id: FIRST,
        reason: reason.into(),
    }
}

/// What drafting these terms is refused for.
fn refused(terms: Terms) -> VoteRefusal {
    match Story::usual().refused(draft(terms)) {
        Refusal::Vote(refusal) => refusal,
        other => panic!("refused for something else: {other:?}"),
    }
}

mod preparing {
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
}

mod opening {
    use super::*;

    #[test]
    fn who_is_present_with_the_right_to_vote_is_counted() {
        let mut story = Story::usual();
        story.arrive(4);
        let guest = Profile::default();
        story.ok(RollCommand::Register {
            name: None,
            profile: guest,
            arrived: true,
        });
        story.ok(RollCommand::Register {
            name: None,
            profile: Profile {
                votes: true,
                ..Profile::default()
            },
            arrived: false,
        });
        story.ok(draft(one()));
        story.ok(VoteCommand::Open { id: FIRST });
        assert_eq!(
            vote(&story).census(),
            Census {
                entitled: 5,
                present: 4
            }
        );
    }

    #[test]
    fn the_table_votes_apart_and_may_be_left_out_of_the_plenary() {
        let mut story = Story::usual();
        story.arrive(4);
        for seat in [1, 2] {
            story.named(
                &format!("Referente {seat}"),
                crate::assembly::roll::Gender::Undeclared,
                Some(SeatId(seat)),
            );
        }
        let census = |scope, with_table| {
            Electorate { scope, with_table }
                .census(story.assembly())
                .present
        };
        assert_eq!(census(Scope::Table, true), 2);
        assert_eq!(census(Scope::Everyone, true), 6);
        assert_eq!(census(Scope::Everyone, false), 4);
        assert_eq!(census(Scope::Category(CategoryId(1)), true), 0);
    }

    #[test]
    fn nobody_present_two_votes_at_once_and_a_position_that_is_gone_are_refused() {
        let mut story = Story::usual();
        let mut terms = one();
        terms.options[0].position = Some(PositionId(1));
        story.ok(draft(terms));
        let open = VoteCommand::Open { id: FIRST };
        assert_eq!(
            story.refused(open.clone()),
            Refusal::Vote(VoteRefusal::NobodyMayVote {})
        );
        story.arrive(2);
        story.ok(draft(motion()));
        story.ok(VoteCommand::Open { id: VoteId(2) });
        let another = story.refused(open.clone());
        assert!(matches!(
            another,
            Refusal::Vote(VoteRefusal::AnotherOpen { .. })
        ));
        story.ok(VoteCommand::Annul {
            id: VoteId(2),
            reason: "prova".into(),
        });
        story.ok(ThemeCommand::Withdraw {
            id: PositionId(1),
            reason: "chi la portava ci ripensa".into(),
        });
        assert_eq!(
            story.refused(open),
            Refusal::Vote(VoteRefusal::PositionNotOpen {
                label: "Autobus".into()
            })
        );
    }

    #[test]
    fn undo_stops_at_an_opened_vote() {
        let mut story = opened(2, one());
        assert_eq!(story.refused(Command::Undo), Refusal::NothingToUndo {});
    }
}

mod coming_in {
    use super::*;

    #[test]
    fn hands_are_checked_against_those_present() {
        let mut story = opened(10, motion());
        let over = story.refused(totals(Channel::Hands, votes(&[6, 4, 1])));
        assert_eq!(
            over,
            Refusal::Vote(VoteRefusal::OverPresent {
                voters: 11,
                present: 10
            })
        );
        story.ok(totals(Channel::Hands, votes(&[6, 3, 1])));
        story.ok(totals(Channel::Hands, votes(&[5, 3, 1])));
        assert_eq!(vote(&story).totals[&Channel::Hands].votes, [5, 3, 1]);
    }

    #[test]
    fn figures_that_no_ballots_could_give_are_refused() {
        let exactly_three = |n| Terms {
            options: options(&["A", "B", "C", "D", "E"]),
            ..terms(choose(n, 3), Method::Approval)
        };
        let mut story = opened(20, exactly_three(3));
        let typed = |v: &[u64], voters| totals(Channel::Totals, Totals { voters, ..votes(v) });
        let mut why = |command| match story.refused(command) {
            Refusal::Vote(refusal) => refusal,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            why(typed(&[1, 2], None)),
            VoteRefusal::WrongLength {
                found: 2,
                choices: 5
            }
        );
        assert_eq!(
            why(typed(&[11, 5, 5, 5, 4], Some(10))),
            VoteRefusal::OverVoters {
                votes: 11,
                voters: 10
            }
        );
        assert_eq!(
            why(typed(&[10, 10, 9, 1, 1], Some(10))),
            VoteRefusal::SumOverVoters { sum: 31, max: 30 }
        );
        assert_eq!(
            why(typed(&[10, 9, 9, 0, 0], Some(10))),
            VoteRefusal::SumUnderVoters { sum: 28, min: 30 }
        );
        assert_eq!(
            why(typed(&[u64::MAX, 0, 0, 0, 0], None)),
            VoteRefusal::FigureTooLarge {}
        );
        assert_eq!(
            why(typed(&[21, 21, 21, 0, 0], None)),
            VoteRefusal::OverPresent {
                voters: 21,
                present: 20
            }
        );
        let paper = why(totals(Channel::Paper, votes(&[1, 1, 1, 0, 0])));
        assert_eq!(paper, VoteRefusal::NotThisChannel {});
    }

    #[test]
    fn where_every_ballot_holds_three_marks_the_voters_follow_from_the_sum() {
        let terms = Terms {
            options: options(&["A", "B", "C", "D"]),
            ..terms(choose(3, 3), Method::Approval)
        };
        let mut story = opened(10, terms);
        story.ok(totals(Channel::Totals, votes(&[8, 6, 5, 5])));
        story.ok(close());
        let tally = vote(&story).tally.clone().unwrap();
        assert_eq!(tally.turnout.voters, Some(8));
        assert_eq!(tally.bases[&Base::Cast], 24);
    }

    #[test]
    fn a_pack_is_counted_first_and_closes_only_when_all_of_it_was_read() {
        let mut story = opened(10, one());
        let pack = |counted| VoteCommand::OpenPack { id: FIRST, counted };
        assert_eq!(
            story.refused(pack(0)),
            Refusal::Vote(VoteRefusal::BadPack { counted: 0 })
        );
        assert_eq!(
            story.refused(pack(11)),
            Refusal::Vote(VoteRefusal::OverPresent {
                voters: 11,
                present: 10
            })
        );
        story.ok(pack(2));
        assert_eq!(
            story.refused(pack(2)),
            Refusal::Vote(VoteRefusal::PackOpen { pack: 1 })
        );
        story.ok(slip(1, 1, mark(&[0])));
        assert_eq!(
            story.refused(slip(1, 3, mark(&[0]))),
            Refusal::Vote(VoteRefusal::PackFull { counted: 2 })
        );
        let close_pack = VoteCommand::ClosePack { id: FIRST, pack: 1 };
        assert_eq!(
            story.refused(close_pack.clone()),
            Refusal::Vote(VoteRefusal::PackShort {
                counted: 2,
                read: 1
            })
        );
        assert_eq!(
            story.refused(close()),
            Refusal::Vote(VoteRefusal::PackOpen { pack: 1 })
        );
        story.ok(slip(1, 2, Reading::Blank));
        story.ok(close_pack);
        assert_eq!(
            story.refused(slip(1, 3, mark(&[0]))),
            Refusal::Vote(VoteRefusal::PackNotOpen {})
        );
        assert_eq!(
            story.refused(slip(2, 1, mark(&[0]))),
            Refusal::Vote(VoteRefusal::PackNotOpen {})
        );
    }

    #[test]
    fn a_pack_miscounted_is_counted_again_down_to_none() {
        let mut story = opened(10, one());
        let recount = |counted| VoteCommand::RecountPack {
            id: FIRST,
            pack: 1,
            counted,
        };
        story.ok(VoteCommand::OpenPack {
            id: FIRST,
            counted: 3,
        });
        story.ok(slip(1, 1, mark(&[0])));
        assert_eq!(
            story.refused(recount(0)),
            Refusal::Vote(VoteRefusal::PackOver {
                counted: 0,
                read: 1
            })
        );
        story.ok(recount(1));
        story.ok(VoteCommand::ClosePack { id: FIRST, pack: 1 });
        assert_eq!(vote(&story).paper.counted(), 1);
    }

    #[test]
    fn a_ballot_read_again_keeps_what_was_read_before_also_in_a_closed_pack() {
        let mut story = opened(10, one());
        read_pack(&mut story, &[mark(&[0]), mark(&[1])]);
        story.ok(slip(1, 1, mark(&[2])));
        let first = &vote(&story).paper.packs[0].slips[0];
        assert_eq!(first.reading, mark(&[2]));
        assert_eq!(first.earlier, [mark(&[0])]);
        assert_eq!(vote(&story).paper.read(), 2);
    }

    #[test]
    fn a_ballot_that_breaks_its_rule_is_refused_with_the_fault() {
        let mut story = opened(10, terms(choose(2, 2), Method::Approval));
        story.ok(VoteCommand::OpenPack {
            id: FIRST,
            counted: 3,
        });
        let mut why = |reading| match story.refused(slip(1, 1, reading)) {
            Refusal::Vote(VoteRefusal::BadBallot { fault }) => fault,
            other => panic!("{other:?}"),
        };
        assert_eq!(why(mark(&[0])), BallotFault::TooFew { found: 1, min: 2 });
        assert_eq!(
            why(mark(&[0, 1, 2])),
            BallotFault::TooMany { found: 3, max: 2 }
        );
        assert_eq!(why(mark(&[0, 3])), BallotFault::NoSuchOption(3));
        for nothing in [Reading::Valid(Mark::Blank), mark(&[])] {
            assert_eq!(
                why(nothing),
                BallotFault::WrongShape,
                "blank has its own reading"
            );
        }
    }

    #[test]
    fn a_doubtful_ballot_must_be_decided_by_somebody_before_closing() {
        let mut story = opened(10, one());
        read_pack(&mut story, &[Reading::Doubtful, mark(&[1])]);
        assert_eq!(
            story.refused(close()),
            Refusal::Vote(VoteRefusal::StillDoubtful { left: 1 })
        );
        let decide = |slip, by: &str, reading| VoteCommand::DecideSlip {
            id: FIRST,
            pack: 1,
            slip,
            reading,
            by: by.into(),
        };
        assert_eq!(
            story.refused(decide(2, "il seggio", Reading::Blank)),
            Refusal::Vote(VoteRefusal::NotDoubtful {})
        );
        assert_eq!(
            story.refused(decide(1, " ", Reading::Blank)),
            Refusal::Empty {
                field: Field::Author
            }
        );
        assert_eq!(
            story.refused(decide(1, "il seggio", Reading::Doubtful)),
            Refusal::Vote(VoteRefusal::StillDoubtful { left: 1 })
        );
        story.ok(decide(1, "il seggio", mark(&[0])));
        let decided = &vote(&story).paper.packs[0].slips[0];
        assert_eq!(decided.decided_by.as_deref(), Some("il seggio"));
        assert_eq!(decided.earlier, [Reading::Doubtful]);
        story.ok(close());
    }

    #[test]
    fn undo_takes_back_the_last_ballot_read() {
        let mut story = opened(10, one());
        story.ok(VoteCommand::OpenPack {
            id: FIRST,
            counted: 3,
        });
        story.ok(slip(1, 1, mark(&[0])));
        story.ok(slip(1, 2, mark(&[1])));
        story.ok(Command::Undo);
        assert_eq!(vote(&story).paper.read(), 1);
        story.ok(Command::Redo);
        assert_eq!(vote(&story).paper.read(), 2);
    }

    #[test]
    fn late_arrivals_count_where_the_denominators_are_taken_at_closing() {
        let at_closing = Terms {
            denominator: Denominator::AtClosing,
            ..motion()
        };
        let mut story = opened(3, at_closing);
        story.arrive(2);
        story.ok(totals(Channel::Hands, votes(&[4, 1, 0])));
        story.ok(close());
        assert_eq!(vote(&story).census().present, 5);
        let mut story = opened(3, motion());
        story.arrive(2);
        let refusal = story.refused(totals(Channel::Hands, votes(&[4, 0, 0])));
        assert!(matches!(
            refusal,
            Refusal::Vote(VoteRefusal::OverPresent { present: 3, .. })
        ));
    }
}

mod results {
    use super::*;

    #[test]
    fn nothing_of_an_open_vote_is_in_the_ledger_nor_in_the_result() {
        let mut story = opened(10, one());
        read_pack(&mut story, &[mark(&[0]), mark(&[0])]);
        assert_eq!(Ledger::of(vote(&story)), Ledger::default());
        assert_eq!(crate::present::result(vote(&story)), None);
        assert!(vote(&story).winners().is_empty());
    }

    #[test]
    fn paper_and_totals_add_up() {
        let mut story = opened(20, one());
        read_pack(
            &mut story,
            &[
                mark(&[0]),
                mark(&[2]),
                Reading::Blank,
                Reading::Void(VoidReason::TooMany),
            ],
        );
        story.ok(totals(
            Channel::Totals,
            Totals {
                blank: 1,
                ..votes(&[1, 2, 4])
            },
        ));
        story.ok(close());
        let tally = vote(&story).tally.clone().unwrap();
        assert_eq!(
            (0..3).map(|c| tally.votes(c)).collect::<Vec<_>>(),
            [Some(2), Some(2), Some(5)]
        );
        assert_eq!(tally.by_channel[&Channel::Paper], [1, 0, 1]);
        assert_eq!(tally.outcome.order, [vec![2], vec![0, 1]]);
        assert_eq!(tally.turnout.voters, Some(12));
        assert_eq!(tally.turnout.valid, Some(9));
        let ledger = Ledger::of(vote(&story));
        assert_eq!(ledger.not_voting, Some(8));
        assert_eq!((ledger.blank, ledger.void), (2, 1));
    }

    #[test]
    fn a_motion_passes_or_fails_against_its_base_and_says_what_was_needed() {
        let mut story = opened(20, motion());
        story.ok(totals(Channel::Hands, votes(&[8, 8, 2])));
        story.ok(close());
        let verdict = vote(&story)
            .tally
            .as_ref()
            .unwrap()
            .verdict
            .clone()
            .unwrap();
        assert_eq!(
            (verdict.passed, verdict.needed, verdict.base),
            (false, 9, 16)
        );
        assert!(
            vote(&story).open_tie().is_empty(),
            "a motion does not tie: it is not carried"
        );
    }

    #[test]
    fn an_empty_vote_cannot_be_closed_but_one_of_blank_ballots_can() {
        let mut story = opened(3, one());
        assert_eq!(story.refused(close()), Refusal::Vote(VoteRefusal::Empty {}));
        read_pack(&mut story, &[Reading::Blank, Reading::Blank]);
        story.ok(close());
        assert!(vote(&story).winners().is_empty());
        assert!(vote(&story).open_tie().is_empty());
    }

    #[test]
    fn a_quorum_needs_to_know_how_many_voted() {
        let quorum = Threshold {
            numerator: 1,
            denominator: 2,
            strict: false,
            base: Base::Present,
        };
        let terms = Terms {
            quorum: Some(quorum),
            channels: BTreeSet::from([Channel::Hands]),
            secret: false,
            ..terms(choose(0, 2), Method::Approval)
        };
        let mut story = opened(10, terms);
        story.ok(totals(Channel::Hands, votes(&[4, 3, 2])));
        assert_eq!(
            story.refused(close()),
            Refusal::Vote(VoteRefusal::VotersNeeded {})
        );
        story.ok(totals(
            Channel::Hands,
            Totals {
                voters: Some(5),
                ..votes(&[4, 3, 2])
            },
        ));
        story.ok(close());
        let quorum = vote(&story).tally.as_ref().unwrap().quorum.clone().unwrap();
        assert!(quorum.passed);
        assert_eq!((quorum.needed, quorum.votes), (5, 5));
    }

    #[test]
    fn a_lead_within_the_void_ballots_is_said() {
        let mut story = opened(20, one());
        let mut readings = vec![mark(&[0]); 5];
        readings.extend(vec![mark(&[1]); 4]);
        readings.push(Reading::Void(VoidReason::Unreadable));
        read_pack(&mut story, &readings);
        story.ok(close());
        let ledger = Ledger::of(vote(&story));
        assert_eq!(
            ledger.oddities,
            [Oddity::MarginWithinVoid { margin: 1, void: 1 }]
        );
        assert!(ledger.balances(), "it warns and does not block");
    }

    #[test]
    fn a_verdict_within_the_void_ballots_is_said() {
        let paper = Terms {
            channels: BTreeSet::from([Channel::Paper]),
            ..motion()
        };
        let mut story = opened(20, paper);
        let mut readings = vec![mark(&[0]); 5];
        readings.extend(vec![mark(&[1]); 4]);
        readings.extend(vec![Reading::Void(VoidReason::Unreadable); 2]);
        read_pack(&mut story, &readings);
        story.ok(close());
        assert_eq!(
            Ledger::of(vote(&story)).oddities,
            [Oddity::VerdictWithinVoid {
                ballots: 1,
                void: 2
            }]
        );
    }

    #[test]
    fn more_ballots_back_than_handed_out_block_the_proclamation_without_a_reason() {
        let mut story = opened(20, one());
        story.ok(VoteCommand::HandOut {
            id: FIRST,
            ballots: 1,
        });
        read_pack(&mut story, &[mark(&[0]), mark(&[1]), mark(&[1])]);
        story.ok(close());
        assert!(!Ledger::of(vote(&story)).balances());
        let proclaim = |reason: &str| VoteCommand::Proclaim {
            id: FIRST,
            reason: reason.into(),
        };
        assert_eq!(
            story.refused(proclaim("")),
            Refusal::Vote(VoteRefusal::ReasonNeeded {})
        );
        story.ok(proclaim("due schede di riserva non annotate"));
        assert_eq!(vote(&story).stage, Stage::Proclaimed);
    }
}

mod ties {
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
}

mod stages {
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
        story.ok(ThemeCommand::ReopenTheme { id: ThemeId(1) });
        story.ok(VoteCommand::Open { id: FIRST });
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
}

fn any_reading() -> impl Strategy<Value = Reading> {
    prop_oneof![
        4 => proptest::sample::subsequence(vec![0u16, 1, 2], 1..=2).prop_map(|o| mark(&o)),
        1 => Just(Reading::Blank),
        1 => proptest::sample::select(VoidReason::ALL.to_vec()).prop_map(Reading::Void),
    ]
}

fn counted(readings: &[Reading], cuts: &[usize]) -> Vote {
    let mut story = opened(60, terms(choose(1, 2), Method::Approval));
    let mut rest = readings;
    for cut in cuts {
        let (pack, after) = rest.split_at((*cut).min(rest.len()));
        rest = after;
        if !pack.is_empty() {
            read_pack(&mut story, pack);
        }
    }
    if !rest.is_empty() {
        read_pack(&mut story, rest);
    }
    story.ok(close());
    vote(&story).clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_count_does_not_depend_on_the_order_of_ballots_nor_on_the_packs(
        (readings, shuffled) in proptest::collection::vec(any_reading(), 1..30)
            .prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle())),
        cuts in proptest::collection::vec(1usize..9, 0..4),
    ) {
        let one = counted(&readings, &[]);
        let other = counted(&shuffled, &cuts);
        prop_assert_eq!(&one.tally, &other.tally);
    }

    #[test]
    fn every_ledger_of_an_accepted_vote_adds_up(
        readings in proptest::collection::vec(any_reading(), 1..30),
        typed in proptest::collection::vec(0u64..5, 3),
        blank in 0u64..3,
    ) {
        let mut story = opened(60, terms(choose(1, 2), Method::Approval));
        read_pack(&mut story, &readings);
        let figures = Totals { blank, voters: Some(typed.iter().sum::<u64>() + blank), ..votes(&typed) };
        story.ok(totals(Channel::Totals, figures));
        story.ok(close());
        let vote = vote(&story);
        let ledger = Ledger::of(vote);
        let voters = ledger.voters.unwrap();
        prop_assert_eq!(ledger.electors, voters + ledger.not_voting.unwrap());
        prop_assert_eq!(voters, ledger.valid.unwrap() + ledger.blank + ledger.void);
        prop_assert_eq!(voters, ledger.channels.iter().map(|(_, v)| v.unwrap()).sum::<u64>());
        prop_assert!(ledger.balances());
        let tally = vote.tally.as_ref().unwrap();
        for choice in 0..3u16 {
            let apart: u64 = tally.by_channel.values().map(|row| row[usize::from(choice)]).sum();
            prop_assert_eq!(tally.votes(choice), Some(apart));
        }
        prop_assert_eq!(tally.outcome.valid.to_u64(), ledger.valid);
    }

    #[test]
    fn reopening_and_closing_again_gives_the_same_count(
        readings in proptest::collection::vec(any_reading(), 1..20),
        typed in proptest::collection::vec(0u64..5, 3),
    ) {
        let mut story = opened(60, terms(choose(1, 2), Method::Approval));
        read_pack(&mut story, &readings);
        let figures = Totals { voters: Some(typed.iter().sum()), ..votes(&typed) };
        story.ok(totals(Channel::Totals, figures));
        story.ok(close());
        let before = vote(&story).clone();
        story.ok(reopen());
        prop_assert_eq!(&vote(&story).paper, &before.paper);
        prop_assert_eq!(&vote(&story).totals, &before.totals);
        story.ok(close());
        prop_assert_eq!(&vote(&story).tally, &before.tally);
    }

    #[test]
    fn a_verdict_said_to_hang_on_void_ballots_does(
        votes_for in 0u64..30,
        against in 0u64..30,
        void in 1u64..12,
    ) {
        prop_assume!(votes_for + against > 0);
        let paper = Terms { channels: BTreeSet::from([Channel::Totals]), ..motion() };
        let mut story = opened(100, paper);
        let figures = Totals {
            void: BTreeMap::from([(VoidReason::Unreadable, void)]),
            ..votes(&[votes_for, against, 0])
        };
        story.ok(totals(Channel::Totals, figures));
        story.ok(close());
        let passed = votes_for > against;
        let hangs = (0..=void).any(|n| if passed { votes_for <= against + n } else { votes_for + n > against });
        let said = Ledger::of(vote(&story))
            .oddities
            .iter()
            .any(|o| matches!(o, Oddity::VerdictWithinVoid { .. }));
        prop_assert_eq!(said, hangs);
    }
}
