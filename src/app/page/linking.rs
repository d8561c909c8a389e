//! Cards and marks point to each other: hover, focus, click and touch on one light the other and scroll it into view.
//! One listener each for the whole page; elements say in attributes what they are.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::article::open_add;
use super::card::explain;
use super::elements::{at_frame, by_id, follow, later, listen, once_followed, window_height};
use super::held::Held;
use super::state::{Dialog, State};
use crate::app::wording;
use crate::correction::{Correction, StatementAnchor};
use crate::text::{Offsets, Span};

/// How many milliseconds the pointer rests before the other side scrolls.
const REST: i32 = 140;

/// Listens for the whole page.
pub fn begin(state: State) {
    let hovered = Held::new(None::<u32>);
    let page = window();
    listen(&page, "mouseover", move |event| {
        let now = statement_at(&event);
        if now == hovered.get_untracked() {
            return;
        }
        hovered.set(now);
        let from_mark = on_mark(&event);
        if let Some(id) = now {
            later(REST, move || {
                if hovered.get_untracked() == Some(id) {
                    if from_mark { show_card(id, false) } else { show_mark(id, false) }
                }
            });
        }
    });
    listen(&page, "focusin", move |event| {
        let Some(id) = statement_at(&event) else { return };
        state.chosen.set(Some(id));
        put_in_order(Some(id));
        if on_mark(&event) { show_card(id, false) } else { show_mark(id, false) }
    });
    listen(&page, "click", move |event| clicked(state, &event));
    put_in_order(None);
    // What is lit follows what is pointed at, else what was chosen; cards and marks that are built later are lit too.
    let former = std::cell::Cell::new(None);
    follow(move || {
        let lit = hovered.get().or(state.chosen.get());
        state.corrected.get();
        for (id, add) in [(former.replace(lit), false), (lit, true)] {
            for element in id.map(all_of).unwrap_or_default() {
                let _ = element.class_list().toggle_with_force("lit", add);
            }
        }
    });
}

