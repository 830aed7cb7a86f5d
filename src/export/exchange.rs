//! What other platforms and forms ask for: the closing of a Decidim meeting, positions as Decidim proposals, the sheet of
//! the regional observatory (*Osservatorio partecipazione*).
//!
//! Sources: Decidim's form that closes a meeting (`closing_report`, `attendees_count`, `contributions_count`,
//! `attending_organizations`) and its import of proposals (`title/it`, `body/it`).

use std::io;

use serde_json::json;

use super::dialect::Dialect;
use super::json;
use super::outcomes::apart;
use super::pen::Pen;
use super::table::Cell;
use super::told;
use crate::assembly::roll::Gender;
use crate::assembly::themes::Position;

/// The folder of these files.
pub(super) const FOLDER: &str = "scambio";

/// A file of this folder: its name, how many rows it has, what is in it.
pub(super) type Made = (&'static str, usize, io::Result<Vec<u8>>);

/// All of them.
pub(super) fn files(pen: &Pen<'_>) -> [Made; 4] {
    let proposals = positions(pen).count();
    let sheet = observatory(pen).into_bytes();
    [
        ("decidim_incontro.json", 1, meeting(pen)),
        ("decidim_proposte.csv", proposals, proposals_csv(pen)),
        ("decidim_proposte.json", proposals, proposals_json(pen)),
        ("osservatorio.txt", 1, Ok(sheet)),
    ]
}

/// Everyone who took part.
fn attendees(pen: &Pen<'_>) -> u64 {
    let (groups, others) = pen.source.groups.published();
    groups.values().sum::<u64>() + others
}

fn meeting(pen: &Pen<'_>) -> io::Result<Vec<u8>> {
    let assembly = pen.assembly();
    let seats: Vec<String> = assembly
        .table
        .active()
        .map(|seat| pen.cover(&seat.organization))
        .collect();
    let observations = assembly.observations.list.values();
    let contributions = observations.filter(|o| o.withdrawn.is_none()).count();
    let lang = pen.text.lang().code();
    json::file(&json!({
        "closing_report": { lang: closing(pen).join("\n") },
        "attendees_count": attendees(pen),
        "contributions_count": contributions,
        "attending_organizations": seats.join("\n"),
    }))
}

/// What came out, in a line for each theme.
fn closing(pen: &Pen<'_>) -> Vec<String> {
    let text = pen.text;
    let assembly = pen.assembly();
    let themes = assembly.themes.list.iter().map(|theme| {
        let open = assembly.themes.open_on(theme.id);
        let titles: Vec<String> = match apart(pen.source, theme) {
            Some(count) => vec![told::came_to(pen, &count)],
            None => open.map(|p| told::proposal(pen, theme, p)).collect(),
        };
        let named = format!("{} ({})", pen.cover(&theme.title), told::state(theme, text));
        if titles.is_empty() {
            named
        } else {
            format!("{named}: {}", titles.join("; "))
        }
    });
    themes.collect()
}

/// The positions that stand.
fn positions<'a>(pen: &Pen<'a>) -> impl Iterator<Item = &'a Position> {
    let themes = &pen.assembly().themes;
    themes
        .list
        .iter()
        .flat_map(move |theme| themes.open_on(theme.id))
        .map(AsRef::as_ref)
}

/// The text of a proposal; Decidim refuses an empty one.
fn body(pen: &Pen<'_>, position: &Position) -> String {
    match position.text() {
        "" => pen.cover(&position.title),
        text => pen.cover(text),
    }
}

