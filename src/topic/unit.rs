//! What a statement is about: its concepts, its nouns and their parts.

use crate::text::dictionary::{Dictionary, Spellings};
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use super::vocabulary::{self, ConceptIndex};
use crate::attribution::{Act, Kind};
use crate::comparison::{Account, SettledBy, Statement};
use crate::text::{Document, Language, TokenKind, TokenRange};

/// Something that two statements can share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Term {
    Concept(ConceptIndex),
    /// A noun's stem; in English any longer word's, since nothing tells nouns there.
    Stem(Part),
    /// The first letters of a longer German word of any class, which it keeps through most of its forms.
    Beginning(Part),
}

impl Term {
    /// Where it stands in the order of the terms, as a number: compared in one step.
    pub(super) fn place(self) -> u64 {
        let (kind, number) = match self {
            Term::Concept(concept) => (0, concept),
            Term::Stem(stem) => (1, stem),
            Term::Beginning(beginning) => (2, beginning),
        };
        kind << 32 | u64::from(number)
    }

    /// Whether it is a concept that few articles are about throughout.
    pub(super) fn is_matter(self) -> bool {
        matches!(self, Term::Concept(concept) if vocabulary::concept(concept).is_some_and(|concept| !concept.weak))
    }
}

/// Number of a part of a word in [`Parts`].
pub(super) type Part = u32;

/// The stems and beginnings of the words that were read, each once, so that terms are compared as numbers.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Where each stands in the letters.
    all: Dictionary<(usize, usize)>,
    letters: String,
}

impl Parts {
    /// The number of `part`, a new one where it was not met before.
    fn number(&mut self, part: &str) -> Part {
        let Parts { all, letters } = self;
        let known = all.number(part);
        let new = || {
            let begin = letters.len();
            letters.push_str(part);
            (begin, letters.len())
        };
        known.unwrap_or_else(|| all.number_or_add(part.to_owned(), new)) as Part
    }

    /// The part of that number; empty where there is none.
    pub(super) fn part(&self, number: Part) -> &str {
        let place = self.all.values().get(number as usize);
        place.and_then(|&(begin, end)| self.letters.get(begin..end)).unwrap_or_default()
    }
}

/// Terms in order, with how surely the words name them: from nothing to 1, a little more where several words do.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms(Vec<(Term, f32)>);

/// Puts terms in order, each once with its greatest weight.
fn merge(terms: &mut Vec<(Term, f32)>) {
    terms.sort_unstable_by_key(|(term, _)| term.place());
    terms.dedup_by(|next, known| {
        let same = next.0 == known.0;
        if same {
            known.1 = known.1.max(next.1);
        }
        same
    });
}

impl Terms {
    /// Of terms in any order; one that stands there twice counts as where it is named most surely.
    pub(super) fn of(mut terms: Vec<(Term, f32)>) -> Terms {
        merge(&mut terms);
        Terms(terms)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// How surely the term is named; `None` where it is not.
    pub(super) fn get(&self, term: Term) -> Option<f32> {
        let at = self.0.binary_search_by_key(&term.place(), |(known, _)| known.place()).ok()?;
        self.0.get(at).map(|(_, weight)| *weight)
    }

    /// A term named twice counts as where it is named most surely.
    pub(super) fn add(&mut self, term: Term, weight: f32) {
        match self.0.binary_search_by_key(&term.place(), |(known, _)| known.place()) {
            Ok(at) => {
                if let Some((_, known)) = self.0.get_mut(at) {
                    *known = known.max(weight);
                }
            }
            Err(at) => self.0.insert(at, (term, weight)),
        }
    }

    /// The terms with their weights.
    pub(super) fn iter(&self) -> impl Iterator<Item = (Term, f32)> + '_ {
        self.0.iter().copied()
    }

    /// The terms alone.
    pub(super) fn terms(&self) -> impl Iterator<Item = Term> + '_ {
        self.0.iter().map(|(term, _)| *term)
    }
}

