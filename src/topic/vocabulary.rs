//! Concepts of diplomacy, security, trade and the like, with the words that speak of them in both languages.

use std::sync::OnceLock;

use crate::text::dictionary::Dictionary;

use crate::text::Language;

/// A matter that many articles are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Concept {
    pub german: &'static str,
    pub english: &'static str,
    /// Whether it is so common that it binds weakly (`talks`).
    pub weak: bool,
}

impl Concept {
    /// What a sub-editor calls it.
    pub(super) fn label(&self, language: Language) -> &'static str {
        match language {
            Language::German => self.german,
            Language::English => self.english,
        }
    }
}

/// Index into the concepts.
pub(super) type ConceptIndex = u32;

struct Vocabulary {
    concepts: Vec<Concept>,
    /// Single words' stems by [`bucket`], each with the concepts that it speaks of; none where it only looks like one that
    /// does (`gerichtet`).
    stems: Vec<Vec<(&'static str, Vec<ConceptIndex>)>>,
    /// Whole words.
    words: Dictionary<Vec<ConceptIndex>>,
    /// First word of several → the others, as stems.
    phrases: Dictionary<Vec<(Vec<&'static str>, ConceptIndex)>>,
}

static FILES: &[&str] = &[
    crate::lexicon::word_list!("topics/diplomacy.txt"),
    crate::lexicon::word_list!("topics/economy.txt"),
    crate::lexicon::word_list!("topics/people.txt"),
    crate::lexicon::word_list!("topics/security.txt"),
];

fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let mut vocabulary = Vocabulary {
            concepts: Vec::new(),
            stems: vec![Vec::new(); BUCKETS],
            words: Dictionary::default(),
            phrases: Dictionary::default(),
        };
        for line in FILES.iter().flat_map(|file| crate::lexicon::entries(file)) {
            if let Some(head) = line.strip_prefix('[') {
                let (id, labels) = head.split_once(']').unwrap_or((head, ""));
                let (german, english) = labels.split_once('|').unwrap_or((labels, labels));
                let weak = id.starts_with('~');
                vocabulary.concepts.push(Concept { german: german.trim(), english: english.trim(), weak });
                continue;
            }
            let Some(concept) = (vocabulary.concepts.len() as ConceptIndex).checked_sub(1) else { continue };
            if let Some(word) = line.strip_prefix('=') {
                vocabulary.words.entry(word.to_owned(), Vec::new).push(concept);
            } else if let Some((first, rest)) = line.split_once(' ') {
                let rest = rest.split(' ').collect();
                vocabulary.phrases.entry(first.to_owned(), Vec::new).push((rest, concept));
            } else {
                let (stem, concept) = line.strip_prefix('!').map_or((line, Some(concept)), |stem| (stem, None));
                let bucket = bucket(stem.as_bytes(), stem.len() < LONG);
                let Some(stems) = bucket.and_then(|bucket| vocabulary.stems.get_mut(bucket)) else { continue };
                match stems.iter_mut().find(|(known, _)| *known == stem) {
                    Some((_, concepts)) => concepts.extend(concept),
                    None => stems.push((stem, concept.into_iter().collect())),
                }
            }
        }
        vocabulary
    })
}

/// Stems of fewer bytes are short.
const LONG: usize = 5;

/// Four times as many as there are stems: a word is looked up at each of its letters, and there is mostly nothing there.
const BUCKETS: usize = 4096;

/// Where a stem is found: by its first four bytes, a short one by three. No stem has fewer.
fn bucket(word: &[u8], short: bool) -> Option<usize> {
    let [first, second, third] = *word.first_chunk()?;
    let fourth = if short { 0 } else { *word.get(3)? };
    Some((u32::from_le_bytes([first, second, third, fourth]).wrapping_mul(0x9e37_79b1) >> 20) as usize)
}

/// The concept of that number.
pub(super) fn concept(index: ConceptIndex) -> Option<&'static Concept> {
    vocabulary().concepts.get(index as usize)
}

/// Concepts that the folded word `form` speaks of: by its beginning, or by a part of a compound.
pub(super) fn concepts_of(form: &str) -> Vec<ConceptIndex> {
    let vocabulary = vocabulary();
    let mut found: Vec<ConceptIndex> = vocabulary.words.get(form).cloned().unwrap_or_default();
    // A stem inside a longer one says nothing more: no port is an airport.
    let mut read = 0;
    for begin in 0..form.len() {
        if begin < read {
            continue;
        }
        // A part of a compound stands after two letters or more, or after a hyphen.
        let after_hyphen = begin > 0 && form.as_bytes().get(begin - 1) == Some(&b'-');
        if begin > 0 && begin < 3 && !after_hyphen {
            continue;
        }
        // `verhandeln` is no trade.
        if begin == 3 && matches!(form.get(..begin), Some("ver" | "ent" | "zer" | "ein" | "aus" | "vor" | "auf")) {
            continue;
        }
        let mut longest: Option<(usize, &Vec<ConceptIndex>)> = None;
        let rest = form.as_bytes().get(begin..).unwrap_or_default();
        // Short stems count at a word's beginning only, and as nearly the whole word.
        let shorts = (begin == 0 || after_hyphen) && rest.len() < LONG + 3;
        for short in [false, true].into_iter().filter(|&short| shorts || !short) {
            let stems = bucket(rest, short).and_then(|bucket| vocabulary.stems.get(bucket));
            for (stem, concepts) in stems.into_iter().flatten() {
                let length = stem.len();
                if (length < LONG) == short
                    && !(short && rest.len() > length + 3)
                    && longest.is_none_or(|(known, _)| known < length)
                    && rest.starts_with(stem.as_bytes())
                {
                    longest = Some((length, concepts));
                }
            }
        }
        if let Some((length, concepts)) = longest {
            read = begin + length;
            for &concept in concepts {
                if !found.contains(&concept) {
                    found.push(concept);
                }
            }
        }
    }
    // Who speaks says nothing of the matter: the minister of energy may speak of anything.
    if !found.is_empty() && form.contains("minist") {
        found.clear();
    }
    found
}

/// Whether a phrase of the lists begins with the folded word `first`.
pub(super) fn opens_phrase(first: &str) -> bool {
    vocabulary().phrases.contains(first)
}

/// Concepts that the words from `first` on speak of together, each with the number of those words; `next` gives the
/// folded words after it.
pub(super) fn concepts_of_phrase<'w>(first: &str, next: impl Fn(usize) -> &'w str) -> Vec<(ConceptIndex, usize)> {
    let mut found = Vec::new();
    for (rest, concept) in vocabulary().phrases.get(first).into_iter().flatten() {
        if rest.iter().enumerate().all(|(offset, stem)| next(offset + 1).starts_with(stem)) {
            found.push((*concept, rest.len() + 1));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_unique() {
        for file in FILES {
            let mut before = "";
            for line in crate::lexicon::entries(file) {
                if line.starts_with('[') {
                    before = "";
                } else {
                    assert!(before < line, "{line} is not after {before}");
                    before = line;
                }
            }
        }
    }

    #[test]
    fn compounds_speak_of_their_parts() {
        let labels = |form: &str| -> Vec<&str> {
            concepts_of(form).into_iter().filter_map(concept).map(|concept| concept.german).collect()
        };
        assert!(labels("offensivwaffen").contains(&"Waffen"));
        assert!(labels("sicherheitsgarantien").contains(&"Garantien"));
        assert!(labels("strafzölle").contains(&"Handel und Zölle"));
        assert!(labels("präsident").is_empty());
    }
}
