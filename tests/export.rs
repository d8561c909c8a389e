//! Exports: what the text holds comes out as text, and positions lead back to the words. That other programs read the
//! files as they should is tested with those programs, in `page/exports.test.mjs`.

use proptest::prelude::*;
use serde_json::Value;

use lesarten::attribution::{Act, Kind};
use lesarten::comparison::{Account, Comparison, Place};
use lesarten::correction::{Anchor, Correction, Row, StatementAnchor, correct};
use lesarten::export::{Format, citation, csv, html, markdown, web_annotation};
use lesarten::input::{Input, Sides};
use lesarten::text::{Language, Span};

const TEXT: &str =
    "Streit 🚢 um den Hafen\n\nDer Hafen werde „im Mai“ geöffnet. Abzug <b>aller</b> Schiffe\n=1+1 & \"mehr\"";

/// `text` with these words as statements and no others: account, speaker, row.
fn comparison(text: &str, statements: &[(&str, Account, Option<&str>, Option<&str>)]) -> Comparison {
    let mut bare = lesarten::compare(&Input::article(text, Sides::default()));
    bare.statements.clear();
    bare.topics.clear();
    let corrections: Vec<Correction> = statements
        .iter()
        .map(|&(words, account, speaker, row)| {
            let begin = text.find(words).expect("the words of a case stand in its text");
            let place = Place { text: 0, span: Span::new(begin, begin + words.len()) };
            Correction::Add {
                words: vec![Anchor::new(&bare.texts, place).expect("a place of the text")],
                kind: Kind::Indirect,
                account,
                speaker: speaker.map(str::to_owned),
                act: Act::Demand,
                row: row.map(|label| Row::New { label: label.to_owned() }),
            }
        })
        .collect();
    let corrected = correct(bare, &corrections);
    assert!(corrected.lost.is_empty());
    std::sync::Arc::unwrap_or_clone(corrected.comparison)
}

fn harbour() -> Comparison {
    comparison(
        TEXT,
        &[
            ("Der Hafen werde „im Mai“ geöffnet", Account::First, None, Some("Hafen | <i>")),
            ("„im Mai“", Account::First, Some("=Sprecher"), None),
            ("Abzug <b>aller</b> Schiffe\n=1+1", Account::Second, Some("Doe; \"Jane\""), Some("-Abzug")),
        ],
    )
}

#[test]
fn csv_has_a_line_a_statement_and_no_formula() {
    let german = csv(&harbour(), Language::German);
    assert!(german.starts_with('\u{feff}'));
    let lines: Vec<&str> = german.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 4);
    assert_eq!(
        lines[1],
        "\"1\";\"Hafen | <i>\";\"Kreml\";\"Kreml\";\"Kreml\";\"Forderung\";\"indirekt\";\
         \"Der Hafen werde „im Mai“ geöffnet\";\"\";\"ja\";\"1\";\"23\";\"56\""
    );
    assert!(lines[2].contains("\"'=Sprecher\""));
    assert!(lines[3].contains("\"'-Abzug\"") && lines[3].contains("\"Doe; \"\"Jane\"\"\""));
    assert!(csv(&harbour(), Language::English).contains("\"Hafen | <i>\",\"Kremlin\""));
}

#[test]
fn html_has_no_markup_of_the_text_and_every_link_leads_somewhere() {
    let page = html(&harbour(), None, Language::German);
    assert!(!page.contains("<b>aller") && page.contains("&lt;b&gt;aller&lt;/b&gt;"));
    assert!(!page.contains("<script"));
    let values = |attribute: &str| -> Vec<String> {
        let opening = format!(" {attribute}=\"");
        let parts = page.split(opening.as_str()).skip(1);
        parts.filter_map(|part| part.split_once('"')).map(|(value, _)| value.to_owned()).collect()
    };
    let ids = values("id");
    assert_eq!(ids.len(), 6, "{ids:?}");
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len());
    let links: Vec<String> = values("href");
    assert_eq!(links.len(), 6);
    assert!(links.iter().all(|link| ids.contains(&link.trim_start_matches('#').to_owned())), "{links:?}");
}

#[test]
fn markdown_keeps_what_the_text_says_on_one_line() {
    let document = markdown(&harbour(), None, Language::English);
    assert!(document.contains("## Hafen \\| \\<i\\>"), "{document}");
    assert!(
        document
            .contains("- **3** Doe; \"Jane\" *demand* (indirect, by hand): Abzug \\<b\\>aller\\</b\\> Schiffe =1+1\n")
    );
    assert!(document.contains("The text gives no statement on this."));
}

