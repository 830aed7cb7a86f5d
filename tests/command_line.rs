//! The command line as a person without a terminal has it: what is printed where, what is made, and the exit code.
//!
//! 0 is done, 1 is refused with a sentence, 2 is a command that was not understood.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "command_line/plans.rs"]
mod plans;
#[path = "command_line/records.rs"]
mod records;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The folder of an assembly begun from the sample.
const SESSION: &str = "2020-10-20-assemblea-di-chiusura-di-passo";

/// How a run of the program ended, and what it said.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    /// What it printed, when it went well.
    fn done(self) -> String {
        assert_eq!(
            (self.code, self.err.as_str()),
            (Some(0), ""),
            "{}",
            self.out
        );
        self.out
    }

    /// The sentence of a refusal: one line on standard error, and nothing else.
    fn refused(self) -> String {
        assert_eq!(
            (self.code, self.out.as_str()),
            (Some(1), ""),
            "{}",
            self.err
        );
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        self.err
    }

    /// The words about a command that was not understood.
    fn not_understood(self) -> String {
        assert_eq!(
            (self.code, self.out.as_str()),
            (Some(2), ""),
            "{}",
            self.err
        );
        self.err
    }
}

/// Runs the program in a folder, without a terminal, in the language the arguments ask for.
fn run(folder: &Path, args: &[&str]) -> Ran {
    let out = Command::new(env!("CARGO_BIN_EXE_portavoce"))
        .args(args)
        .current_dir(folder)
        .env("HOME", folder)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    Ran {
        code: out.status.code(),
        out: String::from_utf8(out.stdout).unwrap(),
        err: String::from_utf8(out.stderr).unwrap(),
    }
}

/// The same in Italian, with the assemblies in `assemblee`.
fn portavoce(folder: &Path, args: &[&str]) -> Ran {
    let mut all = vec!["--lang", "it", "--sessions", "assemblee"];
    all.extend(args);
    run(folder, &all)
}

/// A folder with the sample in it.
fn sample() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/passo");
    for name in ["plan.toml", "persone.csv", "iscritti-in-rete.csv"] {
        fs::copy(from.join(name), folder.path().join(name)).unwrap();
    }
    folder
}

/// A folder with an assembly begun from the sample.
fn begun() -> TempDir {
    let folder = sample();
    portavoce(folder.path(), &["new", "plan.toml"]).done();
    folder
}

fn write(path: &Path, words: &str) {
    let mut file = fs::File::create(path).unwrap();
    file.write_all(words.as_bytes()).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
    names.sort();
    names
}

#[test]
fn help_tells_every_command_in_both_languages_and_hides_what_is_for_tests() {
    let folder = tempfile::tempdir().unwrap();
    for (lang, heading) in [("it", "Comandi:"), ("en", "Commands:")] {
        let help = run(folder.path(), &["--lang", lang, "--help"]).done();
        assert!(help.contains(heading), "{help}");
        for command in [
            "open", "new", "plan", "demo", "export", "verify", "copy", "tally", "methods",
        ] {
            assert!(
                help.contains(&format!("\n  {command} ")),
                "{command}: {help}"
            );
            let about = run(folder.path(), &["--lang", lang, command, "--help"]).done();
            assert!(about.contains("--lang"), "{about}");
        }
        assert!(
            !help.contains("--clock") && !help.contains("--seed"),
            "{help}"
        );
    }
}

