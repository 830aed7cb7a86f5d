//! Each scene from the assembly. What is not there any more, because it was undone, gives the welcome.

use super::super::result::label;
use super::super::{consensus, share, signs, weighing};
use super::results::{receipts, results, vote};
use super::{
    Came, ObservationRow, OutcomeRow, PositionRow, RoundScene, Scene, Speaking, Voice,
    WeighingScene,
};
use crate::assembly::board::Showing;
use crate::assembly::floor::Speaker;
use crate::assembly::themes::{Closing, Position, Theme, ThemeOutcome, Themes};
use crate::assembly::weighing::Weighing;
use crate::assembly::{Assembly, RoundId, ThemeId, VoteId};
use crate::tally::BallotKind;

/// Turns announced after the one who speaks.
const NEXT: usize = 3;

pub(super) fn scene(assembly: &Assembly, showing: &Showing, uncovered: Option<u16>) -> Scene {
    let found = match showing {
        Showing::Black => Some(Scene::Black),
        Showing::Welcome => None,
        Showing::Floor => Some(floor(assembly)),
        Showing::Positions(id) => positions(assembly, *id),
        Showing::Position(id) => assembly
            .themes
            .position(*id)
            .map(|position| Scene::Position(position_row(&assembly.themes, position))),
        Showing::Observations(theme) => observations(assembly, *theme),
        Showing::Round(id) => round(assembly, *id),
        Showing::Vote(id) => vote(assembly, *id),
        // A vote that was opened again has no results: what is left to show is the vote.
        Showing::Results(id) => results(assembly, *id, uncovered).or_else(|| vote(assembly, *id)),
        Showing::Receipts(id) => receipts(assembly, *id).or_else(|| vote(assembly, *id)),
        Showing::Weighing(id) => assembly.weighings.list.get(id).map(|w| weighed(w)),
        Showing::Outside(id) => {
            let poll = assembly.outside.polls.get(id);
            let standing = poll.filter(|poll| poll.withdrawn.is_none());
            standing.map(|poll| Scene::Outside(Box::new(poll.poll.clone())))
        }
        Showing::Outcomes => Some(outcomes(assembly)),
        Showing::Closing(text) => Some(Scene::Closing(text.clone())),
    };
    found.unwrap_or_else(|| welcome(assembly))
}

fn welcome(assembly: &Assembly) -> Scene {
    Scene::Welcome {
        process: assembly.setup.process.title.clone(),
        place: assembly.setup.meeting.place.clone(),
        date: assembly.setup.meeting.date,
    }
}

fn floor(assembly: &Assembly) -> Scene {
    let now = assembly.floor.current.as_ref().map(|speech| Speaking {
        voice: voice(assembly, &speech.speaker),
        seconds: speech.seconds,
        spoken_ms: speech.spoken_ms,
        running: speech.running,
    });
    let queue = assembly.floor.queue.iter().take(NEXT);
    let next = queue.map(|turn| voice(assembly, &turn.speaker)).collect();
    Scene::Floor { now, next }
}

fn voice(assembly: &Assembly, speaker: &Speaker) -> Voice {
    let position = speaker.position.and_then(|id| assembly.themes.position(id));
    let category = speaker.category.and_then(|id| assembly.setup.category(id));
    let of = match (position, category) {
        (Some(position), _) => position.title.clone(),
        (None, Some(category)) => category.name.clone(),
        (None, None) => String::new(),
    };
    Voice {
        role: speaker.role,
        of,
    }
}

fn positions(assembly: &Assembly, id: ThemeId) -> Option<Scene> {
    let theme = assembly.themes.theme(id)?;
    let open = assembly.themes.open_on(id);
    Some(Scene::Positions {
        theme: theme.title.clone(),
        question: theme.question.clone(),
        rows: open.map(|p| position_row(&assembly.themes, p)).collect(),
    })
}

