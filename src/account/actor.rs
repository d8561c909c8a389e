//! The built-in actors and the names that the text may use for them and the people who speak for them.
//!
//! One file a side in `src/lexicon/actors/`: to add one, write the file and name it in [`FILES`].

use crate::text::dictionary::Dictionary;
use std::borrow::Cow;
use std::sync::OnceLock;

use crate::text::fold;

include!("office_names.rs");

/// Somebody whose account can be compared: a government with the people and institutions that speak for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Stable id (`kremlin`), as in the JSON and in links.
    pub id: &'static str,
    /// Name shown in German.
    pub german: &'static str,
    /// Name shown in English.
    pub english: &'static str,
}

macro_rules! files {
    ($($id:literal)*) => {
        &[$(($id, crate::lexicon::word_list!("actors/", $id, ".txt"))),*]
    };
}

/// The actors' ids and files; the first two are the default pair, the rest stand in the order of the alphabet.
static FILES: &[(&str, &str)] = files! {
    "kremlin" "white_house"
    "abu_dhabi" "addis_ababa" "amman" "ankara" "athens" "baghdad" "baku" "bangkok" "barcelona" "beijing" "beirut"
    "belgrade" "berlin" "bern" "bishkek" "bogota" "brasilia" "bratislava" "bucharest" "budapest" "buenos_aires"
    "cairo" "canberra" "caracas" "chisinau" "copenhagen" "damascus" "doha" "dublin" "eu" "farc" "hamas" "hanoi"
    "harare" "havana" "helsinki" "hezbollah" "houthi" "iaea" "islamabad" "jerusalem" "kabul" "khartoum" "kyiv"
    "london" "madrid" "manila" "mexico_city" "minsk" "nato" "new_delhi" "nur_sultan" "nuuk" "osce" "oslo" "ottawa"
    "paris" "phnom_penh" "prague" "pretoria" "pristina" "pyongyang" "ramallah" "riga" "riyadh" "rome" "sanaa"
    "seoul" "skopje" "sofia" "stockholm" "taipei" "taliban" "tallinn" "tbilisi" "tehran" "the_hague" "tokyo"
    "tripoli" "un" "vatican" "vienna" "vilnius" "warsaw" "yerevan"
};

/// Index into [`actors`].
pub(super) type ActorIndex = usize;

/// An office or rank, as coarse as news needs it to tell who "the minister" is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Office {
    President,
    VicePresident,
    PrimeMinister,
    Chancellor,
    ForeignMinister,
    DefenceMinister,
    Minister,
    DeputyMinister,
    Spokesperson,
    Adviser,
    SecurityAdviser,
    ChiefOfStaff,
    Ambassador,
    Envoy,
    Negotiator,
    Commander,
    Commissioner,
    SecretaryGeneral,
    Leader,
    Head,
    Official,
}

impl Office {
    /// All, in the order of [`OFFICE_NAMES`].
    const ALL: [Office; OFFICE_NAMES.len()] = {
        use Office::*;
        [
            President,
            VicePresident,
            PrimeMinister,
            Chancellor,
            ForeignMinister,
            DefenceMinister,
            Minister,
            DeputyMinister,
            Spokesperson,
            Adviser,
            SecurityAdviser,
            ChiefOfStaff,
            Ambassador,
            Envoy,
            Negotiator,
            Commander,
            Commissioner,
            SecretaryGeneral,
            Leader,
            Head,
            Official,
        ]
    };

    /// The office of that name in the word lists.
    pub(super) fn named(name: &str) -> Option<Office> {
        let place = OFFICE_NAMES.iter().position(|known| *known == name)?;
        Office::ALL.get(place).copied()
    }

    /// Whether a noun for this office can mean somebody who holds `held`: "the minister" may be the foreign minister.
    pub(super) fn covers(self, held: Office) -> bool {
        use Office::*;
        self == held
            || match self {
                Minister => matches!(held, ForeignMinister | DefenceMinister | DeputyMinister),
                President => matches!(held, Leader),
                PrimeMinister => matches!(held, Chancellor),
                Leader => matches!(held, President | PrimeMinister | Chancellor),
                Head => matches!(held, President | SecretaryGeneral | Commander | DefenceMinister | Commissioner),
                Adviser => matches!(held, SecurityAdviser | ChiefOfStaff),
                Envoy => matches!(held, Ambassador | Negotiator),
                Negotiator => matches!(held, Envoy | DeputyMinister),
                ForeignMinister => matches!(held, Commissioner),
                _ => false,
            }
    }
}

