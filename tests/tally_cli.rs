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

/// Runs `tally` on a file of these bytes; gives the code and what standard error says after the file's name.
fn refused(bytes: &[u8], args: &[&str]) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    fs::write(&file, bytes).unwrap();
    let name = file.display().to_string();
    let mut all = vec!["tally", &name];
    all.extend(args);
    let output = portavoce(&all);
    assert!(output.stdout.is_empty(), "{}", said(&output.stdout));
    (
        output.status.code().unwrap(),
        said(&output.stderr).replace(&name, "b.csv"),
    )
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

const DIVIDED: &str = "count,weight,A,B,C\n5,1,1,2,3\n4,1,3,2,1\n2,1,2,1,3\n";

#[test]
fn every_rule_is_set_beside_the_one_chosen_with_how_few_ballots_would_change_it() {
    let borda = [
        "--kind",
        "rank",
        "--method",
        "borda",
        "--param",
        "variant=average",
    ];
    let words = compared(DIVIDED, &borda);
    for line in [
        "  ≠ Instant run-off: A",
        "  By Instant run-off the winner would be A.",
        "  One more ballot for A would be enough to change the first place; fewer would not.",
    ] {
        assert!(words.lines().any(|found| found == line), "{line}: {words}");
    }
    let json = compared(DIVIDED, &[&borda[..], &["--format", "json"]].concat());
    let answers: Vec<Value> = serde_json::from_str(&json).unwrap();
    let fewest = &answers[0]["robustness"]["added"]["fewest"];
    let expected = serde_json::json!({ "ballots": "1", "exact": true, "to": "A" });
    assert_eq!(*fewest, expected);
    assert!(answers.iter().any(|answer| answer["method"] == "irv"));
}

#[test]
fn scores_with_decimals_and_weights_that_are_not_whole_are_measured_too() {
    let sum = [
        "--kind",
        "score",
        "--method",
        "score_sum",
        "--param",
        "scale=0..10",
    ];
    // 22.5 to 6, and one ballot brings an option closer by 10.
    let words = compared("count,weight,A,B\n3,1,7.5,2\n", &sum);
    let enough = "2 more ballots for B would be enough to change the first place; fewer would not.";
    assert!(words.contains(enough), "{words}");
    // Four ballots of weight 1 and a half: each of the four brings the two closer by 20, of a gap of 45.
    let words = compared("count,weight,A,B\n9,0.5,10,\n", &sum);
    let changed = "3 ballots filled in otherwise would be enough";
    assert!(words.contains(changed), "{words}");
}

#[test]
fn committees_and_budgets_are_measured_with_what_is_proven() {
    let ballots = "count,weight,A,B,C\n6,1,1,1,\n4,1,,,1\n";
    let seats = ["--kind", "approval", "--method", "av", "--param", "seats=2"];
    let words = compared(ballots, &seats);
    let enough = "2 more ballots for C would be enough to change who has a place; fewer would not.";
    assert!(words.contains(enough), "{words}");
    let json = compared(ballots, &[&seats[..], &["--format", "json"]].concat());
    let answers: Vec<Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(answers[0]["robustness"]["added"]["at_least"], "2");
    let spent = [
        "--kind",
        "approval",
        "--param",
        "budget=100",
        "--param",
        "costs=60,40,50",
    ];
    let words = compared("count,weight,A,B,C\n6,1,1,,\n5,1,,1,\n3,1,,,1\n", &spent);
    assert!(words.contains("to change what is funded"), "{words}");
}

#[test]
fn grades_that_no_scale_reaches_end_no_count() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    fs::write(&file, "count,weight,A,B\n3,1,65535,0\n2,1,99999,\n").unwrap();
    let name = file.display().to_string();
    for kind in ["grade", "gradient"] {
        let output = portavoce(&["tally", &name, "--kind", kind]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
        assert!(said(&output.stdout).contains("Valid 0"), "{kind}");
    }
}

