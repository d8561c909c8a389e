//! The text stage: tokens, sentences, quotation marks, language. Sentences written for the project.

use lesarten::text::{Document, Language};

fn words(text: &str) -> Vec<String> {
    let document = Document::new(text);
    (0..document.tokens().len()).map(|token| document.word(token).to_owned()).collect()
}

fn sentences(text: &str) -> Vec<String> {
    let document = Document::new(text);
    document.sentences().iter().map(|sentence| sentence.span.of(document.text()).to_owned()).collect()
}

fn quotations(text: &str) -> Vec<String> {
    let document = Document::new(text);
    document.quotations().iter().map(|quotation| quotation.span.of(document.text()).to_owned()).collect()
}

fn bodies(text: &str) -> Vec<String> {
    let document = Document::new(text);
    document.sentences().iter().map(|sentence| document.word(sentence.body).to_owned()).collect()
}

#[test]
fn words_keep_what_belongs_to_them() {
    assert_eq!(
        words("Am 30. Dezember, z. B. um 15:36 Uhr, zahlte J. Biden 3,5 Mio. Euro."),
        [
            "Am", "30.", "Dezember", ",", "z.", "B.", "um", "15:36", "Uhr", ",", "zahlte", "J.", "Biden", "3,5",
            "Mio.", "Euro", "."
        ]
    );
    assert_eq!(words("In der 111. Sitzung"), ["In", "der", "111.", "Sitzung"]);
    assert_eq!(words("Es waren die 111. Danach"), ["Es", "waren", "die", "111", ".", "Danach"]);
    assert_eq!(words("Ludwig XIV. baute"), ["Ludwig", "XIV.", "baute"]);
    assert_eq!(words("Es war Ludwig XIV. Danach"), ["Es", "war", "Ludwig", "XIV", ".", "Danach"]);
    assert_eq!(words("US-Präsident, 50-minütig"), ["US-Präsident", ",", "50-minütig"]);
    assert_eq!(words("Außen- und Innenpolitik"), ["Außen-", "und", "Innenpolitik"]);
    assert_eq!(words("Bürger:innen: ja"), ["Bürger:innen", ":", "ja"]);
    assert_eq!(words("https://example.org/a,b. Ja"), ["https://example.org/a,b", ".", "Ja"]);
    assert_eq!(words("wie geht's"), ["wie", "geht's"]);
    assert_eq!(words(""), Vec::<String>::new());
}

#[test]
fn look_up_form_is_folded() {
    let document = Document::new("Heißt Prä\u{ad}sident");
    assert_eq!(document.form(0), "heisst");
    assert_eq!(document.form(1), "präsident");
    assert_eq!(document.form(99), "");
}

#[test]
fn sentences_end_where_they_end() {
    assert_eq!(sentences("Er kam am 3. Mai. Sie ging."), ["Er kam am 3. Mai.", "Sie ging."]);
    assert_eq!(sentences("Dr. Meier kam. Er blieb."), ["Dr. Meier kam.", "Er blieb."]);
    assert_eq!(sentences("Im Jahr 2009. Die Lage blieb."), ["Im Jahr 2009.", "Die Lage blieb."]);
    assert_eq!(sentences("Das war 19. Die Lage blieb."), ["Das war 19.", "Die Lage blieb."]);
    assert_eq!(
        sentences("„Ja. Gewiss“, sagte er. „Gut.“ Sie ging."),
        ["„Ja.", "Gewiss“, sagte er.", "„Gut.“", "Sie ging."]
    );
    assert_eq!(sentences("„Das reicht!“ sagte sie. Er schwieg."), ["„Das reicht!“ sagte sie.", "Er schwieg."]);
    assert_eq!(sentences("Eine Schlagzeile\n\nDer Text folgt."), ["Eine Schlagzeile", "Der Text folgt."]);
}

#[test]
fn headings_are_told_from_text() {
    let document = Document::new("Neue Gespräche in Genf\n\nAm Montag reden beide. Dann ist Schluss.");
    let headings: Vec<bool> = document.sentences().iter().map(|sentence| sentence.heading).collect();
    assert_eq!(headings, [true, false, false]);
}

