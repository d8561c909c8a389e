//! Words in quotation marks inside a clause: somebody's own words, or a name or title and nobody's.

use super::draft::{Context, Draft, recent};
use crate::attribution::Kind;
use crate::grammar::german::{Classes, Features, Words};
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
    let quotations = context.words.document().quotations_from(tokens.begin);
    quotations
        .iter()
        .take_while(move |quotation| quotation.tokens.begin < tokens.end)
        .filter(|quotation| quotation.depth == 0)
}

/// Names and titles are nobody's words: a name after its class noun (`die Zeitung „Der Tag“`), capitalised words alone,
/// a gloss in brackets. `reported` says that the words stand in somebody's report or beside a verb of judging.
pub fn is_name(words: &Words, quotation: &Quotation, reported: bool) -> bool {
    let inside = quotation.inside();
    let count = inside.into_iter().filter(|&token| words.is_word(token)).count();
    let capitalised = is_capitalised(words, inside);
    // `„Eins zu eins“-Treffen`, `das als „…“ bekannte Lager`
    let after = quotation.tokens.end;
    let compound = words.document().tokens().get(after).is_some_and(|next| !next.space_before)
        && (words.is_word(after) || matches!(words.kind(after), TokenKind::Dash | TokenKind::Symbol));
    let known = one_of!(words.form(after), "bekannte" | "bekannten" | "bekannter" | "bekanntes" | "bekanntem");
    if compound || known {
        return true;
    }
    let Some(before) = quotation.tokens.begin.checked_sub(1) else { return capitalised };
    let form = words.form(before);
    // `ist als „…“ bekannt`; `gab „große Bedenken“ bekannt` is no name.
    if form == "als" && words.form(after) == "bekannt" {
        return true;
    }
    if words.kind(before) == TokenKind::OpeningBracket && (capitalised || count < 5) || is_gloss(words, quotation) {
        return true;
    }
    let noun = words.capital(before) && words.is_word(before) && words.word(before).classes.is_empty();
    // Inside a report lower-case words are the source's; outside, a few words after a noun are a title.
    let title = capitalised || !reported && count < 5;
    if noun && (title && !announces_words(form) || announces_title(form) && count < 12) {
        return true;
    }
    if !reported && !capitalised && count < 5 && one_of!(form, "der" | "die" | "das" | "den" | "dem" | "des") {
        return true;
    }
    if one_of!(form, "sogenannte" | "sogenannten" | "sogenannter" | "sogenanntes" | "genannte" | "genannten" | "namens")
    {
        return true;
    }
    // `ein „space experiment“ (Weltraumversuch)`: what is explained is a term.
    if reported && words.kind(after) == TokenKind::OpeningBracket {
        return true;
    }
    if !capitalised {
        return false;
    }
    if is_repeated(words, quotation) {
        return true;
    }
    // After `ein`, `als`, `von` (and an adjective: `eine wachsende „…“`) common nouns are a judgement (`eine „Farce“`);
    // three or more need a small word of the language among them, since names have such articles too.
    let attribute = is_attribute(words, before);
    let determiner = if attribute { before.checked_sub(1).map_or("", |at| words.form(at)) } else { form };
    let judged = one_of!(
        determiner,
        "ein" | "eine" | "einen" | "einer" | "einem" | "als" | "kein" | "keine" | "von" | "vor" | "zu" | "zum" | "zur"
    );
    let single = one_of!(determiner, "zum" | "zur" | "vor" | "zu");
    let phrase = inside.into_iter().skip(1).any(|token| {
        !words.capital(token) && words.is(token, Classes::PREPOSITION | Classes::ARTICLE | Classes::COORDINATOR)
    });
    // In a report such a phrase is the source's after any article: `kritisierte, die „Schnüffelei in den Schulen“ …`.
    let object = reported
        && !words.capital(before)
        && (attribute || words.is(before, Classes::OPENS_NOUN_PHRASE | Classes::PREPOSITION));
    // A single noun after an adjective is a term: `ein neues „Kompetenzzentrum“`.
    let nouns = count <= 2 && !single && !(attribute && count == 1);
    !(judged && (nouns || phrase) || object && phrase)
}

