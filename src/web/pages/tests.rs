//! What holds for every page: well formed, labeled, small, alone, in two languages, and no word of anybody as markup.

mod samples;
mod weight;

use samples::{afterwards, all, ballots, entries};

use super::testing::{HOSTILE, fields, form, hostile, kinds, phone, whole};
use super::*;
use crate::present::BallotForm;
use crate::tally::BallotKind;
use crate::text::Lang;

const CODE: &str = "7KQ2M9";
/// The most that a page may weigh.
const SMALL: usize = 10_000;

#[test]
fn every_page_is_whole_labelled_alone_and_small_in_both_languages() {
    for lang in Lang::ALL {
        let text = crate::text::Text::new(lang);
        let phone = phone(&text);
        for page in all(&phone, "Quali interventi prima?", form) {
            let words = whole(&page);
            assert!(page.starts_with(&format!("<!doctype html><html lang=\"{}\">", lang.code())));
            assert_eq!(page.matches("<h1>").count(), 1, "one heading: {words}");
            assert_eq!(page.matches("<main").count(), 1);
            assert!(page.len() < SMALL, "{} bytes: {words}", page.len());
            assert!(!words.contains("phone-"), "a key without words: {words}");
        }
    }
}

#[test]
fn the_points_that_are_left_are_said_in_a_sentence() {
    let text = crate::text::Text::new(Lang::It);
    let form = form(BallotKind::Points {
        total: 10,
        cap: 10,
        spend_all: false,
    });
    let said = |typed: &[(&str, &str)]| ballots(&phone(&text), &form, typed).remove(0);
    assert!(said(&[]).contains(">Ti restano 10 punti su 10</b>"));
    assert!(said(&[("v0", "6"), ("v1", "3")]).contains(">Ti resta 1 punto su 10</b>"));
    assert!(said(&[("v0", "6"), ("v1", "7")]).contains(">Punti di troppo: 3</b>"));
}

#[test]
fn a_meeting_without_a_name_leaves_no_mark_of_it() {
    let text = crate::text::Text::new(Lang::It);
    let phone = Phone {
        meeting: "",
        ..phone(&text)
    };
    for page in entries(&phone, CODE) {
        assert!(page.contains("<header><p>Voto</p>") && !page.contains(" · </title>"));
    }
}

#[test]
fn words_of_a_hostile_hand_are_never_markup() {
    let text = crate::text::Text::new(Lang::It);
    let phone = Phone {
        meeting: HOSTILE,
        ..phone(&text)
    };
    for page in all(&phone, HOSTILE, hostile) {
        let words = whole(&page);
        assert!(!page.contains("<script>alert") && !page.contains("<img"));
        assert!(
            words.contains("&lt;script&gt;alert"),
            "they are shown: {words}"
        );
    }
}

#[test]
fn what_was_filled_in_stays_when_something_is_wrong() {
    let text = crate::text::Text::new(Lang::It);
    let phone = phone(&text);
    let show = |kind: BallotKind, typed: &[(&str, &str)]| {
        let form = form(kind);
        let filled = Filled::read(&form, &fields(typed)).0;
        let page = BallotPage {
            code: CODE,
            form: &form,
            filled: &filled,
            changing: false,
            old_answer: false,
            changeable: false,
        };
        ballot(&phone, &page)
    };
    let choose = BallotKind::Choose {
        min: 1,
        max: 1,
        budget: None,
    };
    let page = show(choose, &[("o", "0"), ("o", "3")]);
    assert_eq!(page.matches(" checked").count(), 2);
    assert!(page.contains("<title>Errore: ") && page.contains("href=\"#o0\""));
    let page = show(BallotKind::Score { min: 0, max: 100 }, &[("v2", "cento")]);
    assert!(page.contains("value=\"cento\"") && page.contains("href=\"#v2\""));
    let empty = show(BallotKind::One, &[]);
    assert!(empty.contains("Non hai segnato nulla"));
}

