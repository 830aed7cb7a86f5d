//! The page of the hall: each scene, both languages, nothing covered, no word as markup.

mod results;

use super::super::testing::{HOSTILE, whole};
use super::*;
use crate::assembly::board::{BoardCommand, Showing};
use crate::assembly::floor::SpeakerRole;
use crate::assembly::testing::Story;
use crate::assembly::vote::{Channel, Denominator, Scope, Stage};
use crate::assembly::{PositionId, ThemeId};
use crate::present::Share;
use crate::present::board::{
    PositionRow, ReceiptsScene, RuleFacts, Scene, Speaking, Voice, VoteScene, board, look,
};
use crate::present::result::RowLabel;
use crate::tally::{BallotKind, Base, Budget, Method, Threshold};
use crate::text::Lang;

fn hall<'a>(text: &'a Text, zone: &'a TimeZone) -> HallPage<'a> {
    HallPage {
        text,
        now: "2026-11-21T17:10:00Z".parse().unwrap(),
        zone,
        address: Some("http://192.168.1.20:8080"),
        wifi: Some(Wifi {
            network: HOSTILE,
            password: HOSTILE,
        }),
    }
}

fn view(scene: Scene) -> BoardView {
    BoardView {
        meeting: HOSTILE.into(),
        example: true,
        present: 112,
        dark: false,
        page: 0,
        pages: 2,
        scene,
    }
}

fn drawn(view: &BoardView) -> String {
    let (text, zone) = (Text::new(Lang::It), TimeZone::UTC);
    fragment(view, &hall(&text, &zone))
}

fn speaking(spoken_ms: u64) -> Scene {
    let voice = Voice {
        role: SpeakerRole::Spokesperson,
        of: HOSTILE.into(),
    };
    Scene::Floor {
        next: vec![voice.clone()],
        now: Some(Speaking {
            voice,
            seconds: 120,
            spoken_ms,
            running: Some("2026-11-21T17:09:30Z".parse().unwrap()),
        }),
    }
}

fn position(sign: &str, support: Option<Share>) -> PositionRow {
    PositionRow {
        sign: sign.into(),
        title: HOSTILE.into(),
        short: HOSTILE.into(),
        text: HOSTILE.into(),
        support,
        spoken_for: true,
    }
}

fn positions(n: usize) -> Scene {
    let share = Share {
        count: 52,
        base: 84,
    };
    Scene::Positions {
        theme: HOSTILE.into(),
        question: String::new(),
        rows: vec![position("A", Some(share)); n],
    }
}

fn receipts(codes: &[&str]) -> Scene {
    Scene::Receipts(Box::new(ReceiptsScene {
        question: HOSTILE.into(),
        stage: Stage::Closed,
        closed: None,
        codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        from: 0,
        all: 96,
    }))
}

#[test]
fn receipts_stand_in_a_list_with_how_many_there_are_and_no_way_to_vote_beside_them() {
    let part = drawn(&view(receipts(&["2A2A2A", "7KQ2M9"])));
    assert_eq!(part.matches("<li>").count(), 2);
    assert!(part.contains(">7KQ2M9<") && part.contains("1-2 di 96"));
    assert!(!part.contains("192.168.1.20"));
}

#[test]
fn every_scene_is_one_whole_element_and_no_word_is_markup() {
    let scenes = [
        Scene::Black,
        Scene::Welcome {
            process: HOSTILE.into(),
            place: HOSTILE.into(),
            date: None,
        },
        speaking(0),
        speaking(200_000),
        positions(2),
        positions(6),
        Scene::Position(position("", None)),
        Scene::Closing(format!("{HOSTILE}\n{HOSTILE}")),
        Scene::Outcomes(Vec::new()),
        receipts(&[HOSTILE]),
    ];
    for scene in scenes {
        let part = drawn(&view(scene));
        whole(&part);
        assert!(part.starts_with("<main id=\"hall\"") && part.ends_with("</main>"));
        assert!(!part.contains('\n') && !part.contains("<script>") && !part.contains("<img"));
    }
}

#[test]
fn the_whole_page_asks_only_for_its_own_style_and_script() {
    for lang in Lang::ALL {
        let (text, zone) = (Text::new(lang), TimeZone::UTC);
        let page = page(&view(positions(6)), &hall(&text, &zone));
        let words = whole(&page);
        assert!(page.contains("href=\"/sala.css\"") && page.contains("src=\"/sala.js\""));
        assert!(!words.contains("hall-") && !words.contains("hallpage-"));
    }
}

