//! What was asked and what is answered, apart from the connection it came on.

use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
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
    pub(super) fn header(&self, name: HeaderName) -> Option<&str> {
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
pub(super) const BARE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/// An answer, without the headers that all have.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) kind: &'static str,
    /// What the page may load and do.
    pub(super) policy: String,
    /// Where to go instead.
    pub(super) place: Option<String>,
    pub(super) content: Content,
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
    pub(super) fn page(status: StatusCode, policy: impl Into<String>, html: String) -> Self {
        Self::text(status, HTML, policy, html)
    }

    /// Text of another kind.
    pub(super) fn text(
        status: StatusCode,
        kind: &'static str,
        policy: impl Into<String>,
        text: impl Into<Bytes>,
    ) -> Self {
        Self {
            status,
            kind,
            policy: policy.into(),
            place: None,
            content: Content::Whole(text.into()),
        }
    }

    /// A few words for whoever does not read pages.
    pub(super) fn plain(status: StatusCode, words: &'static str) -> Self {
        Self::text(status, "text/plain; charset=utf-8", BARE_POLICY, words)
    }

    /// The way to another page, taken with GET: going back or reloading does not post again.
    pub(super) fn go(place: String) -> Self {
        Self {
            place: Some(place),
            ..Self::plain(StatusCode::SEE_OTHER, "")
        }
    }

    /// Server-sent events.
    pub(super) fn events(events: mpsc::Receiver<Bytes>) -> Self {
        Self {
            kind: "text/event-stream; charset=utf-8",
            content: Content::Events(events),
            ..Self::plain(StatusCode::OK, "")
        }
    }

    /// The answer with the headers that all have.
    pub(super) fn response(self) -> Response<Content> {
        let mut response = Response::new(self.content);
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        let fixed = [
            (header::CONTENT_TYPE, self.kind),
            (header::CACHE_CONTROL, "no-store"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::X_FRAME_OPTIONS, "DENY"),
            (header::REFERRER_POLICY, "no-referrer"),
        ];
        for (name, value) in fixed {
            headers.insert(name, HeaderValue::from_static(value));
        }
        headers.insert(
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("same-origin"),
        );
        if let Ok(policy) = HeaderValue::from_str(&self.policy) {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        // A place is made of a path of ours and a code that was read; anything else is no header.
        if let Some(Ok(place)) = self.place.map(|p| HeaderValue::from_str(&p)) {
            headers.insert(header::LOCATION, place);
        }
        if self.status == StatusCode::SERVICE_UNAVAILABLE
            || self.status == StatusCode::TOO_MANY_REQUESTS
        {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
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
