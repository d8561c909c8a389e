//! What is shown and in what order. The buttons count the rows, so that they say at a glance who speaks to what.

use leptos::prelude::*;

use super::state::State;
use crate::app::rows::{Filters, Order, Row, RowFilter};
use crate::app::wording::{self, Wording};
use crate::attribution::{Act, Kind};
use crate::comparison::{Account, Standing};
use crate::wording as called;

const KINDS: [Kind; 5] = [Kind::Direct, Kind::Indirect, Kind::IndirectFreeIndirect, Kind::FreeIndirect, Kind::Reported];
const ACTS: [Act; 12] = [
    Act::Assert,
    Act::Deny,
    Act::Refuse,
    Act::Demand,
    Act::Threaten,
    Act::Promise,
    Act::Warn,
    Act::Criticise,
    Act::Propose,
    Act::Ask,
    Act::Assess,
    Act::Intend,
];
const ACCOUNTS: [Account; 4] = [Account::First, Account::Second, Account::Both, Account::Other];

/// Buttons and lists that narrow the rows.
#[component]
pub fn FilterBar(state: State, list: Memo<Vec<Row>>) -> impl IntoView {
    let some = move || state.corrected.with(|corrected| !corrected.comparison.statements.is_empty());
    let row_filters = [
        RowFilter::All,
        RowFilter::Standing(Standing::Both),
        RowFilter::Standing(Standing::OnlyFirst),
        RowFilter::Standing(Standing::OnlySecond),
        RowFilter::Differ,
    ];
    let chips = row_filters.map(|wanted| {
        let count = move || {
            state.corrected.with(|corrected| {
                let topics = &corrected.comparison.topics;
                match wanted {
                    RowFilter::All => topics.len(),
                    RowFilter::Standing(standing) => topics.iter().filter(|topic| topic.standing == standing).count(),
                    RowFilter::Differ => topics.iter().filter(|topic| !topic.differences.is_empty()).count(),
                }
            })
        };
        let label = move || {
            let language = state.language.get_untracked();
            match wanted {
                RowFilter::All => wording::ALL_TOPICS.of(language).to_owned(),
                RowFilter::Standing(standing) => {
                    state.corrected.with(|corrected| called::standing(standing, &corrected.comparison.sides, language))
                }
                RowFilter::Differ => wording::DIFFER.of(language).to_owned(),
            }
        };
        let look = match wanted {
            RowFilter::Standing(Standing::OnlyFirst) => "first",
            RowFilter::Standing(Standing::OnlySecond) => "second",
            RowFilter::Standing(Standing::Both) => "both",
            _ => "",
        };
        let pressed = move || state.filters.with(|filters| filters.rows == wanted);
        view! {
            <button type="button" class="chip" data-look=look
                aria-pressed=move || pressed().to_string()
                disabled=move || count() == 0 && !pressed()
                on:click=move |_| state.filters.update(|filters| filters.rows = wanted)>
                {label}" "<span class="count">{move || count().to_string()}</span>
            </button>
        }
        .into_any()
    });
    let language = state.language.get_untracked();
    let accounts = move || {
        let names = ACCOUNTS.map(|account| {
            state.corrected.with(|corrected| called::account(account, &corrected.comparison.sides, language).to_owned())
        });
        names.to_vec()
    };
    let narrowed = move || state.filters.with(|filters| *filters != Default::default());
    let topics = Memo::new(move |_| {
        state.corrected.with(|corrected| {
            let topics = corrected.comparison.topics.iter();
            topics.map(|topic| (topic.id.clone(), topic.label.clone())).collect::<Vec<_>>()
        })
    });
    let topic_options = move || {
        let current = state.filters.with(|filters| filters.topic.clone());
        let options = topics.get().into_iter();
        let options = options.map(|(id, label)| {
            let chosen = current.as_ref() == Some(&id);
            view! { <option value=id selected=chosen>{label}</option> }.into_any()
        });
        options.collect::<Vec<_>>()
    };
    let orders = [(Order::Text, wording::ORDER_TEXT), (Order::Contrast, wording::ORDER_CONTRAST)];
    let orders = orders.map(|(order, name)| {
        view! {
            <button type="button" class="chip" aria-pressed=move || (state.order.get() == order).to_string()
                on:click=move |_| state.order.set(order)>
                {state.say(name)}
            </button>
        }
        .into_any()
    });
    view! {
        <div class="filters" translate="no" hidden=move || !some()>
            <div class="chips" role="group" aria-label=state.say(wording::FILTERS)>{Vec::from(chips)}</div>
            <div class="chips order" role="group" aria-label=state.say(wording::ORDER)>
                <span class="label" aria-hidden="true">{state.say(wording::ORDER)}</span>
                {Vec::from(orders)}
            </div>
            <details class="narrow">
                <summary>{state.say(wording::FILTERS)}</summary>
                <div class="fields">
                    {choice(wording::FILTER_ACCOUNT, "filter-account", state, accounts, ACCOUNTS, |filters| &mut filters.account)}
                    {choice(wording::FILTER_ACT, "filter-act", state,
                        move || ACTS.map(|act| called::act(act, language).to_owned()).to_vec(), ACTS, |filters| &mut filters.act)}
                    {choice(wording::FILTER_KIND, "filter-kind", state,
                        move || KINDS.map(|kind| called::kind(kind, language).to_owned()).to_vec(), KINDS, |filters| &mut filters.kind)}
                    <label>
                        <span>{state.say(wording::FILTER_TOPIC)}</span>
                        <select id="filter-topic" on:change=move |event| {
                            let id = event_target_value(&event);
                            state.filters.update(|filters| filters.topic = (!id.is_empty()).then_some(id));
                        }>
                            <option value="">{state.say(wording::FILTER_ALL)}</option>
                            {topic_options}
                        </select>
                    </label>
                </div>
            </details>
            <p class="narrowed" hidden=move || !narrowed()>
                {move || {
                    let all = state.corrected.with(|corrected| corrected.comparison.topics.len());
                    wording::ROWS_SHOWN.with(language, &[&list.with(Vec::len).to_string(), &all.to_string()])
                }}
                " "
                <button type="button" class="quiet" on:click=move |_| state.filters.set(Default::default())>
                    {state.say(wording::FILTERS_CLEAR)}
                </button>
            </p>
        </div>
    }
}

