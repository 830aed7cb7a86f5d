//! How what comes in is counted (*scrutinio*).

use serde::{Deserialize, Serialize};

/// How what comes in is counted; part of the terms, so frozen when the vote opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scrutiny {
    /// Below this many paper ballots one reading is enough; from here on every pack is read twice. 0 asks two readings of
    /// every pack.
    pub one_reading_below: u32,
    /// Whether, in a show of hands on a motion, whoever raises no hand against nor to abstain counts as in favor
    /// (*«chi è contrario? chi si astiene?»*).
    pub rest_in_favour: bool,
}

impl Default for Scrutiny {
    /// One reading below 30 ballots, and only raised hands count.
    fn default() -> Self {
        Self {
            one_reading_below: 30,
            rest_in_favour: false,
        }
    }
}
