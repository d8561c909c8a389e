//! Signals as the page uses them: values are cheap to clone and are read whole.
//!
//! Leptos' signals carry the code that tells who follows them with each type of value. Here that code is one, of a signal
//! without a value, and the value lies beside it: with the twenty types of the page it would be a tenth of its code.

use std::sync::{PoisonError, RwLock};

use leptos::prelude::*;

/// A value of the reader's, read and written.
pub struct Held<T: 'static> {
    /// Told of every change.
    changed: RwSignal<()>,
    /// Stands as long as the page does; the few that dialogs and parts make anew are words of some bytes.
    value: &'static RwLock<T>,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Held<T> {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T: Clone + Send + Sync + 'static> Held<T> {
    /// Holds `value`.
    pub fn new(value: T) -> Held<T> {
        Held { changed: RwSignal::new(()), value: Box::leak(Box::new(RwLock::new(value))) }
    }

    /// The value; who asks is told when it changes.
    #[inline(never)]
    pub fn get(self) -> T {
        track(self.changed);
        self.get_untracked()
    }

    /// The value as it is now.
    #[inline(never)]
    pub fn get_untracked(self) -> T {
        self.value.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Holds another value.
    #[inline(never)]
    pub fn set(self, value: T) {
        *self.value.write().unwrap_or_else(PoisonError::into_inner) = value;
        notify(self.changed);
    }

    /// Changes the value.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        let mut value = self.get_untracked();
        change(&mut value);
        self.set(value);
    }

    /// What `read` makes of the value; who asks is told when that changes.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.get())
    }

    /// What `read` makes of the value as it is now.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.get_untracked())
    }
}

#[inline(never)]
fn track(changed: RwSignal<()>) {
    changed.track();
}

#[inline(never)]
fn notify(changed: RwSignal<()>) {
    changed.notify();
}

/// A value that follows others; worked out once for all who ask.
pub struct Derived<T: Send + Sync + 'static>(Memo<T>);

impl<T: Send + Sync> Clone for Derived<T> {
    fn clone(&self) -> Derived<T> {
        *self
    }
}

impl<T: Send + Sync> Copy for Derived<T> {}

impl<T: Clone + Send + Sync + 'static> Derived<T> {
    /// What `work` makes of the signals it reads; who asks is told each time, whether it is another value or not. For
    /// what would take longer to compare than to show.
    pub fn anew(work: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
        Derived(Memo::new_with_compare(move |_| work(), |_, _| true))
    }

    /// What `work` makes of the signals it reads.
    pub fn new(work: impl Fn() -> T + Send + Sync + 'static) -> Derived<T>
    where
        T: PartialEq,
    {
        fn boxed<T: PartialEq + Send + Sync + 'static>(work: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
            Memo::new(move |_| work())
        }
        Derived(boxed(Box::new(work)))
    }

    /// The value; who asks is told when it changes.
    #[inline(never)]
    pub fn get(self) -> T {
        self.0.get()
    }

    /// The value as it is now.
    #[inline(never)]
    pub fn get_untracked(self) -> T {
        self.0.get_untracked()
    }

    /// What `read` makes of the value; who asks is told when that changes.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.get())
    }

    /// What `read` makes of the value as it is now.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.get_untracked())
    }
}
