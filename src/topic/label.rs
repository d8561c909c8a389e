//! What a row is called: a concept's label, or the noun that most of its statements share.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::unit::{Term, Unit, stem};
use super::vocabulary;
use crate::comparison::Statement;
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
    let mut frequency: HashMap<&Term, usize> = HashMap::new();
    for unit in units {
        for term in unit.terms.keys() {
            *frequency.entry(term).or_default() += 1;
        }
    }
    let mut taken: HashSet<String> = HashSet::new();
    let mut labels = Vec::with_capacity(rows.len());
    for row in rows {
        let mut weights: BTreeMap<&Term, f32> = BTreeMap::new();
        for unit in row.iter().filter_map(|&unit| units.get(unit)) {
            for (term, weight) in &unit.terms {
                *weights.entry(term).or_insert(0.0) += weight;
            }
        }
        let mut ranked: Vec<(f32, String)> = weights
            .into_iter()
            .filter_map(|(term, weight)| {
                let everywhere = frequency.get(term).copied().unwrap_or(1).max(1) as f32;
                // A word of this row alone names it better than one that stands everywhere.
                let own = weight * (1.0 + row.len() as f32 / everywhere);
                let label = match term {
                    Term::Concept(concept) => vocabulary::concept(*concept)?.label(language).to_owned(),
                    Term::Stem(stem) => shown.of(stem)?,
                };
                Some((own, label))
            })
            .collect();
        ranked.sort_by(|(one, first), (other, second)| other.total_cmp(one).then_with(|| first.cmp(second)));
        let fallback = match language {
            Language::German => "Weiteres",
            Language::English => "Other matters",
        };
        let label = ranked
            .iter()
            .map(|(_, label)| label)
            .find(|label| !taken.contains(*label))
            .cloned()
            .unwrap_or_else(|| numbered(fallback, &taken));
        taken.insert(label.clone());
        labels.push(label);
    }
    labels
}

fn numbered(name: &str, taken: &HashSet<String>) -> String {
    if !taken.contains(name) {
        return name.to_owned();
    }
    (2..).map(|number| format!("{name} ({number})")).find(|name| !taken.contains(name)).unwrap_or_default()
}

/// Stems as words of the text.
struct Shown(HashMap<String, BTreeMap<String, usize>>);

impl Shown {
    fn read(documents: &[Document], statements: &[Statement], language: Language) -> Shown {
        let mut shown: HashMap<String, BTreeMap<String, usize>> = HashMap::new();
        for statement in statements {
            let Some(document) = documents.get(statement.text) else { continue };
            for token in statement.content.iter().flat_map(|span| document.tokens_of(*span)) {
                let Some(here) = document.tokens().get(token) else { continue };
                if here.kind == TokenKind::Word && (here.capital || language == Language::English) {
                    let word = document.word(token);
                    let forms = shown.entry(stem(document.form(token), language)).or_default();
                    *forms.entry(word.to_owned()).or_default() += 1;
                }
            }
        }
        Shown(shown)
    }

    /// The commonest form; where forms are equally common the shortest, which is the nominative.
    fn of(&self, stem: &str) -> Option<String> {
        let forms = self.0.get(stem)?;
        let (form, _) = forms
            .iter()
            .max_by_key(|(form, count)| (**count, std::cmp::Reverse(form.len())))?;
        let mut characters = form.chars();
        let first = characters.next()?;
        Some(first.to_uppercase().chain(characters).collect())
    }
}
