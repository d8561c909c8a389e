//! Two sides' own texts against each other: which sentences are about the same matter.
//!
//! An official text changes its matter with nearly every sentence, so a sentence is placed by its own words and not by
//! its paragraph. Concepts and names bind across languages, nouns within one; figures and dates bind a little.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::difference::same_day;
use super::quantity::{Amount, amounts};
use super::unit::{OWN, Parts, Term, Unit, stem};
use super::vocabulary::{self, ConceptIndex};
use crate::comparison::Statement;
use crate::event::{self, Date};
use crate::text::{Document, Language};

/// Two sentences nearer than this, as a cosine of their weighted terms, share a row.
const NEAR: f32 = 0.14;
/// The first sentences of two readouts tell that there was a call, the last ones how it goes on.
const OPENING: f32 = 0.22;
const CLOSING: f32 = 0.06;
/// A common concept (`talks`) says little, a noun less than a concept.
const WEAK: f32 = 0.35;
const NOUN: f32 = 0.8;
/// Sentences of one text share a row only where they are much alike.
const SAME_TEXT: f32 = 0.5;
/// A concept of both that few sentences name binds them, however much else the longer of them says.
const CONCEPT: f32 = 0.06;
/// A noun that these two sentences alone name, one of each text.
const ONLY_THEIRS: f32 = 0.05;
/// Both name the same date, or the same number of the same thing.
const FIGURE: f32 = 0.15;

/// How near each unit is to each later one, at or above zero where they may share a row.
pub(super) fn nearness(documents: &[Document], statements: &[Statement], units: &[Unit], parts: &Parts) -> Vec<f32> {
    let count = units.len();
    let frequency = frequency(units, parts);
    let vectors: Vec<FxHashMap<Common, f32>> = weighted(units, parts, &frequency);
    let norm = |unit: usize| {
        vectors.get(unit).map_or(0.0, |terms| terms.values().map(|weight| weight * weight).sum::<f32>().sqrt())
    };
    let edge = |unit: usize, last: bool| {
        let Some(own) = units.get(unit) else { return false };
        let beside = if last { units.get(unit + 1) } else { unit.checked_sub(1).and_then(|before| units.get(before)) };
        beside.is_none_or(|beside| beside.text != own.text)
    };
    let figures: Vec<Figures> = units.iter().map(|unit| Figures::of(documents, statements, unit)).collect();
    let mut near = vec![-1.0; count * count];
    for (one, first) in units.iter().enumerate() {
        for (other, second) in units.iter().enumerate().skip(one + 1) {
            let (Some(left), Some(right)) = (vectors.get(one), vectors.get(other)) else { continue };
            let shared: f32 = left.iter().filter_map(|(term, weight)| Some(weight * right.get(term)?)).sum();
            let length = norm(one) * norm(other);
            let mut value = if length > 0.0 { shared / length } else { 0.0 };
            if first.text == second.text {
                value *= SAME_TEXT;
            } else {
                let same = figures.get(one).zip(figures.get(other)).is_some_and(|(one, other)| one.agree(other));
                value += if same { FIGURE } else { 0.0 };
                let concept = left.iter().any(|(term, weight)| {
                    matches!(term, Common::Concept(_)) && *weight > 1.0 && right.contains_key(term)
                });
                value += if concept { CONCEPT } else { 0.0 };
                let only_theirs = left.keys().filter(|term| {
                    matches!(term, Common::Noun(_)) && frequency.get(*term) == Some(&2) && right.contains_key(*term)
                });
                value += ONLY_THEIRS * only_theirs.count().min(3) as f32;
                value += if edge(one, false) && edge(other, false) { OPENING } else { 0.0 };
                value += if edge(one, true) && edge(other, true) { CLOSING } else { 0.0 };
            }
            if let Some(slot) = near.get_mut(one * count + other) {
                *slot = value - NEAR;
            }
        }
    }
    near
}

/// The dates and amounts that a sentence names.
struct Figures {
    dates: Vec<Date>,
    amounts: Vec<Amount>,
}

impl Figures {
    fn of(documents: &[Document], statements: &[Statement], unit: &Unit) -> Figures {
        let mut figures = Figures { dates: Vec::new(), amounts: Vec::new() };
        let Some(document) = documents.get(unit.text) else { return figures };
        let host = unit.statements.first().and_then(|&host| statements.get(host));
        for span in host.into_iter().flat_map(|host| &host.content) {
            figures.dates.extend(event::dates(document, document.tokens_of(*span)).into_iter().map(|(_, date)| date));
            figures.amounts.extend(amounts(document, *span).into_iter().map(|(amount, _)| amount));
        }
        figures
    }

    fn agree(&self, other: &Figures) -> bool {
        self.dates.iter().any(|one| other.dates.iter().any(|date| same_day(*one, *date)))
            || self.amounts.iter().any(|amount| other.amounts.contains(amount))
    }
}

/// A term by a name that both languages have for it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Common<'p> {
    Concept(ConceptIndex),
    /// A stem, of a place the English one.
    Noun(&'p str),
}

/// German spellings of places with the English ones, as stems.
fn places() -> &'static FxHashMap<String, String> {
    static PLACES: OnceLock<FxHashMap<String, String>> = OnceLock::new();
    PLACES.get_or_init(|| {
        let pairs =
            crate::lexicon::entries(crate::lexicon::word_list!("places.txt")).filter_map(|line| line.split_once(' '));
        pairs
            .map(|(german, english)| {
                (stem(&crate::text::fold(german), Language::German), stem(english, Language::English))
            })
            .collect()
    })
}

/// The concepts and nouns of a unit that are its own or nearly so.
fn own<'p>(unit: &Unit, parts: &'p Parts) -> impl Iterator<Item = Common<'p>> {
    unit.terms.iter().filter(|(_, weight)| *weight >= OWN).filter_map(|(term, _)| match term {
        Term::Concept(concept) => Some(Common::Concept(concept)),
        Term::Stem(stem) => {
            let stem = parts.part(stem);
            Some(Common::Noun(places().get(stem).map_or(stem, String::as_str)))
        }
        Term::Beginning(_) => None,
    })
}

/// How many units name each term.
fn frequency<'p>(units: &[Unit], parts: &'p Parts) -> FxHashMap<Common<'p>, usize> {
    let mut frequency = FxHashMap::default();
    for term in units.iter().flat_map(|unit| own(unit, parts)) {
        *frequency.entry(term).or_default() += 1;
    }
    frequency
}

/// The terms of each unit with how much they tell.
fn weighted<'p>(
    units: &[Unit],
    parts: &'p Parts,
    frequency: &FxHashMap<Common, usize>,
) -> Vec<FxHashMap<Common<'p>, f32>> {
    let count = units.len() as f32;
    let weight = |term: Common<'p>| {
        let rarity = (1.0 + count / frequency.get(&term).copied().unwrap_or(1) as f32).ln();
        let kind = match term {
            Common::Concept(concept) if vocabulary::concept(concept).is_some_and(|concept| concept.weak) => WEAK,
            Common::Concept(_) => 1.0,
            Common::Noun(_) => NOUN,
        };
        (term, rarity * kind)
    };
    units.iter().map(|unit| own(unit, parts).map(weight).collect()).collect()
}
