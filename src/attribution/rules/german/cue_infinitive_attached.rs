//! `X hat angekündigt die Preise zu erhöhen`: the spelling leaves the comma before such an infinitive to the writer.

use super::analysis::cue::Cue;
use super::analysis::draft::{Context, Draft};
use super::analysis::governed::{for_each_cue, governed_draft};
use super::{Construction, Rule};
use crate::grammar::german::{Features, Opener, Period};
use crate::lexicon::german::Frames;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "cue_infinitive_attached",
        german: "Auf ein Wort wie „angekündigt“ folgt ohne Komma mit „zu“, was geschehen soll.",
        english: "A verb such as “announced” is followed, without a comma and with “zu” (to), by what is to be done.",
    },
    find: |context, number, drafts| {
        for_each_cue(context, number, drafts, |context, _, period, cue, _| find(context, period, cue));
    },
};

fn find(context: &Context, period: &Period, cue: &Cue) -> Option<Draft> {
    let words = context.words;
    let clause = period.clauses.get(cue.clause)?;
    let last = *cue.tokens.last()?;
    // A participle ends its clause, so that what follows it stands outside: `hat angekündigt | die Preise zu erhöhen`.
    let ends = last > cue.finite && words.word(last).features.has(Features::PARTICIPLE);
    let infinitive = clause.zu_infinitive.is_some_and(|infinitive| infinitive > last + 2);
    let governs = cue.saying.frames.has(Frames::INFINITIVE) && clause.opener == Opener::None && !cue.negated;
    (ends && infinitive && governs)
        .then(|| governed_draft(words, period, cue, (cue.clause, last + 1), &CONSTRUCTION.rule))?
}
