//! The votes of a plan: question, ballot, rule, threshold, electorate, channels.

mod fit;

use std::collections::BTreeSet;

use serde::Deserialize as _;
use serde::de::IntoDeserializer as _;
use serde::de::value::Error as WordError;

use super::error::{Fault, PlanError, Wanted};
use super::section::{At, Key, Section, Word, pick};
use super::{Draughts, QUESTION, SHORT, THEME, VOTE};
use crate::assembly::PositionId;
use crate::assembly::vote::{
    Channel, Denominator, Electorate, Scope, Scrutiny, Terms, TieRule, VoteCommand, VoteOption,
};
use crate::assembly::words::{LINE, same};
use crate::tally::{BallotKind, Base, Budget, Method, Rule, Threshold};

const OPTIONS: Key = Key("opzioni", "options");
const OPTION: Key = Key("opzione", "option");
const NAME: Key = Key("nome", "name");
const COST: Key = Key("costo", "cost");
const BALLOT: Key = Key("scheda", "ballot");
const METHOD: Key = Key("metodo", "method");
const PLACES: Key = Key("eletti", "places");
const MIN: Key = Key("minimo", "min");
const MAX: Key = Key("massimo", "max");
const POINTS: Key = Key("punti", "points");
const CAP: Key = Key("punti_per_opzione", "points_per_option");
const SPEND_ALL: Key = Key("punti_tutti", "spend_all");
const SCALE: Key = Key("scala", "scale");
const SHARED: Key = Key("pari_posto", "shared_places");
const BUDGET: Key = Key("tetto_spesa", "budget");
const THRESHOLD: Key = Key("soglia", "threshold");
const QUORUM: Key = Key("quorum", "quorum");
const AT_LEAST: Key = Key("almeno", "at_least");
const MORE_THAN: Key = Key("piu_di", "more_than");
const BASE: Key = Key("base", "base");
const TIE: Key = Key("parita", "tie");
const VOTERS: Key = Key("vota", "voters");
const CATEGORY: Key = Key("categoria", "category");
const WITH_TABLE: Key = Key("con_tavolo", "with_table");
const PRESENT: Key = Key("presenti", "present");
const CHANNELS: Key = Key("canali", "channels");
const SECRET: Key = Key("segreto", "secret");
const REVISABLE: Key = Key("modificabile", "revisable");
const PERCENT: Key = Key("percentuali_su", "percent_of");
const ONE_READING: Key = Key("una_lettura_sotto", "one_reading_below");
const REST: Key = Key("gli_altri_a_favore", "rest_in_favour");

const KEYS: [Key; 28] = [
    QUESTION,
    THEME,
    OPTIONS,
    OPTION,
    BALLOT,
    METHOD,
    PLACES,
    MIN,
    MAX,
    POINTS,
    CAP,
    SPEND_ALL,
    SCALE,
    SHARED,
    BUDGET,
    THRESHOLD,
    QUORUM,
    TIE,
    VOTERS,
    CATEGORY,
    WITH_TABLE,
    PRESENT,
    CHANNELS,
    SECRET,
    PERCENT,
    ONE_READING,
    REST,
    REVISABLE,
];

/// The shapes of a ballot, before its limits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Motion,
    One,
    Choose,
    Points,
    Score,
    Grade,
    Rank,
    Resistance,
}

const SHAPES: &[Word<Shape>] = &[
    ("favorevole contrario astenuto", "motion", Shape::Motion),
    ("una sola", "one", Shape::One),
    ("scelte", "choices", Shape::Choose),
    ("punti", "points", Shape::Points),
    ("punteggi", "scores", Shape::Score),
    ("giudizi", "grades", Shape::Grade),
    ("graduatoria", "ranking", Shape::Rank),
    ("resistenza", "resistance", Shape::Resistance),
];

const BASES: &[Word<Base>] = &[
    ("aventi diritto", "entitled", Base::Entitled),
    ("presenti", "present", Base::Present),
    ("votanti", "voters", Base::Voters),
    ("voti validi", "valid", Base::Valid),
    ("voti espressi", "cast", Base::Cast),
    ("favorevoli e contrari", "for and against", Base::ForAgainst),
];

const TIES: &[Word<TieRule>] = &[
    ("ex aequo", "shared", TieRule::ExAequo),
    ("ballottaggio", "run-off", TieRule::RunOff),
    ("tavolo", "table", TieRule::Table),
    ("sorteggio", "lot", TieRule::Lot),
    ("più primi posti", "more first places", TieRule::FirstPlaces),
    (
        "resistenza minore",
        "lower resistance",
        TieRule::LowerResistance,
    ),
];

const SCOPES: &[Word<Scope>] = &[
    ("tutti", "everyone", Scope::Everyone),
    ("tavolo", "table", Scope::Table),
];

