//! A verb of saying with a clause: `X sagte, dass …`, `X sagte, es sei …`, `X forderte, … zu …`, `…, sagte X`.

use super::Rule;
use super::cue::Cue;
use super::draft::{Context, Draft};
use super::frame::{matrix_begin, roles};
use super::quotation::with_cue;
use crate::attribution::Kind;
use crate::grammar::german::{Classes, Clause, Features, Opener, Period, Words, noun_phrase};
use crate::lexicon::german::Frames;
use crate::text::{TokenKind, TokenRange};

static CUE_DASS: Rule = Rule {
    name: "cue_dass_clause",
    german: "Ein Verb des Sagens regiert einen Nebensatz mit „dass“.",
    english: "A verb of saying governs a clause with “dass” (that).",
};
static CUE_QUESTION: Rule = Rule {
    name: "cue_question_clause",
    german: "Ein Verb des Sagens regiert einen Nebensatz mit „ob“ oder einem Fragewort.",
    english: "A verb of saying governs a clause with “ob” (whether) or a question word.",
};
static CUE_INFINITIVE: Rule = Rule {
    name: "cue_infinitive_clause",
    german: "Ein Verb des Sagens regiert einen Infinitiv mit „zu“.",
    english: "A verb of saying governs an infinitive with “zu” (to).",
};
static CUE_MAIN: Rule = Rule {
    name: "cue_main_clause",
    german: "Auf ein Verb des Sagens folgt ein Hauptsatz, meist im Konjunktiv.",
    english: "A verb of saying is followed by a main clause, mostly in the subjunctive.",
};
static CONTENT_CUE: Rule = Rule {
    name: "content_cue",
    german: "Auf den Inhalt folgt der Satz, der sagt, von wem er ist.",
    english: "The content is followed by the clause that says whose it is.",
};
static DAS_CUE: Rule = Rule {
    name: "content_das_cue",
    german: "Ein Satz mit „das“ sagt hinterher, von wem das Vorige ist.",
    english: "A sentence with “das” says afterwards whose words the ones before are.",
};

pub(super) static RULES: &[&Rule] = &[&CUE_DASS, &CUE_QUESTION, &CUE_INFINITIVE, &CUE_MAIN, &CONTENT_CUE, &DAS_CUE];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let Some(cues) = context.cues.get(number) else { return };
    for cue in cues {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        if clause.opener == Opener::Wie {
            continue;
        }
        // A frame with a clause and, after a colon, a quotation announces both.
        let clause_next = period.clauses.get(cue.clause + 1).is_some_and(|next| next.quotation.is_none());
        let used = drafts.iter().rev().take(8).any(|draft| {
            draft.cue.iter().any(|range| range.holds(cue.finite))
                && !(clause_next && draft.rule.name == "frame_quotation")
        });
        if used {
            continue;
        }
        let draft = content_after(words, period, cue)
            .or_else(|| content_before(words, period, cue))
            .or_else(|| sentence_before(context, number, cue, drafts));
        if let Some(draft) = draft {
            drafts.push(draft);
        }
    }
}

