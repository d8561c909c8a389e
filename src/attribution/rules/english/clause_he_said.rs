//! **Matches** a clause with its frame after it or in the middle of it.
//!
//! **Why** English news often names the source last: the clause itself shows no sign of being a report.
//!
//! **Example** `No date has been set, the spokeswoman said, but talks will go on.`

use super::cue::{Mode, Place};
use super::frame::Sentence;
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind};
use crate::grammar::english::{is_conjunction, is_determiner, is_number_word, is_possessive, is_subordinator};
use crate::lexicon::english::{Complement, verb_form};
use crate::text::TokenKind;

pub(super) static RULE: Rule = Rule {
    name: "clause_he_said",
    german: "Nach der Aussage oder mitten in ihr steht, wer sie macht.",
    english: "The words after the statement, or in the middle of it, tell who makes it.",
};

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    let verb = cue.verb;
    if !matches!(cue.mode, Mode::Finite | Mode::Quoted) || !matches!(cue.place, Place::Before | Place::After) {
        return None;
    }
    // `How, he asked, could they wait?`
    let last = reading.range.end.saturating_sub(1);
    let asks = verb.act == Act::Ask && reading.kind(last) == Some(TokenKind::QuestionMark);
    // `It was late, he sniffed`: somebody named, and nothing else in the frame.
    let quoting = verb.takes(Complement::Quote)
        && cue.source.is_some_and(|source| {
            let last = source.end.saturating_sub(1);
            let first = reading.form(reading.range.begin);
            (spelled!(reading, last, "he" | "she" | "they") || reading.is_capital(last))
                && !is_subordinator(first)
                && !one_of!(first, "after" | "as" | "asked" | "before" | "pressed" | "questioned" | "since")
        });
    if !(verb.takes(Complement::Clause) || verb.takes(Complement::AddresseeClause) || asks || quoting) {
        return None;
    }
    // `…, the place of which could not be disclosed`
    let which = cue.source.is_some_and(|source| {
        spelled!(reading, source.end, "which" | "whom") && spelled!(reading, source.end.saturating_sub(1), "of")
    });
    if which {
        return None;
    }
    // `accused Oslo of it – something Oslo denies`: no frame.
    if verb.act == Act::Deny && cue.place == Place::Before {
        return None;
    }
    let break_before = reading.before(cue.begin).filter(|&before| {
        !reading.is_quoted(before) && matches!(reading.kind(before), Some(TokenKind::Comma | TokenKind::Dash))
            || reading.is_quoted(before)
    })?;
    let end = sentence.tail(cue)?;
    let before_quotation = reading.quotation_at(break_before).map(|quotation| quotation.tokens.end);
    let left_end = before_quotation.unwrap_or(break_before);
    let left_begin = (reading.range.begin..break_before)
        .rev()
        .find(|&token| {
            !reading.is_quoted(token)
                && (matches!(reading.kind(token), Some(TokenKind::Semicolon | TokenKind::Colon))
                    || reading.kind(token).is_some_and(TokenKind::is_terminal))
        })
        .map_or(reading.range.begin, |stop| stop + 1);
    // `Oslo voiced regret, though it shared, as it put it, the aim`: the frame is that of the second clause.
    let own = sentence.cues.get(..number).unwrap_or_default().iter().map(|other| other.group.end).max();
    let left_begin = match own.filter(|_| spelled!(reading, cue.begin, "as")) {
        Some(own) => (own..left_end)
            .rev()
            .find(|&at| {
                let word = reading.form(at + 1);
                reading.kind(at) == Some(TokenKind::Comma)
                    && (is_conjunction(word) || one_of!(word, "although" | "though"))
            })
            .map_or(left_begin, |comma| comma + 2),
        None => left_begin,
    };
    if left_begin >= left_end {
        return None;
    }
    // `“…,” he told his guest, the agency reported.`: the words are his, the agency only carries them.
    let framed = sentence.cues.get(..number).unwrap_or_default().iter().any(|other| other.group.begin > left_begin);
    if framed && sentence.quotation_from(left_begin).is_some() {
        return None;
    }
    if reading.kind(end) == Some(TokenKind::Colon)
        && (sentence.quotation_from(end + 1).is_some() || !reading.has_finite_between(left_begin, left_end))
    {
        return None;
    }
    // `Voters “want us to stay,” he said`
    let quoted = reading.quotation_at(left_end - 1).filter(|quotation| {
        quotation.tokens.begin > left_begin && verb_form(reading.form(quotation.tokens.begin + 1)).base
    });
    let left_has_verb = quoted.is_some() || reading.has_clause_between(left_begin, left_end);
    let right = right_part(sentence, number, end, left_has_verb);
    // `The letter, he added, reflected it`: after a bare subject a past tense that no list knows.
    let right_has_verb = right.is_some_and(|(begin, end)| {
        let first = (begin..end).find(|&at| !reading.is_adverb_here(at)).unwrap_or(begin);
        let form = verb_form(reading.form(first));
        let past =
            (reading.form(first).ends_with("ed") || form.past || form.third_person) && !reading.is_capital(first);
        let quoted = before_quotation.is_none() && sentence.quotation_from(begin).is_some();
        past || quoted || reading.has_finite_between(begin, end)
    });
    // `A routine posting, insists the ministry.`: an inverted frame at the sentence's end needs no verb before it.
    let bare = cue.place == Place::After && right.is_none() && left_begin == reading.range.begin;
    if !(left_has_verb || right_has_verb || bare) {
        return None;
    }
    let mut content: Vec<_> = sentence.span(left_begin, left_end).into_iter().collect();
    if let Some((begin, end)) = right {
        content.extend(sentence.span(begin, end));
    }
    let frame_end = right.map_or(end, |(begin, _)| begin);
    let frame = sentence.span(cue.begin, frame_end).into_iter().collect();
    sentence.report(&RULE, Kind::Indirect, cue, content, frame)
}

