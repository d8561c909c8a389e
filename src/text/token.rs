//! Tokens: words, numbers and marks with their places.

use super::Span;

/// A word, number or mark of the text. In 16 bytes, since a long text has millions: places beyond four billion bytes, which
/// no text has, would not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where its bytes begin and end.
    pub(super) begin: u32,
    pub(super) end: u32,
    /// Its spelling folded for look-up (see [`super::Document::form`]).
    pub form: FormId,
    /// What it is.
    pub kind: TokenKind,
    /// Whether white space or the text's beginning stands before it.
    pub space_before: bool,
    /// Whether its first letter is upper case.
    pub capital: bool,
}

impl Token {
    /// Its bytes.
    pub fn span(&self) -> Span {
        Span { begin: self.begin as usize, end: self.end as usize }
    }

    /// Whether it is a word or number.
    pub fn is_word(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }
}

/// Number of a folded spelling within one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormId(pub(super) u32);

impl FormId {
    /// Index into [`super::Document::forms`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word; also an abbreviation with its full stop (`Dr.`), an address, a compound with hyphens.
    Word,
    /// A number (`3,5`, `30.000`, `15:36`); also an ordinal with its full stop (`30.`).
    Number,
    /// A quotation mark; which one it belongs to stands in [`super::Document::quotations`].
    QuotationMark,
    /// `.`
    FullStop,
    /// `?`
    QuestionMark,
    /// `!`
    ExclamationMark,
    /// `…` or `...`
    Ellipsis,
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// `:`
    Colon,
    /// A dash, or a hyphen that stands alone.
    Dash,
    /// `(` or `[`
    OpeningBracket,
    /// `)` or `]`
    ClosingBracket,
    /// A bullet at the beginning of a line, or any other mark.
    Symbol,
}

impl TokenKind {
    /// Whether it can end a sentence.
    pub fn is_terminal(self) -> bool {
        matches!(self, TokenKind::FullStop | TokenKind::QuestionMark | TokenKind::ExclamationMark | TokenKind::Ellipsis)
    }
}

/// A range of token numbers, `[begin, end)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TokenRange {
    /// First token.
    pub begin: usize,
    /// One past the last token.
    pub end: usize,
}

impl TokenRange {
    /// From `begin` to `end`; reversed ends give an empty range at `begin`.
    pub fn new(begin: usize, end: usize) -> TokenRange {
        TokenRange { begin, end: end.max(begin) }
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.begin >= self.end
    }

    /// How many tokens it holds.
    pub fn len(self) -> usize {
        self.end - self.begin
    }

    /// Whether `token` is in it.
    pub fn holds(self, token: usize) -> bool {
        self.begin <= token && token < self.end
    }

    /// Whether `other` lies wholly inside (or is equal).
    pub fn contains(self, other: TokenRange) -> bool {
        self.begin <= other.begin && other.end <= self.end
    }

    /// Whether the two share a token.
    pub fn overlaps(self, other: TokenRange) -> bool {
        self.begin < other.end && other.begin < self.end
    }
}

impl IntoIterator for TokenRange {
    type Item = usize;
    type IntoIter = std::ops::Range<usize>;

    fn into_iter(self) -> Self::IntoIter {
        self.begin..self.end
    }
}
