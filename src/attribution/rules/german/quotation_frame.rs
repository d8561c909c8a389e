//! `„…“, sagte X.`, with a second quotation after the frame or without.

use super::analysis::draft::{Context, Draft};
use super::analysis::preceding::goes_on_in_marks;
use super::analysis::quotation::{before_colon, clause_after, complete, for_each_quotation};
use super::analysis::title::names_title;
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Opener, Period};
use crate::text::TokenKind;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "quotation_frame",
        german: "Nach dem Zitat steht, wer spricht.",
        english: "The words after the quotation tell who is speaking.",
    },
    find: |context, number, drafts| for_each_quotation(context, number, drafts, find),
};

fn find(context: &Context, number: usize, period: &Period, at: usize, _: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let (next, first) = clause_after(words, period, at)?;
    // `X sagt: „…“, und fügt hinzu: „…“`: each colon announces what stands after it.
    if next.boundary == Some(TokenKind::Colon) && before_colon(context, number, at).is_some() {
        return None;
    }
    let quotation = period.clauses.get(at)?.quotation?;
    if goes_on_in_marks(words, period, at, quotation.tokens) {
        return None;
    }
    let cue = context.cues.get(number)?.iter().find(|cue| cue.clause == at + 1)?;
    let follows = next.verb_first
        || cue.tokens.contains(&first)
        || spelled!(words, first, "so" | "mit" | "das" | "dies")
        || next.opener == Opener::Wie;
    follows
        .then(|| Draft::announced(words, period, cue, &CONSTRUCTION.rule, Kind::Direct))
        .filter(|draft| !draft.source.iter().any(|source| names_title(words, *source)))
        .and_then(|draft| complete(words, period, at, draft))
}
