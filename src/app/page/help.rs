//! Keys and how to read the page.

use leptos::prelude::location;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::elements::{Built, element, press_button};
use super::state::State;
use crate::app::wording::{self, Wording};
use crate::share::bookmarklet;

/// The keys and what they do, in the order of the help.
const KEYS: &[(&[&str], Wording)] = &[
    (&["j", "k"], wording::KEY_NEXT),
    (&["↓", "↑"], wording::KEY_CARDS),
    (&["t"], wording::KEY_TEXT),
    (&["←", "→"], wording::KEY_MARKS),
    (&["w"], wording::KEY_WHY),
    (&["e"], wording::KEY_EDIT),
    (&["h"], wording::KEY_HIDE),
    (&["a"], wording::KEY_ADD),
    (&["u", "r"], wording::KEY_UNDO),
    (&["o"], wording::KEY_ORDER),
    (&["n"], wording::KEY_NEW),
    (&["c"], wording::KEY_COPY),
    (&["?"], wording::KEY_HELP),
    (&["Esc"], wording::KEY_ESCAPE),
];

/// The help in the dialog.
pub fn help(state: State) -> Built {
    let mut keys = element("dl").class("keys");
    for (signs, what) in KEYS {
        let signs = signs.iter().fold(element("dt"), |term, sign| term.add(element("kbd").text(sign)).text(" "));
        keys = keys.add(signs).add(element("dd").text(state.say(*what)));
    }
    let reading = [wording::READING_COLUMNS, wording::READING_MARKS, wording::READING_CORRECT, wording::FOREWARNING];
    let field = element("input").set("type", "checkbox").id("keys-on").flag("checked", move || state.keys.get());
    let field = field.on("change", move |event| {
        let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
        state.keys.set(field.is_none_or(|field| field.checked()));
    });
    let here = [location().origin().unwrap_or_default(), location().pathname().unwrap_or_default()].concat();
    let bookmark = element("a").id("bookmarklet").set("href", &bookmarklet(&here));
    // On this page it would only find this page.
    let bookmark = bookmark.on("click", |event| event.prevent_default()).text(state.say(wording::BOOKMARKLET_NAME));
    element("div")
        .class("help")
        // It is read from its begin: the first thing to press stands far below.
        .add(element("h2").id("dialog-title").set("tabindex", "-1").set("autofocus", "").text(state.say(wording::HELP)))
        .add(element("h3").text(state.say(wording::READING)))
        .add(element("ul").add_all(reading.map(|line| element("li").text(state.say(line)))))
        .add(element("h3").text(state.say(wording::KEYS)))
        .add(element("p").class("hint").text(state.say(wording::KEYS_HINT)))
        .add(keys)
        .add(element("label").class("keys-on").add(field).add(element("span").text(state.say(wording::KEYS_ON))))
        .add(element("h3").text(state.say(wording::BOOKMARKLET)))
        .add(element("p").class("hint").text(state.say(wording::BOOKMARKLET_HINT)))
        .add(element("p").add(bookmark))
        .add(
            element("div")
                .class("dialog-actions")
                .add(press_button(state.say(wording::CLOSE), move || state.dialog.set(None)).class("main")),
        )
}
