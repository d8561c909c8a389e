//! The texts compared: typed, pasted, dropped or opened; folded away to a line once there is a comparison.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::analysis::{self, Pace};
use super::elements::{Built, Entry, by_id, element, follow, press_button, select};
use super::files;
use super::held::{Derived, Held};
use super::linking::focus_soon;
use super::state::{Progress, State};
use crate::app::examples::{EXAMPLES, remark};
use crate::app::marks::direction;
use crate::app::wording;
use crate::comparison::NoteKind;
use crate::input::{Input, Voice, VoicedText};
use crate::text::Language;

/// A change of so many bytes at once was not typed.
pub const AS_A_WHOLE: usize = 120;
/// What says that nobody has said yet whose the texts are.
const UNANSWERED: &str = "unanswered";
/// How many texts can lie side by side.
const MOST_TEXTS: usize = 3;

/// The input with its line when folded.
pub fn texts_input(state: State) -> Built {
    let language = state.spoken();
    let count = Derived::new(move || state.input.with(|input| input.texts.len().max(1)));
    let dropping = Held::new(false);
    // Whose each text is stays in sight where it is asked or was answered.
    let voiced = move || {
        state.input.with(|input| input.texts.len() > 1 || input.texts.iter().any(|text| text.voice != Voice::Outlet))
    };
    let ask = move || match state.input.with(|input| unanswered(input)) {
        true => wording::VOICE_UNANSWERED.of(language).to_owned(),
        false => String::new(),
    };
    let areas = element("div")
        .class("areas")
        .shown(move || !state.folded.get() || voiced())
        .children_of(move || (0..count.get()).map(|index| text_area(state, index)).collect());
    element("section")
        .class("input")
        .set("aria-label", state.say(wording::INPUT))
        .flag("data-dropping", move || dropping.get())
        .on("dragover", move |event| {
            event.prevent_default();
            dropping.set(true);
        })
        .on("dragleave", move |_| dropping.set(false))
        .on("drop", move |event| {
            event.prevent_default();
            dropping.set(false);
            let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
            if let Some(transfer) = transfer {
                files::take(state, &transfer);
            }
        })
        .add(element("p").class("drop-hint").set("aria-hidden", "true").text(state.say(wording::DROP_HERE)))
        .add(folded_line(state))
        .add(areas)
        .add(element("p").id(UNANSWERED).class("unanswered").text_of(ask))
        .add(actions(state, count))
        .add(
            element("p")
                .class("example")
                .shown(move || state.found.with(|found| remark(found).is_some()))
                .add(element("b").text(state.say(wording::EXAMPLE)))
                .text(": ")
                .text(state.say(wording::EXAMPLE_REMARK)),
        )
        .add(working(state))
}

/// The first line of the text at `index`, of which at most `most` code points, whole words where it has more.
fn title(state: State, index: usize, most: usize) -> String {
    state.found.with(|found| {
        let text = found.texts.get(index).map_or("", |text| text.text.trim());
        match text.lines().next() {
            Some(line) if !line.is_empty() => match line.char_indices().nth(most) {
                None => line.to_owned(),
                Some((end, _)) => {
                    let cut = line.get(..end).unwrap_or_default();
                    let whole = cut.rsplit_once(char::is_whitespace).map_or(cut, |(words, _)| words);
                    [whole, " …"].concat()
                }
            },
            _ => state.say(wording::UNTITLED).to_owned(),
        }
    })
}

/// What stands for the texts while they are folded away.
fn folded_line(state: State) -> Built {
    let language = state.spoken();
    let title = move || title(state, 0, 160);
    let about = move || {
        state.found.with(|found| {
            let words = match found.telling.words {
                0 => String::new(),
                words => [&wording::WORDS.with(language, &[&wording::number(words, language)]), " · "].concat(),
            };
            let unknown = found.notes.iter().any(|note| note.what == NoteKind::UnknownLanguage);
            let tongue = match found.texts.first().map(|text| text.language) {
                _ if unknown => wording::OTHER_LANGUAGE,
                Some(Language::English) => wording::ENGLISH,
                _ => wording::GERMAN,
            };
            let more = match found.texts.len() {
                0 | 1 => String::new(),
                several => [" · ", &wording::TEXTS.with(language, &[&several.to_string()])].concat(),
            };
            [&words, tongue.of(language), &more].concat()
        })
    };
    element("div")
        .class("folded")
        .set("translate", "no")
        .shown(move || state.folded.get())
        .add(element("p").class("line").add(element("b").text_of(title)).text(" ").add(element("span").text_of(about)))
        .add(press_button(state.say(wording::EDIT_TEXT), move || unfold(state)).id("edit-text"))
        .add(press_button(state.say(wording::NEW_TEXT), move || new_text(state)).id("new-text"))
}

