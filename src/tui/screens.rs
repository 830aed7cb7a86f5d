//! The screens, one file each.
//!
//! # How to add or write a screen
//!
//! A screen is a struct with what is its own (what is typed, what is selected), never a copy of the assembly. It reads
//! the assembly from [`Ctx`] each time, and asks for things with [`Effect`]s.
//!
//! 1. `src/tui/screens/<name>.rs` holds the struct (`Default`) and `impl Page for` it; one line in the list of
//!    [`screens!`](self) below names it. Words go in `src/text/{it,en}/<area>.ftl`, keys `<area>-<element>-<state>`.
//! 2. The keys are one table; the handler, the hint row, the help and the list of actions read it:
//!
//!    ```ignore
//!    #[derive(Clone, Copy)]
//!    enum Do { Print, Tick }
//!    const KEYS: &[Binding<Do>] = &[
//!        Binding::shown(Key::UpDown, "common-hint-choose"),          // a list handles it
//!        Binding::new(Key::Char('p'), Do::Print, "prepare-key-print"),
//!        Binding::new(Key::Space, Do::Tick, "prepare-key-tick"),
//!    ];
//!    fn every_key() -> Vec<Hint> { hints(KEYS) }                     // for the list of actions, in any state
//!    fn keys(&self, _: &Ctx<'_>) -> Vec<Hint> { hints(KEYS) }        // now; may differ while typing
//!    ```
//!
//!    In the `.ftl` file a hint may have `.words = other names` under which F2 finds it.
//! 3. `update` gives the intent first to the field or list that has the focus, then to the table, then looks for Enter:
//!
//!    ```ignore
//!    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
//!        let rows = rows(ctx);
//!        match self.picked.update(intent, &rows, list_area(ctx.body)) {
//!            Touch::Moved => return Vec::new(),
//!            Touch::Chosen => return self.accept(ctx),               // a click on the selected row
//!            Touch::Ignored => {}
//!        }
//!        if *intent == Intent::Accept { return self.accept(ctx); }
//!        match action(KEYS, intent) {
//!            Some(Do::Tick) => vec![Effect::submit(SetupCommand::Tick { check, done: true })],
//!            Some(Do::Print) => vec![Effect::Ask(Dialog::write("copies", title, body, Field::digits(3)))],
//!            None => Vec::new(),
//!        }
//!    }
//!    ```
//!
//!    Leave Esc, F1, F2, F5, Ctrl+Z and Ctrl+Y to the program; override [`Page::back`] if Esc first clears something.
//! 4. `next_action` says what Enter does now, with the name of the thing; `accept` above does exactly that. When the
//!    thing cannot be done yet, say what to do instead ([`Next::words`]).
//! 5. `view` draws in `area` (equal to `ctx.body`) and changes nothing. Where a list is drawn, `update` must be able to
//!    know: make `fn list_area(body: Rect) -> Rect` and use it in both. [`Ctx::is_roomy`] tells whether the additional
//!    block fits. Widgets: [`super::widgets`]; widths and wrapping: [`super::measure`].
//! 6. A text field needs `typing()` to be true while it has the focus, so that `?`, letters and the space are text.
//! 7. After [`Effect::Submit`] the message row names what was recorded, or why it was refused; [`Page::recorded`] is told,
//!    to clear a field or to go elsewhere. The answer of a box comes to [`Page::replied`] under the tag it was given.
//! 8. Tests, in `<name>/tests.rs`: `Stage::new(Screen::new(id))` of `tui::testing` takes commands (`given`), keys as a
//!    string (`"pers<Down><Enter>"`), clicks and time (`later`), and gives the screen as text; `pictures(name, play)` keeps
//!    it at 80×24 and 120×40 in both languages under `src/tui/snapshots` (write them with `INSTA_UPDATE=always`, then
//!    read them). A row of keys that does not fit in 80 columns fails wherever a test looks at the screen.
//! 9. Something that the hall or the paper must hear rings with [`Effect::Bell`]; a refusal rings by itself.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::ctx::Ctx;
use super::dialog::Reply;
use super::effect::Effect;
use super::frame::{Message, Next, Tone};
use super::intent::Intent;
use super::keymap::Hint;
use crate::assembly::VoteId;

