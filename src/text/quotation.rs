//! Quotation marks: which opens, which closes, what stands between them.
//!
//! All spellings of the German and English press: „…“, »…«, «…», “…”, "…", ,,…'', mixed pairs (a typewriter mark closes
//! whatever is open), single ones inside. Apostrophes are told from marks. One pass with a stack of two levels, so that
//! no input takes more than linear time.

use super::scan::is_quotation_mark;
use super::{Paragraph, Span, Token, TokenKind, TokenRange};

/// A stretch of text between two quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Bytes, marks included.
    pub span: Span,
    /// Tokens, marks included.
    pub tokens: TokenRange,
    /// How many quotations it stands inside: 0 or 1.
    pub depth: u8,
    /// Whether it runs over more than one paragraph.
    pub over_paragraphs: bool,
}

impl Quotation {
    /// Tokens between the marks.
    pub fn inside(&self) -> TokenRange {
        TokenRange::new(self.tokens.begin + 1, self.tokens.end.saturating_sub(1))
    }
}

/// A quotation mark without its partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoneMark {
    /// The mark's token.
    pub token: usize,
    /// Whether it looks like an opening one.
    pub opening: bool,
}

/// What the pairing gives.
pub(super) struct Pairing {
    pub quotations: Vec<Quotation>,
    pub lone: Vec<LoneMark>,
}

/// How many paragraphs a quotation may run on without a mark before it counts as unclosed.
const PARAGRAPHS_WITHOUT_MARK: usize = 4;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    /// „…“, “…”, "…"
    Double,
    /// »…«, «…»
    Chevrons,
    /// ‚…‘, '…', ‹…›
    Single,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Open,
    Close,
    /// The typewriter's marks: context decides.
    Either,
}

#[derive(Clone, Copy)]
struct Open {
    token: usize,
    family: Family,
    mark: char,
    paragraph: usize,
}

