//! Listening: a thread of its own, connections with a limit to everything, an orderly end.

use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use http_body_util::{BodyExt as _, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{oneshot, watch};
use tokio::time::{MissedTickBehavior, interval, sleep, timeout};

use super::courier::{self, Courier};
use super::exchange::{Asked, Content};
use super::files;
use super::gate;
use super::hall::{Counts, Hall, House};
use super::limits::Limits;
use super::network::{self, PORT};
use super::{router, screens};
use crate::clerk::Desk;
use crate::present::network::{Network, NetworkState};

/// How often the figures are told.
const TELL: Duration = Duration::from_millis(500);
/// How often it is looked whether the laptop still has its address.
const LOOK: Duration = Duration::from_secs(5);
/// How long to wait when the system has no room for another connection.
const FULL: Duration = Duration::from_millis(50);

/// The name and the password of the Wi-Fi of the hall, if it is known; an open one has an empty password.
pub type Joining = Option<(String, String)>;

/// Where the server is to be found, and how much it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// On which of its addresses the laptop listens.
    pub listen: IpAddr,
    /// The address that people are told; that of the network of the hall if none is given.
    pub address: Option<IpAddr>,
    /// The address that was chosen of those the laptop has on its networks: people are told that one as long as it has it.
    pub chosen: Option<IpAddr>,
    /// The port tried first; 0 for any.
    pub port: u16,
    /// The Wi-Fi of the hall, to be shown as a QR from the start.
    pub wifi: Joining,
    /// How much is taken.
    pub limits: Limits,
}

impl Default for Place {
    fn default() -> Self {
        Self {
            listen: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
            address: None,
            chosen: None,
            port: PORT,
            wifi: None,
            limits: Limits::default(),
        }
    }
}

impl Place {
    /// A place that only this laptop reaches, on any free port.
    pub fn here(limits: Limits) -> Self {
        let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Self {
            listen: here,
            address: Some(here),
            chosen: None,
            port: 0,
            wifi: None,
            limits,
        }
    }
}

/// The server, on a thread of its own. An assembly goes on without it.
#[derive(Debug)]
pub struct Server {
    network: watch::Receiver<Network>,
    wifi: watch::Sender<Joining>,
    chosen: watch::Sender<Option<IpAddr>>,
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Server {
    /// Starts serving an assembly. Where that is not possible, [`Server::network`] says why.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn start(desk: Desk, house: House, place: Place) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let (tell, network) = watch::channel(Network::default());
        let (stop, stopped) = oneshot::channel();
        let (wifi, joining) = watch::channel(place.wifi.clone());
        let (choose, chosen) = watch::channel(place.chosen);
        let place = Place {
            limits: files::within(place.limits),
            ..place
        };
        let thread = thread::Builder::new().name("web".to_owned());
        let thread = thread.spawn(move || {
            // What is under way when this ends is cut: a phone that sees no receipt tries again and gets the same one.
            let ends = Ends {
                tell,
                joining,
                chosen,
                stopped,
            };
            runtime.block_on(serve(desk, house, place, ends));
        })?;
        Ok(Self {
            network,
            wifi,
            chosen: choose,
            stop,
            thread,
        })
    }

    /// How the network stands, now and whenever it changes.
    pub fn network(&self) -> watch::Receiver<Network> {
        self.network.clone()
    }

    /// Waits until it is known whether phones can come, and says how the network stands.
    pub async fn ready(&self) -> Network {
        let mut network = self.network.clone();
        let known = network.wait_for(|n| n.state != NetworkState::Off).await;
        known.map(|n| n.clone()).unwrap_or_default()
    }

    /// Shows another Wi-Fi on the page of the hall from now on, or none.
    pub fn set_wifi(&self, wifi: Joining) {
        self.wifi.send_replace(wifi);
    }

    /// Tells people this address of the laptop from now on.
    pub fn set_address(&self, address: IpAddr) {
        self.chosen.send_replace(Some(address));
    }

