//! `PrefLib` files of orders: `.soc`, `.soi`, `.toc`, `.toi`, in the form with `#` lines and in the older one.

use std::collections::BTreeMap;
use std::io::Read;

use super::cells::{Decimal, Weight, shown};
use super::rows::Writer;
use super::{Choice, FileFault, FileKind, Problem, Sheet, Void, source};
use crate::tally::Profile;
use crate::tally::profile::MAX_OPTIONS;

/// Reads a file of orders: each line a number of voters and their order, `{…}` around options that share a place.
///
/// Options get the ids `c1`, `c2`, … of their numbers, and their names; unlisted options are unranked.
pub(super) fn read(stream: impl Read) -> Result<Sheet, FileFault> {
    let text = source::text(stream)?;
    let file = if text.trim_start().starts_with('#') {
        new_form(&text)?
    } else {
        old_form(&text)?
    };
    let most = u64::try_from(MAX_OPTIONS).unwrap_or(u64::MAX);
    let profile = Profile::new(FileKind::Rank.shape(), file.names.len())
        .map_err(|_| FileFault::whole(Problem::TooManyOptions(most)))?;
    let mut writer = Writer::new(FileKind::Rank, profile, b',');
    for (line, count, order) in &file.orders {
        let here = |(column, problem)| FileFault::at(*line, column, problem);
        let row = order_row(order, file.names.len()).map_err(here)?;
        writer.add(&row, &Weight::Whole(*count));
    }
    writer.profile.finish();
    let choices = file
        .names
        .into_iter()
        .zip(1..)
        .map(|(name, number)| Choice {
            id: format!("c{number}"),
            name,
        });
    Ok(Sheet {
        kind: FileKind::Rank,
        options: choices.collect(),
        profile: writer.profile,
        criteria: Vec::new(),
        seats: None,
        budget: None,
        parts: None,
        greatest: 0,
        void: Void::default(),
    })
}

/// The options, and what was marked.
struct Orders<'a> {
    names: Vec<String>,
    orders: Vec<Order<'a>>,
}

/// The number of a line, its voters and what they marked.
type Order<'a> = (u64, u64, Text<'a>);

/// A text and the column where it begins.
#[derive(Clone, Copy)]
struct Text<'a> {
    text: &'a str,
    column: usize,
}

fn lines(text: &str) -> impl Iterator<Item = (u64, &str)> {
    (1u64..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty())
}

fn bad_line(line: u64, text: &str) -> FileFault {
    FileFault::at(line, 1, Problem::BadLine(shown(text)))
}

fn number(text: &str) -> Option<u64> {
    text.trim().parse().ok()
}

/// A row of a count and the order of so many voters.
fn order(line: u64, row: &str, between: char) -> Result<Order<'_>, FileFault> {
    let (count, order) = row.split_once(between).ok_or_else(|| bad_line(line, row))?;
    let bad_count = || FileFault::at(line, 1, Problem::BadCount(shown(count)));
    let voters = number(count).ok_or_else(bad_count)?;
    let column = count.chars().count() + 2;
    Ok((
        line,
        voters,
        Text {
            text: order,
            column,
        },
    ))
}

fn new_form(text: &str) -> Result<Orders<'_>, FileFault> {
    let mut names: BTreeMap<u64, String> = BTreeMap::new();
    let (mut announced, mut electorate) = (None, None);
    let mut orders = Vec::new();
    for (line, row) in lines(text) {
        let Some(comment) = row.trim_start().strip_prefix('#') else {
            orders.push(order(line, row, ':')?);
            continue;
        };
        let Some((key, value)) = comment.split_once(':') else {
            continue;
        };
        if key.trim() == "NUMBER ALTERNATIVES" {
            announced = number(value);
        } else if key.trim() == "NUMBER VOTERS" {
            electorate = number(value);
        } else if let Some(option) = key.trim().strip_prefix("ALTERNATIVE NAME") {
            let option = number(option).ok_or_else(|| bad_line(line, row))?;
            names.insert(option, value.trim().trim_matches('"').to_owned());
        }
    }
    let found = u64::try_from(names.len()).unwrap_or(u64::MAX);
    let announced = announced.unwrap_or(found);
    if names.is_empty() {
        return Err(FileFault::whole(Problem::NoOptions));
    }
    if announced != found
        || names
            .keys()
            .zip(1u64..)
            .any(|(&option, expected)| option != expected)
    {
        return Err(FileFault::whole(Problem::WrongNumber { announced, found }));
    }
    refuse_cut(electorate, &orders)?;
    Ok(Orders {
        names: names.into_values().collect(),
        orders,
    })
}

/// Refuses a file with fewer voters than it announces: the end of it was lost on the way.
fn refuse_cut(electorate: Option<u64>, orders: &[Order<'_>]) -> Result<(), FileFault> {
    let voters = orders.iter().map(|(_, voters, _)| *voters);
    let found = voters.fold(0, u64::saturating_add);
    match electorate.filter(|&announced| found < announced) {
        None => Ok(()),
        Some(announced) => Err(FileFault::whole(Problem::WrongNumber { announced, found })),
    }
}

fn old_form(text: &str) -> Result<Orders<'_>, FileFault> {
    let mut rows = lines(text);
    let unfinished = || FileFault::whole(Problem::Unfinished);
    let (line, first) = rows.next().ok_or_else(unfinished)?;
    let options = number(first).ok_or_else(|| bad_line(line, first))?;
    let mut names = Vec::new();
    for _ in 0..options {
        let (line, row) = rows.next().ok_or_else(unfinished)?;
        let (_, name) = row.split_once(',').ok_or_else(|| bad_line(line, row))?;
        names.push(name.trim().trim_matches('"').to_owned());
    }
    // Voters, sum of voters, distinct orders: what follows says the same.
    rows.next().ok_or_else(unfinished)?;
    let mut orders = Vec::new();
    for (line, row) in rows {
        orders.push(order(line, row, ',')?);
    }
    Ok(Orders { names, orders })
}

