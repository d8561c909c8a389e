//! The dialogs in which a reader corrects: a statement, a row, a statement that was not found.

use std::sync::Arc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlInputElement};

use super::elements::{Built, element, follow, option, press_button};
use super::filters::{ACCOUNTS, ACTS, KINDS};
use super::held::Held;
use super::help::help;
use super::linking::hide;
use super::state::{Dialog, State};
use crate::app::wording;
use crate::attribution::{Act, Kind};
use crate::comparison::{Account, Comparison, Place, Statement};
use crate::correction::{Anchor, Corrected, Correction, Row, StatementAnchor};
use crate::text::Span;
use crate::wording as called;

/// The value of the list entry that makes a new row.
const NEW_ROW: &str = "new";

/// The one dialog of the page, with whatever is asked for in it.
pub fn dialogs(state: State) -> Built {
    let content = move || match state.dialog.get() {
        None => Vec::new(),
        Some(Dialog::Help) => vec![help(state)],
        Some(Dialog::Statement(id)) => statement_form(state, id).into_iter().collect(),
        Some(Dialog::Row(id)) => row_form(state, &id).into_iter().collect(),
        Some(Dialog::Add { text, words, position }) => vec![add_form(state, text, &words, position)],
    };
    let built = element("dialog")
        .id("dialog")
        .set("translate", "no")
        .set("aria-labelledby", "dialog-title")
        .children_of(content)
        .on("close", move |_| state.dialog.set(None))
        .on("click", move |event| {
            // A press on the backdrop is one on the dialog itself.
            if event.target().is_some_and(|target| target.has_type::<HtmlDialogElement>()) {
                state.dialog.set(None);
            }
        });
    let host = built.as_element().dyn_ref::<HtmlDialogElement>().cloned();
    if let Some(host) = host {
        // After the content: the browser gives the focus to the first field.
        follow(move || match (state.dialog.with(Option::is_some), host.open()) {
            (true, false) => {
                // Fails only where it is open already.
                let _ = host.show_modal();
            }
            (false, true) => host.close(),
            _ => {}
        });
    }
    built
}

/// The frame of a form: title, fields, what to do with it. `submit` says whether it is done with.
fn form(state: State, title: &str, fields: Vec<Built>, submit: impl Fn() -> bool + 'static) -> Built {
    element("form")
        .set("method", "dialog")
        .on("submit", move |event| {
            event.prevent_default();
            if submit() {
                state.dialog.set(None);
            }
        })
        .add(element("h2").id("dialog-title").text(title))
        .add_all(fields)
        .add(
            element("div")
                .class("dialog-actions")
                .add(element("button").set("type", "submit").class("main").text(state.say(wording::CORRECT_KEEP)))
                .add(press_button(state.say(wording::CORRECT_CANCEL), move || state.dialog.set(None))),
        )
}

/// A field with its label.
fn labelled(label: &str, field: &Built) -> Built {
    element("label").add(element("span").text(label)).add(field.clone())
}

/// A list whose values are places in a list of ours; where nothing is chosen yet, it asks for a choice.
fn numbered(state: State, id: &str, names: &[&str], current: Option<usize>) -> Built {
    let entries = names.iter().enumerate();
    let entries = entries.map(|(index, name)| option(&index.to_string(), name, Some(index) == current));
    let ask = current.is_none().then(|| option("", state.say(wording::CORRECT_CHOOSE), true));
    element("select").id(id).set("required", "").add_some(ask).add_all(entries)
}

fn line(id: &str, value: &str) -> Built {
    element("input").set("type", "text").set("autocomplete", "off").id(id).set("value", value)
}

fn chosen<T: Copy>(list: &Built, of: &[T]) -> Option<T> {
    of.get(list.value().parse::<usize>().ok()?).copied()
}

fn written(field: &Built) -> String {
    field.value().trim().to_owned()
}

/// What is wrong with what was filled in, said once it `is`.
fn complaint(state: State, id: &str, is: Held<bool>, said: wording::Wording) -> Built {
    let said = move || if is.get() { state.say(said).to_owned() } else { String::new() };
    element("p").id(id).set("role", "alert").class("missing").text_of(said)
}

/// The fields that every statement has.
struct Fields {
    account: Built,
    speaker: Built,
    act: Built,
    kind: Built,
    topic: Built,
    topic_name: Built,
}

