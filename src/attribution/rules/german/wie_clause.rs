//! `wie X mitteilte`: a clause with `wie` says who vouches for the sentence around it.

use super::analysis::draft::{Context, Draft, recent};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Clause, Opener};
use crate::text::{TokenKind, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "wie_clause",
        german: "Ein Einschub wie „wie der Kreml mitteilte“ nennt, wer das sagt.",
        english: "A phrase such as “wie der Kreml mitteilte” (as the Kremlin said) names who says it.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let Some(cues) = context.cues.get(number) else { return };
    for cue in cues {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        // `ein Ultimatum, wie es die Zeitung nannte`: a word of hers, and no report.
        let names = reads!(words, cue.finite, "nennen" | "bezeichnen" | "formulieren");
        // `Ein Plan, wie ihn das Amt verlangt`, `wie es in der Sprache der Diplomaten heißt`
        let likened = clause.opening.is_some_and(|opening| {
            let object = spelled!(words, opening + 1, "ihn")
                || spelled!(words, opening + 1, "sie") && (opening + 2..cue.finite).any(|at| words.capital(at));
            let manner = (opening + 1..cue.finite).any(|at| spelled!(words, at, "sprache" | "jargon" | "deutsch"));
            // `wie es das Abkommen vorschreibt`
            let ruled = words.form(opening + 1) == "es"
                && one_of!(
                    cue.saying.verb.infinitive().as_str(),
                    "vorschreiben" | "vorsehen" | "verlangen" | "fordern" | "gebieten"
                );
            let before = cue.clause.checked_sub(1).and_then(|before| period.clauses.get(before));
            let object = object && before.is_some_and(Clause::is_fragment);
            object || manner || ruled
        });
        if clause.opener != Opener::Wie
            || likened
            || names && clause.opening.is_some_and(|opening| spelled!(words, opening + 1, "es" | "sie" | "er" | "ihn"))
            || recent(drafts).any(|draft| draft.frame.iter().any(|frame| frame.overlaps(clause.tokens)))
        {
            continue;
        }
        let whole = period.without_stop(words);
        let mut draft = Draft::announced(words, period, cue, &CONSTRUCTION.rule, Kind::Indirect);
        if let Some(opening) = clause.opening {
            draft.cue.insert(0, TokenRange::new(opening, opening + 1));
        }
        let before = clause.tokens.begin.saturating_sub(1).max(whole.begin);
        // `Wie „welt online“ berichtet`: a name without a capital.
        if draft.source.is_empty()
            && let Some(name) = clause.opening.and_then(|opening| words.document().quotation_at(opening + 1))
        {
            draft.source.push(name.tokens);
        }
        // The frame takes its commas; a relative clause inside belongs to it.
        let mut frame = TokenRange::new(
            if clause.tokens.begin > whole.begin && words.kind(before) == TokenKind::Comma {
                before
            } else {
                clause.tokens.begin
            },
            clause.tokens.end,
        );
        // `wie die Zeitung meldet, die sich auf Akten beruft, …`
        let next = period.clauses.get(cue.clause + 1);
        if let Some(next) = next.filter(|next| next.opener == Opener::Relative && frame.begin == whole.begin) {
            frame.end = next.tokens.end;
        }
        if frame.end < whole.end && words.kind(frame.end) == TokenKind::Comma {
            frame.end += 1;
        }
        let content = [TokenRange::new(whole.begin, frame.begin), TokenRange::new(frame.end, whole.end)];
        draft.content =
            content.into_iter().filter(|range| range.into_iter().any(|token| words.is_word(token))).collect();
        draft.frame = vec![frame];
        if !draft.content.is_empty() {
            drafts.push(draft);
        }
    }
}
