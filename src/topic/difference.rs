//! Where two sides differ within a row: number, date, negation, with the words that differ. None is made up: two figures
//! are compared only where they count the same thing.

use super::unit::stem;
use super::{opposed, quantity};
use crate::attribution::{Act, Kind};
use crate::comparison::{Account, Difference, DifferenceKind, Place, Statement};
use crate::event::{self, Date};
use crate::text::{Document, Language, Span, TokenKind, TokenRange};

/// What a statement says in figures.
struct Said {
    account: Account,
    text: usize,
    numbers: Vec<(f64, String, Span)>,
    dates: Vec<(Date, Span)>,
    /// Stems of its nouns, each once, in their order.
    nouns: Vec<String>,
    /// The first word that denies, where one does.
    negation: Option<Span>,
    denies: bool,
    whole: Span,
    /// Which of the row's statements it is.
    number: usize,
}

/// The differences between the sides among `members`.
pub(crate) fn differences(documents: &[Document], statements: &[Statement], members: &[usize]) -> Vec<Difference> {
    if opposed::are_own_texts(documents, members.iter().filter_map(|&member| statements.get(member))) {
        return opposed::opposed(documents, statements, members);
    }
    // Nobody differs from himself: most rows need not be read.
    let speaks =
        |side| members.iter().any(|&member| statements.get(member).is_some_and(|statement| statement.account == side));
    if !speaks(Account::First) || !speaks(Account::Second) {
        return Vec::new();
    }
    let said: Vec<Said> = members
        .iter()
        .enumerate()
        .filter_map(|(number, &member)| Some((number, statements.get(member)?)))
        .filter(|(_, statement)| matches!(statement.account, Account::First | Account::Second))
        .filter_map(|(number, statement)| Said::read(documents.get(statement.text)?, statement, number))
        .take(MOST)
        .collect();
    let mut differences: Vec<Difference> = Vec::new();
    let mut add = |kind, first: &Said, one: Span, second: &Said, other: Span| {
        let place = |said: &Said, span| Place { text: said.text, span };
        let difference = Difference { kind, first: place(first, one), second: place(second, other) };
        let known = differences
            .iter()
            .any(|known| known.kind == kind && (known.first == difference.first || known.second == difference.second));
        if !known {
            differences.push(difference);
        }
    };
    for first in said.iter().filter(|said| said.account == Account::First) {
        for second in said.iter().filter(|said| said.account == Account::Second) {
            let shared = first.nouns.iter().filter(|noun| second.nouns.binary_search(noun).is_ok()).count();
            // One right after the other, each with one date: the second is held against the first.
            let beside = first.number.abs_diff(second.number) == 1 && first.dates.len() == 1 && second.dates.len() == 1;
            for (one, unit, span) in &first.numbers {
                // The same thing counted, and nowhere the same figure for it.
                let other = second.numbers.iter().find(|(_, same, _)| same == unit);
                let agrees = second.numbers.iter().any(|(other, same, _)| same == unit && other == one)
                    || first.numbers.iter().any(|(mine, same, _)| {
                        same == unit && second.numbers.iter().any(|(other, also, _)| also == unit && other == mine)
                    });
                if let Some((_, _, place)) =
                    other.filter(|_| !agrees && (shared > 1 || shared > 0 && !is_measure(unit)))
                {
                    add(DifferenceKind::Number, first, *span, second, *place);
                }
            }
            let agree =
                first.dates.iter().any(|(date, _)| second.dates.iter().any(|(other, _)| same_day(*date, *other)));
            if let (Some((_, one)), Some((_, other))) = (first.dates.first(), second.dates.first())
                && !agree
                && (shared > 0 || beside)
            {
                add(DifferenceKind::Date, first, *one, second, *other);
            }
            let differ = first.negation.is_some() != second.negation.is_some();
            let answer = (first.denies != second.denies) && shared > 0;
            if answer || differ && shared > 2 {
                let words = |said: &Said| said.negation.unwrap_or(said.whole);
                add(DifferenceKind::Negation, first, words(first), second, words(second));
            }
        }
    }
    differences
}

/// More statements of a row than these are not compared with each other.
const MOST: usize = 60;

/// Units of measure count many things: that both sides name a sum of money is no difference.
fn is_measure(unit: &str) -> bool {
    begins_in!(
        unit,
        "prozent"
            | "percent"
            | "milliard"
            | "million"
            | "billion"
            | "jahr"
            | "year"
            | "tag"
            | "days"
            | "stund"
            | "hour"
            | "monat"
            | "month"
            | "dollar"
            | "euro"
            | "rubel"
            | "kilomet"
            | "woch"
            | "week"
            | "minut"
            | "%"
    )
}

/// Whether two dates may be one day: what one leaves open is no difference.
pub(super) fn same_day(one: Date, other: Date) -> bool {
    one.month == other.month
        && (one.day == other.day || one.day.is_none() || other.day.is_none())
        && (one.year == other.year || one.year.is_none() || other.year.is_none())
}

