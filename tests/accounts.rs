//! Whose account a statement belongs to: one case for each way of naming a source. All sentences are our own.

use lesarten::attribution::Act;
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
    let names: Vec<&str> = found.chain.iter().map(|link| &*link.name).collect();
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
    let names: Vec<&str> = fragment.chain.iter().map(|link| &*link.name).collect();
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

/// That each text's statement with these words is in that account.
#[track_caller]
fn check_accounts(cases: &[(&str, &str, Account)]) {
    for (text, words, account) in cases {
        assert_eq!(statement(&compared(text), words).account, *account, "{text}");
    }
}

/// That the chain of each text's statement with these words has links whose names end so.
#[track_caller]
fn check_chains(cases: &[(&str, &str, &[&str])]) {
    for (text, words, chain) in cases {
        let comparison = compared(text);
        let found = statement(&comparison, words);
        let fits = found.chain.len() == chain.len()
            && found.chain.iter().zip(*chain).all(|(link, name)| link.name.ends_with(name));
        assert!(fits, "{text}: {:?}", found.chain);
    }
}

#[test]
fn an_ambassador_speaks_for_whoever_sent_him() {
    check_accounts(&[
        (
            "Der amerikanische Botschafter in Moskau, Michael McFaul, erklärte, die Gespräche gingen weiter.",
            "die Gespräche",
            WHITE_HOUSE,
        ),
        ("US-Botschafter Jon Huntsman sagte in Moskau, die Gespräche gingen weiter.", "die Gespräche", WHITE_HOUSE),
        ("Washingtons Botschafter in Moskau warnte vor einer Eskalation.", "Eskalation", WHITE_HOUSE),
        ("Der russische Botschafter in Washington, Anatoli Antonow, wies den Vorwurf zurück.", "Vorwurf", KREMLIN),
        ("Der deutsche Botschafter in Moskau sagte, man brauche Geduld.", "man brauche", Account::Other),
        ("Die US-Botschaft in Moskau teilte mit, drei Diplomaten müssten ausreisen.", "drei Diplomaten", WHITE_HOUSE),
        (
            "Die Botschaft der USA in Moskau teilte mit, drei Diplomaten müssten ausreisen.",
            "drei Diplomaten",
            WHITE_HOUSE,
        ),
        ("Aus der russischen Botschaft in Washington hieß es, man prüfe den Fall.", "man prüfe", KREMLIN),
        ("The American ambassador in Moscow said the talks would go on.", "the talks", WHITE_HOUSE),
        ("The American ambassador to Russia, John Sullivan, said the talks would go on.", "the talks", WHITE_HOUSE),
        (
            "Russia's ambassador to the United States, Anatoly Antonov, said the talks would go on.",
            "the talks",
            KREMLIN,
        ),
        ("The Russian Embassy in Washington denied that its staff had been involved.", "its staff", KREMLIN),
        ("The German ambassador in Moscow said patience was needed.", "patience", Account::Other),
    ]);
    check_chains(&[
        (
            "Der amerikanische Botschafter in Moskau, Michael McFaul, erklärte, die Gespräche gingen weiter.",
            "die Gespräche",
            &["McFaul"],
        ),
        ("US-Botschafter Jon Huntsman sagte in Moskau, die Gespräche gingen weiter.", "die Gespräche", &["Huntsman"]),
        ("Der russische Botschafter in Washington, Anatoli Antonow, wies den Vorwurf zurück.", "Vorwurf", &["Antonow"]),
        ("The American ambassador to Russia, John Sullivan, said the talks would go on.", "the talks", &["Sullivan"]),
        (
            "Russia's ambassador to the United States, Anatoly Antonov, said the talks would go on.",
            "the talks",
            &["Antonov"],
        ),
    ]);
}

#[test]
fn a_capital_is_a_place_where_somebody_else_speaks_in_it() {
    check_accounts(&[
        ("In Moskau sagte Bundeskanzlerin Angela Merkel, man müsse reden.", "man müsse", Account::Other),
        (
            "Der französische Präsident Emmanuel Macron sagte am Montag in Moskau, man müsse reden.",
            "man müsse",
            Account::Other,
        ),
        ("Nach seiner Ankunft in Washington sagte Selenskyj, die Lage sei ernst.", "die Lage", Account::Other),
        ("Bei seinem Besuch in Moskau erklärte John Kerry, es gebe Fortschritte.", "es gebe", WHITE_HOUSE),
        ("Die Menschenrechtlerin Ludmila Alexejewa sagte in Moskau, das sei eine Schande.", "das sei", Account::Other),
        ("Ein Taxifahrer in Moskau sagte, das Benzin sei teuer.", "das Benzin", Account::Other),
        ("In Moscow, Chancellor Angela Merkel said the two sides had to talk.", "the two sides", Account::Other),
        ("President Emmanuel Macron said in Moscow that talks were needed.", "talks were", Account::Other),
        ("On a visit to Moscow, John Kerry said progress had been made.", "progress", WHITE_HOUSE),
        ("A shopkeeper in Moscow said prices had doubled.", "prices", Account::Other),
    ]);
    check_chains(&[
        ("In Moskau sagte Bundeskanzlerin Angela Merkel, man müsse reden.", "man müsse", &["Merkel"]),
        (
            "Der französische Präsident Emmanuel Macron sagte am Montag in Moskau, man müsse reden.",
            "man müsse",
            &["Macron"],
        ),
        ("Nach seiner Ankunft in Washington sagte Selenskyj, die Lage sei ernst.", "die Lage", &["Selenskyj"]),
        ("Bei seinem Besuch in Moskau erklärte John Kerry, es gebe Fortschritte.", "es gebe", &["Kerry"]),
        ("In Moscow, Chancellor Angela Merkel said the two sides had to talk.", "the two sides", &["Merkel"]),
        ("President Emmanuel Macron said in Moscow that talks were needed.", "talks were", &["Macron"]),
        ("On a visit to Moscow, John Kerry said progress had been made.", "progress", &["Kerry"]),
    ]);
}

#[test]
fn the_promise_of_one_side_is_the_account_of_the_other() {
    check_accounts(&[
        ("Laut Weißem Haus hat Putin zugesichert, keine Truppen zu schicken.", "keine Truppen", WHITE_HOUSE),
        (
            "Kremlsprecher Dmitri Peskow sagte, Trump habe versprochen, die Sanktionen aufzuheben.",
            "die Sanktionen",
            KREMLIN,
        ),
        ("Lawrow behauptete, die Amerikaner hätten zugesagt, die Nato nicht zu erweitern.", "die Nato", KREMLIN),
        (
            "Nach Angaben des State Department sagte Lawrow zu, die Inspektoren einzulassen.",
            "die Inspektoren",
            WHITE_HOUSE,
        ),
        ("Wie das Pentagon mitteilte, versprach Schoigu, die Manöver früher anzukündigen.", "die Manöver", WHITE_HOUSE),
        ("Der Kreml bestritt, dass Putin einen Abzug zugesagt habe.", "einen Abzug", KREMLIN),
        ("The White House said that Mr. Putin had promised to withdraw the troops.", "the troops", WHITE_HOUSE),
        (
            "According to the Kremlin, Mr. Biden assured Mr. Putin that no missiles would be deployed.",
            "no missiles",
            KREMLIN,
        ),
        ("Lavrov claimed that the Americans had pledged not to expand NATO.", "to expand", KREMLIN),
    ]);
    check_chains(&[
        (
            "Laut Weißem Haus hat Putin zugesichert, keine Truppen zu schicken.",
            "keine Truppen",
            &["Weißes Haus", "Putin"],
        ),
        (
            "Kremlsprecher Dmitri Peskow sagte, Trump habe versprochen, die Sanktionen aufzuheben.",
            "die Sanktionen",
            &["Peskow", "Trump"],
        ),
        (
            "Lawrow behauptete, die Amerikaner hätten zugesagt, die Nato nicht zu erweitern.",
            "die Nato",
            &["Lawrow", "Amerikaner"],
        ),
        (
            "Nach Angaben des State Department sagte Lawrow zu, die Inspektoren einzulassen.",
            "die Inspektoren",
            &["State Department", "Lawrow"],
        ),
        (
            "Wie das Pentagon mitteilte, versprach Schoigu, die Manöver früher anzukündigen.",
            "die Manöver",
            &["Pentagon", "Schoigu"],
        ),
        (
            "The White House said that Mr. Putin had promised to withdraw the troops.",
            "the troops",
            &["White House", "Putin"],
        ),
        (
            "According to the Kremlin, Mr. Biden assured Mr. Putin that no missiles would be deployed.",
            "no missiles",
            &["Kremlin", "Biden"],
        ),
        ("Lavrov claimed that the Americans had pledged not to expand NATO.", "to expand", &["Lavrov", "Americans"]),
    ]);
}

