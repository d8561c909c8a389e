//! What the reader did with the text area that showed before the program was there. Index.html shows it; nothing that was
//! typed or pasted into it is lost.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

use super::analysis::Pace;
use super::elements::by_id;
use super::state::State;

/// A text typed or pasted early.
pub struct Early {
    /// The text.
    pub text: String,
    /// Where the caret stands, in UTF-16 code units, if the text area has the focus.
    caret: Option<[u32; 2]>,
}

impl Early {
    /// What stands in the early text area in `part` or in `part` itself; `None` where the reader has not used it.
    pub fn of(part: &Element) -> Option<Early> {
        let area = part.query_selector("#early").ok().flatten().unwrap_or_else(|| part.clone());
        let area = area.dyn_into::<HtmlTextAreaElement>().ok().filter(|area| area.has_attribute("data-used"))?;
        let focused = document().active_element().as_ref() == Some(&area);
        let at = |offset: Result<Option<u32>, _>| offset.ok().flatten().unwrap_or_default();
        let caret = focused.then(|| [at(area.selection_start()), at(area.selection_end())]);
        Some(Early { text: area.value(), caret })
    }

    /// Puts it into the text area that took the early one's place.
    pub fn hand_over(self, state: State) {
        let Some(area) = by_id("article").and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
        state.folded.set(false);
        if area.value() != self.text {
            area.set_value(&self.text);
            state.type_text(0, self.text, Pace::Now);
        }
        if let Some([begin, end]) = self.caret {
            // What is hidden takes no focus; the page shows it in a moment.
            for hidden in [area.closest(".areas").ok().flatten(), Some(area.clone().into())].into_iter().flatten() {
                let _ = hidden.remove_attribute("hidden");
            }
            let _ = area.focus();
            let _ = area.set_selection_range(begin, end);
        }
    }
}