/// How many quotations before and after one are looked at for the same words.
const NEIGHBOURS: usize = 32;

/// Whether the same words stand in quotation marks elsewhere near: a term or name of the article.
fn is_repeated(words: &Words, quotation: &Quotation) -> bool {
    let all = words.document().quotations();
    let at = words.document().quotations_before(quotation.tokens.begin);
    let near = all.get(at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS).min(all.len())).unwrap_or_default();
    let forms = |quotation: &Quotation| quotation.inside().into_iter().map(|token| words.form(token));
    near.iter().any(|other| other.tokens != quotation.tokens && forms(other).eq(forms(quotation)))
}

/// Whether the word is an adjective before a noun, by its ending.
fn is_attribute(words: &Words, token: usize) -> bool {
    let form = words.form(token);
    words.is_word(token)
        && !words.capital(token)
        && words.word(token).classes.is_empty()
        && ends_in!(form, "e" | "en" | "er" | "es" | "em")
}

/// `(kurz: „…“)`, `(auf Deutsch „…“)`: what explains a word in brackets, and a short form after `kurz`.
fn is_gloss(words: &Words, quotation: &Quotation) -> bool {
    let begin = quotation.tokens.begin;
    let before = begin.saturating_sub(4)..begin;
    let bracket = before.clone().any(|token| words.kind(token) == TokenKind::OpeningBracket)
        && before.clone().all(|token| words.kind(token) != TokenKind::ClosingBracket);
    let glossed = before.into_iter().any(|token| {
        spelled!(words, token, "kurz" | "etwa" | "deutsch" | "englisch" | "übersetzt" | "alias" | "eigentlich")
    });
    bracket && glossed || begin.checked_sub(1).is_some_and(|before| spelled!(words, before, "kurz"))
}

/// Whether all words are capitalised, but for small ones: a name or title.
pub fn is_capitalised(words: &Words, inside: TokenRange) -> bool {
    let first = inside.into_iter().find(|&token| words.is_word(token));
    first.is_none_or(|first| words.capital(first) || words.kind(first) == TokenKind::Number)
        && inside.into_iter().filter(|&token| words.is_word(token)).all(|token| {
            words.capital(token)
                || words.kind(token) == TokenKind::Number
                || words.is(token, Classes::PREPOSITION | Classes::ARTICLE | Classes::COORDINATOR)
                || spelled!(
                    words,
                    token,
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
    one_of!(
        form,
        "worten"
            | "worte"
            | "satz"
            | "parole"
            | "parolen"
            | "aufschrift"
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

/// Nouns after which even a sentence in quotation marks is a title.
fn announces_title(form: &str) -> bool {
    one_of!(
        form,
        "motto"
            | "titel"
            | "überschrift"
            | "name"
            | "namen"
            | "lied"
            | "song"
            | "film"
            | "roman"
            | "buch"
            | "album"
            | "stück"
            | "sendung"
            | "serie"
            | "oper"
            | "gedicht"
            | "ausstellung"
            | "bündnis"
            | "kampagne"
            | "rubrik"
            | "kategorie"
            | "thema"
    )
}

/// Whether a phrase speaks of a title and not of somebody: `der Name lautet „…“`.
pub fn names_title(words: &Words, phrase: TokenRange) -> bool {
    phrase.into_iter().take(3).any(|token| words.capital(token) && announces_title(words.form(token)))
}

/// Whether a quotation can be a sentence that somebody says: it has a verb, or ends as a sentence does.
pub fn is_sentence(words: &Words, inside: TokenRange) -> bool {
    inside.into_iter().any(|token| words.word(token).features.has(Features::FINITE) && !words.capital(token))
        || words.kind(inside.end.saturating_sub(1)).is_terminal()
}
