//! The comparison as files for other programs, and as a citation. Each is a plain function to a string; whatever the
//! text holds comes out as text in each of them. `serde` is used here and nowhere else in the engine.

mod citation;
mod csv;
mod html;
mod json;
mod markdown;
mod web_annotation;

pub use citation::citation;
pub use csv::csv;
pub use html::html;
pub use json::{account_name, act_name, json, kind_name, medium_name, note_name, standing_name};
pub use markdown::markdown;
pub use web_annotation::web_annotation;

use crate::comparison::{Account, Comparison, Statement, Topic};
use crate::text::Language;
use crate::wording;

/// A kind of file that the comparison can be taken away as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One HTML page without script.
    Html,
    /// Markdown (CommonMark).
    Markdown,
    /// A table for spreadsheets.
    Csv,
    /// The JSON of the `extract` command.
    Json,
    /// W3C Web Annotations (JSON-LD).
    WebAnnotation,
}

impl Format {
    /// All of them, the ones for readers before those for programs.
    pub const ALL: [Format; 5] = [Format::Html, Format::Markdown, Format::Csv, Format::Json, Format::WebAnnotation];

    /// The comparison in this format, with labels in `language`. What readers must know of the texts (`remark`) stands
    /// in the formats for readers alone.
    pub fn write(self, comparison: &Comparison, remark: Option<&str>, language: Language) -> String {
        match self {
            Format::Html => html(comparison, remark, language),
            Format::Markdown => markdown(comparison, remark, language),
            Format::Csv => csv(comparison, language),
            Format::Json => json(comparison, "", true),
            Format::WebAnnotation => web_annotation(comparison, language),
        }
    }

    /// A name for the file.
    pub fn file_name(self) -> &'static str {
        match self {
            Format::Html => "lesarten.html",
            Format::Markdown => "lesarten.md",
            Format::Csv => "lesarten.csv",
            Format::Json => "lesarten.json",
            Format::WebAnnotation => "lesarten.jsonld",
        }
    }

    /// The media type, with the encoding where the type has one.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Html => "text/html;charset=utf-8",
            Format::Markdown => "text/markdown;charset=utf-8",
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::WebAnnotation => "application/ld+json",
        }
    }
}

/// The words of a statement, its parts joined by an ellipsis, white space made single spaces.
fn words(comparison: &Comparison, statement: &Statement) -> String {
    let text = comparison.texts.get(statement.text).map_or("", |text| text.text.as_str());
    let parts: Vec<String> = statement.content.iter().map(|span| single_spaced(span.of(text))).collect();
    parts.join(" … ")
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Who vouches, outermost first: "Kreml → Joe Biden"; empty where nobody is known.
fn chain(statement: &Statement) -> String {
    statement.chain.iter().map(|link| &*link.name).collect::<Vec<_>>().join(" → ")
}

/// What the comparison is called: the two sides' names.
fn title(comparison: &Comparison, language: Language) -> String {
    let [first, second] = &comparison.sides;
    format!("Lesarten: {} / {}", first.name(language), second.name(language))
}

/// A row's standing and, where the sides differ, in what.
fn badges(comparison: &Comparison, topic: &Topic, language: Language) -> Vec<String> {
    let mut badges = vec![wording::standing(topic.standing, &comparison.sides, language)];
    let mut kinds: Vec<&str> = Vec::new();
    for difference in &topic.differences {
        let kind = wording::difference(difference.kind, language);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    if !kinds.is_empty() {
        let label = wording::choose("Verschieden", "They differ", language);
        badges.push(format!("{label}: {}", kinds.join(", ")));
    }
    badges
}

/// A row and its statements.
struct Row<'a> {
    /// `None` for the statements that have no topic.
    topic: Option<&'a Topic>,
    /// Those of the first side, the second side, both together, others.
    columns: [Vec<&'a Statement>; 4],
}

/// The rows in their order; statements without a topic are the last one.
fn rows(comparison: &Comparison) -> Vec<Row<'_>> {
    let mut rows: Vec<Row> = comparison
        .topics
        .iter()
        .map(|topic| {
            let statements = topic.statements.iter().filter_map(|&index| comparison.statements.get(index));
            Row { topic: Some(topic), columns: columns(statements.collect()) }
        })
        .collect();
    let unplaced: Vec<&Statement> =
        comparison.statements.iter().filter(|statement| statement.topic.is_none()).collect();
    if !unplaced.is_empty() {
        rows.push(Row { topic: None, columns: columns(unplaced) });
    }
    rows
}

fn columns(statements: Vec<&Statement>) -> [Vec<&Statement>; 4] {
    let of = |account| statements.iter().copied().filter(|statement| statement.account == account).collect();
    [of(Account::First), of(Account::Second), of(Account::Both), of(Account::Other)]
}

/// The heading of a row.
fn row_label(topic: Option<&Topic>, language: Language) -> &str {
    topic.map_or(wording::choose("Ohne Thema", "Without a topic", language), |topic| topic.label.as_str())
}

/// Characters that no document format has a place for (controls but tab and line ends) become U+FFFD.
fn printable(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' => character,
        '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => char::REPLACEMENT_CHARACTER,
        _ if character < ' ' || u32::from(character) & 0xFFFE == 0xFFFE => char::REPLACEMENT_CHARACTER,
        _ => character,
    }
}
