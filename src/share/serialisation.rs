//! A state as bytes, and back: version 1, frozen.
//!
//! The words of the first text stand apart from the rest, since prose is what the compressor is primed for. In the
//! rest an anchor whose words stand where it says is two numbers, not the words over again.
//!
//! ```text
//! rest        (empty: one article in the outlet's voice, default sides, no corrections)
//!             sides texts correction*
//! sides       0 (default) | 1 (auto) | 2 side side
//! side        0 string (an actor's id) | 1 string varint string* (a name of one's own, its aliases)
//! texts       varint (how many) { voice varint (length) }* words* (of all but the first text, end to end)
//! correction  0 statement account | 1 statement string (speaker) | 2 statement kind | 3 statement act
//!             | 4 statement row | 5 statement (hide) | 6 anchors kind account act speaker row-or-none (add)
//!             | 7 statement string (rename) | 8 statement statement (merge)
//!             | 9 varint statement* string (split)
//! statement   anchors varint (which of those with these words)
//! anchors     varint (how many) anchor*
//! anchor      varint (text × 2) begin length | varint (text × 2 + 1) position string string string
//! row         0 statement | 1 string (a new row)      row-or-none   2 | row
//! speaker     0 | 1 string
//! string      varint (bytes) words
//! ```

use super::{LinkError, MOST_BYTES, State};
use crate::attribution::{Act, Kind};
use crate::comparison::{Account, Place};
use crate::correction::{Anchor, Correction, Row, StatementAnchor};
use crate::input::{Input, SideChoice, Sides, Voice, VoicedText};
use crate::text::Span;

/// How many texts, aliases, corrections, statements and anchors together a link may name.
const MOST_ITEMS: usize = 100_000;
/// Looking for an anchor reads its text: so many bytes of text times anchors a link may ask for.
const MOST_SEARCH: usize = 1_000_000_000;

// A value's code is its place in these lists. Frozen: new values go to the end.
const VOICES: [Voice; 3] = [Voice::Outlet, Voice::First, Voice::Second];
const ACCOUNTS: [Account; 4] = [Account::First, Account::Second, Account::Both, Account::Other];
const KINDS: [Kind; 5] = [Kind::Direct, Kind::Indirect, Kind::IndirectFreeIndirect, Kind::FreeIndirect, Kind::Reported];
const ACTS: [Act; 12] = [
    Act::Assert,
    Act::Deny,
    Act::Refuse,
    Act::Demand,
    Act::Threaten,
    Act::Promise,
    Act::Warn,
    Act::Criticise,
    Act::Propose,
    Act::Ask,
    Act::Assess,
    Act::Intend,
];

