//! What the browser remembers of the reader's wishes (language, colours) and of the work across a reload. Where it
//! refuses to remember, nothing breaks.

use js_sys::{Array, JSON};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Storage;

use super::state::State;
use crate::text::Language;

const LANGUAGE: &str = "lesarten.language";
const THEME: &str = "lesarten.theme";
const WORK: &str = "lesarten.work";
const RESCUED: &str = "lesarten.rescued";

fn wishes() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn read(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(key).ok().flatten()
}

/// The language last chosen, else the browser's first that the page speaks, else German.
pub fn language() -> Language {
    let chosen = read(wishes(), LANGUAGE);
    let spoken = window().navigator().languages().to_vec();
    let first =
        chosen.into_iter().chain(spoken.iter().filter_map(|tag| tag.as_string())).find_map(|tag| match tag.get(..2) {
            Some("de") => Some(Language::German),
            Some("en") => Some(Language::English),
            _ => None,
        });
    first.unwrap_or(if window().navigator().language().is_some() { Language::English } else { Language::German })
}

/// Speaks another language from now on.
pub fn set_language(state: State, language: Language) {
    if let Some(storage) = wishes() {
        // Refused, the choice holds until the page is closed.
        let _ = storage.set_item(LANGUAGE, language.tag());
    }
    state.language.set(language);
}

/// The colours last chosen, where it was not the system's.
pub fn theme() -> Option<String> {
    read(wishes(), THEME)
}

/// Shows other colours from now on: `light`, `dark`, or as the system where empty.
pub fn set_theme(theme: &str) {
    if let Some(storage) = wishes() {
        let _ = if theme.is_empty() { storage.remove_item(THEME) } else { storage.set_item(THEME, theme) };
    }
    apply_theme(theme);
}

/// Puts the colours on the page.
pub fn apply_theme(theme: &str) {
    if let Some(root) = document().document_element() {
        let _ = if theme.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", theme)
        };
    }
}

/// The work kept in this tab, as a link's fragment.
pub fn kept_work() -> Option<String> {
    read(tab(), WORK)
}

/// Keeps the work in this tab across a reload; `false` where the browser refuses.
pub fn keep_work(fragment: &str) -> bool {
    tab().is_some_and(|storage| storage.set_item(WORK, fragment).is_ok())
}

/// Texts saved when the program broke; they are forgotten once the page has read them without breaking.
pub fn rescued() -> Option<Vec<String>> {
    let kept = read(tab(), RESCUED)?;
    let texts = JSON::parse(&kept).ok()?.dyn_into::<Array>().ok()?;
    Some(texts.iter().filter_map(|text| text.as_string()).collect())
}

/// Forgets the saved texts.
pub fn forget_rescued() {
    if let Some(storage) = tab() {
        let _ = storage.remove_item(RESCUED);
    }
}
