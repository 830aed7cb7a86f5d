//! The selection, the scrolling and the widths of columns.

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::table::widths;
use super::*;
use crate::tui::theme::{Scheme, Theme};

const AREA: Rect = Rect {
    x: 1,
    y: 4,
    width: 40,
    height: 4,
};

#[test]
fn the_selection_stays_on_its_row_when_the_list_is_filtered() {
    let mut picked = Picked::default();
    picked.update(&Intent::Step(Step::End), &[1, 2, 3, 4], AREA);
    assert_eq!(picked.current(&[2, 4]), Some(4));
    assert_eq!(picked.index(&[2, 4]), Some(1));
}

#[test]
fn when_the_selected_row_goes_its_neighbor_takes_its_place() {
    let mut picked = Picked::default();
    picked.update(&Intent::Step(Step::Down), &[1, 2, 3], AREA);
    assert_eq!(picked.current(&[1, 3]), Some(3));
    assert_eq!(picked.current(&[1]), Some(1));
    assert_eq!(picked.current(&[]), None);
}

#[test]
fn in_a_narrow_window_the_name_of_a_row_gets_room_from_the_other_columns() {
    let columns = [
        Column::words("Nome", 0),
        Column::words("Categoria", 16),
        Column::words("Stato", 21),
    ];
    let row = ["Partecipante 017", "imprese", "presente dalle 18:04"];
    let rows = [row.map(Cell::from).to_vec()];
    assert_eq!(widths(&columns, &rows, 78), [35, 16, 21]);
    assert_eq!(widths(&columns, &rows, 54), [16, 11, 21]);
    assert_eq!(widths(&columns, &rows, 46), [16, 9, 15]);
    for total in 0..80 {
        let sum: u16 = widths(&columns, &rows, total).iter().sum();
        assert!(sum <= total.max(46), "{total}: {sum}");
    }
}

#[test]
fn moving_stops_at_both_ends() {
    let mut picked = Picked::default();
    let rows = [1, 2, 3];
    assert_eq!(
        picked.update(&Intent::Step(Step::Up), &rows, AREA),
        Touch::Moved
    );
    assert_eq!(picked.current(&rows), Some(1));
    picked.update(&Intent::Step(Step::PageDown), &rows, AREA);
    picked.update(&Intent::Step(Step::Down), &rows, AREA);
    assert_eq!(picked.current(&rows), Some(3));
}

#[test]
fn the_selected_row_is_always_among_those_shown() {
    for rows in 1..40 {
        for selected in 0..rows {
            let first = first_shown(selected, rows, 7);
            assert!(
                first <= selected && selected < first + 7,
                "{selected} of {rows}"
            );
        }
    }
}

#[test]
fn a_click_selects_the_row_drawn_there_and_a_second_one_chooses_it() {
    let rows: Vec<u32> = (0..20).collect();
    let mut picked = Picked::default();
    picked.select(10);
    let click = |row: u16| Intent::Click(Position::new(5, AREA.y + row));
    assert_eq!(picked.update(&click(0), &rows, AREA), Touch::Moved);
    assert_eq!(picked.current(&rows), Some(8));
    assert_eq!(picked.update(&click(2), &rows, AREA), Touch::Chosen);
    assert_eq!(picked.update(&click(9), &rows, AREA), Touch::Ignored);
}

#[test]
fn rows_out_of_sight_are_told_at_the_edge() {
    let edges = |selected: usize| {
        let mut terminal = Terminal::new(TestBackend::new(10, 3)).unwrap();
        let theme = Theme::new(Scheme::Plain);
        let draw = |frame: &mut ratatui::Frame<'_>| {
            let rows = (1..=9).map(|n| Cell::from(n.to_string())).collect();
            view(frame, frame.area(), rows, Some(selected), &theme);
        };
        terminal.draw(draw).unwrap();
        let buffer = terminal.backend().buffer();
        [0, 2].map(|y| buffer[(9, y)].symbol().to_owned())
    };
    assert_eq!(edges(0), [" ", "↓"]);
    assert_eq!(edges(4), ["↑", "↓"]);
    assert_eq!(edges(8), ["↑", " "]);
}
