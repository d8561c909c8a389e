//! Chains: who vouches for what, outermost first, and the account that runs on.
//!
//! A report that fills another's content is one statement with it and a longer chain. A sentence that goes on reporting
//! without naming anybody takes the chain that is running.

use super::cover;
use super::resolve::{History, Identity, Party, Resolver, Who};
use crate::attribution::{Act, Attribution, Kind};
use crate::comparison::SettledBy;
use crate::text::Span;

/// A statement before the sides are known.
#[derive(Clone, Debug)]
pub(super) struct Reported {
    /// Index into the text's attributions.
    pub attribution: usize,
    pub kind: Kind,
    pub act: Act,
    pub content: Vec<Span>,
    pub hedges: Vec<Span>,
    pub chain: Vec<Who>,
    pub settled_by: SettledBy,
}

/// The account that runs on.
struct Running {
    chain: Vec<Who>,
    /// Number of the sentence it was heard last in.
    sentence: usize,
}

/// How much of an outer content an inner report must fill, in tenths of its words, to be one statement with it.
const FILLS: usize = 6;

/// The statements of a text in text order, and where a report's source was not found.
pub(super) fn reported(resolver: &Resolver, attributions: &[Attribution]) -> (Vec<Reported>, Vec<Span>) {
    let nesting = Nesting::of(resolver, attributions);
    let mut history = History::default();
    let mut running: Option<Running> = None;
    let mut reports: Vec<Reported> = Vec::new();
    let mut unsettled = Vec::new();
    // Which report an attribution became part of, for the quoted fragments inside it.
    let mut report_of: Vec<Option<usize>> = vec![None; attributions.len()];
    for &index in &nesting.order {
        let Some(attribution) = attributions.get(index) else { continue };
        let Some(content) = cover(&attribution.content) else { continue };
        match nesting.parent(index) {
            None => {}
            Some(parent) if attribution.kind == Kind::Direct => {
                // A quoted fragment shares its host's chain.
                let Some(host) = report_of.get(parent).copied().flatten().and_then(|host| reports.get(host)) else {
                    continue;
                };
                reports.push(Reported {
                    attribution: index,
                    kind: Kind::Direct,
                    act: host.act,
                    content: attribution.content.clone(),
                    hedges: attribution.hedges.clone(),
                    chain: host.chain.clone(),
                    settled_by: host.settled_by,
                });
                continue;
            }
            // Part of its host's statement, or told inside it.
            Some(parent) => {
                let host = report_of.get(parent).copied().flatten();
                if let Some(slot) = report_of.get_mut(index) {
                    *slot = host;
                }
                continue;
            }
        }
        let line = nesting.line(index, attributions);
        let mut chain: Vec<Who> = Vec::new();
        let sentence = resolver.sentence_at(cover(&attribution.cue).unwrap_or(content).begin);
        let continued = matches!(attribution.kind, Kind::IndirectFreeIndirect | Kind::FreeIndirect);
        let mut settled_by = SettledBy::Named;
        let mut failed = false;
        for (depth, &link) in line.iter().enumerate() {
            let Some(report) = attributions.get(link) else { continue };
            let own = if report.source.is_empty() { None } else { resolver.resolve(&report.source, &history) };
            if depth == 0 {
                let carried = running.as_ref().filter(|running| goes_on(resolver, running, sentence));
                let named_here = report.source.iter().any(|source| resolver.sentence_at(source.begin) == sentence);
                if continued
                    && !(named_here && !report.cue.is_empty() && own.is_some() && line.len() == 1 && !inside(report))
                {
                    let (found, by) = continued_chain(attribution.kind, own, carried, named_here);
                    chain = found;
                    settled_by = by;
                } else if let Some(who) = own {
                    settled_by = if who.by_pronoun { SettledBy::Pronoun } else { SettledBy::Named };
                    let hearsay = resolver.is_hearsay(&report.cue);
                    match carried {
                        // `Der US-Präsident soll erklärt haben, …`: somebody vouches for the hearsay.
                        Some(running) if hearsay => {
                            let outer = running.chain.iter().take(1).cloned();
                            chain = outer.collect();
                            push(&mut chain, who);
                            settled_by = SettledBy::CarriedOver;
                        }
                        // The same person goes on speaking inside the same account.
                        Some(running)
                            if running.chain.len() > 1
                                && running.chain.last().is_some_and(|last| same(last, &who))
                                && running.chain.first().is_some_and(|outer| outer.party == who.party) =>
                        {
                            chain = running.chain.clone();
                            settled_by = SettledBy::CarriedOver;
                        }
                        _ if hearsay && line.len() == 1 => failed = true,
                        _ => chain.push(who),
                    }
                } else if let Some(running) = carried.filter(|_| report.source.is_empty()) {
                    chain = running.chain.clone();
                    settled_by = SettledBy::CarriedOver;
                }
            } else if let Some(who) = own {
                push(&mut chain, who);
            }
        }
        if chain.is_empty() || failed {
            unsettled.push(cover(&attribution.cue).unwrap_or(content));
            continue;
        }
        let innermost = line.last().and_then(|&last| attributions.get(last)).unwrap_or(attribution);
        let (content, kind) = content_of(resolver, attribution, innermost);
        let mut hedges: Vec<Span> = line
            .iter()
            .filter_map(|&link| attributions.get(link))
            .flat_map(|report| report.hedges.iter().copied())
            .collect();
        hedges.sort();
        hedges.dedup();
        let number = reports.len();
        for &link in &line {
            if let Some(slot) = report_of.get_mut(link) {
                *slot = Some(number);
            }
        }
        if let Some(last) = chain.last().filter(|_| !continued || chain.len() == 1)
            && attribution.kind != Kind::FreeIndirect
        {
            history.speakers.push((sentence, last.clone()));
        }
        running = Some(Running { chain: chain.clone(), sentence: resolver.sentence_at(end_of(attribution)) });
        reports.push(Reported {
            attribution: index,
            kind,
            act: act_of(&line, attributions),
            content,
            hedges,
            chain,
            settled_by,
        });
    }
    reports.sort_by_key(|report| {
        let span = cover(&report.content).unwrap_or_default();
        (span.begin, std::cmp::Reverse(span.end))
    });
    (reports, unsettled)
}

