//! Chains: who vouches for what, outermost first, and the account that runs on.
//!
//! A report that fills another's content is one statement with it and a longer chain. A sentence that goes on reporting
//! without naming anybody takes the chain that is running.

use super::cover;
use super::resolve::{History, Identity, Party, Resolver, Who};
use crate::attribution::{Act, Attribution, Kind, Reports, Told};
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
    /// What was done there by saying it.
    act: Act,
}

/// How much of an outer content an inner report must fill, in tenths of its words, to be one statement with it.
const FILLS: usize = 6;

/// The statements of a text in text order, and where a report's source was not found.
pub(super) fn reported(resolver: &Resolver, reports: &Reports) -> (Vec<Reported>, Vec<Span>) {
    let told = reports.told.iter().filter(|told| told.subjunctive);
    let mut subjunctive: Vec<Span> = told.filter_map(|told| cover(&told.cue)).collect();
    subjunctive.sort();
    let mut settling = Settling {
        resolver,
        attributions: &reports.attributions,
        told: &reports.told,
        subjunctive,
        nesting: Nesting::of(resolver, &reports.attributions),
        history: History::default(),
        running: None,
        reports: Vec::with_capacity(reports.attributions.len()),
        report_of: vec![None; reports.attributions.len()],
        unsettled: Vec::new(),
    };
    for index in settling.nesting.order.clone() {
        settling.settle(index);
    }
    let Settling { mut reports, unsettled, .. } = settling;
    reports.sort_by_cached_key(|report| {
        let span = cover(&report.content).unwrap_or_default();
        (span.begin, std::cmp::Reverse(span.end))
    });
    (reports, unsettled)
}

/// The working table while a text's reports are settled one after the other.
struct Settling<'d> {
    resolver: &'d Resolver<'d>,
    attributions: &'d [Attribution],
    told: &'d [Told],
    /// The cues of those in the subjunctive, in order.
    subjunctive: Vec<Span>,
    nesting: Nesting,
    history: History,
    running: Option<Running>,
    reports: Vec<Reported>,
    /// Which report an attribution became part of, for the quoted fragments inside it.
    report_of: Vec<Option<usize>>,
    unsettled: Vec<Span>,
}

/// A chain with how it was settled.
struct Settled {
    chain: Vec<Who>,
    by: SettledBy,
}

