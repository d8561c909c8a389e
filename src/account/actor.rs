//! The built-in actors.

/// Somebody whose account can be compared: a government with the people and institutions that speak for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Stable id (`kremlin`), as in the JSON and in links.
    pub id: &'static str,
    /// Name shown in German.
    pub german: &'static str,
    /// Name shown in English.
    pub english: &'static str,
}

static ACTORS: &[Actor] = &[
    Actor { id: "kremlin", german: "Kreml", english: "Kremlin" },
    Actor { id: "white_house", german: "Weißes Haus", english: "White House" },
];

/// All built-in actors.
pub fn actors() -> &'static [Actor] {
    ACTORS
}

/// The actor of that id.
pub fn actor_named(id: &str) -> Option<&'static Actor> {
    ACTORS.iter().find(|actor| actor.id == id)
}