impl Fields {
    fn new(state: State, comparison: &Comparison, statement: Option<&Statement>) -> Fields {
        let language = state.spoken();
        let account = statement.and_then(|given| ACCOUNTS.iter().position(|&account| account == given.account));
        let act = statement.map_or(Act::Assert, |statement| statement.act);
        let kind = statement.map_or(Kind::Indirect, |statement| statement.kind);
        let accounts = ACCOUNTS.map(|account| called::account(account, &comparison.sides, language));
        let acts = ACTS.map(|act| called::act(act, language));
        let kinds = KINDS.map(|kind| called::kind(kind, language));
        let speaker = statement.and_then(|statement| statement.speaker.as_deref()).unwrap_or_default();
        let current = statement.and_then(|statement| statement.topic);
        let rows = comparison.topics.iter().enumerate();
        let rows = rows.map(|(index, topic)| option(&index.to_string(), &topic.label, current == Some(index)));
        let none = current.is_none().then(|| option("", state.say(wording::WITHOUT_TOPIC), true));
        Fields {
            // Whose account it is cannot be guessed: a statement that is added has none until the reader names it.
            account: numbered(state, "change-account", &accounts, account),
            // Where somebody is named, an empty field would change nothing, and in silence.
            speaker: line("change-speaker", speaker).set_some("required", (!speaker.is_empty()).then_some("")),
            act: numbered(state, "change-act", &acts, ACTS.iter().position(|&one| one == act)),
            kind: numbered(state, "change-kind", &kinds, KINDS.iter().position(|&one| one == kind)),
            topic: element("select").id("change-topic").add_some(none).add_all(rows).add(option(
                NEW_ROW,
                state.say(wording::CORRECT_NEW_TOPIC),
                false,
            )),
            topic_name: line("change-topic-name", ""),
        }
    }

    fn view(&self, state: State) -> Vec<Built> {
        let new_row = Held::new(false);
        let list = self.topic.clone();
        let topic = self.topic.clone().on("change", move |_| new_row.set(list.value() == NEW_ROW));
        vec![
            labelled(state.say(wording::CORRECT_ACCOUNT), &self.account),
            labelled(state.say(wording::CORRECT_SPEAKER), &self.speaker),
            labelled(state.say(wording::CORRECT_ACT), &self.act),
            labelled(state.say(wording::CORRECT_KIND), &self.kind),
            labelled(state.say(wording::CORRECT_TOPIC), &topic),
            labelled(
                state.say(wording::CORRECT_SPLIT_NAME),
                &self.topic_name.clone().flag("required", move || new_row.get()),
            )
            .shown(move || new_row.get()),
        ]
    }

    /// The row that was chosen; `None` where none was.
    fn row(&self, comparison: &Comparison) -> Option<Row> {
        if self.topic.value() == NEW_ROW {
            let label = written(&self.topic_name);
            return (!label.is_empty()).then_some(Row::New { label });
        }
        let row = self.topic.value().parse::<usize>().ok()?;
        row_anchor(comparison, row).map(Row::Of)
    }
}

/// A statement of the row, by which it is found again.
fn row_anchor(comparison: &Comparison, row: usize) -> Option<StatementAnchor> {
    let first = comparison.topics.get(row)?.statements.first()?;
    StatementAnchor::of(comparison, *first)
}

fn words(comparison: &Comparison, statement: &Statement) -> String {
    let text = comparison.texts.get(statement.text).map_or("", |text| text.text.as_str());
    let parts: Vec<&str> = statement.content.iter().map(|span| span.of(text)).collect();
    parts.join(" … ")
}

fn statement_form(state: State, id: u32) -> Option<Built> {
    let corrected = state.corrected.get_untracked();
    let comparison = &corrected.comparison;
    let index = comparison.statements.iter().position(|statement| statement.id == id)?;
    let statement = comparison.statements.get(index)?;
    let title = wording::CORRECT_STATEMENT.with(state.spoken(), &[&id.to_string()]);
    let fields = Fields::new(state, comparison, Some(statement));
    let mut view = vec![element("blockquote").class("words").text(&words(comparison, statement))];
    view.extend(fields.view(state));
    let hiding = press_button(state.say(wording::CORRECT_HIDE), move || {
        hide(state, id);
        state.dialog.set(None);
    });
    view.push(hiding.class("quiet hide"));
    let submit = {
        let corrected = Arc::clone(&corrected);
        move || {
            state.correct(statement_changes(&corrected, index, &fields).unwrap_or_default());
            true
        }
    };
    Some(form(state, &title, view, submit))
}

/// What the fields change of the statement at `index`.
fn statement_changes(corrected: &Corrected, index: usize, fields: &Fields) -> Option<Vec<Correction>> {
    let comparison = &corrected.comparison;
    let anchor = StatementAnchor::of(comparison, index)?;
    let former = comparison.statements.get(index)?;
    let mut changes = Vec::new();
    // The account first: it begins a new chain, of which the speaker is the last link.
    if let Some(account) = chosen(&fields.account, &ACCOUNTS).filter(|account| *account != former.account) {
        changes.push(Correction::Account { statement: anchor.clone(), account });
    }
    let speaker = written(&fields.speaker);
    if !speaker.is_empty() && former.speaker.as_deref() != Some(speaker.as_str()) {
        changes.push(Correction::Speaker { statement: anchor.clone(), speaker });
    }
    if let Some(act) = chosen(&fields.act, &ACTS).filter(|act| *act != former.act) {
        changes.push(Correction::Act { statement: anchor.clone(), act });
    }
    if let Some(kind) = chosen(&fields.kind, &KINDS).filter(|kind| *kind != former.kind) {
        changes.push(Correction::Kind { statement: anchor.clone(), kind });
    }
    let topic = fields.topic.value();
    if (topic == NEW_ROW || topic.parse::<usize>().ok() != former.topic)
        && let Some(row) = fields.row(comparison)
    {
        changes.push(Correction::Move { statement: anchor, row });
    }
    Some(changes)
}

