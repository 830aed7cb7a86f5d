//! The cells of plain rows, many bytes at a time. Nothing here chooses between cells: half of the choices would be
//! guessed wrong.
#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "the inner loop of reading: positions come from the bits of a window and stay below its length"
)]

use wide::u8x32;

use super::EMPTY;
use crate::tally::profile::Packed;

/// Bytes looked at together.
type Window = u8x32;

/// Where the cells of a row begin; its count and its weight, each with a separator, lie before.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) separator: u8,
}

/// Reads the cells of a row, 255 for an empty one; gives where the next row begins.
///
/// `None` unless all have at most two digits and the line ends plainly.
pub(super) fn row(start: Start<'_>, row: &mut [u8]) -> Option<usize> {
    let (empty, zero) = (EMPTY, 0);
    read(start, row.len(), (empty, zero), |option, cell| {
        row[option] = cell;
    })
}

/// As [`row`], for ranks from 1 to 63, 0 for an empty cell; gives a bit for each rank that is used as well, bit 0 for nothing.
pub(super) fn ranks(start: Start<'_>, row: &mut [u8]) -> Option<(usize, u64)> {
    let (empty, zero) = (0, u8::MAX);
    let (mut used, mut all) = (0u64, 0);
    let end = read(start, row.len(), (empty, zero), |option, cell| {
        row[option] = cell;
        used |= 1 << (cell & 63);
        all |= cell;
    })?;
    (all < 64).then_some((end, used))
}

/// As [`ranks`], for up to 16 ranks from 1 to 15.
pub(super) fn packed(start: Start<'_>, options: usize) -> Option<(usize, Packed)> {
    let (empty, zero) = (0, u8::MAX);
    let (mut places, mut used, mut all) = (0u64, 0u64, 0);
    let end = read(start, options, (empty, zero), |_, cell| {
        places = (places | u64::from(cell)).rotate_right(4);
        used |= 1 << (cell & 63);
        all |= cell;
    })?;
    let turned = u32::try_from(options).ok()? * 4;
    let packed = Packed {
        places: places.rotate_left(turned),
        used,
    };
    (all < 16).then_some((end, packed))
}

/// Hands out the cells of a row in order; a cell without a digit, and a zero, are read as is said.
#[inline]
fn read(
    start: Start<'_>,
    options: usize,
    (empty, zero): (u8, u8),
    mut cell: impl FnMut(usize, u8),
) -> Option<usize> {
    let Start {
        bytes,
        mut at,
        separator,
    } = start;
    let mut option = 0;
    while option < options {
        // Two bytes before are there at least: a count and a separator.
        let window = |start: usize| {
            bytes
                .get(start..)?
                .first_chunk()
                .map(|&bytes| Window::new(bytes))
        };
        let (before, last, window) = (window(at.checked_sub(2)?)?, window(at - 1)?, window(at)?);
        let values = values(before, last, empty, zero).to_array();
        let digits = digits(window).to_bitmask();
        let mut ends = !digits;
        let (mut length, mut end) = (0, 0);
        while option < options && ends != 0 {
            end = ends.trailing_zeros();
            ends &= ends.wrapping_sub(1);
            cell(option, values[end as usize % values.len()]);
            option += 1;
            length = end + 1;
        }
        // What lies before the end of the last cell: digits, never three together, and separators between cells.
        let before = (1u32 << (end % u32::BITS)).wrapping_sub(1);
        let separators = window.simd_eq(Window::splat(separator)).to_bitmask();
        let odd = !digits ^ separators | digits & digits >> 1 & digits >> 2;
        if length == 0 || odd & before != 0 {
            return None;
        }
        let expected = if option < options { separator } else { b'\n' };
        if bytes.get(at + end as usize) != Some(&expected) {
            return None;
        }
        at += length as usize;
    }
    (options > 0).then_some(at)
}

/// For each position of a window the number that ends right before it, of the byte before it and the one before that.
#[inline]
fn values(before: Window, last: Window, empty: u8, zero: u8) -> Window {
    let tens = (before - Window::splat(b'0')) & digits(before);
    let two = tens + tens;
    let number = last - Window::splat(b'0') + two + (two + two + two + two);
    let number = number | number.simd_eq(Window::splat(0)) & Window::splat(zero);
    let digits = digits(last);
    number & digits | Window::splat(empty) & !digits
}

/// All bits of every byte that is a digit.
#[inline]
fn digits(bytes: Window) -> Window {
    (bytes - Window::splat(b'0')).simd_le(Window::splat(9))
}
