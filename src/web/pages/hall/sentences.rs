//! Sentences on the page of the hall, as large as there is room for.

use super::super::html::{BARE, Html};
use crate::text::Text;
use crate::text::slide::Paragraph;

/// A size in which sentences are written.
#[derive(Clone, Copy)]
struct Size {
    /// Letters of a line.
    width: usize,
    /// Lines that there is room for below a question of two lines.
    room: usize,
    /// The class.
    class: &'static str,
}

const SIZES: [Size; 5] = [
    size(36, 5, "ps xl"),
    size(42, 7, "ps x"),
    size(54, 9, "ps"),
    size(68, 11, "ps m"),
    size(87, 14, "ps l"),
];
/// The spaces between so many texts take the room of a line.
const SPACES: usize = 4;

const fn size(width: usize, room: usize, class: &'static str) -> Size {
    Size { width, room, class }
}

pub(super) fn sentences(h: &mut Html, all: &[Paragraph], text: &Text) {
    let fits = SIZES
        .into_iter()
        .find(|size| height(all, *size, usize::MAX) <= size.room);
    let [.., smallest] = SIZES;
    let size = fits.unwrap_or(smallest);
    let most = fits.map_or_else(|| fair(all, smallest), |_| usize::MAX);
    let mut is_cut = false;
    h.el("div", &[("class", size.class)], |h| {
        for one in all {
            h.el("div", BARE, |h| {
                if !one.head.is_empty() {
                    h.line("h2", BARE, &one.head);
                }
                let shown = cut(&one.words, size.width, most);
                is_cut |= shown != one.words;
                h.line("p", BARE, &shown);
            });
        }
        if is_cut {
            h.line("h2", BARE, text.get("hallpage-cut"));
        }
    });
}

/// The lines that all texts take, of no text more than `most`.
fn height(all: &[Paragraph], size: Size, most: usize) -> usize {
    let each = all.iter().map(|one| {
        let words = lines(&one.words, size.width).min(most);
        lines(&one.head, size.width) + words
    });
    each.sum::<usize>() + all.len() / SPACES
}

/// The most lines that each text can have so that there is room for all, and for a line that says that they go on.
fn fair(all: &[Paragraph], size: Size) -> usize {
    let fits = |most: &usize| height(all, size, *most) < size.room;
    (1..size.room).rev().find(fits).unwrap_or(1)
}

/// The lines that words take, at so many letters each.
fn lines(words: &str, width: usize) -> usize {
    let each = words.lines();
    each.map(|line| line.chars().count().div_ceil(width).max(1))
        .sum()
}

/// The first words of a text, whole, with a mark where it was cut.
fn cut(words: &str, width: usize, most: usize) -> String {
    if lines(words, width) <= most {
        return words.to_owned();
    }
    let mut kept = Vec::new();
    let mut left = most;
    for line in words.lines() {
        let taken = lines(line, width).max(1);
        if taken >= left {
            kept.push(begin(line, left * width));
            break;
        }
        left -= taken;
        kept.push(line.to_owned());
    }
    kept.join("\n")
}

/// The words at the beginning of a line for which there are so many letters, with the mark that it goes on.
fn begin(line: &str, letters: usize) -> String {
    let room = letters.saturating_sub(2);
    let begin: String = line.chars().take(room).collect();
    let whole = if begin.len() < line.len() {
        begin
            .rsplit_once(' ')
            .map_or(begin.as_str(), |(whole, _)| whole)
    } else {
        begin.as_str()
    };
    format!("{} …", whole.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn drawn(texts: &[(&str, &str)]) -> String {
        let all: Vec<Paragraph> = texts
            .iter()
            .map(|(head, words)| Paragraph {
                head: (*head).to_owned(),
                words: (*words).to_owned(),
            })
            .collect();
        let mut h = Html::default();
        sentences(&mut h, &all, &Text::new(Lang::It));
        h.finish()
    }

    #[test]
    fn few_short_texts_with_headings_are_written_large() {
        let four = [("Semplificazione", "ancora aperto, 2 posizioni"); 4];
        assert!(drawn(&four).contains("class=\"ps\""));
        assert!(drawn(&[("", "Grazie")]).contains("class=\"ps xl\""));
    }

    #[test]
    fn long_texts_share_the_room_line_by_line_and_a_short_one_stays_whole() {
        let long = "parola ".repeat(200);
        let part = drawn(&[
            ("1", long.as_str()),
            ("2", "Breve e intero."),
            ("3", long.as_str()),
        ]);
        assert!(part.contains("Breve e intero.</p>") && part.contains("Il testo continua"));
        assert_eq!(part.matches("parola …").count(), 2);
        let words = part.matches("parola").count();
        assert!((90..120).contains(&words), "{words}");
    }

    #[test]
    fn a_text_is_cut_at_the_line_that_no_longer_fits() {
        let rows = "- un punto breve\n".repeat(30);
        let part = drawn(&[("", rows.as_str())]);
        assert_eq!(part.matches("un punto breve").count(), 13);
        assert!(part.contains("breve …") && part.contains("Il testo continua"));
    }
}
