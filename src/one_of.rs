//! Whether a word is one of a few that stand in the code, as [`one_of!`] and [`spelled!`] ask. No word lists live here.
//!
//! `matches!` compares with each word in code of its own, fifteen bytes of the page a word. Here the words of a question
//! are one constant, each behind its length in bytes, and one function compares them all.

/// Whether a `&str` is one of the words: `one_of!(form, "and" | "or")`.
macro_rules! one_of {
    ($word:expr, $($listed:literal)|+ $(,)?) => {{
        const WORDS: &[&str] = &[$($listed),+];
        const PACKED: [u8; $crate::one_of::packed_length(WORDS)] = $crate::one_of::packed(WORDS);
        $crate::one_of::holds(&PACKED, $word)
    }};
}

/// Whether a token is spelled as one of the words: `spelled!(words, token, "and" | "or")`. `words` is whatever knows the
/// tokens' folded spellings.
macro_rules! spelled {
    ($words:expr, $token:expr, $($listed:literal)|+ $(,)?) => {{
        const WORDS: &[&str] = &[$($listed),+];
        const PACKED: [u8; $crate::one_of::packed_length(WORDS)] = $crate::one_of::packed(WORDS);
        $words.spells($token, &PACKED)
    }};
}

/// How many bytes the words take with their lengths.
pub(crate) const fn packed_length(words: &[&str]) -> usize {
    let (mut length, mut word) = (0, 0);
    while word < words.len() {
        length += 1 + words[word].len();
        word += 1;
    }
    length
}

/// The words, each behind its length. At compile time only, where a word of more than 255 bytes does not compile.
pub(crate) const fn packed<const LENGTH: usize>(words: &[&str]) -> [u8; LENGTH] {
    let mut packed = [0; LENGTH];
    let (mut at, mut word) = (0, 0);
    while word < words.len() {
        let bytes = words[word].as_bytes();
        assert!(bytes.len() <= 255);
        packed[at] = bytes.len() as u8;
        at += 1;
        let mut byte = 0;
        while byte < bytes.len() {
            packed[at] = bytes[byte];
            (at, byte) = (at + 1, byte + 1);
        }
        word += 1;
    }
    packed
}

/// Whether `word` is among the packed words.
pub(crate) fn holds(packed: &[u8], word: &str) -> bool {
    let (mut rest, word) = (packed, word.as_bytes());
    while let Some((&length, after)) = rest.split_first() {
        let Some((listed, next)) = after.split_at_checked(usize::from(length)) else { return false };
        // Most differ in length or in the first letter, which is looked at sooner than all are compared.
        if listed.len() == word.len() && listed.first() == word.first() && listed == word {
            return true;
        }
        rest = next;
    }
    false
}

#[cfg(test)]
mod tests {
    #[test]
    fn holds_its_words_and_no_others() {
        let held = |word: &str| one_of!(word, "der" | "dem" | "für" | "the");
        assert!(["der", "dem", "für", "the"].into_iter().all(held));
        assert!(!["", "de", "d", "derdem", "fü", "them", "\u{3}der"].into_iter().any(held));
        assert!(one_of!("", "a" | ""));
    }
}
