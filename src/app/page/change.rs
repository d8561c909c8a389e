//! The dialogs in which a reader corrects: a statement, a row, a statement that was not found.

use leptos::html::{Dialog as DialogElement, Input, Select, Textarea};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::help::Help;
use super::state::{Dialog, State};
use crate::app::wording::{self, Wording};
use crate::attribution::{Act, Kind};
use crate::comparison::{Account, Comparison, Place, Statement};
use crate::correction::{Anchor, Correction, Row, StatementAnchor};
use crate::text::Span;
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

/// The value of the list entry that makes a new row.
const NEW_ROW: &str = "new";

/// The one dialog of the page, with whatever is asked for in it.
#[component]
pub fn Dialogs(state: State) -> impl IntoView {
    let host = NodeRef::<DialogElement>::new();
    let open = move || state.dialog.with(Option::is_some);
    Effect::new(move || {
        let Some(host) = host.get() else { return };
        match (open(), host.open()) {
            (true, false) => {
                // Fails only where it is open already.
                let _ = host.show_modal();
            }
            (false, true) => host.close(),
            _ => {}
        }
    });
    let content = move || {
        state.dialog.get().map(|dialog| match dialog {
            Dialog::Help => view! { <Help state/> }.into_any(),
            Dialog::Statement(id) => statement_form(state, id),
            Dialog::Row(id) => row_form(state, &id),
            Dialog::Add { text, words, position } => add_form(state, text, words, position),
        })
    };
    view! {
        <dialog id="dialog" node_ref=host translate="no" aria-labelledby="dialog-title"
            on:close=move |_| state.dialog.set(None)
            on:click=move |event| {
                // A press on the backdrop is one on the dialog itself.
                let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlDialogElement>().ok());
                if pressed.is_some() {
                    state.dialog.set(None);
                }
            }>
            {content}
        </dialog>
    }
}

/// The frame of a form: title, fields, what to do with it.
fn form(state: State, title: String, fields: AnyView, submit: impl Fn() -> bool + 'static) -> AnyView {
    view! {
        <form method="dialog" on:submit=move |event| {
            event.prevent_default();
            if submit() {
                state.dialog.set(None);
            }
        }>
            <h2 id="dialog-title">{title}</h2>
            {fields}
            <div class="dialog-actions">
                <button type="submit" class="main">{state.say(wording::CORRECT_KEEP)}</button>
                <button type="button" on:click=move |_| state.dialog.set(None)>{state.say(wording::CORRECT_CANCEL)}</button>
            </div>
        </form>
    }
    .into_any()
}

/// A list to choose from; the value of each entry is its place in the list unless it brings its own.
fn list(
    id: &'static str,
    label: &'static str,
    field: NodeRef<Select>,
    entries: Vec<(String, String, bool)>,
) -> AnyView {
    let options: Vec<AnyView> = entries
        .into_iter()
        .map(|(value, name, chosen)| view! { <option value=value selected=chosen>{name}</option> }.into_any())
        .collect();
    view! {
        <label for=id><span>{label}</span><select id=id node_ref=field>{options}</select></label>
    }
    .into_any()
}

fn line(id: &'static str, label: &'static str, field: NodeRef<Input>, value: String) -> AnyView {
    view! {
        <label for=id><span>{label}</span><input type="text" id=id node_ref=field value=value autocomplete="off"/></label>
    }
    .into_any()
}

fn value(field: NodeRef<Select>) -> String {
    field.get_untracked().map(|field| field.value()).unwrap_or_default()
}

fn written(field: NodeRef<Input>) -> String {
    field.get_untracked().map(|field| field.value().trim().to_owned()).unwrap_or_default()
}

fn chosen<T: Copy>(field: NodeRef<Select>, of: &[T]) -> Option<T> {
    of.get(value(field).parse::<usize>().ok()?).copied()
}

