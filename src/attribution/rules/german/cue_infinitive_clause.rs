//! `X forderte, … zu …`

use super::analysis::cue::Cue;
use super::analysis::governed::{for_each_cue, governed_clause, opens_purpose};
use super::analysis::preceding::is_cut_short;
use super::{Construction, Rule};
use crate::grammar::german::{Opener, Period, Words};
use crate::lexicon::german::Frames;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "cue_infinitive_clause",
        german: "Auf ein Wort wie „fordern“ oder „versprechen“ folgt mit „zu“, was geschehen soll.",
        english: "A verb such as “demand” or “promise” is followed, with “zu” (to), by what is to be done.",
    },
    find: |context, number, drafts| {
        for_each_cue(context, number, drafts, |context, _, period, cue, _| {
            governed_clause(context.words, period, cue, governs, &CONSTRUCTION.rule)
        });
    },
};

fn governs(words: &Words, period: &Period, cue: &Cue, at: usize, _: bool) -> bool {
    // `Es gebe, sagte er, Wege, ihnen zu helfen`: the frame interrupts another clause.
    let before = cue.clause.checked_sub(1).and_then(|before| period.clauses.get(before));
    cue.saying.frames.has(Frames::INFINITIVE)
        && !before.is_some_and(|before| is_cut_short(words, before))
        && period.clauses.get(at).is_some_and(|next| {
            next.opener == Opener::None
                && next.finite.is_none()
                && next.zu_infinitive.is_some()
                && !opens_purpose(words, next)
        })
}
