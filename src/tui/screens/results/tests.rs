//! A vote from opening to proclamation, by keys.

mod by_phone;
mod told;

use std::collections::BTreeSet;

use crate::assembly::board::Showing;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::themes::{Draft, ThemeCommand, ThemeOutcome};
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::{
    Channel, Denominator, Electorate, Reading, Scrutiny, Stage, Terms, TieRule, VoteCommand,
    VoteOption,
};
use crate::assembly::{ThemeId, VoteId};
use crate::tally::{BallotKind, Base, Mark, Method, Rule, Threshold};
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{Set, Stage as Play, documented, pictures};

fn motion() -> Terms {
    Terms {
        question: "Rimandare la scelta del cantiere a gennaio?".into(),
        theme: Some(ThemeId(1)),
        options: Vec::new(),
        kind: BallotKind::Motion,
        rule: Rule::new(Method::Motion),
        threshold: Some(Threshold {
            numerator: 2,
            denominator: 3,
            strict: false,
            base: Base::ForAgainst,
        }),
        quorum: None,
        tie: TieRule::ExAequo,
        electorate: Electorate::default(),
        denominator: Denominator::AtOpening,
        channels: BTreeSet::from([Channel::Hands]),
        secret: false,
        percent: Base::Valid,
        scrutiny: Scrutiny::default(),
        revisable: false,
    }
}

fn priorities(tie: TieRule) -> Terms {
    let option = |label: &str| VoteOption {
        label: label.into(),
        short: String::new(),
        position: None,
    };
    Terms {
        question: "Quali interventi prima?".into(),
        options: ["Più bus la sera", "Marciapiedi", "Ombra e alberi"]
            .map(option)
            .into(),
        kind: BallotKind::Choose {
            min: 1,
            max: 2,
            budget: None,
        },
        rule: Rule::new(Method::Approval),
        threshold: None,
        channels: BTreeSet::from([Channel::Totals]),
        percent: Base::Voters,
        scrutiny: Scrutiny::default(),
        tie,
        ..motion()
    }
}

/// Twelve people in the hall, one theme with a position, an open vote under `terms`.
fn open(set: Set, first: ScreenId, terms: Terms) -> Play {
    let mut play = set.stage(Screen::new(first));
    play.submit(ThemeCommand::AddTheme {
        title: "Cantiere".into(),
        question: String::new(),
    });
    let draft = Draft {
        title: "Gennaio".into(),
        ..Draft::default()
    };
    play.submit(ThemeCommand::Register {
        theme: ThemeId(1),
        draft,
    });
    for _ in 0..12 {
        let profile = Profile {
            votes: true,
            ..Profile::default()
        };
        play.submit(RollCommand::Register {
            name: None,
            profile,
            arrived: true,
        });
    }
    if terms.channels.contains(&Channel::Phone) {
        play.submit(TicketsCommand::Issue { count: 12 });
    }
    play.submit(VoteCommand::Draft(Box::new(terms)));
    play.submit(VoteCommand::Open { id: VoteId(1) });
    play
}

#[test]
fn after_proclaiming_the_message_is_the_proclamation_and_the_hall_sees_the_results() {
    let play = counted(small(), ranking(), &divided());
    let play = play.keys("<Enter>due scrutatori<Enter><Enter>");
    let screen = play.screen();
    assert!(screen.contains("Risultato proclamato: "), "{screen}");
    let showing = &play.assembly().board.showing;
    assert_eq!(*showing, Showing::Results(VoteId(1)));
}

#[test]
fn a_vote_annulled_is_repeated_from_its_own_screen() {
    let play = counted(small(), ranking(), &divided());
    let play = play.afresh(super::Results::of(VoteId(1)));
    let play = play.keys("adomanda sbagliata<Enter>");
    assert!(
        play.row(-3).contains("N ripeti il voto"),
        "{}",
        play.screen()
    );
    let play = play.keys("n");
    assert!(
        play.screen().contains("ripete il n. 1"),
        "{}",
        play.screen()
    );
}

#[test]
fn a_vote_on_which_a_theme_was_closed_asks_for_no_reason_that_would_be_lost() {
    let play = counted(small(), ranking(), &divided());
    let mut play = play.afresh(super::Results::of(VoteId(1)));
    play.submit(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Voted(VoteId(1)),
        note: String::new(),
    });
    for key in ["a", "r"] {
        play.press(key);
        let screen = play.screen();
        assert!(screen.contains("riapri prima il tema"), "{screen}");
    }
}

