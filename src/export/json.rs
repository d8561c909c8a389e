//! The JSON object that the `extract` command and the page's export print: format 1.

use std::ops::{Deref, DerefMut};

use super::printer::Printer;
use crate::attribution::{Act, Kind, Medium};
use crate::comparison::{
    Account, ComparedText, Comparison, DifferenceKind, NoteKind, Place, SettledBy, Side, Standing,
};
use crate::input::Voice;
use crate::text::{Offsets, Span};

/// The whole result as one JSON object on one line, or indented where `pretty`. Spans are code points of the text.
/// `file` is the name the text came under; empty where it has none.
pub fn json(comparison: &Comparison, file: &str, pretty: bool) -> String {
    let sides = &comparison.sides;
    // A single article keeps the plain form; `text` appears where there is more than one.
    let single = matches!(comparison.texts.as_slice(), [] | [ComparedText { voice: Voice::Outlet, .. }]);
    let mut object = Object {
        printer: Printer::new(pretty),
        offsets: comparison.texts.iter().map(|text| Offsets::new(&text.text)).collect(),
        single,
    };
    let language = comparison.texts.first().map(|text| text.language).unwrap_or_default();
    object.open("", '{');
    object.number("format", 1);
    object.text("file", file);
    object.text("language", language.tag());
    if !single {
        object.open("texts", '[');
        for text in &comparison.texts {
            object.open("", '{');
            object.text("language", text.language.tag());
            let voice = match text.voice {
                Voice::Outlet => "outlet",
                Voice::First => &sides[0].id,
                Voice::Second => &sides[1].id,
            };
            object.text("voice", voice);
            object.close('}');
        }
        object.close(']');
    }
    object.open("sides", '[');
    for side in sides {
        object.open("", '{');
        object.text("id", &side.id);
        object.text("name", side.name(language));
        object.close('}');
    }
    object.close(']');
    object.open("attributions", '[');
    for located in &comparison.attributions {
        let attribution = &located.attribution;
        object.open("", '{');
        object.text("kind", kind_name(attribution.kind));
        object.text("medium", medium_name(attribution.medium));
        object.text("rule", attribution.rule.name);
        object.owner("text", located.text);
        for (name, spans) in [
            ("content", &attribution.content),
            ("cue", &attribution.cue),
            ("source", &attribution.source),
            ("addressee", &attribution.addressee),
            ("frame", &attribution.frame),
        ] {
            object.spans(name, located.text, spans);
        }
        object.close('}');
    }
    object.close(']');
    object.open("statements", '[');
    for statement in &comparison.statements {
        object.open("", '{');
        object.number("id", statement.id as usize);
        object.owner("text", statement.text);
        match statement.attribution {
            Some(attribution) => object.number("attribution", attribution),
            None => object.null("attribution"),
        }
        object.text("kind", kind_name(statement.kind));
        object.spans("content", statement.text, &statement.content);
        object.text("account", account_name(statement.account, sides));
        object.text_or_null("speaker", statement.speaker.as_deref());
        object.text("act", act_name(statement.act));
        object.open("chain", '[');
        for link in &statement.chain {
            object.open("", '{');
            object.text("name", &link.name);
            object.text("side", account_name(link.account, sides));
            match link.mention {
                Some(mention) => object.span("mention", statement.text, mention),
                None => object.null("mention"),
            }
            object.close('}');
        }
        object.close(']');
        object.text("settled_by", settled_by_name(statement.settled_by));
        object.spans("hedges", statement.text, &statement.hedges);
        let topic = statement.topic.and_then(|topic| comparison.topics.get(topic));
        object.text_or_null("topic", topic.map(|topic| topic.id.as_str()));
        object.close('}');
    }
    object.close(']');
    object.open("topics", '[');
    for topic in &comparison.topics {
        object.open("", '{');
        object.text("id", &topic.id);
        object.text("label", &topic.label);
        object.text("standing", &standing_name(topic.standing, sides));
        object.truth("differ", !topic.differences.is_empty());
        if !topic.differences.is_empty() {
            object.open("differences", '[');
            for difference in &topic.differences {
                object.open("", '{');
                let kind = match difference.kind {
                    DifferenceKind::Number => "number",
                    DifferenceKind::Date => "date",
                    DifferenceKind::Negation => "negation",
                };
                object.text("kind", kind);
                object.place("a", difference.first);
                object.place("b", difference.second);
                object.close('}');
            }
            object.close(']');
        }
        object.open("statements", '[');
        for statement in topic.statements.iter().filter_map(|&index| comparison.statements.get(index)) {
            object.number("", statement.id as usize);
        }
        object.close(']');
        object.close('}');
    }
    object.close(']');
    object.open("events", '[');
    for event in &comparison.events {
        object.open("", '{');
        object.text("when", &event.when);
        object.owner("in", event.date.text);
        object.spans("text", event.date.text, &[event.date.span]);
        object.spans("what", event.what.text, &[event.what.span]);
        object.close('}');
    }
    object.close(']');
    object.open("notes", '[');
    for note in &comparison.notes {
        object.open("", '{');
        object.owner("text", note.at.text);
        object.span("at", note.at.text, note.at.span);
        object.text("what", note_name(note.what));
        object.close('}');
    }
    object.close(']');
    object.close('}');
    object.printer.printed()
}

/// The object under way, with what its spans are printed by.
struct Object {
    printer: Printer,
    offsets: Vec<Offsets>,
    single: bool,
}

impl Deref for Object {
    type Target = Printer;

    fn deref(&self) -> &Printer {
        &self.printer
    }
}

impl DerefMut for Object {
    fn deref_mut(&mut self) -> &mut Printer {
        &mut self.printer
    }
}

impl Object {
    /// The span of that text, in code points.
    fn span(&mut self, name: &str, text: usize, span: Span) {
        let [begin, end] = self.offsets.get(text).map_or([0, 0], |offsets| offsets.code_points(span));
        self.open(name, '[');
        self.number("", begin);
        self.number("", end);
        self.close(']');
    }

    fn spans(&mut self, name: &str, text: usize, spans: &[Span]) {
        self.open(name, '[');
        for &span in spans {
            self.span("", text, span);
        }
        self.close(']');
    }

    fn place(&mut self, name: &str, place: Place) {
        self.open(name, '{');
        self.number("text", place.text);
        self.span("span", place.text, place.span);
        self.close('}');
    }

    /// Which text it is, where there are several.
    fn owner(&mut self, name: &str, text: usize) {
        if !self.single {
            self.number(name, text);
        }
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
