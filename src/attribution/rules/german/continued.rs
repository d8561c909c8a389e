//! Sentences that go on reporting without a frame: in the subjunctive, or with `sollen`.

use super::Rule;
use super::draft::{Context, Draft};
use super::verb_clause::is_subjunctive;
use crate::attribution::Kind;
use crate::grammar::german::Opener;
use crate::text::TokenRange;

static SUBJUNCTIVE: Rule = Rule {
    name: "continued_subjunctive",
    german: "Ein ganzer Satz im Konjunktiv gibt weiter wieder, was die zuvor genannte Quelle sagt.",
    english: "A whole sentence in the subjunctive goes on reporting the source named before.",
};
static SOLLEN: Rule = Rule {
    name: "continued_sollen",
    german: "„Soll“ zeigt, dass der Satz weiter wiedergibt, was andere sagen.",
    english: "“Soll” (is said to) shows that the sentence goes on reporting what others say.",
};

pub(super) static RULES: &[&Rule] = &[&SUBJUNCTIVE, &SOLLEN];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    if drafts.iter().rev().take(8).any(|draft| draft.content.iter().any(|range| range.overlaps(period.tokens))) {
        return;
    }
    let Some(main) = period
        .clauses
        .iter()
        .find(|clause| clause.quotation.is_none() && clause.opener == Opener::None && clause.finite.is_some())
    else {
        return;
    };
    let Some(finite) = main.finite else { return };
    let sollen = words.word(finite).readings.iter().any(|reading| reading.verb.is("sollen"));
    let (rule, kind) = if is_subjunctive(words, finite) && !main.verb_first {
        (&SUBJUNCTIVE, Kind::IndirectFreeIndirect)
    } else if sollen && !main.verb_first {
        (&SOLLEN, Kind::FreeIndirect)
    } else {
        return;
    };
    if matches!(words.form(finite), "müsste" | "könnte" | "könnten" | "dürfte" | "dürften" | "möchte") {
        return;
    }
    // Goes on with the sentence before where that is of the same kind.
    if let Some(last) = drafts.last_mut()
        && last.rule == rule
        && last.content.last().is_some_and(|range| range.end == period.tokens.begin)
        && number > 0
        && context.periods.get(number - 1).is_some_and(|before| before.paragraph == period.paragraph)
    {
        if let Some(range) = last.content.last_mut() {
            range.end = period.tokens.end;
        }
        return;
    }
    let mut draft = Draft::new(rule, kind, vec![TokenRange::new(period.tokens.begin, period.tokens.end)]);
    if let Some(last) = drafts.iter().rev().find(|draft| !draft.source.is_empty()) {
        draft.source = last.source.clone();
        draft.medium = last.medium;
    }
    drafts.push(draft);
}
