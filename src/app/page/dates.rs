//! The dated events of the text on a line, in order of time, each linked to its words.

use super::article::place_button;
use super::elements::{Built, element};
use super::state::State;
use crate::app::wording;
use crate::comparison::Event;

/// The line.
pub fn dates(state: State) -> Built {
    let language = state.spoken();
    let items = move || {
        state.corrected.with(|corrected| {
            let comparison = &corrected.comparison;
            let mut events: Vec<&Event> = comparison.events.iter().collect();
            // ISO dates sort as text; those without a year come last, in the order of the text.
            events.sort_by(|left, right| {
                let yearless = |event: &Event| event.when.starts_with("--");
                yearless(left).cmp(&yearless(right)).then_with(|| left.when.cmp(&right.when))
            });
            let item = |event: &Event| {
                let text = comparison.texts.get(event.date.text)?;
                let date = wording::date(&event.when, language);
                let words = event.what.span.of(&text.text).trim();
                Some(
                    element("li").add(element("time").set("datetime", &event.when).text(&date)).add(
                        place_button(event.what.text, event.what.span, words)
                            .class("event")
                            .set("lang", text.language.tag()),
                    ),
                )
            };
            events.into_iter().filter_map(item).collect()
        })
    };
    element("section")
        .class("dates")
        .set("aria-labelledby", "dates-title")
        .shown(move || state.corrected.with(|corrected| !corrected.comparison.events.is_empty()))
        .add(element("h2").id("dates-title").text(state.say(wording::DATES)))
        .add(element("p").class("hint").text(state.say(wording::DATES_HINT)))
        .add(element("ol").class("line").set("translate", "no").children_of(items))
}