/// What binds statements: one statement with the quoted fragments inside it.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// Indices of its statements, the host first.
    pub statements: Vec<usize>,
    pub text: usize,
    /// Number of the sentence that its words end in, and of the paragraph that they begin in.
    pub last_sentence: usize,
    pub paragraph: usize,
    /// Whether it stands in a headline or subheading.
    pub heading: bool,
    /// The terms of its own words, of the rest of its sentence, and of what the outlet says right before.
    pub own: Terms,
    pub frame: Terms,
    pub lead: Terms,
    /// All concepts and nouns with how much they count for a label, and between texts without frames.
    pub terms: Terms,
    /// Whose account it belongs to, its speaker's name, and whether somebody else vouches for that speaker.
    pub account: Account,
    pub speaker: Option<Arc<str>>,
    pub nested: bool,
    pub act: Act,
    pub kind: Kind,
    /// Whether it goes on with the running account without naming anybody.
    pub carried_over: bool,
    /// Whether it takes up what was said before (`den Vorwurf`, `this claim`).
    pub takes_up: bool,
    /// Whether its sentence adds something (`auch`, `zudem`, `also`).
    pub adds: bool,
    /// Whether the outlet says something right before it, whether that is a question, and whether that or a subheading
    /// sets it off from the unit before.
    pub led: bool,
    pub asked: bool,
    pub set_off: bool,
    /// Whether its words hold a figure.
    pub figure: bool,
}

/// How much a concept, a common concept, a noun, a part of a hyphened noun, and a noun of the text that another one
/// ends or begins with (`Raketenabwehr`, `Abwehr`) count.
const CONCEPT: f32 = 2.0;
const WEAK_CONCEPT: f32 = 0.7;
const NOUN: f32 = 1.0;
const PART: f32 = 0.8;
const FAMILY: f32 = 0.7;
/// A concept that two of its words name is a little more what they are about.
const AGAIN: f32 = 1.1;
/// What the rest of its sentence says counts less than the words themselves.
const AROUND: f32 = 0.35;
/// What the outlet says right before counts about half.
const LEADING: f32 = 0.5;
/// So many sentences of the outlet lead to a statement.
const LEADS: usize = 3;

/// Words of this many letters at most are mostly function words; longer ones are told apart by so many letters.
const SHORT: usize = 4;
const BEGINNING: usize = 6;
/// A noun's beginning also stands in verbs and adjectives of its family (`Verhandlung`, `verhandelt`).
const BEGINNING_OF_A_NOUN: f32 = 0.5;
/// A German sentence's first word is capital whatever it is; one of more letters than these is mostly a noun.
const LONG: usize = 7;

/// From this weight on a term is the unit's own and not its surroundings'.
pub(super) const OWN: f32 = 0.5;

impl Unit {
    /// Whether its words name a matter that the vocabulary knows and that few articles are about throughout.
    pub(super) fn has_matter(&self) -> bool {
        self.own.terms().any(Term::is_matter)
    }

    /// Whether its words hardly name anything.
    pub(super) fn says_little(&self) -> bool {
        !self.has_matter() && self.own.terms().filter(|term| matches!(term, Term::Stem(_))).count() <= 1
    }

    fn weigh(&mut self) {
        let mut weighed = Vec::with_capacity(self.own.0.len() + self.frame.0.len() + self.lead.0.len());
        for (terms, share) in [(&self.own, 1.0), (&self.frame, AROUND), (&self.lead, LEADING)] {
            for (term, weight) in terms.iter() {
                let strength = match term {
                    Term::Concept(_) if term.is_matter() => CONCEPT,
                    Term::Concept(_) => WEAK_CONCEPT,
                    Term::Stem(_) => NOUN,
                    Term::Beginning(_) => continue,
                };
                weighed.push((term, weight * strength * share));
            }
        }
        self.terms = Terms::of(weighed);
    }
}

fn stops() -> &'static Spellings {
    static STOPS: OnceLock<Spellings> = OnceLock::new();
    STOPS.get_or_init(|| crate::lexicon::folded_set(crate::lexicon::word_list!("topic_stops.txt")))
}

/// Whether the folded word says nothing of the matter.
pub(super) fn is_stop(form: &str) -> bool {
    stops().contains(form)
}

/// The units of some texts, and what was read on the way.
pub(super) struct Units {
    pub units: Vec<Unit>,
    /// The terms of the first paragraph of each text that is no heading: what the article opens with.
    pub openings: Vec<Terms>,
    /// The stems and beginnings that the terms stand for.
    pub parts: Parts,
}

