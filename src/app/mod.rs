//! The page: Leptos components over the engine's plain data.
//!
//! `page` runs in the browser: its `state` holds the few signals that are input; all else is derived from them. What grows with the text (cards,
//! marks, charts) is built as plain elements by its `elements` and kept by key, so that typing rebuilds only what
//! changed. Modules that need no browser are compiled everywhere, so that their tests run without one. Nothing of the
//! engine lives here.

pub mod examples;
pub mod marks;
pub mod markup;
#[cfg(target_arch = "wasm32")]
mod page;
pub mod rows;
pub mod wire;
pub mod wording;

#[cfg(target_arch = "wasm32")]
pub use page::mount;
