//! **Matches** `according to X` before, after or inside a clause; `in X's words`, `in the view of X` and `as reported by
//! X` likewise.
//!
//! **Why** The commonest frame without a verb.
//!
//! **Example** `According to the ministry, the plane never left the runway.`

use super::frame::{Sentence, names_account};
use crate::attribution::rules::Rule;
use crate::attribution::{Attribution, Kind};
use crate::grammar::english::is_possessive;
use crate::lexicon::english::{Complement, reporting_verbs};
use crate::text::{Span, TokenKind, TokenRange};

pub(super) static RULE: Rule = Rule {
    name: "according_to",
    german: "„According to“ nennt, von wem die Aussage stammt.",
    english: "“According to” names whose statement it is.",
};

/// Adds what the phrases in `sentence` frame; `first` is the number of its first attribution in `found`.
pub(super) fn apply(sentence: &Sentence, found: &mut Vec<Attribution>, first: usize) {
    let reading = &sentence.reading;
    for token in reading.range {
        if reading.is_quoted(token) {
            continue;
        }
        let Some((cue, source)) = phrase(sentence, token) else { continue };
        if let Some(attribution) = attribution(sentence, cue, source, found.get(first..).unwrap_or_default()) {
            let vouched = attribution.content.clone();
            let at = found.iter().skip(first).position(|other| other.content.first() > attribution.content.first());
            found.insert(at.map_or(found.len(), |at| first + at), attribution);
            // `Oslo, according to the ministry, asked for time`: the phrase is no part of what it vouches for.
            let phrase = reading.document.span(TokenRange::new(cue.begin, source.end.max(cue.end)));
            for other in found.iter_mut().skip(first).filter(|other| other.kind == Kind::Reported) {
                let Some(held) = other.content.iter().position(|content| content.contains(phrase)) else { continue };
                let whole = other.content.get(held).map(|held| reading.document.tokens_of(*held)).unwrap_or_default();
                let parts = [(whole.begin, cue.begin), (source.end.max(cue.end), whole.end)];
                let parts = parts.into_iter().filter_map(|(begin, end)| sentence.span(begin, end));
                let mut content = other.content.clone();
                content.splice(held..=held, parts);
                let begins = |content: &[Span]| content.iter().map(|span| span.begin).collect::<Vec<_>>();
                if begins(&vouched) == begins(&content) {
                    other.content.clone_from(&vouched);
                }
            }
        }
    }
}

