//! Topics: which statements are about the same matter, what the row is called, who speaks to it, where they differ.
//!
//! Statements with the quoted fragments inside them are units; units that share rare concepts and nouns, answer each
//! other or stand side by side are joined, nearest first, until nothing is near enough.

mod difference;
mod label;
mod standing;
mod unit;
mod vocabulary;

use std::collections::HashMap;

pub use standing::standing;

use crate::comparison::{Statement, Topic};
use crate::text::Document;
use unit::{Term, Unit, units};

/// Two units nearer than this share a row.
const NEAR: f32 = 0.26;
/// What standing side by side, standing in one paragraph, answering and going on add to what two units share.
const ADJACENT: f32 = 0.10;
const SAME_PARAGRAPH: f32 = 0.05;
const REPLY: f32 = 0.20;
const GOES_ON: f32 = 0.22;
/// Units compared with each other at once: longer texts are read in stretches of this many.
const STRETCH: usize = 240;

/// The rows of `statements`; each statement gets its index. Also tells each row's standing.
pub fn topics(documents: &[Document], statements: &mut [Statement]) -> Vec<Topic> {
    let units = units(documents, statements);
    let mut topics: Vec<Topic> = Vec::new();
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut base = 0;
    for stretch in units.chunks(STRETCH) {
        for row in cluster(stretch) {
            rows.push(row.into_iter().map(|unit| unit + base).collect());
        }
        base += stretch.len();
    }
    rows.sort_by_key(|row| row.iter().min().copied());
    let labels = label::labels(documents, statements, &units, &rows);
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
            standing: standing(members.iter().filter_map(|&member| statements.get(member)).map(|statement| statement.account)),
            differences: difference::differences(documents, statements, &members),
            statements: members,
            by_hand: false,
        });
    }
    topics
}

/// Groups of units, as indices into `units`.
fn cluster(units: &[Unit]) -> Vec<Vec<usize>> {
    let near = nearness(units);
    let count = units.len();
    // Average linkage over the matrix of nearness; `near[a * count + b]` is kept for the rows that still stand.
    let mut near = near;
    let mut rows: Vec<Option<Vec<usize>>> = (0..count).map(|unit| Some(vec![unit])).collect();
    loop {
        let mut best: Option<(f32, usize, usize)> = None;
        for one in 0..count {
            if rows.get(one).is_none_or(Option::is_none) {
                continue;
            }
            for other in one + 1..count {
                if rows.get(other).is_none_or(Option::is_none) {
                    continue;
                }
                let value = near.get(one * count + other).copied().unwrap_or(0.0);
                if value >= NEAR && best.is_none_or(|(known, _, _)| value > known) {
                    best = Some((value, one, other));
                }
            }
        }
        let Some((_, one, other)) = best else { break };
        let size = |row: usize| rows.get(row).and_then(Option::as_ref).map_or(0, Vec::len) as f32;
        let (one_size, other_size) = (size(one), size(other));
        for third in 0..count {
            let value = |a: usize| near.get(a.min(third) * count + a.max(third)).copied().unwrap_or(0.0);
            let joined = (value(one) * one_size + value(other) * other_size) / (one_size + other_size);
            if let Some(slot) = near.get_mut(one.min(third) * count + one.max(third)) {
                *slot = joined;
            }
        }
        let taken = rows.get_mut(other).and_then(Option::take).unwrap_or_default();
        if let Some(Some(row)) = rows.get_mut(one) {
            row.extend(taken);
        }
    }
    rows.into_iter().flatten().collect()
}

/// How near each unit is to each later one.
fn nearness(units: &[Unit]) -> Vec<f32> {
    let count = units.len();
    let mut document_frequency: HashMap<&Term, usize> = HashMap::new();
    for unit in units {
        for (term, &weight) in &unit.terms {
            if weight >= 0.5 {
                *document_frequency.entry(term).or_default() += 1;
            }
        }
    }
    let rarity = |term: &Term| {
        let frequency = document_frequency.get(term).copied().unwrap_or(1).max(1);
        (1.0 + count as f32 / frequency as f32).ln()
    };
    let lengths: Vec<f32> = units
        .iter()
        .map(|unit| unit.terms.iter().map(|(term, weight)| weight * weight * rarity(term)).sum::<f32>().sqrt())
        .collect();
    let mut near = vec![0.0; count * count];
    for (one, first) in units.iter().enumerate() {
        for (other, second) in units.iter().enumerate().skip(one + 1) {
            let shared: f32 = first
                .terms
                .iter()
                .filter_map(|(term, weight)| Some(weight * second.terms.get(term)? * rarity(term)))
                .sum();
            let length = lengths.get(one).copied().unwrap_or(0.0) * lengths.get(other).copied().unwrap_or(0.0);
            let mut value = if length > 0.0 { shared / length } else { 0.0 };
            if first.text == second.text && first.paragraph == second.paragraph {
                value += SAME_PARAGRAPH;
            }
            if other == one + 1 && first.text == second.text && second.sentence <= first.sentence + 2 {
                value += ADJACENT;
                if second.replies {
                    value += REPLY;
                }
                if second.goes_on {
                    value += GOES_ON;
                }
            }
            if let Some(slot) = near.get_mut(one * count + other) {
                *slot = value;
            }
        }
    }
    near
}
