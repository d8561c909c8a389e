//! What is said aloud: counts after each analysis, what was done, what went wrong.

use leptos::prelude::*;

use super::state::{Notice, Progress, State};
use crate::app::wording;
use crate::comparison::Account;

/// Status line, alert, and what stands open.
#[component]
pub fn Status(state: State) -> impl IntoView {
    let language = state.language.get_untracked();
    let counts = move || {
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
            let of = |account: Account| {
                comparison.statements.iter().filter(|statement| statement.account == account).count()
            };
            let [first, second] = [Account::First, Account::Second].map(|account| of(account).to_string());
            let others = (of(Account::Both) + of(Account::Other)).to_string();
            let all = comparison.statements.len().to_string();
            let topics = comparison.topics.len().to_string();
            let [one, two] = comparison.sides.each_ref().map(|side| side.name(language));
            wording::STATUS.with(language, &[&all, &topics, one, &first, two, &second, &others])
        })
    };
    let by_hand = move || state.corrections.with(Vec::len);
    let lost = move || state.corrected.with(|corrected| corrected.lost.len());
    let error = move || match state.notice.get() {
        Some(Notice::Error(text)) => Some(text),
        _ => None,
    };
    let done = move || match state.notice.get() {
        Some(Notice::Done(text)) => text,
        _ => String::new(),
    };
    view! {
        <div class="status" translate="no">
            <div role="alert" id="alert">
                {move || error().map(|text| view! {
                    <p class="error">
                        <span>{text}</span>
                        <button type="button" class="quiet" on:click=move |_| state.notice.set(None)>{state.say(wording::CLOSE)}</button>
                    </p>
                })}
            </div>
            <p id="status" role="status">{counts}</p>
            <p id="done" role="status">{done}</p>
            <textarea id="cited" class="cited" readonly rows="3" aria-label=state.say(wording::CITE)
                hidden=move || error().is_none() || state.cited.with(String::is_empty)
                prop:value=move || state.cited.get()></textarea>
            <p class="by-hand" hidden=move || by_hand() == 0>
                {move || wording::CORRECTIONS_COUNT.with(language, &[&by_hand().to_string()])}
                " "
                <span hidden=move || lost() == 0>
                    {move || wording::CORRECTIONS_LOST.with(language, &[&lost().to_string()])}" "
                </span>
                <button type="button" class="quiet" on:click=move |_| state.discard_corrections()>
                    {state.say(wording::CORRECTIONS_RESET)}
                </button>
            </p>
        </div>
    }
}
