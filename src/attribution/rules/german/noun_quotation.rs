//! `Sie riefen Parolen wie „…“`, `Tücher mit der Aufschrift „…“`: a noun says that words stand in quotation marks.

use super::analysis::draft::{Context, Draft};
use super::analysis::frame::subject;
use super::analysis::title::for_each_fragment;
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Clause, Opener, Words, noun_phrase};
use crate::text::{Quotation, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "noun_quotation",
        german: "Ein Wort wie „Parole“ oder „Aufschrift“ sagt, dass in Anführungszeichen jemandes Worte stehen.",
        english: "A noun such as “Parole” (slogan) or “Aufschrift” (inscription) says that somebody's words stand in quotation marks.",
    },
    find: |context, number, drafts| for_each_fragment(context, number, drafts, find),
};

fn find(context: &Context, number: usize, quotation: &Quotation, _: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let period = context.periods.get(number)?;
    let index = period.clauses.iter().position(|clause| clause.tokens.holds(quotation.tokens.begin))?;
    // `Parolen wie etwa „…“`
    let noun = (period.tokens.begin..quotation.tokens.begin)
        .rev()
        .find(|&token| !one_of!(words.form(token), "wie" | "etwa" | "zum" | "beispiel"))?;
    let used = || {
        let clause = period.clauses.get(index);
        names_words(words.form(noun))
            && clause.is_some_and(|clause| clause.tokens.into_iter().any(|at| uses(words, at)))
    };
    if !announces(words.form(noun)) && !used() {
        return None;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Direct, vec![quotation.tokens]);
    draft.cue.push(TokenRange::new(noun, noun + 1));
    // The main clause around it says who shouts or carries them; `auf denen Parolen wie „…“ standen` does not.
    let main = |at: &usize| period.clauses.get(*at).is_some_and(Clause::is_main);
    // `der einen Hut mit der Aufschrift „…“ trug`: what somebody wears in passing he does not say.
    let aside = period.clauses.get(index).is_some_and(|clause| clause.opener == Opener::Relative);
    if aside && words.form(noun) == "aufschrift" {
        return None;
    }
    let source = (0..=index).rev().find(main).and_then(|at| {
        let finite = period.clauses.get(at)?.finite?;
        let source = subject(words, period, at, finite, 2)?;
        // `rief die Menge Parolen wie`: two phrases side by side.
        let end = source.end.min(noun_phrase(words, source.begin, noun).map_or(noun, |phrase| phrase.tokens.end));
        Some(TokenRange::new(source.begin, end))
    });
    draft.source.extend(source.filter(|source| !source.is_empty()));
    let begin = draft.source.iter().map(|source| source.begin).fold(noun, usize::min);
    draft.frame.push(TokenRange::new(begin, quotation.tokens.begin));
    Some(draft)
}

/// Nouns for a word or a phrase as such: its quotation is somebody's only where he uses it.
fn names_words(form: &str) -> bool {
    one_of!(form, "wort" | "worte" | "begriff" | "begriffe" | "bezeichnung" | "ausdruck" | "formulierung" | "vokabel")
}

/// Whether the token is a verb of using a word, or of standing by it.
fn uses(words: &Words, token: usize) -> bool {
    reads!(
        words,
        token,
        "verwenden" | "gebrauchen" | "benutzen" | "wählen" | "wiederholen" | "verteidigen" | "rechtfertigen"
    )
}

/// Nouns for words that are shouted or written up.
fn announces(form: &str) -> bool {
    one_of!(form, "worten" | "sprüche" | "sprüchen" | "slogan" | "slogans" | "losung" | "aufschrift" | "ausruf")
        || form.ends_with("parole")
        || form.ends_with("parolen")
}
