//! `…, sagte X.` and `Das Gesetz, sagte X, sei gut.`

use super::analysis::frame::{matrix_begin, second_act};
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
            // `Wenn das so sei, so warnte sie, werde es spät`
            let begin = clause.tokens.begin + usize::from(words.form(clause.tokens.begin) == "so");
            let follows = clause.finite == Some(begin) && matrix_begin(words, period, cue.clause) == cue.clause;
            (follows && second_act(words, period, cue).is_none())
                .then(|| preceding(words, period, cue, &CONSTRUCTION.rule, false))
                .flatten()
        });
    },
};
