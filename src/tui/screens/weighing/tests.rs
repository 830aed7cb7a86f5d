use super::*;
use crate::assembly::VoteId;
use crate::assembly::testing::{options, plain_vote};
use crate::assembly::vote::{Reading, Terms, VoteCommand};
use crate::assembly::weighing::{Criterion, WeighedOption, WeighingDraft, Weights};
use crate::tally::{BallotKind, Exact, Mark, Method, Rule};
use crate::text::Lang;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{SMALL, Set, Stage, pictures};

const ID: WeighingId = WeighingId(1);

fn screen() -> Screen {
    Screen::new(ScreenId::Weighing)
}

fn set() -> Set {
    Set {
        lang: Lang::It,
        size: SMALL,
    }
}

fn draft() -> WeighingDraft {
    let option = |label: &str| WeighedOption {
        label: label.into(),
        position: None,
    };
    let criterion = |(name, weight): (&str, u64)| Criterion {
        name: name.into(),
        weight: weight.into(),
        lower_is_better: false,
    };
    WeighingDraft {
        title: "Quale intervento prima".into(),
        theme: None,
        options: [
            "Ombra e alberi",
            "Panchine",
            "Fermata del bus",
            "Luci",
            "Fontana",
        ]
        .map(option)
        .into(),
        criteria: [
            ("Utilità", 30),
            ("Costo", 25),
            ("Tempi", 20),
            ("Equità", 25),
        ]
        .map(criterion)
        .into(),
        scale: 5,
    }
}

fn drafted(set: Set) -> Stage {
    set.stage(screen()).given(WeighingCommand::Draft(draft()))
}

/// All scores typed, row after row.
const SCORES: &str = "44523323144322355324";

fn kept(stage: &Stage) -> &Weighed {
    &stage.assembly().weighings.list[&ID]
}

#[test]
fn without_a_weighing_the_screen_says_what_it_is_for() {
    pictures("weighing_empty", |set| set.stage(screen()));
}

#[test]
fn a_weighing_is_prepared_on_screen() {
    let keys = "<Enter>Quale orario<Down><Down>Sera; Mattina<Down>Utilità; Costo; Tempi";
    pictures("weighing_draft", |set| set.stage(screen()).keys(keys));
    let stage = set().stage(screen()).keys(keys).keys("<Enter>");
    let weighing = kept(&stage);
    let labels: Vec<&str> = weighing.options.iter().map(|o| o.label.as_str()).collect();
    assert_eq!(labels, ["Sera", "Mattina"]);
    assert_eq!((weighing.criteria.len(), weighing.scale), (3, 5));
}

#[test]
fn a_draft_with_one_option_waits_for_another() {
    let stage = set().stage(screen());
    let stage = stage.keys("<Enter>Titolo<Down><Down>Sera<Down>Utilità<Enter>");
    assert!(stage.assembly().weighings.list.is_empty());
    assert!(
        stage.row(-2).contains("almeno due opzioni"),
        "{}",
        stage.row(-2)
    );
}

#[test]
fn a_draft_asks_for_the_first_thing_that_is_missing() {
    let stage = set().stage(screen()).keys("<Enter>");
    assert_eq!(stage.row(-2), "▶ Scrivi il titolo");
    let stage = stage.keys("Titolo<Down><Down>Sera; Mattina<Enter>");
    assert_eq!(stage.row(-2), "▶ Scrivi almeno un criterio");
}

#[test]
fn digits_fill_the_grid_and_the_totals_appear() {
    pictures("weighing_partial", |set| drafted(set).keys("44523<Down>"));
    pictures("weighing_full", |set| drafted(set).keys(SCORES));
    let stage = drafted(set()).keys(SCORES);
    let screen = stage.screen();
    for total in ["4,00", "3,55", "3,40", "1,75", "3,50"] {
        assert!(screen.contains(total), "{total} in {screen}");
    }
    assert!(
        stage.row(-2).contains("prima l’opzione 1 con 4,00"),
        "{}",
        stage.row(-2)
    );
}

