//! Phrases with a function word that name the source: their content is the clause around them.

use super::draft::{Context, Draft};
use super::frame::{apposition_end, opens_sentence, roles, up_to_adjunct};
use crate::attribution::{Kind, Medium, Rule};
use crate::grammar::german::{Classes, Clause, Opener, Period, Words};
use crate::text::{TokenKind, TokenRange};

/// A phrase that names the source of the clause around it.
pub struct Phrase {
    /// The function word.
    pub cue: TokenRange,
    /// Who is named.
    pub source: TokenRange,
    /// Function word and name.
    pub tokens: TokenRange,
}

/// Tries a rule on each preposition of each clause of a period: `find` reads the phrase whose function word stands there.
pub fn for_each_phrase(
    context: &Context,
    number: usize,
    drafts: &mut Vec<Draft>,
    rule: &'static Rule,
    find: fn(&Words, TokenRange, usize) -> Option<Phrase>,
) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    for (index, clause) in period.clauses.iter().enumerate().filter(|(_, clause)| clause.quotation.is_none()) {
        for at in clause.tokens.into_iter().filter(|&at| words.is(at, Classes::PREPOSITION)) {
            let Some(mut phrase) = find(words, clause.tokens, at) else { continue };
            if phrase.source.end == phrase.tokens.end {
                let end = phrase_end(words, period, index, phrase.tokens);
                (phrase.source.end, phrase.tokens.end) = (end, end);
            }
            // `nach Angaben des Direktors, Anton Vogel, …`
            if let Some(end) = apposition_end(words, period, index, phrase.tokens.end)
                && phrase.source.end == phrase.tokens.end
            {
                phrase.source.end = end;
                phrase.tokens.end = end + 1;
            }
            let end = other_source(context, number, index).unwrap_or(period.tokens.end);
            let mut content = content(words, period, index, phrase.tokens);
            content.retain_mut(|range| {
                range.end = range.end.min(end);
                range.begin < range.end
            });
            if content.is_empty() {
                continue;
            }
            let mut draft = Draft::new(rule, Kind::Indirect, content);
            draft.medium = Medium::SpeechWriting;
            draft.cue.push(phrase.cue);
            draft.source.push(phrase.source);
            draft.frame.push(phrase.tokens);
            drafts.push(draft);
        }
    }
}

/// Where a main clause after clause `index` has a source of its own: `Laut der einen Zeitung kamen fünfzig, die andere
/// spricht von hundert`.
fn other_source(context: &Context, number: usize, index: usize) -> Option<usize> {
    let words = context.words;
    let period = context.periods.get(number)?;
    let cue = context.cues.get(number)?.iter().find(|cue| {
        let main = |at: usize| period.clauses.get(at).filter(|clause| clause.is_main());
        // `Die Frage sei aus Sicht der Stadt erledigt, sagte der Bürgermeister`
        let frame = |clause: &Clause| clause.verb_first && !clause.coordinated && clause.opener == Opener::None;
        cue.clause > index
            && !cue.passive
            && main(cue.clause - 1).is_some()
            && main(cue.clause).is_some_and(|clause| opens_sentence(words, clause) || frame(clause))
            && roles(words, period, cue).source.is_some()
    })?;
    period.clauses.get(cue.clause - 1).map(|before| before.tokens.end)
}

/// Where a phrase with its noun phrase behind it ends. Before the verb it fills the place up to it, whatever the name is
/// made of (`Nach Angaben von Ärzten ohne Grenzen starben`); after the verb it ends before what belongs to the verb.
fn phrase_end(words: &Words, period: &Period, index: usize, phrase: TokenRange) -> usize {
    let Some(clause) = period.clauses.get(index) else { return phrase.end };
    let fronted = clause.opener == Opener::None && clause.tokens.begin == phrase.begin;
    match clause.finite {
        Some(finite) if fronted && finite > phrase.begin && finite < phrase.begin + LONGEST_FIELD => finite,
        _ => up_to_adjunct(words, TokenRange::new(phrase.begin + 1, phrase.end)).end,
    }
}

/// A place before the verb that is longer than this holds more than one phrase, in tokens.
const LONGEST_FIELD: usize = 20;

/// The first noun of a phrase.
pub fn first_noun(words: &Words, phrase: TokenRange) -> Option<usize> {
    phrase
        .into_iter()
        .find(|&token| words.capital(token) && !words.is(token, Classes::OPENS_NOUN_PHRASE | Classes::PRONOUN))
}

/// Nouns that make `nach` a reporting phrase: `Angaben`, `Polizeiangaben`, `Ansicht`.
pub fn is_saying_noun(form: &str) -> bool {
    one_of!(
        form,
        "auffassung"
            | "aussage"
            | "einschätzung"
            | "worten"
            | "berichte"
            | "darstellung"
            | "schilderung"
            | "schilderungen"
            | "darstellungen"
            | "information"
            | "schätzung"
            | "überzeugung"
            | "mitteilungen"
            | "meldung"
            | "lesart"
            | "vorstellung"
            | "vorstellungen"
            | "berechnungen"
            | "berechnung"
            | "prognosen"
            | "auskunft"
            | "auskünften"
            | "erklärung"
            | "erklärungen"
            | "befund"
            | "ermittlungen"
            | "dafürhalten"
            | "urteil"
            | "beobachtungen"
            | "planungen"
            | "umfragen"
            | "studien"
            | "recherchen"
            | "vermutungen"
            | "ermittlung"
            | "ankündigung"
            | "bekunden"
            | "stellungnahme"
            | "vorhersage"
            | "bewertung"
    ) || ends_in!(
        form,
        "angaben"
            | "angabe"
            | "berichten"
            | "meldungen"
            | "informationen"
            | "aussagen"
            | "ansicht"
            | "schätzungen"
            | "erkenntnissen"
            | "medien"
            | "bericht"
            | "meinung"
            | "mitteilung"
            | "prognose"
            | "umfrage"
            | "studie"
            | "analyse"
    )
}

/// The content of a phrase in clause `index`: the whole period without the phrase where the clause is a main clause, the
/// clause alone where it is a subordinate one.
pub fn content(words: &Words, period: &Period, index: usize, phrase: TokenRange) -> Vec<TokenRange> {
    let Some(clause) = period.clauses.get(index) else { return Vec::new() };
    let subordinate =
        matches!(clause.opener, Opener::Relative | Opener::Subordinator | Opener::Question | Opener::Dass) && index > 0;
    let mut whole = if subordinate { clause.tokens } else { period.without_stop(words) };
    if !subordinate {
        // A semicolon or a colon before a quotation ends what the phrase covers.
        for (number, other) in period.clauses.iter().enumerate() {
            if other.boundary == Some(TokenKind::Semicolon) {
                if number < index {
                    whole.begin = other.tokens.end + 1;
                } else {
                    whole.end = whole.end.min(other.tokens.end);
                }
            }
        }
    }
    let mut content = Vec::new();
    let trim = |mut range: TokenRange| {
        while range.begin < range.end && matches!(words.kind(range.begin), TokenKind::Comma) {
            range.begin += 1;
        }
        while range.end > range.begin && matches!(words.kind(range.end - 1), TokenKind::Comma) {
            range.end -= 1;
        }
        range
    };
    let before = trim(TokenRange::new(whole.begin, phrase.begin));
    let after = trim(TokenRange::new(phrase.end, whole.end));
    content.extend([before, after].into_iter().filter(|range| range.into_iter().any(|token| words.is_word(token))));
    content
}
