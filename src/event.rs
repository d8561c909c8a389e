//! Dated events: the dates a text names, in ISO 8601, with the clause that tells what happens.

use crate::comparison::{Event, Place};
use crate::text::{Document, Span, TokenKind, TokenRange};

/// A date as far as the words give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Date {
    pub year: Option<u16>,
    pub month: u8,
    pub day: Option<u8>,
}

impl Date {
    /// `2022-01-10`, `2022-01`, `--01-10`.
    fn iso(self) -> String {
        let year = self.year.map_or_else(|| "-".to_owned(), |year| format!("{year:04}"));
        match self.day {
            Some(day) => format!("{year}-{:02}-{day:02}", self.month),
            None => format!("{year}-{:02}", self.month),
        }
    }
}

/// The dated events of all texts, in text order. A date without a year takes that of the text's full dates, where they
/// name only one.
pub(crate) fn events(documents: &[Document]) -> Vec<Event> {
    let mut events = Vec::new();
    for (text, document) in documents.iter().enumerate() {
        let dates = dates(document, TokenRange::new(0, document.tokens().len()));
        let year = only_year(&dates);
        for (tokens, date) in dates {
            // A month alone places nothing on a line.
            let date = Date { year: date.year.or(year), ..date };
            if date.day.is_none() && date.year.is_none() {
                continue;
            }
            events.push(Event {
                when: date.iso(),
                date: Place { text, span: document.span(tokens) },
                what: Place { text, span: clause(document, tokens) },
            });
        }
    }
    events
}

/// The year of the full dates, if they agree.
fn only_year(dates: &[(TokenRange, Date)]) -> Option<u16> {
    let mut years = dates.iter().filter(|(_, date)| date.day.is_some()).filter_map(|(_, date)| date.year);
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

/// The dates within `tokens`, with the tokens that name them.
pub(crate) fn dates(document: &Document, tokens: TokenRange) -> Vec<(TokenRange, Date)> {
    let mut found = Vec::new();
    let mut token = tokens.begin;
    while token < tokens.end {
        match date_at(document, token).filter(|(range, _)| range.end <= tokens.end) {
            Some((range, date)) => {
                token = range.end.max(token + 1);
                found.push((range, date));
            }
            None => token += 1,
        }
    }
    found
}

fn date_at(document: &Document, token: usize) -> Option<(TokenRange, Date)> {
    let here = document.tokens().get(token)?;
    let form = document.form(token);
    if here.kind == TokenKind::Number {
        if let Some(date) = numeric(form) {
            return Some((TokenRange::new(token, token + 1), date));
        }
        // `10. Januar 2022`, `10 January 2022`, `the 10th of January`
        let day = day(form)?;
        let of = usize::from(spelled!(document, token + 1, "of"));
        let month = month(document, token + 1 + of)?;
        let end = token + 2 + of;
        let (year, end) = year_after(document, end);
        return Some((TokenRange::new(token, end), Date { year, month, day: Some(day) }));
    }
    if let Some(day) = ["st", "nd", "rd", "th"].iter().find_map(|ending| form.strip_suffix(ending)).and_then(day) {
        let of = usize::from(spelled!(document, token + 1, "of"));
        let month = month(document, token + 1 + of)?;
        let (year, end) = year_after(document, token + 2 + of);
        return Some((TokenRange::new(token, end), Date { year, month, day: Some(day) }));
    }
    let month = month(document, token)?;
    // `January 10, 2022`, `Dec. 30`
    let next = document.form(token + 1);
    let plain = ["st", "nd", "rd", "th"].iter().find_map(|ending| next.strip_suffix(ending)).unwrap_or(next);
    if let Some(day) = day(plain).filter(|_| !next.ends_with('.')) {
        let (year, end) = year_after(document, token + 2);
        return Some((TokenRange::new(token, end), Date { year, month, day: Some(day) }));
    }
    // `November 2008`
    let (year, end) = year_after(document, token + 1);
    year.is_some().then(|| (TokenRange::new(token, end), Date { year, month, day: None }))
}

/// `2022-01-10`, `10.01.2022`, `10.1.`
fn numeric(form: &str) -> Option<Date> {
    let valid = |date: Date| {
        let day = date.day.unwrap_or(1);
        ((1..=12).contains(&date.month) && (1..=31).contains(&day)).then_some(date)
    };
    let parts: Vec<&str> = form.split('-').collect();
    if let [year, month, day] = parts.as_slice()
        && year.len() == 4
    {
        return valid(Date { year: year.parse().ok(), month: month.parse().ok()?, day: Some(day.parse().ok()?) });
    }
    let parts: Vec<&str> = form.split('.').collect();
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 && day.len() <= 2 && month.len() <= 2 => {
            valid(Date { year: Some(year.parse().ok()?), month: month.parse().ok()?, day: Some(day.parse().ok()?) })
        }
        _ => None,
    }
}

