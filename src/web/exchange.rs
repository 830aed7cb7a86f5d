//! What was asked and what is answered, apart from the connection it came on.

use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::Pin;
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

/// Room for the headers of a page, and for those of the way to another: a hall that votes asks for many at once.
const OF_PAGE: usize = 7;
const OF_WAY: usize = 6;

/// From where what is answered may be used: from here only.
static USED_FROM: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

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
        let mut headers = HeaderMap::with_capacity(match self.way {
            Way::Here(..) => OF_PAGE,
            Way::There(_) => OF_WAY,
        });
        let mut fixed = |name: HeaderName, value: &'static str| {
            headers.insert(name, HeaderValue::from_static(value));
        };
        fixed(header::CACHE_CONTROL, "no-store");
        fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
        fixed(header::REFERRER_POLICY, "no-referrer");
        fixed(USED_FROM.clone(), "same-origin");
        if self.status == StatusCode::SERVICE_UNAVAILABLE
            || self.status == StatusCode::TOO_MANY_REQUESTS
        {
            fixed(header::RETRY_AFTER, "5");
        }
        match self.way {
            Way::Here(kind, policy) => {
                fixed(header::CONTENT_TYPE, kind);
                fixed(header::X_FRAME_OPTIONS, "DENY");
                headers.insert(header::CONTENT_SECURITY_POLICY, policy);
            }
            Way::There(place) => {
                // A place is made of a path of ours and a code that was read; anything else is no header.
                if let Ok(place) = HeaderValue::try_from(place) {
                    headers.insert(header::LOCATION, place);
                }
            }
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
