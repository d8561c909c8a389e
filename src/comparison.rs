//! The result as plain data: what page, JSON, link and exports read. No widgets, no files, no engine state.

use std::borrow::Cow;
use std::sync::Arc;

use crate::attribution::{Act, Attribution, Kind};
use crate::input::Voice;
use crate::text::{Language, Span};

/// Two accounts of a matter, side by side.
///
/// Statements, topics and events are in text order; a text's spans are bytes of that text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The texts compared, as given.
    pub texts: Vec<ComparedText>,
    /// The two sides.
    pub sides: [Side; 2],
    /// All that was found, settled or not.
    pub attributions: Vec<LocatedAttribution>,
    /// Attributions whose source is settled.
    pub statements: Vec<Statement>,
    /// The rows.
    pub topics: Vec<Topic>,
    /// Dated events.
    pub events: Vec<Event>,
    /// How it is told.
    pub telling: Telling,
    /// What the engine could not settle.
    pub notes: Vec<Note>,
}

/// A text of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedText {
    /// The text as given.
    pub text: String,
    /// The language most of it is in.
    pub language: Language,
    /// Whose voice it is.
    pub voice: Voice,
}

/// One of the two sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The actor's id; `own_1` or `own_2` for a side of the reader's own.
    pub id: String,
    /// Its name in German ("Kreml").
    pub german: String,
    /// Its name in English ("Kremlin").
    pub english: String,
}

impl Side {
    /// The name in `language`.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::German => &self.german,
            Language::English => &self.english,
        }
    }
}

/// An attribution and the text it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedAttribution {
    /// Index into [`Comparison::texts`].
    pub text: usize,
    /// What was found.
    pub attribution: Attribution,
}

/// Whose account a statement belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// The first side's.
    First,
    /// The second side's.
    Second,
    /// Both sides together.
    Both,
    /// Anybody else's.
    Other,
}

/// How the account was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SettledBy {
    /// The source is named with the statement.
    Named,
    /// A running account goes on.
    CarriedOver,
    /// A pronoun or role noun points back to a name.
    Pronoun,
    /// The text is a side's own.
    Voice,
    /// The reader said so.
    ByHand,
}

/// One link of a chain: who vouches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Name as shown ("Joe Biden", "Weißes Haus"); one for all statements that go on with the account.
    pub name: Arc<str>,
    /// Whose side it is.
    pub account: Account,
    /// The actor's id, where it is a known one.
    pub actor: Option<Cow<'static, str>>,
    /// Where it is named; `None` for a link set by hand.
    pub mention: Option<Span>,
}

/// Somebody's words, with who vouches for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Number in text order, from 1.
    pub id: u32,
    /// Index into [`Comparison::texts`].
    pub text: usize,
    /// Index into [`Comparison::attributions`]; `None` for one added by hand or a side's own voice.
    pub attribution: Option<usize>,
    /// How the words are reported.
    pub kind: Kind,
    /// The words; never empty.
    pub content: Vec<Span>,
    /// The side of the outermost link.
    pub account: Account,
    /// The last link's name, where it is known.
    pub speaker: Option<Arc<str>>,
    /// What is done by saying it.
    pub act: Act,
    /// Who vouches, outermost first; empty where nobody is known.
    pub chain: Vec<Link>,
    /// How the account was settled.
    pub settled_by: SettledBy,
    /// Words that mark doubt or distance.
    pub hedges: Vec<Span>,
    /// Index into [`Comparison::topics`].
    pub topic: Option<usize>,
    /// Whether a person changed it.
    pub by_hand: bool,
}

/// A row of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// `t1`, `t2`, … in text order.
    pub id: String,
    /// What a sub-editor would call it, in the article's language.
    pub label: String,
    /// Who speaks to it.
    pub standing: Standing,
    /// Where the sides differ in number, date or negation.
    pub differences: Vec<Difference>,
    /// Indices into [`Comparison::statements`], in text order.
    pub statements: Vec<usize>,
    /// Whether a person named, merged or split it.
    pub by_hand: bool,
}

/// Who speaks to a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Each side speaks to it.
    Both,
    /// Only the first side.
    OnlyFirst,
    /// Only the second side.
    OnlySecond,
    /// Neither side.
    Neither,
}

/// Where the two sides differ on a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In what.
    pub kind: DifferenceKind,
    /// The first side's words.
    pub first: Place,
    /// The second side's words.
    pub second: Place,
}

/// In what two accounts differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DifferenceKind {
    /// A number.
    Number,
    /// A date or time.
    Date,
    /// One says that it is, the other that it is not.
    Negation,
}

/// A span and the text it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Index into [`Comparison::texts`].
    pub text: usize,
    /// Bytes of that text.
    pub span: Span,
}

/// A dated event of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// ISO 8601 date, to the precision the text gives: `2022-01-10`, `2022-01`, `2022`; `--01-10` without a year.
    pub when: String,
    /// The words of the date.
    pub date: Place,
    /// The clause that tells what happens.
    pub what: Place,
}

/// How it is told: figures without judgement.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Telling {
    /// Words in all texts.
    pub words: usize,
    /// Words in no statement: the outlet's own voice.
    pub outlet_words: usize,
    /// The first side, the second side, both together, others: in this order.
    pub accounts: Vec<AccountTelling>,
}

/// How one account is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountTelling {
    /// Whose.
    pub account: Account,
    /// Its words; a word inside two statements of it counts once.
    pub words: usize,
    /// Its statements by kind.
    pub kinds: Vec<(Kind, usize)>,
    /// Its reporting verbs and function words in base form, most frequent first.
    pub cues: Vec<(String, usize)>,
    /// Its hedges, as words, most frequent first.
    pub hedges: Vec<(String, usize)>,
    /// Index of its first statement.
    pub first: Option<usize>,
}

/// Something that was not settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub at: Place,
    /// What.
    pub what: NoteKind,
}

/// What was not settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// An opening quotation mark without a closing one in its paragraph.
    UnclosedQuotationMark,
    /// A closing quotation mark without an opening one.
    UnopenedQuotationMark,
    /// A report whose source could not be found.
    UnknownSource,
    /// The language is neither German nor English, as far as can be told.
    UnknownLanguage,
}
