//! German verb forms: from a spelling back to its verb, tense and mood.
//!
//! Strong verbs and auxiliaries come from tables of principal parts; weak verbs are recognised by their stem and ending,
//! so that a verb needs one line in a list and no table of forms. Prefixed verbs follow their base.

use crate::text::dictionary::Dictionary;
use std::ops::BitOr;
use std::sync::OnceLock;

use crate::lexicon::{entries, words};
use crate::text::fold;

/// What a form can be, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Features(pub u16);

impl Features {
    /// Infinitive (`sagen`).
    pub const INFINITIVE: Features = Features(1);
    /// Infinitive with `zu` inside (`mitzuteilen`).
    pub const ZU_INFINITIVE: Features = Features(2);
    /// Past participle.
    pub const PARTICIPLE: Features = Features(4);
    /// Present indicative, third person.
    pub const PRESENT: Features = Features(8);
    /// Preterite indicative.
    pub const PRETERITE: Features = Features(16);
    /// Subjunctive I.
    pub const SUBJUNCTIVE_1: Features = Features(32);
    /// Subjunctive II.
    pub const SUBJUNCTIVE_2: Features = Features(64);
    /// Singular, third person.
    pub const SINGULAR: Features = Features(128);
    /// Plural.
    pub const PLURAL: Features = Features(256);
    /// Also a first person (`ich sage`).
    pub const FIRST_PERSON: Features = Features(512);
    /// A participle without its `ge-`, as it stands after a prefix (`-sprochen`).
    const BARE_PARTICIPLE: Features = Features(1024);
    /// Any finite form.
    pub const FINITE: Features = Features(8 | 16 | 32 | 64 | 512);

    /// Whether the two share a feature.
    pub fn has(self, other: Features) -> bool {
        self.0 & other.0 != 0
    }

    fn without(self, other: Features) -> Features {
        Features(self.0 & !other.0)
    }
}

impl BitOr for Features {
    type Output = Features;

    fn bitor(self, other: Features) -> Features {
        Features(self.0 | other.0)
    }
}

/// A verb: a base with at most a separable and an inseparable prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Verb {
    /// Number of the separable particle plus one; 0 for none.
    separable: u8,
    /// Number of the inseparable prefix plus one; 0 for none.
    inseparable: u8,
    /// Number of the base verb.
    base: u16,
}

impl Verb {
    /// A number of its own for each verb.
    pub fn number(self) -> u64 {
        u64::from(self.separable) << 24 | u64::from(self.inseparable) << 16 | u64::from(self.base)
    }

    /// The verb with `particle` as its separable particle; `None` where it has one already or `particle` is none.
    pub fn with_particle(self, particle: &str) -> Option<Verb> {
        let number = separable().iter().position(|&known| known == particle)?;
        (self.separable == 0).then_some(Verb { separable: number as u8 + 1, ..self })
    }

    /// Whether this is the plain verb of that infinitive.
    pub fn is(self, infinitive: &str) -> bool {
        self.plain() == infinitive
    }

    /// The infinitive of a verb without prefix; empty for any other.
    pub fn plain(self) -> &'static str {
        let plain = self.separable == 0 && self.inseparable == 0;
        verbs().bases.get(self.base as usize).filter(|_| plain).map_or("", String::as_str)
    }

    /// Its infinitive, folded (`mitteilen`).
    pub fn infinitive(self) -> String {
        self.parts().concat()
    }

    /// Whether that is its infinitive, whatever its prefixes.
    pub fn has_infinitive(self, infinitive: &str) -> bool {
        self.parts().into_iter().try_fold(infinitive, |rest, part| rest.strip_prefix(part)) == Some("")
    }

    /// What its infinitive is put together from.
    fn parts(self) -> [&'static str; 3] {
        let part = |number: u8, list: &[&'static str]| {
            (number as usize).checked_sub(1).and_then(|at| list.get(at).copied()).unwrap_or("")
        };
        let base = verbs().bases.get(self.base as usize).map_or("", String::as_str);
        [part(self.separable, separable()), part(self.inseparable, INSEPARABLE), base]
    }
}

