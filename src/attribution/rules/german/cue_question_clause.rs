//! `X fragte, ob …`

use super::analysis::cue::Cue;
use super::analysis::governed::{for_each_cue, governed_clause};
use super::{Construction, Rule};
use crate::grammar::german::{Opener, Period, Words};
use crate::lexicon::german::Frames;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "cue_question_clause",
        german: "Auf ein Wort des Sagens oder Fragens folgt mit „ob“ oder einem Fragewort, worum es geht.",
        english: "A verb of saying or asking is followed, with “ob” (whether) or a question word, by what it is about.",
    },
    find: |context, number, drafts| {
        for_each_cue(context, number, drafts, |context, _, period, cue, _| {
            governed_clause(context.words, period, cue, governs, &CONSTRUCTION.rule)
        });
    },
};

fn governs(words: &Words, period: &Period, cue: &Cue, at: usize, _: bool) -> bool {
    // `forderte Aufklärung darüber, ob …`
    let about = || {
        at > 0
            && period
                .clauses
                .get(at - 1)
                .is_some_and(|before| words.form(before.tokens.end.saturating_sub(1)) == "darüber")
    };
    (cue.saying.frames.has(Frames::QUESTION) || about())
        && period.clauses.get(at).is_some_and(|next| next.opener == Opener::Question)
}
