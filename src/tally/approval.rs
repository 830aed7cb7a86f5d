//! Votes per option: how much weight marks each.
#![expect(
    clippy::indexing_slicing,
    reason = "bits of a row are below eight times its bytes"
)]

use num_bigint::BigInt;

use super::amount::{self, Amount, Kernel};
use super::profile::Profile;

/// The weight of the ballots that mark each option, in units of the profile. Linear in distinct ballots × options.
pub(crate) fn votes(profile: &Profile) -> Vec<BigInt> {
    amount::run(profile.groups.amounts(), Marks { profile })
}

struct Marks<'a> {
    profile: &'a Profile,
}

impl Kernel for Marks<'_> {
    type Found = Vec<BigInt>;

    fn run<A: Amount>(self, amounts: &[A]) -> Vec<BigInt> {
        let width = self.profile.groups.width();
        let mut sums = vec![A::zero(); width * 8];
        let rows = self.profile.groups.rows();
        for (row, amount) in rows.zip(amounts) {
            for (byte, &bits) in row.iter().enumerate() {
                let mut bits = bits;
                while bits != 0 {
                    sums[byte * 8 + usize::try_from(bits.trailing_zeros()).unwrap_or(0)]
                        .add_up(amount);
                    bits &= bits - 1;
                }
            }
        }
        sums.truncate(self.profile.options);
        amount::big(sums)
    }
}