/// One way to read a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Of what verb.
    pub verb: Verb,
    /// As what.
    pub features: Features,
}

const INSEPARABLE: &[&str] = &[
    "be", "er", "ver", "zer", "ent", "emp", "miss", "über", "unter", "um", "durch", "wider", "wieder", "voll", "hinter",
];

/// Separable particles by their first letter, longer ones before their beginnings.
fn separable() -> &'static [&'static str] {
    static PARTICLES: OnceLock<Vec<&'static str>> = OnceLock::new();
    const LISTED: &str = "auf aus ab an bekannt bereit bei dagegen deutlich durch dar da entgegen ein fest fort frei fern \
     gegenüber geltend gleich gut hinunter herunter hinweg heraus herein herab herbei hervor herum \
     hinaus hinein hinzu hoch heim her hin klar kund los mit nieder nahe nach offen preis richtig \
     raus rein still stand statt schief sicher teil tot umher unter um voraus vorher voran vorbei \
     vor weiter wiederauf wiederher wieder wahr wett weg zusammen zurück zu über";
    PARTICLES.get_or_init(|| LISTED.split(' ').collect())
}

struct Verbs {
    bases: Vec<String>,
    /// Whole forms of strong and irregular verbs.
    forms: Dictionary<Vec<(u16, Features)>>,
    /// Stems of weak verbs.
    stems: Dictionary<u16>,
}

fn verbs() -> &'static Verbs {
    static VERBS: OnceLock<Verbs> = OnceLock::new();
    VERBS.get_or_init(|| {
        let mut verbs = Verbs { bases: Vec::new(), forms: Dictionary::default(), stems: Dictionary::default() };
        // Base 0 stands for verbs in -ieren that no list has.
        verbs.bases.push(String::new());
        for line in entries(crate::lexicon::word_list!("german/auxiliaries.txt")) {
            let mut fields = line.split_whitespace();
            let (Some(form), Some(infinitive), Some(readings)) = (fields.next(), fields.next(), fields.next()) else {
                continue;
            };
            let base = verbs.base(infinitive);
            let features = readings.split(',').filter_map(feature).fold(Features::default(), Features::bitor);
            verbs.form(form, base, features);
        }
        for line in entries(crate::lexicon::word_list!("german/verbs_strong.txt")) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            if let [infinitive, present, preterite, subjunctive, participle] = fields.as_slice() {
                verbs.strong(infinitive, present, preterite, subjunctive, participle);
            }
        }
        for infinitive in words(crate::lexicon::word_list!("german/verbs_weak.txt")) {
            verbs.weak(&infinitive);
        }
        verbs
    })
}

fn feature(name: &str) -> Option<Features> {
    Some(match name {
        "inf" => Features::INFINITIVE,
        "part" => Features::PARTICIPLE,
        "pres" => Features::PRESENT,
        "pres1" => Features::FIRST_PERSON,
        "pret" => Features::PRETERITE,
        "konj1" => Features::SUBJUNCTIVE_1,
        "konj2" => Features::SUBJUNCTIVE_2,
        "sg" => Features::SINGULAR,
        "pl" => Features::PLURAL,
        _ => return None,
    })
}

impl Verbs {
    fn base(&mut self, infinitive: &str) -> u16 {
        let folded = fold(infinitive);
        if let Some(at) = self.bases.iter().rposition(|base| *base == folded) {
            return at as u16;
        }
        self.bases.push(folded);
        (self.bases.len() - 1) as u16
    }

    fn form(&mut self, form: &str, base: u16, features: Features) {
        let readings = self.forms.entry(fold(form), Vec::new);
        match readings.iter_mut().find(|(known, _)| *known == base) {
            Some((_, known)) => *known = *known | features,
            None => readings.push((base, features)),
        }
    }

