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
mod help;
mod input;
mod keys;
mod linking;
mod settings;
mod share;
mod sides;
mod state;
mod status;
mod take_away;
mod telling;
mod worker;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use self::article::Article;
use self::change::Dialogs;
use self::comparison::ComparisonView;
use self::dates::Dates;
use self::header::Header;
use self::input::TextsInput;
use self::share::ShareBox;
use self::sides::SidesChooser;
use self::state::State;
use self::status::Status;
use self::take_away::TakeAway;
use self::telling::TellingView;
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
    let Some(host) = document().get_element_by_id("page") else { return };
    host.set_text_content(None);
    let Ok(host) = host.dyn_into() else { return };
    leptos::mount::mount_to(host, || view! { <Page/> }).forget();
}

/// The page. It is built anew when the language of the interface changes; what is in the signals stays.
#[component]
fn Page() -> impl IntoView {
    settings::apply_theme(&settings::theme().unwrap_or_default());
    let state = State::new(settings::language());
    start(state);
    share::keep_current(state);
    let handle = window_event_listener(leptos::ev::hashchange, move |_| {
        if location().hash().is_ok_and(|hash| hash.len() > 1) {
            open_address(state);
        }
    });
    on_cleanup(move || handle.remove());
    let handle = window_event_listener(leptos::ev::paste, move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::ClipboardEvent>() {
            files::pasted(state, event);
        }
    });
    on_cleanup(move || handle.remove());
    request_idle_callback(move || analysis::start_worker(state));
    move || {
        let language = state.language.get();
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", language.tag());
        }
        view! { <Whole state/> }.into_any()
    }
}

/// Everything on the page, in one language.
#[component]
fn Whole(state: State) -> impl IntoView {
    let text = NodeRef::<Div>::new();
    let rows = NodeRef::<Div>::new();
    linking::listen(state, text);
    keys::listen(state, text);
    view! {
        <Header state/>
        <main>
            <TextsInput state/>
            <SidesChooser state/>
            <Status state/>
            <div class="desk">
                <ComparisonView state host=rows/>
                <Article state host=text/>
            </div>
            <TellingView state/>
            <Dates state/>
            <ShareBox state/>
            <TakeAway state/>
        </main>
        <Dialogs state/>
    }
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
