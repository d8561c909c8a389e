//! Noun cues: `die Forderung, dass …`.

use super::Rule;
use super::draft::{Context, Draft};

pub(super) static RULES: &[&Rule] = &[];

pub(super) fn find(_context: &Context, _number: usize, _drafts: &mut Vec<Draft>) {}
