//! Any text gives a sound comparison. The first byte chooses sides and voices, the rest is the text; a NUL byte parts
//! it into two texts.
#![no_main]

use lesarten::compare;
use lesarten::input::{Input, SideChoice, Sides, Voice, VoicedText};
use libfuzzer_sys::fuzz_target;

#[path = "../../support/well_formed.rs"]
#[allow(dead_code)]
mod well_formed;

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, text)) = bytes.split_first() else { return };
    let Ok(text) = std::str::from_utf8(text) else { return };
    let sides = match choice % 4 {
        0 | 1 => Sides::default(),
        2 => Sides::Auto,
        _ => Sides::Pair([
            SideChoice::Actor("kyiv".to_owned()),
            SideChoice::Own { name: "Rat".to_owned(), aliases: vec!["the council".to_owned()] },
        ]),
    };
    let voice = [Voice::Outlet, Voice::First, Voice::Second][usize::from(choice / 4 % 3)];
    let texts = text.split('\0').take(2).map(|text| VoicedText { text: text.to_owned(), voice }).collect();
    let input = Input { texts, sides };
    well_formed::assert_well_formed(&input, &compare(&input));
    well_formed::assert_document(text);
});
