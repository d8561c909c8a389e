//! Direct quotations that stand for a clause of their own.

use super::Rule;
use super::cue::Cue;
use super::draft::{Context, Draft, ranges};
use super::frame::{first_phrase, matrix_begin, roles};
use crate::attribution::{Kind, Medium};
use crate::grammar::german::{Period, Words, noun_phrase};
use crate::text::{TokenKind, TokenRange};

static FRAME_QUOTATION: Rule = Rule {
    name: "frame_quotation",
    german: "Ein Satz kündigt mit Doppelpunkt oder Komma die wörtliche Rede an, die in Anführungszeichen folgt.",
    english: "A clause announces, with a colon or comma, the direct speech that follows in quotation marks.",
};
static QUOTATION_FRAME: Rule = Rule {
    name: "quotation_frame",
    german: "Auf die wörtliche Rede in Anführungszeichen folgt der Satz, der sagt, von wem sie ist.",
    english: "The direct speech in quotation marks is followed by the clause that says whose it is.",
};
static QUOTATION_SO: Rule = Rule {
    name: "quotation_so_source",
    german: "Auf die wörtliche Rede folgt „so“ mit dem Namen.",
    english: "The direct speech is followed by “so” with the name.",
};
static RUNNING_QUOTATION: Rule = Rule {
    name: "running_quotation",
    german: "Die wörtliche Rede geht ohne neuen Begleitsatz weiter; es spricht, wer zuvor sprach.",
    english: "Direct speech goes on without a new frame; whoever spoke before speaks.",
};

pub(super) static RULES: &[&Rule] = &[&FRAME_QUOTATION, &QUOTATION_FRAME, &QUOTATION_SO, &RUNNING_QUOTATION];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let mut taken = Vec::new();
    for at in 0..period.clauses.len() {
        let Some(quotation) = period.clauses.get(at).and_then(|clause| clause.quotation) else { continue };
        if taken.contains(&at) {
            continue;
        }
        if let Some((draft, also)) = after(context, number, period, at) {
            drafts.push(draft);
            taken.extend(also);
            continue;
        }
        if let Some(draft) = before(context, number, period, at) {
            drafts.push(draft);
            continue;
        }
        let whole = period.tokens.begin == quotation.tokens.begin
            && words.kind(quotation.tokens.end.saturating_sub(2)) != TokenKind::Comma
            && quotation.tokens.len() > 5;
        if whole && let Some(draft) = running(drafts, quotation.tokens, words) {
            drafts.push(draft);
        }
    }
}

/// `„…“, sagte X.` and `„…“, so X.`, with a second quotation after it.
fn after(context: &Context, number: usize, period: &Period, at: usize) -> Option<(Draft, Vec<usize>)> {
    let words = context.words;
    let quotation = period.clauses.get(at)?.quotation?;
    let next = period.clauses.get(at + 1)?;
    if next.quotation.is_some() {
        return None;
    }
    let first = next.tokens.into_iter().find(|&token| words.is_word(token))?;
    let mut content = vec![quotation.tokens];
    let mut also = Vec::new();
    let mut frame_end = next.tokens.end;
    let continuation = |from: usize| {
        period.clauses.get(from).and_then(|clause| clause.quotation).filter(|_| {
            period.clauses.get(from - 1).is_some_and(|before| {
                matches!(before.boundary, Some(TokenKind::Comma | TokenKind::Dash | TokenKind::Colon))
            })
        })
    };
    let cue = context.cues.get(number)?.iter().find(|cue| cue.clause == at + 1);
    let draft = if words.form(first) == "so" && cue.is_none() {
        let phrase = noun_phrase(words, first + 1, next.tokens.end)?;
        let mut draft = Draft::new(&QUOTATION_SO, Kind::Direct, Vec::new());
        draft.cue.push(TokenRange::new(first, first + 1));
        draft.source.push(phrase.tokens);
        draft
    } else {
        let cue = cue.filter(|cue| {
            next.verb_first
                || cue.tokens.contains(&first)
                || matches!(words.form(first), "so" | "mit" | "das" | "dies")
                || next.opener == crate::grammar::german::Opener::Wie
        })?;
        with_cue(words, period, cue, &QUOTATION_FRAME)
    };
    let mut draft = draft;
    if let Some(more) = continuation(at + 2) {
        content.push(more.tokens);
        also.push(at + 2);
        frame_end = more.tokens.begin;
    } else {
        // Appositions and the rest of the frame up to the period's end.
        let end = period.without_stop(words).end;
        frame_end = frame_end.max(end.min(draft.source.iter().map(|range| range.end).max().unwrap_or(0)));
        if period
            .clauses
            .get(at + 2)
            .is_none_or(|clause| clause.opener == crate::grammar::german::Opener::Relative || clause.is_fragment())
        {
            frame_end = end;
        }
    }
    draft.content = content;
    draft.frame = vec![TokenRange::new(quotation.tokens.end, frame_end)];
    Some((draft, also))
}