#[test]
fn the_results_lead_to_the_votes_also_where_no_list_is_below_them() {
    let terms = Terms {
        theme: None,
        ..ranking()
    };
    let play = counted(small(), terms, &divided());
    let play = play.keys("<Enter>due scrutatori<Enter><Enter>");
    assert_eq!(play.row(-2), "▶ INVIO  Torna ai voti");
    let play = play.keys("<Enter>");
    assert!(play.row(0).starts_with("7 Voto  "), "{}", play.screen());
}

#[test]
fn a_vote_without_phones_says_that_it_has_no_receipts() {
    let play = counted(small(), ranking(), &divided()).keys("u");
    assert!(
        play.screen().contains("non ha ricevute"),
        "{}",
        play.screen()
    );
}

fn small() -> Set {
    Set {
        lang: crate::text::Lang::It,
        size: crate::tui::testing::SMALL,
    }
}

/// Three options put in order on paper, by instant run-off.
fn ranking() -> Terms {
    Terms {
        kind: BallotKind::Rank {
            min: 1,
            max: 3,
            ties: false,
        },
        rule: Rule::new(Method::Irv),
        channels: BTreeSet::from([Channel::Paper]),
        ..priorities(TieRule::ExAequo)
    }
}

/// The results of a vote on these paper ballots.
fn counted(set: Set, terms: Terms, readings: &[Reading]) -> Play {
    let id = VoteId(1);
    let mut play = open(set, ScreenId::Results, terms);
    let counted = u32::try_from(readings.len()).unwrap();
    play.submit(VoteCommand::OpenPack { id, counted });
    for (slip, reading) in (1..).zip(readings.iter().cloned()) {
        play.submit(VoteCommand::ReadSlip {
            id,
            pack: 1,
            slip,
            reading,
        });
    }
    play.submit(VoteCommand::ClosePack { id, pack: 1 });
    play.submit(VoteCommand::Close { id });
    play
}

/// The middle option is first for few and second for all.
fn divided() -> Vec<Reading> {
    let ranks = |places: [u16; 3], n| vec![Reading::Valid(Mark::Ranks(places.to_vec())); n];
    [
        ranks([1, 2, 3], 5),
        ranks([3, 2, 1], 4),
        ranks([2, 1, 3], 2),
    ]
    .concat()
}

#[test]
fn a_motion_by_hands_is_typed_closed_checked_and_proclaimed_by_keys_alone() {
    let mut play = open(small(), ScreenId::Ballots, motion());
    play.press("<Enter>6<Enter>6<Enter>3<Enter>3<Enter>1<Enter>1<Enter>");
    assert!(play.screen().contains("10 di 12"), "{}", play.screen());
    assert!(
        !play.screen().contains("Favorevoli"),
        "no figure of an open vote is shown"
    );
    play.press("<Enter>chiudi<Enter>");
    let screen = play.screen();
    assert!(
        screen.contains("Favorevoli 6 su 9 fra favorevoli e contrari; ne servono 6 (almeno 2/3"),
        "{screen}"
    );
    play.press("<Enter>due scrutatori<Enter><Enter>");
    assert_eq!(
        play.assembly().votes.get(VoteId(1)).unwrap().stage,
        Stage::Proclaimed
    );
    play.press("<Enter>");
    assert!(
        play.assembly().themes.list[0].closed.is_some(),
        "{}",
        play.screen()
    );
}

#[test]
fn a_word_typed_by_half_does_not_close_the_vote() {
    let mut play = open(small(), ScreenId::Ballots, motion());
    play.press("<Enter>6<Enter>6<Enter>3<Enter>3<Enter>1<Enter>1<Enter><Enter>chiu<Enter><Esc>");
    assert!(play.assembly().votes.get(VoteId(1)).unwrap().is_open());
}

#[test]
fn more_hands_than_people_are_refused_and_can_be_corrected() {
    let mut play = open(small(), ScreenId::Ballots, motion());
    play.press("<Enter>60<Enter>");
    assert!(play.screen().contains('✗'), "{}", play.screen());
    play.press("6<Enter>6<Enter>9<Enter>9<Enter>1<Enter>1<Enter>");
    assert!(
        play.screen().contains("✗ I votanti (16)"),
        "{}",
        play.screen()
    );
    play.press("<Up>3<Enter>3<Enter>");
    assert_eq!(
        play.assembly().votes.get(VoteId(1)).unwrap().totals[&Channel::Hands].votes,
        [6, 3, 1]
    );
}

