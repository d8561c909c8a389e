//! What several rules look at: cues, who speaks, which clause a cue governs, how far a content reaches, what is a name.
//! No construction lives here: each has its own file beside this folder.

pub mod cue;
pub mod draft;
pub mod frame;
pub mod governed;
pub mod phrase;
pub mod preceding;
pub mod quotation;
pub mod running;
pub mod title;
