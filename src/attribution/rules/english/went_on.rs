//! **Matches** a sentence, or a clause after a semicolon, that goes on reporting the source before it without a frame.
//!
//! **Why** English has no subjunctive for it: `would`, a past perfect and `is said to` right after a report tell.
//!
//! **Example** `The minister said the line was closed. Trains would run again in May.`

use super::Before;
use super::cue::{Cue, Mode, Place, hearsay};
use super::frame::{Sentence, names_account};
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind, Medium};
use crate::grammar::english::{is_be, is_have, is_subordinator};
use crate::lexicon::english::{reporting_verbs, verb_form};
use crate::text::{Span, TokenKind, TokenRange};

pub(super) static RULE: Rule = Rule {
    name: "went_on",
    german: "Der Satz berichtet weiter, was die zuvor genannte Quelle sagt.",
    english: "The sentence goes on reporting the source named before.",
};

/// The whole sentence, where it goes on after a report in the sentence before.
pub(super) fn apply(sentence: &Sentence, before: &Before) -> Option<Attribution> {
    let reading = &sentence.reading;
    if before.source.is_empty()
        || reading.quotations.iter().any(|quotation| quotation.tokens.begin == reading.range.begin)
    {
        return None;
    }
    // `The mayor, meanwhile, is said to be content`: the reporter turns to somebody else.
    let first = reading.range.begin;
    if (first..first + 6).any(|at| spelled!(reading, at, "meanwhile") && !reading.is_quoted(at)) {
        return None;
    }
    let whole = reading.document.span(reading.range);
    let said = reading.range.into_iter().filter(|&token| spelled!(reading, token, "to")).find_map(|to| {
        hearsay(reading, to)
            .filter(|(begin, mode)| {
                *mode == Mode::Hearsay && (*begin..to).any(|at| spelled!(reading, at, "said" | "reported" | "supposed"))
            })
            .map(|(begin, _)| TokenRange::new(begin, to))
    });
    // `It was the envoy who rang: he is said to have asked for time.`
    let colon = said.and_then(|said| {
        (first..said.begin).rev().find(|&at| reading.kind(at) == Some(TokenKind::Colon) && !reading.is_quoted(at))
    });
    let spoken = sentence.cues.iter().any(|cue| cue.mode == Mode::Finite && cue.begin >= colon.unwrap_or(first));
    if let Some(said) = said.filter(|_| !spoken) {
        let hedges = vec![reading.document.span(said)];
        // `In the French telling it was the envoy who rang: he is said to have asked for time.`
        let telling = colon.filter(|_| spelled!(reading, reading.range.begin, "in")).and_then(|colon| {
            let first = reading.range.begin + 1;
            let noun = (first..colon.min(first + 5)).find(|&at| names_account(reading.form(at)))?;
            sentence.span(first, noun + 1)
        });
        let content = colon.and_then(|colon| sentence.span(colon + 1, reading.range.end)).unwrap_or(whole);
        if let Some(telling) = telling {
            return Some(Attribution { hedges, ..report(Kind::FreeIndirect, content, vec![telling]) });
        }
        return Some(Attribution { hedges, ..report(Kind::FreeIndirect, content, before.source.clone()) });
    }
    // `Within hours Oslo had called its envoy home`: the reporter tells what came next.
    // `The bridge, he grumbles, had been closed`: a frame, though of a verb that no list knows.
    let aside = (first + 1..reading.range.end).any(|at| {
        reading.kind(at) == Some(TokenKind::Comma)
            && !reading.is_quoted(at)
            && spelled!(reading, at + 1, "he" | "she" | "they")
            && reading.is_break(at + 3)
    });
    if aside {
        return None;
    }
    // `Earlier he had written that …`, `The minister had earlier said that …`; after `The envoy has not decided, Oslo
    // said` also `Mr. X had suggested that …`.
    let earlier = |at: usize| spelled!(reading, at, "earlier" | "previously") && !reading.is_quoted(at);
    let told_before = sentence.cues.iter().any(|cue| {
        let group = cue.group;
        spelled!(reading, group.begin, "had")
            && cue.place == Place::Before
            && (before.present || group.into_iter().any(earlier) || earlier(first) || earlier(group.end))
            && reading.range.holds(group.end)
    });
    if told_before {
        return None;
    }
    let next = spelled!(reading, first, "within")
        || (first + 1..first + 4).any(|at| spelled!(reading, at, "later" | "earlier") && !reading.is_quoted(at))
            && main_finite(sentence, first).is_some_and(|verb| verb < first + 9);
    if next {
        return None;
    }
    // A verb of saying makes a frame of its own unless it stands in the tense of the continued report itself.
    // `If Oslo agreed, the ship would sail.`: nor does one in a condition.
    let framed = sentence.cues.iter().any(|cue| {
        let condition = (reading.range.begin..cue.group.begin)
            .rev()
            .take_while(|&at| !reading.is_break(at))
            .any(|at| spelled!(reading, at, "if" | "unless"));
        !condition && !spelled!(reading, cue.group.begin, "would" | "had")
    });
    let according =
        reading.range.into_iter().any(|token| spelled!(reading, token, "according") && !reading.is_quoted(token));
    // `By Oslo's account, the ship kept away. It was 70 miles off the coast.`
    let told = before.telling
        && sentence.cues.is_empty()
        && reading.quotations.is_empty()
        && spelled!(reading, first, "he" | "it" | "she" | "they")
        && main_finite(sentence, first).is_some();
    let told = told || main_finite(sentence, first).is_some_and(|verb| is_inward(sentence, verb));
    let kind = goes_on(sentence, reading.range.begin, false).or(told.then_some(Kind::IndirectFreeIndirect));
    let kind = kind.filter(|_| !framed && !according)?;
    Some(report(kind, whole, before.source.clone()))
}

