//! `X wörtlich: „…“`, `X: „…“`: a colon without a verb of saying.

use super::analysis::draft::{Context, Draft};
use super::analysis::frame::{first_phrase, subject};
use super::analysis::quotation::{before_colon, for_each_quotation};
use super::analysis::title::is_sentence;
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Features, Period, noun_phrase};
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "source_colon_quotation",
        german: "Vor dem Doppelpunkt steht, wer spricht, danach das Zitat.",
        english: "Before the colon stands who is speaking, after it the quotation.",
    },
    find: |context, number, drafts| for_each_quotation(context, number, drafts, find),
};

fn find(context: &Context, number: usize, period: &Period, at: usize, _: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let quotation = period.clauses.get(at)?.quotation?;
    let announcing = before_colon(context, number, at)?;
    let frame = announcing.tokens;
    let literally = frame.into_iter().find(|&token| spelled!(words, token, "wörtlich" | "so" | "zitat" | "original"));
    // What a colon names without a verb of saying is a title, unless it is a sentence: `Die neue Oper: „Nacht in Wien“.`
    if literally.is_none() && !is_sentence(words, quotation.inside()) {
        return None;
    }
    // `Oslo habe gelogen: „…“`: what is told goes on, of whoever tells it.
    let told = announcing.clauses.clone().any(|number| {
        let clause = announcing.period.clauses.get(number).filter(|clause| clause.is_main());
        clause.and_then(|clause| clause.finite).is_some_and(|finite| {
            words.is_subjunctive(finite) && words.word(finite).features.has(Features::SUBJUNCTIVE_1)
        })
    });
    if told {
        return None;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Direct, vec![quotation.tokens]);
    // `…, so Vogel weiter: „…“`; else whom the clause is about: `Hier spart die Rednerin nicht mit Kritik: „…“`.
    let after_so =
        literally.filter(|&so| spelled!(words, so, "so")).and_then(|so| noun_phrase(words, so + 1, frame.end));
    let about = || {
        announcing.clauses.clone().rev().find_map(|number| {
            let clause = announcing.period.clauses.get(number).filter(|clause| clause.is_main())?;
            subject(words, announcing.period, number, clause.finite?, 2)
        })
    };
    // `Lob kommt von Vogel: „…“`
    let comes = || {
        let from = frame.into_iter().find(|&token| spelled!(words, token, "von" | "vom" | "aus"))?;
        let verb = (frame.begin..from).any(|token| spelled!(words, token, "kam" | "kamen" | "kommt" | "kommen"));
        let named = words.capital(frame.begin) && verb;
        noun_phrase(words, from + 1, frame.end).filter(|phrase| named && !phrase.pronoun).map(|phrase| phrase.tokens)
    };
    let source = after_so.map(|phrase| phrase.tokens).or_else(comes).or_else(about);
    draft.source.extend(source.or_else(|| first_phrase(words, frame).map(|phrase| phrase.tokens)));
    if let Some(literally) = literally {
        draft.cue.push(TokenRange::new(literally, literally + 1));
    }
    draft.frame = vec![frame];
    Some(draft)
}