    fn strong(&mut self, infinitive: &str, present: &str, preterite: &str, subjunctive: &str, participle: &str) {
        use Features as F;
        let base = self.base(infinitive);
        let stem = infinitive.strip_suffix("en").or(infinitive.strip_suffix('n')).unwrap_or(infinitive);
        self.form(infinitive, base, F::INFINITIVE | F::PRESENT | F::SUBJUNCTIVE_1 | F::PLURAL);
        self.form(&format!("{stem}e"), base, F::SUBJUNCTIVE_1 | F::SINGULAR | F::FIRST_PERSON);
        self.form(present, base, F::PRESENT | F::SINGULAR);
        self.form(preterite, base, F::PRETERITE | F::SINGULAR);
        let plural = if preterite.ends_with('e') { "n" } else { "en" };
        self.form(&format!("{preterite}{plural}"), base, F::PRETERITE | F::PLURAL);
        self.form(subjunctive, base, F::SUBJUNCTIVE_2 | F::SINGULAR);
        self.form(&format!("{subjunctive}n"), base, F::SUBJUNCTIVE_2 | F::PLURAL);
        self.form(participle, base, F::PARTICIPLE);
        if let Some(bare) = participle.strip_prefix("ge") {
            self.form(bare, base, F::BARE_PARTICIPLE);
        }
    }

    fn weak(&mut self, infinitive: &str) {
        let infinitive = fold(infinitive);
        let stem = infinitive.strip_suffix("en").or(infinitive.strip_suffix('n')).unwrap_or(&infinitive).to_owned();
        self.bases.push(infinitive.clone());
        let base = (self.bases.len() - 1) as u16;
        // `handle` beside `handele`
        if let Some(short) = stem.strip_suffix("el").filter(|_| infinitive.ends_with("eln")) {
            self.form(
                &format!("{short}le"),
                base,
                Features::SUBJUNCTIVE_1 | Features::SINGULAR | Features::FIRST_PERSON,
            );
        }
        *self.stems.entry(stem, || base) = base;
    }

    /// Readings without any prefix.
    fn simple(&self, form: &str, separable: u8, inseparable: u8, found: &mut Vec<Reading>) {
        let bare = inseparable != 0;
        let mut push = |base: u16, features: Features| {
            let features = if bare {
                let participle = features.has(Features::BARE_PARTICIPLE);
                let rest = features.without(Features::PARTICIPLE | Features::BARE_PARTICIPLE);
                if participle { rest | Features::PARTICIPLE } else { rest }
            } else {
                features.without(Features::BARE_PARTICIPLE)
            };
            if features.0 & (Features::FINITE.0 | 7) != 0 {
                found.push(Reading { verb: Verb { separable, inseparable, base }, features });
            }
        };
        if let Some(readings) = self.forms.get(form) {
            for &(base, features) in readings {
                push(base, features);
            }
        }
        for (ending, features) in WEAK_ENDINGS {
            let Some(stem) = form.strip_suffix(ending) else { continue };
            if let Some(&base) = self.stems.get(stem) {
                // `gefährdet`, `genehmigt`: their `ge` is no participle's.
                let prefixed = stem.starts_with("ge") && !stem.starts_with("gei") && stem != "gewitter";
                let no_ge = stem.ends_with("ier")
                    || prefixed
                    || matches!(stem, "offenbar" | "prophezei")
                    || INSEPARABLE.iter().any(|prefix| stem.starts_with(prefix) && stem.len() > prefix.len() + 2);
                let dental = stem.ends_with(['t', 'd']) || epenthesis(stem);
                // `antwortete`, not `antwortte`; `sagte`, not `sagete`
                if dental != ending.starts_with('e') && ending.contains('t') {
                    continue;
                }
                let participle = matches!(*ending, "t" | "et") && (no_ge || bare);
                let features =
                    if participle { *features | Features::PARTICIPLE | Features::BARE_PARTICIPLE } else { *features };
                push(base, features);
            } else if stem.len() > 5 && stem.ends_with("ier") {
                let participle = *ending == "t";
                let features =
                    if participle { *features | Features::PARTICIPLE | Features::BARE_PARTICIPLE } else { *features };
                push(0, features);
            }
        }
        // `gesagt`
        if let Some(rest) = form.strip_prefix("ge").filter(|_| !bare) {
            for ending in ["et", "t"] {
                if let Some(base) = rest.strip_suffix(ending).and_then(|stem| self.stems.get(stem)) {
                    push(*base, Features::PARTICIPLE);
                }
            }
        }
    }

