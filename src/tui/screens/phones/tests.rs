//! The network as it is told, and what is asked for by keys.

use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::tickets::TicketsCommand;
use crate::present::network::{Attempts, Network, NetworkState, Way};
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{Stage, pictures};

fn on() -> Network {
    Network {
        state: NetworkState::On,
        address: "http://192.168.1.20:8080".into(),
        hall: "http://127.0.0.1:8080/sala".into(),
        screens: 1,
        phones: 58,
        reached: true,
        wrong_codes: 2,
        ..Network::default()
    }
}

fn stage() -> Stage {
    Stage::new(Screen::new(ScreenId::Phones))
}

#[test]
fn what_is_wrong_with_the_network_is_said_with_what_to_do() {
    for (state, words) in [
        (NetworkState::Off, "spenta"),
        (NetworkState::NoAddress, "nessuna rete"),
        (NetworkState::PortsTaken, "porte"),
        (NetworkState::Forbidden, "permette"),
    ] {
        let screen = stage().network(Network::without(state)).screen();
        assert!(screen.contains(words), "{state:?}:\n{screen}");
        assert!(screen.contains("Fai entrare i telefoni"), "{screen}");
    }
    let alone = Network {
        reached: false,
        ..on()
    };
    let screen = stage().network(alone).screen();
    assert!(screen.contains("isola"), "{screen}");
}

#[test]
fn tickets_come_before_the_page_of_the_hall() {
    let stage = stage().network(on()).keys("<Enter>");
    assert!(
        stage.screen().contains("Quanti codici"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<BS><BS><BS>40<Enter>");
    assert!(stage.screen().contains("Tickets(40)"), "{}", stage.screen());
    let stage = stage.given(TicketsCommand::Issue { count: 40 });
    assert!(stage.keys("<Enter>").screen().contains("OpenHall"));
}

#[test]
fn a_lost_ticket_is_withdrawn_with_its_code_and_a_reason() {
    let stage = stage().given(TicketsCommand::Issue { count: 3 });
    let stage = stage.keys("r7kq2m9<Enter>perso in sala<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("Withdraw"), "{screen}");
    assert!(screen.contains("7kq2m9"), "{screen}");
}

#[test]
fn the_wifi_is_told_in_two_steps_and_its_square_takes_the_place_of_the_other() {
    let stage = stage().network(on()).keys("wSala<Enter>parolina<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("Wifi"), "{screen}");
    assert!(screen.contains("Sala"), "{screen}");
    assert!(screen.contains("parolina"), "{screen}");
    let known = Network {
        wifi: Some(("Sala".into(), "parolina".into())),
        ..on()
    };
    let stage = stage.network(known).keys("<Up>");
    let before = stage.screen();
    assert!(before.contains("Wi-Fi della sala: Sala"), "{before}");
    let after = stage.keys("q").screen();
    assert_ne!(before, after, "another square");
}

#[test]
fn tickets_that_lead_elsewhere_are_told_with_what_to_do() {
    let moved = Network {
        printed: "http://10.42.0.1:8080".into(),
        ..on()
    };
    let screen = stage().network(moved).screen();
    assert!(screen.contains("10.42.0.1:8080"), "{screen}");
    assert!(screen.contains("ristampa"), "{screen}");
}

#[test]
fn what_was_tried_in_vain_before_this_vote_is_told_apart() {
    let words = "Da quando la rete è accesa";
    let screen = stage().network(on()).screen();
    assert!(!screen.contains(words), "{screen}");
    let before = Network {
        in_all: Attempts {
            wrong_codes: 7,
            ..Attempts::default()
        },
        ..on()
    };
    let screen = stage().network(before).screen();
    assert!(screen.contains(words), "{screen}");
    assert!(screen.contains("2 codici sbagliati"), "{screen}");
}

/// A laptop on a cable and on the Wi-Fi that it shares.
fn on_two() -> Network {
    let way = |address: &str, network: &str| Way {
        address: address.into(),
        network: network.into(),
    };
    Network {
        ways: vec![way("192.168.1.20", "eth0"), way("10.42.0.1", "wlan0")],
        ..on()
    }
}

#[test]
fn the_network_of_the_hall_is_chosen_with_the_arrows_or_with_a_click() {
    let mut stage = stage().network(on_two());
    let screen = stage.screen();
    assert!(screen.contains("◉ 192.168.1.20"), "{screen}");
    assert!(screen.contains("○ 10.42.0.1"), "{screen}");
    stage.press("<Down>");
    let screen = stage.screen();
    assert!(screen.contains("Address(\"10.42.0.1\")"), "{screen}");
    assert!(screen.contains("◉ 10.42.0.1"), "{screen}");
    stage.click("○ 192.168.1.20");
    let screen = stage.screen();
    assert!(screen.contains("Address(\"192.168.1.20\")"), "{screen}");
    let alone = Stage::new(Screen::new(ScreenId::Phones)).network(on());
    let screen = alone.keys("<Down>").screen();
    assert!(!screen.contains("Address("), "nothing to choose: {screen}");
}

#[test]
fn what_is_seldom_needed_is_in_the_list_of_f3() {
    let stage = stage().given(TicketsCommand::Issue { count: 3 });
    let stage = stage.keys("<F3><Down><Enter>");
    assert!(
        stage.screen().contains("Quanti telefoni finti?"),
        "{}",
        stage.screen()
    );
}

#[test]
fn an_empty_name_forgets_the_wifi() {
    let known = Network {
        wifi: Some(("Sala".into(), String::new())),
        ..on()
    };
    let stage = stage().network(known).keys("w<BS><BS><BS><BS><Enter>");
    let screen = stage.screen();
    assert!(screen.contains("Wifi { network: \"\""), "{screen}");
}

#[test]
fn personal_codes_are_made_for_the_table_and_made_anew_when_lost() {
    let stage = || {
        stage().given(RollCommand::Register {
            name: Some("Referente CNA".into()),
            profile: Profile::default(),
            arrived: true,
        })
    };
    let table = stage().keys("n<Enter>").screen();
    assert!(table.contains("Personal(Some(Table))"), "{table}");
    let lost = stage().keys("n<Down><Down><Enter>CNA<Enter>perso in sala<Enter>");
    let screen = lost.screen();
    assert!(
        screen.contains("Renew") && screen.contains("CNA"),
        "{screen}"
    );
}

#[test]
fn the_network_is_seen_at_a_glance() {
    pictures("phones", |set| {
        set.stage(Screen::new(ScreenId::Phones))
            .network(on())
            .given(TicketsCommand::Issue { count: 120 })
    });
    pictures("phones_networks", |set| {
        set.stage(Screen::new(ScreenId::Phones))
            .network(on_two())
            .given(TicketsCommand::Issue { count: 120 })
    });
}
