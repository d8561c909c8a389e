//! **Matches** a cue and a clause without `that`.
//!
//! **Why** English drops `that` after the commonest verbs; whether a clause follows is told by its finite verb.
//!
//! **Example** `The ministry said no date had been set.`

use super::cue::{Place, is_title};
use super::frame::Sentence;
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind};
use crate::grammar::english::{has_contracted_auxiliary, is_auxiliary, is_determiner, is_preposition, is_pronoun};
use crate::lexicon::english::{Complement, ReportingVerb, verb_form};
use crate::text::TokenKind;

pub(super) static RULE: Rule = Rule {
    name: "said_clause",
    german: "Auf ein Wort wie „said“ folgt ohne „that“, was gesagt wird.",
    english: "A verb such as “said” is followed, without “that”, by what is said.",
};

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    let verb = cue.verb;
    if !takes_clause(verb) {
        return None;
    }
    // What a colon follows is a rule of its own.
    if sentence.tail(cue).is_some() {
        return None;
    }
    // `a step the mayor said was needed`, `which it says has cost them much`: around the frame.
    if cue.place == Place::Before
        && matches!(verb.base, "say" | "believe" | "think" | "claim" | "insist" | "allege" | "fear" | "argue")
        && is_auxiliary(reading.form(cue.after))
        && !spelled!(reading, cue.after + 1, "that")
        && let Some(source) = cue.source
    {
        let link = reading.before(cue.begin).filter(|&link| spelled!(reading, link, "which" | "that" | "who" | "what"));
        let contact = (source.begin + 1..source.end).any(|at| sentence.is_determined(at) || reading.is_capital(at))
            && spelled!(reading, source.begin, "a" | "an" | "the");
        // `a step the mayor says will help`
        let contact = contact
            || spelled!(reading, source.begin, "the")
                && reading.before(source.begin).is_some_and(|noun| {
                    reading.is_word(noun)
                        && !reading.is_capital(noun)
                        && reading.before(noun).is_some_and(|at| sentence.is_determined(at))
                });
        if link.is_some() || contact {
            let end = sentence.content_end(number, cue.after);
            let content = link.and_then(|link| sentence.span(link, link + 1)).into_iter();
            let content = content.chain(sentence.span(cue.after, end)).collect();
            return sentence.report(&RULE, Kind::Indirect, cue, content, Vec::new());
        }
    }
    let begin = clause_begin(sentence, number)?;
    if verb.takes(Complement::Gerund) && reading.form(begin).ends_with("ing") {
        return None;
    }
    let end = sentence.content_end(number, begin);
    let contracted = has_contracted_auxiliary(reading.form(begin));
    if contracted {
        // `told them he's ready`: a clause.
    } else if verb.takes(Complement::Noun)
        || verb.takes(Complement::Infinitive)
        || verb.takes(Complement::ObjectInfinitive)
        || verb.takes(Complement::Gerund)
    {
        // `announced the withdrawal of troops that had come`: the finite verb must be the noun phrase's own.
        let mut at = reading.noun_phrase_end(begin);
        // `claimed it, too, had won`
        if reading.kind(at) == Some(TokenKind::Comma)
            && spelled!(reading, at + 1, "too" | "however")
            && reading.kind(at + 2) == Some(TokenKind::Comma)
        {
            at += 3;
        }
        while is_preposition(reading.form(at)) && at < end {
            at = reading.noun_phrase_end(at + 1);
        }
        while reading.is_adverb_here(at) {
            at += 1;
        }
        // `demanded an answer sent to them`: what is demanded stands in no plain past.
        let participle = verb.act == Act::Demand && reading.form(at).ends_with("ed");
        let finite = reading.is_finite(at) || at > begin && reading.opens_with_verb(at);
        if at >= end || !finite || participle {
            return None;
        }
    } else if !reading.has_clause_between(begin, end) {
        // `Oslo says talks “close to collapse”`: a headline needs no verb.
        let open = reading.range.end.checked_sub(1).and_then(|last| reading.kind(last));
        if end != reading.range.end || end < begin + 3 || open.is_none_or(TokenKind::is_terminal) || verb.base != "say"
        {
            return None;
        }
    }
    let content = sentence.span(begin, end).into_iter().collect();
    let frame = sentence.span(sentence.clause_begin(number), begin).into_iter().collect();
    sentence.report(&RULE, Kind::Indirect, cue, content, frame)
}

/// Whether a clause without `that` may follow the verb.
pub(super) fn takes_clause(verb: &ReportingVerb) -> bool {
    verb.takes(Complement::Clause) || verb.takes(Complement::AddresseeClause)
}

/// Where the clause begins: after the cue, after the person addressed for verbs that ask for one, after an adverb.
fn clause_begin(sentence: &Sentence, number: usize) -> Option<usize> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    let mut at = cue.after;
    loop {
        if reading.is_adverb_here(at) && !spelled!(reading, at, "there" | "here") {
            at += 1;
        } else if let Some(end) = reading.time_phrase_end(at) {
            at = end;
        } else {
            break;
        }
    }
    // `assured the Americans it would wait`
    let told =
        || addressee_end(sentence, at).is_some_and(|end| is_pronoun(reading.form(end)) && reading.is_finite(end + 1));
    if cue.verb.takes(Complement::AddresseeClause) && (!cue.verb.takes(Complement::Clause) || told()) {
        let mut end = addressee_end(sentence, at)?;
        while is_preposition(reading.form(end)) {
            end = addressee_end(sentence, end + 1)?;
        }
        while reading.is_adverb_here(end) && !spelled!(reading, end, "there") {
            end += 1;
        }
        at = end;
    } else if is_preposition(reading.form(at)) && (cue.verb.base != "fume" || spelled!(reading, at, "in" | "from")) {
        // `said in Moscow the plan was dead`
        at = addressee_end(sentence, at + 1)?;
    }
    // `said leaving the pact was a mistake`
    let gerund = verb_form(reading.form(at)).gerund;
    (gerund
        || reading.begins_noun_phrase(at) && !spelled!(reading, at, "as")
        || reading.is_quoted(at)
        || spelled!(reading, at, "there" | "if"))
    .then_some(at)
}

/// The end of the person addressed at `begin`: before a new noun phrase begins.
fn addressee_end(sentence: &Sentence, begin: usize) -> Option<usize> {
    let reading = &sentence.reading;
    if !reading.begins_noun_phrase(begin) {
        return None;
    }
    let end = reading.noun_phrase_end(begin);
    let mut at = begin + 1;
    while at < end {
        let word = reading.form(at);
        let before = reading.form(at - 1);
        let begins = is_pronoun(word)
            || has_contracted_auxiliary(word)
            || sentence.is_determined(at) && !is_determiner(before) && before != "of"
            || reading.is_capital(at)
                && !reading.is_capital(at - 1)
                && before.ends_with('s')
                && !before.ends_with("'s")
            || is_pronoun(before) && before != "one";
        if begins {
            return Some(at);
        }
        at += 1;
    }
    // `told Reuters Putin was ready`: a clause needs a subject of its own.
    let clause = reading.is_finite(end) && !has_contracted_auxiliary(reading.form(end));
    if clause && (begin + 1..end).all(|at| reading.is_capital(at)) {
        let title = (begin + 1..end).find(|&at| is_title(reading.form(at)));
        return title.or(end.checked_sub(1)).filter(|&at| at > begin);
    }
    Some(end)
}