pub mod actions;
pub mod agenda;
pub mod ballots;
pub mod bring;
pub mod call;
pub mod categories;
pub mod checkin;
pub mod crowd;
pub mod describe;
pub mod doubtful;
mod file_choice;
mod filling;
pub mod floor;
mod growing;
mod guard;
pub mod hall;
pub mod hands;
pub mod help;
pub mod history;
mod no_vote;
pub mod observations;
pub mod outside;
pub mod paper;
pub mod people_list;
pub mod person;
pub mod phones;
pub mod positions;
pub mod prepare;
pub mod reread;
pub mod results;
pub mod said;
pub mod save;
pub mod seats;
pub mod settings;
pub mod start;
pub mod table;
pub mod totals;
pub mod tray;
pub mod vote;
pub mod vote_draft;
pub mod weighing;

/// What every screen does.
pub trait Page {
    /// The title in the first row.
    fn title(&self, ctx: &Ctx<'_>) -> String;

    /// Turns what a person asks into effects.
    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect>;

    /// Draws the body. Changes nothing.
    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect);

    /// The keys that do something now, for the hint row and the help.
    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint>;

    /// What the ▶ row says: what Enter does, or what to do.
    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next>;

    /// Every key the screen has in any state, for the list of actions.
    fn every_key() -> Vec<Hint>
    where
        Self: Sized,
    {
        Vec::new()
    }

    /// What the message row says when there is no message.
    fn advice(&self, _ctx: &Ctx<'_>) -> Option<Message> {
        None
    }