impl Settling<'_> {
    fn settle(&mut self, index: usize) {
        let Some(attribution) = self.attributions.get(index) else { return };
        let Some(content) = cover(&attribution.content) else { return };
        // `Ob das stimme, wurde die Ministerin gefragt`: so asks the press.
        let asked = attribution.source.is_empty() && self.resolver.is_asking(&attribution.cue);
        if asked || self.resolver.is_lead_in(content) {
            return;
        }
        // `Oslo: bridge stays closed` tells where, `Mayor: bridge stays closed` who.
        if one_of!(attribution.rule.name, "name_colon_clause" | "heading_colon")
            && !self.resolver.names_speaker(&attribution.source)
        {
            return;
        }
        // Who said the words and who quotes them: one statement.
        let before = index.checked_sub(1).and_then(|before| self.attributions.get(before));
        if attribution.kind == Kind::Direct
            && before.is_some_and(|before| before.kind == Kind::Direct && before.content == attribution.content)
        {
            return;
        }
        if let Some(parent) = self.nesting.parent(index) {
            let host = self.report_of.get(parent).copied().flatten();
            if attribution.kind == Kind::Direct {
                self.fragment(index, attribution, host);
            } else if let Some(slot) = self.report_of.get_mut(index) {
                // Part of its host's statement, or told inside it.
                *slot = host;
            }
            return;
        }
        let line = self.nesting.line(index, self.attributions);
        self.history.told.clone_from(&attribution.content);
        let sentence = self.resolver.sentence_at(cover(&attribution.cue).unwrap_or(content).begin);
        let goes_on = self.goes_on_reporting(attribution);
        let settled = if goes_on {
            self.continued(attribution, sentence)
        } else {
            self.framed(attribution, sentence, line.len() > 1)
        };
        let Some(Settled { mut chain, by }) = settled else {
            self.unsettled.push(cover(&attribution.cue).unwrap_or(content));
            return;
        };
        let mut acts: Vec<Act> = vec![attribution.act];
        for &link in line.iter().skip(1) {
            let Some(report) = self.attributions.get(link) else { continue };
            // `He had asked for nothing`, `that anyone had promised it`: what was not said has no speaker.
            if self.resolver.is_unsaid(&report.cue, &report.source) {
                break;
            }
            acts.push(report.act);
            if let Some(who) = self.inner_source(&report.source, &chain) {
                push(&mut chain, who);
            }
        }
        let innermost = line.last().and_then(|&last| self.attributions.get(last)).unwrap_or(attribution);
        let (mut content, mut kind) = content_of(self.resolver, attribution, innermost);
        if goes_on && !is_continued(attribution.kind) {
            // `Der Kremlchef habe zugesagt, …`: the whole sentence goes on with the account.
            content = vec![self.resolver.sentence_span(sentence)];
            kind = Kind::IndirectFreeIndirect;
        }
        let hedges = self.hedges(&line);
        let number = self.reports.len();
        for &link in &line {
            if let Some(slot) = self.report_of.get_mut(link) {
                *slot = Some(number);
            }
        }
        if is_continued(attribution.kind) {
            self.push_continued(index, attribution, chain, by, hedges);
            return;
        }
        let told = self.told_links(innermost, &line, &mut chain);
        acts.extend(told);
        // `The minister disputed that, the agency reported`: the agency only carries it.
        if matches!(attribution.rule.name, "clause_he_said" | "according_to")
            && let [agency, speaker, ..] = chain.as_slice()
            && matches!(speaker.party, Party::For(_))
            && self.resolver.is_carrying_agency(agency, &attribution.cue)
        {
            chain.remove(0);
            if innermost.kind == Kind::Indirect {
                content.clone_from(&innermost.content);
                kind = Kind::Indirect;
            }
        }
        if let Some(first) = chain.first().filter(|_| !goes_on) {
            // Whoever speaks is whom the next pronoun means; after `Laut Kreml versprach Biden …` that is Biden.
            let speaker = chain.last().filter(|_| chain.len() > 1 && !first.person).unwrap_or(first);
            self.history.speakers.push((sentence, speaker.clone()));
        }
        let act = act_of(&acts);
        let end = self.resolver.sentence_at(end_of(attribution));
        self.running = Some(Running { chain: chain.clone(), sentence: end, act });
        self.reports.push(Reported {
            attribution: index,
            kind,
            act,
            content,
            hedges,
            chain,
            settled_by: if goes_on { SettledBy::CarriedOver } else { by },
        });
    }

    /// A quoted fragment shares its host's chain.
    fn fragment(&mut self, index: usize, attribution: &Attribution, host: Option<usize>) {
        let begin = attribution.content.first().map_or(0, |span| span.begin);
        // Continued sentences that tell of different people became several reports.
        let host = host.and_then(|host| {
            self.reports
                .iter()
                .skip(host)
                .find(|report| report.content.iter().any(|span| span.holds(begin)))
                .or(self.reports.get(host))
        });
        let Some(host) = host else { return };
        if host.kind == Kind::Direct {
            return;
        }
        let report = Reported {
            attribution: index,
            kind: Kind::Direct,
            // `dismissed it as “fiction”`: the words are what the denier says of it.
            act: if host.act == Act::Deny && host.kind == Kind::Reported { Act::Assess } else { host.act },
            content: attribution.content.clone(),
            hedges: attribution.hedges.clone(),
            chain: host.chain.clone(),
            settled_by: host.settled_by,
        };
        self.reports.push(report);
    }

    /// Whether the report has no frame of its own: a continued sentence, or a clause of saying in the subjunctive that
    /// stands in no other report.
    fn goes_on_reporting(&self, attribution: &Attribution) -> bool {
        if is_continued(attribution.kind) {
            return attribution.cue.is_empty() || inside(attribution) || attribution.source.is_empty();
        }
        let subjunctive = cover(&attribution.cue).is_some_and(|cue| self.subjunctive.binary_search(&cue).is_ok());
        subjunctive && attribution.kind != Kind::Direct && self.running.is_some()
    }

    /// The chain of a report with a frame.
    fn framed(&mut self, attribution: &Attribution, sentence: usize, nested: bool) -> Option<Settled> {
        let carried = self
            .running
            .as_ref()
            .filter(|running| goes_on(self.resolver, running, sentence))
            .map(|running| &running.chain);
        if self.resolver.is_no_telling(&attribution.cue)
            && let Some(running) = carried
        {
            // `London müsse mit „schweren Folgen“ rechnen`: so says whoever spoke before.
            return Some(Settled { chain: running.clone(), by: SettledBy::CarriedOver });
        }
        let Some(who) = self.source(attribution) else {
            let running = carried.filter(|_| attribution.source.is_empty())?;
            return Some(Settled { chain: running.clone(), by: SettledBy::CarriedOver });
        };
        let by = if who.by_pronoun { SettledBy::Pronoun } else { SettledBy::Named };
        let hearsay = self.resolver.is_hearsay(&attribution.cue);
        let running_before = self.running.as_ref().is_some_and(|running| running.sentence < sentence);
        if let Some(running) = carried {
            if hearsay || attribution.rule.name == "is_said_to" && running.len() == 1 && running_before {
                // `Der US-Präsident soll erklärt haben, …`: somebody vouches for the hearsay.
                let mut chain: Vec<Who> = running.iter().take(1).cloned().collect();
                push(&mut chain, who);
                return Some(Settled { chain, by: SettledBy::CarriedOver });
            }
            if running.len() > 1
                && attribution.kind == Kind::Direct
                && running.last().is_some_and(|last| same(last, &who))
                && self.is_elsewhere(attribution)
            {
                // Words without a frame after `Gruschko behauptete, Stoltenberg habe versprochen, …` are Gruschko's.
                return Some(Settled { chain: running.iter().take(1).cloned().collect(), by: SettledBy::CarriedOver });
            }
            let same_speaker = running.len() > 1
                && running.last().is_some_and(|last| same(last, &who))
                && running.first().is_some_and(|outer| outer.party == who.party);
            if same_speaker {
                return Some(Settled { chain: running.clone(), by: SettledBy::CarriedOver });
            }
        }
        // Hearsay that nobody vouches for is nobody's account.
        if hearsay && !nested {
            return None;
        }
        let mut chain = Vec::new();
        if let Some(basis) = self.resolver.on_the_authority_of(&who, attribution, &self.history) {
            chain.push(who);
            push(&mut chain, basis);
        } else {
            chain.extend(self.resolver.quoting(&who, attribution, &self.history));
            chain.push(who);
            if let Some(quoted) = self.resolver.quoted_in(attribution, &self.history) {
                push(&mut chain, quoted);
            }
        }
        Some(Settled { chain, by })
    }

    /// Who the source is; a paper that only carries somebody's words gives way to him.
    fn source(&self, attribution: &Attribution) -> Option<Who> {
        let content = cover(&attribution.content)?;
        let here = self.resolver.sentence_at(content.begin);
        // Words after a colon are whose who stands before it, rather than whose who spoke before.
        if attribution.kind == Kind::Direct
            && attribution.source.iter().all(|source| self.resolver.sentence_at(source.begin) != here)
            && let Some(who) = self.resolver.announced_at(content.begin)
        {
            return Some(who);
        }
        if attribution.source.is_empty() {
            // `In der Mitteilung des Weißen Hauses ist von „…“ die Rede.`
            let place = self.resolver.place_of_words(&attribution.cue, &self.history);
            // `Das Ministerium hatte die Brücke geprüft. Sie sei sicher, hieß es.`
            let body = || {
                let before = here.checked_sub(1).filter(|&before| self.resolver.same_paragraph(before, here))?;
                self.resolver.is_impersonal(&attribution.cue).then(|| self.resolver.body_of(before)).flatten()
            };
            return place.or_else(body);
        }
        if attribution.kind == Kind::Direct && self.is_under_another_heading(attribution) {
            return None;
        }
        // `Das Ministerium erzählt es anders! Demnach …`: according to whom the sentence before is about.
        if self.resolver.refers_back(&attribution.cue)
            && attribution.source.iter().all(|source| self.resolver.sentence_at(source.begin) + 1 < here)
            && let Some(before) = here.checked_sub(1).filter(|&before| self.resolver.same_paragraph(before, here))
            && let Some(who) = self.resolver.voice_of(before)
        {
            return Some(who);
        }
        // `hieß es in einer Mitteilung`: of whom the sentence before tells.
        let before = || here.checked_sub(1).filter(|&before| self.resolver.same_paragraph(before, here));
        let who = self.resolver.resolve(&attribution.source, &self.history).or_else(|| {
            before().filter(|_| self.resolver.is_writing(&attribution.source)).and_then(|at| self.resolver.voice_of(at))
        })?;
        Some(self.resolver.quoted_by(&who, attribution, &self.history).unwrap_or(who))
    }

    /// Whether no word of the source stands in the sentence of what it says.
    fn is_elsewhere(&self, attribution: &Attribution) -> bool {
        let Some(content) = cover(&attribution.content) else { return false };
        let here = self.resolver.sentence_at(content.begin);
        attribution.source.iter().all(|source| self.resolver.sentence_at(source.begin) != here)
    }

    /// Whether a heading stands between the source and what it should say.
    fn is_under_another_heading(&self, attribution: &Attribution) -> bool {
        let (Some(content), Some(source)) = (cover(&attribution.content), cover(&attribution.source)) else {
            return false;
        };
        let (here, there) = (self.resolver.sentence_at(content.begin), self.resolver.sentence_at(source.begin));
        there < here && self.resolver.heading_between(there + 1, here)
    }

    /// The chain of a sentence that goes on reporting: the account that runs; else whoever was spoken of last.
    fn continued(&self, attribution: &Attribution, sentence: usize) -> Option<Settled> {
        // `Verlangt habe der Präsident etwas anderes: …`: what stands before the colon is reported, too.
        let told_there = attribution.content.first().is_some_and(|content| {
            let first = self.told.partition_point(|told| told.clause.end <= content.begin);
            self.told.get(first).is_some_and(|told| told.subjunctive && told.clause.begin <= content.begin)
        });
        if !told_there
            && let Some(who) = attribution.content.first().and_then(|content| self.resolver.before_colon(content.begin))
        {
            return Some(Settled { chain: vec![who], by: SettledBy::Named });
        }
        let carried = self.running.as_ref().filter(|running| goes_on(self.resolver, running, sentence));
        // `Der Marschall bestätigte nichts; alle Piloten seien zurück`: somebody new in the sentence itself.
        let here = |span: &Span| self.resolver.sentence_at(span.begin) == sentence;
        if is_continued(attribution.kind)
            && !inside(attribution)
            && !attribution.source.is_empty()
            && attribution.source.iter().all(here)
            && carried.is_none_or(|running| running.sentence < sentence)
            && let Some(who) = self.source(attribution)
        {
            return Some(Settled { chain: vec![who], by: SettledBy::Named });
        }
        if attribution.kind == Kind::FreeIndirect
            && carried.is_some_and(|running| running.act == Act::Refuse)
            && cover(&attribution.content).is_some_and(|content| self.resolver.ends_in_perfect(content))
        {
            // `Moskau weigert sich, ihn auszuliefern. Er soll einen Mann vergiftet haben.` That is not Moscow's account.
            return None;
        }
        let chain = match carried {
            // A `soll` sentence after a nested report goes on with the outer voice.
            Some(running) if attribution.kind == Kind::FreeIndirect => running.chain.iter().take(1).cloned().collect(),
            // Whoever is reported inside is heard once; then the outer voice goes on.
            Some(running) => running.chain.iter().take(running.chain.len().max(2) - 1).cloned().collect(),
            None => {
                // `Der Kremlchef legte nach. Der US-Präsident habe …`
                let introduced = sentence
                    .checked_sub(1)
                    .filter(|&before| self.resolver.same_paragraph(before, sentence))
                    .and_then(|before| self.resolver.subject_of(before));
                let who = introduced.or_else(|| {
                    let near = attribution.source.iter().any(|source| {
                        let at = self.resolver.sentence_at(source.begin);
                        self.resolver.same_paragraph(at, sentence)
                    });
                    if near { self.source(attribution) } else { None }
                })?;
                vec![who]
            }
        };
        let mut chain: Vec<Who> = chain;
        if !is_continued(attribution.kind) {
            let outer = chain.first().cloned();
            // `Außerdem habe er verlangt, …` after Kreml → Putin.
            let inner = carried
                .and_then(|running| running.chain.get(1..)?.last())
                .filter(|inner| inner.person && self.resolver.is_own_pronoun(&attribution.source));
            let who = match inner {
                Some(inner) => inner.clone(),
                None => self.inner_source(&attribution.source, &chain)?,
            };
            chain = outer.into_iter().collect();
            push(&mut chain, who);
        }
        Some(Settled { chain, by: SettledBy::CarriedOver })
    }

    /// Continued sentences, one report for each stretch with one chain: a sentence that tells an act of somebody else
    /// has a longer one.
    fn push_continued(
        &mut self,
        index: usize,
        attribution: &Attribution,
        chain: Vec<Who>,
        by: SettledBy,
        mut hedges: Vec<Span>,
    ) {
        hedges.sort_unstable_by_key(|hedge| hedge.begin);
        let mut pieces: Vec<(Span, Vec<Who>, Act)> = Vec::new();
        // Whom the account that goes on told of last; another account begins with its own source.
        let goes_on =
            |running: &&Running| running.chain.first().zip(chain.first()).is_some_and(|(one, other)| same(one, other));
        let told_of = self.running.as_ref().filter(goes_on).and_then(|running| running.chain.last());
        let inner = told_of.or(chain.last()).cloned();
        for span in &attribution.content {
            for piece in self.resolver.sentences_in(*span) {
                let mut links: Vec<Who> = chain.iter().take(1).cloned().collect();
                let acts = self.told_within(piece, &[], &mut links, inner.as_ref());
                // `Mr. X is said to have agreed`: whoever is said to have said it.
                let from = hedges.partition_point(|hedge| hedge.begin <= piece.begin);
                let mut within = hedges.iter().skip(from).take_while(|hedge| hedge.begin < piece.end);
                let hedge = within.find(|hedge| piece.contains(**hedge));
                if let Some(hedge) = hedge.filter(|hedge| links.len() == 1 && self.resolver.tells_after(**hedge))
                    && let Some(who) = self.inner_source(&[Span { begin: piece.begin, end: hedge.begin }], &chain)
                {
                    push(&mut links, who);
                }
                let (links, act) = match links.len() > 1 || acts.contains(&Act::Deny) {
                    true => (links, act_of(&acts)),
                    false => (chain.clone(), attribution.act),
                };
                pieces.push((piece, links, act));
            }
        }
        for (content, links, act) in pieces {
            let end = content.end.saturating_sub(1);
            // Only those from its begin on are gone over: a report of a thousand sentences may hold a thousand hedges.
            let from = hedges.partition_point(|hedge| hedge.begin < content.begin);
            let within = hedges.iter().skip(from).take_while(|hedge| hedge.begin < content.end);
            let hedges = within.copied().filter(|hedge| content.contains(*hedge)).collect();
            self.running = Some(Running { chain: links.clone(), sentence: self.resolver.sentence_at(end), act });
            if let Some(first) = links.first() {
                self.history.speakers.push((self.resolver.sentence_at(end), first.clone()));
            }
            self.reports.push(Reported {
                attribution: index,
                kind: attribution.kind,
                act,
                content: vec![content],
                hedges,
                chain: links,
                settled_by: by,
            });
        }
    }

    /// A source inside what somebody reports; his own words add no link.
    fn inner_source(&self, source: &[Span], chain: &[Who]) -> Option<Who> {
        if source.is_empty() {
            return None;
        }
        if let Some(other) = chain.last().and_then(|last| self.resolver.other_person(source, last)) {
            return Some(other);
        }
        if self.resolver.is_own_pronoun(source)
            && let Some(last) = chain.last().filter(|last| last.person || self.resolver.stands_for(source, last))
        {
            return Some(last.clone());
        }
        self.resolver.resolve(source, &self.history)
    }

    /// Adds who is told to say something at the beginning of `report`'s content, and his report of others in turn.
    fn told_links(&self, report: &Attribution, line: &[usize], chain: &mut Vec<Who>) -> Vec<Act> {
        if report.kind == Kind::Direct || report.kind == Kind::Reported {
            return Vec::new();
        }
        let cues: Vec<Span> = line
            .iter()
            .filter_map(|&link| self.attributions.get(link))
            .flat_map(|report| report.cue.iter().copied())
            .collect();
        match cover(&report.content) {
            Some(content) => self.told_within(content, &cues, chain, None),
            None => Vec::new(),
        }
    }

    fn told_within(&self, content: Span, cues: &[Span], chain: &mut Vec<Who>, inner: Option<&Who>) -> Vec<Act> {
        let mut acts = Vec::new();
        let mut at = content.begin;
        let first = self.told.partition_point(|told| told.clause.end <= at);
        for told in self.told.iter().skip(first) {
            let Some(cue) = cover(&told.cue) else { continue };
            if told.clause.begin >= content.end {
                break;
            }
            // The clause that the content begins with, or the next one that it governs.
            if told.clause.begin > at && self.resolver.words_in(Span::new(at, told.clause.begin)) > 0 {
                break;
            }
            if cue.begin < at
                || cue.end > content.end
                || cues.iter().any(|known| told.cue.iter().any(|span| known.overlaps(*span)))
                || self.resolver.is_no_telling(&told.cue)
            {
                continue;
            }
            let nested = inner.filter(|_| chain.len() == 1);
            let who = match nested {
                // `Außerdem habe er verlangt, …` after Kreml → Putin.
                Some(inner) if inner.person && self.resolver.is_own_pronoun(&told.source) => Some(inner.clone()),
                _ => self.inner_source(&told.source, chain),
            };
            let Some(who) = who else {
                acts.push(told.act);
                break;
            };
            // `Bewegungen`, `beide`: what is told of is not always somebody who vouches. What a constitution forbids is
            // demanded by nobody.
            if who.person
                || matches!(who.party, Party::For(_))
                || who.party == Party::Both && who.name.contains(' ')
                || !chain.is_empty() && who.by_pronoun
            {
                acts.push(told.act);
                push(chain, who);
            }
            at = told.clause.end;
            if chain.len() > 3 {
                break;
            }
        }
        let rest = Span::new(at.min(content.end), content.end);
        if let Some(last) = chain.last()
            && let Some(who) = self.resolver.planner(rest, last, chain.len() > 1)
        {
            push(chain, who);
        }
        acts
    }

    fn hedges(&self, line: &[usize]) -> Vec<Span> {
        let mut hedges: Vec<Span> = line
            .iter()
            .filter_map(|&link| self.attributions.get(link))
            .flat_map(|report| report.hedges.iter().copied())
            .collect();
        hedges.sort();
        // A report and one inside it may mark the same words, one of them more of them.
        hedges.dedup_by(|next, last| {
            let together = next.overlaps(*last) || *next == *last;
            if together {
                *last = last.cover(*next);
            }
            together
        });
        hedges
    }
}

