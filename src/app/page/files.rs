//! Texts that come from elsewhere: pasted with formatting, dropped, opened. Too large or unreadable ones are refused
//! with words, and the text that is there stays.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, File, HtmlTextAreaElement};

use super::input::{AS_A_WHOLE, put_text, take_text};
use super::state::State;
use crate::app::markup::text_of_html;
use crate::app::wording;
use crate::text::Offsets;

/// The longest text taken, in bytes.
pub const LARGEST: usize = 5_000_000;
/// The longest file looked at; HTML has more markup than text.
const LARGEST_FILE: f64 = 20_000_000.0;

/// Says that a text is too large.
pub fn too_large(state: State, bytes: usize) {
    let megabytes = |bytes: usize| {
        let tenths = bytes.div_ceil(100_000);
        let point = if state.language.get_untracked() == crate::text::Language::German { "," } else { "." };
        [&(tenths / 10).to_string(), point, &(tenths % 10).to_string()].concat()
    };
    let language = state.language.get_untracked();
    let most = (LARGEST / 1_000_000).to_string();
    state.alert(wording::TOO_LARGE.with(language, &[&megabytes(bytes), &most]));
}

/// What is pasted or dropped: its plain words, or those of its markup where only that keeps the paragraphs.
fn words(transfer: &DataTransfer) -> Option<String> {
    let plain = transfer.get_data("text/plain").unwrap_or_default();
    let markup = transfer.get_data("text/html").unwrap_or_default();
    // Markup is many times its words; beyond this nobody copied an article.
    let formatted = if markup.is_empty() || markup.len() > 4 * LARGEST { String::new() } else { text_of_html(&markup) };
    let paragraphs = |text: &str| text.split("\n\n").filter(|part| !part.trim().is_empty()).count();
    let words = if paragraphs(&formatted) > paragraphs(&plain) || plain.trim().is_empty() { formatted } else { plain };
    (!words.trim().is_empty()).then(|| words.replace("\r\n", "\n").replace('\r', "\n"))
}

/// Takes what was dropped, or pasted beside a field, as a new text; says so and gives `false` where there is none in it
/// (a picture, or words that the browser could not hand over).
pub fn take(state: State, transfer: &DataTransfer) -> bool {
    if let Some(file) = transfer.files().and_then(|files| files.get(0)) {
        read(state, &file);
        return true;
    }
    let Some(text) = words(transfer) else {
        state.alert(state.say(wording::NO_TEXT));
        return false;
    };
    if text.len() > LARGEST {
        too_large(state, text.len());
        return true;
    }
    take_text(state, &text);
    true
}

/// Puts `text` at the caret, so that the browser's own undo knows of it.
fn insert(area: &HtmlTextAreaElement, text: &str) -> bool {
    let _ = area.focus();
    let document = document().dyn_into::<web_sys::HtmlDocument>();
    document
        .is_ok_and(|document| document.exec_command_with_show_ui_and_value("insertText", false, text).unwrap_or(false))
}

/// What the text area would hold with `words` in place of what is selected in it.
fn spliced(area: &HtmlTextAreaElement, words: &str) -> String {
    let value = area.value();
    let offsets = Offsets::new(&value);
    let at = |offset: Result<Option<u32>, JsValue>| {
        offset.ok().flatten().map_or(value.len(), |offset| offsets.byte_of_utf16(offset as usize))
    };
    let (begin, end) = (at(area.selection_start()), at(area.selection_end()));
    [value.get(..begin).unwrap_or_default(), words, value.get(end..).unwrap_or_default()].concat()
}

/// A paste anywhere: into a text area it keeps paragraphs; beside the fields it is a new text.
pub fn pasted(state: State, event: &ClipboardEvent) {
    let Some(transfer) = event.clipboard_data() else { return };
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(area) = target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>()) {
        let Some(index) = area.get_attribute("data-text").and_then(|index| index.parse().ok()) else { return };
        let Some(words) = words(&transfer) else { return };
        if words.len() >= AS_A_WHOLE {
            event.prevent_default();
            let text = spliced(area, &words);
            if text.len() > LARGEST {
                too_large(state, text.len());
            } else {
                put_text(state, index, text);
            }
        } else if words != transfer.get_data("text/plain").unwrap_or_default() && insert(area, &words) {
            event.prevent_default();
        }
        return;
    }
    if target.is_some_and(|target| target.closest("input, select, dialog").ok().flatten().is_some()) {
        return;
    }
    if take(state, &transfer) {
        event.prevent_default();
    }
}

/// Reads a file and takes its text.
pub fn read(state: State, file: &File) {
    if file.size() > LARGEST_FILE {
        too_large(state, file.size() as usize);
        return;
    }
    let name = file.name().to_ascii_lowercase();
    let kind = file.type_();
    let markup = name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml") || kind == "text/html";
    if !markup && !name.ends_with(".txt") && !name.ends_with(".md") && !kind.starts_with("text/") && !kind.is_empty() {
        state.alert(state.say(wording::FILE_KIND));
        return;
    }
    let reading = JsFuture::from(file.array_buffer());
    leptos::task::spawn_local(async move {
        let Ok(buffer) = reading.await else {
            state.alert(state.say(wording::FILE_UNREADABLE));
            return;
        };
        let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
        match decoded(bytes) {
            None => state.alert(state.say(wording::NO_TEXT)),
            Some(text) => {
                let text = if markup { text_of_html(&text) } else { text };
                let text = text.replace("\r\n", "\n").replace('\r', "\n");
                if text.len() > LARGEST {
                    too_large(state, text.len());
                } else if text.trim().is_empty() {
                    state.alert(state.say(wording::NO_TEXT));
                } else {
                    take_text(state, text.trim_end());
                }
            }
        }
    });
}

/// The text of a file: UTF-8, or else the old Western encoding that many such files are in. `None` for what is no text.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let bytes = error.into_bytes();
            let utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
            let decoder = web_sys::TextDecoder::new_with_label(match bytes.first() {
                Some(0xff) if utf16 => "utf-16le",
                Some(0xfe) if utf16 => "utf-16be",
                _ => "windows-1252",
            });
            decoder.ok()?.decode_with_u8_array(&bytes).ok()?
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    let strange =
        |character: char| character.is_control() && !matches!(character, '\n' | '\r' | '\t' | '\u{c}' | '\u{85}');
    // One stray control character is an accident; more are a picture or a program.
    (text.chars().take(100_000).filter(|character| strange(*character)).count() <= 2).then_some(text)
}
