//! Writes a ballot file for measuring: `ballots rank BALLOTS OPTIONS SEED FILE`, `ballots ward FILE`, `ballots city FILE`.

#[path = "../benches/tally/inputs.rs"]
mod inputs;

use std::fs::File;
use std::io::{self, BufWriter, Write as _};

fn main() -> io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let usage = || {
        io::Error::other(
            "ballots rank BALLOTS OPTIONS SEED FILE | ballots ward FILE | ballots city FILE",
        )
    };
    let number = |text: &str| text.parse::<u64>().map_err(|_| usage());
    match words.as_slice() {
        ["rank", ballots, options, seed, file] => {
            let mut out = BufWriter::new(File::create(file)?);
            inputs::rankings(number(ballots)?, number(options)?, number(seed)?, &mut out)?;
            out.flush()
        }
        ["ward", file] => {
            let mut out = BufWriter::new(File::create(file)?);
            inputs::ward(&mut out)?;
            out.flush()
        }
        ["city", file] => {
            let mut out = BufWriter::new(File::create(file)?);
            inputs::city(&mut out)?;
            out.flush()
        }
        _ => Err(usage()),
    }
}
