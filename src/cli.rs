//! The command line: what may be asked, and how it is read.

mod words;

use std::ffi::OsString;
use std::net::IpAddr;
use std::path::PathBuf;

use clap::{FromArgMatches as _, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;

use crate::counting::{MethodsArgs, TallyArgs};
use crate::text::{Lang, Text};

/// What was asked on the command line.
#[derive(Clone, Debug, Parser)]
#[command(
    name = "portavoce",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true
)]
#[command(disable_version_flag = true)]
pub struct Cli {
    // What every command takes stands after what is its own.
    /// The folder where assemblies are kept.
    #[arg(long, global = true, display_order = 101, value_name = "DIR")]
    pub sessions: Option<PathBuf>,
    /// The language.
    #[arg(long, global = true, display_order = 102, value_name = "it|en")]
    pub lang: Option<Lang>,
    /// Whether the mouse is left to the terminal.
    #[arg(long, global = true, display_order = 103)]
    pub no_mouse: bool,
    /// The port on which phones and screens of the hall are let in.
    #[arg(long, global = true, display_order = 104, value_name = "N")]
    pub port: Option<u16>,
    /// The address that people are told.
    #[arg(long, global = true, display_order = 105, value_name = "IP", value_parser = hall_address)]
    pub address: Option<IpAddr>,
    /// The Wi-Fi of the hall, to be shown and printed: its name, and its password after a colon.
    #[arg(long, global = true, display_order = 106, value_name = "WIFI", value_parser = hall_wifi)]
    pub wifi: Option<Wifi>,
    /// The seed of every draw, so that a run can be repeated; before the command, as `lot` has a seed of its own.
    #[arg(long, hide = true, value_name = "N")]
    pub seed: Option<u64>,
    /// The time of the first act; each act is a second after the one before.
    #[arg(long, global = true, hide = true, value_name = "TIME")]
    pub clock: Option<Timestamp>,
    /// What to do; the first screen if nothing is asked.
    #[command(subcommand)]
    pub task: Option<Task>,
}

/// The Wi-Fi of the hall, as it is typed: `NAME` or `NAME:PASSWORD`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wifi {
    /// Its name.
    pub network: String,
    /// Its password; empty where it has none.
    pub password: String,
}

/// For whom personal codes are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Whose {
    /// Whoever sits at the table.
    #[value(name = "tavolo", alias = "table")]
    Table,
    /// Everybody on the roll with the right to vote.
    #[value(name = "tutti", alias = "everyone")]
    Everyone,
    /// Nobody more: those already made are printed again.
    #[value(name = "ristampa", alias = "again")]
    Again,
}

/// What can be done.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum Task {
    /// Open an assembly.
    Open {
        /// Its folder, or the name of its folder among the assemblies.
        session: PathBuf,
    },
    /// Begin an assembly from a plan.
    New {
        /// The plan.
        plan: PathBuf,
    },
    /// Write a plan to begin from.
    Plan,
    /// Try the program on a copy of the sample that is thrown away.
    Demo,
    /// Save the documents of an assembly.
    Export {
        /// Its folder.
        session: PathBuf,
        /// The folder in which a new one is made; that of the exports if none is given.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Whether tables are written for programs: comma, point, ISO dates.
        #[arg(long)]
        plain: bool,
        /// Whether the annex of names is added.
        #[arg(long)]
        names: bool,
    },
    /// Check the record of an assembly and count every vote again.
    Verify {
        /// Its folder.
        session: PathBuf,
    },
    /// Make a new assembly from the part that is whole of a damaged one.
    Rescue {
        /// Its folder.
        session: PathBuf,
    },
    /// Count every vote again from the files of an export alone.
    Recount {
        /// The folder of the export.
        export: PathBuf,
    },
    /// Remove every name from an assembly for good.
    Purge {
        /// Its folder.
        session: PathBuf,
        /// Whether it is really to be done; without, it is only said what would be removed.
        #[arg(long)]
        yes: bool,
    },
    /// Copy an assembly elsewhere.
    Copy {
        /// Its folder.
        session: PathBuf,
        /// Where to.
        dir: PathBuf,
    },
    /// Make codes for phones and write the sheet to print.
    Tickets {
        /// Its folder.
        session: PathBuf,
        /// How many more; without it, those already made are printed again.
        #[arg(long, value_name = "N")]
        count: Option<u32>,
        /// Personal codes instead of anonymous ones: for the table, for everybody, or those already made once more.
        #[arg(
            long,
            value_name = "WHO",
            conflicts_with = "count",
            hide_possible_values = true
        )]
        personal: Option<Whose>,
        /// The file to write.
        #[arg(long = "out", value_name = "FILE")]
        sheet: Option<PathBuf>,
    },
    /// Take proposals or a poll in from a file.
    Import {
        /// The folder of the assembly.
        session: PathBuf,
        /// The file.
        file: PathBuf,
        /// Who held the poll or gathered the proposals, and where.
        #[arg(long, value_name = "TEXT")]
        source: String,
        /// What was asked in the poll.
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
        /// What the rows are; as it seems if it is not said.
        #[arg(long, value_name = "NAME")]
        content: Option<String>,
        /// The place of the theme in the agenda.
        #[arg(long, value_name = "N")]
        theme: Option<usize>,
        /// How many people answered.
        #[arg(long, value_name = "N")]
        people: Option<u64>,
        /// The day of the poll.
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// Whether it is really to be done; without, it is only said what would come in.
        #[arg(long)]
        yes: bool,
    },
    /// Count a ballot file.
    Tally(TallyArgs),
    /// List the counting methods.
    Methods(MethodsArgs),
    /// Read packs of ballots on a second laptop.
    ReadPack {
        /// The form of the ballot, as the first laptop wrote it.
        form: PathBuf,
    },
    /// Draw a public lot again.
    Lot {
        /// What was called out in the hall.
        #[arg(long = "seed", value_name = "TEXT")]
        called: String,
        /// The numbers of the tied options, as printed on the ballot.
        #[arg(long = "options", value_name = "N", value_delimiter = ',', num_args = 1.., required = true)]
        tied: Vec<u32>,
    },
}

