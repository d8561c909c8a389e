//! `X zufolge`.

use super::analysis::phrase::{Phrase, for_each_phrase, is_saying_noun};
use super::{Construction, Rule};
use crate::grammar::german::{Classes, Words, noun_phrase};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "source_zufolge",
        german: "„Zufolge“ nach dem Namen zeigt, von wem die Aussage stammt.",
        english: "“Zufolge” (according to) after the name tells whose statement it is.",
    },
    find: |context, number, drafts| for_each_phrase(context, number, drafts, &CONSTRUCTION.rule, find),
};

fn find(words: &Words, clause: TokenRange, at: usize) -> Option<Phrase> {
    // Also apart: `zu Folge`.
    let apart = spelled!(words, at, "zu") && spelled!(words, at + 1, "folge") && words.capital(at + 1);
    if !spelled!(words, at, "zufolge") && !apart {
        return None;
    }
    let after = if apart { at + 2 } else { at + 1 };
    // The phrase before: the longest that ends here.
    let begin = (clause.begin.max(at.saturating_sub(12))..at)
        .find(|&begin| noun_phrase(words, begin, at).is_some_and(|phrase| phrase.tokens.end == at))?;
    let begin = longest_dative(words, clause.begin, begin, at);
    // `Angaben aus Moskau zufolge`: a plural without an article, with what belongs to it.
    let begin = match begin.checked_sub(2).filter(|&noun| noun >= clause.begin) {
        Some(noun) if spelled!(words, begin - 1, "aus" | "von" | "der" | "des") && is_saying_noun(words.form(noun)) => {
            noun
        }
        _ => begin,
    };
    Some(Phrase {
        cue: TokenRange::new(at, after),
        source: TokenRange::new(begin, at),
        tokens: TokenRange::new(begin, after),
    })
}

/// The first word of the phrase before `zufolge`: not back over a finite verb or a preposition that opens another phrase.
fn longest_dative(words: &Words, clause: usize, begin: usize, at: usize) -> usize {
    let mut best = at - 1;
    for token in (clause..at).rev() {
        if token < begin {
            break;
        }
        if noun_phrase(words, token, at).is_some_and(|phrase| phrase.tokens.end == at) {
            best = token;
            if words.is(token, Classes::OPENS_NOUN_PHRASE)
                && spelled!(
                    words,
                    token,
                    "dem" | "einem" | "den" | "ihrem" | "seinem" | "ihren" | "seinen" | "diesem" | "diesen"
                )
            {
                break;
            }
        }
        if words.is(token, Classes::PREPOSITION) && !spelled!(words, token, "von" | "vom" | "aus" | "im" | "in" | "für")
        {
            break;
        }
    }
    best
}
