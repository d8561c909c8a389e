//! Which language a text or paragraph is written in.

/// A language that the engine has rules for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// German, also in Austrian and Swiss spelling.
    #[default]
    German,
    /// English, also in British spelling.
    English,
}

impl Language {
    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::German => "de",
            Language::English => "en",
        }
    }
}
