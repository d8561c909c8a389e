//! **Matches** a cue, a colon and a clause without quotation marks.
//!
//! **Why** A colon right after a verb of saying announces what is said.
//!
//! **Example** `Oslo replied: the talks would go on.`

use super::frame::Sentence;
use super::said_clause::takes_clause;
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind};
use crate::text::TokenKind;

pub(super) static RULE: Rule = Rule {
    name: "said_colon_clause",
    german: "Auf ein Wort wie „said“ folgt nach einem Doppelpunkt, was gesagt wird.",
    english: "A verb such as “said” is followed by a colon and by what is said.",
};

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    // `The ministry contradicted him: nobody had asked for it.`
    let denied = cue.verb.act == Act::Deny && spelled!(reading, cue.after, "her" | "him" | "them");
    let colon = if denied { cue.after + 1 } else { sentence.tail(cue).filter(|_| takes_clause(cue.verb))? };
    if reading.kind(colon) != Some(TokenKind::Colon) || reading.is_quoted(colon + 1) {
        return None;
    }
    let end = sentence.content_end(number, colon + 1);
    if !reading.has_finite_between(colon + 1, end) {
        return None;
    }
    let content = sentence.span(colon + 1, end).into_iter().collect();
    let frame = sentence.span(sentence.clause_begin(number), colon + 1).into_iter().collect();
    sentence.report(&RULE, Kind::Indirect, cue, content, frame)
}
