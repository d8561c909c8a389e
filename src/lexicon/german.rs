//! German word lists of reporting: verbs and phrases of saying.

use crate::text::dictionary::Dictionary;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{entries, rows};
use crate::attribution::{Act, Medium};
use crate::grammar::german::{Verb, verb};
use crate::text::fold;

/// What a report that a verb announces may be, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Frames(u16);

impl Frames {
    /// A `dass` clause.
    pub const DASS: Frames = Frames(1);
    /// A main clause.
    pub const MAIN: Frames = Frames(2);
    /// An infinitive clause with `zu`.
    pub const INFINITIVE: Frames = Frames(4);
    /// A clause with `ob` or a question word.
    pub const QUESTION: Frames = Frames(8);
    /// A direct quotation.
    pub const QUOTATION: Frames = Frames(16);
    /// A noun phrase in the accusative: a reported act.
    pub const NOUN: Frames = Frames(32);
    /// With `sich`: without this, a reflexive shows that the verb means something else.
    pub const REFLEXIVE: Frames = Frames(64);
    /// A neutral verb of saying or thinking after which an indicative main clause may be the report.
    pub const CORE: Frames = Frames(128);
    /// A verb whose complement is a judgement or a term (`nannte es „…“`, `sprach von „…“`).
    pub const JUDGING: Frames = Frames(256);
    /// A verb whose source stands in a phrase and is not its subject (`geht aus dem Brief hervor`, `steht im Bericht`).
    pub const PLACE: Frames = Frames(512);

    /// Whether the two share one.
    pub fn has(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }
}

/// How the person spoken to stands with a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddresseeCase {
    /// It takes none, or only `gegenüber`.
    None,
    /// `sagte dem Sender`
    Dative,
    /// `forderte die Regierung auf`
    Accusative,
    /// `appellierte an die Regierung`
    Preposition(&'static str),
}

/// A verb or phrase that announces a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The verb.
    pub verb: Verb,
    /// For a phrase: the words any one of which makes it; empty for a plain verb.
    pub words: Vec<String>,
    /// What is done by saying it.
    pub act: Act,
    /// By what means.
    pub medium: Medium,
    /// What the report may be.
    pub frames: Frames,
    /// Prepositions with which it governs a noun phrase as a reported act.
    pub prepositions: Vec<&'static str>,
    /// How its addressee stands.
    pub addressee: AddresseeCase,
}

struct Sayings {
    all: Vec<Saying>,
    /// By [`Verb::number`], where its sayings stand.
    numbers: FxHashMap<u64, usize>,
    /// The plain verb and the phrases of each.
    of_verb: Vec<(Option<usize>, Vec<usize>)>,
}

impl Sayings {
    fn add(&mut self, saying: Saying, phrase: bool) {
        let next = self.of_verb.len();
        let number = *self.numbers.entry(saying.verb.number()).or_insert(next);
        if number == next {
            self.of_verb.push((None, Vec::new()));
        }
        if let Some((plain, phrases)) = self.of_verb.get_mut(number) {
            if phrase {
                phrases.push(self.all.len());
            } else {
                *plain = Some(self.all.len());
            }
        }
        self.all.push(saying);
    }

    fn of(&self, verb: Verb) -> Option<&(Option<usize>, Vec<usize>)> {
        self.of_verb.get(*self.numbers.get(&verb.number())?)
    }
}

fn sayings() -> &'static Sayings {
    static SAYINGS: OnceLock<Sayings> = OnceLock::new();
    SAYINGS.get_or_init(|| {
        let mut sayings = Sayings { all: Vec::new(), numbers: FxHashMap::default(), of_verb: Vec::new() };
        for (infinitive, line) in rows(crate::lexicon::word_list!("german/verbs_of_saying.txt")) {
            let fields: Vec<&'static str> = line.split_whitespace().collect();
            if let [act, medium, frames, addressee] = fields.as_slice()
                && let Some(saying) = saying(infinitive, Vec::new(), act, medium, frames, addressee)
            {
                sayings.add(saying, false);
            }
        }
        for line in entries(crate::lexicon::word_list!("german/phrases_of_saying.txt")) {
            let fields: Vec<&'static str> = line.split_whitespace().collect();
            if let [infinitive, words, act, medium, frames] = fields.as_slice()
                && let Some(saying) = saying(infinitive, words.split(',').map(fold).collect(), act, medium, frames, "-")
            {
                sayings.add(saying, true);
            }
        }
        sayings
    })
}

