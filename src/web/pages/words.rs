//! Words that several pages share: what a choice is called, how a ballot is marked.

use crate::present::BallotForm;
use crate::present::result::RowLabel;
use crate::tally::BallotKind;
use crate::text::Text;

/// What a choice is called on the ballot.
pub fn choice(form: &BallotForm, option: u16, text: &Text) -> String {
    form.choices
        .get(usize::from(option))
        .map(|label| named(label, text))
        .unwrap_or_default()
}

/// What a choice is called on the ballot, from its label.
fn named(label: &RowLabel, text: &Text) -> String {
    match label {
        RowLabel::Favourable => text.get("phone-favourable").to_owned(),
        RowLabel::Against => text.get("phone-against").to_owned(),
        RowLabel::Abstaining => text.get("phone-abstaining").to_owned(),
        RowLabel::Option { label, .. } => label.clone(),
    }
}

/// How the ballot is marked, in a few short sentences.
pub(super) fn how(form: &BallotForm, text: &Text) -> String {
    let said = match &form.kind {
        BallotKind::Motion | BallotKind::One => vec![text.get("phone-how-one").to_owned()],
        BallotKind::Choose { min, max, budget } => {
            let is_free = budget.is_some() && *min < 2 && *max >= form.size();
            let mut said = vec![if is_free {
                text.get("phone-how-any").to_owned()
            } else {
                choose(form, (*min, *max), text)
            }];
            said.extend(budget.as_ref().map(|b| {
                let cap = text.integer(b.cap);
                text.with("phone-how-budget", &[("cap", cap.into())])
            }));
            said
        }
        BallotKind::Points {
            total,
            cap,
            spend_all,
        } => {
            let mut said = vec![text.with("phone-how-points", &[("total", (*total).into())])];
            if cap < total {
                said.push(text.with("phone-how-cap", &[("cap", (*cap).into())]));
            }
            if *spend_all {
                said.push(text.get("phone-how-spend-all").to_owned());
            }
            said
        }
        BallotKind::Score { min, max } => {
            let [min, max] = [min, max].map(|n| text.decimal(i64::from(*n), 0));
            let ends = [("min", min.into()), ("max", max.into())];
            vec![text.with("phone-how-score", &ends)]
        }
        BallotKind::Grade { grades } => {
            let max = grades.saturating_sub(1);
            vec![text.with("phone-how-grade", &[("max", max.into())])]
        }
        BallotKind::Resistance { max } => {
            vec![text.with("phone-how-resistance", &[("max", (*max).into())])]
        }
        BallotKind::Rank { min, max, .. } => rank(form, (*min, *max), text),
    };
    said.join(" ")
}

fn choose(form: &BallotForm, (min, max): (u16, u16), text: &Text) -> String {
    let key = match (min, max) {
        (min, max) if min == max => "phone-how-exactly",
        (0 | 1, _) => "phone-how-up-to",
        (_, max) if max >= form.size() => "phone-how-at-least",
        (_, _) => "phone-how-between",
    };
    text.with(key, &[("min", min.into()), ("max", max.into())])
}

fn rank(form: &BallotForm, (min, max): (u16, u16), text: &Text) -> Vec<String> {
    let mut said = vec![text.get("phone-how-rank").to_owned()];
    if min == max {
        said.push(text.with("phone-how-rank-exactly", &[("max", max.into())]));
        return said;
    }
    said.push(if min > 1 {
        text.with("phone-how-rank-least", &[("min", min.into())])
    } else {
        text.get("phone-how-rank-free").to_owned()
    });
    if max < form.size() {
        said.push(text.with("phone-how-rank-most", &[("max", max.into())]));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::super::testing::form;
    use super::*;
    use crate::text::Lang;

    #[test]
    fn as_many_places_as_must_be_given_are_said_once() {
        let text = Text::new(Lang::It);
        let said = |min, max| {
            let ties = false;
            how(&form(BallotKind::Rank { min, max, ties }), &text)
        };
        assert!(said(2, 2).ends_with("Mettine in ordine esattamente 2."));
        assert!(said(2, 3).contains("almeno 2") && !said(2, 3).contains("esattamente"));
        assert!(said(1, 2).contains("fermarti quando vuoi"));
    }
}