/// Cue and source of the phrase that begins at `token`.
fn phrase(sentence: &Sentence, token: usize) -> Option<(TokenRange, TokenRange)> {
    let reading = &sentence.reading;
    if spelled!(reading, token, "according") && spelled!(reading, token + 1, "to") {
        let begin = token + 2;
        let end = sentence.source_end(begin);
        // `according to an official who asked not to be named, …`
        let end = match (end..end + 14).find(|&at| reading.is_break(at)) {
            Some(comma) if spelled!(reading, end, "who") => comma,
            _ => end,
        };
        let end = apposition_end(sentence, begin, end).unwrap_or(end);
        // `according to plan`: a measure, nobody says it.
        let measure = end == begin + 1 && spelled!(reading, begin, "plan" | "schedule" | "taste" | "size" | "age");
        return (end > begin && !measure).then_some((TokenRange::new(token, begin), TokenRange::new(begin, end)));
    }
    // `though in her view`
    let opens = reading.before(token).is_none_or(|before| {
        (reading.is_break(before) || spelled!(reading, before, "although" | "and" | "but" | "though" | "while"))
            && !reading.is_quoted(before)
    });
    let closes = |at: usize| reading.kind(at) == Some(TokenKind::Comma) || reading.is_end(at);
    // `per the ministry`, and not `per day`
    let named = sentence.is_determined(token + 1) || reading.is_capital(token + 1);
    if opens && spelled!(reading, token, "per") && named && !spelled!(reading, token + 1, "a") {
        let end = sentence.source_end(token + 1);
        return closes(end).then_some((TokenRange::new(token, token + 1), TokenRange::new(token + 1, end)));
    }
    // `to hear Oslo tell it`
    if opens && spelled!(reading, token, "to") && spelled!(reading, token + 1, "hear") {
        let tell = (token + 3..token + 7).find(|&at| spelled!(reading, at, "tell") && closes(at + 2))?;
        return Some((TokenRange::new(token, tell + 2), TokenRange::new(token + 2, tell)));
    }
    if opens && spelled!(reading, token, "in" | "by" | "on" | "to") {
        // `in her view`
        if spelled!(reading, token + 1, "his" | "her" | "their" | "its")
            && names_view(reading.form(token + 2))
            && closes(token + 3)
        {
            return Some((TokenRange::new(token, token + 3), TokenRange::new(token + 1, token + 2)));
        }
        // `in the view of the ministry`
        if spelled!(reading, token + 1, "the")
            && names_view(reading.form(token + 2))
            && spelled!(reading, token + 3, "of")
        {
            let end = sentence.source_end(token + 4);
            let source = (end > token + 4 && closes(end)).then(|| TokenRange::new(token + 4, end))?;
            return Some((TokenRange::new(token, token + 4), source));
        }
        let noun = (token + 2..token + 7).find(|&at| names_view(reading.form(at)))?;
        let owner = noun.checked_sub(1).filter(|&owner| is_possessive(reading.form(owner)))?;
        // `in Oslo's version of events`
        let end = if spelled!(reading, noun + 1, "of") { reading.noun_phrase_end(noun + 2) } else { noun + 1 };
        let names = (token + 1..=owner).any(|at| reading.is_capital(at));
        if (closes(end) || end == noun + 1 && reading.begins_noun_phrase(end)) && names {
            return Some((TokenRange::new(token, end), TokenRange::new(token + 1, owner + 1)));
        }
    }
    // `As the ministry sees it, …`
    if opens && spelled!(reading, token, "as") {
        let sees = (token + 2..token + 7).find(|&at| {
            spelled!(reading, at, "sees" | "saw" | "see" | "tells" | "tell") && spelled!(reading, at + 1, "it")
        });
        if let Some(sees) = sees.filter(|&sees| closes(sees + 2) && reading.begins_noun_phrase(token + 1)) {
            return Some((TokenRange::new(token, sees + 2), TokenRange::new(token + 1, sees)));
        }
    }
    // `…, as reported by the agency`
    if opens && token > reading.range.begin && spelled!(reading, token, "as") && spelled!(reading, token + 2, "by") {
        let reports = reporting_verbs(reading.form(token + 1))
            .any(|(verb, form)| form.participle && verb.takes(Complement::Clause));
        let end = sentence.source_end(token + 3);
        if reports && end > token + 3 && closes(end) {
            return Some((TokenRange::new(token, token + 3), TokenRange::new(token + 3, end)));
        }
    }
    None
}

/// Where the apposition to the phrase `[begin, end)` ends: `the envoy, Ion Popa`, `Ion Popa, the envoy`. One of the two is
/// a name, so that `Oslo, Paris and Rome` is none.
fn apposition_end(sentence: &Sentence, begin: usize, end: usize) -> Option<usize> {
    let reading = &sentence.reading;
    let name = |at: usize| reading.is_capital(at) && !sentence.is_determined(at);
    let first = end + 1;
    let determined = sentence.is_determined(begin) || (begin..end).any(|at| is_possessive(reading.form(at)));
    if reading.kind(end) != Some(TokenKind::Comma) || reading.is_quoted(first) || determined != name(first) {
        return None;
    }
    let named = if determined { first } else { begin };
    let stop = sentence.source_end(first);
    let whole = if determined { stop } else { end };
    let comma = reading.kind(stop) == Some(TokenKind::Comma);
    // `According to the ministry, North Korea, China and Iran met.`
    let listed = comma && reading.is_capital(stop + 1) && spelled!(reading, stop + 2, "and" | "or");
    let closes = !listed && (comma || reading.is_end(stop));
    let names = whole >= named + 2 && (named..whole).all(|at| reading.is_capital(at));
    if !closes || !names || (first..stop).any(|at| spelled!(reading, at, "and" | "or")) {
        return None;
    }
    // `a spokesman, Ion Popa, who spoke on Monday`
    let who = comma && spelled!(reading, stop + 1, "who");
    who.then(|| (stop + 1..reading.range.end).find(|&at| reading.is_break(at) || reading.is_end(at)))
        .flatten()
        .or(Some(stop))
}