#[test]
fn annotations_find_their_words_by_position_and_by_quote() {
    let collection: Value = serde_json::from_str(&web_annotation(&harbour(), Language::German)).expect("JSON");
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = collection["first"]["items"].as_array().expect("a list");
    assert_eq!(collection["total"], items.len());
    let characters: Vec<char> = TEXT.chars().collect();
    for item in items {
        for target in item["target"].as_array().expect("a list") {
            let [quote, position] = [&target["selector"][0], &target["selector"][1]];
            let end = |key: &str| position[key].as_u64().and_then(|end| usize::try_from(end).ok()).expect("a number");
            let words: String = characters[end("start")..end("end")].iter().collect();
            assert_eq!(quote["exact"], words);
            let around = format!(
                "{}{words}{}",
                quote["prefix"].as_str().expect("words"),
                quote["suffix"].as_str().expect("words")
            );
            assert!(TEXT.contains(&around), "{around}");
        }
    }
    let again: Value = serde_json::from_str(&web_annotation(&harbour(), Language::German)).expect("JSON");
    assert_eq!(collection, again);
}

#[test]
fn a_citation_names_its_source() {
    let harbour = harbour();
    assert_eq!(
        citation(&harbour, 0, Language::German).as_deref(),
        Some("„Der Hafen werde ‚im Mai‘ geöffnet“ (Kreml, indirekt). In: „Streit 🚢 um den Hafen“, Zeichen 23–56.")
    );
    assert_eq!(
        citation(&harbour, 1, Language::English).as_deref(),
        Some("„im Mai“ (=Sprecher, indirect). In: “Streit 🚢 um den Hafen”, characters 39–47.")
    );
    assert_eq!(citation(&harbour, 3, Language::German), None);
}

#[test]
fn the_json_tells_what_was_settled_by_hand() {
    let exported: Value = serde_json::from_str(&Format::Json.write(&harbour(), None, Language::German)).expect("JSON");
    assert_eq!(exported["format"], 1);
    assert_eq!(exported["statements"][0]["settled_by"], "by_hand");
}

#[test]
fn an_empty_comparison_is_a_document_in_every_format() {
    let empty = lesarten::compare(&Input::article("", Sides::default()));
    for format in Format::ALL {
        assert!(!format.write(&empty, None, Language::German).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Any words anywhere, overlapping as they will.
    #[test]
    fn any_statement_is_exported(
        characters in proptest::collection::vec(prop_oneof![any::<char>(), prop::sample::select("<>&\"'\n\r\t=|*_ a0„“".chars().collect::<Vec<_>>())], 1..60),
        spans in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..5),
    ) {
        let text: String = characters.iter().collect();
        let mut comparison = lesarten::compare(&Input::article(&text, Sides::default()));
        comparison.statements.clear();
        comparison.topics.clear();
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let corrections: Vec<Correction> = spans.iter().filter_map(|(begin, end)| {
            let (begin, end) = (ends[begin.index(ends.len())], ends[end.index(ends.len())]);
            let words = vec![Anchor::new(&comparison.texts, Place { text: 0, span: Span::new(begin, end) })?];
            Some(Correction::Add { words, kind: Kind::Direct, account: Account::Both, speaker: None, act: Act::Ask, row: None })
        }).collect();
        let comparison = correct(comparison, &corrections).comparison;
        prop_assert_eq!(comparison.statements.len(), corrections.len());
        for (index, statement) in comparison.statements.iter().enumerate() {
            let anchor = StatementAnchor::of(&comparison, index).expect("a statement");
            prop_assert_eq!(anchor.parts[0].find(&comparison.texts).map(|place| place.span), Some(statement.content[0]));
            prop_assert!(citation(&comparison, index, Language::German).is_some());
        }
        for format in Format::ALL {
            for language in [Language::German, Language::English] {
                let document = format.write(&comparison, None, language);
                prop_assert!(!document.contains('\0'), "{format:?}");
            }
        }
        let page = html(&comparison, None, Language::German);
        for statement in &comparison.statements {
            let id = statement.id;
            for part in [format!("href=\"#w{id}\""), format!("href=\"#s{id}\"")] {
                prop_assert_eq!(page.matches(part.as_str()).count(), 1);
            }
        }
    }
}