fn row_form(state: State, id: &str) -> Option<Built> {
    let corrected = state.corrected.get_untracked();
    let comparison = &corrected.comparison;
    let row = comparison.topics.iter().position(|topic| topic.id == id)?;
    let topic = comparison.topics.get(row)?;
    let title = wording::CORRECT_ROW.with(state.spoken(), &[&topic.label]);
    let name = line("change-row-name", &topic.label).set("required", "");
    let others = comparison.topics.iter().enumerate().filter(|(other, _)| *other != row);
    let into = element("select")
        .id("change-row-into")
        .add(option("", state.say(wording::CORRECT_MERGE_NONE), true))
        .add_all(others.map(|(other, topic)| option(&other.to_string(), &topic.label, false)));
    // Statements that are ticked need a name for their row, or the split would end in silence.
    let apart = Held::new(false);
    let split_name = line("change-row-split", "").flag("required", move || apart.get());
    let members = topic.statements.iter().filter_map(|&index| {
        let statement = comparison.statements.get(index)?;
        let tick = element("input").set("type", "checkbox").set("value", &index.to_string());
        let label = [&statement.id.to_string(), ": ", &words(comparison, statement)].concat();
        Some(element("label").class("member").add(tick).add(element("span").text(&label)))
    });
    let split = element("fieldset")
        .add(element("legend").text(state.say(wording::CORRECT_SPLIT)))
        .add_all(members)
        .add(labelled(state.say(wording::CORRECT_SPLIT_NAME), &split_name));
    let split = {
        let host = split.clone();
        split.on("change", move |_| apart.set(!ticked(&host).is_empty()))
    };
    let unticked = Held::new(false);
    let view = vec![
        labelled(state.say(wording::CORRECT_TOPIC_NAME), &name),
        labelled(state.say(wording::CORRECT_MERGE), &into),
        split.clone().add(complaint(state, "split-missing", unticked, wording::CORRECT_TICK)),
    ];
    let submit = {
        let corrected = Arc::clone(&corrected);
        move || {
            let comparison = &corrected.comparison;
            let former = comparison.topics.get(row).map(|topic| topic.label.clone()).unwrap_or_default();
            let mut changes = Vec::new();
            let label = written(&name);
            if !label.is_empty()
                && label != former
                && let Some(row) = row_anchor(comparison, row)
            {
                changes.push(Correction::Rename { row, label });
            }
            let apart = ticked(&split).into_iter();
            let statements: Vec<_> = apart.filter_map(|index| StatementAnchor::of(comparison, index)).collect();
            let label = written(&split_name);
            if statements.is_empty() && !label.is_empty() {
                unticked.set(true);
                return false;
            }
            if !statements.is_empty() && !label.is_empty() {
                changes.push(Correction::Split { statements, label });
            }
            let other = into.value().parse::<usize>().ok().and_then(|other| row_anchor(comparison, other));
            if let (Some(row), Some(into)) = (row_anchor(comparison, row), other) {
                changes.push(Correction::Merge { row, into });
            }
            state.correct(changes);
            true
        }
    };
    Some(form(state, &title, view, submit))
}

/// The values of the boxes that are ticked.
fn ticked(host: &Built) -> Vec<usize> {
    let Ok(boxes) = host.as_element().query_selector_all("input:checked") else { return Vec::new() };
    let boxes = (0..boxes.length()).filter_map(|index| boxes.item(index)?.dyn_into::<HtmlInputElement>().ok());
    boxes.filter_map(|ticked| ticked.value().parse().ok()).collect()
}

fn add_form(state: State, text: usize, words: &str, position: usize) -> Built {
    let corrected = state.corrected.get_untracked();
    let area = element("textarea").id("add-words").set("rows", "3").set("aria-describedby", "add-missing");
    area.set_value(words);
    let missing = Held::new(false);
    let fields = Fields::new(state, &corrected.comparison, None);
    let mut view = vec![
        labelled(state.say(wording::CORRECT_WORDS), &area),
        complaint(state, "add-missing", missing, wording::CORRECT_NOT_FOUND),
    ];
    view.extend(fields.view(state));
    let submit = move || {
        let comparison = &corrected.comparison;
        let Some(anchor) = anchor_of(comparison, text, area.value().trim(), position) else {
            missing.set(true);
            return false;
        };
        let speaker = written(&fields.speaker);
        state.correct([Correction::Add {
            words: vec![anchor],
            kind: chosen(&fields.kind, &KINDS).unwrap_or(Kind::Indirect),
            account: chosen(&fields.account, &ACCOUNTS).unwrap_or(Account::Other),
            speaker: (!speaker.is_empty()).then_some(speaker),
            act: chosen(&fields.act, &ACTS).unwrap_or(Act::Assert),
            row: fields.row(comparison),
        }]);
        true
    };
    form(state, state.say(wording::CORRECT_NEW), view, submit)
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
