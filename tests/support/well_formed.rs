//! What holds of every comparison of whatever text. Shared by the property tests and the fuzz targets.

use lesarten::comparison::{Comparison, Place, Statement};
use lesarten::export::json;
use lesarten::input::Input;
use lesarten::text::{Document, Span};
use lesarten::topic::standing;

/// Fails with what is wrong, where something is.
pub fn assert_well_formed(input: &Input, comparison: &Comparison) {
    let texts: Vec<&str> = input.texts.iter().map(|voiced| voiced.text.as_str()).collect();
    assert_eq!(texts, comparison.texts.iter().map(|compared| compared.text.as_str()).collect::<Vec<_>>());

    for located in &comparison.attributions {
        let attribution = &located.attribution;
        let text = texts[located.text];
        assert!(!attribution.content.is_empty(), "a report without content: {attribution:?}");
        for part in [
            &attribution.content,
            &attribution.cue,
            &attribution.source,
            &attribution.addressee,
            &attribution.frame,
            &attribution.hedges,
        ] {
            assert_spans(text, part, &attribution);
        }
    }
    assert_in_order(
        "reports",
        comparison.attributions.iter().map(|found| (found.text, first(&found.attribution.content))),
    );

    for (index, statement) in comparison.statements.iter().enumerate() {
        let text = texts[statement.text];
        assert_eq!(statement.id as usize, index + 1, "statements are numbered in text order");
        assert!(!statement.content.is_empty(), "a statement without content: {statement:?}");
        assert_spans(text, &statement.content, &statement);
        assert_spans(text, &statement.hedges, &statement);
        for link in &statement.chain {
            assert!(!link.name.is_empty(), "a link without a name: {statement:?}");
            if let Some(mention) = link.mention {
                assert_span(text, mention, &statement);
            }
        }
        if let Some(attribution) = statement.attribution {
            assert_eq!(comparison.attributions[attribution].text, statement.text, "{statement:?}");
        }
        if let Some(outermost) = statement.chain.first() {
            assert_eq!(outermost.account, statement.account, "the outermost link decides: {statement:?}");
        }
        if let Some(topic) = statement.topic {
            assert!(comparison.topics[topic].statements.contains(&index), "{statement:?} is not in its row");
        }
    }
    assert_in_order("statements", comparison.statements.iter().map(|found| (found.text, first(&found.content))));

    for (index, topic) in comparison.topics.iter().enumerate() {
        assert_eq!(topic.id, format!("t{}", index + 1));
        assert!(!topic.label.is_empty(), "a row without a name: {topic:?}");
        assert!(!topic.statements.is_empty(), "a row without statements: {topic:?}");
        assert!(topic.statements.is_sorted_by(|a, b| a < b), "{topic:?}");
        assert!(topic.statements.iter().all(|&inside| comparison.statements[inside].topic == Some(index)), "{topic:?}");
        let accounts = topic.statements.iter().map(|&inside| comparison.statements[inside].account);
        assert_eq!(topic.standing, standing(accounts), "{topic:?}");
        for difference in &topic.differences {
            assert_place(&texts, difference.first);
            assert_place(&texts, difference.second);
        }
    }
    for event in &comparison.events {
        assert!(!event.when.is_empty());
        assert_place(&texts, event.date);
        assert_place(&texts, event.what);
    }
    for note in &comparison.notes {
        assert_place(&texts, note.at);
    }
    let telling = &comparison.telling;
    assert!(telling.outlet_words <= telling.words);
    assert!(telling.accounts.iter().all(|account| account.words <= telling.words));
    assert!(
        telling.accounts.iter().filter_map(|account| account.first).all(|first| first < comparison.statements.len())
    );
    assert_json(&texts, comparison);
}

/// Fails where the document's tokens, sentences or paragraphs leave their text or their order.
pub fn assert_document(text: &str) {
    let document = Document::new(text);
    assert_eq!(document.text(), text);
    let spans: Vec<Span> = document.tokens().iter().map(|token| token.span()).collect();
    assert_spans(text, &spans, &"tokens");
    let spans: Vec<Span> = document.sentences().iter().map(|sentence| sentence.span).collect();
    assert_spans(text, &spans, &"sentences");
    for quotation in document.quotations() {
        assert_span(text, quotation.span, &quotation);
    }
}

/// The JSON export says the same words in code points.
fn assert_json(texts: &[&str], comparison: &Comparison) {
    let Ok(exported) = serde_json::from_str::<serde_json::Value>(&json(comparison, "a.txt", false)) else {
        panic!("the export is no JSON");
    };
    // Several texts are exported in a form of their own.
    let [text] = texts else { return };
    let characters: Vec<char> = text.chars().collect();
    let (Some(statements), Some(reports)) = (exported["statements"].as_array(), exported["attributions"].as_array())
    else {
        panic!("the export has no statements: {exported}");
    };
    assert_eq!((statements.len(), reports.len()), (comparison.statements.len(), comparison.attributions.len()));
    let contents = comparison.statements.iter().map(|statement| &statement.content);
    let found = comparison.attributions.iter().map(|found| &found.attribution.content);
    for (exported, spans) in statements.iter().zip(contents).chain(reports.iter().zip(found)) {
        for (at, span) in spans.iter().enumerate() {
            let end = |which: usize| exported["content"][at][which].as_u64().and_then(|end| usize::try_from(end).ok());
            let (Some(begin), Some(end)) = (end(0), end(1)) else { panic!("no span in {exported}") };
            assert_eq!(characters[begin..end].iter().collect::<String>(), span.of(text));
        }
    }
}

fn first(spans: &[Span]) -> usize {
    spans.first().map_or(0, |span| span.begin)
}

fn assert_in_order(what: &str, places: impl Iterator<Item = (usize, usize)>) {
    assert!(places.is_sorted(), "{what} are not in text order");
}

fn assert_place(texts: &[&str], place: Place) {
    assert_span(texts[place.text], place.span, &place);
}

fn assert_span(text: &str, span: Span, of: &dyn std::fmt::Debug) {
    let words = text.get(span.begin..span.end);
    assert!(words.is_some_and(|words| !words.is_empty()), "{span:?} is no place of the text: {of:?}");
}

fn assert_spans(text: &str, spans: &[Span], of: &dyn std::fmt::Debug) {
    for &span in spans {
        assert_span(text, span, of);
    }
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].begin, "{pair:?} are out of order or overlap: {of:?}");
    }
}

/// The statements of the first text that end before `end`, without the row, which a later paragraph may change.
pub fn told_before(comparison: &Comparison, end: usize) -> Vec<Statement> {
    comparison
        .statements
        .iter()
        .filter(|statement| statement.text == 0 && statement.content.iter().all(|span| span.end <= end))
        .map(|statement| Statement { topic: None, ..statement.clone() })
        .collect()
}