#[test]
fn options_that_are_first_for_nobody_do_not_multiply_the_ways_to_settle_ties() {
    let options: Vec<String> = (1..=30).map(|number| format!("P{number:02}")).collect();
    let rest = ",".repeat(27);
    let ballots = format!(
        "count,weight,{}\n3,1,1,,{rest}\n3,1,,1,{rest}\n1,1,,,1{rest}\n",
        options.join(",")
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    fs::write(&file, ballots).unwrap();
    let name = file.display().to_string();
    let run_off = ["--kind", "rank", "--method", "irv", "--format", "json"];
    let output = portavoce(&[&["tally", &name], &run_off[..]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
    let answers: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let winners = &answers[0]["winners_any_tiebreak"];
    assert_eq!(*winners, serde_json::json!(["P01", "P02"]));
}

#[test]
fn void_ballots_that_could_have_changed_the_first_place_are_a_warning() {
    let points = ["--kind", "points", "--param", "budget_per_voter=5"];
    let ballots = "count,weight,A,B\n3,1,5,\n2,1,,5\n1,1,4,4\n";
    let words = compared(ballots, &points);
    assert!(words.contains("! Void ballots: 1. "), "{words}");
    let unlimited = compared("count,weight,A,B\n3,1,5,\n", &["--kind", "score"]);
    assert!(unlimited.contains("--param scale=0..10"), "{unlimited}");
}

#[test]
fn bad_files_are_refused_with_line_column_and_a_sentence() {
    let rank = ["--kind", "rank", "--method", "borda"];
    for (file, place) in [
        (
            "count,weight,A,B\n1,1,1,2\n1,1,x,2\n",
            "b.csv:3:3: “x” is not a rank",
        ),
        (
            "count,weight,A,B\n1,1,1,2,3\n",
            "b.csv:2:5: there are 5 cells instead of 4",
        ),
        (
            "count,weight,A,B\n1,1,1\n",
            "b.csv:2:3: there are 3 cells instead of 4",
        ),
        (
            "count,weight,A,B\n-1,1,1,2\n",
            "b.csv:2:1: “-1” is not a number of ballots",
        ),
        (
            "count,weight,A,B\n1,NaN,1,2\n",
            "b.csv:2:2: “NaN” is not a weight",
        ),
        (
            "count,weight,A,B\n1,-1,1,2\n",
            "b.csv:2:2: “-1” is not a weight",
        ),
        (
            "count,weight,A,B\n1,1,0,2\n",
            "b.csv:2:3: “0” is not a rank",
        ),
        (
            "count,weight,A,B\n1,1,\"1,2\n",
            "b.csv:2:3: a quote opens and never closes",
        ),
        (
            "count,weight,A,A\n1,1,1,2\n",
            "b.csv:1:4: the option “A” is there twice",
        ),
        ("weight,A\n1,1\n", "b.csv:1: the column “count” is missing"),
        ("count,weight\n1,1\n", "b.csv:1: there is no option"),
        ("", "b.csv: the file is empty"),
    ] {
        let (code, words) = refused(file.as_bytes(), &rank);
        assert_eq!(code, 1, "{file:?}: {words}");
        assert!(words.starts_with(place), "{file:?}: {words}");
    }
}

#[test]
fn files_of_another_encoding_are_refused() {
    let rank = ["--kind", "rank", "--method", "borda"];
    let utf16: Vec<u8> = "count,weight,A\n1,1,1\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for file in [
        &b"count,weight,Citt\xe0\n1,1,1\n"[..],
        &utf16,
        b"\xff\xfec\0o\0",
    ] {
        let (code, words) = refused(file, &rank);
        assert_eq!(code, 1);
        assert!(words.contains("not UTF-8"), "{words}");
    }
}

#[test]
fn what_the_system_refuses_is_said_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("none.csv").display().to_string();
    let output = portavoce(&["tally", &missing, "--kind", "rank"]);
    assert_eq!(output.status.code(), Some(1));
    let words = said(&output.stderr);
    let expected = format!("{missing}: the file cannot be read (it is not there).");
    assert!(words.starts_with(&expected), "{words}");
    assert!(!words.contains("os error"), "{words}");
}

#[test]
fn a_line_without_end_is_refused() {
    let mut file = b"count,weight,A\n1,1,".to_vec();
    file.extend(vec![b'1'; 3_000_000]);
    let (code, words) = refused(&file, &["--kind", "rank", "--method", "borda"]);
    assert_eq!(code, 1);
    assert!(words.starts_with("b.csv:2: a line is longer"), "{words}");
}

#[test]
fn the_first_fault_of_a_long_file_is_the_one_named() {
    let mut file = String::from("count,weight,A,B\n");
    for line in 2..200_000 {
        file.push_str(if line > 100_000 && line % 7 == 0 {
            "1,1,x,1\n"
        } else {
            "1,1,2,1\n"
        });
    }
    let (code, words) = refused(file.as_bytes(), &["--kind", "rank", "--method", "borda"]);
    assert_eq!(code, 1);
    assert!(words.starts_with("b.csv:100002:3:"), "{words}");
}

#[test]
fn points_over_the_budget_are_named_and_counted_as_void() {
    let output = portavoce(&[
        "tally",
        "--case",
        &case("points-dots.json"),
        "--method",
        "points",
    ]);
    assert_eq!(output.status.code(), Some(0));
    let words = said(&output.stderr);
    assert!(
        words.contains("points-dots.csv:5:4: the ballot gives 7 points out of 5."),
        "{words}"
    );
    assert!(said(&output.stdout).contains("void 1"));
}

#[test]
fn what_is_not_understood_ends_with_two_and_says_how_to_write_it() {
    let file = case("rank-tennessee.csv");
    for args in [
        vec!["tally"],
        vec!["tally", &file],
        vec!["tally", &file, "--kind", "ranking"],
        vec!["tally", &file, "--kind", "rank", "--method", "bordo"],
        vec!["tally", &file, "--kind", "rank", "--method", "points"],
        vec!["tally", &file, "--kind", "rank", "--format", "xml"],
        vec!["tally", &file, "--kind", "rank", "--param", "seats"],
        vec!["tally", &file, "--kind", "rank", "--param", "seats=many"],
        vec!["tally", &file, "--kind", "rank", "--nonsense"],
        vec!["methods", "--kind", "ranking"],
    ] {
        let output = portavoce(&args);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{args:?}: {}",
            said(&output.stderr)
        );
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{args:?}"
        );
    }
}

