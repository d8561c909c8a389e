//! Keys and how to read the page.

use leptos::prelude::*;

use super::state::State;
use crate::app::wording::{self, Wording};
use crate::share::bookmarklet;

/// The keys and what they do, in the order of the help.
const KEYS: &[(&[&str], Wording)] = &[
    (&["j", "k"], wording::KEY_NEXT),
    (&["t"], wording::KEY_TEXT),
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
#[component]
pub fn Help(state: State) -> impl IntoView {
    let keys = KEYS.iter().map(|(keys, what)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd>" " }.into_any()).collect::<Vec<_>>();
        view! { <dt>{keys}</dt><dd>{state.say(*what)}</dd> }.into_any()
    });
    let here = [location().origin().unwrap_or_default(), location().pathname().unwrap_or_default()].concat();
    view! {
        <div class="help">
            <h2 id="dialog-title">{state.say(wording::HELP)}</h2>
            <h3>{state.say(wording::READING)}</h3>
            <ul>
                <li>{state.say(wording::READING_COLUMNS)}</li>
                <li>{state.say(wording::READING_MARKS)}</li>
                <li>{state.say(wording::READING_CORRECT)}</li>
                <li>{state.say(wording::FOREWARNING)}</li>
            </ul>
            <h3>{state.say(wording::KEYS)}</h3>
            <p class="hint">{state.say(wording::KEYS_HINT)}</p>
            <dl class="keys">{keys.collect::<Vec<_>>()}</dl>
            <label class="keys-on">
                <input type="checkbox" id="keys-on" prop:checked=move || state.keys.get()
                    on:change=move |event| state.keys.set(event_target_checked(&event))/>
                <span>{state.say(wording::KEYS_ON)}</span>
            </label>
            <h3>{state.say(wording::BOOKMARKLET)}</h3>
            <p class="hint">{state.say(wording::BOOKMARKLET_HINT)}</p>
            // On this page it would only find this page.
            <p><a id="bookmarklet" href=bookmarklet(&here) on:click=|event| event.prevent_default()>
                {state.say(wording::BOOKMARKLET_NAME)}
            </a></p>
            <div class="dialog-actions">
                <button type="button" class="main" on:click=move |_| state.dialog.set(None)>{state.say(wording::CLOSE)}</button>
            </div>
        </div>
    }
}
