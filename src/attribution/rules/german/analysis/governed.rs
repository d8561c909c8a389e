//! Which clause after it a cue governs, and how far the content reaches that begins there.

use super::cue::Cue;
use super::draft::{Context, Draft, recent};
use super::frame::matrix_begin;
use crate::attribution::{Kind, Rule};
use crate::grammar::german::{Classes, Clause, Opener, Period, Words};
use crate::lexicon::german::Frames;
use crate::text::{TokenKind, TokenRange};

/// Tries a rule on each cue of a period that announces nothing yet.
pub fn for_each_cue(
    context: &Context,
    number: usize,
    drafts: &mut Vec<Draft>,
    find: fn(&Context, usize, &Period, &Cue, &[Draft]) -> Option<Draft>,
) {
    let (Some(period), Some(cues)) = (context.periods.get(number), context.cues.get(number)) else { return };
    let words = context.words;
    for cue in cues {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        // A frame with a clause and, after a colon, a quotation announces both.
        // `Man habe gewartet, sagte Vogel: „Wir sind geduldig.“`
        let said_before = matches!(clause.boundary, Some(TokenKind::Colon | TokenKind::Comma))
            && clause.verb_first
            && cue.clause.checked_sub(1).and_then(|before| period.clauses.get(before)).is_some_and(|before| {
                before.is_main() && before.finite.is_some_and(|finite| words.is_subjunctive(finite))
            });
        let clause_next =
            said_before || period.clauses.get(cue.clause + 1).is_some_and(|next| next.quotation.is_none());
        let used = || {
            recent(drafts).any(|draft| {
                let quotation_next = draft.kind == Kind::Direct
                    && draft.content.first().is_some_and(|content| content.begin > cue.finite);
                draft.cue.iter().any(|range| range.holds(cue.finite)) && !(clause_next && quotation_next)
            })
        };
        if clause.opener != Opener::Wie && !used() {
            drafts.extend(find(context, number, period, cue, drafts));
        }
    }
}

/// Tries a rule on each clause of a period that a comma joins to the one before and that no report begins with: `find` gets
/// the number of the clause before and the first word after the comma.
pub fn for_each_attached(
    context: &Context,
    number: usize,
    drafts: &mut Vec<Draft>,
    find: fn(&Words, &Period, usize, usize) -> Option<Draft>,
) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    for (at, pair) in period.clauses.windows(2).enumerate() {
        let [clause, next] = pair else { continue };
        if clause.quotation.is_some() || next.quotation.is_some() || clause.boundary != Some(TokenKind::Comma) {
            continue;
        }
        let first = next.tokens.into_iter().find(|&token| words.is_word(token)).unwrap_or(next.tokens.begin);
        let taken = recent(drafts).any(|draft| {
            draft.content.iter().any(|range| range.holds(first))
                && draft.content.iter().any(|range| range.begin.abs_diff(first) < 3)
        });
        if !taken {
            drafts.extend(find(words, period, at, first));
        }
    }
}

/// What a rule asks of a clause that follows a cue: the clause's number, and whether it stands after a colon.
pub type Governs = fn(&Words, &Period, &Cue, usize, bool) -> bool;

/// How many clauses after the cue's the content may begin.
const CLAUSES_AHEAD: usize = 4;

/// The clause that a cue governs: the first after it that is no relative clause, condition or apposition of the frame, if
/// `governs` takes it.
pub fn governed(words: &Words, period: &Period, cue: &Cue, governs: Governs) -> Option<usize> {
    for at in cue.clause + 1..=cue.clause + CLAUSES_AHEAD {
        let (before, next) = (period.clauses.get(at - 1)?, period.clauses.get(at)?);
        if next.quotation.is_some() || matches!(before.boundary, Some(TokenKind::Semicolon | TokenKind::FullStop)) {
            return None;
        }
        // In a heading a dash parts two of them: `Oslo schweigt – Vogel: Alles wird gut`.
        if period.heading && before.boundary == Some(TokenKind::Dash) {
            return None;
        }
        let colon = before.boundary == Some(TokenKind::Colon);
        if governs(words, period, cue, at, colon) {
            return Some(at);
        }
        // What follows a colon is the content, whatever opens it.
        if colon && cue.saying.frames.has(Frames::MAIN)
            || !matches!(next.opener, Opener::Relative | Opener::Subordinator | Opener::Wie) && !next.is_fragment()
        {
            return None;
        }
    }
    None
}