#[test]
fn parameters_that_no_ballot_can_meet_or_that_lack_another_are_not_understood() {
    let approval = ["--kind", "approval"];
    let points = ["--kind", "points", "--method", "points_normalised"];
    for (args, words) in [
        (
            &[&approval[..], &["--param", "min=3", "--param", "max=1"]].concat()[..],
            "at most 1",
        ),
        (
            &[&approval[..], &["--param", "budget=1000"]].concat()[..],
            "given together",
        ),
        (
            &[&approval[..], &["--param", "costs=1,2"]].concat()[..],
            "given together",
        ),
        (
            &[&approval[..], &["--param", "seats=70000"]].concat()[..],
            "from 0 to 65535",
        ),
        (
            &[&points[..], &["--param", "budget_per_voter=-1"]].concat()[..],
            "from 0 to 4294967295",
        ),
        (&points[..], "--param budget_per_voter=10"),
    ] {
        let (code, said) = refused(b"count,weight,A,B\n1,1,1,1\n", args);
        assert_eq!(code, 2, "{args:?}: {said}");
        assert!(said.contains(words), "{args:?}: {said}");
    }
    let all = ["--kind", "points", "--all", "--format", "csv"];
    let all = compared("count,weight,A,B\n1,1,1,3\n", &all);
    assert!(all.contains("\npoints,"), "{all}");
    assert!(!all.contains("points_normalised"), "{all}");
}

#[test]
fn ballots_are_called_void_only_where_they_are_not_counted() {
    let ballots = "count,weight,A,B\n3,1,1,1\n";
    let most = ["--param", "max=1", "--kind", "approval", "--method"];
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    fs::write(&file, ballots).unwrap();
    let name = file.display().to_string();
    let said_of = |method: &str| {
        let output = portavoce(&[&["tally", &name], &most[..], &[method]].concat());
        assert_eq!(output.status.code(), Some(0));
        said(&output.stderr)
    };
    assert!(said_of("multivote").contains("b.csv:2:4"));
    // All marks count here, whatever the limit that only the other method has.
    let all = portavoce(&["tally", &name, "--kind", "approval", "--method", "approval"]);
    assert_eq!(said(&all.stderr), "");
}