#[test]
fn datelines_and_ticker_times_are_no_part_of_the_sentence() {
    assert_eq!(bodies("Moskau (dpa) – Der Kreml schweigt."), ["Der"]);
    assert_eq!(bodies("14:20 Uhr: Der Kreml schweigt."), ["Der"]);
    assert_eq!(bodies("SEOUL, South Korea — The Kremlin is silent."), ["The"]);
    assert_eq!(bodies("• Der Kreml schweigt."), ["Der"]);
    assert_eq!(bodies("Der Kreml – so viel ist klar – schweigt."), ["Der"]);
}

#[test]
fn hard_wrapped_lines_are_one_paragraph() {
    let text = "Der Sprecher des Ministeriums hat am Montag\ngesagt, dass die Verhandlungen in der kommenden\n\
                Woche weitergehen sollen und dass man dabei\nauf ein Ergebnis hoffe.";
    assert_eq!(Document::new(text).paragraphs().len(), 1);
}

#[test]
fn quotation_marks_pair_in_all_spellings() {
    for text in [
        "Er sagte: „Ja, gern“.",
        "Er sagte: »Ja, gern«.",
        "Er sagte: «Ja, gern».",
        "Er sagte: “Ja, gern”.",
        "Er sagte: \"Ja, gern\".",
        "Er sagte: „Ja, gern\".",
        "Er sagte: „Ja, gern”.",
        "Er sagte: ,,Ja, gern''.",
        "Er sagte: ''Ja, gern''.",
        "Er sagte: ‚Ja, gern‘.",
        "Er sagte: 'Ja, gern'.",
    ] {
        let found = quotations(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains("Ja, gern") && found[0].len() < text.len() - 8, "{text}: {found:?}");
        assert!(Document::new(text).lone_marks().is_empty(), "{text}");
    }
}

#[test]
fn marks_inside_marks() {
    assert_eq!(quotations("Sie rief: „Er sagte ‚nie‘ zu mir.“"), ["„Er sagte ‚nie‘ zu mir.“", "‚nie‘"]);
    assert_eq!(quotations("Sie rief: „Er sagte «nie» zu mir.“"), ["„Er sagte «nie» zu mir.“", "«nie»"]);
}

#[test]
fn apostrophes_are_no_marks() {
    assert!(quotations("Grass’ Roman und Marx’ Kapital, wie geht’s, so ’n Pech").is_empty());
    assert!(quotations("the Giants' coach said it's the players' day").is_empty());
}

#[test]
fn several_paragraphs() {
    let text = "Er sagte: „Das ist der Anfang.\n\n„Das ist die Mitte.\n\nDas ist das Ende.“ Dann ging er.";
    let found = quotations(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("Ende.“"));
}

#[test]
fn an_unclosed_mark_swallows_nothing() {
    let text = "Er sagte: „Das ist der Anfang.\n\nSie sagte: „Nein.“ Er ging.";
    assert_eq!(quotations(text), ["„Nein.“"]);
    let document = Document::new(text);
    assert_eq!(document.lone_marks().len(), 1);
    assert!(document.lone_marks()[0].opening);
}

#[test]
fn the_language_is_told() {
    assert_eq!(Document::new("Der Sprecher sagte, das sei nicht wahr.").language(), Language::German);
    assert_eq!(Document::new("Holm kündigte neue Strafen gegen Oslo an.").language(), Language::German);
    assert_eq!(Document::new("The spokesman said that it was not true.").language(), Language::English);
    assert!(!Document::new("Lorem ipsum dolor").language_known());
    assert!(!Document::new("").language_known());
}

#[test]
fn any_string_is_a_document() {
    for text in [
        "„".repeat(100_000),
        "a.".repeat(50_000),
        "a ".repeat(50_000),
        "\"' ".repeat(50_000),
        "www.".repeat(50_000),
        "(–".repeat(50_000),
        "30. ".repeat(50_000),
    ] {
        let document = Document::new(&text);
        assert_eq!(document.text(), text);
        for token in document.tokens() {
            assert!(text.get(token.span().begin..token.span().end).is_some());
        }
    }
}
