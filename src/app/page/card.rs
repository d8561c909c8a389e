//! One statement as a card: its words as they stand, who vouches, in what kind, what is done by it, and why it is here.

use std::hash::{Hash, Hasher};

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::elements::{Built, button, element};
use super::linking::statement_of;
use super::state::State;
use crate::app::rows::{about_other_side, beside_an_article, in_article};
use crate::app::wording;
use crate::attribution::Attribution;
use crate::comparison::{Account, Comparison, Link, SettledBy, Side, Statement};
use crate::export::{account_name, act_name, kind_name};
use crate::text::{Language, Span};
use crate::wording as called;

/// What a card is built from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The whole.
    pub comparison: &'a Comparison,
    /// Whose card it is.
    pub statement: &'a Statement,
    /// Whether the card stands below that of the statement whose words these are a part of.
    pub within: bool,
    /// The language of the interface.
    pub language: Language,
}

impl<'a> Source<'a> {
    fn text(self) -> &'a str {
        self.comparison.texts.get(self.statement.text).map_or("", |text| &text.text)
    }

    fn attribution(self) -> Option<&'a Attribution> {
        let index = self.statement.attribution?;
        self.comparison.attributions.get(index).map(|located| &located.attribution)
    }

    /// The reported words with what frames them, as one stretch of the text.
    fn context(self) -> Option<Span> {
        let attribution = self.attribution()?;
        let parts = self.statement.content.iter().chain(&attribution.frame).chain(&attribution.cue);
        parts.copied().reduce(Span::cover)
    }
}

/// Adds all that a card shows to a key.
pub fn hash(source: Source, state: &mut impl Hasher) {
    let Source { statement, .. } = source;
    let text = source.text();
    (statement.id, statement.kind, statement.act, statement.account, statement.by_hand).hash(state);
    (statement.settled_by, &statement.speaker, beside_an_article(source.comparison)).hash(state);
    for link in &statement.chain {
        (&link.name, link.account).hash(state);
    }
    for span in statement.content.iter().chain(&statement.hedges) {
        span.of(text).hash(state);
    }
    if let Some(attribution) = source.attribution() {
        attribution.rule.name.hash(state);
        for span in attribution.cue.iter().chain(&attribution.source) {
            span.of(text).hash(state);
        }
        source.context().map(|span| span.of(text)).hash(state);
    }
}

/// The card.
pub fn card(source: Source) -> Built {
    let Source { comparison, statement, language, .. } = source;
    let say = |wording: wording::Wording| wording.of(language);
    let id = statement.id.to_string();
    let name = ["s", &id].concat();
    let text_language = comparison.texts.get(statement.text).map(|text| text.language.tag());
    let about_other = about_other_side(statement);
    let numbered = wording::STATEMENT_NUMBER.with(language, &[&id]);
    let tags = element("p")
        .class("tags")
        .add(element("span").class("act").text(called::act(statement.act, language)))
        .add(element("span").class("kind").text(called::kind(statement.kind, language)))
        .add_some(unsure(statement).then(|| {
            let why = say(wording::settled_by(statement.settled_by));
            element("span").class("unsure").set("title", why).text(say(wording::UNSURE))
        }))
        .add_some(
            (beside_an_article(comparison) && in_article(comparison, statement))
                .then(|| element("span").class("badge").text(say(wording::IN_ARTICLE))),
        )
        .add_some(statement.by_hand.then(|| {
            element("span").class("hand").set("title", say(wording::BY_HAND_HINT)).text(say(wording::BY_HAND))
        }))
        .add(
            button("text", &id)
                .set("tabindex", "-1")
                .class("number")
                .set("aria-label", &[say(wording::IN_TEXT), ": ", &numbered].concat()),
        );
    // Out of its card, as in a list of buttons, "Change" would not say what.
    // One card at a time is in the order of the Tab key (see `linking`).
    let action = |what: &str, name: &str| {
        button(what, name).set("tabindex", "-1").set("aria-label", &[name, ": ", &numbered].concat())
    };
    // Who goes from card to card by key hears who does what, and then the words.
    let speaker = chain(comparison, statement, language);
    let spoken = speaker.as_element().text_content().unwrap_or_default();
    let called = [&numbered, ": ", &spoken, ", ", called::act(statement.act, language)].concat();
    let words_name = ["w", &id].concat();
    element("article")
        .class(if source.within { "card within" } else { "card" })
        .set("id", &name)
        .set("tabindex", "-1")
        .set("aria-label", &called)
        .set("aria-describedby", &words_name)
        .set("data-statement", &id)
        .set("data-kind", kind_name(statement.kind))
        .set("data-account", account_name(statement.account, &comparison.sides))
        .set("data-look", look(statement.account))
        .set("data-act", act_name(statement.act))
        .add(
            element("p")
                .class("speaker")
                .add(speaker)
                .add_some(about_other.then(|| element("span").class("about").text(say(wording::ABOUT_OTHER_SIDE)))),
        )
        .add(tags)
        .add(words(source).id(&words_name).set_some("lang", text_language))
        .add_some(hedged_outside(source))
        .add(
            element("div")
                .class("actions")
                .add(why(source, &numbered).set_some("data-lang", text_language))
                .add(action("change", say(wording::CHANGE)))
                .add(action("cite", say(wording::CITE))),
        )
}

