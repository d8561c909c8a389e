//! Every name of an actor, a person, a place or a paper in a text, found in one pass.

use crate::grammar::german::verb::readings;
use crate::grammar::german::{Features, is_matter};
use crate::text::dictionary::Dictionary;
use std::borrow::Cow;

use super::actor::{self, ActorIndex, Gender, Meaning, Name, Names, key_of};
use super::role;
use crate::grammar::english::is_weekday;
use crate::text::{Document, Language, TokenKind, TokenRange};

/// Who a name in the text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A name of the lists.
    Listed(usize),
    /// A side of the reader's own, 0 or 1.
    Own(usize),
    /// A person whom no list knows; index into [`Mentions::strangers`].
    Stranger(usize),
    /// A body of an actor by the abbreviation that the text gives it: `the Food Agency (FA)`.
    Abbreviation(ActorIndex),
}

/// A name in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// Its tokens, given names included.
    pub tokens: TokenRange,
    pub named: Named,
    /// Whether it stands in the genitive (`Putins`, `Putin's`).
    pub genitive: bool,
}

/// A person whom no list knows, by the whole name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stranger {
    /// As shown: the name where it first stands in full.
    pub shown: String,
    /// The surname, as [`key`].
    pub surname: String,
    /// The first given name, as [`key`].
    pub given: String,
    pub gender: Option<Gender>,
    /// Where the full name stands first.
    pub first: TokenRange,
    /// Whether only the title before it says that it is a name; then either part may be the surname.
    pub by_title: bool,
}

/// All names of a text, in text order and not overlapping.
pub(super) struct Mentions {
    pub all: Vec<Mention>,
    /// Token number → how many names begin at it or before it; all of them from the last one on.
    begun: Vec<u32>,
    pub strangers: Vec<Stranger>,
}

/// A name the reader gives a side, with all its words.
pub(super) struct OwnName {
    pub side: usize,
    pub words: Vec<String>,
}

impl Mentions {
    /// The name that token number `token` belongs to.
    pub(super) fn at(&self, token: usize) -> Option<&Mention> {
        let begun = self.begun.get(token).map_or(self.all.len(), |&begun| begun as usize);
        let index = begun.checked_sub(1)?;
        self.all.get(index).filter(|mention| mention.tokens.end > token)
    }

    /// Index into `all` of the first name at or after token number `token`.
    pub(super) fn first_from(&self, token: usize) -> usize {
        let before = token.checked_sub(1).map(|before| self.begun.get(before));
        before.map_or(0, |begun| begun.map_or(self.all.len(), |&begun| begun as usize))
    }

    /// Finds them, in time linear in the text.
    pub(super) fn find(document: &Document, own: &[OwnName]) -> Mentions {
        let names = actor::names();
        let keys: Vec<Cow<str>> = document.forms().iter().map(|form| key_of(form)).collect();
        let korea = keys.iter().any(|key| one_of!(key, "korea" | "korean" | "koreas"));
        let mut scan = Scan {
            document,
            names,
            own,
            keys: &keys,
            candidates: vec![None; document.forms().len()],
            strangers: Strangers::default(),
            korea,
        };
        let mut all: Vec<Mention> = Vec::new();
        let mut token = 0;
        while token < document.tokens().len() {
            match scan.name_at(token, &all) {
                Some(mention) => {
                    token = mention.tokens.end.max(token + 1);
                    // A name with given names begins before its surname.
                    while all.last().is_some_and(|last| last.tokens.overlaps(mention.tokens)) {
                        all.pop();
                    }
                    all.push(mention);
                }
                None => token += 1,
            }
        }
        let mut mentions = Mentions { all, begun: Vec::new(), strangers: scan.strangers.all };
        mentions.number();
        mentions
    }

    /// Adds names found later; none overlaps one that is there.
    pub(super) fn add(&mut self, mentions: Vec<Mention>) {
        self.all.extend(mentions);
        self.all.sort_by_key(|mention| mention.tokens.begin);
        self.number();
    }

    fn number(&mut self) {
        self.begun.clear();
        for (index, mention) in self.all.iter().enumerate() {
            self.begun.resize(self.begun.len().max(mention.tokens.begin), index as u32);
        }
    }
}

/// The strangers met so far, found by their names: a text may hold thousands.
#[derive(Default)]
struct Strangers {
    all: Vec<Stranger>,
    /// Surname → who was met with it, by the given name, and who was met last.
    by_surname: Dictionary<(Dictionary<usize>, usize)>,
}