/// Nouns for a way of telling or reckoning that stand with `in` or `by`.
fn names_view(form: &str) -> bool {
    names_account(form) || one_of!(form, "count" | "estimate" | "judgement" | "judgment" | "reckoning" | "tally")
}

fn attribution(
    sentence: &Sentence,
    cue: TokenRange,
    source: TokenRange,
    others: &[Attribution],
) -> Option<Attribution> {
    let reading = &sentence.reading;
    let end = source.end.max(cue.end);
    let before = reading.before(cue.begin);
    let after_comma = before.is_some_and(|before| {
        reading.is_quoted(before) || matches!(reading.kind(before), Some(TokenKind::Comma | TokenKind::Dash))
    });
    let left_begin = (reading.range.begin..cue.begin)
        .rev()
        .find(|&token| {
            !reading.is_quoted(token)
                && (reading.kind(token) == Some(TokenKind::Semicolon)
                    // `Oslo denies it: according to the mayor, …`
                    || token + 1 == cue.begin && reading.kind(token) == Some(TokenKind::Colon)
                    || reading.kind(token).is_some_and(TokenKind::is_terminal))
        })
        .map_or(reading.range.begin, |stop| stop + 1);
    // `said it was closed, which cost much, according to Oslo`: only the last clause is Oslo's.
    let clause = before.and_then(|comma| {
        let open = (left_begin..comma).rev().find(|&at| reading.is_break(at))?;
        let relative = spelled!(reading, open + 1, "which" | "who");
        let goes_on = reading.kind(end) == Some(TokenKind::Comma);
        (relative && (goes_on || others.iter().any(|other| !other.cue.is_empty()))).then_some(open + 1)
    });
    let left_begin = clause.unwrap_or(left_begin);
    let left_verb = (left_begin..cue.begin).any(|at| reading.is_finite(at));
    let left_quoted = before.is_some_and(|before| {
        reading.quotation_at(before).is_some_and(|quotation| quotation.tokens.begin == left_begin)
    });
    // `By Oslo's account the ship kept away`
    let comma = usize::from(reading.kind(end) == Some(TokenKind::Comma));
    let goes_on = comma > 0 || names_view(reading.form(end - 1)) && reading.begins_noun_phrase(end);
    let right = goes_on.then(|| (end + comma, right_end(sentence, end + comma)));
    let leads = cue.begin == left_begin || !left_verb && !left_quoted;
    let document = reading.document;
    if left_quoted && after_comma && !leads {
        let quotation = before.and_then(|before| reading.quotation_at(before))?;
        if others.iter().any(|other| other.content.contains(&quotation.span)) {
            return None;
        }
        return sentence.plain(&RULE, Kind::Direct, vec![quotation.span], Some(cue), Some(source));
    }
    // `…, he told his guest, according to the agency`: the words are his, the agency only carries them.
    let carried = others.iter().any(|other| {
        other.kind == Kind::Direct
            && other.content.iter().any(|content| {
                content.begin >= document.span(TokenRange::new(left_begin, cue.begin)).begin
                    && content.end <= document.span(cue).begin
            })
    });
    if carried && !leads {
        return None;
    }
    let mut content = Vec::new();
    if left_begin < cue.begin {
        // `The ship was safe, he said, according to the agency`: without his frame.
        let left = sentence.around_frames(sentence.cues.len(), left_begin, before.unwrap_or(cue.begin));
        content.extend(left.into_iter().filter(|_| left_verb || right.is_some()));
    }
    if let Some((begin, stop)) = right
        && (leads || !sentence.names_report(begin))
    {
        content.extend(sentence.span(begin, stop));
    }
    if !left_verb && !right.is_some_and(|(begin, stop)| reading.has_finite_between(begin, stop)) {
        return None;
    }
    sentence.plain(&RULE, Kind::Indirect, content, Some(cue), Some(source))
}

/// Where the clause after the phrase ends; its own verbs of reporting belong to it.
fn right_end(sentence: &Sentence, begin: usize) -> usize {
    sentence.content_end(sentence.cues.len(), begin)
}
