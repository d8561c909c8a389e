//! `nach Angaben von X`, `nach Medienberichten`: `nach` with a noun of saying.

use super::analysis::phrase::{Phrase, first_noun, for_each_phrase, is_saying_noun};
use super::{Construction, Rule};
use crate::grammar::german::{Words, noun_phrase};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "nach_source",
        german: "„nach“ mit Angaben, Ansicht oder Bericht nennt, wer für den Satz einsteht.",
        english: "“nach” with a noun of saying (according to statements, views, reports) names who vouches for the sentence.",
    },
    find: |context, number, drafts| for_each_phrase(context, number, drafts, &CONSTRUCTION.rule, find),
};

fn find(words: &Words, clause: TokenRange, at: usize) -> Option<Phrase> {
    if words.form(at) != "nach" {
        return None;
    }
    let source = noun_phrase(words, at + 1, clause.end)?.tokens;
    let noun = first_noun(words, source)?;
    is_saying_noun(words.form(noun)).then(|| Phrase {
        cue: TokenRange::new(at, at + 1),
        source,
        tokens: TokenRange::new(at, source.end),
    })
}
