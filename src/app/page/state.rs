//! The few signals that are input; everything else on the page is derived from them.

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;

use super::analysis::{self, Pace};
use super::elements::later;
use super::held::{Derived, Held};
use crate::app::rows::{Filters, Order};
use crate::app::wording::{self, Wording};
use crate::comparison::Comparison;
use crate::correction::{Corrected, Correction, correct};
use crate::input::{Input, Sides, Voice, VoicedText};
use crate::share::State as Work;
use crate::text::Language;

/// How many milliseconds what was done stays said.
const SAID: i32 = 8_000;

/// What one step of undo brings back.
#[derive(Clone, Debug)]
enum Step {
    Whole(Work),
    Sides(Sides),
    Corrections(Vec<Correction>),
}

/// What can be undone and redone, newest last.
#[derive(Clone, Debug, Default)]
struct History {
    past: Vec<Step>,
    future: Vec<Step>,
}

/// What the reader must know now. Errors are alerts, the rest is said politely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something went wrong; the text says what to do.
    Error(String),
    /// Something was done.
    Done(String),
}

/// Which dialog is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Keys and reading help.
    Help,
    /// Change the statement of this number.
    Statement(u32),
    /// Change the row of this id.
    Row(String),
    /// Add a statement; the words selected in the text of this index, if any were.
    Add {
        /// Index into the texts.
        text: usize,
        /// The words.
        words: String,
        /// Byte offset at which they were selected; where they were typed, zero.
        position: usize,
    },
}

/// Whether the engine is at work elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is not.
    Idle,
    /// It reads a long text.
    Working,
    /// It was stopped: the comparison is of what was there before.
    Stopped,
}