/// Appends `number` as LEB128.
pub(super) fn push_varint(bytes: &mut Vec<u8>, number: usize) {
    let mut number = number;
    while number >= 0x80 {
        bytes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The first text's words and the rest of `state`; empty and empty for one empty article.
pub(super) fn serialise(state: &State) -> Result<(&str, Vec<u8>), LinkError> {
    let texts = &state.input.texts;
    let first = texts.first().map_or("", |text| text.text.as_str());
    let plain = matches!(texts.as_slice(), [VoicedText { voice: Voice::Outlet, .. }]);
    if plain && state.input.sides == Sides::default() && state.corrections.is_empty() {
        return Ok((first, Vec::new()));
    }
    let mut writer = Writer { bytes: Vec::new(), texts, budget: Budget::new(texts) };
    writer.sides(&state.input.sides)?;
    writer.count(texts.len())?;
    for text in texts {
        writer.code(&VOICES, &text.voice);
        push_varint(&mut writer.bytes, text.text.len());
    }
    for text in texts.iter().skip(1) {
        writer.bytes.extend(text.text.as_bytes());
    }
    for correction in &state.corrections {
        writer.budget.spend_items(1)?;
        writer.correction(correction)?;
    }
    Ok((first, writer.bytes))
}

/// The state of which `first` is the first text and `rest` the rest.
pub(super) fn deserialise(first: &str, rest: &[u8]) -> Result<State, LinkError> {
    if rest.is_empty() {
        return Ok(State { input: Input::article(first, Sides::default()), corrections: Vec::new() });
    }
    let mut parser = Parser { reader: Reader::new(rest), texts: &[], budget: Budget::new(&[]) };
    let input = parser.input(first)?;
    let mut parser = Parser {
        texts: &input.texts,
        budget: Budget { text_bytes: Budget::new(&input.texts).text_bytes, ..parser.budget },
        reader: parser.reader,
    };
    let mut corrections = Vec::new();
    while !parser.reader.is_at_end() {
        parser.budget.spend_items(1)?;
        corrections.push(parser.correction()?);
    }
    Ok(State { input, corrections })
}

/// What a small link may grow into: things in memory, the words of its anchors, and the search for them.
struct Budget {
    items: usize,
    words: usize,
    search: usize,
    text_bytes: usize,
}

impl Budget {
    fn new(texts: &[VoicedText]) -> Budget {
        let text_bytes = texts.iter().map(|text| text.text.len()).sum::<usize>().max(1);
        Budget { items: MOST_ITEMS, words: MOST_BYTES, search: MOST_SEARCH, text_bytes }
    }

    fn spend_items(&mut self, count: usize) -> Result<(), LinkError> {
        self.items = self.items.checked_sub(count).ok_or(LinkError::TooLarge)?;
        Ok(())
    }

    fn spend(&mut self, anchor: &Anchor) -> Result<(), LinkError> {
        let words = anchor.quote.len() + anchor.prefix.len() + anchor.suffix.len();
        self.words = self.words.checked_sub(words).ok_or(LinkError::TooLarge)?;
        self.search = self.search.checked_sub(self.text_bytes).ok_or(LinkError::TooLarge)?;
        Ok(())
    }
}

struct Writer<'a> {
    bytes: Vec<u8>,
    texts: &'a [VoicedText],
    budget: Budget,
}

impl Writer<'_> {
    fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    fn string(&mut self, string: &str) {
        push_varint(&mut self.bytes, string.len());
        self.bytes.extend(string.as_bytes());
    }

    /// How many things follow.
    fn count(&mut self, count: usize) -> Result<(), LinkError> {
        push_varint(&mut self.bytes, count);
        self.budget.spend_items(count)
    }

    fn code<T: PartialEq>(&mut self, codes: &[T], value: &T) {
        let code = codes.iter().position(|code| code == value).unwrap_or(codes.len());
        push_varint(&mut self.bytes, code);
    }

    fn sides(&mut self, sides: &Sides) -> Result<(), LinkError> {
        match sides {
            sides if *sides == Sides::default() => self.byte(0),
            Sides::Auto => self.byte(1),
            Sides::Pair(pair) => {
                self.byte(2);
                for side in pair {
                    self.side(side)?;
                }
            }
        }
        Ok(())
    }

    fn side(&mut self, side: &SideChoice) -> Result<(), LinkError> {
        match side {
            SideChoice::Actor(id) => {
                self.byte(0);
                self.string(id);
            }
            SideChoice::Own { name, aliases } => {
                self.byte(1);
                self.string(name);
                self.count(aliases.len())?;
                for alias in aliases {
                    self.string(alias);
                }
            }
        }
        Ok(())
    }

    fn correction(&mut self, correction: &Correction) -> Result<(), LinkError> {
        match correction {
            Correction::Account { statement, account } => {
                self.byte(0);
                self.statement(statement)?;
                self.code(&ACCOUNTS, account);
            }
            Correction::Speaker { statement, speaker } => {
                self.byte(1);
                self.statement(statement)?;
                self.string(speaker);
            }
            Correction::Kind { statement, kind } => {
                self.byte(2);
                self.statement(statement)?;
                self.code(&KINDS, kind);
            }
            Correction::Act { statement, act } => {
                self.byte(3);
                self.statement(statement)?;
                self.code(&ACTS, act);
            }
            Correction::Move { statement, row } => {
                self.byte(4);
                self.statement(statement)?;
                self.row(row)?;
            }
            Correction::Hide { statement } => {
                self.byte(5);
                self.statement(statement)?;
            }
            Correction::Add { words, kind, account, speaker, act, row } => {
                self.byte(6);
                self.anchors(words)?;
                self.code(&KINDS, kind);
                self.code(&ACCOUNTS, account);
                self.code(&ACTS, act);
                match speaker {
                    None => self.byte(0),
                    Some(speaker) => {
                        self.byte(1);
                        self.string(speaker);
                    }
                }
                match row {
                    None => self.byte(2),
                    Some(row) => self.row(row)?,
                }
            }
            Correction::Rename { row, label } => {
                self.byte(7);
                self.statement(row)?;
                self.string(label);
            }
            Correction::Merge { row, into } => {
                self.byte(8);
                self.statement(row)?;
                self.statement(into)?;
            }
            Correction::Split { statements, label } => {
                self.byte(9);
                self.count(statements.len())?;
                for statement in statements {
                    self.statement(statement)?;
                }
                self.string(label);
            }
        }
        Ok(())
    }

    fn row(&mut self, row: &Row) -> Result<(), LinkError> {
        match row {
            Row::Of(statement) => {
                self.byte(0);
                self.statement(statement)
            }
            Row::New { label } => {
                self.byte(1);
                self.string(label);
                Ok(())
            }
        }
    }

    fn statement(&mut self, statement: &StatementAnchor) -> Result<(), LinkError> {
        self.anchors(&statement.parts)?;
        push_varint(&mut self.bytes, statement.nth);
        Ok(())
    }

    fn anchors(&mut self, anchors: &[Anchor]) -> Result<(), LinkError> {
        self.count(anchors.len())?;
        anchors.iter().try_for_each(|anchor| self.anchor(anchor))
    }

    fn anchor(&mut self, anchor: &Anchor) -> Result<(), LinkError> {
        self.budget.spend(anchor)?;
        let begin = anchor.position;
        let length = anchor.quote.len();
        let standing = anchor_at(self.texts, anchor.text, begin, length);
        let text = anchor.text.checked_mul(2).ok_or(LinkError::TooLarge)?;
        if standing.as_ref() == Some(anchor) {
            push_varint(&mut self.bytes, text);
            push_varint(&mut self.bytes, begin);
            push_varint(&mut self.bytes, length);
        } else {
            push_varint(&mut self.bytes, text + 1);
            push_varint(&mut self.bytes, begin);
            self.string(&anchor.quote);
            self.string(&anchor.prefix);
            self.string(&anchor.suffix);
        }
        Ok(())
    }
}

