//! `X sagte, dass …`

use super::analysis::cue::Cue;
use super::analysis::governed::{for_each_cue, governed_clause};
use super::{Construction, Rule};
use crate::grammar::german::{Opener, Period, Words};
use crate::lexicon::german::Frames;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "cue_dass_clause",
        german: "Auf ein Wort wie „sagen“ oder „fordern“ folgt mit „dass“, was gesagt wird.",
        english: "A verb such as “say” or “demand” is followed, with “dass” (that), by what is said.",
    },
    find: |context, number, drafts| {
        for_each_cue(context, number, drafts, |context, _, period, cue, _| {
            governed_clause(context.words, period, cue, governs, &CONSTRUCTION.rule)
        });
    },
};

fn governs(words: &Words, period: &Period, cue: &Cue, at: usize, _: bool) -> bool {
    // `so dass`, `ohne dass`: a result, nothing said.
    let governed = |opening: usize| {
        !opening.checked_sub(1).is_some_and(|before| spelled!(words, before, "so" | "ohne" | "anstatt"))
    };
    cue.saying.frames.has(Frames::DASS)
        && period.clauses.get(at).is_some_and(|next| next.opener == Opener::Dass && next.opening.is_none_or(governed))
}