    /// Whether a text field has the focus, so that letters, `?` and the space are text.
    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        false
    }

    /// Whether the screen takes the whole window, without the frame: what the hall is to see. `view` gets it all then.
    fn is_whole_window(&self, _ctx: &Ctx<'_>) -> bool {
        false
    }

    /// Whether the screen changes with time and must be drawn four times a second (a running clock).
    fn animated(&self, _ctx: &Ctx<'_>) -> bool {
        false
    }

    /// Whether the screen is all there is, with no hall and no agenda behind it: packs read for another laptop.
    fn stands_alone(&self) -> bool {
        false
    }

    /// The vote of whose result the screen says how robust it is; it is measured beside the loop, once for each count.
    fn measures(&self, _ctx: &Ctx<'_>) -> Option<VoteId> {
        None
    }

    /// Esc: clears or closes something of the screen and says true, or says false, and the screen is left.
    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        false
    }

    /// Whether something was written here that is not recorded, and is gone once the screen is.
    fn is_unsaved(&self, _ctx: &Ctx<'_>) -> bool {
        false
    }

    /// The screen above was left, and this one is on top again.
    fn resumed(&mut self, _ctx: &Ctx<'_>) {}

    /// What was submitted is recorded; `ctx` has the new state.
    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    /// The errand that was asked for was done, or not, as the tone of its answer says.
    fn answered(&mut self, _tone: Tone, _ctx: &Ctx<'_>) {}

    /// What the box that the screen opened under `tag` says now, where its figures change while it is read.
    fn asks(&self, _tag: &'static str, _ctx: &Ctx<'_>) -> Option<Vec<String>> {
        None
    }

    /// The answer of the box that the screen opened under `tag`.
    fn replied(&mut self, _tag: &'static str, _reply: Reply, _ctx: &Ctx<'_>) -> Vec<Effect> {
        Vec::new()
    }
}

/// Makes the enum of the screens, that of their names, and passes every call on.
macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident: $module:ident, $title:literal;)*) => {
        /// The name of a screen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ScreenId {
            $($(#[$doc])* $name,)*
        }

        impl ScreenId {
            /// Every screen, in the order of the agenda.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The text key of the name under which the list of actions shows the screen.
            pub fn title(self) -> &'static str {
                match self {
                    $(Self::$name => $title,)*
                }
            }

            /// Every key of the screen in any state.
            pub fn every_key(self) -> Vec<Hint> {
                match self {
                    $(Self::$name => <$module::$name as Page>::every_key(),)*
                }
            }
        }

        /// A screen with its state.
        #[derive(Clone, Debug)]
        pub enum Screen {
            $($(#[$doc])* $name($module::$name),)*
        }

        impl Screen {
            /// A screen as it is when one first comes to it.
            pub fn new(id: ScreenId) -> Self {
                match id {
                    $(ScreenId::$name => Self::$name($module::$name::default()),)*
                }
            }

            /// Which screen it is.
            pub fn id(&self) -> ScreenId {
                match self {
                    $(Self::$name(_) => ScreenId::$name,)*
                }
            }

            /// The screen as what every screen does.
            pub fn page(&self) -> &dyn Page {
                match self {
                    $(Self::$name(page) => page,)*
                }
            }

            /// The screen as what every screen does, to change it.
            pub fn page_mut(&mut self) -> &mut dyn Page {
                match self {
                    $(Self::$name(page) => page,)*
                }
            }
        }

        $(impl From<$module::$name> for Screen {
            fn from(page: $module::$name) -> Self {
                Self::$name(page)
            }
        })*
    };
}

screens! {
    /// Before an assembly is open (*Avvio*).
    Start: start, "start-title";
    /// Step 1 (*Prepara*).
    Prepare: prepare, "prepare-title";
    /// Step 2 (*Accoglienza*).
    CheckIn: checkin, "checkin-title";
    /// Of Prepare: process and meeting described.
    Describe: describe, "prepare-describe-title";
    /// Of Prepare: times, ballots, hall.
    Settings: settings, "prepare-settings-title";
    /// Of Prepare: categories of participants.
    Categories: categories, "prepare-categories-title";
    /// Of Prepare: seats at the table.
    Seats: seats, "prepare-seats-title";
    /// Of Prepare and of an open vote: phones, tickets, network.
    Phones: phones, "network-title";
    /// Of Prepare and Check-in: a list of people from a file.
    PeopleList: people_list, "import-name";
    /// Of Check-in: the card of a person.
    Person: person, "checkin-card-new";
    /// Of Check-in: a group counted without names.
    Crowd: crowd, "checkin-crowd-title";
    /// Home: the steps (*Scaletta*).
    Agenda: agenda, "agenda-name";
    /// Step 3 (*Posizioni e portavoce*).
    Positions: positions, "positions-title";
    /// Step 4 (*Interventi*).
    Floor: floor, "floor-title";
    /// Step 5 (*Osservazioni*).
    Observations: observations, "observations-title";
    /// Of Observations: proposals from the floor.
    Tray: tray, "tray-title";
    /// Of Prepare: polls from outside.
    Outside: outside, "outside-title";
    /// Of Outside: proposals and polls from a file.
    Bring: bring, "outside-bring-name";
    /// Step 6 (*Tavolo*).
    Table: table, "table-title";
    /// Step 7, the list of votes (*Voto*).
    Vote: vote, "vote-title";
    /// Of Vote: one is prepared (*Voto: prepara*).
    VoteDraft: vote_draft, "vote-draft-title";
    /// Of Vote: the open one (*Voto aperto*).
    Ballots: ballots, "vote-open-title";
    /// Of the open vote (*Schede di carta*).
    Paper: paper, "paper-title";
    /// Of Paper (*Schede da rileggere*).
    Reread: reread, "paper-reread-title";
    /// Of Paper (*Schede dubbie*).
    Doubtful: doubtful, "paper-doubtful-title";
    /// Of the open vote (*Alzata di mano*).
    Hands: hands, "hands-title";
    /// Of the open vote (*Totali*).
    Totals: totals, "hands-totals-title";
    /// Of the open vote (*Appello nominale*).
    Call: call, "call-title";
    /// Of Vote: what came out (*Risultati*).
    Results: results, "results-title";
    /// Step 8 (*Pesatura*).
    Weighing: weighing, "weighing-title";
    /// F5 (*Proiettore*).
    Hall: hall, "hall-title";
    /// Step 9 (*Salva*).
    Save: save, "save-title";
    /// F1 (*Aiuto*).
    Help: help, "help-name";
    /// F2 (*Azioni*).
    Actions: actions, "actions-name";
    /// Ctrl+Z (*Ultime azioni*).
    History: history, "actions-history";
    /// What the message row said (*Ultimi messaggi*).
    Said: said, "actions-said";
}
