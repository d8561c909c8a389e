//! Words in quotation marks inside a clause: somebody's own words, or a name or title and nobody's.

use super::draft::{Context, Draft, recent};
use crate::attribution::Kind;
use crate::grammar::german::{Classes, Words};
use crate::text::{Quotation, TokenKind, TokenRange};

/// Tries a rule on each outer quotation of a period that is in no direct speech found before.
pub fn for_each_fragment(
    context: &Context,
    number: usize,
    drafts: &mut Vec<Draft>,
    find: fn(&Context, usize, &Quotation, &[Draft]) -> Option<Draft>,
) {
    for quotation in quotations(context, number) {
        let taken = recent(drafts).any(|draft| draft.kind == Kind::Direct && draft.holds(quotation.tokens.begin));
        if !taken {
            drafts.extend(find(context, number, quotation, drafts));
        }
    }
}

/// The outer quotations that begin in a period.
fn quotations<'c>(context: &'c Context, number: usize) -> impl Iterator<Item = &'c Quotation> {
    let tokens = context.periods.get(number).map(|period| period.tokens).unwrap_or_default();
    let all = context.words.document().quotations();
    let first = all.partition_point(|quotation| quotation.tokens.begin < tokens.begin);
    all.get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(move |quotation| quotation.tokens.begin < tokens.end)
        .filter(|quotation| quotation.depth == 0)
}

/// Names and titles are nobody's words: a name after its class noun (`die Zeitung „Der Tag“`), capitalised words alone,
/// a gloss in brackets.
pub fn is_name(words: &Words, quotation: &Quotation, reported: bool) -> bool {
    let inside = quotation.inside();
    let count = inside.into_iter().filter(|&token| words.is_word(token)).count();
    let capitalised = is_capitalised(words, inside);
    let before = quotation.tokens.begin.checked_sub(1);
    if let Some(before) = before {
        if words.kind(before) == TokenKind::OpeningBracket && (capitalised || !reported) {
            return true;
        }
        let noun = words.capital(before) && words.is_word(before) && words.word(before).classes.is_empty();
        // Inside a report lower-case words are the source's; outside, a few words after a noun are a title.
        let title = capitalised || !reported && count < 5;
        if noun && title && !announces_words(words.form(before)) {
            return true;
        }
        if !reported
            && !capitalised
            && count < 5
            && matches!(words.form(before), "der" | "die" | "das" | "den" | "dem" | "des")
        {
            return true;
        }
        if matches!(words.form(before), "sogenannte" | "sogenannten" | "sogenannter" | "genannte" | "genannten") {
            return true;
        }
    }
    if !capitalised {
        return false;
    }
    // A single common noun after `ein`, `als` or an adjective is a judgement (`eine „Farce“`).
    let judged = before.is_some_and(|before| {
        matches!(words.form(before), "ein" | "eine" | "einen" | "einer" | "einem" | "als" | "kein" | "keine" | "von")
    });
    !(judged && count <= 2)
}

/// Whether all words are capitalised, but for small ones: a name or title.
pub fn is_capitalised(words: &Words, inside: TokenRange) -> bool {
    let first = inside.into_iter().find(|&token| words.is_word(token));
    first.is_none_or(|first| words.capital(first) || words.kind(first) == TokenKind::Number)
        && inside.into_iter().filter(|&token| words.is_word(token)).all(|token| {
            words.capital(token)
                || words.kind(token) == TokenKind::Number
                || words.is(token, Classes::PREPOSITION | Classes::ARTICLE | Classes::COORDINATOR)
                || matches!(
                    words.form(token),
                    "of" | "the"
                        | "for"
                        | "at"
                        | "and"
                        | "against"
                        | "to"
                        | "on"
                        | "with"
                        | "a"
                        | "de"
                        | "la"
                        | "le"
                        | "les"
                        | "du"
                        | "del"
                        | "et"
                )
        })
}

/// Nouns after which the words in quotation marks are somebody's words, not a name.
fn announces_words(form: &str) -> bool {
    matches!(
        form,
        "worten"
            | "worte"
            | "satz"
            | "parole"
            | "parolen"
            | "aufschrift"
            | "motto"
            | "slogan"
            | "slogans"
            | "begriff"
            | "frage"
            | "vorwurf"
            | "zitat"
            | "losung"
            | "spruch"
            | "devise"
            | "fazit"
            | "antwort"
            | "formel"
            | "bemerkung"
            | "aussage"
            | "begründung"
            | "appell"
            | "hinweis"
            | "ausruf"
            | "ausspruch"
    )
}
