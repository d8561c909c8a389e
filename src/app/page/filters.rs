//! What is shown and in what order. The buttons count the rows, so that they say at a glance who speaks to what.

use std::sync::Arc;

use super::elements::{Built, Entry, element, press_button, select};
use super::held::Derived;
use super::state::State;
use crate::app::rows::{Filters, Order, Row, RowFilter, beside_an_article};
use crate::app::wording::{self, Wording};
use crate::attribution::{Act, Kind};
use crate::comparison::{Account, Standing};
use crate::wording as called;

/// All kinds, as they are offered.
pub const KINDS: [Kind; 5] =
    [Kind::Direct, Kind::Indirect, Kind::IndirectFreeIndirect, Kind::FreeIndirect, Kind::Reported];
/// All acts, as they are offered.
pub const ACTS: [Act; 12] = [
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
/// All accounts, as they are offered.
pub const ACCOUNTS: [Account; 4] = [Account::First, Account::Second, Account::Both, Account::Other];

/// Buttons and lists that narrow the rows.
pub fn filter_bar(state: State, list: Derived<Arc<Vec<Row>>>) -> Built {
    let language = state.spoken();
    let chips = [
        RowFilter::All,
        RowFilter::Standing(Standing::Both),
        RowFilter::Standing(Standing::OnlyFirst),
        RowFilter::Standing(Standing::OnlySecond),
        RowFilter::Differ,
        RowFilter::FirstAboutOther,
        RowFilter::SecondAboutOther,
        RowFilter::NotInArticle,
    ];
    let chips = chips.map(|wanted| chip(state, wanted));
    let by_contrast = move || state.order.get() == Order::Contrast;
    let contrast = press_button(state.say(wording::ORDER_CONTRAST), move || state.turn_order())
        .class("chip")
        .set_of("aria-pressed", move || Some(by_contrast().to_string()));
    let accounts = move |index: usize| {
        let account = ACCOUNTS.get(index).copied().unwrap_or(Account::Other);
        state.corrected.with(|corrected| called::account(account, &corrected.comparison.sides, language).to_owned())
    };
    let acts = move |index: usize| called::act(ACTS.get(index).copied().unwrap_or(Act::Assert), language).to_owned();
    let kinds =
        move |index: usize| called::kind(KINDS.get(index).copied().unwrap_or(Kind::Direct), language).to_owned();
    let fields = element("div")
        .class("fields")
        .add(choice(
            state,
            (wording::FILTER_ACCOUNT, "filter-account", ACCOUNTS.len()),
            Box::new(accounts),
            |filters| ACCOUNTS.iter().position(|account| Some(*account) == filters.account),
            |filters, index| filters.account = index.and_then(|index| ACCOUNTS.get(index).copied()),
        ))
        .add(choice(
            state,
            (wording::FILTER_ACT, "filter-act", ACTS.len()),
            Box::new(acts),
            |filters| ACTS.iter().position(|act| Some(*act) == filters.act),
            |filters, index| filters.act = index.and_then(|index| ACTS.get(index).copied()),
        ))
        .add(choice(
            state,
            (wording::FILTER_KIND, "filter-kind", KINDS.len()),
            Box::new(kinds),
            |filters| KINDS.iter().position(|kind| Some(*kind) == filters.kind),
            |filters, index| filters.kind = index.and_then(|index| KINDS.get(index).copied()),
        ))
        .add(topic_choice(state));
    let narrowed = element("p")
        .class("narrowed")
        .shown(move || state.filters.with(|filters| *filters != Filters::default()))
        .add(element("span").text_of(move || {
            let all = state.corrected.with(|corrected| corrected.comparison.topics.len());
            let shown = list.with(|rows| rows.iter().filter(|row| row.topic.is_some()).count());
            wording::ROWS_SHOWN.with(language, &[&shown.to_string(), &all.to_string()])
        }))
        .text(" ")
        .add(
            press_button(state.say(wording::FILTERS_CLEAR), move || state.filters.set(Filters::default()))
                .class("quiet"),
        );
    element("div")
        .class("filters")
        .set("translate", "no")
        .shown(move || state.corrected.with(|corrected| !corrected.comparison.statements.is_empty()))
        .add(
            element("div")
                .class("chips")
                .set("role", "group")
                .set("aria-label", state.say(wording::FILTERS))
                .add_all(chips),
        )
        .add(contrast)
        .add(element("details").class("narrow").add(element("summary").text(state.say(wording::FILTERS))).add(fields))
        .add(narrowed)
}

/// A button that shows the rows that stand so, with their number.
fn chip(state: State, wanted: RowFilter) -> Built {
    let language = state.spoken();
    let count = move || {
        state.corrected.with(|corrected| {
            let comparison = &corrected.comparison;
            comparison.topics.iter().filter(|topic| wanted.allow(comparison, topic)).count()
        })
    };
    let about_other = move |one: usize, other: usize| {
        state.corrected.with(|corrected| {
            let [one, other] = [one, other].map(|index| corrected.comparison.sides[index].name(language));
            wording::ROWS_ABOUT_OTHER.with(language, &[one, other])
        })
    };
    let label = move || match wanted {
        RowFilter::All => wording::ALL_TOPICS.of(language).to_owned(),
        RowFilter::Standing(standing) => {
            state.corrected.with(|corrected| called::standing(standing, &corrected.comparison.sides, language))
        }
        RowFilter::Differ => wording::DIFFER.of(language).to_owned(),
        RowFilter::FirstAboutOther => about_other(0, 1),
        RowFilter::SecondAboutOther => about_other(1, 0),
        RowFilter::NotInArticle => wording::NOT_IN_ARTICLE.of(language).to_owned(),
    };
    let look = match wanted {
        RowFilter::Standing(Standing::OnlyFirst) => Some("first"),
        RowFilter::Standing(Standing::OnlySecond) => Some("second"),
        RowFilter::Standing(Standing::Both) => Some("both"),
        _ => None,
    };
    let pressed = move || state.filters.with(|filters| filters.rows == wanted);
    let offered = move || match wanted {
        RowFilter::FirstAboutOther | RowFilter::SecondAboutOther => count() > 0 || pressed(),
        RowFilter::NotInArticle => state.corrected.with(|corrected| beside_an_article(&corrected.comparison)),
        _ => true,
    };
    press_button("", move || state.filters.update(|filters| filters.rows = wanted))
        .class("chip")
        .shown(offered)
        .set_some("data-look", look)
        .set_of("aria-pressed", move || Some(pressed().to_string()))
        .flag("disabled", move || count() == 0 && !pressed())
        .add(element("span").text_of(label))
        .text(" ")
        .add(element("span").class("count").text_of(move || wording::number(count(), language)))
}

/// A list that narrows by one property; its first entry lets all through. What is chosen follows the filters, so that
/// clearing them shows here too.
fn choice(
    state: State,
    (name, id, length): (Wording, &'static str, usize),
    label: Box<dyn Fn(usize) -> String>,
    current: fn(&Filters) -> Option<usize>,
    set: fn(&mut Filters, Option<usize>),
) -> Built {
    let entries = move || {
        let chosen = state.filters.with(current);
        let all =
            Entry { value: String::new(), name: state.say(wording::FILTER_ALL).to_owned(), chosen: chosen.is_none() };
        let rest = (0..length).map(|index| Entry {
            value: index.to_string(),
            name: label(index),
            chosen: chosen == Some(index),
        });
        [all].into_iter().chain(rest).collect()
    };
    let choose = move |value: String| state.filters.update(|filters| set(filters, value.parse().ok()));
    element("label").add(element("span").text(state.say(name))).add(select(id, entries, choose))
}

fn topic_choice(state: State) -> Built {
    let entries = move || {
        let chosen = state.filters.with(|filters| filters.topic.clone());
        let all =
            Entry { value: String::new(), name: state.say(wording::FILTER_ALL).to_owned(), chosen: chosen.is_none() };
        state.corrected.with(|corrected| {
            let topics = corrected.comparison.topics.iter().map(|topic| Entry {
                value: topic.id.clone(),
                name: topic.label.clone(),
                chosen: chosen.as_ref() == Some(&topic.id),
            });
            [all].into_iter().chain(topics).collect()
        })
    };
    let choose = move |id: String| state.filters.update(|filters| filters.topic = (!id.is_empty()).then_some(id));
    element("label").add(element("span").text(state.say(wording::FILTER_TOPIC))).add(select(
        "filter-topic",
        entries,
        choose,
    ))
}
