//! Votes that begin well: the sensible terms for what an assembly usually asks.

use std::collections::BTreeSet;

use crate::assembly::vote::{
    Channel, Denominator, Electorate, Scrutiny, Terms, TieRule, VoteOption,
};
use crate::assembly::{Assembly, ThemeId};
use crate::tally::{BallotKind, Base, Method, Rule, Threshold};
use crate::text::Text;

/// Most options that a vote on priorities begins with.
const PRIORITIES: usize = 12;

/// What a new vote begins as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::tui::screens) enum Template {
    /// Between the open positions of a theme.
    Theme(ThemeId),
    /// Priorities across the themes.
    Priorities,
    /// Favorable, against, abstaining.
    Motion,
    /// Options of any kind.
    Free,
}

impl Template {
    /// What can be prepared now, the likeliest first: themes with two open positions or more that no vote has decided.
    pub(in crate::tui::screens) fn offered(assembly: &Assembly) -> Vec<Self> {
        let mut offered: Vec<Self> = undecided(assembly).map(Self::Theme).collect();
        offered.push(Self::Motion);
        if positions(assembly).len() > 1 {
            offered.push(Self::Priorities);
        }
        offered.push(Self::Free);
        offered
    }

    /// What it is called in the list of templates.
    pub(in crate::tui::screens) fn words(self, assembly: &Assembly, text: &Text) -> String {
        match self {
            Self::Theme(id) => {
                let title = assembly.themes.theme(id).map_or("", |t| t.title.as_str());
                let n = assembly.themes.open_on(id).count();
                text.with(
                    "vote-new-theme",
                    &[("theme", title.into()), ("n", n.into())],
                )
            }
            Self::Priorities => text.get("vote-new-priorities").to_owned(),
            Self::Motion => text.get("vote-new-motion").to_owned(),
            Self::Free => text.get("vote-new-free").to_owned(),
        }
    }

    /// The terms it begins with.
    pub(in crate::tui::screens) fn terms(self, assembly: &Assembly, text: &Text) -> Terms {
        match self {
            Self::Theme(id) => {
                let title = assembly.themes.theme(id).map_or("", |t| t.title.as_str());
                let question = text.with("vote-question-theme", &[("theme", title.into())]);
                let options = assembly.themes.open_on(id).map(|p| VoteOption {
                    label: p.title.clone(),
                    short: p.short.clone(),
                    position: Some(p.id),
                });
                Terms {
                    theme: Some(id),
                    ..terms(question, options.collect(), BallotKind::One)
                }
            }
            Self::Priorities => {
                let question = text.get("vote-question-priorities").to_owned();
                let options = positions(assembly);
                let max = u16::try_from(options.len().saturating_sub(1).clamp(1, 3)).unwrap_or(1);
                let kind = BallotKind::Choose {
                    min: 1,
                    max,
                    budget: None,
                };
                Terms {
                    channels: BTreeSet::from([Channel::Paper]),
                    secret: true,
                    ..terms(question, options, kind)
                }
            }
            Self::Motion => Terms {
                threshold: Some(Threshold {
                    numerator: 1,
                    denominator: 2,
                    strict: true,
                    base: Base::ForAgainst,
                }),
                ..terms(String::new(), Vec::new(), BallotKind::Motion)
            },
            Self::Free => blank(),
        }
    }
}

/// The terms of a vote of which nothing is said yet.
pub(in crate::tui::screens) fn blank() -> Terms {
    terms(String::new(), Vec::new(), BallotKind::One)
}

fn terms(question: String, options: Vec<VoteOption>, kind: BallotKind) -> Terms {
    let method = Method::offered_for(&kind).first().copied();
    Terms {
        question,
        theme: None,
        options,
        rule: Rule::new(method.unwrap_or(Method::Approval)),
        kind,
        threshold: None,
        quorum: None,
        tie: TieRule::ExAequo,
        electorate: Electorate::default(),
        denominator: Denominator::AtOpening,
        channels: BTreeSet::from([Channel::Hands]),
        secret: false,
        percent: Base::Valid,
        scrutiny: Scrutiny::default(),
        revisable: false,
    }
}

/// Open themes with two open positions or more and no vote that still stands.
fn undecided(assembly: &Assembly) -> impl Iterator<Item = ThemeId> {
    let voted = |id: ThemeId| {
        assembly
            .votes
            .list
            .values()
            .any(|v| v.terms.theme == Some(id) && v.annulled.is_none())
    };
    assembly
        .themes
        .list
        .iter()
        .filter(|t| t.closed.is_none() && !assembly.themes.is_settled(t.id))
        .map(|t| t.id)
        .filter(move |id| !voted(*id))
}

/// The open positions of all themes as options, short names told apart.
fn positions(assembly: &Assembly) -> Vec<VoteOption> {
    let mut options: Vec<VoteOption> = Vec::new();
    let themes = assembly.themes.list.iter();
    for position in themes
        .flat_map(|t| assembly.themes.open_on(t.id))
        .take(PRIORITIES)
    {
        let taken = |o: &VoteOption| o.short == position.short;
        let short = if options.iter().any(taken) {
            String::new()
        } else {
            position.short.clone()
        };
        if options.iter().all(|o| o.label != position.title) {
            options.push(VoteOption {
                label: position.title.clone(),
                short,
                position: Some(position.id),
            });
        }
    }
    options
}