fn proposals_csv(pen: &Pen<'_>) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    writer.write_record(["title/it", "body/it"])?;
    for position in positions(pen) {
        // Decidim itself puts an apostrophe before what a spreadsheet would run, and takes it away again.
        let cells = [pen.cover(&position.title), body(pen, position)];
        let cells = cells.map(|cell| Dialect::Italian.cell(&Cell::from(cell)).into_owned());
        writer.write_record(&cells)?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn proposals_json(pen: &Pen<'_>) -> io::Result<Vec<u8>> {
    let proposals: Vec<serde_json::Value> = positions(pen)
        .map(|position| {
            json!({
                "title/it": pen.cover(&position.title),
                "body/it": body(pen, position),
            })
        })
        .collect();
    json::file(&json!(proposals))
}

/// The fields of the observatory's sheet that an assembly can fill, one a line.
fn observatory(pen: &Pen<'_>) -> String {
    let text = pen.text;
    let setup = &pen.assembly().setup;
    let (genders, _) = pen.source.groups.genders();
    let of = |gender| genders.get(&gender).copied().unwrap_or(0);
    let (women, men) = (of(Gender::Woman), of(Gender::Man));
    let prevalent = match women.cmp(&men) {
        std::cmp::Ordering::Greater => "exchange-gender-women",
        std::cmp::Ordering::Less => "exchange-gender-men",
        std::cmp::Ordering::Equal => "exchange-gender-unknown",
    };
    let present = if women > 0 {
        "exchange-women-yes"
    } else {
        "exchange-gender-unknown"
    };
    let seats = pen.assembly().table.active();
    let seats: Vec<String> = seats.map(|seat| pen.cover(&seat.organization)).collect();
    let techniques = if pen.assembly().consensus.rounds.is_empty() {
        String::new()
    } else {
        text.get("exchange-technique-consensus").to_owned()
    };
    let fill = |words: String| {
        if words.is_empty() {
            text.get("docpp-to-fill").to_owned()
        } else {
            words
        }
    };
    let fields = [
        (
            "exchange-field-title",
            fill(pen.cover(&setup.process.title)),
        ),
        (
            "exchange-field-owner",
            fill(pen.cover(&setup.process.owner)),
        ),
        ("exchange-field-law", fill(pen.cover(&setup.process.law))),
        ("exchange-field-people", pen.number(attendees(pen))),
        ("exchange-field-women", text.get(present).to_owned()),
        ("exchange-field-gender", text.get(prevalent).to_owned()),
        ("exchange-field-table", fill(seats.join(" / "))),
        ("exchange-field-techniques", fill(techniques)),
        ("exchange-field-results", fill(closing(pen).join(". "))),
    ];
    let mut lines = vec![text.get("exchange-observatory").to_owned(), String::new()];
    for (key, words) in fields {
        lines.push(format!("{}: {words}", text.get(key)));
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::export::source::Source;
    use crate::export::tests::builder::Session;
    use crate::text::{Lang, Text};

    fn made(session: &Session) -> [Made; 4] {
        let zone = TimeZone::UTC;
        let source = Source::new(session.assembly(), session.people(), &zone);
        let text = Text::new(Lang::It);
        let pen = Pen {
            source: &source,
            text: &text,
        };
        files(&pen)
    }

    fn content(made: &[Made], name: &str) -> String {
        let (_, _, bytes) = made.iter().find(|(n, _, _)| *n == name).unwrap();
        String::from_utf8(bytes.as_ref().unwrap().clone()).unwrap()
    }

    #[test]
    fn a_decidim_meeting_closes_with_the_figures_it_requires() {
        let made = made(&Session::full());
        let meeting: serde_json::Value =
            serde_json::from_str(&content(&made, "decidim_incontro.json")).unwrap();
        assert_eq!(meeting["attendees_count"], 13);
        assert_eq!(meeting["contributions_count"], 1);
        assert_eq!(meeting["attending_organizations"], "CNA\nLAPAM\nComune");
        let report = meeting["closing_report"]["it"].as_str().unwrap();
        assert!(
            report.contains("Sera, scelta, 3 su 6 votanti (50,0%)"),
            "{report}"
        );
    }

    #[test]
    fn positions_become_proposals_with_a_title_and_a_body() {
        let made = made(&Session::full());
        let csv = content(&made, "decidim_proposte.csv");
        assert_eq!(csv.lines().next(), Some("title/it;body/it"));
        assert_eq!(csv.lines().count(), 3);
        let json: serde_json::Value =
            serde_json::from_str(&content(&made, "decidim_proposte.json")).unwrap();
        assert_eq!(json[0]["title/it"], "Sera");
        assert!(!json[0]["body/it"].as_str().unwrap().is_empty());
    }

    #[test]
    fn the_sheet_of_the_observatory_is_filled_as_far_as_it_is_known() {
        let words = content(&made(&Session::full()), "osservatorio.txt");
        assert!(words.contains("Numero persone partecipanti: 13"), "{words}");
        assert!(words.contains("Metodo del consenso"), "{words}");
        assert!(!words.contains("exchange-"), "{words}");
    }
}
