//! The words of results: bases, thresholds, figures.

use crate::assembly::vote::{Tally, Terms, TieRule};
use crate::present::figures;
use crate::tally::{BallotKind, Base, Detail, Exact, Method, Threshold};
use crate::text::Text;

/// What a base counts: `schede valide`.
pub fn base(base: Base, text: &Text) -> &str {
    text.get(match base {
        Base::Entitled => "results-base-entitled",
        Base::Present => "results-base-present",
        Base::Voters => "results-base-voters",
        Base::Valid => "results-base-valid",
        Base::Cast => "results-base-cast",
        Base::ForAgainst => "results-base-for-against",
    })
}

/// As [`base`], after a number: in the singular after one.
pub fn base_of(of: Base, n: u64, text: &Text) -> &str {
    if n != 1 {
        return base(of, text);
    }
    text.get(match of {
        Base::Entitled => "results-base-entitled-one",
        Base::Present => "results-base-present-one",
        Base::Voters => "results-base-voters-one",
        Base::Valid => "results-base-valid-one",
        Base::Cast => "results-base-cast-one",
        Base::ForAgainst => "results-base-for-against",
    })
}

/// As [`base_of`], of what was cast: marks, or points.
pub fn cast<'t>(of: Base, n: u64, terms: &Terms, text: &'t Text) -> &'t str {
    match terms.kind {
        BallotKind::Points { .. } if of == Base::Cast => text.get("results-base-points"),
        BallotKind::Points { .. }
        | BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => base_of(of, n, text),
    }
}

/// What the rule written before the vote says of choices that are tied still.
pub fn tie(tie: TieRule, text: &Text) -> &str {
    text.get(match tie {
        TieRule::ExAequo => "results-tie-ex-aequo",
        TieRule::RunOff => "results-tie-run-off",
        TieRule::Table => "results-tie-table",
        TieRule::Lot => "results-tie-lot",
        TieRule::FirstPlaces => "results-tie-first-places",
        TieRule::LowerResistance => "results-tie-lower-resistance",
    })
}

/// A threshold on a base of this size: `almeno 2/3 di 10, arrotondato per eccesso`, `più di 1/2 di 9`.
pub fn fraction(threshold: &Threshold, size: u64, text: &Text) -> String {
    let product = u128::from(size) * u128::from(threshold.numerator);
    let whole = product.is_multiple_of(u128::from(threshold.denominator.max(1)));
    let rounded = if whole { "no" } else { "yes" };
    let mut values = vec![
        ("n", threshold.numerator.into()),
        ("d", threshold.denominator.into()),
        ("of", size.into()),
    ];
    if threshold.strict {
        return text.with("results-more-than", &values);
    }
    values.push(("rounded", rounded.into()));
    text.with("results-at-least", &values)
}

/// An exact figure, with two decimals where it is not whole.
pub fn exact(figure: &Exact, text: &Text) -> String {
    match figure.to_u64() {
        Some(n) => text.integer(n),
        None => {
            figures::scaled(figure, 2).map_or_else(|| figure.to_string(), |n| text.decimal(n, 2))
        }
    }
}

/// The figure of a choice with its unit: `52 voti`, `giudizio 3 su 4`, `7,25 di media`.
pub fn measured(figure: &Exact, terms: &Terms, text: &Text) -> String {
    let one = figure.to_u64() == Some(1);
    let values = [
        ("kind", kind(terms.rule.method).into()),
        ("figure", exact(figure, text).into()),
        ("one", if one { "yes" } else { "no" }.into()),
        ("top", terms.kind.scale().map_or(0, |(_, top)| top).into()),
    ];
    text.with("results-figure", &values)
}

/// What the figures of a method are called above their column: `Voti`, `Media (da 0 a 10)`.
pub fn heading(terms: &Terms, text: &Text) -> String {
    let (min, top) = terms.kind.scale().unwrap_or_default();
    let values = [
        ("kind", kind(terms.rule.method).into()),
        ("min", min.into()),
        ("top", top.into()),
    ];
    text.with("results-figure-heading", &values)
}

/// What the figures of a count are and how many ballots they come from, as a sentence without its end.
pub fn meaning(terms: &Terms, tally: &Tally, text: &Text) -> String {
    let quota = match &tally.outcome.detail {
        Detail::Rounds(rounds) => rounds.quota.as_ref(),
        Detail::Plain
        | Detail::Values(_)
        | Detail::Grades(_)
        | Detail::Pairwise(_)
        | Detail::Committees(_)
        | Detail::Budget(_) => None,
    };
    let what = of_each(terms, quota, text);
    match tally.turnout.valid {
        Some(valid) => {
            let of = [("what", what.into()), ("n", valid.into())];
            text.with("results-meaning-of", &of)
        }
        None => what,
    }
}

