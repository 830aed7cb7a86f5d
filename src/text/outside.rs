//! Polls from outside in words: a count with its own base, and where it comes from.

use super::Text;
use crate::assembly::outside::Poll;
use crate::present::share;

/// Below this base only counts are read, as on the hall page.
const FEW: u64 = super::slide::FEW;

/// `30 su 42 (71,4%)`; without percent where few answered.
pub fn figure(count: u64, base: u64, text: &Text) -> String {
    let values = [("n", count.into()), ("of", base.into())];
    let words = text.with("results-of", &values);
    let permille = share(count, base).permille().filter(|_| base >= FEW);
    match permille.and_then(|permille| i64::try_from(permille).ok()) {
        Some(permille) => format!("{words} ({})", text.percent(permille, 1)),
        None => words,
    }
}

/// Who answered: `42 persone · Modulo del Comune · 02/11/2026`.
pub fn base(poll: &Poll, text: &Text) -> String {
    let mut parts = vec![
        text.with("outside-people", &[("n", poll.respondents.into())]),
        poll.source.clone(),
    ];
    parts.extend(poll.held.map(|day| day.strftime("%d/%m/%Y").to_string()));
    if poll.several {
        parts.push(text.get("outside-several").to_owned());
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_figure_goes_with_its_base_and_a_poll_with_its_source() {
        let text = Text::new(Lang::It);
        assert_eq!(figure(30, 42, &text), "30 su 42 (71,4%)");
        assert_eq!(figure(3, 4, &text), "3 su 4");
        let poll = Poll {
            source: "Modulo del Comune".into(),
            held: Some("2026-11-02".parse().unwrap()),
            respondents: 42,
            ..Poll::default()
        };
        assert_eq!(
            base(&poll, &text),
            "42 persone · Modulo del Comune · 02/11/2026"
        );
    }
}