/// Whether a name or noun is a man's or a woman's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Gender {
    Masculine,
    Feminine,
}

/// A person who holds or held an office.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub actor: ActorIndex,
    pub gender: Gender,
    /// Spellings of the whole name, the first the German one.
    pub spellings: Vec<Spelling>,
    pub offices: Vec<Term>,
    /// The entries of the lists that are this person, itself among them, in the order of the lists: some have spoken for
    /// one actor and then for another. Indices into [`Names::people`].
    pub twins: Vec<usize>,
}

/// One spelling of a person's name.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    /// As shown.
    pub full: String,
    /// The surname's words, as [`key`]s.
    pub surname: Vec<String>,
    /// The given names, as [`key`]s, hyphens taken apart.
    pub given: Vec<String>,
    /// Whether the surname comes first (`Xi Jinping`).
    pub surname_first: bool,
}

/// An office with its years, both ends included; an open end is still held.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub office: Office,
    pub from: u16,
    pub to: Option<u16>,
}

/// What a name of the lists stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The capital or country.
    Place(ActorIndex),
    /// `russisch`, `Russian`; also what stands before a hyphen (`US-`).
    Adjective(ActorIndex),
    /// `Amerikaner`, `Russians`.
    Demonym(ActorIndex),
    /// A body that speaks for it, and whose office is meant by its `chief`.
    Institution(ActorIndex, Option<Office>),
    /// A parliament, a central bank: of that country, but nobody's official voice.
    OutsideInstitution,
    /// A paper, broadcaster or agency.
    Media,
    /// A person's surname, in that spelling.
    Person(usize, usize),
}

/// A name with all its words.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// As listed, for showing.
    pub shown: String,
    /// Its words, as [`key`]s; never empty.
    pub words: Vec<String>,
    pub meaning: Meaning,
    /// Whether it must stand in capitals (`US` is not `us`).
    pub upper: bool,
}

/// All names of all actors, ready for look-up.
pub(super) struct Names {
    pub people: Vec<Person>,
    pub names: Vec<Name>,
    /// First word → names that begin with it.
    pub by_first: Dictionary<Vec<usize>>,
    /// First word without an adjective's ending → names of several words (`Weißen Hauses`).
    pub by_stem: Dictionary<Vec<usize>>,
    /// Whether a first word is in the [`bucket`] of its beginning.
    beginnings: Vec<bool>,
    /// The words of each state medium's name, with the actor whose state it is.
    pub state_media: Vec<(Vec<String>, ActorIndex)>,
    /// Given names with their gender, and the actors they are typical of.
    pub given: Dictionary<GivenName>,
    /// Endings of surnames, and the actor they are typical of.
    pub surname_endings: Vec<(String, ActorIndex)>,
}

/// What is known of a given name.
#[derive(Clone, Debug, Default)]
pub(super) struct GivenName {
    pub gender: Option<Gender>,
    pub actors: Vec<ActorIndex>,
}

/// All built-in actors.
pub fn actors() -> &'static [Actor] {
    static ACTORS: OnceLock<Vec<Actor>> = OnceLock::new();
    ACTORS.get_or_init(|| {
        FILES
            .iter()
            .map(|&(id, file)| {
                let name = file.lines().find_map(|line| line.strip_prefix("name:")).unwrap_or(id);
                let (german, english) = name.split_once('|').unwrap_or((name, name));
                Actor { id, german: german.trim(), english: english.trim() }
            })
            .collect()
    })
}

/// The actor of that id.
pub fn actor_named(id: &str) -> Option<&'static Actor> {
    actors().iter().find(|actor| actor.id == id)
}

/// The names of all actors, read once.
pub(super) fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(read)
}

/// Whether a folded word is a given name.
pub(super) fn is_given_name(form: &str) -> bool {
    names().given.contains(&key_of(form))
}

/// Whether a folded word is a name: of a person, place, body or paper, or a noun for people of a country.
pub(super) fn is_name(form: &str) -> bool {
    let names = names();
    let key = key_of(form);
    let known = |word: &str| names.by_first.contains(word) || names.given.contains(word);
    let first = key.split('-').next().unwrap_or(&key);
    known(&key)
        || known(first)
        || ["s", "n", "in", "e", "en", "er", "es", "em"]
            .iter()
            .any(|ending| key.strip_suffix(ending).is_some_and(|stem| stem.len() > 3 && known(stem)))
}

