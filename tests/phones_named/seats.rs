//! The word of a seat in a round of the table, given with a personal code.

use portavoce::assembly::consensus::{ConsensusCommand, Stance};
use portavoce::assembly::roll::RollCommand;
use portavoce::assembly::{ParticipantId, RoundId, SeatId};

use super::hall::get;
use super::{Room, of_table};

#[test]
fn a_seat_gives_its_word_by_phone_with_its_reason_and_changes_it_until_the_round_is_closed() {
    let room = Room::new(of_table(false));
    let waiting = room.read(0, "");
    assert_eq!(waiting.status, 200, "there is nothing to say yet");
    room.round();
    let way = room.read(0, "");
    assert!(way.header("location").unwrap().ends_with("/tavolo"));
    let form = room.read(0, "/tavolo");
    assert!(form.body.contains("Sera lunga") && form.body.contains("CNA"));
    let missing = room.post(0, "tavolo", "round=1&d=2&why=+");
    let back = missing.header("location").unwrap();
    assert!(back.ends_with("cambia=1#err"), "{back}");
    let faulty = room.read(0, "/tavolo?cambia=1");
    assert!(faulty.body.contains("Manca il motivo") && faulty.body.contains("checked"));
    let whole = room.post(0, "tavolo", "round=1&d=2&why=gli+orari%0D%0Adei+turni");
    assert!(whole.header("location").unwrap().ends_with("controlla=1"));
    let review = room.read(0, "/tavolo?controlla=1");
    assert!(
        review.body.contains("gli orari dei turni"),
        "{}",
        review.body
    );
    assert_eq!(room.stance(1), None, "nothing is recorded yet");
    let sent = "round=1&d=2&why=gli+orari+dei+turni";
    for _ in 0..2 {
        let done = room.post(0, "parola", sent);
        let done = get(room.at, done.header("location").unwrap());
        assert!(done.body.contains("registrata"), "{}", done.body);
    }
    assert_eq!(room.stance(1), Some((2, "gli orari dei turni".to_owned())));
    for page in [&form, &faulty, &review] {
        assert!(page.body.len() < 10_000 && !page.body.contains("Referente"));
    }
    room.post(1, "parola", "round=1&d=4&why=mai+di+notte");
    let mine = room.read(0, "/tavolo");
    assert!(!mine.body.contains("notte") && !mine.body.contains("LAPAM"));
    room.post(0, "parola", "round=1&d=1&why=");
    assert_eq!(room.stance(1), Some((1, String::new())));
    let close = ConsensusCommand::Close { id: RoundId(1) };
    room.desk().submit_blocking(close).unwrap();
    let late = room.post(0, "parola", "round=1&d=4&why=ci+ho+ripensato");
    assert!(late.body.contains("prova è chiusa") && late.body.contains("ci ho ripensato"));
    assert_eq!(room.stance(1), Some((1, String::new())));
    let over = room.read(0, "");
    assert!(over.body.contains("prova è chiusa") && over.body.contains("CNA ha risposto"));
    let stranger = room.read(3, "");
    assert!(!stranger.body.contains("prova è chiusa"), "it has no seat");
}

#[test]
fn a_seat_that_spoke_aloud_does_not_speak_by_phone_and_a_ticket_has_no_seat() {
    let room = Room::new(of_table(false));
    room.round();
    let (id, seat) = (RoundId(1), SeatId(1));
    let stance = Stance {
        degree: 1,
        reason: String::new(),
    };
    let state = ConsensusCommand::State { id, seat, stance };
    room.desk().submit_blocking(state).unwrap();
    let refused = room.post(0, "parola", "round=1&d=4&why=di+notte+mai");
    let page = get(room.at, refused.header("location").unwrap());
    assert!(page.body.contains("parlato a voce"), "{}", page.body);
    assert!(
        page.body.contains("di notte mai"),
        "what was written is kept"
    );
    assert_eq!(room.stance(1), Some((1, String::new())));
    let anonymous = room.post(3, "parola", "round=1&d=4&why=no");
    assert_eq!(anonymous.status, 303);
    assert_eq!(room.read(3, "").status, 200);
    room.post(1, "parola", "round=1&d=4&why=mai+di+notte");
    let now = room.desk().now();
    let round = &now.assembly.consensus.rounds[&id];
    assert!(round.by_phone.contains(&SeatId(2)) && !round.by_phone.contains(&seat));
    assert_eq!(round.stances.len(), 2);
    let typed = ConsensusCommand::State {
        id,
        seat: SeatId(2),
        stance: Stance {
            degree: 1,
            reason: String::new(),
        },
    };
    room.desk().submit_blocking(typed).unwrap();
    assert_eq!(room.stance(2), Some((1, String::new())), "it can be typed");
}

#[test]
fn whoever_holds_a_code_for_a_seat_and_is_not_in_the_hall_is_told_so_while_the_round_is_open() {
    let room = Room::new(of_table(false));
    room.round();
    let id = ParticipantId(1);
    room.desk()
        .submit_blocking(RollCommand::Leave { id })
        .unwrap();
    let refused = room.post(0, "parola", "round=1&d=4&why=di+notte+mai");
    assert_eq!(refused.status, 303);
    let page = room.read(0, "");
    assert!(page.body.contains("non risulti in sala"), "{}", page.body);
    assert!(
        page.body.contains("di notte mai"),
        "what was written is kept"
    );
    assert_eq!(room.stance(1), None);
    room.desk()
        .submit_blocking(RollCommand::Arrive { id })
        .unwrap();
    assert_eq!(room.read(0, "").status, 303, "the way to the form");
}

#[test]
fn forms_of_strangers_do_the_table_no_harm() {
    let room = Room::new(of_table(false));
    room.round();
    for body in [
        "",
        "round=9&d=1",
        "round=x&d=1",
        "round=1&d=9&why=x",
        "round=1&d=-1",
        "round=1&why=%3Cscript%3Ebad",
        "%%%&&&==",
    ] {
        for page in ["tavolo", "parola"] {
            let answer = room.post(0, page, body);
            assert!(answer.status < 500, "{page} {body}: {}", answer.status);
            assert!(!answer.body.contains("<script>bad"), "{}", answer.body);
        }
    }
    assert_eq!(room.stance(1), None);
}
