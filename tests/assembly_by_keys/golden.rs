//! Documents compared byte for byte with those kept in the project.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

/// With this in the environment, the documents kept are written anew instead of compared.
const BLESS: &str = "PORTAVOCE_BLESS";

/// The files of a folder and of those inside it, by path with `/` between its parts.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.expect("an entry of the folder").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            let inside = files(&path).into_iter();
            all.extend(inside.map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        } else {
            let bytes = fs::read(&path).expect("a file of the folder");
            all.insert(name.into_owned(), bytes);
        }
    }
    all
}

/// What can be read in a file: its text, or that of the files packed in it; of a picture, what is said of it.
pub(crate) fn words(bytes: &[u8]) -> String {
    if bytes.starts_with(b"\x89PNG") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let Ok(mut packed) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return String::from_utf8(bytes.to_vec()).expect("text");
    };
    let mut words = String::new();
    for at in 0..packed.len() {
        let mut file = packed.by_index(at).expect("a file packed in it");
        file.read_to_string(&mut words).expect("text");
    }
    words
}

/// Compares the files made, as far as they are wanted, with those kept.
pub(crate) fn compare(made: &Path, kept: &Path, wanted: impl Fn(&str) -> bool) {
    let mut made = files(made);
    made.retain(|name, _| wanted(name));
    if std::env::var_os(BLESS).is_some() {
        bless(&made, kept);
        return;
    }
    let kept = files(kept);
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&made), names(&kept), "the files made, the files kept");
    for (name, bytes) in &made {
        let before = kept.get(name).map_or(&[][..], Vec::as_slice);
        assert!(
            bytes == before,
            "{name} is not what is kept (if it is meant to change: {BLESS}=1)\n{}",
            difference(&words(bytes), &words(before))
        );
    }
}

fn bless(made: &BTreeMap<String, Vec<u8>>, kept: &Path) {
    if kept.exists() {
        fs::remove_dir_all(kept).expect("the documents kept can be replaced");
    }
    for (name, bytes) in made {
        let path = kept.join(name);
        fs::create_dir_all(path.parent().unwrap_or(kept)).expect("a folder for the documents");
        let mut file = fs::File::create(path).expect("the document is kept");
        file.write_all(bytes).expect("the document is kept");
    }
}

/// The first line that differs, as it is now and as it was.
fn difference(now: &str, was: &str) -> String {
    let was: Vec<&str> = was.split('\n').collect();
    for (at, line) in now.split('\n').enumerate() {
        let before = was.get(at).copied();
        if before != Some(line) {
            return format!("line {}\n now {line:?}\n was {before:?}", at + 1);
        }
    }
    "it is shorter than it was".to_owned()
}
