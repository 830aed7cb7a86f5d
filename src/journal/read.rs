//! Reading a journal from end to end: one thread reads blocks of whole lines, the others check hashes and parse events,
//! the caller receives the events in order.
//!
//! Each line names its own hash, so a block can be checked knowing only the hash its predecessor ends with: blocks are
//! dealt to the workers in turn and taken back in the same turn.

use std::io::{self, BufRead as _, BufReader, Read};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::error::{Action, Damage, JournalError, Naming as _};
use super::line::{self, ChainHash, HeaderLine, Numbers};
use super::{Entry, Head};

/// Bytes read at a time; a block holds the whole lines among them.
const BLOCK: u64 = 1 << 20;
/// Blocks that may wait before and behind each worker.
const WAITING: usize = 2;

/// How far a journal is whole.
#[derive(Debug)]
pub(super) struct Extent {
    /// The end of the last whole batch.
    pub(super) head: Head,
    /// Where the last whole batch begins, in bytes.
    pub(super) last_batch: u64,
    /// How much of the file was read, in bytes; another process may have added more since.
    pub(super) length: u64,
    /// The first line that is not whole, if the file does not end with a whole batch.
    pub(super) fault: Option<Fault>,
}

/// The first line found wrong.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    /// The line, from 1.
    pub(super) line: u64,
    /// Where it begins, in bytes.
    pub(super) byte: u64,
    /// What is wrong.
    pub(super) what: Wrong,
}

/// What is wrong with a line.
#[derive(Clone, Debug)]
pub(super) enum Wrong {
    /// The line itself is not whole.
    Damage(Damage),
    /// The line is whole and its event is not readable.
    Unknown(String),
    /// The lines are whole, but the batch they belong to has no end.
    Unfinished,
}

/// Some whole lines of the file, and the hash of the line before them.
struct Block {
    previous: Option<ChainHash>,
    bytes: Vec<u8>,
}

/// A line that was checked and parsed.
struct Checked<E> {
    numbers: Numbers,
    at: Timestamp,
    event: E,
    hash: ChainHash,
    length: usize,
}

/// A block that was checked and parsed, as far as it is whole.
struct CheckedBlock<E> {
    lines: Vec<Checked<E>>,
    wrong: Option<Wrong>,
}

/// Reads `file`, the journal at `path`, hands every event of every whole batch to `each`, and says how far it is whole.
///
/// A fault after the header is reported, not judged: see [`super::tail`].
pub(super) fn read<E, F>(
    path: &Path,
    file: impl Read + Send,
    each: F,
) -> Result<Extent, JournalError>
where
    E: DeserializeOwned + Send,
    F: FnMut(Entry<E>),
{
    let mut file = BufReader::new(file);
    let mut first = Vec::new();
    file.by_ref()
        .take(BLOCK)
        .read_until(b'\n', &mut first)
        .naming(path, Action::Read)?;
    let start = header(path, &first)?;
    let mut collector = Collector::new(Head::start(start, length(&first)), each);
    let rest = thread::scope(|scope| {
        let (mut inlets, mut outlets) = (Vec::new(), Vec::new());
        for _ in 0..workers() {
            let (inlet, blocks) = sync_channel(WAITING);
            let (checked, outlet) = sync_channel(WAITING);
            scope.spawn(move || work::<E>(&blocks, &checked));
            inlets.push(inlet);
            outlets.push(outlet);
        }
        let feeder = scope.spawn(move || feed(file, start, &inlets));
        for outlet in outlets.iter().cycle() {
            let Ok(block) = outlet.recv() else { break };
            if !collector.take(block) {
                break;
            }
        }
        drop(outlets);
        feeder
            .join()
            .unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
    });
    let rest = rest.naming(path, Action::Read)?;
    Ok(collector.finish(length(&first) + rest))
}

