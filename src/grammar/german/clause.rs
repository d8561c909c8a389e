//! Periods and clauses.
//!
//! A [`Period`] is a sentence, or several where a quotation runs over their boundaries. It is cut at commas, colons,
//! dashes and the like into [`Clause`]s, which need not be whole: `Der Sprecher, der gestern kam, sagte …` has three.
//! A quotation that stands for a clause of its own is one [`Clause`], whatever is inside.

use super::{Classes, Features, Words};
use crate::text::{Document, Quotation, TokenKind, TokenRange};

/// One or more sentences that a quotation holds together.
#[derive(Clone, Debug)]
pub struct Period {
    /// Its tokens, from the body of the first sentence (datelines left out).
    pub tokens: TokenRange,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Whether it is a headline or subheading.
    pub heading: bool,
    /// Its clauses, in text order.
    pub clauses: Vec<Clause>,
}

impl Period {
    /// Its tokens without the closing full stop (and what stands after it inside the sentence).
    pub fn without_stop(&self, words: &Words) -> TokenRange {
        let mut end = self.tokens.end;
        while end > self.tokens.begin
            && matches!(words.kind(end - 1), TokenKind::FullStop | TokenKind::QuestionMark | TokenKind::ExclamationMark)
        {
            end -= 1;
        }
        TokenRange::new(self.tokens.begin, end)
    }
}

/// What opens a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// Nothing special.
    None,
    /// `dass`
    Dass,
    /// `ob`, or a question word.
    Question,
    /// `wie` with the verb at the end.
    Wie,
    /// `weil`, `wenn`, …
    Subordinator,
    /// `der`, `deren`, `mit dem`
    Relative,
}

/// A stretch between two clause boundaries.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its tokens, boundaries left out.
    pub tokens: TokenRange,
    /// What opens it.
    pub opener: Opener,
    /// Token of the opening word (`dass`), where there is one.
    pub opening: Option<usize>,
    /// Its finite verb.
    pub finite: Option<usize>,
    /// Its infinitive with zu: the infinitive's token.
    pub zu_infinitive: Option<usize>,
    /// The quotation that it is, where it is one.
    pub quotation: Option<Quotation>,
    /// The boundary after it; `None` at the period's end.
    pub boundary: Option<TokenKind>,
    /// Whether its first word (after `und` and the like) is its finite verb.
    pub verb_first: bool,
    /// Whether the finite verb stands at its end, as in a subordinate clause.
    pub verb_last: bool,
    /// Whether it is joined to the clause before by `und` or the like without a comma.
    pub coordinated: bool,
}

impl Clause {
    /// Whether it is a main clause (or the part of one) with its finite verb.
    pub fn is_main(&self) -> bool {
        self.quotation.is_none() && self.finite.is_some() && self.opener == Opener::None
    }

    /// Whether it has no finite verb and no infinitive with zu: an apposition or part of an interrupted clause.
    pub fn is_fragment(&self) -> bool {
        self.quotation.is_none() && self.finite.is_none() && self.zu_infinitive.is_none()
    }
}

/// Longer stretches are cut, in tokens: no sentence that people write is longer, and what the rules do with a period may
/// take more than linear time in its length.
const LONGEST_PERIOD: usize = 1500;

/// Divides a document into periods and clauses.
pub fn periods(words: &Words) -> Vec<Period> {
    let document = words.document();
    let mut periods: Vec<Period> = Vec::new();
    let mut quotations = document.quotations().iter().filter(|quotation| quotation.depth == 0).peekable();
    // Where the quotation that is open at a sentence's end closes.
    let mut open_until = 0;
    for sentence in document.sentences() {
        let joins = open_until > sentence.tokens.begin;
        while let Some(quotation) = quotations.next_if(|quotation| quotation.tokens.begin < sentence.tokens.end) {
            open_until = open_until.max(quotation.tokens.end);
        }
        match periods.last_mut() {
            Some(period) if joins && sentence.tokens.end - period.tokens.begin <= LONGEST_PERIOD => {
                period.tokens.end = sentence.tokens.end;
            }
            _ => {
                let mut begin = sentence.body;
                while begin < sentence.tokens.end {
                    let end = sentence.tokens.end.min(begin + LONGEST_PERIOD);
                    periods.push(Period {
                        tokens: TokenRange::new(begin, end),
                        paragraph: sentence.paragraph,
                        heading: sentence.heading,
                        clauses: Vec::new(),
                    });
                    begin = end;
                }
            }
        }
    }
    for period in &mut periods {
        period.clauses = clauses(words, document, period.tokens);
    }
    periods
}