/// A list that narrows by one property; its first entry lets all through.
fn choice<T: Copy + PartialEq + Send + Sync + 'static, const N: usize>(
    name: Wording,
    id: &'static str,
    state: State,
    labels: impl Fn() -> Vec<String> + Send + 'static,
    values: [T; N],
    property: fn(&mut Filters) -> &mut Option<T>,
) -> AnyView {
    // What is chosen follows the filters, so that clearing them shows here too.
    let chosen = move || {
        let current = *property(&mut state.filters.get());
        values.iter().position(|value| Some(*value) == current)
    };
    let options = move || {
        let chosen = chosen();
        let labels = labels().into_iter().enumerate();
        let options = labels.map(|(index, label)| {
            view! { <option value=index.to_string() selected=chosen == Some(index)>{label}</option> }.into_any()
        });
        let all = view! { <option value="" selected=chosen.is_none()>{state.say(wording::FILTER_ALL)}</option> };
        std::iter::once(all.into_any()).chain(options).collect::<Vec<_>>()
    };
    let change = move |event| {
        let index: Option<usize> = event_target_value(&event).parse().ok();
        let value = index.and_then(|index| values.get(index).copied());
        state.filters.update(|filters| *property(filters) = value);
    };
    view! {
        <label>
            <span>{state.say(name)}</span>
            <select id=id on:change=change>{options}</select>
        </label>
    }
    .into_any()
}
