//! Noun cues: `die Forderung, dass …`.

use super::super::draft::{Context, Draft};
use super::Rule;

pub(super) static RULES: &[&Rule] = &[];

pub(super) fn find(_context: &Context, _number: usize, _drafts: &mut Vec<Draft>) {}
