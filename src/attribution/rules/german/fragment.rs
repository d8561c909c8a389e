//! Fragments in quotation marks inside another report, or given as somebody's word for a thing.

use super::Rule;
use super::draft::{Context, Draft};
use super::quotation::with_cue;
use crate::attribution::Kind;
use crate::lexicon::german::Frames;
use crate::text::TokenRange;

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

pub(super) static RULES: &[&Rule] = &[&INSIDE, &NAMED];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let document = words.document();
    let first = document.quotations().partition_point(|quotation| quotation.tokens.begin < period.tokens.begin);
    let quotations = document.quotations().get(first..).unwrap_or_default();
    for quotation in quotations.iter().take_while(|quotation| quotation.tokens.begin < period.tokens.end) {
        if quotation.depth > 0
            || drafts
                .iter()
                .rev()
                .take(12)
                .any(|draft| draft.kind == Kind::Direct && draft.holds(quotation.tokens.begin))
        {
            continue;
        }
        if let Some(host) =
            drafts.iter().rev().take(12).find(|draft| draft.kind != Kind::Direct && draft.holds(quotation.tokens.begin))
        {
            if is_name(words, quotation.inside()) {
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
            continue;
        }
        let Some(cues) = context.cues.get(number) else { continue };
        let Some(index) = period.clauses.iter().position(|clause| clause.tokens.holds(quotation.tokens.begin)) else {
            continue;
        };
        let Some(cue) = cues.iter().find(|cue| cue.clause == index && cue.saying.frames.has(Frames::QUOTATION)) else {
            continue;
        };
        if is_name(words, quotation.inside()) {
            continue;
        }
        let mut draft = with_cue(words, period, cue, &NAMED);
        draft.content = vec![quotation.tokens];
        let clause = period.clauses.get(index).map_or(quotation.tokens, |clause| clause.tokens);
        draft.frame = vec![TokenRange::new(clause.begin, quotation.tokens.begin)];
        draft.source.retain(|range| !range.overlaps(quotation.tokens));
        drafts.push(draft);
    }
}

/// A name or title: capitalised words alone.
fn is_name(words: &crate::grammar::german::Words, inside: TokenRange) -> bool {
    inside.into_iter().filter(|&token| words.is_word(token)).all(|token| {
        words.capital(token)
            || words.is(token, crate::grammar::german::Classes::PREPOSITION | crate::grammar::german::Classes::ARTICLE)
    })
}
