//! **Matches** a sentence, or a clause after a semicolon, that goes on reporting the source before it without a frame.
//!
//! **Why** English has no subjunctive for it: `would`, a past perfect and `is said to` right after a report tell.
//!
//! **Example** `The minister said the line was closed. Trains would run again in May.`

use super::cue::Mode;
use super::frame::Sentence;
use super::Before;
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind, Medium};
use crate::grammar::english::{is_be, is_have};
use crate::lexicon::english::verb_form;
use crate::text::{Span, TokenKind};

pub(super) static RULE: Rule = Rule {
    name: "went_on",
    german: "Der Satz berichtet weiter, was die zuvor genannte Quelle sagt.",
    english: "The sentence goes on reporting the source named before.",
};

/// Adds what goes on: the whole sentence after a report in the sentence before, or the clause after a semicolon.
pub(super) fn apply(sentence: &Sentence, before: &Before, found: &mut Vec<Attribution>, first: usize) {
    let reading = &sentence.reading;
    if let Some(hearsay) = sentence.cues.iter().find(|cue| cue.mode == Mode::Hearsay)
        && !before.source.is_empty()
        && found.get(first..).is_some_and(|own| own.iter().all(|own| own.kind == Kind::FreeIndirect || own.kind == Kind::Direct) )
    {
        found.truncate(first);
        let content = reading.document.span(reading.range);
        let hedges = vec![reading.document.span(hearsay.group)];
        found.push(Attribution { hedges, ..report(Kind::FreeIndirect, content, before.source.clone()) });
        return;
    }
    let semicolon = reading.range.into_iter().find(|&token| !reading.is_quoted(token) && reading.kind(token) == Some(TokenKind::Semicolon));
    if let Some(semicolon) = semicolon {
        let clause = semicolon + 1;
        let head = reading.document.span(crate::text::TokenRange::new(reading.range.begin, semicolon));
        let source = found.get(first..).unwrap_or_default().iter().rev().find(|own| own.cue.iter().chain(&own.content).all(|span| head.contains(*span)));
        let own_cue = sentence.cues.iter().any(|cue| cue.group.begin >= clause);
        if let Some(source) = source.map(|own| own.source.clone())
            && !own_cue
            && let Some(kind) = goes_on(sentence, clause)
            && let Some(content) = sentence.span(clause, reading.range.end)
        {
            found.push(report(kind, content, source));
        }
        return;
    }
    if found.len() == first
        && !before.source.is_empty()
        && let Some(kind) = goes_on(sentence, reading.range.begin)
    {
        found.push(report(kind, reading.document.span(reading.range), before.source.clone()));
    }
}

/// Whether the clause from `begin` on has the tense of a continued report, and of which kind it is.
fn goes_on(sentence: &Sentence, begin: usize) -> Option<Kind> {
    let reading = &sentence.reading;
    if reading.kind(reading.range.end.saturating_sub(1)) == Some(TokenKind::QuestionMark) {
        return None;
    }
    let verb = reading.first_finite(begin, reading.range.end)?;
    let word = reading.form(verb);
    let mut next = verb + 1;
    while reading.is_adverb_here(next) || reading.form(next) == "not" {
        next += 1;
    }
    let form = verb_form(reading.form(next));
    if matches!(word, "would" | "wouldn't") || word.ends_with("'d") && form.base {
        return Some(Kind::IndirectFreeIndirect);
    }
    if is_have(word) && word.starts_with("had") && (form.participle || reading.form(next).ends_with("ed") || matches!(reading.form(next), "been" | "no" | "to")) {
        return Some(Kind::IndirectFreeIndirect);
    }
    let to = is_be(word) && reading.form(next) == "to" && (verb_form(reading.form(next + 1)).base || reading.form(next + 1) == "be");
    to.then_some(Kind::FreeIndirect)
}

fn report(kind: Kind, content: Span, source: Vec<Span>) -> Attribution {
    Attribution {
        kind,
        medium: Medium::SpeechWriting,
        act: Act::Assert,
        rule: &RULE,
        content: vec![content],
        cue: Vec::new(),
        source,
        addressee: Vec::new(),
        frame: Vec::new(),
        hedges: Vec::new(),
    }
}
