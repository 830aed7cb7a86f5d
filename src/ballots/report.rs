//! A count as JSON in the fields of the reference format, numbers as exact text.

mod rounds;

use serde_json::{Map, Value, json};

use super::case::Member;
use super::{Choice, Sheet};
use crate::tally::detail::{Agreement, Committees, Contests, Detail, Grades, Spending, Values};
use crate::tally::weighing::{self, Leeway, WeighingFault};
use crate::tally::{Count, CountFault, Exact, Method, Outcome, Rule, count_profile};

/// Why a member has no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The ballots cannot be counted under the rule.
    Count(CountFault),
    /// The matrix cannot be weighed.
    Weighing(WeighingFault),
}

/// Counts a member of a case and writes what it found.
///
/// # Errors
/// The ballots cannot be counted under the member's rule.
pub fn answer(member: &Member, sheet: &Sheet) -> Result<Value, Refusal> {
    let names = Names(&sheet.options);
    let method = member.poll.rule.method;
    let mut answer = Map::new();
    answer.insert("method".to_owned(), method.name().into());
    if !member.params.is_empty() {
        answer.insert("params".to_owned(), json!(member.params));
    }
    let found = if matches!(method, Method::WeightedSum | Method::WeightedSumSensitivity) {
        weighed(method, sheet, &names)?
    } else {
        match count_profile(&member.poll, &sheet.profile, &[]) {
            Count::Settled(outcome) => settled(&member.poll.rule, &outcome, &names, sheet),
            Count::TieToBreak(_) => return Err(Refusal::Count(CountFault::WrongKind)),
            Count::NotCountable(fault) => return Err(Refusal::Count(fault)),
        }
    };
    answer.extend(found);
    Ok(answer.into())
}

/// The names of the options in the order of the ballot.
struct Names<'a>(&'a [Choice]);

impl Names<'_> {
    fn one(&self, option: u16) -> &str {
        self.0
            .get(usize::from(option))
            .map_or("", |choice| &choice.id)
    }

    fn list(&self, options: &[u16]) -> Value {
        options.iter().map(|&option| self.one(option)).collect()
    }

    fn tiers(&self, tiers: &[Vec<u16>]) -> Value {
        tiers.iter().map(|tier| self.list(tier)).collect()
    }

    /// A figure for each option that has one.
    fn figures<T>(&self, figures: &[T], text: impl Fn(&T) -> Option<Value>) -> Value {
        let named = self.0.iter().zip(figures);
        let map: Map<String, Value> = named
            .filter_map(|(choice, figure)| Some((choice.id.clone(), text(figure)?)))
            .collect();
        map.into()
    }

    fn exact(&self, figures: &[Exact]) -> Value {
        self.figures(figures, |figure| Some(figure.to_string().into()))
    }

    fn some(&self, figures: &[Option<Exact>]) -> Value {
        self.figures(figures, |figure| {
            figure.as_ref().map(|figure| figure.to_string().into())
        })
    }

    /// Figures of some options.
    fn pairs(&self, pairs: &[(u16, Exact)]) -> Value {
        let named = pairs
            .iter()
            .map(|(option, figure)| (self.one(*option).to_owned(), figure));
        let map: Map<String, Value> = named
            .map(|(name, figure)| (name, figure.to_string().into()))
            .collect();
        map.into()
    }
}

fn settled(rule: &Rule, outcome: &Outcome, names: &Names<'_>, sheet: &Sheet) -> Map<String, Value> {
    let method = rule.method;
    let mut found = Map::new();
    let mut set = |name: &str, value: Value| found.insert(name.to_owned(), value);
    let chooses = !matches!(
        method,
        Method::Pairwise | Method::GradeHistogram | Method::Gradient
    );
    if chooses {
        set("winners", names.list(&outcome.winners));
        set("order", names.tiers(&outcome.order));
        if outcome.tallies.iter().any(Option::is_some) {
            set("tallies", names.some(&outcome.tallies));
        }
        if outcome.valid.is_zero() {
            set("no_valid_ballots", true.into());
        }
    }
    set("valid", outcome.valid.to_string().into());
    set("invalid", outcome.invalid.to_string().into());
    set("blank", outcome.blank.to_string().into());
    set("supporters", names.exact(&outcome.supporters));
    if method == Method::Approval {
        set("share_of_ballots", shares(outcome, names));
    }
    match &outcome.detail {
        Detail::Plain => {}
        Detail::Values(values) => value_fields(values, method, names, &mut found),
        Detail::Grades(grades) => grade_fields(grades, rule, names, sheet, &mut found),
        Detail::Pairwise(contests) => contest_fields(contests, method, names, &mut found),
        Detail::Rounds(rounds) => rounds::fields(rounds, outcome, method, names, &mut found),
        Detail::Committees(committees) => committee_fields(committees, names, &mut found),
        Detail::Budget(spending) => budget_fields(spending, method, names, &mut found),
    }
    found
}

