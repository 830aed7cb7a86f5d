//! Published figures of participatory votes in Emilia-Romagna, entered as votes and counted: every base, both
//! percentages, void ballots by reason, and the warnings that the figures call for.
//!
//! The published totals are exact. Where a source gives only the first places, the rest is made up so that the totals
//! hold, and nothing is checked on it.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "support/vote.rs"]
mod vote;

use std::collections::BTreeMap;

use jiff::Timestamp;
use portavoce::assembly::roll::{Gender, Group, RollCommand};
use portavoce::assembly::setup::SetupCommand;
use portavoce::assembly::vote::{
    Channel, Electorate, Ledger, Oddity, Reading, Scope, Scrutiny, Tally, Terms, Totals,
    VoidReason, Vote, VoteCommand, VoteOption, VoteRefusal,
};
use portavoce::assembly::{CategoryId, Command, People, Refusal, Stamp, Timeline, VoteId};
use portavoce::present::{ResultView, Share, result};
use portavoce::tally::{BallotKind, Base, Budget, Mark, Method, Rule};
use vote::plain_vote;

/// A town that votes.
#[derive(Default)]
struct Town {
    timeline: Timeline,
}

impl Town {
    fn with_people(entitled: u32) -> Self {
        let mut town = Self::default();
        town.count(None, Gender::Undeclared, entitled);
        town
    }

    fn count(&mut self, category: Option<CategoryId>, gender: Gender, present: u32) {
        let group = Group {
            category,
            gender,
            votes: true,
        };
        self.run(RollCommand::Count { group, present });
    }

    fn when(&mut self, command: impl Into<Command>) -> Result<(), Refusal> {
        let stamp = Stamp {
            at: Timestamp::UNIX_EPOCH,
            seed: 0,
        };
        let people = People::default();
        let decision = self.timeline.decide(&people, command.into(), &stamp)?;
        let act = self.timeline.last() + 1;
        for event in decision.events {
            self.timeline.push(act, stamp.at, event);
        }
        Ok(())
    }

    fn run(&mut self, command: impl Into<Command>) {
        self.when(command).unwrap();
    }

    /// Drafts and opens a vote.
    fn open(&mut self, terms: Terms) -> VoteId {
        self.run(VoteCommand::Draft(Box::new(terms)));
        let votes = &self.timeline.assembly().votes.list;
        let id = *votes.last_key_value().unwrap().0;
        self.run(VoteCommand::Open { id });
        id
    }

    fn close(&mut self, id: VoteId) -> &Vote {
        self.run(VoteCommand::Close { id });
        self.vote(id)
    }

    fn vote(&self, id: VoteId) -> &Vote {
        self.timeline.assembly().votes.get(id).unwrap()
    }

    fn read_pack(&mut self, id: VoteId, readings: Vec<Reading>) {
        let counted = u32::try_from(readings.len()).unwrap();
        self.run(VoteCommand::OpenPack { id, counted });
        let pack = u32::try_from(self.vote(id).paper.packs.len()).unwrap();
        for (slip, reading) in (1..).zip(readings) {
            self.run(VoteCommand::ReadSlip {
                id,
                pack,
                slip,
                reading,
            });
        }
        self.run(VoteCommand::ClosePack { id, pack });
    }
}

fn terms(kind: BallotKind, method: Method, options: usize) -> Terms {
    let option = |n: usize| VoteOption {
        label: format!("Progetto {n}"),
        short: format!("P{n}"),
        position: None,
    };
    Terms {
        question: "Quali progetti?".into(),
        options: (1..=options).map(option).collect(),
        kind,
        rule: Rule::new(method),
        channels: [Channel::Paper, Channel::Totals].into(),
        secret: true,
        scrutiny: Scrutiny {
            one_reading_below: 100_000,
            ..Scrutiny::default()
        },
        ..plain_vote(Channel::Paper)
    }
}

fn one_of(options: usize) -> Terms {
    terms(BallotKind::One, Method::PluralityChoice, options)
}

fn choose(min: u16, max: u16, options: usize) -> Terms {
    let kind = BallotKind::Choose {
        min,
        max,
        budget: None,
    };
    terms(kind, Method::Approval, options)
}

fn typed(id: VoteId, totals: Totals) -> VoteCommand {
    VoteCommand::TypeTotals {
        id,
        channel: Channel::Totals,
        totals,
    }
}

fn votes(votes: Vec<u64>) -> Totals {
    Totals {
        votes,
        ..Totals::default()
    }
}

/// The published figures, then `rest` spread as evenly as it goes over `more` other options.
fn spread(published: &[u64], rest: u64, more: u64) -> Vec<u64> {
    let mut all = published.to_vec();
    all.extend((0..more).map(|n| rest / more + u64::from(n < rest % more)));
    all
}

fn view(vote: &Vote) -> ResultView {
    result(vote).unwrap()
}

fn tally(vote: &Vote) -> &Tally {
    vote.tally.as_ref().unwrap()
}

