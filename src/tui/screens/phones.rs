//! Phones and network: the address with its QR, the tickets, who has come, what is wrong and what to do.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::Line;

use super::{Page, ScreenId};
use crate::assembly::vote::Scope;
use crate::assembly::words;
use crate::present::network::{Attempts, Network, NetworkState};
use crate::present::qr::{Qr, wifi};
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::{Effect, Errand};
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::field::Field;

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
}

const KEYS: &[Binding<Do>] = &[
    Binding::new(Key::Char('c'), Do::Tickets, "network-key-tickets"),
    Binding::new(Key::Char('s'), Do::Reprint, "network-key-reprint"),
    Binding::new(Key::Char('n'), Do::Personal, "network-key-personal"),
    Binding::new(Key::Char('r'), Do::Withdraw, "network-key-withdraw"),
    Binding::new(Key::Char('p'), Do::Rehearse, "network-key-rehearse"),
    Binding::new(Key::Char('v'), Do::Hall, "network-key-hall"),
    Binding::new(Key::Char('i'), Do::Tray, "network-key-tray"),
    Binding::new(Key::Char('w'), Do::Wifi, "network-key-wifi"),
    Binding::new(Key::Char('q'), Do::Squares, "network-key-squares"),
];

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
        Do::Tickets | Do::Rehearse | Do::Hall | Do::Tray | Do::Wifi => true,
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

/// How the network stands, in a sentence.
pub(super) fn state(network: &Network, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    match network.state {
        NetworkState::Off => text.get("network-off").to_owned(),
        NetworkState::NoAddress => text.get("network-no-address").to_owned(),
        NetworkState::PortsTaken => text.get("network-ports-taken").to_owned(),
        NetworkState::Forbidden => text.get("network-forbidden").to_owned(),
        NetworkState::On => {
            let address = network.address.as_str().into();
            text.with("network-on", &[("address", address)])
        }
    }
}

/// That the tickets lead elsewhere, and what to do about it.
pub fn moved(network: &Network, text: &Text) -> String {
    let words = [
        ("printed", bare(&network.printed).into()),
        ("address", bare(&network.address).into()),
    ];
    text.with("network-moved", &words)
}

/// An address as it is typed.
fn bare(address: &str) -> &str {
    address.strip_prefix("http://").unwrap_or(address)
}

/// Which Wi-Fi people are told to join.
fn joining(network: &Network, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    match &network.wifi {
        None => text.get("network-wifi-none").to_owned(),
        Some((name, password)) => {
            let key = if password.is_empty() {
                "network-wifi-open"
            } else {
                "network-wifi-known"
            };
            text.with(key, &[("network", name.as_str().into())])
        }
    }
}

/// Who has come, and what went wrong with it, each a sentence.
pub(super) fn visitors(network: &Network, ctx: &Ctx<'_>) -> Vec<String> {
    let text = ctx.text;
    let mut lines = vec![text.with(
        "network-visitors",
        &[
            ("phones", network.phones.into()),
            ("screens", network.screens.into()),
        ],
    )];
    let troubles = [
        ("network-wrong", network.wrong_codes),
        ("network-twice", network.twice),
        ("network-late", network.late),
        ("network-turned-away", network.turned_away),
    ];
    for (key, n) in troubles.into_iter().filter(|(_, n)| *n > 0) {
        lines.push(text.with(key, &[("n", n.into())]));
    }
    lines
}

