//! `X sagte: „…“` and `X sagte, „…“`.

use super::analysis::cue::Cue;
use super::analysis::draft::{Context, Draft};
use super::analysis::frame::{matrix_begin, roles};
use super::analysis::quotation::{before_colon, for_each_quotation};
use super::analysis::title::{is_capitalised, is_sentence};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Opener, Period};
use crate::text::{TokenKind, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "frame_quotation",
        german: "Vor den Anführungszeichen steht, wer spricht.",
        english: "The words before the quotation marks tell who is speaking.",
    },
    find: |context, number, drafts| for_each_quotation(context, number, drafts, find),
};

fn find(context: &Context, number: usize, period: &Period, at: usize, _: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let quotation = period.clauses.get(at)?.quotation?;
    // `stellte den Film vor: „Nacht in Wien“`
    if is_capitalised(words, quotation.inside()) && !is_sentence(words, quotation.inside()) {
        return None;
    }
    let mut draft;
    if let Some(frame) = before_colon(context, number, at) {
        // `… sagte sie nach einer Pause, in der man nichts hörte: „…“`: the clause before the colon is not the frame.
        let aside = |cue: &Cue| {
            let relative = frame.period.clauses.get(cue.clause).is_some_and(|clause| clause.opener == Opener::Relative);
            let source = || roles(words, frame.period, cue).source;
            relative && source().is_none_or(|source| spelled!(words, source.begin, "man"))
        };
        let cue = context
            .cues
            .get(frame.number)?
            .iter()
            .rev()
            .find(|cue| frame.clauses.contains(&cue.clause) && !aside(cue))?;
        draft = Draft::announced(words, frame.period, cue, &CONSTRUCTION.rule, Kind::Direct);
        draft.frame = vec![frame.tokens];
    } else {
        let last = period.clauses.get(at.checked_sub(1)?)?;
        if words.kind(quotation.tokens.begin.checked_sub(1)?) == TokenKind::Colon {
            return None;
        }
        let cue = context
            .cues
            .get(number)?
            .iter()
            .rev()
            .find(|cue| cue.clause < at && (cue.clause + 1 == at || !last.is_main()))?;
        if period.clauses.get(cue.clause..at)?.iter().any(|clause| clause.quotation.is_some()) {
            return None;
        }
        draft = Draft::announced(words, period, cue, &CONSTRUCTION.rule, Kind::Direct);
        let begin = matrix_begin(words, period, cue.clause);
        let begin = period.clauses.get(begin)?.tokens.begin;
        draft.frame = vec![TokenRange::new(begin, quotation.tokens.begin)];
    }
    draft.content = vec![quotation.tokens];
    Some(draft)
}
