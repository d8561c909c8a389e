//! A longer quotation inside a clause that no other rule took: whoever the sentence is about speaks.

use super::analysis::draft::{Context, Draft, recent};
use super::analysis::frame::subject;
use super::analysis::running::running_source;
use super::analysis::title::{for_each_fragment, is_capitalised, is_name, is_sentence};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::text::Quotation;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "free_quotation",
        german: "Ein längeres Zitat steht ohne „sagte“ da. Es wird der Person zugeschrieben, um die es im Satz geht.",
        english: "A longer quotation stands without “said”. It is given to the person the sentence is about.",
    },
    find: |context, number, drafts| for_each_fragment(context, number, drafts, find),
};

fn find(context: &Context, number: usize, quotation: &Quotation, drafts: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let period = context.periods.get(number)?;
    let inside = quotation.inside();
    let count = inside.into_iter().filter(|&token| words.is_word(token)).count();
    // A few lower-case words after `als` or `ein` are a judgement; elsewhere it takes a longer piece.
    let before = quotation.tokens.begin.checked_sub(1).map_or("", |before| words.form(before));
    let least = match before {
        "als" => 1,
        "ein" | "eine" | "einen" => 2,
        _ => 5,
    };
    if count < least || is_capitalised(words, inside) || is_name(words, quotation, false) {
        return None;
    }
    // `galt als „heimlicher König“`: an epithet, nobody's words.
    let epithet = before == "als" && count <= 2 && inside.into_iter().any(|token| words.capital(token));
    // A title begins with a capital and has no verb: `Ein Schiff für Genf`.
    let first = inside.into_iter().find(|&token| words.is_word(token)).unwrap_or(inside.begin);
    let speech = !words.capital(first) || is_sentence(words, inside);
    if !speech || epithet {
        return None;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Direct, vec![quotation.tokens]);
    let host = recent(drafts).find(|draft| {
        draft.kind != Kind::Direct
            && draft.content.iter().chain(&draft.frame).any(|range| range.overlaps(period.tokens))
    });
    if let Some(host) = host {
        draft.cue = host.cue.clone();
        draft.source = host.source.clone();
        draft.frame = host.frame.clone();
        draft.medium = host.medium;
        return Some(draft);
    }
    let index = period.clauses.iter().position(|clause| clause.tokens.holds(quotation.tokens.begin));
    let subject = index.and_then(|index| {
        let clause = period.clauses.get(index).filter(|clause| clause.quotation.is_none())?;
        subject(words, period, index, clause.finite?, 2)
    });
    draft.source = match subject.filter(|subject| !subject.overlaps(quotation.tokens)) {
        Some(subject) => vec![subject],
        None => running_source(context, number, drafts).map(|(source, _)| source).unwrap_or_default(),
    };
    Some(draft)
}
