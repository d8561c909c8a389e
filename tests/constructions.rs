//! The grammar of reported speech as a test: every case of `tests/suite/attribution/**/*.md`.
//!
//! A file is prose with cases. A case is a fenced block whose first line says what is expected:
//!
//! ````text
//! ```indirect laut_source
//! <cue>Laut</cue> <source>dem Amt</source> <content>blieb es ruhig</content>.
//! ```
//! ````
//!
//! Kind, rule and optionally the act; then the text with its tags. `content`, `cue`, `source` and `addressee` must be
//! found exactly where they are tagged, and nowhere else; a part may be tagged more than once where it is split. With
//! `+` after the rule other attributions may stand beside the one tagged; without it there must be no other. A block
//! that says `none` is a near-miss: nothing may be found in it. A block that says `without RULE` may hold anything but
//! what that rule finds.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use lesarten::attribution::{Act, Attribution, Kind, reports, rule_named};
use lesarten::text::{Document, Span};

const PARTS: [&str; 4] = ["content", "cue", "source", "addressee"];

/// A text without its tags and where each part was tagged.
fn untag(tagged: &str) -> (String, [Vec<Span>; 4]) {
    let mut text = String::new();
    let mut found: [Vec<Span>; 4] = Default::default();
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut rest = tagged;
    'outer: while !rest.is_empty() {
        for (number, part) in PARTS.iter().enumerate() {
            if let Some(after) = rest.strip_prefix(&format!("<{part}>")) {
                open.push((number, text.len()));
                rest = after;
                continue 'outer;
            }
            if let Some(after) = rest.strip_prefix(&format!("</{part}>")) {
                let (opened, begin) = open.pop().expect("a closing tag has its opening one");
                assert_eq!(opened, number, "tags nest: {tagged}");
                found[number].push(Span::new(begin, text.len()));
                rest = after;
                continue 'outer;
            }
        }
        let character = rest.chars().next().expect("not empty");
        text.push(character);
        rest = &rest[character.len_utf8()..];
    }
    assert!(open.is_empty(), "every tag is closed: {tagged}");
    for part in &mut found {
        part.sort_unstable();
    }
    (text, found)
}

fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "direct" => Kind::Direct,
        "indirect" => Kind::Indirect,
        "indirect_free_indirect" => Kind::IndirectFreeIndirect,
        "free_indirect" => Kind::FreeIndirect,
        "reported" => Kind::Reported,
        _ => return None,
    })
}

fn act(name: &str) -> Option<Act> {
    Some(match name {
        "assert" => Act::Assert,
        "deny" => Act::Deny,
        "refuse" => Act::Refuse,
        "demand" => Act::Demand,
        "threaten" => Act::Threaten,
        "promise" => Act::Promise,
        "warn" => Act::Warn,
        "criticise" => Act::Criticise,
        "propose" => Act::Propose,
        "ask" => Act::Ask,
        "assess" => Act::Assess,
        "intend" => Act::Intend,
        _ => return None,
    })
}

fn shown(text: &str, found: &[Attribution]) -> String {
    let mut lines = String::new();
    for attribution in found {
        let words = |spans: &[Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" … ");
        let _ = writeln!(
            lines,
            "    {:?} {} {:?}: content «{}» cue «{}» source «{}» addressee «{}»",
            attribution.kind,
            attribution.rule.name,
            attribution.act,
            words(&attribution.content),
            words(&attribution.cue),
            words(&attribution.source),
            words(&attribution.addressee),
        );
    }
    lines
}

/// What is wrong with one case; `None` where all is well.
fn check(header: &str, tagged: &str) -> Option<String> {
    let (text, parts) = untag(tagged.trim_end());
    let document = Document::new(&text);
    let found = reports(&document).attributions;
    let mut words = header.split_whitespace();
    let first = words.next()?;
    let fails = |why: &str| Some(format!("{header}: {why}\n  {text}\n{}", shown(&text, &found)));
    match first {
        "none" => return if found.is_empty() { None } else { fails("something was found") },
        "without" => {
            let rule = words.next()?;
            assert!(rule_named(rule).is_some(), "no rule is called {rule}");
            return if found.iter().all(|attribution| attribution.rule.name != rule) {
                None
            } else {
                fails("found after all")
            };
        }
        _ => {}
    }
    let expected_kind = kind(first).unwrap_or_else(|| panic!("no kind is called {first}"));
    let rule = words.next().expect("a case names its rule");
    assert!(rule_named(rule).is_some(), "no rule is called {rule}");
    let rest: Vec<&str> = words.collect();
    let others_allowed = rest.contains(&"+");
    let expected_act = rest.iter().find_map(|word| act(word));
    let [content, cue, source, addressee] = &parts;
    let hit = found.iter().find(|attribution| {
        attribution.kind == expected_kind
            && attribution.rule.name == rule
            && attribution.content == *content
            && attribution.cue == *cue
            && attribution.source == *source
            && (addressee.is_empty() || attribution.addressee == *addressee)
            && expected_act.is_none_or(|act| attribution.act == act)
    });
    match hit {
        None => fails("not found as tagged"),
        Some(_) if !others_allowed && found.len() != 1 => fails("more was found"),
        Some(_) => None,
    }
}

