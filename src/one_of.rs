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

/// Whether a `&str` ends with one of the words: `ends_in!(form, "heit" | "keit")`; with `+ 3` only where so many bytes at
/// least stand before the ending.
macro_rules! ends_in {
    ($word:expr, $($listed:literal)|+ $(,)?) => { ends_in!($word, 0 + $($listed)|+) };
    ($word:expr, $before:literal + $($listed:literal)|+ $(,)?) => {{
        const WORDS: &[&str] = &[$($listed),+];
        const PACKED: [u8; $crate::one_of::packed_length(WORDS)] = $crate::one_of::packed(WORDS);
        $crate::one_of::ends(&PACKED, $word, $before)
    }};
}

/// Whether a `&str` begins with one of the words: `begins_in!(form, "amts" | "landes")`.
macro_rules! begins_in {
    ($word:expr, $($listed:literal)|+ $(,)?) => {{
        const WORDS: &[&str] = &[$($listed),+];
        const PACKED: [u8; $crate::one_of::packed_length(WORDS)] = $crate::one_of::packed(WORDS);
        $crate::one_of::begins(&PACKED, $word)
    }};
}

/// Whether a token of the German words can be a form of one of the plain verbs: `reads!(words, token, "sein" | "haben")`.
macro_rules! reads {
    ($words:expr, $token:expr, $($listed:literal)|+ $(,)?) => {{
        const WORDS: &[&str] = &[$($listed),+];
        const PACKED: [u8; $crate::one_of::packed_length(WORDS)] = $crate::one_of::packed(WORDS);
        $words.reads($token, &PACKED)
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

/// Whether one of the packed words is as asked.
fn any(packed: &[u8], asked: &dyn Fn(&[u8]) -> bool) -> bool {
    let mut rest = packed;
    while let Some((&length, after)) = rest.split_first() {
        let Some((listed, next)) = after.split_at_checked(usize::from(length)) else { return false };
        if asked(listed) {
            return true;
        }
        rest = next;
    }
    false
}

/// Whether `word` ends with one of the packed words and has `before` bytes more at least.
pub(crate) fn ends(packed: &[u8], word: &str, before: usize) -> bool {
    any(packed, &|listed| word.len() >= listed.len() + before && word.as_bytes().ends_with(listed))
}

/// Whether `word` begins with one of the packed words.
pub(crate) fn begins(packed: &[u8], word: &str) -> bool {
    any(packed, &|listed| word.as_bytes().starts_with(listed))
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
        assert!(ends_in!("einheit", "heit" | "keit") && ends_in!("einheit", 3 + "keit" | "heit"));
        assert!(begins_in!("einheit", "zwei" | "ein") && !begins_in!("ei", "ein" | "zwei"));
        assert!(!ends_in!("einheit", 4 + "heit") && !ends_in!("", "heit") && !ends_in!("eit", "heit"));
    }
}
