//! Topics: which statements are about the same matter, what the row is called, who speaks to it, where they differ.
//!
//! Statements with the quoted fragments inside them are units (`unit`). Units that go on with each other (`cohesion`),
//! share rare concepts and nouns (`likeness`) or are both about what the article opens with (`main_matter`) are near
//! (`nearness`); the nearest are joined, until nothing is near enough.

mod across;
mod cohesion;
mod difference;
mod label;
mod likeness;
mod main_matter;
mod nearness;
mod opposed;
mod quantity;
mod standing;
mod unit;
mod vocabulary;

pub(crate) use difference::differences;
pub use standing::standing;

use crate::comparison::{Statement, Topic};
use crate::text::Document;
use nearness::nearness;
use unit::{Units, units};

/// Units compared with each other at once: longer texts are read in stretches of this many.
const STRETCH: usize = 128;

/// So many rows one can overview in any article, and so many for each unit in a longer one; where more would stand, the
/// nearest are joined although they have little in common.
const FEW_ROWS: usize = 5;
const ROWS_PER_UNIT: f32 = 0.3;

/// How much more than the others the nearest units of two rows count.
const NEAREST_COUNTS: f32 = 0.3;

/// The rows of `statements`; each statement gets its index. Also tells each row's standing.
pub fn topics(documents: &[Document], statements: &mut [Statement]) -> Vec<Topic> {
    let Units { units, openings, parts } = units(documents, statements);
    // A side's own text has no frames to go by: its sentences are placed by their words alone.
    let voiced = opposed::are_own_texts(documents, statements.iter());
    let mut topics: Vec<Topic> = Vec::new();
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut base = 0;
    for stretch in units.chunks(STRETCH) {
        // Two official texts are long where they pass over each other: there each matter keeps its row.
        let (near, few) = if voiced {
            (across::nearness(documents, statements, stretch, &parts), stretch.len())
        } else {
            (nearness(stretch, &openings), FEW_ROWS.max((stretch.len() as f32 * ROWS_PER_UNIT) as usize))
        };
        for row in cluster(stretch.len(), near, few) {
            rows.push(row.into_iter().map(|unit| unit + base).collect());
        }
        base += stretch.len();
    }
    rows.sort_by_cached_key(|row| row.iter().min().copied());
    let labels = label::labels(documents, &units, &parts, &rows);
    for (number, (row, label)) in rows.iter().zip(labels).enumerate() {
        let mut members: Vec<usize> =
            row.iter().filter_map(|&unit| units.get(unit)).flat_map(|unit| unit.statements.iter().copied()).collect();
        members.sort_unstable();
        for &member in &members {
            if let Some(statement) = statements.get_mut(member) {
                statement.topic = Some(number);
            }
        }
        topics.push(Topic {
            id: format!("t{}", number + 1),
            label,
            standing: standing(
                members.iter().filter_map(|&member| statements.get(member)).map(|statement| statement.account),
            ),
            differences: differences(documents, statements, &members),
            statements: members,
            by_hand: false,
        });
    }
    topics
}

/// Groups of `count` units, as indices; `near` holds how near each is to each later one. Those at or above zero are
/// joined, and others while more than `few` groups stand.
fn cluster(count: usize, mut near: Vec<f32>, few: usize) -> Vec<Vec<usize>> {
    // Average linkage over the matrix of nearness, drawn a little to the nearest pair; `near[a * count + b]` is kept for
    // the rows that still stand.
    let mut rows: Vec<Vec<usize>> = (0..count).map(|unit| vec![unit]).collect();
    let mut standing: Vec<usize> = (0..count).collect();
    // The nearest of the later rows to each row, the first of several: looked for anew only where a join touched it, so
    // that all joins together take little more than one look at the matrix. What no longer stands is infinitely far.
    let nearest = |one: usize, near: &[f32]| -> (f32, usize) {
        let later = near.get(one * count + one + 1..(one + 1) * count).unwrap_or_default();
        let mut best = (f32::NEG_INFINITY, one);
        for (other, &value) in (one + 1..).zip(later) {
            if value > best.0 {
                best = (value, other);
            }
        }
        best
    };
    let mut best: Vec<(f32, usize)> = (0..count).map(|one| nearest(one, &near)).collect();
    loop {
        let mut join = (f32::NEG_INFINITY, 0, 0);
        for &one in &standing {
            if let Some(&(value, other)) = best.get(one)
                && value > join.0
            {
                join = (value, one, other);
            }
        }
        let (value, one, other) = join;
        if one == other || value < 0.0 && standing.len() <= few {
            break;
        }
        standing.retain(|&row| row != other);
        let taken = rows.get_mut(other).map(std::mem::take).unwrap_or_default();
        let Some(row) = rows.get_mut(one) else { break };
        let (one_size, other_size) = (row.len() as f32, taken.len() as f32);
        row.extend(taken);
        for &third in standing.iter().filter(|&&third| third != one) {
            let place = |a: usize| a.min(third) * count + a.max(third);
            let far = f32::NEG_INFINITY;
            let lost = near.get_mut(place(other)).map_or(far, |slot| std::mem::replace(slot, far));
            if let Some(slot) = near.get_mut(place(one)) {
                let average = (*slot * one_size + lost * other_size) / (one_size + other_size);
                *slot = average + NEAREST_COUNTS * (slot.max(lost) - average);
            }
        }
        if let Some(slot) = near.get_mut(one * count + other) {
            *slot = f32::NEG_INFINITY;
        }
        for &row in standing.iter().take_while(|&&row| row < other) {
            let Some(known) = best.get_mut(row) else { continue };
            if row == one || known.1 == one || known.1 == other {
                *known = nearest(row, &near);
            } else if row < one {
                let value = near.get(row * count + one).copied().unwrap_or(f32::NEG_INFINITY);
                if value > known.0 || value == known.0 && one < known.1 {
                    *known = (value, one);
                }
            }
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}
