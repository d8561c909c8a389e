//! **Matches** a cue with what it is about in a noun phrase, a gerund or a prepositional phrase; also turned round, in a
//! relative clause to the thing said.
//!
//! **Why** A speech act told as an event: no clause holds the information, so the whole clause is the content.
//!
//! **Example** `Oslo accused the company of breaking the contract.` `…, a charge that the company denies`

use super::cue::{Cue, Mode, Place, is_adjective, is_reduced, noun_phrase_before};
use super::frame::{Sentence, names_matter, names_report};
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind};
use crate::grammar::english::{
    Reading, is_determiner, is_finite_form, is_possessive, is_preposition, is_pronoun, is_subordinator,
};
use crate::lexicon::english::{Complement, verb_form};
use crate::text::{TokenKind, TokenRange};

pub(super) static RULE: Rule = Rule {
    name: "accused_of",
    german: "Hier wird in wenigen Worten erzählt, dass jemand etwas sagt, etwa vorwirft, davor warnt oder es verlangt.",
    english: "The text tells in a few words that somebody says something: accuses, warns or calls for it.",
};

const AFTER_VERB: [&str; 8] = ["about", "against", "at", "for", "of", "on", "over", "with"];
const AFTER_OBJECT: [&str; 9] = ["about", "against", "as", "at", "for", "of", "on", "over", "with"];

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let cue = sentence.cues.get(number)?;
    if cue.mode == Mode::Quoted || cue.place == Place::After {
        return None;
    }
    let verb = cue.verb;
    let mut at = reading.adverbial_end(cue.after);
    // `complained to the mayor about it`: to whom.
    if spelled!(reading, at, "to") && reading.begins_noun_phrase(at + 1) {
        let end = reading.noun_phrase_end(at + 1);
        if AFTER_VERB.iter().any(|word| *word == reading.form(end) && verb.takes(Complement::Preposition(word))) {
            at = end;
        }
    }
    if let Some(attribution) = relative(sentence, cue, at) {
        return Some(attribution);
    }
    let word = reading.form(at);
    let pointing = spelled!(reading, at, "it" | "that" | "this") && reading.kind(at + 1) == Some(TokenKind::Colon);
    let end = if pointing { at + 1 } else { sentence.content_end(number, at) };
    // `made no secret of his anger: the boats had come too late`: what the reporter explains.
    let colon = (at + 1..end).find(|&at| {
        reading.kind(at) == Some(TokenKind::Colon)
            && !reading.is_quoted(at)
            && !verb.takes(Complement::SpeechNoun)
            && reading.has_finite_between(at + 1, end)
    });
    let end = colon.unwrap_or(end);
    // `…, he said as he announced the case with Mr. X`: what he did while he spoke.
    let meanwhile = cue.place == Place::Before
        && number > 0
        && spelled!(reading, cue.begin, "he" | "she" | "they")
        && cue.begin.checked_sub(1).is_some_and(|link| spelled!(reading, link, "as" | "when" | "while"));
    if meanwhile {
        return None;
    }
    // `ignoring what the ministry called “a warning”`
    let what = reading.before(cue.begin).filter(|&what| spelled!(reading, what, "what") && cue.place == Place::Before);
    // `denounced what it called “a warning”`: part of what the verb before it tells.
    let object = |what: usize| sentence.cues.get(..number).unwrap_or_default().iter().any(|cue| cue.after == what);
    if what.is_some_and(object) {
        return None;
    }
    if let Some(what) = what.filter(|_| verb.takes(Complement::Predicate) && reading.is_quoted(at)) {
        return sentence.report(&RULE, Kind::Reported, cue, sentence.span(what, end).into_iter().collect(), Vec::new());
    }
    // `the envoy, who called it “a farce”`: beside what the sentence tells of him.
    // `“…,” said the envoy, who called it a farce`: beside the frame.
    let framed = sentence.cues.get(..number).and_then(<[Cue]>::last).is_some_and(|frame| {
        frame.place == Place::After && frame.source.is_some_and(|source| source.end + 1 == cue.begin)
    });
    let aside = spelled!(reading, cue.begin, "who" | "which")
        && reading.before(cue.begin).is_some_and(|before| reading.kind(before) == Some(TokenKind::Comma))
        && (framed || (at..end).any(|token| reading.is_quoted(token)));
    if cue.place == Place::Relative && !aside {
        return None;
    }
    let clause = sentence.clause_begin(number);
    let noun = reading.begins_noun_phrase(at)
        || word == "what"
        || reading.is_quoted(at)
        || word == "understanding"
        || word == "that" && spelled!(reading, at + 1, "as");
    let speech_noun = if verb.takes(Complement::SpeechNoun) { spoken(sentence, at, end) } else { None };
    let told = speech_noun.is_some_and(|(noun, _)| {
        // `lodged the protest`: of which the text has told.
        let known = matches!(verb.base, "file" | "lodge" | "raise") && spelled!(reading, at, "the");
        !known && (clause != reading.range.begin || tells_more(reading, noun, end))
    });
    // `had advised against it` tells nothing of what.
    let empty = spelled!(reading, at + 1, "it" | "that" | "them" | "this") && reading.is_break(at + 2);
    let fits = told
        || !empty
            && AFTER_VERB
                .iter()
                .any(|preposition| *preposition == word && verb.takes(Complement::Preposition(preposition)))
        // `described as absurd the idea that …`
        || word == "as"
            && verb.takes(Complement::ObjectPreposition("as"))
            && (at + 2..at + 4).any(|object| sentence.is_determined(object))
        || verb.takes(Complement::Gerund) && verb_form(word).gerund
        || verb.takes(Complement::Gerund) && word.ends_with("ing") && !sentence.is_determined(at)
        || noun && is_object(sentence, cue, at, end);
    if !fits || end <= at {
        return None;
    }
    let begin = clause;
    let mut content = sentence.around_frames(number, begin, end);
    if content.len() == 1 {
        content = sentence.span(begin, sentence.with_full_stop(begin, end)).into_iter().collect();
    }
    let mut attribution = sentence.report(&RULE, Kind::Reported, cue, content, Vec::new())?;
    attribution.act = speech_noun.map_or_else(|| act(reading, cue, at, end), |(_, act)| act);
    Some(attribution)
}

