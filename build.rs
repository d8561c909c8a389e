//! Writes the word lists for the program to include: without their comments, which only those who edit them read, and in
//! the form in which they take the least room after compression.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

include!("src/account/office_names.rs");

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/lexicon");
    println!("cargo::rerun-if-changed=src/account/office_names.rs");
    let target = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?).join("lexicon");
    write_entries(Path::new("src/lexicon"), &target)
}

/// Lists whose rows begin with a word and whose rest many of them share. `lexicon::rows` reads them.
const GROUPED: [&str; 6] = [
    "function_words.txt",
    "given_names.txt",
    "nouns_of_saying.txt",
    "reporting_verbs.txt",
    "verbs.txt",
    "verbs_of_saying.txt",
];

/// Lists of words that are looked up in small letters. `lexicon::words` reads them.
const FRONT_CODED: [&str; 3] = ["sentence_starts.txt", "topic_stops.txt", "verbs_weak.txt"];

/// Writes each list under `source` to the same place under `target`, its entries alone.
// The tables of the standard library weigh on the page, not on the build.
#[expect(clippy::disallowed_methods)]
fn write_entries(source: &Path, target: &Path) -> io::Result<()> {
    fs::create_dir_all(target)?;
    for found in fs::read_dir(source)? {
        let path = found?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            write_entries(&path, &target.join(name))?;
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            let list = fs::read_to_string(&path)?;
            let entries = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            let written = match name.to_str() {
                Some(name) if GROUPED.contains(&name) => grouped(entries),
                Some(name) if FRONT_CODED.contains(&name) => {
                    let words: BTreeSet<String> = entries.map(str::to_lowercase).collect();
                    front_coded(words.iter().map(String::as_str))
                }
                _ => entries
                    .map(|entry| person(entry).unwrap_or_else(|| entry.to_owned()))
                    .collect::<Vec<_>>()
                    .join("\n"),
            };
            fs::write(target.join(name), written)?;
        }
    }
    Ok(())
}

/// A line for each rest: the rest, a tab, the words that it stands behind.
fn grouped<'l>(rows: impl Iterator<Item = &'l str>) -> String {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in rows {
        let (word, rest) = row.split_once(' ').unwrap_or((row, ""));
        groups.entry(rest).or_default().push(word);
    }
    let lines: Vec<String> = groups.iter().map(|(rest, words)| format!("{rest}\t{}", words.join(" "))).collect();
    lines.join("\n")
}

/// How many of the words end, the longest ending first.
const ENDINGS: [&str; 3] = ["en", "n", ""];

/// A line for each ending: the ending, a tab, the words that have it, without it. For each of them a capital that says
/// how many bytes it shares with the one before (`A` none, `B` one), then the rest.
fn front_coded<'l>(words: impl Iterator<Item = &'l str>) -> String {
    let mut lines = ENDINGS.map(|ending| (format!("{ending}\t"), ""));
    for word in words {
        let found = ENDINGS.iter().zip(&mut lines).find_map(|(ending, line)| Some((word.strip_suffix(ending)?, line)));
        let Some((word, (coded, before))) = found else { continue };
        let most = word.bytes().zip(before.bytes()).take(25).take_while(|(one, other)| one == other).count();
        let shared = (0..=most).rev().find(|&length| word.is_char_boundary(length)).unwrap_or(0);
        coded.push(char::from(b'A' + shared as u8));
        coded.push_str(&word[shared..]);
        *before = word;
    }
    lines.map(|(coded, _)| coded).join("\n")
}

/// A person of the actors' lists in few letters: `Name | Spelling ; f ; president 2008-2012, head 2014-` is written
/// `Name|Spelling!A0812,T14`, a man's with `;` for `!`. `None` for an entry that is none, or has no such terms of office.
fn person(entry: &str) -> Option<String> {
    let mut parts = entry.split(" ; ");
    let (names, gender, terms) = (parts.next()?, parts.next()?, parts.next()?);
    let term = |term: &str| {
        let (office, years) = term.split_once(' ')?;
        let place = OFFICE_NAMES.iter().position(|name| *name == office)?;
        let (from, to) = years.split_once('-').unwrap_or((years, years));
        Some(
            [char::from(b'A' + place as u8).to_string().as_str(), from.get(2..)?, to.get(2..).unwrap_or_default()]
                .concat(),
        )
    };
    let terms: Option<Vec<String>> = terms.split(", ").map(term).collect();
    let gender = if gender == "f" { "!" } else { ";" };
    Some([names.replace(" | ", "|").as_str(), gender, &terms?.join(",")].concat())
}
