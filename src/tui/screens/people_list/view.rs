//! Drawing the list of people before it comes in.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Loaded, PeopleList};
use crate::import;
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::measure::cut;
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// Rows of the summary above the table, the empty one included.
const SUMMARY: u16 = 5;

/// Where the rows of columns, or of lines kept out, are.
pub(super) fn table_area(body: Rect) -> Rect {
    list::below_header(below(body, SUMMARY))
}

pub(super) fn draw(page: &PeopleList, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    match &page.loaded {
        Some(loaded) => draw_loaded(page, loaded, ctx, frame, area),
        None => page.choice.view(ctx, frame, area),
    }
}

fn draw_loaded(
    page: &PeopleList,
    loaded: &Loaded,
    ctx: &Ctx<'_>,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    for (row, (line, style)) in area.rows().zip(summary(loaded, ctx)) {
        frame.render_widget(Line::styled(cut(&line, row.width), style), row);
    }
    let table = below(area, SUMMARY);
    if let Some(lines) = &page.lines {
        let rows: Vec<usize> = (0..loaded.left_out.len()).collect();
        let cells = loaded
            .left_out
            .iter()
            .map(|line| Cell::from(line.as_str()))
            .collect();
        let selected = lines.index(&rows);
        list::view(frame, list::below_header(table), cells, selected, ctx.theme);
        return;
    }
    let text = ctx.text;
    let columns = [
        Column::words(text.get("import-column"), 24),
        Column::words(text.get("import-meaning"), 18),
        Column::words(text.get("import-example"), 0),
    ];
    let first = loaded.sheet.rows.first();
    let row = |(at, meaning): (usize, &Option<import::Column>)| {
        let heading = loaded.sheet.headings.get(at).filter(|h| !h.is_empty());
        let heading = heading
            .cloned()
            .unwrap_or_else(|| text.with("import-column-number", &[("n", (at + 1).into())]));
        let meaning = match meaning {
            Some(meaning) => Cell::from(text.get(meaning_key(*meaning))),
            None => Cell::styled(text.get("import-unread"), ctx.theme.dim),
        };
        let example = first.map_or("", |row| row.cell(at));
        vec![
            heading.into(),
            meaning,
            Cell::styled(example, ctx.theme.dim),
        ]
    };
    let rows: Vec<Vec<Cell>> = loaded.columns.0.iter().enumerate().map(row).collect();
    let places: Vec<usize> = (0..rows.len()).collect();
    let look = Look {
        selected: page.column.index(&places),
        theme: ctx.theme,
    };
    list::view_table(frame, table, &columns, &rows, look);
}

/// What would come in and what would not.
fn summary(loaded: &Loaded, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
    let text = ctx.text;
    let preview = &loaded.preview;
    let newcomers = preview.newcomers.iter();
    let votes = newcomers.clone().filter(|n| n.profile.votes).count();
    let seats = newcomers.filter(|n| n.profile.seat.is_some()).count();
    let counted = [
        ("n", preview.newcomers.len().into()),
        ("votes", votes.into()),
        ("seats", seats.into()),
    ];
    let mut lines = vec![(text.with("import-sum", &counted), ctx.theme.strong)];
    if !loaded.sheet.has_headings {
        lines.push((text.get("import-no-headings").to_owned(), ctx.theme.warn));
    }
    if !preview.new_categories.is_empty() {
        let names = preview.new_categories.join(", ");
        let words = text.with("import-sum-categories", &[("names", names.into())]);
        lines.push((words, ctx.theme.text));
    }
    let (repeated, kept_out) = (preview.repeated.len(), preview.kept_out.len());
    if repeated > 0 {
        let words = text.with("import-sum-repeated", &[("n", repeated.into())]);
        lines.push((words, ctx.theme.warn));
    }
    if kept_out > 0 {
        let words = text.with("import-sum-kept-out", &[("n", kept_out.into())]);
        lines.push((words, ctx.theme.warn));
    }
    if repeated + kept_out == 0 {
        lines.push((text.get("import-sum-clean").to_owned(), ctx.theme.good));
    }
    lines.truncate(usize::from(SUMMARY) - 1);
    lines
}

fn meaning_key(column: import::Column) -> &'static str {
    match column {
        import::Column::Name => "import-as-name",
        import::Column::Given => "import-as-given",
        import::Column::Family => "import-as-family",
        import::Column::Category => "import-as-category",
        import::Column::Gender => "import-as-gender",
        import::Column::Organization => "import-as-organization",
        import::Column::Seat => "import-as-seat",
        import::Column::Votes => "import-as-votes",
        import::Column::Age => "import-as-age",
    }
}
