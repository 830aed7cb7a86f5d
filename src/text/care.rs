//! With how much care a vote was counted, in words: on the results screen and in the minutes the same.

use jiff::tz::TimeZone;

use crate::assembly::vote::{Care, Manner};
use crate::present::care::Counting;
use crate::text::Text;

/// How the count of a channel came about, in a sentence; times are written in `zone`.
pub fn counting(told: &Counting, zone: &TimeZone, text: &Text) -> String {
    match told {
        Counting::Paper(care) => paper(*care, text),
        Counting::Hands {
            manner: shown,
            alone,
            recounted,
            rest,
        } => {
            let values = [
                ("manner", manner(*shown, text).into()),
                ("alone", if *alone { "yes" } else { "no" }.into()),
                ("recounted", (*recounted).into()),
                ("rest", if *rest { "yes" } else { "no" }.into()),
            ];
            text.with("results-hands", &values)
        }
        Counting::Call {
            read_back,
            by,
            absent,
            silent,
        } => {
            let read = match (read_back, by) {
                (Some(_), Some(_)) => "named",
                (Some(_), None) => "yes",
                (None, _) => "no",
            };
            let at = read_back.map(|at| text.clock(at, zone)).unwrap_or_default();
            let values = [
                ("read", read.into()),
                ("at", at.into()),
                ("by", by.as_deref().unwrap_or_default().into()),
                ("absent", (*absent).into()),
                ("silent", (*silent).into()),
            ];
            text.with("results-call", &values)
        }
    }
}

fn paper(care: Care, text: &Text) -> String {
    let all = if care.twice == care.packs {
        "yes"
    } else {
        "no"
    };
    let values = [
        ("packs", care.packs.into()),
        ("twice", care.twice.into()),
        ("all", all.into()),
        ("reread", care.reread.into()),
        ("decided", care.decided.into()),
    ];
    text.with("results-care", &values)
}

/// How people show what they vote by hand.
pub fn manner(manner: Manner, text: &Text) -> &str {
    text.get(match manner {
        Manner::Hands => "hands-manner-hands",
        Manner::Cards => "hands-manner-cards",
        Manner::Standing => "hands-manner-standing",
    })
}
