//! Packs read on another laptop: the form that goes there, the file that comes back.

use super::Paper;
use crate::assembly::vote::{Brought, Pack, SecondReading, Turn, Vote, VoteCommand};
use crate::packs::{self, PackFile};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::{Effect, Errand};
use crate::tui::frame::Message;
use crate::tui::widgets::field::Field;

/// Most characters of the path of a file.
const PATH: usize = 1000;

/// The names of the box that asks which reading it is, by what stands first in it.
const NEW: &str = "new";
const SECOND: &str = "second";

/// What can be done with another laptop.
pub(super) fn menu(ctx: &Ctx<'_>) -> Dialog {
    let items = ["packs-write-form", "packs-take"].map(|key| ctx.text.with(key, &[]));
    Dialog::pick("elsewhere", ctx.text.get("packs-title"), items.to_vec())
}

/// Whether a pack that says the same, ballot by ballot, was read before.
fn says_the_same(vote: &Vote, pack: &Brought) -> bool {
    vote.paper.packs.iter().any(|known| {
        let first = known.slips.iter().map(|slip| &slip.first);
        first.eq(pack.ballots.iter())
    })
}

fn is_here(vote: &Vote, pack: &Brought) -> bool {
    let mark = pack.mark.as_deref();
    mark.is_some_and(|mark| vote.paper.marked(mark).is_some())
}

/// Whether packs of these sizes wait for their second reading.
fn is_awaited(vote: &Vote, packs: &[Brought]) -> bool {
    let once = |pack: &&Pack| pack.closed && pack.second == SecondReading::NotBegun;
    let waiting: Vec<&Pack> = vote.paper.packs.iter().filter(once).collect();
    let mut pairs = packs.iter().zip(&waiting);
    vote.paper.due(&vote.terms.scrutiny).is_some()
        && packs.len() <= waiting.len()
        && pairs.all(|(brought, pack)| u32::try_from(brought.ballots.len()) == Ok(pack.counted))
}

fn taking(vote: &Vote, packs: Vec<Brought>, turn: Turn) -> Vec<Effect> {
    let id = vote.id;
    vec![Effect::submit(VoteCommand::TakePacks { id, packs, turn })]
}

impl Paper {
    /// Goes on with what was answered about another laptop.
    pub(super) fn elsewhere(
        &mut self,
        tag: &'static str,
        reply: Reply,
        vote: &Vote,
        ctx: &Ctx<'_>,
    ) -> Vec<Effect> {
        match (tag, reply) {
            ("elsewhere", Reply::Pick(0)) => {
                let form = Box::new(PackFile::form(vote));
                vec![Effect::Errand(Errand::WriteForm(form))]
            }
            ("elsewhere", Reply::Pick(_)) => {
                let body = vec![ctx.text.get("packs-take-body").to_owned()];
                let title = ctx.text.get("packs-take-title");
                let field = Field::new(PATH);
                vec![Effect::Ask(Dialog::write("take", title, body, field))]
            }
            ("take", Reply::Text(path)) => self.take(&path, vote, ctx),
            ("rest", Reply::Yes) => self.ask_turn(vote, ctx),
            (NEW | SECOND, Reply::Pick(at)) => {
                let second = (tag == SECOND) == (at == 0);
                let turn = if second { Turn::Second } else { Turn::First };
                taking(vote, std::mem::take(&mut self.brought), turn)
            }
            (_, _) => Vec::new(),
        }
    }

    /// Reads the file of another laptop and leaves out what was taken in before.
    fn take(&mut self, path: &str, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let no = |words: &str| vec![Effect::Bell, Effect::Say(Message::refused(words))];
        let file = match packs::read(&crate::tui::screens::start::typed_path(path), text) {
            Ok(file) => file,
            Err(words) => return no(&words),
        };
        if !file.fits(vote) {
            return no(text.get("packs-other-vote"));
        }
        if file.packs.is_empty() {
            return no(text.get("packs-nothing"));
        }
        let packs = file.brought().into_iter();
        let (known, new): (Vec<Brought>, Vec<Brought>) = packs.partition(|p| is_here(vote, p));
        if new.is_empty() {
            return no(text.get("packs-known"));
        }
        self.brought = new;
        if known.is_empty() {
            return self.ask_turn(vote, ctx);
        }
        let values = [
            ("known", known.len().into()),
            ("new", self.brought.len().into()),
        ];
        let body = vec![text.with("packs-rest-body", &values)];
        let (title, accept) = (text.get("packs-rest-title"), text.get("packs-rest-next"));
        vec![Effect::Ask(Dialog::tell("rest", title, body, accept))]
    }

    /// Asks which reading the packs brought are, where they may be the second, or where ballots without a mark would perhaps
    /// be counted twice.
    fn ask_turn(&mut self, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let unmarked = self.brought.iter().all(|pack| pack.mark.is_none());
        let known = unmarked && self.brought.iter().all(|pack| says_the_same(vote, pack));
        if vote.paper.read_once().is_none() && !known {
            return taking(vote, std::mem::take(&mut self.brought), Turn::First);
        }
        let title = text.get(if known {
            "packs-which-known"
        } else {
            "packs-which"
        });
        // Enter alone must not count twice what was brought to be compared.
        let (tag, keys) = if is_awaited(vote, &self.brought) {
            (SECOND, ["packs-as-second", "packs-as-new"])
        } else {
            (NEW, ["packs-as-new", "packs-as-second"])
        };
        let items = keys.map(|key| text.with(key, &[]));
        vec![Effect::Ask(Dialog::pick(tag, title, items.to_vec()))]
    }
}
