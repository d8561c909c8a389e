//! `Er soll … gewesen sein.` as a sentence of its own.

use super::analysis::draft::{Context, Draft, recent};
use super::analysis::running::{frameless, go_on};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Clause, Features, Words};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "continued_sollen",
        german: "„Soll“ zeigt: Der Satz gibt wieder, was andere sagen.",
        english: "“Soll” (is said to) shows that the sentence reports what others say.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(sentence) = frameless(context, number, drafts) else { return };
    let words = context.words;
    let form = words.form(sentence.finite);
    let sollen = form.starts_with("soll") && form != "solle" && reads!(words, sentence.finite, "sollen");
    // `soll … gewesen sein` is hearsay; `soll … werden` is a plan or a duty unless a report goes on.
    let hearsay =
        one_of!(form, "soll" | "sollen") && (is_hearsay(words, sentence.main) || is_state(words, sentence.main));
    if sollen && (hearsay && !ended(drafts, sentence.main) || sentence.adjacent) {
        go_on(context, number, drafts, &CONSTRUCTION.rule, Kind::FreeIndirect);
    }
}

/// Whether the last report before the sentence is one that does not run on over the reporter's own words: an act or direct
/// speech.
fn ended(drafts: &[Draft], main: &Clause) -> bool {
    let end = |draft: &Draft| draft.content.last().map_or(0, |range| range.end);
    recent(drafts)
        .filter(|draft| end(draft) <= main.tokens.begin)
        .max_by_key(|draft| end(draft))
        .is_some_and(|last| matches!(last.kind, Kind::Direct | Kind::Reported))
}

/// `soll sich um Wasser handeln`, `soll acht Meter betragen`: what is so cannot be planned.
fn is_state(words: &Words, clause: &Clause) -> bool {
    clause.tokens.into_iter().rev().find(|&token| words.is_word(token)).is_some_and(|last| {
        spelled!(words, last, "handeln" | "betragen" | "stammen" | "befinden" | "besitzen" | "wiegen" | "fehlen")
    })
}

/// `soll … gesagt haben`, `soll … gewesen sein`: an infinitive of the perfect.
fn is_hearsay(words: &Words, clause: &Clause) -> bool {
    clause.tokens.into_iter().any(|token| {
        spelled!(words, token, "haben" | "sein")
            && token
                .checked_sub(1)
                .is_some_and(|before| words.word(before).features.has(Features::PARTICIPLE) && !words.capital(before))
    })
}
