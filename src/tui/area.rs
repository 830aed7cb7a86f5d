//! Parts of an area of the terminal.

use ratatui::layout::Rect;

/// What is left of an area below so many rows; empty where it has no more than these.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// What is left of an area below a title and an empty row.
pub fn below_title(area: Rect) -> Rect {
    below(area, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_ends_where_the_area_ends() {
        let area = Rect::new(3, 5, 40, 10);
        assert_eq!(below(area, 4), Rect::new(3, 9, 40, 6));
        for rows in [10, 11, u16::MAX] {
            assert_eq!(below(area, rows), Rect::new(3, 15, 40, 0));
        }
        assert_eq!(below_title(area), below(area, 2));
    }
}
