//! Every sentence the page says, in German and English side by side, so that none can be missing in one of them.
//!
//! What the engine's values are called stands in [`crate::wording`], where the exports have it from too.

use crate::comparison::{NoteKind, SettledBy};
use crate::text::Language;

/// One text of the interface in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// In German.
    pub german: &'static str,
    /// In English.
    pub english: &'static str,
}

impl Wording {
    /// The text in `language`.
    pub fn of(self, language: Language) -> &'static str {
        match language {
            Language::German => self.german,
            Language::English => self.english,
        }
    }

    /// The text in `language` with `{}` replaced by the values, in order.
    pub fn with(self, language: Language, values: &[&str]) -> String {
        let mut filled = String::new();
        let mut values = values.iter();
        for (number, part) in self.of(language).split("{}").enumerate() {
            if number > 0 {
                filled.push_str(values.next().copied().unwrap_or_default());
            }
            filled.push_str(part);
        }
        filled
    }
}

macro_rules! wordings {
    ($($name:ident: $german:literal, $english:literal;)*) => {
        $(#[doc = $english] pub const $name: Wording = Wording { german: $german, english: $english };)*
        /// Every constant text, for the tests.
        #[cfg(test)]
        const ALL: &[Wording] = &[$($name),*];
    };
}

wordings! {
    // The head of the page.
    CLAIM: "Wer sagt was? Zwei Darstellungen, nebeneinander.", "Who says what? Two accounts, side by side.";
    PRIVATE: "Der Text bleibt in diesem Browser.", "The text stays in this browser.";
    SKIP_TO_TEXT: "Zum Text springen", "Skip to the text";
    SKIP_TO_COMPARISON: "Zum Vergleich springen", "Skip to the comparison";
    LANGUAGE_SWITCH: "English", "Deutsch";
    LANGUAGE_SWITCH_HINT: "Switch the page to English", "Seite auf Deutsch umstellen";
    THEME: "Farben", "Colours";
    THEME_SYSTEM: "Farben: auto", "Colours: auto";
    THEME_LIGHT: "Farben: hell", "Colours: light";
    THEME_DARK: "Farben: dunkel", "Colours: dark";
    HELP: "Tasten und Hilfe", "Keys and help";

    // The input.
    INPUT: "Artikel", "Article";
    ARTICLE_LABEL: "Artikel einfügen oder eintippen", "Paste or type an article";
    ARTICLE_HINT: "Text einfügen, tippen oder eine .txt- oder .html-Datei hierher ziehen. Verglichen wird sofort.",
        "Paste, type, or drop a .txt or .html file here. It is compared at once.";
    SECOND_LABEL: "Text {}", "Text {}";
    NEW_TEXT: "Neuer Text", "New text";
    EDIT_TEXT: "Text bearbeiten", "Edit the text";
    FOLD: "Einklappen", "Fold away";
    EXAMPLES: "Beispiele", "Examples";
    EXAMPLE: "Beispieltext", "Sample text";
    EXAMPLE_REMARK: "Für Lesarten geschrieben. Der Anlass ist echt, der Wortlaut und alle Zitate sind erfunden.",
        "Written for Lesarten. The occasion is real; the wording and all quotations are invented.";
    OPEN_FILE: "Datei öffnen", "Open a file";
    ADD_TEXT: "Zweiten Text danebenlegen", "Add a second text";
    ADD_THIRD_TEXT: "Weiteren Text danebenlegen", "Add another text";
    ADD_TEXT_HINT: "Etwa zwei Erklärungen zum selben Gespräch, eine von jeder Seite.",
        "For instance two statements about the same call, one from each side.";
    REMOVE_TEXT: "Diesen Text entfernen", "Remove this text";
    VOICE: "Von wem ist dieser Text?", "Who published this text?";
    VOICE_NUMBERED: "Von wem ist Text {}?", "Who published text {}?";
    VOICE_OUTLET: "Medium", "News outlet";
    VOICE_UNANSWERED: "Bisher gelten alle Texte als Berichte von Medien. Ist einer von einer der Seiten selbst, geben Sie das an: Was darin steht, ist dann ihre Darstellung.",
        "So far all texts count as news reports. Where one is a side’s own, say so: what it says is then that side’s account.";
    WORDS: "{} Wörter", "{} words";
    TEXTS: "{} Texte", "{} texts";
    GERMAN: "Deutsch", "German";
    ENGLISH: "Englisch", "English";
    OTHER_LANGUAGE: "andere Sprache", "another language";
    UNTITLED: "Ohne Titel", "Untitled";
    DROP_HERE: "Loslassen, um den Text zu vergleichen", "Drop to compare this text";
    EMPTY_TITLE: "Noch kein Text", "No text yet";
    EMPTY: "Fügen Sie einen Artikel ein oder wählen Sie ein Beispiel.", "Paste an article or choose an example.";
    NOTHING_FOUND: "In diesem Text wurde nichts gefunden, was jemandem zugeschrieben wird. Sie können Wörter im Text markieren und selbst als Aussage aufnehmen.",
        "Nothing in this text was found to be attributed to anybody. You can select words in the text and add them as a statement yourself.";
    NEITHER_SPEAKS: "{} und {} kommen in diesem Text nicht zu Wort.", "{} and {} say nothing in this text.";
    COMPARE_MOST: "Die zwei vergleichen, die am meisten sagen", "Compare the two that say most";

    // Sides.
    SIDES: "Verglichen werden", "Compared";
    SIDE_FIRST: "Erste Seite", "First side";
    SIDE_SECOND: "Zweite Seite", "Second side";
    SIDE_AND: "und", "and";
    SIDES_AUTO: "Automatisch: die zwei, die am meisten sagen", "Automatic: the two that say most";
    SIDE_OWN: "Eigene Seite …", "A side of your own …";
    OWN_UNNAMED: "Eigene Seite", "Own side";
    OWN_NAME: "Name der Seite", "Name of the side";
    OWN_ALIASES: "Weitere Namen, mit Komma getrennt", "Other names, separated by commas";
    OWN_EXAMPLE: "Gewerkschaft", "Union";
    OWN_ALIASES_EXAMPLE: "Verdi, Gewerkschaftschef Müller", "the union, union leader Smith";
    SWAP: "Seiten tauschen", "Swap sides";

    // The comparison.
    COMPARISON: "Vergleich", "Comparison";
    ROWS_SHOWN: "{} von {} Themen", "{} of {} topics";
    ALL_TOPICS: "Alle Themen", "All topics";
    BOTH_SPEAK: "Beide äußern sich", "Both speak";
    ONLY: "Nur {}", "Only {}";
    NEITHER: "Nur andere", "Only others";
    DIFFER: "Abweichend", "They differ";
    DIFFER_IN: "Abweichend: {}", "They differ: {}";
    ORDER_CONTRAST: "Nach Gegensatz ordnen", "Order by contrast";
    FILTERS: "Filter", "Filters";
    FILTER_ACCOUNT: "Darstellung", "Account";
    FILTER_KIND: "Art der Wiedergabe", "How it is reported";
    FILTER_ACT: "Art der Äußerung", "Type of statement";
    FILTER_TOPIC: "Thema", "Topic";
    FILTER_ALL: "alle", "all";
    FILTERS_CLEAR: "Alle Filter aufheben", "Clear all filters";
    FILTERED_AWAY: "Zu diesen Filtern passt keine Aussage.", "No statement fits these filters.";
    HIDDEN_BY_FILTER: "{} ausgefiltert", "{} filtered out";
    NO_STATEMENT: "{}: dazu keine Aussage im Text.", "{}: no statement on this in the text.";
    BOTH_TOGETHER: "Beide gemeinsam", "Both together";
    OTHERS: "Andere dazu", "Others on this";
    SHOW_MORE: "Weitere {} Themen zeigen", "Show {} more topics";
    WITHOUT_TOPIC: "Ohne Thema", "Without a topic";
    PART: "{}, Teil {}", "{}, part {}";
    NOT_IN_ARTICLE: "Nicht im Artikel", "Not in the article";

    // The card.
    ABOUT_OTHER_SIDE: "über die andere Seite", "about the other side";
    ROWS_ABOUT_OTHER: "{} über {}", "{} about {}";
    IN_ARTICLE: "im Artikel", "in the article";
    WHY: "Warum hier?", "Why here?";
    IN_TEXT: "Im Text", "In the text";
    CHANGE: "Ändern", "Change";
    CITE: "Zitieren", "Cite";
    UNKNOWN_SPEAKER: "Sprecher nicht genannt", "Speaker not named";
    BY_HAND: "von Hand", "by hand";
    BY_HAND_HINT: "Von Hand geändert", "Changed by hand";
    UNSURE: "erschlossen", "inferred";
    CHAIN: "Wer wen wiedergibt", "Who reports whom";
    HEDGED: "Der Text hält Abstand: {}", "The text keeps its distance: {}";
    WHY_TRIGGER: "Woran erkannt", "Words that show it";
    WHY_RULE: "Regel", "Rule";
    WHY_ACCOUNT: "Quelle", "Source";
    WHY_SENTENCE: "Im Zusammenhang", "In context";
    WHY_OWN_VOICE: "Der ganze Text ist von dieser Seite: Was er selbst sagt, ist ihre Darstellung.",
        "The whole text is this side’s own: what it says itself is that side’s account.";
    WHY_BY_HAND: "Diese Aussage wurde von Hand aufgenommen.", "This statement was added by hand.";
    HEDGE_HINT: "Wort, das Abstand hält", "Word of doubt or distance";

    // The text.
    TEXT: "Text", "Text";
    TEXT_MARKED: "Text mit markierten Aussagen", "Text with its statements marked";
    TEXT_HINT: "Markiert ist, was jemandem zugeschrieben wird. Wo nichts markiert ist, spricht das Medium selbst.",
        "Marked words are attributed to somebody. Where nothing is marked, the outlet speaks for itself.";
    TEXT_HINT_STATEMENTS: "Farbe und Muster einer Markierung zeigen, wessen Darstellung die Wörter sind.",
        "The colour and pattern of a mark show whose account the words are.";
    TEXT_OF_OUTLET: "Text eines Mediums", "A news outlet’s text";
    TEXT_OF_SIDE: "Text dieser Seite: {}", "This side’s text: {}";
    ADD_STATEMENT: "Auswahl als Aussage aufnehmen", "Add the selection as a statement";
    ADD_STATEMENT_PLAIN: "Aussage aufnehmen", "Add a statement";
    LEGEND: "Zeichen", "Key";
    MARK_BOTH: "beide", "both";
    MARK_OTHER: "andere", "others";
    TO_COMPARISON: "Zurück zum Vergleich", "Back to the comparison";

    // How it is told.
    TELLING: "Wie erzählt wird", "How it is told";
    SHARE_OF_WORDS: "Anteil an den Wörtern", "Share of the words";
    OUTLET_VOICE: "Medium selbst", "The outlet itself";
    OUTLET_SHARE: "{} % der Wörter sagt das Medium selbst; sie werden niemandem zugeschrieben.",
        "{} % of the words are the outlet’s own; they are attributed to nobody.";
    FOREWARNING: "Die Maschine liest nur den Wortlaut und irrt sich manchmal. Was das Medium weglässt, wie es auswählt und ob etwas stimmt, erkennt sie nicht.",
        "The machine reads the wording alone and is sometimes wrong. It cannot see what the outlet leaves out, how it selects, or whether anything is true.";
    COL_WHO: "Wer", "Who";
    COL_WORDS: "Wörter", "Words";
    COL_SHARE: "Anteil", "Share";
    COL_DIRECT: "wörtlich", "direct";
    COL_INDIRECT: "indirekt", "indirect";
    COL_STATEMENTS: "Aussagen", "Statements";
    COL_VERB: "Wort", "Word";
    COL_COUNT: "Zahl", "Count";
    COL_FIRST: "Erste Aussage", "First statement";
    DIRECT_INDIRECT: "Wörtlich und indirekt", "Direct and indirect";
    VERBS: "Womit Aussagen eingeführt werden", "Words that introduce statements";
    HEDGES: "Wörter, die Abstand halten", "Words of doubt and distance";
    WHO_FIRST: "Wer zuerst zu Wort kommt", "Who comes first";
    NONE: "(keine)", "(none)";
    STATEMENT_NUMBER: "Nr. {}", "No. {}";

    // Dates.
    DATES: "Daten", "Dates";
    DATES_HINT: "Was der Text datiert, der Zeit nach geordnet.", "What the text gives a date for, in order of time.";

    // Corrections.
    UNDO: "Rückgängig", "Undo";
    REDO: "Wiederholen", "Redo";
    CORRECT_STATEMENT: "Aussage {} ändern", "Change statement {}";
    CORRECT_NEW: "Aussage aufnehmen", "Add a statement";
    CORRECT_ROW: "Thema „{}“ ändern", "Change the topic “{}”";
    CORRECT_WORDS: "Wörter, genau wie im Text", "Words, exactly as in the text";
    CORRECT_ACCOUNT: "Wessen Darstellung", "Whose account";
    CORRECT_SPEAKER: "Sprecher", "Speaker";
    CORRECT_KIND: "Art der Wiedergabe", "How it is reported";
    CORRECT_ACT: "Art der Äußerung", "Type of statement";
    CORRECT_TOPIC: "Thema", "Topic";
    CORRECT_NEW_TOPIC: "Neues Thema …", "New topic …";
    CORRECT_TOPIC_NAME: "Name des Themas", "Name of the topic";
    CORRECT_MERGE: "Zusammenlegen mit", "Merge with";
    CORRECT_MERGE_NONE: "nicht zusammenlegen", "do not merge";
    CORRECT_SPLIT: "Als eigenes Thema herauslösen", "Split off as a topic of their own";
    CORRECT_SPLIT_NAME: "Name des neuen Themas", "Name of the new topic";
    CORRECT_HIDE: "Das ist keine Aussage: ausblenden", "This is no statement: hide it";
    CORRECT_KEEP: "Übernehmen", "Apply";
    CORRECT_CANCEL: "Abbrechen", "Cancel";
    UNDONE: "Rückgängig gemacht.", "Undone.";
    REDONE: "Wiederholt.", "Redone.";
    CORRECT_CHOOSE: "Bitte wählen", "Please choose";
    CORRECT_TICK: "Kreuzen Sie an, was herausgelöst werden soll.", "Tick what is to be split off.";
    CORRECT_NOT_FOUND: "Diese Wörter stehen so nicht im Text.", "The text does not have these words in this form.";
    HIDDEN: "Ausgeblendet. Zurückholen mit ↶ oder der Taste u.", "Hidden. Bring it back with ↶ or the key u.";
    CORRECTIONS_COUNT: "Von Hand geändert: {}.", "Changed by hand: {}.";
    CORRECTIONS_LOST: "Davon ohne Wirkung, weil die Wörter nicht mehr im Text stehen: {}.",
        "Without effect, because their words are no longer in the text: {}.";
    CORRECTIONS_RESET: "Alle Änderungen verwerfen", "Discard all changes";

    // Sharing and taking away.
    SHARE: "Weitergeben", "Share";
    SHARE_HINT: "Der Link enthält den Text, die Seiten und Ihre Änderungen. Nichts davon geht an einen Server: Alles steht hinter dem #, und das behält der Browser für sich.",
        "The link holds the text, the sides and your changes. None of it goes to a server: it all stands behind the #, which browsers keep to themselves.";
    SHARE_LINK: "Link zu diesem Vergleich", "Link to this comparison";
    COPY: "Link kopieren", "Copy the link";
    COPIED: "Kopiert.", "Copied.";
    COPY_REFUSED: "Der Browser lässt das Kopieren nicht zu. Der Text ist markiert: mit Strg+C oder ⌘C kopieren.",
        "The browser does not allow copying. The text is selected: copy it with Ctrl+C or ⌘C.";
    LENGTH_FITS_ALL: "{} Zeichen: passt in jede Nachricht und E-Mail.", "{} characters: fits any message or e-mail.";
    LENGTH_FITS_MESSENGERS: "{} Zeichen: passt in die meisten Messenger (bis 4.096), in manche E-Mail-Programme (bis 2.000) nicht.",
        "{} characters: fits most messengers (up to 4,096), but not some e-mail programs (up to 2,000).";
    LENGTH_TOO_LONG: "{} Zeichen: zu lang für die meisten Messenger (4.096). Besser die HTML-Datei schicken.",
        "{} characters: too long for most messengers (4,096). Better send the HTML file.";
    LENGTH_BEING_MADE: "Der Link wird geschrieben …", "The link is being made …";
    LENGTH_NO_LINK: "Für diesen Text ist kein Link möglich. Schicken Sie die HTML-Datei.",
        "No link is possible for this text. Send the HTML file.";
    STORAGE_REFUSED: "Dieser Browser behält nichts über ein Neuladen hinaus. Kopieren Sie den Link, um die Arbeit zu behalten.",
        "This browser keeps nothing across a reload. Copy the link to keep your work.";
    TAKE_AWAY: "Mitnehmen", "Take away";
    TAKE_AWAY_HINT: "Als Datei speichern oder drucken.", "Save as a file, or print.";
    PRINT: "Drucken", "Print";
    SAVED: "{} gespeichert.", "{} saved.";
    FORMAT_HTML: "HTML-Seite ohne Skript", "HTML page without script";
    FORMAT_MARKDOWN: "Markdown", "Markdown";
    FORMAT_CSV: "CSV für Tabellen", "CSV for spreadsheets";
    FORMAT_JSON: "JSON", "JSON";
    FORMAT_WEB_ANNOTATION: "Web Annotations (JSON-LD)", "Web Annotations (JSON-LD)";

    // Status and errors.
    STATUS: "Aussagen: {}. Themen: {}. {}: {}. {}: {}. Andere: {}.",
        "Statements: {}. Topics: {}. {}: {}. {}: {}. Others: {}.";
    STATUS_NONE: "Keine Aussagen gefunden.", "No statements found.";
    WORKING: "Der Text wird gelesen …", "Reading the text …";
    STOP: "Anhalten", "Stop";
    STOPPED: "Angehalten. Der Vergleich zeigt noch den bisherigen Stand.", "Stopped. The comparison still shows what was there before.";
    AGAIN: "Erneut vergleichen", "Compare again";
    CLOSE: "Schließen", "Close";
    TOO_LARGE: "Mit {} MB ist dieser Text zu groß; verglichen werden höchstens {} MB. Der bisherige Text ist noch da.",
        "At {} MB this text is too large; the limit is {} MB. The previous text is still here.";
    NO_TEXT: "Darin steht kein lesbarer Text. Der bisherige Text ist noch da.",
        "It holds no readable text. The previous text is still here.";
    FILE_UNREADABLE: "Diese Datei ließ sich nicht lesen. Der bisherige Text ist noch da.",
        "This file could not be read. The previous text is still here.";
    FILE_KIND: "Nur Text- und HTML-Dateien werden gelesen. Der bisherige Text ist noch da.",
        "Only text and HTML files are read. The previous text is still here.";
    ENGINE_LOST: "Die Auswertung ist abgebrochen. Der Text ist noch da: Kürzen Sie ihn, oder versuchen Sie es noch einmal.",
        "The analysis broke off. The text is still here; shorten it or try again.";
    LINK_DAMAGED: "Der Link lässt sich nicht öffnen. {}", "The link cannot be opened. {}";
    LINK_UNKNOWN: "Dieser Link ist beschädigt oder von einer anderen Fassung der Seite.",
        "This link is damaged or from another version of the page.";
    NOTES: "Offen geblieben", "Left open";

    // Help.
    KEYS: "Tasten", "Keys";
    KEYS_HINT: "Einzelne Tasten wirken nur außerhalb von Textfeldern.", "Single keys work only outside text fields.";
    KEYS_ON: "Tastenkürzel benutzen", "Use keyboard shortcuts";
    KEY_NEXT: "nächste, vorige Aussage", "next, previous statement";
    KEY_CARDS: "auf einer Karte: nächste, vorige Aussage", "on a card: next, previous statement";
    KEY_TEXT: "gewählte Aussage im Text zeigen und zurück", "show the chosen statement in the text, and back";
    KEY_MARKS: "im Text: vorige, nächste Markierung", "in the text: previous, next mark";
    KEY_WHY: "Warum hier?", "Why here?";
    KEY_EDIT: "gewählte Aussage ändern", "change the chosen statement";
    KEY_HIDE: "gewählte Aussage ausblenden", "hide the chosen statement";
    KEY_ADD: "Auswahl im Text als Aussage aufnehmen", "add the selection in the text as a statement";
    KEY_UNDO: "rückgängig, wiederholen", "undo, redo";
    KEY_ORDER: "Reihenfolge wechseln", "change the order";
    KEY_NEW: "neuer Text", "new text";
    KEY_COPY: "Link kopieren", "copy the link";
    KEY_HELP: "diese Hilfe", "this help";
    KEY_ESCAPE: "schließen, Auswahl aufheben, Text einklappen", "close, clear the selection, fold the text away";
    READING: "Wie man es liest", "How to read it";
    READING_COLUMNS: "Jede Zeile ist ein Thema, jede Spalte eine Seite. In der Spalte des Kremls steht, was der Kreml sagt, auch über andere: „Der Kreml sagt, Biden habe versprochen …“ ist die Darstellung des Kremls, nicht Bidens.",
        "Each row is a topic, each column a side. The Kremlin’s column holds what the Kremlin says, also of others: “the Kremlin says that Biden promised …” is the Kremlin’s account, not Biden’s.";
    READING_MARKS: "Die erste Seite ist durchgehend unterstrichen, die zweite gestrichelt, beide gemeinsam doppelt, andere gepunktet.",
        "The first side is underlined with a solid line, the second with dashes, both together with a double line, others with dots.";
    READING_CORRECT: "Stimmt etwas nicht, ändern Sie es auf der Karte. Was von Hand geändert wurde, ist so gekennzeichnet.",
        "Where something is wrong, change it on its card. What was changed by hand is marked so.";
    BOOKMARKLET: "Lesezeichen", "Bookmarklet";
    BOOKMARKLET_HINT: "Ziehen Sie diesen Link in die Lesezeichenleiste: Von jeder Seite bringt er dann den markierten Text hierher, sonst den ganzen Artikel.",
        "Drag this link to the bookmarks bar: from any page it then brings the selected text here, or else the whole article.";
    BOOKMARKLET_NAME: "Mit Lesarten vergleichen", "Compare with Lesarten";
}

/// How the account was settled, in a sentence.
pub fn settled_by(settled_by: SettledBy) -> Wording {
    match settled_by {
        SettledBy::Named => {
            Wording { german: "Die Quelle steht bei der Aussage:", english: "The source is named with the statement:" }
        }
        SettledBy::CarriedOver => Wording {
            german: "Hier ist keine Quelle genannt. Es geht weiter, was die Quelle davor sagt:",
            english: "No source is named here. What the source before says goes on:",
        },
        SettledBy::Pronoun => Wording {
            german: "Ein Wort wie „er“ oder „der Sprecher“ meint jemanden, der vorher genannt ist:",
            english: "A word such as “he” or “the spokesman” stands for somebody named before:",
        },
        SettledBy::Voice => WHY_OWN_VOICE,
        SettledBy::ByHand => Wording { german: "Von Hand zugeordnet.", english: "Assigned by hand." },
    }
}

/// What was not settled.
pub fn note(note: NoteKind) -> Wording {
    match note {
        NoteKind::UnclosedQuotationMark => Wording {
            german: "Ein Anführungszeichen wird nicht geschlossen",
            english: "A quotation mark is never closed",
        },
        NoteKind::UnopenedQuotationMark => Wording {
            german: "Ein Anführungszeichen wird geschlossen, aber nie geöffnet",
            english: "A quotation mark is closed but never opened",
        },
        NoteKind::UnknownSource => {
            Wording { german: "Wer das sagt, ist nicht klar", english: "It is not clear who says this" }
        }
        NoteKind::UnknownLanguage => Wording {
            german: "Der Text, oder ein großer Teil davon, ist weder deutsch noch englisch. Nur Deutsch und Englisch werden verstanden.",
            english: "The text, or much of it, is neither German nor English. Only German and English are understood.",
        },
    }
}

/// A whole number with the language's thousands separator.
pub fn number(number: usize, language: Language) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(match language {
                Language::German => '.',
                Language::English => ',',
            });
        }
        grouped.push(digit);
    }
    grouped
}

