//! Lots drawn in public: an input of the count, never drawn by it.

use super::count::{Lot, Tie};
use super::method::TieRule;

/// The lots a count may use, and a record of the ties that asked for one.
#[derive(Clone, Debug)]
pub(crate) struct Lots<'a> {
    rule: TieRule,
    drawn: &'a [Lot],
    used: Vec<bool>,
    /// Every tie that only a lot could settle, with the options in the order that was applied.
    pub(crate) asked: Vec<(Tie, Vec<u16>)>,
}

impl<'a> Lots<'a> {
    /// Lots for a count under a rule for ties.
    pub(crate) fn new(rule: TieRule, drawn: &'a [Lot]) -> Self {
        Self {
            rule,
            drawn,
            used: vec![false; drawn.len()],
            asked: Vec::new(),
        }
    }

    /// Orders tied options, best first: by the first unused lot over exactly these options, or as they are given where
    /// the method has a convention.
    ///
    /// # Errors
    /// The tie, when a lot must decide and none is given.
    pub(crate) fn order(&mut self, tied: &[u16], places: u16, round: u32) -> Result<Vec<u16>, Tie> {
        let ascending = |options: &[u16]| {
            let mut options = options.to_vec();
            options.sort_unstable();
            options
        };
        let tie = Tie {
            options: ascending(tied),
            places,
            round,
        };
        let fits = |lot: &Lot| ascending(&lot.order) == tie.options;
        let mut lots = self.drawn.iter().zip(&mut self.used);
        let order = match (lots.find(|(lot, used)| !**used && fits(lot)), self.rule) {
            (Some((lot, used)), _) => {
                *used = true;
                lot.order.clone()
            }
            (None, TieRule::Convention) => tied.to_vec(),
            (None, TieRule::Lot) => return Err(tie),
        };
        self.asked.push((tie, order.clone()));
        Ok(order)
    }

    /// The option that a lot puts last: all the others stay.
    pub(crate) fn last_of(&mut self, tied: &[u16], round: u32) -> Result<u16, Tie> {
        let places = u16::try_from(tied.len().saturating_sub(1)).unwrap_or(u16::MAX);
        Ok(self
            .order(tied, places, round)?
            .last()
            .copied()
            .unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lot_counts_once_and_only_for_exactly_its_options() {
        let drawn = [
            Lot { order: vec![2, 0] },
            Lot {
                order: vec![1, 0, 2],
            },
        ];
        let mut lots = Lots::new(TieRule::Lot, &drawn);
        assert_eq!(lots.order(&[0, 1, 2], 1, 1), Ok(vec![1, 0, 2]));
        assert_eq!(lots.last_of(&[0, 2], 2), Ok(0));
        let again = lots.order(&[0, 2], 1, 3);
        assert_eq!(
            again,
            Err(Tie {
                options: vec![0, 2],
                places: 1,
                round: 3
            })
        );
    }

    #[test]
    fn without_lots_the_convention_is_option_order() {
        let mut lots = Lots::new(TieRule::Convention, &[]);
        assert_eq!(lots.order(&[1, 4], 1, 1), Ok(vec![1, 4]));
        assert_eq!(lots.asked.len(), 1);
    }
}
