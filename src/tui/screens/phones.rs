//! Phones and network: the address with its QR, the tickets, who has come, what is wrong and what to do.

mod choice;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::Line;

use self::view::lines;
use super::{Page, ScreenId};
use crate::assembly::vote::Scope;
use crate::assembly::words;
use crate::present::qr::{Qr, wifi};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::{Effect, Errand};
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::cells;
use crate::tui::widgets::field::Field;

pub use self::view::moved;
pub(super) use self::view::{state, visitors};

#[derive(Clone, Copy, Debug)]
enum Do {
    Tickets,
    Reprint,
    Personal,
    Withdraw,
    Rehearse,
    Hall,
    Tray,
    Wifi,
    Squares,
    Menu,
}

/// The keys in the hint row; the others are in the list of F3.
const SHOWN: usize = 7;
const KEYS: &[Binding<Do>] = &[
    Binding::new(Key::Char('c'), Do::Tickets, "network-key-tickets"),
    Binding::new(Key::Char('s'), Do::Reprint, "network-key-reprint"),
    Binding::new(Key::Char('n'), Do::Personal, "network-key-personal"),
    Binding::new(Key::Char('v'), Do::Hall, "network-key-hall"),
    Binding::new(Key::Char('w'), Do::Wifi, "network-key-wifi"),
    Binding::new(Key::Char('q'), Do::Squares, "network-key-squares"),
    Binding::new(Key::F3, Do::Menu, "network-key-menu"),
    Binding::new(Key::Char('r'), Do::Withdraw, "network-key-withdraw"),
    Binding::new(Key::Char('p'), Do::Rehearse, "network-key-rehearse"),
    Binding::new(Key::Char('i'), Do::Tray, "network-key-tray"),
];

const MENU: &str = "menu";

const TICKETS: &str = "tickets";

const PERSONAL: &str = "personal";

const WHO: &str = "who";

const WHY: &str = "why";

const CODE: &str = "code";

const REASON: &str = "reason";

const REHEARSE: &str = "rehearse";

const WIFI: &str = "wifi";

const PASSWORD: &str = "password";

/// What can be done about personal codes, in the order of the list.
const PERSONALLY: [&str; 4] = [
    "network-personal-table",
    "network-personal-everyone",
    "network-personal-renew",
    "network-personal-reprint",
];

/// Digits of a number of tickets or phones.
const DIGITS: usize = 5;

/// Letters of a code, with room for a hyphen.
const CODE_LETTERS: usize = 12;

/// Letters of the name of a Wi-Fi, and of its password.
const WIFI_LETTERS: (usize, usize) = (32, 63);

/// Least width of the words beside the QR.
const WORDS: u16 = 36;

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Phones {
    /// The code that is being withdrawn, until its reason is written.
    code: String,
    /// The name of the Wi-Fi, until its password is written.
    wifi: String,
    /// Whether the QR is that of the Wi-Fi, not of the address.
    is_wifi_shown: bool,
    /// Whose personal code is made anew, until its reason is written.
    who: String,
    /// The address that was chosen last, which people are told as soon as the network tells it.
    chosen: Option<String>,
}

impl Phones {
    fn act(act: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let ask = |tag, title: &str, body: &str, field| {
            let body = vec![text.get(body).to_owned()];
            vec![Effect::Ask(Dialog::write(
                tag,
                text.get(title),
                body,
                field,
            ))]
        };
        let number = |n: u64| Field::digits(DIGITS).holding(&n.to_string());
        match act {
            Do::Tickets => {
                let present = ctx.assembly().roll.present().max(1);
                ask(
                    TICKETS,
                    "network-tickets-title",
                    "network-tickets-body",
                    number(present),
                )
            }
            Do::Reprint => vec![Effect::Errand(Errand::Reprint)],
            Do::Personal => {
                let items = PERSONALLY.iter().map(|key| text.get(key).to_owned());
                let title = text.get("network-personal-title");
                vec![Effect::Ask(Dialog::pick(PERSONAL, title, items.collect()))]
            }
            Do::Withdraw => ask(
                CODE,
                "network-withdraw-title",
                "network-withdraw-body",
                Field::new(CODE_LETTERS),
            ),
            Do::Rehearse => ask(
                REHEARSE,
                "network-rehearse-title",
                "network-rehearse-body",
                number(100),
            ),
            Do::Hall => vec![Effect::Errand(Errand::OpenHall)],
            Do::Menu => {
                let row = |b: &Binding<Do>| format!("{}  {}", b.key.label(text), text.get(b.hint));
                let items = others(ctx).map(row).collect();
                let title = text.get("network-menu-title");
                vec![Effect::Ask(Dialog::pick(MENU, title, items))]
            }
            Do::Tray => vec![Effect::Go(ScreenId::Tray)],
            Do::Wifi => {
                let known = ctx.network().wifi.as_ref();
                let network = known.map_or("", |(network, _)| network.as_str());
                vec![ask_wifi(WIFI, network, ctx)]
            }
            // Which QR is shown belongs to the screen.
            Do::Squares => Vec::new(),
        }
    }

