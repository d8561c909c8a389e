//! The JSON object that the `extract` command and the page's export print: format 1.

use serde::Serialize;

use crate::attribution::{Act, Kind, Medium};
use crate::comparison::{Account, Comparison, DifferenceKind, NoteKind, Place, SettledBy, Side, Standing};
use crate::input::Voice;
use crate::text::{Offsets, Span};

/// The whole result as one JSON object on one line, or indented where `pretty`. Spans are code points of the text.
/// `file` is the name the text came under; empty where it has none.
pub fn json(comparison: &Comparison, file: &str, pretty: bool) -> String {
    let view = view(comparison, file);
    let printed = if pretty { serde_json::to_string_pretty(&view) } else { serde_json::to_string(&view) };
    // Plain structs with string keys: serialising them to a string has no way to fail.
    printed.unwrap_or_default()
}

type CodePoints = [usize; 2];

#[derive(Serialize)]
struct ComparisonView<'a> {
    format: u32,
    file: &'a str,
    language: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    texts: Vec<TextView<'a>>,
    sides: Vec<SideView<'a>>,
    attributions: Vec<AttributionView>,
    statements: Vec<StatementView<'a>>,
    topics: Vec<TopicView<'a>>,
    events: Vec<EventView<'a>>,
    notes: Vec<NoteView>,
}

#[derive(Serialize)]
struct TextView<'a> {
    language: &'static str,
    voice: &'a str,
}

#[derive(Serialize)]
struct SideView<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct AttributionView {
    kind: &'static str,
    medium: &'static str,
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<usize>,
    content: Vec<CodePoints>,
    cue: Vec<CodePoints>,
    source: Vec<CodePoints>,
    addressee: Vec<CodePoints>,
    frame: Vec<CodePoints>,
}

#[derive(Serialize)]
struct StatementView<'a> {
    id: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<usize>,
    attribution: Option<usize>,
    kind: &'static str,
    content: Vec<CodePoints>,
    account: &'a str,
    speaker: Option<&'a str>,
    act: &'static str,
    chain: Vec<LinkView<'a>>,
    settled_by: &'static str,
    hedges: Vec<CodePoints>,
    topic: Option<&'a str>,
}

#[derive(Serialize)]
struct LinkView<'a> {
    name: &'a str,
    side: &'a str,
    mention: Option<CodePoints>,
}

#[derive(Serialize)]
struct TopicView<'a> {
    id: &'a str,
    label: &'a str,
    standing: String,
    differ: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    differences: Vec<DifferenceView>,
    statements: Vec<u32>,
}

#[derive(Serialize)]
struct DifferenceView {
    kind: &'static str,
    a: PlaceView,
    b: PlaceView,
}

#[derive(Serialize)]
struct PlaceView {
    text: usize,
    span: CodePoints,
}

#[derive(Serialize)]
struct EventView<'a> {
    when: &'a str,
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    owner: Option<usize>,
    text: Vec<CodePoints>,
    what: Vec<CodePoints>,
}

#[derive(Serialize)]
struct NoteView {
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<usize>,
    at: CodePoints,
    what: &'static str,
}

