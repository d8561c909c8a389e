//! What a language's grammar gives: finite verbs and mood, clauses, noun phrases. One module a language.

pub mod english;
pub mod german;
