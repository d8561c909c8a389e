//! The constructions of reported speech: one file each, one ordered list.

mod continued;
mod fragment;
mod noun_cue;
mod phrase;
mod quotation;
mod reported;
mod verb_clause;
mod wie_clause;

use super::Attribution;
use super::draft::{Context, Draft, finish};
use crate::grammar::german::{Words, periods};
use crate::text::{Document, Language};

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

/// A rule with the function that applies it to one period (by its number), given what was found before.
struct Construction {
    rules: &'static [&'static Rule],
    find: fn(&Context, usize, &mut Vec<Draft>),
}

/// The construction list, in the order they are tried on each period.
static CONSTRUCTIONS: &[Construction] = &[
    // Whole quotations first: their marks are the surest sign, and what they take no clause rule may take again.
    Construction { rules: quotation::RULES, find: quotation::find },
    // Frames that say themselves what they are before verbs, so that `laut X sagte Y, …` keeps both readings apart.
    Construction { rules: phrase::RULES, find: phrase::find },
    Construction { rules: wie_clause::RULES, find: wie_clause::find },
    Construction { rules: verb_clause::RULES, find: verb_clause::find },
    Construction { rules: noun_cue::RULES, find: noun_cue::find },
    // Sentences without a frame go on with a source found above; they come after everything that has a frame.
    Construction { rules: continued::RULES, find: continued::find },
    Construction { rules: reported::RULES, find: reported::find },
    // Fragments in quotation marks take source and cue of the report around them: last.
    Construction { rules: fragment::RULES, find: fragment::find },
];

/// The rule of that name, if there is one.
pub fn rule_named(name: &str) -> Option<&'static Rule> {
    CONSTRUCTIONS.iter().flat_map(|construction| construction.rules).copied().find(|rule| rule.name == name)
}

/// Applies the list to `document`.
pub(super) fn apply(document: &Document) -> Vec<Attribution> {
    if document.language() != Language::German {
        return Vec::new();
    }
    let words = Words::new(document);
    let periods = periods(&words);
    let context = Context::new(&words, &periods);
    let mut drafts = Vec::new();
    for period in 0..periods.len() {
        for construction in CONSTRUCTIONS {
            (construction.find)(&context, period, &mut drafts);
        }
    }
    let mut attributions: Vec<Attribution> =
        drafts.into_iter().filter_map(|draft| finish(&words, draft, Vec::new())).collect();
    attributions.sort_by_key(|attribution| {
        attribution
            .content
            .first()
            .map(|span| (span.begin, std::cmp::Reverse(attribution.content.last().map_or(0, |last| last.end))))
    });
    attributions
}