fn clauses(words: &Words, document: &Document, period: TokenRange) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut quotations = document
        .quotations_from(period.begin)
        .iter()
        .take_while(|quotation| quotation.tokens.begin < period.end)
        .filter(|quotation| quotation.depth == 0)
        .peekable();
    let mut begin = period.begin;
    let mut at = period.begin;
    let mut brackets = 0usize;
    // Whether the clause so far has a finite verb, and whether it is a subordinate one.
    let mut finite = false;
    let mut subordinate = false;
    // The quotation last entered that is no clause of its own.
    let mut passed: Option<&Quotation> = None;
    let push = |clauses: &mut Vec<Clause>, begin: usize, end: usize, boundary: Option<TokenKind>| {
        if end > begin {
            clauses.push(clause(words, TokenRange::new(begin, end), boundary));
        } else if let (Some(last), Some(boundary)) = (clauses.last_mut(), boundary) {
            // `“,`: the boundary after a quotation.
            last.boundary.get_or_insert(boundary);
        }
    };
    while at < period.end {
        while quotations.next_if(|quotation| quotation.tokens.begin < at).is_some() {}
        if let Some(quotation) = quotations.next_if(|quotation| quotation.tokens.begin == at) {
            passed = Some(quotation);
            if stands_for_clause(words, period, quotation) {
                push(&mut clauses, begin, at, None);
                clauses.push(Clause {
                    tokens: quotation.tokens,
                    opener: Opener::None,
                    opening: None,
                    finite: None,
                    zu_infinitive: None,
                    quotation: Some(*quotation),
                    boundary: None,
                    verb_first: false,
                    verb_last: false,
                    coordinated: false,
                });
                at = quotation.tokens.end;
                begin = at;
                continue;
            }
        }
        if let Some(quotation) = passed
            && quotation.tokens.len() < 16
        {
            // A title or a few words in quotation marks: no boundary inside.
            if quotation.tokens.holds(at) {
                if !finite && begin == at {
                    subordinate = false;
                }
                at += 1;
                continue;
            }
            passed = None;
        }
        let kind = words.kind(at);
        match kind {
            TokenKind::OpeningBracket => brackets += 1,
            TokenKind::ClosingBracket => brackets = brackets.saturating_sub(1),
            _ if brackets > 0 && at + 1 < period.end => {}
            TokenKind::Comma
            | TokenKind::Semicolon
            | TokenKind::Colon
            | TokenKind::FullStop
            | TokenKind::QuestionMark
            | TokenKind::ExclamationMark => {
                push(&mut clauses, begin, at, Some(kind));
                begin = at + 1;
            }
            TokenKind::Dash if words.document().tokens().get(at).is_some_and(|token| token.space_before) => {
                push(&mut clauses, begin, at, Some(kind));
                begin = at + 1;
            }
            // `X rief an und sagte …`, `X kam und Y ging`
            TokenKind::Word if finite && !subordinate && at > begin && joins_clause(words, period, begin, at) => {
                push(&mut clauses, begin, at, None);
                begin = at;
                finite = false;
            }
            // `dass` without a comma before it.
            TokenKind::Word if at > begin && spelled!(words, at, "dass") && !is_chained(words, at) => {
                push(&mut clauses, begin, at, Some(TokenKind::Comma));
                begin = at;
            }
            _ => {}
        }
        if begin == at + 1 || begin == at {
            finite = false;
            subordinate = false;
        }
        if at == begin || begin == at + 1 {
            let first = begin;
            subordinate =
                words.is(first, Classes::SUBORDINATOR) && !words.is(first, Classes::PREPOSITION | Classes::ADVERB);
        }
        if at >= begin && !finite && kind == TokenKind::Word {
            finite = is_finite(words, TokenRange::new(begin, period.end), at, starts_sentence(words, at));
            // A relative clause: a comma, its pronoun, no finite verb in second place.
            // `die Kommission habe sich geirrt und …` has it there.
            let second =
                words.capital(begin + 1) && at == begin + 2 && words.is_subjunctive(at) && words.is_word(at + 1);
            if finite && !second && begin > period.begin && words.is(begin, Classes::RELATIVE) && at > begin + 1 {
                subordinate = true;
            }
        }
        at += 1;
    }
    push(&mut clauses, begin, period.end, None);
    join_interrupted(words, &mut clauses);
    free_continuations(words, &mut clauses);
    clauses
}

