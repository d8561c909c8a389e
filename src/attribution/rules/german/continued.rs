//! Sentences that go on reporting without a frame: in the subjunctive, or with `sollen`.

use super::Rule;
use super::draft::{Context, Draft};
use super::verb_clause::is_subjunctive;
use crate::attribution::{Kind, Medium};
use crate::grammar::german::{Clause, Features, Words};
use crate::text::{TokenKind, TokenRange};

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

/// How many sentences back a running report is looked for.
const PERIODS_BACK: usize = 40;

pub(super) static RULES: &[&Rule] = &[&SUBJUNCTIVE, &SOLLEN];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    if drafts.iter().rev().take(8).any(|draft| draft.content.iter().any(|range| range.overlaps(period.tokens))) {
        after_semicolon(context, number, drafts);
        return;
    }
    if period.heading {
        return;
    }
    // Main clauses; a condition with its verb first (`Sollte …, werde …`) is none.
    let opens_condition =
        |clause: &Clause| clause.verb_first && clause.tokens.begin == period.tokens.begin && period.clauses.len() > 1;
    let mut mains = period.clauses.iter().filter(|clause| clause.is_main() && !opens_condition(clause));
    let Some(first) = mains.next() else { return };
    let Some(first_finite) = first.finite else { return };
    // A form that may be either counts where a later clause is surely in the subjunctive (`… übten, und das sei …`).
    let may_be = words.word(first_finite).features.has(Features::SUBJUNCTIVE_1 | Features::SUBJUNCTIVE_2);
    let main = if may_be && !is_subjunctive(words, first_finite) {
        mains.find(|clause| clause.finite.is_some_and(|finite| is_subjunctive(words, finite))).unwrap_or(first)
    } else {
        first
    };
    let Some(finite) = main.finite else { return };
    let verb_first = main.verb_first && main.tokens.begin == period.tokens.begin;
    let adjacent = follows_report(words, drafts, period.tokens.begin);
    let sollen = words.word(finite).readings.iter().any(|reading| reading.verb.is("sollen"));
    let (rule, kind) = if sollen && words.form(finite).starts_with("soll") && !verb_first {
        // `soll … gewesen sein` is hearsay; `soll … werden` is a plan or a duty unless a report goes on.
        let present = matches!(words.form(finite), "soll" | "sollen");
        if !(present && is_hearsay(words, main) || adjacent) {
            return;
        }
        if words.form(finite) == "solle" {
            (&SUBJUNCTIVE, Kind::IndirectFreeIndirect)
        } else {
            (&SOLLEN, Kind::FreeIndirect)
        }
    } else if is_subjunctive(words, finite) && !verb_first && !first_person(words, main) {
        // Subjunctive II alone may be the reporter's own `would`: it needs a report right before it.
        if !words.word(finite).features.has(Features::SUBJUNCTIVE_1)
            && !adjacent
            && !same_paragraph(context, number, drafts)
        {
            return;
        }
        (&SUBJUNCTIVE, Kind::IndirectFreeIndirect)
    } else {
        return;
    };
    if matches!(words.form(finite), "dürfte" | "dürften" | "möchte") && !adjacent {
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
    if let Some((source, medium)) = running_source(context, number, drafts) {
        draft.source = source;
        draft.medium = medium;
    }
    drafts.push(draft);
}