fn numbered<T: PartialEq + Copy>(of: &[T], current: T, name: impl Fn(T) -> String) -> Vec<(String, String, bool)> {
    of.iter().enumerate().map(|(index, &entry)| (index.to_string(), name(entry), entry == current)).collect()
}

/// The lists that every statement has.
struct Fields {
    account: NodeRef<Select>,
    speaker: NodeRef<Input>,
    act: NodeRef<Select>,
    kind: NodeRef<Select>,
    topic: NodeRef<Select>,
    topic_name: NodeRef<Input>,
}

impl Fields {
    fn new() -> Fields {
        Fields {
            account: NodeRef::new(),
            speaker: NodeRef::new(),
            act: NodeRef::new(),
            kind: NodeRef::new(),
            topic: NodeRef::new(),
            topic_name: NodeRef::new(),
        }
    }

    fn view(&self, state: State, comparison: &Comparison, statement: Option<&Statement>) -> AnyView {
        let language = state.language.get_untracked();
        let name = |wording: Wording| wording.of(language).to_owned();
        let account = statement.map_or(Account::First, |statement| statement.account);
        let act = statement.map_or(Act::Assert, |statement| statement.act);
        let kind = statement.map_or(Kind::Indirect, |statement| statement.kind);
        let speaker = statement.and_then(|statement| statement.speaker.clone()).unwrap_or_default();
        let current = statement.and_then(|statement| statement.topic);
        let mut topics: Vec<_> = comparison
            .topics
            .iter()
            .enumerate()
            .map(|(index, topic)| (index.to_string(), topic.label.clone(), current == Some(index)))
            .collect();
        if current.is_none() {
            topics.insert(0, (String::new(), name(wording::WITHOUT_TOPIC), true));
        }
        topics.push((NEW_ROW.to_owned(), name(wording::CORRECT_NEW_TOPIC), false));
        view! {
            {list("change-account", state.say(wording::CORRECT_ACCOUNT), self.account,
                numbered(&ACCOUNTS, account, |account| called::account(account, &comparison.sides, language).to_owned()))}
            {line("change-speaker", state.say(wording::CORRECT_SPEAKER), self.speaker, speaker)}
            {list("change-act", state.say(wording::CORRECT_ACT), self.act, numbered(&ACTS, act, |act| called::act(act, language).to_owned()))}
            {list("change-kind", state.say(wording::CORRECT_KIND), self.kind, numbered(&KINDS, kind, |kind| called::kind(kind, language).to_owned()))}
            {list("change-topic", state.say(wording::CORRECT_TOPIC), self.topic, topics)}
            {line("change-topic-name", state.say(wording::CORRECT_SPLIT_NAME), self.topic_name, String::new())}
        }
        .into_any()
    }

    /// The row that was chosen; `None` where none was.
    fn row(&self, comparison: &Comparison) -> Option<Row> {
        let label = written(self.topic_name);
        if value(self.topic) == NEW_ROW || !label.is_empty() {
            return (!label.is_empty()).then_some(Row::New { label });
        }
        let topic = comparison.topics.get(value(self.topic).parse::<usize>().ok()?)?;
        topic.statements.first().and_then(|&index| StatementAnchor::of(comparison, index)).map(Row::Of)
    }
}

