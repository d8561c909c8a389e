//! What holds whatever is pasted: any string gives a comparison, and a sound one.
//!
//! `PROPTEST_CASES=100000 cargo test --release --test properties` tries more texts.

#[path = "support/well_formed.rs"]
mod well_formed;

use std::path::Path;

use lesarten::compare;
use lesarten::comparison::Comparison;
use lesarten::input::{Input, SideChoice, Sides, Voice, VoicedText};
use lesarten::text::Offsets;
use proptest::prelude::*;
use well_formed::{assert_document, assert_well_formed, told_before};

/// Compares, checks, and gives the comparison.
fn checked(input: &Input) -> Comparison {
    let comparison = compare(input);
    assert_well_formed(input, &comparison);
    comparison
}

fn article(text: &str) -> Input {
    Input::article(text, Sides::default())
}

/// The articles of `tests/gold` in one language.
fn articles(language: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold").join(language);
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the gold is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("the gold is UTF-8")).collect()
}

/// The pieces that reports are made of, and what gets between them.
const PIECES: &[&str] = &[
    "Der Kreml",
    "das Weiße Haus",
    "Putin",
    "Joe Biden",
    "Sprecher Dmitri Peskow",
    "die Regierung in Kiew",
    "er",
    "sie",
    "Kremlin spokesman Dmitry Peskov",
    "the White House",
    "Moscow",
    "Washington",
    "he",
    "officials",
    "sagte",
    "teilte mit",
    "erklärte",
    "bestritt",
    "warnte vor",
    "forderte",
    "laut",
    "zufolge",
    "nach Angaben von",
    "wie",
    "dass",
    "sei",
    "habe",
    "werde",
    "soll",
    "solle",
    "wies zurück",
    "kündigte",
    "an",
    "nicht",
    "kein",
    "said",
    "denied",
    "according to",
    "that",
    "would",
    "told reporters",
    "accused",
    "of",
    "warned",
    "eine Antwort",
    "Gespräche",
    "im Januar",
    "am 10. Januar 2022",
    "3,5 Prozent",
    "Sanktionen",
    "the talks",
    "NATO",
    "„",
    "“",
    "\"",
    "»",
    "«",
    "‚",
    "‘",
    "'",
    "’",
    "“",
    "”",
    "(",
    ")",
    "–",
    "—",
    "-",
    ",",
    ".",
    ":",
    ";",
    "!",
    "?",
    "…",
    " ",
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "\u{301}",
    "\u{2028}",
    "ß",
    "ẞ",
    "İ",
    "ǆ",
    "😀",
    "👩‍👩‍👧",
    "שלום",
    "\u{202e}",
    "\0",
    "<b>",
    "&amp;",
    "Dr.",
    "z. B.",
    "2.",
    "1.000,5",
];

fn pieced() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec((piece, prop::sample::select(&[" ", " ", " ", "", "\n"][..])), 0..60)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, gap)| [piece, gap.to_owned()]).collect())
}

/// An article of the gold with a stretch cut out, doubled, or replaced by something else.
fn mangled() -> impl Strategy<Value = String> {
    let all = [articles("de"), articles("en")].concat();
    (prop::sample::select(all), any::<prop::sample::Index>(), any::<prop::sample::Index>(), pieced(), 0..3).prop_map(
        |(text, begin, end, piece, how)| {
            let boundary = |index: prop::sample::Index| {
                (0..=index.index(text.len() + 1)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
            };
            let (begin, end) = (boundary(begin).min(boundary(end)), boundary(begin).max(boundary(end)));
            match how {
                0 => format!("{}{}", &text[..begin], &text[end..]),
                1 => format!("{}{}{}", &text[..end], &text[begin..end], &text[end..]),
                _ => format!("{}{piece}{}", &text[..begin], &text[begin..]),
            }
        },
    )
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 1 => "\\PC*", 4 => pieced(), 2 => mangled()]
}

fn any_sides() -> impl Strategy<Value = Sides> {
    let actor = prop::sample::select(&["kremlin", "white_house", "kyiv", "nato", "no such actor"][..])
        .prop_map(|id| SideChoice::Actor(id.to_owned()));
    // The page takes no side without a name.
    let own =
        (any::<String>().prop_filter("a name", |name| !name.is_empty()), prop::collection::vec(any::<String>(), 0..3))
            .prop_map(|(name, aliases)| SideChoice::Own { name, aliases });
    let side = prop_oneof![actor, own].boxed();
    prop_oneof![Just(Sides::Auto), (side.clone(), side).prop_map(|(first, second)| Sides::Pair([first, second]))]
}

