//! Documents compared byte for byte with those kept in the project.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// With this in the environment, the documents kept are written anew instead of compared.
const BLESS: &str = "PORTAVOCE_BLESS";

/// The files of a folder, by name.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries
        .map(|entry| {
            let path = entry.expect("an entry of the folder").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let bytes = fs::read(&path).expect("a file of the folder");
            (name.into_owned(), bytes)
        })
        .collect()
}

/// Compares the files made with those kept.
pub(crate) fn compare(made: &Path, kept: &Path) {
    if std::env::var_os(BLESS).is_some() {
        bless(made, kept);
        return;
    }
    let (made, kept) = (files(made), files(kept));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&made), names(&kept), "the files made, the files kept");
    for (name, bytes) in &made {
        let before = kept.get(name).map_or(&[][..], Vec::as_slice);
        assert!(
            bytes == before,
            "{name} is not what is kept (if it is meant to change: {BLESS}=1)\n{}",
            difference(bytes, before)
        );
    }
}

fn bless(made: &Path, kept: &Path) {
    if kept.exists() {
        fs::remove_dir_all(kept).expect("the documents kept can be replaced");
    }
    fs::create_dir_all(kept).expect("a folder for the documents");
    for name in files(made).keys() {
        fs::copy(made.join(name), kept.join(name)).expect("the document is kept");
    }
}

/// The first line that differs, as it is now and as it was.
fn difference(made: &[u8], kept: &[u8]) -> String {
    let (now, was) = (String::from_utf8_lossy(made), String::from_utf8_lossy(kept));
    let was: Vec<&str> = was.split('\n').collect();
    for (at, line) in now.split('\n').enumerate() {
        let before = was.get(at).copied();
        if before != Some(line) {
            return format!("line {}\n now {line:?}\n was {before:?}", at + 1);
        }
    }
    "it is shorter than it was".to_owned()
}
