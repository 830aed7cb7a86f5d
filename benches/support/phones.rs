//! Phones in a process of their own, as they are in a hall: the same program once more, which is told what to do by lines
//! and answers by lines. So hall and phones have each their own open files, and the memory of one is not the other's.

use std::env;
use std::io::{self, BufRead as _, BufReader, Lines, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

/// By what the program knows that it is to be the phones.
const PHONES: &str = "--phones";

/// The phones, as those who measure see them.
pub(crate) struct Phones {
    process: Child,
    to: ChildStdin,
    from: Lines<BufReader<ChildStdout>>,
}

impl Phones {
    /// Begins them, with what they are to do.
    pub(crate) fn begin(task: &[String]) -> Self {
        let program = env::current_exe().expect("this program has a place");
        let mut process = Command::new(program)
            .arg(PHONES)
            .args(task)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a second process");
        let to = process.stdin.take().expect("its input is ours");
        let from = process.stdout.take().expect("its output is ours");
        Self {
            process,
            to,
            from: BufReader::new(from).lines(),
        }
    }

    /// Tells them something, in a line.
    pub(crate) fn tell(&mut self, line: &str) {
        writeln!(self.to, "{line}").expect("the phones listen");
    }

    /// What they say next, in a line.
    pub(crate) fn hear(&mut self) -> String {
        let line = self.from.next().expect("the phones go on");
        line.expect("the phones speak in text")
    }

    /// Waits until they are gone.
    pub(crate) fn end(self) {
        let Self {
            mut process,
            to,
            from,
        } = self;
        drop((to, from));
        let ended = process.wait().expect("a process that ends");
        assert!(ended.success(), "the phones ended with {ended}");
    }
}

/// What this process is to do, if it is the phones.
pub(crate) fn task() -> Option<Vec<String>> {
    let mut words = env::args().skip(1);
    let is_phones = words.next().is_some_and(|word| word == PHONES);
    is_phones.then(|| words.collect())
}

/// Lets this process, and the phones that it begins, open as many files as the system permits.
#[cfg(unix)]
pub(crate) fn open_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let maximum = getrlimit(Resource::Nofile).maximum;
    let most = Rlimit {
        current: maximum,
        maximum,
    };
    // Where the system refuses, it stays as it was, and fewer are answered.
    let _raised = setrlimit(Resource::Nofile, most);
}

/// Elsewhere connections are not counted among the files.
#[cfg(not(unix))]
pub(crate) fn open_files() {}

/// Everything of one process on one thread.
pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}

/// Sends a request and reads the whole answer.
pub(crate) async fn ask(stream: &mut TcpStream, request: &str) -> io::Result<()> {
    stream.write_all(request.as_bytes()).await?;
    let mut bytes = Vec::with_capacity(1_024);
    loop {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .and_then(|length| length.parse::<usize>().ok());
        if body.len() >= length.unwrap_or(0) {
            let done = head.starts_with("HTTP/1.1 303") || head.starts_with("HTTP/1.1 200");
            return if done {
                Ok(())
            } else {
                Err(io::Error::other(head.to_owned()))
            };
        }
    }
}
