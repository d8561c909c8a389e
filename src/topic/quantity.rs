//! Numbers with what they count, the same unit for both languages.

use super::unit::stem;
use crate::event;
use crate::text::{Document, Language, Span, TokenKind, TokenRange};

/// A number of something.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Amount {
    pub value: f64,
    /// The stem of what is counted, one for both languages where it is a common unit.
    pub unit: String,
}

/// The amounts in `span`, each with its bytes; dates, years and clock times are none.
pub(super) fn amounts(document: &Document, span: Span) -> Vec<(Amount, Span)> {
    let mut found = Vec::new();
    let tokens = document.tokens_of(span);
    let dates = event::dates(document, tokens);
    for token in tokens {
        let next = dates.partition_point(|(range, _)| range.end <= token);
        if dates.get(next).is_some_and(|(range, _)| range.holds(token)) {
            continue;
        }
        let Some(mut value) = number(document, token) else { continue };
        let mut at = token + 1;
        if let Some(factor) = factor(document.form(at)) {
            value *= factor;
            at += 1;
        }
        // One adjective may stand between: `23 seriously wounded soldiers` is of no unit then.
        let noun = (at..at + 1).find(|&at| tokens.holds(at) && names_something(document, at));
        let Some(noun) = noun else { continue };
        found.push((
            Amount { value, unit: unit(document.form(noun), document.language()) },
            document.span(TokenRange::new(token, noun + 1)),
        ));
    }
    found
}

fn names_something(document: &Document, token: usize) -> bool {
    let Some(here) = document.tokens().get(token) else { return false };
    let form = document.form(token);
    here.kind == TokenKind::Word
        && form.len() > 2
        && match document.language() {
            Language::German => here.capital,
            Language::English => !here.capital && !one_of!(form, "and" | "the" | "more" | "each" | "per"),
        }
}

fn number(document: &Document, token: usize) -> Option<f64> {
    let here = document.tokens().get(token)?;
    if here.kind == TokenKind::Number {
        let word = here.span().of(document.text());
        if word.contains(':') || word.ends_with('.') {
            return None;
        }
        // Three digits after a mark are thousands, fewer are a fraction.
        let parts: Vec<&str> = word.split(['.', ',']).collect();
        let thousands = parts.iter().skip(1).all(|part| part.len() == 3);
        let joined = if thousands { parts.concat() } else { parts.join(".") };
        return decimal(&joined);
    }
    Some(match document.form(token) {
        "two" | "zwei" => 2.0,
        "three" | "drei" => 3.0,
        "four" | "vier" => 4.0,
        "five" | "fünf" => 5.0,
        "six" | "sechs" => 6.0,
        "seven" | "sieben" => 7.0,
        "eight" | "acht" => 8.0,
        "nine" | "neun" => 9.0,
        "ten" | "zehn" => 10.0,
        "eleven" | "elf" => 11.0,
        "twelve" | "zwölf" => 12.0,
        _ => return None,
    })
}

/// The number that ASCII digits with at most one full stop among them stand for; nothing for anything else. Exact up to
/// fifteen digits, which is more than news tells. The standard library's reader is exact always, by tables of ten
/// kilobytes that do not compress.
pub(super) fn decimal(digits: &str) -> Option<f64> {
    const SMALLEST: f64 = 1e15;
    let (mut value, mut scale, mut fraction, mut some) = (0.0, 1.0, false, false);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' if fraction && scale >= SMALLEST => {}
            b'0'..=b'9' => {
                some = true;
                value = value * 10.0 + f64::from(byte - b'0');
                if fraction {
                    scale *= 10.0;
                }
            }
            b'.' if !fraction => fraction = true,
            _ => return None,
        }
    }
    some.then_some(value / scale)
}

fn factor(form: &str) -> Option<f64> {
    Some(match form {
        "thousand" | "tausend" => 1e3,
        "million" | "millionen" => 1e6,
        "billion" | "milliarden" | "milliarde" => 1e9,
        _ => return None,
    })
}

/// One name for a unit in both languages; other nouns by their stem.
fn unit(form: &str, language: Language) -> String {
    match form {
        "minute" | "minutes" | "minuten" => "minute".to_owned(),
        "hour" | "hours" | "stunde" | "stunden" => "hour".to_owned(),
        "day" | "days" | "tag" | "tage" | "tagen" => "day".to_owned(),
        "week" | "weeks" | "woche" | "wochen" => "week".to_owned(),
        "month" | "months" | "monat" | "monate" | "monaten" => "month".to_owned(),
        "year" | "years" | "jahr" | "jahre" | "jahren" => "year".to_owned(),
        "percent" | "prozent" => "percent".to_owned(),
        "ton" | "tons" | "tonne" | "tonnes" | "tonnen" => "tonne".to_owned(),
        "soldier" | "soldiers" | "soldat" | "soldaten" => "soldier".to_owned(),
        "prisoner" | "prisoners" | "gefangene" | "gefangenen" => "prisoner".to_owned(),
        "observer" | "observers" | "beobachter" | "beobachtern" => "observer".to_owned(),
        _ => stem(form, language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(f64, String)> {
        let document = Document::new(text);
        let all = Span::new(0, text.len());
        amounts(&document, all).into_iter().map(|(amount, _)| (amount.value, amount.unit)).collect()
    }

    #[test]
    fn digits_are_read() {
        for digits in ["0", "7", "30000", "3.5", "0.25", "99.95", ".5", "12.", "123456.789", "2022"] {
            assert_eq!(decimal(digits), digits.parse().ok(), "{digits}");
        }
        for digits in ["", ".", "1.2.3", "12a", "-3", "½", "1e5", "1,5"] {
            assert_eq!(decimal(digits), None, "{digits}");
        }
        assert!(decimal(&"9".repeat(400)).is_some_and(|value| value > 0.0));
        assert_eq!(decimal(&format!("1.{}", "0".repeat(400))), Some(1.0));
    }

    #[test]
    fn amounts_carry_their_unit() {
        assert_eq!(read("The call lasted 40 minutes."), [(40.0, "minute".to_owned())]);
        assert_eq!(read("Das Gespräch dauerte 40 Minuten."), [(40.0, "minute".to_owned())]);
        assert_eq!(read("The aid is extended by twelve months."), [(12.0, "month".to_owned())]);
        assert!(read("On January 10 they met.").is_empty());
    }
}
