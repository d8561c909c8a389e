//! **Matches** a cue and an infinitive clause, of the subject or of the person addressed.
//!
//! **Why** Promises, threats and demands are told with infinitives; what is promised or demanded is the content.
//!
//! **Example** `The chancellor urged both sides to sign.`

use super::cue::Place;
use super::frame::Sentence;
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind, Medium};
use crate::grammar::english::{is_pronoun, is_subordinator};
use crate::lexicon::english::{Complement, verb_form};
use crate::text::TokenKind;

pub(super) static RULE: Rule = Rule {
    name: "vowed_to",
    german: "Auf ein Wort wie „vowed“ folgt mit „to“, was geschehen soll.",
    english: "A verb such as “vowed” is followed, with “to”, by what is to be done.",
};

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    let verb = cue.verb;
    let own = verb.takes(Complement::Infinitive);
    let object = verb.takes(Complement::ObjectInfinitive);
    if !(own || object) {
        return None;
    }
    // `Mr. X, who hopes to succeed him, said`: who that is.
    if cue.place == Place::Relative && verb.medium == Medium::Thought {
        return None;
    }
    let first = reading.adverbial_end(cue.after);
    let mut at = first;
    let mut between = 0;
    let begin = loop {
        if opens_infinitive(sentence, at) {
            break at;
        }
        let word = reading.form(at);
        // `promised, with the doors shut, to wait`
        if let Some(close) = sentence
            .closing_comma(at)
            .filter(|&close| reading.kind(at) == Some(TokenKind::Comma) && opens_infinitive(sentence, close + 1))
        {
            at = close + 1;
            continue;
        }
        // `promised through a third country not to …`, `urged all sides to …`
        if reading.is_break(at)
            || reading.is_quoted(at) && between == 0 && !object
            || is_subordinator(word)
            || reading.is_finite(at)
            || between > 12
        {
            return None;
        }
        at = reading.quotation_at(at).map_or(at + 1, |quotation| quotation.tokens.end);
        between += 1;
    };
    if begin > first {
        let noun_phrase = reading.begins_noun_phrase(first) || is_pronoun(reading.form(first));
        let addressed = verb.act == Act::Promise;
        // `appealed to Oslo to wait`, `pleaded with them to stay`
        let asked = object
            && verb.act == Act::Demand
            && spelled!(reading, first, "to" | "with")
            && reading.begins_noun_phrase(first + 1);
        if noun_phrase && !object && !addressed || !noun_phrase && !own && !asked && !reading.is_adverb_here(first) {
            return None;
        }
    } else if !own {
        return None;
    }
    let to = if spelled!(reading, begin, "to") { begin } else { begin + 1 };
    let communicates = spelled!(
        reading,
        to + 1,
        "say"
            | "comment"
            | "confirm"
            | "discuss"
            | "answer"
            | "talk"
            | "reveal"
            | "disclose"
            | "elaborate"
            | "speak"
            | "respond"
            | "give"
    );
    let unnamed = spelled!(reading, to + 1, "be") && spelled!(reading, to + 2, "named" | "identified" | "quoted");
    // `wants nothing to do with it` tells no substance.
    if begin > first && spelled!(reading, first, "nothing") {
        return None;
    }
    // `had refused for years to hand them over` tells what was done, not what was said.
    let habit = verb.act == Act::Refuse && cue.group.len() > 1;
    if verb.act == Act::Refuse && communicates || unnamed || habit {
        return None;
    }
    let end = sentence.content_end(number, begin);
    // `urged them to stay but would not stay himself`: a finite verb after a conjunction goes on with the subject.
    let end = (begin + 1..end)
        .take_while(|&at| !is_subordinator(reading.form(at)))
        .find(|&at| {
            let finite = spelled!(
                reading,
                at + 1,
                "would"
                    | "will"
                    | "did"
                    | "does"
                    | "has"
                    | "had"
                    | "was"
                    | "is"
                    | "could"
                    | "wouldn't"
                    | "didn't"
                    | "won't"
            ) || reading.form(at + 1).ends_with("ed") && reading.is_finite(at + 1);
            // `said that Oslo had agreed to stay and that it would pay`: what the frame before says.
            let outer = number > 0 && spelled!(reading, at + 1, "that") && reading.has_finite_between(at + 2, end);
            spelled!(reading, at, "and" | "but") && !reading.is_quoted(at) && (finite || outer)
        })
        .unwrap_or(end);
    // `offered to share it, in a bid to end the row`: what it is for is the reporter's word.
    let end = (begin + 1..end)
        .find(|&at| {
            reading.kind(at) == Some(TokenKind::Comma)
                && !reading.is_quoted(at)
                && spelled!(reading, at + 1, "in")
                && spelled!(reading, at + 2, "a" | "an" | "what")
                && (at + 3..at + 6).any(|noun| {
                    spelled!(reading, noun, "attempt" | "bid" | "effort" | "gesture" | "move" | "sign" | "step")
                })
        })
        .unwrap_or(end);
    // A wish or plan is told as an event: the whole clause.
    if verb.act == Act::Intend {
        let begin = sentence.clause_begin(number);
        // `Neither side wants to talk`: nobody's wish.
        if spelled!(reading, begin, "neither") {
            return None;
        }
        // `Oslo wanted peace, he said; …`
        let semicolon = usize::from(reading.kind(end) == Some(TokenKind::Semicolon));
        let mut content = sentence.around_frames(number, begin, end + semicolon);
        if content.len() == 1 && content.first().copied() == sentence.span(begin, end) {
            content = sentence.span(begin, sentence.with_full_stop(begin, end)).into_iter().collect();
        }
        return sentence.report(&RULE, Kind::Reported, cue, content, Vec::new());
    }
    // `reported the crew to be safe`: of whom it is said belongs to it.
    let whole = matches!(verb.act, Act::Assert | Act::Assess) && spelled!(reading, to + 1, "be" | "have") && object;
    let begin = if whole && verb.base != "tell" { first } else { begin };
    let content = sentence.span(begin, end).into_iter().collect();
    let frame = sentence.span(sentence.clause_begin(number), begin).into_iter().collect();
    sentence.report(&RULE, Kind::Indirect, cue, content, frame)
}

/// Whether `to` and a base form stand here, also as the first words of a quotation, also after `not`.
fn opens_infinitive(sentence: &Sentence, at: usize) -> bool {
    let reading = &sentence.reading;
    let first = if reading.kind(at) == Some(TokenKind::QuotationMark) && sentence.quotation_from(at).is_some() {
        at + 1
    } else {
        at
    };
    let to = if spelled!(reading, first, "not") { first + 1 } else { first };
    let marked = reading.kind(to + 1) == Some(TokenKind::QuotationMark);
    let verb = reading.form(to + 1 + usize::from(marked));
    spelled!(reading, to, "to")
        && (verb_form(verb).base
            || one_of!(verb, "be" | "have" | "do")
            || is_bare_word(sentence, to + 1 + usize::from(marked)))
}

/// Whether a lower-case word stands here that no class but noun or verb has.
pub(super) fn is_bare_word(sentence: &Sentence, at: usize) -> bool {
    let reading = &sentence.reading;
    let word = reading.form(at);
    let inflected = word.ends_with('s') || word.ends_with("ing") || word.ends_with("ed");
    let plain = reading.kind(at) == Some(TokenKind::Word) && !reading.is_capital(at);
    plain && !inflected && !is_pronoun(word) && !sentence.is_determined(at)
}
