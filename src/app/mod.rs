//! The page: Leptos components over the engine's plain data.

use leptos::prelude::*;

/// Puts the page into the document's `#page`.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <p>"Lesarten"</p> });
}
