//! Reported acts: `X forderte einen Abzug`, `X warnte vor …`, `X bezeichnete Y als …`.

use super::Rule;
use super::cue::Cue;
use super::draft::{Context, Draft};
use super::frame::{matrix_begin, roles, subject};
use crate::attribution::{Act, Kind};
use crate::grammar::german::{Classes, Features, Opener, Period, Words};
use crate::lexicon::german::Frames;
use crate::text::{TokenKind, TokenRange};

pub(super) static ACT: Rule = Rule {
    name: "reported_act",
    german: "Eine Äußerung wird als Handlung erzählt, ihr Inhalt steht in einer Wortgruppe (fordern, warnen vor, kritisieren).",
    english: "An utterance is told as an act, its content in a phrase (demand, warn of, criticise).",
};

static INTENTION: Rule = Rule {
    name: "announced_intention",
    german: "„Will“ oder „möchte“ gibt eine Absicht wieder, die jemand angekündigt hat.",
    english: "“Will” or “möchte” (wants to) tells an intention that somebody has announced.",
};

pub(super) static ACT_RULES: &[&Rule] = &[&ACT];
pub(super) static INTENTION_RULES: &[&Rule] = &[&INTENTION];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let Some(cues) = context.cues.get(number) else { return };
    for cue in cues {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        if clause.opener != Opener::None || cue.passive && !cue.saying.frames.has(Frames::JUDGING) {
            continue;
        }
        if drafts.iter().rev().take(12).any(|draft| draft.cue.iter().any(|range| range.holds(cue.finite))) {
            continue;
        }
        if !governs(words, cue, clause.tokens) {
            continue;
        }
        let roles = roles(words, period, cue);
        let Some(source) = roles.source.first().copied() else { continue };
        if matches!(words.form(source.begin), "man" | "niemand" | "keiner" | "wer") {
            continue;
        }
        // `wünschten einander ein gutes Jahr`: a courtesy, no demand.
        let to_somebody =
            !roles.addressee.is_empty() || clause.tokens.into_iter().any(|token| words.form(token) == "einander");
        if cue.saying.verb.is("wünschen") && to_somebody {
            continue;
        }
        let range = group(words, period, cue.clause);
        if drafts
            .iter()
            .rev()
            .take(12)
            .any(|draft| draft.content.iter().chain(&draft.frame).any(|taken| taken.overlaps(range)))
        {
            continue;
        }
        let mut draft = Draft::new(&ACT, Kind::Reported, vec![range]);
        draft.source = roles.source;
        draft.addressee = roles.addressee;
        draft.act = cue.saying.act;
        draft.medium = cue.saying.medium;
        drafts.push(draft);
    }
}

/// `Moskau will die Frage auf den Tisch bringen`: a present form of `wollen` or `möchte` with an infinitive at the end.
pub(super) fn find_intention(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let (Some(period), Some(cues)) = (context.periods.get(number), context.cues.get(number)) else { return };
    let words = context.words;
    for (index, clause) in period.clauses.iter().enumerate() {
        let Some(finite) = clause.finite.filter(|_| clause.is_main()) else { continue };
        let wants = matches!(words.form(finite), "will" | "wollen" | "möchte" | "möchten");
        let negated = clause.tokens.into_iter().any(|token| words.is(token, Classes::NEGATION));
        if !wants || negated || cues.iter().any(|cue| cue.clause == index) {
            continue;
        }
        let range = group(words, period, index);
        let infinitive = range.into_iter().any(|token| {
            token > finite && words.word(token).features.has(Features::INFINITIVE) && !words.capital(token)
        });
        // `will gesehen haben`: hearsay, not an intention.
        let perfect = range.into_iter().any(|token| {
            matches!(words.form(token), "haben")
                && words.word(token.saturating_sub(1)).features.has(Features::PARTICIPLE)
        });
        let Some(source) = subject(words, period, index, finite, 2).filter(|_| infinitive && !perfect) else {
            continue;
        };
        if matches!(
            words.form(source.begin),
            "man" | "wer" | "niemand" | "wir" | "ich" | "das" | "dies" | "viele" | "die"
        ) && source.len() == 1
        {
            continue;
        }
        if drafts
            .iter()
            .rev()
            .take(12)
            .any(|draft| draft.content.iter().chain(&draft.frame).any(|taken| taken.overlaps(range)))
        {
            continue;
        }
        let mut draft = Draft::new(&INTENTION, Kind::Reported, vec![range]);
        draft.source.push(source);
        draft.act = Act::Intend;
        drafts.push(draft);
    }
}

/// Whether the act's content is there: an object, or a phrase with one of the verb's prepositions.
fn governs(words: &Words, cue: &Cue, clause: TokenRange) -> bool {
    let preposition = clause.into_iter().any(|token| {
        let form = words.form(token);
        cue.saying.prepositions.iter().any(|&preposition| {
            form == preposition
                || matches!(
                    (preposition, form),
                    ("zu", "zum" | "zur") | ("von", "vom") | ("an", "am" | "ans") | ("auf", "aufs")
                )
        }) && words.is_word(token + 1)
            && clause.holds(token + 1)
    });
    // `hält das für verfrüht`: a judgement, not `hielt eine Rede für Studenten`.
    let judged = cue.saying.verb.is("halten")
        && clause.into_iter().any(|token| {
            words.form(token) == "für"
                && clause.holds(token + 1)
                && words.word(token + 1).classes.is_empty()
                && !words.capital(token + 1)
                && !words.capital(token + 2)
        });
    judged || !cue.saying.verb.is("halten") && (preposition || cue.saying.frames.has(Frames::NOUN))
}

/// The main clause with what hangs on it: from its beginning to the next main clause, the whole sentence with its full
/// stop where there is no other.
pub(super) fn group(words: &Words, period: &Period, clause: usize) -> TokenRange {
    let first = matrix_begin(words, period, clause);
    let mut last = clause;
    while let Some(next) = period.clauses.get(last + 1) {
        let boundary = period.clauses.get(last).and_then(|clause| clause.boundary);
        let other = next.is_main()
            && !(next.coordinated && next.verb_first)
            && (boundary == Some(TokenKind::Semicolon) || words.is(next.tokens.begin, Classes::COORDINATOR));
        if other {
            break;
        }
        last += 1;
    }
    let begin = period.clauses.get(first).map_or(period.tokens.begin, |clause| clause.tokens.begin);
    let begin = if first == 0 { period.tokens.begin } else { begin };
    let end = if last + 1 >= period.clauses.len() {
        period.tokens.end
    } else {
        period.clauses.get(last).map_or(period.tokens.end, |clause| clause.tokens.end)
    };
    TokenRange::new(begin, end)
}