/// `…, sagte er; Obama sei …`: a main clause in the subjunctive after a semicolon is a report of its own.
fn after_semicolon(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let words = context.words;
    let Some(period) = context.periods.get(number) else { return };
    let Some(at) = period.clauses.iter().rposition(|clause| clause.boundary == Some(TokenKind::Semicolon)) else {
        return;
    };
    let Some(next) = period.clauses.get(at + 1).filter(|next| next.is_main() && !next.verb_first) else { return };
    let range = TokenRange::new(next.tokens.begin, period.tokens.end);
    let subjunctive = next.finite.is_some_and(|finite| is_subjunctive(words, finite));
    let free = drafts
        .iter()
        .rev()
        .take(8)
        .all(|draft| !draft.content.iter().chain(&draft.frame).any(|taken| taken.overlaps(range)));
    if !subjunctive || !free {
        return;
    }
    let mut draft = Draft::new(&SUBJUNCTIVE, Kind::IndirectFreeIndirect, vec![range]);
    let before = drafts
        .iter()
        .rev()
        .take(8)
        .find(|draft| !draft.source.is_empty() && draft.content.iter().any(|content| content.begin < range.begin));
    if let Some(before) = before {
        draft.source = before.source.clone();
        draft.medium = before.medium;
    }
    drafts.push(draft);
}

/// The source that a sentence without a frame goes on with: the outermost one of the last sentence that has a report;
/// where the sentence right before has none, whoever that sentence is about.
pub(super) fn running_source(context: &Context, number: usize, drafts: &[Draft]) -> Option<(Vec<TokenRange>, Medium)> {
    let period = context.periods.get(number)?;
    let last = drafts
        .iter()
        .rev()
        .take(12)
        .filter(|draft| !draft.source.is_empty())
        .find(|draft| draft.content.first().is_some_and(|range| range.begin < period.tokens.begin))?;
    let earlier = context.periods.get(..number).unwrap_or_default();
    let home = earlier
        .iter()
        .rev()
        .take(PERIODS_BACK)
        .find(|earlier| last.content.last().is_some_and(|range| range.overlaps(earlier.tokens)))?;
    // Of several reports in that sentence, the one that is in no other's content.
    let recent = || drafts.iter().rev().take(12);
    let outermost = recent()
        .filter(|draft| {
            !draft.source.is_empty()
                && draft.content.iter().chain(&draft.frame).any(|range| range.overlaps(home.tokens))
                && !recent().any(|other| {
                    !matches!(other.kind, Kind::Direct | Kind::Reported)
                        && other.source != draft.source
                        && draft.source.iter().all(|source| other.holds(source.begin))
                })
        })
        // The drafts run backwards: the last is the first of the sentence.
        .fold(None, |_, draft| Some(draft))
        .unwrap_or(last);
    Some((outermost.source.clone(), outermost.medium))
}

/// Whether a report ends right before token `begin`, with nothing but marks between.
fn follows_report(words: &Words, drafts: &[Draft], begin: usize) -> bool {
    let end = drafts
        .iter()
        .rev()
        .take(6)
        .flat_map(|draft| draft.content.iter().chain(&draft.frame))
        .map(|range| range.end)
        .filter(|&end| end <= begin)
        .max();
    end.is_some_and(|end| begin - end < 6 && (end..begin).all(|token| !words.is_word(token)))
}

/// Whether a report stands earlier in the same paragraph.
fn same_paragraph(context: &Context, number: usize, drafts: &[Draft]) -> bool {
    let Some(period) = context.periods.get(number) else { return false };
    let Some(paragraph) = context.words.document().paragraphs().get(period.paragraph) else { return false };
    drafts.iter().rev().take(6).any(|draft| draft.content.iter().any(|range| paragraph.tokens.contains(*range)))
}

/// `soll … gesagt haben`, `soll … gewesen sein`: an infinitive of the perfect.
fn is_hearsay(words: &Words, clause: &Clause) -> bool {
    clause.tokens.into_iter().any(|token| {
        matches!(words.form(token), "haben" | "sein")
            && token
                .checked_sub(1)
                .is_some_and(|before| words.word(before).features.has(Features::PARTICIPLE) && !words.capital(before))
    })
}

/// Whether the subject is `ich` or `wir`: `ich habe` is no subjunctive.
fn first_person(words: &Words, clause: &Clause) -> bool {
    clause.tokens.into_iter().any(|token| matches!(words.form(token), "ich" | "wir"))
}
