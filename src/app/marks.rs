//! Where marks begin and end in a text: paragraphs, and within them the nesting of marks. Plain spans, no page.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::text::Span;

/// Marks nested deeper than this are not drawn: nobody could tell them apart, and a page must not nest without end.
const DEEPEST: usize = 6;

/// A stretch of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Words as they stand.
    Words(Span),
    /// Marked words.
    Mark {
        /// Index into the statements.
        statement: usize,
        /// Whether the statement's words begin here: a content in parts, or one cut by another, is numbered once.
        first: bool,
        /// What is inside.
        pieces: Vec<Piece>,
    },
}

/// A paragraph with its marks. Its span takes in the line breaks after it, so that all paragraphs together are the text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Paragraph {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is made of; together they cover the span.
    pub pieces: Vec<Piece>,
}

/// The paragraphs of `text` with the marks of `contents` (statement index and its spans, in any order). Spans that do
/// not fit the text are left out. An empty text has no paragraph. Marks are nested as a paragraph is asked for, since a
/// long text has thousands.
pub fn paragraphs(
    text: &str,
    contents: &mut dyn Iterator<Item = (usize, &[Span])>,
) -> impl Iterator<Item = Paragraph> + use<> {
    let blocks = blocks(text);
    let mut marks: Vec<Vec<(usize, Span, bool)>> = vec![Vec::new(); blocks.len()];
    for (statement, spans) in contents {
        let mut first = true;
        for &span in spans.iter().filter(|span| text.get(span.begin..span.end).is_some_and(|words| !words.is_empty())) {
            let from = blocks.partition_point(|block| block.end <= span.begin);
            for (block, marks) in blocks.iter().zip(&mut marks).skip(from) {
                if block.begin >= span.end {
                    break;
                }
                let clipped = Span::new(span.begin.max(block.begin), span.end.min(block.end));
                marks.push((statement, clipped, first));
                first = false;
            }
        }
    }
    blocks.into_iter().zip(marks).map(|(span, marks)| Paragraph { span, pieces: pieces(span, marks) })
}

/// The text cut after each run of line breaks.
fn blocks(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut blocks = Vec::new();
    let mut begin = 0;
    for (index, pair) in bytes.windows(2).enumerate() {
        let [this, next] = pair else { continue };
        if matches!(this, b'\n' | b'\r') && !matches!(next, b'\n' | b'\r') {
            blocks.push(Span::new(begin, index + 1));
            begin = index + 1;
        }
    }
    if begin < text.len() {
        blocks.push(Span::new(begin, text.len()));
    }
    blocks
}

/// `rtl` where the first letters of `text` are of a script written from right to left, else `ltr`: what the browser
/// finds for `dir="auto"` too, but that looks through megabytes at every change.
pub fn direction(text: &str) -> &'static str {
    let first = text.chars().take(1000).find(|character| character.is_alphabetic());
    match first {
        Some('\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}') => "rtl",
        _ => "ltr",
    }
}

struct Open {
    statement: usize,
    first: bool,
    end: usize,
    pieces: Vec<Piece>,
}

/// Nests the marks of one block. Where two cross, the later one is cut at the earlier one's end.
fn pieces(block: Span, marks: Vec<(usize, Span, bool)>) -> Vec<Piece> {
    // Earliest first, of those the longest, of those the first statement: so a host comes before what stands in it.
    let mut waiting: BinaryHeap<_> = marks
        .into_iter()
        .map(|(statement, span, first)| Reverse((span.begin, Reverse(span.end), statement, first)))
        .collect();
    let mut open: Vec<Open> = Vec::new();
    let mut whole: Vec<Piece> = Vec::new();
    let mut at = block.begin;
    while let Some(Reverse((begin, Reverse(end), statement, first))) = waiting.pop() {
        close_until(begin, &mut at, &mut open, &mut whole);
        let inner = open.last_mut().map_or(&mut whole, |open| &mut open.pieces);
        words(inner, &mut at, begin);
        match open.last() {
            Some(host) if end > host.end => {
                let cut = host.end;
                waiting.push(Reverse((cut, Reverse(end), statement, false)));
                if cut > begin && open.len() < DEEPEST {
                    open.push(Open { statement, first, end: cut, pieces: Vec::new() });
                }
            }
            _ if open.len() < DEEPEST => open.push(Open { statement, first, end, pieces: Vec::new() }),
            _ => {}
        }
    }
    close_until(usize::MAX, &mut at, &mut open, &mut whole);
    words(&mut whole, &mut at, block.end);
    whole
}

/// Closes the marks that end at or before `begin`.
fn close_until(begin: usize, at: &mut usize, open: &mut Vec<Open>, whole: &mut Vec<Piece>) {
    while open.last().is_some_and(|last| last.end <= begin) {
        if let Some(mut closed) = open.pop() {
            words(&mut closed.pieces, at, closed.end);
            let outer = open.last_mut().map_or(&mut *whole, |open| &mut open.pieces);
            outer.push(Piece::Mark { statement: closed.statement, first: closed.first, pieces: closed.pieces });
        }
    }
}

