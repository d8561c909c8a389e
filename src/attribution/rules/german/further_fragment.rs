//! `sah darin „ein Problem“, das im „alten Denken“ liege`: what else stands in quotation marks in the sentence of a quoted
//! fragment.

use super::analysis::draft::{Context, Draft, recent};
use super::analysis::title::{for_each_fragment, is_capitalised, is_name};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::text::Quotation;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "further_fragment",
        german: "Im selben Satz stehen nach wörtlicher Rede weitere Wörter derselben Quelle in Anführungszeichen.",
        english: "After direct speech more words of the same source stand in quotation marks in the same sentence.",
    },
    find: |context, number, drafts| for_each_fragment(context, number, drafts, find),
};

fn find(context: &Context, number: usize, quotation: &Quotation, drafts: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let period = context.periods.get(number)?;
    if is_capitalised(words, quotation.inside()) || is_name(words, quotation, true) {
        return None;
    }
    let first = recent(drafts).find(|draft| {
        draft.kind == Kind::Direct
            && draft.content.iter().any(|range| period.tokens.holds(range.begin) && range.end <= quotation.tokens.begin)
    })?;
    if first.source.iter().chain(&first.addressee).any(|named| named.overlaps(quotation.tokens)) {
        return None;
    }
    Some(Draft { content: vec![quotation.tokens], rule: &CONSTRUCTION.rule, ..first.clone() })
}
