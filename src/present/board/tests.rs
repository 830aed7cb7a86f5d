//! What the hall must never see, and that pages and covers hold.

mod laws;

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::assembly::board::BoardCommand;
use crate::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale, Stance};
use crate::assembly::testing::{Story, hands, options, plain_vote};
use crate::assembly::themes::ThemeCommand;
use crate::assembly::vote::{Ledger, Reading, Terms, TieRule, Totals, VoidReason, VoteCommand};
use crate::assembly::{Command, PositionId, RoundId, SeatId, ThemeId, VoteId};
use crate::tally::{Base, Budget, Mark, Method, Rule, Threshold};

const VOTE: VoteId = VoteId(1);

fn terms(labels: &[&str], channels: &[Channel]) -> Terms {
    Terms {
        question: "Che cosa prima?".into(),
        options: options(labels),
        channels: channels.iter().copied().collect::<BTreeSet<_>>(),
        secret: false,
        ..plain_vote()
    }
}

fn totals(votes: &[u64]) -> VoteCommand {
    hands(VOTE, votes)
}

fn counted(votes: &[u64]) -> Story {
    let labels = [
        "Ombra", "Panchine", "Fermata", "Luci", "Fontana", "Giochi", "Orto", "Cinema",
    ];
    let options = &labels[..votes.len()];
    Story::by_hands(terms(options, &[Channel::Hands]), votes)
}

fn results_of(story: &Story, uncovered: Option<u16>) -> ResultsScene {
    let view = look(story.assembly(), &Showing::Results(VOTE), uncovered);
    let Scene::Results(scene) = view.scene else {
        panic!("no results but {view:?}")
    };
    *scene
}

fn everything(assembly: &Assembly) -> Vec<Showing> {
    let mut all = vec![
        Showing::Black,
        Showing::Welcome,
        Showing::Floor,
        Showing::Observations(None),
        Showing::Outcomes,
        Showing::Closing("Grazie a tutti".into()),
    ];
    for id in assembly.themes.list.iter().map(|t| t.id) {
        all.extend([Showing::Positions(id), Showing::Observations(Some(id))]);
    }
    all.extend(
        assembly
            .themes
            .positions
            .keys()
            .map(|id| Showing::Position(*id)),
    );
    all.extend(
        assembly
            .consensus
            .rounds
            .keys()
            .map(|id| Showing::Round(*id)),
    );
    for id in assembly.votes.list.keys() {
        all.extend([
            Showing::Vote(*id),
            Showing::Results(*id),
            Showing::Receipts(*id),
        ]);
    }
    all.extend(
        assembly
            .weighings
            .list
            .keys()
            .map(|id| Showing::Weighing(*id)),
    );
    all
}

fn seen(assembly: &Assembly) -> Vec<String> {
    let covers = [None, Some(0), Some(1), Some(3)];
    let showings = everything(assembly);
    let with = |showing| covers.map(|c| format!("{:?}", look(assembly, showing, c)));
    showings.iter().flat_map(with).collect()
}

#[test]
fn a_covered_row_holds_neither_name_nor_figure_and_the_first_place_comes_last() {
    let story = counted(&[7, 3, 9, 3]);
    let scene = results_of(&story, Some(2));
    assert_eq!(scene.rows[..2], [Row::Covered, Row::Covered]);
    let said = format!("{scene:?}");
    assert!(
        said.contains("Panchine") && said.contains("Luci"),
        "the last place, shared"
    );
    assert!(
        !said.contains("Fermata") && !said.contains("Ombra"),
        "{said}"
    );
}

#[test]
fn by_how_little_the_first_place_is_ahead_is_not_told_while_it_is_covered() {
    let mut story = Story::usual();
    story.arrive(9);
    let terms = terms(&["A", "B"], &[Channel::Totals]);
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: VOTE });
    story.ok(VoteCommand::TypeTotals {
        id: VOTE,
        channel: Channel::Totals,
        totals: Totals {
            votes: vec![4, 3],
            void: BTreeMap::from([(VoidReason::Unreadable, 2)]),
            ..Totals::default()
        },
    });
    story.ok(VoteCommand::Close { id: VOTE });
    let vote = story.assembly().votes.get(VOTE).unwrap();
    assert!(!Ledger::of(vote).oddities.is_empty(), "two void, one ahead");
    assert!(results_of(&story, Some(0)).ledger.oddities.is_empty());
}

#[test]
fn the_verdict_waits_until_every_row_is_uncovered() {
    let mut story = Story::usual();
    story.arrive(40);
    let mut with = terms(&["A", "B"], &[Channel::Hands]);
    with.threshold = Some(Threshold {
        numerator: 1,
        denominator: 2,
        strict: true,
        base: Base::Present,
    });
    story.ok(VoteCommand::Draft(Box::new(with)));
    story.ok(VoteCommand::Open { id: VOTE });
    story.ok(totals(&[25, 5]));
    story.ok(VoteCommand::Close { id: VOTE });
    assert_eq!(results_of(&story, Some(1)).verdict, None);
    assert!(results_of(&story, None).verdict.unwrap().passed);
}

