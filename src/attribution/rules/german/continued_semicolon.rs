//! `…, sagte er; Obama sei …`: a main clause in the subjunctive after a semicolon is a report of its own.

use super::analysis::draft::{Context, Draft, is_taken, recent};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::text::{TokenKind, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "continued_semicolon",
        german: "Nach dem Strichpunkt zeigen Verbformen wie „sei“ oder „habe“: Hier spricht weiter die zuvor genannte Quelle.",
        english: "After the semicolon, verb forms such as “sei” or “habe” show that the source named before is still being reported.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let words = context.words;
    let Some(period) = context.periods.get(number) else { return };
    // `rechnet damit, dass es spät wird: Man habe keine Zeit`
    let reported_until =
        |end: usize| recent(drafts).any(|draft| draft.content.iter().chain(&draft.frame).any(|at| at.end == end));
    let Some(at) = period.clauses.iter().rposition(|clause| {
        clause.boundary == Some(TokenKind::Semicolon)
            || clause.boundary == Some(TokenKind::Colon) && reported_until(clause.tokens.end)
    }) else {
        return;
    };
    let Some(next) = period.clauses.get(at + 1) else { return };
    // `…; an den Plan, der 2013 entstanden sei, wolle niemand denken`: what stands before the verb, with what hangs on it.
    let main = if next.is_fragment() {
        period.clauses.iter().skip(at + 2).take(3).find(|clause| clause.is_main() && clause.verb_first)
    } else {
        Some(next).filter(|next| next.is_main() && !next.verb_first)
    };
    let Some(main) = main else { return };
    let range = TokenRange::new(next.tokens.begin, period.tokens.end);
    let subjunctive = main.finite.is_some_and(|finite| words.is_subjunctive(finite));
    let reported = recent(drafts).any(|draft| draft.content.iter().any(|content| content.overlaps(period.tokens)));
    if !subjunctive || !reported || is_taken(drafts, range) {
        return;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::IndirectFreeIndirect, vec![range]);
    let before = recent(drafts)
        .find(|draft| !draft.source.is_empty() && draft.content.iter().any(|content| content.begin < range.begin));
    if let Some(before) = before {
        draft.source = before.source.clone();
        draft.medium = before.medium;
    }
    drafts.push(draft);
}
