//! What runs in the browser: the signals, the components, the listeners.

mod analysis;
mod article;
mod card;
mod change;
mod comparison;
mod dates;
mod early;
mod elements;
mod files;
mod filters;
mod focus;
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

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};

use self::analysis::Pace;
use self::article::article;
use self::change::dialogs;
use self::comparison::comparison_view;
use self::dates::dates;
use self::early::Early;
use self::elements::{Built, by_id, element, follow, later, listen, when_laid_out};
use self::header::header;
use self::input::texts_input;
use self::notes::notes;
use self::share::share_box;
use self::sides::sides_chooser;
use self::state::{Progress, State};
use self::status::{alert, status};
use self::take_away::take_away;
use self::telling::telling;
use crate::app::examples::EXAMPLES;
use crate::app::wording;
use crate::input::{Input, Sides, Voice, VoicedText};
use crate::share::{Opened, State as Work, open};

/// Puts the page into the document's `#page`, in place of what showed until now. In a worker, answers the page instead.
pub fn mount() {
    if web_sys::window().is_none() {
        worker::serve();
        return;
    }
    // Starts Leptos; the page itself stands in `#page`.
    leptos::mount::mount_to_body(page);
}

/// How many milliseconds the page waits for the first comparison before it stands without one.
const PATIENCE: i32 = 3_000;

/// A part of the page.
struct Part {
    /// What it stands in.
    host: &'static str,
    /// Under what it is found there; its place is taken by its newer self.
    known: &'static str,
    build: fn(State) -> Built,
}

const fn part(host: &'static str, known: &'static str, build: fn(State) -> Built) -> Part {
    Part { host, known, build }
}

/// The parts in the order in which they come alive: the text area after what shows its text, what stands below last.
const PARTS: [Part; 13] = [
    part("#page", "header", header),
    part("main", "#alert", alert),
    part("main", ".status", status),
    part(".desk", "#comparison", comparison_view),
    part(".desk", "#text", article),
    part("main", ".sides", sides_chooser),
    part("main", ".input", texts_input),
    part("main", ".notes", notes),
    part("main", ".telling", telling),
    part("main", ".dates", dates),
    part("main", ".share", share_box),
    part("main", ".take-away", take_away),
    part("#page", "dialog", dialogs),
];

/// The page. Its parts are built anew when the language of the interface changes; what is in the signals stays.
fn page() {
    settings::apply_theme(&settings::theme().unwrap_or_default());
    let state = State::new(settings::language());
    analysis::start_worker(state);
    start(state);
    skeleton();
    let stands = Cell::new(false);
    let owner = Owner::current();
    follow(move || {
        let language = state.language.get();
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", language.tag());
        }
        let parts = Owner::current().unwrap_or_default();
        if stands.replace(true) {
            for part in &PARTS {
                put(state, part, parts.with(|| (part.build)(state)));
            }
            return;
        }
        // What is on the page already is read meanwhile: it stays until the first comparison can take its place.
        let owner = owner.clone().unwrap_or_default();
        let waiting = Rc::new(Cell::new(true));
        let begin = move || {
            if waiting.replace(false) {
                let (parts, owner) = (parts.clone(), owner.clone());
                later(0, move || come_alive(state, parts, owner, &PARTS));
            }
        };
        let late = begin.clone();
        follow(move || {
            if state.progress.get() != Progress::Working {
                begin();
            }
        });
        later(PATIENCE, late);
    });
}

/// Where the parts go, if the document does not show them yet.
fn skeleton() {
    let (Some(page), None) = (by_id("page"), document().query_selector("#page .desk").ok().flatten()) else { return };
    page.set_text_content(None);
    let desk = element("div").class("desk").add(element("div").id("comparison")).add(element("div").id("text"));
    let main = ["sides", "status"].map(|class| element("div").class(class));
    let main =
        element("main").add(element("div").id("alert")).add(element("div").class("input")).add_all(main).add(desk);
    for part in [element("header"), main] {
        let _ = page.append_child(part.as_element());
    }
}

