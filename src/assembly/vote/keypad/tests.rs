mod laws;
mod rows;

use super::*;
use crate::tally::Budget;

fn choose(min: u16, max: u16) -> BallotKind {
    BallotKind::Choose {
        min,
        max,
        budget: None,
    }
}

fn points(total: u32, cap: u32) -> BallotKind {
    BallotKind::Points {
        total,
        cap,
        spend_all: true,
    }
}

fn ranking(ties: bool) -> BallotKind {
    BallotKind::Rank {
        min: 1,
        max: 5,
        ties,
    }
}

/// A pack being read: what a clerk would record, fed by the keypad.
struct Desk {
    keypad: Keypad,
    slips: Vec<Reading>,
    counted: u32,
    closed: bool,
    keys: usize,
}

impl Desk {
    fn new(kind: &BallotKind, options: u16, counted: u32) -> Self {
        Self {
            keypad: Keypad::new(kind, options),
            slips: Vec::new(),
            counted,
            closed: false,
            keys: 0,
        }
    }

    fn progress(&self) -> Progress {
        Progress {
            read: u32::try_from(self.slips.len()).unwrap(),
            counted: self.counted,
        }
    }

    fn press(&mut self, key: Key) -> Answer {
        self.keys += 1;
        let answer = self.keypad.press(key, self.progress());
        match &answer {
            Answer::Record { slip, reading } => {
                let place = usize::try_from(*slip).unwrap() - 1;
                if let Some(known) = self.slips.get_mut(place) {
                    known.clone_from(reading);
                } else {
                    assert_eq!(place, self.slips.len(), "a ballot was skipped");
                    self.slips.push(reading.clone());
                }
            }
            Answer::Reopen { slip } => {
                let place = usize::try_from(*slip).unwrap() - 1;
                let reading = self.slips[place].clone();
                self.keypad.reopen(*slip, &reading);
            }
            Answer::ClosePack => self.closed = true,
            Answer::Going | Answer::AskReason | Answer::Kept | Answer::Refused(_) => {}
        }
        answer
    }

    /// Types keys: `⏎` is Enter, `⌫` is Backspace. Gives the last answer.
    fn typed(&mut self, keys: &str) -> Answer {
        let mut last = Answer::Going;
        for c in keys.chars() {
            last = self.press(match c {
                '⏎' => Key::Enter,
                '⌫' => Key::Erase,
                c => Key::Char(c),
            });
        }
        last
    }
}

fn chosen(options: &[u16]) -> Reading {
    Reading::Valid(Mark::Chosen(options.to_vec()))
}

#[test]
fn a_ballot_is_incomplete_while_enter_would_refuse_it() {
    let mut desk = Desk::new(&points(10, 10), 3, 5);
    assert!(!desk.keypad.is_incomplete(), "nothing is typed");
    for (keys, waits) in [("4", true), ("3", true), ("3", false)] {
        desk.typed(keys);
        assert_eq!(desk.keypad.is_incomplete(), waits, "{keys}");
    }
    desk.typed("⏎");
    assert_eq!(desk.slips.len(), 1);
    let mut desk = Desk::new(&choose(2, 3), 5, 5);
    desk.typed("1");
    assert!(desk.keypad.is_incomplete());
    desk.typed("2");
    assert!(!desk.keypad.is_incomplete());
}

#[test]
fn digits_mark_options_in_any_order_and_enter_records() {
    let mut desk = Desk::new(&choose(1, 3), 5, 25);
    desk.typed("31⏎2⏎");
    assert_eq!(desk.slips, [chosen(&[0, 2]), chosen(&[1])]);
}

#[test]
fn a_refused_key_leaves_the_ballot_as_it_was() {
    let mut desk = Desk::new(&choose(1, 2), 5, 25);
    assert_eq!(desk.typed("7"), Answer::Refused(Fault::NotOnBallot));
    desk.typed("13");
    for (key, fault) in [
        ("1", Fault::AlreadyMarked { option: 0 }),
        ("4", Fault::TooMany { max: 2 }),
        ("x", Fault::NotAKey),
        ("0", Fault::NotEmpty),
    ] {
        assert_eq!(desk.typed(key), Answer::Refused(fault));
    }
    desk.typed("⏎⏎");
    assert_eq!(desk.slips, [chosen(&[0, 2])]);
}

