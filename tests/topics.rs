//! Which statements share a row: one case for each sign that the text gives. All articles are our own.

use lesarten::compare;
use lesarten::comparison::Comparison;
use lesarten::input::{Input, Sides};

/// The row of the statement whose words hold `words`.
fn row(comparison: &Comparison, words: &str) -> usize {
    let text = &comparison.texts[0].text;
    let found = comparison
        .statements
        .iter()
        .find(|statement| statement.content.iter().any(|span| span.of(text).contains(words)))
        .unwrap_or_else(|| panic!("no statement holds {words:?} in {text:?}"));
    found.topic.unwrap_or_else(|| panic!("{words:?} is in no row"))
}

/// That the two statements share a row or not.
#[track_caller]
fn check(text: &str, one: &str, other: &str, together: bool) {
    let comparison = compare(&Input::article(text, Sides::default()));
    let labels: Vec<&str> = comparison.topics.iter().map(|topic| topic.label.as_str()).collect();
    assert_eq!(row(&comparison, one) == row(&comparison, other), together, "{one:?} and {other:?}: {labels:?}");
}

#[test]
fn the_other_sides_denial_goes_with_what_it_denies() {
    let text = "Der Kreml erklärte, Biden habe einen Besuch im Sommer zugesagt. \
                Das Weiße Haus bestritt, dass es eine solche Zusage gegeben habe.";
    check(text, "Besuch", "solche Zusage", true);
    let text =
        "The Kremlin said that Biden had promised to visit Sochi. The White House denied making any such promise.";
    check(text, "Sochi", "such promise", true);
}

#[test]
fn a_charge_taken_up_goes_with_the_charge() {
    let text = "Das Weiße Haus warf Moskau vor, die Funkgeräte der Lotsen zu stören. \
                Das russische Außenministerium wies den Vorwurf zurück.";
    check(text, "Funkgeräte", "Vorwurf", true);
}

#[test]
fn words_that_name_nothing_follow_their_speaker() {
    let text = "Peskow sagte, der Gipfel werde verschoben. „Wir haben es nicht eilig“, sagte er.";
    check(text, "Gipfel", "nicht eilig", true);
}

#[test]
fn one_matter_in_other_words_shares_a_row_across_paragraphs() {
    let text = "Peskow sagte, die Waffenruhe beginne am Montag.\n\n\
                Das Weiße Haus forderte, die Gefangenen freizulassen.\n\n\
                Ein Sprecher des Pentagons sagte, an die Feuerpause halte sich niemand.";
    check(text, "Waffenruhe", "Feuerpause", true);
    check(text, "Waffenruhe", "Gefangenen", false);
}

#[test]
fn a_compound_goes_with_its_last_part() {
    let text = "Peskow sagte, die Drosselventile seien plombiert worden.\n\n\
                Das Weiße Haus forderte, die Gefangenen freizulassen.\n\n\
                Ein Sprecher des Weißen Hauses sagte, an den Ventilen habe niemand gearbeitet.";
    check(text, "Drosselventile", "Ventilen", true);
}

#[test]
fn a_heading_or_question_of_the_outlet_opens_another_matter() {
    let text = "Peskow sagte, die Grenze bleibe gesperrt. Das Weiße Haus bestritt, dass die Grenze gesperrt sei. \
                Peskow wies das zurück.\n\nWer bezahlt?\n\n\
                Das Weiße Haus erklärte, man überweise nichts. Peskow sagte, für den Schaden hafte Washington.";
    check(text, "gesperrt sei", "überweise", false);
}

#[test]
fn a_demand_in_a_paragraph_of_its_own_is_another_matter() {
    let text = "Peskow sagte, die Sanktionen gegen die Banken seien wirkungslos. Der Rubel sei stabil.\n\n\
                Das Weiße Haus forderte, die gefangenen Matrosen freizulassen.";
    check(text, "Banken", "Matrosen", false);
    check(text, "Banken", "Rubel", true);
}

#[test]
fn bystanders_come_back_to_the_main_matter() {
    let text = "Moskau kündigt den Getreidevertrag\n\n\
                Der Kreml teilte mit, das Getreideabkommen ende am Freitag. Das Weiße Haus nannte den Schritt „töricht“.\n\n\
                Peskow forderte, die Gefangenen freizulassen. Das Weiße Haus bestritt, russische Gefangene zu haben.\n\n\
                Die türkische Regierung bedauerte das Ende des Getreideabkommens.";
    check(text, "ende am Freitag", "bedauerte", true);
    check(text, "ende am Freitag", "töricht", true);
    check(text, "ende am Freitag", "Gefangenen freizulassen", false);
}

