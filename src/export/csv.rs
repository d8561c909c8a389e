//! A table for spreadsheets: RFC 4180 with a byte order mark, so that Excel reads the umlauts.
//!
//! Excel takes the list separator of the user's region: `;` for German, `,` for English. A line `sep=;` would settle it,
//! but Excel then reads the bytes as another encoding and other programs read it as data. LibreOffice asks or guesses.

use super::{chain, words};
use crate::comparison::Comparison;
use crate::text::{Language, Offsets};
use crate::wording::{self, choose};

/// One line a statement, after a line of headings; positions are code points of the text, as in the JSON.
pub fn csv(comparison: &Comparison, language: Language) -> String {
    let headings = match language {
        Language::German => [
            "Nr.",
            "Thema",
            "Darstellung",
            "Sprecher",
            "Kette",
            "Sprechakt",
            "Art",
            "Wortlaut",
            "Vorbehalte",
            "Von Hand",
            "Text",
            "Beginn",
            "Ende",
        ],
        Language::English => [
            "No.", "Topic", "Account", "Speaker", "Chain", "Act", "Kind", "Words", "Hedges", "By hand", "Text",
            "Begin", "End",
        ],
    };
    let mut table = String::from("\u{feff}");
    push_line(&mut table, &headings.map(str::to_owned), language);
    let offsets: Vec<Offsets> = comparison.texts.iter().map(|text| Offsets::new(&text.text)).collect();
    for statement in &comparison.statements {
        let text = comparison.texts.get(statement.text).map_or("", |text| text.text.as_str());
        let hedges: Vec<&str> = statement.hedges.iter().map(|hedge| hedge.of(text)).collect();
        let topic = statement.topic.and_then(|topic| comparison.topics.get(topic));
        let place = |byte: Option<usize>| {
            let offsets = offsets.get(statement.text);
            byte.zip(offsets).map(|(byte, offsets)| offsets.code_point(byte).to_string()).unwrap_or_default()
        };
        push_line(
            &mut table,
            &[
                statement.id.to_string(),
                topic.map(|topic| topic.label.clone()).unwrap_or_default(),
                wording::account(statement.account, &comparison.sides, language).to_owned(),
                statement.speaker.as_deref().unwrap_or_default().to_owned(),
                chain(statement),
                wording::act(statement.act, language).to_owned(),
                wording::kind(statement.kind, language).to_owned(),
                words(comparison, statement),
                hedges.join(", "),
                if statement.by_hand { choose("ja", "yes", language).to_owned() } else { String::new() },
                (statement.text + 1).to_string(),
                place(statement.content.first().map(|span| span.begin)),
                place(statement.content.last().map(|span| span.end)),
            ],
            language,
        );
    }
    table
}

fn push_line(table: &mut String, cells: &[String], language: Language) {
    let separator = match language {
        Language::German => ';',
        Language::English => ',',
    };
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            table.push(separator);
        }
        table.push('"');
        if is_formula(cell) {
            table.push('\'');
        }
        table.push_str(&cell.replace('"', "\"\"").replace('\0', "\u{fffd}"));
        table.push('"');
    }
    table.push_str("\r\n");
}

/// Whether a spreadsheet could take the cell for a formula (OWASP, *CSV Injection*); full-width signs count too.
fn is_formula(cell: &str) -> bool {
    let first = cell.trim_start_matches(|character: char| {
        character.is_whitespace() || character.is_control() || matches!(character, '\u{feff}' | '\u{200b}'..='\u{200f}')
    });
    first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%']) || cell.starts_with(['\t', '\r', '\n'])
}