fn any_input() -> impl Strategy<Value = Input> {
    let voice = prop::sample::select(&[Voice::Outlet, Voice::First, Voice::Second][..]);
    let voiced = (any_text(), voice).prop_map(|(text, voice)| VoicedText { text, voice });
    (prop::collection::vec(voiced, 0..3), any_sides()).prop_map(|(texts, sides)| Input { texts, sides })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_string_gives_a_sound_comparison(text in any_text()) {
        checked(&article(&text));
        assert_document(&text);
    }

    #[test]
    fn any_texts_and_sides_give_a_sound_comparison(input in any_input()) {
        checked(&input);
    }

    #[test]
    fn the_same_text_gives_the_same_answer(text in any_text()) {
        prop_assert_eq!(compare(&article(&text)), compare(&article(&text)));
    }

    #[test]
    fn offsets_agree_with_counting(text in any::<String>()) {
        let offsets = Offsets::new(&text);
        let (mut code_point, mut utf16) = (0, 0);
        for (byte, character) in text.char_indices() {
            prop_assert_eq!((offsets.code_point(byte), offsets.utf16(byte)), (code_point, utf16));
            prop_assert_eq!((offsets.byte_of_code_point(code_point), offsets.byte_of_utf16(utf16)), (byte, byte));
            code_point += 1;
            utf16 += character.len_utf16();
        }
        prop_assert_eq!((offsets.code_point(text.len()), offsets.utf16(text.len())), (code_point, utf16));
    }
}

/// Neither names anybody nor reports anything.
const UNRELATED: [(&str, &str); 2] = [
    ("de", "\n\nAm Wochenende bleibt es kühl und trocken. Der Regen kommt erst am Dienstag.\n"),
    ("en", "\n\nThe weekend stays cool and dry. Rain comes on Tuesday at the earliest.\n"),
];

#[test]
fn an_unrelated_paragraph_changes_nothing_before_it() {
    for (language, paragraph) in UNRELATED {
        for text in articles(language) {
            let longer = format!("{text}{paragraph}");
            let (before, after) = (checked(&article(&text)), checked(&article(&longer)));
            let attributions = after
                .attributions
                .iter()
                .filter(|found| found.attribution.content.iter().all(|span| span.end <= text.len()));
            assert!(before.attributions.iter().eq(attributions), "{longer}");
            assert_eq!(told_before(&before, text.len()), told_before(&after, text.len()), "{longer}");
        }
    }
}

/// Wherever a paragraph is cut off, also in the middle of a frame; a few sentences of it at a time.
#[test]
fn paragraphs_cut_off_anywhere_give_sound_comparisons() {
    for text in [articles("de"), articles("en")].concat() {
        for paragraph in text.lines() {
            for (end, _) in paragraph.match_indices([' ', ',', '“', '”', '"']) {
                let begin = paragraph[..end].rmatch_indices(' ').map(|(at, _)| at).find(|at| at + 240 < end);
                checked(&article(&paragraph[begin.unwrap_or(0)..end]));
            }
        }
    }
}

#[test]
fn line_ends_change_nothing_but_places() {
    for text in [articles("de"), articles("en")].concat() {
        let words = |text: &str| -> Vec<Vec<String>> {
            let comparison = checked(&article(text));
            let content =
                |spans: &[lesarten::text::Span]| spans.iter().map(|span| span.of(text).replace('\r', "")).collect();
            comparison.statements.iter().map(|statement| content(&statement.content)).collect()
        };
        assert_eq!(words(&text), words(&text.replace('\n', "\r\n")));
    }
}

/// Texts that invite work out of all proportion to their length. Each is compared at full length: an engine that goes
/// over the rest of the text for each mark or word would not come back within the time anybody waits for a test.
#[test]
fn hostile_texts_are_compared_like_any_other() {
    for (name, text) in hostile(100_000) {
        let comparison = compare(&article(&text));
        assert_eq!(comparison.texts[0].text, text, "{name}");
        assert_document(&text);
        assert_well_formed(&article(&text), &comparison);
    }
}

#[path = "support/hostile.rs"]
mod hostile;
use hostile::hostile;
