//! What lies outside the assembly: copies, folders to open; and the desk of the first screen, where there is no assembly.

use std::future::Future;
use std::io;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::clock::Clock;
use super::kept::Kept;
use super::network::Net;
use super::tickets::{self, Wanted};
use super::{opening, rehearsal, shell, wording};
use crate::assembly::Command;
use crate::assembly::tickets::{Code, TicketsCommand};
use crate::clerk::{self, Sources};
use crate::export;
use crate::journal::{self, Action, JournalError};
use crate::packs;
use crate::present::network::{Network, NetworkState};
use crate::text::Text;
use crate::tui::app::Failure;
use crate::tui::ctx::Snapshot;
use crate::tui::desk::Errands;
use crate::tui::effect::Errand;
use crate::tui::frame::Message;
use crate::tui::run::Desk;
use crate::tui::screens::phones::moved;

/// Least letters of the password of a Wi-Fi that has one (WPA).
const PASSWORD: usize = 8;

/// Does the errands of an open assembly.
#[derive(Debug)]
pub(super) struct Runner {
    /// The folder of the assembly.
    pub(super) folder: PathBuf,
    /// Where documents go, unless another folder is named.
    pub(super) exports: PathBuf,
    /// The clerk's desk, to read what is on disk.
    pub(super) desk: clerk::Desk,
    /// The zone in which times are written.
    pub(super) zone: TimeZone,
    /// The network of the hall.
    pub(super) net: Net,
}

impl Errands for Runner {
    async fn run(&mut self, errand: Errand, text: &Text) -> Message {
        match errand {
            Errand::OpenExports(folder) => {
                opening::folder(folder.as_ref().unwrap_or(&self.exports), text)
            }
            Errand::Copy(destination) => self.copy(&destination, text).await,
            Errand::Export { folder, choice } => {
                let now = self.desk.now();
                let out = folder.unwrap_or_else(|| self.exports.clone());
                let saved = export::save_aside(now, self.zone.clone(), choice, out);
                match saved.await {
                    Ok(saved) => Message::done(saved.sentence(text)),
                    Err(error) => Message::refused(
                        error.sentence(text, |inner| wording::journal(inner, text)),
                    ),
                }
            }
            Errand::WriteForm(form) => {
                let name = format!("scheda-voto-{}", form.vote);
                match packs::write(&self.exports, &name, &form, text) {
                    Ok(path) => {
                        let path = path.display().to_string();
                        let words = text.with("packs-form-written", &[("path", path.into())]);
                        Message::done(words)
                    }
                    Err(words) => Message::refused(words),
                }
            }
            Errand::OpenHall => match self.net.join().await {
                // The page is on the laptop itself: it needs no network.
                Ok(network) if !network.hall.is_empty() => opening::page(&network.hall, text),
                Ok(network) => stands(&network, text),
                Err(error) => Message::refused(text.system(&error)),
            },
            Errand::Join => match self.net.join().await {
                Ok(_) => stands(&self.net.now(), text),
                Err(error) => Message::refused(text.system(&error)),
            },
            Errand::Wifi { network, password } => self.wifi(network, password, text),
            Errand::Address(figures) => self.address(&figures, text),
            Errand::Tickets(count) => self.tickets(&Wanted::Anonymous(Some(count)), text).await,
            Errand::Reprint => self.tickets(&Wanted::Anonymous(None), text).await,
            Errand::Personal(scope) => {
                let issue = scope.map(|scope| TicketsCommand::IssuePersonal { scope });
                self.tickets(&Wanted::Personal(issue), text).await
            }
            Errand::Renew { name, reason } => self.renew(&name, reason, text).await,
            Errand::Withdraw { code, reason } => self.withdraw(&code, reason, text).await,
            Errand::Rehearse(phones) => self.rehearse(phones, text).await,
        }
    }

    fn network(&self) -> Arc<Network> {
        self.net.now()
    }

    async fn network_changed(&mut self) {
        self.net.changed().await;
    }
}

