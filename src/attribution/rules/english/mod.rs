//! English constructions of reported speech.
//!
//! A sentence is read once; each reporting verb in it is offered to the constructions in their order, and the first
//! that fits makes the attribution. What stands in quotation marks without a verb of its own, and sentences that go on
//! reporting, come after all verbs, since they need to know what was found before them.

mod according_to;
mod accused_of;
mod clause_he_said;
mod condemned_by;
mod cue;
mod fragment;
mod frame;
mod is_said_to;
mod noun_is_that;
mod quotation_alone;
mod quotation_he_said;
mod said_clause;
mod said_colon_clause;
mod said_quotation;
mod said_that;
mod vowed_to;
mod went_on;

use super::Rule;
use crate::attribution::{Act, Attribution, Kind};
use crate::grammar::english::Reading;
use crate::text::{Document, Language, Span, TokenKind, TokenRange};
use frame::Sentence;

pub(super) static RULES: &[&Rule] = &[
    &quotation_he_said::RULE,
    &is_said_to::RULE,
    &said_quotation::RULE,
    &clause_he_said::RULE,
    &said_that::RULE,
    &said_clause::RULE,
    &said_colon_clause::RULE,
    &vowed_to::RULE,
    &accused_of::RULE,
    &according_to::RULE,
    &condemned_by::RULE,
    &noun_is_that::RULE,
    &noun_is_that::HEADING,
    &quotation_alone::RULE,
    &fragment::RULE,
    &went_on::RULE,
];

type Construction = fn(&Sentence, usize) -> Option<Attribution>;

/// What a verb may stand in. A frame around a quotation comes first, since the same words could be read as a clause; a
/// frame beside the words comes before the clauses that follow a verb; the plain noun phrase comes last.
const CONSTRUCTIONS: [Construction; 9] = [
    quotation_he_said::apply,
    is_said_to::apply,
    said_quotation::apply,
    clause_he_said::apply,
    said_that::apply,
    said_clause::apply,
    said_colon_clause::apply,
    vowed_to::apply,
    accused_of::apply,
];

/// What the sentences before leave to the next one.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// The paragraph it stands in.
    paragraph: Option<usize>,
    /// Who was reported last, where the sentence right before is a report.
    source: Vec<Span>,
    /// Who the sentence before is about, where it is no report, or announces one with a colon.
    subject: Vec<Span>,
    /// Whether the sentence before ends with a colon.
    announces: bool,
    /// Whether the sentence before is all told in somebody's version of it: `In his telling …`.
    telling: bool,
    /// Whether what it reports stands in the present, so that a past perfect does not go on with it.
    present: bool,
}

/// Finds the reports in the English paragraphs of `document`.
pub(super) fn apply(document: &Document, found: &mut Vec<Attribution>) {
    let mut before = Before::default();
    for unit in units(document) {
        let first = found.len();
        let sentence = sentence(document, unit.tokens);
        if before.paragraph != Some(unit.paragraph) && !before.announces || unit.heading {
            before = Before::default();
        }
        let continued = went_on::apply(&sentence, &before);
        // An act of somebody else inside it (`Mr. X had agreed …`) is found as well; `would` only goes on.
        let only = continued
            .as_ref()
            .is_some_and(|_| sentence.cues.iter().any(|cue| spelled!(sentence.reading, cue.group.begin, "would")));
        found.extend(continued);
        if !only {
            reports(&sentence, found);
        }
        let others = found.get(first..).unwrap_or_default();
        let passive = condemned_by::apply(&sentence).filter(|passive| {
            let begin = passive.cue.first().map_or(0, |cue| cue.begin);
            !others.iter().any(|other| other.content.iter().chain(&other.cue).any(|span| span.holds(begin)))
        });
        found.extend(passive);
        if found.len() == first {
            found.extend(noun_is_that::apply(&sentence));
        }
        let announced = found.get(first..).unwrap_or_default();
        if unit.heading && announced.iter().all(|other| other.act == Act::Intend) {
            let heading = noun_is_that::heading(&sentence);
            if heading.is_some() {
                found.truncate(first);
            }
            found.extend(heading);
        }
        if found.len() == first {
            found.extend(quotation_alone::apply(&sentence, &before));
        }
        found.extend(went_on::after_semicolon(&sentence, found.get(first..).unwrap_or_default()));
        fragment::apply(&sentence, found, first);
        before = after(&sentence, found.get(first..).unwrap_or_default(), unit.paragraph, before);
        if unit.heading {
            before = Before::default();
        }
    }
}

fn reports(sentence: &Sentence, found: &mut Vec<Attribution>) {
    let first = found.len();
    for number in 0..sentence.cues.len() {
        let attribution = CONSTRUCTIONS.iter().find_map(|construction| construction(sentence, number));
        if let Some(attribution) = attribution {
            let taken =
                attribution.kind == Kind::Direct
                    && found.get(first..).unwrap_or_default().iter().any(|other| {
                        other.kind == Kind::Direct && other.content.first() == attribution.content.first()
                    });
            // `Oslo wanted peace, he said`: the frame vouches for what the clause inside it tells.
            // `Oslo wanted peace, he said, and would sign`: for both parts.
            let inside = found.get(first..).unwrap_or_default().iter().position(|other| {
                let alike = attribution.content.len() == other.content.len()
                    && attribution.cue.iter().all(|cue| !other.content.iter().any(|content| content.contains(*cue)));
                let parted = attribution.content.len() == 2 && attribution.rule.name == "clause_he_said";
                other.kind == Kind::Reported
                    && attribution.kind == Kind::Indirect
                    && attribution.content.iter().zip(&other.content).all(|(one, two)| one.begin == two.begin)
                    && (alike || parted)
            });
            match inside {
                _ if taken => {}
                Some(inside) => {
                    if let Some(other) = found.get_mut(first + inside) {
                        let parts = other.content.len();
                        other.content = attribution.content.iter().take(parts).copied().collect();
                    }
                    found.insert(first + inside, attribution);
                }
                None => found.push(attribution),
            }
        }
    }
    according_to::apply(sentence, found, first);
}