/// The clause after a semicolon, where it goes on after a report in the clause before it.
pub(super) fn after_semicolon(sentence: &Sentence, found: &[Attribution]) -> Option<Attribution> {
    let reading = &sentence.reading;
    let semicolon = reading.range.into_iter().find(|&token| {
        let colon = reading.kind(token) == Some(TokenKind::Colon)
            && found.iter().any(|own| own.rule.name == "clause_he_said")
            && !reading.is_quoted(token + 1);
        // `“A step,” she said, and the port would open.`
        let begin = reading.document.span(TokenRange::new(token, token + 1)).begin;
        let joined = spelled!(reading, token + 1, "and" | "but")
            && found.iter().any(|own| {
                own.rule.name == "quotation_he_said" && own.frame.last().is_some_and(|frame| frame.end == begin)
            });
        !reading.is_quoted(token) && (colon || joined || reading.kind(token) == Some(TokenKind::Semicolon))
    })?;
    let clause = semicolon + 1 + usize::from(reading.kind(semicolon) == Some(TokenKind::Comma));
    let head = reading.document.span(TokenRange::new(reading.range.begin, semicolon));
    let outer = found
        .iter()
        .find(|own| !own.source.is_empty() && own.cue.iter().chain(&own.content).all(|span| head.contains(*span)))?;
    // `…, she said; he had asked for time`
    let own = |cue: &Cue| cue.group.begin >= clause && !spelled!(reading, cue.group.begin, "had" | "would");
    if sentence.cues.iter().any(own) {
        return None;
    }
    let close = outer.kind == Kind::Indirect;
    // `A bridge was needed, she said: ferries take an hour.`
    let explains = reading.kind(semicolon) == Some(TokenKind::Colon) && main_finite(sentence, clause).is_some();
    let kind = goes_on(sentence, clause, close).or(explains.then_some(Kind::IndirectFreeIndirect))?;
    Some(report(kind, sentence.span(clause, reading.range.end)?, outer.source.clone()))
}