/// Groups statements into units and tells their terms. Linear in the words of their sentences and of what leads to them.
pub(super) fn units(documents: &[Document], statements: &[Statement]) -> Units {
    let mut reader = Reader::new(documents, statements);
    let mut units: Vec<Unit> = Vec::with_capacity(statements.len());
    for (index, statement) in statements.iter().enumerate() {
        let Some(document) = documents.get(statement.text) else { continue };
        let Some(first) = statement.content.first() else { continue };
        // A quoted fragment inside the statement before it is about the same.
        if let Some(unit) = units.last_mut()
            && unit.text == statement.text
            && let Some(host) = unit.statements.first().and_then(|&host| statements.get(host))
            && host.content.iter().any(|span| span.contains(*first))
        {
            unit.statements.push(index);
            continue;
        }
        let before = units.last().filter(|before| before.text == statement.text);
        let unit = reader.unit(document, index, statement, before);
        units.push(unit);
    }
    let open = |(text, document): (usize, &Document)| {
        let paragraph = document.paragraphs().iter().find(|paragraph| !paragraph.heading);
        let opening: Vec<TokenRange> = paragraph.map(|paragraph| paragraph.tokens).into_iter().collect();
        reader.read(text, document, &opening)
    };
    let openings = documents.iter().enumerate().map(open).collect();
    let parts = reader.parts;
    join_families(&mut units, &parts);
    for unit in &mut units {
        unit.weigh();
    }
    Units { units, openings, parts }
}

/// A noun that another noun ends or begins with stands for it too.
fn join_families(units: &mut [Unit], parts: &Parts) {
    /// A first part and a last part of a compound have so many letters at least, and leave so many to the other.
    const FIRST: usize = 5;
    const LAST: usize = 4;
    const REST: usize = 3;
    let mut stems = vec![false; parts.all.values().len()];
    for term in units.iter().flat_map(|unit| unit.own.terms().chain(unit.frame.terms()).chain(unit.lead.terms())) {
        if let Term::Stem(stem) = term
            && let Some(stands) = stems.get_mut(stem as usize)
        {
            *stands = true;
        }
    }
    let stands = |stem: Part| stems.get(stem as usize).copied().unwrap_or(false);
    let standing = |stem: &str| parts.all.number(stem).map(|stem| stem as Part).filter(|&stem| stands(stem));
    let families: Vec<Vec<Part>> = (0..parts.all.values().len() as Part)
        .map(|whole| {
            let mut family = Vec::new();
            if !stands(whole) {
                return family;
            }
            let whole = parts.part(whole);
            let letters = whole.chars().count();
            // `Syrian` is of `Syria`, `Iranian` of `Iran`.
            for ending in ["n", "ian", "an"] {
                let place = whole.strip_suffix(ending).filter(|place| place.ends_with(['a', 'e']) || ending != "n");
                family.extend(place.and_then(standing));
            }
            for (number, (cut, _)) in whole.char_indices().enumerate() {
                let (first, last) = whole.split_at(cut);
                for (part, fits) in [
                    (first, number >= FIRST && letters - number >= REST),
                    (last, number >= REST && letters - number >= LAST),
                ] {
                    if fits {
                        family.extend(standing(part));
                    }
                }
            }
            family
        })
        .collect();
    let mut related: Vec<(Term, f32)> = Vec::new();
    for unit in units {
        for terms in [&mut unit.own, &mut unit.frame, &mut unit.lead] {
            for (term, weight) in terms.iter() {
                if let Term::Stem(stem) = term {
                    let family = families.get(stem as usize).into_iter().flatten();
                    related.extend(family.map(|&stem| (Term::Stem(stem), weight * FAMILY)));
                }
            }
            if !related.is_empty() {
                terms.0.append(&mut related);
                merge(&mut terms.0);
            }
        }
    }
}

struct Reader {
    /// Who speaks says nothing of the matter.
    names: Spellings,
    /// Text, then number of a distinct spelling → what it says of the matter; `None` where it was not looked up yet.
    forms: Vec<Vec<Option<Form>>>,
    parts: Parts,
    /// What is read at the moment, in the order of the words, and where; kept for their room.
    gathered: Vec<(Term, f32)>,
    ranges: Vec<TokenRange>,
    /// The tokens inside statements, for each text; ranges in text order that share none.
    said: Vec<Vec<TokenRange>>,
}

