//! What a language's grammar gives: finite verbs and mood, clauses, noun phrases. One file a language.
pub mod english;
