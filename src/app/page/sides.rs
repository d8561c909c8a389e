//! Which two sides are compared: built-in ones, one's own with further names, or the two that say most.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::elements::{Built, Entry, element, follow, press_button, select};
use super::state::State;
use crate::account::actors;
use crate::app::wording;
use crate::input::{SideChoice, Sides};
use crate::text::Language;

const OWN: &str = "own";

/// The chooser.
pub fn sides_chooser(state: State) -> Built {
    let swap_name = state.say(wording::SWAP);
    let swap = press_button("⇄", move || {
        let [first, second] = untrack(|| chosen(state));
        state.swap_sides(Sides::Pair([second, first]));
    });
    let auto = element("input")
        .set("type", "checkbox")
        .id("sides-auto")
        .flag("checked", move || state.input.with(|input| input.sides == Sides::Auto))
        .on("change", move |event| {
            let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
            let auto = field.is_some_and(|field| field.checked());
            state.choose_sides(if auto { Sides::Auto } else { Sides::Pair(chosen(state)) });
        });
    element("div")
        .class("sides")
        .set("role", "group")
        .set("aria-label", state.say(wording::SIDES))
        .set("translate", "no")
        .add(element("span").class("label").set("aria-hidden", "true").text(state.say(wording::SIDES)))
        .add(side(state, 0))
        .add(swap.class("quiet swap").set("aria-label", swap_name).set("title", swap_name))
        .add(side(state, 1))
        .add(element("label").class("auto").add(auto).add(element("span").text(state.say(wording::SIDES_AUTO))))
}

/// The two sides; where the page chose them, those it chose. Tracks the input and, then, the comparison.
fn chosen(state: State) -> [SideChoice; 2] {
    match state.input.with(|input| input.sides.clone()) {
        Sides::Pair(pair) => pair,
        Sides::Auto => state.found.with(|found| found.sides.clone().map(|side| SideChoice::Actor(side.id))),
    }
}

fn set(state: State, index: usize, choice: SideChoice) {
    let mut pair = untrack(|| chosen(state));
    // The same side twice would compare nothing: the other one takes the place that becomes free.
    if pair[1 - index] == choice {
        pair.swap(0, 1);
        state.swap_sides(Sides::Pair(pair));
    } else {
        pair[index] = choice;
        state.choose_sides(Sides::Pair(pair));
    }
}

/// One side: a list of all, and fields where it is one's own.
fn side(state: State, index: usize) -> Built {
    let language = state.spoken();
    let (look, id, label) = match index {
        0 => ("first", "side-first", wording::SIDE_FIRST),
        _ => ("second", "side-second", wording::SIDE_SECOND),
    };
    let current = move || chosen(state)[index].clone();
    let entries = move || {
        let current = current();
        let actors = actors().iter().map(|actor| Entry {
            value: actor.id.to_owned(),
            name: match language {
                Language::German => actor.german,
                Language::English => actor.english,
            }
            .to_owned(),
            chosen: matches!(&current, SideChoice::Actor(id) if id == actor.id),
        });
        let own = Entry {
            value: OWN.to_owned(),
            name: wording::SIDE_OWN.of(language).to_owned(),
            chosen: matches!(current, SideChoice::Own { .. }),
        };
        let mut entries: Vec<Entry> = actors.collect();
        // The pair one comes for stays first; the rest is found by its name.
        if let Some(rest) = entries.get_mut(2..) {
            rest.sort_by(|one, other| one.name.cmp(&other.name));
        }
        entries.push(own);
        entries
    };
    let choose = move |id: String| {
        let own = SideChoice::Own { name: wording::OWN_UNNAMED.of(language).to_owned(), aliases: Vec::new() };
        set(state, index, if id == OWN { own } else { SideChoice::Actor(id) });
    };
    element("div")
        .class("side-choice")
        .set("data-look", look)
        .add(select(id, entries, choose).set("aria-label", label.of(language)))
        .add(own_fields(state, index))
}

/// Name and further names of a side of one's own.
fn own_fields(state: State, index: usize) -> Built {
    let own = move || match chosen(state)[index].clone() {
        SideChoice::Own { name, aliases } => Some((name, aliases.join(", "))),
        SideChoice::Actor(_) => None,
    };
    let line = |label: wording::Wording, example: wording::Wording| {
        let field = element("input").set("type", "text").set("placeholder", state.say(example));
        (element("label").add(element("span").text(state.say(label))).add(field.clone()), field)
    };
    let (name_line, name) = line(wording::OWN_NAME, wording::OWN_EXAMPLE);
    let (alias_line, aliases) = line(wording::OWN_ALIASES, wording::OWN_ALIASES_EXAMPLE);
    let fields = [name.clone(), aliases.clone()];
    follow(move || {
        let Some((name, aliases)) = own() else { return };
        for (field, value) in fields.iter().zip([name, aliases]) {
            // What the reader is writing is not written over.
            let written = field.value();
            if written.trim() != value && document().active_element().as_ref() != Some(field.as_element()) {
                field.set_value(&value);
            }
        }
    });
    let change = move |_| {
        let written = aliases.value();
        let aliases = written.split(',').map(str::trim).filter(|alias| !alias.is_empty()).map(str::to_owned).collect();
        // A column must be called something.
        let written = name.value();
        let name = match written.trim() {
            "" => state.say(wording::OWN_UNNAMED),
            name => name,
        };
        set(state, index, SideChoice::Own { name: name.to_owned(), aliases });
    };
    element("div").class("own").shown(move || own().is_some()).add(name_line).add(alias_line).on("change", change)
}