    /// Stops: the port is free again when this returns.
    pub fn close(self) {
        // A server that could not begin has gone already.
        let _told = self.stop.send(());
        let _gone = self.thread.join();
    }
}

/// The ends that the thread holds of what joins it with the others.
struct Ends {
    tell: watch::Sender<Network>,
    joining: watch::Receiver<Joining>,
    chosen: watch::Receiver<Option<IpAddr>>,
    stopped: oneshot::Receiver<()>,
}

/// Where the address comes from that people are told.
struct Found {
    /// Where the laptop was found; `None` where the address was named, which is told come what may, or where it has none.
    at: Option<IpAddr>,
    port: u16,
    /// The address chosen of those it has.
    chosen: watch::Receiver<Option<IpAddr>>,
}

async fn serve(desk: Desk, house: House, place: Place, mut ends: Ends) {
    let mut own = place.address.or_else(|| network::found(place.chosen));
    // The page of the hall needs no network: without one it is there for the laptop alone.
    let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let listen = own.map_or(here, |_| place.listen);
    let (mut listener, mut port) = match network::listen(listen, place.port) {
        Ok(bound) => bound,
        Err(state) => {
            ends.tell.send_replace(Network::without(state));
            return;
        }
    };
    let mut network = begun(&place, own, port);
    let (draw, slide) = watch::channel(Bytes::new());
    let at = network.address.clone();
    let shown = (slide, ends.joining.clone());
    let (courier, bag) = Courier::new();
    tokio::spawn(courier::carry(desk.clone(), bag));
    let hall = Arc::new(Hall::new((desk, courier), shown, house, &place, at));
    tokio::spawn(screens::follow(Arc::clone(&hall), draw));
    loop {
        ends.tell.send_replace(network.clone());
        let found = Found {
            at: own.filter(|_| place.address.is_none()),
            port,
            chosen: ends.chosen.clone(),
        };
        let address = tokio::select! {
            _ = &mut ends.stopped => return,
            () = tell(&hall, network, &ends.tell, found) => return,
            () = accept(&hall, &listener, own) => return,
            address = comes(&place), if own.is_none() => address,
        };
        // The laptop is in a network now: it listens there too, and the connections there are go on.
        own = Some(address);
        drop(listener);
        (listener, port) = match network::listen(place.listen, port) {
            Ok(bound) => bound,
            Err(state) => {
                ends.tell.send_replace(Network::without(state));
                return;
            }
        };
        network = begun(&place, own, port);
        hall.moved_to(&network.address);
    }
}

/// Waits until the laptop is in a network, and gives its address there.
async fn comes(place: &Place) -> IpAddr {
    loop {
        sleep(LOOK).await;
        if let Some(address) = network::found(place.chosen) {
            return address;
        }
    }
}

/// How the network stands once the server listens: without an address of the laptop no phone can come, but its own screens.
fn begun(place: &Place, own: Option<IpAddr>, port: u16) -> Network {
    let here = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let hall = format!("http://{here}/sala");
    let Some(address) = own else {
        return Network {
            hall,
            ..Network::without(NetworkState::NoAddress)
        };
    };
    Network {
        state: NetworkState::On,
        address: told(address, port),
        ways: if place.address.is_none() {
            network::ways()
        } else {
            Vec::new()
        },
        hall,
        ..Network::default()
    }
}

/// Where people are told to go.
fn told(address: IpAddr, port: u16) -> String {
    format!("http://{}", SocketAddr::new(address, port))
}

