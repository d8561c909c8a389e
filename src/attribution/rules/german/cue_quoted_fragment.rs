//! `X nannte es „…“`, `X sprach von „…“`.

use super::analysis::draft::{Context, Draft, recent};
use super::analysis::frame::matrix_begin;
use super::analysis::title::{for_each_fragment, is_name, names_title};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::Classes;
use crate::lexicon::german::{AddresseeCase, Frames};
use crate::text::{Quotation, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "cue_quoted_fragment",
        german: "Das Verb davor oder danach bezieht sich auf Worte in Anführungszeichen (etwa „nannte es …“).",
        english: "The verb beside them is about the words in quotation marks (as in “called it …”).",
    },
    find: |context, number, drafts| for_each_fragment(context, number, drafts, find),
};

fn find(context: &Context, number: usize, quotation: &Quotation, drafts: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let period = context.periods.get(number)?;
    let index = period.clauses.iter().position(|clause| clause.tokens.holds(quotation.tokens.begin))?;
    let clause = period.clauses.get(index)?;
    // The frame of a verb joined with `und` reaches back over this clause: `nannte es „…“ und forderte, …`.
    let reported = recent(drafts).any(|draft| {
        draft.holds(quotation.tokens.begin)
            || draft.frame.iter().any(|frame| frame.overlaps(quotation.tokens))
                && draft.cue.iter().any(|cue| cue.overlaps(clause.tokens))
    });
    if reported {
        return None;
    }
    let cue = context.cues.get(number)?.iter().find(|cue| cue.clause == index)?;
    // `rechnet mit „…“`, `hält das für „…“`
    let governed = (clause.tokens.begin..quotation.tokens.begin)
        .rev()
        .take(2)
        .find(|&token| words.is(token, Classes::PREPOSITION) || spelled!(words, token, "als"))
        .is_some_and(|token| cue.saying.prepositions.contains(&words.form(token)));
    // `warf der Firma „Wortbruch“ vor`: what somebody is charged with is no name.
    let before = quotation.tokens.begin.checked_sub(1)?;
    let ends = (quotation.tokens.end..clause.tokens.end).all(|at| !words.is_word(at) || cue.tokens.contains(&at));
    let charged = cue.saying.addressee == AddresseeCase::Dative
        && cue.saying.frames.has(Frames::NOUN)
        && before >= cue.finite
        && (ends || !words.capital(before));
    // `berichteten über erste „Landnahmen“`: without an article a single noun is no name.
    let bare = governed
        && quotation.inside().into_iter().filter(|&token| words.is_word(token)).count() == 1
        && !words.capital(before)
        && !words.is(before, Classes::ARTICLE);
    if !(governed || charged || cue.saying.frames.has(Frames::QUOTATION))
        || !(charged || bare) && is_name(words, quotation, true)
    {
        return None;
    }
    let mut draft = Draft::announced(words, period, cue, &CONSTRUCTION.rule, Kind::Direct);
    // `äußerten die Prüfer „große Zweifel“`: a name in quotation marks could belong to the source, these words do not.
    for part in draft.source.iter_mut().chain(&mut draft.addressee) {
        part.end = if part.begin < quotation.tokens.begin { part.end.min(quotation.tokens.begin) } else { part.end };
    }
    if draft.source.iter().any(|range| range.overlaps(quotation.tokens) || names_title(words, *range)) {
        return None;
    }
    // `Sie nennt sich „…“`: a name that one gives oneself.
    if cue.saying.verb.is("nennen") && clause.tokens.into_iter().any(|token| words.is(token, Classes::REFLEXIVE)) {
        return None;
    }
    // `wird als „…“ bezeichnet`, `man nennt es „…“`: a name that everybody uses.
    let general = match draft.source.first() {
        None => cue.passive,
        Some(source) => spelled!(words, source.begin, "man") && source.len() == 1,
    };
    let count = quotation.inside().into_iter().filter(|&token| words.is_word(token)).count();
    if general && count < 4 {
        return None;
    }
    // `als „…“`, `von einer „…“`: the preposition belongs to the cue.
    if let Some(preposition) = (clause.tokens.begin..quotation.tokens.begin)
        .rev()
        .take(3)
        .find(|&token| spelled!(words, token, "als" | "von" | "vor"))
    {
        draft.cue.push(TokenRange::new(preposition, preposition + 1));
        draft.cue.sort_unstable();
    }
    draft.content = vec![quotation.tokens];
    let begin = matrix_begin(words, period, index);
    let begin = period.clauses.get(begin).map_or(clause.tokens.begin, |clause| clause.tokens.begin);
    draft.frame = vec![TokenRange::new(begin, quotation.tokens.begin)];
    let rest = TokenRange::new(quotation.tokens.end, clause.tokens.end.max(quotation.tokens.end));
    if rest.into_iter().any(|token| words.is_word(token)) {
        draft.frame.push(rest);
    }
    Some(draft)
}
