//! Noun cues: `die Forderung, dass …`, `die Hoffnung, … zu …`, `Berichte, wonach …`.

use super::Rule;
use super::draft::{Context, Draft};
use super::frame::{matrix_begin, subject};
use super::verb_clause::{content_end, is_subjunctive, opens_purpose};
use crate::attribution::Kind;
use crate::grammar::german::{Classes, Opener, Period, Words, noun_phrase};
use crate::lexicon::german::noun_of_saying;
use crate::text::{TokenKind, TokenRange};

static NOUN: Rule = Rule {
    name: "noun_cue_clause",
    german: "Ein Substantiv des Sagens (Forderung, Hoffnung, Vorwurf) hat den Inhalt als Nebensatz bei sich.",
    english: "A noun of saying (demand, hope, accusation) has the content as a clause beside it.",
};
static WONACH: Rule = Rule {
    name: "source_wonach",
    german: "„Wonach“ schließt an, was in dem Genannten steht.",
    english: "“Wonach” (according to which) adds what the thing named says.",
};

pub(super) static RULES: &[&Rule] = &[&NOUN, &WONACH];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    for at in 0..period.clauses.len() {
        let (Some(clause), Some(next)) = (period.clauses.get(at), period.clauses.get(at + 1)) else { break };
        if clause.quotation.is_some() || next.quotation.is_some() || clause.boundary != Some(TokenKind::Comma) {
            continue;
        }
        let first =
            (next.tokens.begin..next.tokens.end).find(|&token| words.is_word(token)).unwrap_or(next.tokens.begin);
        let wonach = matches!(words.form(first), "wonach" | "demzufolge" | "derzufolge")
            || matches!(words.form(first), "denen" | "der") && words.form(first + 1) == "zufolge";
        let clausal = next.opener == Opener::Dass
            || next.opener == Opener::Question && matches!(words.form(first), "ob")
            || next.finite.is_none() && next.zu_infinitive.is_some() && !opens_purpose(words, next)
            || next.is_main() && next.finite.is_some_and(|finite| is_subjunctive(words, finite)) && !next.verb_first;
        if !wonach && !clausal {
            continue;
        }
        let taken = drafts.iter().rev().take(10).any(|draft| {
            draft.content.iter().any(|range| range.holds(first))
                && draft.content.iter().any(|range| range.begin.abs_diff(first) < 3)
        });
        if taken {
            continue;
        }
        let draft = if wonach { wonach_draft(words, period, at, first) } else { noun_draft(words, period, at, first) };
        drafts.extend(draft);
    }
}

fn noun_draft(words: &Words, period: &Period, at: usize, first: usize) -> Option<Draft> {
    let clause = period.clauses.get(at)?;
    // The noun stands at the clause's end, at most with a genitive or `von X` after it.
    let noun = (clause.tokens.begin..clause.tokens.end)
        .rev()
        .take(8)
        .find(|&token| words.capital(token) && noun_of_saying(words.form(token)).is_some())?;
    let rest = TokenRange::new(noun + 1, clause.tokens.end);
    let mut source = None;
    if !rest.is_empty() {
        let begin = if matches!(words.form(rest.begin), "von" | "vom") { rest.begin + 1 } else { rest.begin };
        match noun_phrase(words, begin, rest.end) {
            Some(phrase) if phrase.tokens.end == rest.end => source = Some(phrase.tokens),
            _ => {
                // Verbs at the clause's end: `hat die Forderung gestellt, dass …`
                let verbs = rest.into_iter().all(|token| !words.capital(token));
                if !verbs {
                    return None;
                }
            }
        }
    }
    let mut begin = noun;
    while begin > clause.tokens.begin && words.is(begin - 1, Classes::ARTICLE) {
        begin -= 1;
    }
    let mut draft = Draft::new(&NOUN, Kind::Indirect, Vec::new());
    draft.act = noun_of_saying(words.form(noun))?;
    draft.cue.push(TokenRange::new(begin, noun + 1));
    if source.is_none()
        && let Some(finite) = clause.finite
    {
        source = subject(words, period, at, finite, 2).filter(|range| !range.holds(noun));
        if source.is_some() && finite < begin {
            draft.cue.insert(0, TokenRange::new(finite, finite + 1));
        }
    }
    if source.is_none() && noun > clause.tokens.begin && words.is(noun - 1, Classes::POSSESSIVE) {
        source = Some(TokenRange::new(noun - 1, noun));
    }
    draft.source.extend(source);
    let end = content_end(words, period, at, at + 1).max(period.clauses.get(at + 1)?.tokens.end);
    let content = TokenRange::new(first, end);
    draft.content.push(content);
    let frame = period.clauses.get(matrix_begin(words, period, at))?.tokens.begin;
    draft.frame.push(TokenRange::new(frame, first));
    let stop = period.without_stop(words).end;
    if end < stop && clause.finite.is_none() {
        draft.frame.push(TokenRange::new(end, stop));
    }
    Some(draft)
}

fn wonach_draft(words: &Words, period: &Period, at: usize, first: usize) -> Option<Draft> {
    let clause = period.clauses.get(at)?;
    let next = period.clauses.get(at + 1)?;
    let mut draft = Draft::new(&WONACH, Kind::Indirect, Vec::new());
    let cue_end = if words.form(first + 1) == "zufolge" { first + 2 } else { first + 1 };
    draft.cue.push(TokenRange::new(first, cue_end));
    // The phrase that `wonach` follows: the last one that reaches the clause's end, else the last noun phrase.
    let source = (clause.tokens.begin..clause.tokens.end).find_map(|token| {
        noun_phrase(words, token, clause.tokens.end)
            .filter(|phrase| phrase.tokens.end == clause.tokens.end && !phrase.pronoun)
    });
    draft.source.extend(source.map(|phrase| phrase.tokens));
    draft.content.push(TokenRange::new(cue_end, content_end(words, period, at, at + 1).max(next.tokens.end)));
    draft.frame.push(TokenRange::new(clause.tokens.begin, cue_end));
    Some(draft)
}
