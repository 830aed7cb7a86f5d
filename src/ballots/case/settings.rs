//! What a count needs beside the ballots, and the counts that a method's name stands for.

use std::collections::BTreeMap;
use std::num::NonZeroU64;

use serde_json::Value;

use crate::ballots::{FileKind, Sheet};
use crate::tally::{BallotKind, BordaVariant, Budget, Degrees, EqualRank, Method, Poll, Rule};

/// One count that a case asks for: under what rule, over which ballots, and what sets it apart from the other counts by
/// the same method.
#[derive(Clone, Debug)]
pub struct Member {
    /// The poll to count.
    pub poll: Poll,
    /// Its parameters, as they are printed.
    pub params: BTreeMap<String, Value>,
}

/// What a count needs beside the ballots.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Seats to fill.
    pub seats: Option<u16>,
    /// Fewest marks of a valid ballot.
    pub min_marks: Option<u64>,
    /// Most marks of a valid ballot.
    pub max_marks: Option<u64>,
    /// Points of each voter.
    pub points: Option<u64>,
    /// Lowest and highest score.
    pub scale: Option<(i32, i32)>,
    /// How many grades there are.
    pub grades: Option<u16>,
    /// Which Borda count.
    pub borda: Option<BordaVariant>,
    /// What instant run-off does with a shared place.
    pub equal_rank: Option<EqualRank>,
    /// Degrees of agreement by meaning.
    pub degrees: Degrees,
    /// Costs and budget, when not the file's.
    pub budget: Option<Budget>,
    /// Of how many parts a unit of that money consists, where it is not whole units.
    pub parts: Option<NonZeroU64>,
}

impl Settings {
    /// The counts that a method's name stands for.
    ///
    /// # Errors
    /// The name, when no method has it.
    pub fn members(&self, name: &str, sheet: &Sheet) -> Result<Vec<Member>, String> {
        let methods = match name {
            "score" => vec![Method::ScoreSum, Method::ScoreMean],
            "median" => vec![Method::ScoreMedian],
            _ => vec![Method::named(name).ok_or_else(|| name.to_owned())?],
        };
        let mut members = Vec::new();
        for method in methods {
            for rule in self.rules(method, sheet) {
                let kind = self.kind(method, sheet);
                let params = self.printed(&rule, sheet);
                let options = u16::try_from(sheet.options.len()).unwrap_or(u16::MAX);
                members.push(Member {
                    poll: Poll {
                        options,
                        kind,
                        rule,
                    },
                    params,
                });
            }
        }
        Ok(members)
    }

    fn rules(&self, method: Method, sheet: &Sheet) -> Vec<Rule> {
        let mut rule = Rule::new(method);
        rule.degrees = self.degrees.clone();
        (rule.budget, rule.parts) = match &self.budget {
            Some(budget) => (Some(budget.clone()), self.parts),
            None => (sheet.budget.clone(), sheet.parts),
        };
        if method.fills_seats() {
            rule.seats = self.seats.or(sheet.seats).unwrap_or(1);
        }
        if method == Method::Borda {
            let all = [
                BordaVariant::Average,
                BordaVariant::ZeroUnranked,
                BordaVariant::Modified,
                BordaVariant::Dowdall,
            ];
            let wanted = self.borda.map_or(all.to_vec(), |variant| vec![variant]);
            return wanted
                .into_iter()
                .map(|borda| Rule {
                    borda,
                    ..rule.clone()
                })
                .collect();
        }
        if method == Method::Irv {
            let both = if sheet.profile.shares_places() {
                vec![EqualRank::Split, EqualRank::Exhaust]
            } else {
                vec![EqualRank::Split]
            };
            let wanted = self.equal_rank.map_or(both, |equal| vec![equal]);
            return wanted
                .into_iter()
                .map(|equal_rank| Rule {
                    equal_rank,
                    ..rule.clone()
                })
                .collect();
        }
        vec![rule]
    }

    /// What a valid ballot is, as far as these settings tell before the file is read.
    pub fn limits(&self, kind: FileKind) -> Option<BallotKind> {
        let known = match kind {
            // Below zero is off the scale whatever the total, and resistance ends at 10 unless something else is said.
            FileKind::Points | FileKind::Resistance => true,
            FileKind::Score => self.scale.is_some(),
            FileKind::Grade | FileKind::Gradient => self.grades.is_some(),
            FileKind::Approval => self.min_marks.is_some() || self.max_marks.is_some(),
            FileKind::Rank | FileKind::Criteria => false,
        };
        known.then(|| self.kind_of(kind, Method::Multivote, u16::MAX, 0))
    }