#[test]
fn a_row_has_its_count_its_base_its_percentage_and_a_bar_that_is_a_part_of_the_whole() {
    let part = drawn(&view(positions(6)));
    assert_eq!(part.matches("<b>52</b> su 84").count(), 6);
    assert_eq!(part.matches("<b>62%</b>").count(), 6);
    assert_eq!(part.matches("width=\"619\"").count(), 6);
}

#[test]
fn the_clock_carries_what_is_left_so_that_it_runs_without_the_laptops_clock() {
    let part = drawn(&view(speaking(0)));
    assert!(part.contains("data-left=\"90000\" data-runs=\"1\"") && part.contains(">1:30<"));
    let over = drawn(&view(speaking(200_000)));
    assert!(over.contains("class=\"huge over\"") && over.contains("data-left=\"-110000\""));
}

#[test]
fn where_phones_vote_is_shown_with_what_can_be_joined_and_not_beside_figures() {
    let welcome = Scene::Welcome {
        process: "Percorso".into(),
        place: String::new(),
        date: None,
    };
    let part = drawn(&view(welcome));
    assert!(part.contains(">192.168.1.20:8080<") && part.matches("role=\"img\"").count() == 2);
    assert!(!drawn(&view(positions(3))).contains("192.168.1.20"));
}

fn open_vote(channel: Channel) -> Scene {
    Scene::Vote(Box::new(VoteScene {
        question: "Quale intervento prima?".into(),
        stage: Stage::Open,
        rule: RuleFacts {
            kind: BallotKind::One,
            method: Method::PluralityChoice,
            choices: 3,
            seats: 1,
            threshold: None,
            quorum: None,
            scope: Scope::Everyone,
            category: String::new(),
            secret: false,
            channels: vec![channel],
            counted: Denominator::AtOpening,
        },
        choices: ["Bus", "Alberi", "Mercato"].map(option).into(),
        electors: 40,
        voted: None,
        by_name: false,
    }))
}

fn option(label: &str) -> RowLabel {
    RowLabel::Option {
        sign: label.chars().take(1).collect(),
        label: label.into(),
        short: label.into(),
    }
}

/// The same vote once ballots came in.
fn with_ballots(scene: Scene) -> Scene {
    let Scene::Vote(mut vote) = scene else {
        panic!("no vote but {scene:?}")
    };
    vote.voted = Some(12);
    Scene::Vote(vote)
}

#[test]
fn who_has_no_ballot_reads_the_options_in_the_hall_beside_the_ballots_of_others_too() {
    for scene in [
        open_vote(Channel::Hands),
        with_ballots(open_vote(Channel::Hands)),
    ] {
        let part = drawn(&view(scene));
        for choice in [">B Bus<", ">A Alberi<", ">M Mercato<"] {
            assert!(part.contains(choice), "{choice}: {part}");
        }
    }
    let both = drawn(&view(with_ballots(open_vote(Channel::Hands))));
    assert!(
        both.contains(">12<") && both.contains("voti su 40 presenti · il resto si conta a parte")
    );
    let ballots = drawn(&view(with_ballots(open_vote(Channel::Paper))));
    assert!(!ballots.contains("B Bus") && ballots.contains(">voti su 40 presenti<"));
}

#[test]
fn many_options_stand_in_three_columns_with_their_short_names() {
    let Scene::Vote(mut vote) = open_vote(Channel::Hands) else {
        panic!("no vote")
    };
    let option = |n: u16| RowLabel::Option {
        sign: n.to_string(),
        label: format!("Proposta intera {n}"),
        short: format!("Breve {n}"),
    };
    vote.choices = (1..=15).map(option).collect();
    vote.rule.choices = 15;
    let part = drawn(&view(Scene::Vote(vote)));
    assert!(part.contains("class=\"ch s\"") && part.contains(">15 Breve 15<"));
    assert!(!part.contains("Proposta intera"));
}

