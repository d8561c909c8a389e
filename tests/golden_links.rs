//! Links that were written once and must open for ever, each with what it must restore.
//!
//! The files in `golden_links/` are never written again: where one of these tests fails, the code is wrong, not the file.
//! A new version of the format brings new files beside them.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::{Value, json};

use lesarten::correction::{Anchor, Correction, Row, StatementAnchor};
use lesarten::export::{act_name, kind_name};
use lesarten::input::{SideChoice, Sides, Voice};
use lesarten::share::{Opened, State, open};

/// A state in the words of these files, which do not change when the code's do. A text longer than 20,000 bytes is
/// told by its length and checksum.
fn restored(state: &State) -> Value {
    let texts: Vec<Value> = state
        .input
        .texts
        .iter()
        .map(|voiced| {
            let voice = match voiced.voice {
                Voice::Outlet => "outlet",
                Voice::First => "first",
                Voice::Second => "second",
            };
            if voiced.text.len() <= 20_000 {
                return json!({"voice": voice, "text": voiced.text});
            }
            let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(voiced.text.as_bytes());
            json!({"voice": voice, "bytes": voiced.text.len(), "crc32": checksum})
        })
        .collect();
    let sides = match &state.input.sides {
        Sides::Auto => json!("auto"),
        Sides::Pair(pair) => pair.iter().map(side).collect(),
    };
    let corrections: Vec<Value> = state.corrections.iter().map(correction).collect();
    json!({"texts": texts, "sides": sides, "corrections": corrections})
}

fn side(side: &SideChoice) -> Value {
    match side {
        SideChoice::Actor(id) => json!({"actor": id}),
        SideChoice::Own { name, aliases } => json!({"name": name, "aliases": aliases}),
    }
}

fn correction(correction: &Correction) -> Value {
    match correction {
        Correction::Account { statement: of, account } => {
            json!({"do": "account", "statement": statement(of), "account": format!("{account:?}")})
        }
        Correction::Speaker { statement: of, speaker } => {
            json!({"do": "speaker", "statement": statement(of), "speaker": speaker})
        }
        Correction::Kind { statement: of, kind } => {
            json!({"do": "kind", "statement": statement(of), "kind": kind_name(*kind)})
        }
        Correction::Act { statement: of, act } => {
            json!({"do": "act", "statement": statement(of), "act": act_name(*act)})
        }
        Correction::Move { statement: of, row: to } => {
            json!({"do": "move", "statement": statement(of), "row": row(to)})
        }
        Correction::Hide { statement: of } => json!({"do": "hide", "statement": statement(of)}),
        Correction::Add { words, kind, account, speaker, act, row: to } => json!({
            "do": "add",
            "words": words.iter().map(anchor).collect::<Vec<_>>(),
            "kind": kind_name(*kind),
            "account": format!("{account:?}"),
            "speaker": speaker,
            "act": act_name(*act),
            "row": to.as_ref().map(row),
        }),
        Correction::Rename { row, label } => json!({"do": "rename", "row": statement(row), "label": label}),
        Correction::Merge { row, into } => json!({"do": "merge", "row": statement(row), "into": statement(into)}),
        Correction::Split { statements, label } => json!({
            "do": "split",
            "statements": statements.iter().map(statement).collect::<Vec<_>>(),
            "label": label,
        }),
    }
}

fn row(row: &Row) -> Value {
    match row {
        Row::Of(of) => json!({"of": statement(of)}),
        Row::New { label } => json!({"new": label}),
    }
}

fn statement(statement: &StatementAnchor) -> Value {
    json!({"parts": statement.parts.iter().map(anchor).collect::<Vec<_>>(), "nth": statement.nth})
}

fn anchor(anchor: &Anchor) -> Value {
    json!([anchor.text, anchor.position, anchor.prefix, anchor.quote, anchor.suffix])
}

fn golden() -> Vec<(PathBuf, Value)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden_links");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").path()).collect();
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let words = std::fs::read_to_string(&file).expect("a golden link is a file");
            let value = serde_json::from_str(&words).expect("a golden link is JSON");
            (file, value)
        })
        .collect()
}

#[test]
fn every_golden_link_opens() {
    let golden = golden();
    assert!(golden.len() >= 20, "{} golden links", golden.len());
    for (file, expected) in golden {
        let link = expected["link"].as_str().expect("a golden link has a link");
        match open(link) {
            Ok(Opened::State(state)) => assert_eq!(restored(&state), expected["restores"], "{}", file.display()),
            other => panic!("{} gives {other:?}", file.display()),
        }
    }
}

/// Whatever a link can carry is in one of them: every key and every value of every code.
#[test]
fn every_feature_has_a_golden_link() {
    let mut words = BTreeSet::new();
    for (_, expected) in golden() {
        collect(&expected["restores"], &mut words);
    }
    let needed = "account speaker kind act move hide add rename merge split new of auto actor name aliases \
        outlet first second First Second Both Other direct indirect indirect_free_indirect free_indirect reported \
        assert deny refuse demand threaten promise warn criticise propose ask assess intend bytes";
    for word in needed.split_whitespace() {
        assert!(words.contains(word), "no golden link has {word}");
    }
}

fn collect(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(string) => {
            words.insert(string.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, words)),
        Value::Object(fields) => {
            for (key, value) in fields {
                words.insert(key.clone());
                collect(value, words);
            }
        }
        _ => {}
    }
}
