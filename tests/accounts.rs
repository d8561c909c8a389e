//! Whose account a statement belongs to: one case for each way of naming a source. All sentences are our own.

use lesarten::compare;
use lesarten::comparison::{Account, Comparison, Statement};
use lesarten::input::{Input, SideChoice, Sides};

fn pair(first: &str, second: &str) -> Sides {
    Sides::Pair([SideChoice::Actor(first.to_owned()), SideChoice::Actor(second.to_owned())])
}

fn compared(text: &str) -> Comparison {
    compare(&Input::article(text, Sides::default()))
}

/// The statement whose words hold `words`.
fn statement<'c>(comparison: &'c Comparison, words: &str) -> &'c Statement {
    let text = &comparison.texts[0].text;
    comparison
        .statements
        .iter()
        .find(|statement| statement.content.iter().any(|span| span.of(text).contains(words)))
        .unwrap_or_else(|| panic!("no statement holds {words:?} in {text:?}"))
}

/// That the statement holding `words` is in `account`, with that chain of names.
#[track_caller]
fn check(text: &str, words: &str, account: Account, chain: &[&str]) {
    let comparison = compared(text);
    let found = statement(&comparison, words);
    let names: Vec<&str> = found.chain.iter().map(|link| link.name.as_str()).collect();
    assert_eq!((found.account, names.as_slice()), (account, chain), "{text}");
}

const KREMLIN: Account = Account::First;
const WHITE_HOUSE: Account = Account::Second;

#[test]
fn people_speak_for_their_office() {
    check("Sergej Lawrow sagte, man sei bereit.", "man sei", KREMLIN, &["Sergej Lawrow"]);
    check("US-Präsident Joe Biden warnte, das habe Folgen.", "das habe", WHITE_HOUSE, &["Joe Biden"]);
    check("Sprecherin Maria Sacharowa sagte, das stimme nicht.", "das stimme", KREMLIN, &["Maria Sacharowa"]);
    check("Condoleezza Rice sagte, es gehe voran.", "es gehe", WHITE_HOUSE, &["Condoleezza Rice"]);
    check("Wolodymyr Selenskyj sagte, man halte stand.", "man halte", Account::Other, &["Wolodymyr Selenskyj"]);
}

#[test]
fn the_head_noun_decides() {
    let text = "Der Assistent des russischen Präsidenten Juri Uschakow sagte, das Gespräch sei gut verlaufen.";
    check(text, "das Gespräch", KREMLIN, &["Juri Uschakow"]);
    let text = "Der US-Botschafter in Moskau sagte, man habe keine Eile.";
    check(text, "man habe", WHITE_HOUSE, &["US-Botschafter in Moskau"]);
    let text = "Moskaus Botschafter in Washington sagte, man habe keine Eile.";
    let comparison = compared(text);
    assert_eq!(statement(&comparison, "man habe").account, KREMLIN);
    let text = "Ein Sprecher des Weißen Hauses sagte, es bleibe dabei.";
    check(text, "es bleibe", WHITE_HOUSE, &["Sprecher des Weißen Hauses"]);
    let text = "Das russische Außenministerium erklärte, die Note sei angekommen.";
    check(text, "die Note", KREMLIN, &["Außenministerium"]);
    let text = "Der US-Außenamtssprecher sagte, die Note sei angekommen.";
    assert_eq!(statement(&compared(text), "die Note").account, WHITE_HOUSE);
}

#[test]
fn a_capital_may_be_a_government_or_a_place() {
    check("Moskau teilte mit, die Lage sei ruhig.", "die Lage", KREMLIN, &["Moskau"]);
    let text = "In Moskau sagte Emmanuel Macron, die Lage sei ernst.";
    check(text, "die Lage", Account::Other, &["Emmanuel Macron"]);
    let text = "Die Regierung in Kiew erklärte, die Lage sei ernst.";
    assert_eq!(statement(&compared(text), "die Lage").account, Account::Other);
}

