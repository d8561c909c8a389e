//! Texts that invite work out of all proportion to their length. Shared by the property tests and the benchmarks.

/// Each hostile kind of text with its name; `length` is the number of repeated parts, as far as
/// they stay within four times as many bytes.
pub fn hostile(length: usize) -> Vec<(&'static str, String)> {
    let cycle = |parts: &[&str]| {
        let mut text = String::new();
        for part in parts.iter().cycle().take(length) {
            if text.len() + part.len() > length * 4 {
                break;
            }
            text.push_str(part);
        }
        text
    };
    // Each name another one, so that what keeps them all grows with the text.
    let names = |length: usize| {
        let letter = |number: usize, place: u32| char::from(b'a' + (number / 26_usize.pow(place) % 26) as u8);
        let surname = |number: usize| [letter(number, 0), 'e', letter(number, 1), 'o', letter(number, 2)];
        let mut text = String::new();
        for number in 0..length / 40 {
            let surname: String = surname(number).iter().collect();
            text.push_str(&format!("Anna B{surname}, Sprecherin des Amtes, sagte, B{surname} komme. "));
        }
        text
    };
    let parties = |length: usize| {
        let letter = |number: usize, place: u32| char::from(b'A' + (number / 26_usize.pow(place) % 26) as u8);
        let mut text = String::new();
        for number in 0..length / 40 {
            let party: String = (0..4).map(|place| letter(number, place)).collect();
            text.push_str(&format!("Angela Merkel sagte: „Es geht.“ „Ja“, sagte die {party}-Vorsitzende. "));
        }
        text
    };
    vec![
        ("opening quotation marks", cycle(&["„"])),
        ("straight quotation marks", cycle(&["\""])),
        ("closing quotation marks", cycle(&["“ "])),
        ("marks of every kind", cycle(&["„", "\"", "»", "‚", "'", "«", "“", "‘", "(", "”"])),
        (
            "one endless sentence",
            cycle(&["und ", "der ", "Kreml ", "sagte, ", "dass ", "Biden ", "habe ", "versprochen, "]),
        ),
        ("a chain without end", cycle(&["Der Kreml sagte, dass Biden sagte, dass "])),
        ("endless verbs of saying", cycle(&["sagte "])),
        ("endless names", cycle(&["Wladimir Putin ", "Joe Biden "])),
        ("endless English", cycle(&["the ", "Kremlin ", "said ", "that ", "Biden ", "had ", "told ", "Putin, "])),
        ("capitals", cycle(&["DER KREML SAGTE DASS "])),
        ("one word of capitals", cycle(&["A"])),
        ("digits", cycle(&["0123456789"])),
        ("numbers and dates", cycle(&["10. ", "Januar ", "2022 ", "3,5 ", "Prozent "])),
        ("nested parentheses", format!("{}{}", "(".repeat(length / 2), ")".repeat(length / 2))),
        ("nested quotations", format!("{}{}", "„‚".repeat(length / 4), "‘“".repeat(length / 4))),
        ("commas", cycle(&[", "])),
        ("full stops", cycle(&[". "])),
        ("line ends", cycle(&["\n"])),
        ("short paragraphs", cycle(&["Er sagte: ", "„Ja.“\n\n"])),
        ("carried over without end", format!("Putin sagte, er komme. {}", cycle(&["Er werde bleiben. "]))),
        ("pronouns", cycle(&["Er sagte, er komme. "])),
        ("laut without end", cycle(&["laut "])),
        ("Zalgo", cycle(&["K\u{316}\u{30a}", "r\u{489}", "e\u{301}\u{327}", "\u{300}\u{301}\u{302}"])),
        ("invisible characters", cycle(&["\u{200b}", "\u{ad}", "\u{feff}", "\u{202e}", "\u{0}"])),
        ("joined emoji", cycle(&["👩\u{200d}👩\u{200d}👧\u{200d}👦"])),
        ("no spaces", cycle(&["Kreml.Biden,sagte:„ja“"])),
        ("spaces", cycle(&[" "])),
        (
            "one quotation without end",
            format!("“{}”", cycle(&["The ", "Kremlin ", "said ", "it ", "denied ", "that. "])),
        ),
        ("quotations that nobody says", cycle(&["„Ja, das ist so gewesen, glaube ich.“ "])),
        (
            "fragments without end",
            format!("Er sagte, {}", cycle(&["es sei „ernst“ und „schlimm“. Er werde, sage sie, "])),
        ),
        ("one paragraph of offices", cycle(&["Putins Sprecher sagte, der Minister und der Sprecher, er ", "komme. "])),
        ("things that it says", cycle(&["It said it will not ", "come. ", "The agency said it is ", "late. "])),
        ("names that nobody knows", names(length)),
        ("offices of ever new parties", parties(length)),
    ]
}