/// The page's signals, handed on as one word: each of the hundreds of closures that read them keeps a copy.
#[derive(Clone, Copy)]
pub struct State(&'static Signals);

impl Deref for State {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// What the page holds; copied freely, since it is handles.
pub struct Signals {
    /// The language of the interface.
    pub language: Held<Language>,
    /// What is compared, as typed.
    pub input: Held<Arc<Input>>,
    /// What was changed by hand, in order.
    pub corrections: Held<Arc<Vec<Correction>>>,
    /// What the engine says of the input; it comes from a worker where the text is long.
    pub found: Held<Arc<Comparison>>,
    /// `found` with the corrections laid over it: what is shown.
    pub corrected: Derived<Arc<Corrected>>,
    /// Whether the engine is at work.
    pub progress: Held<Progress>,
    /// Counts the times the texts were replaced, not typed: the text areas take them over then.
    pub replaced: Held<u32>,
    /// Whether the input is folded away to a line.
    pub folded: Held<bool>,
    /// What is shown.
    pub filters: Held<Filters>,
    /// In what order.
    pub order: Held<Order>,
    /// The number of the chosen statement.
    pub chosen: Held<Option<u32>>,
    /// What was said last.
    pub notice: Held<Option<Notice>>,
    /// The open dialog.
    pub dialog: Held<Option<Dialog>>,
    /// Whether single keys are shortcuts.
    pub keys: Held<bool>,
    /// Whether what is shown is the first example, untouched.
    pub untouched: Held<bool>,
    /// The current link; empty until it is first written, `None` where the work is too long for one.
    pub link: Held<Option<String>>,
    /// Whether the browser keeps the work across a reload.
    pub kept: Held<bool>,
    /// The citation copied last.
    pub cited: Held<String>,
    history: Held<History>,
}

impl State {
    /// The page with nothing on it.
    pub fn new(language: Language) -> State {
        let found = Held::new(Arc::new(crate::compare(&Input::default())));
        let corrections = Held::new(Arc::new(Vec::new()));
        let corrected = Derived::anew(move || {
            let comparison = found.get();
            Arc::new(corrections.with(|corrections| correct(comparison, corrections)))
        });
        // They stand for as long as the page does, and there is one page.
        State(Box::leak(Box::new(Signals {
            language: Held::new(language),
            input: Held::new(Arc::new(Input::default())),
            corrections,
            found,
            corrected,
            progress: Held::new(Progress::Idle),
            replaced: Held::new(0),
            folded: Held::new(false),
            filters: Held::new(Filters::default()),
            order: Held::new(Order::default()),
            chosen: Held::new(None),
            notice: Held::new(None),
            dialog: Held::new(None),
            keys: Held::new(true),
            untouched: Held::new(false),
            link: Held::new(Some(String::new())),
            kept: Held::new(true),
            cited: Held::new(String::new()),
            history: Held::new(History::default()),
        })))
    }

    /// The text in the language of the interface; not tracked, since the page is built anew when that changes.
    pub fn say(self, wording: Wording) -> &'static str {
        wording.of(self.language.get_untracked())
    }

    /// The language of the interface, not tracked.
    pub fn spoken(self) -> Language {
        self.language.get_untracked()
    }

    /// Opens a dialog.
    pub fn dialog_open(self, dialog: Dialog) {
        self.dialog.set(Some(dialog));
    }

    /// Whether there is anything to share.
    pub fn has_text(self) -> bool {
        self.found.with(|found| found.texts.iter().any(|text| !text.text.trim().is_empty()))
    }

    /// What a link would carry.
    pub fn work(self) -> Work {
        Work { input: (*self.input.get()).clone(), corrections: (*self.corrections.get()).clone() }
    }

    fn work_untracked(self) -> Work {
        untrack(move || self.work())
    }

    /// Shows other work, without a way back: at the start, or from a link.
    pub fn open(self, work: Work, pace: Pace) {
        self.put(work, pace);
        self.history.set(History::default());
        self.filters.set(Filters::default());
        self.chosen.set(None);
    }

    /// Shows other work; the former is one undo away. Corrections of a text that is gone go with it.
    pub fn replace(self, input: Input) {
        self.remember_all();
        self.untouched.set(false);
        self.filters.set(Filters::default());
        self.chosen.set(None);
        self.put(Work { input, corrections: Vec::new() }, Pace::Now);
    }

    fn put(self, work: Work, pace: Pace) {
        self.corrections.set(Arc::new(work.corrections));
        self.input.set(Arc::new(work.input));
        self.replaced.update(|count| *count = count.wrapping_add(1));
        analysis::request(self, pace);
    }

    /// Makes all that is there now one undo away.
    pub fn remember_all(self) {
        self.remember(Step::Whole(self.work_untracked()));
    }

    /// Takes over what was typed into the text at `index`.
    pub fn type_text(self, index: usize, text: String, pace: Pace) {
        self.untouched.set(false);
        self.input.update(|input| {
            let input = Arc::make_mut(input);
            if input.texts.is_empty() && index == 0 {
                input.texts.push(VoicedText::default());
            }
            if let Some(voiced) = input.texts.get_mut(index) {
                voiced.text = text;
            }
        });
        analysis::request(self, pace);
    }

    /// Adds, removes or re-voices texts.
    pub fn arrange(self, change: impl FnOnce(&mut Input)) {
        self.remember_all();
        self.untouched.set(false);
        self.input.update(|input| change(Arc::make_mut(input)));
        self.replaced.update(|count| *count = count.wrapping_add(1));
        analysis::request(self, Pace::Now);
    }

    /// Compares other sides.
    pub fn choose_sides(self, sides: Sides) {
        let former = self.input.with_untracked(|input| input.sides.clone());
        if former == sides {
            return;
        }
        self.remember(Step::Sides(former));
        self.untouched.set(false);
        self.input.update(|input| Arc::make_mut(input).sides = sides);
        analysis::request(self, Pace::Now);
    }

    /// Orders the rows the other way.
    pub fn turn_order(self) {
        self.order.update(|order| {
            *order = match order {
                Order::Text => Order::Contrast,
                Order::Contrast => Order::Text,
            }
        });
    }

    /// Changes something by hand.
    pub fn correct(self, corrections: impl IntoIterator<Item = Correction>) {
        let more: Vec<Correction> = corrections.into_iter().collect();
        if more.is_empty() {
            return;
        }
        self.remember(Step::Corrections((*self.corrections.get_untracked()).clone()));
        self.untouched.set(false);
        self.corrections.update(|corrections| Arc::make_mut(corrections).extend(more));
    }

    /// Takes back all that was changed by hand.
    pub fn discard_corrections(self) {
        self.remember(Step::Corrections((*self.corrections.get_untracked()).clone()));
        self.corrections.set(Arc::new(Vec::new()));
    }

    /// Whether there is something to undo.
    pub fn can_undo(self) -> bool {
        self.history.with(|history| !history.past.is_empty())
    }

    /// Whether there is something to redo.
    pub fn can_redo(self) -> bool {
        self.history.with(|history| !history.future.is_empty())
    }

    /// Takes the last step back.
    pub fn undo(self) {
        let mut step = None;
        self.history.update(|history| step = history.past.pop());
        if let Some(step) = step {
            let back = self.exchange(step);
            self.history.update(|history| history.future.push(back));
            self.tell(self.say(wording::UNDONE));
        }
    }

    /// Takes the last step that was taken back again.
    pub fn redo(self) {
        let mut step = None;
        self.history.update(|history| step = history.future.pop());
        if let Some(step) = step {
            let back = self.exchange(step);
            self.history.update(|history| history.past.push(back));
            self.tell(self.say(wording::REDONE));
        }
    }

    fn remember(self, step: Step) {
        self.history.update(|history| {
            history.past.push(step);
            history.future.clear();
        });
    }

    /// Puts a step's state in place and gives what was there.
    fn exchange(self, step: Step) -> Step {
        match step {
            Step::Whole(work) => {
                let former = self.work_untracked();
                self.put(work, Pace::Now);
                Step::Whole(former)
            }
            Step::Sides(sides) => {
                let former = self.input.with_untracked(|input| input.sides.clone());
                self.input.update(|input| Arc::make_mut(input).sides = sides);
                analysis::request(self, Pace::Now);
                Step::Sides(former)
            }
            Step::Corrections(corrections) => {
                let former = self.corrections.get_untracked();
                self.corrections.set(Arc::new(corrections));
                Step::Corrections((*former).clone())
            }
        }
    }

    /// Says something that went wrong.
    pub fn alert(self, text: impl Into<String>) {
        self.notice.set(Some(Notice::Error(text.into())));
    }

    /// Says something that was done, for a while.
    pub fn tell(self, text: impl Into<String>) {
        let said = Some(Notice::Done(text.into()));
        self.notice.set(said.clone());
        later(SAID, move || {
            if self.notice.get_untracked() == said {
                self.notice.set(None);
            }
        });
    }

    /// Puts each side in the other's place; the texts stay whose they are.
    pub fn swap_sides(self, swapped: Sides) {
        self.arrange(|input| {
            input.sides = swapped;
            for voiced in &mut input.texts {
                voiced.voice = match voiced.voice {
                    Voice::Outlet => Voice::Outlet,
                    Voice::First => Voice::Second,
                    Voice::Second => Voice::First,
                };
            }
        });
    }
}
