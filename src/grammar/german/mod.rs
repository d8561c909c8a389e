//! German: verb forms, clauses, noun phrases. A light layer in place of a parser: German commas and verb position carry
//! much of what a parse would give.

pub mod clause;
pub mod noun_phrase;
pub mod verb;
pub mod word;

pub use clause::{Clause, Opener, Period, is_auxiliary_form, periods};
pub use noun_phrase::{NounPhrase, is_day, is_matter, noun_phrase};
pub use verb::{Features, Verb};
pub use word::{Classes, Words};
