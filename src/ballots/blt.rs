//! BLT files: candidates and seats, weighted ballots ending in 0, names in quotes.

use std::io::Read;
use std::iter::Peekable;

use super::cells::{self, Decimal, shown};
use super::rows::Writer;
use super::{Choice, FileFault, FileKind, Problem, Sheet, Void, source};
use crate::tally::Profile;
use crate::tally::profile::MAX_OPTIONS;

/// A word with its place.
struct Word {
    text: String,
    quoted: bool,
    line: u64,
    column: usize,
}

/// Reads a BLT file: `candidates seats`, withdrawn candidates as negative numbers, ballots `weight 3 1=2 0`, a 0, the
/// names. `=` joins options that share a place, `-` skips a place, `#` begins a remark, `(…)` names a ballot.
///
/// Withdrawn candidates are taken off the ballots and the list.
pub(super) fn read(stream: impl Read) -> Result<Sheet, FileFault> {
    let text = source::text(stream)?;
    let mut words = words(&text)?.into_iter().peekable();
    let options = count(words.next())?;
    let seats = count(words.next())?;
    if options == 0 {
        return Err(FileFault::line(1, Problem::NoOptions));
    }
    if options > MAX_OPTIONS {
        let most = u64::try_from(MAX_OPTIONS).unwrap_or(u64::MAX);
        return Err(FileFault::line(1, Problem::TooManyOptions(most)));
    }
    let withdrawn = withdrawn(&mut words, options)?;
    let stands = |row: &[Option<Decimal>]| -> Vec<Option<Decimal>> {
        row.iter()
            .zip(&withdrawn)
            .filter(|(_, gone)| !**gone)
            .map(|(cell, _)| *cell)
            .collect()
    };
    let left = withdrawn.iter().filter(|&&gone| !gone).count();
    let profile = Profile::new(FileKind::Rank.shape(), left);
    let profile = profile.map_err(|_| FileFault::line(1, Problem::NoOptions))?;
    let mut writer = Writer::new(FileKind::Rank, profile, b',');
    loop {
        let first = words.next().ok_or_else(unfinished)?;
        if first.text == "0" && !first.quoted {
            break;
        }
        let weight = cells::weight(&first.text).map_err(|problem| first.fault(problem))?;
        let mut row = vec![None; options];
        let mut place = 1;
        loop {
            let word = words.next().ok_or_else(unfinished)?;
            if word.text == "0" {
                break;
            }
            rank(&word, place, &mut row)?;
            place += 1;
        }
        writer.add(&stands(&row), &weight);
    }
    writer.profile.finish();
    let names = names(words, options)?;
    let kept = names
        .into_iter()
        .zip(&withdrawn)
        .filter(|(_, gone)| !**gone);
    Ok(Sheet {
        kind: FileKind::Rank,
        options: kept.map(|(choice, _)| choice).collect(),
        profile: writer.profile,
        criteria: Vec::new(),
        seats: u16::try_from(seats).ok(),
        budget: None,
        parts: None,
        greatest: 0,
        void: Void::default(),
    })
}

fn unfinished() -> FileFault {
    FileFault::whole(Problem::Unfinished)
}

/// Which candidates are withdrawn: numbers with a minus before the ballots.
fn withdrawn(
    words: &mut Peekable<impl Iterator<Item = Word>>,
    options: usize,
) -> Result<Vec<bool>, FileFault> {
    let mut withdrawn = vec![false; options];
    while let Some(word) = words.next_if(|word| word.text.starts_with('-') && !word.quoted) {
        let gone = word.text.trim_start_matches('-').parse::<usize>().ok();
        let gone = gone.and_then(|number| withdrawn.get_mut(number.checked_sub(1)?));
        *gone.ok_or_else(|| word.fault(Problem::UnknownOption(shown(&word.text))))? = true;
    }
    Ok(withdrawn)
}

fn rank(word: &Word, place: i64, row: &mut [Option<Decimal>]) -> Result<(), FileFault> {
    if word.text == "-" {
        return Ok(());
    }
    for part in word.text.split('=') {
        let option = part
            .parse::<usize>()
            .ok()
            .and_then(|number| row.get_mut(number.checked_sub(1)?));
        let cell = option.ok_or_else(|| word.fault(Problem::UnknownOption(shown(part))))?;
        if cell
            .replace(Decimal {
                units: place,
                places: 0,
            })
            .is_some()
        {
            return Err(word.fault(Problem::RepeatedOption(shown(part))));
        }
    }
    Ok(())
}