/// The noun for an act of speech that the object at `at` is, and the act: `made an offer`, `set a condition`.
fn spoken(sentence: &Sentence, at: usize, end: usize) -> Option<(usize, Act)> {
    let reading = &sentence.reading;
    let stop = reading.noun_phrase_end(at).min(end);
    (at..stop).rev().find_map(|noun| {
        let act = match reading.form(noun) {
            "offer" | "offers" | "proposal" | "proposals" => Act::Propose,
            "promise" | "promises" | "pledge" | "pledges" | "assurance" | "assurances" | "guarantee" | "guarantees" => {
                Act::Promise
            }
            "threat" | "threats" | "ultimatum" => Act::Threaten,
            "demand" | "demands" | "condition" | "conditions" | "appeal" | "request" | "order" | "orders" => {
                Act::Demand
            }
            "warning" | "warnings" => Act::Warn,
            "complaint" | "complaints" | "accusation" | "accusations" | "objection" | "objections" | "protest"
            | "protests" => Act::Criticise,
            "concern" | "concerns" | "reservations" => Act::Assess,
            _ => return None,
        };
        Some((noun, act))
    })
}

/// Whether the words after the noun at `noun` say what it was about.
fn tells_more(reading: &Reading, noun: usize, end: usize) -> bool {
    let next = noun + 1;
    next < end
        && (is_preposition(reading.form(next))
            || spelled!(reading, next, "to" | "that")
            || reading.kind(next) == Some(TokenKind::Colon))
}