/// Whether the clause from `begin` on has the tense of a continued report, and of which kind it is. `close` lets a plain
/// past of `be` count, as in the same sentence.
fn goes_on(sentence: &Sentence, begin: usize, close: bool) -> Option<Kind> {
    let reading = &sentence.reading;
    if reading.kind(reading.range.end.saturating_sub(1)) == Some(TokenKind::QuestionMark) {
        return None;
    }
    let verb = main_finite(sentence, begin)?;
    let word = reading.form(verb);
    if one_of!(word, "declined" | "refused") {
        return None;
    }
    let mut next = verb + 1;
    let mut negated = word.ends_with("n't");
    while reading.is_adverb_here(next) || spelled!(reading, next, "not" | "neither" | "be") {
        negated |= spelled!(reading, next, "not" | "neither" | "never");
        next += 1;
    }
    // `would not say`, `would not be drawn`: nothing is reported.
    let silent = reporting_verbs(reading.form(next)).any(|(verb, _)| {
        verb.particle.is_none_or(|particle| particle.split('_').next() == Some(reading.form(next + 1)))
    }) || spelled!(reading, next, "drawn" | "discuss" | "elaborate");
    if negated && silent {
        return None;
    }
    if is_backshifted(sentence, verb) || close && close_past(word) {
        return Some(Kind::IndirectFreeIndirect);
    }
    // `A meeting is to be held`: an announcement.
    let to = is_be(word)
        && !(one_of!(word, "are" | "is") && spelled!(reading, verb + 2, "be"))
        && spelled!(reading, verb + 1, "to")
        && (verb_form(reading.form(verb + 2)).base || spelled!(reading, verb + 2, "be"));
    if to {
        return Some(Kind::FreeIndirect);
    }
    // `They were being kept in a hotel and had not been harmed.`
    let joined = (verb + 1..reading.range.end)
        .any(|at| spelled!(reading, at, "and" | "but") && !reading.is_quoted(at) && is_backshifted(sentence, at + 1));
    if joined && close_past(word) {
        return Some(Kind::IndirectFreeIndirect);
    }
    // `The line was closed, and trains would not run before May.`
    let past = verb_form(word).past || one_of!(word, "was" | "were");
    let later = past
        && (verb + 1..reading.range.end).any(|token| {
            let clause = (verb..token).rev().find(|&at| reading.is_break(at) || is_subordinator(reading.form(at)));
            let main = clause.is_some_and(|at| reading.is_break(at));
            main && !reading.is_quoted(token)
                && reading.is_finite(token)
                && (is_backshifted(sentence, token) || spelled!(reading, token, "should"))
        });
    later.then_some(Kind::IndirectFreeIndirect)
}

/// Whether the finite verb at `token` tells what only somebody reported can tell: `was ready`, `did not want`, `should`.
fn is_inward(sentence: &Sentence, token: usize) -> bool {
    let reading = &sentence.reading;
    let mut next = token + 1;
    let mut negated = reading.form(token).ends_with("n't");
    while reading.is_adverb_here(next) {
        negated |= spelled!(reading, next, "not" | "never");
        next += 1;
    }
    spelled!(reading, token, "was" | "were")
        && spelled!(
            reading,
            next,
            "committed"
                | "confident"
                | "convinced"
                | "determined"
                | "grateful"
                | "open"
                | "prepared"
                | "ready"
                | "willing"
        )
        || negated
            && spelled!(reading, token, "did" | "didn't")
            && spelled!(reading, next, "intend" | "need" | "plan" | "seek" | "want")
        || spelled!(reading, token, "should" | "shouldn't")
}

fn close_past(form: &str) -> bool {
    one_of!(form, "was" | "were" | "had")
}

/// The first finite verb from `begin` on that stands in no subordinate clause.
fn main_finite(sentence: &Sentence, begin: usize) -> Option<usize> {
    let reading = &sentence.reading;
    let mut clause = begin;
    for token in begin..reading.range.end {
        if reading.is_quoted(token) {
            continue;
        }
        // `… , that would be later`: no conjunction.
        let pointing = token == clause && spelled!(reading, token, "that") && reading.is_finite(token + 1);
        if reading.is_break(token) || pointing {
            clause = token + 1;
        } else if reading.is_finite(token) && !(clause..token).any(|at| is_subordinator(reading.form(at))) {
            return Some(token);
        }
    }
    None
}

/// Whether the finite verb at `token` is `would` or a past perfect.
fn is_backshifted(sentence: &Sentence, token: usize) -> bool {
    let reading = &sentence.reading;
    let word = reading.form(token);
    let mut next = token + 1;
    while reading.is_adverb_here(next) || spelled!(reading, next, "not") {
        next += 1;
    }
    let form = verb_form(reading.form(next));
    one_of!(word, "would" | "wouldn't")
        || word.ends_with("'d") && form.base
        || is_have(word)
            && word.starts_with("had")
            && (form.participle || reading.form(next).ends_with("ed") || spelled!(reading, next, "been" | "had" | "to"))
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
