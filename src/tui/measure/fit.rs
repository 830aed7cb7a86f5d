//! Sentences that must stand on one row: the names in them give way, so that what is done with them is still read.

use super::{cells, cut};

/// Before and after a name that stands without quotation marks (first strong isolate, pop directional isolate).
const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';
/// No name gives way below this width.
const LEAST: u16 = 12;

/// A run of a sentence: a name, or the words between names.
#[derive(Debug, Default)]
struct Run {
    words: String,
    is_name: bool,
}

/// A name that goes into a sentence without quotation marks, marked so that it gives way in [`fit`], which takes the marks
/// out again.
pub fn name(words: &str) -> String {
    format!("{OPEN}{words}{CLOSE}")
}

/// The text in at most `width` cells: where it is wider, names between quotation marks and those marked by [`name`] are
/// shortened with `…`, always the widest, and only when that is not enough the end is cut.
pub fn fit(text: &str, width: u16) -> String {
    let runs = runs(text);
    let mut rooms: Vec<u16> = runs.iter().map(|run| cells(&run.words)).collect();
    let all = rooms
        .iter()
        .fold(0_u16, |all, room| all.saturating_add(*room));
    for _ in width..all {
        let names = runs.iter().zip(rooms.iter_mut());
        let widest = names
            .filter(|(run, room)| run.is_name && **room > LEAST)
            .max_by_key(|(_, room)| **room);
        let Some((_, room)) = widest else {
            break;
        };
        *room -= 1;
    }
    let shown = runs.iter().zip(&rooms);
    let shown: String = shown
        .map(|(run, room)| shortened(&run.words, *room))
        .collect();
    cut(&shown, width)
}

/// The words, cut with `…` after a letter, not after a space.
fn shortened(words: &str, room: u16) -> String {
    if cells(words) <= room {
        return words.to_owned();
    }
    let kept = cut(words, room);
    let kept = kept.strip_suffix('…').unwrap_or(&kept);
    format!("{}…", kept.trim_end())
}

/// The runs of a text, without the marks. A name within a name is a part of it.
fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = Run::default();
    let mut depth = 0_u16;
    for c in text.chars() {
        if matches!(c, '»' | '”' | CLOSE) && depth > 0 {
            depth -= 1;
            if depth == 0 {
                runs.push(std::mem::take(&mut run));
            }
        }
        if !matches!(c, OPEN | CLOSE) {
            run.words.push(c);
        }
        if matches!(c, '«' | '“' | OPEN) {
            if depth == 0 {
                runs.push(std::mem::take(&mut run));
                run.is_name = true;
            }
            depth = depth.saturating_add(1);
        }
    }
    runs.push(run);
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_between_quotation_marks_gives_way_and_the_sentence_is_read_to_its_end() {
        let words = "Chiudi «Un mercato di produttori locali» e vai avanti";
        assert_eq!(fit(words, 60), words);
        assert_eq!(fit(words, 40), "Chiudi «Un mercato di pro…» e vai avanti");
        let english = "Close “A farmers’ market on Saturdays” now";
        assert_eq!(fit(english, 30), "Close “A farmers’ market…” now");
    }

    #[test]
    fn of_two_names_the_wider_gives_way_first_and_no_mark_is_left() {
        let words = format!(
            "Dai la parola a {} e chiudi {}",
            name("Referente Associazione Centro Vivo"),
            name("Referente CNA")
        );
        let whole = "Dai la parola a Referente Associazione Centro Vivo e chiudi Referente CNA";
        assert_eq!(fit(&words, 80), whole);
        assert_eq!(
            fit(&words, 60),
            "Dai la parola a Referente Associazio… e chiudi Referente CNA"
        );
    }

    #[test]
    fn nothing_is_ever_wider_than_its_room() {
        let deep = "«uno «due» tre quattro cinque sei» sette »otto« nove dieci";
        for width in 0..80 {
            for text in [deep, "", "«»", "senza nomi, solo parole, molte parole"] {
                assert!(cells(&fit(text, width)) <= width, "{text} in {width}");
            }
        }
    }
}