/// The cases of a file: header and text.
fn cases(file: &str) -> Vec<(String, String)> {
    let mut cases = Vec::new();
    let mut lines = file.lines();
    while let Some(line) = lines.next() {
        if let Some(header) = line.strip_prefix("```").filter(|header| !header.is_empty()) {
            let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            cases.push((header.to_owned(), body.join("\n")));
        }
    }
    cases
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).expect("the suite is there");
    for entry in entries {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
    found.sort();
}

#[test]
fn every_case_of_the_suite_holds() {
    let mut paths = Vec::new();
    files(Path::new("tests/suite/attribution"), &mut paths);
    let mut failures = String::new();
    let mut count = 0;
    for path in &paths {
        let file = std::fs::read_to_string(path).expect("a readable file");
        for (header, tagged) in cases(&file) {
            count += 1;
            if let Some(failure) = check(&header, &tagged) {
                let _ = writeln!(failures, "{}: {failure}", path.display());
            }
        }
    }
    assert!(count > 0, "the suite has cases");
    assert!(failures.is_empty(), "\n{failures}");
}

/// The sections of the suite in `folder` that are a rule's: its name, which the heading begins with, and its cases.
fn sections(folder: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut paths = Vec::new();
    files(Path::new(folder), &mut paths);
    let all: String = paths.iter().map(|path| std::fs::read_to_string(path).expect("a readable file")).collect();
    all.split("\n## `")
        .skip(1)
        .filter_map(|section| {
            let (name, rest) = section.split_once('`')?;
            // A chapter's heading ends the section before it.
            let rest = rest.split("\n# ").next().unwrap_or_default();
            Some((name.to_owned(), cases(rest)))
        })
        .collect()
}

/// Every rule explains itself and has one section in `folder`, with a case of its own and a near-miss: a text in which it
/// finds nothing, or finds something only because others do.
fn check_rules(folder: &str, rules: impl Iterator<Item = &'static lesarten::attribution::Rule>) {
    let sections = sections(folder);
    let mut known = 0;
    for rule in rules {
        let name = rule.name;
        known += 1;
        let own: Vec<_> = sections.iter().filter(|(section, _)| section == name).collect();
        assert_eq!(own.len(), 1, "{name} has one section in {folder}");
        let headers = || own.iter().flat_map(|(_, cases)| cases).map(|(header, _)| header.split_whitespace());
        assert!(headers().any(|mut header| header.nth(1) == Some(name)), "the rule {name} has no case");
        assert!(
            headers().any(|mut header| match header.next() {
                Some("none") => true,
                Some("without") => header.next() == Some(name),
                _ => false,
            }),
            "the rule {name} has no near-miss"
        );
        assert!(rule.german.ends_with('.') && rule.english.ends_with('.'), "{name} explains itself in sentences");
    }
    assert_eq!(known, sections.len(), "each section of {folder} is a rule's");
}

#[test]
fn every_german_rule_has_its_section() {
    check_rules("tests/suite/attribution/german", lesarten::attribution::german_rules());
}

#[test]
fn every_english_rule_has_its_section() {
    check_rules("tests/suite/attribution/english", lesarten::attribution::english_rules());
}

#[test]
fn any_text_is_read() {
    for text in [
        "„".repeat(50_000),
        "X sagte, dass Y meinte, ".repeat(10_000),
        "wie x, y kam, ".repeat(10_000),
        "der der der 1 1 ".repeat(10_000),
        "wonach 1 2 3 laut nach zufolge ".repeat(10_000),
        "Er soll es gesagt haben. ".repeat(10_000),
        "Sie „sei“, sagte er, „so“; ".repeat(5_000),
        "und sagte und meinte ".repeat(10_000),
        "\u{ad}\u{301}ß„\u{a0}“: \r\n- ".repeat(5_000),
    ] {
        let document = Document::new(&text);
        for attribution in reports(&document).attributions {
            assert!(
                attribution
                    .content
                    .iter()
                    .all(|span| text.get(span.begin..span.end).is_some_and(|words| !words.is_empty()))
            );
        }
    }
}