/// Votes over all ballots that are not void, to six decimals.
fn shares(outcome: &Outcome, names: &Names<'_>) -> Value {
    let returned = &outcome.valid.0 + &outcome.blank.0;
    let share = |votes: &Option<Exact>| {
        let votes = votes.as_ref()?;
        let share =
            (returned > num_rational::BigRational::default()).then(|| Exact(&votes.0 / &returned));
        Some(share.unwrap_or_default().rounded(6).into())
    };
    names.figures(&outcome.tallies, share)
}

fn value_fields(
    values: &Values,
    method: Method,
    names: &Names<'_>,
    found: &mut Map<String, Value>,
) {
    let mut set = |name: &str, value: Value| found.insert(name.to_owned(), value);
    let middle = |pair: &Option<(Exact, Exact)>| {
        let (low, high) = pair.as_ref()?;
        let two = num_rational::BigRational::from_integer(2.into());
        Some(Exact((&low.0 + &high.0) / two).to_string().into())
    };
    set("answered", names.exact(&values.answered));
    if method == Method::ScoreMedian {
        set("tallies_midpoint", names.figures(&values.medians, middle));
    }
    if method == Method::Star {
        let finalists: Vec<u16> = values.runoff.iter().map(|(option, _)| *option).collect();
        set("finalists", names.list(&finalists));
        set("runoff", names.pairs(&values.runoff));
    }
    if method == Method::Resistance {
        set("acceptance", names.exact(&values.acceptance));
        set("max_resistance", names.some(&values.greatest));
        set("mean_of_answers", names.some(&values.mean));
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only methods of this family come here"
)]
fn grade_fields(
    grades: &Grades,
    rule: &Rule,
    names: &Names<'_>,
    sheet: &Sheet,
    found: &mut Map<String, Value>,
) {
    let method = rule.method;
    let order = found.get("order").cloned();
    let mut set = |name: &str, value: Value| found.insert(name.to_owned(), value);
    let row = |row: &Vec<Exact>| Some(row.iter().map(ToString::to_string).collect());
    set("histogram", names.figures(&grades.histogram, row));
    set("answered", names.exact(&grades.answered));
    let median = |median: &Option<u16>| median.map(Value::from);
    match method {
        Method::MajorityJudgment => {
            set("median", names.figures(&grades.median, median));
        }
        Method::MajorityJudgmentGauge => {
            let gauges: Vec<_> = grades.median.iter().zip(&grades.gauge).collect();
            set("gauge", names.figures(&gauges, gauge));
            let other = by_majority_value(rule, grades, names, sheet);
            set("same_order_as_majority_value", (other == order).into());
        }
        Method::Gradient => {
            let all = &grades.agreement;
            let figure = |of: fn(&Agreement) -> Option<&Exact>| {
                names.figures(all, |one| of(one).map(|figure| figure.to_string().into()))
            };
            set("mean", figure(|one| one.mean.as_ref()));
            set("support_share", figure(|one| Some(&one.support)));
            set("aside_share", figure(|one| Some(&one.aside)));
            set("blocks", figure(|one| Some(&one.blocks)));
            set("lower_median", names.figures(&grades.median, median));
        }
        _ => {}
    }
}

fn gauge((median, shares): &(&Option<u16>, &Option<(Exact, Exact)>)) -> Option<Value> {
    let (above, below) = shares.as_ref()?;
    let sign = if above > below { "+" } else { "-" };
    Some(
        json!({"median": median.as_ref()?, "p": above.to_string(), "q": below.to_string(), "sign": sign}),
    )
}

fn by_majority_value(
    rule: &Rule,
    grades: &Grades,
    names: &Names<'_>,
    sheet: &Sheet,
) -> Option<Value> {
    let count = grades.histogram.first().map_or(0, Vec::len);
    let poll = crate::tally::Poll {
        options: u16::try_from(sheet.options.len()).ok()?,
        kind: crate::tally::BallotKind::Grade {
            grades: u16::try_from(count).ok()?,
        },
        rule: Rule {
            method: Method::MajorityJudgment,
            ..rule.clone()
        },
    };
    match count_profile(&poll, &sheet.profile, &[]) {
        Count::Settled(outcome) => Some(names.tiers(&outcome.order)),
        Count::TieToBreak(_) | Count::NotCountable(_) => None,
    }
}

