//! `„…“, zitiert die Zeitung den Minister`: who said the words and who carries them are both reported.

use super::analysis::draft::{Context, Draft, RECENT};
use super::analysis::frame::{agent, place};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Classes, Words, noun_phrase};
use crate::text::{TokenKind, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "cited_quotation",
        german: "Bei „zitieren“ stammt das Zitat von dem, der zitiert wird; weitergegeben wird es von dem, der zitiert.",
        english: "With “zitieren” (to quote), the words are those of the one quoted, passed on by the one who quotes.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let words = context.words;
    let (Some(period), Some(cues)) = (context.periods.get(number), context.cues.get(number)) else { return };
    for cue in cues.iter().filter(|cue| cue.saying.verb.is("zitieren")) {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        let earlier = drafts.len().saturating_sub(RECENT);
        let announced = drafts
            .iter_mut()
            .skip(earlier)
            .rev()
            .find(|draft| draft.kind == Kind::Direct && draft.cue.iter().any(|range| range.holds(cue.finite)));
        let Some(announced) = announced else { continue };
        // `wird der Minister in der Zeitung zitiert`: the phrase reaches no further than the name.
        if cue.passive
            && let Some(source) = announced.source.first_mut()
        {
            *source = name(words, *source);
        }
        let other = if cue.passive {
            agent(words, clause.tokens, cue.finite).or_else(|| place(words, clause.tokens, true))
        } else {
            quoted(words, clause.tokens, &announced.source)
        };
        // `zitiert die „Stadtzeitung“ Anna Vogel`, `zitiert zeitung.example den Minister`: two names side by side.
        let other = other.or_else(|| {
            let source = announced.source.first_mut().filter(|_| !cue.passive)?;
            let end = carrier_end(words, *source)?;
            let quoted = TokenRange::new(end, source.end);
            source.end = end;
            Some(quoted)
        });
        let other = other
            .map(|other| name(words, other))
            .filter(|other| announced.source.iter().all(|source| !source.overlaps(*other)));
        if let Some(other) = other {
            let draft = Draft { rule: &CONSTRUCTION.rule, source: vec![other], ..announced.clone() };
            drafts.push(draft);
        }
    }
}

/// Where the name of a paper ends that stands before another name: after its quotation marks, or after an address.
fn carrier_end(words: &Words, phrase: TokenRange) -> Option<usize> {
    let end = phrase.into_iter().find_map(|at| {
        let closed = at > phrase.begin + 1 && words.kind(at) == TokenKind::QuotationMark;
        let address = words.form(at).split_once('.').is_some_and(|(name, domain)| name.len() > 1 && !domain.is_empty());
        (closed || address).then_some(at + 1)
    })?;
    (end < phrase.end && words.capital(end)).then_some(end)
}

/// A noun phrase up to the first preposition that opens another one.
fn name(words: &Words, phrase: TokenRange) -> TokenRange {
    let end = phrase
        .into_iter()
        .skip(1)
        .find(|&token| spelled!(words, token, "mit" | "wie" | "in" | "im" | "aus" | "am" | "von" | "vom"));
    TokenRange::new(phrase.begin, end.unwrap_or(phrase.end))
}

/// The object of `zitieren`: the first noun phrase that is neither the source nor behind a preposition.
fn quoted(words: &Words, clause: TokenRange, source: &[TokenRange]) -> Option<TokenRange> {
    let mut at = clause.begin;
    while at < clause.end {
        if let Some(taken) = source.iter().find(|range| range.holds(at)) {
            at = taken.end;
        } else if words.is(at, Classes::PREPOSITION) && !words.capital(at) {
            at = noun_phrase(words, at + 1, clause.end).map_or(at + 1, |phrase| phrase.tokens.end.max(at + 1));
        } else {
            match noun_phrase(words, at, clause.end) {
                Some(phrase) if !phrase.pronoun || words.form(at) == "ihn" => return Some(phrase.tokens),
                Some(phrase) => at = phrase.tokens.end.max(at + 1),
                None => at += 1,
            }
        }
    }
    None
}
