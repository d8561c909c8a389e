//! The focus is never lost: where what had it goes away (a card is hidden, a text removed, an alert closed, a button
//! has nothing more to do), it goes to what stands nearest.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::elements::{by_id, listen, when_laid_out};
use super::linking::{closest, shown_cards};
use super::state::State;
use leptos::prelude::{document, window};

/// What had the focus last, and the card it was in or nearest to: its number and its place among the cards.
#[derive(Clone, Default)]
struct Last {
    element: Option<Element>,
    card: Option<(u32, usize)>,
    within: &'static str,
}

thread_local! {
    static LAST: RefCell<Last> = RefCell::default();
}

/// Listens for the whole page.
pub fn begin(state: State) {
    let page = window();
    listen(&page, "focusin", move |event| {
        let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        // The dialog gives the focus back itself, to what opened it: that is what is remembered.
        let Some(element) = element.filter(|element| closest(element, "dialog").is_none()) else { return };
        let card = closest(&element, "article[data-statement]").or_else(|| {
            let row = closest(&element, ".row")?;
            row.query_selector("article[data-statement]").ok().flatten()
        });
        let card = card.and_then(|card| card.get_attribute("data-statement")?.parse().ok());
        let within = [".head", ".input", "#comparison"].into_iter().find(|part| closest(&element, part).is_some());
        LAST.replace(Last {
            card: card.and_then(|id| Some((id, shown_cards().iter().position(|shown| *shown == id)?))),
            within: within.unwrap_or_default(),
            element: Some(element),
        });
    });
    for event in ["keyup", "click"] {
        listen(&page, event, move |_| when_laid_out(Box::new(move || restore(state))));
    }
}

/// Gives the focus to what stands nearest to what had it, if that is gone and nothing else has it.
pub fn restore(state: State) {
    // A copy: giving the focus is heard above, where it is written down anew.
    let last = LAST.with_borrow(Last::clone);
    let Some(element) = &last.element else { return };
    let gone = !element.is_connected() || closest(element, "[hidden], :disabled").is_some();
    // A button that has just been disabled is still the active element for a moment.
    let elsewhere =
        document().active_element().is_some_and(|active| active != *element && active.local_name() != "body");
    if !gone || elsewhere || state.dialog.with_untracked(Option::is_some) {
        return;
    }
    let card = || {
        let (id, place) = last.card?;
        let shown = shown_cards();
        let id = shown.iter().find(|shown| **shown == id).or_else(|| shown.get(place)).or_else(|| shown.last())?;
        Some(["s", &id.to_string()].concat())
    };
    let candidates: &[&str] = match last.within {
        ".head" => &["redo", "undo", "help"],
        ".input" => &["article", "edit-text"],
        _ => &["comparison"],
    };
    let usable = |element: &Element| closest(element, "[hidden], :disabled").is_none();
    let nearest = card().and_then(|id| by_id(&id)).filter(usable);
    let nearest = nearest.or_else(|| candidates.iter().filter_map(|id| by_id(id)).find(usable));
    if let Some(nearest) = nearest.and_then(|nearest| nearest.dyn_into::<HtmlElement>().ok()) {
        let _ = nearest.focus();
    }
}
