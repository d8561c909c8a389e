//! Which units are about the article's main matter: news opens with it, and bystanders come back to it at the end.

use rustc_hash::FxHashMap;

use super::likeness::Rarity;
use super::unit::{Term, Terms, Unit};
use crate::attribution::{Act, Kind};
use crate::comparison::Account;

// Log-odds, found like those of `cohesion`.
const NOTHING_KNOWN: f32 = -1.6;
/// It stands in the first or second paragraph with statements, or in the last one.
const FIRST_PARAGRAPH: f32 = 1.4;
const SECOND_PARAGRAPH: f32 = 0.5;
const LAST_PARAGRAPH: f32 = 0.2;
const OPENS_PARAGRAPH: f32 = 1.35;
/// A paragraph of bystanders' voices, by their share; one of few statements.
const VOICES: f32 = 0.85;
const FEW_IN_PARAGRAPH: f32 = -0.35;
const NAMES_A_MATTER: f32 = -0.95;
const CONCEPT_OF_THE_FIRST: f32 = 0.45;
const NOUNS_OF_THE_OPENING: f32 = 0.45;
const LED_BY_THE_OPENING: f32 = -0.55;
/// By the logarithm of how often its commonest concept and noun are named.
const COMMON_CONCEPT: f32 = 0.7;
const COMMON_NOUN: f32 = -0.3;
const QUOTED: f32 = 0.95;
const TOLD_OF_SOMEBODY: f32 = -0.45;
const JUDGES: f32 = 0.35;
const PLANS: f32 = -0.75;

/// A paragraph of so many units holds few.
const FEW: usize = 2;

/// Text and paragraph as one number.
fn key(unit: &Unit) -> u64 {
    (unit.text as u64) << 32 | unit.paragraph as u64
}

/// For each unit the log-odds that it is about the main matter. `openings` are the terms each text opens with.
pub(super) fn main_matter(units: &[Unit], openings: &[Terms], rarity: &Rarity) -> Vec<f32> {
    // The units of each paragraph, and each text's paragraphs with statements in order.
    let mut numbers: FxHashMap<u64, usize> = FxHashMap::default();
    let mut paragraphs: Vec<(Vec<usize>, Option<usize>)> = Vec::new();
    let mut counts: Vec<usize> = Vec::new();
    for (number, unit) in units.iter().enumerate() {
        let next = paragraphs.len();
        let paragraph = *numbers.entry(key(unit)).or_insert(next);
        if paragraph == next {
            paragraphs.push((Vec::new(), None));
        }
        counts.resize(counts.len().max(unit.text + 1), 0);
        let (Some((beside, place)), Some(count)) = (paragraphs.get_mut(paragraph), counts.get_mut(unit.text)) else {
            continue;
        };
        beside.push(number);
        if !unit.heading && place.is_none() {
            *place = Some(*count);
            *count += 1;
        }
    }
    // What the headlines and the first statement of the text itself say.
    let mut first = Terms::default();
    let body = units.iter().position(|unit| !unit.heading).unwrap_or(0);
    for (term, weight) in units.iter().take(body + 1).flat_map(|unit| unit.own.iter()) {
        first.add(term, weight);
    }
    let none = Terms::default();
    units
        .iter()
        .enumerate()
        .map(|(number, unit)| {
            let opening = openings.get(unit.text).unwrap_or(&none);
            let paragraph = numbers.get(&key(unit)).and_then(|&number| paragraphs.get(number));
            let (beside, place) = paragraph.map_or((&[][..], None), |(beside, place)| (beside, *place));
            let bystanders =
                beside.iter().filter_map(|&unit| units.get(unit)).filter(|unit| unit.account == Account::Other).count();
            let place = place.unwrap_or(0);
            let last = counts.get(unit.text).is_some_and(|&count| count > 2 && place + 1 == count);
            let of_first = if number > 0 { rarity.likeness(&unit.own, &first).concepts.min(1.0) } else { 0.0 };
            let lead = rarity.likeness(&unit.lead, opening);
            let commonest = |counts: fn(Term) -> bool| {
                let most = unit.own.terms().filter(|&term| counts(term)).map(|term| rarity.frequency(term)).max();
                (1.0 + most.unwrap_or(0) as f32).ln()
            };
            let signs = [
                (place == 0, FIRST_PARAGRAPH),
                (place == 1, SECOND_PARAGRAPH),
                (last, LAST_PARAGRAPH),
                (beside.first() == Some(&number), OPENS_PARAGRAPH),
                (beside.len() <= FEW, FEW_IN_PARAGRAPH),
                (unit.has_matter(), NAMES_A_MATTER),
                (lead.concepts > 0.0, LED_BY_THE_OPENING),
                (unit.kind == Kind::Direct, QUOTED),
                (unit.nested, TOLD_OF_SOMEBODY),
                (unit.act == Act::Assess, JUDGES),
                (unit.act == Act::Intend, PLANS),
            ];
            NOTHING_KNOWN
                + signs.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum::<f32>()
                + VOICES * bystanders as f32 / beside.len().max(1) as f32
                + CONCEPT_OF_THE_FIRST * of_first
                + NOUNS_OF_THE_OPENING * rarity.likeness(&unit.own, opening).nouns
                + LED_BY_THE_OPENING * lead.nouns
                + COMMON_CONCEPT * commonest(Term::is_matter)
                + COMMON_NOUN * commonest(|term| matches!(term, Term::Stem(_)))
        })
        .collect()
}
