//! **Matches** `is said to have told`, `was reported to have warned`: somebody's report on hearsay.
//!
//! **Why** What is hearsay is the telling, not what was told: the innermost clause is the content.
//!
//! **Example** `The president is said to have told his guest that he would wait.`

use super::cue::Mode;
use super::frame::Sentence;
use super::{accused_of, said_clause, said_that, vowed_to};
use crate::attribution::Attribution;
use crate::attribution::rules::Rule;

pub(super) static RULE: Rule = Rule {
    name: "is_said_to",
    german: "Hörensagen: Jemand soll das gesagt oder getan haben.",
    english: "Hearsay: somebody is said to have said or done it.",
};

pub(super) fn apply(sentence: &Sentence, number: usize) -> Option<Attribution> {
    let cue = sentence.cues.get(number)?;
    if cue.mode != Mode::Hearsay {
        return None;
    }
    let constructions = [said_that::apply, said_clause::apply, vowed_to::apply, accused_of::apply];
    let mut attribution = constructions.iter().find_map(|construction| construction(sentence, number))?;
    attribution.rule = &RULE;
    Some(attribution)
}