fn percent(share: Option<Share>) -> u64 {
    share.and_then(Share::basis_points).unwrap()
}

#[test]
fn cervia_2022_exactly_three_of_seventeen_has_two_percentages() {
    let mut town = Town::with_people(28_000);
    let id = town.open(choose(3, 3, 17));
    let published = [907, 755, 419, 414, 393, 390, 359, 332];
    let all = spread(&published, 1_953, 9);
    assert_eq!(all.iter().sum::<u64>(), 1_974 * 3);
    let one_short = Totals {
        voters: Some(1_975),
        ..votes(all.clone())
    };
    let refusal = town.when(typed(id, one_short)).unwrap_err();
    assert_eq!(
        refusal,
        Refusal::Vote(VoteRefusal::SumUnderVoters {
            sum: 5_922,
            min: 5_925
        }),
        "voters times three must be the votes"
    );
    town.run(typed(id, votes(all)));
    let vote = town.close(id);
    assert_eq!(tally(vote).turnout.voters, Some(1_974));
    assert_eq!(tally(vote).bases[&Base::Cast], 5_922);
    let rows = view(vote).rows;
    let both = |row: usize| (percent(rows[row].of_cast), percent(rows[row].of_voters));
    assert_eq!(both(0), (1_532, 4_595));
    assert_eq!(both(1), (1_275, 3_825));
    assert!(
        view(vote).multiple,
        "the percentages of voters sum to more than 100"
    );
}

#[test]
fn cesena_2017_is_decided_by_fewer_votes_than_there_are_void_ballots() {
    let mut town = Town::with_people(90_000);
    let id = town.open(one_of(95));
    let figures = Totals {
        voters: Some(8_191),
        void: BTreeMap::from([(VoidReason::NotEntitled, 586)]),
        ..votes(spread(&[368, 366], 7_605 - 368 - 366, 93))
    };
    town.run(typed(id, figures));
    let vote = town.close(id);
    assert_eq!(tally(vote).turnout.valid, Some(7_605));
    assert_eq!(tally(vote).turnout.voided(), 586);
    let rows = view(vote).rows;
    assert_eq!((percent(rows[0].share), percent(rows[1].share)), (484, 481));
    let tenths = |row: usize| rows[row].share.and_then(Share::permille);
    assert_eq!(tenths(0), tenths(1), "one decimal would show a tie");
    assert_eq!((rows[0].place, rows[0].tied), (Some(1), false));
    assert_eq!(
        Ledger::of(vote).oddities,
        [Oddity::MarginWithinVoid {
            margin: 2,
            void: 586
        }]
    );
}

/// The rule of Vignola: at least three projects, within 100,000 euro.
fn vignola() -> Terms {
    let costs = (0..27).map(|n| 20_000 + 1_000 * (n % 9)).collect();
    let kind = BallotKind::Choose {
        min: 3,
        max: 27,
        budget: Some(Budget {
            costs,
            cap: 100_000,
        }),
    };
    terms(kind, Method::Approval, 27)
}

#[test]
fn vignola_2021_paper_and_online_keep_their_void_ballots_and_reasons() {
    let mut town = Town::default();
    for name in ["residenti", "city user"] {
        town.run(SetupCommand::AddCategory { name: name.into() });
    }
    town.count(Some(CategoryId(1)), Gender::Undeclared, 733);
    town.count(Some(CategoryId(2)), Gender::Undeclared, 89);
    let id = town.open(vignola());
    let marked = |first: u16| {
        let mut marked: Vec<u16> = (0..3).map(|n| (first + n * 9) % 27).collect();
        marked.sort_unstable();
        Reading::Valid(Mark::Chosen(marked))
    };
    for broken in [vec![0, 9], vec![5, 6, 7, 8]] {
        let as_valid = VoteCommand::ReadSlip {
            id,
            pack: 1,
            slip: 1,
            reading: Reading::Valid(Mark::Chosen(broken)),
        };
        let mut copy = Town {
            timeline: town.timeline.clone(),
        };
        copy.run(VoteCommand::OpenPack { id, counted: 1 });
        let refusal = copy.when(as_valid).unwrap_err();
        assert!(
            matches!(refusal, Refusal::Vote(VoteRefusal::BadBallot { .. })),
            "{refusal:?}"
        );
    }
    let mut paper: Vec<Reading> = (0..145).map(|n| marked(n % 4)).collect();
    paper.push(Reading::Void(VoidReason::TooFew));
    paper.push(Reading::Void(VoidReason::OverBudget));
    town.read_pack(id, paper);
    let online = Totals {
        voters: Some(675),
        ..votes(spread(&[300, 250, 200], 675 * 3 - 750, 24))
    };
    town.run(typed(id, online));
    let vote = town.close(id);
    let turnout = &tally(vote).turnout;
    assert_eq!((turnout.voters, turnout.valid), (Some(822), Some(820)));
    assert_eq!(
        turnout.void,
        BTreeMap::from([(VoidReason::TooFew, 1), (VoidReason::OverBudget, 1)])
    );
    let by_channel = |channel| tally(vote).channels[&channel].voters;
    assert_eq!(by_channel(Channel::Paper), Some(147));
    assert_eq!(by_channel(Channel::Totals), Some(675));
    let ledger = Ledger::of(vote);
    assert_eq!((ledger.electors, ledger.not_voting), (822, Some(0)));
    assert!(ledger.balances());
    for (choice, row) in (0..27).map(|c| (c, tally(vote).votes(c))) {
        let apart: u64 = tally(vote)
            .by_channel
            .values()
            .map(|figures| figures[usize::from(choice)])
            .sum();
        assert_eq!(row, Some(apart));
    }
}

