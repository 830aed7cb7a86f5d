//! *Prepara voto*: question, ballot, rule, electorate, channels; the rule read back as it will be said to the hall.

mod keys;
mod offered;
mod options;
mod rows;
mod sheet;
mod values;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::ballots::Ballots;
use super::vote::{templates, words};
use crate::assembly::vote::{Terms, Vote, VoteCommand, VoteRefusal};
use crate::assembly::words::Field as Named;
use crate::assembly::{Refusal, VoteId};
use crate::tally::BallotKind;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::wording;
use offered::Kind;
use options::Options;
use rows::{Item, Number, Pick};
use sheet::Sheet;

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::LeftRight, "common-hint-change"),
    Binding::shown(Key::Space, "vote-key-box"),
    Binding::shown(Key::AnyDigit, "vote-key-digits"),
];
const ON_OPTIONS: &[Binding<()>] = &[
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::Space, "vote-key-options"),
];
const ON_TEXT: &[Binding<()>] = &[
    Binding::shown(Key::Typing, "vote-key-question"),
    Binding::shown(Key::UpDown, "common-hint-row"),
];

/// What was submitted and not answered yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Waiting {
    #[default]
    Nothing,
    Draft,
    Opening,
}

/// The form of a vote.
#[derive(Clone, Debug)]
pub struct VoteDraft {
    id: Option<VoteId>,
    sheet: Sheet,
    /// The terms as they are on disk.
    saved: Option<Terms>,
    focus: Item,
    /// Whether no digit was typed since one came to the row.
    fresh: bool,
    options: Option<Options>,
    waiting: Waiting,
    /// Whether leaving without saving was warned of.
    warned: bool,
}

impl Default for VoteDraft {
    fn default() -> Self {
        Self::new(&templates::blank())
    }
}

impl VoteDraft {
    /// A vote not recorded yet, beginning with these terms.
    pub(super) fn new(terms: &Terms) -> Self {
        Self {
            id: None,
            sheet: Sheet::of(terms),
            saved: None,
            focus: Item::Question,
            fresh: true,
            options: None,
            waiting: Waiting::Nothing,
            warned: false,
        }
    }

    /// A draft that is recorded.
    pub(super) fn of(vote: &Vote) -> Self {
        Self {
            id: Some(vote.id),
            saved: Some(vote.terms.clone()),
            ..Self::new(&vote.terms)
        }
    }

    fn checked(&self, ctx: &Ctx<'_>) -> Result<Terms, Refusal> {
        self.sheet.terms().checked(ctx.assembly())
    }

    /// Whether this is a run-off that still asks what the vote before it asked, where more could be marked.
    fn asks_as_before(&self, ctx: &Ctx<'_>) -> bool {
        let votes = &ctx.assembly().votes;
        let first = self.id.and_then(|id| votes.get(id)?.runoff_of);
        let first = first.and_then(|id| votes.get(id));
        first.is_some_and(|first| {
            let terms = &first.terms;
            terms.kind != BallotKind::One && terms.question == self.sheet.question.text()
        })
    }

    fn is_saved(&self, ctx: &Ctx<'_>) -> bool {
        self.saved.is_some() && self.checked(ctx).ok() == self.saved
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.sheet.kind != Kind::Motion && self.sheet.options.len() < 2 {
            return self.open_options(ctx);
        }
        let terms = match self.checked(ctx) {
            Ok(terms) => terms,
            Err(refusal) => {
                self.go_to(&refusal, ctx);
                let words = wording::refusal(&refusal, ctx.text);
                return vec![Effect::Say(Message::refused(words))];
            }
        };
        if let Some(id) = self.id.filter(|_| self.saved.as_ref() == Some(&terms)) {
            return Self::ask_to_open(id, &terms, ctx);
        }
        self.waiting = Waiting::Draft;
        let terms = Box::new(terms);
        vec![Effect::submit(match self.id {
            None => VoteCommand::Draft(terms),
            Some(id) => VoteCommand::Redraft { id, terms },
        })]
    }

    /// Puts the focus on the row that a refusal speaks of.
    fn go_to(&mut self, refusal: &Refusal, ctx: &Ctx<'_>) {
        if let Some(row) = self.row_of(refusal, ctx) {
            self.focus_on(row);
        }
    }

    /// The row that a refusal speaks of; none where the form cannot put it right.
    fn row_of(&self, refusal: &Refusal, ctx: &Ctx<'_>) -> Option<Item> {
        Some(match refusal {
            Refusal::Empty {
                field: Named::Question,
            }
            | Refusal::TooLong {
                field: Named::Question,
                ..
            } => Item::Question,
            Refusal::Duplicate { .. } | Refusal::TooMany { .. } => Item::Options,
            Refusal::Vote(VoteRefusal::BadSeats { .. }) => Item::Number(Number::Seats),
            Refusal::Vote(VoteRefusal::BadThreshold { .. }) => Item::Pick(Pick::Preset),
            Refusal::Vote(VoteRefusal::BadLimits {}) => self
                .sheet
                .rows(&ctx.assembly().table)
                .into_iter()
                .find(|row| matches!(row, Item::Number(_)))
                .unwrap_or(Item::Pick(Pick::Kind)),
            _ => return None,
        })
    }

    fn open_options(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let options = Options::default();
        let first = self.sheet.options.is_empty();
        self.options = Some(options);
        if first {
            vec![Effect::Ask(options::ask_new(ctx))]
        } else {
            Vec::new()
        }
    }

