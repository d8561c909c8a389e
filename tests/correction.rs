//! Corrections: each does what it says, survives edits elsewhere, and is told as lost where its words are gone.

use std::sync::Arc;

use lesarten::attribution::{Act, Kind};
use lesarten::comparison::{
    Account, ComparedText, Comparison, Link, Place, SettledBy, Side, Standing, Statement, Telling, Topic,
};
use lesarten::correction::{Anchor, Correction, Row, StatementAnchor, correct};
use lesarten::input::Voice;
use lesarten::text::{Language, Span};

const TEXT: &str = "Nach Angaben des Kremls werde der Hafen geöffnet. Washington fordert den Abzug der Schiffe. \
    Der Kreml lehnte das ab. Ein Fachmann hält das für Unsinn.";

/// A comparison of `text` in which each of `found` (words, account, speaker, row) is a statement.
fn comparison(text: &str, found: &[(&str, Account, &str, usize)]) -> Comparison {
    let side = |id: &str, german: &str, english: &str| Side {
        id: id.to_owned(),
        german: german.to_owned(),
        english: english.to_owned(),
    };
    let statements: Vec<Statement> = (1..)
        .zip(found)
        .map(|(id, &(words, account, speaker, topic))| {
            let begin = text.find(words).expect("the words of a case stand in its text");
            Statement {
                id,
                text: 0,
                attribution: None,
                kind: Kind::Indirect,
                content: vec![Span::new(begin, begin + words.len())],
                account,
                speaker: Some(speaker.into()),
                act: Act::Assert,
                chain: vec![Link { name: speaker.into(), account, actor: None, mention: None }],
                settled_by: SettledBy::Named,
                hedges: Vec::new(),
                topic: Some(topic),
                by_hand: false,
            }
        })
        .collect();
    let rows = found.iter().map(|&(_, _, _, topic)| topic + 1).max().unwrap_or(0);
    let topics = (0..rows)
        .map(|row| {
            let of_row: Vec<usize> =
                (0..statements.len()).filter(|&index| statements[index].topic == Some(row)).collect();
            Topic {
                id: format!("t{}", row + 1),
                label: format!("Zeile {}", row + 1),
                standing: lesarten::topic::standing(of_row.iter().map(|&index| statements[index].account)),
                differences: Vec::new(),
                statements: of_row,
                by_hand: false,
            }
        })
        .collect();
    Comparison {
        texts: vec![ComparedText { text: text.to_owned(), language: Language::German, voice: Voice::Outlet }],
        sides: [side("kremlin", "Kreml", "Kremlin"), side("white_house", "Weißes Haus", "White House")],
        attributions: Vec::new(),
        statements,
        topics,
        events: Vec::new(),
        telling: Telling::default(),
        notes: Vec::new(),
    }
}

fn harbour(text: &str) -> Comparison {
    comparison(
        text,
        &[
            ("werde der Hafen geöffnet", Account::First, "Kreml", 0),
            ("den Abzug der Schiffe", Account::Second, "Washington", 1),
            ("lehnte das ab", Account::First, "Kreml", 1),
        ],
    )
}

fn anchor(comparison: &Comparison, index: usize) -> StatementAnchor {
    StatementAnchor::of(comparison, index).expect("the case names a statement that is there")
}

fn words(comparison: &Comparison, words: &str) -> Anchor {
    let begin = comparison.texts[0].text.find(words).expect("the words of a case stand in its text");
    let place = Place { text: 0, span: Span::new(begin, begin + words.len()) };
    Anchor::new(&comparison.texts, place).expect("a place of the text")
}

/// Applies one correction that must hold.
fn corrected(comparison: &Comparison, correction: Correction) -> Comparison {
    let corrected = correct(comparison.clone(), &[correction]);
    assert!(corrected.lost.is_empty());
    Arc::unwrap_or_clone(corrected.comparison)
}

fn chain(statement: &Statement) -> Vec<&str> {
    statement.chain.iter().map(|link| &*link.name).collect()
}

#[test]
fn no_corrections_change_nothing() {
    let before = harbour(TEXT);
    let after = correct(before.clone(), &[]);
    assert_eq!(after.comparison, before.into());
    assert!(after.lost.is_empty());
}

#[test]
fn another_account_vouches_for_the_statement() {
    let before = harbour(TEXT);
    let account = Correction::Account { statement: anchor(&before, 2), account: Account::Second };
    let after = corrected(&before, account);
    let statement = &after.statements[2];
    assert_eq!(statement.account, Account::Second);
    assert_eq!(chain(statement), ["Weißes Haus", "Kreml"]);
    assert_eq!(statement.speaker.as_deref(), Some("Kreml"));
    assert_eq!(statement.settled_by, SettledBy::ByHand);
    assert!(statement.by_hand);
    assert_eq!(after.topics[1].standing, Standing::OnlySecond);
}