#[test]
fn parma_2017_funds_eleven_and_keeps_the_twelfth_in_reserve() {
    let mut town = Town::default();
    town.count(None, Gender::Woman, 3_491);
    town.count(None, Gender::Man, 2_695);
    let heads = town.timeline.assembly().roll.headcount();
    let women = Share {
        count: heads.by_gender[&Gender::Woman],
        base: heads.present,
    };
    assert_eq!((heads.present, women.permille()), (6_186, Some(564)));
    let mut terms = one_of(21);
    terms.rule.seats = 11;
    let id = town.open(terms);
    let figures: Vec<u64> = (0..21).map(|n| 494 - 20 * n).collect();
    let missing = 6_186 - figures.iter().sum::<u64>();
    let mut all = figures;
    all[0] += missing;
    town.run(typed(id, votes(all)));
    let vote = town.close(id);
    assert_eq!(tally(vote).turnout.voters, Some(6_186));
    assert_eq!(vote.winners(), (0..11).collect::<Vec<u16>>());
    let rows = view(vote).rows;
    assert_eq!((rows[11].choice, rows[11].place), (11, Some(12)));
    assert!(!rows[11].winner);
}

#[test]
fn bologna_2023_counts_each_district_apart_and_the_winner_within_its_own() {
    let voters = [4_725, 3_508, 3_207, 3_155, 2_634, 2_098];
    assert_eq!(voters.iter().sum::<u32>(), 19_327);
    let mut town = Town::default();
    for (n, district) in (1..).zip(voters) {
        town.run(SetupCommand::AddCategory {
            name: format!("Quartiere {n}"),
        });
        town.count(Some(CategoryId(n)), Gender::Undeclared, district);
    }
    // District by size, votes of the winner there, its share in tenths of a percent.
    for (place, winner, share) in [(0, 1_682, 356), (2, 1_366, 426), (5, 485, 231)] {
        let mut terms = one_of(9);
        terms.question = format!("Quartiere {}", place + 1);
        terms.electorate = Electorate {
            scope: Scope::Category(CategoryId(place + 1)),
            with_table: true,
        };
        let id = town.open(terms);
        let all = u64::from(voters[usize::try_from(place).unwrap()]);
        let too_many = votes(spread(&[all, 1], 0, 7));
        assert!(matches!(
            town.when(typed(id, too_many)),
            Err(Refusal::Vote(VoteRefusal::OverPresent { .. }))
        ));
        town.run(typed(id, votes(spread(&[winner], all - winner, 8))));
        let vote = town.close(id);
        let first = &view(vote).rows[0];
        assert_eq!(first.share.and_then(Share::permille), Some(share));
        assert!(first.winner && first.choice == 0, "district {place}");
    }
}

#[test]
fn bologna_2023_reasons_sum_to_more_than_the_voters() {
    let mut town = Town::with_people(19_327);
    let id = town.open(choose(1, 3, 3));
    let reasons = Totals {
        voters: Some(19_327),
        ..votes(vec![14_935, 4_501, 620])
    };
    town.run(typed(id, reasons));
    let vote = town.close(id);
    assert_eq!(tally(vote).bases[&Base::Cast], 20_056);
    assert_eq!(tally(vote).bases[&Base::Voters], 19_327);
    assert!(view(vote).multiple);
    let live = &view(vote).rows[0];
    assert_eq!(
        (percent(live.of_voters), percent(live.of_cast)),
        (7_728, 7_447)
    );
}

#[test]
fn castel_maggiore_2020_rounds_as_it_says() {
    let mut town = Town::with_people(14_000);
    let id = town.open(one_of(9));
    town.run(typed(
        id,
        votes(spread(&[483, 405, 246], 1_759 - 483 - 405 - 246, 6)),
    ));
    let vote = town.close(id);
    let rows = view(vote).rows;
    let whole: Vec<_> = rows[..3]
        .iter()
        .map(|r| r.share.and_then(Share::percent))
        .collect();
    assert_eq!(whole, [Some(27), Some(23), Some(14)]);
    assert_eq!(rows[0].share.and_then(Share::permille), Some(275));
    assert_eq!(tally(vote).bases[&Base::Valid], 1_759);
}
