//! Where two sides' own texts differ within a row. Official texts say the same things in the same order, so a sentence
//! is held against the one that is nearest to it, and to which it is nearest, and no other.

use rustc_hash::FxHashSet;

use super::difference::same_day;
use super::quantity::{Amount, amounts};
use super::unit::{Unit, units};
use crate::comparison::{Account, Difference, DifferenceKind, Place, SettledBy, Statement};
use crate::event::{self, Date};
use crate::lexicon::english::verb_form;
use crate::text::{Document, Language, Span, TokenRange};

/// Whether the statements are the sides' own words in several texts.
pub(super) fn are_own_texts<'s>(documents: &[Document], mut statements: impl Iterator<Item = &'s Statement>) -> bool {
    documents.len() > 1 && statements.any(|statement| statement.settled_by == SettledBy::Voice)
}

/// The differences between the sides among `members` of a row.
pub(super) fn opposed(documents: &[Document], statements: &[Statement], members: &[usize]) -> Vec<Difference> {
    let row: Vec<Statement> = members.iter().filter_map(|&member| statements.get(member)).cloned().collect();
    let statements = row.as_slice();
    let units = units(documents, statements).units;
    let side = |account: Account| {
        units
            .iter()
            .filter(move |unit| host(unit, statements).is_some_and(|host| host.account == account))
            .collect::<Vec<&Unit>>()
    };
    let (first, second) = (side(Account::First), side(Account::Second));
    let mut found = Vec::new();
    for one in &first {
        let Some(other) = nearest(one, &second) else { continue };
        if nearest(other, &first).is_none_or(|back| !std::ptr::eq(back, *one)) {
            continue;
        }
        let (Some(one), Some(other)) = (Words::of(one, documents, statements), Words::of(other, documents, statements))
        else {
            continue;
        };
        found.extend(number(&one, &other));
        found.extend(date(&one, &other));
        found.extend(negation(&one, &other));
    }
    found
}

fn host<'s>(unit: &Unit, statements: &'s [Statement]) -> Option<&'s Statement> {
    unit.statements.first().and_then(|&host| statements.get(host))
}

/// The unit of `others` that shares most with `unit`; `None` where nothing is shared.
fn nearest<'u>(unit: &Unit, others: &[&'u Unit]) -> Option<&'u Unit> {
    let shared = |other: &Unit| -> f32 {
        unit.terms.iter().filter_map(|(term, weight)| Some(weight.min(other.terms.get(term)?))).sum()
    };
    let mut best: Option<(f32, &Unit)> = None;
    for &other in others {
        let value = shared(other);
        if best.is_none_or(|(known, _)| value > known) {
            best = Some((value, other));
        }
    }
    // Two sentences alone in a row are compared whatever they share.
    best.filter(|(value, _)| *value > 0.0 || others.len() == 1).map(|(_, unit)| unit)
}

/// A statement's words with the document they stand in.
struct Words<'d> {
    document: &'d Document,
    text: usize,
    content: Vec<Span>,
}

impl<'d> Words<'d> {
    fn of(unit: &Unit, documents: &'d [Document], statements: &[Statement]) -> Option<Words<'d>> {
        let statement = host(unit, statements)?;
        Some(Words {
            document: documents.get(statement.text)?,
            text: statement.text,
            content: statement.content.clone(),
        })
    }

    fn amounts(&self) -> Vec<(Amount, Span)> {
        self.content.iter().flat_map(|span| amounts(self.document, *span)).collect()
    }

    fn dates(&self) -> Vec<(Date, Span)> {
        let found = self.content.iter().flat_map(|span| event::dates(self.document, self.document.tokens_of(*span)));
        found.map(|(range, date)| (date, self.document.span(range))).collect()
    }

    fn place(&self, span: Span) -> Place {
        Place { text: self.text, span }
    }
}

fn difference(kind: DifferenceKind, one: &Words, first: Span, other: &Words, second: Span) -> Difference {
    Difference { kind, first: one.place(first), second: other.place(second) }
}

/// Different numbers of the same thing, where neither side names the other's number too.
fn number(one: &Words, other: &Words) -> Option<Difference> {
    let (first, second) = (one.amounts(), other.amounts());
    first.iter().find_map(|(amount, span)| {
        let same_unit: Vec<_> = second.iter().filter(|(theirs, _)| theirs.unit == amount.unit).collect();
        let (_, theirs) = same_unit.first()?;
        let agreed = same_unit.iter().any(|(theirs, _)| theirs.value == amount.value)
            || first.iter().any(|(ours, _)| {
                ours.unit == amount.unit && same_unit.iter().any(|(theirs, _)| theirs.value == ours.value)
            });
        (!agreed).then(|| difference(DifferenceKind::Number, one, *span, other, *theirs))
    })
}

/// Different dates, where no date is named by both.
fn date(one: &Words, other: &Words) -> Option<Difference> {
    let (first, second) = (one.dates(), other.dates());
    let agreed = first.iter().any(|(ours, _)| second.iter().any(|(theirs, _)| same_day(*ours, *theirs)));
    let ((_, ours), (_, theirs)) = (first.first()?, second.first()?);
    (!agreed).then(|| difference(DifferenceKind::Date, one, *ours, other, *theirs))
}

/// The same verb, denied by one side and not by the other.
fn negation(one: &Words, other: &Words) -> Option<Difference> {
    if one.document.language() != other.document.language() {
        return None;
    }
    let (first, second) = (verbs(one), verbs(other));
    let negated = |verbs: &[Verb], stem: &str| verbs.iter().any(|verb| verb.stem == stem && verb.negated);
    first.iter().find_map(|ours| {
        let theirs = second.iter().find(|theirs| theirs.stem == ours.stem && theirs.negated != ours.negated)?;
        let both = negated(&first, &ours.stem) && negated(&second, &ours.stem);
        (!both).then(|| difference(DifferenceKind::Negation, one, ours.span, other, theirs.span))
    })
}

struct Verb {
    stem: String,
    negated: bool,
    span: Span,
}

/// The content verbs of a statement with whether `not` stands before them: past forms and participles.
fn verbs(words: &Words) -> Vec<Verb> {
    let document = words.document;
    let mut found = Vec::new();
    let mut seen: FxHashSet<usize> = FxHashSet::default();
    for span in &words.content {
        let tokens = document.tokens_of(*span);
        for token in tokens {
            let form = document.form(token);
            let verb = match document.language() {
                Language::English => {
                    let listed = verb_form(form);
                    (listed.past || listed.participle || form.len() > 4 && form.ends_with("ed"))
                        && !one_of!(
                            form,
                            "been" | "had" | "was" | "were" | "did" | "made" | "done" | "took" | "taken" | "said"
                        )
                }
                // A participle: `besprochen`, `vereinbart`.
                Language::German => {
                    let capital = document.tokens().get(token).is_some_and(|token| token.capital);
                    !capital
                        && form.len() > 6
                        && (form.ends_with("en") || form.ends_with('t'))
                        && (form.starts_with("ge")
                            || form.starts_with("be")
                            || form.starts_with("ver")
                            || form.contains("ge"))
                }
            };
            if !verb || !seen.insert(token) {
                continue;
            }
            let from = token.saturating_sub(3).max(tokens.begin);
            let not = (from..token).rev().find(|&at| {
                spelled!(document, at, "not" | "never" | "nicht" | "nie") || document.form(at).ends_with("n't")
            });
            let begin = not.unwrap_or(token);
            found.push(Verb {
                stem: super::unit::stem(form, document.language()),
                negated: not.is_some(),
                span: document.span(TokenRange::new(begin, token + 1)),
            });
        }
    }
    found
}
