//! Attributions: which words of a text are reported, by what cue, of what source, in what kind.
//!
//! Follows the annotation practice of German news quotation research (Petersen-Frey & Biemann 2024: *Dataset of
//! Quotation Attribution in German News Articles*): content, cue, source, addressee, frame; five kinds; medium.
//! Sides, chains and accounts are not known here (see [`crate::account`]).

mod rules;

use crate::text::{Document, Span};

pub use rules::{Rule, english_rules, german_rules, rule_named};

/// How words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// In quotation marks, as somebody's own words.
    Direct,
    /// In a clause or phrase that a frame governs (`dass …`, a subjunctive clause, an infinitive clause, `laut X …`).
    Indirect,
    /// A main clause in the subjunctive that goes on reporting without a frame of its own.
    IndirectFreeIndirect,
    /// A sentence that goes on reporting with `sollen`, `müssen`, `wollen` or `würde` in the indicative, without a frame.
    FreeIndirect,
    /// A speech act told as an event, its information in a noun phrase (`X forderte einen Abzug`).
    Reported,
}

/// By what means the source uttered it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Medium {
    /// Spoken.
    Speech,
    /// Written.
    Writing,
    /// Thought.
    Thought,
    /// Spoken or written.
    SpeechWriting,
    /// Spoken or thought.
    SpeechThought,
    /// Thought or written.
    ThoughtWriting,
    /// The text leaves it open.
    Unknown,
}

/// What is done by saying it, told by the cue alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// States something; also where the cue is neutral.
    Assert,
    /// Says that something is not so.
    Deny,
    /// Turns something down.
    Refuse,
    /// Wants something of somebody.
    Demand,
    /// Announces harm.
    Threaten,
    /// Gives one's word.
    Promise,
    /// Points to a danger.
    Warn,
    /// Finds fault.
    Criticise,
    /// Puts something forward.
    Propose,
    /// Wants to know.
    Ask,
    /// Judges something.
    Assess,
    /// Announces one's own plan.
    Intend,
}

/// One report found in the text. All spans are in bytes of the document's text, ordered and not overlapping within a
/// part; parts other than `content` may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// How the words are reported.
    pub kind: Kind,
    /// By what means they were uttered.
    pub medium: Medium,
    /// What is done by saying it.
    pub act: Act,
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The words reported; never empty. More than one span where the frame interrupts them.
    pub content: Vec<Span>,
    /// The words that announce the report.
    pub cue: Vec<Span>,
    /// The words that name who is reported; may stand in another sentence. Empty where none was found.
    pub source: Vec<Span>,
    /// To whom it was said, where the text says so.
    pub addressee: Vec<Span>,
    /// The clause or phrase outside the content that holds cue and source.
    pub frame: Vec<Span>,
    /// Words that mark doubt or distance (`soll`, `angeblich`, a subjunctive).
    pub hedges: Vec<Span>,
}

/// A clause that tells that somebody says something, wherever it stands: in the outlet's voice, or inside what somebody
/// else reports (`…, der Minister habe Hilfe zugesagt`). Whether it lengthens a chain, the account stage decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The verb with its auxiliary.
    pub cue: Vec<Span>,
    /// Who says it; never empty.
    pub source: Vec<Span>,
    /// What is done by saying it.
    pub act: Act,
    /// The clause.
    pub clause: Span,
    /// Whether the clause is in the subjunctive, and so part of somebody's report.
    pub subjunctive: bool,
}

/// What the attribution stage finds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Reports {
    /// All attributions, in text order of their contents.
    pub attributions: Vec<Attribution>,
    /// All clauses that tell of saying, in text order.
    pub told: Vec<Told>,
}

/// All reports of `document`. An empty document has none.
pub fn reports(document: &Document) -> Reports {
    rules::apply(document)
}
