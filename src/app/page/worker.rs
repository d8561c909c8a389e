//! The engine in a worker: takes an input, gives a comparison. Started by `worker.js`, which loads this same program.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::app::wire;
use crate::compare;
use crate::input::Input;

/// Answers every message, `[number, input]`, with `[number, comparison]`. Does nothing outside a worker.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = scope.clone();
    let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Array::from(&event.data());
        let Some(input) = wire::value::<Input>(&Uint8Array::new(&message.get(1)).to_vec()) else { return };
        let comparison = wire::bytes(&compare(&input));
        // Fails only where the page is gone.
        let _ = answering.post_message(&Array::of2(&message.get(0), &Uint8Array::from(comparison.as_slice())));
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
}
