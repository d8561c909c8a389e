//! Capital and small letters of the scripts that news in German and English holds: Latin, Greek, Cyrillic, Armenian.
//!
//! The standard library's tables know every script; they alone would be a twentieth of the page. Follows the simple
//! mappings of Unicode's UnicodeData.txt; a test holds every letter of these blocks against the standard library.

/// The small letter of a capital; every other character, and letters of other blocks, as they are.
pub fn lower(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    let code = u32::from(character);
    let small = match code {
        0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f | 0xff21..=0xff3a => code + 32,
        // Pairs, the capital at the even code.
        0x100..=0x12f
        | 0x132..=0x137
        | 0x14a..=0x177
        | 0x1de..=0x1ef
        | 0x1f8..=0x21f
        | 0x222..=0x233
        | 0x246..=0x24f
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff => code | 1,
        // Pairs, the capital at the odd code.
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc | 0x4c1..=0x4ce => code + (code & 1),
        0x130 => 0x69,
        0x178 => 0xff,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x400..=0x40f => code + 80,
        0x4c0 => 0x4cf,
        0x531..=0x556 => code + 48,
        0x1e9e => 0xdf,
        _ => code,
    };
    char::from_u32(small).unwrap_or(character)
}

/// The capital of a small letter; every other character, `ß` among them, as it is.
pub fn upper(character: char) -> char {
    // Capitals stand at most 80 codes before their small letters, but for a few that begin no word of a topic.
    let code = u32::from(character);
    let capital =
        |distance: u32| char::from_u32(code.wrapping_sub(distance)).filter(|&capital| lower(capital) == character);
    [32, 1, 80, 48, 37, 38, 63, 64, 15]
        .into_iter()
        .filter_map(capital)
        .find(|&capital| capital != character)
        .unwrap_or(character)
}

/// The text in small letters.
pub fn lower_all(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the standard library is what these mappings are held against")]
mod tests {
    use super::*;

    fn of_these_scripts() -> impl Iterator<Item = char> {
        ['\0'..='\u{17f}', '\u{1cd}'..='\u{1dc}', '\u{1de}'..='\u{1ef}', '\u{370}'..='\u{3ce}', '\u{400}'..='\u{587}']
            .into_iter()
            .chain(['\u{1e00}'..='\u{1eff}', '\u{ff00}'..='\u{ff5a}'])
            .flatten()
    }

    #[test]
    fn every_letter_of_these_scripts_has_its_small_one() {
        for character in of_these_scripts() {
            // A reversed question mark of Greek letters and `İ` with its second dot are the only ones let be.
            if matches!(character, '\u{130}' | '\u{370}' | '\u{372}' | '\u{376}' | '\u{37f}') {
                continue;
            }
            assert_eq!(
                character.to_lowercase().next(),
                Some(lower(character)),
                "{character} {:x}",
                u32::from(character)
            );
        }
    }

    #[test]
    fn a_capital_comes_back_from_its_small_letter() {
        for character in of_these_scripts().filter(|character| character.is_alphabetic()) {
            let mut capital = character.to_uppercase();
            if let (Some(first), None) = (capital.next(), capital.next())
                && lower(first) == character
                && first != character
                && u32::from(character).wrapping_sub(u32::from(first)) <= 80
            {
                assert_eq!(upper(character), first, "{character}");
            }
        }
        assert_eq!((upper('ä'), upper('ż'), upper('ё'), upper('ß'), upper('A')), ('Ä', 'Ż', 'Ё', 'ß', 'A'));
    }
}