/// A folded spelling without the accents that some papers leave out (`Erdoğan`, `Orbán`); umlauts stay.
pub(super) fn key(word: &str) -> String {
    let folded = fold(word);
    if let Cow::Owned(key) = key_of(&folded) {
        return key;
    }
    folded
}

/// The [`key`] of a spelling that is folded already.
pub(super) fn key_of(folded: &str) -> Cow<'_, str> {
    if folded.is_ascii() {
        return Cow::Borrowed(folded);
    }
    folded
        .chars()
        .filter_map(|character| {
            Some(match character {
                'á' | 'à' | 'â' | 'ã' | 'å' | 'ă' | 'ā' | 'ą' => 'a',
                'ç' | 'ć' | 'č' => 'c',
                'ð' | 'đ' => 'd',
                'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' | 'ė' => 'e',
                'ğ' | 'ģ' => 'g',
                'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
                'ķ' => 'k',
                'ł' | 'ľ' | 'ļ' => 'l',
                'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
                'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'ő' | 'ō' => 'o',
                'ř' => 'r',
                'ş' | 'š' | 'ś' | 'ș' => 's',
                'ţ' | 'ț' | 'ť' => 't',
                'ú' | 'ù' | 'û' | 'ű' | 'ū' | 'ů' => 'u',
                'ý' => 'y',
                'ž' | 'ź' | 'ż' => 'z',
                // Combining marks, as `İ` in lower case leaves one.
                '\u{300}'..='\u{36f}' => return None,
                other => other,
            })
        })
        .collect()
}

/// Without an adjective's ending; short words stay whole.
pub(super) fn without_adjective_ending(word: &str) -> &str {
    ["es", "er", "en", "em", "e"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() >= 4))
        .unwrap_or(word)
}

fn read() -> Names {
    let mut names = Names {
        people: Vec::new(),
        names: Vec::new(),
        by_first: Dictionary::default(),
        by_stem: Dictionary::default(),
        beginnings: vec![false; BUCKETS],
        state_media: Vec::new(),
        given: Dictionary::default(),
        surname_endings: Vec::new(),
    };
    for (name, gender) in crate::lexicon::rows(crate::lexicon::word_list!("given_names.txt")) {
        names.given.entry(key(name), GivenName::default).gender = gender_named(gender.trim_start_matches("= "));
    }
    for line in crate::lexicon::entries(crate::lexicon::word_list!("media.txt")) {
        names.add(line, Meaning::Media);
    }
    for line in crate::lexicon::entries(crate::lexicon::word_list!("other_states.txt")) {
        names.add(line, Meaning::OutsideInstitution);
    }
    for (actor, &(_, file)) in FILES.iter().enumerate() {
        let mut section = "";
        for line in crate::lexicon::entries(file) {
            if let Some(title) = line.strip_prefix('[') {
                section = title.trim_end_matches(']');
                continue;
            }
            match section {
                "state media" => {
                    names.state_media.push((line.split_whitespace().map(key).collect(), actor));
                    names.add(line, Meaning::Media);
                }
                "places" => names.add(line, Meaning::Place(actor)),
                "adjectives" => names.add(line, Meaning::Adjective(actor)),
                "demonyms" => names.add(line, Meaning::Demonym(actor)),
                "surname endings" => names.surname_endings.push((key(line), actor)),
                "given names" => names.given.entry(key(line), GivenName::default).actors.push(actor),
                "institutions" => match line.split_once(" = ") {
                    Some((name, "outside")) => names.add(name, Meaning::OutsideInstitution),
                    Some((name, office)) => names.add(name, Meaning::Institution(actor, Office::named(office))),
                    None => names.add(line, Meaning::Institution(actor, None)),
                },
                "people" => names.add_person(actor, line),
                _ => {}
            }
        }
    }
    names.pair_twins();
    names
}

fn gender_named(name: &str) -> Option<Gender> {
    match name {
        "m" => Some(Gender::Masculine),
        "f" => Some(Gender::Feminine),
        _ => None,
    }
}

/// Some times as many as first words begin differently.
const BUCKETS: usize = 8192;

