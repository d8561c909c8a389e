//! Links: what goes in comes out, and nothing else ever does.
//!
//! `PROPTEST_CASES=100000 cargo test --release --test share` runs the properties on more states,
//! `FRAGMENTS=1000000 cargo test --release --test share mutated` on more fragments.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng};

use lesarten::attribution::{Act, Kind};
use lesarten::comparison::{Account, ComparedText, Place};
use lesarten::correction::{Anchor, Correction, Row, StatementAnchor};
use lesarten::input::{Input, SideChoice, Sides, Voice, VoicedText};
use lesarten::share::{LinkError, MOST_BYTES, Opened, State, link, open};
use lesarten::text::{Language, Span};

const TEXT: &str = "Der Kreml teilte mit, die Brücke werde im Mai gesperrt. Das Weiße Haus nannte das „bedauerlich“.";

fn article(text: &str) -> State {
    State { input: Input::article(text, Sides::default()), corrections: Vec::new() }
}

fn opened(fragment: &str) -> State {
    match open(fragment) {
        Ok(Opened::State(state)) => state,
        other => panic!("{fragment} gives {other:?}"),
    }
}

/// The fragment with another last byte of its payload but a right checksum: what only a forger writes.
fn forged(payload: &[u8]) -> String {
    let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(payload);
    let mut bytes = varint(payload.len());
    bytes.extend(checksum.to_le_bytes());
    bytes.extend(payload);
    format!("#v1.{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn varint(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// The bytes of a link after length and checksum.
fn payload(fragment: &str) -> Vec<u8> {
    let bytes = URL_SAFE_NO_PAD.decode(&fragment["#v1.".len()..]).expect("a link is base64url");
    let length = bytes.iter().position(|byte| byte & 0x80 == 0).expect("a link has a length") + 1;
    bytes[length + 4..].to_vec()
}

#[test]
fn an_article_comes_back() {
    for text in ["", "a", TEXT, "\r\n\u{feff}\0", "😀\u{301}‏שלום", "<script>alert(1)</script>"] {
        let state = article(text);
        assert_eq!(opened(&link(&state).expect("a short text has a link")), state);
    }
}

#[test]
fn no_fragment_is_nothing() {
    assert_eq!(open(""), Ok(Opened::Nothing));
    assert_eq!(open("#"), Ok(Opened::Nothing));
}

#[test]
fn what_is_not_ours_is_foreign() {
    for fragment in
        ["#abc", "#v", "#v1", "#vx.AAAA", "#V1.AAAA", "v1.AAAA", "#v0.AAAA", "#v-2.A", "#v99999999999.A", "#ä"]
    {
        assert_eq!(open(fragment), Err(LinkError::Foreign), "{fragment}");
    }
    assert_eq!(open("#v2.AAAA"), Err(LinkError::UnknownVersion { version: 2 }));
}

#[test]
fn a_cut_link_says_so_wherever_it_is_cut() {
    let whole = link(&article(TEXT)).expect("a short text has a link");
    for end in "#v1.".len()..whole.len() {
        assert_eq!(open(&whole[..end]), Err(LinkError::Cut), "cut after {end} of {}", whole.len());
    }
}

#[test]
fn one_changed_character_is_damage() {
    let whole = link(&article(TEXT)).expect("a short text has a link");
    for at in "#v1.".len()..whole.len() {
        for other in ["A", "B", "_", ".", "=", "%", "ä", " "] {
            let changed = format!("{}{other}{}", &whole[..at], &whole[at + 1..]);
            if changed != whole {
                assert!(
                    matches!(open(&changed), Err(LinkError::Damaged | LinkError::Cut)),
                    "{other} at {at} of {whole} gives {:?}",
                    open(&changed)
                );
            }
        }
    }
    assert_eq!(open(&format!("{whole}A")), Err(LinkError::Damaged));
    assert_eq!(open(&format!("{whole}AAAA")), Err(LinkError::Damaged));
}

#[test]
fn nothing_is_inflated_beyond_the_cap() {
    let coded = payload(&link(&article("a")).expect("a short text has a link"));
    let coded = &coded[2..];
    for (text, rest) in [(MOST_BYTES, 1), (usize::MAX, 1), (usize::MAX, usize::MAX), (0, MOST_BYTES + 1)] {
        let bomb = [varint(text), varint(rest), coded.to_vec()].concat();
        assert_eq!(open(&forged(&bomb)), Err(LinkError::TooLarge));
    }
    assert_eq!(open(&format!("#v1.{}", "A".repeat(8_000_000))), Err(LinkError::TooLarge));
    assert_eq!(link(&article(&"a".repeat(MOST_BYTES + 1))), Err(LinkError::TooLarge));
}

#[test]
fn words_repeated_by_many_anchors_are_capped() {
    let text = "ab ".repeat(100_000);
    let texts = [ComparedText { text: text.clone(), language: Language::German, voice: Voice::Outlet }];
    let place = Place { text: 0, span: Span::new(0, text.len()) };
    let whole = Anchor::new(&texts, place).expect("a place of the text");
    let hide = Correction::Hide { statement: StatementAnchor { parts: vec![whole], nth: 0 } };
    let state = State { corrections: vec![hide; 20], ..article(&text) };
    assert_eq!(link(&state), Err(LinkError::TooLarge));
}

#[test]
fn the_bookmarklet_sends_a_text() {
    assert_eq!(open("#text=Gr%C3%BC%C3%9Fe%20%23%25+"), Ok(Opened::Text("Grüße #%+".to_owned())));
    assert_eq!(open("#text="), Ok(Opened::Text(String::new())));
    for fragment in ["#text=%", "#text=%4", "#text=%zz", "#text=%FF", "#text=%+1"] {
        assert_eq!(open(fragment), Err(LinkError::Damaged), "{fragment}");
    }
}

#[test]
fn every_error_speaks_both_languages() {
    let errors = [
        LinkError::Foreign,
        LinkError::UnknownVersion { version: 7 },
        LinkError::Cut,
        LinkError::Damaged,
        LinkError::TooLarge,
    ];
    let messages: Vec<String> = [Language::German, Language::English]
        .into_iter()
        .flat_map(|language| errors.map(|error| error.message(language)))
        .collect();
    let distinct: std::collections::BTreeSet<&String> = messages.iter().collect();
    assert_eq!(distinct.len(), messages.len());
    assert!(messages[1].contains("Version 7"));
}

#[test]
fn a_correction_on_standing_words_costs_few_characters() {
    let texts = [ComparedText { text: TEXT.to_owned(), language: Language::German, voice: Voice::Outlet }];
    let begin = TEXT.find("die Brücke").expect("stands there");
    let place = Place { text: 0, span: Span::new(begin, begin + "die Brücke werde im Mai gesperrt".len()) };
    let anchor = Anchor::new(&texts, place).expect("a place of the text");
    let statement = StatementAnchor { parts: vec![anchor], nth: 0 };
    let state = State { corrections: vec![Correction::Hide { statement }], ..article(TEXT) };
    let more = link(&state).expect("short").len() - link(&article(TEXT)).expect("short").len();
    assert!(more <= 30, "{more} characters");
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::collection::vec(any::<char>(), 0..80).prop_map(|characters| characters.into_iter().collect()),
        4 => "[a-zäöüß„“., \n]{0,200}",
        1 => Just(String::new()),
        1 => Just(TEXT.repeat(3)),
    ]
}

fn any_sides() -> impl Strategy<Value = Sides> {
    let side = prop_oneof![
        "[a-z_]{0,12}".prop_map(SideChoice::Actor),
        (any_text(), proptest::collection::vec(any_text(), 0..4))
            .prop_map(|(name, aliases)| SideChoice::Own { name, aliases }),
    ];
    prop_oneof![Just(Sides::default()), Just(Sides::Auto), [side.clone(), side].prop_map(Sides::Pair)]
}

/// An anchor to words of the texts where they have any there, else one to words that are gone.
fn any_anchor(texts: Vec<ComparedText>) -> impl Strategy<Value = Anchor> {
    (0..3_usize, 0..200_usize, 0..100_usize, any_text(), any_text(), any_text(), any::<bool>()).prop_map(
        move |(text, begin, length, quote, prefix, suffix, stands)| {
            let place = Place { text, span: Span::new(begin, begin + length) };
            match Anchor::new(&texts, place) {
                Some(anchor) if stands => anchor,
                _ => Anchor { text, position: begin, quote, prefix, suffix },
            }
        },
    )
}

fn any_correction(texts: &[ComparedText]) -> impl Strategy<Value = Correction> + use<> {
    let anchor = any_anchor(texts.to_vec());
    let anchors = proptest::collection::vec(anchor, 0..3).boxed();
    let statement = (anchors.clone(), 0..3_usize).prop_map(|(parts, nth)| StatementAnchor { parts, nth }).boxed();
    let account = prop::sample::select(vec![Account::First, Account::Second, Account::Both, Account::Other]).boxed();
    let kind = prop::sample::select(vec![
        Kind::Direct,
        Kind::Indirect,
        Kind::IndirectFreeIndirect,
        Kind::FreeIndirect,
        Kind::Reported,
    ])
    .boxed();
    let act = prop::sample::select(vec![
        Act::Assert,
        Act::Deny,
        Act::Refuse,
        Act::Demand,
        Act::Threaten,
        Act::Promise,
        Act::Warn,
        Act::Criticise,
        Act::Propose,
        Act::Ask,
        Act::Assess,
        Act::Intend,
    ])
    .boxed();
    let row = prop_oneof![statement.clone().prop_map(Row::Of), any_text().prop_map(|label| Row::New { label })].boxed();
    prop_oneof![
        (statement.clone(), account.clone())
            .prop_map(|(statement, account)| Correction::Account { statement, account }),
        (statement.clone(), any_text()).prop_map(|(statement, speaker)| Correction::Speaker { statement, speaker }),
        (statement.clone(), kind.clone()).prop_map(|(statement, kind)| Correction::Kind { statement, kind }),
        (statement.clone(), act.clone()).prop_map(|(statement, act)| Correction::Act { statement, act }),
        (statement.clone(), row.clone()).prop_map(|(statement, row)| Correction::Move { statement, row }),
        statement.clone().prop_map(|statement| Correction::Hide { statement }),
        (anchors, kind, account, proptest::option::of(any_text()), act, proptest::option::of(row)).prop_map(
            |(words, kind, account, speaker, act, row)| Correction::Add { words, kind, account, speaker, act, row }
        ),
        (statement.clone(), any_text()).prop_map(|(row, label)| Correction::Rename { row, label }),
        (statement.clone(), statement.clone()).prop_map(|(row, into)| Correction::Merge { row, into }),
        (proptest::collection::vec(statement, 0..4), any_text())
            .prop_map(|(statements, label)| Correction::Split { statements, label }),
    ]
}

fn any_state() -> impl Strategy<Value = State> {
    let voice = prop::sample::select(vec![Voice::Outlet, Voice::First, Voice::Second]);
    let text = (any_text(), voice).prop_map(|(text, voice)| VoicedText { text, voice });
    let input = (proptest::collection::vec(text, 0..4), any_sides()).prop_map(|(texts, sides)| Input { texts, sides });
    input.prop_flat_map(|input| {
        let texts: Vec<ComparedText> = input
            .texts
            .iter()
            .map(|voiced| ComparedText { text: voiced.text.clone(), language: Language::German, voice: voiced.voice })
            .collect();
        (Just(input), proptest::collection::vec(any_correction(&texts), 0..6))
            .prop_map(|(input, corrections)| State { input, corrections })
    })
}

/// Few cases where nothing else is asked for: without optimisation a link takes ten milliseconds.
fn cases() -> ProptestConfig {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let cases = if asked { ProptestConfig::default().cases } else { 64 };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_state_comes_back(state in any_state()) {
        let fragment = link(&state).expect("a short state has a link");
        prop_assert!(fragment.bytes().skip("#v1.".len()).all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
        prop_assert_eq!(open(&fragment), Ok(Opened::State(state)));
    }

    #[test]
    fn a_state_is_laid_over_any_text_without_a_panic(state in any_state()) {
        let comparison = lesarten::compare(&state.input);
        let corrected = lesarten::correction::correct(comparison, &state.corrections);
        prop_assert!(corrected.lost.len() <= state.corrections.len());
        let statements = &corrected.comparison.statements;
        for (index, topic) in corrected.comparison.topics.iter().enumerate() {
            prop_assert!(!topic.statements.is_empty());
            prop_assert!(topic.statements.iter().all(|&statement| statements[statement].topic == Some(index)));
        }
        for (number, statement) in (1..).zip(statements) {
            prop_assert_eq!(statement.id, number);
            prop_assert!(!statement.content.is_empty());
        }
    }

    #[test]
    fn a_forged_payload_is_an_answer_too(
        state in any_state(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut forgery = payload(&link(&state).expect("a short state has a link"));
        for (at, byte) in changes {
            let at = at.index(forgery.len());
            forgery[at] = byte;
        }
        if let Ok(Opened::State(state)) = open(&forged(&forgery)) {
            // Whatever a forger makes of it is a state like any other.
            prop_assert!(link(&state).is_ok());
        }
    }
}

/// Damage of many kinds done to links: each gives an error, or the very state of an undamaged link.
#[test]
fn mutated_fragments_never_give_a_wrong_text() {
    let fragments: usize = std::env::var("FRAGMENTS").ok().and_then(|count| count.parse().ok()).unwrap_or(5_000);
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let links: Vec<String> = [TEXT, "", "Kurz.", &TEXT.repeat(40)]
        .map(|text| link(&article(text)).expect("a short text has a link"))
        .to_vec();
    let characters: Vec<char> = ('a'..='z').chain('A'..='Z').chain('0'..='9').chain("-_.%#=ä ".chars()).collect();
    let mut below = |limit: usize| random.next_u64() as usize % limit.max(1);
    let mut refused = 0;
    for round in 0..fragments {
        let whole = &links[round % links.len()];
        let mut damaged: Vec<char> = whole.chars().collect();
        match below(6) {
            0 => damaged.truncate(below(damaged.len())),
            1 => damaged = (0..below(300)).map(|_| characters[below(characters.len())]).collect(),
            2 => damaged.splice(4.., (0..below(300)).map(|_| 'A')).for_each(drop),
            3 => {
                let at = below(damaged.len());
                damaged.insert(at, characters[below(characters.len())]);
            }
            4 => {
                let (from, to) = (below(damaged.len()), below(damaged.len()));
                damaged.swap(from, to);
            }
            _ => {
                for _ in 0..=below(4) {
                    let at = below(damaged.len());
                    damaged[at] = characters[below(characters.len())];
                }
            }
        }
        let damaged: String = damaged.into_iter().collect();
        match open(&damaged) {
            Ok(Opened::State(_)) => assert_eq!(&damaged, whole),
            Ok(Opened::Nothing) => assert!(damaged.len() <= 1),
            Ok(Opened::Text(_)) => assert!(damaged.starts_with("#text=")),
            Err(_) => refused += 1,
        }
    }
    assert!(refused * 10 > fragments * 9, "{refused} of {fragments} refused");
}

/// The texts in `folder` of the data to measure with, where that is there; it is no part of the project.
fn measured(folder: &str) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(format!("{}/../shared/{folder}", env!("CARGO_MANIFEST_DIR"))) else {
        return Vec::new();
    };
    let texts =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ext| ext == "txt"));
    texts.filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

/// Against Deflate at its best in base64url, both with the prefix; `cargo test --test share shorter -- --nocapture`
/// prints the figures.
#[test]
fn links_are_much_shorter_than_deflate() {
    let own: Vec<String> = ["grain_de", "call_2021_de"]
        .map(|name| format!("{}/tests/gold/de/{name}.txt", env!("CARGO_MANIFEST_DIR")))
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok())
        .collect();
    for (name, texts) in
        [("own", own), ("dev", measured("data/german-news-quotations/dev")), ("gold", measured("gold"))]
    {
        let (mut links, mut deflated, mut ratios) = (0, 0, 0.0);
        for text in &texts {
            let link = link(&article(text)).expect("an article has a link").len();
            let deflate =
                "#v1.".len() + (miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 10).len() * 4).div_ceil(3);
            assert!(link < deflate, "{link} against {deflate}");
            links += link;
            deflated += deflate;
            ratios += link as f64 / deflate as f64;
        }
        let count = texts.len().max(1);
        println!(
            "{name}: {} texts, {} characters a link, {} with Deflate, {:.1} % of it on average",
            texts.len(),
            links / count,
            deflated / count,
            100.0 * ratios / count as f64
        );
        assert!(texts.is_empty() || ratios / count as f64 <= 0.85, "{name}");
    }
    let seed = format!("{}/../shared/gold/seed.txt", env!("CARGO_MANIFEST_DIR"));
    if let Ok(seed) = std::fs::read_to_string(seed) {
        let link = link(&article(&seed)).expect("an article has a link").len();
        println!("seed: {link} characters");
        assert!(link <= 1850, "{link} characters");
    }
}
