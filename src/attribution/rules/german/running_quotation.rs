//! A quotation without a frame goes on with the report right before it.

use super::analysis::draft::{Context, Draft, UNFINISHED};
use super::analysis::quotation::for_each_quotation;
use super::{Construction, Rule};
use crate::attribution::{Kind, Medium};
use crate::grammar::german::Period;
use crate::text::TokenKind;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "running_quotation",
        german: "Das Zitat geht weiter, ohne dass noch einmal steht, wer spricht. Es ist dieselbe Quelle wie davor.",
        english: "The quotation goes on without saying again who is speaking: it is the same source as before.",
    },
    find: |context, number, drafts| for_each_quotation(context, number, drafts, find),
};

fn find(context: &Context, _: usize, period: &Period, at: usize, drafts: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let tokens = period.clauses.get(at)?.quotation?.tokens;
    if period.tokens.begin != tokens.begin
        || words.kind(tokens.end.saturating_sub(2)) == TokenKind::Comma
        || tokens.len() <= 5
    {
        return None;
    }
    // It stands right before, and only what was found in its own sentence can come between.
    let last = drafts.iter().rev().take(UNFINISHED).find(|draft| !draft.source.is_empty())?;
    let end = last.content.iter().chain(&last.frame).map(|range| range.end).max()?;
    // Nothing but a full stop (and a paragraph break) stands between.
    if tokens.begin < end || (end..tokens.begin).any(|token| words.is_word(token)) {
        return None;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Direct, vec![tokens]);
    draft.medium = if last.medium == Medium::Thought { Medium::Speech } else { last.medium };
    draft.source = last.source.clone();
    draft.cue = last.cue.clone();
    draft.frame = last.frame.clone();
    Some(draft)
}
