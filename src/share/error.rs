//! Why a link does not open, or cannot be written, in the reader's language.

use crate::text::Language;

/// Why a link does not open, or cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkError {
    /// The fragment is none that this page writes.
    Foreign,
    /// A newer page wrote it.
    UnknownVersion {
        /// Which version it says to be.
        version: u32,
    },
    /// Its end is missing.
    Cut,
    /// Something in it was changed.
    Damaged,
    /// It holds more than a link may hold.
    TooLarge,
}

impl LinkError {
    /// What is wrong and what to do, in one or two sentences.
    pub fn message(self, language: Language) -> String {
        match (self, language) {
            (LinkError::Foreign, Language::German) => {
                "Was in diesem Link hinter dem # steht, stammt nicht von dieser Seite. \
                 Fügen Sie den Text selbst ein."
                    .to_owned()
            }
            (LinkError::Foreign, Language::English) => {
                "What stands after the # in this link was not written by this page. Paste the text itself.".to_owned()
            }
            (LinkError::UnknownVersion { version }, Language::German) => format!(
                "Diesen Link hat eine neuere Fassung der Seite geschrieben (Version {version}). \
                 Laden Sie die Seite neu, um die neueste Fassung zu bekommen."
            ),
            (LinkError::UnknownVersion { version }, Language::English) => format!(
                "This link was written by a newer version of the page (version {version}). \
                 Reload the page to get the newest one."
            ),
            (LinkError::Cut, Language::German) => {
                "Dieser Link sieht abgeschnitten aus: Sein Ende fehlt. Manche Programme kürzen lange Links. \
                 Bitten Sie den Absender, ihn noch einmal zu schicken, am besten als Datei."
                    .to_owned()
            }
            (LinkError::Cut, Language::English) => {
                "This link looks cut off: its end is missing. Some programs shorten \
                 long links. Ask the sender to send it again, best as a file."
                    .to_owned()
            }
            (LinkError::Damaged, Language::German) => {
                "Dieser Link ist beschädigt: Etwas in ihm wurde verändert. Es wird nichts daraus angezeigt. \
                 Bitten Sie den Absender, ihn noch einmal zu schicken."
                    .to_owned()
            }
            (LinkError::Damaged, Language::English) => {
                "This link is damaged: something in it was changed. Nothing of it is shown. \
                 Ask the sender to send it again."
                    .to_owned()
            }
            (LinkError::TooLarge, Language::German) => {
                "Das ist mehr, als ein Link enthalten darf; es wird nichts daraus angezeigt. Eine Datei trägt mehr."
                    .to_owned()
            }
            (LinkError::TooLarge, Language::English) => {
                "This is more than a link may hold; nothing of it is shown. A file carries more.".to_owned()
            }
        }
    }
}