/// Whether the source stands inside the content (`Putin habe abgestritten`), not in a frame.
fn inside(report: &Attribution) -> bool {
    match (cover(&report.source), cover(&report.content)) {
        (Some(source), Some(content)) => content.contains(source),
        _ => false,
    }
}

fn end_of(attribution: &Attribution) -> usize {
    [&attribution.content, &attribution.cue, &attribution.frame]
        .iter()
        .filter_map(|spans| cover(spans))
        .map(|span| span.end.saturating_sub(1))
        .max()
        .unwrap_or(0)
}

/// The chain of a sentence that goes on reporting: the account that runs, or the source that the text points to.
fn continued_chain(kind: Kind, own: Option<Who>, carried: Option<&Running>, named_here: bool) -> (Vec<Who>, SettledBy) {
    let Some(running) = carried else {
        return (own.into_iter().collect(), SettledBy::CarriedOver);
    };
    let outer: Vec<Who> = match kind {
        // A `soll` sentence after a nested report goes on with the outer voice.
        Kind::FreeIndirect => running.chain.iter().take(1).cloned().collect(),
        _ => running.chain.iter().take(running.chain.len().max(2) - 1).cloned().collect(),
    };
    match own {
        None => (outer, SettledBy::CarriedOver),
        Some(who) if named_here => {
            // The sentence tells an act of somebody else.
            let mut chain = outer;
            push(&mut chain, who);
            (chain, SettledBy::CarriedOver)
        }
        Some(who) if running.chain.iter().any(|link| same(link, &who)) => {
            let until = running.chain.iter().position(|link| same(link, &who)).unwrap_or(0);
            let until = if kind == Kind::FreeIndirect { 0 } else { until };
            (running.chain.iter().take(until + 1).cloned().collect(), SettledBy::CarriedOver)
        }
        Some(who) => match running.chain.first() {
            Some(first) if who.mention.begin < first.mention.begin => (outer, SettledBy::CarriedOver),
            _ => (vec![who], SettledBy::CarriedOver),
        },
    }
}