#[test]
fn the_version_is_that_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let version = run(folder.path(), &["--version"]).done();
    assert_eq!(
        version.trim(),
        concat!("portavoce ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn what_is_not_understood_ends_with_two_and_a_way_on() {
    let folder = tempfile::tempdir().unwrap();
    for (args, named) in [
        (&["apri"][..], "«apri»"),
        (&["verify"][..], "ASSEMBLEA"),
        (&["new"][..], "PIANO"),
        (&["copy", "una"][..], "CARTELLA"),
        (&["export", "una", "--colore"][..], "«--colore»"),
        (&["--seed", "molti", "demo"][..], "«molti»"),
    ] {
        let words = portavoce(folder.path(), args).not_understood();
        assert!(words.contains(named), "{args:?}: {words}");
        assert!(words.contains("--help"), "{args:?}: {words}");
    }
    let words = run(folder.path(), &["--lang", "en", "apri"]).not_understood();
    assert!(words.contains("“apri”"), "{words}");
    assert!(names(folder.path()).is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_printed_is_told_unless_nobody_reads_any_more() {
    let lot = |out: Stdio| {
        Command::new(env!("CARGO_BIN_EXE_portavoce"))
            .args(["--lang", "it", "lot", "--seed", "17 4", "--options", "1,2"])
            .stdin(Stdio::null())
            .stdout(out)
            .output()
            .unwrap()
    };
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let told = lot(full.into());
    let words = String::from_utf8(told.stderr).unwrap();
    assert_eq!(told.status.code(), Some(1), "{words}");
    assert!(words.contains("lo spazio è finito"), "{words}");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let untold = lot(writer.into());
    assert_eq!(untold.status.code(), Some(0));
    assert!(untold.stderr.is_empty());
}

#[test]
fn methods_are_listed_each_with_when_to_use_it() {
    let folder = tempfile::tempdir().unwrap();
    let all = portavoce(folder.path(), &["methods"]).done();
    for method in ["motion  ", "approval  ", "borda  ", "schulze_wv  "] {
        assert!(all.lines().any(|line| line.starts_with(method)), "{method}");
    }
    let some = portavoce(folder.path(), &["methods", "--kind", "rank"]).done();
    assert!(
        some.contains("\nborda  ") && some.len() < all.len(),
        "{some}"
    );
    let words = portavoce(folder.path(), &["methods", "--kind", "ranking"]).not_understood();
    assert!(words.contains("«ranking»"), "{words}");
}

#[test]
fn a_ballot_file_is_counted_refused_by_line_or_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    write(&at("schede.csv"), "count,weight,A,B\n2,1,1,2\n1,1,2,1\n");
    write(&at("storte.csv"), "count,weight,A,B\n2,1,x,2\n");
    let tally = |args: &[&str]| {
        let mut all = vec!["tally"];
        all.extend(args);
        portavoce(folder.path(), &all)
    };
    let rule = ["--kind", "rank", "--method", "borda"];
    let counted = tally(&[&["schede.csv"], &rule[..]].concat()).done();
    assert!(counted.contains("Vince: A"), "{counted}");
    let words = tally(&[&["storte.csv"], &rule[..]].concat()).refused();
    assert!(words.starts_with("storte.csv:2:3: «x»"), "{words}");
    let words = tally(&[&["nessuno.csv"], &rule[..]].concat()).refused();
    assert!(words.starts_with("nessuno.csv"), "{words}");
    for args in [Vec::new(), vec!["schede.csv"]] {
        let words = tally(&args).not_understood();
        assert!(words.contains("Uso: portavoce tally"), "{words}");
    }
    let words = portavoce(folder.path(), &["methods", "--kind", "boh"]).not_understood();
    assert!(words.contains("Uso: portavoce methods"), "{words}");
    assert!(!words.contains("Uso: portavoce tally"), "{words}");
}

#[test]
fn an_assembly_that_is_not_there_is_told_by_its_name_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    for args in [
        &["open", "nessuna"][..],
        &["verify", "nessuna"],
        &["export", "nessuna"],
        &["export", "nessuna", "--out", "qui"],
        &["copy", "nessuna", "qui"],
    ] {
        let words = portavoce(folder.path(), args).refused();
        assert!(words.contains("«nessuna»"), "{args:?}: {words}");
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_folder_that_holds_one_assembly_stands_for_it_and_of_several_one_is_asked_for() {
    let folder = begun();
    let words = portavoce(folder.path(), &["open", "assemblee"]).refused();
    assert!(words.contains("finestra di terminale"), "{words}");
    portavoce(folder.path(), &["new", "plan.toml"]).done();
    let words = portavoce(folder.path(), &["open", "assemblee"]).refused();
    assert!(words.contains("più assemblee"), "{words}");
    assert!(words.contains(SESSION), "{words}");
}

#[test]
fn screens_that_would_go_into_a_file_are_not_begun() {
    let folder = begun();
    for args in [&["demo"][..], &["open", SESSION], &[]] {
        let words = portavoce(folder.path(), args).refused();
        assert!(words.contains("finestra di terminale"), "{args:?}: {words}");
    }
}

#[cfg(unix)]
#[test]
fn a_sample_that_cannot_be_copied_is_told_with_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("manca");
    let out = Command::new(env!("CARGO_BIN_EXE_portavoce"))
        .args(["--lang", "it", "demo"])
        .env("TMPDIR", &missing)
        .output()
        .unwrap();
    let words = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(1));
    assert!(words.contains(&missing.display().to_string()), "{words}");
}

#[test]
fn documents_are_saved_beside_the_assemblies_or_where_it_is_said_and_never_over_others() {
    let folder = begun();
    let saved = format!("{SESSION}-esempio");
    let words = portavoce(folder.path(), &["export", SESSION]).done();
    assert!(words.contains("45 file"), "{words}");
    assert_eq!(
        names(&folder.path().join("assemblee/exports")),
        [saved.as_str()]
    );
    let out = ["export", SESSION, "--out", "chiavetta"];
    portavoce(folder.path(), &out).done();
    let words = portavoce(folder.path(), &[&out[..], &["--plain", "--names"]].concat()).done();
    assert!(words.contains("47 file"), "{words}");
    let stick = folder.path().join("chiavetta");
    assert_eq!(names(&stick), [saved.clone(), format!("{saved}_2")]);
    let people = |folder: &str, name: &str| fs::read_to_string(stick.join(folder).join(name));
    assert!(
        people(&saved, "posizioni.csv")
            .unwrap()
            .starts_with("\u{feff}assemblea;id;")
    );
    let second = format!("{saved}_2");
    assert!(
        people(&second, "posizioni.csv")
            .unwrap()
            .starts_with("assemblea,id,")
    );
    let words = portavoce(folder.path(), &["export", SESSION, "--out", "plan.toml"]).refused();
    assert!(words.contains("plan.toml"), "{words}");
}

#[test]
fn a_copy_has_the_fingerprint_of_what_was_copied_and_takes_no_place_that_is_taken() {
    let folder = begun();
    let fingerprint = |words: &str| words.split_whitespace().last().map(str::to_owned);
    let record = portavoce(folder.path(), &["verify", SESSION]).done();
    let first = portavoce(folder.path(), &["copy", SESSION, "chiavetta"]).done();
    assert_eq!(fingerprint(&first), fingerprint(&record));
    portavoce(folder.path(), &["copy", SESSION, "chiavetta"]).done();
    let stick = folder.path().join("chiavetta");
    assert_eq!(names(&stick), [SESSION.to_owned(), format!("{SESSION}-2")]);
    let path = format!("chiavetta/{SESSION}");
    assert_eq!(portavoce(folder.path(), &["verify", &path]).done(), record);
    let words = portavoce(folder.path(), &["copy", SESSION, "plan.toml"]).refused();
    assert!(words.contains("«plan.toml»"), "{words}");
}

#[test]
fn codes_go_into_a_folder_or_a_file_and_what_is_missing_is_told() {
    let folder = begun();
    let tickets = |more: &[&str]| {
        let first = ["tickets", SESSION, "--address", "10.0.0.5"];
        portavoce(folder.path(), &[&first[..], more].concat())
    };
    let words = tickets(&[]).refused();
    assert!(words.contains("--count"), "{words}");
    fs::create_dir(folder.path().join("qui")).unwrap();
    tickets(&["--count", "2", "--out", "qui"]).done();
    tickets(&["--out", "qui"]).done();
    let written = names(&folder.path().join("qui"));
    assert_eq!(written, ["codici-2.html", "codici.html"]);
    let words = tickets(&["--out", "plan.toml/codici.html"]).refused();
    assert!(words.contains("i codici ci sono"), "{words}");
    let args = ["tickets", "nessuna", "--count", "2"];
    let words = portavoce(folder.path(), &args).refused();
    assert!(words.contains("«nessuna»"), "{words}");
    let args = ["tickets", SESSION, "--address", "0.0.0.0"];
    let words = portavoce(folder.path(), &args).not_understood();
    assert!(words.contains("«0.0.0.0»"), "{words}");
}

#[test]
fn a_poll_from_outside_is_seen_first_and_then_taken_in_without_the_columns_not_chosen() {
    let folder = begun();
    let rows = "Nome;Risposta\nPartecipante 901;Sera\nPartecipante 902;Sera\nPartecipante 903;Mattina\nPartecipante 904;Mattina\n";
    write(&folder.path().join("esterno.csv"), rows);
    let source = "Modulo del Comune";
    let mut args = vec!["import", SESSION, "esterno.csv", "--title", "Quando?"];
    args.extend(["--source", source]);
    let asked = portavoce(folder.path(), &args);
    assert_eq!((asked.code, asked.err.as_str()), (Some(1), ""));
    assert!(asked.out.contains("Hanno risposto in 4"), "{}", asked.out);
    let journal = folder.path().join("assemblee").join(SESSION);
    let journal = journal.join("journal.jsonl");
    let record = || fs::read_to_string(&journal).unwrap();
    assert!(!record().contains(source));
    args.push("--yes");
    portavoce(folder.path(), &args).done();
    let written = record();
    assert!(written.contains(source) && written.contains("Mattina"));
    assert!(!written.contains("Partecipante 90"));
    portavoce(folder.path(), &["verify", SESSION]).done();
    portavoce(folder.path(), &["export", SESSION, "--out", "fuori"]).done();
    let out = folder.path().join("fuori");
    let made = names(&out).remove(0);
    assert!(out.join(made).join("consultazioni_esterne.csv").exists());
}