/// Where a word's beginning is noted: by its first four bytes. Shorter words have none.
fn bucket(word: &str) -> Option<usize> {
    let first = u32::from_le_bytes(*word.as_bytes().first_chunk()?);
    Some((first.wrapping_mul(0x9e37_79b1) >> 19) as usize)
}

impl Names {
    /// Whether a first word may begin as `key` does; always for short ones, of which endings may leave too little.
    pub(super) fn may_begin(&self, key: &str) -> bool {
        let known = || bucket(key).and_then(|bucket| self.beginnings.get(bucket)).copied();
        key.len() < 6 || known().unwrap_or(true)
    }

    fn add(&mut self, shown: &str, meaning: Meaning) {
        let words: Vec<String> = shown.split_whitespace().map(key).collect();
        let upper = shown.len() <= 3 && shown.chars().all(char::is_uppercase);
        self.insert(Name { shown: shown.to_owned(), words, meaning, upper });
    }

    /// Tells each person which entries bear their full name in any spelling.
    fn pair_twins(&mut self) {
        let mut by_full: Dictionary<Vec<usize>> = Dictionary::default();
        for (index, person) in self.people.iter().enumerate() {
            for spelling in &person.spellings {
                let twins = by_full.entry(spelling.full.clone(), Vec::new);
                if twins.last() != Some(&index) {
                    twins.push(index);
                }
            }
        }
        for person in &mut self.people {
            let full = person.spellings.first().map(|first| &first.full);
            person.twins = full.and_then(|full| by_full.get(full)).cloned().unwrap_or_default();
        }
    }

    fn insert(&mut self, name: Name) {
        let Some(first) = name.words.first() else { return };
        if let Some(slot) = bucket(first).and_then(|bucket| self.beginnings.get_mut(bucket)) {
            *slot = true;
        }
        let number = self.names.len();
        if name.words.len() > 1 && !matches!(name.meaning, Meaning::Person(..)) {
            self.by_stem.entry(without_adjective_ending(first).to_owned(), Vec::new).push(number);
        } else {
            self.by_first.entry(first.clone(), Vec::new).push(number);
        }
        self.names.push(name);
    }

    /// Somebody in the form that build.rs gives the lists: `Sergej Lawrow|Sergei Lavrov;E04`.
    fn add_person(&mut self, actor: ActorIndex, line: &str) {
        let (spellings, offices) = line.split_once([';', '!']).unwrap_or((line, ""));
        let gender = if line.contains('!') { Gender::Feminine } else { Gender::Masculine };
        let spellings: Vec<Spelling> = spellings.split('|').map(Spelling::read).collect();
        let offices = offices.split(',').filter_map(Term::read).collect();
        let person = self.people.len();
        let mut seen: Vec<&[String]> = Vec::new();
        let mut surnames = Vec::new();
        for (number, spelling) in spellings.iter().enumerate() {
            if !seen.contains(&spelling.surname.as_slice()) {
                seen.push(&spelling.surname);
                surnames.push((number, spelling.surname.clone()));
            }
        }
        for (number, words) in surnames {
            let shown = spellings.get(number).map(|spelling| spelling.full.clone()).unwrap_or_default();
            self.insert(Name { shown, words, meaning: Meaning::Person(person, number), upper: false });
        }
        // What its people are called is typical of an actor.
        for given in spellings.iter().filter_map(|spelling| spelling.given.first()).filter(|given| given.len() > 2) {
            let known = self.given.entry(given.clone(), GivenName::default);
            known.gender = known.gender.or(Some(gender));
            if known.actors.last() != Some(&actor) {
                known.actors.push(actor);
            }
        }
        self.people.push(Person { actor, gender, spellings, offices, twins: Vec::new() });
    }
}

impl Spelling {
    /// The surname is the last word, `_` joins words of one surname, `*` says that the surname comes first.
    fn read(name: &str) -> Spelling {
        let name = name.trim();
        let (surname_first, name) = match name.strip_prefix('*') {
            Some(rest) => (true, rest),
            None => (false, name),
        };
        let words: Vec<&str> = name.split(' ').collect();
        let (surname, given) = if surname_first {
            words.split_first().map(|(first, rest)| (*first, rest)).unwrap_or(("", &[]))
        } else {
            words.split_last().map(|(last, rest)| (*last, rest)).unwrap_or(("", &[]))
        };
        Spelling {
            full: name.replace('_', " "),
            surname: surname.split('_').map(key).collect(),
            given: given.iter().flat_map(|word| word.split(['-', '_'])).map(key).collect(),
            surname_first,
        }
    }
}