#[test]
fn two_together_are_both() {
    check_accounts(&[
        ("Obama und Medwedew vereinbarten, die Zahl der Sprengköpfe zu senken.", "Sprengköpfe", Account::Both),
        ("Die beiden Präsidenten erklärten, der Vertrag werde verlängert.", "der Vertrag", Account::Both),
        (
            "In einer gemeinsamen Erklärung betonten Bush und Putin, ein Atomkrieg dürfe nie geführt werden.",
            "ein Atomkrieg",
            Account::Both,
        ),
        ("Beide Staatschefs zeigten sich besorgt über die Lage in Syrien.", "besorgt", Account::Both),
        (
            "Der russische und der amerikanische Außenminister kündigten an, sich in Genf zu treffen.",
            "in Genf",
            Account::Both,
        ),
        ("Moskau und Washington bestätigten, dass der Austausch stattgefunden hat.", "der Austausch", Account::Both),
        ("Joe Biden and Vladimir Putin said a nuclear war must never be fought.", "nuclear war", Account::Both),
        ("The two presidents agreed to extend the treaty.", "to extend", Account::Both),
        ("Washington and Moscow confirmed that the swap had taken place.", "the swap", Account::Both),
    ]);
}

#[test]
fn unnamed_officials_speak_for_their_house_and_diplomats_for_nobody() {
    check_accounts(&[
        ("Ein ranghoher Vertreter der US-Regierung sagte, es gebe keinen Zeitplan.", "es gebe", WHITE_HOUSE),
        (
            "Ein Mitarbeiter des Weißen Hauses, der anonym bleiben wollte, sprach von einem Missverständnis.",
            "Missverständnis",
            WHITE_HOUSE,
        ),
        ("Russische Regierungskreise erklärten, es gebe keinen Zeitplan.", "es gebe", KREMLIN),
        ("Aus Kreisen der US-Delegation verlautete, es gebe keinen Zeitplan.", "es gebe", WHITE_HOUSE),
        ("Diplomaten zufolge gibt es keinen Zeitplan.", "Zeitplan", Account::Other),
        ("Ein westlicher Diplomat sagte, es gebe keinen Zeitplan.", "es gebe", Account::Other),
        ("Wie es in Moskauer Regierungskreisen hieß, gebe es keinen Zeitplan.", "keinen Zeitplan", KREMLIN),
        ("A senior administration official said there was no timetable.", "there was", WHITE_HOUSE),
        ("A Kremlin official, who asked not to be named, said there was no timetable.", "there was", KREMLIN),
        ("Western diplomats said there was no timetable.", "there was", Account::Other),
        ("A European diplomat said there was no timetable.", "there was", Account::Other),
    ]);
}

#[test]
fn experts_at_home_in_a_capital_speak_for_nobody() {
    check_accounts(&[
        (
            "Der Politologe Dmitri Trenin von der Carnegie-Stiftung in Washington sagte, das sei ein Fehler.",
            "das sei",
            Account::Other,
        ),
        (
            "Andrej Baklizki, Russland-Experte an einer Denkfabrik in Washington, rechnet mit weiteren Sanktionen.",
            "Sanktionen",
            Account::Other,
        ),
        (
            "Die aus Moskau stammende Forscherin Olga Smirnowa vom Brookings-Institut in Washington warnte vor einem Wettrüsten.",
            "Wettrüsten",
            Account::Other,
        ),
        (
            "Maria Iwanowa, die an der Universität Georgetown lehrt, sagte, das sei ein Fehler.",
            "das sei",
            Account::Other,
        ),
        (
            "Sergei Petrov, an analyst at a think tank in Washington, said the move was a mistake.",
            "the move",
            Account::Other,
        ),
        (
            "The move was a mistake, said Olga Ivanova of the Brookings Institution in Washington.",
            "mistake",
            Account::Other,
        ),
    ]);
}

#[test]
fn former_presidents_speak_for_nobody() {
    check_accounts(&[
        (
            "Der ehemalige US-Präsident Jimmy Carter warnte vor einem neuen Kalten Krieg.",
            "Kalten Krieg",
            Account::Other,
        ),
        ("Altkanzler Gerhard Schröder sagte, Russland sei verlässlich.", "Russland sei", Account::Other),
        ("Ex-Kremlchef Michail Gorbatschow warnte vor einem Krieg.", "Krieg", Account::Other),
        (
            "Michail Gorbatschow, der frühere sowjetische Staatschef, sagte, der Vertrag sei wichtig.",
            "der Vertrag",
            Account::Other,
        ),
        ("Former President George W. Bush said the treaty was important.", "the treaty", Account::Other),
        ("Mikhail Gorbachev, the last Soviet leader, said the treaty was important.", "the treaty", Account::Other),
        ("Barack Obama, who left office in 2017, said the treaty was important.", "the treaty", Account::Other),
    ]);
    check_chains(&[
        ("Der ehemalige US-Präsident Jimmy Carter warnte vor einem neuen Kalten Krieg.", "Kalten Krieg", &["Carter"]),
        ("Ex-Kremlchef Michail Gorbatschow warnte vor einem Krieg.", "Krieg", &["Gorbatschow"]),
        ("Former President George W. Bush said the treaty was important.", "the treaty", &["Bush"]),
    ]);
}

#[test]
fn a_description_stands_for_the_name() {
    check_accounts(&[
        ("Wladimir Putin sprach am Abend im Fernsehen. Der 69-Jährige sagte, man sei bereit.", "man sei", KREMLIN),
        ("Donald Trump sprach am Abend. Der 78-jährige Republikaner drohte mit Zöllen.", "Zöllen", WHITE_HOUSE),
        ("Sergej Lawrow reiste nach Genf. Der Minister sagte, man sei bereit.", "man sei", KREMLIN),
        ("Sergej Lawrow traf John Kerry. Der russische Chefdiplomat sagte, man sei bereit.", "man sei", KREMLIN),
        ("Putin und Biden telefonierten. Der 69-jährige Kremlchef sagte, man sei bereit.", "man sei", KREMLIN),
        ("Putin und Biden telefonierten. Der US-Präsident sagte, man sei bereit.", "man sei", WHITE_HOUSE),
        ("Putin und Biden telefonierten. Der Russe drohte mit Folgen.", "Folgen", KREMLIN),
        (
            "Außenamtssprecherin Maria Sacharowa trat vor die Presse. Die Sprecherin sagte, man sei bereit.",
            "man sei",
            KREMLIN,
        ),
        ("Mr. Putin and Mr. Biden spoke by phone. The Russian leader said Moscow was ready.", "ready", KREMLIN),
        ("Mr. Lavrov met Mr. Kerry. The American said talks would go on.", "talks", WHITE_HOUSE),
    ]);
    check_chains(&[
        ("Wladimir Putin sprach am Abend im Fernsehen. Der 69-Jährige sagte, man sei bereit.", "man sei", &["Putin"]),
        ("Donald Trump sprach am Abend. Der 78-jährige Republikaner drohte mit Zöllen.", "Zöllen", &["Trump"]),
        ("Sergej Lawrow reiste nach Genf. Der Minister sagte, man sei bereit.", "man sei", &["Lawrow"]),
        ("Sergej Lawrow traf John Kerry. Der russische Chefdiplomat sagte, man sei bereit.", "man sei", &["Lawrow"]),
        ("Putin und Biden telefonierten. Der 69-jährige Kremlchef sagte, man sei bereit.", "man sei", &["Putin"]),
        ("Putin und Biden telefonierten. Der US-Präsident sagte, man sei bereit.", "man sei", &["Biden"]),
        ("Putin und Biden telefonierten. Der Russe drohte mit Folgen.", "Folgen", &["Putin"]),
        (
            "Außenamtssprecherin Maria Sacharowa trat vor die Presse. Die Sprecherin sagte, man sei bereit.",
            "man sei",
            &["Sacharowa"],
        ),
        ("Mr. Putin and Mr. Biden spoke by phone. The Russian leader said Moscow was ready.", "ready", &["Putin"]),
        ("Mr. Lavrov met Mr. Kerry. The American said talks would go on.", "talks", &["Kerry"]),
    ]);
}

#[test]
fn a_body_named_before_needs_no_country() {
    check_accounts(&[
        (
            "Das russische Verteidigungsministerium meldete Erfolge. Später sprach das Ministerium von 40 Toten.",
            "40 Toten",
            KREMLIN,
        ),
        (
            "Der US-Botschafter wurde einbestellt. Die Botschaft sprach von einem Missverständnis.",
            "Missverständnis",
            WHITE_HOUSE,
        ),
        (
            "Das Weiße Haus schwieg zunächst. Am Abend teilte die Pressestelle mit, der Präsident habe telefoniert.",
            "telefoniert",
            WHITE_HOUSE,
        ),
    ]);
}

#[test]
fn a_name_after_a_title_is_a_name_though_no_list_knows_it() {
    let text = "Chinas Außenministerium lud zum Gespräch. Sprecherin Qiao Meiling sagte, man warte ab. Qiao nannte keine Frist.";
    let comparison = compare(&Input::article(text, pair("beijing", "tokyo")));
    let found = statement(&comparison, "man warte");
    assert_eq!((found.account, found.speaker.as_deref()), (Account::First, Some("Qiao Meiling")));
    // Somebody else of a known surname is not the one the lists know.
    let text = "Der indische Außenminister Harbhajan Modi sagte, man warte ab.";
    let comparison = compare(&Input::article(text, pair("new_delhi", "islamabad")));
    let found = statement(&comparison, "man warte");
    assert_eq!((found.account, found.speaker.as_deref()), (Account::First, Some("Harbhajan Modi")));
}

