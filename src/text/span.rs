//! Places in a text.

/// A stretch of a text: the half-open range `[begin, end)` in **bytes** of its UTF-8 form.
///
/// Both ends lie on character boundaries of the text it was made for. Conversion to code points (JSON, links) and to
/// UTF-16 code units (the browser's DOM) happens only at the edges, through [`super::Offsets`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub begin: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `begin` to `end`; reversed ends give an empty span at `begin`.
    pub fn new(begin: usize, end: usize) -> Span {
        Span { begin, end: end.max(begin) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.begin
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.begin >= self.end
    }

    /// Whether `other` lies wholly inside (or is equal).
    pub fn contains(self, other: Span) -> bool {
        self.begin <= other.begin && other.end <= self.end
    }

    /// Whether the byte at `offset` is inside.
    pub fn holds(self, offset: usize) -> bool {
        self.begin <= offset && offset < self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.begin < other.end && other.begin < self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span { begin: self.begin.min(other.begin), end: self.end.max(other.end) }
    }

    /// The words of `text` it stands for; empty where it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.begin..self.end).unwrap_or_default()
    }
}