/// The anchor of the words that stand there.
fn anchor_at(texts: &[VoicedText], text: usize, begin: usize, length: usize) -> Option<Anchor> {
    let span = Span::new(begin, begin.checked_add(length)?);
    Anchor::in_text(&texts.get(text)?.text, Place { text, span })
}

/// Bytes read from front to back; every answer is `None` once something is missing.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { bytes }
    }

    pub(super) fn rest(self) -> &'a [u8] {
        self.bytes
    }

    pub(super) fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    /// A LEB128 number that fits.
    pub(super) fn varint(&mut self) -> Option<usize> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7F);
            if part.checked_shl(shift)? >> shift != part {
                return None;
            }
            number |= part << shift;
            if byte & 0x80 == 0 {
                return usize::try_from(number).ok();
            }
        }
        None
    }

    fn is_at_end(&self) -> bool {
        self.bytes.is_empty()
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn words(&mut self, length: usize) -> Option<String> {
        std::str::from_utf8(self.take(length)?).ok().map(str::to_owned)
    }

    fn code<T: Copy>(&mut self, codes: &[T]) -> Option<T> {
        codes.get(self.varint()?).copied()
    }
}

/// Reads a state; an anchor needs the texts it points into.
struct Parser<'bytes, 'texts> {
    reader: Reader<'bytes>,
    texts: &'texts [VoicedText],
    budget: Budget,
}

impl Parser<'_, '_> {
    fn input(&mut self, first: &str) -> Result<Input, LinkError> {
        let sides = match self.byte()? {
            0 => Sides::default(),
            1 => Sides::Auto,
            2 => Sides::Pair([self.side()?, self.side()?]),
            _ => return Err(LinkError::Damaged),
        };
        let count = self.count()?;
        let shapes =
            (0..count).map(|_| Ok((self.code(&VOICES)?, self.varint()?))).collect::<Result<Vec<_>, LinkError>>()?;
        if shapes.first().map_or(0, |&(_, length)| length) != first.len() {
            return Err(LinkError::Damaged);
        }
        let texts = shapes
            .into_iter()
            .enumerate()
            .map(|(index, (voice, length))| {
                let text = if index == 0 { first.to_owned() } else { self.words(length)? };
                Ok(VoicedText { text, voice })
            })
            .collect::<Result<Vec<_>, LinkError>>()?;
        Ok(Input { texts, sides })
    }