impl Strangers {
    /// The last one met first of that surname.
    fn with_surname(&self, surname: &str) -> Option<usize> {
        self.by_surname.get(surname).map(|(_, last)| *last)
    }

    /// The number of the stranger of that name, who is a new one where nobody of that name was met; `first` is where.
    fn number(
        &mut self,
        surname: String,
        given: String,
        gender: Option<Gender>,
        first: TokenRange,
        document: &Document,
        by_title: bool,
    ) -> usize {
        let next = self.all.len();
        let (by_given, last) = self.by_surname.entry(surname.clone(), Default::default);
        let number = *by_given.entry(given.clone(), || next);
        if number == next {
            *last = next;
            let shown = document.span(first).of(document.text());
            let shown = shown.strip_suffix("'s").or(shown.strip_suffix("’s")).unwrap_or(shown).to_owned();
            self.all.push(Stranger { shown, surname, given: given.clone(), gender, first, by_title });
            if by_title {
                self.by_surname.entry(given, || (Dictionary::default(), next));
            }
        }
        number
    }
}

/// A name of the lists, with whether the form is its genitive.
type Candidate = (usize, bool);

struct Scan<'d> {
    document: &'d Document,
    names: &'static Names,
    own: &'d [OwnName],
    keys: &'d [Cow<'d, str>],
    /// Form → names that may begin with it; `None` where it was not asked for yet.
    candidates: Vec<Option<Vec<Candidate>>>,
    strangers: Strangers,
    /// Whether the text speaks of Korea.
    korea: bool,
}