#[test]
fn whom_a_preposition_governs_is_no_subject() {
    let text =
        "Barroso wurde ungeduldig. Nach einem Telefonat mit Putin berichtete er, dieser habe der Sache zugestimmt.";
    let comparison = compared(text);
    let found = statement(&comparison, "dieser habe");
    let names: Vec<&str> = found.chain.iter().map(|link| &*link.name).collect();
    assert_eq!(
        (found.account, names.as_slice()),
        (Account::Other, ["José Manuel Barroso", "Wladimir Putin"].as_slice())
    );
}

#[test]
fn an_object_or_a_quotation_before_the_verb_is_nobody() {
    let text =
        "Lawrow und Putin berieten. Neue Gespräche lehnte der Kremlchef ab. „Niemals“, antwortete Putin, „mit denen.“";
    check_chains(&[(text, "Neue Gespräche", &["Putin"]), (text, "mit denen", &["Putin"])]);
    let text = "Der Agentur Tass sagte Lawrow, das Treffen sei gut gewesen.";
    check(text, "das Treffen", KREMLIN, &["Sergej Lawrow"]);
}

#[test]
fn bodies_are_taken_up_by_pronouns_of_their_gender() {
    let text = "Die US-Delegation traf spät ein. Die Delegation sprach von Fortschritten. Putin schwieg. Sie drohte mit der Abreise.";
    assert_eq!(statement(&compared(text), "mit der Abreise").account, WHITE_HOUSE);
}

#[test]
fn somebody_close_to_another_tells_his_plans() {
    let text = "Kremlsprecher Dmitri Peskow sagte, Putin wolle mit Biden reden.";
    check(text, "Putin wolle", KREMLIN, &["Dmitri Peskow", "Wladimir Putin"]);
    // What an adversary is said to want is the speaker's own view.
    let text = "Kremlsprecher Dmitri Peskow sagte, Biden wolle den Streit.";
    check(text, "Biden wolle", KREMLIN, &["Dmitri Peskow"]);
}

#[test]
fn hearsay_after_a_refusal_is_nobodys_account() {
    let text = "Moskau weigert sich, den Mann auszuliefern. Er soll einen Überläufer vergiftet haben. Im Hotel fand man Spuren.";
    let comparison = compared(text);
    let whole = &comparison.texts[0].text;
    assert!(comparison.statements.iter().all(|found| !found.content[0].of(whole).contains("vergiftet")));
}

#[test]
fn words_without_a_frame_after_a_nested_report_are_the_outer_voices() {
    let text = "Vizeaußenminister Sergej Rjabkow behauptete, Kerry habe ihm noch im Mai versprochen, die Truppen abzuziehen. \
        „Das Wort hielt keine zwei Wochen.“";
    check(text, "Das Wort hielt", KREMLIN, &["Sergej Rjabkow"]);
}

#[test]
fn sides_of_ones_own_may_have_many_aliases() {
    let own = |name: &str, aliases: &[&str]| SideChoice::Own {
        name: name.to_owned(),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
    };
    let text = "Die Deutsche Bahn teilte mit, das Angebot liege vor. Bahnchef Otto Kern sagte, mehr gehe nicht. Laut DB fahren \
        ab Montag wieder Züge. Der Sprecher des Konzerns, Jan Vogt, nannte den Streik maßlos.\n\nDie Gewerkschaft der \
        Lokomotivführer erklärte, das Angebot reiche nicht. GDL-Chefin Eva Rast drohte mit neuen Streiks. Nach Angaben der \
        GDL streikt die Hälfte. Rasts Stellvertreter sagte, die Kassen seien voll.";
    let sides = Sides::Pair([
        own("Bahn", &["Deutsche Bahn", "DB", "Otto Kern"]),
        own("GDL", &["Gewerkschaft der Lokomotivführer", "Eva Rast", "Rast"]),
    ]);
    let comparison = compare(&Input::article(text, sides));
    for (words, account) in [
        ("das Angebot liege", Account::First),
        ("mehr gehe nicht", Account::First),
        ("wieder Züge", Account::First),
        ("das Angebot reiche", Account::Second),
        ("neuen Streiks", Account::Second),
        ("die Hälfte", Account::Second),
        ("die Kassen", Account::Second),
    ] {
        assert_eq!(statement(&comparison, words).account, account, "{words}");
    }
}

#[test]
fn a_name_that_looks_like_a_particle_is_a_name() {
    let text = "Sollte Indien den Fluss stauen, werde man handeln, warnte Ishaq Dar.";
    let comparison = compare(&Input::article(text, pair("new_delhi", "islamabad")));
    assert_eq!(statement(&comparison, "werde man").account, Account::Second);
}

#[test]
fn after_a_semicolon_the_one_told_of_goes_on() {
    let text = "Das Geschwader sei vollzählig, sagte Lawrow. US-General Mark Milley wollte die Zahl weder bestätigen noch \
        dementieren; alle Piloten seien wohlbehalten zurück.";
    let comparison = compared(text);
    assert_eq!(statement(&comparison, "alle Piloten").account, WHITE_HOUSE);
    let whole = &comparison.texts[0].text;
    assert!(comparison.statements.iter().all(|found| !found.content[0].of(whole).contains("weder bestätigen")));
}

#[test]
fn a_writing_named_for_its_place_is_whose_it_is() {
    let text = "Der Kreml nannte den Plan gut. In der Mitteilung des Weißen Hauses ist hingegen von „Energie und Brücken“ die Rede.";
    assert_eq!(statement(&compared(text), "Energie").account, WHITE_HOUSE);
    let text = "Die Agentur Interfax zitierte Sergej Lawrow mit den Worten, der Plan sei gut.";
    check(text, "der Plan", KREMLIN, &["Sergej Lawrow"]);
}

#[test]
fn he_and_another_are_told_by_him() {
    let text = "Antony Blinken said he was ready. If it proved useful, he and Lavrov would recommend another summit.";
    assert_eq!(statement(&compared(text), "another summit").account, WHITE_HOUSE);
}

#[test]
fn english_hearsay_goes_on_with_the_account_that_runs() {
    let text = "The Kremlin said the talks had failed. Mr Biden is thought to have told Mr Putin that he would wait.";
    check(text, "he would wait", KREMLIN, &["Kremlin", "Joseph Biden"]);
    let text = "The talks failed. Mr Biden is thought to have told Mr Putin that he would wait.";
    check(text, "he would wait", WHITE_HOUSE, &["Joseph Biden"]);
}

#[test]
fn one_of_several_who_have_spoken() {
    let text = "Russian diplomats fear a breach. “We are out of time,” one said.";
    check(text, "out of time", KREMLIN, &["Russian diplomats"]);
    let text = "Mr Putin fears a breach. “We are out of time,” one said.";
    let shown = |found: &Statement| found.content.iter().any(|span| span.of(text).contains("out of time"));
    assert!(!compared(text).statements.iter().any(shown));
}

#[test]
fn english_offices_behind_their_house() {
    let text = "The White House National Security Council spokesman John Kirby said it was over.";
    check(text, "it was over", WHITE_HOUSE, &["John Kirby"]);
    let text = "Treasury Secretary Scott Marlow said it was over.";
    check(text, "it was over", WHITE_HOUSE, &["Scott Marlow"]);
}

#[test]
fn english_bodies_without_their_country() {
    let text = "The U.S. shipping industry called the ban groundless.";
    check(text, "the ban", Account::Other, &["U.S. shipping industry"]);
    let text = "MOSCOW: The ship was held on Friday. Sources in the ministry here said it was safe.";
    assert_eq!(statement(&compared(text), "it was safe").account, KREMLIN);
    let text = "The ship was held on Friday. Sources said it was safe.";
    assert_eq!(statement(&compared(text), "it was safe").account, Account::Other);
    let text = "The People’s Daily was blunter. Washington, it thundered, had lied.";
    check(text, "had lied", Account::Other, &["People’s Daily"]);
    let text = "Moscow was blunter. Washington, it thundered, had lied.";
    check(text, "had lied", KREMLIN, &["Moscow"]);
    let text =
        "A ship vanished in Moscow. Another sank near the American coast. The ministry says that both were safe.";
    assert_eq!(statement(&compared(text), "both were safe").account, KREMLIN);
}

#[test]
fn english_names_and_offices_beside_them() {
    let check = |text: &str, words: &str, account: Account| {
        assert_eq!(statement(&compared(text), words).account, account, "{text}");
    };
    // Who has left an office, or has none yet, speaks for himself; who was named to one speaks for it.
    let left = "Ivan Petrov, who was Russia's envoy to Oslo until March, said the bridge was closed.";
    check(left, "the bridge", Account::Other);
    let opposition = "Carol Young, leader of the opposition in the American assembly, said the bridge was closed.";
    check(opposition, "the bridge", Account::Other);
    check("“A fine bridge,” Donald Trump, the president-elect, wrote.", "fine bridge", Account::Other);
    // A time before the name is no part of it.
    check("Two days later Sergei Lavrov said the bridge was closed.", "the bridge", KREMLIN);
    // Whose spokesman he is, is told by what he reports.
    let text = "Joe Biden praised the bridge. Vladimir Putin would not come, his spokesman said.";
    check(text, "would not come", KREMLIN);
    // The reporter asks about one man; another answers.
    let text = "Asked whether Sergei Lavrov had called, Jake Sullivan said he had not.";
    check(text, "he had not", WHITE_HOUSE);
}