/// Reads `1,{2,3},4` into the place of each option; of a fault, its column.
fn order_row(order: &Text<'_>, options: usize) -> Result<Vec<Option<Decimal>>, (usize, Problem)> {
    let mut row = vec![None; options];
    let mut place = 1;
    let mut shared = false;
    let mut column = order.column;
    for piece in order.text.split(',') {
        let token = piece.trim();
        let here = column + piece.chars().take_while(|c| c.is_whitespace()).count();
        column += piece.chars().count() + 1;
        let (token, opens) = token
            .strip_prefix('{')
            .map_or((token, false), |rest| (rest, true));
        let (token, closes) = token
            .strip_suffix('}')
            .map_or((token, false), |rest| (rest, true));
        if opens && shared || closes && !shared && !opens {
            return Err((here, Problem::BadLine(shown(piece))));
        }
        shared |= opens;
        if !token.trim().is_empty() {
            let unknown = || (here, Problem::UnknownOption(shown(token)));
            let option = number(token)
                .and_then(|option| usize::try_from(option).ok())
                .ok_or_else(unknown)?;
            let cell = option
                .checked_sub(1)
                .and_then(|at| row.get_mut(at))
                .ok_or_else(unknown)?;
            if cell
                .replace(Decimal {
                    units: place,
                    places: 0,
                })
                .is_some()
            {
                return Err((here, Problem::RepeatedOption(shown(token))));
            }
        }
        shared &= !closes;
        place += i64::from(!shared);
    }
    if shared {
        return Err((column, Problem::Unfinished));
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::{BallotKind, Count, Method, Poll, Rule, count_profile};

    const NEW: &str = "# FILE NAME: x.toi\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Ada\n\
                       # ALTERNATIVE NAME 2: Bo\n# ALTERNATIVE NAME 3: Cy\n3: 1,{2,3}\n2: {2}\n1: 3\n";
    const OLD: &str = "3\n1,Ada\n2,Bo\n3,Cy\n6,6,3\n3,1,{2,3}\n2,2\n1,3\n";

    fn borda(text: &str) -> Vec<String> {
        let sheet = read(text.as_bytes()).unwrap();
        let kind = BallotKind::Rank {
            min: 0,
            max: 3,
            ties: true,
        };
        let poll = Poll {
            options: 3,
            kind,
            rule: Rule::new(Method::Borda),
        };
        match count_profile(&poll, &sheet.profile, &[]) {
            Count::Settled(outcome) => outcome
                .tallies
                .iter()
                .map(|tally| tally.as_ref().unwrap().to_string())
                .collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn both_forms_hold_the_same_ballots() {
        assert_eq!(borda(NEW), ["7.5", "6", "4.5"]);
        assert_eq!(borda(OLD), borda(NEW));
        assert_eq!(
            read(NEW.as_bytes()).unwrap().options[1],
            Choice {
                id: "c2".into(),
                name: "Bo".into()
            }
        );
    }

    #[test]
    fn a_file_that_lost_its_end_is_refused() {
        let whole = NEW.replacen('\n', "\n# NUMBER VOTERS: 6\n", 1);
        assert!(read(whole.as_bytes()).is_ok());
        let cut = whole.replace("1: 3\n", "");
        let (announced, found) = (6, 5);
        assert_eq!(
            read(cut.as_bytes()).unwrap_err().problem,
            Problem::WrongNumber { announced, found }
        );
    }

    #[test]
    fn a_name_in_quotes_is_read_without_them() {
        let quoted = NEW.replace("NAME 2: Bo", "NAME 2: \"Bo, the elder\"");
        let sheet = read(quoted.as_bytes()).unwrap();
        assert_eq!(sheet.options[1].name, "Bo, the elder");
    }

    #[test]
    fn faults_name_line_and_column() {
        let refused = |text: String| {
            let fault = read(text.as_bytes()).unwrap_err();
            (fault.line, fault.column, fault.problem)
        };
        let unknown = refused(NEW.replace("2: {2}", "2: {2},9"));
        assert_eq!(
            unknown,
            (Some(7), Some(8), Problem::UnknownOption("9".into()))
        );
        let repeated = refused(NEW.replace("1: 3", "1: 3,3"));
        assert_eq!(
            repeated,
            (Some(8), Some(6), Problem::RepeatedOption("3".into()))
        );
        let open = refused(NEW.replace("{2,3}", "{2,3"));
        assert_eq!(open.2, Problem::Unfinished);
        let count = refused(NEW.replace("2: {2}", "-2: {2}"));
        assert_eq!(count, (Some(7), Some(1), Problem::BadCount("-2".into())));
        let number = refused(NEW.replace("ALTERNATIVES: 3", "ALTERNATIVES: 4"));
        assert_eq!(
            number.2,
            Problem::WrongNumber {
                announced: 4,
                found: 3
            }
        );
    }
}