/// Why the command line asks for nothing to be done: help was wanted, or it was not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Something to print and be done with.
    Said(String),
    /// Something wrong to print.
    Wrong(String),
}

/// Reads an address that phones can be sent to; what is wrong is said in the words of the command line.
fn hall_address(typed: &str) -> Result<IpAddr, &'static str> {
    let address: Option<IpAddr> = typed.parse().ok();
    let reached = |address: &IpAddr| !address.is_unspecified() && !address.is_multicast();
    address.filter(reached).ok_or("no address of a laptop")
}

/// Reads the Wi-Fi of the hall: the password stands after the first colon that no `\` goes before, as it is. In the name
/// `\:` is a colon and `\\` a `\`.
fn hall_wifi(typed: &str) -> Result<Wifi, &'static str> {
    let mut network = String::new();
    let mut rest = typed.chars();
    while let Some(letter) = rest.next() {
        let mut after = rest.clone();
        network.push(match (letter, after.next()) {
            (':', _) => break,
            ('\\', Some(meant @ (':' | '\\'))) => {
                rest = after;
                meant
            }
            (letter, _) => letter,
        });
    }
    let password = rest.as_str().to_owned();
    let wifi = Wifi { network, password };
    Some(wifi)
        .filter(|wifi| !wifi.network.trim().is_empty())
        .ok_or("no name of a network")
}

/// Reads the command line. The language is that of `--lang`, else the one given.
///
/// # Errors
/// [`Ended`] with what to print instead.
pub fn parse(args: Vec<OsString>, lang: Lang) -> Result<Cli, Ended> {
    // A line that is understood needs no words: the help of all commands is worded for the others alone.
    if let Ok(cli) = Cli::try_parse_from(&args) {
        return Ok(cli);
    }
    let text = Text::new(asked_language(&args).unwrap_or(lang));
    let command = words::localized(&text);
    let asked = asked_command(&args, &command);
    command
        .try_get_matches_from(args)
        .and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches))
        .map_err(|error| words::ended(&error, &asked, &text))
}

/// The command as it is typed before `--help`: that of the line if it names one, else the program alone.
fn asked_command(args: &[OsString], program: &clap::Command) -> String {
    let mut typed = args.iter().skip(1);
    match typed.find_map(|arg| program.find_subcommand(arg)) {
        Some(command) => format!("{} {}", program.get_name(), command.get_name()),
        None => program.get_name().to_owned(),
    }
}

/// The language asked for, looked up before the rest so that help and errors speak it.
fn asked_language(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        let value = match arg.strip_prefix("--lang") {
            Some("") => args.next(),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        return value?.parse().ok();
    }
    None
}

#[cfg(test)]
mod tests;