impl Runner {
    /// Copies the session on a thread of its own: while a slow stick takes its time, the screen says so.
    async fn copy(&self, destination: &Path, text: &Text) -> Message {
        // Told whole, so that it is seen which disk the copy is on.
        let whole = std::path::absolute(destination);
        let to = whole.unwrap_or_else(|_| destination.to_owned());
        let session = self.folder.clone();
        let copying = move || journal::copy(&session, &to);
        let copied = match tokio::task::spawn_blocking(copying).await {
            Ok(copied) => copied,
            Err(stopped) => {
                let stopped = io::Error::other(stopped);
                Err(JournalError::io(destination, Action::Copy, stopped))
            }
        };
        match copied {
            Ok(copied) if copied.lacks_ballots => Message::attention(shell::copied(&copied, text)),
            Ok(copied) => Message::done(shell::copied(&copied, text)),
            Err(error) => Message::refused(wording::journal(&error, text)),
        }
    }

    /// Issues tickets, or takes those there are, and writes their sheet.
    async fn tickets(&mut self, wanted: &Wanted, text: &Text) -> Message {
        let place = self.net.place().clone();
        let network = self.net.now();
        let address = if network.is_on() {
            Some(network.address.clone())
        } else {
            tickets::expected(&place)
        };
        let Some(address) = address else {
            return Message::refused(text.get("network-check-no-address"));
        };
        let mut receipt = None;
        if let Some(command) = wanted.command() {
            match self.desk.submit(command).await {
                Ok(issued) => receipt = Some(issued),
                Err(error) => return Message::refused(tickets::failure(&error, text)),
            }
        }
        let codes = match self.desk.codes().await {
            Ok(codes) => codes,
            Err(error) => return Message::refused(tickets::failure(&error, text)),
        };
        let now = self.desk.now();
        let print = tickets::Print {
            text,
            now: &now,
            address: &address,
            wifi: place.wifi.as_ref(),
        };
        let to = wanted.usual(&self.exports);
        match tickets::write(&print, wanted, receipt.as_ref(), codes, &to) {
            Ok(words) => {
                // Where this cannot be kept, the sheet is there all the same: what is missing is a warning later.
                let _kept = Kept::change(&self.folder, |kept| kept.print(&address, wanted.which()));
                self.net.set_printed(&Kept::of(&self.folder));
                Message::done(words)
            }
            Err(words) => Message::refused(words),
        }
    }

    /// Keeps the Wi-Fi with the session, and shows it from now on.
    fn wifi(&mut self, network: String, password: String, text: &Text) -> Message {
        let letters = password.chars().count();
        if letters > 0 && letters < PASSWORD {
            let min = [("min", PASSWORD.into())];
            return Message::refused(text.with("network-wifi-short", &min));
        }
        let name = network.clone();
        let wifi = (!network.is_empty()).then_some((network, password));
        let changed = Kept::change(&self.folder, |kept| kept.wifi.clone_from(&wifi));
        if let Err(error) = changed {
            let why = [("why", text.system(&error).into())];
            return Message::refused(text.with("network-wifi-not-kept", &why));
        }
        self.net.set_wifi(wifi);
        if name.is_empty() {
            return Message::done(text.get("network-wifi-forgotten"));
        }
        let network = [("network", name.into())];
        Message::done(text.with("network-wifi-kept", &network))
    }

    /// Keeps the address that the hall is told with the session, and tells it from now on.
    fn address(&mut self, figures: &str, text: &Text) -> Message {
        let values = [("address", figures.to_owned().into())];
        let Ok(address) = figures.parse::<IpAddr>() else {
            return Message::refused(text.with("network-address-none", &values));
        };
        self.net.set_address(address);
        // Where this cannot be kept, the address is told all the same, until the program ends.
        let _kept = Kept::change(&self.folder, |kept| kept.address = Some(address));
        Message::done(text.with("network-address-chosen", &values))
    }

    /// Gives a new personal code to somebody who lost theirs.
    async fn renew(&mut self, typed: &str, reason: String, text: &Text) -> Message {
        let now = self.desk.now();
        match tickets::meant(typed, &now, text) {
            Ok(person) => {
                let renew = TicketsCommand::Renew { person, reason };
                self.tickets(&Wanted::Personal(Some(renew)), text).await
            }
            Err(words) => Message::refused(words),
        }
    }

