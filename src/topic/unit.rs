//! What a statement is about: its concepts, its nouns and their parts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::vocabulary::{self, ConceptIndex};
use crate::comparison::{Account, Statement};
use crate::text::{Document, Language, Span, TokenKind};

/// Something that two statements can share.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Term {
    Concept(ConceptIndex),
    /// A noun's stem.
    Stem(Arc<str>),
}

/// What binds statements: one statement with the quoted fragments inside it.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// Indices of its statements, the host first.
    pub statements: Vec<usize>,
    pub text: usize,
    /// Number of the sentence that its words begin in, and of its paragraph.
    pub sentence: usize,
    pub paragraph: usize,
    /// Its terms with their weight.
    pub terms: BTreeMap<Term, f32>,
    /// The beginnings of its words of any class: verbs and adjectives bind a little too.
    pub words: BTreeSet<Arc<str>>,
    /// Whose account it belongs to, and its speaker's name.
    pub account: Account,
    pub speaker: Option<String>,
    /// Whether it answers what stands before it.
    pub replies: bool,
    /// Whether it only goes on with the report before it.
    pub goes_on: bool,
}

/// How much a concept, a common concept, a noun and a part of a compound bind.
const CONCEPT: f32 = 2.0;
const WEAK_CONCEPT: f32 = 0.7;
const NOUN: f32 = 1.0;
const PART: f32 = 0.7;
/// What the rest of its sentence says counts less than the words themselves.
const AROUND: f32 = 0.35;
/// What the outlet says right before counts about half.
const LEADING: f32 = 0.5;

/// Words of this many letters at most are mostly function words; longer ones are told apart by so many letters.
const SHORT: usize = 4;
const BEGINNING: usize = 6;

/// From this weight on a term is the unit's own and not its surroundings'.
pub(super) const OWN: f32 = 0.5;

impl Unit {
    /// Whether its words name a matter that the vocabulary knows and that few articles are about throughout.
    pub(super) fn has_matter(&self) -> bool {
        self.terms.iter().any(|(term, &weight)| match term {
            Term::Concept(concept) => {
                weight >= 1.0 && vocabulary::concept(*concept).is_some_and(|concept| !concept.weak)
            }
            Term::Stem(_) => false,
        })
    }
}

fn stops() -> &'static FxHashSet<String> {
    static STOPS: OnceLock<FxHashSet<String>> = OnceLock::new();
    STOPS.get_or_init(|| crate::lexicon::folded_set(include_str!("../lexicon/topic_stops.txt")))
}

/// Groups statements into units and tells their terms. Linear in the statements' words.
pub(super) fn units(documents: &[Document], statements: &[Statement]) -> Vec<Unit> {
    let names: FxHashSet<String> = statements
        .iter()
        .flat_map(|statement| &statement.chain)
        .flat_map(|link| link.name.split_whitespace())
        .map(crate::text::fold)
        .collect();
    let mut reader = Reader { names, forms: FxHashMap::default() };
    let mut units: Vec<Unit> = Vec::new();
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
        let token = document.tokens_of(*first).begin;
        let sentence = document.sentence_of(token).unwrap_or(0);
        let paragraph = document.sentences().get(sentence).map_or(0, |sentence| sentence.paragraph);
        let mut terms = BTreeMap::new();
        for span in &statement.content {
            reader.read(statement.text, document, *span, 1.0, &mut terms);
        }
        if let Some(whole) = document.sentences().get(sentence).map(|sentence| sentence.span) {
            reader.read(statement.text, document, whole, AROUND, &mut terms);
        }
        // What the outlet says between two reports leads to the second one.
        let before = units.last().filter(|before| before.text == statement.text && before.paragraph == paragraph);
        let from = before.map(|before| before.sentence + 1).unwrap_or_else(|| first_of_paragraph(document, paragraph));
        for between in (from..sentence).rev().take(3) {
            if let Some(span) = document.sentences().get(between).map(|sentence| sentence.span) {
                reader.read(statement.text, document, span, LEADING, &mut terms);
            }
        }
        units.push(Unit {
            statements: vec![index],
            text: statement.text,
            sentence,
            paragraph,
            terms,
            words: reader.beginnings(statement.text, document, statement),
            account: statement.account,
            speaker: statement.chain.last().map(|link| link.name.clone()),
            replies: replies(document, statement, sentence),
            goes_on: statement.settled_by == crate::comparison::SettledBy::CarriedOver,
        });
    }
    units
}

fn first_of_paragraph(document: &Document, paragraph: usize) -> usize {
    document.paragraphs().get(paragraph).map_or(0, |paragraph| paragraph.sentences.0)
}

