//! The keys of the help, for the whole page. Single keys are none while somebody types, and can be switched off.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::elements::listen;
use super::input::new_text;
use super::linking;
use super::state::{Dialog, State};

/// Listens for keys.
pub fn begin(state: State) {
    listen(&window(), "keydown", move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            pressed(state, event);
        }
    });
}

fn pressed(state: State, event: &KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within =
        |selector: &str| target.as_ref().is_some_and(|target| target.closest(selector).ok().flatten().is_some());
    if event.key() == "Escape" && !within("dialog") {
        if within("textarea[data-text]") {
            let found = state.found.with_untracked(|found| !found.statements.is_empty());
            if found {
                state.folded.set(true);
                linking::focus_soon("edit-text");
            }
        } else {
            state.chosen.set(None);
        }
        return;
    }
    if event.key() == "Enter" && within("mark") {
        if let Some(id) = target.and_then(|mark| mark.get_attribute("data-statement")?.parse().ok()) {
            linking::go_to(state, id);
        }
        return;
    }
    let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key());
    let on_card = target.as_ref().is_some_and(|target| target.local_name() == "article");
    match event.key().as_str() {
        key @ ("ArrowRight" | "ArrowLeft") if plain && within("#pane") => linking::step_mark(key == "ArrowRight"),
        key @ ("ArrowDown" | "ArrowUp") if plain && on_card => linking::step(state, key == "ArrowDown"),
        _ => {
            return shortcut(
                state,
                event,
                within("input:not([type=checkbox], [type=radio]), textarea, select, dialog, [contenteditable]"),
            );
        }
    }
    event.prevent_default();
}

/// The keys that can be switched off.
fn shortcut(state: State, event: &KeyboardEvent, typing: bool) {
    if typing || event.ctrl_key() || event.meta_key() || event.alt_key() || !state.keys.get_untracked() {
        return;
    }
    let chosen = state.chosen.get_untracked();
    match (event.key().as_str(), chosen) {
        ("j", _) => linking::step(state, true),
        ("k", _) => linking::step(state, false),
        ("t", _) => linking::there_and_back(state),
        ("w", _) => linking::toggle_why(state),
        ("e", Some(id)) => state.dialog.set(Some(Dialog::Statement(id))),
        ("h", Some(id)) => linking::hide(state, id),
        ("a", _) => linking::add_selection(state),
        ("u", _) => state.undo(),
        ("r", _) => state.redo(),
        ("o", _) => state.turn_order(),
        ("n", _) => new_text(state),
        ("c", _) => super::share::copy_link(state),
        ("?", _) => state.dialog.set(Some(Dialog::Help)),
        _ => return,
    }
    event.prevent_default();
}
