//! `nach Angaben von X`, `nach Medienberichten`: `nach` with a noun of saying; `aus Sicht von X`.

use super::analysis::phrase::{Phrase, first_noun, for_each_phrase, is_saying_noun};
use super::{Construction, Rule};
use crate::grammar::german::{Words, noun_phrase};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "nach_source",
        german: "„Nach“ mit einem Wort wie „Angaben“, „Ansicht“ oder „Bericht“ nennt, von wem die Aussage stammt.",
        english: "“Nach” with a word for statements, views or reports (according to) names whose statement it is.",
    },
    find: |context, number, drafts| for_each_phrase(context, number, drafts, &CONSTRUCTION.rule, find),
};

fn find(words: &Words, clause: TokenRange, at: usize) -> Option<Phrase> {
    let mut source = match words.form(at) {
        "nach" | "aus" => noun_phrase(words, at + 1, clause.end)?.tokens,
        _ => return None,
    };
    // `soll nach Informationen aus dem Ministerium …`
    if words.form(source.end) == "aus"
        && let Some(place) = noun_phrase(words, source.end + 1, clause.end)
    {
        source.end = place.tokens.end;
    }
    let noun = words.form(first_noun(words, source)?);
    let names = if spelled!(words, at, "aus") { noun == "sicht" } else { is_saying_noun(noun) };
    names.then(|| Phrase { cue: TokenRange::new(at, at + 1), source, tokens: TokenRange::new(at, source.end) })
}
