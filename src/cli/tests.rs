use super::*;

fn parsed(line: &str) -> Result<Cli, Ended> {
    let args = line.split(' ').map(OsString::from).collect();
    parse(args, Lang::It)
}

#[test]
fn with_nothing_asked_the_first_screen_is_shown() {
    assert_eq!(parsed("portavoce").unwrap().task, None);
}

#[test]
fn options_stand_before_or_after_the_command() {
    for line in ["portavoce --sessions a demo", "portavoce demo --sessions a"] {
        let cli = parsed(line).unwrap();
        assert_eq!(cli.sessions, Some("a".into()));
        assert_eq!(cli.task, Some(Task::Demo));
    }
}

#[test]
fn the_name_of_a_network_may_hold_a_colon() {
    for (typed, network, password) in [
        ("Sala", "Sala", ""),
        ("Sala:", "Sala", ""),
        ("Sala:parolina", "Sala", "parolina"),
        ("Sala:paro:li\\:na", "Sala", "paro:li\\:na"),
        ("Sala\\:1:parolina", "Sala:1", "parolina"),
        ("Sala\\:1", "Sala:1", ""),
        ("Sa\\la\\\\:parolina", "Sa\\la\\", "parolina"),
    ] {
        let wifi = parsed(&format!("portavoce --wifi {typed} demo"))
            .unwrap()
            .wifi;
        let (network, password) = (network.to_owned(), password.to_owned());
        assert_eq!(wifi, Some(Wifi { network, password }), "{typed}");
    }
}

fn help(line: &str) -> String {
    match parsed(line) {
        Err(Ended::Said(words)) => words,
        other => panic!("{other:?}"),
    }
}

#[test]
fn help_lists_arguments_as_they_are_typed_and_options_on_a_line_each() {
    let arguments = |line: &str| -> Vec<String> {
        let words = help(line);
        let rows = words.lines().filter(|row| row.starts_with("  <"));
        rows.filter_map(|row| row.split_whitespace().next())
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(
        arguments("portavoce copy --help"),
        ["<ASSEMBLEA>", "<CARTELLA>"]
    );
    assert_eq!(
        arguments("portavoce --lang en import --help"),
        ["<ASSEMBLY>", "<FILE>"]
    );
    let tickets = help("portavoce tickets --help");
    let count = tickets.lines().find(|row| row.contains("--count"));
    assert!(count.unwrap().contains("codici"), "{tickets}");
}

#[test]
fn help_speaks_the_language_asked_for() {
    assert!(help("portavoce --help").contains("Comandi"));
    let english = help("portavoce --lang en --help");
    assert!(english.contains("Commands") && !english.contains("Comandi"));
    assert!(help("portavoce open --help").contains("Uso:"));
    for lang in ["it", "en"] {
        for command in [
            "",
            " open",
            " new",
            " plan",
            " demo",
            " export",
            " recount",
            " rescue",
            " purge",
            " verify",
            " copy",
            " import",
            " tally",
            " methods",
            " lot",
            " read-pack",
            " tickets",
        ] {
            let words = help(&format!("portavoce --lang {lang}{command} --help"));
            assert!(!words.contains("cli-"), "{words}");
        }
    }
}

#[test]
fn what_is_not_understood_is_said_in_a_sentence() {
    for line in [
        "portavoce apri",
        "portavoce open",
        "portavoce --colore demo",
        "portavoce --seed x demo",
        "portavoce --lang fr demo",
        "portavoce --address 0.0.0.0 demo",
        "portavoce --address sala demo",
        "portavoce --wifi :parolina demo",
    ] {
        match parsed(line) {
            Err(Ended::Wrong(words)) => {
                assert!(words.contains("--help"), "{line}: {words}");
            }
            other => panic!("{line}: {other:?}"),
        }
    }
}

#[test]
fn what_is_wrong_with_a_command_is_said_with_the_help_of_that_command() {
    for (line, said) in [
        (
            "portavoce tickets sera --count",
            "Manca il valore: --count <N>.",
        ),
        (
            "portavoce tickets sera --count 3 --personal tutti",
            "non vanno insieme",
        ),
        (
            "portavoce purge sera --yes --yes",
            "--yes è scritto due volte",
        ),
        ("portavoce purge sera --yes=3", "--yes non vuole un valore"),
        ("portavoce lot --seed 7", "Manca --options <N>."),
        ("portavoce copy", "Mancano <ASSEMBLEA>, <CARTELLA>."),
    ] {
        let help: Vec<&str> = line.split(' ').take(2).collect();
        match parsed(line) {
            Err(Ended::Wrong(words)) => assert!(
                words.contains(said) && words.contains(&format!("{} --help", help.join(" "))),
                "{line}: {words}"
            ),
            other => panic!("{line}: {other:?}"),
        }
    }
}

#[test]
fn help_leaves_out_the_options_that_would_change_nothing() {
    for (line, told, idle) in [
        ("portavoce verify --help", "--sessions", "--wifi"),
        ("portavoce methods --help", "--lang", "--sessions"),
        ("portavoce demo --help", "--no-mouse", "--clock"),
        ("portavoce tickets --help", "--wifi", "--no-mouse"),
    ] {
        let words = help(line);
        assert!(words.contains(told) && !words.contains(idle), "{words}");
    }
}

#[test]
fn a_lot_is_drawn_again_from_its_seed_and_its_options() {
    for options in ["1,3", "1 3"] {
        let line = format!("portavoce lot --seed 17-4-90 --options {options}");
        let task = parsed(&line).unwrap().task;
        let lot = Task::Lot {
            called: "17-4-90".into(),
            tied: vec![1, 3],
        };
        assert_eq!(task, Some(lot));
    }
}

#[test]
fn personal_codes_are_asked_for_in_either_language_and_not_by_number() {
    for (word, whose) in [("tavolo", Whose::Table), ("table", Whose::Table)] {
        let line = format!("portavoce tickets sera --personal {word}");
        let task = parsed(&line).unwrap().task;
        let Some(Task::Tickets { personal, .. }) = task else {
            panic!("{task:?}")
        };
        assert_eq!(personal, Some(whose));
    }
    assert!(parsed("portavoce tickets sera --personal nessuno").is_err());
    assert!(parsed("portavoce tickets sera --personal tutti --count 3").is_err());
}