fn statement_form(state: State, id: u32) -> AnyView {
    let corrected = state.corrected.get_untracked();
    let comparison = &corrected.comparison;
    let found = comparison.statements.iter().enumerate().find(|(_, statement)| statement.id == id);
    let Some((index, statement)) = found else { return ().into_any() };
    let language = state.language.get_untracked();
    let title = wording::CORRECT_STATEMENT.with(language, &[&id.to_string()]);
    let words: Vec<&str> = comparison
        .texts
        .get(statement.text)
        .map(|text| statement.content.iter().map(|span| span.of(&text.text)).collect())
        .unwrap_or_default();
    let words = words.join(" … ");
    let fields = Fields::new();
    let view = view! {
        <blockquote class="words">{words}</blockquote>
        {fields.view(state, comparison, Some(statement))}
        <button type="button" class="quiet hide" on:click=move |_| {
            super::linking::hide(state, id);
            state.dialog.set(None);
        }>{state.say(wording::CORRECT_HIDE)}</button>
    }
    .into_any();
    let submit = {
        let corrected = corrected.clone();
        move || {
            let comparison = &corrected.comparison;
            let (Some(anchor), Some(former)) =
                (StatementAnchor::of(comparison, index), comparison.statements.get(index))
            else {
                return true;
            };
            let mut changes = Vec::new();
            // The account first: it begins a new chain, of which the speaker is the last link.
            if let Some(account) = chosen(fields.account, &ACCOUNTS).filter(|account| *account != former.account) {
                changes.push(Correction::Account { statement: anchor.clone(), account });
            }
            let speaker = written(fields.speaker);
            if !speaker.is_empty() && former.speaker.as_ref() != Some(&speaker) {
                changes.push(Correction::Speaker { statement: anchor.clone(), speaker });
            }
            if let Some(act) = chosen(fields.act, &ACTS).filter(|act| *act != former.act) {
                changes.push(Correction::Act { statement: anchor.clone(), act });
            }
            if let Some(kind) = chosen(fields.kind, &KINDS).filter(|kind| *kind != former.kind) {
                changes.push(Correction::Kind { statement: anchor.clone(), kind });
            }
            let moved =
                value(fields.topic).parse::<usize>().ok() != former.topic || !written(fields.topic_name).is_empty();
            if moved && let Some(row) = fields.row(comparison) {
                changes.push(Correction::Move { statement: anchor, row });
            }
            state.correct(changes);
            true
        }
    };
    form(state, title, view, submit)
}

fn row_form(state: State, id: &str) -> AnyView {
    let corrected = state.corrected.get_untracked();
    let comparison = &corrected.comparison;
    let found = comparison.topics.iter().position(|topic| topic.id == id);
    let Some((row, topic)) = found.and_then(|row| Some((row, comparison.topics.get(row)?))) else {
        return ().into_any();
    };
    let language = state.language.get_untracked();
    let title = wording::CORRECT_ROW.with(language, &[&topic.label]);
    let name = NodeRef::<Input>::new();
    let into = NodeRef::<Select>::new();
    let split_name = NodeRef::<Input>::new();
    let host = NodeRef::<leptos::html::Fieldset>::new();
    let mut rows = vec![(String::new(), wording::CORRECT_MERGE_NONE.of(language).to_owned(), true)];
    let others = comparison.topics.iter().enumerate().filter(|(other, _)| *other != row);
    rows.extend(others.map(|(other, topic)| (other.to_string(), topic.label.clone(), false)));
    let members: Vec<AnyView> = topic
        .statements
        .iter()
        .filter_map(|&index| {
            let statement = comparison.statements.get(index)?;
            let text = comparison.texts.get(statement.text)?;
            let words: String = statement.content.first()?.of(&text.text).chars().take(70).collect();
            let label = [&statement.id.to_string(), "  ", &words, "…"].concat();
            Some(
                view! {
                    <label class="member"><input type="checkbox" value=index.to_string()/><span>{label}</span></label>
                }
                .into_any(),
            )
        })
        .collect();
    let view = view! {
        {line("change-row-name", state.say(wording::CORRECT_TOPIC_NAME), name, topic.label.clone())}
        {list("change-row-into", state.say(wording::CORRECT_MERGE), into, rows)}
        <fieldset node_ref=host>
            <legend>{state.say(wording::CORRECT_SPLIT)}</legend>
            {members}
            {line("change-row-split", state.say(wording::CORRECT_SPLIT_NAME), split_name, String::new())}
        </fieldset>
    }
    .into_any();
    let submit = {
        let corrected = corrected.clone();
        move || {
            let comparison = &corrected.comparison;
            let Some(topic) = comparison.topics.get(row) else { return true };
            let anchor = |row: usize| {
                let first = comparison.topics.get(row)?.statements.first()?;
                StatementAnchor::of(comparison, *first)
            };
            let mut changes = Vec::new();
            let label = written(name);
            if !label.is_empty()
                && label != topic.label
                && let Some(row) = anchor(row)
            {
                changes.push(Correction::Rename { row, label });
            }
            let split: Vec<StatementAnchor> =
                checked(host).into_iter().filter_map(|index| StatementAnchor::of(comparison, index)).collect();
            let split_label = written(split_name);
            if !split.is_empty() && !split_label.is_empty() {
                changes.push(Correction::Split { statements: split, label: split_label });
            }
            if let Some(other) = value(into).parse::<usize>().ok()
                && let (Some(row), Some(into)) = (anchor(row), anchor(other))
            {
                changes.push(Correction::Merge { row, into });
            }
            state.correct(changes);
            true
        }
    };
    form(state, title, view, submit)
}

