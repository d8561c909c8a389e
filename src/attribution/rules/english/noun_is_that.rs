//! **Matches** a noun for what somebody says, whose it is, and a form of `be` before a clause with `that`; and a clause
//! after a name and a colon in a headline.
//!
//! **Why** The noun announces the report, and there is no verb of saying.
//!
//! **Example** `The company's explanation is that a pipe burst.` `Mayor: the bridge stays closed`

use super::frame::{Sentence, names_account, names_matter, names_report};
use crate::attribution::rules::Rule;
use crate::attribution::{Attribution, Kind};
use crate::grammar::english::{is_be, is_determiner, is_possessive, is_subordinator};
use crate::text::{TokenKind, TokenRange};

pub(super) static RULE: Rule = Rule {
    name: "noun_is_that",
    german: "Ein Wort wie „version“ sagt, wessen Darstellung folgt.",
    english: "A noun such as “version” tells whose account follows.",
};

pub(super) static HEADING: Rule = Rule {
    name: "name_colon_clause",
    german: "In der Überschrift steht vor dem Doppelpunkt, wer spricht.",
    english: "In a headline the name before the colon tells who is speaking.",
};

pub(super) fn apply(sentence: &Sentence) -> Option<Attribution> {
    came_from(sentence).or_else(|| was_blunter(sentence)).or_else(|| version(sentence))
}

/// `Mr. Holm was blunter: the bridge would stay shut`: how somebody put it stands before the colon.
fn was_blunter(sentence: &Sentence) -> Option<Attribution> {
    let reading = &sentence.reading;
    let begin = reading.range.begin;
    let colon = reading.range.into_iter().find(|&at| reading.kind(at) == Some(TokenKind::Colon))?;
    let manner = colon.checked_sub(1).filter(|&manner| {
        spelled!(
            reading,
            manner,
            "adamant"
                | "blunt"
                | "blunter"
                | "categorical"
                | "clearer"
                | "defiant"
                | "direct"
                | "dismissive"
                | "harsher"
                | "scathing"
                | "unequivocal"
                | "unmoved"
        )
    })?;
    let be = (begin + 1..manner).rev().take(4).find(|&at| is_be(reading.form(at)))?;
    let between =
        (be + 1..manner).all(|at| reading.is_adverb_here(at) || spelled!(reading, at, "more" | "even" | "less"));
    let named = reading.is_capital(be - 1) && !reading.has_finite_between(begin, be);
    let end = reading.range.end;
    let clause = reading.has_finite_between(colon + 1, end) && !reading.is_quoted(colon + 1);
    let content = sentence.span(colon + 1, sentence.content_end(sentence.cues.len(), colon + 1)).into_iter().collect();
    let cue = TokenRange::new(be, colon);
    (between && named && clause)
        .then(|| sentence.plain(&RULE, Kind::Indirect, content, Some(cue), Some(TokenRange::new(begin, be))))
        .flatten()
}

/// `From Oslo came words of regret`: the place speaks.
fn came_from(sentence: &Sentence) -> Option<Attribution> {
    let reading = &sentence.reading;
    let begin = reading.range.begin;
    let came = (begin + 2..begin + 8).find(|&at| spelled!(reading, at, "came" | "comes"))?;
    let end = reading.noun_phrase_end(came + 1);
    let told = (came + 1..end).any(|at| {
        let form = reading.form(at);
        names_report(form)
            || names_matter(form)
            || one_of!(
                form,
                "assurances"
                    | "call"
                    | "calls"
                    | "condemnation"
                    | "criticism"
                    | "denial"
                    | "denials"
                    | "expressions"
                    | "praise"
                    | "threats"
                    | "warnings"
                    | "word"
                    | "words"
            )
    });
    let substance = (came + 2..end + 1)
        .any(|at| spelled!(reading, at, "about" | "against" | "for" | "of" | "over" | "that") || reading.is_quoted(at));
    let from = spelled!(reading, begin, "from") && !reading.has_finite_between(begin, came);
    let content = sentence.span(begin, sentence.with_full_stop(begin, reading.range.end)).into_iter().collect();
    let source = TokenRange::new(begin + 1, came);
    (from && told && substance)
        .then(|| sentence.plain(&RULE, Kind::Reported, content, Some(TokenRange::new(came, came + 1)), Some(source)))
        .flatten()
}

