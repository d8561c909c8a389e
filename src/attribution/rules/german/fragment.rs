//! Fragments in quotation marks inside another report, or given as somebody's word for a thing.

use super::Rule;
use super::draft::{Context, Draft};
use super::quotation::with_cue;
use crate::attribution::Kind;
use crate::grammar::german::{Classes, Features, Words};
use crate::lexicon::german::Frames;
use crate::text::{Quotation, TokenKind, TokenRange};

static INSIDE: Rule = Rule {
    name: "quoted_fragment",
    german: "Wörter in Anführungszeichen innerhalb einer Wiedergabe sind die eigenen Worte der Quelle.",
    english: "Words in quotation marks inside a report are the source's own.",
};
static NAMED: Rule = Rule {
    name: "cue_quoted_fragment",
    german: "Ein Verb des Sagens oder Urteilens hat ein Stück wörtlicher Rede als Ergänzung (nannte es „…“).",
    english: "A verb of saying or judging has a piece of direct speech as its complement (called it “…”).",
};

static FREE: Rule = Rule {
    name: "free_quotation",
    german: "Eine längere wörtliche Rede steht ohne Verb des Sagens; es spricht, von wem der Satz handelt.",
    english: "A longer piece of direct speech stands without a verb of saying; whoever the sentence is about speaks.",
};

pub(super) static FREE_RULES: &[&Rule] = &[&FREE];
pub(super) static INSIDE_RULES: &[&Rule] = &[&INSIDE];
pub(super) static NAMED_RULES: &[&Rule] = &[&NAMED];

/// Fragments inside the content of another report.
pub(super) fn find_inside(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let words = context.words;
    for quotation in quotations(context, number) {
        if is_taken(drafts, quotation) || is_name(words, quotation, true) {
            continue;
        }
        let Some(host) = drafts.iter().rev().take(12).find(|draft| {
            draft.kind != Kind::Direct && draft.holds(quotation.tokens.begin) && draft.holds(quotation.tokens.end - 1)
        }) else {
            continue;
        };
        if host.source.iter().any(|source| source.overlaps(quotation.tokens)) {
            continue;
        }
        let mut draft = Draft::new(&INSIDE, Kind::Direct, vec![quotation.tokens]);
        draft.cue = host.cue.clone();
        draft.source = host.source.clone();
        draft.addressee = host.addressee.clone();
        draft.frame = host.frame.clone();
        draft.act = host.act;
        draft.medium = host.medium;
        drafts.push(draft);
    }
}