#[test]
fn a_page_has_six_rows_at_most_and_the_pages_hold_them_all() {
    let mut story = counted(&[8, 7, 6, 5, 4, 3, 2, 1]);
    story.ok(BoardCommand::Show {
        showing: Showing::Results(VOTE),
        covered: false,
    });
    let view = board(story.assembly());
    assert_eq!((view.page, view.pages), (0, 2));
    story.ok(BoardCommand::Page { page: 1 });
    let Scene::Results(second) = board(story.assembly()).scene else {
        panic!("results are shown")
    };
    assert_eq!((second.rows.len(), second.from, second.all), (2, 6, 8));
    story.ok(BoardCommand::Page { page: 40 });
    assert_eq!(
        board(story.assembly()).page,
        1,
        "there is no page beyond the last"
    );
}

#[test]
fn what_was_undone_is_no_longer_shown() {
    let mut story = Story::usual();
    story.ok(ThemeCommand::AddTheme {
        title: "Verde".into(),
        question: String::new(),
    });
    story.ok(BoardCommand::Show {
        showing: Showing::Positions(ThemeId(2)),
        covered: false,
    });
    story.ok(Command::Undo);
    assert!(matches!(
        board(story.assembly()).scene,
        Scene::Welcome { .. }
    ));
}

#[test]
fn a_round_shows_degrees_only_once_it_is_closed() {
    let mut story = Story::usual();
    story.ok(ConsensusCommand::Open {
        position: PositionId(1),
        scale: Scale::Four,
        rule: ConsensusRule::Unanimity,
    });
    let id = RoundId(1);
    let stance = Stance {
        degree: 4,
        reason: "viola l’accordo".into(),
    };
    let seat = SeatId(1);
    story.ok(ConsensusCommand::State { id, seat, stance });
    let scene = |story: &Story| {
        let view = look(story.assembly(), &Showing::Round(id), None);
        let Scene::Round(scene) = view.scene else {
            panic!("no round but {view:?}")
        };
        scene
    };
    assert_eq!((scene(&story).spoke, scene(&story).closed), (1, None));
    story.ok(ConsensusCommand::Close { id });
    let closed = scene(&story).closed.unwrap();
    assert_eq!(closed.degrees, [(1, 0), (2, 0), (3, 0), (4, 1)]);
}

#[test]
fn what_settled_a_tie_is_told_once_every_row_is_uncovered() {
    let mut story = Story::usual();
    story.arrive(40);
    story.ok(VoteCommand::Draft(Box::new(Terms {
        tie: TieRule::Lot,
        ..terms(&["Ombra", "Luci"], &[Channel::Hands])
    })));
    story.ok(VoteCommand::Open { id: VOTE });
    story.ok(totals(&[7, 7]));
    story.ok(VoteCommand::Close { id: VOTE });
    assert_eq!(results_of(&story, None).settled, None);
    story.ok(VoteCommand::DrawLot {
        id: VOTE,
        seed: "12 7 33".into(),
    });
    assert_eq!(results_of(&story, Some(1)).settled, None);
    assert_eq!(results_of(&story, None).settled, Some(Settled::Lot));
}

#[test]
fn of_a_budget_most_votes_come_first_and_what_is_spent_is_told_once_every_row_is_uncovered() {
    let mut story = Story::usual();
    story.arrive(20);
    let budget = Budget {
        costs: vec![30_000, 5_000, 45_000],
        cap: 50_000,
    };
    story.ok(VoteCommand::Draft(Box::new(Terms {
        kind: BallotKind::Choose {
            min: 1,
            max: 3,
            budget: Some(budget),
        },
        rule: Rule::new(Method::PbGreedy),
        ..terms(&["Bus", "Alberi", "Mercato"], &[Channel::Paper])
    })));
    story.ok(VoteCommand::Open { id: VOTE });
    let marked = |choices: &[u16]| Reading::Valid(Mark::Chosen(choices.to_vec()));
    let ballots = [marked(&[1]), marked(&[0, 1]), marked(&[0, 1]), marked(&[2])];
    story.read_pack(VOTE, &ballots);
    story.ok(VoteCommand::Close { id: VOTE });
    let scene = results_of(&story, None);
    let votes = scene.rows.iter().map(|row| match row {
        Row::Shown(shown) => shown.bar.map(|bar| bar.count),
        Row::Covered => None,
    });
    assert_eq!(votes.collect::<Vec<_>>(), [Some(3), Some(2), Some(1)]);
    assert_eq!(scene.spent, Some(35_000));
    assert_eq!(results_of(&story, Some(1)).spent, None);
}