fn is_continued(kind: Kind) -> bool {
    matches!(kind, Kind::IndirectFreeIndirect | Kind::FreeIndirect)
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
fn act_of(acts: &[Act]) -> Act {
    if acts.contains(&Act::Deny) {
        return Act::Deny;
    }
    acts.iter().copied().find(|&act| act != Act::Assert).unwrap_or(Act::Assert)
}

/// The outer content where its frame is a phrase or a clause of its own, the innermost clause after `soll … haben`.
fn content_of(resolver: &Resolver, outer: &Attribution, inner: &Attribution) -> (Vec<Span>, Kind) {
    if inner.kind == Kind::Indirect && inner.content != outer.content && resolver.is_telling_on_hearsay(&inner.cue) {
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
            if covers.get(*first) != covers.get(*second) {
                continue;
            }
            let cue_inside = |inner: usize, outer: usize| {
                let (Some(inner), Some(outer)) = (attributions.get(inner), attributions.get(outer)) else {
                    return false;
                };
                cover(&inner.cue).is_some_and(|cue| outer.content.iter().any(|span| span.contains(cue)))
            };
            let swap = cue_inside(*first, *second) && !cue_inside(*second, *first);
            let (outer, inner) = if swap { (*second, *first) } else { (*first, *second) };
            if parents.get(inner).is_some_and(Option::is_none)
                && parents.get(outer).is_some_and(|parent| *parent != Some(inner))
                && let Some(slot) = parents.get_mut(inner)
            {
                *slot = Some(outer);
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
                    // `rejected a draft that asked them to wait`: what the draft asks is nobody's word.
                    let described = host_report.kind == Kind::Reported
                        && report.cue.first().is_some_and(|cue| resolver.is_relative(cue.begin));
                    if described {
                        return false;
                    }
                    // `said the launch proved that Oslo planned it`: nobody in Oslo is said to have spoken.
                    let proved = host_report
                        .content
                        .first()
                        .is_some_and(|span| report.kind == Kind::Reported && resolver.is_shown(*span, extent.begin));
                    if proved {
                        return false;
                    }
                    // `It said the bridge was closed and that Oslo had asked for time`: beside it, not all of it.
                    let beside = host_report.content.iter().any(|span| resolver.is_joined(span.begin, extent.begin));
                    if beside {
                        return false;
                    }
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
    // `Darauf soll Putin nach Angaben des Kremls erwidert haben, …`: each part of the cue lies in a part of the content.
    inner.cue.iter().all(|cue| host.content.iter().any(|content| content.contains(*cue)))
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