impl<'d> Scan<'d> {
    fn key(&self, token: usize) -> &'d str {
        self.document.tokens().get(token).and_then(|token| self.keys.get(token.form.index())).map_or("", |key| key)
    }

    fn name_at(&mut self, token: usize, before: &[Mention]) -> Option<Mention> {
        let here = self.document.tokens().get(token)?;
        if !here.is_word() {
            return None;
        }
        for own in self.own {
            if let Some((length, genitive)) = self.own_length(token, own) {
                return Some(Mention {
                    tokens: TokenRange::new(token, token + length),
                    named: Named::Own(own.side),
                    genitive,
                });
            }
        }
        let (found, displaced) = self.listed_at(token, before);
        if let Some(mention) = found {
            // A stranger of that surname may have been named in full.
            if let Some(stranger) = self.stranger_with_surname(mention, before) {
                return Some(Mention { named: Named::Stranger(stranger), ..mention });
            }
            return Some(mention);
        }
        self.stranger_at(token, displaced, before)
    }

    /// The listed name that begins at `token` (or whose surname does), and whether somebody else's given name before it
    /// keeps a listed surname from counting.
    fn listed_at(&mut self, token: usize, before: &[Mention]) -> (Option<Mention>, bool) {
        let Some(here) = self.document.tokens().get(token) else { return (None, false) };
        let form = here.form.index();
        let capital = here.capital;
        // Most words begin no name.
        if let Some(Some(none)) = self.candidates.get(form)
            && none.is_empty()
        {
            return (None, false);
        }
        // Taken out while they are gone through.
        let known = self.candidates.get_mut(form).and_then(Option::take);
        let found = known.unwrap_or_else(|| candidates(self.names, self.key(token)));
        let listed = self.best_of(&found, token, capital, before);
        if let Some(slot) = self.candidates.get_mut(form) {
            *slot = Some(found);
        }
        listed
    }

    /// The best of the names that may begin at `token`; see [`Scan::listed_at`].
    fn best_of(&self, found: &[Candidate], token: usize, capital: bool, before: &[Mention]) -> (Option<Mention>, bool) {
        let mut best: Option<(usize, Mention)> = None;
        let mut displaced = false;
        for &(name, genitive) in found {
            let Some(listed) = self.names.names.get(name) else { continue };
            let adjective = matches!(listed.meaning, Meaning::Adjective(_));
            // `von der Leyen`: the surname's particles are in lower case.
            let particles =
                matches!(listed.meaning, Meaning::Person(..)) && (listed.words.len() > 1 || is_arabic(self.key(token)));
            if listed.words.first().is_some_and(|word| word == "the") {
                // `the South` is a country only where Korea is spoken of.
                if !self.korea || !self.document.tokens().get(token + 1).is_some_and(|next| next.capital) {
                    continue;
                }
            } else if !(capital
                || particles
                || matches!(listed.meaning, Meaning::Media)
                || adjective && listed.words.len() == 1)
            {
                continue;
            }
            if listed.upper
                && !self
                    .document
                    .word(token)
                    .chars()
                    .filter(|&letter| letter != '.')
                    .take(listed.shown.len())
                    .all(char::is_uppercase)
            {
                continue;
            }
            if matches!(listed.meaning, Meaning::Media)
                && listed.shown.chars().next().is_some_and(char::is_uppercase) != capital
            {
                continue;
            }
            let Some((length, late_genitive)) = self.rest_length(token, listed) else { continue };
            let mut tokens = TokenRange::new(token, token + length);
            let mut rank = length * 4;
            if let Meaning::Person(person, _) = listed.meaning {
                match self.given_names(tokens, person) {
                    Given::Own(whole) => {
                        rank += 3 + 4 * (whole.len() - length);
                        tokens = whole;
                    }
                    // `Melania Trump` is not Donald Trump.
                    Given::Other => {
                        displaced = true;
                        continue;
                    }
                    // `Martin Říman`: a given name before another surname.
                    Given::None
                        if self.is_given(token)
                            && self
                                .document
                                .tokens()
                                .get(token + 1)
                                .is_some_and(|next| next.capital && next.is_word() && next.space_before)
                            && role::role_noun(self.document, token + 1, self.document.language()).is_none() =>
                    {
                        continue;
                    }
                    // `Sana Qureshi`: a paper's name right before it is a given name.
                    Given::None
                        if before.last().is_some_and(|last| last.tokens.end == token && self.is_media(last)) =>
                    {
                        displaced = true;
                        continue;
                    }
                    // `Carter Holm`: a surname that is somebody's given name here.
                    Given::None if length == 1 && !genitive && self.opens_other_name(token) => continue,
                    // `Botschafter Petros Holm`, `Minister Gul Hassan Holm`: a given name that looks like a genitive, or
                    // like a surname.
                    Given::None if length == 1 && self.is_titled(token) && self.is_unlisted(token + 1) => continue,
                    // `Kurz nach sechs`: at a sentence's beginning the adverb.
                    Given::None if length == 1 && self.key(token) == "kurz" && self.is_adverb_here(token) => continue,
                    // `Fischer Henry Schneider`: what he does.
                    Given::None
                        if length == 1
                            && one_of!(self.key(token), "bauer" | "fischer" | "müller" | "richter" | "schäfer")
                            && self.is_given(token + 1) =>
                    {
                        continue;
                    }
                    // `He` alone is a pronoun, not Mr. He.
                    Given::None if length == 1 && self.key(token) == "he" => continue,
                    Given::None => rank += usize::from(self.seen_in_full(person, before)) * 2,
                }
            } else if before.last().is_none_or(|last| last.tokens.end != token) && self.follows_given_name(token) {
                // `Jack London`
                continue;
            }
            let mention = Mention {
                tokens,
                named: Named::Listed(name),
                genitive: if length > 1 { late_genitive } else { genitive },
            };
            if best.as_ref().is_none_or(|(known, _)| rank > *known) {
                best = Some((rank, mention));
            }
        }
        (best.map(|(_, mention)| mention), displaced)
    }

    /// Whether `kurz` at `token` opens a sentence and measures time or place there (`Kurz vor Mitternacht`, `Kurz darauf`).
    fn is_adverb_here(&self, token: usize) -> bool {
        let opens = token == 0 || self.document.tokens().get(token - 1).is_some_and(|before| !before.is_word());
        opens
            && one_of!(
                self.key(token + 1),
                "vor" | "nach" | "zuvor" | "danach" | "darauf" | "davor" | "vorher" | "nachdem" | "bevor" | "und"
            )
    }

    /// Whether a word stands at `token` that begins no listed name but a person's and is no day or month.
    fn is_unlisted_word(&self, token: usize) -> bool {
        let word = self.key(token);
        let person =
            |name: usize| matches!(self.names.names.get(name).map(|name| name.meaning), Some(Meaning::Person(..)));
        candidates(self.names, word).iter().all(|&(name, _)| person(name))
            && !crate::lexicon::text::is_month(word)
            && !is_time(word)
    }

    /// Whether a word of more than a few letters stands at `token` that begins no listed name.
    fn is_unlisted(&self, token: usize) -> bool {
        let word = self.key(token);
        word.len() > 3
            && word.chars().all(|letter| letter.is_alphabetic() || letter == '-')
            && candidates(self.names, word).is_empty()
    }

    /// Whether an English word that no list knows follows the surname at `token` and makes it a given name.
    fn opens_other_name(&self, token: usize) -> bool {
        let language = self.document.language();
        let next = token + 1;
        let name = self
            .document
            .tokens()
            .get(next)
            .is_some_and(|here| here.capital && here.space_before && here.kind == TokenKind::Word);
        // `Samir Iwanow`: such an ending is a surname's.
        let surname =
            ends_in!(self.key(next), "ow" | "ew" | "owa" | "ewa" | "ski" | "enko" | "schwili" | "jan" | "oglu");
        name && (language == crate::text::Language::English || surname)
            && self.document.word(next).chars().any(char::is_lowercase)
            && self.document.tokens().get(next + 1).is_none_or(|after| !after.capital)
            && self
                .document
                .sentence_of(token)
                .and_then(|sentence| self.document.sentences().get(sentence))
                .is_some_and(|sentence| !sentence.heading)
            && role::role_noun(self.document, next, language).is_none()
            && candidates(self.names, self.key(next)).is_empty()
            && !crate::lexicon::text::starts_sentence(self.document.form(next))
            && !crate::lexicon::text::is_month(self.document.form(next))
            && !is_time(self.key(next))
    }

    fn own_length(&self, token: usize, own: &OwnName) -> Option<(usize, bool)> {
        let mut genitive = false;
        for (offset, word) in own.words.iter().enumerate() {
            let key = self.key(token + offset);
            if key != word {
                let last = offset + 1 == own.words.len();
                if !(last && without_genitive(key).any(|stem| stem == word)) {
                    return None;
                }
                genitive = true;
            }
        }
        (!own.words.is_empty()).then_some((own.words.len(), genitive))
    }

    /// Whether the further words of `name` stand after its first one at `token`: how many tokens it takes in all.
    fn rest_length(&self, token: usize, name: &Name) -> Option<(usize, bool)> {
        let mut genitive = false;
        let inflects = !matches!(name.meaning, Meaning::Person(..));
        let last = name.words.len().checked_sub(1)?;
        for (offset, word) in name.words.iter().enumerate().skip(1) {
            let key = self.key(token + offset);
            if key == word {
                continue;
            }
            if offset == last && without_genitive(key).any(|stem| stem == word) {
                genitive = true;
                continue;
            }
            let same_stem = inflects && actor::without_adjective_ending(key) == actor::without_adjective_ending(word);
            if !same_stem {
                return None;
            }
        }
        Some((name.words.len(), genitive))
    }

    fn given_names(&self, surname: TokenRange, person: usize) -> Given {
        let Some(person) = self.names.people.get(person) else { return Given::None };
        for spelling in &person.spellings {
            if spelling.given.is_empty() {
                continue;
            }
            if spelling.surname_first {
                let mut at = surname.end;
                let mut left = spelling.given.as_slice();
                while let Some(first) = left.first() {
                    let key = self.key(at);
                    let mut parts = 0;
                    let matches = key.split('-').all(|part| {
                        let own = left.get(parts).is_some_and(|given| {
                            given == part || part.strip_suffix("'s").or(part.strip_suffix('s')) == Some(given)
                        });
                        parts += 1;
                        own
                    });
                    if !matches || first.is_empty() {
                        break;
                    }
                    left = left.get(parts..).unwrap_or_default();
                    at += 1;
                }
                if left.is_empty() {
                    return Given::Own(TokenRange::new(surname.begin, at));
                }
                continue;
            }
            // The last given name, then as many before it as fit; initials and middle names of others are let be.
            let mut begin = surname.begin;
            let mut any = false;
            while let Some(at) = begin.checked_sub(1) {
                let key = self.key(at);
                let initial = key.len() == 2 && key.ends_with('.');
                let own = key.split('-').all(|part| spelling.given.iter().any(|given| given == part));
                if key.is_empty() || !(own || initial && any_before(self, at, &spelling.given)) {
                    break;
                }
                any |= own;
                begin = at;
            }
            if any {
                return Given::Own(TokenRange::new(begin, surname.end));
            }
        }
        let surname_first = person.spellings.iter().all(|spelling| spelling.surname_first);
        if surname_first {
            // `Kim` alone may be anybody: another given name after it says so.
            let next = self.document.tokens().get(surname.end);
            let genitive = person
                .spellings
                .iter()
                .all(|spelling| spelling.surname.last().map(String::as_str) != Some(self.key(surname.end - 1)));
            let titled = surname.begin.checked_sub(1).is_some_and(|before| {
                role::role_noun(self.document, before, self.document.language())
                    .is_some_and(|role| role.role.is_person())
            });
            // `…, Liu Jieyi, …`
            let comma = |at: usize| self.document.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Comma);
            let titled = titled || surname.begin.checked_sub(1).is_some_and(comma) && comma(surname.end + 1);
            let other = !genitive
                && next.is_some_and(|next| next.capital && next.is_word())
                && (titled || self.looks_asian_given(surname.end))
                && role::role_noun(self.document, surname.end, self.document.language()).is_none();
            return if other { Given::Other } else { Given::None };
        }
        if self.follows_given_name(surname.begin)
            || self.follows_titled_name(surname.begin, person)
            || self.follows_other_name(surname.begin, person)
        {
            Given::Other
        } else {
            Given::None
        }
    }

    /// Whether a name that no list knows stands between a title and the surname: `Außenminister Jaswant Singh`.
    fn follows_titled_name(&self, surname: usize, person: &actor::Person) -> bool {
        let Some(before) = surname.checked_sub(1) else { return false };
        person.spellings.iter().all(|spelling| !spelling.given.is_empty()) && self.is_titled(before)
    }

    /// Whether an English word that no list knows stands between a comma and the surname, and begins as none of the
    /// person's given names does: `a spokesman, Ramezan Sharif, said`.
    fn follows_other_name(&self, surname: usize, person: &actor::Person) -> bool {
        let Some(before) = surname.checked_sub(1) else { return false };
        let opens = |at: usize| {
            self.document.tokens().get(at).is_none_or(|token| !token.capital && token.kind != TokenKind::Number)
        };
        let sound = |key: &str| match key.chars().next() {
            Some('w') => Some('v'),
            Some('j' | 'i' | 'e') => Some('y'),
            Some('o') => Some('a'),
            first => first,
        };
        let language = self.document.language();
        let given =
            |key: &str| person.spellings.iter().flat_map(|known| &known.given).any(|own| sound(own) == sound(key));
        let closes = self.document.tokens().get(surname + 1).is_some_and(|next| next.kind == TokenKind::Comma);
        language == Language::English
            && person.spellings.iter().all(|spelling| !spelling.given.is_empty())
            && before.checked_sub(1).is_none_or(opens)
            && closes
            && self.document.tokens().get(before).is_some_and(|here| here.capital)
            && self.is_unlisted(before)
            && !is_rank(self.key(before))
            && role::role_noun(self.document, before, language).is_none()
            && !crate::lexicon::text::starts_sentence(self.document.form(before))
            && !given(self.key(before))
    }

    /// Whether the token is a short capital word as in `Kim Yong Nam`.
    fn looks_asian_given(&self, token: usize) -> bool {
        let key = self.key(token);
        let next = self.document.tokens().get(token + 1);
        // `Zhang Hua, spokesperson of the embassy`
        let named = self.document.language() == Language::English
            && next.is_some_and(|next| next.kind == TokenKind::Comma)
            && self.is_unlisted_word(token)
            && self.document.word(token).chars().any(char::is_lowercase);
        key.len() <= 9 && (key.contains('-') || next.is_some_and(|next| next.capital) || named)
    }

    fn is_media(&self, mention: &Mention) -> bool {
        match mention.named {
            Named::Listed(name) => {
                mention.tokens.len() == 1
                    && self.names.names.get(name).is_some_and(|name| name.meaning == Meaning::Media)
            }
            _ => false,
        }
    }

    /// Whether a given name stands right before `token`.
    fn follows_given_name(&self, token: usize) -> bool {
        let Some(before) = token.checked_sub(1) else { return false };
        let Some(here) = self.document.tokens().get(token) else { return false };
        let capital = self.document.tokens().get(before).is_some_and(|before| before.capital);
        here.space_before && capital && self.is_given(before)
    }

    /// Whether two words that no list knows follow a title and so are a name: `Außenminister Jaswant Singh`.
    fn is_titled(&self, token: usize) -> bool {
        // The cheap questions first: most words are asked no further.
        let capital =
            |at: usize| self.document.tokens().get(at).is_some_and(|here| here.capital && here.kind == TokenKind::Word);
        // `the official Korean Central News Agency`: nobody has four names.
        let body = (token..token + 4).all(capital);
        if body || !capital(token) || !(capital(token + 1) || is_arabic(self.key(token + 1))) {
            return false;
        }
        // `Mr. Popa, a lawyer`: no given name, by which every other `Mr.` would be him.
        if one_of!(
            self.key(token),
            "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "dr" | "dr." | "herr" | "herrn" | "frau"
        ) {
            return false;
        }
        let language = self.document.language();
        let sentence = self.document.sentence_of(token).and_then(|sentence| self.document.sentences().get(sentence));
        if sentence.is_none_or(|sentence| sentence.heading) {
            return false;
        }
        let titled = || {
            // `His adviser, Sven Holm, said`
            let aside = token.checked_sub(1).filter(|&comma| {
                language == Language::English
                    && [comma, token + 2]
                        .iter()
                        .all(|&at| self.document.tokens().get(at).is_some_and(|here| here.kind == TokenKind::Comma))
            });
            aside.unwrap_or(token).checked_sub(1).is_some_and(|before| {
                is_rank(self.document.form(before))
                    || role::role_noun(self.document, before, language)
                        .is_some_and(|role| role.role.is_person() && !role.plural && role.length == 1)
            })
        };
        let unknown = |at: usize| {
            self.document.tokens().get(at).is_some_and(|here| here.space_before)
                && self.key(at).len() > 1
                && !is_rank(self.key(at))
                && role::role_noun(self.document, at, language).is_none()
                && !crate::lexicon::text::starts_sentence(self.document.form(at))
                && !crate::lexicon::text::is_month(self.document.form(at))
                && !is_time(self.key(at))
        };
        // `Uichiro Niwa, Japans Botschafter in Peking, …`
        let explained = || {
            self.document.tokens().get(token + 2).is_some_and(|next| next.kind == TokenKind::Comma)
                && (token + 3..token + 6)
                    .take_while(|&at| self.document.tokens().get(at).is_some_and(|next| next.is_word()))
                    .any(|at| role::role_noun(self.document, at, language).is_some_and(|role| role.role.is_person()))
        };
        (titled() || explained())
            && unknown(token)
            && unknown(token + 1)
            // `Wang Yucheng, a deputy minister`: a listed surname may be that of somebody else.
            // `Botschafter Petros Holm`: no genitive of a Petro.
            && candidates(self.names, self.key(token)).iter().all(|&(name, genitive)| {
                let english = language == Language::English;
                let surname = genitive && candidates(self.names, self.key(token + 1)).is_empty();
                (english || surname)
                    && self.names.names.get(name).is_some_and(|name| {
                        matches!(name.meaning, Meaning::Person(..)) || english && name.words.len() > 1
                    })
            })
    }

    fn is_given(&self, token: usize) -> bool {
        let key = self.key(token);
        // `Gen Asif Holm`: a rank, whoever is called so.
        self.names.given.contains(key) && !is_rank(key)
            || key.contains('-') && key.split('-').all(|part| self.names.given.contains(part))
    }

    fn seen_in_full(&self, person: usize, before: &[Mention]) -> bool {
        before.iter().rev().take(200).any(|mention| match mention.named {
            Named::Listed(name) => {
                matches!(self.names.names.get(name).map(|name| name.meaning), Some(Meaning::Person(other, _)) if other == person)
            }
            _ => false,
        })
    }

    /// A stranger of that surname who was named in full after the listed person (`Michael Carter … Carter`).
    fn stranger_with_surname(&self, mention: Mention, before: &[Mention]) -> Option<usize> {
        let Named::Listed(name) = mention.named else { return None };
        let listed = self.names.names.get(name)?;
        let Meaning::Person(person, _) = listed.meaning else { return None };
        if mention.tokens.len() > listed.words.len() || self.seen_in_full(person, before) {
            return None;
        }
        let surname = listed.words.last()?;
        self.strangers.with_surname(surname)
    }

    /// A person whom no list knows: given name and surname, or a surname that stood in full before.
    fn stranger_at(&mut self, token: usize, displaced: bool, before: &[Mention]) -> Option<Mention> {
        let tokens = self.document.tokens();
        let here = tokens.get(token)?;
        if !here.capital {
            return None;
        }
        let key = self.key(token);
        let mut by_title = false;
        if !displaced {
            let known = self.strangers.with_surname(key).map(|known| (known, false));
            let known = known.or_else(|| {
                without_genitive(key).find_map(|stem| self.strangers.with_surname(stem)).map(|known| (known, true))
            });
            if let Some((stranger, genitive)) = known {
                return Some(Mention {
                    tokens: TokenRange::new(token, token + 1),
                    named: Named::Stranger(stranger),
                    genitive,
                });
            }
            // `A. K. Bharti`
            let initial = key.len() == 2
                && key.ends_with('.')
                && key.starts_with(char::is_alphabetic)
                // `General a. D.`
                && !(key == "d." && token.checked_sub(1).is_some_and(|before| self.key(before) == "a."))
                && self.document.tokens().get(token + 1).is_some_and(|next| next.capital && next.space_before);
            by_title = !self.is_given(token) && !initial;
            if by_title && !self.is_titled(token) {
                return None;
            }
        }
        // `Kim Tae-young`: the surname first.
        let hyphenated = self.key(token + 1).contains('-')
            && tokens.get(token + 1).is_some_and(|next| next.capital && next.is_word() && next.space_before);
        if (displaced || by_title) && hyphenated && !self.is_given(token) {
            let range = TokenRange::new(token, token + 2);
            let given = self.key(token + 1).trim_end_matches("'s").to_owned();
            let number = self.strangers.number(key.to_owned(), given, None, range, self.document, by_title);
            return Some(Mention { tokens: range, named: Named::Stranger(number), genitive: false });
        }
        // From the first given name: further given names or initials, particles, then the surname.
        let mut begin = token;
        if displaced {
            while begin > 0 && self.is_given(begin - 1) && tokens.get(begin - 1).is_some_and(|token| token.capital) {
                begin -= 1;
            }
        }
        // `Yoon Do Han` beside a listed Yoon: the surname first, and up to two short names behind it.
        let surname_first = displaced && begin == token;
        let mut at = begin + 1;
        let mut surname = None;
        while let Some(next) = tokens.get(at) {
            let word = self.key(at);
            let particle = one_of!(
                word,
                "de" | "da"
                    | "di"
                    | "du"
                    | "van"
                    | "von"
                    | "der"
                    | "den"
                    | "zu"
                    | "al"
                    | "bin"
                    | "ibn"
                    | "el"
                    | "la"
                    | "le"
                    | "ben"
            );
            let small = particle && !next.capital;
            if !next.is_word() || !next.space_before || at > begin + 4 {
                break;
            }
            if small {
                if !tokens
                    .get(at + 1)
                    .is_some_and(|after| after.capital || matches!(self.key(at + 1), "der" | "den" | "la"))
                {
                    break;
                }
                at += 1;
                continue;
            }
            let german = self.document.language() == crate::text::Language::German;
            if !next.capital && !is_arabic(word) || word.len() < 2 || german && is_matter(word) {
                break;
            }
            // `Yoon Do Han`: three short names.
            let short =
                (by_title || surname_first) && at == begin + 2 && word.len() <= 5 && self.key(at - 1).len() <= 5;
            // `Ismet Kaya Demir`: a third name that is no other word.
            let third = at == begin + 2
                && self.document.language() == crate::text::Language::English
                && !tokens.get(at + 1).is_some_and(|after| after.capital && after.is_word())
                && !word.ends_with("'s")
                && role::role_noun(self.document, at, self.document.language()).is_none()
                && candidates(self.names, word).iter().all(|&(name, genitive)| {
                    // `Minister Asif Hassan Khan`: a listed person's surname may be that of another one.
                    let person = |name: &Name| matches!(name.meaning, Meaning::Person(..));
                    by_title && !genitive && self.names.names.get(name).is_some_and(person)
                })
                && !crate::lexicon::text::is_month(word)
                && !is_time(word);
            let third = third || at == begin + 2 && self.is_before_verb(begin, at);
            if surname.is_some() && !self.is_given(at - 1) && !self.key(at - 1).ends_with('.') && !short && !third {
                break;
            }
            surname = Some(at);
            at += 1;
        }
        let last = surname?;
        // `Wladimir Putin`: the surname is a listed person's, and the given name is his.
        for at in (begin + 1..=last).rev() {
            if let (Some(mention), _) = self.listed_at(at, before)
                && mention.tokens.begin <= begin
            {
                return Some(mention);
            }
        }
        let tokens = TokenRange::new(begin, last + 1);
        let (family, given) = if surname_first { (begin, last) } else { (last, begin) };
        let mut surname = self.key(family).to_owned();
        let mut genitive = false;
        if let Some(stem) = surname.strip_suffix("'s") {
            surname = stem.to_owned();
            genitive = true;
        }
        // `Turki al-Maliki … Maliki`
        if is_arabic(&surname) {
            surname.drain(..3);
        }
        let given = self.key(given).to_owned();
        let gender =
            given.split('-').next().and_then(|given| self.names.given.get(given)).and_then(|given| given.gender);
        let number = self.strangers.number(surname, given, gender, tokens, self.document, by_title);
        Some(Mention { tokens, named: Named::Stranger(number), genitive })
    }
}

