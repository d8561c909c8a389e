//! **Matches** a cue, then a quotation, with or without a comma or colon between.
//!
//! **Why** English puts the frame first where the source matters more than the words.
//!
//! **Example** `The minister told reporters: “This is a start.”`

use super::cue::Cue;
use super::frame::Sentence;
use crate::attribution::rules::Rule;
use crate::attribution::{Attribution, Kind};
use crate::grammar::english::{is_be, is_preposition, is_subordinator, is_time_noun};
use crate::lexicon::english::{Complement, verb_form};
use crate::text::TokenKind;

pub(super) static RULE: Rule = Rule {
    name: "said_quotation",
    german: "Ein Wort wie „said“ kündigt die Worte in Anführungszeichen an.",
    english: "A verb such as “said” announces the words in quotation marks.",
};

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    let verb = cue.verb;
    let speaks = [Complement::Clause, Complement::Quote, Complement::AddresseeClause, Complement::Question]
        .into_iter()
        .any(|complement| verb.takes(complement));
    if !speaks {
        return None;
    }
    let begin = match sentence.tail(cue) {
        Some(end) if matches!(reading.kind(end), Some(TokenKind::Colon | TokenKind::Comma)) => end + 1,
        Some(_) => return None,
        None => sentence.past_addressee(cue, |at| sentence.quotation_from(at).is_some()).or_else(|| {
            // `wrote a single word: “…”`
            let colon = (cue.after..cue.after + 6).find(|&at| reading.is_break(at) || reading.is_finite(at))?;
            (reading.kind(colon) == Some(TokenKind::Colon)).then_some(colon + 1)
        })?,
    };
    let quotation = sentence.quotation_from(begin)?;
    // `So far, he said, “no offers” had come.`: part of the clause.
    let part = reading.is_finite(quotation.tokens.end) && !reading.is_capital(quotation.tokens.begin + 1);
    if part || interrupts(sentence, cue) {
        return None;
    }
    let colon = reading
        .before(begin)
        .is_some_and(|before| matches!(reading.kind(before), Some(TokenKind::Colon | TokenKind::Comma)));
    if !colon {
        // `called for “calm”`, `said in a “statement”`: the quotation belongs to a phrase.
        let joined = reading.before(begin).is_some_and(|before| {
            is_preposition(reading.form(before))
                || sentence.is_determined(before)
                || spelled!(reading, before, "to" | "that")
        });
        // `demanded “deeds”`: a noun phrase, which is reported.
        let first = quotation.tokens.begin + 1;
        let word = quotation.inside().len() <= 1;
        if joined || word || verb.takes(Complement::Noun) && !reading.is_capital(first) {
            return None;
        }
        // `hit back at a “war” jibe`: what kind of jibe.
        let next = quotation.tokens.end;
        let attribute = reading.is_noun_after(next) && !verb_form(reading.form(next)).gerund;
        // `told reporters the plan “would fail”`: the quotation is part of a clause.
        if begin > cue.after && reading.opens_with_verb(begin) {
            return None;
        }
        // `said “the others” were wrong`
        if attribute || reading.is_finite(quotation.tokens.end) {
            return None;
        }
    }
    let frame = sentence.span(sentence.clause_begin(number), begin).into_iter().collect();
    sentence.report(&RULE, Kind::Direct, cue, vec![quotation.span], frame)
}

/// Whether the frame stands within a clause that the quotation ends: `The mayor, he said, “will pay”`, `There was, she
/// said, “no hope”`.
fn interrupts(sentence: &Sentence, cue: &Cue) -> bool {
    let reading = &sentence.reading;
    let first = reading.range.begin;
    let Some(comma) = reading.before(cue.begin).filter(|&comma| reading.kind(comma) == Some(TokenKind::Comma)) else {
        return false;
    };
    let subject = reading.noun_phrase_end(first) == comma
        && (sentence.is_determined(first) || reading.is_capital(first))
        && !reading.is_quoted(first)
        && !is_preposition(reading.form(first))
        && !reading.is_adverb_here(first)
        && !is_subordinator(reading.form(first))
        && !verb_form(reading.form(first)).participle
        && !verb_form(reading.form(first)).gerund
        && !(first..comma).any(|at| {
            is_time_noun(reading.form(at))
                || spelled!(reading, at, "earlier" | "later" | "time")
                || reading.is_quoted(at)
        });
    subject && sentence.tail(cue).is_some_and(|tail| reading.kind(tail) == Some(TokenKind::Comma))
        || reading.before(comma).is_some_and(|be| is_be(reading.form(be)))
}
