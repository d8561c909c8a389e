//! Signals as the page uses them: values are cheap to clone and are read whole.
//!
//! Reading and writing are functions of their own for each type of value. Written out at each of the hundred places
//! that read a signal, they would make up a third of the program.

use leptos::prelude::*;

/// A value of the reader's, read and written.
pub struct Held<T: 'static>(RwSignal<T>);

impl<T> Clone for Held<T> {
    fn clone(&self) -> Held<T> {
        *self
    }
}

impl<T> Copy for Held<T> {}

impl<T: Clone + Send + Sync + 'static> Held<T> {
    /// Holds `value`.
    pub fn new(value: T) -> Held<T> {
        Held(RwSignal::new(value))
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

    /// Holds another value.
    #[inline(never)]
    pub fn set(self, value: T) {
        self.0.set(value);
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

/// A value that follows others; worked out once for all who ask.
pub struct Derived<T: Send + Sync + 'static>(Memo<T>);

impl<T: Send + Sync> Clone for Derived<T> {
    fn clone(&self) -> Derived<T> {
        *self
    }
}

impl<T: Send + Sync> Copy for Derived<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Derived<T> {
    /// What `work` makes of the signals it reads.
    pub fn new(work: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
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