/// `X sagte: „…“` and `X sagte, „…“`.
fn before(context: &Context, number: usize, period: &Period, at: usize) -> Option<Draft> {
    let words = context.words;
    let quotation = period.clauses.get(at)?.quotation?;
    let mut draft;
    if at == 0 {
        // The frame stands in the paragraph before and ends with a colon.
        let before = number.checked_sub(1)?;
        let earlier = context.periods.get(before)?;
        if words.kind(earlier.tokens.end.checked_sub(1)?) != TokenKind::Colon {
            return None;
        }
        draft = colon_frame(context, before, earlier, earlier.clauses.len())?;
    } else {
        let last = period.clauses.get(at - 1)?;
        let boundary = quotation.tokens.begin.checked_sub(1).map(|before| words.kind(before))?;
        match boundary {
            TokenKind::Colon => draft = colon_frame(context, number, period, at)?,
            _ => {
                let cue = context
                    .cues
                    .get(number)?
                    .iter()
                    .rev()
                    .find(|cue| cue.clause < at && (cue.clause + 1 == at || !last.is_main()))?;
                if period.clauses.get(cue.clause..at)?.iter().any(|clause| clause.quotation.is_some()) {
                    return None;
                }
                draft = with_cue(words, period, cue, &FRAME_QUOTATION);
                let begin = matrix_begin(words, period, cue.clause);
                let begin = period.clauses.get(begin)?.tokens.begin;
                draft.frame = vec![TokenRange::new(begin, quotation.tokens.begin)];
            }
        }
    }
    draft.content = vec![quotation.tokens];
    Some(draft)
}

/// The frame before a colon: clauses before number `at`.
fn colon_frame(context: &Context, number: usize, period: &Period, at: usize) -> Option<Draft> {
    let words = context.words;
    let first = (0..at)
        .rev()
        .take_while(|&clause| period.clauses.get(clause).is_some_and(|clause| clause.quotation.is_none()))
        .last()?;
    let begin = period.clauses.get(first)?.tokens.begin;
    let end = period.clauses.get(at).map_or(period.tokens.end, |clause| clause.tokens.begin);
    let cue = context.cues.get(number)?.iter().rev().find(|cue| cue.clause >= first && cue.clause < at);
    let mut draft = match cue {
        Some(cue) => with_cue(words, period, cue, &FRAME_QUOTATION),
        None => {
            let mut draft = Draft::new(&FRAME_QUOTATION, Kind::Direct, Vec::new());
            let range = TokenRange::new(begin, end);
            if let Some(phrase) = first_phrase(words, range) {
                draft.source.push(phrase.tokens);
            }
            if let Some(literally) =
                range.into_iter().find(|&token| matches!(words.form(token), "wörtlich" | "so" | "zitat" | "original"))
            {
                draft.cue.push(TokenRange::new(literally, literally + 1));
            }
            draft
        }
    };
    draft.frame = vec![TokenRange::new(begin, end)];
    Some(draft)
}

/// A draft with the cue's roles.
pub(super) fn with_cue(words: &Words, period: &Period, cue: &Cue, rule: &'static Rule) -> Draft {
    let roles = roles(words, period, cue);
    let mut draft = Draft::new(rule, Kind::Direct, Vec::new());
    draft.medium = cue.saying.medium;
    draft.act = cue.saying.act;
    draft.cue = ranges(&cue.tokens);
    draft.source = roles.source;
    draft.addressee = roles.addressee;
    draft
}

/// A quotation without a frame goes on with the one right before it.
fn running(drafts: &[Draft], tokens: TokenRange, words: &Words) -> Option<Draft> {
    let last = drafts.iter().rev().find(|draft| !draft.source.is_empty())?;
    let end = last.content.iter().chain(&last.frame).map(|range| range.end).max()?;
    // Nothing but a full stop (and a paragraph break) stands between.
    if tokens.begin < end || (end..tokens.begin).filter(|&token| words.is_word(token)).count() > 0 {
        return None;
    }
    let mut draft = Draft::new(&RUNNING_QUOTATION, Kind::Direct, vec![tokens]);
    draft.medium = if last.medium == Medium::Thought { Medium::Speech } else { last.medium };
    draft.source = last.source.clone();
    draft.cue = last.cue.clone();
    draft.frame = last.frame.clone();
    Some(draft)
}
