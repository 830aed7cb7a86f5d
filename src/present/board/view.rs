//! The view of the hall as data: a scene, and what stands in it.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::assembly::floor::SpeakerRole;
use crate::assembly::observations::Answer;
use crate::assembly::outside::Poll;
use crate::assembly::vote::{Channel, Denominator, Ledger, Scope, Stage, TieRule};
use crate::present::Share;
use crate::present::consensus::RoundView;
use crate::present::result::{ResultRow, RowLabel};
use crate::present::weighing::WeighingView;
use crate::tally::{BallotKind, Base, Exact, Method, Threshold, Verdict};

/// What the hall sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardView {
    /// Title of the meeting, or of the process where the meeting has none.
    pub meeting: String,
    /// Whether the session is an example with made-up content.
    pub example: bool,
    /// People in the hall.
    pub present: u64,
    /// Whether it is light on dark.
    pub dark: bool,
    /// The page shown, from 0, always below `pages`.
    pub page: u16,
    /// How many pages there are, at least 1.
    pub pages: u16,
    /// What is shown.
    pub scene: Scene,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scene {
    /// A black screen.
    Black,
    /// Welcome.
    Welcome {
        /// Title of the process.
        process: String,
        /// Place of the meeting.
        place: String,
        /// Day of the meeting.
        date: Option<Date>,
    },
    /// Who has the floor.
    Floor {
        /// Who speaks now.
        now: Option<Speaking>,
        /// Who speaks next, the first few.
        next: Vec<Voice>,
    },
    /// The positions of a theme.
    Positions {
        /// Title of the theme.
        theme: String,
        /// The question put to the hall.
        question: String,
        /// The open positions of this page.
        rows: Vec<PositionRow>,
    },
    /// One position with its text.
    Position(PositionRow),
    /// Observations, latest last.
    Observations {
        /// Title of the theme, `None` for all.
        theme: Option<String>,
        /// How many there are.
        all: u64,
        /// Those of this page.
        rows: Vec<ObservationRow>,
    },
    /// A consensus round.
    Round(Box<RoundScene>),
    /// A vote: the question, the rule, how many have voted.
    Vote(Box<VoteScene>),
    /// The results of a counted vote.
    Results(Box<ResultsScene>),
    /// The receipts of a counted vote.
    Receipts(Box<ReceiptsScene>),
    /// A weighing.
    Weighing(Box<WeighingScene>),
    /// A poll from outside, with the options of this page.
    Outside(Box<Poll>),
    /// What came out of each theme.
    Outcomes(Vec<OutcomeRow>),
    /// Greetings and next steps.
    Closing(String),
}

/// Someone who speaks, without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// In what capacity.
    pub role: SpeakerRole,
    /// Title of the position they speak for, or their category; empty if neither is known.
    pub of: String,
}

/// Someone who has the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    /// Who.
    pub voice: Voice,
    /// Time allowed, in seconds, extra time included.
    pub seconds: u32,
    /// Time spoken up to the last pause, in milliseconds.
    pub spoken_ms: u64,
    /// Since when the clock runs; `None` while paused.
    pub running: Option<Timestamp>,
}

/// A position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PositionRow {
    /// Its sign among the open positions of the theme; empty once it is closed.
    pub sign: String,
    /// Title.
    pub title: String,
    /// At most 16 characters.
    pub short: String,
    /// The text.
    pub text: String,
    /// The last show of hands: hands out of those present then.
    pub support: Option<Share>,
    /// Whether it has a spokesperson.
    pub spoken_for: bool,
}

/// An observation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservationRow {
    /// Its number.
    pub number: u32,
    /// Its words.
    pub text: String,
    /// What became of it.
    pub answer: Option<Answer>,
}

/// A consensus round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundScene {
    /// Title of the position.
    pub position: String,
    /// Which round on it this is, from 1.
    pub number: u32,
    /// The text put to the table.
    pub text: String,
    /// Why it no longer counts, if it was annulled.
    pub annulled: bool,
    /// How many seats.
    pub seats: u64,
    /// How many spoke.
    pub spoke: u64,
    /// The degrees and the outcome, once it is closed.
    pub closed: Option<RoundView>,
}

/// A vote without its results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteScene {
    /// The question.
    pub question: String,
    /// Where the vote stands.
    pub stage: Stage,
    /// The rule.
    pub rule: RuleFacts,
    /// What can be chosen, in the order of the ballot; nothing once the vote is over, for then the results say it.
    pub choices: Vec<RowLabel>,
    /// Those who may vote, as the rule counts them: now for a draft, else as the vote holds them.
    pub electors: u64,
    /// How many have voted: paper ballots while open, all channels once closed; `None` where hands are not counted yet.
    pub voted: Option<u64>,
    /// Whether phones answer it by name, with personal codes.
    pub by_name: bool,
}

