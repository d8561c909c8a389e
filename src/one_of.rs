//! Whether a word is one of a few that stand in the code, as [`one_of!`] and [`spelled!`] ask. No word lists live here.
//!
//! `matches!` compares with each word in code of its own, fifteen bytes of the page a word. Here the words of a question
//! are one constant, those of one length behind it, and one function compares them all: it passes over the words of any
//! other length in one step.

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

/// How many words of one length stand behind one head at most; a head is that number and the length.
const MOST: usize = 7;
const LENGTHS: usize = 32;

/// How many of the words have that length.
const fn count_of(words: &[&str], length: usize) -> usize {
    let (mut count, mut word) = (0, 0);
    while word < words.len() {
        count += (words[word].len() == length) as usize;
        word += 1;
    }
    count
}

/// How many bytes the words take with their heads.
pub(crate) const fn packed_length(words: &[&str]) -> usize {
    let (mut packed, mut length) = (0, 0);
    while length < LENGTHS {
        let count = count_of(words, length);
        packed += count.div_ceil(MOST) + count * length;
        length += 1;
    }
    packed
}

/// The words, shorter ones before longer ones, behind a head for those of one length. At compile time only, where a word of
/// 32 bytes or more does not compile.
pub(crate) const fn packed<const LENGTH: usize>(words: &[&str]) -> [u8; LENGTH] {
    let mut packed = [0; LENGTH];
    let (mut at, mut length) = (0, 0);
    while length < LENGTHS {
        let (mut left, mut count, mut word) = (count_of(words, length), 0, 0);
        while word < words.len() {
            let bytes = words[word].as_bytes();
            assert!(bytes.len() < LENGTHS);
            if bytes.len() == length {
                if count == 0 {
                    count = if left < MOST { left } else { MOST };
                    left -= count;
                    packed[at] = (count * LENGTHS + length) as u8;
                    at += 1;
                }
                count -= 1;
                let mut byte = 0;
                while byte < length {
                    packed[at] = bytes[byte];
                    (at, byte) = (at + 1, byte + 1);
                }
            }
            word += 1;
        }
        length += 1;
    }
    packed
}

/// The length of the packed words that come first, they, and the rest.
fn split(packed: &[u8]) -> Option<(usize, &[u8], &[u8])> {
    let (&head, after) = packed.split_first()?;
    let length = usize::from(head) % LENGTHS;
    let (listed, rest) = after.split_at_checked(usize::from(head) / LENGTHS * length)?;
    Some((length, listed, rest))
}

/// Whether one of the packed words is as asked.
fn any(packed: &[u8], asked: &dyn Fn(&[u8]) -> bool) -> bool {
    let mut packed = packed;
    while let Some((length, listed, rest)) = split(packed) {
        let mut listed = listed;
        // Cut word by word: to know beforehand how many there are would take a division.
        while let Some((word, others)) = listed.split_at_checked(length).filter(|(word, _)| !word.is_empty()) {
            if asked(word) {
                return true;
            }
            listed = others;
        }
        packed = rest;
    }
    false
}

/// Whether `word` ends with one of the packed words and has `before` bytes more at least.
pub(crate) fn ends(packed: &[u8], word: &str, before: usize) -> bool {
    let word = word.as_bytes();
    // Most differ in the last letter, which is looked at sooner than all are compared.
    any(packed, &|listed| word.len() >= listed.len() + before && word.last() == listed.last() && word.ends_with(listed))
}

/// Whether `word` begins with one of the packed words.
pub(crate) fn begins(packed: &[u8], word: &str) -> bool {
    any(packed, &|listed| word.as_bytes().starts_with(listed))
}

/// Whether `word` is among the packed words.
pub(crate) fn holds(packed: &[u8], word: &str) -> bool {
    let (mut packed, word) = (packed, word.as_bytes());
    while let Some((length, listed, rest)) = split(packed).filter(|(length, ..)| *length <= word.len()) {
        if length == word.len() {
            // Most differ in the first letter or the last, which are looked at sooner than all are compared.
            let alike = |listed: &[u8]| listed.first() == word.first() && listed.last() == word.last();
            let mut listed = listed;
            while let Some((next, others)) = listed.split_at_checked(length).filter(|(next, _)| !next.is_empty()) {
                if alike(next) && next == word {
                    return true;
                }
                listed = others;
            }
            if word.is_empty() {
                return true;
            }
        }
        packed = rest;
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
        assert!(one_of!("", "a" | "") && !one_of!("", "a"));
        let many = |word: &str| one_of!(word, "a" | "b" | "cd" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "jkl");
        assert!(["a", "g", "h", "i", "cd", "jkl"].into_iter().all(many) && !["", "j", "jk", "k"].into_iter().any(many));
        assert!(ends_in!("einheit", "heit" | "keit") && ends_in!("einheit", 3 + "keit" | "heit"));
        assert!(begins_in!("einheit", "zwei" | "ein") && !begins_in!("ei", "ein" | "zwei"));
        assert!(!ends_in!("einheit", 4 + "heit") && !ends_in!("", "heit") && !ends_in!("eit", "heit"));
    }
}
