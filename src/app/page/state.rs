//! The few signals that are input; everything else on the page is derived from them.

use std::sync::Arc;

use leptos::prelude::*;

use super::analysis::{self, Pace};
use crate::app::rows::{Filters, Order};
use crate::app::wording::Wording;
use crate::comparison::Comparison;
use crate::correction::{Corrected, Correction, correct};
use crate::input::{Input, Sides, VoicedText};
use crate::share::State as Work;
use crate::text::Language;

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

/// The page's signals. Copied freely: it holds handles.
#[derive(Clone, Copy)]
pub struct State {
    /// The language of the interface.
    pub language: RwSignal<Language>,
    /// What is compared, as typed.
    pub input: RwSignal<Input>,
    /// What was changed by hand, in order.
    pub corrections: RwSignal<Vec<Correction>>,
    /// What the engine says of the input; it comes from a worker where the text is long.
    pub found: RwSignal<Arc<Comparison>>,
    /// `found` with the corrections laid over it: what is shown.
    pub corrected: Memo<Arc<Corrected>>,
    /// Whether the engine is at work.
    pub progress: RwSignal<Progress>,
    /// Counts the times the texts were replaced, not typed: the text areas take them over then.
    pub replaced: RwSignal<u32>,
    /// Whether the input is folded away to a line.
    pub folded: RwSignal<bool>,
    /// What is shown.
    pub filters: RwSignal<Filters>,
    /// In what order.
    pub order: RwSignal<Order>,
    /// The number of the chosen statement.
    pub chosen: RwSignal<Option<u32>>,
    /// What was said last.
    pub notice: RwSignal<Option<Notice>>,
    /// The open dialog.
    pub dialog: RwSignal<Option<Dialog>>,
    /// Whether single keys are shortcuts.
    pub keys: RwSignal<bool>,
    /// Whether what is shown is the first example, untouched.
    pub untouched: RwSignal<bool>,
    /// The link of what is on the page; `None` where none is possible.
    pub link: RwSignal<Option<String>>,
    /// Whether the browser keeps the work across a reload.
    pub kept: RwSignal<bool>,
    /// The citation copied last.
    pub cited: RwSignal<String>,
    history: RwSignal<History>,
}

impl State {
    /// The page with nothing on it.
    pub fn new(language: Language) -> State {
        let found = RwSignal::new(Arc::new(crate::compare(&Input::default())));
        let corrections = RwSignal::new(Vec::new());
        let corrected = Memo::new(move |_| {
            let comparison = found.get();
            Arc::new(corrections.with(|corrections| correct((*comparison).clone(), corrections)))
        });
        State {
            language: RwSignal::new(language),
            input: RwSignal::new(Input::default()),
            corrections,
            found,
            corrected,
            progress: RwSignal::new(Progress::Idle),
            replaced: RwSignal::new(0),
            folded: RwSignal::new(false),
            filters: RwSignal::new(Filters::default()),
            order: RwSignal::new(Order::default()),
            chosen: RwSignal::new(None),
            notice: RwSignal::new(None),
            dialog: RwSignal::new(None),
            keys: RwSignal::new(true),
            untouched: RwSignal::new(false),
            link: RwSignal::new(None),
            kept: RwSignal::new(true),
            cited: RwSignal::new(String::new()),
            history: RwSignal::new(History::default()),
        }
    }

    /// The text in the language of the interface; not tracked, since the page is built anew when that changes.
    pub fn say(self, wording: Wording) -> &'static str {
        wording.of(self.language.get_untracked())
    }

    /// What a link would carry.
    pub fn work(self) -> Work {
        Work { input: self.input.get(), corrections: self.corrections.get() }
    }

    fn work_untracked(self) -> Work {
        untrack(move || self.work())
    }

    /// Shows other work, without a way back: at the start, or from a link.
    pub fn open(self, work: Work) {
        self.put(work);
        self.history.set(History::default());
        self.filters.set(Filters::default());
        self.chosen.set(None);
    }

    /// Shows other work; the former is one undo away. Corrections of a text that is gone go with it.
    pub fn replace(self, input: Input) {
        let former = self.work_untracked();
        self.remember(Step::Whole(former));
        self.untouched.set(false);
        self.filters.set(Filters::default());
        self.chosen.set(None);
        self.put(Work { input, corrections: Vec::new() });
    }

    fn put(self, work: Work) {
        self.corrections.set(work.corrections);
        self.input.set(work.input);
        self.replaced.update(|count| *count = count.wrapping_add(1));
        analysis::request(self, Pace::Now);
    }

    /// Takes over what was typed into the text at `index`.
    pub fn type_text(self, index: usize, text: String, pace: Pace) {
        self.untouched.set(false);
        self.input.update(|input| {
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
        self.remember(Step::Whole(self.work_untracked()));
        self.untouched.set(false);
        self.input.update(change);
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
        self.input.update(|input| input.sides = sides);
        analysis::request(self, Pace::Now);
    }

    /// Changes something by hand.
    pub fn correct(self, corrections: impl IntoIterator<Item = Correction>) {
        let more: Vec<Correction> = corrections.into_iter().collect();
        if more.is_empty() {
            return;
        }
        self.remember(Step::Corrections(self.corrections.get_untracked()));
        self.untouched.set(false);
        self.corrections.update(|corrections| corrections.extend(more));
    }

    /// Takes back all that was changed by hand.
    pub fn discard_corrections(self) {
        self.remember(Step::Corrections(self.corrections.get_untracked()));
        self.corrections.set(Vec::new());
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
        let step = self.history.try_update(|history| history.past.pop()).flatten();
        if let Some(step) = step {
            let back = self.exchange(step);
            self.history.update(|history| history.future.push(back));
        }
    }

    /// Takes the last step that was taken back again.
    pub fn redo(self) {
        let step = self.history.try_update(|history| history.future.pop()).flatten();
        if let Some(step) = step {
            let back = self.exchange(step);
            self.history.update(|history| history.past.push(back));
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
                self.put(work);
                Step::Whole(former)
            }
            Step::Sides(sides) => {
                let former = self.input.with_untracked(|input| input.sides.clone());
                self.input.update(|input| input.sides = sides);
                analysis::request(self, Pace::Now);
                Step::Sides(former)
            }
            Step::Corrections(corrections) => {
                let former = self.corrections.get_untracked();
                self.corrections.set(corrections);
                Step::Corrections(former)
            }
        }
    }

    /// Says something that went wrong.
    pub fn alert(self, text: impl Into<String>) {
        self.notice.set(Some(Notice::Error(text.into())));
    }

    /// Says something that was done.
    pub fn tell(self, text: impl Into<String>) {
        self.notice.set(Some(Notice::Done(text.into())));
    }
}
