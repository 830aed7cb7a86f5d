//! Two counters, a row counted again, and those who raised no hand.

use crate::assembly::VoteId;
use crate::assembly::testing::plain_motion;
use crate::assembly::vote::{Channel, Manner, Scrutiny, Terms, Totals, VoteCommand};
use crate::text::Lang;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage as Play, pictures};

/// Twelve people in the hall and a motion by hands.
fn counting(set: Set, rest_in_favour: bool) -> Play {
    let mut play = set.stage(Screen::new(ScreenId::Hands));
    play.arrive(12);
    let terms = Terms {
        question: "Rimandare la scelta a gennaio?".into(),
        scrutiny: Scrutiny {
            rest_in_favour,
            ..Scrutiny::default()
        },
        ..plain_motion(Channel::Hands)
    };
    play.submit(VoteCommand::Draft(Box::new(terms)));
    play.submit(VoteCommand::Open { id: VoteId(1) });
    play
}

fn italian(rest_in_favour: bool) -> Play {
    let lang = Lang::It;
    counting(Set { lang, size: SMALL }, rest_in_favour)
}

fn recorded(play: &Play) -> Option<Totals> {
    let vote = play.assembly().votes.get(VoteId(1)).unwrap();
    vote.totals.get(&Channel::Hands).cloned()
}

#[test]
fn the_first_figure_is_covered_while_the_second_is_typed() {
    let mut play = italian(false);
    play.press("6<Enter>");
    assert!(play.screen().contains("•••"), "{}", play.screen());
    assert_eq!(play.row(-2), "▶ Scrivi la seconda conta di «A favore»");
    play.press("6<Enter>");
    assert!(play.screen().contains("✓ uguali"), "{}", play.screen());
    assert_eq!(play.row(-2), "▶ Scrivi quante mani per «Contro»");
}

#[test]
fn a_row_on_which_the_two_differ_is_counted_again_and_only_that_one() {
    let mut play = italian(false);
    play.press("6<Enter>6<Enter>3<Enter>4<Enter>");
    assert!(
        play.screen()
            .contains("✗ Le due conte di «Contro» sono diverse"),
        "{}",
        play.screen()
    );
    play.press("4<Enter>4<Enter>1<Enter>1<Enter>");
    let totals = recorded(&play).unwrap();
    assert_eq!(totals.votes, [6, 4, 1]);
    let count = totals.hands.unwrap();
    assert_eq!(count.said, [vec![6, 6], vec![3, 4, 4, 4], vec![1, 1]]);
    assert_eq!((count.alone, count.recounted()), (false, 1));
}

#[test]
fn two_who_never_agree_are_told_of_other_ways_to_count() {
    let mut play = italian(false);
    play.press("6<Enter>5<Enter>5<Enter>6<Enter>");
    let screen = play.screen();
    assert!(
        screen.contains("✗ Ancora diverse su «A favore»"),
        "{screen}"
    );
}

#[test]
fn one_counter_and_cards_are_recorded_as_such() {
    let mut play = italian(false);
    play.press("ms6<Enter>3<Enter>1<Enter>");
    let count = recorded(&play).unwrap().hands.unwrap();
    assert_eq!((count.alone, count.manner), (true, Manner::Cards));
}

#[test]
fn where_the_rule_says_so_whoever_raises_no_hand_is_in_favour() {
    let mut play = italian(true);
    assert_eq!(play.row(-2), "▶ Scrivi quante mani per «Contro»");
    play.press("3<Enter>3<Enter>1<Enter>1<Enter>");
    assert_eq!(recorded(&play).unwrap().votes, [8, 3, 1]);
}

#[test]
fn a_motion_of_a_hundred_people_takes_eighteen_keys() {
    // Two digits and Enter, twice a row, three rows.
    let mut play = italian(false);
    play.press("06<Enter>06<Enter>03<Enter>03<Enter>01<Enter>01<Enter>");
    assert_eq!(recorded(&play).unwrap().votes, [6, 3, 1]);
}

#[test]
fn each_number_is_in_the_record_before_the_next_and_no_message_says_it() {
    let mut play = italian(false);
    play.press("9<Enter>");
    let show = |play: &Play| {
        let vote = play.assembly().votes.get(VoteId(1)).unwrap();
        vote.show.clone().unwrap()
    };
    assert_eq!(show(&play).said(0), [9]);
    let screen = play.screen();
    assert!(
        screen.contains("✓ «A favore»: prima conta scritta"),
        "{screen}"
    );
    assert!(!screen.contains('9'), "{screen}");
    play.press("9<Enter>");
    assert_eq!(show(&play).said(0), [9, 9]);
    assert_eq!(recorded(&play), None);
}

