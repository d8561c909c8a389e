//! The link: always current, with its length and what that fits into. Also keeps the work in this tab across a reload.

use std::time::Duration;

use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

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
/// The link is written once nothing has changed for so long.
const PAUSE: Duration = Duration::from_millis(250);

/// Brings the link up to date after each pause.
pub fn keep_current(state: State) {
    let due = StoredValue::new(0_u32);
    Effect::new(move || {
        state.input.track();
        state.corrections.track();
        due.update_value(|due| *due = due.wrapping_add(1));
        let run = due.get_value();
        set_timeout(
            move || {
                if due.get_value() == run {
                    state.link.set(write(state));
                }
            },
            PAUSE,
        );
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
#[component]
pub fn ShareBox(state: State) -> impl IntoView {
    let language = state.language.get_untracked();
    let current = state.link;
    let field = NodeRef::<Input>::new();
    let length = move || current.with(|link| link.as_ref().map(String::len));
    let fits = move || {
        let Some(length) = length() else { return wording::LENGTH_NO_LINK.of(language).to_owned() };
        let wording = match length {
            0..=MAIL => wording::LENGTH_FITS_ALL,
            ..=MESSENGER => wording::LENGTH_FITS_MESSENGERS,
            _ => wording::LENGTH_TOO_LONG,
        };
        wording.with(language, &[&wording::number(length, language)])
    };
    let unkept = move || !state.kept.get() && !state.untouched.get();
    view! {
        <section class="share" aria-labelledby="share-title">
            <h2 id="share-title">{state.say(wording::SHARE)}</h2>
            <p class="hint">{state.say(wording::SHARE_HINT)}</p>
            <div class="link">
                <label for="share-link" class="sr">{state.say(wording::SHARE_LINK)}</label>
                <input id="share-link" type="text" readonly translate="no" node_ref=field
                    prop:value=move || current.get().unwrap_or_default()
                    on:focus=move |_| { if let Some(field) = field.get_untracked() { field.select(); } }/>
                <button type="button" id="copy-link" on:click=move |_| copy_link(state)>{state.say(wording::COPY)}</button>
            </div>
            <p class="length" translate="no">{fits}</p>
            <p class="hint" hidden=move || !unkept()>{state.say(wording::STORAGE_REFUSED)}</p>
        </section>
    }
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