/// Pairs the marks of `tokens`.
pub(super) fn pair(text: &str, tokens: &[Token], paragraphs: &[Paragraph]) -> Pairing {
    let mut pairing = Pairing { quotations: Vec::new(), lone: Vec::new() };
    // At most two levels: an outer quotation and one inside it.
    let mut outer: Option<Open> = None;
    let mut inner: Option<Open>;
    // An opening mark that a second one of its family displaced: a closing mark too many shows that the two were nested.
    let mut displaced: Option<Open>;
    for (number, paragraph) in paragraphs.iter().enumerate() {
        inner = None;
        displaced = None;
        if let Some(open) = outer
            && number > open.paragraph + PARAGRAPHS_WITHOUT_MARK
        {
            pairing.lone.push(LoneMark { token: open.token, opening: true });
            outer = None;
        }
        let mut first_in_paragraph = true;
        for index in paragraph.tokens {
            let Some(token) = tokens.get(index) else { continue };
            if token.kind != TokenKind::QuotationMark {
                continue;
            }
            let Some(mark) = Mark::read(text, tokens, index, paragraph.tokens) else { continue };
            let at_begin = index == paragraph.tokens.begin;
            if let (Some(open), true) = (outer.as_mut(), first_in_paragraph)
                && open.paragraph != number
            {
                // Carried over from a paragraph before: a mark at the very beginning repeats the opening one; an
                // opening mark further on shows that the carried one was never closed.
                if at_begin && mark.family == open.family && mark.may_open() {
                    open.paragraph = number;
                    first_in_paragraph = false;
                    continue;
                }
                if !mark.closes(open) {
                    pairing.lone.push(LoneMark { token: open.token, opening: true });
                    outer = None;
                }
            }
            first_in_paragraph = false;
            if mark.family == Family::Single && is_plural_genitive(text, tokens, index, paragraph.tokens) {
                continue;
            }
            if let Some(open) = inner
                && mark.closes(&open)
            {
                pairing.quotations.push(quotation(tokens, open, index, 1, number));
                inner = None;
                continue;
            }
            if let Some(open) = outer
                && mark.closes(&open)
            {
                pairing.quotations.push(quotation(tokens, open, index, 0, number));
                outer = None;
                inner = None;
                continue;
            }
            if let (None, Some(open)) = (outer, displaced)
                && (mark.looks_closing || !mark.may_open())
                && mark.closes(&open)
            {
                displaced = None;
                if pairing.lone.last().is_some_and(|lone| lone.token == open.token) {
                    pairing.lone.pop();
                }
                for inside in pairing.quotations.iter_mut().rev().take_while(|inside| inside.tokens.begin > open.token)
                {
                    inside.depth = 1;
                }
                pairing.quotations.push(quotation(tokens, open, index, 0, number));
                continue;
            }
            if !mark.may_open() {
                if mark.family != Family::Single {
                    pairing.lone.push(LoneMark { token: index, opening: false });
                }
                continue;
            }
            let opened = Open { token: index, family: mark.family, mark: mark.character, paragraph: number };
            match outer {
                None => outer = Some(opened),
                Some(open) if open.family == mark.family => {
                    // A second opening mark of the same family: the first was never closed (or was an apostrophe).
                    if open.family != Family::Single {
                        pairing.lone.push(LoneMark { token: open.token, opening: true });
                        displaced = Some(open);
                    }
                    outer = Some(opened);
                    inner = None;
                }
                Some(open) if open.family == Family::Single => {
                    // Single marks outside, double ones inside: or the single one was an apostrophe.
                    inner = Some(opened);
                }
                Some(_) => inner = Some(opened),
            }
        }
        if let Some(open) = outer
            && open.family == Family::Single
        {
            // Single marks never run over paragraphs; what stays open was an apostrophe. What opened inside it is lone.
            if let Some(inner) = inner.filter(|inner| inner.family != Family::Single) {
                pairing.lone.push(LoneMark { token: inner.token, opening: true });
            }
            outer = None;
        }
    }
    if let Some(open) = outer {
        pairing.lone.push(LoneMark { token: open.token, opening: true });
    }
    pairing.quotations.sort_by_key(|quotation| (quotation.tokens.begin, std::cmp::Reverse(quotation.tokens.end)));
    pairing.lone.sort_by_key(|lone| lone.token);
    pairing
}

/// How far ahead a closing mark is looked for before a mark after a final `s` counts as one itself.
const AHEAD: usize = 80;

/// Whether the single mark at `index` belongs to the word before it (`the players’ fault`): a lower-case word follows
/// after a space, and a mark that closes stands further on, before any that opens.
fn is_plural_genitive(text: &str, tokens: &[Token], index: usize, paragraph: TokenRange) -> bool {
    let close = |at: usize| tokens.get(at).filter(|_| paragraph.holds(at));
    let single = |mark: &Token| matches!(mark.span().of(text), "’" | "'");
    let before = close(index).is_some_and(single)
        && index
            .checked_sub(1)
            .and_then(close)
            .is_some_and(|word| word.is_word() && word.span().of(text).ends_with('s'));
    let next = close(index + 1).is_some_and(|next| next.space_before && next.is_word() && !next.capital);
    let attached = close(index).is_some_and(|mark| !mark.space_before);
    if !(before && next && attached) {
        return false;
    }
    for at in index + 1..paragraph.end.min(index + AHEAD) {
        let (Some(mark), Some(left)) = (close(at), close(at - 1)) else { return false };
        if mark.kind != TokenKind::QuotationMark {
            continue;
        }
        return single(mark) && !mark.space_before && (left.kind == TokenKind::Comma || left.kind.is_terminal());
    }
    false
}

fn quotation(tokens: &[Token], open: Open, close: usize, depth: u8, paragraph: usize) -> Quotation {
    let begin = tokens.get(open.token).map_or(0, |token| token.span().begin);
    let end = tokens.get(close).map_or(begin, |token| token.span().end);
    Quotation {
        span: Span::new(begin, end),
        tokens: TokenRange::new(open.token, close + 1),
        depth,
        over_paragraphs: open.paragraph != paragraph,
    }
}

