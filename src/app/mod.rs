//! The page: Leptos components over the engine's plain data.

use leptos::prelude::*;

/// Puts the page into the document's `#page`.
pub fn mount() {
    leptos::mount::mount_to_body(
        || view! { <main><textarea id="article" lang="de" aria-label="Artikel"></textarea></main> },
    );
}
