//! The terminal at 10,000 participants and 1,000 observations: the first frame, and a keystroke drawn.
//!
//! `cargo bench --bench tui` prints the times; one frame of a 60 Hz screen is 16.7 ms.

use std::sync::Arc;

use crossterm::event::{Event as TerminalEvent, KeyCode, KeyEvent, KeyModifiers};
use divan::Bencher;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use portavoce::assembly::observations::{Note, ObservationEvent};
use portavoce::assembly::roll::{Gender, Profile, RollEvent};
use portavoce::assembly::{Event, ObservationId, ParticipantId, People, Timeline};
use portavoce::text::{Lang, Text};
use portavoce::tui::app::{App, Settings};
use portavoce::tui::ctx::{Record, Snapshot};
use portavoce::tui::screens::{Screen, ScreenId};
use portavoce::tui::theme::Scheme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

const PEOPLE: u32 = 10_000;
const OBSERVATIONS: u32 = 1_000;
const SIZE: Size = Size {
    width: 120,
    height: 40,
};

fn snapshot() -> Snapshot {
    let mut timeline = Timeline::default();
    let mut people = People::default();
    let at = Timestamp::UNIX_EPOCH;
    let mut act = 0;
    let mut push = |event: Event| {
        act += 1;
        timeline.push(act, at, event);
    };
    for n in 1..=PEOPLE {
        let id = ParticipantId(n);
        let gender = if n % 2 == 0 {
            Gender::Woman
        } else {
            Gender::Man
        };
        let profile = Profile {
            gender,
            votes: true,
            ..Profile::default()
        };
        push(RollEvent::Registered { id, profile }.into());
        if n % 3 != 0 {
            push(RollEvent::Arrived { id }.into());
        }
        people.set(u64::from(n), id, Some(format!("Partecipante {n:05}")));
    }
    for n in 1..=OBSERVATIONS {
        let text = format!(
            "Osservazione {n}: la fermata del bus è troppo lontana per chi usa il bastone, si chiede di spostarla."
        );
        push(
            ObservationEvent::Noted {
                id: ObservationId(n),
                note: Note {
                    text,
                    ..Note::default()
                },
            }
            .into(),
        );
    }
    Snapshot {
        assembly: Arc::new(timeline.assembly().clone()),
        people: Arc::new(people),
        acts: timeline.acts().into(),
        record: Record::Saved,
        network: Arc::default(),
        documents: None,
    }
}

fn app(screen: ScreenId, snapshot: &Snapshot) -> App {
    let settings = Settings {
        text: Text::new(Lang::It),
        zone: TimeZone::UTC,
        scheme: Scheme::default(),
    };
    let mut app = App::new(settings, Screen::new(screen), snapshot.clone(), SIZE);
    app.refresh(Timestamp::UNIX_EPOCH, snapshot.clone());
    app
}

/// Types a letter, draws, erases it, draws: two keystrokes.
fn two_keystrokes(bencher: Bencher<'_, '_>, screen: ScreenId) {
    let snapshot = snapshot();
    let mut app = app(screen, &snapshot);
    let mut terminal =
        Terminal::new(TestBackend::new(SIZE.width, SIZE.height)).expect("a terminal in memory");
    bencher.bench_local(|| {
        for code in [KeyCode::Char('7'), KeyCode::Backspace] {
            app.handle(&TerminalEvent::Key(KeyEvent::new(code, KeyModifiers::NONE)));
            while app.next_request().is_some() {}
            terminal
                .draw(|frame| app.draw(frame))
                .expect("drawn in memory");
        }
    });
}

#[divan::bench]
fn first_frame(bencher: Bencher<'_, '_>) {
    let snapshot = snapshot();
    bencher.bench_local(|| {
        let app = app(ScreenId::Agenda, &snapshot);
        let mut terminal =
            Terminal::new(TestBackend::new(SIZE.width, SIZE.height)).expect("a terminal in memory");
        terminal
            .draw(|frame| app.draw(frame))
            .expect("drawn in memory");
    });
}

#[divan::bench]
fn two_keystrokes_at_check_in(bencher: Bencher<'_, '_>) {
    two_keystrokes(bencher, ScreenId::CheckIn);
}

#[divan::bench]
fn two_keystrokes_at_observations(bencher: Bencher<'_, '_>) {
    two_keystrokes(bencher, ScreenId::Observations);
}

#[divan::bench]
fn two_keystrokes_at_positions(bencher: Bencher<'_, '_>) {
    two_keystrokes(bencher, ScreenId::Positions);
}

fn main() {
    divan::main();
}
