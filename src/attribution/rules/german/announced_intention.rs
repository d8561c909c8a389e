//! `Moskau will die Frage auf den Tisch bringen`: a present form of `wollen` or `möchte` with an infinitive at the end.

use super::analysis::cue::Cue;
use super::analysis::draft::{Context, Draft, is_taken};
use super::analysis::frame::{group, subject, subject_after};
use super::reported_act::up_to_another;
use super::{Construction, Rule};
use crate::attribution::{Act, Kind};
use crate::grammar::german::{Classes, Features, Opener};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "announced_intention",
        german: "„Will“ oder „möchte“ gibt wieder, was jemand angekündigt hat.",
        english: "“Will” or “möchte” (wants to) reports what somebody has announced.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let (Some(period), Some(cues)) = (context.periods.get(number), context.cues.get(number)) else { return };
    let words = context.words;
    for (index, clause) in period.clauses.iter().enumerate() {
        let Some(finite) = clause.finite.filter(|_| clause.is_main()) else { continue };
        // `wollte, dass …`: told, as what somebody wanted to do is not.
        let that = period.clauses.get(index + 1).is_some_and(|next| next.opener == Opener::Dass);
        let wants = spelled!(words, finite, "will" | "wollen" | "möchte" | "möchten")
            || that && spelled!(words, finite, "wollte" | "wollten");
        let negated = clause.tokens.into_iter().any(|token| words.is(token, Classes::NEGATION));
        // `will an den Strafen festhalten`: a verb that could tell of a view, and tells of a plan here.
        let held = |cue: &Cue| reads!(words, cue.tokens.last().copied().unwrap_or(finite), "halten" | "festhalten");
        if !wants || negated || cues.iter().any(|cue| cue.clause == index && !held(cue)) {
            continue;
        }
        let range = up_to_another(words, period, cues, group(words, period, index), index);
        // `Einladen will er ihn bald.`
        let first = clause.tokens.begin;
        let fronted = first + 1 == finite && words.word(first).features.has(Features::INFINITIVE);
        let infinitive = range.into_iter().any(|token| {
            token > finite && words.word(token).features.has(Features::INFINITIVE) && !words.capital(token)
        });
        // `will gesehen haben`: a claim, not an intention.
        let perfect = range.into_iter().any(|token| {
            spelled!(words, token, "haben") && words.word(token.saturating_sub(1)).features.has(Features::PARTICIPLE)
        });
        let source = if fronted {
            subject_after(words, finite + 1, clause.tokens.end, finite).map(|phrase| phrase.tokens)
        } else {
            subject(words, period, index, finite, 2)
        };
        let Some(source) = source.filter(|_| infinitive || fronted || that) else { continue };
        if spelled!(words, source.begin, "man" | "wer" | "niemand" | "wir" | "ich" | "das" | "dies" | "viele" | "die")
            && source.len() == 1
        {
            continue;
        }
        if is_taken(drafts, range) {
            continue;
        }
        let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Reported, vec![range]);
        draft.source.push(source);
        draft.act = if perfect { Act::Assert } else { Act::Intend };
        drafts.push(draft);
    }
}
