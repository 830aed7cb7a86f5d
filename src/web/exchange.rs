//! What was asked and what is answered, apart from the connection it came on.

use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::LazyLock;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};
use hyper::header::{AsHeaderName, HeaderMap, HeaderName, HeaderValue};
use hyper::http::uri::Authority;
use hyper::{Method, Response, StatusCode, Uri, header};
use tokio::sync::mpsc;

/// A request, whole.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) method: Method,
    pub(super) uri: Uri,
    pub(super) headers: HeaderMap,
    pub(super) from: IpAddr,
    pub(super) body: Bytes,
}

impl Asked {
    /// The place that is asked for, from its first stroke.
    pub(super) fn path(&self) -> &str {
        self.uri.path()
    }

    /// What stands behind the place.
    pub(super) fn query(&self) -> &str {
        self.uri.query().unwrap_or_default()
    }

    /// A header, if it is text.
    pub(super) fn header(&self, name: impl AsHeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The host that is asked, if it is named once and nowhere otherwise: the first line may name one too, as browsers do
    /// to go-betweens only.
    pub(super) fn host(&self) -> Option<&str> {
        let mut named = self.headers.get_all(header::HOST).iter();
        let host = named.next()?.to_str().ok()?;
        let is_other = |authority: &Authority| authority.as_str() != host;
        let is_clear = named.next().is_none() && !self.uri.authority().is_some_and(is_other);
        is_clear.then_some(host)
    }

    /// Whether something is to be changed.
    pub(super) fn is_post(&self) -> bool {
        self.method == Method::POST
    }
}

/// What a page may do: nothing but what the pages themselves name.
pub(super) static BARE_POLICY: HeaderValue =
    HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; base-uri 'none'");

/// The headers of a page, and those of the way to another. They are copied whole, and what differs is written over: a hall
/// that votes asks for many at once.
static OF_PAGE: LazyLock<HeaderMap> = LazyLock::new(|| {
    headers(&[
        (header::CONTENT_TYPE, HTML),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::CONTENT_SECURITY_POLICY, ""),
    ])
});
static OF_WAY: LazyLock<HeaderMap> = LazyLock::new(|| headers(&[(header::LOCATION, "")]));

/// The headers that all answers have, and some more.
fn headers(more: &[(HeaderName, &'static str)]) -> HeaderMap {
    let used_from = HeaderName::from_static("cross-origin-resource-policy");
    let all = [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        // What is answered may be used from here only.
        (used_from, "same-origin"),
    ];
    let named = all.iter().chain(more);
    let fixed = |(name, value): &(HeaderName, &'static str)| {
        (name.clone(), HeaderValue::from_static(value))
    };
    named.map(fixed).collect()
}

/// An answer, without the headers that all have.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) way: Way,
    pub(super) content: Content,
}

/// What there is to see, and where.
#[derive(Debug)]
pub(super) enum Way {
    /// What is answered, of this kind; the policy says what it may load and do.
    Here(&'static str, HeaderValue),
    /// Nothing: it is at another place.
    There(String),
}

/// What an answer holds.
#[derive(Debug)]
pub(super) enum Content {
    /// Something whole.
    Whole(Bytes),
    /// Events as they come, until whoever sends them is gone.
    Events(mpsc::Receiver<Bytes>),
}

impl Content {
    /// Whether it goes on for as long as whoever asked stays.
    pub(super) fn is_stream(&self) -> bool {
        match self {
            Self::Whole(_) => false,
            Self::Events(_) => true,
        }
    }
}

const HTML: &str = "text/html; charset=utf-8";

impl Answer {
    /// A page.
    pub(super) fn page(status: StatusCode, policy: HeaderValue, html: String) -> Self {
        Self::text(status, HTML, policy, html)
    }

    /// Text of another kind.
    pub(super) fn text(
        status: StatusCode,
        kind: &'static str,
        policy: HeaderValue,
        text: impl Into<Bytes>,
    ) -> Self {
        Self {
            status,
            way: Way::Here(kind, policy),
            content: Content::Whole(text.into()),
        }
    }

    /// A few words for whoever does not read pages.
    pub(super) fn plain(status: StatusCode, words: &'static str) -> Self {
        let kind = "text/plain; charset=utf-8";
        Self::text(status, kind, BARE_POLICY.clone(), words)
    }

    /// The way to another page, taken with GET: going back or reloading does not post again.
    pub(super) fn go(place: String) -> Self {
        Self {
            status: StatusCode::SEE_OTHER,
            way: Way::There(place),
            content: Content::Whole(Bytes::new()),
        }
    }

    /// Server-sent events.
    pub(super) fn events(events: mpsc::Receiver<Bytes>) -> Self {
        let kind = "text/event-stream; charset=utf-8";
        Self {
            status: StatusCode::OK,
            way: Way::Here(kind, BARE_POLICY.clone()),
            content: Content::Events(events),
        }
    }

    /// The answer with the headers that all have, and those that what is seen has.
    pub(super) fn response(self) -> Response<Content> {
        let mut headers = match self.way {
            Way::Here(kind, policy) => {
                let mut headers = OF_PAGE.clone();
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
                headers.insert(header::CONTENT_SECURITY_POLICY, policy);
                headers
            }
            Way::There(place) => {
                let mut headers = OF_WAY.clone();
                // A place is made of a path of ours and a code that was read; anything else is no header.
                match HeaderValue::try_from(place) {
                    Ok(place) => headers.insert(header::LOCATION, place),
                    Err(_) => headers.remove(header::LOCATION),
                };
                headers
            }
        };
        if self.status == StatusCode::SERVICE_UNAVAILABLE
            || self.status == StatusCode::TOO_MANY_REQUESTS
        {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        let mut response = Response::new(self.content);
        *response.status_mut() = self.status;
        *response.headers_mut() = headers;
        response
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.get_mut() {
            Self::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Self::Events(events) => events
                .poll_recv(cx)
                .map(|event| event.map(|bytes| Ok(Frame::data(bytes)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Whole(bytes) => bytes.is_empty(),
            Self::Events(_) => false,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => {
                SizeHint::with_exact(u64::try_from(bytes.len()).unwrap_or(u64::MAX))
            }
            Self::Events(_) => SizeHint::default(),
        }
    }
}
