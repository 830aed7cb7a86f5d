//! What a file would bring in, in a sentence.

use super::Findings;
use crate::assembly::outside::Content;
use crate::text::Text;

/// How much would come in, how many rows are empty, how many are kept out.
pub fn sum(findings: &Findings, content: Content, text: &Text) -> String {
    let mut parts = vec![match content {
        Content::Observations | Content::Positions | Content::Tray => {
            let n = [("n", findings.proposals.len().into())];
            text.with("outside-sum-proposals", &n)
        }
        Content::Answers => {
            let people = findings.respondents.unwrap_or(0);
            let values = [
                ("people", people.into()),
                ("n", findings.options.len().into()),
            ];
            text.with("outside-sum-answers", &values)
        }
        Content::Counts => {
            let values = [
                ("answers", findings.answers().into()),
                ("n", findings.options.len().into()),
            ];
            text.with("outside-sum-counts", &values)
        }
    }];
    if findings.blank > 0 {
        parts.push(text.with("outside-sum-blank", &[("n", findings.blank.into())]));
    }
    if !findings.kept_out.is_empty() {
        let n = [("n", findings.kept_out.len().into())];
        parts.push(text.with("outside-sum-kept-out", &n));
    }
    parts.join(" · ")
}
