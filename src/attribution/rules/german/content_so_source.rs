//! `…, so X.`

use super::analysis::draft::{Context, Draft};
use super::analysis::frame::{apposition_end, subject};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Period, Words, is_auxiliary_form, noun_phrase};
use crate::text::{TokenKind, TokenRange};

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
    // `Er sei gern gekommen: So fasste Vogel den Besuch zusammen.`
    if before.boundary == Some(TokenKind::Colon)
        && words.form(at) == "so"
        && clause.finite == Some(at + 1)
        && !words.is_subjunctive(at + 1)
        && index + 1 == period.clauses.len()
        && period
            .clauses
            .iter()
            .take(index)
            .any(|said| said.is_main() && said.finite.is_some_and(|finite| words.is_subjunctive(finite)))
        && let Some(source) = subject(words, period, index, at + 1, 0)
    {
        let mut draft =
            Draft::new(&CONSTRUCTION.rule, Kind::Indirect, vec![TokenRange::new(period.tokens.begin, at - 1)]);
        draft.cue.push(TokenRange::new(at, at + 2));
        draft.source.push(source);
        draft.frame.push(TokenRange::new(at - 1, period.without_stop(words).end));
        return Some(draft);
    }
    if !spelled!(words, at, "so") || before.quotation.is_some() {
        return None;
    }
    // `so von der Mühl`: a name that begins like a preposition.
    let named = if spelled!(words, at + 1, "von") && words.capital(clause.tokens.end - 1) { at + 2 } else { at + 1 };
    let mut phrase = noun_phrase(words, named, clause.tokens.end)?;
    phrase.tokens.begin = at + 1;
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
        let goes_on = before.finite.is_some_and(|finite| finite + 1 == before.tokens.end && (is_auxiliary_form(words, finite) || words.is_subjunctive(finite)))
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