impl Scan<'_> {
    /// Whether the words from `begin` to `last` end what stands before a German sentence's verb, so that no other noun can
    /// be among them: `Ministerin Ine Holm Vik nannte`.
    fn is_before_verb(&self, begin: usize, last: usize) -> bool {
        let tokens = self.document.tokens();
        let Some(sentence) = self.document.sentence_of(begin).and_then(|at| self.document.sentences().get(at)) else {
            return false;
        };
        let titled = begin == sentence.body
            || begin <= sentence.body + 4
                && begin.checked_sub(1).is_some_and(|title| {
                    tokens.get(title).is_some_and(|title| title.capital)
                        && role::role_noun(self.document, title, crate::text::Language::German).is_some()
                })
                && (sentence.body + 1..begin)
                    .all(|at| tokens.get(at).is_some_and(|token| token.capital && token.is_word()));
        self.document.language() == crate::text::Language::German
            && titled
            && tokens.get(last + 1).is_some_and(|verb| !verb.capital && verb.is_word())
            && readings(self.document.form(last + 1)).iter().any(|reading| reading.features.has(Features::FINITE))
    }
}

/// Whether a given name of the person stands within two tokens before `token` (`George W. Bush`).
fn any_before(scan: &Scan, token: usize, given: &[String]) -> bool {
    (1..=2).any(|back| token.checked_sub(back).is_some_and(|at| given.iter().any(|given| given == scan.key(at))))
}

