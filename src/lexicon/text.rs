//! What the text stage has to know of words: abbreviations, months, words that begin sentences.

use crate::text::dictionary::{Dictionary, Spellings};
use std::sync::OnceLock;

use super::{entries, folded_set};

/// How an abbreviation with a full stop behaves at a sentence's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name or number always follows: `Dr.`, `Mr.`
    BeforeName,
    /// May end a sentence: `usw.`, `Inc.`
    Anywhere,
}

/// The abbreviation of that folded spelling, without its full stop.
pub fn abbreviation(form: &str) -> Option<Abbreviation> {
    static LIST: OnceLock<Dictionary<Abbreviation>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        entries(crate::lexicon::word_list!("abbreviations.txt"))
            .filter_map(|entry| {
                let mut fields = entry.split_whitespace();
                let word = crate::text::fold(fields.next()?);
                let kind = match fields.next() {
                    Some("name") => Abbreviation::BeforeName,
                    _ => Abbreviation::Anywhere,
                };
                Some((word, kind))
            })
            .collect()
    });
    list.get(form).copied()
}

/// Whether the folded word is the name of a month, German or English.
pub fn is_month(form: &str) -> bool {
    one_of!(
        form,
        "januar"
            | "jänner"
            | "februar"
            | "feber"
            | "märz"
            | "april"
            | "mai"
            | "juni"
            | "juli"
            | "august"
            | "september"
            | "oktober"
            | "november"
            | "dezember"
            | "january"
            | "february"
            | "march"
            | "may"
            | "june"
            | "july"
            | "october"
            | "december"
    )
}

/// Whether an ordinal is to be expected after the folded word.
pub fn announces_ordinal(form: &str) -> bool {
    one_of!(
        form,
        "der"
            | "die"
            | "das"
            | "den"
            | "dem"
            | "des"
            | "am"
            | "im"
            | "vom"
            | "zum"
            | "zur"
            | "beim"
            | "ins"
            | "ab"
            | "bis"
            | "seit"
            | "ihr"
            | "ihre"
            | "ihren"
            | "ihrem"
            | "ihrer"
            | "sein"
            | "seine"
            | "seinen"
            | "seinem"
            | "seiner"
            | "dieser"
            | "jeder"
            | "jedes"
            | "einem"
            | "einer"
            | "ein"
            | "eine"
            | "und"
            | "nach"
            | "vor"
            | "zwischen"
    )
}

/// Whether the folded word, capitalised after a full stop, begins a new sentence: articles, pronouns, conjunctions.
pub fn starts_sentence(form: &str) -> bool {
    static LIST: OnceLock<Spellings> = OnceLock::new();
    LIST.get_or_init(|| folded_set(crate::lexicon::word_list!("sentence_starts.txt"))).contains(form)
}
