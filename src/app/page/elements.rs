//! Elements built once, without signals: what grows with the text is made of these, so that a long article costs little
//! and a browser's translation, which rewrites text nodes, finds nothing that the page would stumble over.
//!
//! Text goes in as text nodes, never as markup.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// An element being built. It is one word, so that what builds it hands it on without going by memory: an `Option` here
/// made the page an eighth larger.
#[derive(Clone)]
pub struct Built(Element);

/// A new element. The browser refuses only what is no element's name, and ours are all written here: its refusal stands
/// in the element's place then, and shows nothing.
#[inline(never)]
pub fn element(tag: &str) -> Built {
    Built(document().create_element(tag).unwrap_or_else(JsCast::unchecked_into))
}

/// A button that does `what` (see `linking`) when it is pressed.
pub fn button(what: &str, label: &str) -> Built {
    element("button").set("type", "button").set("data-do", what).text(label)
}

/// A button that runs `press`.
pub fn press_button(label: &str, press: impl Fn() + 'static) -> Built {
    fn boxed(label: &str, press: Box<dyn Fn()>) -> Built {
        element("button").set("type", "button").text(label).on("click", move |_| press())
    }
    boxed(label, Box::new(press))
}

/// One entry of a list to choose from.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// What is told when it is chosen.
    pub value: String,
    /// What the reader sees.
    pub name: String,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// A list to choose from, which follows `entries`.
pub fn select(id: &str, entries: impl Fn() -> Vec<Entry> + 'static, choose: impl Fn(String) + 'static) -> Built {
    // One list for all closures, as in `follow`.
    fn boxed(id: &str, entries: Box<dyn Fn() -> Vec<Entry>>, choose: Box<dyn Fn(String)>) -> Built {
        let built = element("select").set("id", id);
        let list = built.clone();
        let shown = RefCell::new(Vec::new());
        built
            .followed(Box::new(move |list| {
                let entries = entries();
                // An open list would close where its entries are made anew.
                if *shown.borrow() == entries {
                    return;
                }
                let (list, new) = (list.clone(), entries.clone());
                let fill = move || {
                    list.set_text_content(None);
                    for Entry { value, name, chosen } in &new {
                        let _ = list.append_child(&option(value, name, *chosen).0);
                    }
                };
                // A browser that fills in forms goes through the whole page where a list has changed: that can wait.
                if shown.replace(entries).is_empty() { fill() } else { after_paint(Box::new(fill)) }
            }))
            .on("change", move |_| choose(list.value()))
    }
    boxed(id, Box::new(entries), Box::new(choose))
}

/// An entry of a list.
pub fn option(value: &str, name: &str, chosen: bool) -> Built {
    let option = element("option").set("value", value).text(name);
    if chosen { option.set("selected", "") } else { option }
}

/// Runs `run` now and whenever a signal it reads changes, until what surrounds it is built anew.
pub fn follow(run: impl Fn() + 'static) {
    // One effect for all closures: each type of effect takes room in the program.
    fn boxed(run: Box<dyn Fn()>) {
        Effect::new(run);
    }
    boxed(Box::new(run));
}

/// Runs `run` after `milliseconds`; 0 is after the page was brought up to date.
pub fn later(milliseconds: i32, run: impl FnOnce() + 'static) {
    fn boxed(milliseconds: i32, run: Box<dyn FnOnce()>) {
        let callback = Closure::once_into_js(run);
        let callback = callback.unchecked_ref();
        // Fails only where the page is gone.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(callback, milliseconds);
    }
    boxed(milliseconds, Box::new(run));
}

/// Runs `run` once the page has been painted as it stands; where nothing is painted, once it is.
#[inline(never)]
pub fn after_paint(run: Box<dyn FnOnce()>) {
    at_frame(Box::new(move || later(0, run)));
}

/// Runs `run` before the page is painted next.
#[inline(never)]
pub fn at_frame(run: Box<dyn FnOnce()>) {
    let callback = Closure::once_into_js(run);
    // Fails only where the page is gone.
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Runs `run` within this task, after whatever follows the signals that have changed.
#[inline(never)]
pub fn once_followed(run: Box<dyn FnOnce()>) {
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = queueMicrotask)]
        fn queue_microtask(callback: &JsValue);
    }
    queue_microtask(&Closure::once_into_js(run));
}