/// Whether the noun phrase at `at` is an object that the verb takes.
fn is_object(sentence: &Sentence, cue: &Cue, at: usize, end: usize) -> bool {
    let reading = &sentence.reading;
    let verb = cue.verb;
    let word = reading.form(at);
    let called = word == "what"
        && sentence.cues.iter().any(|other| other.begin == at + 1 && other.verb.takes(Complement::Predicate));
    if is_subordinator(word) && word != "that" && !called || one_of!(word, "there" | "to") {
        return false;
    }
    // `voiced doubts` tells nothing; `voiced doubts about the plan` does.
    let bare = one_of!(verb.base, "voice" | "express")
        && one_of!(
            word,
            "doubt" | "doubts" | "concern" | "concerns" | "fears" | "reservations" | "worries" | "outrage"
        )
        && !(at..end).any(|token| is_preposition(reading.form(token)) || reading.is_quoted(token));
    if bare {
        return false;
    }
    // `offered condolences` is said, but proposes nothing.
    let courtesy = matches!(verb.base, "offer" | "extend" | "send")
        && (at..reading.noun_phrase_end(at)).any(|token| {
            spelled!(
                reading,
                token,
                "apologies"
                    | "apology"
                    | "comment"
                    | "condolence"
                    | "condolences"
                    | "congratulations"
                    | "details"
                    | "evidence"
                    | "explanation"
                    | "greetings"
                    | "praise"
                    | "prayers"
                    | "proof"
                    | "sympathies"
                    | "sympathy"
                    | "thanks"
                    | "word"
                    | "words"
            )
        });
    if courtesy {
        return false;
    }
    // `repeated the advice` tells nothing; `repeated his demand for a vote` does.
    let again = matches!(verb.base, "repeat" | "reiterate" | "renew" | "restate")
        && sentence.is_determined(at)
        && !(at..end).any(|token| {
            spelled!(reading, token, "about" | "against" | "for" | "of" | "that" | "to") || reading.is_quoted(token)
        });
    if again {
        return false;
    }
    // `cited concerns over hygiene` gives a reason; `cited the mayor`, `cited officials in Oslo` name who said it.
    let phrase = at..reading.noun_phrase_end(at);
    let reason = !matches!(verb.base, "cite" | "convey")
        || phrase.clone().any(|token| {
            spelled!(
                reading,
                token,
                "concern"
                    | "concerns"
                    | "doubts"
                    | "fears"
                    | "grounds"
                    | "lack"
                    | "need"
                    | "reasons"
                    | "risk"
                    | "risks"
                    | "threat"
                    | "threats"
                    | "worries"
            )
        })
        // `cited interference in the vote`, `cited pressure from abroad`
        || verb.base == "cite"
            && !sentence.is_determined(at)
            && spelled!(reading, phrase.end, "from" | "in" | "on")
            && !phrase.into_iter().any(|token| reading.is_capital(token) || ends_in!(reading.form(token), "s" | "media"));
    // `wants nothing to do with it` tells no substance.
    let substance = reason && !(word == "nothing" && spelled!(reading, at + 1, "to"));
    if substance
        && verb.takes(Complement::Noun)
        && !(is_pronoun(word)
            && reading.is_break(at + 1)
            && !(one_of!(word, "it" | "this") && verb.act == Act::Deny)
            && word != "that")
    {
        return true;
    }
    let prepositions = AFTER_OBJECT.iter().filter(|preposition| verb.takes(Complement::ObjectPreposition(preposition)));
    for preposition in prepositions {
        let stop = (at + 1..end.min(at + 16)).find(|&token| {
            reading.form(token) == *preposition || reading.is_finite(token) && !is_reduced(reading, token)
        });
        let figure = |token: usize| {
            (token + 1..token + 4).any(|next| reading.kind(next) == Some(TokenKind::Number) || reading.is_quoted(next))
        };
        // `put the number at 300`, not `put the ship at risk`
        // `received the guests as they came`
        let while_ = |token: usize| spelled!(reading, token + 1, "he" | "she" | "it" | "they" | "we");
        if stop.is_some_and(|token| {
            reading.form(token) == *preposition
                && (*preposition != "at" || figure(token))
                && (*preposition != "as" || !while_(token))
        }) {
            return true;
        }
    }
    verb.takes(Complement::Predicate) && has_predicate(sentence, at, end)
}

/// Whether an adjective that judges is spelled so.
fn judges(form: &str) -> bool {
    is_adjective(form)
        || form.len() > 4 && form.starts_with("un")
        || one_of!(
            form,
            "absurd"
                | "dangerous"
                | "dead"
                | "due"
                | "late"
                | "overdue"
                | "foolish"
                | "outdated"
                | "pointless"
                | "right"
                | "reckless"
                | "rude"
                | "unjust"
                | "false"
                | "hasty"
                | "illegitimate"
                | "inadequate"
                | "premature"
                | "risky"
                | "silly"
                | "wrong"
        )
}

/// Whether an object and what it is called stand in `[at, end)`: `it a mistake`, `the plan “dead”`.
fn has_predicate(sentence: &Sentence, at: usize, end: usize) -> bool {
    let reading = &sentence.reading;
    if spelled!(reading, at, "it" | "this" | "that" | "them" | "him" | "her") {
        let named = reading.begins_noun_phrase(at + 1) || reading.is_quoted(at + 1);
        return at + 1 < end && (named || reading.is_adverb_here(at + 1) && at + 2 < end);
    }
    if reading.is_quoted(at) {
        return false;
    }
    // `called the vote unlawful`, also `in a statement`
    let stop = (at + 2..end).find(|&stop| {
        is_preposition(reading.form(stop)) && !spelled!(reading, stop, "of" | "to") && judges(reading.form(stop - 1))
    });
    let last = reading.before(stop.unwrap_or(end));
    let last = last.filter(|&last| last > at && !reading.is_capital(last) && !reading.is_quoted(last));
    let adjective = last.is_some_and(|last| {
        // `called the flight unsafe and illegal`
        let joined = spelled!(reading, last - 1, "and") && last > at + 3 && judges(reading.form(last - 2));
        let last = if joined { last - 2 } else { last };
        let before = reading.form(last - 1);
        (judges(reading.form(last)) || reading.form(last).ends_with("ed"))
            && !is_adjective(before)
            && !is_determiner(before)
            && !is_possessive(before)
            && !is_preposition(before)
            && !spelled!(reading, last - 1, "and" | "as")
    });
    if adjective {
        return true;
    }
    (at + 1..end.min(at + 14)).any(|token| {
        sentence.quotation_from(token).is_some()
            || spelled!(reading, token, "the")
                && spelled!(reading, token + 1, "best" | "first" | "last" | "only" | "worst")
            || spelled!(reading, token, "a" | "an")
                && reading.before(token).is_some_and(|before| {
                    !is_determiner(reading.form(before))
                        && !is_possessive(reading.form(before))
                        && !is_finite_form(reading.form(before))
                        && !is_preposition(reading.form(before))
                        && !spelled!(reading, before, "as")
                })
    })
}

