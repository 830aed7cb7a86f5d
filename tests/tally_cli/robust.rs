//! Results beside those of the other rules, and how few ballots would change them.

use std::fs;

use serde_json::Value;

use super::{compared, portavoce, said};

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
