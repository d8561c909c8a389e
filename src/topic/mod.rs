//! Topics: which statements are about the same matter, what the row is called, who speaks to it, where they differ.
//!
//! Statements with the quoted fragments inside them are units; units that share rare concepts and nouns, answer each
//! other or stand side by side are joined, nearest first, until nothing is near enough.

mod across;
mod difference;
mod label;
mod opposed;
mod quantity;
mod standing;
mod unit;
mod vocabulary;

pub(crate) use difference::differences;
pub use standing::standing;

use rustc_hash::FxHashMap;

use crate::comparison::{Statement, Topic};
use crate::text::Document;
use unit::{OWN, Term, Unit, units};

/// Two units nearer than this share a row; nothing in common and far apart is `APART`.
const NEAR: f32 = -0.4;
const APART: f32 = -3.0;
// The weights were searched on each half of the articles in tests/gold and then rounded by hand, roughly where both
// halves pointed; the threshold and `SAME_SPEAKER` were chosen on all of them. They are a guess that fits those articles,
// and scores on them are no held-out figures.
// A paragraph of news is mostly about one matter, and two reports side by side in it more so.
const SAME_PARAGRAPH: f32 = 1.65;
// Many outlets print paragraphs of one or two sentences: the next one often stays with the matter.
const NEXT_PARAGRAPH: f32 = 0.85;
const ADJACENT: f32 = 0.95;
const ADJACENT_OVER_PARAGRAPHS: f32 = 0.35;
const NEXT_BUT_ONE: f32 = 0.5;
// Answers and continued reports stay with what they answer and continue; an answer opens a paragraph just as well.
const REPLY: f32 = 0.5;
const REPLY_OVER_PARAGRAPHS: f32 = 0.7;
const GOES_ON: f32 = 0.6;
// News puts one side's version beside the other's; one speaker rarely changes the matter from report to report.
const OTHER_ACCOUNT: f32 = 0.6;
const SAME_SPEAKER: f32 = 0.2;
// A shared concept binds by its rarity in this text, so does a shared noun, less, and any other shared word still less;
// a concept that only the sentences around share binds a little; words that name no matter at all follow their
// paragraph, and what stands before them.
const CONCEPT: f32 = 1.0;
const NOUN: f32 = 0.95;
const WORD: f32 = 0.6;
const CONCEPT_AROUND: f32 = 0.4;
const NO_MATTER_OF_ITS_OWN: f32 = 0.7;
const NO_MATTER_AFTER: f32 = 0.3;
/// Units compared with each other at once: longer texts are read in stretches of this many.
const STRETCH: usize = 240;

