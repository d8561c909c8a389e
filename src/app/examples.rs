//! The articles offered to a reader who has none at hand. All were written for this project.

use super::wording::Wording;
use crate::input::{Input, SideChoice, Sides, Voice, VoicedText};

/// One example: what the menu calls it, its texts with whose voice each is, and the two sides compared.
pub struct Example {
    /// Its name in the menu.
    pub name: Wording,
    texts: &'static [(&'static str, Voice)],
    sides: [&'static str; 2],
}

impl Example {
    /// The example as one would have put it in by hand.
    pub fn input(&self) -> Input {
        Input {
            texts: self
                .texts
                .iter()
                .map(|&(text, voice)| VoicedText { text: text.trim_end().to_owned(), voice })
                .collect(),
            sides: Sides::Pair(self.sides.map(|id| SideChoice::Actor(id.to_owned()))),
        }
    }
}

/// All examples; the first is shown at the first visit.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: Wording {
            german: "Artikel (deutsch): Putin und Biden telefonieren, Dezember 2021",
            english: "Article (German): Putin and Biden on the telephone, December 2021",
        },
        texts: &[(include_str!("../examples/call_2021_de.txt"), Voice::Outlet)],
        sides: ["kremlin", "white_house"],
    },
    Example {
        name: Wording {
            german: "Artikel (deutsch): Das Ende des Getreideabkommens, Kyjiw und Kreml",
            english: "Article (German): The end of the grain agreement, Kyiv and Kremlin",
        },
        texts: &[(include_str!("../examples/grain_de.txt"), Voice::Outlet)],
        sides: ["kyiv", "kremlin"],
    },
    Example {
        name: Wording {
            german: "Artikel (englisch): New START wird verlängert, Januar 2021",
            english: "Article (English): New START is extended, January 2021",
        },
        texts: &[(include_str!("../examples/arms_control_en.txt"), Voice::Outlet)],
        sides: ["kremlin", "white_house"],
    },
    Example {
        name: Wording {
            german: "Zwei Erklärungen (englisch): Kreml und Weißes Haus über dasselbe Gespräch",
            english: "Two statements (English): Kremlin and White House on the same call",
        },
        texts: &[
            (include_str!("../examples/readout_kremlin_en.txt"), Voice::First),
            (include_str!("../examples/readout_white_house_en.txt"), Voice::Second),
        ],
        sides: ["kremlin", "white_house"],
    },
];