/// The clause after the cue: skips relative clauses and appositions that belong to the frame.
fn content_after(words: &Words, period: &Period, cue: &Cue) -> Option<Draft> {
    let frames = cue.saying.frames;
    let mut rule = None;
    let mut first = cue.clause + 1;
    while first <= cue.clause + 4 {
        let before = period.clauses.get(first - 1)?;
        let Some(next) = period.clauses.get(first) else { break };
        if next.quotation.is_some() {
            return None;
        }
        let colon = before.boundary == Some(TokenKind::Colon);
        if matches!(before.boundary, Some(TokenKind::Semicolon | TokenKind::FullStop)) {
            return None;
        }
        if next.opener == Opener::Dass && frames.has(Frames::DASS) {
            rule = Some(&CUE_DASS);
        } else if next.opener == Opener::Question && frames.has(Frames::QUESTION) {
            rule = Some(&CUE_QUESTION);
        } else if next.opener == Opener::None
            && next.finite.is_none()
            && next.zu_infinitive.is_some()
            && frames.has(Frames::INFINITIVE)
            && !opens_purpose(words, next)
        {
            rule = Some(&CUE_INFINITIVE);
        } else if frames.has(Frames::MAIN) && is_content_main(words, period, first, cue, colon) {
            rule = Some(&CUE_MAIN);
        } else if matches!(next.opener, Opener::Relative | Opener::Subordinator | Opener::Wie) || next.is_fragment() {
            first += 1;
            continue;
        }
        break;
    }
    let rule = rule?;
    let content_first = period.clauses.get(first)?;
    let mut end = content_end(words, period, cue.clause, first);
    let mut content_begin = content_first.tokens.begin;
    // Vorfeld of the content that an earlier clause holds.
    if rule == &CUE_MAIN {
        let begin = period.clauses.get(cue.clause + 1)?.tokens.begin;
        let frame_goes_on = period
            .clauses
            .get(cue.clause + 1..first)
            .unwrap_or_default()
            .iter()
            .all(|clause| clause.opener == Opener::Relative);
        if !frame_goes_on {
            content_begin = begin;
        }
    }
    if end <= content_begin {
        end = content_first.tokens.end;
    }
    let mut draft = with_cue(words, period, cue, rule);
    draft.kind = Kind::Indirect;
    draft.content = vec![TokenRange::new(content_begin, end)];
    let begin = frame_begin(words, period, cue);
    draft.frame = vec![TokenRange::new(begin, content_begin)];
    Some(draft)
}

fn frame_begin(words: &Words, period: &Period, cue: &Cue) -> usize {
    let clause = matrix_begin(words, period, cue.clause);
    period.clauses.get(clause).map_or(period.tokens.begin, |clause| clause.tokens.begin)
}

/// `um … zu`, `ohne … zu`
pub(super) fn opens_purpose(words: &Words, clause: &Clause) -> bool {
    matches!(words.form(clause.tokens.begin), "um" | "ohne" | "statt" | "anstatt")
}

/// Whether clause `at` begins a main clause that can be the content.
fn is_content_main(words: &Words, period: &Period, at: usize, cue: &Cue, colon: bool) -> bool {
    let Some(clause) = period.clauses.get(at) else { return false };
    if colon {
        return true;
    }
    let finite = match clause.finite {
        Some(finite) if clause.opener == Opener::None => finite,
        _ => return false,
    };
    let subjunctive = is_subjunctive(words, finite);
    let starts_with_coordinator =
        matches!(words.form(clause.tokens.begin), "und" | "aber" | "doch" | "sondern" | "denn" | "jedoch" | "oder");
    if starts_with_coordinator {
        return false;
    }
    // `Das Gesetz, sagte er, sei gut`: the content began before the cue.
    if clause.verb_first {
        return false;
    }
    if subjunctive {
        return true;
    }
    // Indicative main clauses: only right after a neutral verb of saying that has no object of its own.
    at == cue.clause + 1
        && !clause.verb_first
        && !cue.passive
        && cue.saying.frames.has(Frames::CORE)
        && !has_object(words, period, cue)
}

/// Whether the cue's clause holds a noun phrase besides subject and addressee.
fn has_object(words: &Words, period: &Period, cue: &Cue) -> bool {
    let Some(clause) = period.clauses.get(cue.clause) else { return false };
    let roles = roles(words, period, cue);
    let mut at = clause.tokens.begin;
    while at < clause.tokens.end {
        if let Some(taken) = roles.source.iter().chain(&roles.addressee).find(|range| range.holds(at)) {
            at = taken.end.max(at + 1);
            continue;
        }
        if words.is(at, Classes::PREPOSITION) && !words.capital(at)
            || at == clause.tokens.begin && words.is(at, Classes::PREPOSITION)
        {
            at = noun_phrase(words, at + 1, clause.tokens.end).map_or(at + 1, |phrase| phrase.tokens.end.max(at + 1));
            continue;
        }
        match noun_phrase(words, at, clause.tokens.end) {
            Some(phrase) if !phrase.pronoun => return true,
            Some(phrase) if matches!(words.form(phrase.head), "es" | "das" | "dies") && phrase.head > cue.finite => {
                return true;
            }
            Some(phrase) => at = phrase.tokens.end.max(at + 1),
            None => at += 1,
        }
    }
    false
}

