//! `Berichte, wonach …`, `ein Bericht, demzufolge …`

use super::analysis::draft::Draft;
use super::analysis::governed::{content_end, for_each_attached};
use super::analysis::phrase::is_saying_noun;
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Period, Words, noun_phrase};
use crate::lexicon::german::noun_of_saying;
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "source_wonach",
        german: "„Wonach“ leitet ein, was in dem Genannten steht (etwa in einem Bericht).",
        english: "“Wonach” (according to which) introduces what the thing named says, such as a report.",
    },
    find: |context, number, drafts| for_each_attached(context, number, drafts, find),
};

fn find(words: &Words, period: &Period, at: usize, first: usize) -> Option<Draft> {
    // `Gerüchte, nach denen …`: not of places (`Orte, nach denen sie suchten`).
    let after_which = || {
        spelled!(words, first, "nach")
            && spelled!(words, first + 1, "denen" | "der" | "dem" | "welchem" | "welcher" | "welchen")
            && first.checked_sub(2).is_some_and(|noun| {
                words.capital(noun) && (is_saying_noun(words.form(noun)) || noun_of_saying(words.form(noun)).is_some())
            })
    };
    let wonach = spelled!(words, first, "wonach" | "demzufolge" | "derzufolge")
        || spelled!(words, first, "denen" | "der") && spelled!(words, first + 1, "zufolge")
        || after_which();
    // `Er fand nicht, wonach er suchte`: a question, there is nothing that could say it.
    let named = period.clauses.get(at)?.tokens.into_iter().skip(1).any(|token| words.capital(token));
    if !wonach || !named {
        return None;
    }
    let clause = period.clauses.get(at)?;
    let next = period.clauses.get(at + 1)?;
    // `wies die Behauptung zurück, wonach …`: an act told as a whole.
    let refuted = spelled!(words, clause.tokens.end - 1, "zurück")
        || clause.finite.is_some_and(|finite| {
            let readings = &words.word(finite).readings;
            readings
                .iter()
                .any(|reading| ["dementieren", "bestreiten"].into_iter().any(|verb| reading.verb.has_infinitive(verb)))
        });
    if refuted {
        return None;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Indirect, Vec::new());
    let two = spelled!(words, first + 1, "zufolge") || spelled!(words, first, "nach");
    let cue_end = if two { first + 2 } else { first + 1 };
    draft.cue.push(TokenRange::new(first, cue_end));
    // The phrase that `wonach` follows: the last one that reaches the clause's end, else the last noun phrase.
    let source = (clause.tokens.begin..clause.tokens.end).find_map(|token| {
        noun_phrase(words, token, clause.tokens.end)
            .filter(|phrase| phrase.tokens.end == clause.tokens.end && !phrase.pronoun)
    });
    draft.source.extend(source.map(|phrase| phrase.tokens));
    draft.content.push(TokenRange::new(cue_end, content_end(words, period, at, at + 1).max(next.tokens.end)));
    draft.frame.push(TokenRange::new(clause.tokens.begin, cue_end));
    Some(draft)
}
