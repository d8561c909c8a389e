//! What runs in the browser: the signals, the components, the listeners.

mod analysis;
mod article;
mod card;
mod change;
mod comparison;
mod dates;
mod elements;
mod files;
mod filters;
mod header;
mod held;
mod help;
mod input;
mod keys;
mod linking;
mod notes;
mod settings;
mod share;
mod sides;
mod state;
mod status;
mod take_away;
mod telling;
mod worker;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;

use self::article::article;
use self::change::dialogs;
use self::comparison::comparison_view;
use self::dates::dates;
use self::elements::{by_id, element, follow, later, listen};
use self::header::header;
use self::input::texts_input;
use self::notes::notes;
use self::share::share_box;
use self::sides::sides_chooser;
use self::state::State;
use self::status::{alert, status};
use self::take_away::take_away;
use self::telling::telling;
use crate::app::examples::EXAMPLES;
use crate::app::wording;
use crate::input::{Input, Sides, Voice, VoicedText};
use crate::share::{Opened, State as Work, open};

/// Puts the page into the document's `#page`, in place of the shell that showed until now. In a worker, answers the
/// page instead.
pub fn mount() {
    if web_sys::window().is_none() {
        worker::serve();
        return;
    }
    // Starts Leptos; the page itself stands in `#page`, which the shell has drawn already.
    leptos::mount::mount_to_body(page);
}

/// The page. It is built anew when the language of the interface changes; what is in the signals stays.
fn page() {
    settings::apply_theme(&settings::theme().unwrap_or_default());
    let state = State::new(settings::language());
    start(state);
    share::keep_current(state);
    linking::begin(state);
    keys::begin(state);
    listen(&window(), "hashchange", move |_| {
        if location().hash().is_ok_and(|hash| hash.len() > 1) {
            open_address(state);
        }
    });
    listen(&window(), "paste", move |event| {
        if let Some(event) = event.dyn_ref::<ClipboardEvent>() {
            files::pasted(state, event);
        }
    });
    follow(move || {
        let language = state.language.get();
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", language.tag());
        }
        let Some(host) = by_id("page") else { return };
        host.set_text_content(None);
        for part in whole(state) {
            if let Some(part) = part.finish() {
                let _ = host.append_child(&part);
            }
        }
    });
    // Once the page stands: it is not needed before a long text comes.
    later(0, move || analysis::start_worker(state));
}

/// Everything on the page, in one language.
fn whole(state: State) -> [elements::Built; 3] {
    let desk = element("div").class("desk").add(comparison_view(state)).add(article(state));
    let main = element("main")
        .add(alert(state))
        .add(texts_input(state))
        .add(sides_chooser(state))
        .add(status(state))
        .add(desk)
        .add(notes(state))
        .add(telling(state))
        .add(dates(state))
        .add(share_box(state))
        .add(take_away(state));
    [header(state), main, dialogs(state)]
}

/// What is shown first: what the address holds, else what this tab held before a reload, else the first example.
fn start(state: State) {
    if location().hash().is_ok_and(|hash| hash.len() > 1) {
        open_address(state);
        return;
    }
    if let Some(texts) = settings::rescued() {
        settings::forget_rescued();
        let mut texts: Vec<VoicedText> =
            texts.into_iter().map(|text| VoicedText { text, voice: Voice::Outlet }).collect();
        if let [first, second, ..] = texts.as_mut_slice() {
            (first.voice, second.voice) = (Voice::First, Voice::Second);
        }
        state.open(Work { input: Input { texts, sides: Sides::default() }, corrections: Vec::new() });
        return;
    }
    if let Some(Opened::State(work)) = settings::kept_work().and_then(|kept| open(&kept).ok()) {
        show(state, work);
        return;
    }
    if let Some(example) = EXAMPLES.first() {
        state.untouched.set(true);
        show(state, Work { input: example.input(), corrections: Vec::new() });
    }
}

fn show(state: State, work: Work) {
    let something = work.input.texts.iter().any(|voiced| !voiced.text.trim().is_empty());
    state.open(work);
    state.folded.set(something);
}

/// Opens what the address holds; what is damaged gives an alert and an empty page.
fn open_address(state: State) {
    let hash = location().hash().unwrap_or_default();
    let language = state.language.get_untracked();
    state.notice.set(None);
    match open(&hash) {
        Ok(Opened::State(work)) => show(state, work),
        Ok(Opened::Text(text)) => {
            show(state, Work { input: Input::article(&text, Sides::default()), corrections: Vec::new() })
        }
        Ok(Opened::Nothing) => {}
        Err(error) => {
            state.open(Work::default());
            state.folded.set(false);
            state.alert(wording::LINK_DAMAGED.with(language, &[&error.message(language)]));
        }
    }
}
