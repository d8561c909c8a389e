//! An input and a comparison as bytes, for the way to the worker and back. Both ends are the same build of this page,
//! so the form needs no version; it is never stored and never leaves the browser.
//!
//! Fields in the order of their declaration, numbers as LEB128, texts and lists with their length before them, enums as
//! the index into the list of their values. Bytes that do not fit give `None`: what reads them notes that they did not and
//! goes on with nothing, so that it is asked once and not after each field.

use std::borrow::Cow;
use std::sync::Arc;

use crate::attribution::{Act, Attribution, Kind, Medium, Rule, rule_named};
use crate::comparison::{
    Account, AccountTelling, ComparedText, Comparison, Difference, DifferenceKind, Event, Link, LocatedAttribution,
    Note, NoteKind, Place, SettledBy, Side, Standing, Statement, Telling, Topic,
};
use crate::input::{Input, SideChoice, Sides, Voice, VoicedText};
use crate::text::{Language, Span};

/// The bytes of `value`.
pub fn bytes<T: Wire>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.put(&mut bytes);
    bytes
}

/// The value of `bytes`, all of them; `None` where they are not one.
pub fn value<T: Wire>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader { rest: bytes, failed: false };
    let value = T::take(&mut reader);
    (reader.rest.is_empty() && !reader.failed).then_some(value)
}

/// The bytes that are still to be read.
pub struct Reader<'b> {
    rest: &'b [u8],
    /// Whether some did not fit; what has been read is nothing then.
    failed: bool,
}

impl Reader<'_> {
    fn fail(&mut self) {
        self.rest = &[];
        self.failed = true;
    }
}

/// Something that goes to the worker or comes back.
pub trait Wire: Sized {
    /// Adds its bytes.
    fn put(&self, bytes: &mut Vec<u8>);
    /// Takes its bytes from the front.
    fn take(reader: &mut Reader) -> Self;
}

impl Wire for usize {
    fn put(&self, bytes: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            bytes.push((rest & 0x7f) as u8 | 0x80);
            rest >>= 7;
        }
        bytes.push(rest as u8);
    }

    fn take(reader: &mut Reader) -> usize {
        let mut value = 0_usize;
        for shift in (0..usize::BITS).step_by(7) {
            let Some((&byte, rest)) = reader.rest.split_first() else { break };
            reader.rest = rest;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return value;
            }
        }
        reader.fail();
        0
    }
}

impl Wire for u32 {
    fn put(&self, bytes: &mut Vec<u8>) {
        (*self as usize).put(bytes);
    }

    fn take(reader: &mut Reader) -> u32 {
        usize::take(reader).try_into().unwrap_or_else(|_| {
            reader.fail();
            0
        })
    }
}

impl Wire for bool {
    fn put(&self, bytes: &mut Vec<u8>) {
        usize::from(*self).put(bytes);
    }

    fn take(reader: &mut Reader) -> bool {
        usize::take(reader) != 0
    }
}

/// Texts, whoever owns them.
macro_rules! wire_text {
    ($($text:ty),*) => {
        $(impl Wire for $text {
            fn put(&self, bytes: &mut Vec<u8>) {
                put_text(self, bytes);
            }

            fn take(reader: &mut Reader) -> $text {
                take_text(reader).into()
            }
        })*
    };
}