impl Term {
    /// The letter of an office, then the last two digits of the year that it begins in and, once it has ended, of its last
    /// year: `A0812`, `A12`.
    fn read(term: &str) -> Option<Term> {
        let letter = *term.as_bytes().first()?;
        let year = |from: usize| {
            let year: u16 = term.get(from..from + 2)?.parse().ok()?;
            Some(year + if year < 60 { 2000 } else { 1900 })
        };
        let office = *Office::ALL.get(usize::from(letter.checked_sub(b'A')?))?;
        Some(Term { office, from: year(1)?, to: year(3) })
    }

    /// Whether `year` lies in it.
    pub(super) fn holds(&self, year: u16) -> bool {
        self.from <= year && self.to.is_none_or(|to| year <= to)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_file_is_named_and_every_line_read() -> std::io::Result<()> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/actors");
        let mut files: Vec<String> = std::fs::read_dir(folder)?
            .filter_map(|file| file.ok()?.file_name().to_str()?.strip_suffix(".txt").map(str::to_owned))
            .collect();
        files.sort();
        let mut named: Vec<&str> = FILES.iter().map(|&(id, _)| id).collect();
        named.sort_unstable();
        assert_eq!(files, named);
        assert!(FILES.len() >= 20);
        for &(id, file) in FILES {
            let source = std::fs::read_to_string(format!("src/lexicon/actors/{id}.txt"))?;
            assert!(source.starts_with('#') && source.contains("Written for this project"), "{id}: provenance");
            assert!(source.contains("\nname: "), "{id}: name");
            let mut section = "";
            let mut before = "";
            let built = crate::lexicon::entries(file);
            let mut people =
                built.skip_while(|line| *line != "[people]").skip(1).take_while(|line| !line.starts_with('['));
            for line in source.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                if line.starts_with('[') {
                    section = line;
                    before = "";
                    continue;
                }
                if section.is_empty() {
                    continue;
                }
                assert!(before < line, "{id} {section}: {line} is not after {before}");
                before = line;
                if section == "[people]" {
                    let parts: Vec<&str> = line.split(" ; ").collect();
                    let [_, gender, terms] = parts.as_slice() else { panic!("{id}: {line}") };
                    assert!(gender_named(gender).is_some(), "{id}: {line}");
                    let person = people.next().unwrap_or_default();
                    let built = person.rsplit([';', '!']).next().unwrap_or_default();
                    for (term, built) in terms.split(", ").zip(built.split(',')) {
                        let read = Term::read(built).unwrap_or_else(|| panic!("{id}: {line}"));
                        let written = match read.to {
                            Some(to) if to == read.from => to.to_string(),
                            Some(to) => format!("{}-{to}", read.from),
                            None => format!("{}-", read.from),
                        };
                        let office = OFFICE_NAMES.iter().find(|name| Office::named(name) == Some(read.office));
                        assert_eq!(
                            office.map(|office| format!("{office} {written}")).as_deref(),
                            Some(term),
                            "{id}: {line}"
                        );
                    }
                    assert_eq!(terms.split(", ").count(), built.split(',').count(), "{id}: {line}");
                }
                if let Some((_, office)) = line.split_once(" = ") {
                    assert!(office == "outside" || Office::named(office).is_some(), "{id}: {line}");
                }
            }
        }
        Ok(())
    }

    #[test]
    fn nobody_speaks_for_two_sides_at_once() {
        let mut by_name: BTreeMap<&str, Vec<&Person>> = BTreeMap::new();
        for person in &names().people {
            for spelling in &person.spellings {
                by_name.entry(&spelling.full).or_default().push(person);
            }
        }
        for (name, people) in by_name {
            for (index, one) in people.iter().enumerate() {
                for other in people.iter().skip(index + 1) {
                    assert_ne!(one.actor, other.actor, "{name} stands twice in one file");
                    // The year of a change of office belongs to both.
                    let overlap = one.offices.iter().any(|term| {
                        other.offices.iter().any(|second| {
                            let end = term.to.unwrap_or(u16::MAX).min(second.to.unwrap_or(u16::MAX));
                            term.from.max(second.from) < end
                        })
                    });
                    assert!(!overlap, "{name} speaks for two sides in one year");
                }
            }
        }
    }
}