/// Builds the parts one after the other, each in a task of its own, so that the page answers meanwhile.
fn come_alive(state: State, owner: Owner, page: Owner, parts: &'static [Part]) {
    let Some((part, rest)) = parts.split_first() else {
        page.with(|| begin(state));
        return;
    };
    let built = owner.with(|| (part.build)(state));
    // What is built in slices takes its place when it is whole.
    when_laid_out(Box::new(move || {
        put(state, part, built);
        later(0, move || come_alive(state, owner, page, rest));
    }));
}

/// Puts a part where its older self stands, else behind the others.
fn put(state: State, part: &Part, built: Built) {
    let built = built.finish();
    let selector = [part.host, " > ", part.known].concat();
    match document().query_selector(&selector).ok().flatten() {
        Some(former) => {
            let early = Early::of(&former);
            let _ = former.replace_with_with_node_1(&built);
            if let Some(early) = early {
                early.hand_over(state);
            }
        }
        None => {
            if let Ok(Some(host)) = document().query_selector(part.host) {
                let _ = host.append_child(&built);
            }
        }
    }
    // Laid out now, it costs little; with all the others at once it would hold up the page.
    built.get_bounding_client_rect();
}

/// What concerns the whole page, once it stands.
fn begin(state: State) {
    share::keep_current(state);
    linking::begin(state);
    focus::begin(state);
    keys::begin(state);
    listen(&window(), "hashchange", move |_| {
        if location().hash().is_ok_and(|hash| hash.len() > 1) {
            open_address(state, Pace::Now);
        }
    });
    listen(&window(), "paste", move |event| {
        if let Some(event) = event.dyn_ref::<ClipboardEvent>() {
            files::pasted(state, event);
        }
    });
    // index.html waits for it.
    if let (Some(root), Ok(event)) = (document().document_element(), Event::new("started")) {
        let _ = root.set_attribute("data-started", "");
        let _ = window().dispatch_event(&event);
    }
}

/// What is shown first: what the reader has typed before the program was there, else what the address holds, else what
/// this tab held before a reload, else the first example.
fn start(state: State) {
    if let Some(early) = by_id("early").as_ref().and_then(Early::of) {
        let input = Input::article(&early.text, Sides::default());
        show(state, Work { input, corrections: Vec::new() }, Pace::First);
        state.folded.set(false);
        return;
    }
    if location().hash().is_ok_and(|hash| hash.len() > 1) {
        open_address(state, Pace::First);
        return;
    }
    if let Some(texts) = settings::rescued() {
        settings::forget_rescued();
        // Whose they are is asked anew.
        let texts = texts.into_iter().map(|text| VoicedText { text, voice: Voice::Outlet }).collect();
        state.open(Work { input: Input { texts, sides: Sides::default() }, corrections: Vec::new() }, Pace::First);
        return;
    }
    if let Some(Opened::State(work)) = settings::kept_work().and_then(|kept| open(&kept).ok()) {
        show(state, work, Pace::First);
        return;
    }
    if let Some(example) = EXAMPLES.first() {
        state.untouched.set(true);
        show(state, Work { input: example.input(), corrections: Vec::new() }, Pace::First);
    }
}

fn show(state: State, work: Work, pace: Pace) {
    let something = work.input.texts.iter().any(|voiced| !voiced.text.trim().is_empty());
    state.open(work, pace);
    state.folded.set(something);
}

/// Opens what the address holds; what is damaged gives an alert and an empty page.
fn open_address(state: State, pace: Pace) {
    let hash = location().hash().unwrap_or_default();
    let language = state.language.get_untracked();
    state.notice.set(None);
    match open(&hash) {
        Ok(Opened::State(work)) => show(state, work, pace),
        Ok(Opened::Text(text)) => {
            show(state, Work { input: Input::article(&text, Sides::default()), corrections: Vec::new() }, pace)
        }
        Ok(Opened::Nothing) => {}
        Err(error) => {
            state.open(Work::default(), pace);
            state.folded.set(false);
            state.alert(wording::LINK_DAMAGED.with(language, &[&error.message(language)]));
        }
    }
}