/// Listens for an event for as long as the target is there.
pub fn listen(target: &EventTarget, event: &str, listener: impl Fn(Event) + 'static) {
    fn boxed(target: &EventTarget, event: &str, listener: Box<dyn Fn(Event)>) {
        let callback = Closure::wrap(listener).into_js_value();
        let _ = target.add_event_listener_with_callback(event, callback.unchecked_ref());
    }
    boxed(target, event, Box::new(listener));
}

/// The element of that id.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

impl Built {
    /// With an attribute.
    #[inline(never)]
    pub fn set(self, name: &str, value: &str) -> Built {
        // Fails only for names that are no attribute's; ours are all written here.
        let _ = self.0.set_attribute(name, value);
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

    /// With an id.
    pub fn id(self, id: &str) -> Built {
        self.set("id", id)
    }

    /// With text after what it holds already.
    #[inline(never)]
    pub fn text(self, text: &str) -> Built {
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// With a child after what it holds already.
    #[inline(never)]
    pub fn add(self, child: Built) -> Built {
        let _ = self.0.append_child(&child.0);
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
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            let _ = element.style().set_property(property, value);
        }
        self
    }

    /// Which runs `listener` at each `event`.
    pub fn on(self, event: &str, listener: impl Fn(Event) + 'static) -> Built {
        listen(&self.0, event, listener);
        self
    }

    /// Whose text follows `text`.
    pub fn text_of(self, text: impl Fn() -> String + 'static) -> Built {
        self.follow_text(Box::new(text))
    }

    /// With an attribute that follows `value`, and is not there where that is none.
    pub fn set_of(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Built {
        self.follow_attribute(name, Box::new(value))
    }

    /// With an attribute that is there whenever `holds`.
    pub fn flag(self, name: &'static str, holds: impl Fn() -> bool + 'static) -> Built {
        self.follow_flag(name, true, Box::new(holds))
    }

    /// Which shows only while `holds`.
    pub fn shown(self, holds: impl Fn() -> bool + 'static) -> Built {
        self.follow_flag("hidden", false, Box::new(holds))
    }

    /// Whose children follow `children` once the page has been painted with all else: for what stands below the fold.
    pub fn children_below<T: 'static>(
        self,
        read: impl Fn() -> T + 'static,
        children: impl Fn(T) -> Vec<Built> + 'static,
    ) -> Built {
        let (run, children) = (Rc::new(Cell::new(0_u32)), Rc::new(children));
        self.followed(Box::new(move |element| {
            let value = read();
            let number = run.get().wrapping_add(1);
            run.set(number);
            let (run, children, element) = (Rc::clone(&run), Rc::clone(&children), element.clone());
            after_paint(Box::new(move || {
                if run.get() == number {
                    element.set_text_content(None);
                    for child in children(value) {
                        let _ = element.append_child(&child.0);
                    }
                }
            }));
        }))
    }

    /// Whose children follow `children`; all are built anew.
    pub fn children_of(self, children: impl Fn() -> Vec<Built> + 'static) -> Built {
        self.follow_children(Box::new(children))
    }

    // The functions below take closures by their pointer: written out for each of them they would be most of the page.

    #[inline(never)]
    fn follow_text(self, text: Box<dyn Fn() -> String>) -> Built {
        self.followed(Box::new(move |element| {
            let text = text();
            // Said again, an unchanged text would be read out again.
            if element.text_content().as_ref() != Some(&text) {
                element.set_text_content(Some(&text));
            }
        }))
    }

    #[inline(never)]
    fn follow_attribute(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Built {
        self.followed(Box::new(move |element| {
            let _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        }))
    }

    #[inline(never)]
    fn follow_flag(self, name: &'static str, there: bool, holds: Box<dyn Fn() -> bool>) -> Built {
        self.followed(Box::new(move |element| {
            let present = holds() == there;
            let _ = match present {
                true => element.set_attribute(name, ""),
                false => element.remove_attribute(name),
            };
            // The attribute says nothing any more once the reader has ticked a box.
            if name == "checked"
                && let Some(field) = element.dyn_ref::<HtmlInputElement>()
            {
                field.set_checked(present);
            }
        }))
    }

    #[inline(never)]
    fn follow_children(self, children: Box<dyn Fn() -> Vec<Built>>) -> Built {
        self.followed(Box::new(move |element| {
            element.set_text_content(None);
            for child in children() {
                let _ = element.append_child(&child.0);
            }
        }))
    }

    #[inline(never)]
    fn followed(self, change: Box<dyn Fn(&Element)>) -> Built {
        let element = self.0.clone();
        follow(move || change(&element));
        self
    }

    /// The value of a field; empty for what is none.
    pub fn value(&self) -> String {
        let element = &self.0;
        if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
            field.value()
        } else if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
            field.value()
        } else if let Some(list) = element.dyn_ref::<HtmlSelectElement>() {
            list.value()
        } else {
            String::new()
        }
    }

