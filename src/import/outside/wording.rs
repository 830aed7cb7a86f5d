//! What a file would bring in, in a sentence.

use super::Findings;
use crate::assembly::outside::{Content, Mapping};
use crate::import::Sheet;
use crate::text::Text;

/// What a file is taken for and from which of its columns, a line each.
pub fn read_as(sheet: &Sheet, mapping: &Mapping, text: &Text) -> Vec<String> {
    let line = |row: &str, words: &str| format!("{}: {words}", text.get(row));
    let column = |at: usize| match sheet.headings.get(at) {
        Some(heading) if !heading.is_empty() => format!("{} · {heading}", at + 1),
        Some(_) | None => text.with("import-column-number", &[("n", (at + 1).into())]),
    };
    let title = "outside-row-column-title";
    let (content, words, other) = match mapping.content {
        Content::Observations => ("outside-content-observations", "outside-row-text", None),
        Content::Positions => ("outside-content-positions", "outside-row-text", Some(title)),
        Content::Tray => ("outside-content-tray", "outside-row-text", None),
        Content::Answers => ("outside-content-answers", "outside-row-answer", None),
        Content::Counts => (
            "outside-content-counts",
            "outside-row-option",
            Some("outside-row-count"),
        ),
    };
    let mut lines = vec![
        line("outside-row-content", text.get(content)),
        line(words, &column(mapping.text)),
    ];
    if let (Some(row), Some(at)) = (other, mapping.other) {
        lines.push(line(row, &column(at)));
    }
    lines
}

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
