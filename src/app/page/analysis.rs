//! When and where the engine runs: at once for an article, after a pause while somebody types, in a worker for long
//! texts, so that the page never waits for it.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::elements::later;
use super::state::{Progress, State};
use crate::app::wire;
use crate::app::wording;
use crate::compare;
use crate::comparison::Comparison;
use crate::input::Input;

/// Texts up to this many bytes are compared within the frame that shows them.
const AT_ONCE: usize = 24_000;
/// While somebody types, a shorter limit: the next key must not wait.
const AT_ONCE_TYPING: usize = 3_000;
/// How many milliseconds a pause in typing is: in a short text, and in one where showing the result takes longer than
/// a key may wait.
const PAUSE: i32 = 140;
/// See [`PAUSE`].
const LONG_PAUSE: i32 = 350;

/// How the text came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// With the page: it shows something already, and comes alive meanwhile.
    First,
    /// As a whole.
    Now,
    /// Key by key.
    Typing,
}

thread_local! {
    /// The number of the last request: answers to older ones are dropped.
    static RUN: Cell<u32> = const { Cell::new(0) };
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

/// Asks for a comparison of what is there now; it arrives in `found`.
pub fn request(state: State, pace: Pace) {
    let run = RUN.get().wrapping_add(1);
    RUN.set(run);
    let size: usize = state.input.with_untracked(|input| input.texts.iter().map(|voiced| voiced.text.len()).sum());
    match pace {
        Pace::First => start(state, run, size == 0),
        Pace::Now => start(state, run, size <= AT_ONCE),
        Pace::Typing => later(if size <= AT_ONCE_TYPING { PAUSE } else { LONG_PAUSE }, move || {
            if RUN.get() == run {
                start(state, run, size <= AT_ONCE_TYPING);
            }
        }),
    }
}

fn start(state: State, run: u32, at_once: bool) {
    let input = state.input.get_untracked();
    if !at_once && send(run, &input) {
        state.progress.set(Progress::Working);
    } else {
        mark("compare");
        let comparison = compare(&input);
        mark("compared");
        finish(state, comparison);
    }
}

/// Leaves a mark in the browser's own time line, for its tools and for `make measure`.
fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

fn finish(state: State, comparison: Comparison) {
    state.progress.set(Progress::Idle);
    state.found.set(Arc::new(comparison));
}

/// Shows the answer to request number `run`, unless there was another one since.
fn finish_run(state: State, run: u32, comparison: Comparison) {
    if RUN.get() == run {
        finish(state, comparison);
    }
}

/// Leaves the comparison as it was before the last request.
pub fn stop(state: State) {
    RUN.set(RUN.get().wrapping_add(1));
    state.progress.set(Progress::Stopped);
}

/// Sends the input to the worker; `false` where there is none.
fn send(run: u32, input: &Input) -> bool {
    WORKER.with_borrow(|worker| match worker {
        Some(worker) => {
            let message = Array::of2(&run.into(), &Uint8Array::from(wire::bytes(input).as_slice()));
            worker.post_message(&message).is_ok()
        }
        None => false,
    })
}

/// Starts the worker, with the page's own compiled code, while the page is idle. Without one, or where it breaks, long
/// texts are compared here: slower for the eye, no different in the result.
pub fn start_worker(state: State) {
    let script = document().query_selector("link[rel=modulepreload]").ok().flatten();
    let Some(script) = script.and_then(|link| link.get_attribute("href")) else { return };
    let Ok(script) = web_sys::Url::new_with_base(&script, &document().base_uri().ok().flatten().unwrap_or_default())
    else {
        return;
    };
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let Ok(worker) = Worker::new_with_options("./worker.js", &options) else { return };
    let answered = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Array::from(&event.data());
        let run = RUN.get();
        if message.get(0).as_f64() != Some(f64::from(run)) {
            return;
        }
        match wire::value::<Comparison>(&Uint8Array::new(&message.get(1)).to_vec()) {
            // In a task of its own: reading the answer took one.
            Some(comparison) => later(0, move || finish_run(state, run, comparison)),
            None => broken(state),
        }
    });
    worker.set_onmessage(Some(answered.as_ref().unchecked_ref()));
    answered.forget();
    let failed = Closure::<dyn Fn()>::new(move || {
        WORKER.with_borrow_mut(|worker| {
            if let Some(worker) = worker.take() {
                worker.terminate();
            }
        });
        if state.progress.get_untracked() == Progress::Working {
            broken(state);
        }
    });
    worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
    failed.forget();
    let first = Object::new();
    let _ = Reflect::set(&first, &"script".into(), &script.href().into());
    let _ = Reflect::set(&first, &"module".into(), &wasm_bindgen::module());
    if worker.post_message(&first).is_ok() {
        WORKER.set(Some(worker));
    }
}

fn broken(state: State) {
    state.progress.set(Progress::Stopped);
    state.alert(state.say(wording::ENGINE_LOST));
}
