//! Reports that run on over sentences without a frame: where one is running, whose it is, what goes on with it.

use super::draft::{Context, Draft, RECENT, is_taken, recent};
use super::frame::roles;
use crate::attribution::{Kind, Medium, Rule};
use crate::grammar::german::{Clause, Features, Period, Words};
use crate::text::{TokenKind, TokenRange};

/// How many sentences back a running report is looked for.
const PERIODS_BACK: usize = 40;

/// A sentence without a frame of its own.
pub struct Frameless<'c> {
    /// The main clause that decides whether it goes on with a report.
    pub main: &'c Clause,
    /// Its finite verb.
    pub finite: usize,
    /// Whether a report ends right before it.
    pub adjacent: bool,
}

/// Period number `number`, if it is a whole sentence of which no word is reported yet.
pub fn frameless<'c>(context: &'c Context, number: usize, drafts: &[Draft]) -> Option<Frameless<'c>> {
    let words = context.words;
    let asks = |period: &Period| words.kind(period.tokens.end.saturating_sub(1)) == TokenKind::QuestionMark;
    let period = context.periods.get(number).filter(|period| !period.heading)?;
    let (main, finite) = if asks(period) { asked(words, period)? } else { stated(words, period)? };
    // `Das Amt gehe davon aus, dass …`: what the sentence reports is part of the report that goes on.
    // `Er trage die Schuld, schließlich habe er sich verpflichtet, …`: likewise what a later clause in it reports.
    let later = |draft: &Draft| {
        let finites = || {
            period
                .clauses
                .iter()
                .filter_map(|clause| clause.finite)
                .filter(|&at| draft.cue.iter().any(|range| range.holds(at)))
        };
        draft.kind != Kind::Direct
            && draft.cue.iter().all(|range| range.begin > finite)
            && finites().next().is_some()
            && finites().all(|at| words.is_subjunctive(at))
    };
    let own = |draft: &Draft| {
        words.is_subjunctive(finite) && (draft.cue.iter().any(|range| range.holds(finite)) || later(draft))
    };
    let framed =
        recent(drafts).any(|draft| !own(draft) && draft.content.iter().any(|range| range.overlaps(period.tokens)));
    if framed {
        return None;
    }
    Some(Frameless { main, finite, adjacent: follows_report(words, drafts, period.tokens.begin) })
}

/// The main clause that decides whether a statement goes on with a report, and its finite verb.
fn stated<'p>(words: &Words, period: &'p Period) -> Option<(&'p Clause, usize)> {
    // Main clauses; a condition with its verb first (`Sollte …, werde …`) is none.
    let opens_condition =
        |clause: &Clause| clause.verb_first && clause.tokens.begin == period.tokens.begin && period.clauses.len() > 1;
    let mut mains = period.clauses.iter().filter(|clause| clause.is_main() && !opens_condition(clause));
    let first = mains.next()?;
    let first_finite = first.finite?;
    // A form that may be either counts where a later clause is surely in the subjunctive (`… übten, und das sei …`).
    let may_be = words.word(first_finite).features.has(Features::SUBJUNCTIVE_1 | Features::SUBJUNCTIVE_2);
    let main = if may_be && !words.is_subjunctive(first_finite) {
        mains.find(|clause| clause.finite.is_some_and(|finite| words.is_subjunctive(finite))).unwrap_or(first)
    } else {
        first
    };
    let verb_first = main.verb_first && main.tokens.begin == period.tokens.begin;
    main.finite.filter(|_| !verb_first).map(|finite| (main, finite))
}

/// The clause of a question that is told, and its finite verb: `Wie solle man mit ihnen reden?`
fn asked<'p>(words: &Words, period: &'p Period) -> Option<(&'p Clause, usize)> {
    let first = period.clauses.first()?;
    let second = first.tokens.begin + 1;
    let finite = first.finite.filter(|_| first.is_main()).unwrap_or(second);
    let told = words.is_subjunctive(finite) && words.word(finite).features.has(Features::SUBJUNCTIVE_1);
    told.then_some((first, finite))
}

/// Adds the whole sentence as a report of the running source; joins it to the sentence before where that is one too.
pub fn go_on(context: &Context, number: usize, drafts: &mut Vec<Draft>, rule: &'static Rule, kind: Kind) {
    let Some(period) = context.periods.get(number) else { return };
    // Its fragments were found after it; a sentence that tells what somebody says is a report of its own.
    let earlier = drafts.len().saturating_sub(RECENT);
    let before = drafts.iter_mut().skip(earlier).rev().find(|draft| draft.kind != Kind::Direct).filter(|draft| {
        draft.rule == rule && draft.content.last().is_some_and(|range| range.end == period.tokens.begin)
    });
    if let Some(range) = before.and_then(|before| before.content.last_mut()) {
        range.end = period.tokens.end;
        return;
    }
    let mut draft = Draft::new(rule, kind, vec![period.tokens]);
    let speaker = speaker_before(context, number, drafts);
    if let Some(speaker) = speaker {
        draft.source.push(speaker);
    } else if let Some((source, medium)) = running_source(context, number, drafts) {
        draft.source = source;
        draft.medium = medium;
    }
    drafts.push(draft);
}

/// The source that a sentence without a frame goes on with: the outermost one of the last sentence that has a report;
/// where the sentence right before has none, whoever that sentence is about.
pub fn running_source(context: &Context, number: usize, drafts: &[Draft]) -> Option<(Vec<TokenRange>, Medium)> {
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
    // Of several reports in that sentence, the first that is in no other's content.
    let recent = || recent(drafts);
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

/// Who speaks in the sentence right before, where a verb of saying stands without its content: `Der Minister ist besorgt.
/// Die Lage sei ernst.`
fn speaker_before(context: &Context, number: usize, drafts: &[Draft]) -> Option<TokenRange> {
    let words = context.words;
    let period = context.periods.get(number)?;
    let before = number.checked_sub(1)?;
    let earlier = context.periods.get(before).filter(|earlier| earlier.paragraph == period.paragraph)?;
    if is_taken(drafts, earlier.tokens) {
        return None;
    }
    let sources = context.cues.get(before)?.iter().flat_map(|cue| roles(words, earlier, cue).source);
    sources.into_iter().find(|source| words.capital(source.end.saturating_sub(1)))
}

/// Whether a report ends right before token `begin`, with nothing but marks between.
fn follows_report(words: &Words, drafts: &[Draft], begin: usize) -> bool {
    let end = recent(drafts)
        .flat_map(|draft| draft.content.iter().chain(&draft.frame))
        .map(|range| range.end)
        .filter(|&end| end <= begin)
        .max();
    end.is_some_and(|end| begin - end < 6 && (end..begin).all(|token| !words.is_word(token)))
}