impl Said {
    fn read(document: &Document, statement: &Statement, order: usize) -> Option<Said> {
        let language = document.language();
        let whole = *statement.content.first()?;
        let mut said = Said {
            account: statement.account,
            text: statement.text,
            numbers: Vec::new(),
            dates: Vec::new(),
            nouns: Vec::new(),
            negation: None,
            denies: statement.act == Act::Deny,
            whole,
            number: order,
        };
        for span in &statement.content {
            let tokens = document.tokens_of(*span);
            let dates = event::dates(document, tokens);
            for token in tokens {
                let Some(here) = document.tokens().get(token) else { continue };
                let form = document.form(token);
                let next = dates.partition_point(|(range, _)| range.end <= token);
                if dates.get(next).is_some_and(|(range, _)| range.holds(token)) {
                    continue;
                }
                if one_of!(
                    form,
                    "nicht"
                        | "kein"
                        | "keine"
                        | "keinen"
                        | "keiner"
                        | "keinem"
                        | "nie"
                        | "niemals"
                        | "not"
                        | "no"
                        | "never"
                ) || form.ends_with("n't")
                {
                    said.negation.get_or_insert(here.span());
                }
                let noun = here.kind == TokenKind::Word
                    && (language == Language::English && form.len() > 4 || here.capital)
                    && form.len() > 3
                    && !crate::account::is_name(form);
                if noun {
                    said.nouns.push(stem(form, language));
                }
                if let Some((value, end)) = number(document, token)
                    && let Some(unit) = unit(document, end, language)
                {
                    said.numbers.push((value, unit, document.span(TokenRange::new(token, end))));
                }
            }
            said.dates.extend(dates.into_iter().map(|(range, date)| (date, document.span(range))));
        }
        said.nouns.sort_unstable();
        said.nouns.dedup();
        // A quoted scrap says too little to be held against anybody.
        let scrap = statement.kind == Kind::Direct && said.nouns.is_empty() && said.numbers.is_empty();
        (!scrap).then_some(said)
    }
}

/// The number at `token` and where it ends: `30 000`, `3,5 Millionen`, `zwölf`.
fn number(document: &Document, token: usize) -> Option<(f64, usize)> {
    let here = document.tokens().get(token)?;
    let form = document.form(token);
    let before = token.checked_sub(1).and_then(|before| document.tokens().get(before));
    if here.kind == TokenKind::Number {
        if before.is_some_and(|before| before.kind == TokenKind::Number) || form.ends_with('.') || form.contains(':') {
            return None;
        }
        let mut digits = form.to_owned();
        let mut end = token + 1;
        // `250 000`
        while let Some(next) = document.tokens().get(end)
            && next.kind == TokenKind::Number
            && next.span().len() == 3
            && document.form(end).chars().all(|character| character.is_ascii_digit())
        {
            digits.push_str(document.form(end));
            end += 1;
        }
        let value = plain(&digits, document.language())?;
        return Some(scaled(document, value, end));
    }
    let value = match form {
        "zwei" | "two" => 2.0,
        "drei" | "three" => 3.0,
        "vier" | "four" => 4.0,
        "fünf" | "five" => 5.0,
        "sechs" | "six" => 6.0,
        "sieben" | "seven" => 7.0,
        "acht" | "eight" => 8.0,
        "neun" | "nine" => 9.0,
        "zehn" | "ten" => 10.0,
        "elf" | "eleven" => 11.0,
        "zwölf" | "twelve" => 12.0,
        "zwanzig" | "twenty" => 20.0,
        "dreissig" | "thirty" => 30.0,
        "vierzig" | "forty" => 40.0,
        "fünfzig" | "fifty" => 50.0,
        "hundert" | "hundred" => 100.0,
        "tausend" | "thousand" => 1000.0,
        _ => return None,
    };
    Some(scaled(document, value, token + 1))
}

/// `30.000` in German is thirty thousand, `3,5` three and a half; in English the other way round.
fn plain(digits: &str, language: Language) -> Option<f64> {
    let (group, decimal) = match language {
        Language::German => ('.', ','),
        Language::English => (',', '.'),
    };
    let grouped = digits.split(group).skip(1).all(|part| part.len() == 3);
    let digits = if grouped { digits.replace(group, "") } else { digits.to_owned() };
    quantity::decimal(&digits.replace(decimal, "."))
}

fn scaled(document: &Document, value: f64, end: usize) -> (f64, usize) {
    let form = document.form(end);
    let scale = if form.starts_with("million") {
        1e6
    } else if form.starts_with("milliarde") || form.starts_with("billion") {
        1e9
    } else if one_of!(form, "tausend" | "thousand") {
        1e3
    } else {
        return (value, end);
    };
    (value * scale, end + 1)
}

/// What is counted: the noun after the number, adjectives between them let be.
fn unit(document: &Document, end: usize, language: Language) -> Option<String> {
    for token in end..end + 3 {
        let here = document.tokens().get(token)?;
        let form = document.form(token);
        if form == "%" {
            return Some("prozent".to_owned());
        }
        if !here.is_word() {
            return None;
        }
        match language {
            Language::German if here.capital && here.kind == TokenKind::Word => return Some(stem(form, language)),
            Language::German if ends_in!(form, "e" | "en" | "er" | "es") => {}
            Language::German => return None,
            // English gives no sign of a noun: the word before a function word or mark.
            Language::English => {
                let next = document.tokens().get(token + 1);
                let closes = next.is_none_or(|next| !next.is_word())
                    || spelled!(
                        document,
                        token + 1,
                        "in" | "on"
                            | "of"
                            | "at"
                            | "for"
                            | "to"
                            | "from"
                            | "and"
                            | "were"
                            | "had"
                            | "have"
                            | "by"
                            | "with"
                            | "near"
                            | "a"
                            | "the"
                            | "would"
                            | "will"
                    );
                if closes && form.len() > 2 {
                    return Some(stem(form, language));
                }
            }
        }
    }
    None
}