    /// The QR and the room for the words beside it.
    fn parts(&self, ctx: &Ctx<'_>, area: Rect) -> Parts {
        let network = ctx.network();
        let joining = network.wifi.as_ref().filter(|_| self.is_wifi_shown);
        let says = joining.map_or_else(
            || network.address.clone(),
            |(name, password)| wifi(name, password),
        );
        let qr = Qr::of(&says).filter(|_| network.is_on());
        let squares = qr.map(|qr| qr.half_blocks()).unwrap_or_default();
        let side = squares.first().map_or(0, |row| cells(row));
        let rows = u16::try_from(squares.len()).unwrap_or(u16::MAX);
        let fits = side > 0 && rows <= area.height && area.width >= side + WORDS + 2;
        let width = if fits {
            area.width - side - 2
        } else {
            area.width
        };
        Parts {
            words: Rect { width, ..area },
            is_too_large: side > 0 && !fits,
            squares: if fits { squares } else { Vec::new() },
        }
    }
}

/// What is drawn of the screen.
struct Parts {
    words: Rect,
    /// The rows of the QR; none where it does not fit.
    squares: Vec<String>,
    is_too_large: bool,
}

/// The keys of the list of F3 that do something now.
fn others(ctx: &Ctx<'_>) -> impl Iterator<Item = &'static Binding<Do>> {
    let others = KEYS.iter().skip(SHOWN);
    others.filter(move |b| b.action.is_some_and(|act| allowed(act, ctx)))
}

/// Asks for the name of the Wi-Fi, or for its password, with what is known of it already there.
fn ask_wifi(tag: &'static str, known: &str, ctx: &Ctx<'_>) -> Effect {
    let (name, password) = WIFI_LETTERS;
    let (letters, title, body) = if tag == WIFI {
        (name, "network-wifi-title", "network-wifi-body")
    } else {
        (password, "network-password-title", "network-password-body")
    };
    let text = ctx.text;
    let body = vec![text.get(body).to_owned()];
    let field = Field::new(letters).holding(known);
    Effect::Ask(Dialog::write_or_skip(tag, text.get(title), body, field))
}

fn allowed(act: Do, ctx: &Ctx<'_>) -> bool {
    match act {
        Do::Reprint => ctx.assembly().tickets.good() > 0,
        Do::Withdraw => ctx.assembly().tickets.any_good(),
        Do::Personal => {
            let assembly = ctx.assembly();
            !assembly.roll.participants.is_empty() || assembly.tickets.good_personal() > 0
        }
        Do::Squares => ctx.network().is_on() && ctx.network().wifi.is_some(),
        Do::Tickets | Do::Rehearse | Do::Hall | Do::Tray | Do::Wifi | Do::Menu => true,
    }
}

/// What Enter does: let phones come, then give them codes, then open the page of the hall.
fn proposal(ctx: &Ctx<'_>) -> (Vec<Effect>, &'static str) {
    if !ctx.network().is_on() {
        let join = vec![Effect::Errand(Errand::Join)];
        return (join, "network-next-join");
    }
    if !ctx.assembly().tickets.any_good() {
        return (Phones::act(Do::Tickets, ctx), "network-next-tickets");
    }
    (Phones::act(Do::Hall, ctx), "network-next-hall")
}

impl Page for Phones {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("network-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if *intent == Intent::Accept {
            return proposal(ctx).0;
        }
        if let Some(effects) = self.choose(intent, ctx) {
            return effects;
        }
        match action(KEYS, intent) {
            Some(Do::Squares) if allowed(Do::Squares, ctx) => {
                self.is_wifi_shown = !self.is_wifi_shown;
                Vec::new()
            }
            Some(act) if allowed(act, ctx) => Self::act(act, ctx),
            Some(_) | None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let parts = self.parts(ctx, area);
        let mut lines = lines(ctx, parts.words.width, self.told(ctx));
        if parts.is_too_large {
            let small = ctx.text.get("network-qr-small");
            lines.push(Line::styled(small.to_owned(), ctx.theme.dim));
        }
        for (row, line) in parts.words.rows().zip(lines) {
            frame.render_widget(line, row);
        }
        // Cameras want dark squares on a light ground, whatever the colors of the terminal.
        let ink = Style::new().fg(Color::Black).bg(Color::White);
        let side = parts.squares.first().map_or(0, |row| cells(row));
        let place = Rect {
            x: area.right().saturating_sub(side),
            width: side,
            ..area
        };
        for (row, line) in place.rows().zip(parts.squares) {
            frame.render_widget(Line::styled(line, ink), row);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let shown = KEYS.iter().take(SHOWN);
        let now = shown.filter(|b| b.action.is_some_and(|act| allowed(act, ctx)));
        now.map(Hint::from).collect()
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(Next::enter(ctx.text.get(proposal(ctx).1)))
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let typed = match reply {
            Reply::Text(typed) => typed,
            Reply::Pick(place) if tag == MENU => {
                let chosen = others(ctx).nth(place).and_then(|b| b.action);
                return chosen.map_or_else(Vec::new, |act| Self::act(act, ctx));
            }
            Reply::Pick(place) => return personally(place, ctx),
            Reply::Yes => return Vec::new(),
        };
        let number = typed.parse().unwrap_or(0);
        let errand = match tag {
            TICKETS => Errand::Tickets(number),
            REHEARSE => Errand::Rehearse(number),
            WIFI if typed.is_empty() => Errand::Wifi {
                network: typed,
                password: String::new(),
            },
            WIFI => {
                self.wifi = typed;
                let known = ctx.network().wifi.as_ref();
                let same = known.filter(|(network, _)| *network == self.wifi);
                let password = same.map_or("", |(_, password)| password.as_str());
                return vec![ask_wifi(PASSWORD, password, ctx)];
            }
            PASSWORD => Errand::Wifi {
                network: std::mem::take(&mut self.wifi),
                password: typed,
            },
            CODE => {
                self.code = typed;
                return ask_reason(REASON, ctx);
            }
            WHO => {
                self.who = typed;
                return ask_reason(WHY, ctx);
            }
            WHY => Errand::Renew {
                name: std::mem::take(&mut self.who),
                reason: typed,
            },
            REASON => Errand::Withdraw {
                code: std::mem::take(&mut self.code),
                reason: typed,
            },
            _ => return Vec::new(),
        };
        vec![Effect::Errand(errand)]
    }
}

/// Asks why a code is withdrawn.
fn ask_reason(tag: &'static str, ctx: &Ctx<'_>) -> Vec<Effect> {
    let text = ctx.text;
    let body = vec![text.get("network-reason-body").to_owned()];
    let title = text.get("network-reason-title");
    let field = Field::new(words::REASON);
    vec![Effect::Ask(Dialog::write(tag, title, body, field))]
}

/// What was chosen of [`PERSONALLY`].
fn personally(place: usize, ctx: &Ctx<'_>) -> Vec<Effect> {
    let errand = match place {
        0 => Errand::Personal(Some(Scope::Table)),
        1 => Errand::Personal(Some(Scope::Everyone)),
        2 => {
            let text = ctx.text;
            let body = vec![text.get("network-who-body").to_owned()];
            let title = text.get("network-who-title");
            let field = Field::new(words::LINE);
            return vec![Effect::Ask(Dialog::write(WHO, title, body, field))];
        }
        _ => Errand::Personal(None),
    };
    vec![Effect::Errand(errand)]
}

#[cfg(test)]
mod tests;
