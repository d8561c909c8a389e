//! `„…“, so X.`

use super::analysis::draft::{Context, Draft};
use super::analysis::quotation::{clause_after, complete, for_each_quotation};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Period, noun_phrase};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "quotation_so_source",
        german: "Nach dem Zitat steht „so“ mit dem Namen dessen, der spricht.",
        english: "The quotation is followed by “so” and the name of whoever is speaking.",
    },
    find: |context, number, drafts| for_each_quotation(context, number, drafts, find),
};

fn find(context: &Context, number: usize, period: &Period, at: usize, _: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let (next, first) = clause_after(words, period, at)?;
    // `so sagte X` has a verb: another rule.
    if !spelled!(words, first, "so") || context.cues.get(number)?.iter().any(|cue| cue.clause == at + 1) {
        return None;
    }
    let phrase = noun_phrase(words, first + 1, next.tokens.end)?;
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Direct, Vec::new());
    draft.cue.push(TokenRange::new(first, first + 1));
    draft.source.push(phrase.tokens);
    complete(words, period, at, draft)
}
