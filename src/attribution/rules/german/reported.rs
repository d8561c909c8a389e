//! Reported acts: `X forderte einen Abzug`, `X warnte vor …`, `X bezeichnete Y als …`.

use super::Rule;
use super::cue::Cue;
use super::draft::{Context, Draft};
use super::frame::{matrix_begin, roles};
use crate::attribution::Kind;
use crate::grammar::german::{Classes, Opener, Period, Words};
use crate::lexicon::german::Frames;
use crate::text::{TokenKind, TokenRange};

pub(super) static ACT: Rule = Rule {
    name: "reported_act",
    german: "Eine Äußerung wird als Handlung erzählt, ihr Inhalt steht in einer Wortgruppe (fordern, warnen vor, kritisieren).",
    english: "An utterance is told as an act, its content in a phrase (demand, warn of, criticise).",
};

pub(super) static RULES: &[&Rule] = &[&ACT];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let Some(cues) = context.cues.get(number) else { return };
    for cue in cues {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        if clause.opener != Opener::None || cue.passive {
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
        let range = group(words, period, cue);
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
pub(super) fn group(words: &Words, period: &Period, cue: &Cue) -> TokenRange {
    let first = matrix_begin(words, period, cue.clause);
    let mut last = cue.clause;
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
