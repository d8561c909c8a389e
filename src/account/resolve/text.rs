//! Where something stands: sentences, paragraphs, languages; and cues that are hearsay. Knows nothing of who anybody is.

use super::Resolver;
use crate::lexicon::english::reporting_verbs;
use crate::text::{Language, Span, TokenKind, TokenRange};

impl Resolver<'_> {
    /// The language of the paragraph that holds `token`.
    pub(super) fn language_at(&self, token: usize) -> Language {
        self.document
            .sentence_of(token)
            .and_then(|sentence| self.document.sentences().get(sentence))
            .and_then(|sentence| self.document.paragraphs().get(sentence.paragraph))
            .map_or(self.document.language(), |paragraph| paragraph.language)
    }

    /// Number of the sentence that holds byte `offset`.
    pub(in crate::account) fn sentence_at(&self, offset: usize) -> usize {
        let token = self.document.tokens_of(Span::new(offset, offset + 1)).begin;
        self.document.sentence_of(token).unwrap_or(0)
    }

    /// A sentence without its bullet or dateline, in bytes.
    pub(in crate::account) fn sentence_span(&self, sentence: usize) -> Span {
        self.document
            .sentences()
            .get(sentence)
            .map(|sentence| self.document.span(TokenRange::new(sentence.body, sentence.tokens.end)))
            .unwrap_or_default()
    }

    /// The parts of `span` that stand in different sentences.
    pub(in crate::account) fn sentences_in(&self, span: Span) -> Vec<Span> {
        let first = self.sentence_at(span.begin);
        let last = self.sentence_at(span.end.saturating_sub(1));
        (first..=last)
            .filter_map(|sentence| {
                let sentence = self.document.sentences().get(sentence)?.span;
                let piece = Span::new(span.begin.max(sentence.begin), span.end.min(sentence.end));
                (!piece.is_empty()).then_some(piece)
            })
            .collect()
    }

    /// Whether two sentences stand in one paragraph.
    pub(in crate::account) fn same_paragraph(&self, one: usize, other: usize) -> bool {
        let paragraph = |sentence: usize| self.document.sentences().get(sentence).map(|sentence| sentence.paragraph);
        paragraph(one) == paragraph(other)
    }

    /// Whether a heading stands after sentence `first` and up to sentence `last`.
    pub(in crate::account) fn heading_between(&self, first: usize, last: usize) -> bool {
        self.document.sentences().get(first..=last).unwrap_or_default().iter().any(|sentence| sentence.heading)
    }

    /// Words in a span.
    pub(in crate::account) fn words_in(&self, span: Span) -> usize {
        let tokens = self.document.tokens_of(span);
        self.document
            .tokens()
            .get(tokens.begin..tokens.end)
            .unwrap_or_default()
            .iter()
            .filter(|token| token.is_word())
            .count()
    }

    /// Whether the cue is hearsay: `soll … gesagt haben`, `is said to have`.
    pub(in crate::account) fn is_hearsay(&self, cue: &[Span]) -> bool {
        cue.iter().any(|span| {
            self.document
                .tokens_of(*span)
                .into_iter()
                .any(|token| spelled!(self.document, token, "soll" | "sollen" | "reportedly" | "allegedly"))
        })
    }

    /// Whether a verb of saying stands in the perfect behind `is said` at `hedge`: `is said to have agreed`.
    pub(in crate::account) fn tells_after(&self, hedge: Span) -> bool {
        let to = self.document.tokens_of(hedge).end;
        spelled!(self.document, to, "to")
            && spelled!(self.document, to + 1, "have")
            && reporting_verbs(self.document.form(to + 2)).next().is_some()
    }

    /// Whether the cue tells of no saying for all its verb: `müsse mit Folgen rechnen`, `habe mit niemandem geredet`.
    pub(in crate::account) fn is_no_telling(&self, cue: &[Span]) -> bool {
        // `Kurti dagegen sei gelaufen` is nobody who is against it.
        let first = cue.first().map(|span| self.document.tokens_of(*span).begin);
        if first.is_some_and(|first| spelled!(self.document, first, "dagegen")) {
            return true;
        }
        cue.iter().flat_map(|span| self.document.tokens_of(*span)).any(|token| {
            let form = self.document.form(token);
            // `es stehe viel auf dem Spiel`: nothing that is written.
            form == "geredet" || ["müss", "könn", "dürf", "steh", "stünd"].iter().any(|stem| form.starts_with(stem))
        })
    }

    /// Whether a clause that is joined to another stands between two places: `…, and that Oslo had asked`.
    pub(in crate::account) fn is_joined(&self, from: usize, to: usize) -> bool {
        from < to
            && self.document.tokens_of(Span::new(from, to)).into_iter().any(|at| {
                spelled!(self.document, at, "and" | "but" | "und" | "aber")
                    && spelled!(self.document, at + 1, "that" | "dass")
            })
    }

    /// Whether the cue is a word that refers to whoever the sentence before is about: `demnach`.
    pub(in crate::account) fn refers_back(&self, cue: &[Span]) -> bool {
        let mut tokens = cue.iter().flat_map(|span| self.document.tokens_of(*span));
        tokens.any(|token| spelled!(self.document, token, "demnach" | "danach" | "demzufolge"))
    }

    /// Whether the words end in an infinitive of the perfect: `… soll sie vergiftet haben`.
    pub(in crate::account) fn ends_in_perfect(&self, content: Span) -> bool {
        let mut words = self
            .document
            .tokens_of(content)
            .into_iter()
            .filter(|&token| self.document.tokens().get(token).is_some_and(|token| token.is_word()));
        words.next_back().is_some_and(|last| spelled!(self.document, last, "haben" | "sein"))
    }

    /// Whether the words lead in to others, as a headline's place does: `Gipfel in Genf:`.
    pub(in crate::account) fn is_lead_in(&self, content: Span) -> bool {
        let last = self.document.tokens_of(content).end.checked_sub(1);
        last.and_then(|last| self.document.tokens().get(last)).is_some_and(|last| last.kind == TokenKind::Colon)
    }

    /// Whether the cue tells of a telling: `soll … gesagt haben`, `is said to have told`.
    pub(in crate::account) fn is_telling_on_hearsay(&self, cue: &[Span]) -> bool {
        self.is_hearsay(cue)
            || cue.iter().any(|span| {
                let forms = self.document.tokens_of(*span).into_iter().map(|token| self.document.form(token));
                let (mut to, mut said) = (false, false);
                for form in forms {
                    said |= one_of!(form, "said" | "reported" | "understood" | "believed" | "alleged" | "supposed");
                    to |= said && form == "to";
                }
                to
            })
    }
}
