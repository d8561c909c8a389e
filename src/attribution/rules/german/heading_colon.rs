//! `Vogel: Brücke bleibt gesperrt`: a name and a colon in a headline, after the time in a live ticker.

use super::analysis::draft::{Context, Draft, is_taken};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::Opener;
use crate::text::{TokenKind, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "heading_colon",
        german: "In der Überschrift steht vor dem Doppelpunkt, wer spricht.",
        english: "In a headline the name before the colon tells who is speaking.",
    },
    find,
};

/// Whether it is somebody who can speak that stands before the colon, the names decide.
fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let words = context.words;
    let Some(period) = context.periods.get(number).filter(|period| period.heading) else { return };
    // The headline of the whole says in short what the text says with its frame.
    if period.paragraph == 0 {
        return;
    }
    let stop = period.without_stop(words);
    let colon = |at: usize| words.kind(at) == TokenKind::Colon;
    let Some(at) = period.tokens.into_iter().rev().find(|&at| colon(at)) else { return };
    let begin = (period.tokens.begin..at).rev().find(|&at| colon(at)).map_or(period.tokens.begin, |before| before + 1);
    let source = TokenRange::new(begin, at);
    let content = TokenRange::new(at + 1, stop.end);
    let names = (1..=4).contains(&source.len())
        && source.into_iter().all(|at| words.is_word(at))
        && words.capital(at - 1)
        && !period.clauses.iter().any(|clause| clause.finite.is_some_and(|finite| source.holds(finite)));
    let asks = period.clauses.iter().any(|clause| {
        clause.tokens.begin == at + 1 && matches!(clause.opener, Opener::Question | Opener::Subordinator)
    }) || words.kind(period.tokens.end - 1) == TokenKind::QuestionMark;
    let says = period.clauses.iter().any(|clause| clause.finite.is_some_and(|finite| content.holds(finite)))
        || spelled!(words, at + 1, "kein" | "keine" | "keinen" | "nicht");
    if !names || asks || !says || words.kind(at + 1) == TokenKind::QuotationMark || is_taken(drafts, period.tokens) {
        return;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Indirect, vec![content]);
    draft.source.push(source);
    draft.frame.push(TokenRange::new(begin, at + 1));
    drafts.push(draft);
}