#[test]
fn an_account_already_in_the_chain_vouches_alone() {
    let mut before = harbour(TEXT);
    let biden = Link { name: "Biden".into(), account: Account::Second, actor: None, mention: None };
    before.statements[0].chain.push(biden);
    before.statements[0].speaker = Some("Biden".into());
    let after = corrected(&before, Correction::Account { statement: anchor(&before, 0), account: Account::Second });
    assert_eq!(chain(&after.statements[0]), ["Biden"]);
}

#[test]
fn speaker_kind_and_act() {
    let before = harbour(TEXT);
    let statement = anchor(&before, 1);
    let after = correct(
        before,
        &[
            Correction::Speaker { statement: statement.clone(), speaker: " Jane Doe ".to_owned() },
            Correction::Kind { statement: statement.clone(), kind: Kind::Reported },
            Correction::Act { statement, act: Act::Demand },
        ],
    );
    let statement = &after.comparison.statements[1];
    assert_eq!(statement.speaker.as_deref(), Some("Jane Doe"));
    assert_eq!(chain(statement), ["Jane Doe"]);
    assert_eq!(statement.chain[0].account, Account::Second);
    assert_eq!((statement.kind, statement.act), (Kind::Reported, Act::Demand));
}

#[test]
fn a_hidden_statement_leaves_its_row_and_numbers_close_up() {
    let before = harbour(TEXT);
    let after = corrected(&before, Correction::Hide { statement: anchor(&before, 0) });
    assert_eq!(after.statements.iter().map(|statement| statement.id).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(after.topics.len(), 1);
    assert_eq!(after.topics[0].id, "t2");
    assert_eq!(after.topics[0].statements, [0, 1]);
    assert!(after.statements.iter().all(|statement| statement.topic == Some(0)));
}

#[test]
fn words_added_by_hand_stand_in_text_order() {
    let before = harbour(TEXT);
    let add = Correction::Add {
        words: vec![words(&before, "hält das für Unsinn")],
        kind: Kind::Reported,
        account: Account::Other,
        speaker: Some("Fachmann".to_owned()),
        act: Act::Assess,
        row: Some(Row::Of(anchor(&before, 1))),
    };
    let after = corrected(&before, add);
    let added = &after.statements[3];
    assert_eq!(added.content[0].of(TEXT), "hält das für Unsinn");
    assert_eq!((added.id, added.topic, added.speaker.as_deref()), (4, Some(1), Some("Fachmann")));
    assert!(added.by_hand && added.settled_by == SettledBy::ByHand && added.attribution.is_none());
}

#[test]
fn words_added_without_a_speaker_are_the_sides_own() {
    let before = harbour(TEXT);
    let add = Correction::Add {
        words: vec![words(&before, "Unsinn")],
        kind: Kind::Reported,
        account: Account::First,
        speaker: None,
        act: Act::Assess,
        row: Some(Row::New { label: "Urteil".to_owned() }),
    };
    let after = corrected(&before, add);
    assert_eq!(chain(&after.statements[3]), ["Kreml"]);
    assert_eq!(after.topics[2].label, "Urteil");
    assert_eq!((after.topics[2].id.as_str(), after.topics[2].standing), ("h1", Standing::OnlyFirst));
}

#[test]
fn rows_are_renamed_merged_and_split() {
    let before = harbour(TEXT);
    let renamed = corrected(&before, Correction::Rename { row: anchor(&before, 0), label: "Hafen".to_owned() });
    assert_eq!((renamed.topics[0].label.as_str(), renamed.topics[0].by_hand), ("Hafen", true));
    let merged = corrected(&before, Correction::Merge { row: anchor(&before, 1), into: anchor(&before, 0) });
    assert_eq!(merged.topics.len(), 1);
    assert_eq!((merged.topics[0].statements.as_slice(), merged.topics[0].standing), (&[0, 1, 2][..], Standing::Both));
    let split = Correction::Split { statements: vec![anchor(&before, 2)], label: "Ablehnung".to_owned() };
    let split = corrected(&before, split);
    assert_eq!(
        split.topics.iter().map(|topic| topic.label.as_str()).collect::<Vec<_>>(),
        ["Zeile 1", "Zeile 2", "Ablehnung"]
    );
    assert_eq!(split.topics[1].standing, Standing::OnlySecond);
    let moved = Correction::Move { statement: anchor(&before, 2), row: Row::Of(anchor(&before, 0)) };
    assert_eq!(corrected(&before, moved).topics[0].statements, [0, 2]);
}

#[test]
fn what_follows_from_the_statements_is_worked_out_anew() {
    let text = "Der Kreml meldete 40 Schiffe im Hafen. Das Weiße Haus zählte 50 Schiffe im Hafen.";
    let before = comparison(
        text,
        &[
            ("40 Schiffe im Hafen", Account::First, "Kreml", 0),
            ("50 Schiffe im Hafen", Account::Second, "Weißes Haus", 1),
        ],
    );
    let merged = corrected(&before, Correction::Merge { row: anchor(&before, 1), into: anchor(&before, 0) });
    assert_eq!(merged.topics[0].differences.len(), 1);
    let words = |comparison: &Comparison| -> Vec<usize> {
        comparison.telling.accounts.iter().map(|account| account.words).collect()
    };
    assert_eq!((merged.telling.words, words(&merged)), (15, vec![4, 4, 0, 0]));
    let given = corrected(&merged, Correction::Account { statement: anchor(&merged, 1), account: Account::First });
    assert!(given.topics[0].differences.is_empty());
    assert_eq!(words(&given), [8, 0, 0, 0]);
}

#[test]
fn an_edit_elsewhere_leaves_them_standing() {
    let before = harbour(TEXT);
    let corrections = [Correction::Kind { statement: anchor(&before, 1), kind: Kind::Reported }];
    let edited = TEXT.replacen("Nach Angaben des Kremls", "😀 Überschrift\n\nNach Angaben von Beobachtern", 1);
    let after = correct(harbour(&edited), &corrections);
    assert!(after.lost.is_empty());
    assert_eq!(after.comparison.statements[1].kind, Kind::Reported);
}

#[test]
fn words_that_are_gone_change_nothing_and_are_told() {
    let before = harbour(TEXT);
    let corrections =
        [Correction::Hide { statement: anchor(&before, 0) }, Correction::Hide { statement: anchor(&before, 2) }];
    let edited = "Nach Angaben des Kremls werde der Hafen geöffnet.";
    let edited = comparison(edited, &[("werde der Hafen geöffnet", Account::First, "Kreml", 0)]);
    let after = correct(edited.clone(), &corrections);
    assert_eq!(after.lost, [1]);
    assert!(after.comparison.statements.is_empty());
}

#[test]
fn the_same_short_words_elsewhere_are_not_taken_for_them() {
    let text = "Er sagte Ja zu allem, was kam. Und dann kam der Winter.";
    let before = comparison(text, &[("Ja", Account::First, "Er", 0)]);
    let hide = [Correction::Hide { statement: anchor(&before, 0) }];
    let other = comparison("Ganz anders hier: Ja oder doch Nein?", &[("Ja", Account::First, "Er", 0)]);
    assert_eq!(correct(other, &hide).lost, [0]);
}

#[test]
fn of_two_places_the_one_with_the_same_surroundings_is_meant() {
    let text = "Moskau sagt Nein zum Hafen. Washington sagt Nein zum Abzug.";
    let second = text.rfind("Nein").expect("stands there");
    let compared = |text: &str| comparison(text, &[]).texts;
    let place = Place { text: 0, span: Span::new(second, second + 4) };
    let anchor = Anchor::new(&compared(text), place).expect("a place of the text");
    let edited = "Vorweg ein Satz, der vieles nach hinten schiebt, auch das erste Nein. ".to_owned() + text;
    let found = anchor.find(&compared(&edited)).expect("still stands");
    assert_eq!(found.span.begin, edited.rfind("Nein").expect("stands there"));
}

#[test]
fn fragments_that_fill_their_host_are_told_apart() {
    let before = comparison(
        TEXT,
        &[
            ("den Abzug der Schiffe", Account::Second, "Washington", 0),
            ("den Abzug der Schiffe", Account::Second, "Biden", 0),
        ],
    );
    let after = corrected(&before, Correction::Hide { statement: anchor(&before, 1) });
    assert_eq!(after.statements.len(), 1);
    assert_eq!(after.statements[0].speaker.as_deref(), Some("Washington"));
}

#[test]
fn every_anchor_in_the_examples_survives_edits_before_and_after() {
    for name in ["call_2021_de", "grain_de", "arms_control_en"] {
        let path = format!("{}/src/examples/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect("an example of the page");
        let found = lesarten::compare(&lesarten::input::Input::article(&text, Default::default()));
        let before = "Ein Absatz davor, 😀 mit Umlauten: äöü.\n\n";
        let edited = [before, &text, "\n\nUnd einer danach. And one after it."].concat();
        let texts = comparison(&edited, &[]).texts;
        for index in 0..found.statements.len() {
            for part in anchor(&found, index).parts {
                let place = part.find(&texts).expect("the words still stand");
                assert_eq!(place.span.begin, part.position + before.len(), "{:?}", part.quote);
                assert_eq!(place.span.of(&edited), part.quote);
            }
        }
    }
}
