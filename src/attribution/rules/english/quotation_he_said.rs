//! **Matches** a quotation with its frame after it, and the part of the quotation that follows the frame.
//!
//! **Why** The commonest shape of a direct quotation in English news, in both orders: “…,” she said; “…,” said she.
//!
//! **Example** `“This is a start,” the minister said, “and no more than that.”`

use super::cue::{Mode, Place};
use super::frame::Sentence;
use crate::attribution::rules::Rule;
use crate::attribution::{Attribution, Kind};
use crate::text::TokenKind;

pub(super) static RULE: Rule = Rule {
    name: "quotation_he_said",
    german: "Nach dem Zitat steht, wer spricht.",
    english: "The words after the quotation tell who is speaking.",
};

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    if cue.place == Place::Relative || !matches!(cue.mode, Mode::Finite | Mode::Quoted) {
        return None;
    }
    let mut last = reading.before(cue.begin)?;
    if !reading.is_quoted(last) && matches!(reading.kind(last), Some(TokenKind::Comma | TokenKind::Dash)) {
        last = reading.before(last)?;
    }
    let quotation = *reading.quotation_at(last)?;
    // Words before the quotation make it a fragment of their clause.
    let whole = reading.before(quotation.tokens.begin).is_none_or(|before| {
        reading.kind(before).is_some_and(|kind| {
            kind.is_terminal() || matches!(kind, TokenKind::Colon | TokenKind::Dash | TokenKind::Semicolon)
        })
    });
    if !whole {
        return None;
    }
    let end = match sentence.tail(cue) {
        Some(end) => end,
        // `“…,” he said as he left the room.`
        None if spelled!(reading, cue.after, "as" | "when" | "after" | "before" | "while") => {
            (cue.after..reading.range.end).find(|&at| reading.is_break(at)).unwrap_or(reading.range.end)
        }
        None => return None,
    };
    let document = reading.document;
    let mut content = vec![quotation.span];
    let mut frame_end = end;
    // The second part: `, “and …”`. After an apposition or an aside, it is the next quotation before the end.
    let next = match reading.kind(end) {
        Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Dash) => sentence.quotation_from(end + 1).or_else(|| {
            let close = (end + 1..reading.range.end).find(|&at| reading.is_quoted(at) || reading.is_break(at))?;
            let aside = reading.kind(close) == Some(TokenKind::Comma) && !reading.is_quoted(close);
            if aside { sentence.quotation_from(close + 1) } else { None }
        }),
        _ => None,
    };
    if let Some(next) = next {
        content.push(next.span);
        frame_end = next.tokens.begin;
    }
    let frame = sentence.span(quotation.tokens.end, frame_end).into_iter().collect();
    let mut attribution = sentence.report(&RULE, Kind::Direct, cue, content, frame)?;
    if attribution.source.is_empty() {
        attribution.source = cue.source.map(|source| document.span(source)).into_iter().collect();
    }
    Some(attribution)
}