/// `Sie hat sich, so die Zeitung, dagegen ausgesprochen und behauptet`: after an auxiliary without its participle, a form
/// at a clause's end that can be a participle is one.
fn free_continuations(words: &Words, clauses: &mut [Clause]) {
    for at in 0..clauses.len() {
        let waits = clauses.get(at).is_some_and(|clause| {
            clause.opener == Opener::None
                && clause.finite.is_some_and(|finite| {
                    is_auxiliary_form(words, finite)
                        && (finite + 1..clause.tokens.end).all(|token| {
                            words.capital(token)
                                || !words
                                    .word(token)
                                    .features
                                    .has(Features::INFINITIVE | Features::PARTICIPLE | Features::ZU_INFINITIVE)
                        })
                })
        });
        if !waits {
            continue;
        }
        for later in at + 1..clauses.len().min(at + 4) {
            let Some(clause) = clauses.get_mut(later) else { break };
            if clause.quotation.is_some() {
                break;
            }
            if let (Opener::None, Some(finite)) = (clause.opener, clause.finite) {
                if clause.verb_last
                    && !is_sure(words, finite)
                    && words.word(finite).features.has(Features::PARTICIPLE | Features::INFINITIVE)
                {
                    clause.finite = None;
                    clause.verb_last = false;
                    clause.verb_first = false;
                }
                break;
            }
        }
    }
}

/// Joins a subordinate clause that an apposition or relative clause interrupts: `wie ein Sprecher, Anton Vogel, sagte`.
fn join_interrupted(words: &Words, clauses: &mut Vec<Clause>) {
    let mut done = Vec::with_capacity(clauses.len());
    let mut at = 0;
    while at < clauses.len() {
        let opens = clauses.get(at).is_some_and(|clause| {
            let first = (clause.tokens.begin..clause.tokens.end)
                .find(|&token| words.is_word(token) && !words.is(token, Classes::COORDINATOR))
                .unwrap_or(clause.tokens.begin);
            clause.quotation.is_none()
                && clause.finite.is_none()
                && clause.zu_infinitive.is_none()
                && clause.boundary == Some(TokenKind::Comma)
                && words.is(first, Classes::SUBORDINATOR)
                && !words.is(first, Classes::ADVERB | Classes::PREPOSITION | Classes::QUESTION)
                || clause.quotation.is_none()
                    && clause.finite.is_none()
                    && spelled!(words, first, "wie")
                    && clause.tokens.len() > 2
                    && clause.boundary == Some(TokenKind::Comma)
        });
        let end = opens
            .then(|| {
                (at + 1..clauses.len().min(at + 4)).find(|&later| {
                    clauses.get(later).is_some_and(|clause| {
                        clause.quotation.is_none()
                            && clause.verb_last
                            && clause.opener == Opener::None
                            && !clause.verb_first
                    }) || clauses
                        .get(later)
                        .is_some_and(|clause| clause.verb_first && clause.verb_last && clause.opener == Opener::None)
                })
            })
            .flatten()
            .filter(|&end| {
                clauses
                    .get(at + 1..end)
                    .unwrap_or_default()
                    .iter()
                    .all(|clause| clause.is_fragment() || clause.opener == Opener::Relative)
            });
        let joined = end.and_then(|end| {
            let (first, last) = (clauses.get(at)?, clauses.get(end)?);
            let joined = clause(words, TokenRange::new(first.tokens.begin, last.tokens.end), last.boundary);
            (joined.opener != Opener::None).then_some((joined, end))
        });
        match joined {
            Some((joined, end)) => {
                done.push(joined);
                at = end;
            }
            None => done.extend(clauses.get(at).cloned()),
        }
        at += 1;
    }
    *clauses = done;
}