#[test]
fn a_parameter_that_the_method_does_not_take_is_refused_with_those_it_takes() {
    let ballots = b"count,weight,A,B\n3,1,1,2\n";
    let seats = ["--param", "seats=2"];
    let run = |args: &[&str]| refused(ballots, &[&["--kind", "rank"], args].concat());
    for (method, words) in [
        (
            "borda",
            "seats would change nothing: the parameters of borda",
        ),
        ("schulze_wv", "schulze_wv takes no parameter"),
    ] {
        let (code, said) = run(&[&["--method", method], &seats[..]].concat());
        assert_eq!(code, 2, "{said}");
        assert!(said.contains(words), "{said}");
    }
    let exhaust = ["--method", "stv_meek", "--param", "equal_rank=exhaust"];
    let (code, said) = run(&exhaust);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("on these ballots are seats."), "{said}");
    let twice = [
        "--method", "stv_meek", "--param", "seats=1", "--param", "seats=2",
    ];
    let (code, said) = run(&twice);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("seats is given twice"), "{said}");
}

#[test]
fn of_all_methods_those_that_cannot_count_these_ballots_are_named_and_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    fs::write(&file, "count,weight,A,B\n1,0.5,1,2\n").unwrap();
    let name = file.display().to_string();
    for format in ["table", "json", "csv"] {
        let all = ["--kind", "rank", "--all", "--format", format];
        let output = portavoce(&[&["tally", &name], &all[..]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
        assert!(said(&output.stderr).starts_with("stv_scottish: "));
        let counted = said(&output.stdout).to_lowercase();
        assert!(!counted.contains("scot"), "{format}: {counted}");
    }
}

#[test]
fn values_off_the_scale_of_the_ballots_are_not_understood() {
    let ballots = b"count,weight,A,B\n3,1,1,2\n";
    for (args, words) in [
        (
            ["--kind", "resistance", "--param", "scale=1..5"],
            "no resistance is 0",
        ),
        (
            ["--kind", "resistance", "--param", "scale=0..70000"],
            "no resistance is 0",
        ),
    ] {
        let (code, said) = refused(ballots, &args);
        assert_eq!(code, 2, "{args:?}: {said}");
        assert!(said.contains(words), "{args:?}: {said}");
    }
    let gradient = ["--kind", "gradient", "--param", "grades=5", "--param"];
    let (code, said) = refused(ballots, &[&gradient[..], &["support=4,5"]].concat());
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("degrees from 0 to 4"), "{said}");
    let within = compared(
        "count,weight,A,B\n3,1,1,2\n",
        &[&gradient[..], &["support=3,4"]].concat(),
    );
    assert!(!within.is_empty());
}

#[test]
fn ballots_off_a_scale_that_needs_no_saying_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("b.csv");
    for (kind, cell) in [("points", "-1"), ("resistance", "11")] {
        fs::write(&file, format!("count,weight,A,B\n1,1,{cell},2\n")).unwrap();
        let name = file.display().to_string();
        let output = portavoce(&["tally", &name, "--kind", kind]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output.stderr));
        let words = said(&output.stderr);
        assert!(words.contains("b.csv:2:3: the ballot has"), "{words}");
        assert!(said(&output.stdout).contains("void 1"));
    }
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
fn a_description_that_is_not_one_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("c.json");
    for (description, words) in [
        ("{,}", "c.json:1:2: the description is not JSON here"),
        ("{\"kind\": \"rank\"}", "“options” is missing"),
        ("{\"kind\": \"rank\", \"options\": 3}", "c.json:1:29:"),
        ("{\"kind\": \"rank\"", "the file ends too early"),
    ] {
        fs::write(&file, description).unwrap();
        let output = portavoce(&["tally", "--case", &file.display().to_string()]);
        assert_eq!(output.status.code(), Some(1));
        let said = said(&output.stderr);
        assert!(said.contains(words), "{description}: {said}");
        assert!(!said.contains(" at line "), "{said}");
    }
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
fn fractional_weights_are_refused_where_papers_are_counted() {
    let args = [
        "--kind",
        "rank",
        "--method",
        "stv_scottish",
        "--param",
        "seats=1",
    ];
    let (code, words) = refused(b"count,weight,A,B\n1,0.5,1,2\n", &args);
    assert_eq!(code, 1);
    assert!(words.contains("whole papers"), "{words}");
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
