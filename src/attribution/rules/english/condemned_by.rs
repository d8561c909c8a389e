//! **Matches** a passive with the speaker after `by`: `was condemned by X`, `, described by X as Y`.
//!
//! **Why** News puts what is judged first; who judges it stands behind the verb.
//!
//! **Example** `The plan was rejected by the mayor.`

use super::frame::{Sentence, names_report};
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind};
use crate::grammar::english::{is_auxiliary, is_be};
use crate::lexicon::english::{Complement, reporting_verbs};
use crate::text::{TokenKind, TokenRange};

pub(super) static RULE: Rule = Rule {
    name: "condemned_by",
    german: "Hinter „by“ steht, wer das sagt.",
    english: "The words after “by” tell whose word it is.",
};

pub(super) fn apply(sentence: &Sentence) -> Option<Attribution> {
    let reading = &sentence.reading;
    let token = reading.range.into_iter().find(|&at| {
        spelled!(reading, at + 1, "by")
            && !reading.is_quoted(at)
            && !reading.is_capital(at)
            && (reading.is_capital(at + 2) || sentence.is_determined(at + 2))
            && judges(reading.form(at))
    })?;
    let (verb, _) =
        reporting_verbs(reading.form(token)).find(|(verb, form)| form.participle && verb.particle.is_none())?;
    let mut group = token;
    while let Some(before) = reading.before(group) {
        if !(is_auxiliary(reading.form(before)) || reading.is_adverb_here(before)) || reading.is_quoted(before) {
            break;
        }
        group = before;
    }
    let passive = (group..token).any(|at| is_be(reading.form(at)) && !spelled!(reading, at, "being"));
    let negated = (group..token).any(|at| spelled!(reading, at, "not" | "never") || reading.form(at).ends_with("n't"));
    let aside = group == token
        && reading.before(token).is_some_and(|before| reading.kind(before) == Some(TokenKind::Comma))
        && verb.takes(Complement::ObjectPreposition("as"));
    if negated || !(passive || aside) {
        return None;
    }
    let end = sentence.source_end(token + 2);
    let source = reading
        .range
        .into_iter()
        .find(|&at| at > token + 2 && spelled!(reading, at, "as" | "for"))
        .map_or(end, |at| end.min(at));
    let stop = (source..reading.range.end).find(|&at| !reading.is_quoted(at) && reading.is_break(at));
    let begin = if aside { token } else { reading.range.begin };
    let stop = stop.unwrap_or(reading.range.end);
    let content = sentence.span(begin, if aside { stop } else { sentence.with_full_stop(begin, stop) });
    let claim = (begin..group).any(|at| !reading.is_quoted(at) && names_report(reading.form(at)));
    let mut found = sentence.plain(
        &RULE,
        Kind::Reported,
        content.into_iter().collect(),
        Some(TokenRange::new(group, token + 2)),
        Some(TokenRange::new(token + 2, source)),
    )?;
    found.act = if verb.act == Act::Refuse && claim { Act::Deny } else { verb.act };
    Some(found)
}

/// Whether the participle tells of a judgement and not of what somebody did.
fn judges(form: &str) -> bool {
    reporting_verbs(form).any(|(verb, kinds)| {
        let against = matches!(verb.act, Act::Criticise | Act::Deny | Act::Refuse);
        let names = matches!(verb.base, "call" | "describe" | "dub" | "hail" | "praise" | "term");
        kinds.participle && verb.particle.is_none() && verb.takes(Complement::Noun) && against
            || names && kinds.participle
    })
}