/// The rows of `statements`; each statement gets its index. Also tells each row's standing.
pub fn topics(documents: &[Document], statements: &mut [Statement]) -> Vec<Topic> {
    let units = units(documents, statements);
    // A side's own text has no frames to go by: its sentences are placed by their words alone.
    let voiced = opposed::are_own_texts(documents, statements.iter());
    let mut topics: Vec<Topic> = Vec::new();
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let mut base = 0;
    for stretch in units.chunks(STRETCH) {
        let near =
            if voiced { (across::nearness(documents, statements, stretch), 0.0) } else { (nearness(stretch), NEAR) };
        for row in cluster(stretch.len(), near) {
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

/// Groups of `count` units, as indices; `near` holds how near each is to each later one,
/// and the nearness from which on they may be joined.
fn cluster(count: usize, (mut near, least): (Vec<f32>, f32)) -> Vec<Vec<usize>> {
    // Average linkage over the matrix of nearness; `near[a * count + b]` is kept for the rows that still stand.
    let mut rows: Vec<Option<Vec<usize>>> = (0..count).map(|unit| Some(vec![unit])).collect();
    // The nearest of the later rows to each row, the first of several: looked for anew only where a join touched it, so
    // that all joins together take little more than one look at the matrix.
    let nearest = |one: usize, rows: &[Option<Vec<usize>>], near: &[f32]| -> Option<(f32, usize)> {
        let mut best: Option<(f32, usize)> = None;
        for other in (one + 1..count).filter(|&other| rows.get(other).is_some_and(Option::is_some)) {
            let value = near.get(one * count + other).copied().unwrap_or(APART);
            if value >= least && best.is_none_or(|(known, _)| value > known) {
                best = Some((value, other));
            }
        }
        best
    };
    let mut best: Vec<Option<(f32, usize)>> = (0..count).map(|one| nearest(one, &rows, &near)).collect();
    loop {
        let mut join: Option<(f32, usize, usize)> = None;
        for (one, found) in best.iter().enumerate() {
            if let Some((value, other)) = *found
                && join.is_none_or(|(known, _, _)| value > known)
            {
                join = Some((value, one, other));
            }
        }
        let Some((_, one, other)) = join else { break };
        let size = |row: usize| rows.get(row).and_then(Option::as_ref).map_or(0, Vec::len) as f32;
        let (one_size, other_size) = (size(one), size(other));
        for third in (0..count).filter(|&third| rows.get(third).is_some_and(Option::is_some)) {
            let value = |a: usize| near.get(a.min(third) * count + a.max(third)).copied().unwrap_or(APART);
            let joined = (value(one) * one_size + value(other) * other_size) / (one_size + other_size);
            if let Some(slot) = near.get_mut(one.min(third) * count + one.max(third)) {
                *slot = joined;
            }
        }
        let taken = rows.get_mut(other).and_then(Option::take).unwrap_or_default();
        if let Some(Some(row)) = rows.get_mut(one) {
            row.extend(taken);
        }
        for row in 0..other {
            let standing = rows.get(row).is_some_and(Option::is_some);
            let Some(known) = best.get_mut(row).filter(|_| standing) else { continue };
            let touched = row == one || known.is_some_and(|(_, to)| to == one || to == other);
            if touched {
                *known = nearest(row, &rows, &near);
            } else if row < one {
                let value = near.get(row * count + one).copied().unwrap_or(APART);
                if value >= least && known.is_none_or(|(best, to)| value > best || value == best && one < to) {
                    *known = Some((value, one));
                }
            }
        }
        if let Some(known) = best.get_mut(other) {
            *known = None;
        }
    }
    rows.into_iter().flatten().collect()
}

/// How near each unit is to each later one.
fn nearness(units: &[Unit]) -> Vec<f32> {
    let count = units.len();
    let rarity = |frequency: usize| (1.0 + count as f32 / frequency.max(1) as f32).ln();
    // A word that stands in every third report tells none apart.
    let common = (count / 3).max(2);
    // Where each term and word stands: what nobody shares is never looked at again.
    let mut of_term: FxHashMap<&Term, Vec<(usize, f32)>> = FxHashMap::default();
    let mut of_word: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (number, unit) in units.iter().enumerate() {
        for (term, &weight) in &unit.terms {
            of_term.entry(term).or_default().push((number, weight));
        }
        for word in &unit.words {
            of_word.entry(word).or_default().push(number);
        }
    }
    // Each pair's shared terms add up in the order of the terms, so that the same text gives the same sums.
    let mut terms: Vec<_> = of_term.into_iter().filter(|(_, holders)| holders.len() > 1).collect();
    terms.sort_unstable_by_key(|(term, _)| *term);
    let mut words: Vec<_> = of_word.into_iter().filter(|(_, holders)| (2..=common).contains(&holders.len())).collect();
    words.sort_unstable();
    let mut shared = vec![Shared::default(); count * count];
    let mut share = |one: usize, other: usize, add: &dyn Fn(&mut Shared)| {
        if let Some(shared) = shared.get_mut(one * count + other) {
            add(shared);
        }
    };
    for (term, mut holders) in terms {
        let frequency = holders.iter().filter(|(_, weight)| *weight >= OWN).count();
        let rarity = rarity(frequency);
        match term {
            Term::Concept(concept) if vocabulary::concept(*concept).is_some_and(|concept| concept.weak) => {}
            Term::Concept(_) => {
                for (place, &(one, weight)) in holders.iter().enumerate() {
                    for &(other, other_weight) in holders.iter().skip(place + 1) {
                        if weight >= 1.0 && other_weight >= 1.0 {
                            share(one, other, &|shared| shared.concepts += rarity);
                        } else {
                            share(one, other, &|shared| shared.around = true);
                        }
                    }
                }
            }
            Term::Stem(_) if frequency > common => {}
            Term::Stem(_) => {
                holders.retain(|(_, weight)| *weight >= OWN);
                for (place, &(one, _)) in holders.iter().enumerate() {
                    for &(other, _) in holders.iter().skip(place + 1) {
                        share(one, other, &|shared| shared.nouns += rarity);
                    }
                }
            }
        }
    }
    for (_, holders) in words {
        let rarity = rarity(holders.len());
        for (place, &one) in holders.iter().enumerate() {
            for &other in holders.iter().skip(place + 1) {
                share(one, other, &|shared| shared.words += rarity);
            }
        }
    }
    let has_matter: Vec<bool> = units.iter().map(Unit::has_matter).collect();
    let has_matter = |unit: usize| has_matter.get(unit).copied().unwrap_or(false);
    let mut near = vec![APART; count * count];
    for (one, first) in units.iter().enumerate() {
        for (other, second) in units.iter().enumerate().skip(one + 1) {
            let mut value = APART;
            let same_paragraph = first.text == second.text && first.paragraph == second.paragraph;
            if same_paragraph {
                value += SAME_PARAGRAPH;
            } else if first.text == second.text && first.paragraph + 1 == second.paragraph {
                value += NEXT_PARAGRAPH;
            }
            match (other - one, same_paragraph) {
                (1, true) => {
                    value += ADJACENT;
                    value += if second.replies { REPLY } else { 0.0 };
                    value += if second.goes_on { GOES_ON } else { 0.0 };
                }
                (1, false) if first.text == second.text => {
                    value += ADJACENT_OVER_PARAGRAPHS;
                    value += if second.replies { REPLY_OVER_PARAGRAPHS } else { 0.0 };
                }
                (2, true) => value += NEXT_BUT_ONE,
                _ => {}
            }
            if other - one == 1 {
                value += if has_matter(other) { 0.0 } else { NO_MATTER_AFTER };
                value += if first.speaker.is_some() && first.speaker == second.speaker { SAME_SPEAKER } else { 0.0 };
            }
            if other - one <= 2 && first.account != second.account {
                value += OTHER_ACCOUNT;
            }
            let Shared { concepts, nouns, words, around } =
                shared.get(one * count + other).copied().unwrap_or_default();
            value += CONCEPT * f32::min(concepts / 1.5, 2.0);
            value += NOUN * f32::min(nouns, 3.0) / 2.0 + WORD * f32::min(words, 3.0) / 2.0;
            if around && concepts == 0.0 {
                value += CONCEPT_AROUND;
            }
            if same_paragraph && !(has_matter(one) && has_matter(other)) {
                value += NO_MATTER_OF_ITS_OWN;
            }
            if let Some(slot) = near.get_mut(one * count + other) {
                *slot = value;
            }
        }
    }
    near
}

/// What two units share, by rarity.
#[derive(Clone, Copy, Debug, Default)]
struct Shared {
    concepts: f32,
    nouns: f32,
    words: f32,
    /// Whether there is a concept that only the sentences around one of them share.
    around: bool,
}