fn same(one: &Who, other: &Who) -> bool {
    one.identity == other.identity
        || matches!((&one.identity, &other.identity), (Identity::Called(_), Identity::Called(_)))
            && one.party == other.party
            && !matches!(one.party, Party::Nobody)
            && !one.person
            && !other.person
}

/// Adds a link; somebody's report of his own earlier words, or of his own country's, adds none.
fn push(chain: &mut Vec<Who>, who: Who) {
    let repeats = chain.last().is_some_and(|last| {
        same(last, &who) || !who.person && who.party == last.party && matches!(who.party, Party::For(_))
    });
    if !repeats {
        chain.push(who);
    }
}

/// Whether the account still runs in `sentence`: no sentence without a report, and no heading, stands between.
fn goes_on(resolver: &Resolver, running: &Running, sentence: usize) -> bool {
    running.sentence <= sentence
        && sentence <= running.sentence + 1
        && !resolver.heading_between(running.sentence, sentence)
}

/// An act that is not neutral says more than one that is; a denial anywhere in the line is one.
fn act_of(line: &[usize], attributions: &[Attribution]) -> Act {
    let acts: Vec<Act> = line.iter().filter_map(|&link| attributions.get(link)).map(|report| report.act).collect();
    if acts.contains(&Act::Deny) {
        return Act::Deny;
    }
    acts.iter().copied().find(|&act| act != Act::Assert).unwrap_or(Act::Assert)
}

/// The outer content where its frame is a phrase or a clause of its own, the innermost clause after `soll … haben`.
fn content_of(resolver: &Resolver, outer: &Attribution, inner: &Attribution) -> (Vec<Span>, Kind) {
    if inner.kind == Kind::Indirect && inner.content != outer.content && resolver.is_hearsay(&inner.cue) {
        return (inner.content.clone(), inner.kind);
    }
    (outer.content.clone(), outer.kind)
}

/// Which attribution lies inside which.
struct Nesting {
    parents: Vec<Option<usize>>,
    children: Vec<Vec<usize>>,
    /// Attributions, outer ones before inner ones, in text order.
    order: Vec<usize>,
    words: Vec<usize>,
}

impl Nesting {
    fn of(resolver: &Resolver, attributions: &[Attribution]) -> Nesting {
        let covers: Vec<Span> =
            attributions.iter().map(|attribution| cover(&attribution.content).unwrap_or_default()).collect();
        let mut order: Vec<usize> = (0..attributions.len()).collect();
        order.sort_by_key(|&index| {
            let span = covers.get(index).copied().unwrap_or_default();
            (span.begin, std::cmp::Reverse(span.end), index)
        });
        let mut parents = vec![None; attributions.len()];
        // Hosts that may still hold what comes next, outermost first.
        let mut open: Vec<usize> = Vec::new();
        for &index in &order {
            let (Some(span), Some(attribution)) = (covers.get(index).copied(), attributions.get(index)) else {
                continue;
            };
            open.retain(|&host| covers.get(host).is_some_and(|host| host.end > span.begin));
            let parent = open
                .iter()
                .rev()
                .copied()
                .filter(|&host| {
                    let (Some(host_span), Some(host)) = (covers.get(host), attributions.get(host)) else {
                        return false;
                    };
                    host_span.contains(span) && holds(host, *host_span, attribution, span)
                })
                .min_by_key(|&host| covers.get(host).map_or(usize::MAX, |span| span.len()));
            if let Some(slot) = parents.get_mut(index) {
                *slot = parent;
            }
            if open.len() < 16 {
                open.push(index);
            }
        }
        // Two reports of the very same words: the one whose cue stands inside the other's content is inside it.
        for pair in order.windows(2) {
            let [first, second] = pair else { continue };
            let equal = covers.get(*first) == covers.get(*second);
            if equal
                && parents.get(*second).is_some_and(Option::is_none)
                && let Some(slot) = parents.get_mut(*second)
            {
                *slot = Some(*first);
            }
        }
        let mut children = vec![Vec::new(); attributions.len()];
        for &index in &order {
            if let Some(Some(parent)) = parents.get(index)
                && let Some(children) = children.get_mut(*parent)
            {
                children.push(index);
            }
        }
        let words = attributions
            .iter()
            .map(|attribution| attribution.content.iter().map(|span| resolver.words_in(*span)).sum())
            .collect();
        let mut nesting = Nesting { parents, children, order, words };
        nesting.fill(resolver, attributions);
        nesting
    }