/// Adds the words from `at` to `end`, if there are any.
fn words(pieces: &mut Vec<Piece>, at: &mut usize, end: usize) {
    if *at < end {
        pieces.push(Piece::Words(Span::new(*at, end)));
        *at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with marks as brackets and statement numbers, paragraphs divided by a bar.
    fn drawn(text: &str, contents: &[(usize, &[(usize, usize)])]) -> String {
        fn draw(text: &str, pieces: &[Piece], into: &mut String) {
            for piece in pieces {
                match piece {
                    Piece::Words(span) => into.push_str(span.of(text)),
                    Piece::Mark { statement, first, pieces } => {
                        into.push_str(&format!("[{}{statement}:", if *first { "" } else { "+" }));
                        draw(text, pieces, into);
                        into.push(']');
                    }
                }
            }
        }
        let spans: Vec<(usize, Vec<Span>)> = contents
            .iter()
            .map(|(statement, spans)| (*statement, spans.iter().map(|&(begin, end)| Span::new(begin, end)).collect()))
            .collect();
        let paragraphs = paragraphs(text, &mut spans.iter().map(|(statement, spans)| (*statement, spans.as_slice())));
        let drawn: Vec<String> = paragraphs
            .map(|paragraph| {
                let mut into = String::new();
                draw(text, &paragraph.pieces, &mut into);
                into
            })
            .collect();
        drawn.join("|")
    }

    #[test]
    fn marks_nest_cross_and_repeat() {
        assert_eq!(drawn("", &[]), "");
        assert_eq!(drawn("abc", &[]), "abc");
        assert_eq!(drawn("abcdef", &[(0, &[(1, 3)])]), "a[0:bc]def");
        assert_eq!(drawn("abcdef", &[(0, &[(0, 6)]), (1, &[(2, 4)])]), "[0:ab[1:cd]ef]");
        assert_eq!(drawn("abcdef", &[(0, &[(0, 4)]), (1, &[(2, 6)])]), "[0:ab[1:cd]][+1:ef]");
        assert_eq!(drawn("abcdef", &[(0, &[(0, 2), (4, 6)])]), "[0:ab]cd[+0:ef]");
        assert_eq!(drawn("abcdef", &[(0, &[(0, 6)]), (1, &[(0, 6)])]), "[0:[1:abcdef]]");
        assert_eq!(drawn("abcdef", &[(1, &[(0, 3)]), (0, &[(3, 6)])]), "[1:abc][0:def]");
    }

    #[test]
    fn direction_is_that_of_the_first_letter() {
        for (text, expected) in
            [("", "ltr"), ("„Ja“ שלום", "ltr"), ("12 „שלום“ ja", "rtl"), ("مرحبا", "rtl"), ("123", "ltr")]
        {
            assert_eq!(direction(text), expected, "{text}");
        }
    }

    #[test]
    fn marks_go_on_over_paragraphs() {
        assert_eq!(drawn("ab\n\ncd", &[(0, &[(1, 6)])]), "a[0:b\n\n]|[+0:cd]");
        assert_eq!(drawn("ab\r\ncd\n", &[]), "ab\r\n|cd\n");
    }

    #[test]
    fn spans_that_do_not_fit_are_left_out() {
        assert_eq!(drawn("aäb", &[(0, &[(1, 2)]), (1, &[(1, 99)]), (2, &[(2, 2)])]), "aäb");
    }

    /// Whatever marks there are: the words are the text, and every mark holds its statement's words.
    #[test]
    fn marks_hold_their_words() {
        fn collect(text: &str, pieces: &[Piece], within: &mut Vec<usize>, whole: &mut String, by: &mut [String]) {
            for piece in pieces {
                match piece {
                    Piece::Words(span) => {
                        whole.push_str(span.of(text));
                        for &statement in within.iter() {
                            by[statement].push_str(span.of(text));
                        }
                    }
                    Piece::Mark { statement, pieces, .. } => {
                        within.push(*statement);
                        collect(text, pieces, within, whole, by);
                        within.pop();
                    }
                }
            }
        }
        let alphabet: Vec<char> = "ab \n\r“„ä😀\u{301}שם".chars().collect();
        let mut seed = 7_u64;
        let mut random = move |below: usize| {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            (seed >> 33) as usize % below.max(1)
        };
        for _ in 0..10_000 {
            let text: String = (0..random(40)).map(|_| alphabet[random(alphabet.len())]).collect();
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let contents: Vec<Vec<Span>> = (0..random(DEEPEST + 1))
                .map(|_| {
                    let mut ends: Vec<usize> = (0..2 * (1 + random(2))).map(|_| bounds[random(bounds.len())]).collect();
                    ends.sort_unstable();
                    ends.chunks(2).map(|ends| Span::new(ends[0], ends[1])).collect()
                })
                .collect();
            let mut marked = contents.iter().enumerate().map(|(index, spans)| (index, spans.as_slice()));
            let drawn: Vec<Paragraph> = paragraphs(&text, &mut marked).collect();
            let mut whole = String::new();
            let mut by = vec![String::new(); contents.len()];
            for paragraph in &drawn {
                collect(&text, &paragraph.pieces, &mut Vec::new(), &mut whole, &mut by);
            }
            assert_eq!(whole, text);
            for (spans, marked) in contents.iter().zip(&by) {
                let words: String = spans.iter().map(|span| span.of(&text)).collect();
                assert_eq!(marked, &words, "{text:?} {contents:?}");
            }
        }
    }
}
