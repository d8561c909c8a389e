//! The comparison as files for other programs. `serde` is used here and nowhere else in the engine.

mod json;

pub use json::json;
