//! English verbs: those that report and those that news uses often, with all their forms.

use crate::text::dictionary::Dictionary;
use std::sync::OnceLock;

use super::rows;
use crate::attribution::{Act, Medium};

/// A verb that reports what somebody says, writes or thinks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportingVerb {
    /// Base form (`point`).
    pub base: &'static str,
    /// The words that belong to it, with `_` between them (`out`, `cold_water_on`).
    pub particle: Option<&'static str>,
    /// What is done by saying it.
    pub act: Act,
    /// By what means.
    pub medium: Medium,
    complements: u32,
}

/// What may follow a reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complement {
    /// A clause or a quotation, or the report stands around the verb: `say`.
    Clause,
    /// A quotation only: `snap`.
    Quote,
    /// A clause after the person addressed: `tell`.
    AddresseeClause,
    /// An infinitive clause of the subject: `promise to`.
    Infinitive,
    /// An infinitive clause of the object: `urge somebody to`.
    ObjectInfinitive,
    /// An indirect question: `ask whether`.
    Question,
    /// An object and what it is called: `call it a mistake`.
    Predicate,
    /// A noun phrase with the information: `reject the plan`.
    Noun,
    /// A gerund: `deny knowing`.
    Gerund,
    /// A noun for an act of speech: `make an offer`.
    SpeechNoun,
    /// A preposition with the information: `warn against`.
    Preposition(&'static str),
    /// An object, then a preposition with the information: `accuse somebody of`.
    ObjectPreposition(&'static str),
}

const PREPOSITIONS: [&str; 9] = ["about", "against", "as", "at", "for", "of", "on", "with", "over"];

impl Complement {
    fn bit(self) -> u32 {
        let preposition = |word: &str| PREPOSITIONS.iter().position(|&known| known == word).unwrap_or(8) as u32;
        match self {
            Complement::Clause => 1,
            Complement::Quote => 1 << 1,
            Complement::AddresseeClause => 1 << 2,
            Complement::Infinitive => 1 << 3,
            Complement::ObjectInfinitive => 1 << 4,
            Complement::Question => 1 << 5,
            Complement::Predicate => 1 << 6,
            Complement::Noun => 1 << 7,
            Complement::Gerund => 1 << 8,
            Complement::SpeechNoun => 1 << 30,
            Complement::Preposition(word) => 1 << (9 + preposition(word)),
            Complement::ObjectPreposition(word) => 1 << (18 + preposition(word)),
        }
    }

    fn read(word: &'static str) -> Option<Complement> {
        Some(match word {
            "clause" => Complement::Clause,
            "quote" => Complement::Quote,
            "addressee_clause" => Complement::AddresseeClause,
            "infinitive" => Complement::Infinitive,
            "object_infinitive" => Complement::ObjectInfinitive,
            "question" => Complement::Question,
            "complement" => Complement::Predicate,
            "noun" => Complement::Noun,
            "gerund" => Complement::Gerund,
            "speech_noun" => Complement::SpeechNoun,
            _ => match word.strip_prefix("noun_") {
                Some(preposition) if PREPOSITIONS.contains(&preposition) => Complement::ObjectPreposition(preposition),
                None if PREPOSITIONS.contains(&word) => Complement::Preposition(word),
                _ => return None,
            },
        })
    }
}

/// A verb that no list knows, where its neighbours show that it reports: `he grumped that …`.
pub static UNLISTED: ReportingVerb =
    ReportingVerb { base: "", particle: None, act: Act::Assert, medium: Medium::SpeechWriting, complements: 1 };

impl ReportingVerb {
    /// Whether `complement` may follow.
    pub fn takes(&self, complement: Complement) -> bool {
        self.complements & complement.bit() != 0
    }

    fn read((name, fields): (&'static str, &'static str)) -> Option<(ReportingVerb, &'static str)> {
        let mut fields = fields.split(' ');
        let (forms, act, medium, complements) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        let (base, particle) = match name.split_once('_') {
            Some((base, particle)) => (base, Some(particle)),
            None => (name, None),
        };
        let mut bits = 0;
        for word in complements.split(',') {
            bits |= Complement::read(word)?.bit();
        }
        Some((
            ReportingVerb { base, particle, act: act_named(act)?, medium: medium_named(medium)?, complements: bits },
            forms,
        ))
    }
}

fn act_named(word: &str) -> Option<Act> {
    Some(match word {
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

fn medium_named(word: &str) -> Option<Medium> {
    Some(match word {
        "speech" => Medium::Speech,
        "writing" => Medium::Writing,
        "thought" => Medium::Thought,
        "speech_writing" => Medium::SpeechWriting,
        "speech_thought" => Medium::SpeechThought,
        "thought_writing" => Medium::ThoughtWriting,
        _ => return None,
    })
}

/// Which forms of a verb a spelling can be; more than one may hold (`put`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct VerbForm {
    /// `say`
    pub base: bool,
    /// `says`
    pub third_person: bool,
    /// `said`
    pub past: bool,
    /// `said` in `has said`
    pub participle: bool,
    /// `saying`
    pub gerund: bool,
}

impl VerbForm {
    fn or(self, other: VerbForm) -> VerbForm {
        VerbForm {
            base: self.base || other.base,
            third_person: self.third_person || other.third_person,
            past: self.past || other.past,
            participle: self.participle || other.participle,
            gerund: self.gerund || other.gerund,
        }
    }
}

struct Verbs {
    reporting: Vec<ReportingVerb>,
    /// Form → verbs that have it, phrasal ones first.
    by_form: Dictionary<Vec<(usize, VerbForm)>>,
    /// Form → what it can be, for all verbs of both lists.
    forms: Dictionary<VerbForm>,
}

fn verbs() -> &'static Verbs {
    static VERBS: OnceLock<Verbs> = OnceLock::new();
    VERBS.get_or_init(|| {
        let mut verbs = Verbs { reporting: Vec::new(), by_form: Dictionary::default(), forms: Dictionary::default() };
        for (verb, forms) in
            rows(crate::lexicon::word_list!("english/reporting_verbs.txt")).filter_map(ReportingVerb::read)
        {
            let number = verbs.reporting.len();
            for (form, kind) in inflections(verb.base, forms) {
                let known = verbs.by_form.entry(form.clone(), Vec::new);
                match known.iter_mut().find(|(other, _)| *other == number) {
                    Some((_, other)) => *other = other.or(kind),
                    None => known.push((number, kind)),
                }
                let all = verbs.forms.entry(form, VerbForm::default);
                *all = all.or(kind);
            }
            verbs.reporting.push(verb);
        }
        let phrasal: Vec<bool> = verbs.reporting.iter().map(|verb| verb.particle.is_some()).collect();
        for known in verbs.by_form.values_mut() {
            known.sort_by_key(|(number, _)| !phrasal.get(*number).copied().unwrap_or(false));
        }
        for (base, forms) in rows(crate::lexicon::word_list!("english/verbs.txt")) {
            for (form, kind) in inflections(base, forms) {
                let all = verbs.forms.entry(form, VerbForm::default);
                *all = all.or(kind);
            }
        }
        verbs
    })
}

/// The reporting verbs that the folded `form` can be, phrasal ones first, each with what form it is.
pub fn reporting_verbs(form: &str) -> impl Iterator<Item = (&'static ReportingVerb, VerbForm)> {
    let verbs = verbs();
    let known = verbs.by_form.get(form).map(Vec::as_slice).unwrap_or_default();
    known.iter().filter_map(|&(number, kind)| Some((verbs.reporting.get(number)?, kind)))
}

/// Which forms of a listed verb the folded `form` can be; nothing for other words.
pub fn verb_form(form: &str) -> VerbForm {
    verbs().forms.get(form).copied().unwrap_or_default()
}

/// All forms of `base`; `irregular` names past form, participle and -ing form after another as far as they are not
/// regular.
fn inflections(base: &str, irregular: &str) -> Vec<(String, VerbForm)> {
    let mut given = irregular.split(',').filter(|form| *form != "-");
    let stem = base.strip_suffix('e').filter(|_| !base.ends_with("ee"));
    let consonant_y =
        base.strip_suffix('y').filter(|rest| rest.ends_with(|last: char| !matches!(last, 'a' | 'e' | 'i' | 'o' | 'u')));
    let regular_past = match (base.ends_with('e'), consonant_y) {
        (true, _) => format!("{base}d"),
        (_, Some(rest)) => format!("{rest}ied"),
        _ => format!("{base}ed"),
    };
    let third = match consonant_y {
        Some(rest) => format!("{rest}ies"),
        None if base.ends_with(['s', 'x', 'z', 'o']) || base.ends_with("ch") || base.ends_with("sh") => {
            format!("{base}es")
        }
        None => format!("{base}s"),
    };
    let past = given.next().map(str::to_owned).unwrap_or(regular_past);
    let participle = given.next().map(str::to_owned).unwrap_or_else(|| past.clone());
    let gerund = given.next().map(str::to_owned).unwrap_or_else(|| match stem {
        Some(stem) => format!("{stem}ing"),
        None => format!("{base}ing"),
    });
    let none = VerbForm::default();
    vec![
        (base.to_owned(), VerbForm { base: true, ..none }),
        (third, VerbForm { third_person: true, ..none }),
        (past, VerbForm { past: true, ..none }),
        (participle, VerbForm { participle: true, ..none }),
        (gerund, VerbForm { gerund: true, ..none }),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_of_the_list_is_read() {
        for row in rows(crate::lexicon::word_list!("english/reporting_verbs.txt")) {
            assert!(ReportingVerb::read(row).is_some(), "{row:?}");
        }
    }

    #[test]
    fn forms_are_inflected() {
        assert!(verb_form("denied").past);
        assert!(verb_form("urging").gerund);
        assert!(verb_form("admitted").participle);
        assert!(verb_form("stresses").third_person);
        assert!(verb_form("agreeing").gerund);
        assert!(verb_form("agreed").past);
        assert_eq!(verb_form("table"), VerbForm::default());
        let ruled: Vec<_> = reporting_verbs("ruled").map(|(verb, _)| (verb.base, verb.particle)).collect();
        assert_eq!(ruled, [("rule", Some("out"))]);
    }
}
