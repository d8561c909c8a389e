//! How it is told: shares of words, direct against indirect, words of saying, hedges, who comes first. Figures with
//! their pictures; no score and no verdict.

use super::card::look;
use super::elements::{Built, button, element};
use super::state::State;
use crate::app::wording::{self, Wording};
use crate::attribution::Kind;
use crate::comparison::{AccountTelling, Comparison};
use crate::text::Language;
use crate::wording as called;

/// How many words of a list are shown.
const WORDS_SHOWN: usize = 8;

/// The panel.
pub fn telling(state: State) -> Built {
    let language = state.spoken();
    element("section")
        .class("telling")
        .set("aria-labelledby", "telling-title")
        .shown(move || state.corrected.with(|corrected| !corrected.comparison.statements.is_empty()))
        .add(element("h2").id("telling-title").text(state.say(wording::TELLING)))
        .add(
            element("div").class("charts").set("translate", "no").children_below(
                move || state.corrected.get(),
                move |corrected| charts(&corrected.comparison, language),
            ),
        )
}

fn charts(comparison: &Comparison, language: Language) -> Vec<Built> {
    let telling = &comparison.telling;
    let speaking: Vec<&AccountTelling> =
        telling.accounts.iter().filter(|account| account.words > 0 || !account.kinds.is_empty()).collect();
    if telling.words == 0 {
        return Vec::new();
    }
    let name = |account: &AccountTelling| called::account(account.account, &comparison.sides, language).to_owned();
    let mut shares: Vec<Part> = speaking
        .iter()
        .map(|account| Part { look: look(account.account), name: name(account), value: account.words })
        .collect();
    shares.push(Part {
        look: "outlet",
        name: wording::OUTLET_VOICE.of(language).to_owned(),
        value: telling.outlet_words,
    });
    let mut charts = vec![figure(
        wording::SHARE_OF_WORDS,
        language,
        vec![bar(&shares, telling.words), shares_table(&shares, telling.words, language)],
    )];
    let counts = |account: &AccountTelling| {
        let direct: usize =
            account.kinds.iter().filter(|(kind, _)| *kind == Kind::Direct).map(|(_, count)| count).sum();
        let all: usize = account.kinds.iter().map(|(_, count)| count).sum();
        (direct, all - direct)
    };
    let mut head = element("tr");
    for column in [wording::COL_WHO, wording::COL_DIRECT, wording::COL_INDIRECT] {
        head = head.add(element("th").set("scope", "col").text(column.of(language)));
    }
    let mut table = element("table").add(element("thead").add(head.add(element("td").set("aria-hidden", "true"))));
    let most = speaking.iter().map(|account| counts(account)).map(|(direct, indirect)| direct + indirect).max();
    for account in &speaking {
        let (direct, indirect) = counts(account);
        let look = look(account.account);
        let segments = [
            Part { look, name: String::new(), value: direct },
            Part { look: "pale", name: String::new(), value: indirect },
        ];
        table = table.add(
            element("tr")
                .add(who(look, &name(account)))
                .add(element("td").text(&direct.to_string()))
                .add(element("td").text(&indirect.to_string()))
                .add(
                    element("td")
                        .class("picture")
                        .set("aria-hidden", "true")
                        .add(bar(&segments, most.unwrap_or(1)).set("data-look", look)),
                ),
        );
    }
    charts.push(figure(wording::DIRECT_INDIRECT, language, vec![table]));
    charts.push(figure(
        wording::VERBS,
        language,
        vec![words(&speaking, |account| &account.cues, comparison, language)],
    ));
    charts.push(figure(
        wording::HEDGES,
        language,
        vec![words(&speaking, |account| &account.hedges, comparison, language)],
    ));
    let mut order: Vec<(usize, &AccountTelling)> =
        speaking.iter().filter_map(|account| Some((account.first?, *account))).collect();
    order.sort_by_key(|(first, _)| *first);
    let steps = order.iter().filter_map(|(first, account)| {
        let id = comparison.statements.get(*first)?.id.to_string();
        let label = wording::STATEMENT_NUMBER.with(language, &[&id]);
        Some(
            element("li")
                .add(element("span").class("sample").set("data-look", look(account.account)).text(&name(account)))
                .text(" ")
                .add(button("goto", &label).class("quiet").set("data-goto", &id)),
        )
    });
    charts.push(figure(wording::WHO_FIRST, language, vec![element("ol").class("first").add_all(steps)]));
    charts
}

struct Part {
    look: &'static str,
    name: String,
    value: usize,
}

fn figure(title: Wording, language: Language, content: Vec<Built>) -> Built {
    element("figure").add(element("figcaption").text(title.of(language))).add_all(content)
}

/// A bar of parts; the figures stand in the table beside it.
fn bar(parts: &[Part], whole: usize) -> Built {
    let segments = parts.iter().filter(|part| part.value > 0).map(|part| {
        // In hundredths of a per cent, written without floating point.
        let share = part.value * 10_000 / whole.max(1);
        let share = [&(share / 100).to_string(), ".", &(share % 100 / 10).to_string(), "%"].concat();
        element("span").set("data-look", part.look).style("inline-size", &share)
    });
    element("div").class("bar").set("aria-hidden", "true").add_all(segments)
}

fn who(look: &str, name: &str) -> Built {
    element("th").set("scope", "row").add(element("span").class("sample").set("data-look", look).text(name))
}

fn shares_table(parts: &[Part], whole: usize, language: Language) -> Built {
    let mut head = element("tr");
    for column in [wording::COL_WHO, wording::COL_WORDS, wording::COL_SHARE] {
        head = head.add(element("th").set("scope", "col").text(column.of(language)));
    }
    let rows = parts.iter().map(|part| {
        let percent = (part.value * 100 + whole / 2) / whole.max(1);
        element("tr")
            .add(who(part.look, &part.name))
            .add(element("td").text(&wording::number(part.value, language)))
            .add(element("td").text(&[&percent.to_string(), " %"].concat()))
    });
    element("table").add(element("thead").add(head)).add(element("tbody").add_all(rows))
}

/// The most frequent words of each account.
fn words(
    accounts: &[&AccountTelling],
    of: fn(&AccountTelling) -> &Vec<(String, usize)>,
    comparison: &Comparison,
    language: Language,
) -> Built {
    let rows = accounts.iter().map(|account| {
        let list = of(account);
        let mut cell = element("td").set_some("lang", comparison.texts.first().map(|text| text.language.tag()));
        if list.is_empty() {
            cell = element("td").text(wording::NONE.of(language));
        }
        for (index, (word, count)) in list.iter().take(WORDS_SHOWN).enumerate() {
            cell = cell.text(if index > 0 { ", " } else { "" }).text(word);
            if *count > 1 {
                cell = cell.add(element("span").class("times").text(&["\u{a0}", &count.to_string(), "×"].concat()));
            }
        }
        if list.len() > WORDS_SHOWN {
            cell = cell.text(" …");
        }
        let name = called::account(account.account, &comparison.sides, language).to_owned();
        element("tr").add(who(look(account.account), &name)).add(cell)
    });
    element("table").class("words-of").add(element("tbody").add_all(rows))
}
