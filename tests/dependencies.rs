//! The dependencies: licences and doubled crates as `deny.toml` allows them.
//!
//! `cargo deny` checks more (advisories), where it is installed and its data can be had; this much runs everywhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// The crates of the page, of the command and of the tests, in the versions of Cargo.lock.
fn packages() -> Vec<Value> {
    let mut packages = BTreeMap::new();
    for target in ["wasm32-unknown-unknown", "x86_64-unknown-linux-gnu"] {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version=1", "--locked", "--filter-platform", target])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo prints JSON");
        for package in metadata["packages"].as_array().expect("a list") {
            packages.insert(package["id"].to_string(), package.clone());
        }
    }
    packages.into_values().collect()
}

/// The strings in quotation marks between the line that begins with `from` and the bracket that closes the list.
fn listed(text: &str, from: &str) -> BTreeSet<String> {
    let list =
        text.lines().skip_while(|line| !line.starts_with(from)).skip(1).take_while(|line| !line.starts_with(']'));
    list.filter(|line| !line.trim_start().starts_with('#'))
        .filter_map(|line| line.split('"').nth(1))
        .map(str::to_owned)
        .collect()
}

/// Whether the licence expression can be met with what is allowed: of `OR` one, of `AND` each.
fn met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let expression = expression.replace('/', " OR ");
    let (mut depth, mut start) = (0, 0);
    let mut parts: [Vec<&str>; 2] = [Vec::new(), Vec::new()];
    for (which, operator) in [" OR ", " AND "].into_iter().enumerate() {
        for (at, character) in expression.char_indices() {
            match character {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ if depth == 0 && expression[at..].starts_with(operator) => {
                    parts[which].push(&expression[start..at]);
                    start = at + operator.len();
                }
                _ => {}
            }
        }
        if !parts[which].is_empty() {
            parts[which].push(&expression[start..]);
            let mut each = parts[which].iter().map(|part| met(part, allowed));
            return if which == 0 { each.any(|met| met) } else { each.all(|met| met) };
        }
    }
    let one = expression.trim();
    match one.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => met(inner, allowed),
        None => allowed.contains(one),
    }
}

#[test]
fn licence_expressions_are_read() {
    let allowed = BTreeSet::from(["MIT".to_owned(), "Unicode-3.0".to_owned()]);
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("MIT/Apache-2.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND GPL-3.0", false),
        ("MIT AND (GPL-3.0 OR LGPL-3.0)", false),
        ("", false),
    ] {
        assert_eq!(met(expression, &allowed), expected, "{expression}");
    }
}

#[test]
fn licences_are_allowed_and_no_crate_is_there_twice() {
    let deny =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deny.toml")).expect("deny.toml is there");
    let allowed = listed(&deny, "allow = [");
    let (excepted, doubled) = (listed(&deny, "exceptions = ["), listed(&deny, "skip = ["));
    let mut versions: BTreeMap<String, usize> = BTreeMap::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap_or_default().to_owned();
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(met(licence, &allowed) || excepted.contains(&name), "{name} has the licence {licence:?}");
        *versions.entry(name).or_default() += 1;
    }
    for (name, count) in versions {
        assert!(count == 1 || doubled.contains(&name), "{name} is compiled in {count} versions");
    }
}
