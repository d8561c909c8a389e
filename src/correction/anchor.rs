//! Where a correction holds on to the text: words and a little of what stands around them.
//!
//! After the W3C Web Annotation `TextQuoteSelector` with a `TextPositionSelector` as a hint: the words decide, the text
//! around them chooses between several places with the same words, the old position breaks ties. So an anchor survives
//! edits elsewhere, and is lost, never misplaced, where its words are gone.

use crate::comparison::{ComparedText, Comparison, Place, Statement};
use crate::text::Span;

/// How many code points before and after the words are kept.
const CONTEXT: usize = 24;
/// Words this long (in bytes) do not stand in a text twice by chance: they need no matching context.
const TELLING_WORDS: usize = 40;
/// Words that stand in a text more often than this are looked for among the first so many places only: a text of one
/// letter, sent to stall the page, must not.
const MOST_PLACES: usize = 10_000;
/// How many bytes of context must match for shorter words, where that much was kept.
const LEAST_CONTEXT: usize = 8;

/// Words of one text, found again by themselves and their surroundings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Anchor {
    /// Index into [`Comparison::texts`].
    pub text: usize,
    /// Byte offset where the words stood: a hint only.
    pub position: usize,
    /// The words; never empty in an anchor that can be found.
    pub quote: String,
    /// What stood before them, up to 24 code points.
    pub prefix: String,
    /// What stood after them, up to 24 code points.
    pub suffix: String,
}

impl Anchor {
    /// An anchor to `place`; `None` where it is empty or no place of these texts.
    pub fn new(texts: &[ComparedText], place: Place) -> Option<Anchor> {
        let text = &texts.get(place.text)?.text;
        Anchor::in_text(text, place)
    }

    /// An anchor to `place` in `text`, which is the text that `place` names.
    pub(crate) fn in_text(text: &str, place: Place) -> Option<Anchor> {
        let quote = place.span.of(text);
        if quote.is_empty() {
            return None;
        }
        let before = text.get(..place.span.begin)?;
        let after = text.get(place.span.end..)?;
        let prefix = before.char_indices().rev().take(CONTEXT).last().map_or("", |(begin, _)| &before[begin..]);
        let suffix = after.char_indices().nth(CONTEXT).map_or(after, |(end, _)| &after[..end]);
        Some(Anchor {
            text: place.text,
            position: place.span.begin,
            quote: quote.to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
        })
    }

    /// Where the words stand now; `None` where they no longer do.
    pub fn find(&self, texts: &[ComparedText]) -> Option<Place> {
        let text = &texts.get(self.text)?.text;
        if self.quote.is_empty() {
            return None;
        }
        let begin = if self.stands_at(text, self.position) { self.position } else { self.best_place(text)? };
        Some(Place { text: self.text, span: Span::new(begin, begin + self.quote.len()) })
    }

    /// Whether words and context stand unchanged at byte `begin`.
    fn stands_at(&self, text: &str, begin: usize) -> bool {
        let (Some(before), Some(after)) = (text.get(..begin), text.get(begin..)) else { return false };
        before.ends_with(&self.prefix)
            && after.strip_prefix(self.quote.as_str()).is_some_and(|after| after.starts_with(&self.suffix))
    }

    fn best_place(&self, text: &str) -> Option<usize> {
        let kept = self.prefix.len() + self.suffix.len();
        let needed = if self.quote.len() >= TELLING_WORDS { 0 } else { LEAST_CONTEXT.min(kept) };
        text.match_indices(self.quote.as_str())
            .take(MOST_PLACES)
            .map(|(begin, words)| (self.matching_context(text, Span::new(begin, begin + words.len())), begin))
            .filter(|&(context, _)| context >= needed)
            // `max_by_key` takes the last of equals; the nearest to the old place is wanted, then the first.
            .max_by_key(|&(context, begin)| (context, usize::MAX - begin.abs_diff(self.position), usize::MAX - begin))
            .map(|(_, begin)| begin)
    }

    /// Bytes of the kept context that stand right before and right after `span`.
    fn matching_context(&self, text: &str, span: Span) -> usize {
        let before = text.get(..span.begin).unwrap_or_default().bytes().rev();
        let after = text.get(span.end..).unwrap_or_default().bytes();
        let same = |pair: &(u8, u8)| pair.0 == pair.1;
        before.zip(self.prefix.bytes().rev()).take_while(same).count()
            + after.zip(self.suffix.bytes()).take_while(same).count()
    }
}

/// A statement, found again by its words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StatementAnchor {
    /// One anchor for each span of the content.
    pub parts: Vec<Anchor>,
    /// Which of the statements with exactly these words, from 0: a fragment can fill the report it stands in.
    pub nth: usize,
}

impl StatementAnchor {
    /// An anchor to the statement at `index`; `None` where there is none.
    pub fn of(comparison: &Comparison, index: usize) -> Option<StatementAnchor> {
        let statement = comparison.statements.get(index)?;
        let parts = statement
            .content
            .iter()
            .map(|&span| Anchor::new(&comparison.texts, Place { text: statement.text, span }))
            .collect::<Option<Vec<_>>>()?;
        let twins = comparison.statements.get(..index)?.iter();
        let nth = twins.filter(|twin| twin.text == statement.text && twin.content == statement.content).count();
        Some(StatementAnchor { parts, nth })
    }

    /// The index of the statement among `statements` (those still shown). Where none has exactly these words, the one
    /// that shares most with them, if that is more than half of both together: an edit nearby may move a comma in or
    /// out of a content.
    pub(super) fn find<'a>(
        &self,
        texts: &[ComparedText],
        statements: impl Iterator<Item = (usize, &'a Statement)> + Clone,
    ) -> Option<usize> {
        let places = self.parts.iter().map(|part| part.find(texts)).collect::<Option<Vec<_>>>()?;
        let text = places.first()?.text;
        let content: Vec<Span> = places.iter().map(|place| place.span).collect();
        let same_text = statements.filter(|(_, statement)| statement.text == text);
        let mut exact = same_text.clone().filter(|(_, statement)| statement.content == content).peekable();
        if exact.peek().is_some() {
            return exact.nth(self.nth).map(|(index, _)| index);
        }
        let length = |spans: &[Span]| spans.iter().map(|span| span.len()).sum::<usize>();
        let wanted = length(&content);
        let mut best: Option<(usize, usize)> = None;
        for (index, statement) in same_text {
            let shared = shared_bytes(&content, &statement.content);
            let union = wanted + length(&statement.content) - shared.min(wanted);
            if shared * 2 > union && best.is_none_or(|(most, _)| shared > most) {
                best = Some((shared, index));
            }
        }
        best.map(|(_, index)| index)
    }
}

fn shared_bytes(left: &[Span], right: &[Span]) -> usize {
    left.iter()
        .flat_map(|left| right.iter().map(move |right| (left, right)))
        .map(|(left, right)| left.end.min(right.end).saturating_sub(left.begin.max(right.begin)))
        .sum()
}
