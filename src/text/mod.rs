//! The text as the later stages see it: tokens, sentences, paragraphs, quotation marks, language.
//!
//! The [`Document`] owns the text and is never changed after it is made; everything else in the engine is a
//! [`Span`] into it. Nothing of grammar, word lists or meaning lives here.

mod document;
mod language;
mod offsets;
mod span;

pub use document::Document;
pub use language::Language;
pub use offsets::Offsets;
pub use span::Span;