wire_text! { String, Arc<str>, Cow<'static, str> }

fn put_text(text: &str, bytes: &mut Vec<u8>) {
    text.len().put(bytes);
    bytes.extend_from_slice(text.as_bytes());
}

fn take_text(reader: &mut Reader) -> String {
    let length = usize::take(reader);
    let text = reader.rest.split_at_checked(length).and_then(|(text, rest)| {
        reader.rest = rest;
        str::from_utf8(text).ok()
    });
    if text.is_none() {
        reader.fail();
    }
    text.unwrap_or_default().to_owned()
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.is_some().put(bytes);
        if let Some(value) = self {
            value.put(bytes);
        }
    }

    fn take(reader: &mut Reader) -> Option<T> {
        bool::take(reader).then(|| T::take(reader))
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.len().put(bytes);
        for value in self {
            value.put(bytes);
        }
    }

    fn take(reader: &mut Reader) -> Vec<T> {
        let length = usize::take(reader);
        // Each value takes a byte at least: a length beyond that is none.
        if length > reader.rest.len() {
            reader.fail();
        }
        let mut list = Vec::new();
        while list.len() < length && !reader.failed {
            list.push(T::take(reader));
        }
        list
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.0.put(bytes);
        self.1.put(bytes);
    }

    fn take(reader: &mut Reader) -> (A, B) {
        (A::take(reader), B::take(reader))
    }
}

impl<T: Wire> Wire for [T; 2] {
    fn put(&self, bytes: &mut Vec<u8>) {
        self[0].put(bytes);
        self[1].put(bytes);
    }

    fn take(reader: &mut Reader) -> [T; 2] {
        [T::take(reader), T::take(reader)]
    }
}

/// Structs whose fields are all `Wire`; a field that is missing here does not compile.
macro_rules! wire_struct {
    ($($name:ident { $($field:ident),* $(,)? })*) => {
        $(impl Wire for $name {
            fn put(&self, bytes: &mut Vec<u8>) {
                let $name { $($field),* } = self;
                $($field.put(bytes);)*
            }

            fn take(reader: &mut Reader) -> $name {
                $(let $field = Wire::take(reader);)*
                $name { $($field),* }
            }
        })*
    };
}

/// Enums without fields; a value that is missing here does not compile.
macro_rules! wire_enum {
    ($($name:ident { $first:ident = 0 $(, $value:ident = $index:literal)* $(,)? })*) => {
        $(impl Wire for $name {
            fn put(&self, bytes: &mut Vec<u8>) {
                let index: usize = match self {
                    $name::$first => 0,
                    $($name::$value => $index),*
                };
                index.put(bytes);
            }

            fn take(reader: &mut Reader) -> $name {
                match usize::take(reader) {
                    0 => {}
                    $($index => return $name::$value,)*
                    _ => reader.fail(),
                }
                $name::$first
            }
        })*
    };
}

wire_struct! {
    Span { begin, end }
    Place { text, span }
    Input { texts, sides }
    VoicedText { text, voice }
    Comparison { texts, sides, attributions, statements, topics, events, telling, notes }
    ComparedText { text, language, voice }
    Side { id, german, english }
    LocatedAttribution { text, attribution }
    Statement {
        id, text, attribution, kind, content, account, speaker, act, chain, settled_by, hedges, topic, by_hand,
    }
    Link { name, account, actor, mention }
    Topic { id, label, standing, differences, statements, by_hand }
    Difference { kind, first, second }
    Event { when, date, what }
    Telling { words, outlet_words, accounts }
    AccountTelling { account, words, kinds, cues, hedges, first }
    Note { at, what }
}

wire_enum! {
    Language { German = 0, English = 1 }
    Voice { Outlet = 0, First = 1, Second = 2 }
    Kind { Direct = 0, Indirect = 1, IndirectFreeIndirect = 2, FreeIndirect = 3, Reported = 4 }
    Medium {
        Speech = 0, Writing = 1, Thought = 2, SpeechWriting = 3, SpeechThought = 4, ThoughtWriting = 5, Unknown = 6,
    }
    Act {
        Assert = 0, Deny = 1, Refuse = 2, Demand = 3, Threaten = 4, Promise = 5, Warn = 6, Criticise = 7, Propose = 8,
        Ask = 9, Assess = 10, Intend = 11,
    }
    Account { First = 0, Second = 1, Both = 2, Other = 3 }
    SettledBy { Named = 0, CarriedOver = 1, Pronoun = 2, Voice = 3, ByHand = 4 }
    Standing { Both = 0, OnlyFirst = 1, OnlySecond = 2, Neither = 3 }
    DifferenceKind { Number = 0, Date = 1, Negation = 2 }
    NoteKind { UnclosedQuotationMark = 0, UnopenedQuotationMark = 1, UnknownSource = 2, UnknownLanguage = 3 }
}

