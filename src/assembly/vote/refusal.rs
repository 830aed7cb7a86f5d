//! Why something about a vote is refused.

use serde::Serialize;

use crate::tally::{BallotFault, CountFault};

/// Why something about a vote was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum VoteRefusal {
    /// It is not being prepared any more.
    NotDraft {},
    /// It is not open.
    NotOpen {},
    /// It is not closed.
    NotClosed {},
    /// Another vote is open.
    AnotherOpen {
        /// Its question.
        question: String,
    },
    /// Fewer than two options.
    TooFewOptions {
        /// How many there are.
        found: usize,
    },
    /// The limits of the ballot contradict each other or the options.
    BadLimits {},
    /// The rule does not fit the ballot, or decides nothing.
    RuleDoesNotFit {},
    /// As many places as choices, or none.
    BadSeats {
        /// Places.
        seats: u16,
        /// Choices.
        choices: u16,
    },
    /// The threshold is no fraction between 0 and 1.
    BadThreshold {
        /// Numerator.
        numerator: u64,
        /// Denominator.
        denominator: u64,
    },
    /// No channel.
    NoChannel {},
    /// A show of hands cannot be secret.
    HandsAreNotSecret {},
    /// A show of hands cannot say what this ballot asks.
    HandsCannotSay {},
    /// Totals cannot say what this rule needs.
    TotalsCannotSay {},
    /// A roll call cannot be secret.
    RollCallIsNotSecret {},
    /// A roll call cannot say what this ballot asks.
    RollCallCannotSay {},
    /// The channel is open already.
    ChannelOpen {},
    /// Nothing has changed since the denominators were taken.
    SameCensus {},
    /// The denominators are taken when the vote closes.
    CensusAtClosing {},
    /// The person is not in the electorate, or has no right to vote.
    NotCallable {},
    /// The person is not checked in: whoever votes by name is in the hall.
    NotCheckedIn {},
    /// The person came after those who may vote were counted.
    CameAfterCount {},
    /// The ballot has no such choice.
    NotOnBallot {},
    /// Somebody else has voted for the same seat of the table.
    SeatHasVoted {},
    /// They have answered from their phone, with a code that is good.
    AnsweredByPhone {},
    /// Phones vote by name with personal codes, and none was issued.
    NoPersonalCodes {},
    /// People called have not answered yet, or nobody was called.
    CallUnfinished {
        /// How many have not answered.
        left: usize,
    },
    /// A show of hands was begun and its figures are not recorded.
    HandsUnfinished {
        /// Rows that do not hold yet.
        left: usize,
    },
    /// Totals were typed and are not recorded.
    TotalsUnfinished {
        /// Figures that count for nothing yet.
        left: usize,
    },
    /// The two counters differ.
    CountersDiffer {
        /// The row, from 1.
        row: usize,
    },
    /// Those in favor are not those who raised no hand.
    RestDiffers {
        /// In favor, as typed.
        found: u64,
        /// Those who raised no hand.
        expected: u64,
    },
    /// The terms do not name this channel.
    NotThisChannel {},
    /// Tickets do not say whose they are: phones cannot tell those of a category or of the table from the others.
    PhonesCannotTell {},
    /// Phones vote with tickets, and none was issued.
    NoTickets {},
    /// The ballots of the phones were taken out of the urn and mixed: nobody knows any more who has voted.
    UrnEmptied {},
    /// A base that this ballot or rule does not know, or a quorum that is not of people.
    BadBase {},
    /// A threshold is a share of ballots, and this rule does not count ballots.
    ThresholdNeedsVotes {},
    /// Threshold or quorum need to know how many voted, and only totals were typed.
    VotersNeeded {},
    /// The ballots cannot be counted under the rule.
    NotCountable {
        /// Why.
        fault: CountFault,
    },
    /// Nobody present may vote.
    NobodyMayVote {},
    /// A position that was put to the vote is not open any more.
    PositionNotOpen {
        /// The option.
        label: String,
    },
    /// A row of figures has another length than the choices.
    WrongLength {
        /// Figures given.
        found: usize,
        /// Choices.
        choices: u16,
    },
    /// More votes than people who may vote and are in the hall.
    OverPresent {
        /// Voters typed.
        voters: u64,
        /// Who may vote, as the terms count them.
        present: u64,
    },
    /// The votes of one option pass the voters.
    OverVoters {
        /// Votes of the option.
        votes: u64,
        /// Voters.
        voters: u64,
    },
    /// The sum of the figures is not what the voters could have given.
    SumOverVoters {
        /// Sum of the figures.
        sum: u64,
        /// Most they could have given.
        max: u64,
    },
    /// The sum of the figures is less than the voters must have given.
    SumUnderVoters {
        /// Sum of the figures.
        sum: u64,
        /// Least they must have given.
        min: u64,
    },
    /// A figure is too large.
    FigureTooLarge {},
    /// A pack is still being read.
    PackOpen {
        /// Its number.
        pack: u32,
    },
    /// The pack is not the one being read.
    PackNotOpen {},
    /// An empty pack, or one over the limit.
    BadPack {
        /// Ballots.
        counted: u32,
    },
    /// All ballots of the pack were read.
    PackFull {
        /// Ballots counted.
        counted: u32,
    },
    /// Ballots are missing from the pack.
    PackShort {
        /// Ballots counted.
        counted: u32,
        /// Ballots read.
        read: u32,
    },
    /// More ballots of the pack were read than counted now.
    PackOver {
        /// Ballots counted.
        counted: u32,
        /// Ballots read.
        read: u32,
    },
    /// The ballot was not read yet.
    NoSuchSlip {},
    /// The ballot is not doubtful.
    NotDoubtful {},
    /// A doubtful ballot can only be decided as valid, blank or void.
    StillDoubtful {
        /// How many are left.
        left: usize,
    },
    /// The pack was read a second time: what the first reader read does not change any more.
    ReadTwice {},
    /// This reading of a pack was taken in before.
    PackTaken {
        /// The number of the pack here.
        pack: u32,
    },
    /// Packs read elsewhere are not of the sizes of those that wait for their second reading.
    OtherPacks {
        /// Packs brought.
        brought: usize,
        /// Packs that wait.
        waiting: usize,
    },
    /// The two readings of the pack do not differ there.
    NoDifference {},
    /// A pack must be read a second time before the vote can close.
    SecondMissing {
        /// Its number.
        pack: u32,
    },
    /// Ballots on which two readings differ wait for the third.
    Unsettled {
        /// How many.
        left: usize,
    },
    /// What is marked breaks the ballot's own rule.
    BadBallot {
        /// How.
        fault: BallotFault,
    },
    /// No ballots came in.
    Empty {},
    /// There is no tie to settle.
    NoTie {},
    /// The rule says otherwise about ties.
    TieRuleSaysOtherwise {},
    /// The rule for ties compares first places, and this ballot under this method has none to compare.
    NoFirstPlaces {},
    /// The rule for ties compares resistances, and this ballot says none.
    NoResistance {},
    /// The rule for ties asks the ballots once more, and totals do not say what each ballot says.
    TieNeedsBallots {},
    /// The order given does not name each tied choice once.
    NotTheTied {},
    /// The ledger does not balance and no reason was given.
    ReasonNeeded {},
    /// The tie must be settled first.
    TieOpen {},
    /// A theme was closed on this vote.
    ThemeClosed {},
    /// The theme it is about is closed: nothing is voted on it.
    ThemeNotOpen {
        /// The theme.
        title: String,
    },
    /// It was annulled already.
    Annulled {},
}
