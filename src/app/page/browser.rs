//! The window, its document and its address. The page asks for them only where there is a window; without one there is
//! nothing that it could go on with.

use wasm_bindgen::throw_str;
use web_sys::{Document, Location, Window};

thread_local! {
    static WINDOW: Option<Window> = web_sys::window();
    static DOCUMENT: Option<Document> = web_sys::window().and_then(|window| window.document());
}

/// The window.
#[inline(never)]
pub fn window() -> Window {
    WINDOW.with(Clone::clone).unwrap_or_else(|| throw_str("no window"))
}

/// Its document.
#[inline(never)]
pub fn document() -> Document {
    DOCUMENT.with(Clone::clone).unwrap_or_else(|| throw_str("no document"))
}

/// Its address.
pub fn location() -> Location {
    window().location()
}
