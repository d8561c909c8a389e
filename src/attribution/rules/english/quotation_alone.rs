//! **Matches** a sentence that is nothing but a quotation, and one with a frame whose verb no list has.
//!
//! **Why** `“A,” he said. “B.”`: the second quotation is his too. After a colon it is that of whom the sentence is about.
//!
//! **Example** `“Nobody called,” she said. “Nobody wrote.”`

use super::frame::Sentence;
use super::{Before, cue};
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind, Medium};
use crate::grammar::english::{is_auxiliary, is_subordinator};
use crate::lexicon::english::verb_form;
use crate::text::{Quotation, Span, TokenKind, TokenRange};

pub(super) static RULE: Rule = Rule {
    name: "quotation_alone",
    german: "Beim Zitat selbst steht nicht, wer spricht. Es wird dem zugeschrieben, der zuletzt sprach.",
    english: "The text does not say here who is speaking; the quotation is given to whoever spoke last.",
};

/// How long a quotation after a colon must be, in tokens, to be speech and no title.
const SPEECH_TOKENS: usize = 7;

pub(super) fn apply(sentence: &Sentence, before: &Before) -> Option<Attribution> {
    let reading = &sentence.reading;
    let begin = reading.range.begin;
    if let Some(quotation) = sentence.quotation_from(begin) {
        let rest = quotation.tokens.end;
        if rest >= reading.range.end || reading.is_end(rest) {
            let whole = if before.source.is_empty() { &before.subject } else { &before.source };
            let long = quotation.tokens.len() >= SPEECH_TOKENS || !before.source.is_empty();
            return (long && !whole.is_empty()).then(|| direct(&quotation, whole.clone(), Vec::new()));
        }
        let (source, verb) = unknown_frame(sentence, rest)?;
        let document = reading.document;
        let cue = vec![document.span(TokenRange::new(verb, verb + 1))];
        let mut found = direct(&quotation, vec![document.span(source)], cue);
        // `“…,” reads the note, “…”`
        found.content.extend(sentence.quotation_from(source.end.max(verb + 1) + 1).map(|next| next.span));
        return Some(found);
    }
    // `His answer was short: “…”`
    let colon = reading
        .range
        .into_iter()
        .find(|&token| !reading.is_quoted(token) && reading.kind(token) == Some(TokenKind::Colon))?;
    let quotation = sentence.quotation_from(colon + 1)?;
    let ends = quotation.tokens.end >= reading.range.end || reading.is_end(quotation.tokens.end);
    let source = cue::main_subject(reading, begin, colon).or_else(|| {
        // `Mr. X: “We saw nothing of the kind.”`
        let alone = reading.is_capital(begin) && colon <= begin + 4 && !sentence.is_determined(begin);
        let speaks = (quotation.tokens.begin..quotation.tokens.end).any(|at| reading.is_finite(at));
        (alone && speaks && !(begin..colon).any(|at| reading.is_break(at))).then_some(TokenRange::new(begin, colon))
    })?;
    (ends && quotation.tokens.len() >= SPEECH_TOKENS)
        .then(|| direct(&quotation, vec![reading.document.span(source)], Vec::new()))
}

/// Source and verb of a frame after a quotation whose verb is no reporting verb of the list.
fn unknown_frame(sentence: &Sentence, rest: usize) -> Option<(TokenRange, usize)> {
    let reading = &sentence.reading;
    let begin = if reading.kind(rest) == Some(TokenKind::Comma) { rest + 1 } else { rest };
    let first = reading.form(begin);
    let inverted = !reading.is_capital(begin)
        && !is_auxiliary(first)
        && !sentence.is_determined(begin)
        && (verb_form(first).past || verb_form(first).third_person || first.ends_with("ed"));
    if inverted && reading.begins_noun_phrase(begin + 1) {
        let end = sentence.source_end(begin + 1);
        return reading.is_break(end).then_some((TokenRange::new(begin + 1, end), begin));
    }
    // `“…,” was the response from Oslo.`
    let answer = spelled!(reading, begin, "was" | "is" | "came")
        && (begin + 1..begin + 5).any(|at| {
            spelled!(reading, at, "answer" | "message" | "reaction" | "reply" | "response" | "retort" | "verdict")
        });
    let from = (begin + 2..begin + 6).find(|&at| spelled!(reading, at, "by" | "from" | "of")).filter(|_| answer);
    if let Some(from) = from {
        let end = sentence.source_end(from + 1);
        return reading.is_break(end).then_some((TokenRange::new(from + 1, end), begin));
    }
    // `“…,” he spat.`: whatever stands there is its verb.
    let spoken = reading.kind(begin + 1) == Some(TokenKind::Word) && !is_auxiliary(reading.form(begin + 1));
    if one_of!(first, "he" | "she" | "they") && reading.is_end(begin + 2) && spoken {
        return Some((TokenRange::new(begin, begin + 1), begin + 1));
    }
    let verb = reading.first_finite(begin, reading.range.end)?;
    if is_auxiliary(reading.form(verb)) || is_subordinator(first) || (begin..verb).any(|token| reading.is_break(token))
    {
        return None;
    }
    let source = cue::main_subject(reading, begin, verb + 1)?;
    (source.begin == begin).then_some((source, verb))
}

fn direct(quotation: &Quotation, source: Vec<Span>, cue: Vec<Span>) -> Attribution {
    Attribution {
        kind: Kind::Direct,
        medium: Medium::Speech,
        act: Act::Assert,
        rule: &RULE,
        content: vec![quotation.span],
        cue,
        source,
        addressee: Vec::new(),
        frame: Vec::new(),
        hedges: Vec::new(),
    }
}
