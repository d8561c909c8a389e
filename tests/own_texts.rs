//! Two sides' own texts against each other: each text's voice is its side's account, and the rows line up.

use lesarten::compare;
use lesarten::comparison::{Account, Comparison, DifferenceKind, SettledBy, Standing};
use lesarten::input::{Input, Sides, Voice, VoicedText};

fn readouts(kremlin: &str, white_house: &str) -> Comparison {
    let text = |text: &str, voice| VoicedText { text: text.to_owned(), voice };
    compare(&Input {
        texts: vec![text(kremlin, Voice::First), text(white_house, Voice::Second)],
        sides: Sides::default(),
    })
}

/// Pairs of differing words, by kind.
fn differences(comparison: &Comparison, kind: DifferenceKind) -> Vec<(&str, &str)> {
    let words = |place: lesarten::comparison::Place| place.span.of(&comparison.texts[place.text].text);
    comparison
        .topics
        .iter()
        .flat_map(|topic| &topic.differences)
        .filter(|difference| difference.kind == kind)
        .map(|difference| (words(difference.first), words(difference.second)))
        .collect()
}

#[test]
fn every_sentence_is_its_sides() {
    let comparison = readouts(
        "Vladimir Putin spoke with Joseph Biden. He stressed that the talks must go on.",
        "President Biden spoke with President Putin. He urged Russia to withdraw its troops.",
    );
    assert_eq!(comparison.statements.len(), 4);
    for statement in &comparison.statements {
        let own = if statement.text == 0 { Account::First } else { Account::Second };
        assert_eq!(statement.account, own);
        assert_eq!(statement.settled_by, SettledBy::Voice);
    }
}

#[test]
fn what_is_reported_of_the_other_stands_behind_the_voice() {
    let comparison = readouts(
        "Joseph Biden assured Vladimir Putin that no missiles would be deployed.",
        "The President made no promise about missiles.",
    );
    let chain: Vec<&str> = comparison.statements[0].chain.iter().map(|link| &*link.name).collect();
    assert_eq!(chain.first(), Some(&"Kremlin"));
    assert!(chain.last().is_some_and(|last| last.contains("Biden")), "{chain:?}");
    assert_eq!(comparison.statements[0].account, Account::First);
}

#[test]
fn the_examples_differ_in_one_number() {
    let comparison = readouts(
        include_str!("../src/examples/readout_kremlin_en.txt"),
        include_str!("../src/examples/readout_white_house_en.txt"),
    );
    assert_eq!(differences(&comparison, DifferenceKind::Number), [("six months", "twelve months")]);
    assert!(comparison.topics.iter().any(|topic| topic.standing == Standing::Both));
    assert!(comparison.topics.iter().any(|topic| topic.standing == Standing::OnlySecond));
}

#[test]
fn rows_line_up_across_languages() {
    let comparison = readouts(
        "Die Gespräche über Sanktionen beginnen am 9. Januar in Genf. Der Präsident wünschte ein frohes Fest.",
        "The talks about sanctions begin on January 10 in Geneva. The President thanked the diplomats.",
    );
    assert_eq!(comparison.statements[0].topic, comparison.statements[2].topic);
    assert_eq!(differences(&comparison, DifferenceKind::Date).len(), 1);
}

#[test]
fn figures_of_different_things_differ_in_nothing() {
    let comparison = readouts(
        "The two presidents spoke for 40 minutes about the truce. Russia sends 120 tonnes of food.",
        "The two presidents spoke about the truce, which 17 countries support. 120 tonnes of food are on their way.",
    );
    assert!(comparison.topics.iter().all(|topic| topic.differences.is_empty()));
}

#[test]
fn an_office_without_a_country_is_the_houses_own() {
    let comparison = readouts(
        "Vladimir Putin spoke with Joseph Biden. The President stressed that the talks must go on.",
        "President Biden spoke with President Putin. The President underscored that the border is closed. He emphasized \
         that nobody may cross it. The scale of the damage demands a common answer.",
    );
    for statement in &comparison.statements {
        assert_eq!(statement.chain.len(), 1, "{:?}", statement.chain);
    }
}

#[test]
fn a_people_is_of_its_country() {
    let comparison = readouts(
        "The presidents spoke by telephone. The sides agreed on a new meeting. The leaders praised their delegations' work \
         on the Syrian settlement. They will stay in touch.",
        "The two Presidents spoke this morning. The leaders reviewed what their teams have done on Syria. The President \
         raised the case of two journalists. They will speak again.",
    );
    let syria = comparison
        .topics
        .iter()
        .filter(|topic| topic.standing == Standing::Both)
        .filter(|topic| {
            topic.statements.iter().any(|&index| {
                let statement = &comparison.statements[index];
                statement.content[0].of(&comparison.texts[statement.text].text).contains("Syria")
            })
        })
        .count();
    assert_eq!(syria, 1);
}
