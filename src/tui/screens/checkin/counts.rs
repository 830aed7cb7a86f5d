//! The figures of the hall: heads by gender and category, arrivals by ten minutes.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::assembly::Roll;
use crate::assembly::roll::Gender;
use crate::tui::ctx::Ctx;
use crate::tui::measure::cells;

/// The length of a slice of time, in seconds.
const SLICE: i64 = 600;

/// What stands for a space where a line must not be broken.
pub(super) const WHOLE: &str = "\u{a0}";

/// `Presenti 112    F 58 · M 51 · non dichiarato 3    con diritto di voto 110`, then the categories, each with
/// its figure kept whole.
pub(super) fn lines(ctx: &Ctx<'_>) -> [String; 2] {
    let text = ctx.text;
    let setup = &ctx.assembly().setup;
    let heads = ctx.assembly().roll.headcount();
    let genders = [
        (Gender::Woman, "checkin-count-woman"),
        (Gender::Man, "checkin-count-man"),
        (Gender::Other, "checkin-count-other"),
        (Gender::Undeclared, "checkin-count-undeclared"),
    ];
    // Where gender is not asked, that nobody declared it is no news.
    let mut known = heads.by_gender.iter();
    let is_asked = known.any(|(gender, n)| *gender != Gender::Undeclared && *n > 0);
    let by_gender: Vec<String> = genders
        .into_iter()
        .filter(|_| is_asked)
        .filter_map(|(gender, key)| {
            let n = heads.by_gender.get(&gender).copied().filter(|n| *n > 0)?;
            Some(format!("{} {}", text.get(key), text.integer(n)))
        })
        .collect();
    let values = [
        ("present", heads.present.into()),
        ("genders", genders_apart(&by_gender).into()),
        ("voting", heads.voting.into()),
    ];
    let mut first = text.with("checkin-count", &values);
    if cells(&first) > ctx.body.width {
        first = text.with("checkin-count-narrow", &values);
    }
    let categories = setup
        .categories
        .iter()
        .map(|c| (Some(c.id), c.name.as_str()));
    let by_category: Vec<String> = categories
        .chain([(None, text.get("checkin-count-none"))])
        .filter_map(|(id, name)| {
            let n = heads.by_category.get(&id).copied().filter(|n| *n > 0)?;
            let counted = format!("{name} {}", text.integer(n));
            Some(counted.replace(' ', WHOLE))
        })
        .collect();
    [first, by_category.join(" · ")]
}

fn genders_apart(genders: &[String]) -> String {
    if genders.is_empty() {
        return String::new();
    }
    format!("    {}", genders.join(" · "))
}

/// The first arrivals of each ten minutes from the first to now, at most the last `rows`: the beginning, and how many.
pub(super) fn arrivals(roll: &Roll, now: Timestamp, rows: usize) -> Vec<(Timestamp, u64)> {
    let slice = |at: Timestamp| at.as_second().div_euclid(SLICE);
    let mut counts: BTreeMap<i64, u64> = BTreeMap::new();
    for person in roll.participants.values() {
        if let Some(at) = person.arrived() {
            *counts.entry(slice(at)).or_default() += 1;
        }
    }
    let Some((first, _)) = counts.first_key_value() else {
        return Vec::new();
    };
    let latest = slice(now).max(counts.last_key_value().map_or(*first, |(last, _)| *last));
    let shown = i64::try_from(rows).unwrap_or(i64::MAX);
    (latest.saturating_sub(shown - 1).max(*first)..=latest)
        .filter_map(|slice| {
            let begins = Timestamp::from_second(slice * SLICE).ok()?;
            Some((begins, counts.get(&slice).copied().unwrap_or(0)))
        })
        .collect()
}
