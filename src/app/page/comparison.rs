//! The comparison: rows of topics, two columns of equal weight, what others say below them.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::card::{self, Source, card, explain, look};
use super::elements::{Built, Children, Keyed, button, element, follow, press_button, when_laid_out};
use super::filters::filter_bar;
use super::focus::restore;
use super::held::{Derived, Held};
use super::linking::put_in_order;
use super::state::{Progress, State};
use super::status::counted;
use crate::app::rows::{Row, RowFilter, rows, within};
use crate::app::wording;
use crate::comparison::{Account, Comparison, Place, Standing};
use crate::correction::Corrected;
use crate::export::standing_name;
use crate::input::Sides;
use crate::text::Language;
use crate::wording as called;

/// How many rows are shown before one asks for more.
const ROWS_AT_ONCE: usize = 80;

/// The comparison with its filters.
pub fn comparison_view(state: State) -> Built {
    let language = state.spoken();
    let shown = Held::new(ROWS_AT_ONCE);
    let list = Derived::new(move || {
        let corrected = state.corrected.get();
        let order = state.order.get();
        state.filters.with(|filters| Arc::new(rows(&corrected.comparison, filters, order)))
    });
    let built = element("div").class("rows").set("translate", "no");
    let (host, children) = (built.as_element().clone(), Children::completed(move |row| explain(state, row)));
    follow(move || {
        let corrected = state.corrected.get();
        let list = list.get();
        let rows = (0..list.len().min(shown.get())).filter_map(move |row| list.get(row).cloned());
        children.show(host.clone(), rows.map(move |row| keyed_row(&corrected, row, language)));
        when_laid_out(Box::new(move || {
            put_in_order(state.chosen.get_untracked());
            // What a press takes away may go only now.
            restore(state);
        }));
    });
    let empty = move || {
        let said = state.corrected.with(|corrected| {
            let comparison = &corrected.comparison;
            if comparison.texts.iter().all(|text| text.text.trim().is_empty()) {
                Some(wording::EMPTY)
            } else if comparison.statements.is_empty() {
                Some(wording::NOTHING_FOUND)
            } else {
                list.with(|list| list.is_empty()).then_some(wording::FILTERED_AWAY)
            }
        });
        said.map(|said| said.of(language).to_owned())
    };
    // Where only others speak, two other sides say more.
    let neither = move || {
        state.corrected.with(|corrected| {
            let mut statements = corrected.comparison.statements.iter();
            statements.len() > 0 && statements.all(|statement| statement.account == Account::Other)
        })
    };
    let neither_said = move || {
        let said = |corrected: &Arc<Corrected>| {
            let [first, second] = corrected.comparison.sides.each_ref().map(|side| side.name(language));
            wording::NEITHER_SPEAKS.with(language, &[first, second])
        };
        state.corrected.with(said)
    };
    let rest = move || list.with(|list| list.len()).saturating_sub(shown.get());
    element("section")
        .id("comparison")
        .class("comparison")
        .set("tabindex", "-1")
        .set("aria-labelledby", "comparison-title")
        .set_of("aria-busy", move || Some((state.progress.get() == Progress::Working).to_string()))
        .add(
            element("header")
                .add(element("h2").id("comparison-title").text(state.say(wording::COMPARISON)))
                .add(counted(state).set("translate", "no")),
        )
        .add(filter_bar(state, list))
        .add(
            element("p")
                .class("neither")
                .set("translate", "no")
                .shown(neither)
                .add(element("span").text_of(neither_said))
                .text(" ")
                .add(press_button(state.say(wording::COMPARE_MOST), move || state.choose_sides(Sides::Auto))),
        )
        .add(columns(state))
        .add(built)
        .add(
            element("p")
                .class("empty")
                .set("translate", "no")
                .shown(move || empty().is_some())
                .text_of(move || empty().unwrap_or_default()),
        )
        .add(
            press_button("", move || shown.update(|shown| *shown += ROWS_AT_ONCE))
                .class("more")
                .shown(move || rest() > 0)
                .text_of(move || wording::SHOW_MORE.with(language, &[&rest().min(ROWS_AT_ONCE).to_string()])),
        )
}

/// The heads of the two columns: name, pattern, number of statements.
fn columns(state: State) -> Built {
    let language = state.spoken();
    let head = move |account: Account, index: usize| {
        element("div")
            .class("column")
            .set("data-look", look(account))
            .add(element("span").class("swatch").set("aria-hidden", "true"))
            .add(element("b").text_of(move || {
                state.corrected.with(|corrected| corrected.comparison.sides[index].name(language).to_owned())
            }))
            .text(" ")
            .add(element("span").class("count").text_of(move || {
                state.corrected.with(|corrected| {
                    let statements = corrected.comparison.statements.iter();
                    let count = statements.filter(|statement| statement.account == account).count();
                    wording::number(count, language)
                })
            }))
    };
    element("div")
        .class("columns")
        .set("translate", "no")
        .shown(move || state.corrected.with(|corrected| !corrected.comparison.statements.is_empty()))
        .add(head(Account::First, 0))
        .add(head(Account::Second, 1))
}

