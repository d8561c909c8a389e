//! Contents that stand before the cue: what can have been said there, and where it goes on after the frame.

use super::cue::Cue;
use super::draft::Draft;
use super::frame::is_time;
use crate::attribution::{Kind, Rule};
use crate::grammar::german::{Clause, Opener, Period, Words};
use crate::lexicon::german::Frames;
use crate::text::{TokenKind, TokenRange};

/// The report whose content stands before the cue's clause, in the same sentence. `pointing` says that the clause begins
/// with a word that points back to it.
pub fn preceding(words: &Words, period: &Period, cue: &Cue, rule: &'static Rule, pointing: bool) -> Option<Draft> {
    let clause = period.clauses.get(cue.clause)?;
    if clause.opener != Opener::None || cue.clause == 0 || cue.negated && !cue.is_of_validity() {
        return None;
    }
    let first = clause.tokens.begin;
    // A verb that takes no main clause cannot follow one as its frame: `Wer sie nebeneinanderlegt, sieht die Lücken.`
    let dass_first = period.clauses.first().is_some_and(|first| first.opener == Opener::Dass);
    if !cue.saying.frames.has(Frames::MAIN) && !(cue.saying.frames.has(Frames::DASS) && (dass_first || pointing)) {
        return None;
    }
    let before = period.clauses.get(cue.clause - 1)?;
    let part =
        before.quotation.is_some_and(|quotation| goes_on_in_marks(words, period, cue.clause - 1, quotation.tokens));
    if before.quotation.is_some() && !part || !matches!(before.boundary, Some(TokenKind::Comma | TokenKind::Dash)) {
        return None;
    }
    // What stands before must be able to be said: a main clause, or a clause that the cue could govern.
    let earlier = period.clauses.get(..cue.clause).unwrap_or_default();
    let opening = earlier.first()?;
    let sayable = earlier
        .iter()
        .any(|clause| clause.is_main() && !(clause.verb_first && clause.tokens.begin == period.tokens.begin))
        || opening.opener == Opener::Dass
        || period.clauses.get(cue.clause + 1).is_some_and(|next| {
            let reported = || next.finite.is_some_and(|finite| words.is_subjunctive(finite));
            next.is_main() && next.verb_first && (opening.is_fragment() || reported())
        })
        || opening.opener == Opener::Question && cue.saying.frames.has(Frames::QUESTION);
    if !sayable {
        return None;
    }
    let stop = period.without_stop(words).end;
    // `drohe dem Land die Rezession`: what threatens says nothing.
    let thing = (clause.tokens.begin + 1..clause.tokens.end)
        .any(|at| spelled!(words, at, "die" | "das" | "ein" | "eine") && !words.capital(at) && words.capital(at + 1));
    if cue.saying.verb.is("drohen") && thing && !clause.tokens.into_iter().any(|at| words.form(at) == "mit") {
        return None;
    }
    let mut draft = Draft::announced(words, period, cue, rule, Kind::Indirect);
    let impersonal = cue.passive || cue.tokens.iter().any(|&token| spelled!(words, token, "es"));
    if draft.source.is_empty() && !impersonal {
        return None;
    }
    // `Vogel hielt nichts davon: Das sei falsch, befand sie`: before the colon the reporter speaks.
    let begin = earlier.iter().enumerate().rev().find_map(|(at, clause)| {
        let colon = clause.boundary == Some(TokenKind::Colon);
        let tells =
            |clause: &Clause| clause.is_main() && clause.finite.is_some_and(|finite| !words.is_subjunctive(finite));
        let next = earlier.get(at + 1)?;
        // `Bergen zog ab; man habe gewartet, hieß es`
        let semicolon = clause.boundary == Some(TokenKind::Semicolon)
            && next.finite.is_some_and(|finite| words.is_subjunctive(finite));
        if !(colon || semicolon) || !earlier.iter().take(at + 1).any(tells) {
            return None;
        }
        Some(next.tokens.begin)
    });
    let mut content = vec![TokenRange::new(begin.unwrap_or(period.tokens.begin), first - 1)];
    let mut frame = TokenRange::new(first - 1, stop);
    let source_end = draft.source.iter().map(|range| range.end).max().unwrap_or(clause.tokens.end);
    // `…, sagte er; Obama sei …`: what follows a semicolon is a report of its own.
    let semicolon = period
        .clauses
        .get(cue.clause..)
        .unwrap_or_default()
        .iter()
        .enumerate()
        .find(|(at, clause)| {
            clause.boundary == Some(TokenKind::Semicolon)
                // `…, sagte er: „Wir sind geduldig.“`
                // `Es sei spät, klagte er: Niemand habe Zeit.`
                || *at == 0
                    && clause.boundary == Some(TokenKind::Colon)
                    && period.clauses.get(cue.clause + 1).is_some_and(|next| {
                        next.quotation.is_some()
                            || next.finite.is_some_and(|finite| next.is_main() && words.is_subjunctive(finite))
                    })
        })
        .map(|(_, clause)| clause.tokens.end);
    if let Some(end) = semicolon {
        frame.end = end;
    }
    // The content goes on after the frame: `Das Gesetz, sagte er, sei gut.`
    if semicolon.is_none()
        && let Some(next) = (cue.clause + 1..period.clauses.len())
            .filter_map(|at| period.clauses.get(at))
            .find(|next| next.tokens.begin >= source_end && next.tokens.begin > clause.tokens.begin)
        && (next.opener != Opener::Relative || next.finite.is_some_and(|finite| words.is_subjunctive(finite)))
        && (next.opener != Opener::Wie || next.finite.is_some_and(|finite| words.is_subjunctive(finite)))
        && !(next.opener == Opener::Subordinator && !next.finite.is_some_and(|finite| words.is_subjunctive(finite))
            || next.is_fragment() && (!is_cut_short(words, before) || is_time(words, next.tokens))
            || next.coordinated
            // `…, sagte X, der Sprecher, und fügte hinzu, …`
            || words.form(next.tokens.begin) == "und"
                && next.finite.is_some_and(|finite| !words.is_subjunctive(finite)))
    {
        frame.end = next.tokens.begin;
        content.push(TokenRange::new(next.tokens.begin, stop));
    }
    draft.content = content;
    draft.frame = vec![frame];
    Some(draft)
}

/// Whether a clause ends with its finite verb though it is a main clause, so that the words after the frame are its own:
/// `Es gebe, sagte er, sehr wohl Wege.`
pub fn is_cut_short(words: &Words, clause: &Clause) -> bool {
    clause.is_main()
        && clause.tokens.len() > 1
        && clause.finite.is_some_and(|finite| finite + 1 == clause.tokens.end && words.is_subjunctive(finite))
}

/// Whether quotation number `at` of a period goes on with the clause before it: `Nötig seien Regeln, „die jeder kennt“, sagte
/// X.`
pub fn goes_on_in_marks(words: &Words, period: &Period, at: usize, quotation: TokenRange) -> bool {
    let lower = quotation.into_iter().find(|&token| words.is_word(token)).is_some_and(|first| !words.capital(first));
    let before = at.checked_sub(1).and_then(|before| period.clauses.get(before));
    lower
        && before.is_some_and(|before| {
            before.is_main()
                && before.boundary == Some(TokenKind::Comma)
                && before.finite.is_some_and(|finite| words.is_subjunctive(finite))
        })
}
