//! Byte offsets to the units of the outside world and back.

use super::Span;

/// A table of one text that turns byte offsets into Unicode code points (JSON, links, Web Annotations) and UTF-16 code
/// units (the DOM), and back. Built in one pass; each look-up is a binary search.
///
/// Offsets beyond the text are taken as its end, offsets inside a character as the character's first byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offsets {
    /// After each non-ASCII character: byte, code point and UTF-16 offsets. Between two of them all three run in step.
    steps: Vec<Step>,
    end: Step,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    byte: usize,
    code_point: usize,
    utf16: usize,
}

impl Offsets {
    /// The table of `text`.
    pub fn new(text: &str) -> Offsets {
        let mut steps = Vec::new();
        let mut at = Step { byte: 0, code_point: 0, utf16: 0 };
        for character in text.chars() {
            at.byte += character.len_utf8();
            at.code_point += 1;
            at.utf16 += character.len_utf16();
            if !character.is_ascii() {
                steps.push(at);
            }
        }
        Offsets { steps, end: at }
    }

    /// Code points before byte `offset`.
    pub fn code_point(&self, offset: usize) -> usize {
        self.forward(offset, |step| step.code_point)
    }

    /// UTF-16 code units before byte `offset`.
    pub fn utf16(&self, offset: usize) -> usize {
        self.forward(offset, |step| step.utf16)
    }

    /// The span in code points, `[begin, end)`.
    pub fn code_points(&self, span: Span) -> [usize; 2] {
        [self.code_point(span.begin), self.code_point(span.end)]
    }

    /// The byte offset of code point `offset`.
    pub fn byte_of_code_point(&self, offset: usize) -> usize {
        self.backward(offset, |step| step.code_point)
    }

    /// The byte offset of UTF-16 code unit `offset`; inside a surrogate pair, the character's first byte.
    pub fn byte_of_utf16(&self, offset: usize) -> usize {
        self.backward(offset, |step| step.utf16)
    }

    /// The byte span of a span in code points.
    pub fn from_code_points(&self, [begin, end]: [usize; 2]) -> Span {
        Span::new(self.byte_of_code_point(begin), self.byte_of_code_point(end))
    }

    fn forward(&self, offset: usize, unit: fn(&Step) -> usize) -> usize {
        if offset >= self.end.byte {
            return unit(&self.end);
        }
        let next = self.steps.partition_point(|step| step.byte <= offset);
        let (before, at) = match next.checked_sub(1).and_then(|index| self.steps.get(index)) {
            Some(step) => (step.byte, unit(step)),
            None => (0, 0),
        };
        // Up to the next step's character all is ASCII; inside that character, its first byte counts.
        let run = match self.steps.get(next) {
            Some(step) => unit(step) - at - self.width(next, unit),
            None => offset - before,
        };
        at + (offset - before).min(run)
    }

    fn backward(&self, offset: usize, unit: fn(&Step) -> usize) -> usize {
        if offset >= unit(&self.end) {
            return self.end.byte;
        }
        let next = self.steps.partition_point(|step| unit(step) <= offset);
        let (before, byte) = match next.checked_sub(1).and_then(|index| self.steps.get(index)) {
            Some(step) => (unit(step), step.byte),
            None => (0, 0),
        };
        let run = match self.steps.get(next) {
            Some(step) => unit(step) - before - self.width(next, unit),
            None => offset - before,
        };
        byte + (offset - before).min(run)
    }

    /// How many units the non-ASCII character that ends at step `index` takes.
    fn width(&self, index: usize, unit: fn(&Step) -> usize) -> usize {
        let Some(step) = self.steps.get(index) else { return 0 };
        let before = index.checked_sub(1).and_then(|index| self.steps.get(index));
        let [byte, code_point, utf16] = match before {
            Some(before) => [step.byte - before.byte, step.code_point - before.code_point, step.utf16 - before.utf16],
            None => [step.byte, step.code_point, step.utf16],
        };
        // The run before the character is ASCII, one unit each; `code_point - 1` of them stand before it.
        let ascii = code_point.saturating_sub(1);
        let measured = unit(&Step { byte, code_point, utf16 });
        measured - ascii
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every boundary of `text`, forward and back, against counting.
    fn check(text: &str) {
        let offsets = Offsets::new(text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let code_point = text[..byte].chars().count();
            let utf16 = text[..byte].encode_utf16().count();
            assert_eq!(offsets.code_point(byte), code_point, "{text:?} at {byte}");
            assert_eq!(offsets.utf16(byte), utf16, "{text:?} at {byte}");
            assert_eq!(offsets.byte_of_code_point(code_point), byte, "{text:?} at {byte}");
            assert_eq!(offsets.byte_of_utf16(utf16), byte, "{text:?} at {byte}");
        }
    }

    #[test]
    fn boundaries_agree_with_counting() {
        for text in ["", "a", "ä", "aäb", "„Ja“, sagte sie.", "😀x😀😀ü", "\u{301}e\u{301}", "שלום a", "abc", "äöü"]
        {
            check(text);
        }
    }

    #[test]
    fn inside_a_character_is_its_first_byte() {
        let offsets = Offsets::new("a😀b");
        assert_eq!(offsets.code_point(3), 1);
        assert_eq!(offsets.utf16(3), 1);
        assert_eq!(offsets.byte_of_utf16(2), 1);
        assert_eq!(offsets.byte_of_utf16(99), 6);
    }
}
