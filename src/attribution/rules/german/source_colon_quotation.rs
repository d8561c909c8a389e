//! `X wörtlich: „…“`, `X: „…“`: a colon without a verb of saying.

use super::analysis::draft::{Context, Draft};
use super::analysis::frame::first_phrase;
use super::analysis::quotation::{before_colon, for_each_quotation};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::Period;
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "source_colon_quotation",
        german: "Auf einen Doppelpunkt folgt wörtliche Rede; davor steht, von wem sie ist, ohne Verb des Sagens.",
        english: "Direct speech follows a colon; before it stands whose it is, without a verb of saying.",
    },
    find: |context, number, drafts| for_each_quotation(context, number, drafts, find),
};

fn find(context: &Context, number: usize, period: &Period, at: usize, _: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let quotation = period.clauses.get(at)?.quotation?;
    let frame = before_colon(context, number, at)?.tokens;
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Direct, vec![quotation.tokens]);
    if let Some(phrase) = first_phrase(words, frame) {
        draft.source.push(phrase.tokens);
    }
    if let Some(literally) =
        frame.into_iter().find(|&token| matches!(words.form(token), "wörtlich" | "so" | "zitat" | "original"))
    {
        draft.cue.push(TokenRange::new(literally, literally + 1));
    }
    draft.frame = vec![frame];
    Some(draft)
}