/// Whether `und`, `oder`, `aber` at token `at` joins a second finite verb to a main clause.
fn joins_clause(words: &Words, period: TokenRange, begin: usize, at: usize) -> bool {
    if !spelled!(words, at, "und" | "oder" | "aber" | "doch" | "sondern" | "sowie") || words.capital(at) {
        return false;
    }
    let mut next = at + 1;
    while next < period.end.min(at + 4)
        && words.is(next, Classes::ADVERB)
        && !words.word(next).features.has(Features::FINITE)
        && !words.is(next, Classes::OPENS_NOUN_PHRASE | Classes::PREPOSITION)
    {
        next += 1;
    }
    let range = TokenRange::new(begin, period.end);
    let sure = |token: usize| {
        let features = words.word(token).features;
        is_finite(words, range, token, false) && !features.has(Features::INFINITIVE | Features::PARTICIPLE)
    };
    // `befand sich dort und berichtet, dass …`: no participle without an auxiliary before it.
    let present = !words.capital(next)
        && words.word(next).features.has(Features::FINITE)
        && words.word(next).features.has(Features::PARTICIPLE)
        && words.kind(next + 1) == TokenKind::Comma
        && spelled!(words, at, "und")
        && !(begin..at).any(|token| is_auxiliary_form(words, token));
    if present {
        return true;
    }
    if sure(next) {
        // `sagte und meinte`, not `schnelle und gute Hilfe`.
        return !words.capital(next + 1)
            || words.is(next + 1, Classes::PRONOUN | Classes::ARTICLE)
            || is_auxiliary_form(words, next)
            || words.word(next).features.has(Features::PRETERITE | Features::PRESENT);
    }
    let Some(phrase) = super::noun_phrase(words, next, period.end.min(next + 14)) else { return false };
    phrase.nominative && phrase.tokens.end < period.end && sure(phrase.tokens.end) && !words.capital(phrase.tokens.end)
}

/// `so dass`, `und dass`, `als dass`: part of the clause that began before.
fn is_chained(words: &Words, dass: usize) -> bool {
    dass.checked_sub(1).is_some_and(|before| {
        let form = words.form(before);
        one_of!(
            form,
            "so" | "und" | "oder" | "als" | "ohne" | "anstatt" | "auch" | "nur" | "sondern" | "zumal" | "aber" | "doch"
        ) || words.kind(before) == TokenKind::QuotationMark
    })
}

/// Whether a quotation stands where a clause could: its marks are next to a boundary on both sides.
fn stands_for_clause(words: &Words, period: TokenRange, quotation: &Quotation) -> bool {
    let before_open = quotation.tokens.begin == period.begin
        || matches!(
            words.kind(quotation.tokens.begin - 1),
            TokenKind::Colon
                | TokenKind::Comma
                | TokenKind::Dash
                | TokenKind::QuotationMark
                | TokenKind::Semicolon
                | TokenKind::FullStop
        );
    if !before_open {
        return false;
    }
    let after = quotation.tokens.end;
    let last = words.kind(after.saturating_sub(2));
    let inside = quotation.inside();
    let ends = after >= period.end
        || matches!(
            words.kind(after),
            TokenKind::Comma
                | TokenKind::FullStop
                | TokenKind::Dash
                | TokenKind::Semicolon
                | TokenKind::QuotationMark
                | TokenKind::ClosingBracket
        )
        || matches!(
            last,
            TokenKind::FullStop | TokenKind::QuestionMark | TokenKind::ExclamationMark | TokenKind::Comma
        )
        || words.is(after, Classes::COORDINATOR)
        || words.word(after).features.has(Features::FINITE) && !words.capital(after) && inside.len() > 3;
    let colon_before =
        quotation.tokens.begin > period.begin && words.kind(quotation.tokens.begin - 1) == TokenKind::Colon;
    // `„Unsinn“, sagte er`: before a comma and a verb even one word is a sentence.
    let framed = quotation.tokens.begin == period.begin
        && words.kind(after) == TokenKind::Comma
        && words.word(after + 1).features.has(Features::FINITE)
        && !words.capital(after + 1);
    let has_verb = framed || inside.into_iter().any(|token| words.word(token).features.has(Features::FINITE));
    ends && (colon_before
        || inside.len() > 2
        || has_verb
        || matches!(last, TokenKind::QuestionMark | TokenKind::ExclamationMark))
}

