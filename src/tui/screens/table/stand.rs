//! Where the table stands: the position in front of it, its rounds, the seats.

use std::sync::Arc;

use crate::assembly::consensus::{Round, carriable};
use crate::assembly::themes::Position;
use crate::assembly::{PositionId, SeatId};
use crate::tui::ctx::Ctx;

/// Where the table stands with the position in front of it.
pub(super) struct Stand<'a> {
    /// Every open position, in the order of themes and positions.
    pub positions: Vec<&'a Arc<Position>>,
    /// The place among them of the one shown.
    pub place: usize,
    /// The one shown.
    pub position: Option<&'a Arc<Position>>,
    /// The rounds on it that were not annulled, first to last.
    rounds: Vec<&'a Arc<Round>>,
    /// The round that is open, on whichever position.
    pub open: Option<&'a Arc<Round>>,
    /// The seats shown: those of the open round, else those in use.
    pub seats: Vec<SeatId>,
}

impl<'a> Stand<'a> {
    /// Where things stand; without a choice, the position of the open round, else the first without a closed round.
    pub(super) fn of(chosen: Option<PositionId>, ctx: &Ctx<'a>) -> Self {
        let assembly = ctx.assembly();
        let themes = &assembly.themes;
        let ids = themes.list.iter().map(|t| t.id);
        let positions: Vec<_> = ids.flat_map(|id| themes.open_on(id)).collect();
        let open = assembly.consensus.open();
        let place = |id: PositionId| positions.iter().position(|p| p.id == id);
        let due = || {
            let undone = |p: &&&Arc<Position>| assembly.consensus.outcome(p.id).is_none();
            positions.iter().find(undone).map(|p| p.id)
        };
        let wanted = chosen.or(open.map(|r| r.position)).or_else(due);
        let place = wanted.and_then(place).unwrap_or(0);
        let position = positions.get(place).copied();
        let rounds: Vec<_> = position
            .map(|p| assembly.consensus.on(p.id).collect())
            .unwrap_or_default();
        let seats = match rounds.last() {
            Some(round) if round.is_open() => round.seats.clone(),
            Some(_) | None => assembly.table.active().map(|s| s.id).collect(),
        };
        Self {
            positions,
            place,
            position,
            rounds,
            open,
            seats,
        }
    }

    /// The round shown: the open one on this position, else the last closed, unless the open one is elsewhere.
    pub(super) fn here(&self) -> Option<&'a Arc<Round>> {
        let last = self.last();
        match (last, self.open) {
            (Some(round), Some(_)) if !round.is_open() => None,
            (last, _) => last,
        }
    }

    /// The last round on this position.
    pub(super) fn last(&self) -> Option<&'a Arc<Round>> {
        self.rounds.last().copied()
    }

    /// The seats that have not spoken in the open round, in order.
    pub(super) fn silent(&self) -> impl Iterator<Item = SeatId> {
        let round = self.here().filter(|r| r.is_open());
        let is_silent = move |s: &&SeatId| round.is_some_and(|r| !r.stances.contains_key(s));
        self.seats.iter().filter(is_silent).copied()
    }

    /// Whether seats that are silent in the open round spoke in the round before.
    pub(super) fn can_carry(&self, ctx: &Ctx<'_>) -> bool {
        let round = self.here().filter(|r| r.is_open());
        round.is_some_and(|r| !carriable(ctx.assembly(), r).is_empty())
    }

    /// The seats still to be heard in the open round: of the silent ones those whose delegate is in the hall. All of them
    /// count while nobody has spoken, and where the delegates were not checked in.
    pub(super) fn awaited(&self, ctx: &Ctx<'_>) -> Vec<SeatId> {
        let roll = &ctx.assembly().roll;
        let is_here = |id: &SeatId| roll.delegate(*id).is_some_and(|person| person.is_present());
        let has_begun = self.here().is_some_and(|round| !round.stances.is_empty());
        let mut silent: Vec<SeatId> = self.silent().collect();
        if has_begun && self.seats.iter().any(is_here) {
            silent.retain(is_here);
        }
        silent
    }

    /// The seats that did not plainly consent in the last round: who may want to sign a minority statement.
    pub(super) fn dissenting(&self) -> Vec<SeatId> {
        use crate::assembly::consensus::Stand::{Against, Aside, Block};
        let Some(round) = self.last() else {
            return Vec::new();
        };
        let dissents = |d: u8| matches!(round.scale.stand(d), Some(Against | Aside | Block));
        let stances = round.stances.iter();
        let found = stances.filter(|(_, s)| dissents(s.degree));
        found.map(|(seat, _)| *seat).collect()
    }

    /// The position after the one shown.
    pub(super) fn following(&self) -> Option<&'a Arc<Position>> {
        self.positions.get(self.place + 1).copied()
    }

    /// Whether the whole table made a statement on this position.
    pub(super) fn is_declared(&self, ctx: &Ctx<'_>) -> bool {
        let id = self.position.map(|p| p.id);
        let mut all = ctx.assembly().consensus.statements.iter();
        all.any(|(_, s)| s.seats.is_empty() && s.position == id)
    }

    /// The number that a new round on this position would have.
    pub(super) fn next_number(&self, ctx: &Ctx<'_>) -> u32 {
        let id = self.position.map(|p| p.id);
        let all = ctx.assembly().consensus.rounds.values();
        let numbers = all.filter(|r| Some(r.position) == id).map(|r| r.number);
        numbers.max().unwrap_or(0).saturating_add(1)
    }
}
