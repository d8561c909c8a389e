//! Two sides' own texts against each other: which sentences are about the same matter.
//!
//! An official text changes its matter with nearly every sentence, so a sentence is placed by its own words and not by
//! its paragraph. Concepts and names bind across languages, nouns within one; figures and dates bind a little.

use crate::text::dictionary::{Dictionary, Spellings};
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::difference::same_day;
use super::quantity::{Amount, amounts};
use super::unit::{OWN, Parts, Term, Terms, Unit, stem};
use super::vocabulary;
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
    let own = own(units, parts);
    let frequency = frequency(&own);
    let vectors = weighted(own, &frequency);
    let norm = |unit: usize| {
        vectors.get(unit).map_or(0.0, |terms| terms.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt())
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
                    matches!(term, Term::Concept(_)) && weight > 1.0 && right.get(term).is_some()
                });
                value += if concept { CONCEPT } else { 0.0 };
                let only_theirs = left.terms().filter(|term| {
                    matches!(term, Term::Stem(_))
                        && frequency.get(&term.place()) == Some(&2)
                        && right.get(*term).is_some()
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

/// German spellings of places with the English ones, as stems.
fn places() -> &'static Dictionary<String> {
    static PLACES: OnceLock<Dictionary<String>> = OnceLock::new();
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

/// The concepts and nouns of each unit that are its own or nearly so, places by their English stem in either language.
fn own(units: &[Unit], parts: &Parts) -> Vec<Vec<Term>> {
    let mut nouns = Spellings::default();
    let mut term = |term: Term| match term {
        Term::Concept(_) => Some(term),
        Term::Stem(stem) => {
            let stem = parts.part(stem);
            let noun = places().get(stem).map_or(stem, String::as_str).to_owned();
            Some(Term::Stem(nouns.number_or_add(noun, || ()) as u32))
        }
        Term::Beginning(_) => None,
    };
    let mut own = Vec::with_capacity(units.len());
    for unit in units {
        let sure = unit.terms.iter().filter(|(_, weight)| *weight >= OWN);
        own.push(sure.filter_map(|(known, _)| term(known)).collect());
    }
    own
}

/// How many units name each term, by [`Term::place`].
fn frequency(own: &[Vec<Term>]) -> FxHashMap<u64, usize> {
    let mut frequency = FxHashMap::default();
    for term in own.iter().flatten() {
        *frequency.entry(term.place()).or_default() += 1;
    }
    frequency
}

/// The terms of each unit with how much they tell.
fn weighted(own: Vec<Vec<Term>>, frequency: &FxHashMap<u64, usize>) -> Vec<Terms> {
    let count = own.len() as f32;
    let weight = |term: Term| {
        let rarity = (1.0 + count / frequency.get(&term.place()).copied().unwrap_or(1) as f32).ln();
        let kind = match term {
            Term::Concept(concept) if vocabulary::concept(concept).is_some_and(|concept| concept.weak) => WEAK,
            Term::Concept(_) => 1.0,
            _ => NOUN,
        };
        (term, rarity * kind)
    };
    own.into_iter().map(|terms| Terms::of(terms.into_iter().map(weight).collect())).collect()
}
