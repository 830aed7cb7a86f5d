//! Events of the terminal until the system tells the program to end: then it leaves as if the terminal had gone, with
//! everything on disk, and gives the terminal back.

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
    end: Option<Signal>,
}

impl UntilTold {
    pub(super) fn new() -> Self {
        Self {
            events: EventStream::new(),
            #[cfg(unix)]
            end: signal(SignalKind::terminate()).ok(),
        }
    }

    #[cfg(unix)]
    fn is_told(&mut self, cx: &mut Context<'_>) -> bool {
        let end = self.end.as_mut();
        end.is_some_and(|end| end.poll_recv(cx).is_ready())
    }

    #[cfg(not(unix))]
    fn is_told(&mut self, _cx: &mut Context<'_>) -> bool {
        false
    }
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