fn clause(words: &Words, tokens: TokenRange, boundary: Option<TokenKind>) -> Clause {
    // The first words that do not open anything: `und`, `aber auch`, quotation marks.
    let mut first = tokens.begin;
    while first < tokens.end
        && (!words.is_word(first)
            || words.is(first, Classes::COORDINATOR) && !(spelled!(words, first, "denn") && first > tokens.begin))
        && first + 1 < tokens.end
    {
        first += 1;
    }
    let zu_infinitive = zu_infinitive(words, tokens);
    let last_verb = last_finite(words, tokens);
    let (opener, opening) = opener(words, tokens, first, last_verb);
    let finite = if opener == Opener::None { first_finite(words, tokens, zu_infinitive.is_some()) } else { last_verb };
    let (finite, opener) = match finite {
        // `um zu …`, `…, die Truppen abzuziehen`: no finite verb.
        Some(finite) if zu_infinitive == Some(finite) => (None, opener),
        // `Mitglied werden zu können`
        Some(finite)
            if opener == Opener::None
                && zu_infinitive == Some(finite + 2)
                && words.word(finite).features.has(Features::INFINITIVE) =>
        {
            (None, opener)
        }
        // `prüfen zu lassen`, `beteiligt gewesen zu sein`: nothing there is surely finite.
        Some(finite)
            if zu_infinitive.is_some_and(|infinitive| infinitive > finite)
                && opener == Opener::None
                && !is_sure(words, finite) =>
        {
            (None, opener)
        }
        finite => (finite, opener),
    };
    let verb_first = finite == Some(first);
    let verb_last = finite.is_some_and(|finite| (finite + 1..tokens.end).all(|token| !words.is_word(token)));
    let coordinated = words.is(tokens.begin, Classes::COORDINATOR)
        && tokens.begin.checked_sub(1).is_some_and(|before| {
            // `nannte ihn „blind“ und forderte …`
            let closes = || words.kind(before) == TokenKind::QuotationMark && words.document().is_quoted(before - 1);
            (words.is_word(before) || closes()) && words.kind(tokens.begin) == TokenKind::Word
        });
    Clause {
        tokens,
        opener,
        opening,
        finite,
        zu_infinitive,
        quotation: None,
        boundary,
        verb_first,
        verb_last,
        coordinated,
    }
}

fn opener(words: &Words, tokens: TokenRange, first: usize, last_verb: Option<usize>) -> (Opener, Option<usize>) {
    let form = words.form(first);
    let second = words.form(first + 1);
    let verb_at_end = last_verb.is_some_and(|verb| {
        (verb + 1..tokens.end).filter(|&token| words.is_word(token)).count() == 0 && verb > first + 1
            || verb > first + 2
    });
    // Adverbs before the opening word: `auch wenn`, `nur weil`, `so dass`, `selbst wenn`.
    let shifted = one_of!(
        form,
        "auch"
            | "nur"
            | "so"
            | "selbst"
            | "erst"
            | "vor"
            | "als"
            | "ohne"
            | "anstatt"
            | "gerade"
            | "insbesondere"
            | "besonders"
            | "vor allem"
    ) && one_of!(second, "dass" | "wenn" | "weil" | "nachdem" | "als" | "ob");
    let at = if shifted { first + 1 } else { first };
    let form = if shifted { second } else { form };
    let classes = words.word(at).classes;
    if form == "dass" {
        return (Opener::Dass, Some(at));
    }
    if form == "ob" && verb_at_end {
        return (Opener::Question, Some(at));
    }
    if form == "wie" && verb_at_end && last_verb.is_some_and(|verb| verb > at) {
        // `wie viele`, `wie lange`: a question;
        // or an adjective that is no noun's (`wie wichtig es sei`, not `wie deutsche Medien berichten`).
        let adjective = words.is_word(at + 1)
            && words.word(at + 1).classes.is_empty()
            && words.word(at + 1).features == Features::default()
            && !words.capital(at + 1)
            && !words.capital(at + 2);
        let asks = adjective
            || one_of!(second, "viele" | "viel" | "lange" | "oft" | "hoch" | "weit" | "gross" | "stark" | "schnell");
        return (if asks { Opener::Question } else { Opener::Wie }, Some(at));
    }
    // `da` and `während` need their verb at the end; so do relatives.
    let final_verb = last_verb.is_some_and(|verb| {
        verb > at
            && (verb + 1..tokens.end).all(|token| {
                !words.is_word(token)
                    || !words.capital(token)
                        && words.word(token).features.has(Features::INFINITIVE | Features::PARTICIPLE)
            })
    });
    let ambiguous = classes.has(Classes::ADVERB | Classes::PREPOSITION);
    if classes.has(Classes::SUBORDINATOR)
        && final_verb
        && !classes.has(Classes::QUESTION)
        && !(ambiguous && has_second_verb(words, tokens, last_verb.unwrap_or(tokens.end)))
    {
        return (Opener::Subordinator, Some(at));
    }
    // `Welche Schritte das seien, sagte er nicht.`
    let fronted = || {
        words.kind(tokens.end) == TokenKind::Comma
            && last_verb.is_some_and(|verb| verb > first + 1 && verb + 1 == tokens.end && words.is_subjunctive(verb))
    };
    if classes.has(Classes::QUESTION)
        && final_verb
        && (at > 0 && (first > tokens.begin || starts_after_boundary(words, tokens)) || fronted())
    {
        let relative = classes.has(Classes::RELATIVE) && !one_of!(form, "was" | "wer" | "wo");
        return (
            if relative
                || classes.has(Classes::SUBORDINATOR)
                    && one_of!(form, "wobei" | "wodurch" | "womit" | "weshalb" | "wonach" | "worauf")
            {
                Opener::Relative
            } else {
                Opener::Question
            },
            Some(at),
        );
    }
    // `Auf welchem Weg das geschehen werde, ließ er offen.`
    if classes.has(Classes::PREPOSITION) && begins_in!(second, "welch" | "wem" | "wen" | "wess") && fronted() {
        return (Opener::Question, Some(at));
    }
    if final_verb
        && starts_after_boundary(words, tokens)
        && !last_verb.is_some_and(|verb| words.word(verb).features.has(Features::ZU_INFINITIVE))
        && !participle_after_finite(words, tokens, at, last_verb.unwrap_or(tokens.end))
        && !has_second_verb(words, tokens, last_verb.unwrap_or(tokens.end))
    {
        // `der Angriff sei – wenn man so wolle – ein Fehler`: a noun and its verb.
        let noun = words.capital(at + 1) && tokens.end == at + 3 && words.is_subjunctive(at + 2);
        // `Davon war keine Rede: Der Sprecher sagte, …`: a sentence of its own.
        let colon = tokens.begin.checked_sub(1).is_some_and(|before| words.kind(before) == TokenKind::Colon);
        if classes.has(Classes::RELATIVE) && !noun && !colon {
            return (Opener::Relative, Some(at));
        }
        if classes.has(Classes::PREPOSITION) && words.is(at + 1, Classes::RELATIVE) && !words.capital(at + 2) {
            return (Opener::Relative, Some(at));
        }
        if classes.has(Classes::PREPOSITION)
            && one_of!(second, "denen" | "deren" | "dessen" | "welchen" | "welcher" | "welchem")
        {
            return (Opener::Relative, Some(at));
        }
    }
    (Opener::None, None)
}

