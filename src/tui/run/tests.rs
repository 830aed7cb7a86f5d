use ratatui::backend::TestBackend;
use tokio_stream::iter;

use super::*;
use crate::text::Lang;
use crate::tui::ctx::Record;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{Memory, SMALL, parse, settings};

/// A desk that takes a second to answer.
struct Slow(Memory);

impl Desk for Slow {
    fn snapshot(&mut self) -> Snapshot {
        self.0.snapshot()
    }

    fn now(&self) -> Timestamp {
        self.0.now()
    }

    async fn submit(&mut self, command: Command) -> Result<(), Failure> {
        sleep(Duration::from_secs(1)).await;
        self.0.submit(command).await
    }

    fn bell(&mut self) {
        self.0.bell();
    }

    async fn run(&mut self, errand: Errand, text: &Text) -> Message {
        self.0.run(errand, text).await
    }

    fn changed(&mut self) -> impl Future<Output = ()> {
        self.0.changed()
    }
}

fn app(desk: &mut impl Desk) -> App {
    App::new(
        settings(Lang::It),
        Screen::new(ScreenId::Agenda),
        desk.snapshot(),
        SMALL,
    )
}

/// Runs the loop on keys that are all there from the beginning; gives the program at its end and how often it was drawn.
async fn played(keys: &str, desk: &mut impl Desk) -> (App, usize) {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let mut app = app(desk);
    let mut events = iter(parse(keys).into_iter().map(Ok));
    run(&mut terminal, &mut events, &mut app, desk)
        .await
        .unwrap();
    let drawn = terminal.draw(|_| {}).unwrap().count;
    (app, drawn)
}

#[tokio::test]
async fn many_keys_at_once_are_all_taken_and_drawn_once() {
    let (app, drawn) = played("<Down><Down><Down><Enter>", &mut Memory::new()).await;
    assert_eq!(app.surround().title, "4 Interventi");
    assert_eq!(drawn, 2, "once at the beginning and once for the four keys");
}

#[tokio::test]
async fn what_was_typed_before_a_question_does_not_answer_it() {
    let (app, _) = played("<Esc>u", &mut Memory::new()).await;
    assert!(
        app.outcome().is_none(),
        "«u» was typed before the question was seen"
    );
    assert!(
        app.surround().next.unwrap().words.contains("Torna"),
        "the question waits"
    );
}

#[tokio::test(start_paused = true)]
async fn a_slow_answer_is_said_to_be_coming() {
    let (_, quick) = played("<C-y>", &mut Memory::new()).await;
    let (_, slow) = played("<C-y>", &mut Slow(Memory::new())).await;
    assert_eq!(slow, quick + 1, "one more drawing, with «salvataggio…»");
}

#[tokio::test(start_paused = true)]
async fn nothing_is_drawn_while_nothing_happens() {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let mut desk = Memory::new();
    let mut app = app(&mut desk);
    let (quiet, listener) = tokio::sync::mpsc::channel::<io::Result<Event>>(1);
    let mut events = tokio_stream::wrappers::ReceiverStream::new(listener);
    let silence = async {
        sleep(Duration::from_secs(50)).await;
        drop(quiet);
    };
    let (outcome, ()) = tokio::join!(
        run(&mut terminal, &mut events, &mut app, &mut desk),
        silence
    );
    assert_eq!(outcome.unwrap(), Outcome::Quit);
    assert_eq!(terminal.draw(|_| {}).unwrap().count, 1);
    assert_eq!(desk.snapshot().record, Record::Saved);
}

#[tokio::test]
async fn what_another_program_wrote_over_the_screen_is_drawn_over_on_request() {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let mut desk = Memory::new();
    let mut app = app(&mut desk);
    let mut nothing = iter(Vec::<io::Result<Event>>::new());
    run(&mut terminal, &mut nothing, &mut app, &mut desk)
        .await
        .unwrap();
    let whole = terminal.backend().buffer().clone();
    terminal.backend_mut().clear().unwrap();
    let mut redraw = iter(parse("<C-l>").into_iter().map(Ok));
    run(&mut terminal, &mut redraw, &mut app, &mut desk)
        .await
        .unwrap();
    assert_eq!(terminal.backend().buffer(), &whole);
}