fn names(words: impl Iterator<Item = Word>, options: usize) -> Result<Vec<Choice>, FileFault> {
    let names: Vec<Word> = words.take(options).collect();
    let whole = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    if names.is_empty() {
        return Ok((1..=options)
            .map(|number| Choice::plain(format!("c{number}")))
            .collect());
    }
    if names.len() < options {
        let (announced, found) = (whole(options), whole(names.len()));
        return Err(FileFault::whole(Problem::WrongNumber { announced, found }));
    }
    let choice = |(word, number): (Word, usize)| Choice {
        id: format!("c{number}"),
        name: word.text,
    };
    Ok(names.into_iter().zip(1..).map(choice).collect())
}

impl Word {
    fn fault(&self, problem: Problem) -> FileFault {
        FileFault::at(self.line, self.column, problem)
    }
}

fn count(word: Option<Word>) -> Result<usize, FileFault> {
    let word = word.ok_or_else(|| FileFault::whole(Problem::Unfinished))?;
    word.text
        .parse()
        .map_err(|_| word.fault(Problem::BadCount(shown(&word.text))))
}

/// Splits a text into words, quoted texts whole, remarks and ballot names left out.
fn words(text: &str) -> Result<Vec<Word>, FileFault> {
    let mut words = Vec::new();
    for (line, row) in (1u64..).zip(text.lines()) {
        let mut chars = row.chars().zip(1usize..).peekable();
        while let Some((first, column)) = chars.next() {
            let mut word = String::new();
            match first {
                '#' => break,
                '(' => {
                    let closed = chars.by_ref().any(|(c, _)| c == ')');
                    if !closed {
                        return Err(FileFault::at(line, column, Problem::OpenQuote));
                    }
                }
                '"' => {
                    let mut closed = false;
                    while let Some((c, _)) = chars.next() {
                        // A quote within a name is written twice.
                        if c == '"' && chars.next_if(|(next, _)| *next == '"').is_none() {
                            closed = true;
                            break;
                        }
                        word.push(c);
                    }
                    if !closed {
                        return Err(FileFault::at(line, column, Problem::OpenQuote));
                    }
                    words.push(Word {
                        text: word,
                        quoted: true,
                        line,
                        column,
                    });
                }
                c if c.is_whitespace() => {}
                c => {
                    word.push(c);
                    while let Some((c, _)) = chars.next_if(|(c, _)| !c.is_whitespace() && *c != '#')
                    {
                        word.push(c);
                    }
                    words.push(Word {
                        text: word,
                        quoted: false,
                        line,
                        column,
                    });
                }
            }
        }
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLT: &str = "4 2 # two seats\n-3\n3 1 3 4 0\n(b2) 2 4 1=3 0\n1 - 2 0\n0\n\"Ada B.\"\n\"Bo\"\n\"Cy\"\n\
                       \"Di\"\n\"A title\"\n";

    #[test]
    fn ballots_seats_and_names_are_read_and_the_withdrawn_taken_off() {
        let sheet = read(BLT.as_bytes()).unwrap();
        assert_eq!(sheet.seats, Some(2));
        let names: Vec<&str> = sheet
            .options
            .iter()
            .map(|choice| choice.name.as_str())
            .collect();
        assert_eq!(names, ["Ada B.", "Bo", "Di"]);
        assert_eq!(
            (sheet.profile.distinct(), sheet.profile.valid()),
            (3, 6.into())
        );
    }

    #[test]
    fn a_quote_within_a_name_is_written_twice() {
        let sheet = read(BLT.replace("\"Ada B.\"", "\"Ada \"\"B\"\"\"").as_bytes()).unwrap();
        let names: Vec<&str> = sheet
            .options
            .iter()
            .map(|choice| choice.name.as_str())
            .collect();
        assert_eq!(names, ["Ada \"B\"", "Bo", "Di"]);
    }

    #[test]
    fn faults_name_line_and_column() {
        let refused = |text: String| {
            let fault = read(text.as_bytes()).unwrap_err();
            (fault.line, fault.column, fault.problem)
        };
        let unknown = refused(BLT.replace("1 - 2 0", "1 - 7 0"));
        assert_eq!(
            unknown,
            (Some(5), Some(5), Problem::UnknownOption("7".into()))
        );
        let twice = refused(BLT.replace("4 1=3 0", "4 1=4 0"));
        assert_eq!(
            twice,
            (Some(4), Some(10), Problem::RepeatedOption("4".into()))
        );
        assert_eq!(refused("4 2\n1 2 0\n".into()).2, Problem::Unfinished);
        assert_eq!(refused(BLT.replace("\"Bo\"", "\"Bo")).2, Problem::OpenQuote);
        assert_eq!(
            refused(BLT.replace("1 - 2 0", "NaN 2 0")).2,
            Problem::BadWeight("NaN".into())
        );
    }
}