const DENOMINATORS: &[Word<Denominator>] = &[
    ("all'apertura", "at opening", Denominator::AtOpening),
    ("alla chiusura", "at closing", Denominator::AtClosing),
    ("aventi diritto", "entitled", Denominator::Entitled),
];

const WAYS: &[Word<Channel>] = &[
    ("alzata di mano", "hands", Channel::Hands),
    ("carta", "paper", Channel::Paper),
    ("totali", "totals", Channel::Totals),
    ("appello nominale", "roll call", Channel::RollCall),
    ("telefono", "phone", Channel::Phone),
];

const METHODS: &[Word<Method>] = &[
    ("borda", "borda", Method::Borda),
    ("schulze", "schulze", Method::SchulzeWv),
    ("eliminazioni successive", "instant run-off", Method::Irv),
    (
        "voto trasferibile",
        "transferable vote",
        Method::StvScottish,
    ),
    ("voto trasferibile di Meek", "Meek", Method::StvMeek),
    ("media", "mean", Method::ScoreMean),
    ("somma", "sum", Method::ScoreSum),
    (
        "giudizio maggioritario",
        "majority judgment",
        Method::MajorityJudgment,
    ),
];

pub(super) fn read(plan: &Section<'_>, draughts: &mut Draughts) -> Result<(), PlanError> {
    for section in plan.sections(VOTE, &KEYS)? {
        let terms = Box::new(terms(&section, draughts)?);
        let place = section.place_of_text(&[(QUESTION, LINE)]);
        draughts.ask(place, VoteCommand::Draft(terms));
    }
    Ok(())
}

fn terms(section: &Section<'_>, draughts: &Draughts) -> Result<Terms, PlanError> {
    let theme = section
        .text(THEME)?
        .map(|title| draughts.theme(THEME, &title))
        .transpose()?;
    let positions = theme.map_or(&[][..], |(_, theme)| &theme.positions);
    let (options, costs) = options(section, positions)?;
    let count = u16::try_from(options.len()).unwrap_or(u16::MAX);
    let kind = kind(section, count, costs)?;
    let method = method(section, &kind)?.or_else(|| Method::offered_for(&kind).first().copied());
    let rule = Rule::new(method.unwrap_or(Method::Motion));
    let terms = Terms {
        question: section.needed_text(QUESTION)?,
        theme: theme.map(|(id, _)| id),
        options,
        kind,
        rule: rule.with_seats(section.whole(PLACES)?.unwrap_or(1)),
        threshold: threshold(section, THRESHOLD)?,
        quorum: threshold(section, QUORUM)?,
        tie: section.word(TIE, TIES)?.unwrap_or_default(),
        electorate: electorate(section, draughts)?,
        denominator: section.word(PRESENT, DENOMINATORS)?.unwrap_or_default(),
        channels: channels(section)?,
        secret: section.flag(SECRET)?.unwrap_or_default(),
        percent: section.word(PERCENT, BASES)?.unwrap_or(Base::Voters),
        scrutiny: scrutiny(section)?,
        revisable: section.flag(REVISABLE)?.unwrap_or_default(),
    };
    fit::check(section, &terms)?;
    Ok(terms)
}

fn scrutiny(section: &Section<'_>) -> Result<Scrutiny, PlanError> {
    let usual = Scrutiny::default();
    Ok(Scrutiny {
        one_reading_below: section
            .whole(ONE_READING)?
            .unwrap_or(usual.one_reading_below),
        rest_in_favour: section.flag(REST)?.unwrap_or(usual.rest_in_favour),
    })
}

type Options = (Vec<VoteOption>, Vec<u64>);

/// The options, and what each costs where one has a cost. Without any, the positions of the theme.
fn options(
    section: &Section<'_>,
    positions: &[(PositionId, super::Draft)],
) -> Result<Options, PlanError> {
    let mut costs = Vec::new();
    let mut options: Vec<VoteOption> = Vec::new();
    for name in section.list(OPTIONS)? {
        options.push(option(name.value, String::new(), positions));
    }
    for item in section.sections(OPTION, &[NAME, SHORT, COST])? {
        let name = item.needed_text(NAME)?;
        options.push(option(name, item.words(SHORT)?, positions));
        costs.extend(item.whole::<u64>(COST)?);
    }
    if options.is_empty() {
        let as_option = |(id, draft): &(PositionId, super::Draft)| VoteOption {
            label: draft.title.clone(),
            short: draft.short.clone(),
            position: Some(*id),
        };
        options = positions.iter().map(as_option).collect();
    }
    Ok((options, costs))
}

