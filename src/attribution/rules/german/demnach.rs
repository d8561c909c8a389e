//! `Demnach …`: the sentence goes on with the source of the report before.

use super::analysis::draft::{Context, Draft};
use super::analysis::phrase::content;
use super::analysis::running::running_source;
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "demnach",
        german: "„Demnach“ oder „demzufolge“ zeigt: Hier spricht weiter die zuvor genannte Quelle.",
        english: "“Demnach” (according to this) shows that the source named before is still being reported.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let Some(clause) = period.clauses.first().filter(|clause| clause.quotation.is_none() && clause.finite.is_some())
    else {
        return;
    };
    // `Danach` is a time in the indicative (`Danach ging er`), a source in the subjunctive (`Danach wäre er gegangen`).
    let subjunctive = clause.finite.is_some_and(|finite| words.is_subjunctive(finite));
    let Some(at) = clause.tokens.into_iter().find(|&token| match words.form(token) {
        "demnach" | "demzufolge" => true,
        "danach" => subjunctive && token == clause.tokens.begin,
        _ => false,
    }) else {
        return;
    };
    let phrase = TokenRange::new(at, at + 1);
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Indirect, content(words, period, 0, phrase));
    draft.cue.push(phrase);
    draft.frame.push(phrase);
    if let Some((source, medium)) = running_source(context, number, drafts) {
        draft.source = source;
        draft.medium = medium;
    }
    drafts.push(draft);
}