/// The look of an account, independent of which sides are compared.
pub fn look(account: Account) -> &'static str {
    match account {
        Account::First => "first",
        Account::Second => "second",
        Account::Both => "both",
        Account::Other => "other",
    }
}

/// Whether the account is inferred, not named with the statement.
fn unsure(statement: &Statement) -> bool {
    matches!(statement.settled_by, SettledBy::CarriedOver | SettledBy::Pronoun)
}

/// Who vouches, outermost first.
fn chain(comparison: &Comparison, statement: &Statement, language: Language) -> Built {
    let links = &statement.chain;
    // The column's own name stands in the language of the page, as above the column.
    let called = |link: &Link| {
        let names = |side: &&Side| [Language::German, Language::English].iter().any(|&at| side.name(at) == &*link.name);
        comparison.sides.iter().find(names).map_or_else(|| link.name.to_string(), |side| side.name(language).to_owned())
    };
    match (links.as_slice(), &statement.speaker) {
        ([], None) => element("span").class("nobody").text(wording::UNKNOWN_SPEAKER.of(language)),
        ([], Some(speaker)) => element("b").text(speaker),
        ([link], _) => element("b").set("data-look", look(link.account)).text(&called(link)),
        _ => {
            let chain = element("span").class("chain").set("title", wording::CHAIN.of(language));
            links.iter().enumerate().fold(chain, |chain, (index, link)| {
                let name = element(if index + 1 == links.len() { "b" } else { "span" })
                    .set("data-look", look(link.account))
                    .text(&called(link));
                let arrow = (index > 0).then(|| element("span").class("arrow").text(" → "));
                chain.add_some(arrow).add(name)
            })
        }
    }
}

/// The words as they stand, with the words of doubt in them marked.
fn words(source: Source) -> Built {
    let Source { statement, language, .. } = source;
    let text = source.text();
    let mut quoted = element("blockquote").class("words");
    for (index, &part) in statement.content.iter().enumerate() {
        if index > 0 {
            quoted = quoted.add(element("span").class("gap").set("aria-hidden", "true").text(" … "));
        }
        let mut at = part.begin;
        for hedge in statement.hedges.iter().filter(|hedge| part.contains(**hedge) && hedge.begin >= part.begin) {
            if hedge.begin < at {
                continue;
            }
            quoted = quoted
                .text(Span::new(at, hedge.begin).of(text))
                .add(element("em").class("hedge").set("title", wording::HEDGE_HINT.of(language)).text(hedge.of(text)));
            at = hedge.end;
        }
        quoted = quoted.text(Span::new(at, part.end).of(text));
    }
    quoted
}

