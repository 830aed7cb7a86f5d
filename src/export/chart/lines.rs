//! Texts broken into lines that fit their place, measured with the typeface.

use super::typeface::{EM, Typeface, Weight, signs};

/// How a text is set: its weight, its size in pixels, how wide a line may be in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// How heavy its letters are.
    pub(super) weight: Weight,
    /// Their size.
    pub(super) size: u32,
    /// The widest line.
    pub(super) widest: u32,
}

/// What stands at the end of a text that is cut.
const CUT: char = '…';

/// A text in as few lines as it takes, as alike in length as they can be. Lines break between words, or inside a word
/// that is longer than a line.
pub(super) fn lines(typeface: &Typeface, text: &str, setting: Setting) -> Vec<String> {
    let widest = units(setting);
    let words = words(typeface, text, setting.weight);
    let space = typeface.advance(' ', setting.weight);
    let broken = |most| broken(&words, space, most);
    let lines = broken(widest);
    // No word that fits a line is broken only to make lines alike.
    let fitting = words.iter().map(Word::width).filter(|w| *w <= widest);
    let (mut short, mut enough) = (fitting.max().unwrap_or(0).saturating_sub(1), widest);
    while enough.saturating_sub(short) > 1 {
        let middle = short.midpoint(enough);
        if broken(middle).len() <= lines.len() {
            enough = middle;
        } else {
            short = middle;
        }
    }
    broken(enough)
}

/// A text in lines as full as they can be.
pub(super) fn full(typeface: &Typeface, text: &str, setting: Setting) -> Vec<String> {
    let words = words(typeface, text, setting.weight);
    let space = typeface.advance(' ', setting.weight);
    broken(&words, space, units(setting))
}

/// A text in at most so many lines; what is beyond them gives way to a mark. Whether it was cut is said beside.
pub(super) fn at_most(
    typeface: &Typeface,
    text: &str,
    setting: Setting,
    most: usize,
) -> (Vec<String>, bool) {
    let mut all = lines(typeface, text, setting);
    if all.len() <= most {
        return (all, false);
    }
    // Full lines hold more than even ones.
    all = full(typeface, text, setting);
    all.truncate(most);
    if let Some(last) = all.last_mut() {
        let mark = typeface.advance(CUT, setting.weight);
        let room = units(setting).saturating_sub(mark);
        while typeface.width(last, setting.weight) > room {
            last.pop();
        }
        let kept = last.trim_end().len();
        last.truncate(kept);
        last.push(CUT);
    }
    (all, true)
}

/// The widest line in parts of the size of its letters.
fn units(setting: Setting) -> u32 {
    setting.widest * EM / setting.size.max(1)
}

/// A word: each sign with how far it moves on.
#[derive(Debug)]
struct Word(Vec<(char, u32)>);

impl Word {
    fn width(&self) -> u32 {
        self.0.iter().map(|(_, advance)| *advance).sum()
    }
}

fn words(typeface: &Typeface, text: &str, weight: Weight) -> Vec<Word> {
    let word = |word: &str| {
        let signs = signs(word);
        Word(signs.map(|c| (c, typeface.advance(c, weight))).collect())
    };
    text.split_whitespace().map(word).collect()
}

fn broken(words: &[Word], space: u32, most: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in words {
        if used > 0 && used + space + word.width() > most {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += space;
        }
        for (sign, advance) in &word.0 {
            if used > 0 && used + advance > most {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(*sign);
            used += advance;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const SET: Setting = Setting {
        weight: Weight::Normal,
        size: 46,
        widest: 740,
    };

    fn pixels(typeface: &Typeface, line: &str, set: Setting) -> u32 {
        (typeface.width(line, set.weight) * set.size).div_ceil(EM)
    }

    #[test]
    fn no_line_is_wider_than_its_place_and_no_word_is_lost() {
        let typeface = Typeface::new();
        let (wide, long) = ("MMMM WWWW ".repeat(20), "Indisponibilità".repeat(9));
        for text in ["a b c", wide.as_str(), long.as_str(), ""] {
            let lines = lines(&typeface, text, SET);
            for line in &lines {
                assert!(pixels(&typeface, line, SET) <= SET.widest, "{line}");
                assert!(!line.is_empty());
            }
            let plain = |text: &str| text.replace(' ', "");
            assert_eq!(plain(&lines.concat()), plain(text));
        }
    }

    #[test]
    fn lines_are_alike_and_words_stay_whole() {
        let typeface = Typeface::new();
        let text =
            "Fonte: Assemblea di chiusura, votazione n. 1, presenti 39, votanti 38, nulle 0.";
        let set = Setting {
            widest: 1600,
            ..SET
        };
        let lines = lines(&typeface, text, set);
        assert_eq!(lines.len(), 2);
        let [first, second] = [&lines[0], &lines[1]].map(|line| pixels(&typeface, line, set));
        assert!(first.abs_diff(second) < 400, "{lines:?}");
        assert_eq!(lines.join(" "), text);
        assert_eq!(super::lines(&typeface, "Indisponibilità a", SET).len(), 1);
    }

    #[test]
    fn what_does_not_fit_is_cut_with_a_mark_that_fits() {
        let typeface = Typeface::new();
        let (lines, cut) = at_most(&typeface, &"parola ".repeat(1_500), SET, 2);
        assert!(cut);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && !lines[0].contains('…'));
        assert!(pixels(&typeface, &lines[1], SET) <= SET.widest);
        assert!(!at_most(&typeface, "parola", SET, 2).1);
    }
}
