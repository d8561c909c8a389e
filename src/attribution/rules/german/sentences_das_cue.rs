//! `Das berichtet X.` as a sentence of its own: the report is what stands before it.

use super::analysis::cue::Cue;
use super::analysis::draft::{Context, Draft, RECENT, recent};
use super::analysis::governed::for_each_cue;
use super::{Construction, Rule};
use crate::attribution::{Act, Kind};
use crate::grammar::german::Period;
use crate::lexicon::german::Frames;
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "sentences_das_cue",
        german: "Ein späterer Satz mit „das“ sagt, von wem die Sätze davor stammen.",
        english: "A later sentence with “das” tells whose words the sentences before it are.",
    },
    find: |context, number, drafts| {
        let before = drafts.len();
        for_each_cue(context, number, drafts, find);
        // A quotation that had nobody so far has its frame now.
        let found: Vec<_> = drafts.iter().skip(before).map(|draft| draft.content.clone()).collect();
        if found.is_empty() {
            return;
        }
        // Only the last drafts are gone over: a text has as many as it has sentences.
        let last = drafts.split_off(before.saturating_sub(RECENT));
        let known = before - drafts.len();
        let gone =
            |at: usize, draft: &Draft| at < known && draft.kind == Kind::Direct && found.contains(&draft.content);
        drafts.extend(last.into_iter().enumerate().filter(|(at, draft)| !gone(*at, draft)).map(|(_, draft)| draft));
    },
};

fn find(context: &Context, number: usize, period: &Period, cue: &Cue, drafts: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let clause = period.clauses.get(cue.clause)?;
    let first = clause.tokens.begin;
    if cue.clause != 0 || !spelled!(words, first, "das" | "dies") || clause.finite != Some(first + 1) || cue.negated {
        return None;
    }
    // `Das habe er auch dem Gast gesagt`: goes on reporting.
    if words.is_subjunctive(first + 1) {
        return None;
    }
    // `Das lehnte X ab`: what was asked before is not his.
    if cue.saying.act == Act::Refuse || !cue.saying.frames.has(Frames::MAIN) && !cue.saying.frames.has(Frames::DASS) {
        return None;
    }
    // Back to the last report or the paragraph's beginning.
    let mut begin = number;
    while let Some(before) = begin.checked_sub(1).and_then(|before| context.periods.get(before)) {
        let reported = recent(drafts).any(|draft| {
            draft.kind != Kind::Direct
                && draft.content.iter().chain(&draft.frame).any(|range| range.overlaps(before.tokens))
        });
        // `…, sagte X. Das bestritt Y.`: words that have a frame are somebody else's.
        let framed = recent(drafts).any(|draft| {
            cue.saying.act == Act::Deny
                && draft.kind != Kind::Direct
                && draft.cue.iter().any(|range| range.overlaps(before.tokens))
                && draft.content.iter().any(|range| range.overlaps(before.tokens))
        });
        if framed
            || before.paragraph != period.paragraph
            || before.heading
            || reported && begin < number
            || number - begin >= 4
        {
            break;
        }
        begin -= 1;
    }
    if begin == number {
        return None;
    }
    let mut draft = Draft::announced(words, period, cue, &CONSTRUCTION.rule, Kind::Indirect);
    if draft.source.is_empty() && !cue.passive {
        return None;
    }
    let before = context.periods.get(begin)?;
    // Without a dateline.
    let document = words.document();
    let opening = document.sentence_of(before.tokens.begin).and_then(|number| document.sentences().get(number));
    let opening = opening.map_or(before.tokens.begin, |sentence| sentence.body.max(before.tokens.begin));
    draft.content = vec![TokenRange::new(opening, first + 1)];
    // `„Ja, es gibt Fehler.“ Das räumte X ein.`
    if begin + 1 == number
        && let Some(quotation) = before.clauses.first().and_then(|clause| clause.quotation)
        && before.clauses.len() == 1
    {
        draft.kind = Kind::Direct;
        draft.content = vec![quotation.tokens];
    }
    draft.frame = vec![TokenRange::new(first + 1, period.without_stop(words).end)];
    Some(draft)
}