#[test]
fn a_screen_opened_anew_has_the_rows_that_hold_and_goes_on_with_the_next() {
    let mut play = italian(false);
    play.press("6<Enter>6<Enter>3<Enter>");
    let anew = play.afresh(Screen::new(ScreenId::Hands));
    assert!(anew.screen().contains("✓ uguali"), "{}", anew.screen());
    assert_eq!(anew.row(-2), "▶ Scrivi la seconda conta di «Contro»");
    let anew = anew.keys("3<Enter>1<Enter>1<Enter>");
    assert_eq!(recorded(&anew).unwrap().votes, [6, 3, 1]);
}

#[test]
fn undo_takes_the_last_number_away_and_the_row_goes_on() {
    let mut play = italian(false);
    play.press("6<Enter>6<Enter>3<Enter><C-z>");
    assert!(
        play.screen().contains("«Contro»: prima conta scritta"),
        "{}",
        play.screen()
    );
    play.press("<Enter>");
    assert_eq!(play.row(-2), "▶ Scrivi quante mani per «Contro»");
    assert!(play.screen().contains("✓ uguali"), "{}", play.screen());
}

#[test]
fn a_row_chosen_stays_until_both_counts_of_it_are_said() {
    let mut play = italian(false);
    play.press("<Down>3<Enter>");
    assert_eq!(play.row(-2), "▶ Scrivi la seconda conta di «Contro»");
    play.press("3<Enter>");
    assert_eq!(play.row(-2), "▶ Scrivi quante mani per «A favore»");
}

#[test]
fn a_number_typed_is_handed_in_also_by_the_arrow_that_leaves_its_row() {
    let mut play = italian(false);
    play.press("6<Down>");
    assert_eq!(play.row(-2), "▶ Scrivi la seconda conta di «A favore»");
    play.press("6<Down>");
    assert_eq!(play.row(-2), "▶ Scrivi quante mani per «Contro»");
    play.press("3<Tab>3<Tab>1<Up>1<Up>");
    assert_eq!(recorded(&play).unwrap().votes, [6, 3, 1]);
}

#[test]
fn more_hands_than_people_are_refused_at_once_and_the_number_can_be_corrected() {
    let mut play = italian(false);
    play.press("13<Enter>");
    assert!(
        play.screen().contains("✗ I votanti (13)"),
        "{}",
        play.screen()
    );
    play.press("12<Enter>12<Enter>");
    assert_eq!(play.row(-2), "▶ Scrivi quante mani per «Contro»");
}

#[test]
fn that_the_rest_is_in_favour_is_in_the_rule_read_aloud_and_in_the_record() {
    let mut play = italian(true);
    play.press("3<Enter>3<Enter>1<Enter>1<Enter>");
    assert_eq!(recorded(&play).unwrap().votes, [8, 3, 1]);
    play.submit(VoteCommand::Close { id: VoteId(1) });
    let play = play.afresh(Screen::new(ScreenId::Results));
    let screen = play.screen();
    assert!(screen.contains("gli altri contati a favore"), "{screen}");
    let why = play.keys("p").screen();
    let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(why.contains("Chi non alza la mano contro"), "{why}");
    assert!(why.contains("più favorevoli che contrari"), "{why}");
}

#[test]
fn who_is_in_favour_is_said_as_a_number_only_once_the_others_are_counted() {
    let mut play = italian(true);
    let screen = play.screen();
    assert!(
        screen.contains("Chi non alza la mano è a favore"),
        "{screen}"
    );
    assert!(screen.contains("Totale dei voti 0"), "{screen}");
    play.press("3<Enter>3<Enter>");
    let screen = play.screen();
    assert!(screen.contains("Totale dei voti 3"), "{screen}");
    assert!(!screen.contains("Gli altri"), "{screen}");
    play.press("1<Enter>1<Enter>");
    let play = play.afresh(Screen::new(ScreenId::Hands));
    let screen = play.screen();
    assert!(screen.contains("Gli altri, 8, sono a favore"), "{screen}");
}

#[test]
fn pictures_of_a_show_of_hands() {
    pictures("hands_second", |set| {
        counting(set, false).keys("6<Enter>6<Enter>3<Enter>")
    });
    pictures("hands_rest", |set| {
        counting(set, true).keys("3<Enter>3<Enter>")
    });
}
