//! The dated events of the text on a line, in order of time, each linked to its words.

use leptos::html::Ol;
use leptos::prelude::*;

use super::article::place_button;
use super::elements::element;
use super::state::State;
use crate::app::wording;
use crate::comparison::Event;

/// The line.
#[component]
pub fn Dates(state: State) -> impl IntoView {
    let host = NodeRef::<Ol>::new();
    Effect::new(move || {
        let Some(host) = host.get() else { return };
        let language = state.language.get_untracked();
        host.set_text_content(None);
        state.corrected.with(|corrected| {
            let comparison = &corrected.comparison;
            let mut events: Vec<&Event> = comparison.events.iter().collect();
            // ISO dates sort as text; those without a year come last, in the order of the text.
            events.sort_by_key(|event| (event.when.starts_with("--"), event.when.clone()));
            for event in events {
                let Some(text) = comparison.texts.get(event.date.text) else { continue };
                let item = element("li")
                    .add(element("time").set("datetime", &event.when).text(&wording::date(&event.when, language)))
                    .add(
                        place_button(event.what.text, event.what.span, event.what.span.of(&text.text).trim())
                            .class("event")
                            .set("lang", text.language.tag()),
                    );
                if let Some(item) = item.finish() {
                    let _ = host.append_child(&item);
                }
            }
        });
    });
    let some = move || state.corrected.with(|corrected| !corrected.comparison.events.is_empty());
    view! {
        <section class="dates" aria-labelledby="dates-title" hidden=move || !some()>
            <h2 id="dates-title">{state.say(wording::DATES)}</h2>
            <p class="hint">{state.say(wording::DATES_HINT)}</p>
            <ol class="line" node_ref=host translate="no"></ol>
        </section>
    }
}
