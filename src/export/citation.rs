//! One statement with where it stands, to paste into one's own text.

use super::{chain, single_spaced, words};
use crate::comparison::Comparison;
use crate::text::{Language, Offsets};
use crate::wording::{self, choose};

/// The words of the statement at `index`, who vouches for them, how they are reported, and the text's first line as
/// the source with the place in code points: `„…“ (Kreml → Biden, indirekt). In: „Überschrift“, Zeichen 417–502.`
/// `None` where there is no such statement.
pub fn citation(comparison: &Comparison, index: usize, language: Language) -> Option<String> {
    let statement = comparison.statements.get(index)?;
    let text = &comparison.texts.get(statement.text)?.text;
    let mut about = vec![chain(statement)];
    about.retain(|chain| !chain.is_empty());
    about.push(wording::kind(statement.kind, language).to_owned());
    let offsets = Offsets::new(text);
    let begin = offsets.code_point(statement.content.first()?.begin);
    let end = offsets.code_point(statement.content.last()?.end);
    let source = text.lines().map(single_spaced).find(|line| !line.is_empty()).unwrap_or_default();
    let characters = choose("Zeichen", "characters", language);
    Some(format!(
        "{} ({}). In: {}, {characters} {begin}–{end}.",
        quoted(&words(comparison, statement), language),
        about.join(", "),
        quoted(&shortened(&source), language)
    ))
}

/// In quotation marks. Words that are a quotation already keep their own; marks within become single ones.
fn quoted(words: &str, language: Language) -> String {
    let marks = ['„', '“', '”', '"', '»', '«'];
    if words.starts_with(marks) && words.ends_with(marks) {
        return words.to_owned();
    }
    let inner: String = words
        .chars()
        .map(|character| match character {
            '„' => '‚',
            '“' => '‘',
            '”' => '’',
            '»' => '›',
            '«' => '‹',
            '"' => '\'',
            _ => character,
        })
        .collect();
    match language {
        Language::German => format!("„{inner}“"),
        Language::English => format!("“{inner}”"),
    }
}

/// Where a text has no headline its first line is a paragraph: its first words do.
fn shortened(line: &str) -> String {
    const MOST: usize = 120;
    match line.char_indices().nth(MOST) {
        None => line.to_owned(),
        Some((end, _)) => {
            let head = line.get(..end).unwrap_or(line);
            let whole_words = head.rsplit_once(' ').map_or(head, |(words, _)| words);
            format!("{whole_words} …")
        }
    }
}