    fn unprefixed(&self, form: &str, separable: u8, found: &mut Vec<Reading>) {
        let before = found.len();
        self.simple(form, separable, 0, found);
        if found.len() > before {
            return;
        }
        let first = form.as_bytes().first();
        for (number, prefix) in INSEPARABLE.iter().enumerate().filter(|(_, prefix)| prefix.as_bytes().first() == first)
        {
            if let Some(rest) = form.strip_prefix(prefix).filter(|rest| rest.len() > 2) {
                self.simple(rest, separable, number as u8 + 1, found);
            }
        }
    }
}

/// `öffnet`, `atmet`, `rechnet`: a consonant before m or n asks for an e.
fn epenthesis(stem: &str) -> bool {
    let mut letters = stem.chars().rev();
    let (Some(last), Some(before)) = (letters.next(), letters.next()) else { return false };
    matches!(last, 'm' | 'n')
        && !matches!(before, 'a' | 'e' | 'i' | 'o' | 'u' | 'ä' | 'ö' | 'ü' | 'l' | 'r' | 'm' | 'n' | 'h' | 'y')
        || stem.ends_with("chn")
}

const WEAK_ENDINGS: &[(&str, Features)] = &[
    ("en", Features(1 | 8 | 32 | 256)),
    ("n", Features(1 | 8 | 32 | 256)),
    ("e", Features(32 | 128 | 512)),
    ("t", Features(8 | 128)),
    ("et", Features(8 | 128)),
    ("te", Features(16 | 64 | 128)),
    ("ete", Features(16 | 64 | 128)),
    ("ten", Features(16 | 64 | 256)),
    ("eten", Features(16 | 64 | 256)),
];

/// All readings of a folded spelling as a verb form; none for other words. Does not look at context, so that adjectives
/// and nouns that look like verb forms are read as such too.
pub fn readings(form: &str) -> Vec<Reading> {
    let mut found = Vec::new();
    if form.len() < 2 || !form.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic() || byte >= 0x80) {
        return found;
    }
    let verbs = verbs();
    verbs.unprefixed(form, 0, &mut found);
    let first = form.as_bytes().first();
    let particles = separable();
    let begin = particles.partition_point(|particle| particle.as_bytes().first() < first);
    for (number, particle) in particles.iter().enumerate().skip(begin) {
        if particle.as_bytes().first() != first {
            break;
        }
        let Some(rest) = form.strip_prefix(*particle).filter(|rest| rest.len() > 2) else { continue };
        let number = number as u8 + 1;
        let before = found.len();
        verbs.unprefixed(rest, number, &mut found);
        if let Some(infinitive) = rest.strip_prefix("zu") {
            let mut inner = Vec::new();
            verbs.unprefixed(infinitive, number, &mut inner);
            found.extend(
                inner
                    .into_iter()
                    .filter(|reading| reading.features.has(Features::INFINITIVE))
                    .map(|reading| Reading { verb: reading.verb, features: Features::ZU_INFINITIVE }),
            );
        }
        if found.len() > before {
            break;
        }
    }
    found
}

/// The verb of that infinitive, a separable particle marked off by `|`; `None` where no list has its base.
pub fn verb(infinitive: &str) -> Option<Verb> {
    let (particle, rest) = match infinitive.split_once('|') {
        Some((particle, rest)) => (fold(particle), fold(rest)),
        None => (String::new(), fold(infinitive)),
    };
    let mut found = Vec::new();
    verbs().unprefixed(&rest, 0, &mut found);
    let verb = found.into_iter().find(|reading| reading.features.has(Features::INFINITIVE))?.verb;
    if particle.is_empty() { Some(verb) } else { verb.with_particle(&particle) }
}
