//! `X nannte es „…“`, `X sprach von „…“`.

use super::analysis::draft::{Context, Draft, recent};
use super::analysis::frame::matrix_begin;
use super::analysis::title::{for_each_fragment, is_name};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::lexicon::german::Frames;
use crate::text::{Quotation, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "cue_quoted_fragment",
        german: "Ein Verb des Sagens oder Urteilens hat ein Stück wörtlicher Rede als Ergänzung (nannte es „…“).",
        english: "A verb of saying or judging has a piece of direct speech as its complement (called it “…”).",
    },
    find: |context, number, drafts| for_each_fragment(context, number, drafts, find),
};

fn find(context: &Context, number: usize, quotation: &Quotation, drafts: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let reported = recent(drafts).any(|draft| {
        draft.holds(quotation.tokens.begin) || draft.frame.iter().any(|frame| frame.overlaps(quotation.tokens))
    });
    if reported || is_name(words, quotation, true) {
        return None;
    }
    let period = context.periods.get(number)?;
    let index = period.clauses.iter().position(|clause| clause.tokens.holds(quotation.tokens.begin))?;
    let clause = period.clauses.get(index)?;
    let cue =
        context.cues.get(number)?.iter().find(|cue| cue.clause == index && cue.saying.frames.has(Frames::QUOTATION))?;
    let mut draft = Draft::announced(words, period, cue, &CONSTRUCTION.rule, Kind::Direct);
    if draft.source.iter().any(|range| range.overlaps(quotation.tokens)) {
        return None;
    }
    // `als „…“`, `von einer „…“`: the preposition belongs to the cue.
    if let Some(preposition) = (clause.tokens.begin..quotation.tokens.begin)
        .rev()
        .take(3)
        .find(|&token| matches!(words.form(token), "als" | "von" | "vor"))
    {
        draft.cue.push(TokenRange::new(preposition, preposition + 1));
        draft.cue.sort_unstable();
    }
    draft.content = vec![quotation.tokens];
    let begin = matrix_begin(words, period, index);
    let begin = period.clauses.get(begin).map_or(clause.tokens.begin, |clause| clause.tokens.begin);
    draft.frame = vec![TokenRange::new(begin, quotation.tokens.begin)];
    let rest = TokenRange::new(quotation.tokens.end, clause.tokens.end.max(quotation.tokens.end));
    if rest.into_iter().any(|token| words.is_word(token)) {
        draft.frame.push(rest);
    }
    Some(draft)
}