fn version(sentence: &Sentence) -> Option<Attribution> {
    let reading = &sentence.reading;
    // `Holm's message was simple: the bridge stays shut.`
    let simple = |at: usize| {
        reading.kind(at) == Some(TokenKind::Colon)
            && reading.before(at).is_some_and(|word| {
                spelled!(
                    reading,
                    word,
                    "blunt" | "brief" | "clear" | "different" | "plain" | "short" | "simple" | "swift"
                )
            })
            && at.checked_sub(2).is_some_and(|be| is_be(reading.form(be)))
    };
    let that = reading.range.into_iter().find(|&at| {
        if simple(at) {
            return reading.has_finite_between(at + 1, reading.range.end) && !reading.is_quoted(at + 1);
        }
        spelled!(reading, at, "that")
            && !reading.is_quoted(at)
            && reading.before(at).is_some_and(|be| is_be(reading.form(be)))
            && reading.has_finite_between(at + 1, reading.range.end)
    })?;
    let last = reading.before(that)?;
    let be = if reading.kind(that) == Some(TokenKind::Colon) { reading.before(last)? } else { last };
    let mut noun = reading.before(be)?;
    // `the official line in Oslo is that …`
    let link = reading.before(noun).filter(|&link| reading.is_capital(noun) && spelled!(reading, link, "in" | "from"));
    let place = link.map(|_| noun);
    if let Some(link) = link {
        noun = reading.before(link)?;
    }
    // `The explanation, repeated ever since, was that …`
    if reading.kind(noun) == Some(TokenKind::Comma) {
        let comma = (reading.range.begin..noun).rev().find(|&at| reading.is_break(at))?;
        noun = reading.before(comma)?;
    }
    let form = reading.form(noun);
    let tells = names_account(form)
        || names_report(form)
        || names_matter(form)
        || one_of!(form, "answer" | "complaint" | "explanation" | "line" | "message" | "reasoning" | "reply");
    let begin = reading.range.begin;
    let owner = reading.before(noun).filter(|&owner| tells && owner + 4 > begin)?;
    let (first, article) = if is_determiner(reading.form(begin)) { (begin + 1, true) } else { (begin, false) };
    let possessive = is_possessive(reading.form(owner));
    // `The Danish explanation`, `Oslo's line`, `his answer`
    if let Some(place) = place.filter(|_| tells && article && noun < begin + 4) {
        let content = sentence.span(that, sentence.content_end(sentence.cues.len(), that)).into_iter().collect();
        let source = TokenRange::new(place, place + 1);
        return sentence.plain(&RULE, Kind::Indirect, content, Some(TokenRange::new(be, be + 1)), Some(source));
    }
    let named = possessive || article && reading.is_capital(owner) && owner == first;
    let source = TokenRange::new(begin, if possessive { owner + 1 } else { noun + 1 });
    if !named || source.len() > 4 || reading.has_finite_between(begin, noun) {
        return None;
    }
    let cue = TokenRange::new(if reading.is_break(be - 1) || !possessive { be } else { noun }, be + 1);
    let content = sentence.span(that, sentence.content_end(sentence.cues.len(), that)).into_iter().collect();
    sentence.plain(&RULE, Kind::Indirect, content, Some(cue), Some(source))
}

/// The clause after the colon of a headline; whether a name stands before it that can speak, the names decide.
pub(super) fn heading(sentence: &Sentence) -> Option<Attribution> {
    let reading = &sentence.reading;
    let begin = reading.range.begin;
    let colon = (begin..begin + 5).find(|&at| reading.kind(at) == Some(TokenKind::Colon))?;
    let names = colon > begin && (begin..colon).all(|at| reading.is_word(at));
    let question = is_subordinator(reading.form(colon + 1))
        || reading.kind(reading.range.end - 1) == Some(TokenKind::QuestionMark);
    if !names || question || reading.is_quoted(colon + 1) || reading.has_finite_between(begin, colon) {
        return None;
    }
    let end = reading.range.end;
    // `Danish diplomat: search of mission unheard of`: the copula is left out.
    if !reading.has_finite_between(colon + 1, end) && (colon < begin + 2 || end < colon + 5) {
        return None;
    }
    let content = sentence.span(colon + 1, end).into_iter().collect();
    sentence.plain(&HEADING, Kind::Indirect, content, None, Some(TokenRange::new(begin, colon)))
}
