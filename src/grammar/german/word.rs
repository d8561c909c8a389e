//! What each word of a document can be: classes from the word lists, verb readings from the morphology. Computed once
//! for each distinct spelling.

use crate::text::dictionary::Dictionary;
use std::ops::BitOr;
use std::sync::OnceLock;

use super::verb::{self, Features, Reading};
use crate::lexicon::rows;
use crate::text::{Document, TokenKind, fold};

/// Word classes, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Classes(pub u32);

impl Classes {
    /// `der`, `ein`
    pub const ARTICLE: Classes = Classes(1);
    /// `sein`, `ihre`
    pub const POSSESSIVE: Classes = Classes(1 << 1);
    /// `dieser`, `viele`, `kein`
    pub const DETERMINER: Classes = Classes(1 << 2);
    /// Any word that stands for a noun phrase.
    pub const PRONOUN: Classes = Classes(1 << 3);
    /// `er`, `sie`, `man`
    pub const PERSONAL: Classes = Classes(1 << 4);
    /// `sich`
    pub const REFLEXIVE: Classes = Classes(1 << 5);
    /// `zwei`
    pub const NUMERAL: Classes = Classes(1 << 6);
    /// `in`, `laut`
    pub const PREPOSITION: Classes = Classes(1 << 7);
    /// `dass`, `weil`
    pub const SUBORDINATOR: Classes = Classes(1 << 8);
    /// `der`, `welche`
    pub const RELATIVE: Classes = Classes(1 << 9);
    /// `wer`, `wie`
    pub const QUESTION: Classes = Classes(1 << 10);
    /// `und`, `aber`
    pub const COORDINATOR: Classes = Classes(1 << 11);
    /// `um`, `ohne`: opens an infinitive clause with `zu`.
    pub const INFINITIVE_OPENER: Classes = Classes(1 << 12);
    /// `nicht`
    pub const NEGATION: Classes = Classes(1 << 13);
    /// A separable verb particle.
    pub const PARTICLE: Classes = Classes(1 << 14);
    /// An adverb.
    pub const ADVERB: Classes = Classes(1 << 15);
    /// `angeblich`, `mutmaßliche`
    pub const HEDGE: Classes = Classes(1 << 16);
    /// Any word that can open a noun phrase before its noun.
    pub const OPENS_NOUN_PHRASE: Classes = Classes(1 | 2 | 4);

    /// Whether the two share a class.
    pub fn has(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it has none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Classes {
    type Output = Classes;

    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

fn class(name: &str) -> Option<Classes> {
    Some(match name {
        "article" => Classes::ARTICLE,
        "possessive" => Classes::POSSESSIVE,
        "determiner" => Classes::DETERMINER,
        "pronoun" => Classes::PRONOUN,
        "personal" => Classes::PERSONAL,
        "reflexive" => Classes::REFLEXIVE,
        "numeral" => Classes::NUMERAL,
        "preposition" => Classes::PREPOSITION,
        "subordinator" => Classes::SUBORDINATOR,
        "relative" => Classes::RELATIVE,
        "question" => Classes::QUESTION,
        "coordinator" => Classes::COORDINATOR,
        "infinitive_opener" => Classes::INFINITIVE_OPENER,
        "negation" => Classes::NEGATION,
        "particle" => Classes::PARTICLE,
        "adverb" => Classes::ADVERB,
        "hedge" => Classes::HEDGE,
        _ => return None,
    })
}

fn function_words() -> &'static Dictionary<Classes> {
    static WORDS: OnceLock<Dictionary<Classes>> = OnceLock::new();
    WORDS.get_or_init(|| {
        rows(crate::lexicon::word_list!("german/function_words.txt"))
            .map(|(word, classes)| {
                (fold(word), classes.split(',').filter_map(class).fold(Classes::default(), Classes::bitor))
            })
            .collect()
    })
}

/// What a spelling can be.
#[derive(Clone, Debug, Default)]
pub struct Word {
    /// Its classes; empty for nouns, names, adjectives and verbs.
    pub classes: Classes,
    /// Its readings as a verb form.
    pub readings: Vec<Reading>,
    /// All features of the readings together.
    pub features: Features,
}

/// The words of one document, by spelling.
#[derive(Debug)]
pub struct Words<'d> {
    document: &'d Document,
    words: Vec<Word>,
    none: Word,
}

impl<'d> Words<'d> {
    /// Looks every distinct spelling of `document` up once.
    pub fn new(document: &'d Document) -> Words<'d> {
        let words = document
            .forms()
            .iter()
            .map(|form| {
                let classes = function_words().get(form).copied().unwrap_or_default();
                let readings = verb::readings(form);
                let features = readings.iter().fold(Features::default(), |all, reading| all | reading.features);
                Word { classes, readings, features }
            })
            .collect();
        Words { document, words, none: Word::default() }
    }

    /// The document they come from.
    pub fn document(&self) -> &'d Document {
        self.document
    }

    /// What token number `token` can be; nothing beyond the end.
    pub fn word(&self, token: usize) -> &Word {
        self.document.tokens().get(token).and_then(|token| self.words.get(token.form.index())).unwrap_or(&self.none)
    }

    /// Whether token number `token` has one of `classes`.
    pub fn is(&self, token: usize, classes: Classes) -> bool {
        self.word(token).classes.has(classes)
    }

    /// The folded spelling of token number `token`.
    pub fn form(&self, token: usize) -> &'d str {
        self.document.form(token)
    }

    /// Whether the folded spelling of token number `token` is among the packed words of [`spelled!`].
    pub(crate) fn spells(&self, token: usize, packed: &[u8]) -> bool {
        self.document.spells(token, packed)
    }

    /// Whether the token can be a form of one of the packed plain verbs; [`reads!`] packs them.
    pub fn reads(&self, token: usize, packed: &[u8]) -> bool {
        self.word(token).readings.iter().any(|reading| crate::one_of::holds(packed, reading.verb.plain()))
    }

    /// What kind of token it is; a symbol beyond the end.
    pub fn kind(&self, token: usize) -> TokenKind {
        self.document.tokens().get(token).map_or(TokenKind::Symbol, |token| token.kind)
    }

    /// Whether it is a word or number.
    pub fn is_word(&self, token: usize) -> bool {
        matches!(self.kind(token), TokenKind::Word | TokenKind::Number)
    }

    /// Whether its first letter is upper case.
    pub fn capital(&self, token: usize) -> bool {
        self.document.tokens().get(token).is_some_and(|token| token.capital)
    }

    /// Whether token number `token` is a verb form that can only be a subjunctive; one that is also an indicative
    /// (`sagte`, `machen`) does not count. A form in `-e` that no list knows is taken for one (`beerdige`).
    pub fn is_subjunctive(&self, token: usize) -> bool {
        let features = self.word(token).features;
        let subjunctive = features.has(Features::SUBJUNCTIVE_1 | Features::SUBJUNCTIVE_2);
        let form = self.form(token);
        let guessed = features == Features::default() && form.ends_with('e') && !form.ends_with("te");
        guessed || subjunctive && !features.has(Features::PRESENT | Features::PRETERITE)
    }
}