#[test]
fn whom_the_words_around_a_report_mean_in_english() {
    let check = |text: &str, words: &str, account: Account| {
        assert_eq!(statement(&compared(text), words).account, account, "{text}");
    };
    // Below a subheading that names one person a pronoun means that one; two leave it to who spoke last.
    let text = "“A bridge,” Joe Biden said.\n\nVladimir Putin goes first\n\nThe river, he said, is wide.";
    check(text, "The river", KREMLIN);
    let text = "Moscow wants a bridge.\n\nSergei Lavrov meets Vladimir Putin\n\nThe river, Joe Biden said, is wide.";
    check(text, "The river", WHITE_HOUSE);
    // In a headline the name before a colon speaks; a place only tells where.
    check("Peskov: bridge will stay closed\n\nThe river froze.", "will stay", KREMLIN);
    assert!(compared("Moscow: bridge will stay closed\n\nThe river froze.").statements.is_empty());
    // Whose envoy somebody is, and what delegation he heads.
    let envoy = "Joe Biden was silent. Walter Holm, the president's new envoy for bridges, said the bridge was safe.";
    check(envoy, "was safe", WHITE_HOUSE);
    let heads = "Konstantin Holm, who heads the Russian delegation in Vienna, said the bridge was safe.";
    check(heads, "was safe", KREMLIN);
    let owner = "Walter Holm, who owns the Russian bakery in Vienna, said the bridge was safe.";
    check(owner, "was safe", Account::Other);
    // A time or an article is no name, and what it opens is no person.
    let text = "On Tuesday evening Vladimir Putin came. “A fine bridge,” he said in Omsk.";
    check(text, "fine bridge", KREMLIN);
    // `It` is the body that the sentence before begins with.
    let text =
        "Sergei Lavrov praised the envoy from Washington. His ministry's reply was drier. It criticised the bridge.";
    check(text, "criticised", KREMLIN);
    // America has no foreign ministry.
    let text = "The Russians built a bridge. They like it.\n\nThe American bridge was safe, Foreign Ministry \
                spokesman Holm Berg said.";
    check(text, "was safe", KREMLIN);
    // Governments without a country are nobody's.
    let text = "The White House was silent. Eleven European governments criticised the bridge.";
    check(text, "criticised", Account::Other);
    // Sources speak for their house; sources without one for nobody.
    check("A Kremlin source said the bridge was safe.", "was safe", KREMLIN);
    check("The Kremlin was silent. A source said the bridge was safe.", "was safe", Account::Other);
}

#[test]
fn names_that_look_like_others_in_english() {
    let check = |text: &str, words: &str, account: Account, speaker: &str| {
        let comparison = compared(text);
        let found = statement(&comparison, words);
        assert_eq!((found.account, found.speaker.as_deref()), (account, Some(speaker)), "{text}");
    };
    // A surname before another name is a given name; before a verb, a title or a day it is the surname.
    check("Kerry Dunmore of Leeds said the bridge was safe.", "was safe", Account::Other, "Kerry Dunmore of Leeds");
    check("Kerry Tuesday said the bridge was safe.", "was safe", WHITE_HOUSE, "John Kerry");
    // Three names are one person.
    check("Ismet Kaya Demir said the bridge was safe.", "was safe", Account::Other, "Ismet Kaya Demir");
    // `May` is somebody.
    let text = "Theresa May spoke. Sergei Lavrov claimed May had seen the bridge.";
    check(text, "seen the bridge", KREMLIN, "Sergei Lavrov");
}

#[test]
fn who_left_speaks_for_nobody_and_who_carries_is_no_link() {
    let text = "John Bolton, the adviser Donald Trump fired in 2019, said the bridge was safe.";
    check(text, "was safe", Account::Other, &["John Bolton"]);
    let text = "Russian Defence Minister Boris Holm disputed that figure, Interfax news agency reported.";
    check(text, "that figure", KREMLIN, &["Boris Holm"]);
    let text = "Reuters reported that the bridge was safe.";
    check(text, "was safe", Account::Other, &["Reuters"]);
    let text = "A Kremlin source said the bridge was safe. Boats would follow, the insider promised.";
    check(text, "Boats", KREMLIN, &["Kremlin source"]);
    let text = "The plan was rejected by Moscow.";
    check(text, "rejected", KREMLIN, &["Moscow"]);
}

#[test]
fn a_frame_around_a_report_lengthens_its_chain_in_english() {
    let text = "Vladimir Putin said that the bridge was safe, as reported by the Kremlin.";
    check(text, "was safe", KREMLIN, &["Kremlin", "Vladimir Putin"]);
    let text = "The Kremlin said Joe Biden regarded the bridge as a threat.";
    check(text, "as a threat", KREMLIN, &["Kremlin", "Joe Biden"]);
    let text = "Reuters has it from two officials that the bridge is safe.";
    check(text, "is safe", Account::Other, &["Reuters", "two officials"]);
}

#[test]
fn what_was_not_said_adds_no_link() {
    let text = "Dmitry Peskov said that Joe Biden had asked for no assurances.";
    check(text, "no assurances", KREMLIN, &["Dmitry Peskov"]);
    let text = "Jake Sullivan said that anyone had promised a bridge was news to him.";
    assert_eq!(statement(&compared(text), "bridge").account, WHITE_HOUSE);
    // A promise not to do something is one.
    let text = "The Kremlin said that Joe Biden had promised not to build the bridge.";
    check(text, "not to build", KREMLIN, &["Kremlin", "Joe Biden"]);
}

#[test]
fn two_english_clauses_frame_each_other_only_where_one_reports() {
    let text = "Russia offers a bridge, Joe Biden promises to study it.\n\nThe river froze.";
    let comparison = compared(text);
    assert!(comparison.statements.iter().all(|found| {
        found.account != WHITE_HOUSE || !found.content.iter().any(|span| span.of(text).contains("offers a bridge"))
    }));
    // Nothing is told by saying nothing of it, or by saying it again.
    for text in ["The Kremlin said nothing about the bridge.", "Joe Biden repeated the advice on Sunday."] {
        assert!(compared(text).statements.is_empty(), "{text}");
    }
}

/// The act is told by the cue; what is done in the content, or is not, is nobody's.
#[test]
fn a_threat_in_the_content_is_no_act_of_the_speaker() {
    for text in [
        "Der Kreml erklärte, Russland bedrohe niemanden.",
        "Der Kreml erklärte, die Nato bedrohe Russland.",
        "Der Kreml erklärte, Russland drohe niemandem.",
    ] {
        assert_eq!(compared(text).statements[0].act, Act::Assert, "{text}");
    }
    let text = "Der Kreml erklärte, Putin habe mit Gegenmaßnahmen gedroht.";
    assert_eq!(compared(text).statements[0].act, Act::Threaten, "{text}");
}

#[test]
fn several_with_an_article_speak_for_themselves() {
    let text = "Die Gewerkschaft forderte mehr Lohn. Die Arbeitgeber lehnten das ab.";
    check(text, "lehnten das ab", Account::Other, &["Arbeitgeber"]);
    let text = "Sergej Lawrow sprach von Fortschritten. Die Angehörigen forderten eine Antwort.";
    check(text, "eine Antwort", Account::Other, &["Angehörigen"]);
    let text = "Sergej Lawrow kam nach Genf. „Es ist viel zu tun“, sagte Lawrow. Der 71-Jährige forderte eine Antwort.";
    check(text, "eine Antwort", KREMLIN, &["Sergej Lawrow"]);
}

#[test]
fn offices_of_firms_and_parties_speak_for_no_government() {
    let text = "Russische Firmen liefern Pumpen. Der Leiter einer der Firmen, Oleg Birkin, sagte: „Das kann jeder.“";
    check(text, "Das kann", Account::Other, &["Oleg Birkin"]);
    let text =
        "In Moskau wartet ein Heim auf Kinder. Vera Lomina steht im Flur. Sie könne nicht mehr, sagt die Leiterin.";
    check(text, "Sie könne", Account::Other, &["Vera Lomina"]);
    let text = "Putin schwieg. XYZ-Chef Karl Ott jubelte, der Kreml habe endlich gelernt.";
    check(text, "der Kreml habe", Account::Other, &["Karl Ott"]);
    // A house of the side is one all the same.
    let text = "CIA-Chef Karl Ott sagte, man wisse davon.";
    assert_eq!(statement(&compared(text), "man wisse").account, WHITE_HOUSE);
}