enum Given {
    /// The person's own given names: the whole name.
    Own(TokenRange),
    /// Somebody else's.
    Other,
    /// None.
    None,
}

/// Whether a surname begins with an article in lower case: `al-Maliki`.
fn is_arabic(key: &str) -> bool {
    key.starts_with("al-") || key.starts_with("el-")
}

/// What a word may be without a genitive's ending.
fn without_genitive(word: &str) -> impl Iterator<Item = &str> {
    [word.strip_suffix("'s"), word.strip_suffix('\''), word.strip_suffix('s'), word.strip_suffix("es")]
        .into_iter()
        .flatten()
        .filter(|stem| stem.len() >= 2)
}

/// Names that may begin with `key`, with whether it is a genitive of their first word.
fn candidates(names: &Names, key: &str) -> Vec<(usize, bool)> {
    // `S.V.R.`, as some papers write it
    let dotted =
        key.len() > 5 && key.len().is_multiple_of(2) && key.bytes().skip(1).step_by(2).all(|byte| byte == b'.');
    if dotted {
        return candidates(names, &key.replace('.', ""));
    }
    let mut found = Vec::new();
    // All that is looked up below begins with the same letters.
    if !names.may_begin(key) {
        return found;
    }
    let exact = names.by_first.get(key).into_iter().flatten();
    found.extend(exact.map(|&name| (name, false)));
    for stem in without_genitive(key) {
        for &name in names.by_first.get(stem).into_iter().flatten() {
            let single = names.names.get(name).is_some_and(|name| name.words.len() == 1);
            let adjective = names.names.get(name).is_some_and(|name| matches!(name.meaning, Meaning::Adjective(_)));
            if single && !adjective && !found.iter().any(|&(known, _)| known == name) {
                found.push((name, true));
            }
        }
    }
    for ending in ["e", "en", "er", "es", "em", "n", "in", "innen"] {
        let Some(stem) = key.strip_suffix(ending).filter(|stem| stem.len() >= 4) else { continue };
        for &name in names.by_first.get(stem).into_iter().flatten() {
            let Some(listed) = names.names.get(name) else { continue };
            let inflects = match listed.meaning {
                Meaning::Adjective(_) => listed.shown.ends_with("isch") || listed.shown.ends_with("sch"),
                Meaning::Demonym(_) => one_of!(ending, "n" | "en" | "in" | "innen"),
                _ => false,
            };
            let deutsch = listed.shown == "deutsch";
            if (inflects || deutsch) && !found.iter().any(|&(known, _)| known == name) {
                found.push((name, false));
            }
        }
    }
    if let Some(several) = names.by_stem.get(actor::without_adjective_ending(key)) {
        found.extend(several.iter().map(|&name| (name, false)));
    }
    found
}

/// Ranks cut short.
fn is_rank(key: &str) -> bool {
    one_of!(key, "adm." | "brig." | "capt." | "col" | "col." | "gen" | "gen." | "lt." | "maj" | "maj." | "sgt" | "sgt.")
}

/// Nouns of time, which may follow a title without being a name: `sagte der Minister Anfang Mai`.
fn is_time(key: &str) -> bool {
    is_weekday(key)
        || one_of!(
            key,
            "anfang"
                | "ende"
                | "mitte"
                | "montag"
                | "dienstag"
                | "mittwoch"
                | "donnerstag"
                | "freitag"
                | "samstag"
                | "sonntag"
        )
}
