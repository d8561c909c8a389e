//! `X sagte, es sei …` and `X sagte: Es ist …`

use super::analysis::cue::Cue;
use super::analysis::draft::Draft;
use super::analysis::frame::roles;
use super::analysis::governed::{for_each_cue, governed, governed_draft};
use super::{Construction, Rule};
use crate::grammar::german::{Classes, Opener, Period, Words, noun_phrase};
use crate::lexicon::german::Frames;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "cue_main_clause",
        german: "Auf ein Wort wie „sagte“ folgt ohne „dass“, was gesagt wird.",
        english: "A verb such as “said” is followed, without “dass” (that), by what is said.",
    },
    find: |context, number, drafts| {
        for_each_cue(context, number, drafts, |context, _, period, cue, _| find(context.words, period, cue));
    },
};

fn find(words: &Words, period: &Period, cue: &Cue) -> Option<Draft> {
    let first = governed(words, period, cue, governs)?;
    // What stands between is the content's own place before the verb, unless it is a relative clause of the frame.
    let frame_goes_on = period
        .clauses
        .get(cue.clause + 1..first)
        .unwrap_or_default()
        .iter()
        .all(|clause| clause.opener == Opener::Relative);
    // So does an apposition of the source (`sagte der Sprecher des Amtes, Jan Holm, es sei …`).
    let named = roles(words, period, cue).source.map_or(0, |source| source.end);
    let apart =
        (cue.clause + 1..first).find(|&at| period.clauses.get(at).is_some_and(|next| next.tokens.begin >= named));
    let begin = period.clauses.get(if frame_goes_on { first } else { apart.unwrap_or(first) })?.tokens.begin;
    governed_draft(words, period, cue, (first, begin), &CONSTRUCTION.rule)
}

/// Whether clause `at` begins a main clause that can be the content.
fn governs(words: &Words, period: &Period, cue: &Cue, at: usize, colon: bool) -> bool {
    // `Darin steht, es sei …`
    let therein = cue.saying.frames.has(Frames::PLACE)
        && period.clauses.get(cue.clause).is_some_and(|clause| words.form(clause.tokens.begin) == "darin");
    if !cue.saying.frames.has(Frames::MAIN) && !therein {
        return false;
    }
    let Some(clause) = period.clauses.get(at) else { return false };
    if colon {
        return true;
    }
    let finite = match clause.finite {
        Some(finite) if clause.opener == Opener::None => finite,
        _ => return false,
    };
    let subjunctive = words.is_subjunctive(finite);
    let starts_with_coordinator =
        spelled!(words, clause.tokens.begin, "und" | "aber" | "doch" | "sondern" | "denn" | "jedoch" | "oder");
    if starts_with_coordinator {
        return false;
    }
    // `Das Gesetz, sagte er, sei gut`: the content began before the cue. But `fürchtet, wenn sie komme, werde es spät`.
    if clause.verb_first {
        let condition = at > cue.clause + 1
            && period.clauses.get(cue.clause + 1..at).unwrap_or_default().iter().all(|between| {
                matches!(between.opener, Opener::Subordinator | Opener::Relative) || between.is_fragment()
            });
        return condition && subjunctive;
    }
    // `forderte, alle sollten gehen`
    if words.form(finite).starts_with("sollte") && at == cue.clause + 1 {
        return true;
    }
    if subjunctive {
        return true;
    }
    // Indicative main clauses: only right after a neutral verb of saying that has no object of its own.
    at == cue.clause + 1
        && !clause.verb_first
        && !cue.passive
        && cue.saying.frames.has(Frames::CORE)
        && !has_object(words, period, cue)
}

/// Whether the cue's clause holds a noun phrase besides subject and addressee.
pub(super) fn has_object(words: &Words, period: &Period, cue: &Cue) -> bool {
    let Some(clause) = period.clauses.get(cue.clause) else { return false };
    let roles = roles(words, period, cue);
    let mut at = clause.tokens.begin;
    while at < clause.tokens.end {
        if let Some(taken) = roles.source.into_iter().chain(roles.addressee).find(|range| range.holds(at)) {
            at = taken.end.max(at + 1);
            continue;
        }
        if words.is(at, Classes::PREPOSITION) && !words.capital(at)
            || at == clause.tokens.begin && words.is(at, Classes::PREPOSITION)
        {
            at = noun_phrase(words, at + 1, clause.tokens.end).map_or(at + 1, |phrase| phrase.tokens.end.max(at + 1));
            continue;
        }
        match noun_phrase(words, at, clause.tokens.end) {
            Some(phrase) if !phrase.pronoun => return true,
            Some(phrase) if spelled!(words, phrase.head, "es" | "das" | "dies") && phrase.head > cue.finite => {
                return true;
            }
            Some(phrase) => at = phrase.tokens.end.max(at + 1),
            None => at += 1,
        }
    }
    false
}
