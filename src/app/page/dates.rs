//! The dated events of the text on a line, in order of time, each linked to its words.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::article::place_button;
use super::elements::{Built, Children, Keyed, after_paint, element, follow};
use super::state::State;
use crate::app::wording;
use crate::correction::Corrected;
use crate::text::Language;

/// The line.
pub fn dates(state: State) -> Built {
    let language = state.spoken();
    let line = element("ol").class("line").set("translate", "no");
    let (host, children) = (line.as_element().clone(), Children::default());
    follow(move || {
        let (corrected, host, children) = (state.corrected.get(), host.clone(), children.clone());
        after_paint(Box::new(move || children.show(host, items(corrected, language))));
    });
    element("section")
        .class("dates")
        .set("aria-labelledby", "dates-title")
        .shown(move || state.corrected.with(|corrected| !corrected.comparison.events.is_empty()))
        .add(element("h2").id("dates-title").text(state.say(wording::DATES)))
        .add(element("p").class("hint").text(state.say(wording::DATES_HINT)))
        .add(line)
}

/// The dates in their order; a long text has thousands.
fn items(corrected: Arc<Corrected>, language: Language) -> impl Iterator<Item = Keyed> {
    let events = &corrected.comparison.events;
    let mut order: Vec<usize> = (0..events.len()).collect();
    // ISO dates sort as text; those without a year come last, in the order of the text.
    order.sort_by_key(|&event| events.get(event).map(|event| (event.when.starts_with("--"), event.when.clone())));
    order.into_iter().filter_map(move |number| {
        let event = corrected.comparison.events.get(number)?;
        let text = corrected.comparison.texts.get(event.date.text)?;
        let (when, what, tag) = (event.when.clone(), event.what, text.language.tag());
        let words = what.span.of(&text.text).trim().to_owned();
        let mut hasher = DefaultHasher::new();
        (&when, what.text, what.span, tag, &words).hash(&mut hasher);
        let build = move || {
            let date = wording::date(&when, language);
            let place = place_button(what.text, what.span, &words).class("event").set("lang", tag);
            element("li").add(element("time").set("datetime", &when).text(&date)).add(place)
        };
        Some(Keyed { key: hasher.finish(), height: 50, build: Box::new(build) })
    })
}
