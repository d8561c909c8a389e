//! `seiner Ansicht nach`, `dem Vernehmen nach`.

use super::analysis::phrase::{Phrase, for_each_phrase};
use super::{Construction, Rule};
use crate::grammar::german::{Classes, Words};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "source_nach",
        german: "„Seiner Ansicht nach“ zeigt: Der Satz gibt wieder, was der vorher Genannte meint.",
        english: "“Seiner Ansicht nach” (in his view) shows that the sentence gives the view of the person named before.",
    },
    find: |context, number, drafts| for_each_phrase(context, number, drafts, &CONSTRUCTION.rule, find),
};

fn find(words: &Words, clause: TokenRange, at: usize) -> Option<Phrase> {
    let follows = spelled!(words, at, "nach")
        && at > clause.begin + 1
        && (words.is(at - 2, Classes::POSSESSIVE)
            && spelled!(
                words,
                at - 1,
                "ansicht"
                    | "meinung"
                    | "auffassung"
                    | "überzeugung"
                    | "einschätzung"
                    | "darstellung"
                    | "aussage"
                    | "worten"
                    | "angaben"
            )
            || spelled!(words, at - 2, "dem") && spelled!(words, at - 1, "vernehmen"));
    follows.then(|| Phrase {
        cue: TokenRange::new(at, at + 1),
        source: TokenRange::new(at - 2, at),
        tokens: TokenRange::new(at - 2, at + 1),
    })
}