    /// Gives a field a value.
    pub fn set_value(&self, value: &str) {
        let element = &self.0;
        if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
            field.set_value(value);
        } else if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
            field.set_value(value);
        } else if let Some(list) = element.dyn_ref::<HtmlSelectElement>() {
            list.set_value(value);
        }
    }

    /// The element itself.
    pub fn finish(self) -> Element {
        self.0
    }

    /// The element itself, to look at.
    pub fn as_element(&self) -> &Element {
        &self.0
    }
}

/// The key that was written into an attribute as decimal digits. The standard library's reader asks at each digit whether
/// the number still fits, for which it brings along products of 128 bits.
fn read_key(digits: &str) -> u64 {
    digits.bytes().fold(0_u64, |key, digit| key.wrapping_mul(10).wrapping_add(u64::from(digit & 0xF)))
}

/// A child that is built only where no child of the same key is there yet.
pub struct Keyed {
    /// What it shows, as a hash: two children of the same key look the same.
    pub key: u64,
    /// How high it is about, in pixels.
    pub height: u32,
    /// Builds it.
    pub build: Box<dyn FnOnce() -> Built>,
}

/// How long building may hold up the page at once.
const SLICE_MILLISECONDS: f64 = 12.0;
/// How many children are built before the time is looked at.
const AT_LEAST: usize = 1;
/// Of how many children the height is worked out though they are out of sight.
const MOST_REVEALED: usize = 100;

/// An element whose children follow a list.
#[derive(Clone, Default)]
pub struct Children {
    /// Which list is being laid out: a newer one ends the laying out of an older.
    run: Rc<Cell<u32>>,
    /// Brings to a new child, once it has been seen, what is folded away in it.
    complete: Option<Complete>,
}

/// What completes a child.
type Complete = Rc<dyn Fn(&Element)>;

thread_local! {
    /// How many lists are being laid out.
    static LAID_OUT: Cell<u32> = const { Cell::new(0) };
}

/// Runs `run` in a task of its own once no list is being laid out any more.
#[inline(never)]
pub fn when_laid_out(run: Box<dyn FnOnce()>) {
    later(0, move || if LAID_OUT.get() == 0 { run() } else { when_laid_out(run) });
}

impl Children {
    /// Children that `complete` completes once they have been seen.
    pub fn completed(complete: impl Fn(&Element) + 'static) -> Children {
        Children { run: Rc::default(), complete: Some(Rc::new(complete)) }
    }

    /// Makes the children of `host` those of `wanted`, in that order. Children of a key that is there already stay as
    /// they are. Long lists are looked through and laid out in slices between which the page answers.
    pub fn show(&self, host: Element, wanted: impl Iterator<Item = Keyed> + 'static) {
        self.show_boxed(host, Box::new(wanted));
    }

    #[inline(never)]
    fn show_boxed(&self, host: Element, wanted: Box<dyn Iterator<Item = Keyed>>) {
        let run = self.run.get().wrapping_add(1);
        self.run.set(run);
        let mut standing = Standing::default();
        let children = host.children();
        // From the end, so that `pop` gives the first of those with the same key.
        for index in (0..children.length()).rev() {
            let Some(child) = children.item(index) else { continue };
            match child.get_attribute("data-key").map(|key| read_key(&key)) {
                Some(key) => standing.add(key, child),
                None => child.remove(),
            }
        }
        let next = host.first_element_child();
        LAID_OUT.set(LAID_OUT.get() + 1);
        self.go_on(Layout { run, host, standing, wanted, next, new: 0, shown: false });
    }

