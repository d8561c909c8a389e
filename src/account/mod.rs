//! Whose account a statement belongs to: mention → actor → side, chains, the running account, pronouns and role nouns.
//!
//! Knows attributions and word lists of actors; knows nothing of topics or the page.

mod actor;

pub use actor::{Actor, actor_named, actors};

use crate::attribution::Attribution;
use crate::comparison::{Side, Statement};
use crate::input::{Input, SideChoice, Sides};
use crate::text::Document;

/// The two sides of `input`; [`Sides::Auto`] looks at who speaks in the attributions.
pub fn sides(input: &Input, _found: &[(Document, Vec<Attribution>)]) -> [Side; 2] {
    let choose = |choice: &SideChoice, own: &str| match choice {
        SideChoice::Actor(id) => match actor_named(id) {
            Some(actor) => Side { id: id.clone(), german: actor.german.to_owned(), english: actor.english.to_owned() },
            None => Side { id: id.clone(), german: id.clone(), english: id.clone() },
        },
        SideChoice::Own { name, .. } => Side { id: own.to_owned(), german: name.clone(), english: name.clone() },
    };
    let pair = match &input.sides {
        Sides::Pair(pair) => pair.clone(),
        Sides::Auto => match Sides::default() {
            Sides::Pair(pair) => pair,
            Sides::Auto => {
                return [choose(&SideChoice::Actor(String::new()), ""), choose(&SideChoice::Actor(String::new()), "")];
            }
        },
    };
    [choose(&pair[0], "own_1"), choose(&pair[1], "own_2")]
}

/// The statements of all texts, in text order; topics not yet told.
pub fn statements(_input: &Input, _found: &[(Document, Vec<Attribution>)]) -> Vec<Statement> {
    Vec::new()
}
