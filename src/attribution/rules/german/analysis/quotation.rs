//! Quotations that stand for a clause of their own: where they go on, where their frame reaches.

use super::draft::{Context, Draft, recent};
use crate::attribution::Kind;
use crate::grammar::german::{Clause, Opener, Period, Words};
use crate::text::{TokenKind, TokenRange};

/// Tries a rule on each quotation of a period that stands for a clause and is in no direct speech found before.
pub fn for_each_quotation(
    context: &Context,
    number: usize,
    drafts: &mut Vec<Draft>,
    find: fn(&Context, usize, &Period, usize, &[Draft]) -> Option<Draft>,
) {
    let Some(period) = context.periods.get(number) else { return };
    for (at, clause) in period.clauses.iter().enumerate() {
        let Some(quotation) = clause.quotation else { continue };
        let taken = recent(drafts).any(|draft| draft.kind == Kind::Direct && draft.holds(quotation.tokens.begin));
        if !taken {
            drafts.extend(find(context, number, period, at, drafts));
        }
    }
}

/// The clause after quotation number `at`, and its first word.
pub fn clause_after<'p>(words: &Words, period: &'p Period, at: usize) -> Option<(&'p Clause, usize)> {
    let next = period.clauses.get(at + 1).filter(|next| next.quotation.is_none())?;
    let first = next.tokens.into_iter().find(|&token| words.is_word(token))?;
    Some((next, first))
}

/// Gives a draft whose frame follows quotation number `at` its content, with a second quotation after the frame, and its
/// frame, with appositions to the name.
pub fn complete(words: &Words, period: &Period, at: usize, mut draft: Draft) -> Option<Draft> {
    let quotation = period.clauses.get(at)?.quotation?;
    let next = period.clauses.get(at + 1)?;
    let mut frame_end = next.tokens.end;
    draft.content.push(quotation.tokens);
    let more = period
        .clauses
        .get(at + 2)
        .and_then(|clause| clause.quotation)
        .filter(|_| matches!(next.boundary, Some(TokenKind::Comma | TokenKind::Dash | TokenKind::Colon)));
    if let Some(more) = more {
        draft.content.push(more.tokens);
        frame_end = more.tokens.begin;
    } else {
        let end = period.without_stop(words).end;
        frame_end = frame_end.max(end.min(draft.source.iter().map(|range| range.end).max().unwrap_or(0)));
        let rest = period.clauses.get(at + 2);
        if rest.is_none_or(|clause| clause.opener == Opener::Relative || clause.is_fragment()) {
            frame_end = end;
        }
    }
    draft.frame = vec![TokenRange::new(quotation.tokens.end, frame_end)];
    Some(draft)
}

/// The clauses before a colon that can announce the quotation after it.
pub struct ColonFrame<'c> {
    /// Their period: the one before where the quotation opens its own.
    pub period: &'c Period,
    /// Its number.
    pub number: usize,
    /// Their numbers.
    pub clauses: std::ops::Range<usize>,
    /// Their tokens, with the colon.
    pub tokens: TokenRange,
}

/// What announces quotation number `at` with a colon.
pub fn before_colon<'c>(context: &'c Context, number: usize, at: usize) -> Option<ColonFrame<'c>> {
    let (number, period, at) = if at > 0 {
        (number, context.periods.get(number)?, at)
    } else {
        let before = number.checked_sub(1)?;
        let period = context.periods.get(before)?;
        (before, period, period.clauses.len())
    };
    let end = period.clauses.get(at).map_or(period.tokens.end, |clause| clause.tokens.begin);
    if context.words.kind(end.checked_sub(1)?) != TokenKind::Colon {
        return None;
    }
    let first = (0..at)
        .rev()
        .take_while(|&clause| period.clauses.get(clause).is_some_and(|clause| clause.quotation.is_none()))
        .last()?;
    let begin = period.clauses.get(first)?.tokens.begin;
    Some(ColonFrame { period, number, clauses: first..at, tokens: TokenRange::new(begin, end) })
}
