//! Markdown (CommonMark, with GitHub's extensions in mind): rows as sections, the text with numbers at the end.

use super::{Row, badges, chain, printable, row_label, rows, single_spaced, title, words};
use crate::comparison::{Account, Comparison, Statement};
use crate::text::Language;
use crate::wording::{self, choose};

/// The comparison as a document, with what readers must know of the texts above all else. Words of the text are escaped, so that none of them is markup.
pub fn markdown(comparison: &Comparison, remark: Option<&str>, language: Language) -> String {
    let mut document = format!("# {}\n", escaped(&title(comparison, language)));
    if let Some(remark) = remark {
        document.push_str(&format!("\n{}\n", escaped(remark)));
    }
    for Row { topic, columns } in rows(comparison) {
        document.push_str(&format!("\n## {}\n", escaped(row_label(topic, language))));
        if let Some(topic) = topic {
            document.push_str(&format!("\n*{}*\n", escaped(&badges(comparison, topic, language).join(" · "))));
        }
        for (account, statements) in
            [Account::First, Account::Second, Account::Both, Account::Other].into_iter().zip(columns)
        {
            let of_a_side = matches!(account, Account::First | Account::Second);
            if statements.is_empty() && !of_a_side {
                continue;
            }
            let name = wording::account(account, &comparison.sides, language);
            document.push_str(&format!("\n### {}\n\n", escaped(name)));
            if statements.is_empty() {
                let none = choose(
                    "Der Text gibt dazu keine Aussage wieder.",
                    "The text gives no statement on this.",
                    language,
                );
                document.push_str(&format!("{none}\n"));
            }
            for statement in statements {
                document.push_str(&item(comparison, statement, language));
            }
        }
    }
    for text in &comparison.texts {
        document.push_str(&format!("\n## {}\n", choose("Text", "Text", language)));
        for line in text.text.lines().map(single_spaced).filter(|line| !line.is_empty()) {
            document.push_str(&format!("\n> {}\n", escaped(&line)));
        }
    }
    document
}

/// One statement as an item of a list: `- **1** Kreml → Biden *versichert* (indirekt): …`
fn item(comparison: &Comparison, statement: &Statement, language: Language) -> String {
    let who = match chain(statement) {
        chain if chain.is_empty() => choose("Sprecher nicht genannt", "Speaker not named", language).to_owned(),
        chain => chain,
    };
    let mut remarks = vec![wording::kind(statement.kind, language)];
    if statement.by_hand {
        remarks.push(choose("von Hand", "by hand", language));
    }
    format!(
        "- **{}** {} *{}* ({}): {}\n",
        statement.id,
        escaped(&who),
        wording::act(statement.act, language),
        remarks.join(", "),
        escaped(&words(comparison, statement))
    )
}

/// `text` on one line, such that it renders as itself wherever it stands: also at the start of a line.
fn escaped(text: &str) -> String {
    let characters: Vec<char> = single_spaced(text).chars().map(printable).collect();
    let mut escaped = String::with_capacity(text.len());
    let mut number_so_far = true;
    for (index, &character) in characters.iter().enumerate() {
        let next = characters.get(index + 1).copied();
        let special = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '^' | '{' | '}' => true,
            '#' | '-' | '+' | '=' => index == 0,
            // "1. " and "1) " at the start of a line begin a list.
            '.' | ')' if number_so_far => true,
            // "https://", ":smile:", "a@b.c" and "www." become links or pictures in some dialects.
            ':' | '@' => next.is_some_and(|next| next.is_alphanumeric() || next == '/'),
            '.' => {
                let before = characters.get(index.saturating_sub(3)..index).unwrap_or_default();
                before.iter().collect::<String>().eq_ignore_ascii_case("www")
            }
            _ => false,
        };
        number_so_far &= character.is_ascii_digit();
        if special {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_prose_is_left_alone() {
        for (text, expected) in [
            ("Der US-Präsident sagte: Ja (wirklich).", "Der US-Präsident sagte: Ja (wirklich)."),
            ("# a *b* [c](d) <i>", "\\# a \\*b\\* \\[c\\](d) \\<i\\>"),
            ("- a - b", "\\- a - b"),
            ("12. Januar 2022.", "12\\. Januar 2022."),
            ("https://a.b www.c.d e@f.g 17:30", "https\\://a.b www\\.c.d e\\@f.g 17\\:30"),
            ("&amp; `x` |\n\n    code", "\\&amp; \\`x\\` \\| code"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
