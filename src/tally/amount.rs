//! Weights in an inner loop: 64 bits where all fit, integers of any size where not.

use num_bigint::BigInt;
use num_traits::{ToPrimitive, Zero};

use super::groups::Amounts;

/// A weight that an inner loop adds up.
pub(crate) trait Amount: Clone + Zero + From<u8> + Into<BigInt> {
    /// Adds a weight to a sum of weights of distinct groups.
    fn add_up(&mut self, other: &Self);

    /// The weight, where a byte holds it.
    fn small(&self) -> Option<u8>;
}

impl Amount for u64 {
    fn add_up(&mut self, other: &Self) {
        // The weight of all groups together fits 64 bits: a sum of some of them cannot pass it.
        *self = self.wrapping_add(*other);
    }

    fn small(&self) -> Option<u8> {
        u8::try_from(*self).ok()
    }
}

impl Amount for BigInt {
    fn add_up(&mut self, other: &Self) {
        *self += other;
    }

    fn small(&self) -> Option<u8> {
        self.to_u8()
    }
}

/// A loop over groups that works on weights of either size.
pub(crate) trait Kernel {
    /// What the loop finds.
    type Found;

    /// Runs the loop.
    fn run<A: Amount>(self, amounts: &[A]) -> Self::Found;
}

/// Runs a kernel on the weights as they are kept.
pub(crate) fn run<K: Kernel>(amounts: &Amounts, kernel: K) -> K::Found {
    match amounts {
        Amounts::Small(amounts) => kernel.run(amounts),
        Amounts::Big(amounts) => kernel.run(amounts),
    }
}

/// Turns sums of weights into integers of any size.
pub(crate) fn big<A: Amount>(sums: Vec<A>) -> Vec<BigInt> {
    sums.into_iter().map(Into::into).collect()
}
