//! A fragment inside the content of another report: given twice, in the report and as direct speech.

use super::analysis::draft::{Context, Draft, recent};
use super::analysis::title::{for_each_fragment, is_name};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::text::Quotation;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "quoted_fragment",
        german: "Was in diesem Bericht in Anführungszeichen steht, sind die eigenen Worte der Quelle.",
        english: "Words in quotation marks inside a report are the source’s own.",
    },
    find: |context, number, drafts| for_each_fragment(context, number, drafts, find),
};

fn find(context: &Context, _: usize, quotation: &Quotation, drafts: &[Draft]) -> Option<Draft> {
    if is_name(context.words, quotation, true) {
        return None;
    }
    let host = recent(drafts).find(|draft| {
        draft.kind != Kind::Direct && draft.holds(quotation.tokens.begin) && draft.holds(quotation.tokens.end - 1)
    })?;
    if host.source.iter().any(|source| source.overlaps(quotation.tokens)) {
        return None;
    }
    Some(Draft { content: vec![quotation.tokens], kind: Kind::Direct, rule: &CONSTRUCTION.rule, ..host.clone() })
}