/// The rule of a vote, as facts to be put in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleFacts {
    /// What a valid ballot is.
    pub kind: BallotKind,
    /// How ballots are counted.
    pub method: Method,
    /// How many choices a ballot has.
    pub choices: u16,
    /// How many options are to be chosen.
    pub seats: u16,
    /// What the first choice must reach.
    pub threshold: Option<Threshold>,
    /// How many must vote.
    pub quorum: Option<Threshold>,
    /// Who may vote.
    pub scope: Scope,
    /// Who is counted as those who may vote, and when.
    pub counted: Denominator,
    /// The category that may vote, if one may.
    pub category: String,
    /// Whether ballots are secret.
    pub secret: bool,
    /// How votes come in.
    pub channels: Vec<Channel>,
}

/// A row of results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Still covered: nothing of it is here.
    Covered,
    /// Uncovered.
    Shown(Box<Shown>),
}

/// An uncovered row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The row.
    pub row: ResultRow,
    /// The part of the track that its bar fills, where that makes sense.
    pub bar: Option<Share>,
}

/// What settled a tie, without who: figures that are equal, on places that are not, would be read as a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// The ballots themselves, compared as the rule says.
    Ballots,
    /// A public lot (*sorteggio*).
    Lot,
    /// A decision of whoever the rule names.
    Decision,
}

/// The results of a counted vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultsScene {
    /// The question.
    pub question: String,
    /// Where the vote stands.
    pub stage: Stage,
    /// When it was closed.
    pub closed: Option<Timestamp>,
    /// The rule.
    pub rule: RuleFacts,
    /// Rows of this page, best first.
    pub rows: Vec<Row>,
    /// Place in the whole of the first row of this page, from 0.
    pub from: u16,
    /// How many rows there are in all.
    pub all: u16,
    /// How many of all rows are covered.
    pub covered: u16,
    /// What 100 % is.
    pub base: Base,
    /// How large the base is.
    pub base_size: Option<u64>,
    /// Whether percentages may sum to more than 100.
    pub multiple: bool,
    /// Whether figures count ballots, so that they have a percentage.
    pub counts_ballots: bool,
    /// What all that a budget pays for costs together, where one is spent; only once every row is uncovered.
    pub spent: Option<u64>,
    /// Choices whose tie is still to be settled by somebody: whether they get a place is not known.
    pub unsettled: Vec<u16>,
    /// What the rule says of ties.
    pub tie: TieRule,
    /// What settled a tie, if one was settled; only once every row is uncovered.
    pub settled: Option<Settled>,
    /// Whether the threshold was reached; only once every row is uncovered.
    pub verdict: Option<Verdict>,
    /// Whether enough voted.
    pub quorum: Option<Verdict>,
    /// The ledger: it speaks of turnout only.
    pub ledger: Ledger,
}

/// The receipts of a counted vote: whoever finds their own knows that the ballot was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptsScene {
    /// The question.
    pub question: String,
    /// Where the vote stands.
    pub stage: Stage,
    /// When it was closed.
    pub closed: Option<Timestamp>,
    /// The receipts of this page, in alphabetical order: the order of arrival would tell more.
    pub codes: Vec<String>,
    /// Place in the whole of the first receipt of this page, from 0.
    pub from: u16,
    /// How many receipts there are in all.
    pub all: u64,
}

/// A weighing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeighingScene {
    /// Title.
    pub title: String,
    /// Criteria with their weights, in percent.
    pub criteria: Vec<(String, Exact)>,
    /// Highest score.
    pub scale: u32,
    /// Options of this page by number, best first; in their order while a score is missing.
    pub rows: Vec<usize>,
    /// The figures.
    pub view: WeighingView,
    /// Whether it was confirmed.
    pub confirmed: bool,
}

/// What came out of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeRow {
    /// Title of the theme.
    pub theme: String,
    /// What came out.
    pub outcome: Came,
}

/// What came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// Still open, with this many open positions.
    Open(u64),
    /// A shared proposal: the title of the position left, if one was.
    Shared(Option<String>),
    /// Points of divergence: the titles of the open positions.
    Divergent(Vec<String>),
    /// A vote decided in favor or against.
    Motion {
        /// The proposal, if the theme has one alone; else the question of the vote.
        on: String,
        /// Whether it was carried.
        passed: bool,
    },
    /// A vote decided: what won, and whether it reached its threshold, if there was one.
    Voted(Vec<RowLabel>, Option<bool>),
}
