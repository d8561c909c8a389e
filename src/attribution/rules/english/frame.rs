//! Where a frame ends and where the reported words begin and end.

use super::cue::{Cue, Mode, Place, is_reduced};
use super::vowed_to::is_bare_word;
use crate::attribution::rules::Rule;
use crate::attribution::{Act, Attribution, Kind, Medium};
use crate::grammar::english::{Reading, is_conjunction, is_determiner, is_possessive, is_preposition, is_subordinator};
use crate::lexicon::english::{Complement, verb_form};
use crate::text::{Quotation, Span, TokenKind, TokenRange};

/// A reading with its cues: what every rule gets.
#[derive(Debug)]
pub struct Sentence<'d> {
    /// The words.
    pub reading: Reading<'d>,
    /// The reporting verbs, in order.
    pub cues: Vec<Cue>,
}

impl Sentence<'_> {
    /// Whether a person addressed may stand right after the cue.
    fn takes_addressee(cue: &Cue) -> bool {
        let verb = cue.verb;
        verb.takes(Complement::AddresseeClause)
            || verb.takes(Complement::Question)
            || verb.takes(Complement::ObjectInfinitive)
    }

    /// Whether what stands at `at`, right after the cue, may be a person addressed, an adverb or a prepositional phrase.
    fn opens_tail(&self, cue: &Cue, at: usize) -> bool {
        let reading = &self.reading;
        let word = reading.form(at);
        reading.is_break(at)
            || is_preposition(word)
            || reading.is_adverb_here(at)
            || word == "as"
            || word == "to" && reading.begins_noun_phrase(at + 1) && !verb_form(reading.form(at + 1)).base
            || Self::takes_addressee(cue) && reading.begins_noun_phrase(at)
            || cue.place == Place::After
            || reading.time_phrase_end(at).is_some()
    }

    /// The break after which a frame that stands beside the reported words ends: `, he told viewers in Tehran,`. `None`
    /// where a clause or quotation follows instead.
    pub fn tail(&self, cue: &Cue) -> Option<usize> {
        let reading = &self.reading;
        let mut at = cue.after;
        if cue.verb.takes(Complement::Predicate) && spelled!(reading, at, "it" | "that" | "this" | "them") {
            at += 1;
        }
        // `Oslo offers a bridge, Bergen promises to pay`: a clause of its own, and no frame.
        let infinitive = at == cue.after
            && cue.verb.takes(Complement::Infinitive)
            && spelled!(reading, at, "to")
            && is_bare_word(self, at + 1);
        if infinitive || !self.opens_tail(cue, at) {
            return None;
        }
        while !reading.is_break(at) {
            if let Some(end) = reading.time_phrase_end(at) {
                at = end;
                continue;
            }
            let word = reading.form(at);
            // `“…,” he said as he arrived in Oslo.`
            if one_of!(word, "after" | "as" | "before" | "when" | "while")
                && spelled!(reading, at + 1, "he" | "she" | "they")
                && let Some(end) = (at..reading.range.end).find(|&at| reading.is_break(at) || reading.is_quoted(at))
                && reading.is_break(end)
            {
                return Some(end);
            }
            let clause = reading.is_quoted(at)
                || reading.is_finite(at) && !(is_preposition(reading.form(cue.after)) && is_reduced(reading, at))
                || is_subordinator(word)
                || word == "to" && verb_form(reading.form(at + 1)).base;
            if clause {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// Where the reported words begin after the cue, past the person addressed, adverbs and prepositional phrases: at a
    /// `that`, or at the first word that `begins` accepts. `None` where something else comes first.
    pub fn past_addressee(&self, cue: &Cue, begins: impl Fn(usize) -> bool) -> Option<usize> {
        let reading = &self.reading;
        let mut at = cue.after;
        // `acknowledged, however, that …`
        if reading.kind(at) == Some(TokenKind::Comma)
            && let Some(close) = self.closing_comma(at).or_else(|| {
                // `had made clear, he said, that …`
                let aside = spelled!(reading, at + 1, "he" | "she" | "they");
                Some(at + 3).filter(|&close| aside && reading.kind(close) == Some(TokenKind::Comma))
            })
            && spelled!(reading, close + 1, "that")
        {
            at = close + 1;
        }
        if begins(at) {
            return Some(at);
        }
        if !self.opens_tail(cue, at) || reading.is_break(at) {
            return None;
        }
        let limit = at + 18;
        while at < limit && reading.range.holds(at) {
            if begins(at) {
                return Some(at);
            }
            let aside = reading.kind(at) == Some(TokenKind::Comma) && self.closing_comma(at).is_some();
            if aside {
                at = self.closing_comma(at).unwrap_or(at) + 1;
                continue;
            }
            if let Some(end) = reading.time_phrase_end(at) {
                at = end;
                continue;
            }
            // `warned him against giving the impression that …`: what it was about.
            let matter = reading.form(at + 1).ends_with("ing")
                && ["about", "against", "of"].into_iter().any(|word| {
                    let own = [Complement::Preposition(word), Complement::ObjectPreposition(word)];
                    reading.form(at) == word && own.into_iter().any(|complement| cue.verb.takes(complement))
                });
            if reading.is_break(at)
                || matter
                || reading.is_quoted(at)
                || reading.is_finite(at)
                || is_subordinator(reading.form(at))
                // `urged them to drop every plan that …`: what is asked for.
                || spelled!(reading, at, "to")
                    && (verb_form(reading.form(at + 1)).base
                        || cue.verb.takes(Complement::ObjectInfinitive) && is_bare_word(self, at + 1))
            {
                return None;
            }
            at += 1;
        }
        None
    }

    /// The comma that closes an aside opened at `comma`, within eight words and without a verb between.
    pub fn closing_comma(&self, comma: usize) -> Option<usize> {
        let reading = &self.reading;
        let close = (comma + 1..comma + 9).find(|&at| reading.is_break(at) || reading.is_quoted(at))?;
        let plain = reading.kind(close) == Some(TokenKind::Comma) && !reading.has_finite_between(comma + 1, close);
        plain.then_some(close)
    }

    /// Where the words that begin at `from` and are reported by cue number `number` end.
    pub fn content_end(&self, number: usize, from: usize) -> usize {
        let reading = &self.reading;
        let mut at = from;
        let open = reading.range.end.checked_sub(1).and_then(|last| reading.kind(last));
        let open = open.is_some_and(|last| !last.is_terminal() && last != TokenKind::QuotationMark);
        while at < reading.range.end {
            if let Some(quotation) = reading.quotation_at(at) {
                at = quotation.tokens.end;
                // `… “achieved,” adding that`: the comma stands inside the marks.
                let comma = quotation.tokens.end.checked_sub(2).and_then(|last| reading.kind(last));
                if comma == Some(TokenKind::Comma) && self.splits(at, number) {
                    return at;
                }
                continue;
            }
            let Some(kind) = reading.kind(at) else { break };
            if kind.is_terminal() || kind == TokenKind::Semicolon {
                return at;
            }
            // `denied it: The bases, he said, remained Danish.`
            let framed = || {
                self.cues.get(number + 1..).unwrap_or_default().iter().any(|cue| {
                    let comma = self.reading.before(cue.begin).and_then(|comma| reading.kind(comma));
                    cue.begin > at && comma == Some(TokenKind::Comma) && self.tail(cue).is_some()
                })
            };
            if kind == TokenKind::Colon && at > from && framed() {
                return at;
            }
            if kind == TokenKind::Dash && at > from {
                match (at + 1..reading.range.end).find(|&next| reading.kind(next) == Some(TokenKind::Dash)) {
                    Some(close) => {
                        at = close + 1;
                        continue;
                    }
                    // `would go on - but “at its own pace”`
                    None if is_conjunction(reading.form(at + 1)) && !self.joins_cue(at + 1, number) => {}
                    None => return at,
                }
            }
            // `Oslo demands answer as talks end`: in a headline the reporter's own clause.
            let told = |at: usize| {
                self.cues.iter().any(|cue| cue.begin == at) || reading.has_finite_between(at, reading.range.end)
            };
            if open && spelled!(reading, at, "as") && told(at + 1) {
                return at;
            }
            if at > from
                && (kind == TokenKind::Comma && self.splits(at + 1, number)
                    || self.joins_cue(at, number)
                    || self.keeps_silent(at))
            {
                return at;
            }
            at += 1;
        }
        reading.range.end
    }

    /// Whether a conjunction at `at` leads to what somebody did not say: `…, and he would not say when`.
    fn keeps_silent(&self, at: usize) -> bool {
        let reading = &self.reading;
        let begin = at + 1;
        let verb = begin + usize::from(spelled!(reading, begin, "he" | "she" | "it" | "they"));
        is_conjunction(reading.form(at))
            && spelled!(reading, verb, "would" | "did" | "could" | "will")
            && spelled!(reading, verb + 1, "not")
            && spelled!(reading, verb + 2, "be" | "comment" | "confirm" | "discuss" | "elaborate" | "say")
            && (!spelled!(reading, verb + 2, "be") || spelled!(reading, verb + 3, "drawn"))
    }

    /// Whether a conjunction at `at` leads to another report: `… and demanded that`, `… and its spokesman said`.
    fn joins_cue(&self, at: usize, number: usize) -> bool {
        is_conjunction(self.reading.form(at)) && self.cue_at(at + 1, number)
    }

    /// Whether a cue after number `number` has its frame or its verb at `at`, adverbs and a short phrase aside, and
    /// stands in the tense of the reporter, not of what is reported.
    fn cue_at(&self, at: usize, number: usize) -> bool {
        let reading = &self.reading;
        let mut first = at;
        while reading.is_adverb_here(first) {
            first += 1;
        }
        let phrase = is_preposition(reading.form(first));
        let reported = |cue: &Cue| spelled!(reading, cue.group.begin, "would" | "had" | "will");
        let outer = self.cues.get(number).is_some_and(reported);
        self.cues.get(number + 1..).unwrap_or_default().iter().any(|cue| {
            let near = cue.place == Place::Shared && phrase && (first + 1..first + 4).contains(&cue.group.begin);
            let here = [at, first].iter().any(|&place| {
                // `with Oslo calling it a farce and the mayor warning of more`
                let absolute = cue.mode == Mode::Participle && cue.place == Place::Before && cue.begin + 1 == place;
                cue.begin == place || cue.group.begin == place || absolute
            });
            // `said the guest had thanked him and promised to pay`: the guest goes on.
            let inside = at == cue.group.begin
                && cue.place == Place::Shared
                && self.cues.get(number).is_some_and(|outer| {
                    cue.source.is_some_and(|source| source.begin >= outer.after)
                        && self.cues.iter().any(|other| other.source == cue.source && reported(other))
                })
                && reading.before(at).and_then(|and| reading.before(and)).is_some_and(|last| reading.is_word(last));
            // `says that Holm, a minister, told him so`: the clause's own verb.
            let own = cue.place == Place::Before
                && cue.mode == Mode::Finite
                && cue.begin < at
                && self.cues.get(number).is_some_and(|outer| cue.begin >= outer.after && outer.after > outer.begin);
            cue.place != Place::Relative
                && !own
                && !inside
                && (here || near)
                && (outer || !reported(cue))
                && (cue.place != Place::Before || cue.mode == Mode::Participle || self.tail(cue).is_none())
        })
    }

    /// Whether the reported words end at a comma before `next`: another report follows, or the reporter's own clause.
    fn splits(&self, next: usize, number: usize) -> bool {
        let reading = &self.reading;
        let word = reading.form(next);
        // `…, matching man for man those expelled before`
        let participle = word.len() > 5
            && word.ends_with("ing")
            && !is_preposition(word)
            && !one_of!(word, "anything" | "everything" | "including" | "nothing" | "something")
            && reading.begins_noun_phrase(next + 1)
            && !reading.is_finite(next + 1);
        let own = verb_form(word).gerund
            || participle
            || one_of!(word, "while" | "according" | "as" | "whereas") && !spelled!(reading, next + 1, "well");
        let closes = self.cues.get(number + 1..).unwrap_or_default().iter().any(|cue| {
            (cue.begin == next || cue.group.begin == next)
                && self.tail(cue).is_some_and(|tail| {
                    let trails =
                        reading.kind(tail) == Some(TokenKind::Comma) && verb_form(reading.form(tail + 1)).gerund;
                    reading.is_end(tail) || trails
                })
        });
        // `…, which cost much, according to Oslo`
        let vouched = one_of!(word, "which" | "who")
            && (next..reading.range.end)
                .find(|&at| reading.is_break(at))
                .is_some_and(|comma| spelled!(reading, comma + 1, "according"));
        // `…, hours after Oslo had called it piracy`: what somebody else said is the reporter's to tell.
        let since = match reading.time_phrase_end(next) {
            Some(end) if spelled!(reading, end - 1, "after" | "before") => Some(end),
            _ if one_of!(word, "after" | "amid") => Some(next + 1),
            _ if word == "even" && spelled!(reading, next + 1, "as") => Some(next + 2),
            _ => None,
        };
        let since = since.is_some_and(|begin| {
            self.cues.get(number + 1..).unwrap_or_default().iter().any(|cue| {
                cue.begin == begin
                    && cue.place == Place::Before
                    && !spelled!(reading, begin, "he" | "it" | "she" | "they")
            })
        });
        own || closes
            || vouched
            || since
            || self.cue_at(next, number)
            // `…, although the envoy did not rule it out`
            || one_of!(word, "although" | "though") && self.cue_at(next + 1, number)
            || self.joins_cue(next, number)
            || self.names_report(next)
    }

    /// Whether a noun phrase for the report itself follows: `, a claim that …`.
    pub fn names_report(&self, at: usize) -> bool {
        let reading = &self.reading;
        spelled!(reading, at, "a" | "an" | "the")
            && (at + 1..at + 4).any(|at| names_report(reading.form(at)) || names_matter(reading.form(at)))
    }

    /// Where the clause of a cue begins that is reported as a whole.
    pub fn clause_begin(&self, number: usize) -> usize {
        let reading = &self.reading;
        let Some(cue) = self.cues.get(number) else { return reading.range.begin };
        if cue.place == Place::Shared {
            return cue.group.begin;
        }
        if cue.mode == Mode::Participle {
            return cue.begin + 1;
        }
        let earlier = self.cues.get(..number).unwrap_or_default().iter().any(|other| other.group.begin < cue.begin);
        let joined = reading.before(cue.begin).is_some_and(|before| {
            let word = reading.form(before);
            is_conjunction(word) || is_subordinator(word) || word == "as"
        });
        if earlier || joined || reading.has_finite_between(reading.range.begin, cue.begin) {
            return cue.begin;
        }
        // A frame of its own before the clause belongs to the report around it.
        let framed = (reading.range.begin..cue.begin).any(|token| {
            reading.is_quoted(token) || spelled!(reading, token, "according") || names_account(reading.form(token))
        });
        if framed { cue.begin } else { reading.range.begin }
    }

    /// The quotation that begins at `token`.
    pub fn quotation_from(&self, token: usize) -> Option<Quotation> {
        self.reading.quotation_at(token).filter(|quotation| quotation.tokens.begin == token).copied()
    }

    /// The bytes of `[begin, end)` without white space or a stray comma at the edges; `None` where nothing is left.
    pub fn span(&self, begin: usize, end: usize) -> Option<Span> {
        let reading = &self.reading;
        let (mut begin, mut end) = (begin, end);
        while begin < end
            && !reading.is_quoted(begin)
            && matches!(
                reading.kind(begin),
                Some(TokenKind::Comma | TokenKind::Dash | TokenKind::Semicolon | TokenKind::Colon)
            )
        {
            begin += 1;
        }
        while begin < end
            && !reading.is_quoted(end - 1)
            && matches!(
                reading.kind(end - 1),
                Some(TokenKind::Comma | TokenKind::Dash | TokenKind::Semicolon | TokenKind::Colon)
            )
        {
            end -= 1;
        }
        (begin < end).then(|| reading.document.span(TokenRange::new(begin, end)))
    }

    /// The words of `[begin, end)` without the frames that interrupt them: `Mr. X, she added, had denied it`.
    pub fn around_frames(&self, number: usize, begin: usize, end: usize) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut from = begin;
        for (other, cue) in self.cues.iter().enumerate() {
            if other == number || cue.begin <= from || cue.begin >= end || cue.place == Place::Shared {
                continue;
            }
            let apart = self.reading.before(cue.begin).is_some_and(|before| self.reading.is_break(before));
            if let Some(tail) = self.tail(cue).filter(|&tail| apart && tail < end) {
                spans.extend(self.span(from, cue.begin));
                from = tail;
            }
        }
        spans.extend(self.span(from, end));
        spans
    }

    /// The end of a clause that is reported as a whole, its full stop included.
    pub fn with_full_stop(&self, begin: usize, end: usize) -> usize {
        // Inside another report the full stop is the outer sentence's.
        if begin != self.reading.range.begin {
            return end;
        }
        let stop = self.reading.kind(end).is_some_and(TokenKind::is_terminal) && !self.reading.is_quoted(end);
        if stop { end + 1 } else { end }
    }

    /// An attribution by `cue`; `None` where the content is empty.
    pub fn report(
        &self,
        rule: &'static Rule,
        kind: Kind,
        cue: &Cue,
        content: Vec<Span>,
        frame: Vec<Span>,
    ) -> Option<Attribution> {
        if content.is_empty() {
            return None;
        }
        let document = self.reading.document;
        let hedges = if cue.mode == Mode::Hearsay { vec![document.span(cue.group)] } else { Vec::new() };
        Some(Attribution {
            kind,
            medium: cue.verb.medium,
            act: cue.act(&self.reading),
            rule,
            content,
            cue: vec![document.span(cue.group)],
            source: cue.source.map(|source| document.span(source)).into_iter().collect(),
            addressee: Vec::new(),
            frame,
            hedges,
        })
    }

    /// An attribution without a reporting verb.
    pub fn plain(
        &self,
        rule: &'static Rule,
        kind: Kind,
        content: Vec<Span>,
        cue: Option<TokenRange>,
        source: Option<TokenRange>,
    ) -> Option<Attribution> {
        if content.is_empty() {
            return None;
        }
        let document = self.reading.document;
        Some(Attribution {
            kind,
            medium: Medium::SpeechWriting,
            act: Act::Assert,
            rule,
            content,
            cue: cue.map(|cue| document.span(cue)).into_iter().collect(),
            source: source.map(|source| document.span(source)).into_iter().collect(),
            addressee: Vec::new(),
            frame: Vec::new(),
            hedges: Vec::new(),
        })
    }

    /// The end of the noun phrase at `begin` with its prepositional phrases and participles: up to a break.
    pub fn source_end(&self, begin: usize) -> usize {
        let reading = &self.reading;
        let mut end = reading.noun_phrase_end(begin);
        // `two people briefed on the call`
        let knowing = spelled!(reading, end, "briefed" | "close" | "familiar" | "involved" | "acquainted");
        if end > begin && knowing && is_preposition(reading.form(end + 1))
            || spelled!(reading, end + 1, "to") && knowing
        {
            end += 1;
        }
        while !reading.is_quoted(end)
            && (is_preposition(reading.form(end)) || spelled!(reading, end, "to" | "as"))
            && reading.begins_noun_phrase(end + 1)
        {
            end = reading.noun_phrase_end(end + 1);
        }
        end
    }

    /// Whether a determiner or possessive stands here.
    pub fn is_determined(&self, token: usize) -> bool {
        is_determiner(self.reading.form(token)) || is_possessive(self.reading.form(token))
    }
}

/// Nouns for somebody's way of telling it: `in London's telling`.
pub fn names_account(form: &str) -> bool {
    one_of!(form, "telling" | "view" | "words" | "account" | "reading" | "opinion" | "version")
}

/// Nouns for something said that is neither true nor false.
pub fn names_matter(form: &str) -> bool {
    one_of!(
        form,
        "argument"
            | "condition"
            | "decision"
            | "demand"
            | "demands"
            | "description"
            | "idea"
            | "move"
            | "notion"
            | "offer"
            | "plan"
            | "position"
            | "promise"
            | "proposal"
            | "request"
            | "stance"
            | "step"
            | "threat"
            | "warning"
    )
}

/// Nouns for something said that may be true or not: rejecting one is a denial.
pub fn names_report(form: &str) -> bool {
    one_of!(
        form,
        "account"
            | "accounts"
            | "accusation"
            | "accusations"
            | "allegation"
            | "allegations"
            | "assertion"
            | "assertions"
            | "charge"
            | "charges"
            | "claim"
            | "claims"
            | "insinuation"
            | "insinuations"
            | "report"
            | "reports"
            | "rumor"
            | "rumors"
            | "rumour"
            | "rumours"
            | "suggestion"
            | "suggestions"
            | "suspicion"
            | "suspicions"
            | "version"
            | "versions"
    )
}
