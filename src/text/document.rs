//! The immutable document that everything else points into.

use super::Language;

/// A text with its structure. Made once by [`Document::new`], never changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    text: String,
    language: Language,
}

impl Document {
    /// Reads `text`. Any string is a document; the empty one has no tokens.
    pub fn new(text: &str) -> Document {
        Document { text: text.to_owned(), language: Language::German }
    }

    /// The text as given, line ends untouched.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Gives the text back, unchanged.
    pub fn into_text(self) -> String {
        self.text
    }

    /// The language most of the text is written in.
    pub fn language(&self) -> Language {
        self.language
    }
}
