//! Paragraphs and sentences.

use super::scan::Line;
use super::{Language, Span, Token, TokenKind, TokenRange};
use crate::lexicon;

/// A paragraph: a block between empty lines, or a line where the text is not hard-wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its tokens.
    pub tokens: TokenRange,
    /// Its sentences, as indices into [`super::Document::sentences`].
    pub sentences: (usize, usize),
    /// Its language; the whole text's where it has too few words to tell.
    pub language: Language,
    /// Whether it is a headline or subheading: a short line of its own without a full stop at its end.
    pub heading: bool,
}

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, full stop and closing quotation mark included.
    pub span: Span,
    /// Its tokens.
    pub tokens: TokenRange,
    /// Where it begins after a bullet, a ticker time or a dateline (`Moskau (dpa) –`).
    pub body: usize,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Whether it is a headline or subheading.
    pub heading: bool,
}

/// Joins lines to paragraphs. A line break is a paragraph's end unless the text is hard-wrapped or the sentence visibly
/// goes on.
pub(super) fn paragraphs(text: &str, tokens: &[Token], lines: &[Line]) -> Vec<TokenRange> {
    let hard_wrapped = is_hard_wrapped(tokens, lines);
    let mut paragraphs: Vec<TokenRange> = Vec::new();
    for line in lines {
        let joins = !line.gap_before
            && tokens.get(line.tokens.begin).is_some_and(|first| {
                let lower = first.kind == TokenKind::Word && !first.capital;
                first.kind != TokenKind::Symbol && (lower || hard_wrapped && !is_bullet(text, first))
            })
            && line.tokens.begin.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|last| {
                hard_wrapped || last.is_word() || last.kind == TokenKind::Comma || last.kind == TokenKind::Dash
            });
        match paragraphs.last_mut() {
            Some(paragraph) if joins => paragraph.end = line.tokens.end,
            _ => paragraphs.push(line.tokens),
        }
    }
    paragraphs
}

fn is_bullet(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Symbol || token.kind == TokenKind::Dash || matches!(token.span().of(text), "*" | "•" | "o")
}

/// Whether most lines end inside a sentence at about the same length, as in mail and plain-text exports.
fn is_hard_wrapped(tokens: &[Token], lines: &[Line]) -> bool {
    let mut single = 0usize;
    let mut inside = 0usize;
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if next.gap_before {
            continue;
        }
        single += 1;
        let begin = tokens.get(line.tokens.begin).map_or(0, |token| token.span().begin);
        let Some(last) = line.tokens.end.checked_sub(1).and_then(|last| tokens.get(last)) else { continue };
        let length = last.span().end.saturating_sub(begin);
        let ends = last.kind.is_terminal()
            || matches!(last.kind, TokenKind::QuotationMark | TokenKind::Colon | TokenKind::Symbol);
        inside += usize::from((40..120).contains(&length) && !ends);
    }
    single >= 3 && 2 * inside > single
}

/// Divides a paragraph into sentences.
pub(super) fn sentences(
    text: &str,
    tokens: &[Token],
    forms: &[String],
    paragraph: TokenRange,
    found: &mut Vec<TokenRange>,
) {
    let mut begin = paragraph.begin;
    let mut index = paragraph.begin;
    while index < paragraph.end {
        let Some(token) = tokens.get(index) else { break };
        index += 1;
        if !token.kind.is_terminal() {
            continue;
        }
        // Closing marks and brackets, and further terminal marks, belong to the sentence.
        let mut end = index;
        while end < paragraph.end {
            let Some(next) = tokens.get(end) else { break };
            let closes = match next.kind {
                TokenKind::ClosingBracket => true,
                TokenKind::QuotationMark => {
                    // A mark closes unless it stands before a word without space.
                    let after = tokens.get(end + 1).filter(|_| end + 1 < paragraph.end);
                    let opens = next.space_before && after.is_some_and(|after| !after.space_before && after.is_word())
                        || matches!(next.span().of(text), "„" | "‚" | ",,");
                    !opens
                }
                kind => kind.is_terminal(),
            };
            if !closes {
                break;
            }
            end += 1;
        }
        index = end;
        let Some(next) = tokens.get(end).filter(|_| end < paragraph.end) else { continue };
        let goes_on = match next.kind {
            TokenKind::Comma | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Dash => true,
            // `„Das reicht!“ sagte er.`, `Er kommt … oder auch nicht.`
            TokenKind::Word => {
                let after_stop =
                    token.kind == TokenKind::FullStop && next.space_before && !closes_quotation(tokens, end);
                !next.capital && !after_stop
            }
            TokenKind::Number => !next.space_before,
            TokenKind::OpeningBracket => token.kind == TokenKind::Ellipsis,
            TokenKind::ClosingBracket => true,
            _ => false,
        };
        let inside_brackets = token.kind == TokenKind::Ellipsis
            && next.kind == TokenKind::Word
            && !closes_quotation(tokens, end)
            && !starts(forms, next);
        if goes_on
            || inside_brackets
            || !next.space_before && next.kind == TokenKind::Word && token.kind == TokenKind::FullStop && !next.capital
        {
            continue;
        }
        push_divided(tokens, TokenRange::new(begin, end), found);
        begin = end;
    }
    if begin < paragraph.end {
        push_divided(tokens, TokenRange::new(begin, paragraph.end), found);
    }
}

/// The longest sentence in tokens. Newspapers' longest have about a hundred words; what is longer is a table or was
/// written to make reading it take for ever, since what later stages do within a sentence may grow with its square.
const LONGEST: usize = 250;

