//! What must hold before anything is decided about a theme or a position.

use crate::assembly::themes::{Draft, Position, Theme, ThemeRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, PositionId, Refusal, ThemeId};

pub(super) fn refuse<T>(refusal: ThemeRefusal) -> Result<T, Refusal> {
    Err(Refusal::Themes(refusal))
}

pub(super) fn next(assembly: &Assembly) -> PositionId {
    let last = assembly.themes.positions.last_key_value();
    last.map(|(id, _)| *id).unwrap_or_default().next()
}

pub(super) fn theme(assembly: &Assembly, id: ThemeId) -> Result<&Theme, Refusal> {
    assembly.themes.theme(id).ok_or(Refusal::NotFound {})
}

pub(super) fn open_theme(assembly: &Assembly, id: ThemeId) -> Result<&Theme, Refusal> {
    let theme = theme(assembly, id)?;
    if theme.closed.is_some() {
        refuse(ThemeRefusal::ThemeClosed {
            title: theme.title.clone(),
        })
    } else {
        Ok(theme)
    }
}

/// The position, open and on an open theme.
pub(super) fn open(assembly: &Assembly, id: PositionId) -> Result<&Position, Refusal> {
    let position = assembly.themes.position(id).ok_or(Refusal::NotFound {})?;
    open_theme(assembly, position.theme)?;
    if position.is_open() {
        Ok(position)
    } else {
        refuse(ThemeRefusal::NotOpen {
            title: position.title.clone(),
        })
    }
}

/// The position, open, on an open theme and not under the voters' hands: what it says may change.
pub(crate) fn standing(assembly: &Assembly, id: PositionId) -> Result<&Position, Refusal> {
    let position = open(assembly, id)?;
    not_at_vote(assembly, &[id])?;
    Ok(position)
}

pub(super) fn position_ids(assembly: &Assembly, theme: ThemeId) -> Vec<PositionId> {
    assembly.themes.on(theme).map(|p| p.id).collect()
}

/// What is put to an open vote may not change under the voters' hands.
pub(super) fn not_at_vote(assembly: &Assembly, positions: &[PositionId]) -> Result<(), Refusal> {
    let at_vote = assembly.votes.open().any(|v| {
        v.terms
            .options
            .iter()
            .any(|o| o.position.is_some_and(|p| positions.contains(&p)))
    });
    if at_vote {
        refuse(ThemeRefusal::VoteOpen {})
    } else {
        Ok(())
    }
}

pub(super) fn theme_words(
    assembly: &Assembly,
    id: ThemeId,
    title: &str,
    question: &str,
) -> Result<(String, String), Refusal> {
    let title = words::required(Field::Title, title, words::LINE)?;
    let question = words::optional(Field::Question, question, words::LINE)?;
    let mut others = assembly.themes.list.iter().filter(|t| t.id != id);
    if others.any(|t| words::same(&t.title, &title)) {
        return Err(Refusal::Duplicate {
            field: Field::Title,
            text: title,
        });
    }
    Ok((title, question))
}

/// Checks a draft against the other open positions of the theme and makes the short name where it is missing.
pub(super) fn checked(
    assembly: &Assembly,
    theme: ThemeId,
    id: Option<PositionId>,
    draft: &Draft,
) -> Result<Draft, Refusal> {
    let others: Vec<(&str, &str)> = assembly
        .themes
        .open_on(theme)
        .filter(|p| Some(p.id) != id)
        .map(|p| (p.title.as_str(), p.short.as_str()))
        .collect();
    against(&others, draft)
}

/// Checks a draft against the titles and short names that others have.
pub(super) fn against(others: &[(&str, &str)], draft: &Draft) -> Result<Draft, Refusal> {
    let duplicate = |field, text| Err(Refusal::Duplicate { field, text });
    let title = words::required(Field::Title, &draft.title, words::LINE)?;
    if others.iter().any(|(t, _)| words::same(t, &title)) {
        return duplicate(Field::Title, title);
    }
    let taken = |short: &str| others.iter().any(|(_, s)| words::same(s, short));
    let mut short = words::optional(Field::Short, &draft.short, words::SHORT)?;
    if short.is_empty() {
        short = short_of(&title, taken);
    } else if taken(&short) {
        return duplicate(Field::Short, short);
    }
    Ok(Draft {
        title,
        short,
        text: words::optional(Field::Text, &draft.text, words::PARAGRAPH)?,
        origin: words::optional(Field::Text, &draft.origin, words::LINE)?,
    })
}

/// The most titles that may begin alike and still get short names of their own.
const TWINS: u32 = 999;

/// Under so many letters a short name says too little: then a word of the title is broken rather than left out.
const TELLING: usize = 6;

/// Longest word that only leads to the next one: articles and most prepositions.
const LINK: usize = 3;

/// The words without those at their end that lead to what was left out: *Recupero del* says less than *Recupero*.
fn unlinked(words: &str) -> &str {
    let mut words = words;
    while let Some((before, last)) = words.rsplit_once(char::is_whitespace) {
        let leads = last.chars().count() <= LINK && last.chars().all(char::is_lowercase);
        if !leads || before.trim().chars().count() < TELLING {
            break;
        }
        words = before.trim();
    }
    words
}

/// The first words of a title that have room, as a short name, with a number where two titles begin alike.
fn short_of(title: &str, taken: impl Fn(&str) -> bool) -> String {
    let cut = |room: usize| {
        let kept: String = title.chars().take(room).collect();
        let breaks = title.chars().nth(room).is_some_and(|c| !c.is_whitespace());
        let end = kept.rfind(char::is_whitespace).filter(|_| breaks);
        let whole = end.and_then(|end| kept.get(..end)).map(str::trim);
        let whole = whole.map(unlinked);
        let whole = whole.filter(|words| words.chars().count() >= TELLING);
        let goes_on = title.chars().nth(room).is_some();
        let all = kept.trim();
        let all = if goes_on { unlinked(all) } else { all };
        whole.unwrap_or(all).to_owned()
    };
    let plain = cut(words::SHORT);
    if !taken(&plain) {
        return plain;
    }
    (2..=TWINS)
        .map(|n| {
            let number = format!(" {n}");
            cut(words::SHORT.saturating_sub(number.len())) + &number
        })
        .find(|short| !taken(short))
        .unwrap_or(plain)
}
