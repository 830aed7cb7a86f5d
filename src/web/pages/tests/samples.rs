//! Every page there is, in every state that somebody can see.

use super::super::testing::{fields, kinds};
use super::super::*;
use super::CODE;
use crate::assembly::RoundId;
use crate::assembly::consensus::{Scale, Stance};
use crate::present::BallotForm;
use crate::tally::BallotKind;

/// A ballot and its review, filled in, in every state that a voter can see.
pub(super) fn ballots(phone: &Phone<'_>, form: &BallotForm, typed: &[(&str, &str)]) -> Vec<String> {
    let full = Filled::read(form, &fields(typed)).0;
    let empty = Filled::default();
    let wrong = Filled {
        tried: true,
        full: true,
        ..Filled::default()
    };
    let page = |filled: &Filled, again: bool| {
        let page = BallotPage {
            code: CODE,
            form,
            filled,
            changing: again,
            old_answer: false,
            changeable: again,
        };
        let review = filled.mark(form).map(|mark| review(phone, &page, &mark));
        let ballot = ballot(phone, &page);
        std::iter::once(ballot)
            .chain(review.ok())
            .collect::<Vec<_>>()
    };
    let mut pages = page(&full, true);
    pages.extend(page(&empty, false));
    pages.extend(page(&wrong, false));
    pages
}

pub(super) fn entries(phone: &Phone<'_>, words: &str) -> Vec<String> {
    let signs = ['O', '<'];
    let wrongs = [
        None,
        Some(Wrong::Empty),
        Some(Wrong::Length(5)),
        Some(Wrong::Signs(&signs)),
        Some(Wrong::Unknown),
        Some(Wrong::Withdrawn),
        Some(Wrong::Wait),
    ];
    let page = |wrong| {
        let page = EntryPage { code: words, wrong };
        entry(phone, &page)
    };
    let mut pages: Vec<String> = wrongs.into_iter().map(page).collect();
    pages.push(waiting(
        phone,
        &WaitPage {
            code: CODE,
            collecting: true,
        },
    ));
    pages
}

pub(super) fn afterwards(phone: &Phone<'_>, words: &str) -> Vec<String> {
    let taken = ReceiptPage {
        code: CODE,
        question: words,
        receipt: "RB4827",
        time: "18:31",
        changeable: true,
    };
    let by_name = NamedPage {
        code: CODE,
        question: words,
        said: words,
        time: "18:31",
        changeable: true,
        just: true,
    };
    let bars = [
        Barred::Personal,
        Barred::Nameless,
        Barred::NotEntitled,
        Barred::Aloud,
    ];
    let list: Vec<String> = (0..700).map(|n| format!("R{n:05}")).collect();
    let mut pages = vec![receipt(phone, &taken), already(phone, &taken)];
    pages.extend(shut(words).map(|page| closed(phone, &page)));
    pages.push(receipts(phone, None, 1));
    pages.push(receipts(phone, Some((words, &list)), 2));
    let notices = [
        Notice::Busy,
        Notice::Crowded,
        Notice::Missing,
        Notice::Refused,
    ];
    pages.push(recorded(phone, &by_name));
    pages.extend(bars.map(|why| barred(phone, CODE, words, why)));
    pages.extend(notices.map(|n| notice(phone, n, Some("/v/7KQ2M9"))));
    pages
}

/// A vote that was closed, for who came late, who voted, after it was annulled, and with a personal code.
fn shut(words: &str) -> [ClosedPage<'_>; 4] {
    let late = ClosedPage {
        code: CODE,
        question: words,
        time: "18:42",
        late: Some(Late::Unknown),
        receipts: true,
        personal: false,
        said: None,
    };
    let voted = ClosedPage {
        late: Some(Late::Recorded("18:31")),
        ..late
    };
    let annulled = ClosedPage {
        time: "none",
        late: None,
        receipts: false,
        ..late
    };
    let by_name = ClosedPage {
        late: None,
        receipts: false,
        personal: true,
        said: Some((words, "18:31")),
        ..late
    };
    [late, voted, annulled, by_name]
}

fn written(phone: &Phone<'_>, words: &str) -> Vec<String> {
    let faults = [
        None,
        Some(ProposeFault::Empty),
        Some(ProposeFault::Long(300)),
        Some(ProposeFault::Full),
        Some(ProposeFault::Closed),
    ];
    let proposal = |fault| ProposePage {
        code: CODE,
        theme: Some(words),
        text: words,
        max: 280,
        left: Some(2),
        fault,
    };
    let mut pages: Vec<String> = Vec::new();
    pages.extend(faults.map(|fault| propose(phone, &proposal(fault))));
    pages.push(proposed(phone, CODE, None));
    pages
}

fn at_the_table(phone: &Phone<'_>, words: &str) -> Vec<String> {
    let form = |scale| SeatForm {
        code: CODE,
        round: RoundId(2),
        seat: words,
        position: words,
        text: words,
        scale,
    };
    let reason = format!("{words} ").repeat(4);
    let stance = Stance { degree: 2, reason };
    let wrong = |degree, reason: &str| Said {
        degree,
        reason: reason.to_owned(),
        tried: true,
    };
    let mut pages = Vec::new();
    for scale in [Scale::Four, Scale::Kaner, Scale::Fist] {
        let form = form(scale);
        let filled = [
            Said::default(),
            Said::again(&stance),
            wrong(None, words),
            wrong(Some(2), ""),
            wrong(Some(2), &"x".repeat(700)),
        ];
        pages.extend(filled.iter().map(|said| seat(phone, &form, said)));
        pages.push(seat_review(phone, &form, &stance));
        pages.push(seat_spoken(phone, &form, &stance));
        let ends = [
            Over::Closed(Some(&stance)),
            Over::Closed(None),
            Over::Annulled,
        ];
        pages.extend(ends.map(|over| seat_over(phone, &form, over)));
    }
    let unheard = |why| seat_unheard(phone, CODE, words, why);
    pages.extend([Unheard::Aloud, Unheard::Shut, Unheard::Away].map(unheard));
    pages
}

/// Every page, with these words wherever somebody's words go.
pub(super) fn all(phone: &Phone<'_>, words: &str, of: fn(BallotKind) -> BallotForm) -> Vec<String> {
    let mut pages = entries(phone, words);
    for (kind, typed) in kinds() {
        pages.extend(ballots(phone, &of(kind), &typed));
    }
    pages.extend(afterwards(phone, words));
    pages.extend(written(phone, words));
    pages.extend(at_the_table(phone, words));
    pages
}
