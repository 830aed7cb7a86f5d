//! The help of the command line, and what is wrong with one, in both languages.
//!
//! The words of a command `x` are `cli-about-x`, those of an argument `y` are `cli-arg-y`, the name of a value `Z` is
//! `cli-value-z`.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, CommandFactory as _};

use super::{Cli, Ended};
use crate::text::Text;

/// The command with its words.
pub(super) fn localized(text: &Text) -> clap::Command {
    let help = || {
        Arg::new("help")
            .short('h')
            .long("help")
            .display_order(110)
            .action(ArgAction::Help)
    };
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .display_order(111)
        .action(ArgAction::Version);
    let mut command = Cli::command().arg(help().global(true)).arg(version);
    command.build();
    let after = StyledStr::from(text.get("cli-after").to_owned());
    worded(command, text).after_help(after)
}

fn worded(command: clap::Command, text: &Text) -> clap::Command {
    let name = command.get_name().to_owned();
    let mut command = command.mut_args(|arg| {
        let idle = is_idle(arg.get_id().as_str(), &name);
        let hidden = idle || arg.is_hide_set();
        described(arg, text).hide(hidden)
    });
    let usage = command.render_usage().to_string();
    let usage = usage
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", text.get("cli-usage-options"))
        .replace("[COMMAND]", text.get("cli-usage-command"));
    let about = format!("cli-about-{name}");
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        text.get("cli-usage")
    );
    command
        .about(text.get(&about).to_owned())
        .help_template(template)
        .override_usage(usage)
        .subcommand_help_heading(text.get("cli-commands").to_owned())
        .mut_subcommands(|command| worded(command, text))
}

/// Whether an option that every command takes changes nothing for this one: its help leaves it out.
fn is_idle(option: &str, command: &str) -> bool {
    match option {
        "port" | "address" | "wifi" => {
            !matches!(command, "portavoce" | "open" | "new" | "demo" | "tickets")
        }
        "no_mouse" => !matches!(command, "portavoce" | "open" | "new" | "demo" | "read-pack"),
        "sessions" => matches!(
            command,
            "plan" | "recount" | "tally" | "methods" | "read-pack" | "lot"
        ),
        _ => false,
    }
}

/// An argument with its words, and with the name of its value where the language has one.
fn described(arg: Arg, text: &Text) -> Arg {
    let key = format!("cli-arg-{}", arg.get_id().as_str().replace('_', "-"));
    let heading = if arg.is_positional() {
        "cli-arguments"
    } else {
        "cli-options"
    };
    // Under headings of our own the library sorts arguments by name: they are listed as they are typed.
    let arg = match arg.get_index() {
        Some(place) => arg.display_order(place),
        None => arg,
    };
    let named = arg.get_value_names().and_then(<[_]>::first);
    let value = named.map(|name| format!("cli-value-{}", name.as_str().to_lowercase()));
    let arg = match value.as_deref().map(|key| (key, text.get(key))) {
        Some((key, words)) if words != key => arg.value_name(words.to_owned()),
        Some(_) | None => arg,
    };
    arg.help(text.get(&key).to_owned())
        .help_heading(text.get(heading).to_owned())
        .hide_possible_values(true)
}

/// What is printed instead of doing anything. `asked` is whose help says more: the program, or one of its commands.
pub(super) fn ended(error: &clap::Error, asked: &str, text: &Text) -> Ended {
    let arguments = named(error, ContextKind::InvalidArg);
    let (n, argument) = (arguments.len(), listed(&arguments));
    let prior = listed(&named(error, ContextKind::PriorArg));
    let value = named(error, ContextKind::InvalidValue).join(", ");
    let argument = argument.as_str();
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the library's kinds are many and may grow"
    )]
    let words = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Ended::Said(error.render().to_string());
        }
        ErrorKind::InvalidSubcommand => {
            let command = named(error, ContextKind::InvalidSubcommand).join(", ");
            text.with("cli-wrong-command", &[("command", command.into())])
        }
        ErrorKind::UnknownArgument => {
            text.with("cli-wrong-argument", &[("argument", argument.into())])
        }
        ErrorKind::MissingRequiredArgument => text.with(
            "cli-wrong-missing",
            &[("argument", argument.into()), ("n", n.into())],
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            text.with("cli-wrong-empty", &[("argument", argument.into())])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => text.with(
            "cli-wrong-value",
            &[("value", value.into()), ("argument", argument.into())],
        ),
        ErrorKind::TooManyValues => text.with(
            "cli-wrong-valued",
            &[("value", value.into()), ("argument", argument.into())],
        ),
        ErrorKind::ArgumentConflict if prior == argument => {
            text.with("cli-wrong-twice", &[("argument", argument.into())])
        }
        ErrorKind::ArgumentConflict => text.with(
            "cli-wrong-together",
            &[("argument", argument.into()), ("other", prior.into())],
        ),
        _ => text.get("cli-wrong").to_owned(),
    };
    let help = text.with("cli-wrong-help", &[("asked", asked.into())]);
    Ended::Wrong(format!("{words} {help}"))
}

/// What the library names in an error.
fn named(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(name)) => vec![name.clone()],
        Some(ContextValue::Strings(names)) => names.clone(),
        _ => Vec::new(),
    }
}

/// Arguments one after the other, without the dots of one that takes several values.
fn listed(arguments: &[String]) -> String {
    let plain = arguments.iter().map(|name| name.trim_end_matches("..."));
    plain.collect::<Vec<_>>().join(", ")
}
