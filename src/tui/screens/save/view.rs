//! How the screen is drawn: where the files go, the list of them, and the words to look at before they are published.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::Save;
use super::what::what;
use crate::assembly::VoteId;
use crate::assembly::vote::Stage;
use crate::export::{ANNEX, Dialect};
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cut, wrap};
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// Rows that say what the words of the list are.
const WHY: u16 = 3;

impl Save {
    /// Draws everything, where there is something to save.
    pub(super) fn view_all(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        if self.looks {
            self.view_doubts(ctx, frame, area);
            return;
        }
        for (row, (line, style)) in area.rows().zip(self.heading(ctx)) {
            frame.render_widget(Line::styled(cut(&line, area.width), style), row);
        }
        self.view_files(ctx, frame, self.list_area(ctx, area));
    }

    /// Where the list is: below the lines of the heading, with a gap when there is room for one.
    pub(super) fn list_area(&self, ctx: &Ctx<'_>, body: Rect) -> Rect {
        if self.looks {
            return below(body, WHY);
        }
        let doubts = !self.laid_out(ctx).doubts.is_empty();
        let lines = 3 + u16::from(doubts) + u16::from(still_open(ctx).is_some());
        below(body, if body.height > 17 { lines + 1 } else { lines })
    }

    /// The lines above the list: where, how, with or without names.
    fn heading(&self, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
        let (text, theme) = (ctx.text, ctx.theme);
        let name = self.laid_out(ctx).name.clone();
        let folder = match &self.folder {
            Some(folder) => folder.join(&name).display().to_string(),
            None => text.with("save-default-folder", &[("name", name.into())]),
        };
        let dialect = match self.choice.dialect {
            Dialect::Italian => "save-dialect-italian",
            Dialect::Plain => "save-dialect-plain",
        };
        let names = if self.choice.names {
            let words = text.with("save-names-on", &[("annex", ANNEX.into())]);
            (words, theme.warn)
        } else {
            (text.get("save-names-off").to_owned(), theme.text)
        };
        let folder = text.with("save-folder", &[("folder", folder.into())]);
        let mut lines = vec![
            (folder, theme.strong),
            (text.get(dialect).to_owned(), theme.text),
            names,
        ];
        let laid_out = self.laid_out(ctx);
        let doubts = &laid_out.doubts;
        let left = doubts.iter().filter(|doubt| !doubt.covered).count();
        if left > 0 {
            let words = text.with("save-doubts-left", &[("n", left.into())]);
            lines.push((words, theme.warn));
        } else if !doubts.is_empty() {
            let words = text.with("save-doubts-covered", &[("n", doubts.len().into())]);
            lines.push((words, theme.text));
        }
        lines.extend(still_open(ctx).map(|words| (words, theme.warn)));
        lines
    }

    fn view_files(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let columns = [
            Column::words("", 1),
            Column::words(text.get("save-column-file"), 32),
            Column::figures(text.get("save-column-rows"), 6),
            Column::words(text.get("save-column-what"), 0),
        ];
        let files = self.listed(ctx);
        let rows: Vec<Vec<Cell>> = files
            .iter()
            .map(|file| {
                let rows = text.integer(u64::try_from(file.rows).unwrap_or(u64::MAX));
                let what = text.get(what(file));
                let path = file.path.display().to_string();
                let style = if file.part.is_none() {
                    ctx.theme.warn
                } else {
                    ctx.theme.dim
                };
                if self.writes(file) {
                    vec![
                        Cell::from("✓"),
                        Cell::from(path),
                        Cell::from(rows),
                        Cell::styled(what, style),
                    ]
                } else {
                    let dim = |words: String| Cell::styled(words, ctx.theme.dim);
                    vec![
                        dim("·".to_owned()),
                        dim(path),
                        dim(rows),
                        dim(what.to_owned()),
                    ]
                }
            })
            .collect();
        let paths: Vec<PathBuf> = files.into_iter().map(|file| file.path).collect();
        let look = Look {
            selected: self.picked.index(&paths),
            theme: ctx.theme,
        };
        list::view_table(frame, area, &columns, &rows, look);
    }

    /// What may name someone, each with the words around it.
    fn view_doubts(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (text, theme) = (ctx.text, ctx.theme);
        let why = wrap(text.get("save-doubts-why"), area.width);
        for (row, line) in area.rows().take(usize::from(WHY) - 1).zip(why) {
            frame.render_widget(Line::styled(line, theme.text), row);
        }
        let columns = [
            Column::words(text.get("save-doubts-column-word"), 18),
            Column::words(text.get("save-doubts-column-files"), 10),
            Column::words(text.get("save-doubts-column-around"), 0),
        ];
        let laid_out = self.laid_out(ctx);
        let rows = laid_out.doubts.iter().map(|doubt| {
            let (key, style) = if doubt.covered {
                ("save-doubt-covered", theme.dim)
            } else {
                ("save-doubt-stays", theme.warn)
            };
            vec![
                Cell::styled(doubt.word.clone(), style),
                Cell::styled(text.get(key), style),
                Cell::from(doubt.around.clone()),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let look = Look {
            selected: self.seen.index(&laid_out.doubts),
            theme,
        };
        list::view_table(frame, self.list_area(ctx, area), &columns, &rows, look);
    }
}

/// What the documents would tell as unfinished: observations without an answer, votes counted and not proclaimed.
fn still_open(ctx: &Ctx<'_>) -> Option<String> {
    let assembly = ctx.assembly();
    let observations = assembly.observations.list.values();
    let unanswered = observations
        .filter(|observation| observation.withdrawn.is_none() && observation.answer().is_none())
        .count();
    let votes = &assembly.votes.list;
    let is_followed = |id: VoteId| {
        let mut later = votes.values().filter(|vote| vote.is_counted());
        later.any(|vote| vote.repeats == Some(id) || vote.runoff_of == Some(id))
    };
    let counted = votes.values().filter(|vote| vote.is_counted());
    let unproclaimed = counted
        .filter(|vote| vote.stage != Stage::Proclaimed && !is_followed(vote.id))
        .count();
    let key = match (unanswered, unproclaimed) {
        (0, 0) => return None,
        (_, 0) => "save-open-observations",
        (0, _) => "save-open-votes",
        (_, _) => "save-open-both",
    };
    let values = [
        ("observations", unanswered.into()),
        ("votes", unproclaimed.into()),
    ];
    Some(ctx.text.with(key, &values))
}