/// An ISO 8601 date of any precision as one reads it: "10. Januar 2022", "10 January 2022", "January 2022"; what is no
/// such date is given back as it is.
pub fn date(when: &str, language: Language) -> String {
    const GERMAN: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, rest) = match when.strip_prefix("--") {
        Some(rest) => ("", rest),
        None => when.split_once('-').unwrap_or((when, "")),
    };
    let (month, day) = rest.split_once('-').unwrap_or((rest, ""));
    let months = match language {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    };
    let month = month.parse::<usize>().ok().and_then(|month| months.get(month.checked_sub(1)?));
    let day = day.trim_start_matches('0');
    let day = match language {
        Language::German if !day.is_empty() => [day, "."].concat(),
        _ => day.to_owned(),
    };
    let parts = [day.as_str(), month.copied().unwrap_or_default(), year];
    if month.is_none() && !rest.is_empty() {
        return when.to_owned();
    }
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_blanks() {
        for wording in ALL {
            let blanks = |text: &str| text.matches("{}").count();
            assert_eq!(blanks(wording.german), blanks(wording.english), "{}", wording.english);
            assert!(!wording.german.is_empty() && !wording.english.is_empty());
        }
    }

    #[test]
    fn blanks_are_filled_in_order() {
        assert_eq!(ROWS_SHOWN.with(Language::English, &["3", "9"]), "3 of 9 topics");
        assert_eq!(ROWS_SHOWN.with(Language::English, &["3"]), "3 of  topics");
        assert_eq!(COPY.with(Language::German, &["3"]), "Link kopieren");
    }

    #[test]
    fn numbers_are_grouped() {
        for (value, german, english) in
            [(0, "0", "0"), (999, "999", "999"), (1850, "1.850", "1,850"), (1234567, "1.234.567", "1,234,567")]
        {
            assert_eq!(number(value, Language::German), german);
            assert_eq!(number(value, Language::English), english);
        }
    }

    #[test]
    fn dates_are_read_at_every_precision() {
        for (when, german, english) in [
            ("2022-01-10", "10. Januar 2022", "10 January 2022"),
            ("2022-01", "Januar 2022", "January 2022"),
            ("2022", "2022", "2022"),
            ("--01-10", "10. Januar", "10 January"),
            ("--03", "März", "March"),
            ("2022-13-01", "2022-13-01", "2022-13-01"),
            ("", "", ""),
        ] {
            assert_eq!(date(when, Language::German), german);
            assert_eq!(date(when, Language::English), english);
        }
    }
}