/// What is probably wrong with the network, and what to do about it.
fn check(network: &Network, ctx: &Ctx<'_>) -> &'static str {
    match network.state {
        NetworkState::Off => "network-check-off",
        NetworkState::NoAddress => "network-check-no-address",
        NetworkState::PortsTaken => "network-check-ports",
        NetworkState::Forbidden => "network-check-forbidden",
        NetworkState::On if !network.reached => "network-check-alone",
        NetworkState::On if !ctx.assembly().tickets.any_good() => "network-check-tickets",
        NetworkState::On => "network-check-good",
    }
}

impl Page for Phones {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("network-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if *intent == Intent::Accept {
            return proposal(ctx).0;
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
        let network = ctx.network();
        let joining = network.wifi.as_ref().filter(|_| self.is_wifi_shown);
        let says = joining.map_or_else(
            || network.address.clone(),
            |(name, password)| wifi(name, password),
        );
        let qr = Qr::of(&says).filter(|_| network.is_on());
        let squares = qr.map(|qr| qr.half_blocks()).unwrap_or_default();
        let side = squares
            .first()
            .map_or(0, |row| crate::tui::measure::cells(row));
        let rows = u16::try_from(squares.len()).unwrap_or(u16::MAX);
        let fits = side > 0 && rows <= area.height && area.width >= side + WORDS + 2;
        let width = if fits {
            area.width - side - 2
        } else {
            area.width
        };
        let words = Rect { width, ..area };
        let mut lines = lines(ctx, width);
        if side > 0 && !fits {
            let small = ctx.text.get("network-qr-small");
            lines.push(Line::styled(small.to_owned(), ctx.theme.dim));
        }
        for (row, line) in words.rows().zip(lines) {
            frame.render_widget(line, row);
        }
        if fits {
            // Cameras want dark squares on a light ground, whatever the colors of the terminal.
            let ink = Style::new().fg(Color::Black).bg(Color::White);
            let place = Rect {
                x: area.right() - side,
                width: side,
                ..area
            };
            for (row, line) in place.rows().zip(squares) {
                frame.render_widget(Line::styled(line, ink), row);
            }
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        KEYS.iter()
            .filter(|b| b.action.is_some_and(|act| allowed(act, ctx)))
            .map(|b| Hint {
                key: b.key,
                words: b.hint,
            })
            .collect()
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

fn lines(ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let (text, network) = (ctx.text, ctx.network());
    let tickets = &ctx.assembly().tickets;
    let styled = |words: &str, style: Style| {
        let wrapped = wrap(words, width).into_iter();
        wrapped.map(move |line| Line::styled(line, style))
    };
    let mut lines: Vec<Line<'static>> = Vec::new();
    let how = if network.is_on() {
        ctx.theme.good
    } else {
        ctx.theme.strong
    };
    lines.extend(styled(&state(network, ctx), how));
    if network.has_moved() {
        lines.extend(styled(&moved(network, text), ctx.theme.warn));
    }
    lines.extend(styled(&joining(network, ctx), ctx.theme.text));
    lines.push(Line::default());
    let counts = [
        ("issued", tickets.anonymous().into()),
        ("withdrawn", tickets.withdrawn.len().into()),
    ];
    lines.extend(styled(
        &text.with("network-tickets", &counts),
        ctx.theme.text,
    ));
    let personal = tickets.good_personal();
    if personal > 0 {
        let words = text.with("network-personal", &[("n", personal.into())]);
        lines.extend(styled(&words, ctx.theme.text));
    }
    if network.is_on() {
        for words in visitors(network, ctx) {
            lines.extend(styled(&words, ctx.theme.text));
        }
        let all = network.in_all;
        if all != network.lately() && all != Attempts::default() {
            let figures = [
                ("wrong", all.wrong_codes.into()),
                ("twice", all.twice.into()),
                ("late", all.late.into()),
            ];
            let words = text.with("network-in-all", &figures);
            lines.extend(styled(&words, ctx.theme.dim));
        }
    }
    if let Some(last) = tickets.rehearsals.last() {
        let figures = [
            ("phones", last.phones.into()),
            ("receipts", last.receipts.into()),
            ("counted", last.counted.into()),
        ];
        let words = text.with("network-rehearsed", &figures);
        lines.extend(styled(&words, ctx.theme.text));
    }
    // Where the tickets lead elsewhere, that is what is wrong, and it was said above.
    if !network.has_moved() {
        lines.push(Line::default());
        lines.extend(styled(text.get(check(network, ctx)), ctx.theme.dim));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::roll::{Profile, RollCommand};
    use crate::assembly::tickets::TicketsCommand;
    use crate::tui::screens::Screen;
    use crate::tui::testing::{Stage, pictures};

    fn on() -> Network {
        Network {
            state: NetworkState::On,
            address: "http://192.168.1.20:8080".into(),
            hall: "http://127.0.0.1:8080/sala".into(),
            screens: 1,
            phones: 58,
            reached: true,
            wrong_codes: 2,
            ..Network::default()
        }
    }

    fn stage() -> Stage {
        Stage::new(Screen::new(ScreenId::Phones))
    }

    #[test]
    fn what_is_wrong_with_the_network_is_said_with_what_to_do() {
        for (state, words) in [
            (NetworkState::Off, "spenta"),
            (NetworkState::NoAddress, "nessuna rete"),
            (NetworkState::PortsTaken, "porte"),
            (NetworkState::Forbidden, "permette"),
        ] {
            let screen = stage().network(Network::without(state)).screen();
            assert!(screen.contains(words), "{state:?}:\n{screen}");
            assert!(screen.contains("Fai entrare i telefoni"), "{screen}");
        }
        let alone = Network {
            reached: false,
            ..on()
        };
        let screen = stage().network(alone).screen();
        assert!(screen.contains("isola"), "{screen}");
    }

    #[test]
    fn tickets_come_before_the_page_of_the_hall() {
        let stage = stage().network(on()).keys("<Enter>");
        assert!(
            stage.screen().contains("Quanti codici"),
            "{}",
            stage.screen()
        );
        let stage = stage.keys("<BS><BS><BS>40<Enter>");
        assert!(stage.screen().contains("Tickets(40)"), "{}", stage.screen());
        let stage = stage.given(TicketsCommand::Issue { count: 40 });
        assert!(stage.keys("<Enter>").screen().contains("OpenHall"));
    }

    #[test]
    fn a_lost_ticket_is_withdrawn_with_its_code_and_a_reason() {
        let stage = stage().given(TicketsCommand::Issue { count: 3 });
        let stage = stage.keys("r7kq2m9<Enter>perso in sala<Enter>");
        let screen = stage.screen();
        assert!(screen.contains("Withdraw"), "{screen}");
        assert!(screen.contains("7kq2m9"), "{screen}");
    }

    #[test]
    fn the_wifi_is_told_in_two_steps_and_its_square_takes_the_place_of_the_other() {
        let stage = stage().network(on()).keys("wSala<Enter>parolina<Enter>");
        let screen = stage.screen();
        assert!(screen.contains("Wifi"), "{screen}");
        assert!(screen.contains("Sala"), "{screen}");
        assert!(screen.contains("parolina"), "{screen}");
        let known = Network {
            wifi: Some(("Sala".into(), "parolina".into())),
            ..on()
        };
        let stage = stage.network(known).keys("<Up>");
        let before = stage.screen();
        assert!(before.contains("Wi-Fi della sala: Sala"), "{before}");
        let after = stage.keys("q").screen();
        assert_ne!(before, after, "another square");
    }

    #[test]
    fn tickets_that_lead_elsewhere_are_told_with_what_to_do() {
        let moved = Network {
            printed: "http://10.42.0.1:8080".into(),
            ..on()
        };
        let screen = stage().network(moved).screen();
        assert!(screen.contains("10.42.0.1:8080"), "{screen}");
        assert!(screen.contains("ristampa"), "{screen}");
    }

    #[test]
    fn what_was_tried_in_vain_before_this_vote_is_told_apart() {
        let words = "Da quando la rete è accesa";
        let screen = stage().network(on()).screen();
        assert!(!screen.contains(words), "{screen}");
        let before = Network {
            in_all: Attempts {
                wrong_codes: 7,
                ..Attempts::default()
            },
            ..on()
        };
        let screen = stage().network(before).screen();
        assert!(screen.contains(words), "{screen}");
        assert!(screen.contains("2 codici sbagliati"), "{screen}");
    }

    #[test]
    fn an_empty_name_forgets_the_wifi() {
        let known = Network {
            wifi: Some(("Sala".into(), String::new())),
            ..on()
        };
        let stage = stage().network(known).keys("w<BS><BS><BS><BS><Enter>");
        let screen = stage.screen();
        assert!(screen.contains("Wifi { network: \"\""), "{screen}");
    }

    #[test]
    fn personal_codes_are_made_for_the_table_and_made_anew_when_lost() {
        let stage = || {
            stage().given(RollCommand::Register {
                name: Some("Referente CNA".into()),
                profile: Profile::default(),
                arrived: true,
            })
        };
        let table = stage().keys("n<Enter>").screen();
        assert!(table.contains("Personal(Some(Table))"), "{table}");
        let lost = stage().keys("n<Down><Down><Enter>CNA<Enter>perso in sala<Enter>");
        let screen = lost.screen();
        assert!(
            screen.contains("Renew") && screen.contains("CNA"),
            "{screen}"
        );
    }

    #[test]
    fn the_network_is_seen_at_a_glance() {
        pictures("phones", |set| {
            set.stage(Screen::new(ScreenId::Phones))
                .network(on())
                .given(TicketsCommand::Issue { count: 120 })
        });
    }
}
