//! The working table while a document's reports are collected: what is found so far, which words it takes.

use super::cue::{Cue, cues};
use super::frame::roles;
use crate::attribution::{Act, Attribution, Kind, Medium, Rule};
use crate::grammar::german::{Classes, Period, Words};
use crate::text::{Span, TokenRange};

/// A report in token ranges, before it is turned into spans.
#[derive(Clone, Debug)]
pub struct Draft {
    pub kind: Kind,
    pub medium: Medium,
    pub act: Act,
    pub rule: &'static Rule,
    pub content: Vec<TokenRange>,
    pub cue: Vec<TokenRange>,
    pub source: Vec<TokenRange>,
    pub addressee: Vec<TokenRange>,
    pub frame: Vec<TokenRange>,
}

impl Draft {
    /// A draft without roles.
    pub fn new(rule: &'static Rule, kind: Kind, content: Vec<TokenRange>) -> Draft {
        Draft {
            kind,
            medium: Medium::SpeechWriting,
            act: Act::Assert,
            rule,
            content,
            cue: Vec::new(),
            source: Vec::new(),
            addressee: Vec::new(),
            frame: Vec::new(),
        }
    }

    /// A draft that a cue announces, with the cue's roles and without content.
    pub fn announced(words: &Words, period: &Period, cue: &Cue, rule: &'static Rule, kind: Kind) -> Draft {
        let roles = roles(words, period, cue);
        Draft {
            medium: cue.saying.medium,
            act: act(words, period, cue),
            cue: ranges(&cue.tokens),
            source: roles.source.into_iter().collect(),
            addressee: roles.addressee.into_iter().collect(),
            ..Draft::new(rule, kind, Vec::new())
        }
    }

    /// Whether `token` is in the content.
    pub fn holds(&self, token: usize) -> bool {
        self.content.iter().any(|range| range.holds(token))
    }
}

/// What a cue does: `schließt nicht aus`, `bestreitet nicht, dass …` deny nothing. In a fixed phrase `nicht` is part of it
/// (`lässt das nicht gelten`).
pub fn act(words: &Words, period: &Period, cue: &Cue) -> Act {
    let denied = cue.saying.act == Act::Deny && cue.negated && cue.saying.words.is_empty();
    let end = period.clauses.get(cue.clause).map_or(0, |clause| clause.tokens.end);
    let verb_denied = denied
        && (cue.finite + 1..end)
            .any(|at| spelled!(words, at, "nicht") && (at + 1 == end || cue.tokens.contains(&(at + 1))));
    if verb_denied { Act::Assert } else { cue.saying.act }
}

/// How many drafts a rule looks back: no sentence has more, so that the time stays linear.
pub const RECENT: usize = 12;

/// How many drafts the rule looks back that looks farthest; those before them are finished.
pub const UNFINISHED: usize = 100;

/// The last drafts, the latest first.
pub fn recent(drafts: &[Draft]) -> impl Iterator<Item = &Draft> {
    drafts.iter().rev().take(RECENT)
}

/// Whether a recent draft has words of `range` in its content or frame.
pub fn is_taken(drafts: &[Draft], range: TokenRange) -> bool {
    recent(drafts).any(|draft| draft.content.iter().chain(&draft.frame).any(|taken| taken.overlaps(range)))
}

/// What a rule sees.
pub struct Context<'d> {
    pub words: &'d Words<'d>,
    pub periods: &'d [Period],
    /// The cues of each period.
    pub cues: Vec<Vec<Cue>>,
}

impl<'d> Context<'d> {
    /// Finds all cues.
    pub fn new(words: &'d Words<'d>, periods: &'d [Period]) -> Context<'d> {
        Context { words, periods, cues: periods.iter().map(|period| cues(words, period)).collect() }
    }
}

/// Adjacent token numbers as ranges.
pub fn ranges(tokens: &[usize]) -> Vec<TokenRange> {
    let adjacent = tokens.chunk_by(|before, token| before + 1 == *token);
    adjacent.filter_map(|run| Some(TokenRange::new(*run.first()?, run.last()? + 1))).collect()
}

/// The finished attribution; `None` where the content is empty.
pub fn finish(context: &Context, draft: Draft) -> Option<Attribution> {
    let words = context.words;
    let document = words.document();
    let hedges = hedges(context, &draft).into_iter().map(|range| document.span(range)).collect();
    let spans = |ranges: Vec<TokenRange>| -> Vec<Span> {
        let mut spans: Vec<Span> =
            ranges.into_iter().filter(|range| !range.is_empty()).map(|range| document.span(range)).collect();
        spans.sort_unstable();
        spans
    };
    let content = spans(draft.content);
    (!content.is_empty()).then(|| Attribution {
        kind: draft.kind,
        medium: draft.medium,
        act: draft.act,
        rule: draft.rule,
        content,
        cue: spans(draft.cue),
        source: spans(draft.source),
        addressee: spans(draft.addressee),
        frame: spans(draft.frame),
        hedges,
    })
}

/// Words that mark doubt or distance: `angeblich`, `soll`, a subjunctive. Direct speech is the source's own and has none.
fn hedges(context: &Context, draft: &Draft) -> Vec<TokenRange> {
    let words = context.words;
    let mut tokens = Vec::new();
    if draft.kind == Kind::Direct {
        return Vec::new();
    }
    for &range in draft.content.iter().chain(&draft.cue) {
        tokens.extend(range.into_iter().filter(|&token| words.is(token, Classes::HEDGE)));
        let first = context.periods.partition_point(|period| period.tokens.end <= range.begin);
        for period in
            context.periods.get(first..).unwrap_or_default().iter().take_while(|period| period.tokens.begin < range.end)
        {
            tokens.extend(period.clauses.iter().filter_map(|clause| clause.finite).filter(|&finite| {
                range.holds(finite) && (words.is_subjunctive(finite) || spelled!(words, finite, "soll" | "sollen"))
            }));
        }
    }
    tokens.sort_unstable();
    tokens.dedup();
    ranges(&tokens)
}
