//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>) as JSON-LD: one annotation a statement, with a
//! target for each part of its words, found by quote and by position.

use serde::Serialize;

use super::{chain, title};
use crate::comparison::{Comparison, Place, Statement};
use crate::correction::Anchor;
use crate::text::{Language, Offsets, Span};
use crate::wording;

/// A collection with one page that holds an annotation for each statement. The text has no address, so that its name
/// and those of the annotations are made from its words.
pub fn web_annotation(comparison: &Comparison, language: Language) -> String {
    let sources: Vec<Source> = comparison
        .texts
        .iter()
        .map(|text| Source {
            id: name_of(&["text", &text.text]),
            of_type: "Text",
            format: "text/plain",
            language: text.language.tag(),
        })
        .collect();
    let offsets: Vec<Offsets> = comparison.texts.iter().map(|text| Offsets::new(&text.text)).collect();
    let whole: Vec<&str> = sources.iter().map(|source| source.id.as_str()).collect();
    let whole = whole.join(" ");
    let items: Vec<Annotation> = comparison
        .statements
        .iter()
        .map(|statement| Annotation {
            id: name_of(&["annotation", &whole, &statement.id.to_string()]),
            of_type: "Annotation",
            motivation: "classifying",
            body: bodies(comparison, statement, language),
            target: statement
                .content
                .iter()
                .filter_map(|&span| target(comparison, &sources, &offsets, statement.text, span))
                .collect(),
        })
        .collect();
    let collection = Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: name_of(&["collection", &whole]),
        of_type: "AnnotationCollection",
        label: title(comparison, language),
        total: items.len(),
        first: Page { id: name_of(&["page", &whole]), of_type: "AnnotationPage", start_index: 0, items },
    };
    // Plain structs with string keys: serialising them to a string has no way to fail.
    serde_json::to_string_pretty(&collection).unwrap_or_default()
}

fn bodies(comparison: &Comparison, statement: &Statement, language: Language) -> Vec<Body> {
    let body = |purpose: &'static str, value: String, language: Language| Body {
        of_type: "TextualBody",
        purpose,
        value,
        format: "text/plain",
        language: language.tag(),
    };
    let of_text = comparison.texts.get(statement.text).map_or(language, |text| text.language);
    let account = wording::account(statement.account, &comparison.sides, language).to_owned();
    let mut bodies = vec![
        body("classifying", account, language),
        body("tagging", wording::kind(statement.kind, language).to_owned(), language),
        body("tagging", wording::act(statement.act, language).to_owned(), language),
    ];
    bodies.extend(
        statement
            .topic
            .and_then(|topic| comparison.topics.get(topic))
            .map(|topic| body("tagging", topic.label.clone(), of_text)),
    );
    if !statement.chain.is_empty() {
        bodies.push(body("identifying", chain(statement), of_text));
    }
    bodies
}

fn target<'a>(
    comparison: &Comparison,
    sources: &'a [Source],
    offsets: &[Offsets],
    text: usize,
    span: Span,
) -> Option<Target<'a>> {
    let anchor = Anchor::new(&comparison.texts, Place { text, span })?;
    let [start, end] = offsets.get(text)?.code_points(span);
    Some(Target {
        of_type: "SpecificResource",
        source: sources.get(text)?,
        selector: (
            QuoteSelector {
                of_type: "TextQuoteSelector",
                exact: anchor.quote,
                prefix: anchor.prefix,
                suffix: anchor.suffix,
            },
            PositionSelector { of_type: "TextPositionSelector", start, end },
        ),
    })
}

/// A UUID of version 8 (RFC 9562, section 5.8) from the 128-bit FNV-1a hash of `parts`: the same words, the same name.
fn name_of(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let [high, low] = bytes.fold([0x6c62_272e_07bb_0142, 0x62b8_2175_6295_c58d], hashed);
    let high = high & !(0xF << 12) | 0x8 << 12;
    let hex = format!("{high:016x}{:016x}", low & !(0x3 << 62) | 0x2 << 62);
    let group = |begin: usize, end: usize| hex.get(begin..end).unwrap_or_default();
    format!("urn:uuid:{}-{}-{}-{}-{}", group(0, 8), group(8, 12), group(12, 16), group(16, 20), group(20, 32))
}

/// The two halves of an FNV-1a hash with one more byte: the hash is multiplied by 2⁸⁸ + 0x13B. By halves, since
/// the machine in the browser has no product of 128 bits, and what stands for it is long.
fn hashed([high, low]: [u64; 2], byte: u8) -> [u64; 2] {
    const FACTOR: u64 = 0x13B;
    let low = low ^ u64::from(byte);
    let carried = ((low >> 32) * FACTOR + (((low & 0xFFFF_FFFF) * FACTOR) >> 32)) >> 32;
    [high.wrapping_mul(FACTOR).wrapping_add(low << 24).wrapping_add(carried), low.wrapping_mul(FACTOR)]
}

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    of_type: &'static str,
    label: String,
    total: usize,
    first: Page<'a>,
}

#[derive(Serialize)]
struct Page<'a> {
    id: String,
    #[serde(rename = "type")]
    of_type: &'static str,
    #[serde(rename = "startIndex")]
    start_index: usize,
    items: Vec<Annotation<'a>>,
}

#[derive(Serialize)]
struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    of_type: &'static str,
    motivation: &'static str,
    body: Vec<Body>,
    target: Vec<Target<'a>>,
}

#[derive(Serialize)]
struct Body {
    #[serde(rename = "type")]
    of_type: &'static str,
    purpose: &'static str,
    value: String,
    format: &'static str,
    language: &'static str,
}

#[derive(Serialize)]
struct Target<'a> {
    #[serde(rename = "type")]
    of_type: &'static str,
    source: &'a Source,
    selector: (QuoteSelector, PositionSelector),
}

#[derive(Serialize)]
struct Source {
    id: String,
    #[serde(rename = "type")]
    of_type: &'static str,
    format: &'static str,
    language: &'static str,
}

#[derive(Serialize)]
struct QuoteSelector {
    #[serde(rename = "type")]
    of_type: &'static str,
    exact: String,
    prefix: String,
    suffix: String,
}

#[derive(Serialize)]
struct PositionSelector {
    #[serde(rename = "type")]
    of_type: &'static str,
    start: usize,
    end: usize,
}

#[cfg(test)]
mod tests {
    use super::hashed;

    #[test]
    fn a_hash_by_halves_is_that_of_128_bits() {
        let mut whole = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
        let mut halves = [0x6c62_272e_07bb_0142, 0x62b8_2175_6295_c58d];
        for byte in "Кто говорит – wer spricht?\0Москва".bytes().cycle().take(1000) {
            whole = (whole ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013B);
            halves = hashed(halves, byte);
            assert_eq!(halves, [(whole >> 64) as u64, whole as u64]);
        }
    }
}