/// What this sentence leaves to the next.
fn after(sentence: &Sentence, found: &[Attribution], paragraph: usize, before: Before) -> Before {
    let reading = &sentence.reading;
    let last = reading.range.end.saturating_sub(1);
    let announces = reading.kind(last) == Some(TokenKind::Colon);
    // The voice that goes on is the outermost one of the sentence's last report.
    let outermost = found
        .iter()
        .filter(|attribution| !attribution.source.is_empty())
        .filter(|attribution| {
            !found.iter().any(|other| {
                !std::ptr::eq(*attribution, other)
                    && other.kind != Kind::Direct
                    && attribution.cue.iter().all(|cue| other.content.iter().any(|content| content.contains(*cue)))
                    && !attribution.cue.is_empty()
                    && other.kind != Kind::Reported
            })
        })
        .max_by_key(|attribution| attribution.content.last().map_or(0, |span| span.end));
    let present = outermost.and_then(|attribution| attribution.content.first()).is_some_and(|content| {
        let tokens = reading.document.tokens_of(*content);
        reading
            .first_finite(tokens.begin, tokens.end)
            .is_some_and(|verb| spelled!(reading, verb, "is" | "are" | "has" | "have" | "will"))
    });
    let source = outermost.map(|attribution| attribution.source.clone()).unwrap_or_default();
    let subject = cue::main_subject(reading, reading.range.begin, reading.range.end)
        .map(|subject| reading.document.span(subject))
        .into_iter()
        .collect();
    let begin = reading.document.span(reading.range).begin;
    let telling = found.iter().any(|own| {
        own.rule.name == "according_to"
            && own.cue.iter().any(|cue| {
                let words = reading.document.tokens_of(*cue);
                cue.begin == begin && words.into_iter().any(|at| frame::names_account(reading.form(at)))
            })
            || own.rule.name == "according_to"
                && own.cue.iter().any(|cue| spelled!(reading, reading.document.tokens_of(*cue).begin, "in"))
                && own.source.first().is_some_and(|source| own.cue.first().is_some_and(|cue| cue.contains(*source)))
    }) || before.telling && found.iter().all(|own| own.rule.name == "went_on") && !found.is_empty();
    Before { paragraph: Some(paragraph), source, subject, announces, telling, present }
}

fn sentence(document: &Document, tokens: TokenRange) -> Sentence<'_> {
    let reading = Reading::new(document, tokens);
    let cues = cue::cues(&reading);
    Sentence { reading, cues }
}

struct Unit {
    tokens: TokenRange,
    paragraph: usize,
    heading: bool,
}

/// The sentences of English paragraphs; those that one quotation holds together count as one, and so do a quotation
/// that ends with a question or exclamation mark and the frame that follows it.
fn units(document: &Document) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut held = 0;
    for sentence in document.sentences() {
        let english = document
            .paragraphs()
            .get(sentence.paragraph)
            .is_some_and(|paragraph| paragraph.language == Language::English);
        if !english && sentence.tokens.begin >= held {
            continue;
        }
        if sentence.tokens.begin < held
            && let Some(unit) = units.last_mut()
        {
            unit.tokens.end = sentence.tokens.end;
        } else if units
            .last()
            .is_some_and(|unit| unit.paragraph == sentence.paragraph && asks(document, unit.tokens, sentence.tokens))
            && let Some(unit) = units.last_mut()
        {
            unit.tokens.end = sentence.tokens.end;
        } else {
            units.push(Unit {
                tokens: TokenRange::new(sentence.body, sentence.tokens.end),
                paragraph: sentence.paragraph,
                heading: sentence.heading,
            });
        }
        for quotation in document.quotations_from(sentence.tokens.begin) {
            if quotation.tokens.begin >= sentence.tokens.end {
                break;
            }
            if quotation.depth == 0 {
                held = held.max(quotation.tokens.end);
            }
        }
    }
    units
}

/// Whether `unit` is a quotation that ends with `?` or `!` and `next` is its frame: `“Why now?” Mr. X asked.`
fn asks(document: &Document, unit: TokenRange, next: TokenRange) -> bool {
    let Some(last) = unit.end.checked_sub(1) else { return false };
    let question = last
        .checked_sub(1)
        .and_then(|mark| document.tokens().get(mark))
        .is_some_and(|mark| matches!(mark.kind, TokenKind::QuestionMark | TokenKind::ExclamationMark));
    let quoted =
        document.quotation_at(unit.begin).is_some_and(|quotation| quotation.depth == 0 && quotation.tokens == unit);
    if !(question && quoted && next.len() <= 16) {
        return false;
    }
    let sentence = sentence(document, next);
    matches!(sentence.cues.as_slice(), [cue] if sentence.tail(cue).is_some() && cue.source.is_some())
}