struct Mark {
    family: Family,
    direction: Direction,
    character: char,
    /// Whether white space, a bracket or the paragraph's edge stands before it and a word after it.
    looks_opening: bool,
    looks_closing: bool,
}

impl Mark {
    /// Reads the mark at `index`; `None` for an apostrophe or an inch sign.
    fn read(text: &str, tokens: &[Token], index: usize, paragraph: TokenRange) -> Option<Mark> {
        let token = tokens.get(index)?;
        let word = token.span().of(text);
        let character = word.chars().next()?;
        let doubled = word.chars().count() > 1;
        let before =
            index.checked_sub(1).filter(|&before| paragraph.holds(before)).and_then(|before| tokens.get(before));
        let after = tokens.get(index + 1).filter(|_| paragraph.holds(index + 1));
        let space_before = token.space_before || before.is_none();
        let space_after = after.is_none_or(|after| after.space_before);
        let loose_before = space_before
            || before.is_some_and(|before| {
                matches!(
                    before.kind,
                    TokenKind::OpeningBracket | TokenKind::Dash | TokenKind::Symbol | TokenKind::QuotationMark
                )
            });
        let loose_after = space_after
            || after.is_some_and(|after| {
                !after.is_word() && !matches!(after.kind, TokenKind::OpeningBracket | TokenKind::Ellipsis)
            });
        let (family, direction) = match (character, doubled) {
            (',' | '‚', true) => (Family::Double, Direction::Open),
            ('\'' | '`' | '´' | '‘' | '’', true) => (Family::Double, Direction::Either),
            ('„', _) => (Family::Double, Direction::Open),
            // German closing, English opening.
            ('“' | '‟', _) => (Family::Double, Direction::Either),
            ('”', _) => (Family::Double, Direction::Close),
            ('"' | '＂', _) => (Family::Double, Direction::Either),
            ('»' | '«', _) => (Family::Chevrons, Direction::Either),
            ('「', _) => (Family::Double, Direction::Open),
            ('」', _) => (Family::Double, Direction::Close),
            ('‚', _) => (Family::Single, Direction::Open),
            _ => (Family::Single, Direction::Either),
        };
        let mark = Mark {
            family,
            direction,
            character,
            looks_opening: loose_before && !space_after,
            looks_closing: !space_before && loose_after,
        };
        if family == Family::Single && direction == Direction::Either {
            // `Grass’ Roman`, `’n`: a single mark counts where it can open or something single is open; the pairing
            // drops those that stay alone.
            let word_both_sides = !space_before
                && !space_after
                && before.is_some_and(Token::is_word)
                && after.is_some_and(Token::is_word);
            if word_both_sides || space_before && space_after {
                return None;
            }
        }
        is_quotation_mark(character).then_some(()).or((doubled || matches!(character, '`' | '´')).then_some(()))?;
        Some(mark)
    }

    fn may_open(&self) -> bool {
        match self.direction {
            Direction::Open => true,
            Direction::Close => false,
            Direction::Either => self.looks_opening || !self.looks_closing && self.family != Family::Single,
        }
    }

    fn closes(&self, open: &Open) -> bool {
        if self.family != open.family {
            return false;
        }
        match self.direction {
            Direction::Open => false,
            Direction::Close => true,
            Direction::Either => match (open.mark, self.character) {
                // A low mark or a different mark settles it: „ is closed by “, » by «.
                ('„' | ',' | '‚', _) if self.family == Family::Double => {
                    self.character != '"' || !self.looks_opening || self.looks_closing
                }
                // A typewriter's apostrophe inside ‘…’ closes nothing.
                ('‘', '\'') => false,
                ('»', '«') | ('«', '»') | ('“', '”') | ('‹', '›') | ('›', '‹') => true,
                ('»', '»') | ('«', '«') => self.looks_closing && !self.looks_opening,
                _ => self.looks_closing || !self.looks_opening,
            },
        }
    }
}