#[test]
fn experts_mandates_and_former_officials_speak_for_nobody() {
    let text = "Der russische Politologe Igor Baranow vom Institut für Weltpolitik in Washington sagte, das sei klug.";
    check(text, "das sei", Account::Other, &["Igor Baranow"]);
    let text = "Iwan Sokolow, Experte einer Denkfabrik in Washington, sagte, das sei klug.";
    assert_eq!(statement(&compared(text), "das sei").account, Account::Other);
    let text = "Ex-Präsident Barack Obama sagte, das sei unklug.";
    check(text, "das sei", Account::Other, &["Barack Obama"]);
    let text = "Der frühere US-Präsident Bill Clinton sagte, das sei unklug.";
    check(text, "das sei", Account::Other, &["Bill Clinton"]);
    let text = "Der republikanische Senator Tom Baxter sagte, das sei unklug.";
    check(text, "das sei", Account::Other, &["Tom Baxter"]);
}

#[test]
fn an_unnamed_official_speaks_for_his_side() {
    let text = "Ein hoher Beamter des Weißen Hauses sagte, es gebe keinen Zeitplan.";
    check(text, "es gebe", WHITE_HOUSE, &["Beamter des Weißen Hauses"]);
    let text = "Ein US-Beamter sagte, es gebe keinen Zeitplan.";
    assert_eq!(statement(&compared(text), "es gebe").account, WHITE_HOUSE);
    let text = "Diplomaten sagten, es gebe keinen Zeitplan.";
    assert_eq!(statement(&compared(text), "es gebe").account, Account::Other);
}

#[test]
fn one_side_tells_what_the_other_promised() {
    let text = "Dem Kreml zufolge soll Biden versichert haben, dass keine Raketen stationiert werden.";
    check(text, "keine Raketen", KREMLIN, &["Kreml", "Joe Biden"]);
    let text = "Das Weiße Haus teilte mit, Putin habe zugesagt, die Truppen abzuziehen.";
    check(text, "die Truppen", WHITE_HOUSE, &["Weißes Haus", "Wladimir Putin"]);
    let text =
        "Außenminister Sergej Lawrow berichtete, John Kerry habe ihm versichert, Trump halte den Vertrag für gut.";
    assert_eq!(statement(&compared(text), "John Kerry habe").account, KREMLIN);
}

#[test]
fn his_own_earlier_words_add_no_link() {
    let text = "Sergej Lawrow sagte, er habe immer vor diesem Schritt gewarnt.";
    check(text, "er habe", KREMLIN, &["Sergej Lawrow"]);
}

#[test]
fn both_sides_together() {
    let text = "Wladimir Putin und Joe Biden erklärten, sie wollten weiter miteinander reden.";
    assert_eq!(statement(&compared(text), "miteinander").account, Account::Both);
    let text = "Beide Präsidenten kündigten an, das Gespräch fortzusetzen.";
    check(text, "das Gespräch", Account::Both, &["Beide Präsidenten"]);
    let text = "Moskau und Washington erklärten, sie wollten weiter miteinander reden.";
    check(text, "miteinander", Account::Both, &["Moskau und Washington"]);
}

#[test]
fn agencies_vouch_or_only_carry() {
    let text = "Die Agentur Tass berichtete, der Zug sei entgleist.";
    assert_eq!(statement(&compared(text), "der Zug").account, Account::Other);
    let text = "Dmitri Peskow sagte der Agentur Tass, der Zug sei entgleist.";
    check(text, "der Zug", KREMLIN, &["Dmitri Peskow"]);
}

#[test]
fn pronouns_and_role_nouns_point_back() {
    let text = "Wladimir Putin kam zu spät. Er sagte, der Verkehr sei schuld.";
    check(text, "der Verkehr", KREMLIN, &["Wladimir Putin"]);
    let text = "Joe Biden und Wladimir Putin telefonierten. Der Kremlchef sagte, das Gespräch sei gut gewesen.";
    check(text, "das Gespräch", KREMLIN, &["Wladimir Putin"]);
    let text = "Angela Merkel reiste nach Moskau. Die Kanzlerin sagte, sie sei zufrieden.";
    check(text, "sie sei", Account::Other, &["Angela Merkel"]);
}

#[test]
fn a_running_account_goes_on_and_ends() {
    let text = "Laut einer Mitteilung des Weißen Hauses war das Gespräch offen. Der US-Präsident soll erklärt haben, \
        dass er geduldig bleibe. Danach ging Joe Biden in den Garten.";
    check(text, "dass er geduldig", WHITE_HOUSE, &["Weißes Haus", "Joe Biden"]);
    let text = "Die Regierung in Moskau erklärte, man habe nichts gewusst. Die Vorwürfe seien erfunden.";
    let comparison = compared(text);
    assert_eq!(statement(&comparison, "Die Vorwürfe").account, KREMLIN);
}