fn contest_fields(
    contests: &Contests,
    method: Method,
    names: &Names<'_>,
    found: &mut Map<String, Value>,
) {
    let mut set = |name: &str, value: Value| found.insert(name.to_owned(), value);
    let matrix = |rows: &[Vec<Exact>]| -> Value {
        rows.iter()
            .map(|row| row.iter().map(ToString::to_string).collect::<Value>())
            .collect()
    };
    let one = |option: Option<u16>| option.map_or(Value::Null, |option| names.one(option).into());
    set("prefer", matrix(&contests.prefer));
    if method == Method::Pairwise {
        set(
            "options",
            names.0.iter().map(|choice| choice.id.as_str()).collect(),
        );
    }
    set("condorcet_winner", one(contests.condorcet_winner));
    set("condorcet_loser", one(contests.condorcet_loser));
    set("smith", names.list(&contests.smith));
    if matches!(method, Method::SchulzeWv | Method::SchulzeMargins) {
        set("path_strengths", matrix(&contests.paths));
    }
    if matches!(method, Method::RankedPairsWv | Method::RankedPairsMargins) {
        set("tied_strengths", contests.tied_strengths.into());
        let any = contests.winners_any_tiebreak.as_deref();
        set(
            "winners_any_tiebreak",
            any.map_or(Value::Null, |winners| names.list(winners)),
        );
    }
}

fn committee_fields(committees: &Committees, names: &Names<'_>, found: &mut Map<String, Value>) {
    found.insert("committees".to_owned(), names.tiers(&committees.tied));
    if let Some(score) = &committees.score {
        found.insert("pav_score".to_owned(), score.to_string().into());
    }
}

fn budget_fields(
    spending: &Spending,
    method: Method,
    names: &Names<'_>,
    found: &mut Map<String, Value>,
) {
    let mut set = |name: &str, value: Value| found.insert(name.to_owned(), value);
    set("selection_order", names.list(&spending.selection));
    set(
        "total_cost",
        spending.money(spending.cost).to_string().into(),
    );
    if !matches!(method, Method::PbGreedy | Method::PbGreedyCost) {
        set("ties_met", spending.ties_met.into());
    }
    if matches!(method, Method::PbMesCostAdd1 | Method::PbMesCostAdd1u) {
        set("steps", spending.raised.into());
    }
    if method == Method::PbMesCostAdd1u {
        set("before_greedy", names.list(&spending.before_completion));
    }
}

fn weighed(
    method: Method,
    sheet: &Sheet,
    names: &Names<'_>,
) -> Result<Map<String, Value>, Refusal> {
    let criteria: Vec<_> = sheet
        .criteria
        .iter()
        .map(|(_, criterion)| criterion.clone())
        .collect();
    let result = weighing::weigh(&criteria).map_err(Refusal::Weighing)?;
    let labels = sheet.criteria.iter().map(|(label, _)| label.clone());
    let mut found = Map::new();
    let mut set = |name: &str, value: Value| found.insert(name.to_owned(), value);
    if method == Method::WeightedSum {
        set("winners", names.list(&result.winners));
        set("order", names.tiers(&result.order));
        set("tallies", names.exact(&result.totals));
        let shares = labels
            .zip(&result.shares)
            .map(|(label, share)| (label, share.to_string().into()));
        set("weight_shares", Value::Object(shares.collect()));
    } else {
        set("winners", names.list(&result.winners));
        set("tied_first", names.list(&result.winners));
        let leeways = weighing::leeways(&result);
        let rows = labels
            .zip(&leeways)
            .map(|(label, leeway)| (label, leeway_fields(leeway, names)));
        set("criteria", Value::Object(rows.collect()));
    }
    Ok(found)
}

fn leeway_fields(leeway: &Leeway, names: &Names<'_>) -> Value {
    json!({
        "share": leeway.share.to_string(),
        "keeps_first_from": leeway.from.to_string(),
        "keeps_first_to": leeway.to.to_string(),
        "overtaken_below_by": names.list(&leeway.overtaken_below_by),
        "overtaken_above_by": names.list(&leeway.overtaken_above_by),
    })
}

/// All answers of a case, or the first refusal with its method.
///
/// # Errors
/// A member that cannot be counted.
pub fn answers(members: &[Member], sheet: &Sheet) -> Result<Vec<Value>, (Method, Refusal)> {
    let one = |member: &Member| answer(member, sheet).map_err(|why| (member.poll.rule.method, why));
    members.iter().map(one).collect()
}
