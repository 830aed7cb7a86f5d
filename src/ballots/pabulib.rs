//! Pabulib files of participatory budgets: `META`, `PROJECTS`, `VOTES`, cells between semicolons.

use std::collections::BTreeMap;
use std::io::Read;

use super::cells::{self, Decimal, Weight, shown};
use super::rows::Writer;
use super::{Choice, FileFault, FileKind, Problem, Sheet, Void, source};
use crate::tally::profile::MAX_OPTIONS;
use crate::tally::{Exact, Profile};

/// The longest amount of money that is read.
const LONGEST: usize = 40;

/// Rows of one section, each with its line.
type Rows = Vec<(u64, Vec<String>)>;

/// Reads a Pabulib file: the projects with their costs, the budget, and the votes by their type.
///
/// Approval and single choice become marks, ordinal votes ranks, cumulative votes points, scoring scores.
pub(super) fn read(stream: impl Read) -> Result<Sheet, FileFault> {
    let text = source::text(stream)?;
    let [meta, projects, votes] = sections(&text)?;
    let meta: BTreeMap<String, (u64, String)> = meta
        .into_iter()
        .filter_map(|(line, cells)| Some((cells.first()?.clone(), (line, cells.get(1)?.clone()))))
        .collect();
    let kind = match meta
        .get("vote_type")
        .map(|(line, value)| (*line, value.as_str()))
    {
        None | Some((_, "approval" | "choose-1")) => FileKind::Approval,
        Some((_, "ordinal")) => FileKind::Rank,
        Some((_, "cumulative")) => FileKind::Points,
        Some((_, "scoring")) => FileKind::Score,
        Some((line, other)) => return Err(FileFault::at(line, 2, Problem::BadLine(shown(other)))),
    };
    whole(&meta, "num_projects", &projects)?;
    whole(&meta, "num_votes", &votes)?;
    let (choices, costs) = projects_of(&projects)?;
    let most = u64::try_from(MAX_OPTIONS).unwrap_or(u64::MAX);
    let profile = Profile::new(kind.shape(), choices.len())
        .map_err(|_| FileFault::whole(Problem::TooManyOptions(most)))?;
    let mut writer = Writer::new(kind, profile, b';');
    let ids: BTreeMap<&str, usize> = choices
        .iter()
        .enumerate()
        .map(|(at, choice)| (choice.id.as_str(), at))
        .collect();
    votes_of(&votes, &ids, &mut writer)?;
    writer.profile.finish();
    let (budget, parts) = match meta.get("budget") {
        Some((line, text)) => {
            let cap = amount(text, *line, 2)?;
            let precise = || FileFault::at(*line, 2, Problem::TooPrecise(shown(text)));
            let (budget, parts) = super::money(&costs, &cap).ok_or_else(precise)?;
            (Some(budget), parts)
        }
        None => (None, None),
    };
    Ok(Sheet {
        kind,
        options: choices,
        profile: writer.profile,
        criteria: Vec::new(),
        seats: None,
        budget,
        parts,
        greatest: writer.greatest,
        void: Void::default(),
    })
}

