//! The texts compared: typed, pasted, dropped or opened; folded away to a line once there is a comparison.

use leptos::html::{Input as InputElement, Textarea};
use leptos::prelude::*;
use web_sys::{DragEvent, Event};

use super::analysis::{self, Pace};
use super::files;
use super::state::{Progress, State};
use crate::app::examples::EXAMPLES;
use crate::app::wording;
use crate::input::{Input, Voice, VoicedText};
use crate::text::Language;

/// A change of so many bytes at once was not typed.
const AS_A_WHOLE: usize = 120;
/// How many texts can lie side by side.
const MOST_TEXTS: usize = 3;

/// The input with its line when folded.
#[component]
pub fn TextsInput(state: State) -> impl IntoView {
    let language = state.language.get_untracked();
    let count = Memo::new(move |_| state.input.with(|input| input.texts.len().max(1)));
    let dropping = RwSignal::new(false);
    let file = NodeRef::<InputElement>::new();
    let areas = move || (0..count.get()).map(|index| text_area(state, index)).collect::<Vec<_>>();
    let over = move |event: DragEvent| {
        event.prevent_default();
        dropping.set(true);
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        dropping.set(false);
        if let Some(transfer) = event.data_transfer() {
            files::take(state, &transfer, None);
        }
    };
    let add = move |_| {
        state.arrange(|input| {
            if input.texts.is_empty() {
                input.texts.push(VoicedText::default());
            }
            // Two texts are two statements until the reader says otherwise: one of each side.
            let voice = match input.texts.as_mut_slice() {
                [only] => {
                    only.voice = Voice::First;
                    Voice::Second
                }
                _ => Voice::Outlet,
            };
            input.texts.push(VoicedText { text: String::new(), voice });
        });
        state.folded.set(false);
        let index = state.input.with_untracked(|input| input.texts.len().saturating_sub(1));
        super::linking::focus_soon(&area_id(index));
    };
    let add_label = move || state.say(if count.get() > 1 { wording::ADD_THIRD_TEXT } else { wording::ADD_TEXT });
    let line = move || {
        state.found.with(|found| {
            let first = found.texts.first().map_or("", |text| text.text.trim());
            let title = first.lines().next().unwrap_or_default();
            let title = if title.is_empty() { wording::UNTITLED.of(language).to_owned() } else { shortened(title) };
            let words = wording::number(found.telling.words, language);
            let words = wording::WORDS.with(language, &[&words]);
            let tongue = found.texts.first().map_or(wording::GERMAN, |text| match text.language {
                Language::German => wording::GERMAN,
                Language::English => wording::ENGLISH,
            });
            let more = match found.texts.len() {
                0 | 1 => String::new(),
                several => ["  +\u{a0}", &(several - 1).to_string()].concat(),
            };
            (title, [&words, " · ", tongue.of(language), &more].concat())
        })
    };
    let folded = move || state.folded.get();
    let full = move || count.get() >= MOST_TEXTS;
    view! {
        <section class="input" aria-label=state.say(wording::INPUT) class:dropping=move || dropping.get()
            on:dragover=over on:dragleave=move |_| dropping.set(false) on:drop=dropped>
            <p class="drop-hint" aria-hidden="true">{state.say(wording::DROP_HERE)}</p>
            <div class="folded" translate="no" hidden=move || !folded()>
                <p class="line"><b>{move || line().0}</b>" "<span>{move || line().1}</span></p>
                <button type="button" id="edit-text" on:click=move |_| unfold(state)>{state.say(wording::EDIT_TEXT)}</button>
                <button type="button" id="new-text" on:click=move |_| new_text(state)>{state.say(wording::NEW_TEXT)}</button>
            </div>
            <div class="areas" hidden=folded data-count=move || count.get().to_string()>{areas}</div>
            <div class="input-actions">
                <label class="examples">
                    <span class="sr">{state.say(wording::EXAMPLES)}</span>
                    <select id="examples" on:change=move |event| {
                        let number: Option<usize> = event_target_value(&event).parse().ok();
                        if let Some(example) = number.and_then(|number| EXAMPLES.get(number)) {
                            state.replace(example.input());
                            state.folded.set(true);
                        }
                        set_value(&event, "");
                    }>
                        <option value="">{state.say(wording::EXAMPLES)}" …"</option>
                        {EXAMPLES.iter().enumerate().map(|(number, example)| {
                            view! { <option value=number.to_string()>{example.name.of(language)}</option> }.into_any()
                        }).collect::<Vec<_>>()}
                    </select>
                </label>
                <button type="button" class="quiet" on:click=move |_| {
                    if let Some(file) = file.get_untracked() {
                        file.click();
                    }
                }>{state.say(wording::OPEN_FILE)}</button>
                <input type="file" class="file" node_ref=file hidden accept=".txt,.html,.htm,text/plain,text/html"
                    aria-label=state.say(wording::OPEN_FILE)
                    on:change=move |_| {
                        if let Some(file) = file.get_untracked() {
                            if let Some(chosen) = file.files().and_then(|files| files.get(0)) {
                                files::read(state, &chosen);
                            }
                            file.set_value("");
                        }
                    }/>
                <button type="button" class="quiet" id="add-text" title=state.say(wording::ADD_TEXT_HINT)
                    hidden=full on:click=add>"+ "{add_label}</button>
                <button type="button" class="quiet" id="fold-text" hidden=move || folded() || nothing(state)
                    on:click=move |_| state.folded.set(true)>{state.say(wording::FOLD)}</button>
            </div>
            <p class="working" hidden=move || state.progress.get() == Progress::Idle>
                <span>{move || match state.progress.get() {
                    Progress::Stopped => state.say(wording::STOPPED),
                    _ => state.say(wording::WORKING),
                }}</span>
                <progress hidden=move || state.progress.get() != Progress::Working aria-label=state.say(wording::WORKING)></progress>
                <button type="button" id="stop" hidden=move || state.progress.get() != Progress::Working
                    on:click=move |_| analysis::stop(state)>{state.say(wording::STOP)}</button>
                <button type="button" hidden=move || state.progress.get() != Progress::Stopped
                    on:click=move |_| analysis::request(state, Pace::Now)>{state.say(wording::AGAIN)}</button>
            </p>
        </section>
    }
}