/// The report of a cue whose content begins at token `begin` with clause number `first`.
pub fn governed_draft(
    words: &Words,
    period: &Period,
    cue: &Cue,
    (first, begin): (usize, usize),
    rule: &'static Rule,
) -> Option<Draft> {
    let mut end = content_end(words, period, cue.clause, first);
    if end <= begin {
        end = period.clauses.get(first)?.tokens.end;
    }
    let mut draft = Draft::announced(words, period, cue, rule, Kind::Indirect);
    draft.content = vec![TokenRange::new(begin, end)];
    let frame = matrix_begin(words, period, cue.clause);
    let frame = period.clauses.get(frame).map_or(period.tokens.begin, |clause| clause.tokens.begin);
    draft.frame = vec![TokenRange::new(frame, begin)];
    Some(draft)
}

/// The report of a cue that governs a subordinate clause or an infinitive.
pub fn governed_clause(
    words: &Words,
    period: &Period,
    cue: &Cue,
    governs: Governs,
    rule: &'static Rule,
) -> Option<Draft> {
    let first = governed(words, period, cue, governs)?;
    let begin = period.clauses.get(first)?.tokens.begin;
    governed_draft(words, period, cue, (first, begin), rule)
}

/// `um … zu`, `ohne … zu`
pub fn opens_purpose(words: &Words, clause: &Clause) -> bool {
    spelled!(words, clause.tokens.begin, "um" | "ohne" | "statt" | "anstatt")
}

/// Where the content that begins with clause `first` ends: at the period's end, or before a main clause that is the
/// reporter's again.
pub fn content_end(words: &Words, period: &Period, frame: usize, first: usize) -> usize {
    let stop = period.without_stop(words).end;
    let frame_open = period.clauses.get(frame).is_some_and(|clause| {
        clause.finite.is_none_or(|finite| words.is_subjunctive(finite))
            || clause.opener != Opener::None && clause.opener != Opener::Relative
    });
    // `erklärte, er sei unschuldig, erkannte aber das Gericht nicht an`: an indicative beside what is said in the subjunctive.
    let subjunctive = period
        .clauses
        .get(first)
        .is_some_and(|clause| clause.is_main() && clause.finite.is_some_and(|finite| words.is_subjunctive(finite)))
        && period.clauses.get(frame).is_some_and(Clause::is_main);
    // `warf ihm vor, zu drängen, und kündigte an, …`
    let infinitive = period.clauses.get(first).is_some_and(|clause| {
        clause.finite.is_none() && clause.zu_infinitive.is_some() && clause.opener == Opener::None
    });
    for at in first + 1..period.clauses.len() {
        let (Some(before), Some(clause)) = (period.clauses.get(at - 1), period.clauses.get(at)) else { break };
        if clause.quotation.is_some() {
            if before.boundary == Some(TokenKind::Colon) {
                return before.tokens.end;
            }
            continue;
        }
        // `…, so X weiter`: who reports all of it.
        if words.form(clause.tokens.begin) == "so" && clause.finite.is_none() && at + 1 == period.clauses.len() {
            return before.tokens.end;
        }
        let hangs = period.clauses.get(first).is_some_and(|first| first.opener == Opener::Dass);
        // `rechnet damit, dass es spät wird: Man habe keine Zeit`: what follows is a report of its own.
        let reported = clause.finite.is_some_and(|finite| words.is_subjunctive(finite));
        if hangs && before.boundary == Some(TokenKind::Colon) && reported {
            return before.tokens.end;
        }
        // `teilte mit, es sei spät; man müsse gehen`: two reports.
        if before.boundary == Some(TokenKind::Semicolon) {
            return before.tokens.end;
        }
        if !clause.is_main() {
            continue;
        }
        let Some(finite) = clause.finite else { continue };
        if words.is_subjunctive(finite) || clause.opener != Opener::None {
            continue;
        }
        let form = words.form(clause.tokens.begin);
        // `räumte ein, dass es spät sei, wies aber …`, not `dass es ginge, sollte man sich einigen`
        let resumes = hangs && before.opener == Opener::Dass && !words.form(finite).starts_with("sollte");
        // `…, sagte X weiter`, `…, wurde abgelehnt`: the frame goes on.
        if clause.verb_first
            && (frame_open
                || infinitive && form == "und"
                || (subjunctive || resumes) && (clause.coordinated || before.boundary == Some(TokenKind::Comma)))
        {
            return before.tokens.end;
        }
        // `…, doch der Sprecher dementierte`: the reporter goes on.
        if one_of!(form, "doch" | "aber" | "jedoch") || form == "und" && !clause.verb_last && has_subject(words, clause)
        {
            return before.tokens.end;
        }
    }
    stop
}

fn has_subject(words: &Words, clause: &Clause) -> bool {
    clause.finite.is_some_and(|finite| finite > clause.tokens.begin + 1)
        && !words.is(clause.tokens.begin + 1, Classes::SUBORDINATOR)
}