#[test]
fn a_fragment_shares_its_hosts_chain() {
    let text = "Dem Kreml zufolge soll Biden versichert haben, dass dies „nie wieder“ vorkommt.";
    let comparison = compared(text);
    let whole = &comparison.texts[0].text;
    let fragment = comparison
        .statements
        .iter()
        .find(|statement| statement.content[0].of(whole) == "„nie wieder“")
        .expect("the fragment is a statement");
    let names: Vec<&str> = fragment.chain.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(names, ["Kreml", "Joe Biden"]);
}

#[test]
fn auto_takes_the_two_that_speak_most() {
    let text = "Kiew teilte mit, die Lage sei ernst. Präsident Wolodymyr Selenskyj sagte, man brauche Hilfe.\n\n\
        Ankara teilte mit, man vermittle. Außenminister Hakan Fidan sagte, es gebe Fortschritte.\n\n\
        Moskau erklärte, man warte.";
    let comparison = compare(&Input::article(text, Sides::Auto));
    let mut ids: Vec<&str> = comparison.sides.iter().map(|side| side.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["ankara", "kyiv"]);
}

#[test]
fn sides_of_ones_own_go_by_their_aliases() {
    let own = |name: &str, alias: &str| SideChoice::Own { name: name.to_owned(), aliases: vec![alias.to_owned()] };
    let sides = Sides::Pair([own("Bahn", "Deutsche Bahn"), own("Gewerkschaft", "GDL")]);
    let text = "Die Deutsche Bahn teilte mit, das Angebot liege vor. Ein Sprecher der GDL sagte, es reiche nicht.";
    let comparison = compare(&Input::article(text, sides));
    assert_eq!(statement(&comparison, "das Angebot").account, Account::First);
    assert_eq!(statement(&comparison, "es reiche").account, Account::Second);
}

#[test]
fn other_pairs_work_alike() {
    let text =
        "Chinas Außenministerium erklärte, Taiwan sei Teil Chinas. Präsidentin Tsai Ing-wen sagte, das sei falsch.";
    let comparison = compare(&Input::article(text, pair("beijing", "taipei")));
    assert_eq!(statement(&comparison, "Taiwan sei").account, Account::First);
    assert_eq!(statement(&comparison, "das sei falsch").account, Account::Second);
}

#[test]
fn dates_stand_in_iso_form() {
    let text = "Am 10. Januar 2022 treffen sich Unterhändler in Genf. Am 12. Januar tagt der Rat in Brüssel erneut.";
    let when: Vec<String> = compared(text).events.into_iter().map(|event| event.when).collect();
    assert_eq!(when, ["2022-01-10", "2022-01-12"]);
    let text = "Am 5. Dezember läuft der Vertrag aus, hieß es.";
    let when: Vec<String> = compared(text).events.into_iter().map(|event| event.when).collect();
    assert_eq!(when, ["--12-05"]);
    assert!(compared("").events.is_empty());
}

#[test]
fn what_is_told_is_counted() {
    let comparison = compared("Moskau teilte mit, die Lage sei ruhig. Der Regen fiel.");
    let telling = &comparison.telling;
    assert_eq!(telling.words, 10);
    assert_eq!(telling.outlet_words, 6);
    let first = telling.accounts.iter().find(|account| account.account == KREMLIN).expect("the first side");
    assert_eq!(first.words, 4);
    assert_eq!(first.cues, [("mitteilen".to_owned(), 1)]);
    assert_eq!(first.first, Some(0));
}

#[test]
fn a_row_holds_a_claim_and_its_denial() {
    let text = "Moskau erklärte, die USA hätten Raketen nach Polen verlegt. Washington dementierte, dass Raketen nach Polen \
        verlegt worden seien.";
    let comparison = compared(text);
    assert_eq!(comparison.topics.len(), 1);
    let kinds: Vec<_> = comparison.topics[0].differences.iter().map(|difference| difference.kind).collect();
    assert_eq!(kinds, [lesarten::comparison::DifferenceKind::Negation]);
}
