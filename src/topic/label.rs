//! What a row is called: a concept's label, or the noun that most of its statements share.

use std::collections::{BTreeMap, HashSet};

use rustc_hash::FxHashMap;

use super::unit::{OWN, Term, Unit, stem};
use super::vocabulary;
use crate::comparison::Statement;
use crate::text::letter_case::upper;
use crate::text::{Document, Language, TokenKind};

/// A label for each row, none twice.
pub(super) fn labels(
    documents: &[Document],
    statements: &[Statement],
    units: &[Unit],
    rows: &[Vec<usize>],
) -> Vec<String> {
    let language = documents.first().map(Document::language).unwrap_or_default();
    let shown = Shown::read(documents, statements, language);
    let mut frequency: FxHashMap<&Term, usize> = FxHashMap::default();
    for unit in units {
        for term in unit.terms.iter().filter(|(_, weight)| **weight >= OWN).map(|(term, _)| term) {
            *frequency.entry(term).or_default() += 1;
        }
    }
    let mut taken: HashSet<String> = HashSet::new();
    // The number that the next row without a name of its own gets; those before it are taken.
    let mut next = 1;
    let mut labels = Vec::with_capacity(rows.len());
    for row in rows {
        let mut carried: BTreeMap<&Term, (f32, usize)> = BTreeMap::new();
        for unit in row.iter().filter_map(|&unit| units.get(unit)) {
            for (term, &weight) in &unit.terms {
                let (sum, own) = carried.entry(term).or_default();
                *sum += weight;
                *own += usize::from(weight >= OWN);
            }
        }
        let mut ranked: Vec<(f32, &str)> = carried
            .into_iter()
            .filter_map(|(term, (weight, own))| {
                let everywhere = frequency.get(term).copied().unwrap_or(1).max(1) as f32;
                // A word of this row alone names it better than one that stands everywhere; a concept's label is a
                // better heading than a lone noun, and a common concept worse than either.
                let (label, strength) = match term {
                    Term::Concept(concept) => {
                        let concept = vocabulary::concept(*concept)?;
                        (concept.label(language), if concept.weak { 0.8 } else { 1.0 })
                    }
                    Term::Stem(stem) => (shown.of(stem)?, 0.7),
                    Term::Beginning(_) => return None,
                };
                let share = own as f32 / everywhere;
                Some((strength * (weight + 0.5 * own as f32) * (0.5 + share), label))
            })
            .collect();
        ranked.sort_by(|(one, first), (other, second)| other.total_cmp(one).then_with(|| first.cmp(second)));
        let fallback = match language {
            Language::German => "Weiteres",
            Language::English => "Other matters",
        };
        let label = ranked
            .iter()
            .map(|(_, label)| *label)
            .find(|label| !taken.contains(*label))
            .map(str::to_owned)
            .unwrap_or_else(|| numbered(fallback, &mut next, &taken));
        taken.insert(label.clone());
        labels.push(label);
    }
    labels
}

/// `Weiteres`, `Weiteres (2)`, …: the first from number `next` on that is not taken. Where it is kept from row to row, no
/// number is tried twice.
fn numbered(name: &str, next: &mut usize, taken: &HashSet<String>) -> String {
    loop {
        let label = if *next == 1 { name.to_owned() } else { format!("{name} ({next})") };
        *next += 1;
        if !taken.contains(&label) {
            return label;
        }
    }
}

/// Stems as words of the text.
struct Shown(FxHashMap<String, Option<String>>);

impl Shown {
    fn read(documents: &[Document], statements: &[Statement], language: Language) -> Shown {
        // Stem → which forms of it the text has, and how often.
        let mut numbers: FxHashMap<String, usize> = FxHashMap::default();
        let mut forms: Vec<BTreeMap<&str, usize>> = Vec::new();
        // Text and number of a distinct spelling → number of its stem; none for names, which head no row.
        let mut known: FxHashMap<(usize, usize), Option<usize>> = FxHashMap::default();
        for statement in statements {
            let Some(document) = documents.get(statement.text) else { continue };
            for token in statement.content.iter().flat_map(|span| document.tokens_of(*span)) {
                let Some(here) = document.tokens().get(token) else { continue };
                // A sentence's first word may be capital without being a noun.
                let first = token.checked_sub(1).is_none_or(|before| {
                    document
                        .tokens()
                        .get(before)
                        .is_none_or(|before| !before.is_word() && before.kind != TokenKind::Comma)
                });
                let noun = here.capital && !first || language == Language::English && !here.capital;
                if here.kind != TokenKind::Word || !noun {
                    continue;
                }
                let stem = known.entry((statement.text, here.form.index())).or_insert_with(|| {
                    let form = document.form(token);
                    (!crate::account::is_name(form)).then(|| {
                        *numbers.entry(stem(form, language)).or_insert_with(|| {
                            forms.push(BTreeMap::new());
                            forms.len() - 1
                        })
                    })
                });
                if let Some(forms) = stem.and_then(|stem| forms.get_mut(stem)) {
                    *forms.entry(document.word(token)).or_default() += 1;
                }
            }
        }
        // The commonest form; where forms are equally common the shortest, which is the nominative.
        let shown = |forms: &BTreeMap<&str, usize>| -> Option<String> {
            let (form, _) = forms.iter().max_by_key(|(form, count)| (**count, std::cmp::Reverse(form.len())))?;
            let mut characters = form.chars();
            let first = characters.next()?;
            Some(std::iter::once(upper(first)).chain(characters).collect())
        };
        Shown(numbers.into_iter().map(|(stem, number)| (stem, forms.get(number).and_then(shown))).collect())
    }

    /// How the stem stands in the text.
    fn of(&self, stem: &str) -> Option<&str> {
        self.0.get(stem)?.as_deref()
    }
}
