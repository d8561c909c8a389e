//! Word lists as text files with their provenance in the header, loaded once.
//!
//! A list is a UTF-8 file: lines that begin with `#` say what it is and where it comes from, every other line is an
//! entry, sorted and unique (a test lints them). Rules of grammar do not live here.

pub mod english;
pub mod german;
pub mod text;

use crate::text::dictionary::Spellings;

/// The list of that path in this folder, as the build has left it (`build.rs`): its entries, a line each, no comments.
macro_rules! word_list {
    ($($path:expr),+) => {
        include_str!(concat!(env!("OUT_DIR"), "/lexicon/", $($path),+))
    };
}
pub(crate) use word_list;

/// The entries of a list.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
}

/// The rows of a list that the build has grouped: each with its word and what stands behind it.
pub fn rows(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines()
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(rest, words)| words.split(' ').map(move |word| (word, rest)))
}

/// The words of a list that the build has front-coded: a line for each ending, in which a capital says how many bytes a
/// word shares with the one before.
pub fn words(list: &'static str) -> Vec<String> {
    let mut words = Vec::new();
    for (ending, coded) in list.lines().filter_map(|line| line.split_once('\t')) {
        let mut word = String::new();
        // Another capital ends the last word.
        for character in coded.chars().chain(['A']) {
            if character.is_ascii_uppercase() {
                if !word.is_empty() {
                    words.push([&word, ending].concat());
                }
                word.truncate(character as usize - 'A' as usize);
            } else {
                word.push(character);
            }
        }
    }
    words
}

/// A list that the build has front-coded as a set of folded spellings.
pub fn folded_set(list: &'static str) -> Spellings {
    words(list).iter().map(|word| crate::text::fold(word)).collect()
}

#[cfg(test)]
mod tests {
    /// What the build makes of a list must be read back as the list.
    #[test]
    fn lists_are_read_as_they_are_written() -> std::io::Result<()> {
        let written = |path: &str| -> std::io::Result<Vec<String>> {
            let list = std::fs::read_to_string(format!("src/lexicon/{path}"))?;
            let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            Ok(lines.map(str::to_owned).collect())
        };
        for (path, list) in [
            ("german/verbs_weak.txt", word_list!("german/verbs_weak.txt")),
            ("sentence_starts.txt", word_list!("sentence_starts.txt")),
            ("topic_stops.txt", word_list!("topic_stops.txt")),
        ] {
            let mut words = super::words(list);
            words.sort();
            let mut written: Vec<String> =
                written(path)?.iter().map(|word| crate::text::letter_case::lower_all(word)).collect();
            written.sort();
            assert_eq!(words, written, "{path}");
        }
        for (path, list) in [
            ("german/function_words.txt", word_list!("german/function_words.txt")),
            ("german/nouns_of_saying.txt", word_list!("german/nouns_of_saying.txt")),
            ("german/verbs_of_saying.txt", word_list!("german/verbs_of_saying.txt")),
            ("english/reporting_verbs.txt", word_list!("english/reporting_verbs.txt")),
            ("english/verbs.txt", word_list!("english/verbs.txt")),
            ("given_names.txt", word_list!("given_names.txt")),
        ] {
            let mut read: Vec<String> =
                super::rows(list).map(|(word, rest)| format!("{word} {rest}").trim_end().to_owned()).collect();
            let mut written = written(path)?;
            read.sort();
            written.sort();
            assert_eq!(read, written, "{path}");
        }
        Ok(())
    }
}