    fn go_on(&self, mut layout: Layout) {
        if self.run.get() != layout.run {
            LAID_OUT.set(LAID_OUT.get() - 1);
            return;
        }
        let began = now();
        for count in 1.. {
            let Some(Keyed { key, height, build }) = layout.wanted.next() else {
                layout.standing.elements.into_iter().flatten().for_each(|child| child.remove());
                LAID_OUT.set(LAID_OUT.get() - 1);
                let Layout { run, host, .. } = layout;
                let (children, next) = (self.clone(), host.first_element_child());
                next_task(Some(&host), Box::new(move || children.reveal(run, next, MOST_REVEALED)));
                return;
            };
            let known = layout.standing.take(key);
            let child = known.unwrap_or_else(|| {
                let child = build().set("data-key", &key.to_string());
                // What comes first and fills the window is laid out at once, and needs no guess.
                let child = if layout.shown {
                    let guess = ["auto ", &height.to_string(), "px"].concat();
                    child.set("data-unseen", "").style("contain-intrinsic-block-size", &guess)
                } else {
                    child.set("data-unseen", "near")
                };
                layout.new += height;
                child.finish()
            });
            if layout.next.as_ref() == Some(&child) {
                layout.next = child.next_element_sibling();
            } else {
                let before = layout.next.as_ref().filter(|next| next.parent_element().as_ref() == Some(&layout.host));
                let _ = layout.host.insert_before(&child, before.map(|before| before.as_ref()));
            }
            // What fills the window is shown before the rest is built.
            if count >= AT_LEAST && now() - began > SLICE_MILLISECONDS || !layout.shown && layout.new > window_height()
            {
                break;
            }
        }
        let children = self.clone();
        let shown = std::mem::replace(&mut layout.shown, true);
        let host = layout.host.clone();
        next_task(if shown { None } else { Some(&host) }, Box::new(move || children.go_on(layout)));
    }

    /// Has the browser lay out `most` children from `next` on, whether they are in sight or not, in slices as well: laid
    /// out all at once, they would hold up the first sight of those that are.
    fn reveal(&self, run: u32, mut next: Option<Element>, mut most: usize) {
        let children = self.clone();
        later(0, move || {
            let began = now();
            while children.run.get() == run && most > 0 {
                let Some(child) = &next else { return };
                // What is not on the page yet has no layout; it will be in a moment.
                if !child.is_connected() || now() - began > SLICE_MILLISECONDS {
                    return children.reveal(run, next, most);
                }
                if let Some(complete) = children.complete.as_ref().filter(|_| child.has_attribute("data-unseen")) {
                    complete(child);
                }
                let _ = child.remove_attribute("data-unseen");
                child.get_bounding_client_rect();
                next = child.next_element_sibling();
                most -= 1;
            }
        });
    }
}

/// What stands on the page, by its key.
#[derive(Default)]
struct Standing {
    numbers: FxHashMap<u64, usize>,
    elements: Vec<Vec<Element>>,
}

impl Standing {
    fn add(&mut self, key: u64, element: Element) {
        let number = *self.numbers.entry(key).or_insert(self.elements.len());
        match self.elements.get_mut(number) {
            Some(known) => known.push(element),
            None => self.elements.push(vec![element]),
        }
    }

    /// The one that was added last under that key.
    fn take(&mut self, key: u64) -> Option<Element> {
        self.elements.get_mut(*self.numbers.get(&key)?)?.pop()
    }
}

struct Layout {
    run: u32,
    host: Element,
    standing: Standing,
    wanted: Box<dyn Iterator<Item = Keyed>>,
    next: Option<Element>,
    /// How high what was built anew is about, in pixels.
    new: u32,
    /// Whether what was built first has been shown.
    shown: bool,
}

/// Runs `run` in a task of its own; where `host` is given and on the page, once the page has been painted with what the
/// host holds already.
#[inline(never)]
fn next_task(host: Option<&Element>, run: Box<dyn FnOnce()>) {
    if host.is_some_and(|host| host.is_connected()) { after_paint(run) } else { later(0, run) }
}

/// How high the window is, in pixels.
pub fn window_height() -> u32 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default() as u32
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}