/// Checks the first line.
fn header(path: &Path, first: &[u8]) -> Result<ChainHash, JournalError> {
    let path = path.to_path_buf();
    match first
        .strip_suffix(b"\n")
        .map_or(HeaderLine::Bad, line::read_header)
    {
        HeaderLine::Known(hash) => Ok(hash),
        HeaderLine::Newer { found, program } => Err(JournalError::NewerVersion {
            path,
            found,
            known: line::VERSION,
            program,
        }),
        HeaderLine::Bad => Err(JournalError::Damaged {
            path,
            line: 1,
            byte: 0,
            what: Damage::Header,
        }),
    }
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

fn workers() -> usize {
    thread::available_parallelism()
        .map_or(1, NonZero::get)
        .clamp(1, 8)
}

/// Reads the file in blocks of whole lines and deals them out; what follows the last newline goes out as it is. Returns
/// the number of bytes dealt.
fn feed(mut file: impl Read, start: ChainHash, inlets: &[SyncSender<Block>]) -> io::Result<u64> {
    let mut previous = Some(start);
    let mut rest = Vec::new();
    let mut dealt = 0;
    let mut at_end = false;
    let mut inlets = inlets.iter().cycle();
    while let Some(inlet) = inlets.next().filter(|_| !at_end) {
        let bytes = loop {
            let before = rest.len();
            if file.by_ref().take(BLOCK).read_to_end(&mut rest)? == 0 {
                at_end = true;
                break std::mem::take(&mut rest);
            }
            let fresh = rest.get(before..).unwrap_or_default();
            if let Some(newline) = fresh.iter().rposition(|&byte| byte == b'\n') {
                let mut next = Vec::with_capacity(rest.len());
                next.extend(rest.drain(before + newline + 1..));
                break std::mem::replace(&mut rest, next);
            }
        };
        dealt += length(&bytes);
        let claimed = last_hash(&bytes);
        if bytes.is_empty() || inlet.send(Block { previous, bytes }).is_err() {
            break;
        }
        previous = claimed;
    }
    Ok(dealt)
}

/// The hash the last line of a block claims.
fn last_hash(bytes: &[u8]) -> Option<ChainHash> {
    line::split_hash(bytes.strip_suffix(b"\n")?).map(|(_, hash)| hash)
}

/// Checks and parses the blocks of one worker until there are no more, or nobody wants them.
fn work<E: DeserializeOwned>(blocks: &Receiver<Block>, checked: &SyncSender<CheckedBlock<E>>) {
    while let Ok(block) = blocks.recv() {
        if checked.send(check(&block)).is_err() {
            break;
        }
    }
}

fn check<E: DeserializeOwned>(block: &Block) -> CheckedBlock<E> {
    let mut lines = Vec::with_capacity(block.bytes.len() / 200);
    let mut wrong = None;
    let mut previous = block.previous;
    for line in block.bytes.split_inclusive(|&byte| byte == b'\n') {
        match check_line(previous.as_ref(), line) {
            Ok(checked) => {
                previous = Some(checked.hash);
                lines.push(checked);
            }
            Err(found) => {
                wrong = Some(found);
                break;
            }
        }
    }
    CheckedBlock { lines, wrong }
}

fn check_line<E: DeserializeOwned>(
    previous: Option<&ChainHash>,
    line: &[u8],
) -> Result<Checked<E>, Wrong> {
    let whole = line.strip_suffix(b"\n").and_then(line::split_hash);
    let (body, hash) = whole.ok_or(Wrong::Damage(Damage::Shape))?;
    if previous.is_none() || ChainHash::of(previous, body) != hash {
        return Err(Wrong::Damage(Damage::Chain));
    }
    let parts = line::split_body(body).ok_or(Wrong::Damage(Damage::Shape))?;
    let (at, event) = line::read_parts(&parts).map_err(Wrong::Unknown)?;
    Ok(Checked {
        numbers: parts.numbers,
        at,
        event,
        hash,
        length: line.len(),
    })
}

/// Puts the blocks back in order and passes on whole batches.
struct Collector<E, F> {
    each: F,
    /// The end of the last whole batch.
    head: Head,
    last_batch: u64,
    /// The end of the last good line.
    last: Numbers,
    line: u64,
    byte: u64,
    /// Events of the batch being read.
    pending: Vec<Entry<E>>,
    fault: Option<Fault>,
}

impl<E, F: FnMut(Entry<E>)> Collector<E, F> {
    fn new(head: Head, each: F) -> Self {
        Self {
            each,
            head,
            last_batch: head.bytes,
            last: Numbers {
                seq: 0,
                batch: 0,
                left: 0,
                act: 0,
            },
            line: 2,
            byte: head.bytes,
            pending: Vec::new(),
            fault: None,
        }
    }

    /// Takes the next block; `false` when there is no use in reading on.
    fn take(&mut self, block: CheckedBlock<E>) -> bool {
        for line in block.lines {
            if !continues(self.last, line.numbers) {
                return self.stop(Wrong::Damage(Damage::Sequence));
            }
            self.last = line.numbers;
            self.line += 1;
            self.byte += u64::try_from(line.length).unwrap_or(u64::MAX);
            let Numbers {
                seq,
                batch,
                left,
                act,
            } = line.numbers;
            self.pending.push(Entry {
                seq,
                batch,
                act,
                at: line.at,
                event: line.event,
            });
            if left == 0 {
                self.last_batch = self.head.bytes;
                self.head = Head {
                    seq,
                    batch,
                    act,
                    hash: line.hash,
                    bytes: self.byte,
                };
                self.pending.drain(..).for_each(&mut self.each);
            }
        }
        block.wrong.is_none_or(|wrong| self.stop(wrong))
    }

    fn stop(&mut self, what: Wrong) -> bool {
        self.fault = Some(Fault {
            line: self.line,
            byte: self.byte,
            what,
        });
        false
    }

    fn finish(mut self, length: u64) -> Extent {
        if self.fault.is_none() && !self.pending.is_empty() {
            let _more = self.stop(Wrong::Unfinished);
        }
        Extent {
            head: self.head,
            last_batch: self.last_batch,
            length,
            fault: self.fault,
        }
    }
}

/// Whether a line's numbers follow those of the line before.
fn continues(last: Numbers, next: Numbers) -> bool {
    let same_batch = next.batch == last.batch
        && Some(next.left) == last.left.checked_sub(1)
        && (next.act == last.act || Some(next.act) == last.act.checked_add(1));
    let new_batch = last.left == 0
        && Some(next.batch) == last.batch.checked_add(1)
        && Some(next.act) == last.act.checked_add(1);
    Some(next.seq) == last.seq.checked_add(1) && (same_batch || new_batch)
}
