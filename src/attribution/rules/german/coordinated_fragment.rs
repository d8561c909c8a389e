//! `als „schlicht“ und „teuer“`: what is joined to somebody's quoted words is quoted too.

use super::analysis::draft::{Context, Draft, recent};
use super::analysis::title::for_each_fragment;
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::Classes;
use crate::text::Quotation;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "coordinated_fragment",
        german: "Mit „und“ oder „oder“ folgen auf ein Zitat weitere Worte derselben Quelle in Anführungszeichen.",
        english: "Joined by “und” (and) or “oder” (or), more words of the same source follow in quotation marks.",
    },
    find: |context, number, drafts| for_each_fragment(context, number, drafts, find),
};

/// How many tokens may join the two: `und als eine`.
const JOINT: usize = 4;

fn find(context: &Context, _: usize, quotation: &Quotation, drafts: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let begin = quotation.tokens.begin;
    let first = recent(drafts).find(|draft| {
        let end = draft.content.last().map_or(0, |content| content.end);
        draft.kind == Kind::Direct && end < begin && begin - end <= JOINT
    })?;
    let end = first.content.last()?.end;
    // A conjunction, then nothing but articles, prepositions and adverbs.
    let joined = spelled!(words, end, "und" | "oder" | "sowie")
        && (end + 1..begin).all(|token| {
            words.is(token, Classes::ARTICLE | Classes::PREPOSITION | Classes::POSSESSIVE | Classes::ADVERB)
                || spelled!(words, token, "als")
        });
    joined.then(|| Draft { content: vec![quotation.tokens], rule: &CONSTRUCTION.rule, ..first.clone() })
}
