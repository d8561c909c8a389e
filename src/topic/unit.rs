//! What a statement is about: its concepts, its nouns and their parts.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::OnceLock;

use super::vocabulary::{self, ConceptIndex};
use crate::comparison::{Account, Statement};
use crate::text::{Document, Language, Span, TokenKind};

/// Something that two statements can share.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Term {
    Concept(ConceptIndex),
    /// A noun's stem.
    Stem(String),
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
    pub words: BTreeSet<String>,
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

fn stops() -> &'static HashSet<String> {
    static STOPS: OnceLock<HashSet<String>> = OnceLock::new();
    STOPS.get_or_init(|| crate::lexicon::folded_set(include_str!("../lexicon/topic_stops.txt")))
}

/// Groups statements into units and tells their terms. Linear in the statements' words.
pub(super) fn units(documents: &[Document], statements: &[Statement]) -> Vec<Unit> {
    // Who speaks says nothing of the matter.
    let names: HashSet<String> = statements
        .iter()
        .flat_map(|statement| &statement.chain)
        .flat_map(|link| link.name.split_whitespace())
        .map(crate::text::fold)
        .collect();
    let mut reader = Reader { names, concepts: HashMap::new() };
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
            reader.read(document, *span, 1.0, &mut terms);
        }
        if let Some(whole) = document.sentences().get(sentence).map(|sentence| sentence.span) {
            reader.read(document, whole, AROUND, &mut terms);
        }
        // What the outlet says between two reports leads to the second one.
        let before = units.last().filter(|before| before.text == statement.text && before.paragraph == paragraph);
        let from = before.map(|before| before.sentence + 1).unwrap_or_else(|| first_of_paragraph(document, paragraph));
        for between in (from..sentence).rev().take(3) {
            if let Some(span) = document.sentences().get(between).map(|sentence| sentence.span) {
                reader.read(document, span, LEADING, &mut terms);
            }
        }
        units.push(Unit {
            statements: vec![index],
            text: statement.text,
            sentence,
            paragraph,
            terms,
            words: word_beginnings(document, statement),
            account: statement.account,
            speaker: statement.chain.last().map(|link| link.name.clone()),
            replies: replies(document, statement, sentence),
            goes_on: statement.settled_by == crate::comparison::SettledBy::CarriedOver,
        });
    }
    units
}

/// The first letters of the statement's longer words, which a word keeps through most of its forms.
fn word_beginnings(document: &Document, statement: &Statement) -> BTreeSet<String> {
    let tokens = statement.content.iter().flat_map(|span| document.tokens_of(*span));
    tokens
        .filter(|&token| document.tokens().get(token).is_some_and(|token| token.kind == TokenKind::Word))
        .map(|token| document.form(token))
        .filter(|form| form.chars().count() > SHORT && !stops().contains(*form))
        .map(|form| form.chars().take(BEGINNING).collect())
        .collect()
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
    names: HashSet<String>,
    /// Folded word → its concepts.
    concepts: HashMap<String, Vec<ConceptIndex>>,
}

impl Reader {
    fn read(&mut self, document: &Document, span: Span, weight: f32, terms: &mut BTreeMap<Term, f32>) {
        let language = document.language();
        let mut add = |term: Term, value: f32| {
            let known = terms.entry(term).or_insert(0.0);
            *known = known.max(value);
        };
        for token in document.tokens_of(span) {
            let Some(here) = document.tokens().get(token) else { continue };
            if here.kind != TokenKind::Word {
                continue;
            }
            let form = document.form(token);
            if self.names.contains(form) || self.names.contains(form.trim_end_matches('s')) {
                continue;
            }
            for concept in vocabulary::concepts_of_phrase(form, |offset| document.form(token + offset)) {
                add(Term::Concept(concept), weight * strength(concept));
            }
            let concepts = match self.concepts.get(form) {
                Some(known) => known.clone(),
                None => {
                    let found = vocabulary::concepts_of(form);
                    self.concepts.insert(form.to_owned(), found.clone());
                    found
                }
            };
            for concept in concepts {
                add(Term::Concept(concept), weight * strength(concept));
            }
            let noun = match language {
                Language::German => here.capital && form.len() > 3,
                Language::English => form.len() > 3,
            };
            if !noun || stops().contains(form) {
                continue;
            }
            add(Term::Stem(stem(form, language)), weight * NOUN);
            for part in form.split('-').filter(|part| part.len() > 3 && part.len() < form.len()) {
                add(Term::Stem(stem(part, language)), weight * PART);
            }
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
