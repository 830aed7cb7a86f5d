//! Decisions about votes.

mod ballots;
pub(super) mod channels;
mod hands;
mod second;
mod sheet;
mod stages;
pub(super) mod totals;

use super::{Terms, Turn, Vote, VoteCommand, VoteEvent, VoteRefusal};
use crate::assembly::{Assembly, Decision, Refusal, Stamp, VoteId};

#[expect(
    clippy::too_many_lines,
    reason = "an arm for each command, read as a list"
)]
pub(crate) fn decide(
    assembly: &Assembly,
    command: VoteCommand,
    stamp: &Stamp,
) -> Result<Decision, Refusal> {
    match command {
        VoteCommand::Draft(terms) => draft(assembly, *terms, Origin::default()),
        VoteCommand::Redraft { id, terms } => {
            stages::drafted(assembly, id)?;
            let terms = Box::new(terms.checked(assembly)?);
            Ok(Decision::of(VoteEvent::Redrafted { id, terms }))
        }
        VoteCommand::TypeTotals {
            id,
            channel,
            totals,
        } => totals::type_totals(assembly, id, channel, totals),
        VoteCommand::SayHands { id, said } => hands::say(assembly, id, said),
        VoteCommand::SayHandsVoters { id, voters } => hands::say_voters(assembly, id, voters),
        VoteCommand::TypeFigure { id, row, figure } => {
            sheet::type_figure(assembly, id, row, figure)
        }
        VoteCommand::OpenCall { id, order } => channels::open_call(assembly, id, order),
        VoteCommand::Call { id, person, answer } => channels::call(assembly, id, person, answer),
        VoteCommand::CallByPhone { id, ticket, mark } => {
            channels::call_by_phone(assembly, id, ticket, &mark)
        }
        VoteCommand::ReadBack { id, by } => channels::read_back(assembly, id, &by),
        VoteCommand::AddChannel {
            id,
            channel,
            reason,
        } => channels::add_channel(assembly, id, channel, &reason),
        VoteCommand::RetakeCensus { id, reason } => channels::retake_census(assembly, id, &reason),
        VoteCommand::HandOut { id, ballots } => ballots::hand_out(assembly, id, ballots),
        VoteCommand::OpenPack { id, counted } => ballots::open_pack(assembly, id, counted, stamp),
        VoteCommand::RecountPack { id, pack, counted } => {
            ballots::recount_pack(assembly, id, pack, counted)
        }
        VoteCommand::ReadSlip {
            id,
            pack,
            slip,
            reading,
        } => ballots::read(assembly, id, (pack, slip), reading),
        VoteCommand::DecideSlip {
            id,
            pack,
            slip,
            reading,
            by,
        } => ballots::decide_slip(assembly, id, (pack, slip), reading, &by),
        VoteCommand::ClosePack { id, pack } => ballots::close_pack(assembly, id, pack),
        VoteCommand::BeginSecond { id, pack } => second::begin(assembly, id, pack),
        VoteCommand::RewindSecond { id, pack, slip } => second::rewind(assembly, id, (pack, slip)),
        VoteCommand::TakePacks { id, packs, turn } => match turn {
            Turn::First => second::take_new(assembly, id, &packs),
            Turn::Second => second::take_second(assembly, id, &packs),
        },
        VoteCommand::SettleSlip {
            id,
            pack,
            slip,
            reading,
        } => second::settle(assembly, id, (pack, slip), reading),
        VoteCommand::Open { id } => stages::open(assembly, id),
        VoteCommand::EmptyUrn {
            id,
            ballots,
            receipts,
            then,
        } => {
            let emptied = ballots::empty_urn(assembly, id, ballots, receipts)?;
            let mut after = assembly.clone();
            after.apply(stamp.at, &emptied);
            let mut ended = decide(&after, *then, stamp)?;
            ended.events.insert(0, emptied);
            Ok(ended)
        }
        VoteCommand::Close { id } => stages::close(assembly, id),
        VoteCommand::Reopen { id, reason } => stages::reopen(assembly, id, &reason),
        VoteCommand::DrawLot { id, seed } => stages::draw_lot(assembly, id, &seed),
        VoteCommand::DecideTie { id, by, order } => stages::decide_tie(assembly, id, &by, order),
        VoteCommand::Verify { id, by } => stages::verify(assembly, id, &by),
        VoteCommand::Proclaim { id, reason } => stages::proclaim(assembly, id, &reason),
        VoteCommand::Discard { id } => {
            stages::drafted(assembly, id)?;
            Ok(Decision::of(VoteEvent::Discarded { id }))
        }
        VoteCommand::Annul { id, reason } => stages::annul(assembly, id, &reason),
        VoteCommand::Repeat { id, reason } => stages::repeat(assembly, id, &reason),
        VoteCommand::RunOff { id, reason } => stages::run_off(assembly, id, &reason),
    }
}

fn refuse<T>(refusal: VoteRefusal) -> Result<T, Refusal> {
    Err(Refusal::Vote(refusal))
}

fn known(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    assembly
        .votes
        .get(id)
        .map(AsRef::as_ref)
        .ok_or(Refusal::NotFound {})
}

/// Where a draft comes from.
#[derive(Default)]
struct Origin {
    repeats: Option<VoteId>,
    runoff_of: Option<VoteId>,
    reason: String,
}

fn draft(assembly: &Assembly, terms: Terms, origin: Origin) -> Result<Decision, Refusal> {
    let terms = Box::new(terms.checked(assembly)?);
    let id = assembly
        .votes
        .list
        .last_key_value()
        .map(|(id, _)| *id)
        .unwrap_or_default()
        .next();
    Ok(Decision::of(VoteEvent::Drafted {
        id,
        terms,
        repeats: origin.repeats,
        runoff_of: origin.runoff_of,
        reason: origin.reason,
    }))
}
