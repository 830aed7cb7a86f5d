//! What Tab goes round: the fields of the box, then the list.

/// What has the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Focus {
    /// The words.
    #[default]
    Text,
    /// The theme they are about.
    Theme,
    /// The position they are about.
    Position,
    /// The category of who speaks.
    Category,
    /// Whether they go to the table.
    Table,
    /// The list of those taken down.
    List,
}

/// The order in which Tab goes round.
const ROUND: [Focus; 6] = [
    Focus::Text,
    Focus::Theme,
    Focus::Position,
    Focus::Category,
    Focus::Table,
    Focus::List,
];

impl Focus {
    /// The next in the round, or the one before.
    pub(super) fn beside(self, forward: bool) -> Self {
        let at = ROUND.iter().position(|f| *f == self).unwrap_or(0);
        let to = if forward {
            (at + 1) % ROUND.len()
        } else {
            (at + ROUND.len() - 1) % ROUND.len()
        };
        ROUND.get(to).copied().unwrap_or_default()
    }
}
