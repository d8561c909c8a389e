//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>) as JSON-LD: one annotation a statement, with a
//! target for each part of its words, found by quote and by position.

use super::printer::Printer;
use super::{chain, title};
use crate::comparison::{Comparison, Place, Statement};
use crate::correction::Anchor;
use crate::text::{Language, Offsets};
use crate::wording;

/// A collection with one page that holds an annotation for each statement. The text has no address, so that its name
/// and those of the annotations are made from its words.
pub fn web_annotation(comparison: &Comparison, language: Language) -> String {
    let sources: Vec<String> = comparison.texts.iter().map(|text| name_of(&["text", &text.text])).collect();
    let offsets: Vec<Offsets> = comparison.texts.iter().map(|text| Offsets::new(&text.text)).collect();
    let whole = sources.join(" ");
    let mut printer = Printer::new(true);
    printer.open("", '{');
    printer.text("@context", "http://www.w3.org/ns/anno.jsonld");
    printer.text("id", &name_of(&["collection", &whole]));
    printer.text("type", "AnnotationCollection");
    printer.text("label", &title(comparison, language));
    printer.number("total", comparison.statements.len());
    printer.open("first", '{');
    printer.text("id", &name_of(&["page", &whole]));
    printer.text("type", "AnnotationPage");
    printer.number("startIndex", 0);
    printer.open("items", '[');
    for statement in &comparison.statements {
        printer.open("", '{');
        printer.text("id", &name_of(&["annotation", &whole, &statement.id.to_string()]));
        printer.text("type", "Annotation");
        printer.text("motivation", "classifying");
        printer.open("body", '[');
        print_bodies(&mut printer, comparison, statement, language);
        printer.close(']');
        printer.open("target", '[');
        print_targets(&mut printer, comparison, statement, &sources, &offsets);
        printer.close(']');
        printer.close('}');
    }
    printer.close(']');
    printer.close('}');
    printer.close('}');
    printer.printed()
}

fn print_bodies(printer: &mut Printer, comparison: &Comparison, statement: &Statement, language: Language) {
    let of_text = comparison.texts.get(statement.text).map_or(language, |text| text.language);
    let mut body = |purpose: &str, value: &str, language: Language| {
        printer.open("", '{');
        printer.text("type", "TextualBody");
        printer.text("purpose", purpose);
        printer.text("value", value);
        printer.text("format", "text/plain");
        printer.text("language", language.tag());
        printer.close('}');
    };
    body("classifying", wording::account(statement.account, &comparison.sides, language), language);
    body("tagging", wording::kind(statement.kind, language), language);
    body("tagging", wording::act(statement.act, language), language);
    if let Some(topic) = statement.topic.and_then(|topic| comparison.topics.get(topic)) {
        body("tagging", &topic.label, of_text);
    }
    if !statement.chain.is_empty() {
        body("identifying", &chain(statement), of_text);
    }
}

fn print_targets(
    printer: &mut Printer,
    comparison: &Comparison,
    statement: &Statement,
    sources: &[String],
    offsets: &[Offsets],
) {
    let text = statement.text;
    let (Some(source), Some(compared), Some(offsets)) =
        (sources.get(text), comparison.texts.get(text), offsets.get(text))
    else {
        return;
    };
    for &span in &statement.content {
        let Some(anchor) = Anchor::new(&comparison.texts, Place { text, span }) else { continue };
        printer.open("", '{');
        printer.text("type", "SpecificResource");
        printer.open("source", '{');
        printer.text("id", source);
        printer.text("type", "Text");
        printer.text("format", "text/plain");
        printer.text("language", compared.language.tag());
        printer.close('}');
        printer.open("selector", '[');
        printer.open("", '{');
        printer.text("type", "TextQuoteSelector");
        printer.text("exact", &anchor.quote);
        printer.text("prefix", &anchor.prefix);
        printer.text("suffix", &anchor.suffix);
        printer.close('}');
        let [start, end] = offsets.code_points(span);
        printer.open("", '{');
        printer.text("type", "TextPositionSelector");
        printer.number("start", start);
        printer.number("end", end);
        printer.close('}');
        printer.close(']');
        printer.close('}');
    }
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
