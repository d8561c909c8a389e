//! What is said aloud: counts after each analysis, what was done, what went wrong.

use leptos::prelude::untrack;

use super::elements::{Built, element, follow, later, press_button};
use super::held::Held;
use super::state::{Notice, Progress, State};
use crate::app::wording;
use crate::comparison::Account;

/// How many milliseconds the counts stand before they are read out: not after each key.
const PAUSE: i32 = 1_200;

/// What went wrong; it stays in sight wherever the page is scrolled to.
pub fn alert(state: State) -> Built {
    element("div").set("role", "alert").id("alert").set("translate", "no").children_of(move || {
        match state.notice.get() {
            Some(Notice::Error(text)) => {
                let close = press_button(state.say(wording::CLOSE), move || state.notice.set(None)).class("quiet");
                vec![element("p").class("error").add(element("span").text(&text)).add(close)]
            }
            _ => Vec::new(),
        }
    })
}

/// What is read out, what was done, and how much was changed by hand.
pub fn status(state: State) -> Built {
    let language = state.spoken();
    let said = Held::new(String::new());
    follow(move || {
        let counted = counts(state);
        later(PAUSE, move || {
            if untrack(move || counts(state)) == counted {
                said.set(counted);
            }
        });
    });
    let by_hand = move || state.corrections.with(|corrections| corrections.len());
    let lost = move || state.corrected.with(|corrected| corrected.lost.len());
    let done = element("p").id("done").set("role", "status").text_of(move || match state.notice.get() {
        Some(Notice::Done(text)) => text,
        _ => String::new(),
    });
    let cited = element("textarea").id("cited").class("cited").set("readonly", "").set("rows", "3");
    let cited = cited
        .set("aria-label", state.say(wording::CITE))
        .shown(move || matches!(state.notice.get(), Some(Notice::Error(_))) && !state.cited.with(String::is_empty));
    let field = cited.clone();
    follow(move || field.set_value(&state.cited.get()));
    let hand = element("p")
        .class("by-hand")
        .shown(move || by_hand() > 0)
        .add(element("span").text_of(move || {
            let lost = match lost() {
                0 => String::new(),
                lost => [" ", &wording::CORRECTIONS_LOST.with(language, &[&lost.to_string()])].concat(),
            };
            [wording::CORRECTIONS_COUNT.with(language, &[&by_hand().to_string()]), lost].concat()
        }))
        .text(" ")
        .add(press_button(state.say(wording::CORRECTIONS_RESET), move || state.discard_corrections()).class("quiet"));
    element("div")
        .class("status")
        .set("translate", "no")
        .add(element("p").class("sr").set("role", "status").text_of(move || said.get()))
        .add(done)
        .add(cited)
        .add(hand)
}

/// The counts to be seen. They change with each key and are read out by [`status`], once they stand.
pub fn counted(state: State) -> Built {
    element("p").id("status").set("role", "status").set("aria-live", "off").text_of(move || counts(state))
}

fn counts(state: State) -> String {
    let language = state.spoken();
    if state.progress.get() == Progress::Working {
        return wording::WORKING.of(language).to_owned();
    }
    state.corrected.with(|corrected| {
        let comparison = &corrected.comparison;
        if comparison.texts.iter().all(|text| text.text.trim().is_empty()) {
            return String::new();
        }
        if comparison.statements.is_empty() {
            return wording::STATUS_NONE.of(language).to_owned();
        }
        let of =
            |account: Account| comparison.statements.iter().filter(|statement| statement.account == account).count();
        let [first, second] = [Account::First, Account::Second].map(|account| wording::number(of(account), language));
        let others = wording::number(of(Account::Both) + of(Account::Other), language);
        let all = wording::number(comparison.statements.len(), language);
        let topics = wording::number(comparison.topics.len(), language);
        let [one, two] = comparison.sides.each_ref().map(|side| side.name(language));
        wording::STATUS.with(language, &[&all, &topics, one, &first, two, &second, &others])
    })
}
