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

/// How many they are.
const BYTES: usize = 32;

/// Where the cells of a row begin; its count and its weight, each with a separator, lie before.
#[derive(Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    pub(super) separator: u8,
}

/// Cells written together, so that nothing has to foresee how many there are in a window.
const TOGETHER: usize = 8;

/// Room that [`row`] and [`ranks`] need behind a row, where they write nothing but zeros.
pub(super) const ROOM: usize = TOGETHER - 1;

/// Reads the cells of a row, 255 for an empty one; gives where the next row begins.
///
/// `None` unless all have at most two digits and the line ends plainly.
pub(super) fn row(start: Start<'_>, options: usize, room: &mut [u8]) -> Option<usize> {
    read(start, options, (EMPTY, 0), |option, cells| {
        write(cells, room.get_mut(option..)?, |_| ())
    })
}

/// As [`row`], for ranks from 1 to 63, 0 for an empty cell; gives a bit for each rank that is used as well, bit 0 for nothing.
pub(super) fn ranks(start: Start<'_>, options: usize, room: &mut [u8]) -> Option<(usize, u64)> {
    let (mut used, mut any) = (0u64, 0);
    let end = read(start, options, (0, u8::MAX), |option, cells| {
        write(cells, room.get_mut(option..)?, |cell| {
            used |= 1 << (cell & 63);
            any |= cell;
        })
    })?;
    (any < 64).then_some((end, used))
}

/// As [`ranks`], for up to 16 ranks from 1 to 15.
pub(super) fn packed(start: Start<'_>, options: usize) -> Option<(usize, Packed)> {
    let (mut places, mut used, mut any) = (0u64, 0u64, 0);
    let end = read(start, options, (0, u8::MAX), |_, mut cells| {
        while let Some(cell) = cells.next() {
            places = (places | u64::from(cell)).rotate_right(4);
            used |= 1 << (cell & 63);
            any |= cell;
        }
        Some(())
    })?;
    let turned = u32::try_from(options).ok()? * 4;
    let packed = Packed {
        places: places.rotate_left(turned),
        used,
    };
    (any < 16).then_some((end, packed))
}

/// Writes the cells of a window into a row, and zeros behind them.
#[inline]
fn write(mut cells: Cells, mut room: &mut [u8], mut see: impl FnMut(u8)) -> Option<()> {
    while cells.ends != 0 {
        let (together, rest) = room.split_first_chunk_mut::<TOGETHER>()?;
        for place in together {
            *place = cells.take();
            see(*place);
        }
        room = rest;
    }
    Some(())
}

/// The cells that end in a window.
#[derive(Clone, Copy)]
struct Cells {
    /// A bit for each position where one ends.
    ends: u32,
    /// The number that ends right before each position; behind the window zeros.
    values: [u8; 2 * BYTES],
}

impl Cells {
    /// The next cell, if there is one more.
    #[inline]
    fn next(&mut self) -> Option<u8> {
        (self.ends != 0).then(|| self.take())
    }

    /// The next cell, 0 after the last.
    #[inline]
    fn take(&mut self) -> u8 {
        let value = self.values[self.ends.trailing_zeros() as usize % self.values.len()];
        self.ends &= self.ends.wrapping_sub(1);
        value
    }
}

/// Hands out the cells of a row in order, those of a window together with the number of the first; a cell without a digit,
/// and a zero, are read as is said.
#[inline]
fn read(
    start: Start<'_>,
    options: usize,
    (empty, zero): (u8, u8),
    mut hand_out: impl FnMut(usize, Cells) -> Option<()>,
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
        let mut values = [0; 2 * BYTES];
        values[..BYTES].copy_from_slice(&self::values(before, last, empty, zero).to_array());
        let digits = digits(window).to_bitmask();
        let newline = window.simd_eq(Window::splat(b'\n')).to_bitmask();
        let line = newline ^ newline.wrapping_sub(1);
        let ends = !digits & line;
        let end = ends.checked_ilog2()?;
        let first = option;
        option += ends.count_ones() as usize;
        if option > options {
            return None;
        }
        hand_out(first, Cells { ends, values })?;
        // What lies before the end of the last cell: digits, never three together, and separators between cells.
        let before = (1u32 << end) - 1;
        let separators = window.simd_eq(Window::splat(separator)).to_bitmask();
        let odd = !digits ^ separators | digits & digits >> 1 & digits >> 2;
        let expected = if option < options { separator } else { b'\n' };
        let found = bytes.get(at + end as usize);
        if odd & before != 0 || found != Some(&expected) {
            return None;
        }
        at += end as usize + 1;
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
