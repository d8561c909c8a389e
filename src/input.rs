//! What is compared: texts, whose voice each one is, and the two sides.

/// Everything the engine is given.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Input {
    /// One article, or several texts each with its own voice. No text gives an empty comparison.
    pub texts: Vec<VoicedText>,
    /// The two sides compared.
    pub sides: Sides,
}

impl Input {
    /// One article in the outlet's voice.
    pub fn article(text: &str, sides: Sides) -> Input {
        Input { texts: vec![VoicedText { text: text.to_owned(), voice: Voice::Outlet }], sides }
    }
}

/// A text and who speaks where it names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct VoicedText {
    /// The text as given, line ends untouched.
    pub text: String,
    /// Whose voice it is.
    pub voice: Voice,
}

/// Who speaks in a text where nobody is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Voice {
    /// A news outlet: its own words are nobody's statement.
    #[default]
    Outlet,
    /// The first side's official text: its own words are that side's account.
    First,
    /// The second side's.
    Second,
}

/// The two sides compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sides {
    /// These two.
    Pair([SideChoice; 2]),
    /// The two built-in actors that speak most in the texts.
    Auto,
}

impl Default for Sides {
    fn default() -> Sides {
        Sides::Pair([SideChoice::Actor("kremlin".to_owned()), SideChoice::Actor("white_house".to_owned())])
    }
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SideChoice {
    /// A built-in actor by its id; an unknown id never matches anybody.
    Actor(String),
    /// One's own: the name shown and further names that the text may use for it.
    Own {
        /// The name shown; it counts as an alias too.
        name: String,
        /// Further names, matched as whole words.
        aliases: Vec<String>,
    },
}