/// The part of the clause that goes on after the frame's comma at `end`; `None` where an apposition, a relative or
/// participial clause or another report follows. `whole` tells that the left part is a clause already.
fn right_part(sentence: &Sentence, number: usize, end: usize, whole: bool) -> Option<(usize, usize)> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    if reading.kind(end) != Some(TokenKind::Comma) {
        return None;
    }
    let begin = end + 1;
    let word = reading.form(begin);
    let relative = one_of!(word, "who" | "whose" | "which" | "where") || verb_form(word).gerund;
    let apposition = cue.place == Place::After
        && (is_determiner(word) || is_possessive(word) || is_number_word(word) || reading.is_capital(begin))
        && !is_conjunction(word);
    let other = sentence.cues.get(number + 1).is_some_and(|next| {
        next.group.begin == begin
            // `It was Oslo, she said, that had slammed the door`: no other report.
            || next.begin == begin && next.place != Place::Relative && sentence.tail(next).is_none()
            || (is_conjunction(word) || matches!(word, "although" | "though"))
                && (next.group.begin == begin + 1
                    || next.begin == begin + 1
                        // `…, he said, and the guest had assured him that …`: he tells that, too.
                        && !spelled!(reading, next.group.begin, "had" | "would")
                        && sentence.tail(next).is_none_or(|tail| reading.is_end(tail) && tail > next.after))
    });
    if relative
        || apposition
        || other && whole
        || one_of!(word, "according" | "citing" | "speaking" | "referring")
        // `…, she said, hours after Oslo had accused her`: why the reporter tells it now.
        || whole && one_of!(word, "after" | "amid" | "following")
        || whole && reading.time_phrase_end(begin).is_some_and(|end| spelled!(reading, end - 1, "after" | "before"))
        || is_subordinator(word) && one_of!(word, "while" | "whereas")
    {
        return None;
    }
    let mut stop = sentence.content_end(number, begin);
    // `Oslo, she said, asked for time and promised to pay`: what was begun before the frame goes on after it.
    let later = sentence.cues.iter().enumerate().skip(number + 1);
    for (number, cue) in later.filter(|(_, cue)| !whole && cue.place == Place::Shared) {
        if cue.begin == stop + 1 && is_conjunction(reading.form(stop)) {
            stop = sentence.content_end(number, cue.begin);
        }
    }
    // `…, he said in Oslo, the Norwegian capital`
    let explains = whole
        && (is_determiner(word) || is_possessive(word))
        && !(begin..stop).any(|at| reading.is_quoted(at) || reading.is_finite(at));
    if explains {
        return None;
    }
    (stop > begin).then_some((begin, stop))
}
