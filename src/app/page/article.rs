//! The texts as given, every statement marked in its account's colour and pattern.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::card::look;
use super::elements::{Built, Children, Keyed, after_paint, button, element, follow, press_button};
use super::linking;
use super::state::{Dialog, State};
use crate::app::marks::{Paragraph, Piece, direction, paragraphs};
use crate::app::wording;
use crate::comparison::{Account, Comparison};
use crate::correction::Corrected;
use crate::export::{account_name, kind_name};
use crate::input::Voice;
use crate::text::{Language, Span};
use crate::wording as called;

/// A first line up to this many bytes without a full stop is a headline.
const HEADLINE: usize = 240;

/// The texts with their marks.
pub fn article(state: State) -> Built {
    let language = state.spoken();
    let pane = element("div")
        .id("pane")
        .class("pane")
        .set("tabindex", "0")
        .set("role", "group")
        .set("aria-label", state.say(wording::TEXT_MARKED))
        .set("translate", "no");
    let (host, children) = (pane.as_element().clone(), Children::default());
    follow(move || {
        let (corrected, host, children) = (state.corrected.get(), host.clone(), children.clone());
        let connected = host.is_connected();
        let show = move || children.show(host, keyed_paragraphs(corrected, language));
        // Once the page stands, the comparison is shown first and the text beside it right after.
        if connected { after_paint(Box::new(show)) } else { show() }
    });
    let several = move || state.corrected.with(|corrected| corrected.comparison.texts.len() > 1);
    let hint = move || {
        let hint = if several() { wording::TEXT_HINT_STATEMENTS } else { wording::TEXT_HINT };
        hint.of(language).to_owned()
    };
    let legend = [Account::First, Account::Second, Account::Both, Account::Other].map(|account| {
        let name = move || match account {
            Account::Both => wording::MARK_BOTH.of(language).to_owned(),
            Account::Other => wording::MARK_OTHER.of(language).to_owned(),
            side => state
                .corrected
                .with(|corrected| called::account(side, &corrected.comparison.sides, language).to_owned()),
        };
        element("li").add(element("span").class("sample").set("data-look", look(account)).text_of(name))
    });
    let share = move || {
        state.corrected.with(|corrected| {
            let telling = &corrected.comparison.telling;
            let percent = (telling.outlet_words * 100 + telling.words / 2).checked_div(telling.words)?;
            Some(wording::OUTLET_SHARE.with(language, &[&percent.to_string()]))
        })
    };
    let voice = move || match share() {
        Some(share) if !several() => [&share, " ", wording::FOREWARNING.of(language)].concat(),
        _ => wording::FOREWARNING.of(language).to_owned(),
    };
    let back = element("a").class("back").set("href", "#comparison").text(state.say(wording::TO_COMPARISON));
    let back = back.on("click", move |event| {
        event.prevent_default();
        linking::to_chosen_card(state);
    });
    element("section")
        .id("text")
        .class("text")
        .set("aria-labelledby", "text-title")
        .shown(move || {
            state.corrected.with(|corrected| corrected.comparison.texts.iter().any(|text| !text.text.is_empty()))
        })
        .add(
            element("header").add(element("h2").id("text-title").text(state.say(wording::TEXT))).add(
                element("ul")
                    .class("legend")
                    .set("aria-label", state.say(wording::LEGEND))
                    .set("translate", "no")
                    .add_all(legend),
            ),
        )
        .add(element("p").class("hint").text_of(hint))
        .add(pane)
        .add(
            element("footer")
                .add(
                    press_button(state.say(wording::ADD_STATEMENT_PLAIN), move || linking::add_selection(state))
                        .id("add-statement")
                        .set("title", state.say(wording::ADD_STATEMENT)),
                )
                .add(back)
                .add(element("p").class("share-of-voice").set("translate", "no").text_of(voice)),
        )
}

/// Opens the dialog that adds a statement.
pub fn open_add(state: State, text: usize, words: String, position: usize) {
    state.dialog.set(Some(Dialog::Add { text, words, position }));
}

fn keyed_paragraphs(corrected: Arc<Corrected>, language: Language) -> impl Iterator<Item = Keyed> {
    (0..corrected.comparison.texts.len()).flat_map(move |index| {
        let comparison = &corrected.comparison;
        let title = text_title(comparison, index, language);
        let own = comparison.statements.iter().enumerate().filter(|(_, statement)| statement.text == index);
        let mut own = own.map(|(number, statement)| (number, statement.content.as_slice()));
        let marked = paragraphs(comparison.texts.get(index).map_or("", |text| &text.text), &mut own);
        let corrected = Arc::clone(&corrected);
        title.into_iter().chain(
            marked
                .enumerate()
                .map(move |(number, paragraph)| keyed_paragraph(&corrected, index, number, paragraph, language)),
        )
    })
}