/// Fragments that a verb of saying or judging has beside it.
pub(super) fn find_named(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let words = context.words;
    let (Some(period), Some(cues)) = (context.periods.get(number), context.cues.get(number)) else { return };
    for quotation in quotations(context, number) {
        if is_taken(drafts, quotation) || is_name(words, quotation, true) {
            continue;
        }
        if drafts.iter().rev().take(12).any(|draft| {
            draft.holds(quotation.tokens.begin) || draft.frame.iter().any(|frame| frame.overlaps(quotation.tokens))
        }) {
            continue;
        }
        let Some(index) = period.clauses.iter().position(|clause| clause.tokens.holds(quotation.tokens.begin)) else {
            continue;
        };
        let Some(cue) = cues.iter().find(|cue| cue.clause == index && cue.saying.frames.has(Frames::QUOTATION)) else {
            continue;
        };
        let mut draft = with_cue(words, period, cue, &NAMED);
        if draft.source.iter().any(|range| range.overlaps(quotation.tokens)) {
            continue;
        }
        let Some(clause) = period.clauses.get(index) else { continue };
        // `als „…“`, `von einer „…“`: the preposition belongs to the cue.
        if let Some(preposition) = (clause.tokens.begin..quotation.tokens.begin)
            .rev()
            .take(3)
            .find(|&token| matches!(words.form(token), "als" | "von" | "vor"))
        {
            draft.cue.push(TokenRange::new(preposition, preposition + 1));
            draft.cue.sort_unstable();
        }
        draft.content = vec![quotation.tokens];
        let begin = super::frame::matrix_begin(words, period, index);
        let begin = period.clauses.get(begin).map_or(clause.tokens.begin, |clause| clause.tokens.begin);
        draft.frame = vec![TokenRange::new(begin, quotation.tokens.begin)];
        // The act is told as well: `Der Minister nannte den Vorschlag „weltfremd“.` is reported as a whole.
        if !draft.source.is_empty() && cue.saying.frames.has(Frames::JUDGING) {
            let group = super::reported::group(words, period, cue.clause);
            let free = !drafts.iter().rev().take(12).any(|other| {
                other.rule != &NAMED && other.content.iter().chain(&other.frame).any(|range| range.overlaps(group))
                    || other.kind == Kind::Reported && other.content.iter().any(|range| range.overlaps(group))
            });
            if free {
                let mut act = Draft::new(&super::reported::ACT, Kind::Reported, vec![group]);
                act.source = draft.source.clone();
                act.addressee = draft.addressee.clone();
                act.act = draft.act;
                act.medium = draft.medium;
                drafts.push(act);
            }
        }
        if quotation.tokens.end < clause.tokens.end
            && (quotation.tokens.end..clause.tokens.end).any(|token| words.is_word(token))
        {
            draft.frame.push(TokenRange::new(quotation.tokens.end, clause.tokens.end));
        }
        drafts.push(draft);
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

fn is_taken(drafts: &[Draft], quotation: &Quotation) -> bool {
    drafts.iter().rev().take(12).any(|draft| draft.kind == Kind::Direct && draft.holds(quotation.tokens.begin))
}

/// Names and titles are nobody's words: a name after its class noun (`die Zeitung „Der Tag“`), capitalised words alone,
/// a gloss in brackets.
fn is_name(words: &Words, quotation: &Quotation, reported: bool) -> bool {
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
fn is_capitalised(words: &Words, inside: TokenRange) -> bool {
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

/// Longer quotations that no other rule took: lower-case words show that they are no name.
pub(super) fn find_free(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let words = context.words;
    let Some(period) = context.periods.get(number) else { return };
    for quotation in quotations(context, number) {
        let inside = quotation.inside();
        let count = inside.into_iter().filter(|&token| words.is_word(token)).count();
        // A few lower-case words after `als` or `ein` are a judgement; elsewhere it takes a longer piece.
        let before = quotation.tokens.begin.checked_sub(1).map_or("", |before| words.form(before));
        let least = match before {
            "als" => 1,
            "ein" | "eine" | "einen" => 2,
            _ => 5,
        };
        if count < least
            || is_capitalised(words, inside)
            || is_taken(drafts, quotation)
            || is_name(words, quotation, false)
        {
            continue;
        }
        // A title begins with a capital and has no verb: `Ein Schiff für Genf`.
        let first = inside.into_iter().find(|&token| words.is_word(token)).unwrap_or(inside.begin);
        let speech = !words.capital(first)
            || inside
                .into_iter()
                .any(|token| words.word(token).features.has(Features::FINITE) && !words.capital(token))
            || words.kind(inside.end.saturating_sub(1)).is_terminal();
        if !speech {
            continue;
        }
        let index = period.clauses.iter().position(|clause| clause.tokens.holds(quotation.tokens.begin));
        let mut draft = Draft::new(&FREE, Kind::Direct, vec![quotation.tokens]);
        let host = drafts.iter().rev().take(12).find(|draft| {
            draft.kind != Kind::Direct
                && draft.content.iter().chain(&draft.frame).any(|range| range.overlaps(period.tokens))
        });
        if let Some(host) = host {
            draft.cue = host.cue.clone();
            draft.source = host.source.clone();
            draft.frame = host.frame.clone();
            draft.medium = host.medium;
        } else {
            let subject = index.and_then(|index| {
                let clause = period.clauses.get(index).filter(|clause| clause.quotation.is_none())?;
                super::frame::subject(words, period, index, clause.finite?, 2)
            });
            match subject.filter(|subject| !subject.overlaps(quotation.tokens)) {
                Some(subject) => draft.source.push(subject),
                None => {
                    draft.source = super::continued::running_source(context, number, drafts)
                        .map(|(source, _)| source)
                        .unwrap_or_default()
                }
            }
        }
        drafts.push(draft);
    }
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