#[test]
fn no_verb_heads_a_row_in_english() {
    let text = "Joe Biden said the diggers had gathered at the quarry.";
    let comparison = compare(&Input::article(text, Sides::default()));
    let labels: Vec<&str> = comparison.topics.iter().map(|topic| topic.label.as_str()).collect();
    assert!(matches!(labels.as_slice(), ["Diggers"] | ["Quarry"]), "{labels:?}");
}

/// What the rows of an article are called.
fn heads(text: &str) -> Vec<String> {
    compare(&Input::article(text, Sides::default())).topics.into_iter().map(|topic| topic.label).collect()
}

#[test]
fn a_phrase_or_a_longer_word_says_nothing_of_what_its_parts_say() {
    assert_eq!(heads("Peskow sagte, der Kalte Krieg sei endgültig vorbei."), ["Kalter Krieg"]);
    assert_eq!(heads("Peskow sagte, der Krieg sei endgültig vorbei."), ["Krieg"]);
    assert_ne!(heads("Peskow sagte, die Anlage sei nicht gegen Russland gerichtet."), ["Gericht und Ermittlung"]);
    assert_eq!(heads("Peskow sagte, die Anlage sei nun eine Sache der Gerichte."), ["Gerichte"]);
    assert_eq!(heads("Peskow sagte, der Flughafen bleibe geschlossen."), ["Flughafen"]);
    assert_eq!(heads("Peskow said the matter belonged in court."), ["Courts and inquiries"]);
    assert_ne!(heads("Peskow said that, according to him, nothing was decided."), ["Agreement"]);
}

#[test]
fn one_statement_names_its_row_by_its_own_word_and_several_by_what_they_share() {
    assert_eq!(heads("Peskow sagte, über die Strafzölle werde noch gesprochen."), ["Strafzölle"]);
    let shared =
        heads("Peskow sagte, über die Strafzölle werde noch gesprochen. Der Kreml erklärte, die Ausfuhr laufe weiter.");
    assert_eq!(shared, ["Handel und Zölle"]);
}

#[test]
fn a_word_before_an_english_noun_heads_a_row_with_it() {
    assert_eq!(heads("Joe Biden said he had read the regional brochure."), ["Regional brochure"]);
    assert_eq!(heads("Joe Biden said he had read the whole brochure."), ["Brochure"]);
    assert_eq!(heads("Joe Biden said he had read of all brochures."), ["Brochures"]);
}

#[test]
fn bystanders_who_name_nothing_are_further_voices() {
    assert_eq!(heads("Der Politologe Sergej Markow sagte, das sei so."), ["Weitere Stimmen"]);
    assert_eq!(heads("Peskow sagte, das sei so."), ["Weiteres"]);
    // What only belongs to a verb names nothing either.
    assert_eq!(heads("Peskow sagte, das habe man zur Kenntnis genommen."), ["Weiteres"]);
}

#[test]
fn a_row_is_headed_by_a_noun_in_its_plain_form() {
    // A genitive is shown as the dictionary has it.
    let heads_of_genitives = heads(
        "Moskau warf dem Westen vor, die Beschlüsse des Rates zu brechen. Peskow sagte, man achte die Arbeit des Rates.",
    );
    assert_eq!(heads_of_genitives, ["Rat"]);
    // A dative gives way to the nominative where the text has it.
    let heads_of_datives = heads("Peskow sagte, in den Gewächshäusern werde geerntet. Die Gewächshäuser sind neu.");
    assert_eq!(heads_of_datives, ["Gewächshäuser"]);
    assert_eq!(heads("Peskow sagte, man habe von 19 Gewächshäusern gehört."), ["Gewächshäuser"]);
    assert_eq!(heads("Peskow sagte, man habe die Mauern geweißt."), ["Mauern"]);
    // The first word of a name of several is no matter.
    let heads_of_names = heads(
        "Peskow sagte, die Leute der Internationalen Wasserbehörde hätten Quellen geprüft. Lawrow erklärte, die \
         Quellen seien der Internationalen Wasserbehörde bekannt.",
    );
    assert!(!heads_of_names.iter().any(|label| label == "Internationalen"), "{heads_of_names:?}");
}
