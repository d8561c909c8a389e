//! What the engine could not settle, each linked to its words. Says nothing where there is nothing to say.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::article::place_button;
use super::elements::{Built, Children, Keyed, after_paint, element, follow};
use super::state::State;
use crate::app::wording;
use crate::comparison::NoteKind;
use crate::correction::Corrected;
use crate::text::Language;

/// Characters of the text that are shown from where a note points.
const SHOWN: usize = 60;

/// The notes under the comparison.
pub fn notes(state: State) -> Built {
    let language = state.spoken();
    let list = element("ul").set("translate", "no");
    let (host, children) = (list.as_element().clone(), Children::default());
    follow(move || {
        let (corrected, host, children) = (state.corrected.get(), host.clone(), children.clone());
        after_paint(Box::new(move || children.show(host, items(corrected, language))));
    });
    element("section")
        .class("notes")
        .set("aria-labelledby", "notes-title")
        .shown(move || state.corrected.with(|corrected| !corrected.comparison.notes.is_empty()))
        .add(element("h2").id("notes-title").text(state.say(wording::NOTES)))
        .add(list)
}

fn items(corrected: Arc<Corrected>, language: Language) -> impl Iterator<Item = Keyed> {
    (0..corrected.comparison.notes.len()).filter_map(move |number| {
        let note = corrected.comparison.notes.get(number)?;
        let text = corrected.comparison.texts.get(note.at.text)?;
        let (at, what, tag) = (note.at, note.what, text.language.tag());
        // A lone mark says little: the words after it say which.
        let rest = text.text.get(at.span.begin..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        let mut words: String = line.chars().take(SHOWN).collect();
        if words.len() < line.len() {
            words.push('…');
        }
        let mut hasher = DefaultHasher::new();
        (at, what, tag, &words).hash(&mut hasher);
        let build = move || {
            let item = element("li").add(element("span").text(wording::note(what).of(language)));
            if what == NoteKind::UnknownLanguage {
                return item;
            }
            item.text(": ").add(place_button(at.text, at.span, &words).class("event").set("lang", tag))
        };
        Some(Keyed { key: hasher.finish(), height: 30, build: Box::new(build) })
    })
}
