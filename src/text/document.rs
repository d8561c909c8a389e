//! The immutable document that everything else points into.

use super::language::Tally;
use super::places::Places;
use super::scan::{self, Scan};
use super::sentence;
use super::{Language, LoneMark, Paragraph, Quotation, Sentence, Span, Token, TokenKind, TokenRange, quotation};

/// A text with its structure. Made once by [`Document::new`], never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    text: String,
    language: Language,
    language_known: bool,
    tokens: Vec<Token>,
    forms: Vec<String>,
    paragraphs: Vec<Paragraph>,
    sentences: Vec<Sentence>,
    quotations: Vec<Quotation>,
    lone_marks: Vec<LoneMark>,
    /// Bytes → tokens, tokens → sentences, tokens → quotations, by where they begin.
    token_places: Places,
    sentence_places: Places,
    quotation_places: Places,
}

/// A heading is no longer than this, in tokens.
const HEADING_TOKENS: usize = 25;

impl Document {
    /// Reads `text`, in time linear in its length. Any string is a document; the empty one has no tokens.
    pub fn new(text: &str) -> Document {
        let Scan { tokens, forms, lines } = scan::scan(text);
        let languages: Vec<Option<Language>> = forms.iter().map(|form| Language::of_function_word(form)).collect();
        let ranges = sentence::paragraphs(text, &tokens, &lines);
        let mut paragraphs = Vec::with_capacity(ranges.len());
        let mut sentences: Vec<Sentence> = Vec::new();
        let mut whole = Tally::default();
        let mut told = Vec::with_capacity(ranges.len());
        let mut found = Vec::new();
        for range in ranges {
            let mut tally = Tally::default();
            for token in tokens.get(range.begin..range.end).unwrap_or_default() {
                if let Some(Some(language)) = languages.get(token.form.index()) {
                    tally.count(*language);
                }
            }
            whole.add(tally);
            told.push(tally.language());
            found.clear();
            sentence::sentences(text, &tokens, &forms, range, &mut found);
            let ends_open = range.end.checked_sub(1).and_then(|last| tokens.get(last)).is_some_and(|last| {
                last.is_word()
                    || matches!(
                        last.kind,
                        TokenKind::QuotationMark
                            | TokenKind::QuestionMark
                            | TokenKind::ClosingBracket
                            | TokenKind::Symbol
                    )
            });
            let heading =
                found.len() == 1 && range.len() <= HEADING_TOKENS && ends_open && !ends_with_stop(&tokens, range);
            if heading {
                sentence::divide_heading(&tokens, &mut found);
            }
            let first = sentences.len();
            for &sentence in &found {
                sentences.push(Sentence {
                    span: span_of(&tokens, sentence),
                    tokens: sentence,
                    body: sentence::body(text, &tokens, &forms, sentence),
                    paragraph: paragraphs.len(),
                    heading,
                });
            }
            paragraphs.push(Paragraph {
                tokens: range,
                sentences: (first, sentences.len()),
                language: Language::default(),
                heading,
            });
        }
        let language = whole.language();
        for (paragraph, told) in paragraphs.iter_mut().zip(told) {
            paragraph.language = told.or(language).unwrap_or_default();
        }
        let pairing = quotation::pair(text, &tokens, &paragraphs);
        Document {
            text: text.to_owned(),
            language: language.unwrap_or_default(),
            language_known: language.is_some(),
            token_places: Places::of(tokens.iter().map(|token| token.span().begin)),
            sentence_places: Places::of(sentences.iter().map(|sentence| sentence.tokens.begin)),
            quotation_places: Places::of(pairing.quotations.iter().map(|quotation| quotation.tokens.begin)),
            tokens,
            forms,
            paragraphs,
            sentences,
            quotations: pairing.quotations,
            lone_marks: pairing.lone,
        }
    }

    /// The text as given, line ends untouched.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Gives the text back, unchanged.
    pub fn into_text(self) -> String {
        self.text
    }

    /// The language most of the text is written in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether the text has enough function words of one language to tell it.
    pub fn language_known(&self) -> bool {
        self.language_known
    }

