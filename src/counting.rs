//! The commands `tally` and `methods`: count a ballot file from the shell, and list the methods.
//!
//! Exit codes: 0 counted, 1 refused (the file, or the ballots under the method), 2 the command was not understood.

mod compare;
mod figures;
mod format;
mod grids;
mod listing;
mod params;
mod sentences;
mod steps;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde_json::Value;

use crate::ballots::case::{Member, Settings};
use crate::ballots::report::{self, Refusal};
use crate::ballots::{self, Case, FileFault, FileKind, Sheet};
use crate::tally::{Count, CountFault, Method, Outcome, count_profile};
use crate::text::Text;
use format::Format;

/// What to count, and how to show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct TallyArgs {
    /// The ballot file: our own format, `PrefLib`, BLT or Pabulib by its extension.
    pub ballots: Option<PathBuf>,
    /// What the cells of the file mean.
    #[arg(long)]
    pub kind: Option<String>,
    /// By which method; the recommended one when absent.
    #[arg(long)]
    pub method: Option<String>,
    /// A parameter of the method, `name=value`.
    #[arg(long)]
    pub param: Vec<String>,
    /// A case: the description of an election beside its ballot file.
    #[arg(long)]
    pub case: Option<PathBuf>,
    /// Whether to count by every method that the case lists, or that reads the ballots.
    #[arg(long)]
    pub all: bool,
    /// `table`, `json` or `csv`.
    #[arg(long)]
    pub format: Option<String>,
    /// Whether to show why the outcome is what it is.
    #[arg(long)]
    pub steps: bool,
    /// Whether to show the same ballots by every other method.
    #[arg(long)]
    pub compare: bool,
}

/// How to list the methods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct MethodsArgs {
    /// Only those that read ballots of this kind.
    #[arg(long)]
    pub kind: Option<String>,
}

/// Why nothing was counted.
enum Stop {
    /// The command was not understood: 2.
    Usage(String),
    /// The input was refused: 1.
    Refused(String),
    /// The output could not be written: 1; but 0 and not a word where its reader has gone and so read enough.
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Counts a ballot file and prints what it found.
pub fn tally(args: &TallyArgs, text: &Text) -> ExitCode {
    end(
        count(args, text),
        &["methods-usage", "methods-usage-case"],
        text,
    )
}

/// Lists the methods with what they reward, their conventions and their sources.
pub fn methods(args: &MethodsArgs, text: &Text) -> ExitCode {
    end(listing::print(args, text), &["methods-usage-list"], text)
}

/// What is left to say, and the code. `usage` are the keys of how the command is written.
fn end(result: Result<(), Stop>, usage: &[&str], text: &Text) -> ExitCode {
    let (words, code) = match result {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Stop::Usage(words)) => {
            let mut lines = vec![words.as_str()];
            lines.extend(usage.iter().map(|key| text.get(key)));
            (lines.join("\n"), 2)
        }
        Err(Stop::Refused(words)) => (words, 1),
        Err(Stop::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            return ExitCode::SUCCESS;
        }
        Err(Stop::Output(error)) => {
            let why = text.system(&error);
            (text.with("methods-unwritten", &[("why", why.into())]), 1)
        }
    };
    // With standard error gone too, the code is all that is left to say.
    drop(writeln!(io::stderr(), "{words}"));
    ExitCode::from(code)
}

