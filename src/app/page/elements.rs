//! Elements built once, without signals: what grows with the text is made of these, so that a long article costs little
//! and a browser's translation, which rewrites text nodes, finds nothing that the page would stumble over.
//!
//! Text goes in as text nodes, never as markup.

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// An element being built. One that the browser refuses to make stays empty and shows nothing.
#[derive(Clone)]
pub struct Built(Option<Element>);

/// A new element.
pub fn element(tag: &str) -> Built {
    Built(document().create_element(tag).ok())
}

/// A button that does `what` (see `linking`) when it is pressed.
pub fn button(what: &str, label: &str) -> Built {
    element("button").set("type", "button").set("data-do", what).text(label)
}

impl Built {
    /// With an attribute.
    pub fn set(self, name: &str, value: &str) -> Built {
        if let Some(element) = &self.0 {
            // Fails only for names that are no attribute's; ours are all written here.
            let _ = element.set_attribute(name, value);
        }
        self
    }

    /// With an attribute, where there is a value for it.
    pub fn set_some(self, name: &str, value: Option<&str>) -> Built {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// With a class.
    pub fn class(self, class: &str) -> Built {
        self.set("class", class)
    }

    /// With text after what it holds already.
    pub fn text(self, text: &str) -> Built {
        if let Some(element) = &self.0 {
            let _ = element.append_child(&document().create_text_node(text));
        }
        self
    }

    /// With a child after what it holds already.
    pub fn add(self, child: Built) -> Built {
        if let (Some(element), Some(child)) = (&self.0, &child.0) {
            let _ = element.append_child(child);
        }
        self
    }

    /// With a child, where there is one.
    pub fn add_some(self, child: Option<Built>) -> Built {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// With children.
    pub fn add_all(self, children: impl IntoIterator<Item = Built>) -> Built {
        children.into_iter().fold(self, Built::add)
    }

    /// With a style property that is a figure of the text (a bar's length); set by the DOM, as the policy wants it.
    pub fn style(self, property: &str, value: &str) -> Built {
        if let Some(element) = self.0.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>()) {
            let _ = element.style().set_property(property, value);
        }
        self
    }

    /// The element itself.
    pub fn finish(self) -> Option<Element> {
        self.0
    }
}

/// A child that is built only where no child of the same key is there yet.
pub struct Keyed {
    /// What it shows, as a hash: two children of the same key look the same.
    pub key: u64,
    /// Builds it.
    pub build: Box<dyn FnOnce() -> Built>,
}

/// How long building may hold up the page at once.
const SLICE_MILLISECONDS: f64 = 12.0;
/// How many children are built before the time is looked at.
const AT_LEAST: usize = 12;

/// An element whose children follow a list.
#[derive(Clone, Default)]
pub struct Children {
    /// Which list is being laid out: a newer one ends the laying out of an older.
    run: Rc<Cell<u32>>,
}

impl Children {
    /// Makes the children of `host` those of `wanted`, in that order. Children of a key that is there already stay as
    /// they are. Long lists are laid out in slices between which the page answers.
    pub fn show(&self, host: Element, wanted: Vec<Keyed>) {
        let run = self.run.get().wrapping_add(1);
        self.run.set(run);
        let mut standing: HashMap<u64, Vec<Element>> = HashMap::new();
        let children = host.children();
        // From the end, so that `pop` gives the first of those with the same key.
        for index in (0..children.length()).rev() {
            let Some(child) = children.item(index) else { continue };
            match child.get_attribute("data-key").and_then(|key| key.parse().ok()) {
                Some(key) => standing.entry(key).or_default().push(child),
                None => child.remove(),
            }
        }
        let next = host.first_element_child();
        self.go_on(Layout { run, host, standing, wanted: wanted.into_iter(), next });
    }

    fn go_on(&self, mut layout: Layout) {
        if self.run.get() != layout.run {
            return;
        }
        let began = now();
        for count in 1.. {
            let Some(Keyed { key, build }) = layout.wanted.next() else {
                layout.standing.into_values().flatten().for_each(|child| child.remove());
                return;
            };
            let known = layout.standing.get_mut(&key).and_then(Vec::pop);
            let child = match known {
                Some(child) => Some(child),
                None => build().set("data-key", &key.to_string()).finish(),
            };
            let Some(child) = child else { continue };
            if layout.next.as_ref() == Some(&child) {
                layout.next = child.next_element_sibling();
            } else {
                let before = layout.next.as_ref().filter(|next| next.parent_element().as_ref() == Some(&layout.host));
                let _ = layout.host.insert_before(&child, before.map(|before| before.as_ref()));
            }
            if count >= AT_LEAST && now() - began > SLICE_MILLISECONDS {
                break;
            }
        }
        let children = self.clone();
        set_timeout(move || children.go_on(layout), Duration::ZERO);
    }
}

struct Layout {
    run: u32,
    host: Element,
    standing: HashMap<u64, Vec<Element>>,
    wanted: std::vec::IntoIter<Keyed>,
    next: Option<Element>,
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}
