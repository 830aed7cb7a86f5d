//! Whether a marked ballot keeps the limits of its kind.

use super::{BallotFault, BallotKind, Budget, Mark};

impl BallotKind {
    /// Checks that a marked ballot keeps the kind's limits on a ballot of `options` options.
    ///
    /// A blank ballot is always allowed: it is counted apart and is in no tally. Points left at 0 are points not given.
    ///
    /// # Errors
    /// The first [`BallotFault`] found, in option order.
    pub fn check(&self, mark: &Mark, options: u16) -> Result<(), BallotFault> {
        match (self, mark) {
            (_, Mark::Blank) => Ok(()),
            (Self::Motion | Self::One | Self::Choose { .. }, Mark::Chosen(chosen)) => {
                if !chosen.is_sorted_by(|a, b| a < b) {
                    return Err(BallotFault::WrongShape);
                }
                let limit = if matches!(self, Self::Motion) {
                    3
                } else {
                    options
                };
                if let Some(&stray) = chosen.iter().find(|&&option| option >= limit) {
                    return Err(BallotFault::NoSuchOption(stray));
                }
                self.check_chosen(chosen.iter().copied())
            }
            (Self::Rank { .. }, Mark::Ranks(ranks)) => {
                right_length(ranks.len(), options)?;
                self.check_ranks(ranks)
            }
            (
                Self::Points { .. }
                | Self::Score { .. }
                | Self::Grade { .. }
                | Self::Resistance { .. },
                Mark::Values(values),
            ) => {
                right_length(values.len(), options)?;
                self.check_values(values.iter().map(|value| value.map(i64::from)), 1)
            }
            (_, Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_)) => Err(BallotFault::WrongShape),
        }
    }

    /// Whether no ballot of `options` options can break a limit once it has the right shape.
    pub(crate) fn is_open(&self, options: usize) -> bool {
        let all = |min: u16, max: u16| min <= 1 && usize::from(max) >= options;
        match self {
            Self::Choose { min, max, budget } => all(*min, *max) && budget.is_none(),
            Self::Rank { min, max, ties } => all(*min, *max) && *ties,
            Self::Motion
            | Self::One
            | Self::Points { .. }
            | Self::Score { .. }
            | Self::Grade { .. }
            | Self::Resistance { .. } => false,
        }
    }

    /// Checks the number and the cost of the options marked; no mark at all is a blank ballot.
    pub(crate) fn check_chosen(
        &self,
        chosen: impl Iterator<Item = u16> + Clone,
    ) -> Result<(), BallotFault> {
        let found = u16::try_from(chosen.clone().count()).unwrap_or(u16::MAX);
        let (min, max, budget) = match self {
            Self::Motion | Self::One => (1, 1, None),
            Self::Choose { min, max, budget } => (*min, *max, budget.as_ref()),
            Self::Points { .. }
            | Self::Score { .. }
            | Self::Grade { .. }
            | Self::Rank { .. }
            | Self::Resistance { .. } => return Err(BallotFault::WrongShape),
        };
        within(found, min, max)?;
        let Some(Budget { costs, cap }) = budget else {
            return Ok(());
        };
        let cost = chosen
            .filter_map(|option| costs.get(usize::from(option)))
            .fold(0u64, |sum, &cost| sum.saturating_add(cost));
        if cost > *cap {
            return Err(BallotFault::OverBudget { cost, cap: *cap });
        }
        Ok(())
    }

    /// Checks how many options are ranked and whether a place is shared; place 0 is unranked.
    pub(crate) fn check_ranks(&self, ranks: &[u16]) -> Result<(), BallotFault> {
        let Self::Rank { min, max, ties } = self else {
            return Err(BallotFault::WrongShape);
        };
        let mut places: Vec<u16> = ranks.iter().copied().filter(|&place| place > 0).collect();
        let found = u16::try_from(places.len()).unwrap_or(u16::MAX);
        if found == 0 {
            return Ok(());
        }
        within(found, *min, *max)?;
        places.sort_unstable();
        let repeated = places
            .iter()
            .zip(places.iter().skip(1))
            .find(|(a, b)| a == b);
        match repeated {
            Some((&place, _)) if !ties => Err(BallotFault::RepeatedPlace(place)),
            Some(_) | None => Ok(()),
        }
    }

    /// Checks values given in units of `1 / unit` against the scale and the sum.
    pub(crate) fn check_values(
        &self,
        values: impl Iterator<Item = Option<i64>> + Clone,
        unit: i64,
    ) -> Result<(), BallotFault> {
        let Some((min, max)) = self.scale() else {
            return Err(BallotFault::WrongShape);
        };
        let whole = matches!(self, Self::Grade { .. });
        let (low, high) = (min.saturating_mul(unit), max.saturating_mul(unit));
        for (option, value) in values.clone().enumerate() {
            let Some(value) = value else { continue };
            if value < low || value > high || whole && value % unit != 0 {
                let option = u16::try_from(option).unwrap_or(u16::MAX);
                return Err(BallotFault::OffScale {
                    option,
                    value: value / unit,
                });
            }
        }
        let Self::Points {
            total, spend_all, ..
        } = self
        else {
            return Ok(());
        };
        let sum = values.flatten().fold(0i64, i64::saturating_add);
        let allowed = i64::from(*total).saturating_mul(unit);
        if sum > allowed || *spend_all && sum > 0 && sum < allowed {
            return Err(BallotFault::WrongSum {
                sum: sum / unit,
                total: *total,
            });
        }
        Ok(())
    }
}