    /// Inside children that do not fill their host's content, reports are told, not made: they stay with the host but
    /// lengthen no chain.
    fn fill(&mut self, resolver: &Resolver, attributions: &[Attribution]) {
        for host in 0..attributions.len() {
            let Some(host_words) = self.words.get(host).copied() else { continue };
            let Some(host_report) = attributions.get(host) else { continue };
            let best = self
                .children
                .get(host)
                .into_iter()
                .flatten()
                .copied()
                .filter(|&child| {
                    let Some(report) = attributions.get(child) else { return false };
                    if report.kind == Kind::Direct || host_report.kind == Kind::Direct {
                        return false;
                    }
                    let extent = extent(resolver, report);
                    let filled: usize = host_report
                        .content
                        .iter()
                        .map(|span| {
                            let begin = span.begin.max(extent.begin);
                            let end = span.end.min(extent.end);
                            if begin < end { resolver.words_in(Span::new(begin, end)) } else { 0 }
                        })
                        .sum();
                    10 * filled >= FILLS * host_words
                })
                .collect::<Vec<_>>();
            if let Some(children) = self.children.get_mut(host) {
                children.retain(|child| best.first() == Some(child));
            }
        }
    }

    fn parent(&self, index: usize) -> Option<usize> {
        self.parents.get(index).copied().flatten()
    }

    /// From the outermost report to the innermost that fills it.
    fn line(&self, index: usize, attributions: &[Attribution]) -> Vec<usize> {
        let mut line = vec![index];
        let mut at = index;
        while let Some(&child) = self.children.get(at).and_then(|children| children.first()) {
            if line.contains(&child) || line.len() >= attributions.len() {
                break;
            }
            line.push(child);
            at = child;
        }
        line
    }
}

/// Whether `inner` lies inside what `host` reports, and not beside it.
fn holds(host: &Attribution, host_span: Span, inner: &Attribution, inner_span: Span) -> bool {
    if inner.kind == Kind::Direct && host.kind != Kind::Direct {
        // A fragment inside its host; a quotation of its own that merely fills it is not.
        return inner_span != host_span || host.cue == inner.cue;
    }
    match cover(&inner.cue) {
        Some(cue) => host_span.contains(cue),
        None => true,
    }
}

/// Content, cue, source and frame together, as far as they stand in one sentence.
fn extent(resolver: &Resolver, report: &Attribution) -> Span {
    let content = cover(&report.content).unwrap_or_default();
    let sentence = resolver.sentence_at(content.begin);
    [&report.cue, &report.source, &report.frame]
        .iter()
        .filter_map(|spans| cover(spans))
        .filter(|span| resolver.sentence_at(span.begin) == sentence)
        .fold(content, |extent, span| extent.cover(span))
}
