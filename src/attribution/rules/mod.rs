//! The constructions of reported speech: one file each, one ordered list a language.

mod english;
mod german;

use super::{Attribution, Reports};
use crate::text::Document;

/// A construction of reported speech.
#[derive(Debug)]
pub struct Rule {
    /// Its name in the JSON and in the suite, by word order (`content_cue_source`, `laut_source`).
    pub name: &'static str,
    /// What it says to a reader, in German: one plain sentence.
    pub german: &'static str,
    /// The same in English.
    pub english: &'static str,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// The rule of that name, if there is one.
pub fn rule_named(name: &str) -> Option<&'static Rule> {
    german::rules().chain(english::RULES.iter().copied()).find(|rule| rule.name == name)
}

/// Applies the list to `document`.
pub(super) fn apply(document: &Document) -> Reports {
    let mut found = Vec::new();
    let mut told = Vec::new();
    german::apply(document, &mut found, &mut told);
    english::apply(document, &mut found);
    let place = |attribution: &Attribution| {
        let begin = attribution.content.first().map(|span| span.begin);
        (begin, std::cmp::Reverse(attribution.content.last().map(|span| span.end)))
    };
    // Both are large and nearly in order: only what stands elsewhere is moved.
    found.sort_by_cached_key(place);
    told.sort_by_cached_key(|told| told.clause);
    Reports { attributions: found, told }
}

/// The English rules, in their order.
pub fn english_rules() -> impl Iterator<Item = &'static Rule> {
    english::RULES.iter().copied()
}

/// The German rules, in their order.
pub fn german_rules() -> impl Iterator<Item = &'static Rule> {
    german::rules()
}