#[test]
fn an_office_before_the_name_tells_for_whom_also_between_commas() {
    let text = "Das russische Ministerium schwieg. Der Botschafter im Libanon, Alexej Trubin, war deutlicher geworden. \
                Jede Drohne werde abgeschossen.";
    check(text, "Jede Drohne", KREMLIN, &["Alexej Trubin"]);
    let text = "Moskau schwieg. In Washington blieb Barack Obama hart. Pawel Sutinow, der Beauftragte des Präsidenten, sagte, es bleibe dabei.";
    check(text, "es bleibe", KREMLIN, &["Pawel Sutinow"]);
    let text = "Wladimir Putin kam. Pawel Sutinow, der Beauftragte des US-Präsidenten, sagte, es bleibe dabei.";
    check(text, "es bleibe", WHITE_HOUSE, &["Pawel Sutinow"]);
}

#[test]
fn those_around_somebody_speak_for_him_also_before_he_is_named() {
    let text = "Brian Hook schwieg. Wladimir Putin habe jede Frist verworfen, heißt es aus seiner Umgebung.";
    assert_eq!(statement(&compared(text), "jede Frist").account, KREMLIN);
    let text = "Trump soll Putin nach Angaben von dessen Büro zugesagt haben, Gelder freizugeben.";
    assert_eq!(statement(&compared(text), "Gelder").account, KREMLIN);
    let text = "Trump kam. Der Reeder in Oslo mag das nicht glauben: Seine Leute hätten nichts gesehen.";
    assert_eq!(statement(&compared(text), "Seine Leute").account, Account::Other);
}

#[test]
fn what_stands_in_a_paper_is_whose_the_paper_is() {
    let text = "Biden schwieg. Für Wirbel sorgt ein Papier aus dem Kreml. Darin steht, Biden habe Geld zugesagt.";
    check(text, "Geld zugesagt", KREMLIN, &["Kreml", "Joe Biden"]);
    let text = "Von russischen Beamten ist zu erfahren, Biden habe vor einem Angriff gewarnt.";
    let comparison = compared(text);
    assert_eq!(statement(&comparison, "vor einem Angriff").account, KREMLIN);
    // Nobody is named who could know it.
    let text = "Biden schwieg. Von der Brücke ist der Fluss zu sehen.";
    assert!(compared(text).statements.is_empty());
}

#[test]
fn whoever_judges_is_the_next_pronoun() {
    let text = "Trump kam. Für Peter Lund, Historiker in Oslo, ist das ein Erfolg für den Gast. „Mehr wollte er nicht“, erklärt er.";
    check(text, "Mehr wollte", Account::Other, &["Peter Lund"]);
}

#[test]
fn evidence_and_decisions_are_no_links() {
    let text = "Angela Merkel zufolge sprechen die Indizien dafür, dass Damaskus verantwortlich sei.";
    check(text, "Indizien", Account::Other, &["Angela Merkel"]);
    let text = "Russland habe sich für den Bruch entschieden, wetterte Nikki Haley.";
    check(text, "den Bruch", WHITE_HOUSE, &["Nikki Haley"]);
    let text = "Putin habe zugesagt, den Vertrag zu verlängern, sagte Joe Biden.";
    check(text, "den Vertrag", WHITE_HOUSE, &["Joe Biden", "Wladimir Putin"]);
}

#[test]
fn what_is_told_before_a_colon_is_not_said_behind_it() {
    let text = "Sergej Lawrow hatte für das Verbot nichts übrig: Es sei falsch, befand er.";
    check(text, "Es sei", KREMLIN, &["Sergej Lawrow"]);
    let comparison = compared(text);
    assert!(!statement(&comparison, "Es sei").content[0].of(text).contains("Verbot"));
    // A condition may come first.
    let text = "Dmitri Peskow klang milder: Wo ein Gericht entschieden habe, werde man niemanden aufhalten.";
    check(text, "Wo ein Gericht", KREMLIN, &["Dmitri Peskow"]);
    let text = "Auf die Frage, ob Russland schuld sei, entgegnete Sarah Sanders: „Alles zu seiner Zeit.“";
    assert_eq!(compared(text).statements.len(), 1);
}

#[test]
fn a_ticker_heading_is_no_part_of_the_sentence_below() {
    let text = "Ticker\n\n+++ 02:14 Lawrow sagt ab +++\nTrump habe nichts versprochen, teilte sein Sprecher mit.\n\n\
                +++ 01:50 Putin kommt +++\nEr werde pünktlich sein, sagte Dmitri Peskow.\n\n+++ 01:20 Stille +++\n\
                Nach Angaben seines Büros hat Wladimir Putin lange telefoniert.";
    let comparison = compared(text);
    let first = statement(&comparison, "nichts versprochen");
    assert!(first.content[0].of(text).starts_with("Trump"), "{:?}", first.content[0].of(text));
}

#[test]
fn sentences_that_go_on_are_a_statement_each() {
    let text = "Sergej Lawrow sagte, man sei bereit. Die Frist ende im Mai. Über Öl rede man später.";
    assert_eq!(compared(text).statements.len(), 3);
}

#[test]
fn a_name_after_an_office_and_a_comma_is_of_the_house_that_spoke() {
    let text = "The White House welcomed the move by Vladimir Putin. A spokesman, Sven Holm, told reporters that talks \
                would go on.";
    check(text, "talks", WHITE_HOUSE, &["Sven Holm"]);
    let text = "Vladimir Putin left Washington. A spokesman for a shipping firm, Sven Holm, told reporters that talks \
                would go on.";
    assert_eq!(statement(&compared(text), "talks").account, Account::Other);
}

#[test]
fn bodies_are_known_by_their_initials() {
    let text = "Joe Biden was silent. The S.V.R. mocked the claim as a bad novel.";
    check(text, "The S.V.R.", KREMLIN, &["SVR"]);
    let text = "Joe Biden was silent. The S.W.X. mocked the claim as a bad novel.";
    assert_eq!(statement(&compared(text), "The S.W.X.").account, Account::Other);
    let text = "Joe Biden was silent. The State Guard Service (FSB) said the claim was a bad novel.";
    assert_eq!(statement(&compared(text), "the claim").account, KREMLIN);
    let text = "Joe Biden was silent. The State Guard Service (SGS) said the claim was a bad novel.";
    assert_eq!(statement(&compared(text), "the claim").account, Account::Other);
}

#[test]
fn officials_who_travel_with_somebody_speak_for_him() {
    let text = "It was late. A senior official traveling with Joe Biden said the talks were over.";
    assert_eq!(statement(&compared(text), "the talks").account, WHITE_HOUSE);
    let text = "It was late. A senior official who saw Joe Biden said the talks were over.";
    assert_eq!(statement(&compared(text), "the talks").account, Account::Other);
}

#[test]
fn it_is_the_body_of_which_the_sentence_before_tells_with_its_place() {
    let text =
        "Washington kept calm. The General Staff in Moscow told it otherwise. Its planes had been alone, it said.";
    assert_eq!(statement(&compared(text), "Its planes").account, KREMLIN);
    let text = "Each side blamed the other for the crash.";
    assert_eq!(statement(&compared(text), "Each side").account, Account::Both);
    let text = "Each village blamed the other for the crash.";
    assert_ne!(statement(&compared(text), "Each village").account, Account::Both);
}

#[test]
fn whoever_was_ambassador_speaks_for_nobody() {
    let text = "Joe Biden was silent. Michael McFaul, who was ambassador to Moscow in those years, said it was weak.";
    assert_eq!(statement(&compared(text), "it was weak").account, Account::Other);
}

#[test]
fn whoever_has_a_foreign_counterpart_is_of_the_other_country() {
    let text = "Moscow and Washington tried again. Foreign Minister Sven Holm rang his Russian counterpart on Friday. \
                Holm said the talks were over.";
    check(text, "the talks", WHITE_HOUSE, &["Sven Holm"]);
    let text = "Moscow and Washington tried again. Foreign Minister Sven Holm rang a Russian writer on Friday. \
                Holm said the talks were over.";
    assert_eq!(statement(&compared(text), "the talks").account, Account::Other);
}

#[test]
fn a_house_that_bears_another_houses_name_is_its_owners() {
    let text = "Washington was silent. Russia's Pentagon rejected the claim. It said the data had been false.";
    assert_eq!(statement(&compared(text), "the data").account, KREMLIN);
    let text = "Russia was silent. The Pentagon rejected the claim. It said the data had been false.";
    assert_eq!(statement(&compared(text), "the data").account, WHITE_HOUSE);
}

#[test]
fn an_unknown_first_name_after_an_office_keeps_a_known_surname_apart() {
    let text = "Vladimir Putin was silent. His adviser, Sarto Blinken, said that talks would go on.";
    check(text, "talks", KREMLIN, &["Sarto Blinken"]);
    let text = "Vladimir Putin was silent. In Oslo, Secretary Blinken said that talks would go on.";
    assert_eq!(statement(&compared(text), "talks").account, WHITE_HOUSE);
}