fn view<'a>(comparison: &'a Comparison, file: &'a str) -> ComparisonView<'a> {
    let offsets: Vec<Offsets> = comparison.texts.iter().map(|text| Offsets::new(&text.text)).collect();
    let code_points = |text: usize, span: Span| match offsets.get(text) {
        Some(offsets) => offsets.code_points(span),
        None => [0, 0],
    };
    let all = |text: usize, spans: &[Span]| spans.iter().map(|&span| code_points(text, span)).collect::<Vec<_>>();
    // A single article keeps the plain form; `text` appears where there is more than one.
    let single =
        matches!(comparison.texts.as_slice(), [] | [crate::comparison::ComparedText { voice: Voice::Outlet, .. }]);
    let owner = |text: usize| (!single).then_some(text);
    let place = |place: Place| PlaceView { text: place.text, span: code_points(place.text, place.span) };
    let language = comparison.texts.first().map(|text| text.language).unwrap_or_default();
    ComparisonView {
        format: 1,
        file,
        language: language.tag(),
        texts: if single {
            Vec::new()
        } else {
            let voice = |voice| match voice {
                Voice::Outlet => "outlet",
                Voice::First => comparison.sides[0].id.as_str(),
                Voice::Second => comparison.sides[1].id.as_str(),
            };
            comparison
                .texts
                .iter()
                .map(|text| TextView { language: text.language.tag(), voice: voice(text.voice) })
                .collect()
        },
        sides: comparison.sides.iter().map(|side| SideView { id: &side.id, name: side.name(language) }).collect(),
        attributions: comparison
            .attributions
            .iter()
            .map(|located| AttributionView {
                kind: kind_name(located.attribution.kind),
                medium: medium_name(located.attribution.medium),
                rule: located.attribution.rule.name,
                text: owner(located.text),
                content: all(located.text, &located.attribution.content),
                cue: all(located.text, &located.attribution.cue),
                source: all(located.text, &located.attribution.source),
                addressee: all(located.text, &located.attribution.addressee),
                frame: all(located.text, &located.attribution.frame),
            })
            .collect(),
        statements: comparison
            .statements
            .iter()
            .map(|statement| StatementView {
                id: statement.id,
                text: owner(statement.text),
                attribution: statement.attribution,
                kind: kind_name(statement.kind),
                content: all(statement.text, &statement.content),
                account: account_name(statement.account, &comparison.sides),
                speaker: statement.speaker.as_deref(),
                act: act_name(statement.act),
                chain: statement
                    .chain
                    .iter()
                    .map(|link| LinkView {
                        name: &link.name,
                        side: account_name(link.account, &comparison.sides),
                        mention: link.mention.map(|mention| code_points(statement.text, mention)),
                    })
                    .collect(),
                settled_by: settled_by_name(statement.settled_by),
                hedges: all(statement.text, &statement.hedges),
                topic: statement.topic.and_then(|topic| comparison.topics.get(topic)).map(|topic| topic.id.as_str()),
            })
            .collect(),
        topics: comparison
            .topics
            .iter()
            .map(|topic| TopicView {
                id: &topic.id,
                label: &topic.label,
                standing: standing_name(topic.standing, &comparison.sides),
                differ: !topic.differences.is_empty(),
                differences: topic
                    .differences
                    .iter()
                    .map(|difference| DifferenceView {
                        kind: match difference.kind {
                            DifferenceKind::Number => "number",
                            DifferenceKind::Date => "date",
                            DifferenceKind::Negation => "negation",
                        },
                        a: place(difference.first),
                        b: place(difference.second),
                    })
                    .collect(),
                statements: topic
                    .statements
                    .iter()
                    .filter_map(|&index| comparison.statements.get(index))
                    .map(|statement| statement.id)
                    .collect(),
            })
            .collect(),
        events: comparison
            .events
            .iter()
            .map(|event| EventView {
                when: &event.when,
                owner: owner(event.date.text),
                text: vec![code_points(event.date.text, event.date.span)],
                what: vec![code_points(event.what.text, event.what.span)],
            })
            .collect(),
        notes: comparison
            .notes
            .iter()
            .map(|note| NoteView {
                text: owner(note.at.text),
                at: code_points(note.at.text, note.at.span),
                what: note_name(note.what),
            })
            .collect(),
    }
}

/// The kind's name in format 1 and in the page's `data-kind`.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "direct",
        Kind::Indirect => "indirect",
        Kind::IndirectFreeIndirect => "indirect_free_indirect",
        Kind::FreeIndirect => "free_indirect",
        Kind::Reported => "reported",
    }
}

/// The medium's name in format 1.
pub fn medium_name(medium: Medium) -> &'static str {
    match medium {
        Medium::Speech => "speech",
        Medium::Writing => "writing",
        Medium::Thought => "thought",
        Medium::SpeechWriting => "speech_writing",
        Medium::SpeechThought => "speech_thought",
        Medium::ThoughtWriting => "thought_writing",
        Medium::Unknown => "unknown",
    }
}

/// The act's name in format 1.
pub fn act_name(act: Act) -> &'static str {
    match act {
        Act::Assert => "assert",
        Act::Deny => "deny",
        Act::Refuse => "refuse",
        Act::Demand => "demand",
        Act::Threaten => "threaten",
        Act::Promise => "promise",
        Act::Warn => "warn",
        Act::Criticise => "criticise",
        Act::Propose => "propose",
        Act::Ask => "ask",
        Act::Assess => "assess",
        Act::Intend => "intend",
    }
}

/// The account's name in format 1: a side's id, `both` or `other`.
pub fn account_name(account: Account, sides: &[Side; 2]) -> &str {
    match account {
        Account::First => &sides[0].id,
        Account::Second => &sides[1].id,
        Account::Both => "both",
        Account::Other => "other",
    }
}

/// The standing's name in format 1.
pub fn standing_name(standing: Standing, sides: &[Side; 2]) -> String {
    match standing {
        Standing::Both => "both".to_owned(),
        Standing::OnlyFirst => format!("only:{}", sides[0].id),
        Standing::OnlySecond => format!("only:{}", sides[1].id),
        Standing::Neither => "neither".to_owned(),
    }
}

fn settled_by_name(settled_by: SettledBy) -> &'static str {
    match settled_by {
        SettledBy::Named => "named",
        SettledBy::CarriedOver => "carried_over",
        SettledBy::Pronoun => "pronoun",
        SettledBy::Voice => "voice",
        SettledBy::ByHand => "by_hand",
    }
}

/// The note's name in format 1.
pub fn note_name(note: NoteKind) -> &'static str {
    match note {
        NoteKind::UnclosedQuotationMark => "unclosed_quotation_mark",
        NoteKind::UnopenedQuotationMark => "unopened_quotation_mark",
        NoteKind::UnknownSource => "unknown_source",
        NoteKind::UnknownLanguage => "unknown_language",
    }
}
