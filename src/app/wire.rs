//! An input and a comparison as bytes, for the way to the worker and back. Both ends are the same build of this page,
//! so the form needs no version; it is never stored and never leaves the browser.
//!
//! Fields in the order of their declaration, numbers as LEB128, texts and lists with their length before them, enums as
//! the index into the list of their values. Bytes that do not fit give `None`.

use crate::attribution::{Act, Attribution, Kind, Medium, rule_named};
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
pub fn value<T: Wire>(mut bytes: &[u8]) -> Option<T> {
    let value = T::take(&mut bytes)?;
    bytes.is_empty().then_some(value)
}

/// Something that goes to the worker or comes back.
pub trait Wire: Sized {
    /// Adds its bytes.
    fn put(&self, bytes: &mut Vec<u8>);
    /// Takes its bytes from the front.
    fn take(bytes: &mut &[u8]) -> Option<Self>;
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

    fn take(bytes: &mut &[u8]) -> Option<usize> {
        let mut value = 0_usize;
        for shift in (0..usize::BITS).step_by(7) {
            let (&byte, rest) = bytes.split_first()?;
            *bytes = rest;
            value |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }
}

impl Wire for u32 {
    fn put(&self, bytes: &mut Vec<u8>) {
        (*self as usize).put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<u32> {
        usize::take(bytes)?.try_into().ok()
    }
}

impl Wire for bool {
    fn put(&self, bytes: &mut Vec<u8>) {
        usize::from(*self).put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<bool> {
        Some(usize::take(bytes)? != 0)
    }
}

impl Wire for String {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.len().put(bytes);
        bytes.extend_from_slice(self.as_bytes());
    }

    fn take(bytes: &mut &[u8]) -> Option<String> {
        let length = usize::take(bytes)?;
        let (text, rest) = bytes.split_at_checked(length)?;
        *bytes = rest;
        String::from_utf8(text.to_vec()).ok()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.is_some().put(bytes);
        if let Some(value) = self {
            value.put(bytes);
        }
    }

    fn take(bytes: &mut &[u8]) -> Option<Option<T>> {
        if bool::take(bytes)? { Some(Some(T::take(bytes)?)) } else { Some(None) }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.len().put(bytes);
        for value in self {
            value.put(bytes);
        }
    }

    fn take(bytes: &mut &[u8]) -> Option<Vec<T>> {
        let length = usize::take(bytes)?;
        // Each value takes a byte at least: a length beyond that is none, and reserves nothing.
        if length > bytes.len() {
            return None;
        }
        (0..length).map(|_| T::take(bytes)).collect()
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn put(&self, bytes: &mut Vec<u8>) {
        self.0.put(bytes);
        self.1.put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<(A, B)> {
        Some((A::take(bytes)?, B::take(bytes)?))
    }
}

impl<T: Wire> Wire for [T; 2] {
    fn put(&self, bytes: &mut Vec<u8>) {
        self[0].put(bytes);
        self[1].put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<[T; 2]> {
        Some([T::take(bytes)?, T::take(bytes)?])
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

            fn take(bytes: &mut &[u8]) -> Option<$name> {
                $(let $field = Wire::take(bytes)?;)*
                Some($name { $($field),* })
            }
        })*
    };
}

/// Enums without fields; a value that is missing here does not compile.
macro_rules! wire_enum {
    ($($name:ident { $($value:ident = $index:literal),* $(,)? })*) => {
        $(impl Wire for $name {
            fn put(&self, bytes: &mut Vec<u8>) {
                let index: usize = match self { $($name::$value => $index),* };
                index.put(bytes);
            }

            fn take(bytes: &mut &[u8]) -> Option<$name> {
                match usize::take(bytes)? {
                    $($index => Some($name::$value),)*
                    _ => None,
                }
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

    fn take(bytes: &mut &[u8]) -> Option<Attribution> {
        Some(Attribution {
            kind: Wire::take(bytes)?,
            medium: Wire::take(bytes)?,
            act: Wire::take(bytes)?,
            rule: rule_named(&String::take(bytes)?)?,
            content: Wire::take(bytes)?,
            cue: Wire::take(bytes)?,
            source: Wire::take(bytes)?,
            addressee: Wire::take(bytes)?,
            frame: Wire::take(bytes)?,
            hedges: Wire::take(bytes)?,
        })
    }
}

impl Wire for Sides {
    fn put(&self, bytes: &mut Vec<u8>) {
        match self {
            Sides::Auto => None,
            Sides::Pair(pair) => Some(pair.clone()),
        }
        .put(bytes);
    }

    fn take(bytes: &mut &[u8]) -> Option<Sides> {
        Some(match <Option<[SideChoice; 2]> as Wire>::take(bytes)? {
            None => Sides::Auto,
            Some(pair) => Sides::Pair(pair),
        })
    }
}

impl Wire for SideChoice {
    fn put(&self, bytes: &mut Vec<u8>) {
        match self {
            SideChoice::Actor(id) => (id.clone(), None::<Vec<String>>).put(bytes),
            SideChoice::Own { name, aliases } => (name.clone(), Some(aliases.clone())).put(bytes),
        }
    }

    fn take(bytes: &mut &[u8]) -> Option<SideChoice> {
        Some(match Wire::take(bytes)? {
            (id, None) => SideChoice::Actor(id),
            (name, Some(aliases)) => SideChoice::Own { name, aliases },
        })
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