/// Adds a sentence, in pieces if it is longer than [`LONGEST`]: after the last comma or the like that leaves half of
/// that, or wherever it must.
fn push_divided(tokens: &[Token], mut sentence: TokenRange, found: &mut Vec<TokenRange>) {
    while sentence.len() > LONGEST {
        let most = sentence.begin + LONGEST;
        let pauses = |token: &Token| matches!(token.kind, TokenKind::Comma | TokenKind::Semicolon | TokenKind::Colon);
        let cut = (sentence.begin + LONGEST / 2..most).rev().find(|&at| tokens.get(at).is_some_and(pauses));
        let cut = cut.map_or(most, |pause| pause + 1);
        found.push(TokenRange::new(sentence.begin, cut));
        sentence.begin = cut;
    }
    found.push(sentence);
}

/// Divides a headline at a dash between two clauses: `Oslo droht mit Streik - Bergen gelassen`.
pub(super) fn divide_heading(tokens: &[Token], found: &mut Vec<TokenRange>) {
    let Some(heading) = found.first().copied() else { return };
    let spaced = |at: usize| tokens.get(at).is_some_and(|token| token.space_before);
    let several = |begin: usize, end: usize| {
        tokens.get(begin..end).unwrap_or_default().iter().filter(|token| token.is_word()).count() >= 3
    };
    let dash = heading.into_iter().find(|&at| {
        tokens.get(at).is_some_and(|token| token.kind == TokenKind::Dash)
            && spaced(at)
            && spaced(at + 1)
            && tokens.get(at + 1).is_some_and(|next| next.capital)
            && several(heading.begin, at)
            && several(at + 1, heading.end)
    });
    if let Some(dash) = dash {
        *found = vec![TokenRange::new(heading.begin, dash), TokenRange::new(dash, heading.end)];
    }
}

fn starts(forms: &[String], token: &Token) -> bool {
    forms.get(token.form.index()).is_some_and(|form| lexicon::text::starts_sentence(form))
}

/// Whether the token before `end` is a quotation mark or bracket that closes.
fn closes_quotation(tokens: &[Token], end: usize) -> bool {
    end.checked_sub(1)
        .and_then(|last| tokens.get(last))
        .is_some_and(|last| matches!(last.kind, TokenKind::QuotationMark | TokenKind::ClosingBracket))
}

/// Where a sentence begins after a bullet, a ticker time or a dateline.
pub(super) fn body(text: &str, tokens: &[Token], forms: &[String], sentence: TokenRange) -> usize {
    let kind = |index: usize| tokens.get(index).filter(|_| sentence.holds(index)).map(|token| token.kind);
    let mut at = sentence.begin;
    // Bullets and ticker signs: `• …`, `+++ …`, `– …`.
    while let Some(TokenKind::Symbol | TokenKind::Dash) = kind(at) {
        at += 1;
    }
    // Ticker times: `14:20 Uhr: …`, `[14:20] …`.
    let mut time = at;
    if kind(time) == Some(TokenKind::OpeningBracket) {
        time += 1;
    }
    let is_time = kind(time) == Some(TokenKind::Number)
        && tokens.get(time).is_some_and(|token| token.span().of(text).contains([':', '.']));
    if is_time {
        time += 1;
        if tokens.get(time).is_some_and(|token| token.span().of(text) == "Uhr") {
            time += 1;
        }
        let mut after = time;
        while let Some(TokenKind::Symbol | TokenKind::Dash | TokenKind::Colon | TokenKind::ClosingBracket) = kind(after)
        {
            after += 1;
        }
        if after > time {
            at = after;
        }
    }
    // Datelines: one to four capitalised words, an agency in brackets or a dash, at most ten tokens in all.
    let mut dash = at;
    let mut bracket = false;
    if tokens.get(at).is_none_or(|first| starts(forms, first)) {
        return at;
    }
    while dash < sentence.end.min(at + 12) {
        match kind(dash) {
            Some(TokenKind::Dash) if dash > at => {
                let spaced = tokens.get(dash).is_some_and(|token| token.space_before)
                    || dash.checked_sub(1).and_then(kind) == Some(TokenKind::ClosingBracket);
                let words = tokens.get(at..dash).unwrap_or_default();
                let names = words.iter().filter(|token| token.kind == TokenKind::Word);
                let capitals = names.clone().all(|token| token.capital || bracket);
                // `MOSCOW, Aug. 8 —`
                let dated = words.iter().any(|token| {
                    let form = forms.get(token.form.index()).map_or("", String::as_str).trim_end_matches('.');
                    one_of!(form, "jan" | "feb" | "aug" | "sept" | "oct" | "nov" | "dec")
                        || crate::lexicon::text::is_month(form)
                });
                // `SEOUL, South Korea —`
                let upper = words.len() <= 6
                    && words.first().is_some_and(|first| {
                        let word = first.span().of(text);
                        word.len() > 2 && word.chars().all(char::is_uppercase)
                    });
                if (spaced || upper)
                    && capitals
                    && (bracket || dated || upper || names.count() <= 2)
                    && tokens
                        .get(dash + 1)
                        .is_some_and(|next| sentence.holds(dash + 1) && (next.capital || !next.is_word()))
                {
                    return dash + 1;
                }
                return at;
            }
            Some(TokenKind::OpeningBracket) => bracket = true,
            Some(TokenKind::Word) => {
                if !bracket && tokens.get(dash).is_some_and(|token| !token.capital) {
                    return at;
                }
            }
            Some(
                TokenKind::ClosingBracket
                | TokenKind::Comma
                | TokenKind::Symbol
                | TokenKind::Number
                | TokenKind::FullStop,
            ) => {}
            _ => return at,
        }
        dash += 1;
    }
    at
}