/// Whether the statement answers the one before: `darauf`, `dagegen`, `wies das zurück`, a denial, `Das sei …`.
fn replies(document: &Document, statement: &Statement, sentence: usize) -> bool {
    use crate::attribution::Act;
    if matches!(statement.act, Act::Deny | Act::Refuse) {
        return true;
    }
    let Some(sentence) = document.sentences().get(sentence) else { return false };
    let opening = (sentence.tokens.begin..sentence.tokens.end).take(4).any(|token| {
        matches!(
            document.form(token),
            "darauf"
                | "daraufhin"
                | "dagegen"
                | "hingegen"
                | "demgegenüber"
                | "umgekehrt"
                | "dazu"
                | "hierzu"
                | "diesbezüglich"
                | "deshalb"
                | "dafür"
                | "damit"
                | "davon"
                | "dem"
                | "diese"
                | "diesen"
                | "dieser"
                | "dieses"
                | "in response"
                | "conversely"
        )
    });
    let first = statement.content.first().map(|span| document.tokens_of(*span).begin).unwrap_or(0);
    let points = (first..first + 3).any(|token| {
        matches!(
            document.form(token),
            "das" | "dies" | "diese" | "dieser" | "diesen" | "solche" | "davon" | "daran" | "this" | "that"
        ) && !document.tokens().get(token + 1).is_some_and(|next| next.capital && document.form(token) == "das")
    });
    opening || points
}

struct Reader {
    /// Who speaks says nothing of the matter.
    names: FxHashSet<String>,
    /// Text and number of a distinct spelling → what it says of the matter, looked up once.
    forms: FxHashMap<(usize, usize), Form>,
}

/// What a distinct spelling says of the matter.
struct Form {
    /// Whether it names somebody who speaks.
    name: bool,
    /// What it speaks of, and how much that binds.
    concepts: Vec<(Term, f32)>,
    /// Whether it can begin a phrase of several words that speaks of something.
    opens_phrase: bool,
    /// The stem, and those of the parts of a compound with hyphens; none of a word that is no matter.
    stems: Vec<(Term, f32)>,
    /// The first letters of a longer word, which it keeps through most of its forms.
    beginning: Option<Arc<str>>,
}

impl Reader {
    fn form(&mut self, text: usize, document: &Document, token: usize) -> &Form {
        let number = document.tokens().get(token).map_or(usize::MAX, |token| token.form.index());
        let names = &self.names;
        self.forms.entry((text, number)).or_insert_with(|| Form::of(document.form(token), document.language(), names))
    }

    fn read(&mut self, text: usize, document: &Document, span: Span, weight: f32, terms: &mut BTreeMap<Term, f32>) {
        let mut add = |term: Term, value: f32| {
            let known = terms.entry(term).or_insert(0.0);
            *known = known.max(value);
        };
        for token in document.tokens_of(span) {
            let Some(here) = document.tokens().get(token) else { continue };
            if here.kind != TokenKind::Word {
                continue;
            }
            let form = self.form(text, document, token);
            if form.name {
                continue;
            }
            if form.opens_phrase {
                let phrase = |offset| document.form(token + offset);
                for concept in vocabulary::concepts_of_phrase(document.form(token), phrase) {
                    add(Term::Concept(concept), weight * strength(concept));
                }
            }
            for (concept, strength) in &form.concepts {
                add(concept.clone(), weight * strength);
            }
            let noun = document.language() == Language::English || here.capital;
            for (stem, strength) in form.stems.iter().filter(|_| noun) {
                add(stem.clone(), weight * strength);
            }
        }
    }

    /// The beginnings of the statement's longer words.
    fn beginnings(&mut self, text: usize, document: &Document, statement: &Statement) -> BTreeSet<Arc<str>> {
        let tokens = statement.content.iter().flat_map(|span| document.tokens_of(*span));
        tokens
            .filter(|&token| document.tokens().get(token).is_some_and(|token| token.kind == TokenKind::Word))
            .filter_map(|token| self.form(text, document, token).beginning.clone())
            .collect()
    }
}

impl Form {
    fn of(form: &str, language: Language, names: &FxHashSet<String>) -> Form {
        let stop = stops().contains(form);
        let mut stems = Vec::new();
        if form.len() > 3 && !stop {
            let term = |word: &str| Term::Stem(stem(word, language).into());
            stems.push((term(form), NOUN));
            let parts = form.split('-').filter(|part| part.len() > 3 && part.len() < form.len());
            stems.extend(parts.map(|part| (term(part), PART)));
        }
        Form {
            name: names.contains(form) || names.contains(form.trim_end_matches('s')),
            concepts: vocabulary::concepts_of(form)
                .into_iter()
                .map(|concept| (Term::Concept(concept), strength(concept)))
                .collect(),
            opens_phrase: vocabulary::opens_phrase(form),
            stems,
            beginning: (form.chars().count() > SHORT && !stop)
                .then(|| form.chars().take(BEGINNING).collect::<String>().into()),
        }
    }
}

fn strength(concept: ConceptIndex) -> f32 {
    match vocabulary::concept(concept) {
        Some(concept) if concept.weak => WEAK_CONCEPT,
        _ => CONCEPT,
    }
}

/// A light stem: without the endings of number and case, umlauts levelled.
pub(super) fn stem(form: &str, language: Language) -> String {
    let endings: &[&str] = match language {
        Language::German => &["innen", "ern", "nen", "en", "er", "es", "em", "e", "n", "s"],
        Language::English => &["'s", "ings", "ing", "ies", "ed", "es", "s"],
    };
    let cut = endings
        .iter()
        .find_map(|ending| form.strip_suffix(ending).filter(|rest| rest.chars().count() >= 4))
        .unwrap_or(form);
    cut.chars()
        .map(|character| match character {
            'ä' => 'a',
            'ö' => 'o',
            'ü' => 'u',
            other => other,
        })
        .collect()
}