    fn side(&mut self) -> Result<SideChoice, LinkError> {
        match self.byte()? {
            0 => Ok(SideChoice::Actor(self.string()?)),
            1 => {
                let name = self.string()?;
                let count = self.count()?;
                let aliases = (0..count).map(|_| self.string()).collect::<Result<Vec<_>, _>>()?;
                Ok(SideChoice::Own { name, aliases })
            }
            _ => Err(LinkError::Damaged),
        }
    }

    fn correction(&mut self) -> Result<Correction, LinkError> {
        Ok(match self.byte()? {
            0 => Correction::Account { statement: self.statement()?, account: self.code(&ACCOUNTS)? },
            1 => Correction::Speaker { statement: self.statement()?, speaker: self.string()? },
            2 => Correction::Kind { statement: self.statement()?, kind: self.code(&KINDS)? },
            3 => Correction::Act { statement: self.statement()?, act: self.code(&ACTS)? },
            4 => {
                let statement = self.statement()?;
                let row = self.byte()?;
                Correction::Move { statement, row: self.row(row)? }
            }
            5 => Correction::Hide { statement: self.statement()? },
            6 => {
                let words = self.anchors()?;
                let kind = self.code(&KINDS)?;
                let account = self.code(&ACCOUNTS)?;
                let act = self.code(&ACTS)?;
                let speaker = match self.byte()? {
                    0 => None,
                    1 => Some(self.string()?),
                    _ => return Err(LinkError::Damaged),
                };
                let row = match self.byte()? {
                    2 => None,
                    row => Some(self.row(row)?),
                };
                Correction::Add { words, kind, account, speaker, act, row }
            }
            7 => Correction::Rename { row: self.statement()?, label: self.string()? },
            8 => Correction::Merge { row: self.statement()?, into: self.statement()? },
            9 => {
                let count = self.count()?;
                let statements = (0..count).map(|_| self.statement()).collect::<Result<Vec<_>, _>>()?;
                Correction::Split { statements, label: self.string()? }
            }
            _ => return Err(LinkError::Damaged),
        })
    }

    fn row(&mut self, tag: u8) -> Result<Row, LinkError> {
        match tag {
            0 => Ok(Row::Of(self.statement()?)),
            1 => Ok(Row::New { label: self.string()? }),
            _ => Err(LinkError::Damaged),
        }
    }

    fn statement(&mut self) -> Result<StatementAnchor, LinkError> {
        Ok(StatementAnchor { parts: self.anchors()?, nth: self.varint()? })
    }

    fn anchors(&mut self) -> Result<Vec<Anchor>, LinkError> {
        let count = self.count()?;
        (0..count).map(|_| self.anchor()).collect()
    }

    fn anchor(&mut self) -> Result<Anchor, LinkError> {
        let head = self.varint()?;
        let (text, position) = (head / 2, self.varint()?);
        let anchor = if head % 2 == 0 {
            let length = self.varint()?;
            anchor_at(self.texts, text, position, length).ok_or(LinkError::Damaged)?
        } else {
            let (quote, prefix, suffix) = (self.string()?, self.string()?, self.string()?);
            Anchor { text, position, quote, prefix, suffix }
        };
        self.budget.spend(&anchor)?;
        Ok(anchor)
    }

    fn byte(&mut self) -> Result<u8, LinkError> {
        self.reader.byte().ok_or(LinkError::Damaged)
    }

    fn varint(&mut self) -> Result<usize, LinkError> {
        self.reader.varint().ok_or(LinkError::Damaged)
    }

    /// How many things follow. Each takes at least a byte, so more of them than bytes is a lie.
    fn count(&mut self) -> Result<usize, LinkError> {
        let count = self.varint()?;
        if count > self.reader.bytes.len() {
            return Err(LinkError::Damaged);
        }
        self.budget.spend_items(count)?;
        Ok(count)
    }

    fn string(&mut self) -> Result<String, LinkError> {
        let length = self.varint()?;
        self.words(length)
    }

    fn words(&mut self, length: usize) -> Result<String, LinkError> {
        self.reader.words(length).ok_or(LinkError::Damaged)
    }

    fn code<T: Copy>(&mut self, codes: &[T]) -> Result<T, LinkError> {
        self.reader.code(codes).ok_or(LinkError::Damaged)
    }
}