/// Examples, a file, a second text.
fn actions(state: State, count: Derived<usize>) -> Built {
    let language = state.spoken();
    let first = Entry { value: String::new(), name: [state.say(wording::EXAMPLES), " …"].concat(), chosen: false };
    let examples = EXAMPLES.iter().enumerate().map(|(number, example)| Entry {
        value: number.to_string(),
        name: example.name.of(language).to_owned(),
        chosen: false,
    });
    let entries = std::cell::Cell::new(Some([first].into_iter().chain(examples).collect::<Vec<_>>()));
    let list = select(
        "examples",
        move || entries.take().unwrap_or_default(),
        move |number| {
            if let Some(example) = number.parse::<usize>().ok().and_then(|number| EXAMPLES.get(number)) {
                state.replace(example.input());
                state.folded.set(true);
            }
        },
    );
    // The list is a menu: what was taken from it is not shown as its value.
    let menu = list.clone();
    let list = list.set("aria-label", state.say(wording::EXAMPLES)).on("change", move |_| menu.set_value(""));
    let file = element("input").set("type", "file").class("file").set("hidden", "");
    let file =
        file.set("accept", ".txt,.html,.htm,text/plain,text/html").set("aria-label", state.say(wording::OPEN_FILE));
    let file = file.on("change", move |event| {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        if let Some(chosen) = field.files().and_then(|files| files.get(0)) {
            files::read(state, &chosen);
        }
        field.set_value("");
    });
    let chooser = file.clone();
    let open = press_button(state.say(wording::OPEN_FILE), move || {
        if let Some(field) = chooser.as_element().dyn_ref::<HtmlElement>() {
            field.click();
        }
    });
    let add = press_button("", move || add_text(state))
        .id("add-text")
        .class("quiet")
        .set("title", state.say(wording::ADD_TEXT_HINT))
        .shown(move || count.get() < MOST_TEXTS)
        .text_of(move || {
            let name = if count.get() > 1 { wording::ADD_THIRD_TEXT } else { wording::ADD_TEXT };
            ["+\u{a0}", name.of(language)].concat()
        });
    let fold = press_button(state.say(wording::FOLD), move || {
        state.folded.set(true);
        focus_soon("edit-text");
    });
    let something = move || state.corrected.with(|corrected| !corrected.comparison.statements.is_empty());
    element("div")
        .class("input-actions")
        .add(list)
        .add(file)
        .add(open.class("quiet"))
        .add(add)
        .add(fold.id("fold-text").class("quiet").shown(move || !state.folded.get() && something()))
}

/// Lays another text beside what is there.
fn add_text(state: State) {
    state.arrange(|input| {
        if input.texts.is_empty() {
            input.texts.push(VoicedText::default());
        }
        // Whose text it is only the reader can say: until then its own words are on nobody's account.
        input.texts.push(VoicedText::default());
    });
    state.folded.set(false);
    let index = state.input.with_untracked(|input| input.texts.len().saturating_sub(1));
    focus_soon(&area_id(index));
}

/// That a long text is being read, and how to stop it.
fn working(state: State) -> Built {
    let is = move |progress: Progress| state.progress.get() == progress;
    let said = move || match state.progress.get() {
        Progress::Stopped => state.say(wording::STOPPED).to_owned(),
        _ => state.say(wording::WORKING).to_owned(),
    };
    element("p")
        .class("working")
        .shown(move || !is(Progress::Idle))
        .add(element("span").text_of(said))
        .add(element("progress").set("aria-label", state.say(wording::WORKING)).shown(move || is(Progress::Working)))
        .add(
            press_button(state.say(wording::STOP), move || analysis::stop(state))
                .id("stop")
                .shown(move || is(Progress::Working)),
        )
        .add(
            press_button(state.say(wording::AGAIN), move || analysis::request(state, Pace::Now))
                .shown(move || is(Progress::Stopped)),
        )
}

/// The id of the text area at `index`.
pub fn area_id(index: usize) -> String {
    match index {
        0 => "article".to_owned(),
        _ => ["article-", &(index + 1).to_string()].concat(),
    }
}