fn nothing(state: State) -> bool {
    state.corrected.with(|corrected| corrected.comparison.statements.is_empty())
}

fn shortened(title: &str) -> String {
    match title.char_indices().nth(90) {
        Some((end, _)) => [title.get(..end).unwrap_or(title), "…"].concat(),
        None => title.to_owned(),
    }
}

/// The id of the text area at `index`.
pub fn area_id(index: usize) -> String {
    match index {
        0 => "article".to_owned(),
        _ => ["article-", &(index + 1).to_string()].concat(),
    }
}

fn text_area(state: State, index: usize) -> AnyView {
    let language = state.language.get_untracked();
    let area = NodeRef::<Textarea>::new();
    // The area belongs to the reader; it is written to only where the texts were replaced.
    Effect::new(move || {
        state.replaced.track();
        let Some(area) = area.get() else { return };
        let text = state.input.with_untracked(|input| input.texts.get(index).map(|voiced| voiced.text.clone()));
        let text = text.unwrap_or_default();
        if area.value() != text {
            area.set_value(&text);
        }
    });
    let typed = move |_: Event| {
        let Some(area) = area.get_untracked() else { return };
        let text = area.value();
        let former = state.input.with_untracked(|input| input.texts.get(index).map_or(0, |voiced| voiced.text.len()));
        if text.len() > files::LARGEST {
            let former = state.input.with_untracked(|input| input.texts.get(index).map(|voiced| voiced.text.clone()));
            area.set_value(&former.unwrap_or_default());
            files::too_large(state, text.len());
            return;
        }
        let whole = text.len().abs_diff(former) >= AS_A_WHOLE;
        state.type_text(index, text, if whole { Pace::Now } else { Pace::Typing });
        if whole && state.input.with_untracked(|input| input.texts.iter().all(|voiced| !voiced.text.trim().is_empty()))
        {
            fold_after(state);
        }
    };
    let voice = move || state.input.with(|input| input.texts.get(index).map_or(Voice::Outlet, |voiced| voiced.voice));
    let voices = [Voice::Outlet, Voice::First, Voice::Second].map(|choice| {
        let name = move || match choice {
            Voice::Outlet => wording::VOICE_OUTLET.of(language).to_owned(),
            Voice::First | Voice::Second => state.found.with(|found| {
                let side = &found.sides[usize::from(choice == Voice::Second)];
                wording::VOICE_SIDE.with(language, &[side.name(language)])
            }),
        };
        let value = match choice {
            Voice::Outlet => "outlet",
            Voice::First => "first",
            Voice::Second => "second",
        };
        view! { <option value=value selected=move || voice() == choice>{name}</option> }.into_any()
    });
    let set_voice = move |event: Event| {
        let choice = match event_target_value(&event).as_str() {
            "first" => Voice::First,
            "second" => Voice::Second,
            _ => Voice::Outlet,
        };
        state.arrange(|input| {
            if let Some(voiced) = input.texts.get_mut(index) {
                voiced.voice = choice;
            }
        });
    };
    let label = move || match index {
        0 => wording::ARTICLE_LABEL.of(language).to_owned(),
        _ => wording::SECOND_LABEL.with(language, &[&(index + 1).to_string()]),
    };
    let several = move || state.input.with(|input| input.texts.len() > 1);
    let id = area_id(index);
    let look = move || match voice() {
        Voice::Outlet => "other",
        Voice::First => "first",
        Voice::Second => "second",
    };
    view! {
        <div class="area" data-look=look>
            <label for=id.clone()>{label}</label>
            <textarea id=id data-text=index.to_string() node_ref=area rows="9" spellcheck="false" autocomplete="off"
                dir="auto" aria-describedby="article-hint" placeholder=state.say(wording::ARTICLE_HINT)
                on:input=typed></textarea>
            <div class="voice">
                <label>
                    <span>{state.say(wording::VOICE)}</span>
                    " "
                    <select on:change=set_voice>{Vec::from(voices)}</select>
                </label>
                <button type="button" class="quiet" hidden=move || !several() on:click=move |_| {
                    state.arrange(|input| {
                        if index < input.texts.len() {
                            input.texts.remove(index);
                        }
                        // Alone again, a text is an article as at first.
                        if let [only] = input.texts.as_mut_slice() {
                            only.voice = Voice::Outlet;
                        }
                    });
                }>{state.say(wording::REMOVE_TEXT)}</button>
            </div>
        </div>
    }
    .into_any()
}

fn set_value(event: &Event, value: &str) {
    let select: web_sys::HtmlSelectElement = event_target(event);
    select.set_value(value);
}

/// Opens the input as it is.
pub fn unfold(state: State) {
    state.folded.set(false);
    super::linking::focus_soon("article");
}

/// Opens the input empty; the former text is one undo away.
pub fn new_text(state: State) {
    let sides = state.input.with_untracked(|input| input.sides.clone());
    state.replace(Input { texts: Vec::new(), sides });
    state.folded.set(false);
    super::linking::focus_soon("article");
}

/// Takes a whole text that came by paste, drop or file.
pub fn take_text(state: State, text: &str) {
    let sides = state.input.with_untracked(|input| input.sides.clone());
    state.replace(Input::article(text, sides));
    fold_after(state);
}

/// Folds the input away and leads on to the comparison.
fn fold_after(state: State) {
    state.folded.set(true);
    super::linking::focus_soon("comparison");
}