    /// The confirmation, or why the vote cannot open yet.
    fn ask_to_open(id: VoteId, terms: &Terms, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Some(obstacle) = obstacle(id, terms, ctx) {
            return vec![Effect::Say(Message::attention(obstacle))];
        }
        let text = ctx.text;
        let n = terms.electors_in(ctx.assembly());
        let who = [
            ("n", n.into()),
            ("when", words::counted(terms.denominator).into()),
        ];
        let body = vec![
            terms.question.clone(),
            text.with("vote-open-who", &who),
            text.get("vote-open-frozen").to_owned(),
        ];
        vec![Effect::Ask(Dialog::confirm(
            "open",
            text.get("vote-open-question"),
            body,
            ctx.yes(),
            text.get("vote-open-yes"),
        ))]
    }
}

/// Why a sound vote cannot open yet, if it cannot.
fn obstacle(id: VoteId, terms: &Terms, ctx: &Ctx<'_>) -> Option<String> {
    let assembly = ctx.assembly();
    if let Some(other) = assembly.votes.open().find(|v| v.id != id) {
        let refusal = Refusal::Vote(VoteRefusal::AnotherOpen {
            question: other.terms.question.clone(),
        });
        return Some(wording::refusal(&refusal, ctx.text));
    }
    if let Err(refusal) = terms.check_codes(assembly) {
        return Some(wording::refusal(&refusal, ctx.text));
    }
    (terms.electors_in(assembly) == 0)
        .then(|| wording::refusal(&Refusal::Vote(VoteRefusal::NobodyMayVote {}), ctx.text))
}

impl Page for VoteDraft {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        if self.options.is_some() {
            return ctx.text.get("vote-options-title").to_owned();
        }
        ctx.text.get("vote-draft-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.warned = false;
        if let Some(options) = &mut self.options {
            return options.update(&mut self.sheet, intent, ctx);
        }
        if let Some(effects) = self.click(intent, ctx) {
            return effects;
        }
        if self.move_focus(intent, ctx) {
            return Vec::new();
        }
        match intent {
            Intent::Accept => self.accept(ctx),
            Intent::Hint(Key::Space) => self.fill(&Intent::Char(' '), ctx),
            other => self.fill(other, ctx),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        if let Some(options) = &self.options {
            options.view(&self.sheet, ctx, frame, area);
            return;
        }
        self.view_form(ctx, frame);
        self.view_below(ctx, frame);
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        if self.options.is_some() {
            return Options::keys(&self.sheet);
        }
        match self.focus {
            Item::Question => hints(ON_TEXT),
            Item::Options => hints(ON_OPTIONS),
            Item::Pick(_) | Item::Number(_) | Item::Tick(_) => hints(KEYS),
        }
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        if let Some(options) = &self.options {
            return Some(options.next_action(&self.sheet, ctx));
        }
        if self.sheet.question.is_empty() {
            return Some(Next::words(text.get("vote-next-question")));
        }
        if self.sheet.kind != Kind::Motion && self.sheet.options.len() < 2 {
            return Some(Next::enter(text.get("vote-next-options")));
        }
        Some(Next::enter(text.get(match self.checked(ctx) {
            Err(refusal) if self.row_of(&refusal, ctx).is_none() => {
                return Some(Next::words(text.get("vote-next-stuck")));
            }
            Err(_) => "vote-next-fix",
            Ok(_) if self.is_saved(ctx) => "vote-next-open-it",
            Ok(_) => "vote-next-save",
        })))
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        self.options.is_none() && self.focus == Item::Question
    }

    fn is_unsaved(&self, ctx: &Ctx<'_>) -> bool {
        let begun = !self.sheet.question.is_empty() || !self.sheet.options.is_empty();
        begun && !self.is_saved(ctx)
    }

    fn back(&mut self, ctx: &Ctx<'_>) -> bool {
        if self.options.take().is_some() {
            return true;
        }
        if self.is_unsaved(ctx) && !self.warned {
            self.warned = true;
            return true;
        }
        false
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        let key = if self.warned {
            "common-unsaved"
        } else if self.asks_as_before(ctx) {
            "vote-runoff-question"
        } else {
            return None;
        };
        Some(Message::attention(ctx.text.get(key)))
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match std::mem::take(&mut self.waiting) {
            Waiting::Nothing => Vec::new(),
            Waiting::Opening => vec![Effect::Back, Effect::show(Ballots::default())],
            Waiting::Draft => {
                let last = || {
                    ctx.assembly()
                        .votes
                        .list
                        .last_key_value()
                        .map(|(id, _)| *id)
                };
                let Some(id) = self.id.or_else(last) else {
                    return Vec::new();
                };
                let Some(vote) = ctx.assembly().votes.get(id) else {
                    return Vec::new();
                };
                self.id = Some(id);
                self.saved = Some(vote.terms.clone());
                self.sheet.options.clone_from(&vote.terms.options);
                Self::ask_to_open(id, &vote.terms, ctx)
            }
        }
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, _ctx: &Ctx<'_>) -> Vec<Effect> {
        if let (Some(options), Reply::Text(text)) = (&mut self.options, &reply) {
            options.replied(&mut self.sheet, tag, text);
            return Vec::new();
        }
        match (self.id, reply) {
            (Some(id), Reply::Yes) => {
                self.waiting = Waiting::Opening;
                vec![Effect::submit(VoteCommand::Open { id })]
            }
            (_, Reply::Yes | Reply::Text(_) | Reply::Pick(_)) => Vec::new(),
        }
    }
}
