//! The loop: events in, requests performed, one drawing when nothing is waiting.
//!
//! It is generic over the terminal, the events and whoever records, so that tests run the same loop. Nothing ticks while
//! nothing moves: only a running clock is drawn four times a second, and the time of day once a minute.

use std::future::{Future, ready};
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyModifiers};
use jiff::Timestamp;
use ratatui::Terminal;
use ratatui::backend::Backend;
use tokio::time::sleep;
use tokio_stream::{Stream, StreamExt};

use super::app::{App, Failure, Request};
use super::ctx::Snapshot;
use super::effect::{Errand, Outcome};
use super::frame::Message;
use super::measures::{Job, finished};
use crate::assembly::Command;
use crate::assembly::vote::Vote;
use crate::present::RobustnessView;
use crate::text::Text;

/// A wait under this is not worth a word.
const BLINK: Duration = Duration::from_millis(200);
/// Between two drawings of a screen that moves.
const TICK: Duration = Duration::from_millis(250);

/// What the loop needs of whoever records and does errands: the clerk's desk, or an assembly in memory.
pub trait Desk {
    /// The state as recorded.
    fn snapshot(&mut self) -> Snapshot;
    /// The time.
    fn now(&self) -> Timestamp;
    /// Asks for a command; returns when it is on disk or refused.
    fn submit(&mut self, command: Command) -> impl Future<Output = Result<(), Failure>>;
    /// Rings the bell once; a desk without a terminal is silent.
    fn bell(&mut self) {}
    /// Does something outside the assembly and says how it went.
    fn run(&mut self, errand: Errand, text: &Text) -> impl Future<Output = Message>;
    /// Returns when the state changed without being asked here (a vote from a phone).
    fn changed(&mut self) -> impl Future<Output = ()>;
}

/// What woke the loop.
enum Wake {
    Event(Option<io::Result<Event>>),
    Changed,
    Measured(Arc<Vote>, Option<RobustnessView>),
    Time,
}

/// Runs the program until the person leaves, or opens another assembly.
///
/// # Errors
///
/// When the terminal cannot be read or drawn on.
pub async fn run<B, S, D>(
    terminal: &mut Terminal<B>,
    events: &mut S,
    app: &mut App,
    desk: &mut D,
) -> io::Result<Outcome>
where
    B: Backend,
    S: Stream<Item = io::Result<Event>> + Unpin,
    D: Desk,
{
    app.refresh(desk.now(), desk.snapshot());
    let mut job = None;
    loop {
        draw(terminal, app)?;
        match wake(events, app, desk, &mut job).await {
            Wake::Event(None) => return Ok(Outcome::Quit),
            Wake::Event(Some(event)) => {
                take(event?, terminal, app, desk, &mut job).await?;
                while app.outcome().is_none()
                    && let Some(event) = at_hand(events).await
                {
                    if app.take_discard() {
                        discard(events).await;
                        break;
                    }
                    take(event?, terminal, app, desk, &mut job).await?;
                }
                if app.take_discard() {
                    discard(events).await;
                }
            }
            Wake::Changed => app.refresh(desk.now(), desk.snapshot()),
            Wake::Measured(vote, view) => {
                app.measured(&vote, view);
                perform(terminal, app, desk, &mut job).await?;
            }
            Wake::Time => {
                app.refresh(desk.now(), desk.snapshot());
                app.tick();
                perform(terminal, app, desk, &mut job).await?;
            }
        }
        if let Some(outcome) = app.outcome() {
            return Ok(outcome.clone());
        }
    }
}

async fn wake<S, D>(events: &mut S, app: &App, desk: &mut D, job: &mut Option<Job>) -> Wake
where
    S: Stream<Item = io::Result<Event>> + Unpin,
    D: Desk,
{
    let pause = if app.is_animated() {
        TICK
    } else {
        until_next_minute(desk.now())
    };
    tokio::select! {
        biased;
        event = events.next() => Wake::Event(event),
        () = desk.changed() => Wake::Changed,
        (vote, view) = finished(job) => Wake::Measured(vote, view),
        () = sleep(pause) => Wake::Time,
    }
}

fn until_next_minute(now: Timestamp) -> Duration {
    let into = u64::try_from(now.as_second().rem_euclid(60)).unwrap_or(0);
    Duration::from_secs(60 - into.min(59))
}

/// Takes one event and performs what it asks for.
async fn take<B: Backend, D: Desk>(
    event: Event,
    terminal: &mut Terminal<B>,
    app: &mut App,
    desk: &mut D,
    job: &mut Option<Job>,
) -> io::Result<()> {
    if asks_anew(&event) {
        return draw_anew(terminal);
    }
    app.refresh(desk.now(), desk.snapshot());
    app.handle(&event);
    perform(terminal, app, desk, job).await
}

/// Whether the person asks for the whole screen again: another program may have written over it.
fn asks_anew(event: &Event) -> bool {
    event
        .as_key_press_event()
        .is_some_and(|key| key.code == KeyCode::Char('l') && key.modifiers == KeyModifiers::CONTROL)
}

/// Has the next drawing draw everything, as if the window had a new size.
fn draw_anew<B: Backend>(terminal: &mut Terminal<B>) -> io::Result<()> {
    let failed = |error: B::Error| io::Error::other(error.to_string());
    let size = terminal.size().map_err(failed)?;
    terminal.resize(size.into()).map_err(failed)
}

/// Performs the requests one after the other; keys typed meanwhile wait in the stream. Only measuring goes on beside.
async fn perform<B: Backend, D: Desk>(
    terminal: &mut Terminal<B>,
    app: &mut App,
    desk: &mut D,
    job: &mut Option<Job>,
) -> io::Result<()> {
    while let Some(request) = app.next_request() {
        match request {
            Request::Submit(command) => {
                let answer = patiently(desk.submit(command), terminal, app).await?;
                app.settle(answer, desk.snapshot());
            }
            Request::Bell => desk.bell(),
            Request::Errand(errand) => {
                let text = Text::new(app.text().lang());
                let message = patiently(desk.run(errand, &text), terminal, app).await?;
                app.refresh(desk.now(), desk.snapshot());
                app.said(message);
            }
            Request::Measure(vote) => *job = Some(Job::begin(vote)),
        }
    }
    Ok(())
}

/// Waits for an answer; if it takes longer than a blink, draws that it does.
async fn patiently<T, B: Backend>(
    work: impl Future<Output = T>,
    terminal: &mut Terminal<B>,
    app: &mut App,
) -> io::Result<T> {
    let mut work = pin!(work);
    tokio::select! {
        biased;
        done = &mut work => return Ok(done),
        () = sleep(BLINK) => {}
    }
    app.slow();
    draw(terminal, app)?;
    Ok(work.await)
}

/// The next event if one is already there.
async fn at_hand<S: Stream<Item = io::Result<Event>> + Unpin>(
    events: &mut S,
) -> Option<io::Result<Event>> {
    tokio::select! {
        biased;
        event = events.next() => event,
        () = ready(()) => None,
    }
}

/// Throws away what was typed before a box appeared.
async fn discard<S: Stream<Item = io::Result<Event>> + Unpin>(events: &mut S) {
    while at_hand(events).await.is_some() {}
}

fn draw<B: Backend>(terminal: &mut Terminal<B>, app: &mut App) -> io::Result<()> {
    let drawn = terminal
        .draw(|frame| app.draw(frame))
        .map_err(|error| io::Error::other(error.to_string()))?;
    app.resize(drawn.area.as_size());
    Ok(())
}

#[cfg(test)]
mod tests;
