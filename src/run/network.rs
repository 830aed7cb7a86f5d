//! The server of an open assembly: started when it is wanted, stopped with the assembly. The assembly never waits for it.

use std::future::pending;
use std::io;
use std::net::IpAddr;
use std::sync::Arc;

use tokio::sync::watch;

use super::World;
use super::kept::Kept;
use crate::clerk::Desk;
use crate::present::network::Network;
use crate::web::{House, Joining, Place, Server};

/// The network of an assembly.
#[derive(Debug)]
pub(super) struct Net {
    desk: Desk,
    house: House,
    place: Place,
    /// The address on the tickets that were printed, if any were.
    printed: Option<String>,
    server: Option<Server>,
    news: Option<watch::Receiver<Network>>,
}

impl Net {
    /// The network of a session, with what it keeps of it: its Wi-Fi, and the port that is on the tickets. What is said
    /// on the command line goes before.
    pub(super) fn new(world: &World, desk: Desk, kept: &Kept) -> Self {
        let place = world.place();
        Self {
            desk,
            house: world.house(),
            place: Place {
                port: world.port.or(kept.port()).unwrap_or(place.port),
                wifi: place.wifi.clone().or_else(|| kept.wifi.clone()),
                chosen: kept.address,
                ..place
            },
            printed: kept.printed.clone(),
            server: None,
            news: None,
        }
    }

    /// Starts the server unless it is at work already.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub(super) fn start(&mut self) -> io::Result<()> {
        if self.news.as_ref().is_some_and(|news| news.borrow().is_on()) {
            return Ok(());
        }
        self.stop();
        let server = Server::start(self.desk.clone(), self.house.clone(), self.place.clone())?;
        self.news = Some(server.network());
        self.server = Some(server);
        Ok(())
    }

    /// Starts the server, waits until it is known whether phones can come, and says how the network stands.
    ///
    /// # Errors
    /// As [`Net::start`].
    pub(super) async fn join(&mut self) -> io::Result<Network> {
        self.start()?;
        Ok(match &self.server {
            Some(server) => server.ready().await,
            None => Network::default(),
        })
    }

    /// How the network stands.
    pub(super) fn now(&self) -> Arc<Network> {
        let news = self.news.as_ref();
        let news = news.map(|news| news.borrow().clone()).unwrap_or_default();
        Arc::new(Network {
            wifi: self.place.wifi.clone(),
            printed: self.printed.clone().unwrap_or_default(),
            ..news
        })
    }

    /// Tickets were printed: this is what is kept of it.
    pub(super) fn set_printed(&mut self, kept: &Kept) {
        self.printed.clone_from(&kept.printed);
    }

    /// Shows another Wi-Fi from now on, or none.
    pub(super) fn set_wifi(&mut self, wifi: Joining) {
        if let Some(server) = &self.server {
            server.set_wifi(wifi.clone());
        }
        self.place.wifi = wifi;
    }

    /// Tells people this address of the laptop from now on.
    pub(super) fn set_address(&mut self, address: IpAddr) {
        if let Some(server) = &self.server {
            server.set_address(address);
        }
        self.place.chosen = Some(address);
    }

    /// Returns when the network stands differently.
    pub(super) async fn changed(&mut self) {
        let changed = match &mut self.news {
            Some(news) => news.changed().await.is_ok(),
            None => false,
        };
        if !changed {
            // Nothing comes from a server that is not there or could not begin.
            pending::<()>().await;
        }
    }

    /// Where the server is to be.
    pub(super) fn place(&self) -> &Place {
        &self.place
    }

    /// The language, the time and the zone of its pages.
    pub(super) fn house(&self) -> House {
        self.house.clone()
    }

    fn stop(&mut self) {
        self.news = None;
        if let Some(server) = self.server.take() {
            server.close();
        }
    }
}

impl Drop for Net {
    fn drop(&mut self) {
        self.stop();
    }
}
