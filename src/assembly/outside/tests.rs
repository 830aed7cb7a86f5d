use super::*;
use crate::assembly::observations::ObservationCommand;
use crate::assembly::testing::Story;
use crate::assembly::themes::ThemeRefusal;
use crate::assembly::tray::{Collecting, TrayCommand};
use crate::assembly::words::{Field, PARAGRAPH};
use crate::assembly::{Command, Refusal};

const FIRST: OutsidePollId = OutsidePollId(1);
const THEME: ThemeId = ThemeId(1);

fn remembered() -> Remembered {
    Remembered {
        shape: "columns-2".into(),
        mapping: Mapping::default(),
    }
}

fn poll(counts: &[(&str, u64)], respondents: u64) -> Poll {
    let option = |(label, count): &(&str, u64)| PollOption {
        label: (*label).into(),
        count: *count,
    };
    Poll {
        title: "Quando aprire?".into(),
        source: "Modulo del Comune".into(),
        theme: Some(THEME),
        held: None,
        respondents,
        several: false,
        options: counts.iter().map(option).collect(),
    }
}

fn take(poll: Poll) -> OutsideCommand {
    OutsideCommand::TakePoll {
        poll,
        remembered: remembered(),
    }
}

fn bring(texts: &[&str], destination: Destination) -> OutsideCommand {
    let proposed = |text: &&str| Proposed {
        title: (*text).into(),
        text: (*text).into(),
    };
    OutsideCommand::Bring {
        proposals: texts.iter().map(proposed).collect(),
        destination,
        source: "Decidim".into(),
        remembered: remembered(),
    }
}

fn refusal(refusal: OutsideRefusal) -> Refusal {
    Refusal::Outside(refusal)
}

#[test]
fn a_poll_is_kept_with_its_base_and_touches_no_vote() {
    let mut story = Story::usual();
    let votes = story.assembly().votes.clone();
    story.ok(take(poll(&[("Sera", 30), ("Mattina", 12)], 42)));
    let kept = &story.assembly().outside.polls[&FIRST];
    assert_eq!((kept.poll.respondents, kept.poll.answers()), (42, 42));
    assert_eq!(story.assembly().outside.on(THEME).count(), 1);
    assert_eq!(story.assembly().votes, votes);
}

#[test]
fn counts_that_cannot_be_are_refused_with_their_figures() {
    let mut story = Story::usual();
    let refused = |story: &mut Story, poll: Poll| story.refused(take(poll));
    assert_eq!(
        refused(&mut story, poll(&[("Sera", 3)], 0)),
        refusal(OutsideRefusal::NoRespondents {})
    );
    assert_eq!(
        refused(&mut story, poll(&[], 3)),
        refusal(OutsideRefusal::NoOptions {})
    );
    assert_eq!(
        refused(&mut story, poll(&[("Sera", 4)], 3)),
        refusal(OutsideRefusal::MoreThanRespondents {
            option: "Sera".into(),
            count: 4,
            respondents: 3
        })
    );
    assert_eq!(
        refused(&mut story, poll(&[("Sera", 3), ("Mattina", 1)], 3)),
        refusal(OutsideRefusal::MoreAnswersThanRespondents {
            answers: 4,
            respondents: 3
        })
    );
    assert_eq!(
        refused(&mut story, poll(&[("Sera", 1), ("sera ", 1)], 3)),
        Refusal::Duplicate {
            field: Field::Option,
            text: "sera".into()
        }
    );
    let nameless = Poll {
        source: " ".into(),
        ..poll(&[("Sera", 1)], 3)
    };
    let field = Field::Source;
    assert_eq!(refused(&mut story, nameless), Refusal::Empty { field });
    let several = Poll {
        several: true,
        ..poll(&[("Sera", 3), ("Mattina", 1)], 3)
    };
    story.ok(take(several));
}

#[test]
fn a_poll_is_corrected_and_withdrawn_with_a_reason_and_stays_in_the_record() {
    let mut story = Story::usual();
    story.ok(take(poll(&[("Sera", 30)], 42)));
    let correct = |poll: Poll, reason: &str| OutsideCommand::CorrectPoll {
        id: FIRST,
        poll,
        reason: reason.into(),
    };
    let field = Field::Reason;
    let right = poll(&[("Sera", 31)], 42);
    assert_eq!(
        story.refused(correct(right.clone(), "")),
        Refusal::Empty { field }
    );
    story.ok(correct(right.clone(), "Un foglio era rimasto fuori"));
    assert_eq!(
        story.refused(correct(right.clone(), "Di nuovo")),
        refusal(OutsideRefusal::Unchanged {})
    );
    let withdraw = |reason: &str| OutsideCommand::WithdrawPoll {
        id: FIRST,
        reason: reason.into(),
    };
    assert_eq!(story.refused(withdraw(" ")), Refusal::Empty { field });
    story.ok(withdraw("File sbagliato"));
    assert_eq!(
        story.refused(withdraw("Ancora")),
        refusal(OutsideRefusal::Withdrawn { id: FIRST })
    );
    let outside = &story.assembly().outside;
    assert_eq!(outside.standing().count(), 0);
    let kept = &outside.polls[&FIRST];
    assert_eq!(kept.poll, right);
    assert_eq!(kept.corrections, ["Un foglio era rimasto fuori"]);
    assert_eq!(kept.withdrawn.as_deref(), Some("File sbagliato"));
    story.ok(Command::Undo);
    assert_eq!(story.assembly().outside.standing().count(), 1);
}

