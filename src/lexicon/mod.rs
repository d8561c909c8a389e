//! Word lists as text files with their provenance in the header, loaded once.
//!
//! A list is a UTF-8 file: lines that begin with `#` say what it is and where it comes from, every other line is an
//! entry, sorted and unique (a test lints them). Rules of grammar do not live here.

pub mod english;
pub mod german;
pub mod text;

use rustc_hash::FxHashSet;

/// The list of that path in this folder, as the build has left it (`build.rs`): its entries, a line each, no comments.
macro_rules! word_list {
    ($($path:expr),+) => {
        include_str!(concat!(env!("OUT_DIR"), "/lexicon/", $($path),+))
    };
}
pub(crate) use word_list;

/// The entries of a list.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
}

/// A list of single words as a set of folded spellings.
pub fn folded_set(list: &'static str) -> FxHashSet<String> {
    entries(list).map(crate::text::fold).collect()
}
