//! The text as the later stages see it: tokens, sentences, paragraphs, quotation marks, language.
//!
//! The [`Document`] owns the text and is never changed after it is made; everything else in the engine is a
//! [`Span`] into it. Nothing of grammar, word lists or meaning lives here (abbreviations and the like come from
//! [`crate::lexicon`]).

pub mod dictionary;
mod document;
mod language;
pub mod letter_case;
mod offsets;
mod places;
mod quotation;
mod scan;
mod sentence;
mod span;
mod token;

pub use document::Document;
pub use language::Language;
pub use offsets::Offsets;
pub use quotation::{LoneMark, Quotation};
pub use scan::fold;
pub use sentence::{Paragraph, Sentence};
pub use span::Span;
pub use token::{FormId, Token, TokenKind, TokenRange};