#[test]
fn proposals_become_observations_that_know_where_they_come_from() {
    let mut story = Story::usual();
    story.ok(ObservationCommand::Note(
        crate::assembly::observations::Note {
            text: "Della sala".into(),
            ..Default::default()
        },
    ));
    story.ok(bring(
        &["Più alberi", "=SOMMA(A1) <b>"],
        Destination::Observations(Some(THEME)),
    ));
    let assembly = story.assembly();
    let sources: Vec<Option<&str>> = assembly
        .observations
        .list
        .keys()
        .map(|id| assembly.outside.source_of(*id, &assembly.tray))
        .collect();
    assert_eq!(sources, [None, Some("Decidim"), Some("Decidim")]);
    let last = &assembly.observations.list[&ObservationId(3)];
    assert_eq!(last.note.text, "=SOMMA(A1) <b>");
    assert_eq!(last.note.theme, Some(THEME));
    story.ok(Command::Undo);
    assert_eq!(story.assembly().observations.list.len(), 1);
    assert!(story.assembly().outside.batches.is_empty());
}

#[test]
fn one_that_went_through_the_tray_still_knows_where_it_comes_from() {
    let mut story = Story::usual();
    story.ok(bring(&["Più alberi"], Destination::Tray(None)));
    story.ok(TrayCommand::Take { id: ProposalId(1) });
    let assembly = story.assembly();
    let source = assembly.outside.source_of(ObservationId(1), &assembly.tray);
    assert_eq!(source, Some("Decidim"));
}

#[test]
fn proposals_become_positions_all_or_none() {
    let mut story = Story::usual();
    let destination = Destination::Positions(THEME);
    assert_eq!(
        story.refused(bring(&["Pomeriggio", "sera"], destination)),
        Refusal::Duplicate {
            field: Field::Title,
            text: "sera".into()
        }
    );
    story.ok(bring(&["Pomeriggio", "Notte"], destination));
    let open: Vec<(&str, &str)> = story
        .assembly()
        .themes
        .open_on(THEME)
        .map(|p| (p.title.as_str(), p.origin.as_str()))
        .skip(2)
        .collect();
    assert_eq!(open, [("Pomeriggio", "Decidim"), ("Notte", "Decidim")]);
    story.ok(crate::assembly::themes::ThemeCommand::CloseTheme {
        id: THEME,
        outcome: crate::assembly::themes::ThemeOutcome::Divergent,
        note: String::new(),
    });
    assert!(matches!(
        story.refused(bring(&["Alba"], destination)),
        Refusal::Themes(ThemeRefusal::ThemeClosed { .. })
    ));
}

#[test]
fn too_many_too_long_or_none_are_refused() {
    let mut story = Story::usual();
    let into = Destination::Observations(None);
    assert_eq!(
        story.refused(bring(&[], into)),
        refusal(OutsideRefusal::NothingToBring {})
    );
    let many = vec!["Uguale"; MOST_PROPOSALS + 1];
    assert!(matches!(
        story.refused(bring(&many, into)),
        Refusal::TooMany {
            max: MOST_PROPOSALS,
            ..
        }
    ));
    let long = "x".repeat(PARAGRAPH + 1);
    assert!(matches!(
        story.refused(bring(&["Bene", &long], into)),
        Refusal::TooLong { max: PARAGRAPH, .. }
    ));
    let nowhere = Destination::Tray(Some(ThemeId(9)));
    assert_eq!(
        story.refused(bring(&["Bene"], nowhere)),
        Refusal::NotFound {}
    );
}

#[test]
fn the_last_way_of_reading_a_shape_of_file_is_remembered() {
    let mut story = Story::usual();
    story.ok(bring(&["Uno"], Destination::Tray(None)));
    let mapping = Mapping {
        content: Content::Answers,
        text: 1,
        ..Mapping::default()
    };
    let remembered = Remembered {
        mapping,
        ..remembered()
    };
    story.ok(OutsideCommand::TakePoll {
        poll: poll(&[("Sera", 1)], 1),
        remembered,
    });
    let outside = &story.assembly().outside;
    assert_eq!(outside.remembered("columns-2"), Some(&mapping));
    assert_eq!(outside.remembered("columns-3"), None);
    assert_eq!(outside.remembered.len(), 1);
}

#[test]
fn what_is_recorded_is_read_back_as_it_was() {
    let event = OutsideEvent::PollTaken {
        id: FIRST,
        poll: Poll {
            held: Some("2026-11-02".parse().unwrap()),
            ..poll(&[("Sera", 3)], 3)
        },
        remembered: remembered(),
    };
    let line = serde_json::to_string(&event).unwrap();
    assert_eq!(serde_json::from_str::<OutsideEvent>(&line).unwrap(), event);
}

#[test]
fn proposals_brought_again_do_not_take_the_place_of_what_phones_sent_meanwhile() {
    let mut story = Story::usual();
    let theme = Some(THEME);
    story.ok(TrayCommand::Open(Collecting { theme, each: 3 }));
    let texts = ["Più alberi", "Meno auto"];
    story.ok(bring(&texts, Destination::Tray(theme)));
    story.ok(Command::Undo);
    let text = "Più piste".to_owned();
    story.ok(TrayCommand::Send { text });
    let waiting = |story: &Story| -> Vec<String> {
        let tray = &story.assembly().tray;
        tray.waiting().map(|(_, sent)| sent.text.clone()).collect()
    };
    assert_eq!(waiting(&story), ["Più piste"]);
    story.ok(Command::Redo);
    assert_eq!(waiting(&story), ["Più alberi", "Meno auto", "Più piste"]);
    story.ok(Command::Undo);
    assert_eq!(waiting(&story), ["Più piste"]);
}