/// `…, a claim that the Kremlin denies`, `…, which Oslo called a mistake`: from the thing said to the end.
fn relative(sentence: &Sentence, cue: &Cue, at: usize) -> Option<Attribution> {
    let reading = &sentence.reading;
    let link = reading.before(cue.begin)?;
    let takes_object = cue.verb.takes(Complement::Noun) || cue.verb.takes(Complement::Predicate);
    // `a charge he calls a dirty trick`
    let judged = cue.verb.takes(Complement::Predicate)
        && spelled!(reading, cue.begin, "he" | "she" | "it" | "they")
        && sentence.is_determined(at);
    if cue.place != Place::Before || !takes_object || !(reading.is_break(at) || judged || spelled!(reading, at, "as")) {
        return None;
    }
    let (antecedent, begin) = if spelled!(reading, link, "that" | "which") {
        let last = reading.before(link)?;
        let last = if reading.is_break(last) { reading.before(last)? } else { last };
        let phrase = noun_phrase_before(reading, last)?;
        (phrase, phrase.begin)
    } else {
        // Without a relative pronoun the thing said must be named as such: `a charge Oslo denies`.
        let source = cue.source?;
        let noun = (source.begin.saturating_sub(3)..=source.begin + 2)
            .find(|&token| names_report(reading.form(token)) || spelled!(reading, token, "something"))?;
        let phrase = noun_phrase_before(reading, noun)?;
        (phrase, phrase.begin)
    };
    let named =
        antecedent.into_iter().any(|token| names_report(reading.form(token)) || spelled!(reading, token, "something"));
    let matter = antecedent.into_iter().any(|token| names_matter(reading.form(token)));
    if !(named || matter && cue.verb.takes(Complement::Noun)) {
        return None;
    }
    let number = sentence.cues.iter().position(|other| std::ptr::eq(other, cue))?;
    let pointing = spelled!(reading, at, "it" | "that" | "this") && reading.kind(at + 1) == Some(TokenKind::Colon);
    let end = if pointing { at + 1 } else { sentence.content_end(number, at) };
    let content = sentence.span(begin, sentence.with_full_stop(begin, end)).into_iter().collect();
    let mut attribution = sentence.report(&RULE, Kind::Reported, cue, content, Vec::new())?;
    // `a charge their families deny`: whose it is stands behind the thing said.
    let noun = antecedent.end;
    attribution.source = cue
        .source
        .filter(|source| source.holds(noun))
        .map(|source| reading.document.span(TokenRange::new(noun, source.end)))
        .into_iter()
        .chain(attribution.source)
        .take(1)
        .collect();
    if cue.verb.act == Act::Deny || named && cue.verb.act == Act::Refuse {
        attribution.act = Act::Deny;
    }
    Some(attribution)
}

/// Rejecting a claim denies it; rejecting a plan refuses it.
fn act(reading: &Reading, cue: &Cue, at: usize, end: usize) -> Act {
    let claim = (at..end).any(|token| !reading.is_quoted(token) && names_report(reading.form(token)));
    // `called the claim a fabrication`
    let untrue = || {
        (at..end).any(|token| {
            spelled!(
                reading,
                token,
                "baseless"
                    | "fabricated"
                    | "fabrication"
                    | "fabrications"
                    | "fake"
                    | "false"
                    | "groundless"
                    | "invention"
                    | "lie"
                    | "lies"
                    | "nonsense"
                    | "unfounded"
                    | "untrue"
            )
        })
    };
    if claim && matches!(cue.verb.act, Act::Assess | Act::Criticise) && untrue() {
        return Act::Deny;
    }
    if cue.verb.act != Act::Refuse || cue.act(reading) != Act::Refuse {
        return cue.act(reading);
    }
    let claim = claim
        || cue.verb.base == "dismiss" && (at..end).any(|token| spelled!(reading, token, "idea" | "notion" | "talk"));
    let pointed = spelled!(reading, at, "that" | "this" | "it" | "them") && spelled!(reading, at + 1, "as")
        || spelled!(reading, at, "that" | "this") && reading.is_break(at + 1);
    if claim || pointed { Act::Deny } else { Act::Refuse }
}