#[test]
fn a_mark_too_many_typed_on_is_not_recorded_as_valid_until_enter_is_pressed_again() {
    let mut desk = Desk::new(&choose(1, 2), 5, 25);
    let reason = VoidReason::TooMany;
    assert_eq!(
        desk.typed("134⏎"),
        Answer::Refused(Fault::Surplus { reason })
    );
    assert!(desk.slips.is_empty());
    desk.typed("n⏎");
    assert_eq!(desk.slips, [Reading::Void(reason)]);
    desk.typed("134⏎⏎");
    assert_eq!(
        desk.slips.last(),
        Some(&chosen(&[0, 2])),
        "it was the finger"
    );
    desk.typed("134⌫5⏎");
    assert_eq!(
        desk.slips.last(),
        Some(&chosen(&[0, 4])),
        "corrected: no doubt is left"
    );
}

#[test]
fn fewer_marks_than_the_rule_asks_are_refused_when_the_ballot_is_recorded() {
    let mut desk = Desk::new(&choose(3, 3), 5, 25);
    let answer = desk.typed("12⏎");
    assert_eq!(answer, Answer::Refused(Fault::TooFew { found: 2, min: 3 }));
    desk.typed("5⏎");
    assert_eq!(desk.slips, [chosen(&[0, 1, 4])]);
}

#[test]
fn a_blank_ballot_is_one_key_and_an_empty_line_is_not_blank() {
    let mut desk = Desk::new(&BallotKind::One, 3, 25);
    assert_eq!(desk.typed("⏎"), Answer::Refused(Fault::Empty));
    desk.typed("0b");
    assert_eq!(desk.slips, [Reading::Blank, Reading::Blank]);
}

#[test]
fn a_void_ballot_takes_the_reason_that_the_refusal_showed() {
    let mut desk = Desk::new(&choose(1, 2), 5, 25);
    assert_eq!(desk.typed("123N"), Answer::AskReason);
    desk.typed("⏎");
    desk.typed(".⏎");
    desk.typed(",3");
    assert_eq!(
        desk.slips,
        [
            Reading::Void(VoidReason::TooMany),
            Reading::Void(VoidReason::Unreadable),
            Reading::Void(VoidReason::Identifying),
        ]
    );
}

#[test]
fn a_reason_can_be_taken_back_and_a_number_without_a_reason_is_refused() {
    let mut desk = Desk::new(&BallotKind::One, 3, 25);
    assert_eq!(desk.typed("n9"), Answer::Refused(Fault::NoSuchReason));
    desk.typed("⌫2⏎");
    assert_eq!(desk.slips, [chosen(&[1])]);
}

#[test]
fn backspace_takes_back_a_mark_and_on_an_empty_line_reopens_the_last_ballot() {
    let mut desk = Desk::new(&choose(1, 3), 5, 25);
    desk.typed("12⏎4⏎");
    desk.typed("5⌫⌫");
    assert_eq!(
        desk.keypad.reopened().map(|(slip, _)| slip),
        Some(2),
        "the second Backspace reopened ballot 2"
    );
    desk.typed("⌫3⏎");
    assert_eq!(desk.slips, [chosen(&[0, 1]), chosen(&[2])]);
    assert!(desk.keypad.is_idle());
}

#[test]
fn u_goes_back_ballot_by_ballot_and_enter_without_changes_keeps_it() {
    let mut desk = Desk::new(&BallotKind::One, 3, 25);
    desk.typed("1⏎2⏎3⏎");
    desk.typed("uuu");
    assert_eq!(desk.keypad.reopened().map(|(slip, _)| slip), Some(1));
    assert_eq!(desk.typed("u"), Answer::Refused(Fault::NothingBefore));
    assert_eq!(desk.typed("⏎"), Answer::Kept);
    assert_eq!(desk.slips, [chosen(&[0]), chosen(&[1]), chosen(&[2])]);
}

#[test]
fn a_full_pack_takes_no_more_ballots_and_enter_closes_it() {
    let mut desk = Desk::new(&BallotKind::One, 3, 1);
    desk.typed("1⏎");
    for key in ["2", "0", "d", "n"] {
        assert_eq!(desk.typed(key), Answer::Refused(Fault::PackFull));
    }
    desk.typed("⏎");
    assert_eq!(desk.typed("⏎"), Answer::ClosePack);
    assert_eq!(desk.slips.len(), 1);
}

#[test]
fn typing_a_ballot_more_than_were_counted_does_not_close_the_pack() {
    let mut desk = Desk::new(&BallotKind::One, 3, 1);
    desk.typed("1⏎");
    assert_eq!(desk.typed("2⏎"), Answer::Refused(Fault::OneOver));
    assert_eq!(desk.typed("3⏎"), Answer::Refused(Fault::OneOver));
    assert!(!desk.closed);
    assert_eq!(desk.typed("⏎"), Answer::ClosePack);
    assert_eq!(desk.slips, [chosen(&[0])]);
}

