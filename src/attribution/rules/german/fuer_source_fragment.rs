//! `Für die Verbände ist das „Wortbruch“.`

use super::analysis::draft::{Context, Draft};
use super::analysis::title::{for_each_fragment, is_capitalised};
use super::{Construction, Rule};
use crate::attribution::{Act, Kind, Medium};
use crate::grammar::german::noun_phrase;
use crate::text::{Quotation, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "fuer_source_fragment",
        german: "„Für“ mit einem Namen zeigt, wessen Urteil in Anführungszeichen steht.",
        english: "“Für” (to, in the eyes of) with a name tells whose judgement stands in quotation marks.",
    },
    find: |context, number, drafts| for_each_fragment(context, number, drafts, find),
};

fn find(context: &Context, number: usize, quotation: &Quotation, _: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let period = context.periods.get(number)?;
    let clause = period.clauses.iter().find(|clause| clause.tokens.holds(quotation.tokens.begin))?;
    let finite = clause.finite?;
    if !reads!(words, finite, "sein") || words.is_subjunctive(finite) {
        return None;
    }
    // It opens the clause or follows the verb: `Musik für Kinder wie „…“` names nobody.
    let at = (clause.tokens.begin..quotation.tokens.begin).find(|&token| spelled!(words, token, "für"))?;
    let placed = at <= clause.tokens.begin + 2 && !words.capital(at.saturating_sub(1))
        || at == clause.tokens.begin
        || at == finite + 1;
    if !placed {
        return None;
    }
    let source = noun_phrase(words, at + 1, quotation.tokens.begin)?;
    // `für alle ein „Sommer ohne Regen“`: nobody's judgement, and a name stays one.
    let named = source.tokens.into_iter().any(|token| words.capital(token));
    // The judgement is what the sentence says of its subject: it ends the clause.
    let last = (quotation.tokens.end..clause.tokens.end).all(|token| !words.is_word(token) || token == finite);
    let alone = quotation.tokens.begin.checked_sub(1).is_none_or(|before| !words.capital(before));
    if !named || !last || !alone && is_capitalised(words, quotation.inside()) {
        return None;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Direct, vec![quotation.tokens]);
    draft.act = Act::Assess;
    draft.medium = Medium::SpeechThought;
    draft.cue.push(TokenRange::new(finite, finite + 1));
    draft.source.push(source.tokens);
    draft.frame.push(TokenRange::new(at, source.tokens.end));
    Some(draft)
}
