//! The word lists: a header that says what they are and where they come from, entries sorted and unique.

use std::path::{Path, PathBuf};

fn lists(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the lists are there") {
        let path = entry.expect("a readable entry").path();
        // The lists of actors are forms with sections, checked where they are read.
        if path.ends_with("actors") {
            continue;
        }
        if path.is_dir() {
            lists(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            found.push(path);
        }
    }
}

#[test]
fn every_list_has_a_header_and_unique_entries() {
    let mut paths = Vec::new();
    lists(Path::new("src/lexicon"), &mut paths);
    assert!(!paths.is_empty());
    for path in paths {
        let name = path.display();
        let file = std::fs::read_to_string(&path).expect("a readable list");
        assert!(file.starts_with('#'), "{name} says what it is");
        let header: String = file.lines().take_while(|line| line.starts_with('#')).collect();
        assert!(header.contains("for this project"), "{name} says where it comes from");
        let mut seen = std::collections::HashSet::new();
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert_eq!(line.trim(), line, "{name}: no space around {line:?}");
            assert!(seen.insert(line), "{name}: {line:?} stands twice");
        }
    }
}

#[test]
fn german_lists_are_sorted() {
    let mut paths = Vec::new();
    lists(Path::new("src/lexicon/german"), &mut paths);
    for path in paths {
        let file = std::fs::read_to_string(&path).expect("a readable list");
        let mut before = String::new();
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            // A separable particle is marked off with `|`, which does not count for the order.
            let word = line.split_whitespace().next().unwrap_or(line).replace('|', "");
            assert!(before <= word, "{}: {word:?} stands after {before:?}", path.display());
            before = word;
        }
    }
}

#[test]
fn every_concept_has_one_section() {
    let mut paths = Vec::new();
    lists(Path::new("src/lexicon/topics"), &mut paths);
    let mut seen = std::collections::HashSet::new();
    for path in paths {
        let file = std::fs::read_to_string(&path).expect("a readable list");
        for head in file.lines().filter_map(|line| line.strip_prefix('[')?.split_once(']')) {
            assert!(seen.insert(head.0.to_owned()), "{}: [{}] has a section already", path.display(), head.0);
        }
    }
    assert!(!seen.is_empty());
}
