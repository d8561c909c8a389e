//! What the engine's values are called, in German and English: the same words on the page and in the exports.
//!
//! Functions over the engine's types, so that a new kind or act does not compile without its words. Sentences that only
//! the page says live in the page.

use crate::attribution::{Act, Kind};
use crate::comparison::{Account, DifferenceKind, Side, Standing};
use crate::text::Language;

/// How words are reported.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    let [german, english] = match kind {
        Kind::Direct => ["wörtlich", "direct quote"],
        Kind::Indirect => ["indirekt", "indirect"],
        Kind::IndirectFreeIndirect => ["fortgesetzter Bericht", "continued report"],
        Kind::FreeIndirect => ["Hörensagen oder Absicht", "hearsay or intention"],
        Kind::Reported => ["zusammengefasst", "summarised"],
    };
    choose(german, english, language)
}

/// What is done by saying it, as a noun: it stands beside one speaker or several.
pub fn act(act: Act, language: Language) -> &'static str {
    let [german, english] = match act {
        Act::Assert => ["Aussage", "statement"],
        Act::Deny => ["Dementi", "denial"],
        Act::Refuse => ["Ablehnung", "refusal"],
        Act::Demand => ["Forderung", "demand"],
        Act::Threaten => ["Drohung", "threat"],
        Act::Promise => ["Zusage", "promise"],
        Act::Warn => ["Warnung", "warning"],
        Act::Criticise => ["Kritik", "criticism"],
        Act::Propose => ["Vorschlag", "proposal"],
        Act::Ask => ["Frage", "question"],
        Act::Assess => ["Einschätzung", "assessment"],
        Act::Intend => ["Absicht", "intention"],
    };
    choose(german, english, language)
}

/// Whose account it is.
pub fn account(account: Account, sides: &[Side; 2], language: Language) -> &str {
    match account {
        Account::First => sides[0].name(language),
        Account::Second => sides[1].name(language),
        Account::Both => choose("Beide gemeinsam", "Both together", language),
        Account::Other => choose("Andere", "Others", language),
    }
}

/// Who speaks to a row.
pub fn standing(standing: Standing, sides: &[Side; 2], language: Language) -> String {
    let only = choose("Nur", "Only", language);
    match standing {
        Standing::Both => choose("Beide äußern sich", "Both speak", language).to_owned(),
        Standing::OnlyFirst => format!("{only} {}", sides[0].name(language)),
        Standing::OnlySecond => format!("{only} {}", sides[1].name(language)),
        Standing::Neither => choose("Nur andere", "Only others", language).to_owned(),
    }
}

/// In what two accounts differ.
pub fn difference(kind: DifferenceKind, language: Language) -> &'static str {
    let [german, english] = match kind {
        DifferenceKind::Number => ["Zahlen", "figures"],
        DifferenceKind::Date => ["Daten", "dates"],
        DifferenceKind::Negation => ["Verneinung", "negation"],
    };
    choose(german, english, language)
}

/// The one of two words that is in `language`.
pub(crate) fn choose(german: &'static str, english: &'static str, language: Language) -> &'static str {
    match language {
        Language::German => german,
        Language::English => english,
    }
}
