//! Frames that reach the terminal whole: everything of one drawing is gathered and goes out in one write.
//!
//! The terminal's own buffer is small and is emptied wherever it is full, so that a slow terminal shows the upper half of a
//! new screen above the lower half of the old one. Here nothing goes out before the drawing is finished, and the terminal
//! is told where a drawing begins and ends, so that it shows it at once; one that does not know those signs leaves them out.

use std::io::{self, Write};

use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// Room for a drawing of a large terminal, in bytes; it grows where that is not enough.
const ROOM: usize = 64 * 1024;

/// A backend that sends one drawing in one write.
#[derive(Debug)]
pub(super) struct Whole<W: Write> {
    out: W,
    /// What was drawn since the last drawing went out.
    held: Vec<u8>,
}

impl<W: Write> Whole<W> {
    /// Draws on `out`.
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            held: Vec::with_capacity(ROOM),
        }
    }

    /// What writes the signs of the terminal, into what is held.
    fn pen(&mut self) -> io::Result<CrosstermBackend<&mut Vec<u8>>> {
        if self.held.is_empty() {
            queue!(self.held, BeginSynchronizedUpdate)?;
        }
        Ok(CrosstermBackend::new(&mut self.held))
    }
}

impl<W: Write> Backend for Whole<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.pen()?.draw(content)
    }

    fn append_lines(&mut self, n: u16) -> io::Result<()> {
        self.pen()?.append_lines(n)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.pen()?.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.pen()?.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.flush()?;
        CrosstermBackend::new(io::sink()).get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.pen()?.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.pen()?.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.pen()?.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        CrosstermBackend::new(io::sink()).size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        CrosstermBackend::new(io::sink()).window_size()
    }

    /// Sends what was drawn. If that fails, it is not sent again.
    fn flush(&mut self) -> io::Result<()> {
        if self.held.is_empty() {
            return self.out.flush();
        }
        queue!(self.held, EndSynchronizedUpdate)?;
        let sent = self.out.write_all(&self.held);
        self.held.clear();
        sent.and_then(|()| self.out.flush())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps every write apart.
    #[derive(Debug, Default)]
    struct Writes(Vec<Vec<u8>>);

    impl Write for Writes {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.push(bytes.to_vec());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn drawn(backend: &mut Whole<Writes>, symbol: &'static str) {
        let cell = Cell::new(symbol);
        let cells = (0..200u16).map(|n| (n % 80, n / 80, &cell));
        backend.draw(cells).unwrap();
        backend.show_cursor().unwrap();
        backend
            .set_cursor_position(Position { x: 3, y: 1 })
            .unwrap();
        backend.flush().unwrap();
    }

    #[test]
    fn a_drawing_goes_out_in_one_write_between_the_signs_of_its_beginning_and_its_end() {
        let mut backend = Whole::new(Writes::default());
        drawn(&mut backend, "a");
        drawn(&mut backend, "b");
        let writes: Vec<String> = backend
            .out
            .0
            .iter()
            .map(|bytes| String::from_utf8(bytes.clone()).unwrap())
            .collect();
        assert_eq!(writes.len(), 2);
        for (frame, symbol) in writes.iter().zip(["a", "b"]) {
            assert!(frame.starts_with("\u{1b}[?2026h"), "{frame:?}");
            assert!(frame.ends_with("\u{1b}[?2026l"), "{frame:?}");
            assert_eq!(frame.matches(symbol).count(), 200);
        }
    }

    #[test]
    fn nothing_is_sent_before_the_drawing_is_finished_nor_when_nothing_was_drawn() {
        let mut backend = Whole::new(Writes::default());
        backend.flush().unwrap();
        backend.clear().unwrap();
        backend.hide_cursor().unwrap();
        assert_eq!(backend.out.0.len(), 0);
        backend.flush().unwrap();
        assert_eq!(backend.out.0.len(), 1);
    }
}