/// Whether a sure finite verb stands before the verbs at the end: a main clause whose first word looks like a relative
/// pronoun (`das Land sei bereit zu reden`).
fn has_second_verb(words: &Words, tokens: TokenRange, last: usize) -> bool {
    (tokens.begin + 1..last).any(|token| {
        is_finite(words, tokens, token, false)
            && is_sure(words, token)
            && !words.is(token + 1, Classes::COORDINATOR)
            && (token + 1..last).any(|between| {
                let word = words.word(between);
                words.is_word(between) && !word.features.has(Features::INFINITIVE | Features::PARTICIPLE)
            })
    })
}

/// Whether the clause is article, noun, finite verb, participle (`der Zug sei entgleist`): a relative clause would have
/// its finite verb last (`der entgleist sei`).
fn participle_after_finite(words: &Words, tokens: TokenRange, at: usize, finite: usize) -> bool {
    words.capital(at + 1)
        && words.word(finite).features.has(Features::SUBJUNCTIVE_1 | Features::SUBJUNCTIVE_2)
        && (finite + 1..tokens.end)
            .any(|token| !words.capital(token) && words.word(token).features.has(Features::PARTICIPLE))
}

/// Whether a comma or the like stands before the clause.
fn starts_after_boundary(words: &Words, tokens: TokenRange) -> bool {
    tokens.begin.checked_sub(1).is_some_and(|before| {
        // `„Er ging.“ Der Minister sagte, …`: a sentence of its own.
        let closed =
            || words.capital(tokens.begin) && before.checked_sub(1).is_some_and(|last| words.kind(last).is_terminal());
        match words.kind(before) {
            TokenKind::Comma | TokenKind::Dash | TokenKind::Semicolon | TokenKind::Colon => true,
            TokenKind::QuotationMark => !closed(),
            _ => false,
        }
    })
}

/// The infinitive of the last `zu …` in a clause.
fn zu_infinitive(words: &Words, tokens: TokenRange) -> Option<usize> {
    tokens.into_iter().rev().find(|&token| {
        let features = words.word(token).features;
        !words.capital(token)
            && (features.has(Features::ZU_INFINITIVE)
                || features.has(Features::INFINITIVE)
                    && token.checked_sub(1).is_some_and(|before| tokens.holds(before) && spelled!(words, before, "zu")))
    })
}