/// Tells the facilitator the figures whenever they change, and the hall where to go when the laptop comes to another
/// network, or another of its networks is chosen: it listens on all of them.
async fn tell(hall: &Hall, mut network: Network, tell: &watch::Sender<Network>, mut found: Found) {
    let mut ticks = interval(TELL);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
    let mut looked = Instant::now();
    loop {
        ticks.tick().await;
        let is_chosen_anew = found.chosen.has_changed().unwrap_or(false);
        if let Some(before) = found.at
            && (is_chosen_anew || looked.elapsed() >= LOOK)
        {
            looked = Instant::now();
            let chosen = *found.chosen.borrow_and_update();
            network.ways = network::ways();
            if let Some(address) = network::still_at(chosen.unwrap_or(before)) {
                network.address = told(address, found.port);
                hall.moved_to(&network.address);
            }
        }
        let now = hall.figures(&network);
        tell.send_if_modified(|told| {
            let changed = *told != now;
            *told = now;
            changed
        });
    }
}

async fn accept(hall: &Arc<Hall>, listener: &TcpListener, own: Option<IpAddr>) {
    loop {
        let Ok((stream, from)) = listener.accept().await else {
            // No file descriptor is left, or the connection was gone already: those that are here go on.
            sleep(FULL).await;
            continue;
        };
        let from = from.ip().to_canonical();
        let Some(seat) = hall.gate.enter(from) else {
            Counts::add(&hall.counts.turned_away);
            continue;
        };
        hall.reached_from(from, own);
        tokio::spawn(converse(Arc::clone(hall), stream, from, seat));
    }
}

/// Answers the requests of one connection until it ends or is too slow.
async fn converse(hall: Arc<Hall>, stream: TcpStream, from: IpAddr, seat: gate::Place) {
    // Answers are small and whole: waiting for more to send only makes phones wait.
    let _faster = stream.set_nodelay(true);
    let limits = hall.limits;
    let listens = Arc::new(AtomicBool::new(false));
    let wire = super::wire::Wire::new(stream, limits.write, Arc::clone(&listens));
    let service = service_fn(|request: Request<Incoming>| {
        let hall = Arc::clone(&hall);
        let listens = Arc::clone(&listens);
        async move {
            let response = exchange(&hall, request, from).await;
            if response.body().is_stream() {
                listens.store(true, Ordering::Relaxed);
            }
            Ok::<_, Infallible>(response)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        // A phone that waits for its receipt says nothing more: nothing is read, and no room taken for it, until it has it.
        // Whether a screen that listens has left, the wire looks by itself.
        .half_close(true)
        .max_buf_size(16 * 1024)
        .serve_connection(TokioIo::new(wire), service);
    // A phone that left, or was too slow, is nobody's fault.
    let _ended = connection.await;
    drop(seat);
}

async fn exchange(hall: &Arc<Hall>, request: Request<Incoming>, from: IpAddr) -> Response<Content> {
    let (head, body) = request.into_parts();
    let limits = hall.limits;
    let body = timeout(limits.body, Limited::new(body, limits.bytes).collect()).await;
    let mut asked = Asked {
        method: head.method,
        uri: head.uri,
        headers: head.headers,
        from,
        body: Bytes::new(),
    };
    match body {
        Ok(Ok(body)) => asked.body = body.to_bytes(),
        Ok(Err(_)) => return ended(hall, &asked, StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => return ended(hall, &asked, StatusCode::REQUEST_TIMEOUT),
    }
    router::answer(hall, &asked).await.response()
}

/// An answer after which the connection ends, because the rest of the request was not read.
fn ended(hall: &Hall, asked: &Asked, status: StatusCode) -> Response<Content> {
    Counts::add(&hall.counts.turned_away);
    let mut response = router::cut(hall, asked, status).response();
    let close = hyper::header::HeaderValue::from_static("close");
    response
        .headers_mut()
        .insert(hyper::header::CONNECTION, close);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_network_the_laptop_itself_still_has_the_page_of_the_hall() {
        let network = begun(&Place::default(), None, 8080);
        assert_eq!(network.hall, "http://127.0.0.1:8080/sala");
        assert!(!network.is_on() && network.address.is_empty());
    }
}
