//! What may be asked of an assembly, sensible or not, told by four numbers; near enough to what is going on that much of
//! it is accepted.

mod beside;
mod votes;

use crate::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale, Stance, Statement};
use crate::assembly::floor::{FloorCommand, Speaker, SpeakerRole};
use crate::assembly::observations::{Answer, Answered, Note, ObservationCommand};
use crate::assembly::roll::{Gender, Group, Profile, RollCommand};
use crate::assembly::setup::SetupCommand;
use crate::assembly::table::TableCommand;
use crate::assembly::themes::{Draft, ThemeCommand, ThemeOutcome};
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::vote::Scope;
use crate::assembly::{
    Assembly, CategoryId, Command, ObservationId, ParticipantId, PositionId, RoundId, SeatId,
    ThemeId, TurnId, VoteId,
};

/// Topic, what is asked, and two numbers for of whom or how many.
pub(super) type Step = [u8; 4];

/// What every story begins with.
pub(super) fn beginning() -> Vec<Command> {
    let mut commands: Vec<Command> = vec![
        SetupCommand::AddCategory {
            name: "imprese".into(),
        }
        .into(),
    ];
    for organization in ["CNA", "LAPAM"] {
        let organization = organization.to_owned();
        commands.push(TableCommand::AddSeat { organization }.into());
    }
    commands.push(
        ThemeCommand::AddTheme {
            title: "Orari".into(),
            question: String::new(),
        }
        .into(),
    );
    for n in 1..=3 {
        let register = ThemeCommand::Register {
            theme: ThemeId(1),
            draft: draft(n),
        };
        commands.push(register.into());
    }
    for n in 1..=5 {
        commands.push(register(n, n <= 4));
    }
    commands.push(TicketsCommand::Issue { count: 3 }.into());
    let scope = Scope::Everyone;
    commands.push(TicketsCommand::IssuePersonal { scope }.into());
    commands.extend((0..5).map(|n| Command::from(votes::draft(n))));
    commands
}

/// What these numbers ask of the assembly as it is.
pub(super) fn asked(assembly: &Assembly, [topic, kind, a, b]: Step) -> Command {
    let (a, b) = (u32::from(a), u32::from(b));
    match topic % 20 {
        0..=3 => votes::stage(assembly, kind, (a, b)).into(),
        4..=8 => votes::coming_in(assembly, kind, (a, b)).into(),
        9 | 10 => roll(kind, a, b),
        11 | 12 => themes(kind, a, b),
        13 => floor(assembly, kind, a, b),
        14 => observations(kind, a, b).into(),
        15 => consensus(kind, a, b).into(),
        16 => beside::collected(kind, a, b),
        17 => beside::shown(kind, a).into(),
        18 => beside::prepared(kind, a, b),
        _ if kind.is_multiple_of(3) => Command::Redo,
        _ => Command::Undo,
    }
}

/// One of the first six of anything.
fn one(n: u32) -> u32 {
    n % 6 + 1
}

fn reason() -> String {
    "motivo".into()
}

fn draft(n: u32) -> Draft {
    Draft {
        title: format!("Posizione {}", n % 9),
        ..Draft::default()
    }
}

fn profile(n: u32) -> Profile {
    Profile {
        category: n.is_multiple_of(3).then_some(CategoryId(1)),
        gender: if n.is_multiple_of(2) {
            Gender::Woman
        } else {
            Gender::Man
        },
        seat: (n % 5 < 2).then_some(SeatId(n % 2 + 1)),
        votes: !n.is_multiple_of(7),
        ..Profile::default()
    }
}

fn register(n: u32, arrived: bool) -> Command {
    let name = (!n.is_multiple_of(4)).then(|| format!("Partecipante {n:03}"));
    let profile = Profile {
        seat: (n < 3).then_some(SeatId(n)),
        ..profile(n)
    };
    RollCommand::Register {
        name,
        profile,
        arrived,
    }
    .into()
}

fn roll(kind: u8, a: u32, b: u32) -> Command {
    let id = ParticipantId(one(a));
    let command = match kind % 8 {
        0 | 1 => RollCommand::Arrive { id },
        2 | 3 => RollCommand::Leave { id },
        4 => RollCommand::ChangeProfile {
            id,
            profile: profile(b),
        },
        5 if b.is_multiple_of(3) => RollCommand::Strike {
            id,
            reason: reason(),
        },
        6 => RollCommand::Rename {
            id,
            name: format!("Partecipante {:03}", b % 9),
        },
        7 => RollCommand::Count {
            group: Group {
                category: a.is_multiple_of(2).then_some(CategoryId(one(a))),
                gender: Gender::Undeclared,
                votes: true,
            },
            present: b % 5,
        },
        _ => return register(b % 20, a.is_multiple_of(2)),
    };
    command.into()
}