#[test]
fn what_an_option_costs_is_read_beside_it_where_a_budget_is_spent() {
    let Scene::Vote(mut vote) = open_vote(Channel::Hands) else {
        panic!("no vote")
    };
    vote.rule.kind = BallotKind::Choose {
        min: 1,
        max: 2,
        budget: Some(Budget {
            costs: vec![30_000, 5_000, 45_000],
            cap: 50_000,
        }),
    };
    let part = drawn(&view(Scene::Vote(vote)));
    assert!(part.contains(">B Bus · 30.000 €<") && part.contains(">A Alberi · 5000 €<"));
}

#[test]
fn where_phones_vote_is_shown_with_an_open_vote_only_if_it_takes_phones() {
    assert!(drawn(&view(open_vote(Channel::Phone))).contains(">192.168.1.20:8080<"));
    assert!(!drawn(&view(open_vote(Channel::Hands))).contains("192.168.1.20"));
}

#[test]
fn a_text_too_long_for_the_screen_is_cut_between_words_and_says_so() {
    let long = "parola ".repeat(400);
    let part = drawn(&view(Scene::Closing(long)));
    assert!(part.contains("parola …") && part.contains("Il testo continua"));
    let short = drawn(&view(Scene::Closing("Grazie".into())));
    assert!(!short.contains("Il testo continua"));
}

#[test]
fn what_the_board_shows_is_what_the_page_shows() {
    let mut story = Story::usual();
    story.ok(BoardCommand::Show {
        showing: Showing::Positions(ThemeId(1)),
        covered: false,
    });
    let before = drawn(&board(story.assembly()));
    assert!(before.contains("Sera") && before.contains("Mattina"));
    let other = look(story.assembly(), &Showing::Position(PositionId(1)), None);
    assert!(drawn(&other).contains("Aprire di Sera"));
}

#[test]
fn the_quorum_is_read_with_the_rule_before_the_vote() {
    let Scene::Vote(mut vote) = open_vote(Channel::Hands) else {
        unreachable!("it is a vote")
    };
    assert!(!drawn(&view(Scene::Vote(vote.clone()))).contains("quorum"));
    vote.rule.quorum = Some(Threshold {
        numerator: 1,
        denominator: 2,
        strict: false,
        base: Base::Present,
    });
    let page = drawn(&view(Scene::Vote(vote)));
    let rule = "votano tutti i presenti con diritto di voto</span> <span>quorum: almeno 1/2 dei presenti</span>";
    assert!(page.contains(rule), "{page}");
}

#[test]
fn a_vote_by_name_asks_for_the_personal_code_and_others_for_the_ticket() {
    let Scene::Vote(mut vote) = open_vote(Channel::Phone) else {
        unreachable!("it is a vote")
    };
    assert!(drawn(&view(Scene::Vote(vote.clone()))).contains("codice del biglietto"));
    vote.by_name = true;
    assert!(drawn(&view(Scene::Vote(vote))).contains("tuo codice personale"));
}

#[test]
fn a_name_that_does_not_fit_is_whole_in_the_page_unless_there_is_a_short_one() {
    let row = |short: &str| PositionRow {
        title: "Prima i negozi dei centri storici e delle frazioni".into(),
        short: short.into(),
        ..position("E", None)
    };
    let drawn = |row: PositionRow| {
        drawn(&view(Scene::Positions {
            theme: String::new(),
            question: String::new(),
            rows: vec![row; 4],
        }))
    };
    assert!(drawn(row("Centri, frazioni")).contains(">E Centri, frazioni<"));
    assert!(drawn(row("Prima i negozi d")).contains("e delle frazioni<"));
}

#[test]
fn where_one_name_is_too_long_all_stand_with_their_short_ones() {
    let row = |title: &str, short: &str| PositionRow {
        title: title.into(),
        short: short.into(),
        ..position("E", None)
    };
    let drawn = |others: usize, last: PositionRow| {
        let others = vec![row("Orti con un deposito", "Orti"); others];
        drawn(&view(Scene::Positions {
            theme: String::new(),
            question: String::new(),
            rows: [others, vec![last]].concat(),
        }))
    };
    let long = "Un bosco che cresce da solo, con sentieri stretti e nessuna luce";
    for others in [2, 5] {
        let both = drawn(others, row(long, "Bosco"));
        assert!(
            both.contains(">E Orti<") && both.contains(">E Bosco<"),
            "{both}"
        );
    }
    let whole = drawn(2, row("Un campo da gioco", "Campo"));
    assert!(whole.contains(">E Orti con un deposito<"), "{whole}");
}