/// The values of the boxes that are ticked.
fn checked(host: NodeRef<leptos::html::Fieldset>) -> Vec<usize> {
    let Some(host) = host.get_untracked() else { return Vec::new() };
    let Ok(boxes) = host.query_selector_all("input:checked") else { return Vec::new() };
    (0..boxes.length())
        .filter_map(|index| {
            let ticked: web_sys::HtmlInputElement = wasm_bindgen::JsCast::dyn_into(boxes.item(index)?).ok()?;
            ticked.value().parse().ok()
        })
        .collect()
}

fn add_form(state: State, text: usize, words: String, position: usize) -> AnyView {
    let corrected = state.corrected.get_untracked();
    let comparison = &corrected.comparison;
    let field = NodeRef::<Textarea>::new();
    let missing = RwSignal::new(false);
    let fields = Fields::new();
    let view = view! {
        <label for="add-words">
            <span>{state.say(wording::CORRECT_WORDS)}</span>
            <textarea id="add-words" node_ref=field rows="3" aria-describedby="add-missing" prop:value=words></textarea>
        </label>
        <p id="add-missing" role="alert" class="missing" hidden=move || !missing.get()>{state.say(wording::CORRECT_NOT_FOUND)}</p>
        {fields.view(state, comparison, None)}
    }
    .into_any();
    let submit = {
        let corrected = corrected.clone();
        move || {
            let comparison = &corrected.comparison;
            let typed = field.get_untracked().map(|field| field.value()).unwrap_or_default();
            let Some(anchor) = anchor_of(comparison, text, typed.trim(), position) else {
                missing.set(true);
                return false;
            };
            let speaker = written(fields.speaker);
            state.correct([Correction::Add {
                words: vec![anchor],
                kind: chosen(fields.kind, &KINDS).unwrap_or(Kind::Indirect),
                account: chosen(fields.account, &ACCOUNTS).unwrap_or(Account::Other),
                speaker: (!speaker.is_empty()).then_some(speaker),
                act: chosen(fields.act, &ACTS).unwrap_or(Act::Assert),
                row: fields.row(comparison),
            }]);
            true
        }
    };
    form(state, state.say(wording::CORRECT_NEW).to_owned(), view, submit)
}

/// The place of `words`: where they were selected, else where they stand first, in whichever text.
fn anchor_of(comparison: &Comparison, text: usize, words: &str, position: usize) -> Option<Anchor> {
    if words.is_empty() {
        return None;
    }
    let at = |text: usize, begin: usize| Place { text, span: Span::new(begin, begin + words.len()) };
    let selected = comparison.texts.get(text).filter(|compared| at(text, position).span.of(&compared.text) == words);
    if selected.is_some() {
        return Anchor::new(&comparison.texts, at(text, position));
    }
    let found =
        comparison.texts.iter().enumerate().find_map(|(text, compared)| Some((text, compared.text.find(words)?)));
    found.and_then(|(text, begin)| Anchor::new(&comparison.texts, at(text, begin)))
}
