//! Events of the terminal until the system tells the program to end, or the window it runs in is closed: then it leaves
//! as if the terminal had gone, with everything on disk, and gives the terminal back.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use crossterm::event::{Event, EventStream};
#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_stream::Stream;

/// The events of the terminal.
#[derive(Debug)]
pub(super) struct UntilTold {
    events: EventStream,
    /// Where the system is not listened to, only the events end the program.
    #[cfg(unix)]
    ends: Vec<Signal>,
    /// Heard and not heeded: left alone it kills a program whose file has reached the size the system allows, when the
    /// write that fails is enough.
    #[cfg(unix)]
    _too_large: Option<Signal>,
}

impl UntilTold {
    pub(super) fn new() -> Self {
        Self {
            events: EventStream::new(),
            #[cfg(unix)]
            ends: ends(),
            #[cfg(unix)]
            _too_large: signal(too_large()).ok(),
        }
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

/// What the system sends a program whose file has grown as large as it may.
#[cfg(unix)]
fn too_large() -> SignalKind {
    SignalKind::from_raw(rustix::process::Signal::XFSZ.as_raw())
}

impl Stream for UntilTold {
    type Item = io::Result<Event>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.is_told(cx) {
            return Poll::Ready(None);
        }
        Pin::new(&mut this.events).poll_next(cx)
    }
}