fn themes(kind: u8, a: u32, b: u32) -> Command {
    let (id, theme) = (PositionId(one(a)), ThemeId(a % 2 + 1));
    let command = match kind % 12 {
        0 => ThemeCommand::AddTheme {
            title: format!("Tema {}", b % 4),
            question: String::new(),
        },
        1 => ThemeCommand::Register {
            theme,
            draft: draft(b),
        },
        2 => ThemeCommand::Edit {
            id,
            draft: draft(b),
        },
        3 => ThemeCommand::Merge {
            into: id,
            from: vec![PositionId(one(b))],
        },
        4 => ThemeCommand::Split {
            id,
            into: vec![draft(b), draft(b + 1)],
        },
        5 => ThemeCommand::Withdraw {
            id,
            reason: reason(),
        },
        6 => ThemeCommand::Restore { id },
        7 | 8 => ThemeCommand::SetSpokesperson {
            id,
            person: (!b.is_multiple_of(5)).then_some(ParticipantId(one(b))),
        },
        9 => ThemeCommand::CountSupport {
            id,
            hands: u64::from(b % 4),
        },
        10 => ThemeCommand::CloseTheme {
            id: theme,
            outcome: match b % 4 {
                0 => ThemeOutcome::Shared,
                1 => ThemeOutcome::Divergent,
                _ => ThemeOutcome::Voted(VoteId(one(b))),
            },
            note: String::new(),
        },
        _ => ThemeCommand::ReopenTheme {
            id: theme,
            reason: reason(),
        },
    };
    command.into()
}

fn floor(assembly: &Assembly, kind: u8, a: u32, b: u32) -> Command {
    let theme = ThemeId(a % 2 + 1);
    let next = assembly.floor.queue.first().map(|turn| turn.id);
    let turn = next.unwrap_or(TurnId(b));
    let command = match kind % 9 {
        0 => FloorCommand::DrawOrder {
            theme,
            seed: b.to_string(),
        },
        1 => FloorCommand::FixedOrder { theme },
        2 => FloorCommand::Queue {
            speaker: Speaker {
                role: SpeakerRole::Hall,
                person: Some(ParticipantId(one(b))),
                ..Speaker::default()
            },
            seconds: None,
        },
        3 => FloorCommand::Drop { turn },
        4 => FloorCommand::Begin { turn },
        5 => FloorCommand::Pause,
        6 => FloorCommand::Resume,
        7 => FloorCommand::Extend { seconds: b },
        _ => FloorCommand::End,
    };
    command.into()
}

fn observations(kind: u8, a: u32, b: u32) -> ObservationCommand {
    let id = ObservationId(one(a));
    let note = Note {
        text: format!("Osservazione {b}"),
        position: b.is_multiple_of(2).then_some(PositionId(one(b))),
        ..Note::default()
    };
    match kind % 6 {
        0 => ObservationCommand::Note(note),
        1 => ObservationCommand::Correct { id, note },
        2 => ObservationCommand::Answer {
            id,
            answered: Answered {
                answer: Answer::Deferred,
                reason: String::new(),
            },
        },
        3 => ObservationCommand::Amend {
            id,
            position: PositionId(one(b)),
            text: format!("Testo {b}"),
        },
        4 => ObservationCommand::Withdraw {
            id,
            reason: reason(),
        },
        _ => ObservationCommand::Restore { id },
    }
}

fn consensus(kind: u8, a: u32, b: u32) -> ConsensusCommand {
    let (id, seat) = (RoundId(a % 3 + 1), SeatId(b % 3 + 1));
    let stance = || Stance {
        degree: u8::try_from(b % 5).unwrap(),
        reason: reason(),
    };
    match kind % 8 {
        0 => ConsensusCommand::Open {
            position: PositionId(one(a)),
            scale: Scale::Four,
            rule: ConsensusRule::Minus(1),
        },
        1 => ConsensusCommand::State {
            id,
            seat,
            stance: stance(),
        },
        2 => ConsensusCommand::StateByPhone {
            id,
            person: ParticipantId(one(b)),
            stance: stance(),
        },
        3 => ConsensusCommand::Carry { id },
        4 => ConsensusCommand::Clear { id, seat },
        5 => ConsensusCommand::Close { id },
        6 => ConsensusCommand::Annul {
            id,
            reason: reason(),
        },
        _ => ConsensusCommand::Declare(Statement {
            theme: ThemeId(1),
            position: None,
            seats: vec![seat],
            text: format!("Dichiarazione {b}"),
        }),
    }
}