/// What a distinct spelling says of the matter.
struct Form {
    /// Whether it names somebody who speaks.
    name: bool,
    concepts: Vec<ConceptIndex>,
    /// Whether it can begin a phrase of several words that speaks of something.
    opens_phrase: bool,
    /// The stem, and those of the parts of a compound with hyphens; none of a word that is no matter.
    stems: Vec<(Part, f32)>,
    /// The beginning of a longer word.
    beginning: Option<Part>,
    letters: usize,
    /// Whether it may take up what was said, where a word before it points to that.
    taken_up: bool,
    adds: bool,
}

impl Reader {
    fn new(documents: &[Document], statements: &[Statement]) -> Reader {
        let names = statements
            .iter()
            .flat_map(|statement| &statement.chain)
            .flat_map(|link| link.name.split_whitespace())
            .map(crate::text::fold)
            .collect();
        let mut said: Vec<Vec<TokenRange>> = vec![Vec::new(); documents.len()];
        for statement in statements {
            if let (Some(document), Some(said)) = (documents.get(statement.text), said.get_mut(statement.text)) {
                let tokens = statement.content.iter().map(|span| document.tokens_of(*span));
                said.extend(tokens.filter(|tokens| !tokens.is_empty()));
            }
        }
        for ranges in &mut said {
            ranges.sort_unstable();
            ranges.dedup_by(|next, last| {
                let together = next.begin <= last.end;
                if together {
                    last.end = last.end.max(next.end);
                }
                together
            });
        }
        let forms = documents.iter().map(|document| document.forms().iter().map(|_| None).collect()).collect();
        Reader { names, forms, parts: Parts::default(), gathered: Vec::new(), ranges: Vec::new(), said }
    }