/// What the figure of each choice is; `quota` are the votes that a place takes, where there is such a number.
fn of_each(terms: &Terms, quota: Option<&Exact>, text: &Text) -> String {
    let (min, top) = terms.kind.scale().unwrap_or_default();
    let values = [
        ("kind", kind(terms.rule.method).into()),
        ("min", min.into()),
        ("top", top.into()),
        ("known", if quota.is_some() { "yes" } else { "no" }.into()),
        (
            "quota",
            quota.map_or_else(String::new, |q| exact(q, text)).into(),
        ),
    ];
    text.with("results-meaning", &values)
}

/// The end of the scale on which every figure of a count stands, where it has one that begins at nothing: a full bar.
pub fn full(terms: &Terms) -> Option<u16> {
    let is_on_scale = matches!(
        terms.rule.method,
        Method::ScoreMean
            | Method::ScoreMedian
            | Method::MajorityJudgment
            | Method::MajorityJudgmentGauge
    );
    let (min, top) = terms.kind.scale().filter(|_| is_on_scale)?;
    u16::try_from(top).ok().filter(|_| min == 0)
}

/// What the figures of a method are, as sentences tell them apart.
fn kind(method: Method) -> &'static str {
    match method {
        Method::Motion
        | Method::PluralityChoice
        | Method::Approval
        | Method::Multivote
        | Method::Av
        | Method::Seqpav
        | Method::Pav
        | Method::Mes
        | Method::MesPhragmen
        | Method::Seqphragmen
        | Method::PbGreedy
        | Method::PbGreedyCost
        | Method::PbMesCost
        | Method::PbMesCount
        | Method::PbMesCostGreedy
        | Method::PbMesCostAdd1
        | Method::PbMesCostAdd1u => "votes",
        Method::Points
        | Method::PointsNormalised
        | Method::ScoreSum
        | Method::Star
        | Method::Borda
        | Method::WeightedSum
        | Method::WeightedSumSensitivity => "points",
        Method::Pairwise
        | Method::SchulzeWv
        | Method::SchulzeMargins
        | Method::RankedPairsWv
        | Method::RankedPairsMargins => "order",
        Method::GradeHistogram | Method::Gradient => "grades",
        Method::ScoreMean => "mean",
        Method::ScoreMedian => "median",
        Method::MajorityJudgment | Method::MajorityJudgmentGauge => "grade",
        Method::Plurality => "firsts",
        Method::Copeland => "contests",
        Method::MinimaxWv => "defeat",
        Method::MinimaxMargins => "gap",
        Method::Irv => "round",
        Method::StvScottish | Method::StvWigm | Method::StvMeek => "transfer",
        Method::Resistance => "resistance",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::testing::plain_vote;
    use crate::text::Lang;

    fn terms(kind: BallotKind, method: Method) -> Terms {
        let mut terms = plain_vote();
        terms.kind = kind;
        terms.rule.method = method;
        terms
    }

    #[test]
    fn a_figure_says_its_unit_and_one_is_one() {
        let text = Text::new(Lang::It);
        let rank = BallotKind::Rank {
            min: 1,
            max: 2,
            ties: false,
        };
        for (kind, method, n, wanted) in [
            (rank.clone(), Method::Irv, 52_u64, "52 voti"),
            (rank.clone(), Method::StvScottish, 1, "1 voto"),
            (rank, Method::Borda, 12, "12 punti"),
            (
                BallotKind::Grade { grades: 5 },
                Method::MajorityJudgment,
                3,
                "giudizio 3 su 4",
            ),
        ] {
            let words = measured(&Exact::from(n), &terms(kind, method), &text);
            assert_eq!(words, wanted);
        }
    }

    #[test]
    fn a_method_that_only_puts_options_in_order_claims_no_figures() {
        let text = Text::new(Lang::It);
        let rank = BallotKind::Rank {
            min: 1,
            max: 2,
            ties: false,
        };
        let words = of_each(&terms(rank, Method::SchulzeWv), None, &text);
        assert!(words.contains("senza una cifra"), "{words}");
    }

    #[test]
    fn every_method_says_what_its_figures_are() {
        for lang in Lang::ALL {
            let text = Text::new(lang);
            for method in Method::ALL {
                let terms = terms(BallotKind::One, method);
                let words = of_each(&terms, Some(&Exact::from(14_u64)), &text);
                assert!(
                    words.len() > 3 && !words.contains('{'),
                    "{method:?}: {words}"
                );
            }
        }
    }
}
