//! Which two sides are compared: built-in ones, one's own with further names, or the two that say most.

use leptos::prelude::*;

use super::state::State;
use crate::account::actors;
use crate::app::wording;
use crate::input::{SideChoice, Sides};

const OWN: &str = "own";

/// The chooser.
#[component]
pub fn SidesChooser(state: State) -> impl IntoView {
    let language = state.language.get_untracked();
    let sides = Memo::new(move |_| state.input.with(|input| input.sides.clone()));
    let auto = move || sides.get() == Sides::Auto;
    // With `Auto`, the lists show what was chosen for the reader.
    let chosen = move || match sides.get() {
        Sides::Pair(pair) => pair,
        Sides::Auto => state.found.with(|found| found.sides.clone().map(|side| SideChoice::Actor(side.id))),
    };
    let list = move |index: usize, label: wording::Wording| {
        let own = move || match &chosen()[index] {
            SideChoice::Own { name, aliases } => Some((name.clone(), aliases.join(", "))),
            SideChoice::Actor(_) => None,
        };
        let options = move || {
            let current = chosen()[index].clone();
            let options = actors().iter().map(|actor| {
                let name = match language {
                    crate::text::Language::German => actor.german,
                    crate::text::Language::English => actor.english,
                };
                let selected = matches!(&current, SideChoice::Actor(id) if id == actor.id);
                view! { <option value=actor.id selected=selected>{name}</option> }.into_any()
            });
            let mut options: Vec<AnyView> = options.collect();
            let selected = matches!(current, SideChoice::Own { .. });
            options.push(
                view! { <option value=OWN selected=selected>{wording::SIDE_OWN.of(language)}</option> }.into_any(),
            );
            options
        };
        let set = move |choice: SideChoice| {
            let mut pair = chosen();
            // The same side twice would compare nothing: the other one takes the place that becomes free.
            if pair[1 - index] == choice {
                pair.swap(0, 1);
            } else {
                pair[index] = choice;
            }
            state.choose_sides(Sides::Pair(pair));
        };
        let own_fields = move || {
            own().map(|(name, aliases)| {
                let name_field = NodeRef::<leptos::html::Input>::new();
                let alias_field = NodeRef::<leptos::html::Input>::new();
                let change = move || {
                    let value = |field: NodeRef<leptos::html::Input>| field.get_untracked().map(|field| field.value());
                    let name = value(name_field).unwrap_or_default().trim().to_owned();
                    let aliases = value(alias_field).unwrap_or_default();
                    let aliases = aliases.split(',').map(str::trim).filter(|alias| !alias.is_empty());
                    set(SideChoice::Own { name, aliases: aliases.map(str::to_owned).collect() });
                };
                view! {
                    <div class="own">
                        <label>
                            <span>{wording::OWN_NAME.of(language)}</span>
                            <input type="text" node_ref=name_field value=name placeholder=wording::OWN_EXAMPLE.of(language)
                                on:change=move |_| change()/>
                        </label>
                        <label>
                            <span>{wording::OWN_ALIASES.of(language)}</span>
                            <input type="text" node_ref=alias_field value=aliases
                                placeholder=wording::OWN_ALIASES_EXAMPLE.of(language) on:change=move |_| change()/>
                        </label>
                    </div>
                }
                .into_any()
            })
        };
        let look = if index == 0 { "first" } else { "second" };
        let id = if index == 0 { "side-first" } else { "side-second" };
        view! {
            <div class="side-choice" data-look=look>
                <label>
                    <span class="sr">{label.of(language)}</span>
                    <select id=id on:change=move |event| {
                        let id = event_target_value(&event);
                        set(if id == OWN {
                            SideChoice::Own { name: String::new(), aliases: Vec::new() }
                        } else {
                            SideChoice::Actor(id)
                        });
                    }>
                        {options}
                    </select>
                </label>
                {own_fields}
            </div>
        }
        .into_any()
    };
    let swap = move |_| {
        let [first, second] = chosen();
        state.choose_sides(Sides::Pair([second, first]));
    };
    view! {
        <div class="sides" role="group" aria-label=state.say(wording::SIDES) translate="no">
            <span class="label" aria-hidden="true">{state.say(wording::SIDES)}</span>
            {list(0, wording::SIDE_FIRST)}
            <button type="button" class="quiet swap" on:click=swap aria-label=state.say(wording::SWAP) title=state.say(wording::SWAP)>"⇄"</button>
            {list(1, wording::SIDE_SECOND)}
            <label class="auto">
                <input type="checkbox" prop:checked=auto on:change=move |event| {
                    state.choose_sides(if event_target_checked(&event) { Sides::Auto } else { Sides::Pair(chosen()) });
                }/>
                <span>{state.say(wording::SIDES_AUTO)}</span>
            </label>
        </div>
    }
}