#[test]
fn a_ranking_is_typed_best_first_and_plus_shares_a_place() {
    let mut desk = Desk::new(&ranking(false), 5, 25);
    desk.typed("41⏎");
    assert_eq!(
        desk.slips,
        [Reading::Valid(Mark::Ranks(vec![2, 0, 0, 1, 0]))]
    );
    assert_eq!(desk.typed("2+"), Answer::Refused(Fault::NotAKey));
    let mut desk = Desk::new(&ranking(true), 5, 25);
    desk.typed("4+12⏎");
    assert_eq!(
        desk.slips,
        [Reading::Valid(Mark::Ranks(vec![1, 2, 0, 1, 0]))]
    );
    desk.typed("4+");
    assert_eq!(desk.typed("⏎"), Answer::Refused(Fault::HalfTyped));
}

#[test]
fn ten_options_and_more_have_letters_and_then_commands_are_signs() {
    let mut desk = Desk::new(&choose(1, 3), 12, 25);
    assert_eq!(desk.typed("bdn"), Answer::Refused(Fault::NotOnBallot));
    desk.typed("⏎0*.⏎");
    assert_eq!(
        desk.slips,
        [
            chosen(&[1, 3]),
            Reading::Blank,
            Reading::Doubtful,
            Reading::Void(VoidReason::Unreadable),
        ]
    );
}

#[test]
fn more_options_than_letters_have_numbers_of_two_digits() {
    let mut desk = Desk::new(&BallotKind::One, 44, 25);
    assert_eq!(
        desk.typed("45"),
        Answer::Refused(Fault::NotOnBallot),
        "there is no option 45"
    );
    desk.typed("⌫07⏎");
    assert_eq!(desk.slips, [chosen(&[6])]);
    assert_eq!(desk.typed("1⏎"), Answer::Refused(Fault::HalfTyped));
}

#[test]
fn marks_over_the_budget_are_refused_as_they_are_typed() {
    let kind = BallotKind::Choose {
        min: 1,
        max: 3,
        budget: Some(Budget {
            costs: vec![60, 50, 40],
            cap: 100,
        }),
    };
    let mut desk = Desk::new(&kind, 3, 25);
    let over = Fault::OverBudget {
        cost: 110,
        cap: 100,
    };
    assert_eq!(desk.typed("12"), Answer::Refused(over));
    desk.typed("n⏎");
    assert_eq!(desk.slips, [Reading::Void(VoidReason::OverBudget)]);
}

/// Keys per ballot in thousandths over `ballots` ballots: 2 % blank, 1.5 % void, the rest as `valid` types them.
fn keys_per_ballot(kind: &BallotKind, options: u16, valid: &dyn Fn(usize) -> String) -> usize {
    let ballots = 2000;
    let mut desk = Desk::new(kind, options, u32::try_from(ballots).unwrap());
    for n in 0..ballots {
        let before = desk.slips.len();
        match n % 200 {
            0..4 => desk.typed("b"),
            4..7 => desk.typed("n⏎"),
            _ => desk.typed(&valid(n)),
        };
        assert_eq!(desk.slips.len(), before + 1, "ballot {n} was not recorded");
    }
    desk.keys * 1000 / ballots
}

#[test]
fn a_ballot_takes_as_few_keys_as_it_can() {
    // About 2.4 marks a ballot, as where up to three may be marked.
    let marked = ["1⏎", "12⏎", "24⏎", "35⏎", "135⏎", "245⏎", "234⏎", "125⏎"];
    let marks = |n: usize| marked[n % 8].to_owned();
    // A void ballot takes one key more than a blank one: its reason, by Enter.
    let reason = 15;
    let one = keys_per_ballot(&BallotKind::One, 3, &|n| format!("{}⏎", n % 3 + 1));
    assert!(one <= 1970 + reason, "one of 3: {one}");
    let rank = keys_per_ballot(&ranking(false), 5, &|_| "31254⏎".into());
    assert!(rank <= 5830 + reason, "rank 5: {rank}");
    let spread = keys_per_ballot(&points(10, 10), 5, &|_| "32005⏎".into());
    assert!(spread <= 5830 + reason, "10 points on 5: {spread}");
    let up_to_three = keys_per_ballot(&choose(1, 3), 5, &marks);
    assert!(up_to_three <= 3310 + reason, "up to 3 of 5: {up_to_three}");
    let of_nine = keys_per_ballot(&choose(1, 3), 9, &marks);
    assert!(of_nine <= 3320 + reason, "up to 3 of 9: {of_nine}");
}
