//! `laut X`, `gemäß einem Bericht`.

use super::analysis::phrase::{Phrase, for_each_phrase, is_saying_noun};
use super::{Construction, Rule};
use crate::grammar::german::{Words, noun_phrase};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "laut_source",
        german: "„Laut“ oder „gemäß“ nennt, von wem die Aussage stammt.",
        english: "“Laut” or “gemäß” (according to) names whose statement it is.",
    },
    find: |context, number, drafts| for_each_phrase(context, number, drafts, &CONSTRUCTION.rule, find),
};

fn find(words: &Words, clause: TokenRange, at: usize) -> Option<Phrase> {
    let form = words.form(at);
    if !one_of!(form, "laut" | "gemäss") {
        return None;
    }
    let source = noun_phrase(words, at + 1, clause.end)?.tokens;
    // `gemäß dem Vertrag` is no report.
    let speaks = |token: usize| {
        is_saying_noun(words.form(token))
            || ends_in!(
                words.form(token),
                "agentur"
                    | "zeitung"
                    | "sender"
                    | "ministerium"
                    | "polizei"
                    | "behörde"
                    | "anwaltschaft"
                    | "sprecher"
                    | "sprecherin"
            )
    };
    let reports = form == "laut" || source.into_iter().any(|token| words.capital(token) && speaks(token));
    reports.then(|| Phrase { cue: TokenRange::new(at, at + 1), source, tokens: TokenRange::new(at, source.end) })
}
