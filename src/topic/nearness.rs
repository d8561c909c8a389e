//! How near two units are: whether the text goes on from the one to the other, what they share, and whether both are about
//! the main matter.

use super::cohesion::goes_on;
use super::likeness::{Rarity, Shared};
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
    let common = rarity.common(units);
    let mut shared = Shared::of(count);
    let main = main_matter(units, openings, &rarity);
    // How likely each unit goes on with the one before it, and those chances added up from the first.
    let steps: Vec<f32> = units
        .iter()
        .zip(units.iter().skip(1))
        .enumerate()
        .map(|(one, (before, unit))| {
            shared.read(&common, one, one + 2);
            goes_on(before, unit, &shared.with(one + 1))
        })
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
        .zip(sections)
        .map(|(unit, section)| Place {
            paragraph: (unit.text, unit.paragraph),
            section,
            account: unit.account,
            has_matter: unit.has_matter(),
        })
        .collect();
    let chances: Vec<f32> = main.iter().map(|&log_odds| chance(log_odds)).collect();
    let mut near = vec![f32::NEG_INFINITY; count * count];
    for (one, first) in places.iter().enumerate() {
        shared.read(&common, one, count);
        let from = one + 1;
        let near = near.get_mut(one * count + from..from * count).unwrap_or_default();
        // Each sign in a loop of its own, which goes over several pairs at once.
        let signs = near.iter_mut().zip(places.iter().zip(&shared.concepts).skip(from));
        for (between, (near, (second, &concepts))) in signs.enumerate() {
            let same_paragraph = first.paragraph == second.paragraph;
            let other_matter = first.has_matter & second.has_matter & (concepts == 0.0);
            // Without a branch: half of the pairs go one way.
            let when = |holds: bool, weight: f32| f32::from(u8::from(holds)) * weight;
            let step = match between {
                0 => ADJACENT + GOES_ON * at(&steps, one),
                1 => NEXT_BUT_ONE,
                _ => 0.0,
            };
            *near = NOTHING_KNOWN
                + (step
                    + when(same_paragraph, SAME_PARAGRAPH)
                    + when(other_matter, OTHER_MATTER)
                    + when(other_matter & !same_paragraph, OTHER_MATTER_IN_OTHER_PARAGRAPH)
                    + when(first.section != second.section, SET_OFF)
                    + when(first.account == second.account, SAME_ACCOUNT));
        }
        add(near, &shared.concepts, from, SHARED_CONCEPTS);
        add(near, &shared.common_concept, from, SHARED_COMMON_CONCEPT);
        add(near, &shared.nouns, from, SHARED_NOUNS);
        add(near, &shared.words, from, SHARED_WORDS);
        add(near, &shared.nouns_around, from, SHARED_NOUNS_AROUND);
        let way = at(&ways, one);
        for (near, &other) in near.iter_mut().zip(ways.iter().skip(from)) {
            *near += ALL_THE_WAY * (other - way).max(LONGEST_WAY);
        }
        add(near, &chances, from, BOTH_MAIN * at(&chances, one));
        let first = at(&main, one);
        for (near, &other) in near.iter_mut().zip(main.iter().skip(from)) {
            *near += LESS_MAIN * first.min(other);
        }
    }
    near
}

/// A unit as its pairs see it.
struct Place {
    /// Numbers of its text and of the paragraph there.
    paragraph: (usize, usize),
    /// How often it or a unit before it was set off.
    section: usize,
    account: Account,
    has_matter: bool,
}

/// Adds to the nearness to each unit from number `from` on its value by its weight.
fn add(near: &mut [f32], values: &[f32], from: usize, weight: f32) {
    for (near, value) in near.iter_mut().zip(values.get(from..).unwrap_or_default()) {
        *near += weight * value;
    }
}

/// The chance that log-odds stand for.
fn chance(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}
