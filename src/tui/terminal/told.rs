//! Events of the terminal until the system tells the program to end, or the window it runs in is closed: then it leaves
//! as if the terminal had gone, with everything on disk, and gives the terminal back.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use crossterm::event::{Event, EventStream};
#[cfg(unix)]
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
#[cfg(unix)]
use rustix::process::Signal as Number;
#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_stream::Stream;

use super::Mouse;

/// The events of the terminal.
#[derive(Debug)]
pub(super) struct UntilTold {
    events: EventStream,
    /// Where the system is not listened to, only the events end the program.
    #[cfg(unix)]
    ends: Vec<Signal>,
    #[cfg(unix)]
    _unheeded: Vec<Signal>,
    /// The program was stopped and goes on.
    #[cfg(unix)]
    goes_on: Option<Signal>,
    #[cfg(unix)]
    mouse: Mouse,
}

impl UntilTold {
    #[cfg(unix)]
    pub(super) fn new(mouse: Mouse) -> Self {
        Self {
            events: EventStream::new(),
            ends: ends(),
            _unheeded: unheeded(),
            goes_on: signal(kind(Number::CONT)).ok(),
            mouse,
        }
    }

    #[cfg(not(unix))]
    pub(super) fn new(_mouse: Mouse) -> Self {
        Self {
            events: EventStream::new(),
        }
    }

    /// What is asked once the program goes on: the whole screen again, on a terminal that is taken again. A terminal that
    /// cannot be had is none the worse for that: the next key or drawing says so.
    #[cfg(unix)]
    fn goes_on(&mut self, cx: &mut Context<'_>) -> Option<Event> {
        let Poll::Ready(Some(())) = self.goes_on.as_mut()?.poll_recv(cx) else {
            return None;
        };
        super::take_again(self.mouse).unwrap_or_default();
        let anew = KeyEvent::new(KeyCode::Char('l'), KeyModifiers::CONTROL);
        Some(Event::Key(anew))
    }

    #[cfg(not(unix))]
    fn goes_on(&mut self, _cx: &mut Context<'_>) -> Option<Event> {
        None
    }

    #[cfg(unix)]
    fn is_told(&mut self, cx: &mut Context<'_>) -> bool {
        let mut ends = self.ends.iter_mut();
        ends.any(|end| end.poll_recv(cx).is_ready())
    }

    #[cfg(not(unix))]
    fn is_told(&mut self, _cx: &mut Context<'_>) -> bool {
        false
    }
}

/// What the system sends a program that is to end: by itself, because its window is closed, or from another window.
///
/// A closed window must be heard also by a program begun so as to outlive it: it would go on looking for keys that nobody
/// can type, and keep the assembly locked.
#[cfg(unix)]
fn ends() -> Vec<Signal> {
    let kinds = [
        SignalKind::terminate(),
        SignalKind::hangup(),
        SignalKind::interrupt(),
        SignalKind::quit(),
    ];
    kinds
        .into_iter()
        .filter_map(|kind| signal(kind).ok())
        .collect()
}

/// Heard and not heeded. One left alone kills a program whose file has reached the size the system allows, when the write
/// that fails is enough; the other stops it with the terminal still taken, and the shell would be typed into blindly.
#[cfg(unix)]
fn unheeded() -> Vec<Signal> {
    let kinds = [kind(Number::XFSZ), kind(Number::TSTP)];
    kinds
        .into_iter()
        .filter_map(|kind| signal(kind).ok())
        .collect()
}

#[cfg(unix)]
fn kind(number: Number) -> SignalKind {
    SignalKind::from_raw(number.as_raw())
}

impl Stream for UntilTold {
    type Item = io::Result<Event>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.is_told(cx) {
            return Poll::Ready(None);
        }
        if let Some(event) = this.goes_on(cx) {
            return Poll::Ready(Some(Ok(event)));
        }
        Pin::new(&mut this.events).poll_next(cx)
    }
}
