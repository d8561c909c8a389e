//! One HTML page without script: the comparison side by side and the text, each statement linked to its words and back.

use std::fmt::Write;

use super::{Row, badges, chain, printable, row_label, rows, title, words};
use crate::comparison::{Account, ComparedText, Comparison, Statement};
use crate::text::{Language, Span};
use crate::wording::{self, choose};

const STYLE: &str = include_str!("page.css");

/// A whole document, with what readers must know of the texts above all else. It loads nothing and runs nothing: its own
/// policy forbids both.
pub fn html(comparison: &Comparison, remark: Option<&str>, language: Language) -> String {
    let title = escaped(&title(comparison, language));
    let remark = remark.map(|remark| format!("<p>{}</p>\n", escaped(remark))).unwrap_or_default();
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}{}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n{remark}</header>\n<main>\n",
        language.tag(),
        target_rules(comparison)
    );
    for Row { topic, columns } in rows(comparison) {
        let heading = escaped(row_label(topic, language));
        push(&mut page, format_args!("<section>\n<h2>{heading}</h2>\n"));
        if let Some(topic) = topic {
            let badges = escaped(&badges(comparison, topic, language).join(" · "));
            push(&mut page, format_args!("<p class=\"badges\">{badges}</p>\n"));
        }
        page.push_str("<div class=\"row\">\n");
        for (account, statements) in
            [Account::First, Account::Second, Account::Both, Account::Other].into_iter().zip(columns)
        {
            push_cell(&mut page, comparison, account, &statements, language);
        }
        page.push_str("</div>\n</section>\n");
    }
    for (index, text) in comparison.texts.iter().enumerate() {
        push_text(&mut page, comparison, index, text, language);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

/// Writing to a string has no way to fail.
fn push(page: &mut String, arguments: std::fmt::Arguments) {
    page.write_fmt(arguments).unwrap_or_default();
}

/// Following the link of a card lights up all parts of its words, not the first alone.
fn target_rules(comparison: &Comparison) -> String {
    let mut rules = String::new();
    for Statement { id, .. } in &comparison.statements {
        push(&mut rules, format_args!("body:has(#w{id}:target) .w{id}{{outline:2px solid}}\n"));
    }
    rules
}

fn push_cell(page: &mut String, comparison: &Comparison, account: Account, cards: &[&Statement], language: Language) {
    let of_a_side = matches!(account, Account::First | Account::Second);
    if cards.is_empty() && !of_a_side {
        return;
    }
    let name = escaped(wording::account(account, &comparison.sides, language));
    push(page, format_args!("<div class=\"cell {}\">\n<h3>{name}</h3>\n", class(account)));
    if cards.is_empty() {
        let none = choose("Der Text gibt dazu keine Aussage wieder.", "The text gives no statement on this.", language);
        push(page, format_args!("<p class=\"none\">{none}</p>\n"));
    }
    for statement in cards {
        let id = statement.id;
        let who = match chain(statement) {
            chain if chain.is_empty() => choose("Sprecher nicht genannt", "Speaker not named", language).to_owned(),
            chain => chain,
        };
        let of_text = comparison.texts.get(statement.text).map_or(language, |text| text.language);
        let mut remarks = vec![wording::kind(statement.kind, language)];
        if statement.by_hand {
            remarks.push(choose("von Hand", "by hand", language));
        }
        let link = choose("im Text", "in the text", language);
        push(
            page,
            format_args!(
                "<article id=\"s{id}\">\n<p><b>{}</b> · {} <small>{}</small></p>\n\
                 <blockquote lang=\"{}\">{}</blockquote>\n<p><a href=\"#w{id}\">{id} {link}</a></p>\n</article>\n",
                escaped(&who),
                wording::act(statement.act, language),
                remarks.join(", "),
                of_text.tag(),
                escaped(&words(comparison, statement)),
            ),
        );
    }
    page.push_str("</div>\n");
}

/// The text, a paragraph a line, every statement's words marked and numbered. Where statements overlap, the words take
/// the look of the one that begins last and the classes of all.
fn push_text(page: &mut String, comparison: &Comparison, index: usize, text: &ComparedText, language: Language) {
    let statements: Vec<&Statement> =
        comparison.statements.iter().filter(|statement| statement.text == index).collect();
    push(
        page,
        format_args!(
            "<section lang=\"{}\" class=\"text\">\n<h2>{}</h2>\n",
            text.language.tag(),
            choose("Text", "Text", language)
        ),
    );
    // In their order, which is nearly that in which they come.
    let mut numbered: Vec<u32> = Vec::new();
    let mut line_begin = 0;
    for line in text.text.split_inclusive(['\n', '\r']) {
        let words = line.trim_end_matches(['\n', '\r']);
        if !words.trim().is_empty() {
            let span = Span::new(line_begin, line_begin + words.len());
            page.push_str("<p>");
            push_marked(page, &text.text, span, &statements, &mut numbered);
            page.push_str("</p>\n");
        }
        line_begin += line.len();
    }
    // Words of white space alone are in no paragraph; their card still needs a place to lead to.
    for statement in statements.iter().filter(|statement| numbered.binary_search(&statement.id).is_err()) {
        push(page, format_args!("<p>{}</p>\n", number(statement.id)));
    }
    page.push_str("</section>\n");
}

fn push_marked(page: &mut String, text: &str, line: Span, statements: &[&Statement], numbered: &mut Vec<u32>) {
    let here: Vec<&Statement> = statements
        .iter()
        .copied()
        .filter(|statement| statement.content.iter().any(|content| content.overlaps(line)))
        .collect();
    let mut cuts = vec![line.begin, line.end];
    for statement in &here {
        for span in &statement.content {
            cuts.extend([span.begin, span.end].into_iter().filter(|&cut| line.holds(cut)));
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    for (&begin, &end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let segment = Span::new(begin, end);
        let words = escaped(segment.of(text));
        let over: Vec<&Statement> = here
            .iter()
            .copied()
            .filter(|statement| statement.content.iter().any(|content| content.contains(segment)))
            .collect();
        for statement in &over {
            if let Err(place) = numbered.binary_search(&statement.id) {
                numbered.insert(place, statement.id);
                page.push_str(&number(statement.id));
            }
        }
        match over.last() {
            None => page.push_str(&words),
            Some(innermost) => {
                let ids: Vec<String> = over.iter().map(|statement| format!("w{}", statement.id)).collect();
                let (account, classes) = (class(innermost.account), ids.join(" "));
                push(page, format_args!("<mark class=\"{account} {classes}\">{words}</mark>"));
            }
        }
    }
}

/// A statement's number in the text: the link to its card, and the place that the card's link leads to.
fn number(id: u32) -> String {
    format!("<a class=\"number\" id=\"w{id}\" href=\"#s{id}\">{id}</a>")
}

fn class(account: Account) -> &'static str {
    match account {
        Account::First => "first",
        Account::Second => "second",
        Account::Both => "both",
        Account::Other => "other",
    }
}

/// `text` as character data and attribute value.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars().map(printable) {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(character),
        }
    }
    escaped
}