fn text_area(state: State, index: usize) -> Built {
    let language = state.spoken();
    let id = area_id(index);
    let area = element("textarea")
        .set("id", &id)
        .set("data-text", &index.to_string())
        .set("rows", "9")
        .set("spellcheck", "false")
        .set("autocomplete", "off")
        .set_of("dir", move || {
            state.input.with(|input| input.texts.get(index).map(|voiced| direction(&voiced.text).to_owned()))
        })
        .set("placeholder", state.say(wording::ARTICLE_HINT));
    // The area belongs to the reader; it is written to only where the texts were replaced.
    let written = area.clone();
    follow(move || {
        state.replaced.get();
        let text = state.input.with_untracked(|input| input.texts.get(index).map(|voiced| voiced.text.clone()));
        let text = text.unwrap_or_default();
        if written.value() != text {
            written.set_value(&text);
        }
    });
    let field = area.clone();
    let area = area.on("input", move |_: Event| typed(state, index, &field));
    let voice = move || state.input.with(|input| input.texts.get(index).map_or(Voice::Outlet, |voiced| voiced.voice));
    let name = move |choice: Voice| match choice {
        Voice::Outlet => wording::VOICE_OUTLET.of(language).to_owned(),
        Voice::First | Voice::Second => {
            state.found.with(|found| found.sides[usize::from(choice == Voice::Second)].name(language).to_owned())
        }
    };
    let group = ["voice-", &(index + 1).to_string()].concat();
    let voices = [(Voice::Outlet, "outlet"), (Voice::First, "first"), (Voice::Second, "second")];
    let voices = voices.map(|(choice, look)| {
        let field = element("input").set("type", "radio").set("name", &group).set("value", look);
        let field = field.flag("checked", move || voice() == choice).on("change", move |_| {
            state.arrange(|input| {
                if input.texts.is_empty() {
                    input.texts.push(VoicedText::default());
                }
                if let Some(voiced) = input.texts.get_mut(index) {
                    voiced.voice = choice;
                }
            });
        });
        element("label")
            .set("data-look", look)
            .add(field.id(&[&group, "-", look].concat()))
            .add(element("span").text_of(move || name(choice)))
    });
    let remove = press_button(state.say(wording::REMOVE_TEXT), move || {
        state.arrange(|input| {
            if index < input.texts.len() {
                input.texts.remove(index);
            }
        });
    });
    let alone = move || state.input.with(|input| input.texts.len() < 2);
    let number = (index + 1).to_string();
    let asked = number.clone();
    let label = move || match alone() {
        true => wording::ARTICLE_LABEL.of(language).to_owned(),
        false => wording::SECOND_LABEL.with(language, &[&number]),
    };
    let question = move || match alone() {
        true => wording::VOICE.of(language).to_owned(),
        false => wording::VOICE_NUMBERED.with(language, &[&asked]),
    };
    let open = move || !state.folded.get();
    let called = move || if open() || alone() { String::new() } else { [" ", &title(state, index, 60)].concat() };
    element("div")
        .class("area")
        .add(element("label").set("for", &id).shown(open).text_of(label))
        .add(area.set("aria-describedby", UNANSWERED).shown(open))
        .add(
            element("fieldset")
                .class("voice")
                .add(
                    element("legend")
                        .add(element("span").text_of(question))
                        .add(element("b").set("translate", "no").text_of(called)),
                )
                .add_all(voices)
                .add(remove.class("quiet").shown(move || !alone())),
        )
}

/// Whether several texts lie side by side and none is said to be a side's own.
fn unanswered(input: &Input) -> bool {
    input.texts.len() > 1 && input.texts.iter().all(|voiced| voiced.voice == Voice::Outlet)
}

/// Takes over what stands in a text area now.
fn typed(state: State, index: usize, area: &Built) {
    let text = area.value();
    let former = state.input.with_untracked(|input| input.texts.get(index).map(|voiced| voiced.text.clone()));
    let former = former.unwrap_or_default();
    if text.len() > files::LARGEST {
        area.set_value(&former);
        files::too_large(state, text.len());
        return;
    }
    let whole = text.len().abs_diff(former.len()) >= AS_A_WHOLE;
    state.type_text(index, text, if whole { Pace::Now } else { Pace::Typing });
    if whole && state.input.with_untracked(|input| input.texts.iter().all(|voiced| !voiced.text.trim().is_empty())) {
        fold(state);
    }
}

/// Opens the input as it is.
pub fn unfold(state: State) {
    state.folded.set(false);
    focus_soon("article");
}

/// Opens the input empty; the former text is one undo away.
pub fn new_text(state: State) {
    let sides = state.input.with_untracked(|input| input.sides.clone());
    state.replace(Input { texts: Vec::new(), sides });
    state.folded.set(false);
    focus_soon("article");
}

/// Takes a whole text that was pasted into the text area at `index`, which need not lay it out: it is folded away at once.
pub fn put_text(state: State, index: usize, text: String) {
    let filled = |voiced: &VoicedText| !voiced.text.trim().is_empty();
    let (some, others) = state.input.with_untracked(|input| {
        let mut others = input.texts.iter().enumerate().filter(|(other, _)| *other != index);
        (input.texts.iter().any(filled), others.all(|(_, voiced)| filled(voiced)))
    });
    if some {
        state.remember_all();
    }
    // First of all: what stands there is not lost where the program breaks.
    if let Some(area) = by_id(&area_id(index)).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) {
        // Folded away first: the browser would lay out the whole of it, to put the caret at its end.
        if others {
            let _ = area.set_attribute("hidden", "");
        }
        area.set_value(&text);
    }
    state.type_text(index, text, Pace::Now);
    if others {
        fold(state);
    }
}

/// Takes a whole text that came by paste, drop or file: into the empty one beside others, if there is one, else alone.
pub fn take_text(state: State, text: &str) {
    let empty = |input: &Input| {
        let mut texts = input.texts.iter();
        texts.position(|voiced| voiced.text.trim().is_empty()).filter(|_| input.texts.len() > 1)
    };
    if let Some(index) = state.input.with_untracked(|input| empty(input)) {
        return put_text(state, index, text.to_owned());
    }
    let sides = state.input.with_untracked(|input| input.sides.clone());
    fold(state);
    state.replace(Input::article(text, sides));
}

/// Folds the input away and leads on to the comparison, or first to whose the texts are.
fn fold(state: State) {
    state.folded.set(true);
    focus_soon(if state.input.with_untracked(|input| unanswered(input)) { "voice-1-outlet" } else { "comparison" });
}