fn day(form: &str) -> Option<u8> {
    let number: u8 = form.strip_suffix('.').unwrap_or(form).parse().ok()?;
    (1..=31).contains(&number).then_some(number)
}

fn year_after(document: &Document, token: usize) -> (Option<u16>, usize) {
    let comma = document.tokens().get(token).is_some_and(|token| token.kind == TokenKind::Comma);
    let at = token + usize::from(comma);
    let year: Option<u16> = match document.form(at) {
        form if form.len() == 4 => form.parse().ok().filter(|year| (1900..=2099).contains(year)),
        _ => None,
    };
    match year {
        Some(year) => (Some(year), at + 1),
        None => (None, token),
    }
}

/// The month that token number `token` names, in either language; English `may` only with a capital and a day.
fn month(document: &Document, token: usize) -> Option<u8> {
    if !document.tokens().get(token)?.capital {
        return None;
    }
    let form = document.form(token);
    let form = form.strip_suffix('.').unwrap_or(form);
    let form = form.strip_suffix('s').filter(|form| form.len() > 2).unwrap_or(form);
    Some(match form {
        "januar" | "jänner" | "january" | "jan" => 1,
        "februar" | "feber" | "february" | "feb" => 2,
        "märz" | "march" | "mar" => 3,
        "april" | "apr" => 4,
        "mai" | "may" => 5,
        "juni" | "june" | "jun" => 6,
        "juli" | "july" | "jul" => 7,
        "august" | "augu" | "aug" => 8,
        "september" | "sept" | "sep" => 9,
        "oktober" | "october" | "okt" | "oct" => 10,
        "november" | "nov" => 11,
        "dezember" | "december" | "dez" | "dec" => 12,
        _ => return None,
    })
}

/// The words between the commas around `tokens`; a short stretch is joined with the one after it.
fn clause(document: &Document, tokens: TokenRange) -> Span {
    let Some(sentence) = document.sentence_of(tokens.begin).and_then(|sentence| document.sentences().get(sentence))
    else {
        return document.span(tokens);
    };
    let breaks = |token: usize| {
        document.tokens().get(token).is_some_and(|token| {
            matches!(token.kind, TokenKind::Comma | TokenKind::Semicolon | TokenKind::Colon | TokenKind::Dash)
        })
    };
    let words = |range: TokenRange| {
        range.into_iter().filter(|&token| document.tokens().get(token).is_some_and(|token| token.is_word())).count()
    };
    let body = TokenRange::new(sentence.body, sentence.tokens.end);
    let begin = (body.begin..tokens.begin).rev().find(|&token| breaks(token)).map_or(body.begin, |token| token + 1);
    let mut end = (tokens.end..body.end).find(|&token| breaks(token)).unwrap_or(body.end);
    if words(TokenRange::new(begin, end)) < 5 && end < body.end {
        end = (end + 1..body.end).find(|&token| breaks(token)).unwrap_or(body.end);
    }
    let mut range = TokenRange::new(begin, end);
    if words(range) < 5 {
        range = body;
    }
    document.span(range)
}