/// Whether a token that looks like a finite verb is one here: not an adjective before a noun, not after `zu`.
pub(super) fn is_finite(words: &Words, tokens: TokenRange, token: usize, sentence_first: bool) -> bool {
    let word = words.word(token);
    if !word.features.has(Features::FINITE) || words.capital(token) && !sentence_first {
        return false;
    }
    // A capital at the sentence's beginning: `Sollte …`, `Sagte …`; not the nouns `Ende`, `Angaben`.
    let noun_like = words.form(token).ends_with('e') || words.form(token).ends_with("en");
    if words.capital(token) && noun_like && !is_auxiliary_form(words, token) && !word.features.has(Features::PRETERITE)
    {
        return false;
    }
    let before = token.checked_sub(1).filter(|&before| tokens.holds(before));
    if before.is_some_and(|before| spelled!(words, before, "zu")) && word.features.has(Features::INFINITIVE) {
        return false;
    }
    let form = words.form(token);
    // Function words that look like verb forms: `sein Amt`, `laut`, `weite`, `lange`.
    if word
        .classes
        .has(Classes::PREPOSITION | Classes::POSSESSIVE | Classes::NUMERAL | Classes::ARTICLE | Classes::DETERMINER)
        || word.classes.has(Classes::ADVERB) && form != "werde"
    {
        return false;
    }
    // `Das sagte Anton Vogel.`: no other word can be the verb.
    let said = before.is_some_and(|before| {
        before == tokens.begin
            && spelled!(words, before, "das")
            && word.features.has(Features::PRETERITE)
            && !(token + 1..tokens.end).any(|at| !words.capital(at) && words.word(at).features.has(Features::FINITE))
    });
    // An adjective between determiner and noun: `die geplante Reise`.
    let adjective_like = form.ends_with('e') || form.ends_with("en");
    if adjective_like
        && !said
        && let Some(before) = before
        && words.capital(token + 1)
        && tokens.holds(token + 1)
        && !words.is(token + 1, Classes::OPENS_NOUN_PHRASE)
        && (words.is(before, Classes::OPENS_NOUN_PHRASE | Classes::PREPOSITION | Classes::NUMERAL)
            || adjective_ending(words.form(before))
                && !words.capital(before)
                && words.word(before).classes.is_empty()
                && !words.word(before).features.has(Features::FINITE))
        && !is_auxiliary_form(words, token)
    {
        return false;
    }
    true
}

/// Whether a capital letter at `token` may be due to its place: after a full stop, a colon, an opening mark.
fn starts_sentence(words: &Words, token: usize) -> bool {
    token.checked_sub(1).is_none_or(|before| {
        matches!(
            words.kind(before),
            TokenKind::FullStop | TokenKind::QuestionMark | TokenKind::ExclamationMark | TokenKind::Colon
        ) || !words.is_word(before)
            && words.kind(before) != TokenKind::Comma
            && words.kind(before) != TokenKind::ClosingBracket
            || words
                .document()
                .sentence_of(token)
                .and_then(|number| words.document().sentences().get(number))
                .is_some_and(|sentence| sentence.body == token)
    })
}

/// Whether a finite form cannot be an infinitive or participle as well.
fn is_sure(words: &Words, token: usize) -> bool {
    !words.word(token).features.has(Features::INFINITIVE | Features::PARTICIPLE | Features::ZU_INFINITIVE)
        || is_auxiliary_form(words, token)
}

/// Auxiliaries and modals: never adjectives.
pub fn is_auxiliary_form(words: &Words, token: usize) -> bool {
    words
        .word(token)
        .readings
        .iter()
        .any(|reading| is_auxiliary(reading.verb) && reading.features.has(Features::FINITE))
}

fn is_auxiliary(verb: super::Verb) -> bool {
    one_of!(verb.plain(), "haben" | "sein" | "werden" | "sollen" | "wollen" | "können" | "müssen" | "dürfen" | "mögen")
}

fn adjective_ending(form: &str) -> bool {
    ends_in!(form, "e" | "en" | "er" | "es" | "em")
}