/// Refuses a section with fewer or more rows than the file announces: one that was cut off, or two pasted together, would
/// count as if it were whole.
fn whole(meta: &BTreeMap<String, (u64, String)>, key: &str, rows: &Rows) -> Result<(), FileFault> {
    let Some((line, text)) = meta.get(key) else {
        return Ok(());
    };
    let found = u64::try_from(rows.len().saturating_sub(1)).unwrap_or(u64::MAX);
    match text.parse::<u64>() {
        Ok(announced) if announced != found => Err(FileFault::at(
            *line,
            2,
            Problem::WrongNumber { announced, found },
        )),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Splits the file into its three sections.
fn sections(text: &str) -> Result<[Rows; 3], FileFault> {
    let mut found: [Rows; 3] = Default::default();
    let mut at = None;
    for (line, row) in (1u64..).zip(text.lines()) {
        match row.trim().trim_end_matches(';') {
            "META" => at = Some(0usize),
            "PROJECTS" => at = Some(1),
            "VOTES" => at = Some(2),
            "" => {}
            _ => {
                let rows = at.and_then(|at| found.get_mut(at));
                let rows =
                    rows.ok_or_else(|| FileFault::at(line, 1, Problem::BadLine(shown(row))))?;
                rows.push((line, split(row)));
            }
        }
    }
    Ok(found)
}

/// Splits a row; quotes are used irregularly, so one that is not closed is taken as it stands.
fn split(row: &str) -> Vec<String> {
    let cells = cells::split(row, ';')
        .unwrap_or_else(|_| row.split(';').map(|cell| cell.replace('"', "")).collect());
    cells
        .into_iter()
        .map(|cell| cell.trim().to_owned())
        .collect()
}

/// Reads an amount of money, which may have decimals; not below zero.
///
/// Three digits after a comma are refused: they may be thousands (`1,000`) or decimals, and nothing in the file tells which.
fn amount(text: &str, line: u64, column: usize) -> Result<Exact, FileFault> {
    let plain = text.trim().replace(' ', "");
    let amount: Option<Exact> = plain.replace(',', ".").parse().ok();
    let unclear = plain
        .split_once(',')
        .is_some_and(|(_, after)| after.len() == 3);
    let amount =
        amount.filter(|amount| !unclear && !amount.is_negative() && plain.len() <= LONGEST);
    amount.ok_or_else(|| FileFault::at(line, column, Problem::BadNumber(shown(text))))
}

/// The number of a column, from 0.
fn column(header: &(u64, Vec<String>), name: &'static str) -> Result<usize, FileFault> {
    let found = header.1.iter().position(|cell| cell == name);
    found.ok_or_else(|| FileFault::line(header.0, Problem::MissingColumn(name)))
}

fn projects_of(rows: &Rows) -> Result<(Vec<Choice>, Vec<Exact>), FileFault> {
    let Some((header, rows)) = rows.split_first() else {
        return Err(FileFault::whole(Problem::NoOptions));
    };
    let (id, cost) = (column(header, "project_id")?, column(header, "cost")?);
    let name = header.1.iter().position(|cell| cell == "name");
    let (mut choices, mut costs) = (Vec::new(), Vec::new());
    let mut seen = std::collections::BTreeSet::new();
    for (line, cells) in rows {
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        let number = cell(id);
        if !seen.insert(number.clone()) {
            return Err(FileFault::at(
                *line,
                id + 1,
                Problem::DuplicateOption(shown(&number)),
            ));
        }
        costs.push(amount(&cell(cost), *line, cost + 1)?);
        let title = name.map(cell).filter(|title| !title.is_empty());
        choices.push(Choice {
            name: title.unwrap_or_else(|| number.clone()),
            id: number,
        });
    }
    if choices.is_empty() {
        return Err(FileFault::whole(Problem::NoOptions));
    }
    Ok((choices, costs))
}

fn votes_of(
    rows: &Rows,
    ids: &BTreeMap<&str, usize>,
    writer: &mut Writer,
) -> Result<(), FileFault> {
    let Some((header, rows)) = rows.split_first() else {
        return Err(FileFault::whole(Problem::Unfinished));
    };
    let vote = column(header, "vote")?;
    let points = header.1.iter().position(|cell| cell == "points");
    let numbered = matches!(writer.kind, FileKind::Points | FileKind::Score);
    if numbered && points.is_none() {
        return Err(FileFault::line(header.0, Problem::MissingColumn("points")));
    }
    for (line, cells) in rows {
        let cell = |at: usize| cells.get(at).map(String::as_str).unwrap_or_default();
        let listed = |at| {
            cell(at)
                .split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty())
        };
        let given: Vec<&str> = points.map(|at| listed(at).collect()).unwrap_or_default();
        let mut row = vec![None; ids.len()];
        for (at, id) in listed(vote).enumerate() {
            let fault = |problem| FileFault::at(*line, vote + 1, problem);
            let option = ids
                .get(id)
                .ok_or_else(|| fault(Problem::UnknownOption(shown(id))))?;
            let place = i64::try_from(at + 1).unwrap_or(i64::MAX);
            let number = if numbered {
                let text = given.get(at).copied().unwrap_or_default();
                let column = points.unwrap_or_default() + 1;
                cells::decimal(text).map_err(|problem| FileFault::at(*line, column, problem))?
            } else {
                Decimal {
                    units: place,
                    places: 0,
                }
            };
            if let Some(cell) = row.get_mut(*option)
                && cell.replace(number).is_some()
            {
                return Err(fault(Problem::RepeatedOption(shown(id))));
            }
        }
        if writer.kind == FileKind::Points {
            row.iter_mut()
                .filter(|cell| cell.is_some_and(|n| n.units == 0))
                .for_each(|cell| *cell = None);
        }
        writer.add(&row, &Weight::Whole(1));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::Budget;

    const PB: &str = "META\nkey;value\ncountry;X\nbudget;300\nvote_type;approval\nPROJECTS\n\
                      project_id;cost;name\n7;100;\"A; b\"\n8;250;C\nVOTES\nvoter_id;vote\n1;7,8\n2;8\n3;\n4;\"7,8\"\n";

    #[test]
    fn projects_budget_and_votes_are_read() {
        let sheet = read(PB.as_bytes()).unwrap();
        assert_eq!(
            sheet.budget,
            Some(Budget {
                costs: vec![100, 250],
                cap: 300
            })
        );
        assert_eq!(
            sheet.options[0],
            Choice {
                id: "7".into(),
                name: "A; b".into()
            }
        );
        assert_eq!(
            (sheet.profile.valid(), sheet.profile.blank()),
            (3.into(), 1.into())
        );
        assert_eq!(sheet.profile.distinct(), 2);
    }

    #[test]
    fn costs_with_decimals_are_counted_exactly_in_the_parts_that_make_them_whole() {
        let cents = PB
            .replace("7;100;", "7;99.5;")
            .replace("8;250;", "8;200,25;");
        let sheet = read(cents.as_bytes()).unwrap();
        let budget = sheet.budget.clone().unwrap();
        assert_eq!((&budget.costs[..], budget.cap), (&[398, 801][..], 1200));
        assert_eq!(sheet.parts.map(std::num::NonZeroU64::get), Some(4));
        let member = |method: &str| {
            let settings = crate::ballots::case::Settings::default();
            settings.members(method, &sheet).unwrap().remove(0)
        };
        for method in ["pb_greedy", "pb_mes_cost_add1u"] {
            let answer = crate::ballots::report::answer(&member(method), &sheet).unwrap();
            assert_eq!(answer["winners"], serde_json::json!(["7", "8"]), "{method}");
            assert_eq!(answer["total_cost"], "299.75", "{method}");
        }
    }

    #[test]
    fn a_file_with_fewer_or_more_rows_than_it_announces_is_refused_where_it_announces_them() {
        for (key, found) in [("num_votes", 4), ("num_projects", 2)] {
            let announcing = |n: u64| PB.replace("country;X", &format!("{key};{n}"));
            assert!(read(announcing(found).as_bytes()).is_ok(), "{key}");
            for announced in [found - 1, found + 1] {
                let fault = read(announcing(announced).as_bytes()).unwrap_err();
                let problem = Problem::WrongNumber { announced, found };
                assert_eq!(fault, FileFault::at(3, 2, problem), "{key}");
            }
        }
    }

    #[test]
    fn faults_name_line_and_column() {
        let refused = |text: String| {
            let fault = read(text.as_bytes()).unwrap_err();
            (fault.line, fault.column, fault.problem)
        };
        let unknown = refused(PB.replace("2;8", "2;9"));
        assert_eq!(
            unknown,
            (Some(13), Some(2), Problem::UnknownOption("9".into()))
        );
        let cost = refused(PB.replace("8;250", "8;x"));
        assert_eq!(cost, (Some(9), Some(2), Problem::BadNumber("x".into())));
        let unclear = refused(PB.replace("8;250", "8;1,000"));
        let problem = Problem::BadNumber("1,000".into());
        assert_eq!(unclear, (Some(9), Some(2), problem));
        let twice = refused(PB.replace("8;250", "7;250"));
        assert_eq!(
            twice,
            (Some(9), Some(1), Problem::DuplicateOption("7".into()))
        );
        let column = refused(PB.replace("voter_id;vote", "voter_id;votes"));
        assert_eq!(column, (Some(11), None, Problem::MissingColumn("vote")));
    }
}
