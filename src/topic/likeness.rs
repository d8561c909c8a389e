//! What two units have in common: concepts, nouns and other words, each by its rarity in the text.

use rustc_hash::FxHashMap;

use super::unit::{Term, Terms, Unit};

/// What two units share.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    /// Concepts that few articles are about throughout.
    pub concepts: f32,
    /// The rarest of the common concepts (`talks`).
    pub common_concept: f32,
    pub nouns: f32,
    /// The beginnings of words of any class.
    pub words: f32,
    /// Nouns that only the sentences around one of them share.
    pub nouns_around: f32,
}

/// More than this in common binds no better.
const MOST: f32 = 2.0;
const MOST_COMMON: f32 = 1.0;
const MOST_WORDS: f32 = 1.5;

/// How rare the terms are among the units' own words.
pub(super) struct Rarity {
    frequency: FxHashMap<u64, usize>,
    units: usize,
}

impl Rarity {
    pub(super) fn of(units: &[Unit]) -> Rarity {
        let mut frequency: FxHashMap<u64, usize> = FxHashMap::default();
        for term in units.iter().flat_map(|unit| unit.own.terms()) {
            *frequency.entry(term.place()).or_default() += 1;
        }
        Rarity { frequency, units: units.len() }
    }

    /// How many units name the term.
    pub(super) fn frequency(&self, term: Term) -> usize {
        self.frequency.get(&term.place()).copied().unwrap_or(0)
    }

    /// 1 for a term of one unit, less for one of many.
    fn rarity(&self, term: Term) -> f32 {
        let most = (self.units as f32 + 1.0).ln();
        if most > 0.0 { ((self.units as f32 + 1.0) / self.frequency(term).max(1) as f32).ln() / most } else { 1.0 }
    }

    /// What two lists of terms share.
    pub(super) fn likeness(&self, one: &Terms, other: &Terms) -> Likeness {
        let mut shared = Likeness::default();
        for (term, weight) in one.iter() {
            if let Some(other_weight) = other.get(term) {
                shared.add(term, weight * other_weight * self.rarity(term));
            }
        }
        shared.capped()
    }

    /// What each unit shares with each later one, at `one * count + other`. Only the units that hold a term are gone over.
    pub(super) fn likenesses(&self, units: &[Unit]) -> Vec<Likeness> {
        let count = units.len();
        // Where each term stands, and how surely: in the unit's own words, and there or around them. In order, so that
        // each pair's shared terms add up in the order of the terms and the same text gives the same sums.
        let mut holders: Vec<Holder> = Vec::new();
        for (unit, one) in units.iter().enumerate() {
            holders.extend(one.own.iter().map(|(term, weight)| Holder { term, unit, own: weight, anywhere: weight }));
            let around = one.frame.iter().chain(one.lead.iter());
            holders.extend(around.map(|(term, weight)| Holder { term, unit, own: 0.0, anywhere: weight }));
        }
        holders.sort_unstable_by_key(|holder| (holder.term.place(), holder.unit));
        holders.dedup_by(|next, known| {
            let same = (next.term, next.unit) == (known.term, known.unit);
            if same {
                known.own = known.own.max(next.own);
                known.anywhere = known.anywhere.max(next.anywhere);
            }
            same
        });
        let mut shared = vec![Likeness::default(); count * count];
        for places in holders.chunk_by(|one, other| one.term == other.term) {
            let [Holder { term, .. }, _, ..] = *places else { continue };
            let rarity = self.rarity(term);
            for (place, one) in places.iter().enumerate() {
                for other in places.iter().skip(place + 1) {
                    let Some(shared) = shared.get_mut(one.unit * count + other.unit) else { continue };
                    shared.add(term, one.own * other.own * rarity);
                    if matches!(term, Term::Stem(_)) {
                        shared.nouns_around += one.anywhere * other.anywhere * rarity;
                    }
                }
            }
        }
        for shared in &mut shared {
            *shared = shared.capped();
        }
        shared
    }
}

/// That a unit's own words, or those around them, name a term.
struct Holder {
    term: Term,
    unit: usize,
    /// How surely its own words do.
    own: f32,
    /// How surely these or those around do.
    anywhere: f32,
}

impl Likeness {
    fn add(&mut self, term: Term, value: f32) {
        match term {
            Term::Concept(_) if term.is_matter() => self.concepts += value,
            Term::Concept(_) => self.common_concept = self.common_concept.max(value),
            Term::Stem(_) => self.nouns += value,
            Term::Beginning(_) => self.words += value,
        }
    }

    fn capped(self) -> Likeness {
        let nouns = self.nouns.min(MOST);
        Likeness {
            concepts: self.concepts.min(MOST),
            common_concept: self.common_concept.min(MOST_COMMON),
            nouns,
            words: self.words.min(MOST_WORDS),
            nouns_around: (self.nouns_around.min(MOST) - nouns).max(0.0),
        }
    }
}