    /// What a valid ballot is.
    fn kind(&self, method: Method, sheet: &Sheet) -> BallotKind {
        let options = u16::try_from(sheet.options.len()).unwrap_or(u16::MAX);
        // Grades begin at 0, so there is one more of them than the greatest.
        let most = u16::MAX - 1;
        let greatest = u16::try_from(sheet.greatest).map_or(most, |greatest| greatest.min(most));
        self.kind_of(sheet.kind, method, options, greatest)
    }

    fn kind_of(&self, kind: FileKind, method: Method, options: u16, greatest: u16) -> BallotKind {
        let marks = |limit: Option<u64>, none: u16| {
            limit.map_or(none, |limit| u16::try_from(limit).unwrap_or(u16::MAX))
        };
        match kind {
            FileKind::Rank => BallotKind::Rank {
                min: 0,
                max: options,
                ties: true,
            },
            FileKind::Approval if method == Method::Multivote => BallotKind::Choose {
                min: marks(self.min_marks, 0),
                max: marks(self.max_marks, options),
                budget: None,
            },
            FileKind::Approval => BallotKind::Choose {
                min: 0,
                max: options,
                budget: None,
            },
            FileKind::Points => BallotKind::Points {
                total: self
                    .points
                    .map_or(u32::MAX, |points| u32::try_from(points).unwrap_or(u32::MAX)),
                cap: u32::MAX,
                spend_all: false,
            },
            FileKind::Score => {
                let (min, max) = self.scale.unwrap_or((i32::MIN, i32::MAX));
                BallotKind::Score { min, max }
            }
            FileKind::Grade | FileKind::Gradient => BallotKind::Grade {
                grades: self.grades.unwrap_or(greatest + 1),
            },
            FileKind::Resistance => {
                let max = self
                    .scale
                    .map_or(10, |(_, max)| u16::try_from(max).unwrap_or(10));
                BallotKind::Resistance { max }
            }
            FileKind::Criteria => BallotKind::Score {
                min: i32::MIN,
                max: i32::MAX,
            },
        }
    }

    /// The parameters that are printed with a count.
    fn printed(&self, rule: &Rule, sheet: &Sheet) -> BTreeMap<String, Value> {
        let mut params = BTreeMap::new();
        let mut set = |name: &str, value: Value| params.insert(name.to_owned(), value);
        if rule.method.fills_seats() {
            set("seats", rule.seats.into());
        }
        if let Some(completion) = completion(rule.method) {
            set("completion", completion.into());
        }
        if rule.method == Method::Borda {
            set(
                "variant",
                serde_json::to_value(rule.borda).unwrap_or_default(),
            );
        }
        let stated = || self.equal_rank.is_some() || sheet.profile.shares_places();
        if rule.method == Method::Irv && stated() {
            set(
                "equal_rank",
                serde_json::to_value(rule.equal_rank).unwrap_or_default(),
            );
        }
        if matches!(rule.method, Method::Points | Method::PointsNormalised)
            && let Some(points) = self.points
        {
            set("budget_per_voter", points.to_string().into());
        }
        if rule.method == Method::Multivote {
            for (name, limit) in [("min", self.min_marks), ("max", self.max_marks)] {
                if let Some(limit) = limit {
                    set(name, limit.into());
                }
            }
        }
        if rule.method == Method::Gradient {
            set("block", rule.degrees.block.clone().into());
            set("aside", rule.degrees.aside.clone().into());
            set("support", rule.degrees.support.clone().into());
        }
        params
    }
}

/// How a count that may leave seats or money unused goes on.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only methods of this family come here"
)]
fn completion(method: Method) -> Option<&'static str> {
    match method {
        Method::Mes | Method::PbMesCost | Method::PbMesCount => Some("none"),
        Method::MesPhragmen => Some("sequential Phragmen"),
        Method::PbMesCostGreedy => Some("greedy by votes on the remaining budget"),
        Method::PbMesCostAdd1 => Some("Add1 without the exhaustiveness stop, no greedy step"),
        Method::PbMesCostAdd1u => Some(
            "Add1 (raise every voter's share by 1 currency unit until the next step would overspend or the outcome is \
             exhaustive), then greedy by votes",
        ),
        _ => None,
    }
}
