//! `…, das sagte X.`, `…, so sagte X.`

use super::analysis::governed::for_each_cue;
use super::analysis::preceding::preceding;
use super::{Construction, Rule};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "content_das_cue",
        german: "Am Ende steht, wer das sagt (etwa „…, das sagte Peskow“).",
        english: "The end of the sentence tells who says it (as in “…, das sagte Peskow”).",
    },
    find: |context, number, drafts| {
        for_each_cue(context, number, drafts, |context, _, period, cue, _| {
            let words = context.words;
            let clause = period.clauses.get(cue.clause)?;
            let first = clause.tokens.begin;
            let pointing = spelled!(words, first, "so" | "das" | "dies") && clause.finite == Some(first + 1);
            pointing.then(|| preceding(words, period, cue, &CONSTRUCTION.rule, true)).flatten()
        });
    },
};
