//! Topics: which statements are about the same matter, what the row is called, who speaks to it, where they differ.

mod standing;

pub use standing::standing;

use crate::comparison::{Statement, Topic};
use crate::text::Document;

/// The rows of `statements`; each statement that has one gets its index. Also tells each row's standing.
pub fn topics(_documents: &[Document], _statements: &mut [Statement]) -> Vec<Topic> {
    Vec::new()
}
