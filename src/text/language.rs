//! Which language a text or paragraph is written in, told by its commonest words.

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

    /// The language whose function word the folded `form` is; `None` for words of neither or both (`in`, `an`, `was`).
    pub(super) fn of_function_word(form: &str) -> Option<Language> {
        match form {
            "der" | "das" | "und" | "den" | "dem" | "des" | "ein" | "eine" | "einen" | "einem" | "einer" | "nicht"
            | "mit" | "von" | "zu" | "zum" | "zur" | "auf" | "für" | "ist" | "sich" | "auch" | "dass" | "im"
            | "vom" | "nach" | "bei" | "aus" | "sie" | "er" | "es" | "wie" | "wird" | "wurde" | "sei" | "habe"
            | "hat" | "haben" | "sind" | "werden" | "über" | "durch" | "oder" | "aber" | "noch" | "nur" | "vor"
            | "als" | "ich" | "wir" | "sagte" | "gegen" | "keine" => Some(Language::German),
            "the" | "and" | "of" | "to" | "that" | "is" | "for" | "with" | "on" | "as" | "by" | "at" | "from"
            | "it" | "he" | "she" | "they" | "his" | "her" | "their" | "has" | "had" | "have" | "be" | "been"
            | "not" | "but" | "are" | "were" | "this" | "which" | "who" | "would" | "said" | "its" | "or" | "we"
            | "you" | "i" => Some(Language::English),
            _ => None,
        }
    }
}

/// A count of function words, by language.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    german: usize,
    english: usize,
}

impl Tally {
    pub fn count(&mut self, language: Language) {
        match language {
            Language::German => self.german += 1,
            Language::English => self.english += 1,
        }
    }

    pub fn add(&mut self, other: Tally) {
        self.german += other.german;
        self.english += other.english;
    }

    /// The language with more function words; `None` where neither leads by a half or there are none.
    pub fn language(self) -> Option<Language> {
        if 2 * self.german > 3 * self.english {
            Some(Language::German)
        } else if 2 * self.english > 3 * self.german {
            Some(Language::English)
        } else {
            None
        }
    }
}