fn keyed_row(corrected: &Arc<Corrected>, row: Row, language: Language) -> Keyed {
    let comparison = &corrected.comparison;
    let mut hasher = DefaultHasher::new();
    if let Some(topic) = row.topic.and_then(|topic| comparison.topics.get(topic)) {
        (&topic.id, &topic.label, topic.standing, topic.by_hand).hash(&mut hasher);
        for difference in &topic.differences {
            (difference.kind, words_of(comparison, difference.first), words_of(comparison, difference.second))
                .hash(&mut hasher);
        }
    }
    let topic = row.topic.and_then(|topic| comparison.topics.get(topic));
    let not_in_article = topic.is_some_and(|topic| RowFilter::NotInArticle.allow(comparison, topic));
    (row.hidden, row.part, not_in_article).hash(&mut hasher);
    for side in &comparison.sides {
        (&side.id, side.name(language)).hash(&mut hasher);
    }
    for (index, cell) in row.cells.iter().enumerate() {
        index.hash(&mut hasher);
        for statement in cell.iter().filter_map(|&index| comparison.statements.get(index)) {
            card::hash(Source { comparison, statement, within: false, language }, &mut hasher);
        }
    }
    let corrected = Arc::clone(corrected);
    // Without it the browser would lay out three times as many rows as are in sight.
    let [first, second, both, others] = row.cells.each_ref().map(Vec::len);
    let height = 90 + 160 * (first.max(second) + both) as u32 + 40 * u32::from(others > 0);
    Keyed { key: hasher.finish(), height, build: Box::new(move || build_row(&corrected.comparison, &row, language)) }
}

fn words_of(comparison: &Comparison, place: Place) -> &str {
    comparison.texts.get(place.text).map_or("", |text| place.span.of(&text.text))
}

fn build_row(comparison: &Comparison, row: &Row, language: Language) -> Built {
    let topic = row.topic.and_then(|topic| comparison.topics.get(topic));
    let label = topic.map_or(wording::WITHOUT_TOPIC.of(language), |topic| &topic.label);
    let numbered = wording::PART.with(language, &[label, &(row.part + 1).to_string()]);
    let label = if row.part > 0 { &numbered } else { label };
    let heading = element("h3").set_some("lang", comparison.texts.first().map(|text| text.language.tag())).text(label);
    let mut head = element("header").class("row-head").add(heading);
    let mut section = element("section").class("row");
    if let Some(topic) = topic {
        let standing = standing_name(topic.standing, &comparison.sides);
        section = section.set("data-topic", &topic.id).set("data-standing", &standing);
        let badge = called::standing(topic.standing, &comparison.sides, language);
        let look = match topic.standing {
            Standing::Both => "both",
            Standing::OnlyFirst => "first",
            Standing::OnlySecond => "second",
            Standing::Neither => "other",
        };
        head = head.add(element("span").class("badge").set("data-look", look).text(&badge));
        for difference in &topic.differences {
            let kind = called::difference(difference.kind, language);
            let first = words_of(comparison, difference.first);
            let second = words_of(comparison, difference.second);
            head = head.add(
                element("span").class("badge differ").text(&wording::DIFFER_IN.with(language, &[kind])).add(
                    element("span")
                        .class("differing")
                        .text(" ")
                        .add(element("q").text(first))
                        .text(" / ")
                        .add(element("q").text(second)),
                ),
            );
        }
        if RowFilter::NotInArticle.allow(comparison, topic) {
            head = head.add(element("span").class("badge").text(wording::NOT_IN_ARTICLE.of(language)));
        }
        if topic.by_hand {
            head = head.add(element("span").class("hand").text(wording::BY_HAND.of(language)));
        }
        let hint = wording::CORRECT_ROW.with(language, &[label]);
        head = head.add(button("row", wording::CHANGE.of(language)).class("quiet").set("aria-label", &hint));
    }
    let [first, second, both, others] = &row.cells;
    let cards = |cell: &[usize]| -> Vec<Built> {
        let mut host = None;
        let statements = cell.iter().filter_map(|&index| comparison.statements.get(index));
        let cards = statements.map(|statement| {
            let within = host.is_some_and(|host| within(statement, host));
            if !within {
                host = Some(statement);
            }
            card(Source { comparison, statement, within, language })
        });
        cards.collect()
    };
    section = section.add(head);
    // Where neither side speaks, two empty cells would say nothing.
    if !(first.is_empty() && second.is_empty() && row.hidden[0] + row.hidden[1] == 0) {
        let side = |index: usize, cell: &[usize], account: Account| {
            let side = &comparison.sides[index];
            let name = side.name(language);
            let built = element("div")
                .class("cell")
                .set("data-side", &side.id)
                .set("data-look", look(account))
                .add(element("h4").class("cell-name").text(name));
            if !cell.is_empty() {
                return built.add_all(cards(cell));
            }
            if row.part > 0 {
                return built;
            }
            let said = match row.hidden[index] {
                0 => wording::NO_STATEMENT.with(language, &[name]),
                hidden => wording::HIDDEN_BY_FILTER.with(language, &[&hidden.to_string()]),
            };
            built.add(element("p").class("silent").text(&said))
        };
        section = section.add(element("div").class("cells").add(side(0, first, Account::First)).add(side(
            1,
            second,
            Account::Second,
        )));
    }
    if !both.is_empty() {
        section = section.add(
            element("div")
                .class("beside")
                .set("data-look", "both")
                .add(element("h4").text(wording::BOTH_TOGETHER.of(language)))
                .add_all(cards(both)),
        );
    }
    if !others.is_empty() {
        let heading = element("summary")
            .text(wording::OTHERS.of(language))
            .text(" ")
            .add(element("span").class("count").text(&others.len().to_string()));
        let folded = element("details").class("beside").set("data-look", "other").add(heading).add_all(cards(others));
        // Alone in its row it is what there is to read.
        let alone = first.is_empty() && second.is_empty() && both.is_empty();
        section = section.add(if alone { folded.set("open", "") } else { folded });
    }
    section
}