#[test]
fn what_the_sentence_before_tells_says_whose_a_bare_noun_is() {
    check_accounts(&[
        (
            "Der Sprecher des amerikanischen Außenministeriums sagte, man warte ab.\n\nIn Moskau reagierte man empört. Das \
             Außenministerium verurteilte die Anordnung.",
            "Anordnung",
            KREMLIN,
        ),
        (
            "Der Sprecher des amerikanischen Außenministeriums sagte in Moskau, man warte ab. Das Außenministerium \
             verurteilte die Anordnung.",
            "Anordnung",
            WHITE_HOUSE,
        ),
        (
            "Das russische Verteidigungsministerium stellte den Vorfall anders dar. Man habe nicht gefeuert, hieß es in \
             einer Mitteilung.",
            "nicht gefeuert",
            KREMLIN,
        ),
    ]);
    let berlin = |text: &str| compare(&Input::article(text, pair("berlin", "ankara")));
    let text = "Bundeskanzlerin Angela Merkel nannte das falsch. Man sehe sich um, sagte die CDU-Vorsitzende.";
    assert_eq!(&*statement(&berlin(text), "Man sehe").chain[0].name, "Angela Merkel");
    let text = "Bundeskanzler Olaf Scholz nannte das falsch. Man sehe sich um, sagte die CDU-Vorsitzende.";
    assert_eq!(statement(&berlin(text), "Man sehe").account, Account::Other);
}

#[test]
fn whom_somebody_quotes_is_a_link() {
    check_chains(&[
        ("Dmitri Peskow zitierte Putin mit den Worten, man sei bereit.", "man sei", &["Peskow", "Putin"]),
        ("Interfax zitierte Putin mit den Worten, man sei bereit.", "man sei", &["Putin"]),
        ("Seinen Worten nach, sagte Peskow, sei man bereit.", "bereit", &["Peskow"]),
    ]);
}

#[test]
fn what_is_found_or_forbidden_makes_no_link() {
    check_chains(&[
        ("Peskow äußerte die Hoffnung, dass die Amerikaner eine Lösung finden.", "eine Lösung", &["Peskow"]),
        ("Dass Russland diese Sitzung verlange, sei zynisch, sagte John Kerry.", "zynisch", &["Kerry"]),
        ("Peskow sagte, Donald Trump verlange eine Sitzung.", "eine Sitzung", &["Peskow", "Trump"]),
    ]);
}

#[test]
fn a_title_makes_a_person_of_two_unknown_names() {
    // A listed Petro has no share in a given name Petros; several in a circle are no `er`.
    let text = "Die Antwort sei Nein, hieß es in Diplomatenkreisen. US-Botschafter Petros Holmen wollte das nicht \
                bestätigen. Er verwies darauf, dass noch geprüft werde.";
    check(text, "noch geprüft", WHITE_HOUSE, &["Petros Holmen"]);
    check(
        "PiS-Chef Jaroslaw Kaczynski hatte erklärt, es gehe um Würde. „Das ist wahr“, so der Parteichef.",
        "Das ist wahr",
        Account::Other,
        &["Jarosław Kaczyński"],
    );
}

#[test]
fn english_sources_of_which_little_is_said() {
    let text = "Two administration officials said it was late. The other described the mood as “tense”.";
    check(text, "“tense”", WHITE_HOUSE, &["Two administration officials"]);
    let text = "The paper, citing a person familiar with the matter, reported that the list was drawn up.";
    assert_eq!(statement(&compared(text), "drawn up").chain.last().map(|link| &*link.name), Some("person"));
    // Who read it out goes on, and not whoever spoke before it.
    let text = "Mr Lavrov said the talks were over. In a statement read out by Denmark’s minister Anna Holm, the Danish \
                government said that nothing was lost. The talks, she said, would go on.";
    check(text, "would go on", Account::Other, &["Anna Holm"]);
    // A rank without full stops, three names of which one is a listed person's.
    check(
        "Army spokesman Maj Gen Gul Hassan Holm said that the planes had left.",
        "the planes",
        Account::Other,
        &["Gul Hassan Holm"],
    );
}

#[test]
fn german_bodies_that_have_just_spoken() {
    // What a government denies of somebody else's is no country for the ministry that speaks next.
    check(
        "Die US-Regierung hat russische Darstellungen zurückgewiesen, sie habe gelogen. „Eine Zusage hat es nie \
         gegeben“, sagte eine Sprecherin des Außenministeriums.",
        "Eine Zusage",
        WHITE_HOUSE,
        &["Sprecherin des Außenministeriums"],
    );
    // His house, those around him.
    check(
        "Schoigu machte nach Angaben seines Hauses die Spionage der Amerikaner verantwortlich.",
        "die Spionage",
        KREMLIN,
        &["Haus von Sergej Schoigu", "Sergej Schoigu"],
    );
    check(
        "Im Umfeld von Joe Biden hieß es, man habe das Angebot abgelehnt.",
        "man habe",
        WHITE_HOUSE,
        &["Umfeld von Joe Biden"],
    );
    // A body that bears another country's name.
    check(
        "Der Nationale Sicherheitsrat der Ukraine teilte mit, die Lage sei ernst.",
        "die Lage",
        Account::Other,
        &["Nationaler Sicherheitsrat"],
    );
    check("Der Sicherheitsrat Russlands teilte mit, man sei bereit.", "man sei", KREMLIN, &["Sicherheitsrat"]);
}

#[test]
fn what_german_reports_hold_makes_no_link() {
    check_chains(&[
        // `er` is the body that speaks, not whoever was named before.
        ("Price wehrte ab. Der Kreml machte deutlich, dass er eine Antwort erwarte.", "eine Antwort", &["Kreml"]),
        (
            "Peskow nannte das „gut“. Beide Seiten hätten sich zugehört, und das sei mehr als erwartet.",
            "Beide Seiten",
            &["Peskow"],
        ),
        (
            "Nach den Worten von Lawrow verfügt Russland über Dokumente, die das belegen.",
            "verfügt Russland",
            &["Lawrow"],
        ),
        // Several who are called after what they are.
        (
            "Die Lage sei ernst, meinte ein Anwalt. Die Republikaner warfen Biden vor, Putin aufgewertet zu haben.",
            "Putin",
            &["Republikaner"],
        ),
        // Who learns something tells nothing.
        ("Peskow sagte, das sei gut. Das erfuhr der Minister erst am Montag.", "das sei", &["Peskow"]),
    ]);
    let text = "Dass Putin nach Washington kommen soll, erfuhr Geheimdienstkoordinator Dan Coats auf offener Bühne.";
    assert!(compared(text).statements.is_empty());
}

#[test]
fn english_titles_and_bodies_are_those_they_look_like() {
    // An apposition after `Mr.` makes nobody of that name out of every other `Mr.`.
    let text = "Mr. Holm, a lawyer, said the bridge was safe. “It is not,” Mr. Lavrov replied.";
    check(text, "It is not", KREMLIN, &["Sergey Lavrov"]);
    check("Mr. Putin, the president, said the bridge was safe.", "was safe", KREMLIN, &["Vladimir Putin"]);
    let text = "Presidential foreign affairs adviser Yuri Ushakov said the bridge was safe.";
    check(text, "was safe", KREMLIN, &["Yuri Ushakov"]);
    // Only the American government has a department of state, and an administration by that name alone.
    let text = "Moscow called the bridge safe. The state department said it was not.";
    check(text, "it was not", WHITE_HOUSE, &["state department"]);
    let text = "Moscow closed a bridge the administration says will help nobody.";
    check(text, "help nobody", WHITE_HOUSE, &["administration"]);
    let text = "Xi Jinping spoke. Biden wanted the bridge closed, according to a senior defense official.";
    check(text, "wanted the bridge", WHITE_HOUSE, &["senior defense official", "Joseph Biden"]);
}

#[test]
fn both_by_name_are_both() {
    check_accounts(&[
        ("Both Moscow and Washington said the bridge was safe.", "was safe", Account::Both),
        ("Moscow and Washington say that the bridge is safe.", "is safe", Account::Both),
        ("Sowohl Moskau als auch Washington erklärten, die Brücke sei sicher.", "sei sicher", Account::Both),
    ]);
}

#[test]
fn what_others_said_before_is_theirs() {
    let text = "Joe Biden said the bridge was safe. Sergei Lavrov had earlier said that it was not.";
    check(text, "it was not", KREMLIN, &["Sergei Lavrov"]);
    let text = "The Kremlin denied that the bridge was closed, according to the state-run Tass news agency.";
    check(text, "was closed", KREMLIN, &["Kremlin"]);
    let text = "Sergei Lavrov said the launch proved that Washington had been planning a bridge.";
    check(text, "planning a bridge", KREMLIN, &["Sergei Lavrov"]);
    let text = "Dmitry Peskov rejected a draft that asked both sides to close the bridge.";
    check(text, "rejected a draft", KREMLIN, &["Dmitry Peskov"]);
}

#[test]
fn who_was_something_under_somebody_tells_of_another_time() {
    let text = "Michael McFaul, who was ambassador in Moscow under President Obama, left.\n\n\
                Ned Price said the bridge was safe. Vladimir Putin agreed.";
    assert_eq!(statement(&compared(text), "was safe").account, WHITE_HOUSE);
    let text = "Nach der Wahl Barack Obamas zum US-Präsidenten sprach Dana Perino für das Weiße Haus.\n\n\
                Sein Berater Denis McDonough sagte, die Brücke sei sicher.";
    assert_eq!(statement(&compared(text), "die Brücke sei sicher").account, Account::Other);
}