#[test]
fn enter_leads_to_the_missing_score_and_then_confirms() {
    let stage = drafted(set()).keys(SCORES).keys("<Up><Left><BS><Home>");
    assert!(
        stage.row(-2).contains("punteggio che manca: Luci su Tempi"),
        "{}",
        stage.row(-2)
    );
    let stage = stage.keys("<Enter>2<Enter>");
    assert!(
        !kept(&stage).confirmed,
        "Enter out of habit after the digit"
    );
    let stage = stage.keys("<Enter>");
    assert!(kept(&stage).confirmed);
    pictures("weighing_confirmed", |set| {
        drafted(set).keys(SCORES).keys("<Enter><Enter>")
    });
    let stage = stage.keys("<Enter>");
    assert_eq!(stage.assembly().board.showing, Showing::Weighing(ID));
    assert_eq!(stage.row(-2), "▶ INVIO  Torna alla scaletta");
    assert!(stage.keys("<Enter>").row(0).starts_with("Scaletta"));
}

#[test]
fn a_score_above_the_scale_is_refused_in_words() {
    let stage = drafted(set()).keys("7");
    assert!(stage.row(-4).contains("fuori scala"), "{}", stage.row(-4));
    pictures("weighing_refused", |set| drafted(set).keys("7"));
}

#[test]
fn on_a_scale_to_a_hundred_digits_wait_until_they_are_a_number() {
    let mut wide = draft();
    wide.scale = 100;
    let stage = set().stage(screen()).given(WeighingCommand::Draft(wide));
    let stage = stage
        .keys("72")
        .keys("100")
        .keys("5<Enter>")
        .keys("3,5<Enter>");
    let row: Vec<_> = kept(&stage).scores[0].iter().flatten().cloned().collect();
    let expected: Vec<Exact> = ["72", "100", "5", "3.5"].map(|s| s.parse().unwrap()).into();
    assert_eq!(row, expected);
}

#[test]
fn weights_are_written_with_a_running_sum() {
    pictures("weighing_weights", |set| drafted(set).keys("p25"));
    let stage = drafted(set()).keys("p25");
    assert!(stage.row(-4).contains("95: mancano 5"), "{}", stage.row(-4));
    let stage = stage.keys("<Enter>");
    assert_eq!(
        kept(&stage).criteria[0].weight,
        Exact::from(30),
        "not before they make 100"
    );
    let stage = stage.keys("<Down>30<Enter>");
    let weights: Vec<_> = kept(&stage)
        .criteria
        .iter()
        .map(|c| c.weight.to_u64())
        .collect();
    assert_eq!(weights, [Some(25), Some(30), Some(20), Some(25)]);
}

#[test]
fn points_from_the_hall_become_weights() {
    let keys = "h40 20 20 20<Enter>10 30 30 30<Enter>";
    pictures("weighing_points", |set| drafted(set).keys(keys).keys("5 5"));
    let stage = drafted(set()).keys(keys).keys("<Enter>");
    let weights: Vec<_> = kept(&stage)
        .criteria
        .iter()
        .map(|c| c.weight.to_u64())
        .collect();
    assert_eq!(weights, [Some(25); 4]);
    assert!(matches!(&kept(&stage).weights, Weights::Averaged { points } if points.len() == 2));
}

/// A counted vote in which two ballots gave points to the same criteria, in another order.
fn voted(set: Set) -> Stage {
    let terms = Terms {
        options: options(&["Costo", "Utilità", "Tempi", "Equità"]),
        kind: BallotKind::Points {
            total: 10,
            cap: 10,
            spend_all: true,
        },
        rule: Rule::new(Method::Points),
        ..plain_vote()
    };
    let mut stage = drafted(set);
    stage.arrive(2);
    let (id, pack) = (VoteId(1), 1);
    stage.submit(VoteCommand::Draft(Box::new(terms)));
    stage.submit(VoteCommand::Open { id });
    stage.submit(VoteCommand::OpenPack { id, counted: 2 });
    for (slip, points) in (1..).zip([[4, 4, 1, 1], [2, 6, 1, 1]]) {
        let reading = Reading::Valid(Mark::Values(points.map(Some).into()));
        stage.submit(VoteCommand::ReadSlip {
            id,
            pack,
            slip,
            reading,
        });
    }
    stage.submit(VoteCommand::ClosePack { id, pack });
    stage.submit(VoteCommand::Close { id });
    stage
}