/// What stands above a text where there are several.
fn text_title(comparison: &Comparison, index: usize, language: Language) -> Option<Keyed> {
    let compared = comparison.texts.get(index).filter(|_| comparison.texts.len() > 1)?;
    let (title, look) = match compared.voice {
        Voice::Outlet => (wording::TEXT_OF_OUTLET.of(language).to_owned(), "other"),
        Voice::First => (wording::TEXT_OF_SIDE.with(language, &[comparison.sides[0].name(language)]), "first"),
        Voice::Second => (wording::TEXT_OF_SIDE.with(language, &[comparison.sides[1].name(language)]), "second"),
    };
    let mut hasher = DefaultHasher::new();
    (index, &title, "title").hash(&mut hasher);
    let build = Box::new(move || element("h3").class("text-of").set("data-look", look).text(&title));
    Some(Keyed { key: hasher.finish(), height: 50, build })
}

fn keyed_paragraph(
    corrected: &Arc<Corrected>,
    index: usize,
    number: usize,
    paragraph: Paragraph,
    language: Language,
) -> Keyed {
    let comparison = &corrected.comparison;
    let words = comparison.texts.get(index).map_or("", |text| paragraph.span.of(&text.text));
    let mut hasher = DefaultHasher::new();
    (index, number == 0, words).hash(&mut hasher);
    hash_pieces(comparison, paragraph.span.begin, &paragraph.pieces, &mut hasher);
    let corrected = Arc::clone(corrected);
    Keyed {
        key: hasher.finish(),
        // Lines of about 45 characters.
        height: 30 * (words.len() / 45 + 1) as u32,
        build: Box::new(move || build_paragraph(&corrected.comparison, index, number, &paragraph, language)),
    }
}

/// Adds what the marks show; offsets count from the paragraph's begin, so that a paragraph that only moved is kept.
fn hash_pieces(comparison: &Comparison, begin: usize, pieces: &[Piece], hasher: &mut DefaultHasher) {
    for piece in pieces {
        match piece {
            Piece::Words(span) => (0, span.begin - begin, span.end - begin).hash(hasher),
            Piece::Mark { statement, first, pieces } => {
                let found = comparison.statements.get(*statement);
                let shown = found.map(|found| (found.id, found.account, found.kind));
                (1, shown, first).hash(hasher);
                hash_pieces(comparison, begin, pieces, hasher);
                2.hash(hasher);
            }
        }
    }
}

fn build_paragraph(
    comparison: &Comparison,
    index: usize,
    number: usize,
    paragraph: &Paragraph,
    language: Language,
) -> Built {
    let Some(compared) = comparison.texts.get(index) else { return element("p") };
    let words = paragraph.span.of(&compared.text);
    let trimmed = words.trim_end();
    let headline =
        number == 0 && trimmed.len() <= HEADLINE && !trimmed.ends_with(['.', '“', '”', '"']) && words != trimmed;
    let built = element("p")
        .set("lang", compared.language.tag())
        .set("data-text", &index.to_string())
        .set("dir", direction(words));
    let built = if headline { built.class("headline") } else { built };
    let painter = Painter { comparison, text: &compared.text, language };
    paragraph.pieces.iter().fold(built, |built, piece| painter.paint(built, piece))
}

struct Painter<'a> {
    comparison: &'a Comparison,
    text: &'a str,
    language: Language,
}

impl Painter<'_> {
    fn paint(&self, built: Built, piece: &Piece) -> Built {
        match piece {
            Piece::Words(Span { begin, end }) => built.text(Span::new(*begin, *end).of(self.text)),
            Piece::Mark { statement, first, pieces } => {
                let Some(statement) = self.comparison.statements.get(*statement) else {
                    return pieces.iter().fold(built, |built, piece| self.paint(built, piece));
                };
                let id = statement.id.to_string();
                let mark = element("mark")
                    .set("data-statement", &id)
                    .set("data-account", account_name(statement.account, &self.comparison.sides))
                    .set("data-look", look(statement.account))
                    .set("data-kind", kind_name(statement.kind));
                let mark = if *first {
                    let account = called::account(statement.account, &self.comparison.sides, self.language);
                    mark.set("tabindex", "-1").set("data-number", &id).set("title", account)
                } else {
                    mark
                };
                built.add(pieces.iter().fold(mark, |mark, piece| self.paint(mark, piece)))
            }
        }
    }
}

/// A button that shows a place of the text.
pub fn place_button(text: usize, span: Span, label: &str) -> Built {
    button("place", label)
        .set("data-text", &text.to_string())
        .set("data-begin", &span.begin.to_string())
        .set("data-end", &span.end.to_string())
}
