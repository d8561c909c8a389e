//! The head of the page: name, claim, undo and redo, language, colours, help.

use super::elements::{Built, Entry, element, press_button, select};
use super::linking::focus_soon;
use super::settings;
use super::state::{Dialog, State};
use crate::app::wording;
use crate::text::Language;

/// The head.
pub fn header(state: State) -> Built {
    let say = |wording: wording::Wording| state.say(wording);
    let other = match state.spoken() {
        Language::German => Language::English,
        Language::English => Language::German,
    };
    let skip = |to: &'static str, name: wording::Wording| {
        element("a").class("skip").set("href", &["#", to].concat()).text(say(name)).on("click", move |event| {
            event.prevent_default();
            focus_soon(to);
        })
    };
    let icon = |id: &str, sign: &str, name: &str, press: fn(State)| {
        press_button("", move || press(state))
            .add(element("span").set("aria-hidden", "true").text(sign))
            .id(id)
            .class("quiet")
            .set("aria-label", name)
            .set("title", name)
    };
    let themes = || {
        let current = settings::theme().unwrap_or_default();
        let all = [("", wording::THEME_SYSTEM), ("light", wording::THEME_LIGHT), ("dark", wording::THEME_DARK)];
        all.map(|(value, name)| (value.to_owned(), name, value == current))
    };
    let theme = select(
        "theme",
        move || {
            let themes = themes().into_iter();
            themes.map(|(value, name, chosen)| Entry { value, name: state.say(name).to_owned(), chosen }).collect()
        },
        |theme| settings::set_theme(&theme),
    );
    element("header")
        .class("head")
        .add(skip("comparison", wording::SKIP_TO_COMPARISON))
        .add(skip("pane", wording::SKIP_TO_TEXT))
        .add(
            element("div").class("name").add(element("h1").set("translate", "no").text("Lesarten")).add(
                element("p")
                    .class("claim")
                    .text(say(wording::CLAIM))
                    .text(" ")
                    .add(element("span").class("private").text(say(wording::PRIVATE))),
            ),
        )
        .add(
            element("div")
                .class("tools")
                .add(icon("undo", "↶", say(wording::UNDO), State::undo).flag("disabled", move || !state.can_undo()))
                .add(icon("redo", "↷", say(wording::REDO), State::redo).flag("disabled", move || !state.can_redo()))
                .add(theme.set("title", say(wording::THEME)).set("aria-label", say(wording::THEME)))
                .add(
                    press_button(say(wording::LANGUAGE_SWITCH), move || {
                        settings::set_language(state, other);
                        focus_soon("language");
                    })
                    .id("language")
                    .class("quiet")
                    .set("lang", other.tag())
                    .set("title", say(wording::LANGUAGE_SWITCH_HINT)),
                )
                .add(
                    press_button("?", move || state.dialog_open(Dialog::Help))
                        .id("help")
                        .class("quiet")
                        .set("aria-label", say(wording::HELP))
                        .set("title", say(wording::HELP)),
                ),
        )
}
