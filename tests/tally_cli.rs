//! The commands `tally` and `methods` as a person runs them: what they print, what they refuse, how they end.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "helpers of tests write small files"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

#[path = "tally_cli/refused.rs"]
mod refused;
#[path = "tally_cli/robust.rs"]
mod robust;

fn portavoce(args: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_portavoce");
    Command::new(program)
        .args(args)
        .args(["--lang", "en"])
        .output()
        .unwrap()
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn case(name: &str) -> String {
    cases().join(name).display().to_string()
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Runs `tally` on a file of these ballots, compared; gives what it prints.
fn compared(ballots: &str, args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    fs::write(&file, ballots).unwrap();
    let name = file.display().to_string();
    let output = portavoce(&[&["tally", &name, "--compare"], args].concat());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    said(&output.stdout)
}

#[test]
fn a_case_is_counted_under_every_method_it_lists() {
    let output = portavoce(&[
        "tally",
        "--case",
        &case("rank-tennessee.json"),
        "--all",
        "--format",
        "json",
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    let answers: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let text = fs::read_to_string(case("rank-tennessee.json")).unwrap();
    let expected: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        answers.len(),
        expected["expected"].as_array().unwrap().len()
    );
    assert!(
        answers
            .iter()
            .any(|answer| answer["method"] == "borda" && answer["params"]["variant"] == "dowdall")
    );
}

#[test]
fn a_file_is_counted_as_a_table_as_json_and_as_csv() {
    let file = case("stv-pasta-tie.csv");
    let run = |format: &str| {
        let seats = ["--param", "seats=2", "--format", format];
        let output = portavoce(
            &[
                &["tally", &file, "--kind", "rank", "--method", "stv_scottish"],
                &seats[..],
            ]
            .concat(),
        );
        assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
        said(&output.stdout)
    };
    assert!(run("table").contains("Chosen: Castor, Helen"));
    let json: Value = serde_json::from_str(&run("json")).unwrap();
    assert_eq!(
        json[0]["elected_order"],
        serde_json::json!(["Castor", "Helen"])
    );
    assert!(
        run("csv")
            .lines()
            .any(|line| line == "stv_scottish,seats=2,Castor,1,4,1"),
        "{}",
        run("csv")
    );
}

#[test]
fn the_steps_and_the_other_methods_are_shown_when_asked_for() {
    let file = case("rank-schulze-45.csv");
    let output = portavoce(&[
        "tally",
        &file,
        "--kind",
        "rank",
        "--method",
        "schulze_wv",
        "--steps",
        "--compare",
    ]);
    let words = said(&output.stdout);
    assert!(words.contains("E → D → C: strength 28"), "{words}");
    assert!(
        words.contains("By Instant run-off the winner would be C."),
        "{words}"
    );
}

#[test]
fn a_file_as_a_spreadsheet_writes_it_with_commas_for_decimals_is_counted_the_same() {
    let commas = "count;weight;A;B\n2;1,5;7,25;3\n1;0,125;;10\n";
    let points = "count,weight,A,B\n2,1.5,7.25,3\n1,0.125,,10\n";
    let quoted = "count,weight,A,B\n2,\"1,5\",\"7,25\",3\n1,\"0,125\",,10\n";
    let tabs = commas.replace(';', "\t");
    let args = [
        "--kind",
        "score",
        "--method",
        "score_sum",
        "--format",
        "csv",
    ];
    let counted = compared(points, &args);
    assert!(counted.contains("score_sum,,A,1,21.75,1"), "{counted}");
    assert_eq!(compared(commas, &args), counted);
    assert_eq!(compared(quoted, &args), counted);
    assert_eq!(compared(&tabs, &args), counted);
}

#[test]
fn a_figure_that_is_not_zero_is_never_shown_as_zero() {
    let tiny = format!("0.{}1", "0".repeat(20));
    let ballots = format!("count,weight,A,B\n1,{tiny},1,2\n");
    let words = compared(&ballots, &["--kind", "rank", "--method", "plurality"]);
    assert!(words.contains(&format!("Valid {tiny} ")), "{words}");
}

#[test]
fn a_name_cannot_move_the_cursor_of_the_terminal() {
    let ballots = "count,weight,\"A\u{1b}[2J\",\"B\nC\"\n2,1,1,2\n1,1,2,1\n";
    let words = compared(ballots, &["--kind", "rank", "--method", "schulze_wv"]);
    assert!(words.contains("Winner: A [2J\n"), "{words}");
    assert!(
        words.contains("B C") && !words.contains('\u{1b}'),
        "{words}"
    );
}

#[test]
fn methods_that_only_show_figures_show_them() {
    let tennessee = portavoce(&[
        "tally",
        "--case",
        &case("rank-tennessee.json"),
        "--method",
        "pairwise",
    ]);
    let words = said(&tennessee.stdout);
    let row = |label: &str| {
        let line = words.lines().find(|line| line.starts_with(label));
        let cells = line.unwrap_or_default().split_whitespace();
        cells.map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        row("2 Nashville"),
        ["2", "Nashville", "58", "–", "68", "68"]
    );
    let ballots = "count,weight,A,B\n3,1,0,2\n1,1,2,\n";
    let degrees = ["--kind", "gradient", "--param", "block=0"];
    let degrees = [&degrees[..], &["--param", "support=2"]].concat();
    let words = compared(ballots, &degrees);
    let line = words.lines().find(|line| line.starts_with('A')).unwrap();
    let cells: Vec<&str> = line.split_whitespace().collect();
    // Three give the worst degree, one the best: a mean of 1/2, a quarter in support, three blocks.
    assert_eq!(cells, ["A", "3", "0", "1", "4", "0.5", "0.25", "0", "3"]);
    let bare = compared(ballots, &["--kind", "gradient"]);
    assert!(bare.contains("--param support="), "{bare}");
}

#[test]
fn a_run_off_in_which_every_first_place_is_shared_elects_nobody() {
    let ballots = "count,weight,A,B,C\n3,1,1,1,2\n2,1,1,1,1\n";
    let exhaust = [
        "--kind",
        "rank",
        "--method",
        "irv",
        "--param",
        "equal_rank=exhaust",
    ];
    let words = compared(ballots, &exhaust);
    assert!(words.contains("Nobody wins"), "{words}");
    let json = compared(ballots, &[&exhaust[..], &["--format", "json"]].concat());
    let answers: Vec<Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(answers[0]["winners"], serde_json::json!([]));
    assert_eq!(answers[0]["rounds"][0]["exhausted"], "5");
}

#[test]
fn a_file_named_by_a_hyphen_is_standard_input() {
    let file = fs::File::open(cases().join("rank-tennessee.csv")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_portavoce"))
        .args(["tally", "-", "--kind", "rank", "--method", "schulze_wv"])
        .args(["--lang", "en"])
        .stdin(file)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    assert!(said(&output.stdout).contains("Winner: Nashville"));
}

#[test]
fn shares_are_raised_to_the_step_before_the_one_that_overspends_however_far_that_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    fs::write(&file, "count,weight,A,B\n2,1,1,\n1,1,,1\n").unwrap();
    let name = file.display().to_string();
    // The third of 1000 that the voter for B has is raised until it pays for B, which overspends.
    for (cost, steps) in [
        ("100000", 99_666u64),
        ("1000.5", 667),
        ("9000000000000000000", 8_999_999_999_999_999_666),
    ] {
        let costs = format!("costs=300,{cost}");
        let money = ["--param", "budget=1000", "--param", &costs];
        let add1 = ["--kind", "approval", "--method", "pb_mes_cost_add1"];
        let json = ["--format", "json"];
        let output = portavoce(&[&["tally", &name], &add1[..], &money, &json].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
        let answers: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answers[0]["winners"], serde_json::json!(["A"]), "{cost}");
        assert_eq!(answers[0]["steps"], serde_json::json!(steps), "{cost}");
    }
}

#[test]
fn weights_of_any_size_and_with_decimals_are_exact() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("w.csv");
    let rows = "count,weight,A,B\n3,1000000000000000000,1,2\n1,3000000000000000000.5,2,1\n";
    fs::write(&file, format!("\u{feff}{}", rows.replace('\n', ",\r\n"))).unwrap();
    let name = file.display().to_string();
    let output = portavoce(&[
        "tally",
        &name,
        "--kind",
        "rank",
        "--method",
        "plurality",
        "--format",
        "json",
    ]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json[0]["winners"], serde_json::json!(["B"]));
    assert_eq!(json[0]["tallies"]["B"], "3000000000000000000.5");
}

#[test]
fn decimals_are_read_as_the_language_writes_them_and_stay_points_in_files() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    fs::write(&file, "count,weight,A,B\n3,0.75,1,2\n").unwrap();
    let told = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_portavoce"))
            .arg("tally")
            .arg(&file)
            .args(["--kind", "rank", "--method", "plurality"])
            .args(args)
            .output()
            .unwrap();
        said(&output.stdout)
    };
    let table = told(&["--lang", "it"]);
    assert!(table.contains("2,25") && !table.contains("2.25"), "{table}");
    let table = told(&["--lang", "en"]);
    assert!(table.contains("2.25"), "{table}");
    let file = told(&["--lang", "it", "--format", "csv"]);
    assert!(file.contains("2.25"), "{file}");
}

#[test]
fn every_method_is_listed_with_when_to_use_it() {
    for lang in ["it", "en"] {
        let output = Command::new(env!("CARGO_BIN_EXE_portavoce"))
            .args(["methods", "--lang", lang])
            .output()
            .unwrap();
        let words = said(&output.stdout);
        for method in portavoce::tally::Method::ALL {
            assert!(
                words
                    .lines()
                    .any(|line| line.starts_with(&format!("{}  ", method.name()))),
                "{method:?}"
            );
        }
        assert!(!words.contains("methods-"), "a word is missing: {words}");
    }
}