#[test]
fn the_sheets_of_a_vote_on_the_same_criteria_are_taken_with_one_key() {
    let stage = voted(set()).keys("h");
    assert!(
        stage
            .screen()
            .contains("Tab prende dal voto n. 1 le sue 2 schede."),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Tab><Enter>");
    let weights: Vec<_> = kept(&stage)
        .criteria
        .iter()
        .map(|c| c.weight.to_u64())
        .collect();
    assert_eq!(weights, [Some(50), Some(30), Some(10), Some(10)]);
}

#[test]
fn a_sheet_with_a_number_too_few_stays_to_be_corrected() {
    let stage = drafted(set()).keys("h40 20 20<Enter>");
    assert!(
        stage.row(-4).contains("servono 4 numeri"),
        "{}",
        stage.row(-4)
    );
    let stage = stage.keys(" 20<Enter>");
    assert!(
        stage.row(-2).contains("media di 1 scheda"),
        "{}",
        stage.row(-2)
    );
}

#[test]
fn lower_is_better_turns_the_criterion_round() {
    let stage = drafted(set()).keys(SCORES).keys("<PgUp><Down>l");
    assert!(kept(&stage).criteria[1].lower_is_better);
    assert!(stage.screen().contains("Costo ↓"), "{}", stage.screen());
    assert_eq!(kept(&stage).missing(), None, "the scores stay");
}

#[test]
fn a_confirmed_weighing_is_reopened_and_a_wrong_one_withdrawn() {
    let stage = drafted(set()).keys(SCORES).keys("<Enter><Enter>1");
    assert!(
        stage.row(-4).contains("riaprila prima"),
        "{}",
        stage.row(-4)
    );
    let stage = stage.keys("run punteggio sbagliato<Enter>1");
    assert!(!kept(&stage).confirmed);
    let stage = stage.keys("xcriteri rifatti<Enter>");
    assert!(
        stage.screen().contains("Nessuna pesatura"),
        "{}",
        stage.screen()
    );
}

#[test]
fn more_weighings_are_gone_through_with_tab() {
    let mut second = draft();
    second.title = "Seconda pesatura".into();
    let stage = drafted(set()).given(WeighingCommand::Draft(second));
    assert!(
        stage.screen().contains("Seconda pesatura · 2 di 2"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Tab>");
    assert!(stage.screen().contains("Quale intervento prima · 1 di 2"));
}

#[test]
fn a_confirmed_weighing_says_how_it_can_be_changed() {
    let stage = drafted(set()).keys(SCORES).keys("<Enter><Enter>h");
    assert!(
        stage.row(-4).starts_with("! La pesatura è confermata"),
        "{}",
        stage.screen()
    );
    assert!(kept(&stage).confirmed);
}

#[test]
fn a_weighing_that_takes_scores_has_nothing_to_reopen_and_says_so() {
    let stage = drafted(set()).keys("r");
    assert!(
        stage.row(-4).starts_with("! La pesatura non è confermata"),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_click_selects_a_cell() {
    let mut stage = drafted(set()).keys(SCORES).keys("<PgUp><Home>");
    stage.click("Tempi");
    let stage = stage.keys("1");
    assert_eq!(
        kept(&stage).scores[0][0],
        Some(Exact::from(1)),
        "a click on a name selects nothing"
    );
}

#[test]
fn many_options_scroll_with_the_selected_one() {
    let mut many = draft();
    let option = |n: u32| WeighedOption {
        label: format!("Opzione {n}"),
        position: None,
    };
    many.options = (1..=14).map(option).collect();
    let stage = set()
        .stage(screen())
        .given(WeighingCommand::Draft(many))
        .keys("<End>");
    assert!(
        stage
            .screen()
            .lines()
            .any(|l| l.contains('N') && l.contains("Criterio")),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("3");
    assert_eq!(kept(&stage).scores[0][13], Some(Exact::from(3)));
}

#[test]
fn the_chosen_criterion_is_in_sight_in_the_smallest_window() {
    let smallest = Set {
        size: crate::tui::frame::SMALLEST,
        ..set()
    };
    let mut stage = drafted(smallest);
    for name in ["Utilità", "Costo", "Tempi", "Equità"] {
        let screen = stage.screen();
        let chosen = screen.lines().find(|line| line.starts_with(" > "));
        assert!(chosen.is_some_and(|line| line.contains(name)), "{screen}");
        stage.press("<Down>");
    }
}

#[test]
fn what_is_written_in_a_form_is_not_lost_to_one_esc() {
    for keys in ["n<Down>", "p5", "h1 2 3 4<Enter>"] {
        let play = drafted(set()).keys(keys);
        let before = play.screen();
        let changed = !keys.starts_with('n');
        let play = play.keys("<Esc>");
        let screen = play.screen();
        assert_eq!(screen.contains("Non è ancora salvato"), changed, "{screen}");
        if changed {
            assert_eq!(
                play.row(2),
                before.lines().nth(2).unwrap_or_default().trim()
            );
            let screen = play.keys("<Esc>").screen();
            assert!(screen.contains("Utilità"), "{screen}");
        }
    }
}