fn right_length(found: usize, options: u16) -> Result<(), BallotFault> {
    match u16::try_from(found) {
        Ok(found) if found == options => Ok(()),
        Ok(found) if found > options => Err(BallotFault::NoSuchOption(options)),
        Ok(_) | Err(_) => Err(BallotFault::WrongShape),
    }
}

fn within(found: u16, min: u16, max: u16) -> Result<(), BallotFault> {
    if found == 0 {
        return Ok(());
    }
    if found < min {
        return Err(BallotFault::TooFew { found, min });
    }
    if found > max {
        return Err(BallotFault::TooMany { found, max });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(min: u16, max: u16) -> BallotKind {
        BallotKind::Choose {
            min,
            max,
            budget: None,
        }
    }

    #[test]
    fn a_blank_ballot_breaks_no_limit() {
        for kind in [
            choose(3, 3),
            BallotKind::Motion,
            BallotKind::Rank {
                min: 2,
                max: 2,
                ties: false,
            },
        ] {
            assert_eq!(kind.check(&Mark::Blank, 5), Ok(()));
        }
    }

    #[test]
    fn marks_below_the_minimum_and_above_the_maximum_are_named() {
        let kind = choose(2, 3);
        let check = |marks: &[u16]| kind.check(&Mark::Chosen(marks.to_vec()), 5);
        assert_eq!(check(&[1]), Err(BallotFault::TooFew { found: 1, min: 2 }));
        assert_eq!(check(&[1, 4]), Ok(()));
        assert_eq!(
            check(&[0, 1, 2, 3]),
            Err(BallotFault::TooMany { found: 4, max: 3 })
        );
        assert_eq!(check(&[1, 5]), Err(BallotFault::NoSuchOption(5)));
        assert_eq!(check(&[2, 2]), Err(BallotFault::WrongShape));
    }

    #[test]
    fn a_ballot_may_not_spend_more_than_the_budget() {
        let budget = Some(Budget {
            costs: vec![60, 50, 40],
            cap: 100,
        });
        let kind = BallotKind::Choose {
            min: 1,
            max: 3,
            budget,
        };
        assert_eq!(kind.check(&Mark::Chosen(vec![0, 2]), 3), Ok(()));
        let over = kind.check(&Mark::Chosen(vec![0, 1]), 3);
        assert_eq!(
            over,
            Err(BallotFault::OverBudget {
                cost: 110,
                cap: 100
            })
        );
    }

    #[test]
    fn points_keep_their_total_and_their_cap() {
        let kind = BallotKind::Points {
            total: 5,
            cap: 3,
            spend_all: true,
        };
        let check = |a, b| kind.check(&Mark::Values(vec![Some(a), Some(b)]), 2);
        assert_eq!(check(3, 2), Ok(()));
        assert_eq!(check(3, 1), Err(BallotFault::WrongSum { sum: 4, total: 5 }));
        assert_eq!(check(3, 3), Err(BallotFault::WrongSum { sum: 6, total: 5 }));
        assert_eq!(
            check(1, 4),
            Err(BallotFault::OffScale {
                option: 1,
                value: 4
            })
        );
        assert_eq!(
            check(-1, 3),
            Err(BallotFault::OffScale {
                option: 0,
                value: -1
            })
        );
    }

    #[test]
    fn a_place_used_twice_is_a_fault_only_where_ties_are_not_allowed() {
        let strict = BallotKind::Rank {
            min: 1,
            max: 3,
            ties: false,
        };
        let tied = BallotKind::Rank {
            min: 1,
            max: 3,
            ties: true,
        };
        let mark = Mark::Ranks(vec![2, 1, 2]);
        assert_eq!(strict.check(&mark, 3), Err(BallotFault::RepeatedPlace(2)));
        assert_eq!(tied.check(&mark, 3), Ok(()));
        assert_eq!(tied.check(&mark, 2), Err(BallotFault::NoSuchOption(2)));
    }

    #[test]
    fn a_mark_of_another_kind_has_the_wrong_shape() {
        assert_eq!(
            BallotKind::One.check(&Mark::Ranks(vec![1]), 1),
            Err(BallotFault::WrongShape)
        );
        assert_eq!(
            BallotKind::Motion.check(&Mark::Chosen(vec![3]), 9),
            Err(BallotFault::NoSuchOption(3))
        );
    }
}
