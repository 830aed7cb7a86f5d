//! Results on the page of the hall.

use super::{drawn, view};
use crate::assembly::VoteId;
use crate::assembly::board::Showing;
use crate::assembly::testing::{Story, plain_vote};
use crate::assembly::vote::{Channel, Reading, Terms, TieRule, VoteCommand, VoteOption};
use crate::present::Share;
use crate::present::board::{Row, Scene, look};
use crate::tally::{BallotKind, Mark, Method, Rule};

/// A motion of forty people by a show of hands, with these votes in favor, against and abstaining.
fn motion(votes: [u64; 3]) -> Story {
    let terms = Terms {
        options: Vec::new(),
        kind: BallotKind::Motion,
        rule: Rule::new(Method::Motion),
        channels: [Channel::Hands].into(),
        secret: false,
        ..plain_vote()
    };
    Story::by_hands(terms, &votes)
}

#[test]
fn a_motion_keeps_its_names_while_covered_and_says_what_became_of_it_once_all_is_uncovered() {
    for (votes, said) in [
        ([20, 9, 4], ">Approvata:"),
        ([9, 9, 4], ">Non approvata:"),
        ([2, 9, 14], ">Non approvata:"),
    ] {
        let story = motion(votes);
        let shown = |uncovered| {
            let results = Showing::Results(VoteId(1));
            drawn(&look(story.assembly(), &results, uncovered))
        };
        let covered = shown(Some(0));
        assert_eq!(covered.matches("class=\"r veil\"").count(), 3);
        assert!(covered.contains(">Favorevoli<") && !covered.contains("pprovata:"));
        assert!(!shown(Some(2)).contains("pprovata:"), "{votes:?}");
        assert!(shown(None).contains(said), "{votes:?}");
    }
}

#[test]
fn a_tie_that_waits_says_how_it_will_be_settled() {
    for (tie, said) in [
        (TieRule::Lot, true),
        (TieRule::RunOff, true),
        (TieRule::ExAequo, false),
    ] {
        let terms = Terms {
            channels: [Channel::Hands].into(),
            secret: false,
            tie,
            ..plain_vote()
        };
        let story = Story::by_hands(terms, &[9, 9]);
        let shown = |uncovered| {
            let results = Showing::Results(VoteId(1));
            drawn(&look(story.assembly(), &results, uncovered))
        };
        assert_eq!(shown(None).contains("2 opzioni alla pari"), said, "{tie:?}");
        assert!(!shown(Some(1)).contains("alla pari"), "{tie:?}");
    }
}

#[test]
fn where_several_get_a_place_each_of_them_is_marked() {
    let mut options = plain_vote().options;
    options.push(VoteOption {
        label: "Panchine".into(),
        short: String::new(),
        position: None,
    });
    let terms = Terms {
        options,
        rule: Rule::new(Method::PluralityChoice).with_seats(2),
        channels: [Channel::Hands].into(),
        secret: false,
        ..plain_vote()
    };
    let story = Story::by_hands(terms, &[20, 9, 4]);
    let page = drawn(&look(story.assembly(), &Showing::Results(VoteId(1)), None));
    assert!(page.contains("1º ✓") && page.contains("2º ✓"), "{page}");
    assert!(!page.contains("3º ✓") && page.contains("✓ passa"), "{page}");
    assert_eq!(page.matches("<i>").count(), 3, "signs stand apart: {page}");
}

/// Results of two options, laid out as those of this ballot and this method: rows with this bar and no figure.
fn results_by(kind: BallotKind, method: Method, bar: Option<Share>) -> Scene {
    let terms = Terms {
        channels: [Channel::Hands].into(),
        secret: false,
        ..plain_vote()
    };
    let story = Story::by_hands(terms, &[20, 9]);
    let results = look(story.assembly(), &Showing::Results(VoteId(1)), None);
    let Scene::Results(mut scene) = results.scene else {
        panic!("no results")
    };
    scene.rule.kind = kind;
    scene.rule.method = method;
    scene.counts_ballots = false;
    for row in &mut scene.rows {
        if let Row::Shown(shown) = row {
            shown.row.figure = None;
            shown.row.share = None;
            shown.bar = bar;
        }
    }
    Scene::Results(scene)
}

#[test]
fn a_grade_is_read_on_its_scale() {
    let kind = BallotKind::Grade { grades: 5 };
    let bar = Some(Share { count: 3, base: 4 });
    let part = drawn(&view(results_by(kind, Method::MajorityJudgment, bar)));
    assert_eq!(part.matches("<b>3</b> su 4").count(), 2, "{part}");
    assert!(part.contains("width=\"750\"") && part.contains("4 il migliore"));
}

#[test]
fn an_order_without_figures_says_where_it_comes_from_and_looks_neither_covered_nor_incomplete() {
    let kind = BallotKind::Rank {
        min: 1,
        max: 2,
        ties: false,
    };
    let part = drawn(&view(results_by(kind, Method::SchulzeWv, None)));
    assert!(part.contains("confronti a due a due"), "{part}");
    assert!(!part.contains('—') && !part.contains("r veil"), "{part}");
}

#[test]
fn of_options_chosen_together_each_has_its_votes_and_whether_it_passes_and_none_a_place() {
    let terms = Terms {
        kind: BallotKind::Choose {
            min: 1,
            max: 2,
            budget: None,
        },
        rule: Rule::new(Method::Av),
        ..plain_vote()
    };
    let mut story = Story::usual();
    story.arrive(40);
    let id = VoteId(1);
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id });
    let marked = |choices: &[u16]| Reading::Valid(Mark::Chosen(choices.to_vec()));
    let both = [marked(&[0, 1]), marked(&[1]), marked(&[1])];
    story.read_pack(id, &both);
    story.ok(VoteCommand::Close { id });
    let page = drawn(&look(story.assembly(), &Showing::Results(id), None));
    assert!(
        page.contains("<b>3</b> su 3") && page.contains("<b>1</b> su 3"),
        "{page}"
    );
    assert!(
        page.contains("✓ passa") && page.contains("\"pl\">✓<"),
        "{page}"
    );
    assert!(!page.contains('º') && page.contains("\"pl\">–<"), "{page}");
}
