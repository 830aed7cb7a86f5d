//! A table with somebody in each seat, and what it votes and agrees on.

use portavoce::assembly::roll::{Profile, RollCommand};
use portavoce::assembly::table::TableCommand;
use portavoce::assembly::themes::{Draft, ThemeCommand};
use portavoce::assembly::tickets::TicketsCommand;
use portavoce::assembly::vote::{Channel, Electorate, Scope, Terms};
use portavoce::assembly::{Command, SeatId, ThemeId};

/// A theme with one position, a seat for each organization with somebody in it, and the personal codes of the table.
pub(crate) fn seated(organizations: &[&str]) -> Vec<Command> {
    let theme = ThemeCommand::AddTheme {
        title: "Orari".to_owned(),
        question: String::new(),
    };
    let position = ThemeCommand::Register {
        theme: ThemeId(1),
        draft: Draft {
            title: "Sera lunga".to_owned(),
            text: "Aprire fino alle 22".to_owned(),
            ..Draft::default()
        },
    };
    let mut commands: Vec<Command> = vec![theme.into(), position.into()];
    for (organization, n) in organizations.iter().zip(1..) {
        let add = TableCommand::AddSeat {
            organization: (*organization).to_owned(),
        };
        let register = RollCommand::Register {
            name: Some(format!("Referente {organization}")),
            profile: Profile {
                votes: true,
                seat: Some(SeatId(n)),
                ..Profile::default()
            },
            arrived: true,
        };
        commands.push(add.into());
        commands.push(register.into());
    }
    let scope = Scope::Table;
    commands.push(TicketsCommand::IssuePersonal { scope }.into());
    commands
}

/// The same vote, by name and for the table alone, aloud or by phone.
pub(crate) fn by_name(terms: Terms) -> Terms {
    Terms {
        electorate: Electorate {
            scope: Scope::Table,
            with_table: true,
        },
        channels: [Channel::RollCall, Channel::Phone].into(),
        secret: false,
        ..terms
    }
}
