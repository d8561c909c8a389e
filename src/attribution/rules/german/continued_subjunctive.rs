//! A whole sentence in the subjunctive goes on reporting.

use super::analysis::draft::{Context, Draft};
use super::analysis::frame::subject;
use super::analysis::running::{frameless, go_on};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Clause, Features, Words};
use crate::text::{TokenKind, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "continued_subjunctive",
        german: "Verbformen wie „sei“ oder „habe“ zeigen: Der Satz gibt weiter wieder, was die zuvor genannte Quelle sagt.",
        english: "Verb forms such as “sei” or “habe” show that the sentence goes on reporting the source named before.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(sentence) = frameless(context, number, drafts) else { return };
    let words = context.words;
    let form = words.form(sentence.finite);
    let sollen = form.starts_with("soll");
    let goes_on = if sollen {
        // `sollte` and `sollen` are a rule of their own.
        form == "solle" && sentence.adjacent
    } else {
        // Subjunctive II alone may be the reporter's own `would`: it needs a report right before it.
        let surely = words.word(sentence.finite).features.has(Features::SUBJUNCTIVE_1) || sentence.adjacent;
        // `Anna Vogel hielte das für töricht`: what she thinks herself.
        let opines = one_of!(form, "hielte" | "hielten" | "fände" | "fänden");
        let supposes =
            opines || one_of!(form, "dürfte" | "dürften") && !sentence.adjacent || one_of!(form, "möchte" | "möchten");
        words.is_subjunctive(sentence.finite) && !first_person(words, sentence.main) && surely && !supposes
    };
    if !goes_on {
        return;
    }
    if let Some(draft) = after_indicative(context, number, sentence.main) {
        drafts.push(draft);
    } else {
        go_on(context, number, drafts, &CONSTRUCTION.rule, Kind::IndirectFreeIndirect);
    }
}

/// `Der Marschall bestätigte nichts; alle Piloten seien zurück`: after a clause that tells of somebody, what follows its
/// semicolon in the subjunctive is his.
fn after_indicative(context: &Context, number: usize, main: &Clause) -> Option<Draft> {
    let period = context.periods.get(number)?;
    let at = period.clauses.iter().position(|clause| clause.tokens == main.tokens)?;
    let semicolon = period.clauses.get(at.checked_sub(1)?)?.boundary == Some(TokenKind::Semicolon);
    // `Die Sprecherin, Anna Vogel, bedauerte das; …`: past the parts before the verb.
    let first = period.clauses.get(..at)?.iter().position(|clause| clause.is_main() && clause.finite.is_some())?;
    let finite = period.clauses.get(first)?.finite;
    let finite = finite.filter(|&finite| semicolon && !context.words.is_subjunctive(finite))?;
    let content = TokenRange::new(main.tokens.begin, period.tokens.end);
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::IndirectFreeIndirect, vec![content]);
    draft.source = vec![subject(context.words, period, first, finite, 1)?];
    Some(draft)
}

/// Whether the subject is `ich` or `wir`: `ich habe` is no subjunctive.
fn first_person(words: &Words, clause: &Clause) -> bool {
    clause.tokens.into_iter().any(|token| spelled!(words, token, "ich" | "wir"))
}
