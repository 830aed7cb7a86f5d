//! What `tally` refuses, and how it says what is wrong.

use std::fs;

use super::{case, compared, portavoce, said};

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
fn steps_are_refused_as_csv_which_cannot_hold_them_and_only_there() {
    let ballots = b"count,weight,A,B\n1,1,1,2\n";
    let steps = ["--kind", "rank", "--steps", "--format"];
    let (code, words) = refused(ballots, &[&steps[..], &["csv"]].concat());
    assert_eq!(code, 2, "{words}");
    assert!(words.contains("leave out --steps"), "{words}");
    for format in ["table", "json"] {
        let counted = compared(
            "count,weight,A,B\n1,1,1,2\n",
            &[&steps[..], &[format]].concat(),
        );
        assert!(counted.contains('A'), "{format}: {counted}");
    }
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
