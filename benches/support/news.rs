//! German news text of this project to measure on.

use std::path::Path;

/// All German articles of `tests/gold`, one after the other.
pub fn german() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/de");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the gold is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("the gold is UTF-8") + "\n\n").collect()
}

/// About 4 kB of it, cut at a paragraph.
#[allow(dead_code)] // Each benchmark takes what it needs.
pub fn article() -> String {
    let text = german();
    let end = text.match_indices("\n\n").map(|(at, _)| at).take_while(|&at| at <= 4_000).last();
    text[..end.unwrap_or(0)].to_owned()
}