#[test]
fn a_tie_is_settled_by_the_numbers_of_the_hall() {
    let mut play = open(small(), ScreenId::Ballots, priorities(TieRule::Lot));
    play.press("<Enter>5<Enter>5<Enter>2<Enter>8<Enter>");
    assert!(
        !play.screen().contains("somma dei punti"),
        "{}",
        play.screen()
    );
    // Blank ballots, and the five reasons for which a ballot of this kind may be void.
    for _ in 0..6 {
        play.press("<Enter>");
    }
    play.press("<Enter>chiudi<Enter>");
    assert!(
        play.screen().contains("Pari: Più bus la sera, Marciapiedi"),
        "{}",
        play.screen()
    );
    play.press("<Enter>17 4 90<Enter>");
    assert!(
        play.screen().contains("Sorteggio con il seme «17 4 90»"),
        "{}",
        play.screen()
    );
}

#[test]
fn a_run_off_that_was_thrown_away_is_offered_again() {
    let terms = Terms {
        channels: BTreeSet::from([Channel::Paper]),
        ..priorities(TieRule::RunOff)
    };
    let one = |option| vec![Reading::Valid(Mark::Chosen(vec![option])); 2];
    let mut play = counted(small(), terms, &[one(0), one(1)].concat());
    play.press("<Enter>due scrutatori<Enter><Enter>");
    let offered = |play: &Play| play.screen().contains("Prepara il ballottaggio");
    assert!(offered(&play), "{}", play.screen());
    let (id, reason) = (VoteId(1), String::new());
    play.submit(VoteCommand::RunOff { id, reason });
    assert!(!offered(&play), "{}", play.screen());
    play.submit(VoteCommand::Discard { id: VoteId(2) });
    assert!(offered(&play), "{}", play.screen());
}

#[test]
fn a_secret_vote_that_tells_who_voted_what_is_proclaimed_only_once_that_was_said() {
    let secret = Terms {
        secret: true,
        ..ranking()
    };
    let ballot = |ranks: [u16; 3]| Reading::Valid(Mark::Ranks(ranks.to_vec()));
    let mut play = counted(small(), secret, &[[1, 2, 3], [2, 1, 3]].map(ballot));
    play.press("<Enter>due scrutatori<Enter><Enter>");
    let stage = |play: &Play| play.assembly().votes.get(VoteId(1)).unwrap().stage;
    assert_eq!(stage(&play), Stage::Verified, "{}", play.screen());
    play.press("<Enter>");
    assert_eq!(stage(&play), Stage::Proclaimed, "{}", play.screen());
}

#[test]
fn reopening_keeps_what_came_in_and_the_count_that_no_longer_holds() {
    let mut play = open(small(), ScreenId::Ballots, motion());
    play.press("<Enter>6<Enter>6<Enter>3<Enter>3<Enter>1<Enter>1<Enter><Enter>chiudi<Enter>rmancava una fila<Enter>");
    let vote = play.assembly().votes.get(VoteId(1)).unwrap();
    assert!(vote.is_open());
    assert_eq!(vote.superseded.len(), 1);
    assert_eq!(vote.totals[&Channel::Hands].votes, [6, 3, 1]);
}

#[test]
fn while_another_vote_is_open_no_reason_is_asked_to_reopen_one() {
    let mut play = counted(small(), ranking(), &divided());
    play.submit(VoteCommand::Draft(Box::new(priorities(TieRule::ExAequo))));
    play.submit(VoteCommand::Open { id: VoteId(2) });
    play.press("r");
    let screen = play.screen();
    assert!(screen.contains("ancora aperto"), "{screen}");
    assert!(!screen.contains("Riaprire il voto?"), "{screen}");
}

#[test]
fn the_screens_of_a_vote_look_so() {
    pictures("ballots_open", |set| {
        open(set, ScreenId::Ballots, priorities(TieRule::ExAequo))
    });
    pictures("hands_typing", |set| {
        open(set, ScreenId::Hands, motion()).keys("6<Enter>6<Enter>3<Enter>4")
    });
    let motion = |set: Set| {
        let word = if set.lang == crate::text::Lang::It {
            "chiudi"
        } else {
            "close"
        };
        open(set, ScreenId::Ballots, self::motion()).keys(&format!(
            "<Enter>6<Enter>6<Enter>3<Enter>3<Enter>1<Enter>1<Enter><Enter>{word}<Enter>"
        ))
    };
    pictures("results_motion", motion);
    documented(
        "results",
        "I risultati di un voto per alzata di mano",
        motion,
    );
    pictures("results_robust", |set| {
        counted(set, ranking(), &divided()).keys("e")
    });
    pictures("results_none", |set| {
        set.stage(Screen::new(ScreenId::Results))
    });
}
