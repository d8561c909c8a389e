//! `…, so X.`

use super::analysis::draft::{Context, Draft};
use super::analysis::frame::apposition_end;
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Period, Words, is_auxiliary_form, noun_phrase};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "content_so_source",
        german: "Nach der Aussage steht „so“ mit dem Namen dessen, der sie macht.",
        english: "The statement is followed by “so” and the name of whoever makes it.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    for index in 1..period.clauses.len() {
        drafts.extend(draft(context.words, period, index));
    }
}

fn draft(words: &Words, period: &Period, index: usize) -> Option<Draft> {
    let clause = period.clauses.get(index).filter(|clause| clause.quotation.is_none())?;
    let before = period.clauses.get(index - 1)?;
    let at = clause.tokens.begin;
    if !spelled!(words, at, "so") || before.quotation.is_some() {
        return None;
    }
    let phrase = noun_phrase(words, at + 1, clause.tokens.end)?;
    if clause.finite.is_some() || phrase.pronoun && clause.tokens.len() > 4 {
        return None;
    }
    let end = clause.tokens.end;
    let last = index + 1 == period.clauses.len();
    let stop = period.without_stop(words).end;
    let mut content = vec![TokenRange::new(period.tokens.begin, at - 1)];
    let mut frame_end = if last { stop } else { end + 1 };
    if !last {
        let more = TokenRange::new(end + 1, stop);
        // An apposition to the name, or the content going on.
        // `Dies sei, so X, ein Fehler gewesen`: what follows ends the clause before, where that has its verb and no more.
        let goes_on = before.finite.is_some_and(|finite| finite + 1 == before.tokens.end && is_auxiliary_form(words, finite))
                // `so X weiter, …`: no apposition follows.
                || spelled!(words, end - 1, "weiter");
        let fragment =
            period.clauses.get(index + 1).is_some_and(|next| next.is_fragment() && index + 2 == period.clauses.len());
        if fragment && !goes_on {
            frame_end = stop;
        } else {
            content.push(more);
        }
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Indirect, content);
    draft.cue.push(TokenRange::new(at, at + 1));
    // `so der Sprecher des Präsidenten, Anton Vogel, gegenüber Journalisten`
    let named = apposition_end(words, period, index, phrase.tokens.end).unwrap_or(phrase.tokens.end);
    draft.source.push(TokenRange::new(phrase.tokens.begin, named));
    draft.frame.push(TokenRange::new(at - 1, frame_end));
    Some(draft)
}
