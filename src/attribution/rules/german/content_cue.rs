//! `…, sagte X.` and `Das Gesetz, sagte X, sei gut.`

use super::analysis::frame::matrix_begin;
use super::analysis::governed::for_each_cue;
use super::analysis::preceding::preceding;
use super::{Construction, Rule};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "content_cue",
        german: "Nach der Aussage oder mitten in ihr steht, wer sie macht.",
        english: "The words after the statement, or in the middle of it, tell who makes it.",
    },
    find: |context, number, drafts| {
        for_each_cue(context, number, drafts, |context, _, period, cue, _| {
            let words = context.words;
            let clause = period.clauses.get(cue.clause)?;
            let follows =
                clause.finite == Some(clause.tokens.begin) && matrix_begin(words, period, cue.clause) == cue.clause;
            follows.then(|| preceding(words, period, cue, &CONSTRUCTION.rule, false)).flatten()
        });
    },
};
