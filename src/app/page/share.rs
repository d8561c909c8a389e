//! The link: always current, with its length and what that fits into. Also keeps the work in this tab across a reload.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

use super::elements::{Built, element, follow, later, press_button};
use super::settings;
use super::state::State;
use crate::app::wording;
use crate::share::link;

/// What the strictest mail programs take, in characters.
const MAIL: usize = 2_000;
/// What most messengers take.
const MESSENGER: usize = 4_096;
/// Texts beyond this many bytes make no link that anything takes; the page does not spend the time.
const LONGEST: usize = 300_000;
/// The link is written once nothing has changed for so many milliseconds.
const PAUSE: i32 = 600;

/// Brings the link up to date after each pause.
pub fn keep_current(state: State) {
    let due = Rc::new(Cell::new(0_u32));
    follow(move || {
        state.input.get();
        state.corrections.get();
        let run = due.get().wrapping_add(1);
        due.set(run);
        let due = Rc::clone(&due);
        // The first is wanted as soon as the page stands.
        later(if run == 1 { 0 } else { PAUSE }, move || {
            if due.get() == run {
                state.link.set(write(state));
            }
        });
    });
}

fn write(state: State) -> Option<String> {
    let work = untrack(move || state.work());
    let size: usize = work.input.texts.iter().map(|voiced| voiced.text.len()).sum();
    let fragment = if size <= LONGEST { link(&work).ok() } else { None };
    if !state.untouched.get_untracked() {
        // The address would show the work that was opened, not this one.
        if !location().hash().unwrap_or_default().is_empty() {
            let _ = window().history().and_then(|history| {
                let address = location().pathname().unwrap_or_default();
                history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
            });
        }
        let kept = fragment.as_deref().is_some_and(settings::keep_work);
        state.kept.set(kept);
    }
    let address = location().href().unwrap_or_default();
    let address = address.split('#').next().unwrap_or_default();
    fragment.map(|fragment| [address, &fragment].concat())
}

/// The box with the link.
pub fn share_box(state: State) -> Built {
    let language = state.spoken();
    let field = element("input").id("share-link").set("type", "text").set("readonly", "").set("translate", "no");
    let field = field.set("aria-label", state.say(wording::SHARE_LINK)).on("focus", |event| {
        if let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            field.select();
        }
    });
    let shown = field.clone();
    follow(move || shown.set_value(&state.link.get().unwrap_or_default()));
    let fits = move || {
        let Some(length) = state.link.with(|link| link.as_ref().map(String::len)) else {
            return wording::LENGTH_NO_LINK.of(language).to_owned();
        };
        if length == 0 {
            return wording::LENGTH_BEING_MADE.of(language).to_owned();
        }
        let wording = if length <= MAIL {
            wording::LENGTH_FITS_ALL
        } else if length <= MESSENGER {
            wording::LENGTH_FITS_MESSENGERS
        } else {
            wording::LENGTH_TOO_LONG
        };
        wording.with(language, &[&wording::number(length, language)])
    };
    element("section")
        .class("share")
        .set("aria-labelledby", "share-title")
        .shown(move || state.has_text())
        .add(element("h2").id("share-title").text(state.say(wording::SHARE)))
        .add(element("p").class("hint").text(state.say(wording::SHARE_HINT)))
        .add(
            element("div")
                .class("link")
                .add(field)
                .add(press_button(state.say(wording::COPY), move || copy_link(state)).id("copy-link")),
        )
        .add(element("p").class("length").set("translate", "no").text_of(fits))
        .add(
            element("p")
                .class("hint unkept")
                .shown(move || !state.kept.get() && !state.untouched.get())
                .text(state.say(wording::STORAGE_REFUSED)),
        )
}

/// Copies the link. It is ready before the press: some browsers refuse what comes after waiting.
pub fn copy_link(state: State) {
    // A change a moment ago may not be in it yet.
    let link = write(state);
    state.link.set(link.clone());
    copy(state, link.unwrap_or_default(), "share-link");
}

/// Copies `text`; where the browser refuses, selects the field `fallback` and says what to do.
pub fn copy(state: State, text: String, fallback: &'static str) {
    let clipboard: Option<web_sys::Clipboard> = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())
        .ok()
        .and_then(|clipboard| wasm_bindgen::JsCast::dyn_into(clipboard).ok());
    let Some(clipboard) = clipboard else {
        refused(state, fallback);
        return;
    };
    let writing = JsFuture::from(clipboard.write_text(&text));
    leptos::task::spawn_local(async move {
        match writing.await {
            Ok(_) => state.tell(state.say(wording::COPIED)),
            Err(_) => refused(state, fallback),
        }
    });
}

fn refused(state: State, fallback: &'static str) {
    super::linking::focus_soon(fallback);
    state.alert(state.say(wording::COPY_REFUSED));
}