    /// The ranges of `said` that share a token with `tokens`, or end where it begins.
    fn said_in(&self, text: usize, tokens: TokenRange) -> impl Iterator<Item = TokenRange> + use<'_> {
        let ranges = self.said.get(text).map(Vec::as_slice).unwrap_or_default();
        let first = ranges.partition_point(|range| range.end <= tokens.begin);
        ranges.get(first..).unwrap_or_default().iter().copied().take_while(move |range| range.begin < tokens.end)
    }

    fn unit(&mut self, document: &Document, index: usize, statement: &Statement, before: Option<&Unit>) -> Unit {
        let text = statement.text;
        let kind_of = |token: usize| document.tokens().get(token).map(|token| token.kind);
        let mut ranges = std::mem::take(&mut self.ranges);
        ranges.clear();
        ranges.extend(statement.content.iter().map(|span| document.tokens_of(*span)));
        let content = ranges.as_slice();
        let mut held = content.iter().filter(|range| !range.is_empty());
        let sentence_of = |token: Option<usize>| token.and_then(|token| document.sentence_of(token)).unwrap_or(0);
        let first = held.next();
        let sentence = sentence_of(first.map(|range| range.begin));
        let last_sentence = sentence_of(held.next_back().or(first).map(|range| range.end - 1));
        let whole = document.sentences().get(sentence);
        let paragraph = whole.map_or(0, |sentence| sentence.paragraph);
        let around = whole.map(|sentence| sentence.tokens).unwrap_or_default();
        let own = self.read(text, document, content);
        let (mut takes_up, mut figure) = (false, false);
        for token in content.iter().copied().flatten() {
            takes_up |=
                self.form(text, document, token).is_some_and(|form| form.taken_up) && is_pointed_at(document, token);
            figure |= kind_of(token) == Some(TokenKind::Number);
        }
        ranges.clear();
        let mut from = around.begin;
        for said in self.said_in(text, around) {
            ranges.push(TokenRange::new(from, said.begin));
            from = from.max(said.end);
        }
        ranges.push(TokenRange::new(from, around.end));
        let frame = self.read(text, document, &ranges);
        let leads = self.leads(document, text, sentence, paragraph, before);
        let leading = leads.iter().filter_map(|&sentence| document.sentences().get(sentence));
        ranges.clear();
        ranges.extend(leading.map(|sentence| sentence.tokens));
        let lead = self.read(text, document, &ranges);
        self.ranges = ranges;
        let asked = |&sentence: &usize| {
            let last = document.sentences().get(sentence).and_then(|sentence| sentence.tokens.end.checked_sub(1));
            last.and_then(kind_of) == Some(TokenKind::QuestionMark)
        };
        let asked = leads.iter().any(asked);
        let headed = before.is_some_and(|before| {
            let between = document.sentences().get(before.last_sentence + 1..sentence).unwrap_or_default();
            !before.heading && between.iter().any(|sentence| sentence.heading)
        });
        let adds = around.into_iter().any(|token| self.form(text, document, token).is_some_and(|form| form.adds));
        Unit {
            statements: vec![index],
            text,
            last_sentence: last_sentence.max(sentence),
            paragraph,
            heading: whole.is_some_and(|sentence| sentence.heading),
            own,
            frame,
            lead,
            terms: Terms::default(),
            account: statement.account,
            speaker: statement.chain.last().map(|link| link.name.clone()),
            nested: statement.chain.len() > 1,
            act: statement.act,
            kind: statement.kind,
            carried_over: statement.settled_by == SettledBy::CarriedOver,
            takes_up,
            adds,
            led: !leads.is_empty(),
            asked,
            set_off: asked || headed,
            figure,
        }
    }

    /// The outlet's sentences right before in the paragraph, nearest first, and the heading over it.
    fn leads(
        &self,
        document: &Document,
        text: usize,
        sentence: usize,
        paragraph: usize,
        before: Option<&Unit>,
    ) -> Vec<usize> {
        let mut leads = Vec::new();
        for number in (0..sentence).rev().take(LEADS) {
            let Some(here) = document.sentences().get(number) else { break };
            if self.said_in(text, here.tokens).next().is_some()
                || before.is_some_and(|before| number <= before.last_sentence)
            {
                break;
            }
            if here.paragraph != paragraph {
                leads.extend((here.heading && here.paragraph + 1 == paragraph).then_some(number));
                break;
            }
            leads.push(number);
        }
        leads
    }

    /// What the spelling of token number `token` says of the matter.
    fn form(&mut self, text: usize, document: &Document, token: usize) -> Option<&Form> {
        let form = document.tokens().get(token)?.form.index();
        let known = self.forms.get_mut(text)?.get_mut(form)?;
        let read = || Form::of(document.form(token), document.language(), &self.names, &mut self.parts);
        Some(known.get_or_insert_with(read))
    }

    /// The terms of the words in `ranges`.
    fn read(&mut self, text: usize, document: &Document, ranges: &[TokenRange]) -> Terms {
        let mut terms = std::mem::take(&mut self.gathered);
        let mut concepts = Terms::default();
        let mut sentence = TokenRange::default();
        // What a phrase says is not said by its words as well: the Cold War is no war.
        let mut in_phrase = 0;
        for token in ranges.iter().copied().flatten() {
            let Some(here) = document.tokens().get(token).filter(|here| here.kind == TokenKind::Word) else { continue };
            let Some(form) = self.form(text, document, token) else { continue };
            if form.name {
                continue;
            }
            if form.opens_phrase {
                let phrase = |offset| document.form(token + offset);
                for (concept, words) in vocabulary::concepts_of_phrase(document.form(token), phrase) {
                    concepts.add(Term::Concept(concept), 1.0);
                    in_phrase = in_phrase.max(token + words);
                }
            }
            for &concept in form.concepts.iter().filter(|_| token >= in_phrase) {
                let known = concepts.get(Term::Concept(concept)).is_some();
                concepts.add(Term::Concept(concept), if known { AGAIN } else { 1.0 });
            }
            let mut opens_sentence = || {
                if !sentence.holds(token) {
                    let around = document.sentence_of(token).and_then(|sentence| document.sentences().get(sentence));
                    sentence = around.map(|around| around.tokens).unwrap_or_default();
                }
                sentence.begin == token && !sentence.is_empty()
            };
            let noun =
                document.language() == Language::English || here.capital && (form.letters > LONG || !opens_sentence());
            for &(stem, weight) in form.stems.iter().filter(|_| noun) {
                terms.push((Term::Stem(stem), weight));
            }
            if let Some(beginning) = form.beginning {
                terms.push((Term::Beginning(beginning), if noun { BEGINNING_OF_A_NOUN } else { 1.0 }));
            }
        }
        terms.extend(concepts.iter());
        merge(&mut terms);
        let read = Terms(terms.as_slice().into());
        terms.clear();
        self.gathered = terms;
        read
    }
}