#[test]
fn bodies_and_several_without_a_name_in_german() {
    // `hieß es` after a sentence that begins with a body; ministries of the minister named in the sentence.
    let text = "Das Pentagon hatte die Brücke geprüft. Sie sei sicher, hieß es.";
    check(text, "Sie sei sicher", WHITE_HOUSE, &["Pentagon"]);
    let text = "Außenminister John Kerry wolle die Brücke sehen, kündigte eine Sprecherin des Außenministeriums an.";
    check_accounts(&[(text, "die Brücke sehen", WHITE_HOUSE)]);
    let text = "Zwei Beamte wurden deutlicher. Die Brücke sei gesperrt, gaben sie an.";
    check(text, "gesperrt", Account::Other, &["Zwei Beamte"]);
    // A noun in `-age` is nobody.
    let text = "Barack Obama sprach. Man sei von der Absage enttäuscht, sagte Juri Uschakow.";
    check(text, "enttäuscht", KREMLIN, &["Juri Uschakow"]);
    // A headline may hold two.
    let text = "Putin droht mit Vergeltung - USA weisen Vorwürfe zurück\n\nDie Brücke blieb offen.";
    check_accounts(&[(text, "Vergeltung", KREMLIN), (text, "weisen Vorwürfe", WHITE_HOUSE)]);
}

#[test]
fn who_is_asked_is_not_whom_he_is_asked_about() {
    let text =
        "Jake Sullivan sagte, das sei klar. Auf die Frage, ob Putin die Brücke kenne, antwortete er, sie sei neu.";
    check(text, "sie sei neu", WHITE_HOUSE, &["Jake Sullivan"]);
    let text = "Jake Sullivan said it was clear. Asked whether Putin knew the bridge, he said it was new.";
    check(text, "it was new", WHITE_HOUSE, &["Jake Sullivan"]);
    // A portfolio is not the office, and a paper in marks is told, and tells nothing.
    let text = "Der für Brücken zuständige Minister Sergej Schojgu sagte, die Brücke sei neu.";
    check(text, "sei neu", KREMLIN, &["Sergej Schojgu"]);
    let text =
        "Minister Anton Vogel forderte eine Brücke. „Sie fehlt“, sagte der CSU-Politiker der „Bergener Zeitung“.";
    check_chains(&[(text, "Sie fehlt", &["Anton Vogel"])]);
}

#[test]
fn it_in_what_somebody_released_is_he() {
    let text = "Jake Sullivan spoke. The Kremlin released a statement in which it accused Oslo of closing a bridge.";
    check(text, "of closing a bridge", KREMLIN, &["Kremlin"]);
    let text = "A Russian official spoke. The Russian American Bridge Society said that it was safe.";
    check(text, "it was safe", Account::Other, &["Russian American Bridge Society"]);
    let text =
        "They clashed, with Jake Sullivan calling it a farce and his Russian counterpart warning of a closed bridge.";
    assert_eq!(statement(&compared(text), "of a closed bridge").account, KREMLIN);
    // The body by its whole name, and the country that the sentence begins with.
    let text = "US Central Command showed pictures; the bridge, it said, was safe.";
    check(text, "was safe", WHITE_HOUSE, &["US Central Command"]);
    let text = "Russia protested, and the bridge will stay shut, its government said.";
    assert_eq!(statement(&compared(text), "the bridge will stay shut").account, KREMLIN);
}

#[test]
fn secretaries_are_american_or_british() {
    let text = "The United States spoke. Moscow was to blame, Energy Secretary Jane Holm said in Kyiv.";
    check(text, "Moscow was to blame", WHITE_HOUSE, &["Jane Holm"]);
    let text = "Britain spoke. Moscow was to blame, Transport Secretary Jane Holm said in Kyiv.";
    check(text, "Moscow was to blame", Account::Other, &["Jane Holm"]);
    // What Oslo agreed to is one thing that he said, and who has no doubt is he.
    let text = "Barack Obama said that Oslo had agreed to close its bridge and that he had \"no doubt\" of it.";
    check(text, "that Oslo had agreed", WHITE_HOUSE, &["Barack Obama"]);
}

#[test]
fn what_stands_before_a_german_verb_is_one_name() {
    let text = "Norwegens Außenministerin Ine Holm Vik nannte die Brücke sicher.";
    check_chains(&[(text, "sicher", &["Ine Holm Vik"])]);
    let text = "Am Montag kündigte Minister Rolf Holm Sanktionen gegen Banken an.";
    check_chains(&[(text, "Sanktionen", &["Rolf Holm"])]);
}

#[test]
fn nobody_is_told_to_speak_who_only_stands_there() {
    let text = "Das sagt Wladimir Putin. Drei Brücken stünden für sein Land auf dem Spiel, sagte Ion Popa in Bukarest.";
    check_chains(&[(text, "Drei Brücken", &["Ion Popa"])]);
    // `Dort`: at the body or place that was named last.
    let text = "Sergej Lawrow sprach mit dem Weißen Haus. Dort hieß es, die Brücke sei neu.";
    check(text, "die Brücke sei neu", WHITE_HOUSE, &["Weißes Haus"]);
    // Who is called president comes before another ruler.
    let text = "Donald Trump glaubt Kim Jong Un. Die Brücke werde gebaut, prophezeite der Präsident.";
    check(text, "werde gebaut", WHITE_HOUSE, &["Donald Trump"]);
    // The deputy of a company's head, whatever his name.
    let text = "Russland schweigt, die USA reden. Vizechef Alexander Medwedew nannte die Brücke sicher.";
    assert_eq!(statement(&compared(text), "sicher").account, Account::Other);
}

#[test]
fn several_officials_speak_for_their_country() {
    let text = "Two Russian officials said the bridge was safe.";
    check(text, "was safe", KREMLIN, &["Two Russian officials"]);
    let text = "Mehrere US-Beamte sagten, die Brücke sei sicher.";
    assert_eq!(statement(&compared(text), "die Brücke sei sicher").account, WHITE_HOUSE);
    // One of them, and another.
    let text = "Senior Russian officials scoffed. One said the bridge was safe. Another predicted that it would fall.";
    check_accounts(&[(text, "was safe", KREMLIN), (text, "that it would fall", KREMLIN)]);
    // Who heads a company, and a paper that somebody writes for.
    let text = "Washington was silent. Bergen Air's chief executive, Michael Holm, said the bridge was safe.";
    check(text, "was safe", Account::Other, &["Michael Holm"]);
    let text = "Global Times, a state tabloid, went further than Moscow: the bridge was a joke, it wrote.";
    check(text, "was a joke", Account::Other, &["Global Times"]);
}

#[test]
fn a_new_account_begins_with_its_own_source() {
    let text = "Igor Iwanow sagte, das sei falsch.\n\nTony Blair wischte das beiseite. Er sei sicher, dass sie komme.";
    check_chains(&[(text, "Er sei sicher", &["Tony Blair"])]);
    // What stands before the colon is told, too: of whoever tells it.
    let text = "Ion Popa sagte, das sei falsch. Putin habe die Brücke gesperrt: „Er hat sie geschlossen.“";
    check_chains(&[(text, "Er hat sie geschlossen", &["Ion Popa"])]);
    // The second verb is not said again.
    let text = "Die Regierung in Bern spricht von Lügen, das Weiße Haus von einem „Affront“.";
    check(text, "das Weiße Haus von einem", WHITE_HOUSE, &["Weißes Haus"]);
}

#[test]
fn a_country_beside_a_trade_is_where_somebody_is_from() {
    let text = "Der Moskauer Kartenzeichner Iwan Holm sagte, die Brücke sei zu.";
    check(text, "die Brücke", Account::Other, &["Iwan Holm"]);
    let text = "Der russische Unterhändler Iwan Holm sagte, die Brücke sei zu.";
    check(text, "die Brücke", KREMLIN, &["Iwan Holm"]);
    let text = "Der russische General a. D. Iwan Holm sagte, die Brücke sei zu.";
    check(text, "die Brücke", Account::Other, &["Iwan Holm"]);
    let text = "Iwan Holm, ehemals Vizeaußenminister in Moskau, sagte, die Brücke sei zu.";
    check(text, "die Brücke", Account::Other, &["Iwan Holm"]);
    let text = "Vizeaußenminister Alexander Gruschko, früher Botschafter in Brüssel, sagte, die Brücke sei zu.";
    check(text, "die Brücke", KREMLIN, &["Alexander Gruschko"]);
    let text = "Der Nationale Sicherheitsberater Jake Sullivan sagte, die Brücke sei zu.";
    check(text, "die Brücke", WHITE_HOUSE, &["Jake Sullivan"]);
}

#[test]
fn a_german_subject_may_stand_behind_what_it_speaks_of() {
    let text = "In Moskau wird geplant. Deren Bau will die russische Regierung noch einmal ausschreiben.";
    check(text, "Deren Bau", KREMLIN, &["Regierung"]);
    let text = "Kurz vor dem Abflug warnte Putin vor einem Fehler.";
    check(text, "Kurz vor", KREMLIN, &["Wladimir Putin"]);
}