/// Whether the token is a finite subjunctive (one that a form in `-te` or a plural may hide does not count).
pub(super) fn is_subjunctive(words: &Words, token: usize) -> bool {
    let features = words.word(token).features;
    let subjunctive = features.has(Features::SUBJUNCTIVE_1 | Features::SUBJUNCTIVE_2);
    let guessed =
        features == Features::default() && words.form(token).ends_with('e') && !words.form(token).ends_with("te");
    guessed || subjunctive && !features.has(Features::PRESENT | Features::PRETERITE)
}

/// Where the content that begins with clause `first` ends: at the period's end, or before a main clause that is the
/// reporter's again.
pub(super) fn content_end(words: &Words, period: &Period, frame: usize, first: usize) -> usize {
    let stop = period.without_stop(words).end;
    let frame_open = period.clauses.get(frame).is_some_and(|clause| {
        clause.finite.is_none() || clause.opener != Opener::None && clause.opener != Opener::Relative
    });
    for at in first + 1..period.clauses.len() {
        let (Some(before), Some(clause)) = (period.clauses.get(at - 1), period.clauses.get(at)) else { break };
        if clause.quotation.is_some() {
            if before.boundary == Some(TokenKind::Colon) {
                return before.tokens.end;
            }
            continue;
        }
        if before.boundary == Some(TokenKind::Semicolon)
            && !clause.finite.is_some_and(|finite| is_subjunctive(words, finite))
        {
            return before.tokens.end;
        }
        if !clause.is_main() {
            continue;
        }
        let Some(finite) = clause.finite else { continue };
        if is_subjunctive(words, finite) || clause.opener != Opener::None {
            continue;
        }
        let form = words.form(clause.tokens.begin);
        // `…, sagte X weiter`, `…, wurde abgelehnt`: the frame goes on.
        if clause.verb_first && frame_open {
            return before.tokens.end;
        }
        // `…, doch der Sprecher dementierte`: the reporter goes on.
        if matches!(form, "doch" | "aber" | "jedoch")
            || form == "und" && !clause.verb_last && cue_has_subject(words, clause)
        {
            return before.tokens.end;
        }
    }
    stop
}

fn cue_has_subject(words: &Words, clause: &Clause) -> bool {
    clause.finite.is_some_and(|finite| finite > clause.tokens.begin + 1)
        && !words.is(clause.tokens.begin + 1, Classes::SUBORDINATOR)
}