fn count(args: &TallyArgs, text: &Text) -> Result<(), Stop> {
    let format = Format::of(args, text)?;
    let (settings, mut sheet, listed) = open(args, text)?;
    let chosen = members(args, &settings, &sheet, &listed, text)?;
    refuse_params(args, &chosen, &settings, &sheet, text)?;
    if chosen.iter().any(|member| leaves_out(member, sheet.kind)) {
        warn_of_void(&sheet, text);
    }
    // Printed when all is counted: a refusal leaves no half answer behind.
    let mut out = Vec::new();
    match format {
        Format::Json => {
            let answers = answered(args, &chosen, &settings, &sheet, text)?;
            serde_json::to_writer_pretty(&mut out, &answers).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Csv => {
            let answers = answered(args, &chosen, &settings, &sheet, text)?;
            figures::csv(&answers, &sheet, &mut out)?;
        }
        Format::Table => {
            let counted: Vec<_> = chosen.iter().map(|member| found(member, &sheet)).collect();
            if !args.compare {
                // Only what was found is still needed: words and tables take their memory instead.
                sheet.forget_ballots();
            }
            for (member, found) in chosen.iter().zip(counted) {
                match found {
                    Ok(found) => table(member, &found, (&sheet, args.steps), text, &mut out)?,
                    Err(why) => pass_over(args, member, why, &sheet, text)?,
                }
            }
        }
    }
    if let Some(own) = chosen.first().filter(|_| args.compare)
        && format == Format::Table
    {
        compare::print(own, &settings, &sheet, text, &mut out)?;
    }
    let mut stdout = io::stdout().lock();
    stdout.write_all(&out)?;
    stdout.flush()?;
    Ok(())
}

/// Refuses parameters that neither the counts asked for nor those set beside them take, and values off the scale.
fn refuse_params(
    args: &TallyArgs,
    chosen: &[Member],
    settings: &Settings,
    sheet: &Sheet,
    text: &Text,
) -> Result<(), Stop> {
    let beside = chosen.first().filter(|_| args.compare);
    let beside = beside.map(|own| compare::others(own, settings, sheet));
    let methods: Vec<Method> = chosen
        .iter()
        .chain(beside.iter().flatten())
        .map(|member| member.poll.rule.method)
        .collect();
    params::refuse_idle(&args.param, &methods, sheet.kind, text)?;
    params::refuse_off_scale(&args.param, settings, sheet.kind, text)
}

/// Reads the ballots; with the methods that a case lists.
fn open(args: &TallyArgs, text: &Text) -> Result<(Settings, Sheet, Vec<String>), Stop> {
    let refused = |fault: FileFault| Stop::Refused(sentences::file(&fault, text));
    match (&args.ballots, &args.case) {
        (None, None) => Err(Stop::Usage(text.get("methods-usage-nothing").to_owned())),
        (Some(_), Some(_)) => Err(Stop::Usage(text.get("methods-usage-both").to_owned())),
        (None, Some(path)) => {
            let case = Case::read(path).map_err(refused)?;
            let mut settings = case.settings();
            params::read(&args.param, &mut settings, text)?;
            let sheet = case
                .sheet(path, settings.limits(case.kind))
                .map_err(refused)?;
            Ok((settings, sheet, case.methods))
        }
        (Some(file), None) => {
            let mut settings = Settings::default();
            params::read(&args.param, &mut settings, text)?;
            if let Some(sheet) = ballots::read_foreign(file) {
                return Ok((settings, sheet.map_err(refused)?, Vec::new()));
            }
            let kinds = || FileKind::ALL.map(FileKind::name).join(", ");
            let Some(kind) = &args.kind else {
                let words = text.with("methods-usage-kind", &[("kinds", kinds().into())]);
                return Err(Stop::Usage(words));
            };
            let kind: FileKind = kind.parse().map_err(|_| {
                let values = [("value", kind.as_str().into()), ("kinds", kinds().into())];
                Stop::Usage(text.with("methods-usage-unknown-kind", &values))
            })?;
            let limits = settings.limits(kind);
            let sheet = ballots::read_csv(file, kind, limits).map_err(refused)?;
            Ok((settings, sheet, Vec::new()))
        }
    }
}

/// The counts asked for.
fn members(
    args: &TallyArgs,
    settings: &Settings,
    sheet: &Sheet,
    listed: &[String],
    text: &Text,
) -> Result<Vec<Member>, Stop> {
    let names: Vec<String> = match &args.method {
        Some(method) => vec![method.clone()],
        None if !listed.is_empty() => listed.to_vec(),
        None if args.all => params::methods_of(settings, sheet)
            .map(|method| method.name().to_owned())
            .collect(),
        None => vec![params::recommended(settings, sheet).name().to_owned()],
    };
    let mut members = Vec::new();
    for name in names {
        let found = settings.members(&name, sheet).map_err(|unknown| {
            Stop::Usage(text.with("methods-usage-unknown-method", &[("value", unknown.into())]))
        })?;
        if let Some(misfit) = found
            .iter()
            .find(|member| !params::reads(member.poll.rule.method, sheet))
        {
            let fits: Vec<&str> = params::methods_of(settings, sheet)
                .map(Method::name)
                .collect();
            let values = [
                ("method", misfit.poll.rule.method.name().into()),
                ("kind", sheet.kind.name().into()),
                ("fits", fits.join(", ").into()),
            ];
            return Err(Stop::Usage(text.with("methods-usage-wrong-kind", &values)));
        }
        let total = |member: &Member| params::has_its_total(settings, member.poll.rule.method);
        if !found.iter().all(total) {
            return Err(Stop::Usage(text.get("methods-usage-points").to_owned()));
        }
        // One variant, unless all are asked for.
        let one = !args.all && args.case.is_none();
        members.extend(found.into_iter().take(if one { 1 } else { usize::MAX }));
    }
    Ok(members)
}

/// Goes on without a count that cannot be made, saying so on standard error, when every method that reads the ballots was
/// asked for; refuses where somebody named it.
fn pass_over(
    args: &TallyArgs,
    member: &Member,
    why: Refusal,
    sheet: &Sheet,
    text: &Text,
) -> Result<(), Stop> {
    let words = sentences::refusal(member.poll.rule.method, why, sheet, text);
    if !args.all || args.case.is_some() || args.method.is_some() {
        return Err(Stop::Refused(words));
    }
    // A warning that cannot be written is lost; the method is missing from the answers all the same.
    drop(writeln!(io::stderr(), "{words}"));
    Ok(())
}

/// What a count found.
enum Found {
    /// Winners, an order, or seats.
    Outcome(Box<Outcome>),
    /// The answer of a weighing.
    Weighed(Value),
}

fn found(member: &Member, sheet: &Sheet) -> Result<Found, Refusal> {
    let method = member.poll.rule.method;
    if matches!(method, Method::WeightedSum | Method::WeightedSumSensitivity) {
        return report::answer(member, sheet).map(Found::Weighed);
    }
    match count_profile(&member.poll, &sheet.profile, &[]) {
        Count::Settled(outcome) => Ok(Found::Outcome(outcome)),
        Count::TieToBreak(_) => Err(Refusal::Count(CountFault::WrongKind)),
        Count::NotCountable(fault) => Err(Refusal::Count(fault)),
    }
}

/// Prints what a count found as a table.
fn table(
    member: &Member,
    found: &Found,
    (sheet, steps): (&Sheet, bool),
    text: &Text,
    out: &mut impl Write,
) -> Result<(), Stop> {
    figures::heading(member, text, out)?;
    match found {
        Found::Weighed(answer) => figures::weighed(answer, sheet, text, out)?,
        Found::Outcome(outcome) => {
            figures::outcome(member, outcome, sheet, text, out)?;
            if steps {
                steps::print(outcome, sheet, text, out)?;
            }
        }
    }
    Ok(())
}

/// The answers to the counts asked for; with `--compare` also those of the other rules that can count the ballots, and how
/// few ballots would change the first place.
fn answered(
    args: &TallyArgs,
    chosen: &[Member],
    settings: &Settings,
    sheet: &Sheet,
    text: &Text,
) -> Result<Vec<Value>, Stop> {
    let mut answers = Vec::new();
    for member in chosen {
        match report::answer(member, sheet) {
            Ok(answer) => answers.push(answer),
            Err(why) => pass_over(args, member, why, sheet, text)?,
        }
    }
    let Some(own) = chosen.first().filter(|_| args.compare) else {
        return Ok(answers);
    };
    if let (Some(Value::Object(answer)), Some(field)) =
        (answers.first_mut(), compare::field(own, sheet))
    {
        answer.insert("robustness".to_owned(), field);
    }
    let others = compare::others(own, settings, sheet);
    let others = others.iter().filter(|other| {
        let asked = |member: &Member| member.poll.rule == other.poll.rule;
        !chosen.iter().any(asked)
    });
    answers.extend(others.filter_map(|other| report::answer(other, sheet).ok()));
    Ok(answers)
}

/// Whether a count leaves out the ballots that break the limits known while reading. Marks are limited by one method
/// alone, and points over the total are void unless they are brought to it.
fn leaves_out(member: &Member, kind: FileKind) -> bool {
    let method = member.poll.rule.method;
    match kind {
        FileKind::Approval => method == Method::Multivote,
        FileKind::Points => method == Method::Points,
        FileKind::Rank
        | FileKind::Score
        | FileKind::Grade
        | FileKind::Gradient
        | FileKind::Resistance
        | FileKind::Criteria => true,
    }
}

/// Says on standard error which lines hold void ballots.
fn warn_of_void(sheet: &Sheet, text: &Text) {
    let mut words = String::new();
    for (line, cell, fault) in &sheet.void.first {
        let place = format!("{}:{line}:{cell}", sheet.void.file);
        let fault = sentences::void(fault, text);
        let values = [("place", place.into()), ("fault", fault.into())];
        words.push_str(&text.with("methods-void-row", &values));
        words.push('\n');
    }
    let shown = u64::try_from(sheet.void.first.len()).unwrap_or(u64::MAX);
    if sheet.void.rows > shown {
        words.push_str(&text.with(
            "methods-void-more",
            &[("n", (sheet.void.rows - shown).into())],
        ));
        words.push('\n');
    }
    // A warning that cannot be written is lost; the count itself says how many ballots are void.
    drop(write!(io::stderr(), "{words}"));
}