/// The finite verb of a main clause: the first one that can be, auxiliaries before forms that may be infinitives or
/// participles. A clause with an infinitive with zu has none that must be looked for inside quotation marks or guessed.
fn first_finite(words: &Words, tokens: TokenRange, infinitive: bool) -> Option<usize> {
    first_finite_where(words, tokens, false)
        .or_else(|| if infinitive { None } else { first_finite_where(words, tokens, true) })
        .or_else(|| if infinitive { None } else { guessed_finite(words, tokens) })
}

/// A verb that no list has, told by its place and ending: `Die Entscheidung beerdige jede Hoffnung`.
fn guessed_finite(words: &Words, tokens: TokenRange) -> Option<usize> {
    (tokens.begin + 1..tokens.end.saturating_sub(1)).find(|&token| {
        let (word, form) = (words.word(token), words.form(token));
        let after_noun = words.capital(token - 1) || words.is(token - 1, Classes::PERSONAL);
        words.kind(token) == TokenKind::Word
            && !words.capital(token)
            && word.classes.is_empty()
            && word.features == Features::default()
            && ends_in!(form, "e" | "te" | "ten" | "t")
            && form.len() > 4
            && after_noun
            && words.is(
                token + 1,
                Classes::OPENS_NOUN_PHRASE
                    | Classes::PREPOSITION
                    | Classes::REFLEXIVE
                    | Classes::PERSONAL
                    | Classes::NEGATION,
            )
    })
}

/// The same, with or without the words that stand in quotation marks of their own inside the clause.
fn first_finite_where(words: &Words, tokens: TokenRange, quoted: bool) -> Option<usize> {
    let mut candidate = None;
    let mut brackets = 0usize;
    let mut inside = false;
    for token in tokens {
        match words.kind(token) {
            TokenKind::OpeningBracket => brackets += 1,
            TokenKind::ClosingBracket => brackets = brackets.saturating_sub(1),
            TokenKind::QuotationMark => inside = !inside,
            _ => {}
        }
        if brackets > 0 || inside && !quoted || !is_finite(words, tokens, token, starts_sentence(words, token)) {
            continue;
        }
        let features = words.word(token).features;
        // `Vertraute des Ministers berichteten`: a noun that looks like a verb.
        if words.capital(token) && is_noun_of_verb(words, tokens, token) {
            continue;
        }
        let unsure = features.has(Features::INFINITIVE | Features::PARTICIPLE | Features::ZU_INFINITIVE);
        if !unsure || is_auxiliary_form(words, token) && !features.has(Features::PARTICIPLE) && candidate.is_none() {
            return match candidate {
                // `Sie fordern, …`; but `erwartet wird`: the sure one is the finite verb.
                Some(candidate) if !is_auxiliary_form(words, token) => Some(candidate),
                _ => Some(token),
            };
        }
        if candidate.is_none() {
            candidate = Some(token);
        } else if is_auxiliary_form(words, token) && !features.has(Features::PARTICIPLE) {
            return Some(token);
        }
    }
    candidate
}

/// Whether a capital at a sentence's beginning that could be a verb is a noun: a genitive or `von` and then the verb follow.
fn is_noun_of_verb(words: &Words, tokens: TokenRange, token: usize) -> bool {
    let attached =
        spelled!(words, token + 1, "der" | "des" | "von" | "vom" | "aus" | "seines" | "ihres" | "seiner" | "ihrer");
    attached
        && super::noun_phrase::core(words, token + 2, tokens.end)
            .or_else(|| super::noun_phrase::core(words, token + 1, tokens.end))
            .is_some_and(|phrase| {
                let after = phrase.tokens.end;
                tokens.holds(after) && is_finite(words, tokens, after, false) && is_sure(words, after)
            })
}

/// The finite verb of a subordinate clause: the last one.
fn last_finite(words: &Words, tokens: TokenRange) -> Option<usize> {
    let mut found: Option<usize> = None;
    let mut brackets = 0usize;
    for token in tokens.into_iter().rev() {
        match words.kind(token) {
            TokenKind::ClosingBracket => brackets += 1,
            TokenKind::OpeningBracket => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        if brackets > 0 || !is_finite(words, tokens, token, false) {
            continue;
        }
        let features = words.word(token).features;
        let sure = !features.has(Features::INFINITIVE | Features::PARTICIPLE);
        match found {
            None => {
                found = Some(token);
                if sure {
                    return found;
                }
            }
            // `dass er habe kommen können`, `gesprochen worden sei`: the verb group at the end holds one finite verb.
            Some(last) if sure && last - token <= 3 => return Some(token),
            Some(_) => return found,
        }
    }
    found
}
