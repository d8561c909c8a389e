//! Who says what, side by side.
//!
//! [`compare`] is the whole way of the data, one pass a stage, each stage a plain function from the one before:
//!
//! 1. [`text`] reads a string into an immutable [`text::Document`]: tokens, sentences, paragraphs, quotation marks.
//! 2. [`attribution`] finds who is reported to say what: cue, source, content, kind ([`attribution::reports`]).
//! 3. [`account`] settles who vouches for it and whose account that is ([`account::accounts`]).
//! 4. [`topic`] lines the accounts up in rows ([`topic::topics`]).
//! 5. [`comparison`] is the result, plain data; [`correction`] lays over it what a reader changed by hand.
//!
//! [`export`] and [`share`] turn the result into files and links. Only `app`, the page, knows Leptos and the browser.
//! The engine never fails and never panics: any string gives a comparison; what it could not settle stands in
//! [`comparison::Comparison::notes`].

#![forbid(unsafe_code)]

#[macro_use]
mod one_of;

pub mod account;
pub mod app;
pub mod attribution;
pub mod comparison;
pub mod correction;
mod event;
pub mod export;
mod grammar;
pub mod input;
mod lexicon;
pub mod share;
mod telling;
pub mod text;
pub mod topic;
pub mod wording;

use account::Accounts;
use attribution::{Attribution, Reports};
use comparison::{ComparedText, Comparison, LocatedAttribution, Note, NoteKind, Place};
use input::Input;
use text::{Document, Span};

/// Compares the two sides' accounts in `input`. Empty texts give a comparison without statements.
pub fn compare(input: &Input) -> Comparison {
    let found: Vec<(Document, Reports)> = input
        .texts
        .iter()
        .map(|voiced| {
            let document = Document::new(&voiced.text);
            let reports = attribution::reports(&document);
            (document, reports)
        })
        .collect();
    let mut notes: Vec<Note> =
        found.iter().enumerate().flat_map(|(text, (document, _))| text_notes(text, document)).collect();
    let Accounts { sides, mut statements, notes: unsettled } = account::accounts(input, &found);
    notes.extend(unsettled);
    notes.sort_by_key(|note| (note.at.text, note.at.span));
    let (documents, attributions): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let topics = topic::topics(&documents, &mut statements);
    let events = event::events(&documents);
    let telling = {
        let found: Vec<&Attribution> = attributions.iter().flat_map(|reports| &reports.attributions).collect();
        telling::telling(&documents, &found, &statements)
    };
    let texts = documents
        .into_iter()
        .zip(&input.texts)
        .map(|(document, voiced)| ComparedText {
            language: document.language(),
            text: document.into_text(),
            voice: voiced.voice,
        })
        .collect();
    let mut located = Vec::with_capacity(attributions.iter().map(|found| found.attributions.len()).sum());
    for (text, found) in attributions.into_iter().enumerate() {
        located.extend(found.attributions.into_iter().map(|attribution| LocatedAttribution { text, attribution }));
    }
    Comparison { texts, sides, attributions: located, statements, topics, events, telling, notes }
}

/// What the text stage could not settle in text number `text`.
fn text_notes(text: usize, document: &Document) -> Vec<Note> {
    let mut notes = Vec::new();
    if !document.language_known() && !document.tokens().is_empty() {
        let whole = Span::new(0, document.text().len());
        notes.push(Note { at: Place { text, span: whole }, what: NoteKind::UnknownLanguage });
    }
    for lone in document.lone_marks() {
        let Some(token) = document.tokens().get(lone.token) else { continue };
        let what = if lone.opening { NoteKind::UnclosedQuotationMark } else { NoteKind::UnopenedQuotationMark };
        notes.push(Note { at: Place { text, span: token.span() }, what });
    }
    notes
}