    /// All tokens, in text order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The distinct folded spellings of the tokens; [`super::FormId::index`] points into it.
    pub fn forms(&self) -> &[String] {
        &self.forms
    }

    /// The folded spelling of token number `token`: lower case, `ß` as `ss`, no soft hyphens. Empty beyond the end.
    pub fn form(&self, token: usize) -> &str {
        self.tokens.get(token).and_then(|token| self.forms.get(token.form.index())).map_or("", String::as_str)
    }

    /// Whether the folded spelling of token number `token` is among the packed words of [`spelled!`].
    pub(crate) fn spells(&self, token: usize, packed: &[u8]) -> bool {
        crate::one_of::holds(packed, self.form(token))
    }

    /// The words of token number `token` as they stand in the text. Empty beyond the end.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |token| token.span().of(&self.text))
    }

    /// All paragraphs, in text order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// All sentences, in text order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// All paired quotation marks, in order of the opening ones.
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// The quotation whose opening mark is token number `token`.
    pub fn quotation_at(&self, token: usize) -> Option<&Quotation> {
        self.quotations_from(token).first().filter(|quotation| quotation.tokens.begin == token)
    }

    /// How many quotations begin before token number `token`.
    pub fn quotations_before(&self, token: usize) -> usize {
        first_from(&self.quotations, self.quotation_places.before(token), |quotation| quotation.tokens.begin < token)
    }

    /// The quotations that begin at token number `token` or after it, in order of the opening marks.
    pub fn quotations_from(&self, token: usize) -> &[Quotation] {
        self.quotations.get(self.quotations_before(token)..).unwrap_or_default()
    }

    /// Whether token number `token` stands in a quotation, its marks included.
    pub fn is_quoted(&self, token: usize) -> bool {
        let after = self.quotations_before(token.saturating_add(1));
        // The outer one and those inside it that begin before the token: the nearest few.
        self.quotations.iter().take(after).rev().take(4).any(|quotation| quotation.tokens.holds(token))
    }

    /// Quotation marks without a partner, in text order.
    pub fn lone_marks(&self) -> &[LoneMark] {
        &self.lone_marks
    }

    /// The bytes of a token range; empty at the text's end where the range does not fit.
    pub fn span(&self, tokens: TokenRange) -> Span {
        span_of(&self.tokens, tokens)
    }

    /// The number of the sentence that holds token number `token`.
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        let next =
            first_from(&self.sentences, self.sentence_places.before(token), |sentence| sentence.tokens.begin <= token);
        next.checked_sub(1)
    }

    /// The numbers of the tokens that share a byte with `span`.
    pub fn tokens_of(&self, span: Span) -> TokenRange {
        // The one before may end in the step where the span begins.
        let begin = self.token_places.before(span.begin).saturating_sub(1);
        let begin = first_from(&self.tokens, begin, |token| token.span().end <= span.begin);
        let end = first_from(&self.tokens, self.token_places.before(span.end), |token| token.span().begin < span.end);
        TokenRange::new(begin, end)
    }
}

/// The number of the first item from number `from` on that is not `before`.
fn first_from<T>(items: &[T], from: usize, before: impl Fn(&T) -> bool) -> usize {
    from + items.get(from..).unwrap_or_default().iter().take_while(|item| before(item)).count()
}

fn span_of(tokens: &[Token], range: TokenRange) -> Span {
    let begin = tokens.get(range.begin).map_or(0, |token| token.span().begin);
    let end = range.end.checked_sub(1).filter(|&last| last >= range.begin).and_then(|last| tokens.get(last));
    Span::new(begin, end.map_or(begin, |token| token.span().end))
}

/// Whether the range ends with a full stop, one before a closing quotation mark included.
fn ends_with_stop(tokens: &[Token], range: TokenRange) -> bool {
    tokens
        .get(range.begin..range.end)
        .unwrap_or_default()
        .iter()
        .rev()
        .find(|token| !matches!(token.kind, TokenKind::QuotationMark | TokenKind::ClosingBracket))
        .is_some_and(|token| token.kind == TokenKind::FullStop)
}