fn saying(
    infinitive: &str,
    words: Vec<String>,
    act: &str,
    medium: &str,
    frames: &'static str,
    addressee: &'static str,
) -> Option<Saying> {
    let mut set = 0u16;
    let mut prepositions = Vec::new();
    for frame in frames.split(',') {
        set |= match frame {
            "d" => 1,
            "m" => 2,
            "z" => 4,
            "o" => 8,
            "q" => 16,
            "n" => 32,
            "r" => 64,
            "c" => 128,
            "j" => 256,
            "s" => 512,
            _ => 0,
        };
        prepositions.extend(frame.strip_prefix("p:"));
    }
    Some(Saying {
        verb: verb::verb(infinitive)?,
        words,
        act: self::act(act)?,
        medium: self::medium(medium)?,
        frames: Frames(set),
        prepositions,
        addressee: match addressee {
            "-" => AddresseeCase::None,
            "dat" => AddresseeCase::Dative,
            "acc" => AddresseeCase::Accusative,
            preposition => AddresseeCase::Preposition(preposition),
        },
    })
}

/// The act of that name in the word lists.
pub fn act(name: &str) -> Option<Act> {
    Some(match name {
        "assert" => Act::Assert,
        "deny" => Act::Deny,
        "refuse" => Act::Refuse,
        "demand" => Act::Demand,
        "threaten" => Act::Threaten,
        "promise" => Act::Promise,
        "warn" => Act::Warn,
        "criticise" => Act::Criticise,
        "propose" => Act::Propose,
        "ask" => Act::Ask,
        "assess" => Act::Assess,
        "intend" => Act::Intend,
        _ => return None,
    })
}

/// The medium of that name in the word lists.
pub fn medium(name: &str) -> Option<Medium> {
    Some(match name {
        "speech" => Medium::Speech,
        "writing" => Medium::Writing,
        "thought" => Medium::Thought,
        "speech_writing" => Medium::SpeechWriting,
        "speech_thought" => Medium::SpeechThought,
        "thought_writing" => Medium::ThoughtWriting,
        "unknown" => Medium::Unknown,
        _ => return None,
    })
}

/// The plain verb of saying that `verb` is.
pub fn verb_of_saying(verb: Verb) -> Option<&'static Saying> {
    let sayings = sayings();
    let &(plain, _) = sayings.of(verb)?;
    sayings.all.get(plain?)
}

/// The phrases of saying that `verb` can make.
pub fn phrases_of_saying(verb: Verb) -> impl Iterator<Item = &'static Saying> {
    let sayings = sayings();
    sayings.of(verb).into_iter().flat_map(|(_, phrases)| phrases).filter_map(|&at| sayings.all.get(at))
}

/// The act that a noun of saying in its folded form stands for.
pub fn noun_of_saying(form: &str) -> Option<Act> {
    static NOUNS: OnceLock<Dictionary<Act>> = OnceLock::new();
    let nouns = NOUNS.get_or_init(|| {
        rows(crate::lexicon::word_list!("german/nouns_of_saying.txt"))
            .filter_map(|(noun, act)| Some((fold(noun), self::act(act)?)))
            .collect()
    });
    nouns.get(form).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A row that cannot be read would be dropped silently.
    #[test]
    fn every_row_is_understood() {
        let mut unknown = Vec::new();
        for (infinitive, line) in rows(crate::lexicon::word_list!("german/verbs_of_saying.txt")) {
            let fields: Vec<&'static str> = line.split_whitespace().collect();
            let [act, medium, frames, addressee] = fields.as_slice() else {
                panic!("four fields: {infinitive} {line}")
            };
            if saying(infinitive, Vec::new(), act, medium, frames, addressee).is_none() {
                unknown.push(infinitive);
            }
        }
        for line in entries(crate::lexicon::word_list!("german/phrases_of_saying.txt")) {
            let fields: Vec<&'static str> = line.split_whitespace().collect();
            let [infinitive, _, act, medium, frames] = fields.as_slice() else { panic!("five fields: {line}") };
            if saying(infinitive, Vec::new(), act, medium, frames, "-").is_none() {
                unknown.push(line);
            }
        }
        for (noun, name) in rows(crate::lexicon::word_list!("german/nouns_of_saying.txt")) {
            if act(name).is_none() {
                unknown.push(noun);
            }
        }
        assert!(unknown.is_empty(), "{unknown:#?}");
    }
}