#[test]
fn whoever_is_named_behind_the_office_goes_on_in_german() {
    let text = "Kremlsprecher Dmitri Peskow nannte das falsch.\n\nDer Sprecher des State Department, Sean McCormack, \
                gab sich am Freitag alle Mühe. Man arbeite gut zusammen.";
    check(text, "Man arbeite", WHITE_HOUSE, &["Sean McCormack"]);
    let text = "Ob Putin das wolle, wurde Sprecherin Sarah Sanders gefragt. Das tue er keineswegs, antwortete sie.";
    check(text, "Das tue", WHITE_HOUSE, &["Sarah Sanders"]);
    assert!(compared(text).statements.iter().all(|statement| statement.chain[0].name != "Wladimir Putin".into()));
    let text = "Ein Beamter der russischen Botschaft sagte, es sei spät. Man müsse gehen, klagte der Beamte.";
    check(text, "Man müsse", KREMLIN, &["Beamter der russischen Botschaft"]);
    let text = "Die Mitteilung des Kremls weiß davon nichts. Ihr zufolge ist die Brücke offen.";
    assert_eq!(statement(&compared(text), "die Brücke").account, KREMLIN);
}

#[test]
fn a_bare_office_goes_by_the_name_of_its_holder_in_german() {
    let text = "Estland ist empört. Die Esten klagen.\n\nMoskau fordert eine Aufklärung. Justizminister Rein Aare sagte, \
                jede Beschwerde werde geprüft.";
    check(text, "jede Beschwerde", Account::Other, &["Rein Aare"]);
    let text = "In Moskau sieht man es anders: Justizminister Iwan Holmow sagte, jede Beschwerde werde geprüft.";
    check(text, "jede Beschwerde", KREMLIN, &["Iwan Holmow"]);
    let text = "Auch das Pentagon wiegelt ab. Man habe nichts gefunden, teilte Sprecher Jonathan Holm mit.";
    check(text, "Man habe", WHITE_HOUSE, &["Jonathan Holm"]);
    let text = "Juri Holmow, Vorsitzender des russischen Föderationsrates, sagte, die Brücke sei zu.";
    check(text, "die Brücke", Account::Other, &["Juri Holmow"]);
}

#[test]
fn rivals_and_opposition_speak_for_nobody_in_german() {
    let text = "Joe Biden, Donald Trumps Gegner bei der Wahl, sagte, die Brücke sei zu.";
    check(text, "die Brücke", Account::Other, &["Joe Biden"]);
    let text = "Michael McFaul, bis 2014 Botschafter in Moskau, sagte, die Brücke sei zu.";
    check(text, "die Brücke", Account::Other, &["Michael McFaul"]);
    let text = "Michael McFaul, Botschafter in Moskau, sagte, die Brücke sei zu.";
    check(text, "die Brücke", WHITE_HOUSE, &["Michael McFaul"]);
}

#[test]
fn possessives_mean_the_free_person_of_a_german_report() {
    let text = "Gegenüber seinem Kollegen Rex Tillerson bedauerte Lawrow nach Angaben seines Ministeriums den Vorfall.";
    assert_eq!(statement(&compared(text), "den Vorfall").account, KREMLIN);
    let text = "Powell sagte, es sei spät. Sergej Iwanow sah das anders. Colin Powells Leute erinnern sich. Der Minister \
                habe nur gefragt, heißt es in seinem Haus.";
    assert_eq!(statement(&compared(text), "habe nur gefragt").account, WHITE_HOUSE);
    let text = "Man habe keine Angst, ruft Wladimir Putin, der Präsident, der Menge zu.";
    assert_eq!(statement(&compared(text), "Man habe").account, KREMLIN);
}

#[test]
fn who_vouches_within_an_english_clause_and_who_quotes_whom() {
    let text = "Kerry, according to the Russian foreign ministry, asked for more time.";
    check(text, "asked for", KREMLIN, &["Russian foreign ministry", "John Kerry"]);
    let text = "The Kremlin quoted Joe Biden as having promised that nothing would be built.";
    check(text, "nothing would", KREMLIN, &["Kremlin", "Joe Biden"]);
    // A paper only carries the words.
    let text = "The Daily Mail quoted Joe Biden as saying that nothing would be built.";
    check(text, "nothing would", WHITE_HOUSE, &["Joe Biden"]);
    let text = "The White House rejected as “false” Russian claims that the bridge had been closed.";
    check(text, "rejected", WHITE_HOUSE, &["White House"]);
}

#[test]
fn english_voices_that_are_nobodys() {
    let check = |text: &str, words: &str, account: Account| {
        assert_eq!(statement(&compared(text), words).account, account, "{text}");
    };
    check("Russian doctors have complained that masks were missing.", "masks", Account::Other);
    check("Russian investigators have complained that masks were missing.", "masks", KREMLIN);
    let text = "President Putin came. New Zealand’s foreign minister, Winston Holm, said his government would decide.";
    check(text, "would decide", Account::Other);
    let text = "Analysts in both countries suspect that the bridge is closed.";
    check(text, "the bridge", Account::Other);
    let text = "Joe Biden was silent. Labour’s Sergei Lavrov said the bridge was closed.";
    check(text, "the bridge", Account::Other);
    let text = "President-elect Joe Biden said the bridge was closed.";
    check(text, "the bridge", Account::Other);
    // America has departments and no ministries.
    let text = "MOSCOW, March 5 - The American envoy was called to the Foreign Ministry. The bridge, a ministry \
                statement said, was closed.";
    check(text, "The bridge", KREMLIN);
    let text = "A spokesman, Ramezan Kerry, said the bridge was closed.";
    check(text, "the bridge", Account::Other);
}

#[test]
fn english_officials_and_bodies_told_by_what_stands_near() {
    let check = |text: &str, words: &str, account: Account| {
        assert_eq!(statement(&compared(text), words).account, account, "{text}");
    };
    let text = "MOSCOW—The Department of Fisheries (DF) said the bridge was closed. American envoys came. \
                “One is too many,” DF spokesman Sven Berg said.";
    check(text, "One is", KREMLIN);
    let text = "Russia was silent. The State Department denied it. A senior official said that the bridge was safe.";
    check(text, "was safe", WHITE_HOUSE);
    let text = "Russia was silent. An official traveling with Joe Biden said that the bridge was safe.";
    check(text, "was safe", WHITE_HOUSE);
    let text = "Nikolai Holm, an adviser to President Vladimir Putin, said the bridge was safe.";
    check(text, "was safe", KREMLIN);
    let text = "State Department officials denied it. The bridge was safe, according to one of the officials.";
    check(text, "The bridge", WHITE_HOUSE);
    let text = "Russia’s bridge minister, Walter Holm, who was in Paris, said the bridge was safe.";
    check(text, "was safe", KREMLIN);
}

#[test]
fn what_adds_a_link_to_a_chain() {
    // What is asked about is told by nobody.
    let text = "Peskow bestritt das. Er habe nur geschildert, was Joe Biden fordere.";
    check(text, "was Joe Biden", KREMLIN, &["Dmitri Peskow"]);
    // A clause that is joined to another is not all that is said.
    let text = "The Kremlin said the bridge was closed and that Joe Biden had conceded that it was old.";
    check(text, "the bridge", KREMLIN, &["Kremlin"]);
    let text = "Dmitry Peskov said that Joe Biden had agreed to a meeting in May.";
    check(text, "a meeting", KREMLIN, &["Dmitry Peskov", "Joe Biden"]);
    // What a law forbids is demanded by nobody.
    let comparison = compared("Der Kreml erklärte, die Verfassung verbiete das.");
    assert_eq!(statement(&comparison, "die Verfassung").act, Act::Assert);
}

#[test]
fn a_pronoun_after_somebodys_version_means_whose_it_is() {
    let text = "The White House spoke first. The Kremlin's version was different. It said the bridge was closed.";
    check(text, "the bridge", KREMLIN, &["Kremlin"]);
}

#[test]
fn a_past_perfect_does_not_go_on_with_the_present() {
    let text = "Putin has not decided whether to come, according to Dmitry Peskov. On Monday, Joe Biden had suggested \
                that they meet in Oslo.";
    check(text, "they meet", WHITE_HOUSE, &["Joe Biden"]);
}

#[test]
fn a_body_is_found_again_though_its_name_begins_with_an_adjective() {
    let text = "Der Kreml schwieg. Die Norwegische Gemeinde in Moskau rief zur Ruhe auf. Ihr Vorsitzender Nils Berg sagte, \
                der Streit sei alt.";
    let comparison = compared(text);
    assert_eq!(statement(&comparison, "der Streit").account, Account::Other);
}

#[test]
fn an_office_noun_means_whom_the_text_calls_so() {
    // Both have been prime minister; here one is president.
    let text = "Der serbische Präsident Aleksandar Vucic klagte. Kosovos Ministerpräsident Albin Kurti warf ihm vor, den \
                Streit anzuheizen. Die Schüsse seien alt, so der Regierungschef.";
    let comparison = compare(&Input::article(text, pair("belgrade", "pristina")));
    assert_eq!(statement(&comparison, "Die Schüsse").account, Account::Second);
    // What stands in the line before is no title.
    let text = "7.30 pm\n\nDmitry Medvedev can't hold back. The deputy chairman of Russia's security council writes that \
                the bridge is closed.";
    check(text, "the bridge", KREMLIN, &["Dmitry Medvedev"]);
}