    /// Withdraws the ticket with a code that was lost.
    async fn withdraw(&mut self, typed: &str, reason: String, text: &Text) -> Message {
        let codes = match self.desk.codes().await {
            Ok(codes) => codes,
            Err(error) => return Message::refused(tickets::failure(&error, text)),
        };
        let code = typed.parse::<Code>().ok();
        let found = codes.into_iter().find(|(_, known)| Some(*known) == code);
        let Some((id, code)) = found else {
            // Codes that were withdrawn are not among those that are good.
            let issued = match code {
                Some(code) => self.desk.look(code).await.ok().flatten(),
                None => None,
            };
            let key = match issued {
                Some(standing) if standing.voted.is_some() => "network-withdrawn-voted",
                Some(_) => "network-withdrawn-before",
                None => "network-no-such-code",
            };
            let typed = [("code", typed.to_owned().into())];
            return Message::refused(text.with(key, &typed));
        };
        let withdraw = TicketsCommand::Withdraw { id, reason };
        if let Err(error) = self.desk.submit(withdraw).await {
            return Message::refused(tickets::failure(&error, text));
        }
        // Asked afterwards: from now on no ballot can come with this code.
        match self.desk.look(code).await {
            Ok(Some(standing)) if standing.voted.is_some() => {
                Message::attention(text.get("network-withdrawn-voted"))
            }
            Ok(_) | Err(_) => Message::done(text.get("network-withdrawn")),
        }
    }

    /// Holds a rehearsal and notes that it was held.
    async fn rehearse(&mut self, phones: u32, text: &Text) -> Message {
        if phones == 0 || phones > rehearsal::PHONES {
            let max = [("max", rehearsal::PHONES.into())];
            return Message::refused(text.with("network-rehearsal-limits", &max));
        }
        match self.net.join().await {
            Ok(network) if network.is_on() => {}
            Ok(network) => return stands(&network, text),
            Err(error) => return Message::refused(text.system(&error)),
        }
        let failed = |why: String| {
            let why = [("why", why.into())];
            Message::refused(text.with("network-rehearsal-failed", &why))
        };
        let sources = match Sources::system() {
            Ok(sources) => sources,
            Err(error) => return failed(text.system(&error)),
        };
        let (house, place) = (self.net.house(), self.net.place().clone());
        let held = match rehearsal::hold(phones, house, &place, sources).await {
            Ok(held) => held,
            Err(why) => return failed(why),
        };
        if let Err(error) = self.desk.submit(TicketsCommand::NoteRehearsal(held)).await {
            return Message::refused(tickets::failure(&error, text));
        }
        let good = held.receipts == phones && held.counted == phones;
        // Up to the next tenth: nothing is done in no time.
        let tenths = held.millis.div_ceil(100).max(1);
        let seconds = i64::try_from(tenths).unwrap_or(i64::MAX);
        let figures = [
            ("phones", phones.into()),
            ("receipts", held.receipts.into()),
            ("counted", held.counted.into()),
            ("seconds", text.decimal(seconds, 1).into()),
        ];
        if good {
            Message::done(text.with("network-rehearsal-done", &figures))
        } else {
            Message::refused(text.with("network-rehearsal-short", &figures))
        }
    }
}

/// How the network stands, once phones were to be let in.
fn stands(network: &Network, text: &Text) -> Message {
    if network.has_moved() {
        return Message::attention(moved(network, text));
    }
    let key = match network.state {
        NetworkState::On => {
            let address = [("address", network.address.clone().into())];
            return Message::done(text.with("network-on", &address));
        }
        NetworkState::Off => "network-off",
        NetworkState::NoAddress => "network-check-no-address",
        NetworkState::PortsTaken => "network-check-ports",
        NetworkState::Forbidden => "network-check-forbidden",
    };
    Message::refused(text.get(key))
}

/// Where there is no assembly: nothing can be asked.
#[derive(Debug)]
pub(super) struct NoDesk {
    pub(super) clock: Clock,
}

impl Desk for NoDesk {
    fn snapshot(&mut self) -> Snapshot {
        Snapshot::default()
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    async fn submit(&mut self, _command: Command) -> Result<(), Failure> {
        Err(Failure::Closed)
    }

    async fn run(&mut self, errand: Errand, text: &Text) -> Message {
        match errand {
            Errand::OpenExports(_)
            | Errand::OpenHall
            | Errand::Join
            | Errand::Wifi { .. }
            | Errand::Address(_)
            | Errand::Tickets(_)
            | Errand::Reprint
            | Errand::Personal(_)
            | Errand::Renew { .. }
            | Errand::Withdraw { .. }
            | Errand::Rehearse(_)
            | Errand::Export { .. }
            | Errand::Copy(_)
            | Errand::WriteForm(_) => Message::refused(text.get("errors-closed")),
        }
    }

    fn changed(&mut self) -> impl Future<Output = ()> {
        std::future::pending()
    }
}
