//! **Matches** a cue and a clause that begins with `that`, the person addressed and adverbs between.
//!
//! **Why** The plain indirect report.
//!
//! **Example** `The envoy told reporters in Oslo that the talks would go on.`

use super::cue::Mode;
use super::frame::Sentence;
use crate::attribution::rules::Rule;
use crate::attribution::{Attribution, Kind};
use crate::grammar::english::is_time_noun;
use crate::lexicon::english::Complement;

pub(super) static RULE: Rule = Rule {
    name: "said_that",
    german: "Auf ein Wort wie „said“ folgt mit „that“, was gesagt wird.",
    english: "A verb such as “said” is followed, with “that”, by what is said.",
};

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    let verb = cue.verb;
    let asks = verb.takes(Complement::Question);
    let clause = verb.takes(Complement::Clause) || verb.takes(Complement::AddresseeClause) || asks;
    if !(clause || cue.mode == Mode::Hearsay) {
        return None;
    }
    let begin = sentence.past_addressee(cue, |at| {
        // `told how he had waited`
        let how = spelled!(reading, at, "how")
            && matches!(verb.base, "describe" | "explain" | "recall" | "recount" | "tell")
            && spelled!(reading, at + 1, "he" | "she" | "they" | "it" | "the" | "his" | "her" | "their");
        // `asked why they waited`
        let question = asks
            && spelled!(reading, at, "how" | "if" | "what" | "when" | "where" | "whether" | "which" | "who" | "why")
            && reading.has_finite_between(at + 1, reading.range.end);
        (how || question || spelled!(reading, at, "that") && !asks)
            && !reading.is_break(at + 1)
            && !reading.is_break(at + 2)
            && (!is_time_noun(reading.form(at + 1)) || reading.is_finite(at + 2))
            && !reading.is_quoted(at)
            && (reading.begins_noun_phrase(at + 1)
                || reading.is_quoted(at + 1)
                || reading.has_finite_between(at + 1, reading.range.end))
    })?;
    let content = sentence.span(begin, sentence.content_end(number, begin)).into_iter().collect();
    let frame = sentence.span(sentence.clause_begin(number), begin).into_iter().collect();
    sentence.report(&RULE, Kind::Indirect, cue, content, frame)
}
