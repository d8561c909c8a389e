//! The comparison as files, on paper, and a statement as a citation.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::elements::{Built, element, later, press_button};
use super::state::State;
use crate::app::examples::remark;
use crate::app::wording::{self, Wording};
use crate::export::{Format, citation};

/// The menu of files.
pub fn take_away(state: State) -> Built {
    let files = Format::ALL.map(|format| {
        press_button(state.say(name(format)), move || save(state, format)).set("data-format", format.file_name())
    });
    let print = press_button(state.say(wording::PRINT), || {
        // Refused only where there is no printer to ask.
        let _ = window().print();
    });
    element("section")
        .class("take-away")
        .set("aria-labelledby", "take-away-title")
        .shown(move || state.has_text())
        .add(element("h2").id("take-away-title").text(state.say(wording::TAKE_AWAY)))
        .add(element("p").class("hint").text(state.say(wording::TAKE_AWAY_HINT)))
        .add(element("div").class("buttons").add_all(files).add(print.id("print")))
}

fn name(format: Format) -> Wording {
    match format {
        Format::Html => wording::FORMAT_HTML,
        Format::Markdown => wording::FORMAT_MARKDOWN,
        Format::Csv => wording::FORMAT_CSV,
        Format::Json => wording::FORMAT_JSON,
        Format::WebAnnotation => wording::FORMAT_WEB_ANNOTATION,
    }
}

fn save(state: State, format: Format) {
    let language = state.language.get_untracked();
    let written = state.corrected.with_untracked(|corrected| {
        let comparison = &corrected.comparison;
        format.write(comparison, remark(comparison).map(|remark| remark.of(language)), language)
    });
    if download(&written, format.media_type(), format.file_name()).is_some() {
        state.tell(wording::SAVED.with(language, &[format.file_name()]));
    }
}

/// Hands a file to the browser.
fn download(content: &str, media_type: &str, name: &str) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(content.as_bytes()));
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &properties).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let anchor: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    later(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}

/// Copies a statement with its source line.
pub fn cite(state: State, id: u32) {
    let language = state.language.get_untracked();
    let cited = state.corrected.with_untracked(|corrected| {
        let comparison = &corrected.comparison;
        let index = comparison.statements.iter().position(|statement| statement.id == id)?;
        let cited = citation(comparison, index, language)?;
        Some(match remark(comparison) {
            None => cited,
            Some(remark) => [&cited, " [", wording::EXAMPLE.of(language), ": ", remark.of(language), "]"].concat(),
        })
    });
    if let Some(cited) = cited {
        state.cited.set(cited.clone());
        super::share::copy(state, cited, "cited");
    }
}