fn position_row(themes: &Themes, position: &Position) -> PositionRow {
    PositionRow {
        sign: signs::position(themes, position).unwrap_or_default(),
        title: position.title.clone(),
        short: position.short.clone(),
        text: position.text().to_owned(),
        support: position.support.last().map(|s| share(s.hands, s.present)),
        spoken_for: position.spokesperson.is_some(),
    }
}

fn observations(assembly: &Assembly, theme: Option<ThemeId>) -> Option<Scene> {
    let title = match theme {
        Some(id) => Some(assembly.themes.theme(id)?.title.clone()),
        None => None,
    };
    let all = assembly.observations.list.values();
    let shown = all.filter(|o| o.withdrawn.is_none() && (theme.is_none() || o.note.theme == theme));
    let rows: Vec<ObservationRow> = shown
        .map(|o| ObservationRow {
            number: o.id.0,
            text: o.note.text.clone(),
            answer: o.answer().map(|a| a.answer),
        })
        .collect();
    Some(Scene::Observations {
        theme: title,
        all: u64::try_from(rows.len()).unwrap_or(u64::MAX),
        rows,
    })
}

fn round(assembly: &Assembly, id: RoundId) -> Option<Scene> {
    let round = assembly.consensus.rounds.get(&id)?;
    let position = assembly.themes.position(round.position);
    let view = consensus::round(round);
    Some(Scene::Round(Box::new(RoundScene {
        position: position.map(|p| p.title.clone()).unwrap_or_default(),
        number: round.number,
        text: round.text.clone(),
        annulled: round.annulled.is_some(),
        seats: view.seats,
        spoke: view.spoke,
        closed: (round.closed.is_some() && round.annulled.is_none()).then_some(view),
    })))
}

fn weighed(weighing_: &Weighing) -> Scene {
    let view = weighing::weighing(weighing_);
    let mut rows: Vec<usize> = (0..view.options.len()).collect();
    rows.sort_by_key(|n| view.options.get(*n).and_then(|o| o.place));
    let criteria = weighing_.criteria.iter();
    Scene::Weighing(Box::new(WeighingScene {
        title: weighing_.title.clone(),
        criteria: criteria
            .map(|c| (c.name.clone(), c.weight.clone()))
            .collect(),
        scale: weighing_.scale,
        rows,
        view,
        confirmed: weighing_.confirmed,
    }))
}

fn outcomes(assembly: &Assembly) -> Scene {
    let row = |theme: &Theme| OutcomeRow {
        theme: theme.title.clone(),
        outcome: came(assembly, theme),
    };
    Scene::Outcomes(assembly.themes.list.iter().map(row).collect())
}

fn came(assembly: &Assembly, theme: &Theme) -> Came {
    let open = || assembly.themes.open_on(theme.id).map(|p| p.title.clone());
    let still_open = || Came::Open(u64::try_from(open().count()).unwrap_or(u64::MAX));
    match &theme.closed {
        None => still_open(),
        Some(Closing { outcome, .. }) => match outcome {
            ThemeOutcome::Shared => Came::Shared(open().next()),
            ThemeOutcome::Divergent => Came::Divergent(open().collect()),
            ThemeOutcome::Voted(id) => voted(assembly, theme, *id).unwrap_or_else(still_open),
        },
    }
}

fn voted(assembly: &Assembly, theme: &Theme, id: VoteId) -> Option<Came> {
    let vote = assembly.votes.get(id).filter(|v| v.is_counted())?;
    let tally = vote.tally.as_deref()?;
    let winners = vote.winners();
    let passed = tally.verdict.as_ref().map(|verdict| verdict.passed);
    if vote.terms.kind == BallotKind::Motion {
        let mut open = assembly.themes.open_on(theme.id);
        let proposal = open.next().filter(|_| open.next().is_none());
        return Some(Came::Motion {
            on: proposal.map_or_else(|| vote.terms.question.clone(), |p| p.title.clone()),
            passed: passed.unwrap_or(winners == [0]),
        });
    }
    let labels = winners.into_iter().map(|choice| label(&vote.terms, choice));
    Some(Came::Voted(labels.collect(), passed))
}
