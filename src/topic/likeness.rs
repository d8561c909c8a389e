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
        let mut others = other.iter().peekable();
        for (term, weight) in one.iter() {
            while others.next_if(|(other, _)| other.place() < term.place()).is_some() {}
            if let Some((_, other_weight)) = others.next_if(|(other, _)| *other == term) {
                shared.add(term, weight * other_weight * self.rarity(term));
            }
        }
        shared.capped()
    }

    /// Which terms the units have in common.
    pub(super) fn common(&self, units: &[Unit]) -> Common {
        // Where each term stands, and how surely: in the unit's own words, and there or around them. In order, so that
        // each pair's shared terms add up in the order of the terms and the same text gives the same sums.
        let mut holders: Vec<Holder> = Vec::new();
        for (unit, one) in units.iter().enumerate() {
            let unit = unit as u32;
            let holder = |term: Term, own, anywhere| Holder { term, unit, own, anywhere, end: 0 };
            holders.extend(one.own.iter().map(|(term, weight)| holder(term, weight, weight)));
            holders.extend(one.frame.iter().chain(one.lead.iter()).map(|(term, weight)| holder(term, 0.0, weight)));
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
        let mut held: Vec<Vec<(u32, f32)>> =
            units.iter().map(|unit| Vec::with_capacity(unit.own.len() + unit.frame.len() + unit.lead.len())).collect();
        let mut begin = 0;
        for holders in holders.chunk_by_mut(|one, other| one.term == other.term) {
            let end = begin + holders.len() as u32;
            if let [Holder { term, .. }, _, ..] = *holders {
                let rarity = self.rarity(term);
                for (at, holder) in (begin..).zip(holders) {
                    holder.end = end;
                    if let Some(held) = held.get_mut(holder.unit as usize) {
                        held.push((at, rarity));
                    }
                }
            }
            begin = end;
        }
        Common { holders, held }
    }
}

/// What units have in common.
pub(super) struct Common {
    /// By term, then by unit.
    holders: Vec<Holder>,
    /// For each unit where the terms stand there that another one holds too, and how rare they are.
    held: Vec<Vec<(u32, f32)>>,
}

/// That a unit's own words, or those around them, name a term.
struct Holder {
    term: Term,
    unit: u32,
    /// How surely its own words do.
    own: f32,
    /// How surely these or those around do.
    anywhere: f32,
    /// Where the holders of the term end, where there are several.
    end: u32,
}

/// What a unit shares with others, by their numbers: a list for each part of a [`Likeness`], since each list is gone over
/// in one go.
#[derive(Default)]
pub(super) struct Shared {
    pub concepts: Vec<f32>,
    pub common_concept: Vec<f32>,
    pub nouns: Vec<f32>,
    pub words: Vec<f32>,
    pub nouns_around: Vec<f32>,
}

impl Shared {
    /// Room for so many units.
    pub(super) fn of(count: usize) -> Shared {
        let none = vec![0.0; count];
        Shared {
            concepts: none.clone(),
            common_concept: none.clone(),
            nouns: none.clone(),
            words: none.clone(),
            nouns_around: none,
        }
    }

    /// What is shared with that unit.
    pub(super) fn with(&self, unit: usize) -> Likeness {
        let of = |values: &[f32]| values.get(unit).copied().unwrap_or_default();
        Likeness {
            concepts: of(&self.concepts),
            common_concept: of(&self.common_concept),
            nouns: of(&self.nouns),
            words: of(&self.words),
            nouns_around: of(&self.nouns_around),
        }
    }

    /// Reads what `unit` shares with each later one before number `end`; what is said of others counts no longer.
    pub(super) fn read(&mut self, common: &Common, unit: usize, end: usize) {
        let later = unit + 1..end;
        let Shared { concepts, common_concept, nouns, words, nouns_around } = self;
        for values in [&mut *concepts, common_concept, nouns, words, nouns_around] {
            values.get_mut(later.clone()).unwrap_or_default().fill(0.0);
        }
        for &(at, rarity) in common.held.get(unit).into_iter().flatten() {
            let Some(one) = common.holders.get(at as usize) else { continue };
            let others = common.holders.get(at as usize + 1..one.end as usize).unwrap_or_default();
            let others = others.iter().take_while(|other| (other.unit as usize) < end);
            let own = |other: &Holder| one.own * other.own * rarity;
            let values = match one.term {
                Term::Concept(_) if one.term.is_matter() => &mut *concepts,
                Term::Concept(_) => {
                    for other in others {
                        if let Some(value) = common_concept.get_mut(other.unit as usize) {
                            *value = value.max(own(other));
                        }
                    }
                    continue;
                }
                Term::Stem(_) => {
                    for other in others.clone() {
                        if let Some(value) = nouns_around.get_mut(other.unit as usize) {
                            *value += one.anywhere * other.anywhere * rarity;
                        }
                    }
                    &mut *nouns
                }
                Term::Beginning(_) => &mut *words,
            };
            for other in others {
                if let Some(value) = values.get_mut(other.unit as usize) {
                    *value += own(other);
                }
            }
        }
        let parts = concepts.iter_mut().zip(common_concept).zip(nouns.iter_mut().zip(words)).zip(nouns_around);
        for (((concepts, common_concept), (nouns, words)), nouns_around) in parts.take(end).skip(unit + 1) {
            let capped = Likeness {
                concepts: *concepts,
                common_concept: *common_concept,
                nouns: *nouns,
                words: *words,
                nouns_around: *nouns_around,
            }
            .capped();
            (*concepts, *common_concept) = (capped.concepts, capped.common_concept);
            (*nouns, *words, *nouns_around) = (capped.nouns, capped.words, capped.nouns_around);
        }
    }
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