/// `…, sagte X.`; `…, sagte X, …`; `…, das sagte X.`
fn content_before(words: &Words, period: &Period, cue: &Cue) -> Option<Draft> {
    let clause = period.clauses.get(cue.clause)?;
    if clause.opener != Opener::None || cue.clause == 0 || cue.negated {
        return None;
    }
    let first = clause.tokens.begin;
    let pointing = matches!(words.form(first), "so" | "das" | "dies") && clause.finite == Some(first + 1);
    if !pointing && (clause.finite != Some(first) || matrix_begin(words, period, cue.clause) != cue.clause) {
        return None;
    }
    // A verb that takes no main clause cannot follow one as its frame: `Wer sie nebeneinanderlegt, sieht die Lücken.`
    let dass_first = period.clauses.first().is_some_and(|first| first.opener == Opener::Dass);
    if !cue.saying.frames.has(Frames::MAIN) && !(cue.saying.frames.has(Frames::DASS) && (dass_first || pointing)) {
        return None;
    }
    let before = period.clauses.get(cue.clause - 1)?;
    if before.quotation.is_some() || !matches!(before.boundary, Some(TokenKind::Comma | TokenKind::Dash)) {
        return None;
    }
    // What stands before must be able to be said: a main clause, or a clause that the cue could govern.
    let earlier = period.clauses.get(..cue.clause).unwrap_or_default();
    let opening = earlier.first()?;
    let sayable = earlier
        .iter()
        .any(|clause| clause.is_main() && !(clause.verb_first && clause.tokens.begin == period.tokens.begin))
        || opening.opener == Opener::Dass
        || period
            .clauses
            .get(cue.clause + 1)
            .is_some_and(|next| next.is_main() && next.verb_first && opening.is_fragment())
        || opening.opener == Opener::Question && cue.saying.frames.has(Frames::QUESTION);
    if !sayable {
        return None;
    }
    let stop = period.without_stop(words).end;
    let mut draft = with_cue(words, period, cue, if pointing { &DAS_CUE } else { &CONTENT_CUE });
    let impersonal = cue.passive || cue.tokens.iter().any(|&token| words.form(token) == "es");
    if draft.source.is_empty() && !impersonal {
        return None;
    }
    let mut content = vec![TokenRange::new(period.tokens.begin, first - 1)];
    let mut frame = TokenRange::new(first - 1, stop);
    let source_end = draft.source.iter().map(|range| range.end).max().unwrap_or(clause.tokens.end);
    // `…, sagte er; Obama sei …`: what follows a semicolon is a report of its own.
    let semicolon = period
        .clauses
        .get(cue.clause..)
        .unwrap_or_default()
        .iter()
        .find(|clause| clause.boundary == Some(TokenKind::Semicolon))
        .map(|clause| clause.tokens.end);
    if let Some(end) = semicolon {
        frame.end = end;
    }
    // The content goes on after the frame: `Das Gesetz, sagte er, sei gut.`
    if semicolon.is_none()
        && let Some(next) = (cue.clause + 1..period.clauses.len())
            .filter_map(|at| period.clauses.get(at))
            .find(|next| next.tokens.begin >= source_end && next.tokens.begin > clause.tokens.begin)
        && !matches!(next.opener, Opener::Relative | Opener::Wie)
        && !(next.opener == Opener::Subordinator || next.is_fragment() || next.coordinated)
    {
        frame.end = next.tokens.begin;
        content.push(TokenRange::new(next.tokens.begin, stop));
    }
    draft.kind = Kind::Indirect;
    draft.content = content;
    draft.frame = vec![frame];
    Some(draft)
}

/// `Das berichtet X.` as a sentence of its own: the report is what stands before it.
fn sentence_before(context: &Context, number: usize, cue: &Cue, drafts: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let period = context.periods.get(number)?;
    let clause = period.clauses.get(cue.clause)?;
    let first = clause.tokens.begin;
    if cue.clause != 0
        || !matches!(words.form(first), "das" | "dies")
        || clause.finite != Some(first + 1)
        || cue.negated
    {
        return None;
    }
    if !cue.saying.frames.has(Frames::MAIN) && !cue.saying.frames.has(Frames::DASS) {
        return None;
    }
    // Back to the last report or the paragraph's beginning.
    let mut begin = number;
    while let Some(before) = begin.checked_sub(1).and_then(|before| context.periods.get(before)) {
        let reported = drafts.iter().rev().take(8).any(|draft| {
            draft.kind != Kind::Direct
                && draft.content.iter().chain(&draft.frame).any(|range| range.overlaps(before.tokens))
        });
        if before.paragraph != period.paragraph || before.heading || reported && begin < number || number - begin >= 4 {
            break;
        }
        begin -= 1;
    }
    if begin == number {
        return None;
    }
    let mut draft = with_cue(words, period, cue, &DAS_CUE);
    if draft.source.is_empty() && !cue.passive {
        return None;
    }
    draft.kind = Kind::Indirect;
    draft.content = vec![TokenRange::new(context.periods.get(begin)?.tokens.begin, first + 1)];
    draft.frame = vec![TokenRange::new(first + 1, period.without_stop(words).end)];
    Some(draft)
}
