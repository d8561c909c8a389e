//! The head of the page: name, claim, undo and redo, language, colours, help.

use leptos::prelude::*;

use super::state::{Dialog, State};
use crate::app::wording;
use crate::text::Language;

/// The head.
#[component]
pub fn Header(state: State) -> impl IntoView {
    let language = state.language.get_untracked();
    let other = match language {
        Language::German => Language::English,
        Language::English => Language::German,
    };
    let themes = [("", wording::THEME_SYSTEM), ("light", wording::THEME_LIGHT), ("dark", wording::THEME_DARK)];
    let current = super::settings::theme();
    let themes = themes.map(|(value, name)| {
        let selected = current.as_deref().unwrap_or_default() == value;
        view! { <option value=value selected=selected>{state.say(name)}</option> }.into_any()
    });
    view! {
        <header class="head">
            <a class="skip" href="#comparison" on:click=move |event| {
                event.prevent_default();
                super::linking::focus_soon("comparison");
            }>{state.say(wording::SKIP_TO_COMPARISON)}</a>
            <div class="name">
                <h1 translate="no">"Lesarten"</h1>
                <p class="claim">{state.say(wording::CLAIM)}" "<span class="private">{state.say(wording::PRIVATE)}</span></p>
            </div>
            <div class="tools">
                <button type="button" id="undo" class="quiet" aria-label=state.say(wording::UNDO) title=state.say(wording::UNDO)
                    disabled=move || !state.can_undo() on:click=move |_| state.undo()>
                    <span aria-hidden="true">"↶"</span>
                </button>
                <button type="button" id="redo" class="quiet" aria-label=state.say(wording::REDO) title=state.say(wording::REDO)
                    disabled=move || !state.can_redo() on:click=move |_| state.redo()>
                    <span aria-hidden="true">"↷"</span>
                </button>
                <label class="theme">
                    <span class="sr">{state.say(wording::THEME)}</span>
                    <select id="theme" title=state.say(wording::THEME) on:change=move |event| super::settings::set_theme(&event_target_value(&event))>
                        {Vec::from(themes)}
                    </select>
                </label>
                <button type="button" id="language" class="quiet" lang=other.tag() title=state.say(wording::LANGUAGE_SWITCH_HINT)
                    on:click=move |_| {
                        super::settings::set_language(state, other);
                        super::linking::focus_soon("language");
                    }>{state.say(wording::LANGUAGE_SWITCH)}</button>
                <button type="button" id="help" class="quiet" aria-label=state.say(wording::HELP) title=state.say(wording::HELP)
                    on:click=move |_| state.dialog.set(Some(Dialog::Help))>"?"</button>
            </div>
        </header>
    }
}