/// Words of doubt that stand beside the words, in the frame.
fn hedged_outside(source: Source) -> Option<Built> {
    let Source { statement, language, .. } = source;
    let outside = statement.hedges.iter().filter(|hedge| !statement.content.iter().any(|part| part.contains(**hedge)));
    let words: Vec<&str> = outside.map(|hedge| hedge.of(source.text())).collect();
    (!words.is_empty())
        .then(|| element("p").class("hedged").text(&wording::HEDGED.with(language, &[&words.join(", ")])))
}

/// Where one asks why the statement stands where it stands.
fn why(source: Source, numbered: &str) -> Built {
    let say = wording::WHY.of(source.language);
    let summary = element("summary").set("tabindex", "-1").text(say).set("aria-label", &[say, " ", numbered].concat());
    element("details").class("why").add(summary)
}

/// Tells on the cards in `part` why each statement stands where it stands, if that is not there yet. It is folded away, so
/// that it can be built after all that shows has been painted.
pub fn explain(state: State, part: &Element) {
    let language = state.spoken();
    let Ok(bare) = part.query_selector_all(".why > summary:only-child") else { return };
    state.corrected.with_untracked(|corrected| {
        let comparison = &corrected.comparison;
        for summary in (0..bare.length()).filter_map(|index| bare.item(index)?.dyn_into::<Element>().ok()) {
            let id = statement_of(&summary);
            let statement = comparison.statements.iter().find(|statement| Some(statement.id) == id);
            if let (Some(statement), Some(why)) = (statement, summary.parent_element()) {
                let _ =
                    why.append_child(reasons(Source { comparison, statement, within: false, language }).as_element());
            }
        }
    });
}

/// Why the statement stands where it stands.
fn reasons(source: Source) -> Built {
    let Source { statement, language, .. } = source;
    let text = source.text();
    let say = |wording: wording::Wording| wording.of(language);
    let pair = |term: &str, what: Built| [element("dt").text(term), element("dd").add(what)];
    let joined = |spans: &[Span]| {
        let words: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
        words.join(" … ")
    };
    let mut list = element("dl");
    match source.attribution() {
        Some(attribution) => {
            let trigger = joined(&attribution.cue);
            if !trigger.is_empty() {
                list = list.add_all(pair(say(wording::WHY_TRIGGER), element("q").text(&trigger)));
            }
            let rule = match language {
                Language::German => attribution.rule.german,
                Language::English => attribution.rule.english,
            };
            list = list.add_all(pair(say(wording::WHY_RULE), element("span").text(rule)));
            list = list
                .add_all(pair(say(wording::WHY_ACCOUNT), settled(statement, &joined(&attribution.source), language)));
            if let Some(context) = source.context() {
                // What follows a quotation begins with the comma after it.
                let context = context.of(text).trim_start_matches([',', '.', ' ']);
                list = list.add_all(pair(say(wording::WHY_SENTENCE), element("q").text(context)));
            }
        }
        None => {
            let reason = match statement.settled_by {
                SettledBy::Voice => wording::WHY_OWN_VOICE,
                _ => wording::WHY_BY_HAND,
            };
            list = list.add_all(pair(say(wording::WHY_ACCOUNT), element("span").text(say(reason))));
        }
    }
    list
}

/// How the account was settled, with the words it was settled by, or the name that was carried over.
fn settled(statement: &Statement, named: &str, language: Language) -> Built {
    let settled = element("span").text(wording::settled_by(statement.settled_by).of(language));
    let name = |link: Option<&Link>| link.map_or("", |link| &*link.name).to_owned();
    let vouching = name(statement.chain.first());
    match statement.settled_by {
        SettledBy::Named if !named.is_empty() => settled.text(" ").add(element("q").text(named)),
        SettledBy::Named | SettledBy::CarriedOver => settled.text(" ").text(&vouching),
        SettledBy::Pronoun => settled.text(" ").add(element("q").text(named)).text(" → ").text(&vouching),
        SettledBy::Voice | SettledBy::ByHand => settled,
    }
}
