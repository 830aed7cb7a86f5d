//! Tables, and bars as rows of colored cells.

use super::{Placed, Weight, paragraph, run};
use crate::export::document::layout::stays_whole;
use crate::export::document::package::{BAR, cells, widths};
use crate::export::document::xml::Xml;
use crate::export::document::{Chart, Grid, Side};
use crate::text::direction::is_right_to_left;

/// Width of the text on the page, in twentieths of a point: A4 with margins of two centimeters.
const WIDTH: u32 = 9638;
/// Colors of a bar: the first, the others, what is left; they differ in gray too.
const BARS: [&str; 3] = ["0057A8", "7F9CC0", "EAEDF0"];

/// What every table begins with: style, width, words for those who do not see it, widths of its columns.
fn frame(xml: &mut Xml, style: &str, described: &str, widths: &[u32]) {
    xml.around("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", style)]);
        let width = widths.iter().sum::<u32>().to_string();
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", "0020"),
                ("w:firstRow", "1"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        );
        xml.empty("w:tblDescription", &[("w:val", described)]);
    });
    xml.around("w:tblGrid", &[], |xml| {
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
    });
}

pub(super) fn table(xml: &mut Xml, grid: &Grid) {
    let widths = widths(&grid.widths(), WIDTH);
    let rows = grid.rows.len();
    xml.around("w:tbl", &[], |xml| {
        frame(xml, "Tabella", &grid.caption, &widths);
        xml.around("w:tr", &[], |xml| {
            xml.around("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:tblHeader", &[]);
            });
            for (column, width) in grid.columns.iter().zip(&widths) {
                let placed = Placed {
                    side: column.side,
                    keep: true,
                    ..Placed::of("TableHeading", &column.name)
                };
                cell(xml, *width, placed, &column.name);
            }
        });
        let is_small = grid.is_small();
        for (row, number) in grid.rows.iter().zip(1_usize..) {
            let placed = Placed {
                keep: is_small && number < rows,
                ..Placed::of("TableText", "")
            };
            table_row(xml, grid, row, &widths, placed);
        }
    });
    // Two tables in a row would be read as one.
    paragraph(xml, "TableText", "");
}

fn table_row(xml: &mut Xml, grid: &Grid, row: &[String], widths: &[u32], placed: Placed<'_>) {
    xml.around("w:tr", &[], |xml| {
        if stays_whole(row) {
            xml.around("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        }
        for ((words, column), width) in row.iter().zip(&grid.columns).zip(widths) {
            let placed = Placed {
                side: column.side,
                right_to_left: is_right_to_left(words),
                ..placed
            };
            cell(xml, *width, placed, words);
        }
    });
}

fn cell(xml: &mut Xml, width: u32, placed: Placed<'_>, words: &str) {
    xml.around("w:tc", &[], |xml| {
        xml.around("w:tcPr", &[], |xml| {
            let width = width.to_string();
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
        });
        placed.around(xml, |xml| run(xml, words, Weight::Plain));
    });
}

/// The columns of a table of bars: what each stands for, the cells of the bar, its figure.
fn bar_widths() -> Vec<u32> {
    let mut shares = vec![34];
    shares.extend(vec![2; usize::from(BAR)]);
    shares.push(26);
    widths(&shares, WIDTH)
}

pub(super) fn bars(xml: &mut Xml, chart: &Chart) {
    let widths = bar_widths();
    xml.around("w:tbl", &[], |xml| {
        frame(xml, "Barre", &chart.alt(), &widths);
        for bar in &chart.bars {
            xml.around("w:tr", &[], |xml| {
                xml.around("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
                let first = widths.first().copied().unwrap_or_default();
                let last = widths.last().copied().unwrap_or_default();
                let label = Placed {
                    side: Side::End,
                    keep: true,
                    ..Placed::of("TableText", &bar.label)
                };
                cell(xml, first, label, &bar.label);
                let filled = cells(bar.filled);
                let [strong, plain, track] = BARS;
                span(xml, filled, if bar.first { strong } else { plain });
                span(xml, BAR - filled, track);
                let figure = Placed {
                    keep: true,
                    ..Placed::of("TableHeading", &bar.figure)
                };
                cell(xml, last, figure, &bar.figure);
            });
        }
    });
}

/// Some cells of a bar together, in one color.
fn span(xml: &mut Xml, cells: u16, color: &str) {
    if cells == 0 {
        return;
    }
    xml.around("w:tc", &[], |xml| {
        xml.around("w:tcPr", &[], |xml| {
            xml.empty("w:gridSpan", &[("w:val", &cells.to_string())]);
            xml.empty(
                "w:shd",
                &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", color)],
            );
        });
        let kept = Placed {
            keep: true,
            ..Placed::of("TableText", "")
        };
        kept.around(xml, |_| {});
    });
}