impl Form {
    fn of(form: &str, language: Language, names: &Spellings, parts: &mut Parts) -> Form {
        let stop = stops().contains(form);
        let letters = form.chars().count();
        let mut stems = Vec::new();
        if letters > 3 && !stop {
            stems.push((parts.number(&light_stem(form, language)), NOUN));
            if form.bytes().any(|byte| byte == b'-') {
                let hyphened = form.split('-').filter(|part| part.chars().count() > 3 && part.len() < form.len());
                stems.extend(hyphened.map(|part| (parts.number(&light_stem(part, language)), PART)));
            }
        }
        let mut opening = || {
            let end = form.char_indices().nth(BEGINNING).map_or(form.len(), |(end, _)| end);
            parts.number(form.get(..end).unwrap_or(form))
        };
        Form {
            name: names.contains(form)
                || form.ends_with('s') && names.contains(form.trim_end_matches('s'))
                || crate::account::is_given_name(form),
            concepts: vocabulary::concepts_of(form),
            opens_phrase: vocabulary::opens_phrase(form),
            stems,
            beginning: (language == Language::German && letters > SHORT && !stop).then(&mut opening),
            letters,
            taken_up: is_taken_up(form, language),
            adds: adds(form),
        }
    }
}

/// Whether the folded word may take up what was said where another points to that: `den Vorwurf`, `this claim`.
fn is_taken_up(form: &str, language: Language) -> bool {
    static NOUNS: OnceLock<Vec<&str>> = OnceLock::new();
    let nouns = NOUNS.get_or_init(|| crate::lexicon::entries(crate::lexicon::word_list!("taken_up.txt")).collect());
    // Most differ in a letter: the first look at it is cheap.
    let begins = |noun: &str| form.as_bytes().first() == noun.as_bytes().first() && form.starts_with(noun);
    let ends = |noun: &str| form.as_bytes().last() == noun.as_bytes().last() && form.ends_with(noun);
    nouns.iter().any(|noun| begins(noun) || language == Language::German && ends(noun))
}

/// Whether the words before `token` point to what it takes up.
fn is_pointed_at(document: &Document, token: usize) -> bool {
    let before = |steps: usize| token.checked_sub(steps).map_or("", |token| document.form(token));
    if document.language() == Language::German {
        one_of!(
            before(1),
            "der"
                | "die"
                | "das"
                | "den"
                | "dem"
                | "des"
                | "diese"
                | "dieser"
                | "diesen"
                | "dieses"
                | "diesem"
                | "solche"
                | "solchen"
                | "solches"
                | "solcher"
                | "jede"
                | "eine"
        ) || matches!(before(2), "diese" | "solche" | "solchen" | "eines")
    } else {
        one_of!(before(1), "the" | "that" | "this" | "such" | "any" | "those" | "these") || before(2) == "such"
    }
}

/// Whether the folded word adds something to what was said.
fn adds(form: &str) -> bool {
    one_of!(
        form,
        "zudem"
            | "ausserdem"
            | "auch"
            | "ferner"
            | "weiterhin"
            | "überdies"
            | "zugleich"
            | "gleichzeitig"
            | "also"
            | "meanwhile"
            | "separately"
            | "another"
            | "further"
    )
}

/// The light stem of a folded word: without the endings of number and case, umlauts levelled.
pub(super) fn stem(form: &str, language: Language) -> String {
    light_stem(form, language).into_owned()
}

fn light_stem(form: &str, language: Language) -> Cow<'_, str> {
    let endings: &[&str] = match language {
        Language::German => &["innen", "ern", "nen", "en", "er", "es", "em", "e", "n", "s"],
        Language::English => &["'s", "ings", "ing", "ies", "ed", "es", "s"],
    };
    let cut = endings
        .iter()
        .find_map(|ending| form.strip_suffix(ending).filter(|rest| rest.chars().count() >= 4))
        .unwrap_or(form);
    if cut.is_ascii() {
        return Cow::Borrowed(cut);
    }
    cut.chars()
        .map(|character| match character {
            'ä' => 'a',
            'ö' => 'o',
            'ü' => 'u',
            other => other,
        })
        .collect()
}