impl Wire for Attribution {
    fn put(&self, bytes: &mut Vec<u8>) {
        let Attribution { kind, medium, act, rule, content, cue, source, addressee, frame, hedges } = self;
        kind.put(bytes);
        medium.put(bytes);
        act.put(bytes);
        rule.name.to_owned().put(bytes);
        for spans in [content, cue, source, addressee, frame, hedges] {
            spans.put(bytes);
        }
    }

    fn take(reader: &mut Reader) -> Attribution {
        Attribution {
            kind: Wire::take(reader),
            medium: Wire::take(reader),
            act: Wire::take(reader),
            rule: rule_named(&String::take(reader)).unwrap_or_else(|| {
                reader.fail();
                &UNKNOWN
            }),
            content: Wire::take(reader),
            cue: Wire::take(reader),
            source: Wire::take(reader),
            addressee: Wire::take(reader),
            frame: Wire::take(reader),
            hedges: Wire::take(reader),
        }
    }
}

/// Stands for a rule where there is none of that name; never shown, since the bytes are none then.
static UNKNOWN: Rule = Rule { name: "", german: "", english: "" };

impl Wire for Sides {
    fn put(&self, bytes: &mut Vec<u8>) {
        match self {
            Sides::Auto => None,
            Sides::Pair(pair) => Some(pair.clone()),
        }
        .put(bytes);
    }

    fn take(reader: &mut Reader) -> Sides {
        match Wire::take(reader) {
            None => Sides::Auto,
            Some(pair) => Sides::Pair(pair),
        }
    }
}

impl Wire for SideChoice {
    fn put(&self, bytes: &mut Vec<u8>) {
        match self {
            SideChoice::Actor(id) => (id.clone(), None::<Vec<String>>).put(bytes),
            SideChoice::Own { name, aliases } => (name.clone(), Some(aliases.clone())).put(bytes),
        }
    }

    fn take(reader: &mut Reader) -> SideChoice {
        match Wire::take(reader) {
            (id, None) => SideChoice::Actor(id),
            (name, Some(aliases)) => SideChoice::Own { name, aliases },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare;

    #[test]
    fn an_input_comes_back() {
        let own = SideChoice::Own { name: "Gewerkschaft".to_owned(), aliases: vec!["Ünion".to_owned()] };
        for sides in [Sides::Auto, Sides::default(), Sides::Pair([own, SideChoice::Actor("nato".to_owned())])] {
            let text = |text: &str, voice| VoicedText { text: text.to_owned(), voice };
            let input = Input { texts: vec![text("ä\u{0}😀", Voice::Second), text("", Voice::Outlet)], sides };
            assert_eq!(value::<Input>(&bytes(&input)), Some(input));
        }
        assert_eq!(value::<Input>(&bytes(&Input::default())), Some(Input::default()));
    }

    #[test]
    fn a_comparison_comes_back() {
        for example in super::super::examples::EXAMPLES {
            let comparison = compare(&example.input());
            assert_eq!(value::<Comparison>(&bytes(&comparison)), Some(comparison));
        }
    }

    #[test]
    fn other_bytes_are_none() {
        let whole = bytes(&Input::article("Ein Satz.", Sides::default()));
        for end in 0..whole.len() {
            assert_eq!(value::<Input>(&whole[..end]), None);
        }
        assert_eq!(value::<Input>(&[whole, vec![0]].concat()), None);
        assert_eq!(value::<Vec<String>>(&[0xff, 0xff, 0xff, 0xff, 0x7f]), None);
        assert_eq!(value::<usize>(&[0xff; 20]), None);
        assert_eq!(value::<Account>(&[9]), None);
    }
}
