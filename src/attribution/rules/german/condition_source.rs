//! `Glaubt man X, …`, `Wenn man X glauben darf, …`, `Geht es nach X, …`

use super::analysis::draft::{Context, Draft};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Clause, NounPhrase, Opener, Words, noun_phrase};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "condition_source",
        german: "„Glaubt man …“ oder „geht es nach …“ nennt, von wem die Aussage danach stammt.",
        english: "“Glaubt man …” (if one believes) or “geht es nach …” (if it is up to) names whose statement follows.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let [condition, main, ..] = period.clauses.as_slice() else { return };
    let words = context.words;
    let Some(phrase) = named(words, condition).filter(|_| main.is_main()) else { return };
    let content = TokenRange::new(main.tokens.begin, period.without_stop(words).end);
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Indirect, vec![content]);
    draft.cue.push(TokenRange::new(condition.tokens.begin, phrase.tokens.begin));
    draft.source.push(phrase.tokens);
    draft.frame.push(TokenRange::new(condition.tokens.begin, main.tokens.begin));
    drafts.push(draft);
}

/// Who is to be believed, or has to decide, as the first clause of a sentence says.
fn named(words: &Words, clause: &Clause) -> Option<NounPhrase> {
    let begin = clause.tokens.begin;
    let believed = clause.verb_first && spelled!(words, begin, "glaubt") && words.form(begin + 1) == "man";
    let believable = clause.opener == Opener::Subordinator
        && spelled!(words, begin, "wenn")
        && words.form(begin + 1) == "man"
        && clause.tokens.into_iter().any(|token| spelled!(words, token, "glauben"));
    let decides =
        spelled!(words, begin, "geht" | "ginge") && words.form(begin + 1) == "es" && words.form(begin + 2) == "nach";
    let after = match (believed || believable, decides) {
        (true, _) => begin + 2,
        (_, true) => begin + 3,
        _ => return None,
    };
    noun_phrase(words, after, clause.tokens.end).filter(|phrase| !phrase.pronoun)
}