/// Cards and marks of a statement.
fn all_of(id: u32) -> Vec<Element> {
    let selector = ["[data-statement=\"", &id.to_string(), "\"]"].concat();
    let Ok(found) = document().query_selector_all(&selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The nearest element around `element`, or itself, that `selector` names.
pub fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn number(element: &Element, attribute: &str) -> Option<u32> {
    element.get_attribute(attribute)?.parse().ok()
}

fn statement_at(event: &Event) -> Option<u32> {
    statement_of(&target(event)?)
}

/// The number of the statement that `element` stands on.
pub fn statement_of(element: &Element) -> Option<u32> {
    number(&closest(element, "[data-statement]")?, "data-statement")
}

fn on_mark(event: &Event) -> bool {
    target(event).and_then(|target| closest(&target, "mark")).is_some()
}

fn clicked(state: State, event: &Event) {
    let Some(target) = target(event) else { return };
    if let Some(why) = closest(&target, ".why") {
        explain(state, &why);
    }
    let id = statement_at(event);
    let action = closest(&target, "[data-do]");
    let what = action.as_ref().and_then(|action| action.get_attribute("data-do"));
    match (what.as_deref(), action, id) {
        (Some("text"), _, Some(id)) => {
            state.chosen.set(Some(id));
            show_mark(id, true);
        }
        (Some("change"), _, Some(id)) => state.dialog.set(Some(Dialog::Statement(id))),
        (Some("cite"), _, Some(id)) => super::take_away::cite(state, id),
        (Some("row"), Some(action), _) => {
            let row = closest(&action, "[data-topic]").and_then(|row| row.get_attribute("data-topic"));
            state.dialog.set(row.map(Dialog::Row));
        }
        (Some("goto"), Some(action), _) => {
            if let Some(id) = number(&action, "data-goto") {
                go_to(state, id);
            }
        }
        (Some("place"), Some(action), _) => show_place(state, &action),
        (None, _, Some(id)) => {
            state.chosen.set(Some(id));
            if on_mark(event) {
                if selection_is_empty() {
                    show_card(id, true);
                }
            } else if closest(&target, "summary, a, button").is_none() {
                show_mark(id, false);
            }
        }
        _ => {}
    }
}

fn selection_is_empty() -> bool {
    window().get_selection().ok().flatten().is_none_or(|selection| selection.is_collapsed())
}

/// Chooses a statement and leads to its card.
pub fn go_to(state: State, id: u32) {
    state.chosen.set(Some(id));
    show_card(id, true);
}

/// Back from the text to the card that was chosen last.
pub fn to_chosen_card(state: State) {
    match state.chosen.get_untracked() {
        Some(id) => show_card(id, true),
        None => focus_soon("comparison"),
    }
}

/// Puts the card of `id`, else the first, with what can be pressed on it, into the order of the Tab key, in place of the
/// card that was in it: a hundred cards would be four hundred stops. From card to card the arrow keys go.
/// After the roving tabindex of the ARIA Authoring Practices.
pub fn put_in_order(id: Option<u32>) {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    let former = find("article[tabindex='0']");
    let own = id.and_then(|id| by_id(&["s", &id.to_string()].concat()));
    let first =
        || find("article[data-statement]:not(details:not([open]) *)").or_else(|| find("article[data-statement]"));
    let Some(card) = own.or_else(|| former.clone()).or_else(first) else { return };
    if former.as_ref() == Some(&card) {
        return;
    }
    for (card, order) in [(former, "-1"), (Some(card), "0")] {
        let Some(card) = card else { continue };
        let _ = card.set_attribute("tabindex", order);
        let Ok(within) = card.query_selector_all("button, summary") else { continue };
        for control in (0..within.length()).filter_map(|index| within.item(index)?.dyn_into::<Element>().ok()) {
            let _ = control.set_attribute("tabindex", order);
        }
    }
}

/// Scrolls to a card; with `to_it`, the focus goes there as well.
fn show_card(id: u32, to_it: bool) {
    let card = by_id(&["s", &id.to_string()].concat());
    let Some(card) = card.and_then(|card| card.dyn_into::<HtmlElement>().ok()) else { return };
    if let Some(folded) = closest(&card, "details.beside") {
        let _ = folded.set_attribute("open", "");
    }
    if to_it {
        let _ = card.focus();
    }
    scroll_to(&card, behavior());
}

/// Scrolls the text to a statement's first mark. Where text and comparison stand one below the other, only an express
/// wish (`to_it`) moves the page.
fn show_mark(id: u32, to_it: bool) {
    let selector = ["mark[data-statement=\"", &id.to_string(), "\"]"].concat();
    let Ok(Some(mark)) = document().query_selector(&selector) else { return };
    let Ok(mark) = mark.dyn_into::<HtmlElement>() else { return };
    let Some(pane) = pane() else { return };
    scroll_within(&pane, &mark);
    if to_it {
        scroll_to(&mark, behavior());
        let _ = mark.focus();
    }
}

/// The pane with the texts.
fn pane() -> Option<HtmlElement> {
    by_id("pane")?.dyn_into().ok()
}

/// Scrolls the pane alone, and only where the mark is out of sight.
fn scroll_within(pane: &HtmlElement, mark: &Element) {
    if pane.scroll_height() <= pane.client_height() + 1 {
        return;
    }
    let (frame, shown) = (pane.get_bounding_client_rect(), mark.get_bounding_client_rect());
    if shown.top() >= frame.top() + 8.0 && shown.bottom() <= frame.bottom() - 8.0 {
        return;
    }
    let top = f64::from(pane.scroll_top()) + shown.top() - frame.top() - frame.height() / 3.0;
    let options = web_sys::ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(behavior());
    pane.scroll_to_with_scroll_to_options(&options);
}

/// Scrolls the page as little as shows the element; where it shows already, not at all.
fn scroll_to(element: &Element, behavior: ScrollBehavior) {
    let shown = element.get_bounding_client_rect();
    let height = f64::from(window_height());
    // The heads of the columns stay above: what is under them is not in sight.
    if shown.top() >= 96.0 && shown.bottom() <= height - 8.0 {
        return;
    }
    let options = ScrollIntoViewOptions::new();
    // Of what is taller than the window the beginning matters, not the middle.
    let tall = shown.height() > height;
    options.set_block(if tall { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Center });
    options.set_behavior(behavior);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn behavior() -> ScrollBehavior {
    let calm =
        window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches());
    if calm { ScrollBehavior::Instant } else { ScrollBehavior::Smooth }
}

/// Selects a place of the text and scrolls to it.
fn show_place(state: State, action: &Element) {
    let value = |name: &str| number(action, name).map(|value| value as usize);
    let (Some(text), Some(begin), Some(end)) = (value("data-text"), value("data-begin"), value("data-end")) else {
        return;
    };
    let span = state.corrected.with_untracked(|corrected| {
        let offsets = Offsets::new(&corrected.comparison.texts.get(text)?.text);
        Some((offsets.utf16(begin), offsets.utf16(end)))
    });
    let (Some((begin, end)), Some(pane)) = (span, pane()) else { return };
    let Ok(range) = document().create_range() else { return };
    let (Some((from, at)), Some((to, until))) = (text_node(&pane, text, begin), text_node(&pane, text, end)) else {
        return;
    };
    let _ = range.set_start(&from, at as u32);
    let _ = range.set_end(&to, until as u32);
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.remove_all_ranges();
        let _ = selection.add_range(&range);
    }
    if let Some(element) = from.parent_element() {
        scroll_within(&pane, &element);
        scroll_to(&element, behavior());
    }
}

/// The text node of the pane that holds UTF-16 offset `offset` of the text at `index`, and the offset in it.
fn text_node(pane: &Element, index: usize, offset: usize) -> Option<(web_sys::Node, usize)> {
    let selector = ["p[data-text=\"", &index.to_string(), "\"]"].concat();
    let paragraphs = pane.query_selector_all(&selector).ok()?;
    let mut before = 0;
    for number in 0..paragraphs.length() {
        let paragraph = paragraphs.item(number)?;
        let length = utf16_length(&paragraph);
        if offset <= before + length {
            return node_within(&paragraph, offset - before);
        }
        before += length;
    }
    None
}

fn utf16_length(node: &web_sys::Node) -> usize {
    node.text_content().map_or(0, |text| text.encode_utf16().count())
}

fn node_within(node: &web_sys::Node, offset: usize) -> Option<(web_sys::Node, usize)> {
    if node.node_type() == web_sys::Node::TEXT_NODE {
        return Some((node.clone(), offset));
    }
    let mut before = 0;
    let mut child = node.first_child();
    while let Some(current) = child {
        let length = utf16_length(&current);
        if offset <= before + length {
            return node_within(&current, offset - before);
        }
        before += length;
        child = current.next_sibling();
    }
    None
}

/// Opens the dialog that adds a statement, with the words selected in the text, if any are.
pub fn add_selection(state: State) {
    let (text, words, position) = selected(state).unwrap_or_default();
    open_add(state, text, words, position);
}

/// Text, words and byte offset of what is selected in the pane.
fn selected(state: State) -> Option<(usize, String, usize)> {
    let selection = window().get_selection().ok().flatten()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let start = range.start_container().ok()?;
    let element = start.dyn_ref::<Element>().cloned().or_else(|| start.parent_element())?;
    let paragraph = closest(&element, ".pane p[data-text]")?;
    let text = number(&paragraph, "data-text")? as usize;
    // All that stands before the selection, in the paragraphs before it and in its own.
    let pane = closest(&paragraph, ".pane")?;
    let first = pane.query_selector(&["p[data-text=\"", &text.to_string(), "\"]"].concat()).ok().flatten()?;
    let before = document().create_range().ok()?;
    before.set_start(&first, 0).ok()?;
    before.set_end(&start, range.start_offset().ok()?).ok()?;
    let before = String::from(before.to_string()).encode_utf16().count();
    let length = String::from(range.to_string()).encode_utf16().count();
    state.corrected.with_untracked(|corrected| {
        let whole = &corrected.comparison.texts.get(text)?.text;
        let offsets = Offsets::new(whole);
        let span = Span::new(offsets.byte_of_utf16(before), offsets.byte_of_utf16(before + length));
        let words = span.of(whole);
        let trimmed = words.trim();
        let position = span.begin + (words.len() - words.trim_start().len());
        (!trimmed.is_empty()).then(|| (text, trimmed.to_owned(), position))
    })
}

/// Hides the chosen statement.
pub fn hide(state: State, id: u32) {
    let hidden = state.corrected.with_untracked(|corrected| {
        let comparison = &corrected.comparison;
        let index = comparison.statements.iter().position(|statement| statement.id == id)?;
        StatementAnchor::of(comparison, index)
    });
    if let Some(statement) = hidden {
        state.correct([Correction::Hide { statement }]);
        state.tell(state.say(wording::HIDDEN));
    }
}

/// The next statement in the order of the text, or the one before.
pub fn step(state: State, forward: bool) {
    let ids: Vec<u32> = shown_cards();
    let Some(last) = ids.len().checked_sub(1) else { return };
    let at = state.chosen.get_untracked().and_then(|id| ids.iter().position(|shown| *shown == id));
    let next = match (at, forward) {
        (None, true) => 0,
        (None, false) => last,
        (Some(at), true) => (at + 1).min(last),
        (Some(at), false) => at.saturating_sub(1),
    };
    if let Some(id) = ids.get(next) {
        go_to(state, *id);
    }
}

/// The numbers of the cards on the page, in their order there.
pub fn shown_cards() -> Vec<u32> {
    let Ok(cards) = document().query_selector_all("article[data-statement]") else { return Vec::new() };
    let cards = (0..cards.length()).filter_map(|index| cards.item(index)?.dyn_into::<Element>().ok());
    cards.filter_map(|card| number(&card, "data-statement")).collect()
}

/// From one marked place of the text to the next, or the one before; into the text, to its first.
pub fn step_mark(forward: bool) {
    let Ok(marks) = document().query_selector_all("#pane mark[tabindex]") else { return };
    let marks: Vec<HtmlElement> = (0..marks.length()).filter_map(|at| marks.item(at)?.dyn_into().ok()).collect();
    let active = document().active_element();
    let at = marks.iter().position(|mark| active.as_ref().is_some_and(|active| **mark == *active));
    let next = match (at, forward) {
        (None, _) => 0,
        (Some(at), true) => at + 1,
        (Some(at), false) => at.saturating_sub(1),
    };
    if let Some(mark) = marks.get(next) {
        let _ = mark.focus();
    }
}

/// From the card to its words, and from the words back.
pub fn there_and_back(state: State) {
    let Some(id) = state.chosen.get_untracked() else { return };
    let in_text = document().active_element().is_some_and(|active| closest(&active, ".pane").is_some());
    if in_text { show_card(id, true) } else { show_mark(id, true) }
}

/// Opens or closes **Why here?** of the chosen statement.
pub fn toggle_why(state: State) {
    let Some(id) = state.chosen.get_untracked() else { return };
    let selector = ["#s", &id.to_string(), " details.why > summary"].concat();
    if let Ok(Some(summary)) = document().query_selector(&selector)
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        summary.click();
    }
}

/// Moves the focus once what follows the signals has followed, within the task that asked for it: the next key belongs to
/// what has the focus then. The page is moved to it in the frame that shows what has changed: moved after it, it would slip
/// from under a press that follows at once.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    once_followed(Box::new(move || {
        let Some(element) = by_id(&id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
        // By itself a browser would show the middle of a long comparison.
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
        at_frame(Box::new(move || scroll_to(&element, ScrollBehavior::Instant)));
    }));
}
