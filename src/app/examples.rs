//! The articles offered to a reader who has none at hand. All were written for this project.

use super::wording::{EXAMPLE_REMARK, Wording};
use crate::comparison::Comparison;
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

/// What readers must know where one of the examples is among the texts compared: that its quotations are made up.
pub fn remark(comparison: &Comparison) -> Option<Wording> {
    let ours = || EXAMPLES.iter().flat_map(|example| example.texts);
    let made_up = comparison.texts.iter().any(|text| ours().any(|(example, _)| is_of(&text.text, example)));
    made_up.then_some(EXAMPLE_REMARK)
}

/// Whether most of the example's paragraphs still stand in `text`: it may have been edited since. A headline proves
/// nothing, official summaries of calls share theirs.
fn is_of(text: &str, example: &str) -> bool {
    let paragraphs = || example.lines().filter(|line| line.len() > 120);
    // Nobody works a whole example into a text many times as long.
    text.len() < 4 * example.len()
        && 2 * paragraphs().filter(|paragraph| text.contains(paragraph)).count() > paragraphs().count()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare;

    #[test]
    fn an_example_is_known_after_an_edit_and_another_text_is_not_taken_for_one() {
        for example in EXAMPLES {
            let mut input = example.input();
            assert_eq!(remark(&compare(&input)), Some(EXAMPLE_REMARK));
            input.texts[0].text.push_str(" Ein Satz mehr.");
            assert_eq!(remark(&compare(&input)), Some(EXAMPLE_REMARK));
            let headline = input.texts[0].text.lines().next().unwrap_or_default();
            let other = Input::article(&[headline, "\n\nEin anderer Text."].concat(), Sides::default());
            assert_eq!(remark(&compare(&other)), None);
        }
        assert_eq!(remark(&compare(&Input::default())), None);
    }
}
