//! A connection that does not wait for ever for a phone to take what it asked for, nor for a screen that is gone.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep};

/// For so long a screen may leave what it is sent unconfirmed: one whose Wi-Fi is lost says no good-bye.
#[cfg(any(target_os = "android", target_os = "linux"))]
const SILENCE: Duration = Duration::from_secs(6);

/// A connection with a limit to how long a write may be stuck.
#[derive(Debug)]
pub(super) struct Wire {
    stream: TcpStream,
    patience: Duration,
    /// Runs while a write is stuck.
    stuck: Option<Pin<Box<Sleep>>>,
    /// Whether a screen of the hall listens at the other end.
    listens: Arc<AtomicBool>,
    /// Whether the system was told how soon to give up the screen.
    is_watched: bool,
}

impl Wire {
    /// A connection that is a phone's until `listens` says that a screen of the hall listens on it.
    pub(super) fn new(stream: TcpStream, patience: Duration, listens: Arc<AtomicBool>) -> Self {
        Self {
            stream,
            patience,
            stuck: None,
            listens,
            is_watched: false,
        }
    }

    /// Looks whether the screen that listens is still there. Nothing else would tell: it says nothing more, and nothing is
    /// read from a connection while its answer is under way.
    fn look(&mut self, cx: &mut Context<'_>) -> io::Result<()> {
        if !self.listens.load(Ordering::Relaxed) {
            return Ok(());
        }
        if !self.is_watched {
            self.is_watched = true;
            give_up_soon(&self.stream);
        }
        let mut byte = [0];
        match self.stream.poll_peek(cx, &mut ReadBuf::new(&mut byte)) {
            Poll::Ready(Ok(0)) => Err(io::ErrorKind::ConnectionAborted.into()),
            Poll::Ready(Err(error)) => Err(error),
            Poll::Ready(Ok(_)) | Poll::Pending => Ok(()),
        }
    }

    fn limited<T>(
        &mut self,
        cx: &mut Context<'_>,
        polled: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if polled.is_ready() {
            self.stuck = None;
            return polled;
        }
        let patience = self.patience;
        let timer = self.stuck.get_or_insert_with(|| Box::pin(sleep(patience)));
        if timer.deadline() > Instant::now() && timer.as_mut().poll(cx).is_pending() {
            return Poll::Pending;
        }
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

/// Tells the system to end a connection when what was sent is not confirmed for [`SILENCE`].
#[cfg(any(target_os = "android", target_os = "linux"))]
fn give_up_soon(stream: &TcpStream) {
    // Where it cannot be told, the screen is counted until the system gives up by itself.
    let _soon = socket2::SockRef::from(stream).set_tcp_user_timeout(Some(SILENCE));
}

/// Other systems are not told: Windows gives up by itself after some twenty seconds.
#[cfg(not(any(target_os = "android", target_os = "linux")))]
fn give_up_soon(_stream: &TcpStream) {}

impl AsyncRead for Wire {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let polled = Pin::new(&mut this.stream).poll_write(cx, bytes);
        this.limited(cx, polled)
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let polled = Pin::new(&mut this.stream).poll_flush(cx);
        ready!(this.limited(cx, polled))?;
        Poll::Ready(this.look(cx))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let polled = Pin::new(&mut this.stream).poll_shutdown(cx);
        this.limited(cx, polled)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let polled = Pin::new(&mut this.stream).poll_write_vectored(cx, slices);
        this.limited(cx, polled)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::AsyncWriteExt as _;
    use tokio::net::TcpListener;

    use super::*;

    /// Both ends of a connection, and what says that a screen listens on it.
    async fn joined() -> (Wire, TcpStream, Arc<AtomicBool>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let other = TcpStream::connect(listener.local_addr().unwrap());
        let (other, accepted) = tokio::join!(other, listener.accept());
        let listens = Arc::new(AtomicBool::new(false));
        let wire = Wire::new(
            accepted.unwrap().0,
            Duration::from_secs(20),
            Arc::clone(&listens),
        );
        (wire, other.unwrap(), listens)
    }

    #[tokio::test]
    async fn a_screen_that_will_say_nothing_more_is_left_and_a_phone_is_not() {
        let (mut wire, mut other, listens) = joined().await;
        other.shutdown().await.unwrap();
        wire.stream.readable().await.unwrap();
        assert!(wire.flush().await.is_ok(), "a phone waits for its receipt");
        listens.store(true, Ordering::Relaxed);
        let left = wire.flush().await.unwrap_err();
        assert_eq!(left.kind(), io::ErrorKind::ConnectionAborted);
    }

    #[tokio::test]
    async fn a_screen_that_is_there_is_kept() {
        let (mut wire, _other, listens) = joined().await;
        listens.store(true, Ordering::Relaxed);
        assert!(wire.flush().await.is_ok());
    }

    #[cfg(any(target_os = "android", target_os = "linux"))]
    #[tokio::test]
    async fn the_system_gives_up_a_silent_screen_sooner_than_a_phone() {
        let (mut wire, _other, listens) = joined().await;
        let patience = |wire: &Wire| {
            let socket = socket2::SockRef::from(&wire.stream);
            socket.tcp_user_timeout().unwrap()
        };
        wire.flush().await.unwrap();
        assert_eq!(patience(&wire), None);
        listens.store(true, Ordering::Relaxed);
        wire.flush().await.unwrap();
        assert_eq!(patience(&wire), Some(SILENCE));
    }
}