#[test]
fn a_language_chosen_by_hand_goes_on_with_every_link_and_form() {
    let text = crate::text::Text::new(Lang::En);
    let phone = Phone {
        chosen: true,
        ..phone(&text)
    };
    assert_eq!(phone.to("/v/A#o3"), "/v/A?lang=en#o3");
    assert_eq!(phone.to("/ricevute?page=2"), "/ricevute?page=2&lang=en");
    for page in all(&phone, "Which first?", form) {
        let places = ["href=\"/", "action=\"/"].map(|mark| page.split(mark).skip(1));
        for place in places.into_iter().flatten() {
            let place = place.split('"').next().unwrap_or_default();
            let by_field = place == "v" && page.contains("name=\"lang\" value=\"en\"");
            assert!(place.contains("lang=en") || by_field, "{place}");
        }
    }
}

#[test]
fn a_vote_by_name_says_so_before_the_choice_and_before_it_is_confirmed() {
    let text = crate::text::Text::new(Lang::It);
    let phone = phone(&text);
    let named = |kind: BallotKind| BallotForm {
        secret: false,
        named: true,
        ..form(kind)
    };
    for (kind, typed) in [
        (BallotKind::Motion, [("o", "1")]),
        (BallotKind::One, [("o", "4")]),
    ] {
        for page in ballots(&phone, &named(kind), &typed) {
            let said = page.find("Voto palese").expect("it is said");
            let choice = page.find("type=\"radio\"").unwrap_or(page.len());
            assert!(said < choice && !page.contains("Scheda bianca"), "{page}");
            assert!(page.len() < SMALL && !whole(&page).contains("phone-"));
        }
    }
    let blank = Filled::read(&named(BallotKind::Motion), &fields(&[("go", "blank")])).0;
    assert_eq!(blank.mark(&named(BallotKind::Motion)), Err(Fault::Nothing));
}

#[test]
fn a_confirmed_ballot_names_its_vote_so_that_it_counts_in_no_other() {
    let text = crate::text::Text::new(Lang::It);
    let phone = phone(&text);
    for (kind, typed) in kinds() {
        for page in ballots(&phone, &form(kind), &typed) {
            assert!(page.contains("name=\"vote\" value=\"3\""));
        }
    }
}

#[test]
fn a_page_where_nothing_can_be_done_waits_and_keeps_what_is_to_be_read() {
    let text = crate::text::Text::new(Lang::It);
    let phone = phone(&text);
    let waits = "data-at=\"/v/7KQ2M9\"";
    let keeps = "id=\"next\"";
    for page in afterwards(&phone, "Quali?").iter().take(4) {
        assert!(page.contains(waits) && page.contains(keeps), "{page}");
    }
    let early = waiting(
        &phone,
        &WaitPage {
            code: CODE,
            collecting: false,
        },
    );
    assert!(early.contains(waits) && !early.contains(keeps));
    for page in ballots(&phone, &form(BallotKind::One), &[]) {
        assert!(!page.contains(waits));
    }
}

#[test]
fn whoever_has_sent_all_proposals_is_not_given_a_form_that_sends_none() {
    let text = crate::text::Text::new(Lang::It);
    let page = propose(
        &phone(&text),
        &ProposePage {
            code: CODE,
            theme: None,
            text: "",
            max: 280,
            left: Some(0),
            fault: None,
        },
    );
    assert!(!page.contains("<form") && whole(&page).contains("Hai già mandato"));
}

#[test]
fn what_was_not_marked_is_said_before_it_is_confirmed() {
    let text = crate::text::Text::new(Lang::It);
    let pages = ballots(
        &phone(&text),
        &form(BallotKind::Grade { grades: 6 }),
        &[("v0", "3")],
    );
    assert!(pages[0].contains("Dove non segni nulla vale 0"));
    assert_eq!(pages[1].matches("0, non segnato").count(), 4);
}

#[test]
fn a_score_below_zero_has_a_true_minus_to_be_read_and_a_plain_one_to_be_sent() {
    let text = crate::text::Text::new(Lang::It);
    let form = form(BallotKind::Score { min: -2, max: 2 });
    let pages = ballots(&phone(&text), &form, &[("v0", "-1")]);
    assert!(pages[0].contains("da −2 a 2"), "in the sentence");
    assert!(pages[0].contains("<span>−2</span>"), "on the button");
    assert!(pages[0].contains("value=\"-2\""), "what is sent");
    assert!(pages[1].contains("−1"), "on the review");
}