/// An option; one called as a position of the theme is that position.
fn option(label: String, short: String, positions: &[(PositionId, super::Draft)]) -> VoteOption {
    let position = positions.iter().find(|(_, draft)| {
        same(&draft.title, &label) || (!draft.short.is_empty() && same(&draft.short, &label))
    });
    match position {
        Some((id, draft)) => VoteOption {
            label: draft.title.clone(),
            short: if short.is_empty() {
                draft.short.clone()
            } else {
                short
            },
            position: Some(*id),
        },
        None => VoteOption {
            label,
            short,
            position: None,
        },
    }
}

fn kind(section: &Section<'_>, count: u16, costs: Vec<u64>) -> Result<BallotKind, PlanError> {
    let shape = section.needed(BALLOT, section.word(BALLOT, SHAPES)?)?;
    let (min, max) = (section.whole(MIN)?, section.whole(MAX)?);
    Ok(match shape {
        Shape::Motion => BallotKind::Motion,
        Shape::One => BallotKind::One,
        Shape::Choose => BallotKind::Choose {
            min: min.unwrap_or(1),
            max: max.unwrap_or(count),
            budget: section.whole(BUDGET)?.map(|cap| Budget { costs, cap }),
        },
        Shape::Points => {
            let total = section.whole(POINTS)?.unwrap_or(10);
            BallotKind::Points {
                total,
                cap: section.whole(CAP)?.unwrap_or(total),
                spend_all: section.flag(SPEND_ALL)?.unwrap_or_default(),
            }
        }
        Shape::Score => BallotKind::Score {
            min: min.map_or(0, i32::from),
            max: max.or(section.whole(SCALE)?).map_or(10, i32::from),
        },
        Shape::Grade => BallotKind::Grade {
            grades: section.whole(SCALE)?.unwrap_or(5),
        },
        Shape::Rank => BallotKind::Rank {
            min: min.unwrap_or(1),
            max: max.unwrap_or(count),
            ties: section.flag(SHARED)?.unwrap_or_default(),
        },
        Shape::Resistance => BallotKind::Resistance {
            max: section.whole(SCALE)?.unwrap_or(10),
        },
    })
}

/// The counting method: a word of this list, or its name as in every file of the program.
fn method(section: &Section<'_>, kind: &BallotKind) -> Result<Option<Method>, PlanError> {
    let Some(name) = section.text(METHOD)? else {
        return Ok(None);
    };
    let written = name.value.trim().to_lowercase().replace(['-', ' '], "_");
    let by_name: Result<Method, WordError> =
        Method::deserialize(written.as_str().into_deserializer());
    if let Ok(method) = by_name {
        return Ok(Some(method));
    }
    // Offered are the methods of this ballot alone, those without words of their own by name.
    let worded = METHODS.iter().filter(|(_, _, method)| method.fits(kind));
    let mut fitting: Vec<Word<Method>> = worded.copied().collect();
    for method in Method::offered_for(kind) {
        if fitting.iter().all(|(_, _, known)| known != method) {
            fitting.push((method.name(), method.name(), *method));
        }
    }
    pick(METHOD, &name, &fitting).map(Some)
}

fn threshold(section: &Section<'_>, key: Key) -> Result<Option<Threshold>, PlanError> {
    let Some(inner) = section.section(key, &[AT_LEAST, MORE_THAN, BASE])? else {
        return Ok(None);
    };
    let at_least = inner.fraction(AT_LEAST)?;
    let more_than = inner.fraction(MORE_THAN)?;
    let strict = more_than.is_some();
    if let (Some(_), Some(second)) = (&at_least, &more_than) {
        let key = MORE_THAN.0.to_owned();
        return Err(PlanError {
            place: second.place,
            fault: Fault::WrongKind {
                key,
                wanted: Wanted::Fraction,
            },
        });
    }
    let At {
        value: (numerator, denominator),
        ..
    } = inner.needed(AT_LEAST, at_least.or(more_than))?;
    Ok(Some(Threshold {
        numerator,
        denominator,
        strict,
        base: inner.word(BASE, BASES)?.unwrap_or(Base::Voters),
    }))
}

fn electorate(section: &Section<'_>, draughts: &Draughts) -> Result<Electorate, PlanError> {
    let scope = match section.text(CATEGORY)? {
        Some(name) => Scope::Category(draughts.category(CATEGORY, &name)?),
        None => section.word(VOTERS, SCOPES)?.unwrap_or_default(),
    };
    Ok(Electorate {
        scope,
        with_table: section.flag(WITH_TABLE)?.unwrap_or(true),
    })
}

/// The channels; paper where none is named.
fn channels(section: &Section<'_>) -> Result<BTreeSet<Channel>, PlanError> {
    let mut channels = BTreeSet::new();
    for way in section.list(CHANNELS)? {
        channels.insert(pick(CHANNELS, &way, WAYS)?);
    }
    if channels.is_empty() {
        channels.insert(Channel::Paper);
    }
    Ok(channels)
}
