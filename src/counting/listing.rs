//! The list of the counting methods.

use std::io::{self, Write};

use super::{MethodsArgs, Stop, params};
use crate::ballots::FileKind;
use crate::tally::Method;
use crate::text::Text;

/// Prints the methods, or those that read ballots of one kind, with what they reward, conventions and sources.
pub(super) fn print(args: &MethodsArgs, text: &Text) -> Result<(), Stop> {
    let kinds = || FileKind::ALL.map(FileKind::name).join(", ");
    let kind = match &args.kind {
        None => None,
        Some(name) => Some(name.parse::<FileKind>().map_err(|_| {
            let values = [("value", name.as_str().into()), ("kinds", kinds().into())];
            Stop::Usage(text.with("methods-usage-unknown-kind", &values))
        })?),
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    for method in Method::ALL {
        if kind.is_some_and(|kind| !params::reads_kind(method, kind)) {
            continue;
        }
        let key = params::key(method);
        writeln!(out, "{}  {}", method.name(), text.get(&key))?;
        for part in ["use", "how", "source"] {
            let words = text.get(&format!("{key}-{part}")).to_owned();
            let heading = match part {
                "use" => "methods-heading-use",
                "how" => "methods-heading-convention",
                _ => "methods-heading-source",
            };
            if words != "–" {
                writeln!(out, "    {}: {words}", text.get(heading))?;
            }
        }
        given(method, text, &mut out)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(())
}

/// Prints which ballots a method reads, and which parameters it takes.
fn given(method: Method, text: &Text, out: &mut impl Write) -> io::Result<()> {
    let reads = |kind: &FileKind| params::reads_kind(method, *kind);
    let kinds: Vec<FileKind> = FileKind::ALL.into_iter().filter(reads).collect();
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    let takes = params::taken_by(&[method], &kinds);
    for (heading, values) in [
        ("methods-heading-kinds", names),
        ("methods-heading-parameters", takes),
    ] {
        if !values.is_empty() {
            writeln!(out, "    {}: {}", text.get(heading), values.join(", "))?;
        }
    }
    Ok(())
}
