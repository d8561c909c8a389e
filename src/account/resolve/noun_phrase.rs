//! The parts of a noun phrase: its head noun, and what the words around it say of whose it is. Looks no further than the
//! phrase, but for pronouns in it.

use super::office::is_of_a_life;
use super::person::is_former;
use super::{Affiliation, History, NameKind, Party, Resolver, Speaking, Who};
use crate::account::actor::{self, Gender, Meaning, Office};
use crate::account::mention::Mention;
use crate::account::role::{Role, RoleNoun};
use crate::text::{Language, TokenKind, TokenRange};

#[derive(Clone, Debug)]
pub(super) enum Item<'r> {
    Name(Mention, NameKind),
    Role(&'r RoleNoun),
    /// A capital word that no list knows.
    Noun,
    Conjunction,
    Comma,
    /// `von`, `of`, `aus`: what follows is whose it is.
    Of,
    /// `in`, `at`: where.
    In,
    /// `des`, `der`, `eines`: a genitive may follow.
    Genitive,
    /// `gegen`, `für`, `über`: neither where nor whose.
    Else,
    Former,
    Possessive(Option<Gender>, bool),
    /// `ein`, `a`
    Indefinite,
    /// `die`, `the`
    Definite,
    Other,
}

/// What stands around a head noun.
#[derive(Default)]
pub(super) struct Reading {
    pub affiliation: Option<Affiliation>,
    pub former: bool,
    pub container: bool,
    pub indefinite: bool,
    pub definite: bool,
    pub possessive: Option<(usize, Option<Gender>, bool)>,
    /// The name in apposition.
    pub named: Option<(Mention, NameKind)>,
    /// A name in apposition that no list knows.
    pub called: Option<TokenRange>,
    /// Whether a genitive or `von` phrase holds a noun that no list knows, and one that is a role.
    pub complement_noun: bool,
    pub complement_role: Option<TokenRange>,
    /// Where the phrase's own words end.
    pub end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Complement {
    None,
    Genitive,
    Of,
    In,
    Else,
}

impl Resolver<'_> {
    pub(super) fn trim(&self, mut tokens: TokenRange) -> TokenRange {
        let skip = |token: usize| {
            self.document
                .tokens()
                .get(token)
                .is_some_and(|here| !here.is_word() && here.kind != TokenKind::QuotationMark)
        };
        while !tokens.is_empty() && skip(tokens.begin) {
            tokens.begin += 1;
        }
        while !tokens.is_empty() && skip(tokens.end - 1) {
            tokens.end -= 1;
        }
        tokens
    }

    /// The beginning of the noun phrase that ends before `token`: role nouns, their adjectives and articles.
    pub(super) fn phrase_begin(&self, token: usize) -> usize {
        let sentence = self.document.sentence_of(token).and_then(|at| self.document.sentences().get(at));
        let first = sentence.map_or(0, |sentence| sentence.tokens.begin);
        let mut begin = token;
        while let Some(at) = begin.checked_sub(1).filter(|&at| at >= first) {
            let Some(here) = self.document.tokens().get(at) else { break };
            let form = self.document.form(at);
            // A title of several words (`chief of staff`) counts with each of them.
            let role = (0..4).any(|back| {
                let title = at.checked_sub(back).and_then(|at| self.roles.get(at)).and_then(Option::as_ref);
                title.is_some_and(|title| title.length.max(1) > back)
            });
            let name = self.mentions.at(at).is_some();
            let adjective = !here.capital
                && (form.len() >= 6 && ends_in!(form, "ische" | "ischen" | "ischer" | "isches" | "ischem")
                    || is_former(form)
                    || begins_in!(
                        form,
                        "neue"
                            | "stellvertretend"
                            | "ständig"
                            | "oberst"
                            | "damalig"
                            | "amtierend"
                            | "designiert"
                            | "künftige"
                            | "geschäftsführend"
                    ));
            let article = one_of!(
                form,
                "a." | "d."
                    | "der"
                    | "die"
                    | "das"
                    | "des"
                    | "dem"
                    | "den"
                    | "ein"
                    | "eine"
                    | "einer"
                    | "eines"
                    | "von"
                    | "vom"
                    | "im"
                    | "beim"
                    | "für"
                    | "the"
                    | "a"
                    | "an"
                    | "of"
                    | "former"
                    | "then"
                    | "acting"
                    | "deputy"
                    | "senior"
            );
            // `Norwegian Fisheries Minister Jan X`: the portfolio between a country and an office.
            let portfolio = here.capital
                && begin < token
                && self.roles.get(begin).is_some_and(Option::is_some)
                && at.checked_sub(1).is_some_and(|before| {
                    self.mentions.at(before).is_some_and(|mention| {
                        matches!(self.kind(mention.named), NameKind::Adjective(_) | NameKind::Place(_))
                    })
                })
                && self.language_at(at) == Language::English;
            if !here.is_word() || here.kind == TokenKind::Number || !(portfolio || role || name || adjective || article)
            {
                break;
            }
            begin = at;
        }
        begin
    }

    /// The phrase without its article, as it stands.
    pub(super) fn phrase(&self, tokens: TokenRange) -> String {
        let mut begin = tokens.begin;
        while begin + 1 < tokens.end
            && spelled!(
                self.document,
                begin,
                "der"
                    | "die"
                    | "das"
                    | "dem"
                    | "den"
                    | "des"
                    | "ein"
                    | "eine"
                    | "einem"
                    | "einer"
                    | "eines"
                    | "einen"
                    | "the"
                    | "a"
                    | "an"
                    | "in"
                    | "im"
                    | "aus"
                    | "von"
                    | "vom"
                    | "laut"
                    | "nach"
            )
        {
            begin += 1;
        }
        let text = self.document.span(TokenRange::new(begin, tokens.end)).of(self.document.text());
        let mut name: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.chars().count() > 60 {
            let cut = name.char_indices().nth(60).map_or(name.len(), |(at, _)| at);
            let cut = name.get(..cut).and_then(|head| head.rfind(' ')).unwrap_or(cut);
            name.truncate(cut);
        }
        name.trim_matches(|character: char| matches!(character, '"' | '„' | '“' | '”' | '»' | '«' | ',' | '\''))
            .to_owned()
    }

    pub(super) fn source_phrase(&self, tokens: TokenRange) -> String {
        let phrase = self.phrase(tokens);
        // `amerikanischen Angaben` → `amerikanische Angaben`
        match phrase.split_once(' ') {
            Some((adjective, noun)) if adjective.ends_with("ischen") || adjective.ends_with("ischer") => {
                let stem = adjective.strip_suffix("en").or(adjective.strip_suffix("er")).unwrap_or(adjective);
                format!("{stem}e {noun}")
            }
            _ => phrase,
        }
    }

    pub(super) fn items(&self, tokens: TokenRange) -> Vec<(TokenRange, Item<'_>)> {
        let mut items = Vec::with_capacity(tokens.len());
        let mut token = tokens.begin;
        while token < tokens.end {
            if let Some(mention) = self.mentions.at(token) {
                // A role noun may hold a name inside itself (`US-Präsident`): one token, and a role.
                // `Zentralkommando` is listed whole.
                let form = self.document.form(token);
                let whole = matches!(self.kind(mention.named), NameKind::Institution(..))
                    && [form, form.strip_suffix('s').unwrap_or(form)]
                        .iter()
                        .any(|form| actor::names().by_first.contains(&actor::key(form)));
                // `Treasury Secretary`: the office and not the house.
                let role = self.roles.get(token).and_then(Option::as_ref);
                let compound =
                    role.is_some_and(|role| mention.tokens.len() == 1 && !whole || role.length > mention.tokens.len());
                if !compound {
                    let range = TokenRange::new(token, mention.tokens.end.min(tokens.end));
                    items.push((range, Item::Name(*mention, self.kind(mention.named))));
                    token = range.end.max(token + 1);
                    continue;
                }
            }
            if let Some(Some(role)) = self.roles.get(token) {
                let range = TokenRange::new(token, (token + role.length).min(tokens.end));
                items.push((range, Item::Role(role)));
                token = range.end.max(token + 1);
                continue;
            }
            let range = TokenRange::new(token, token + 1);
            let form = self.document.form(token);
            let here = self.document.tokens().get(token);
            let item = match form {
                "und" | "and" | "sowie" => Item::Conjunction,
                "von" | "vom" | "of" | "aus" | "from" => Item::Of,
                "in" | "im" | "at" | "bei" | "beim" | "am" | "on" => Item::In,
                "des" | "der" | "eines" | "einer" => Item::Genitive,
                // `a spokesman for the embassy`
                "for" if matches!(items.last(), Some((_, Item::Role(role))) if matches!(role.role, Role::Office(Office::Spokesperson | Office::Official))) => {
                    Item::Of
                }
                // `an adviser to the mayor`
                "to" if matches!(items.last(), Some((_, Item::Role(role))) if matches!(role.role, Role::Office(Office::Adviser | Office::Spokesperson))) => {
                    Item::Of
                }
                "gegen" | "für" | "for" | "über" | "mit" | "with" | "an" | "zu" | "zum" | "zur" | "to" => Item::Else,
                "sein" | "seine" | "seiner" | "seinem" | "seinen" | "seines" | "his" | "dessen" => {
                    Item::Possessive(Some(Gender::Masculine), false)
                }
                "ihr" | "ihre" | "ihrer" | "ihrem" | "ihren" | "ihres" | "her" | "deren" => {
                    Item::Possessive(Some(Gender::Feminine), false)
                }
                "their" => Item::Possessive(None, true),
                "its" => Item::Possessive(None, false),
                "ein" | "eine" | "einem" | "einen" | "a" | "one" | "another" => Item::Indefinite,
                "die" | "das" | "den" | "dem" | "the" => Item::Definite,
                "zwei" | "drei" | "vier" | "fünf" | "mehrere" | "einige" | "viele" | "two" | "three" | "four"
                | "five" | "several" | "some" | "many" | "senior" | "hochrangige" | "ranghohe" => Item::Other,
                _ if is_former(form) => Item::Former,
                _ => match here {
                    Some(here) if here.kind == TokenKind::Comma => Item::Comma,
                    // `der 69-Jährige`; in `der 69-jährige Kremlchef` it is an adjective.
                    Some(_) if is_age(form) && self.document.word(token).contains('J') => Item::Noun,
                    Some(_) if is_age(form) => Item::Other,
                    Some(here) if here.is_word() && here.capital && here.kind == TokenKind::Word => {
                        // `Kremlkritisch` at a sentence's beginning is no noun, but nothing is lost by taking it for one.
                        Item::Noun
                    }
                    _ => Item::Other,
                },
            };
            items.push((range, item));
            token += 1;
        }
        items
    }

    pub(super) fn prefix(&self, role: &RoleNoun) -> Option<Affiliation> {
        if role.prefix.is_empty() {
            return None;
        }
        // `US-`, `Kreml-`, `Bundes-`; a longer prefix may begin with one (`us-vize`).
        let candidates = [role.prefix.as_str(), role.prefix.split('-').next().unwrap_or("")];
        // `Bundesumweltministerin`
        let federal = role.prefix.starts_with("bundes").then_some("bundes");
        for candidate in candidates.into_iter().chain(federal) {
            // `Kreml-`, `Deutschlands-`, `Eurogruppen-`
            let stems = [Some(candidate), candidate.strip_suffix('s'), candidate.strip_suffix('n')];
            for stem in stems.into_iter().flatten() {
                let found = actor::names().by_first.get(&actor::key(stem)).into_iter().flatten().find_map(|&name| {
                    let name = actor::names().names.get(name)?;
                    if name.words.len() > 1 || role.about && matches!(name.meaning, Meaning::Place(_)) {
                        return None;
                    }
                    Some(match name.meaning {
                        Meaning::Place(actor) | Meaning::Adjective(actor) | Meaning::Institution(actor, _) => {
                            Affiliation::For(Speaking::Actor(actor))
                        }
                        Meaning::Person(person, _) => {
                            Affiliation::For(Speaking::Actor(actor::names().people.get(person)?.actor))
                        }
                        Meaning::Media | Meaning::OutsideInstitution => Affiliation::Nobody,
                        Meaning::Demonym(_) => return None,
                    })
                });
                if found.is_some() {
                    // The ambassador to an organisation does not speak for it.
                    let to_whom = matches!(role.role, Role::Office(Office::Ambassador))
                        && one_of!(candidate, "nato" | "un" | "uno" | "eu" | "osze" | "osce");
                    return if to_whom { None } else { found };
                }
            }
        }
        None
    }

    /// The item that is the phrase's head: the first noun that is not somebody's genitive before another noun.
    pub(super) fn head(&self, items: &[(TokenRange, Item)]) -> Option<usize> {
        let mut index = 0;
        while let Some((range, item)) = items.get(index) {
            let next = items.get(index + 1).map(|(_, item)| item);
            let english = self.language_at(range.begin) == Language::English;
            match item {
                Item::Name(mention, kind) => {
                    // `Kremlin crony Jan Holm`
                    let epithet = english
                        && matches!(next, Some(Item::Other))
                        && matches!(items.get(index + 2), Some((_, Item::Name(_, NameKind::Person(..)))));
                    let before_noun = epithet
                        || match next {
                            Some(Item::Role(_)) => true,
                            // `the Danish American Medical Society`
                            Some(Item::Name(_, NameKind::Adjective(_))) => {
                                mention.genitive
                                    || english
                                        && matches!(kind, NameKind::Adjective(_))
                                        && matches!(items.get(index + 2), Some((_, Item::Noun | Item::Role(_))))
                            }
                            Some(Item::Noun) => mention.genitive || matches!(kind, NameKind::Adjective(_)),
                            Some(Item::Former | Item::Other) => {
                                mention.genitive || matches!(kind, NameKind::Adjective(_))
                            }
                            Some(Item::Name(
                                _,
                                NameKind::Person(..) | NameKind::Stranger(_) | NameKind::Demonym(_),
                            )) => {
                                matches!(kind, NameKind::Adjective(_) | NameKind::Place(_) | NameKind::Institution(..))
                                    && (english || matches!(kind, NameKind::Adjective(_)))
                            }
                            Some(Item::Name(_, NameKind::Institution(..) | NameKind::Outside)) => {
                                matches!(kind, NameKind::Adjective(_))
                                    || mention.genitive
                                    || english && matches!(kind, NameKind::Place(_) | NameKind::Institution(..))
                            }
                            _ => false,
                        };
                    if !before_noun && !is_beside_the_point(items, index) {
                        return Some(index);
                    }
                }
                // `a shopkeeper in Moscow`: a noun that no list knows.
                Item::Other
                    if english
                        && matches!(next, Some(Item::In))
                        && matches!(
                            index.checked_sub(1).and_then(|before| items.get(before)),
                            Some((_, Item::Indefinite))
                        ) =>
                {
                    return Some(index);
                }
                Item::Role(role) => {
                    let compound = english
                        && matches!(next, Some(Item::Role(next)) if next.role != Role::Container)
                        && role.length > 0
                        || english && self.is_owned_role(items, index);
                    if role.role != Role::Container && !compound {
                        return Some(index);
                    }
                }
                Item::Noun => {
                    let modifies = match next {
                        Some(Item::Name(_, NameKind::Person(..) | NameKind::Stranger(_))) => true,
                        // `der Nationale Sicherheitsberater`
                        Some(Item::Role(_)) if !english => begins_in!(
                            self.document.form(range.begin),
                            "hohe" | "leitend" | "national" | "oberst" | "parlamentarisch" | "stellvertret" | "ständig"
                        ),
                        Some(Item::Role(_) | Item::Noun) => english,
                        // `Presidential foreign affairs adviser Jan Holm`
                        Some(Item::Other) => {
                            english && {
                                let mut rest = items.iter().skip(index + 1);
                                let head = rest.find(|(_, item)| !matches!(item, Item::Other));
                                matches!(head, Some((_, Item::Role(role))) if role.role.is_person())
                            }
                        }
                        _ => false,
                    };
                    // `der für Energie zuständige Kommissar`
                    let beside = !english && is_beside_the_point(items, index);
                    if !modifies && !beside {
                        return Some(index);
                    }
                }
                _ => {}
            }
            index += 1;
        }
        None
    }

    /// Whether an office in the genitive stands before another one: `the president's new envoy`.
    fn is_owned_role(&self, items: &[(TokenRange, Item)], index: usize) -> bool {
        let owner = items.get(index).is_some_and(|(range, _)| self.document.form(range.end - 1).ends_with("'s"));
        let mut rest = items.iter().skip(index + 1).skip_while(|(_, item)| matches!(item, Item::Other)).take(1);
        owner && rest.any(|(_, item)| matches!(item, Item::Role(role) if role.role.is_person()))
    }

    /// Whether a name cannot be that of the noun, since one is a man's and one a woman's.
    fn is_of_other_gender(&self, kind: NameKind, role: &RoleNoun) -> bool {
        let named = match kind {
            NameKind::Person(person, _) => actor::names().people.get(person).map(|person| person.gender),
            NameKind::Stranger(stranger) => self.mentions.strangers.get(stranger).and_then(|known| known.gender),
            _ => None,
        };
        role.gender == Some(Gender::Feminine) && named == Some(Gender::Masculine)
    }

    /// What stands around the head noun at `head` of `items`.
    pub(super) fn read(&self, items: &[(TokenRange, Item)], head: usize, history: &History) -> Reading {
        let mut reading = Reading::default();
        let of_stranger = matches!(items.get(head), Some((range, Item::Name(_, NameKind::Stranger(_))))
            if self.language_at(range.begin) == Language::German);
        for (index, (range, item)) in items.iter().enumerate().take(head) {
            match item {
                Item::Name(..) if is_beside_the_point(items, index) => {}
                // `der Russe Iwan Holm`, `der russische Landwirt Iwan Holm`: a country without an office is where he is from.
                Item::Name(_, NameKind::Demonym(_)) if of_stranger => {}
                Item::Noun if of_stranger => reading.affiliation = None,
                Item::Name(_, kind) => reading.affiliation = self.speaking(*kind).or(reading.affiliation),
                Item::Role(role) => {
                    // English `Foreign Ministry spokeswoman`; a container before its author.
                    if role.role == Role::Container {
                        reading.container = true;
                    } else if role.role.is_outside() {
                        reading.affiliation = Some(Affiliation::Nobody);
                    }
                    if let Some(prefix) = self.prefix(role) {
                        reading.affiliation = Some(prefix);
                    }
                    // `the president's new envoy`: of whoever is president in the text.
                    if let Role::Office(office) = role.role
                        && reading.affiliation.is_none()
                        && self.is_owned_role(items, index)
                        && let Some(Who { party: Party::For(parties), .. }) =
                            self.holder(range.begin, office, None, None, false)
                    {
                        reading.affiliation = parties.first().copied().map(Affiliation::For);
                    }
                }
                Item::Former => reading.former = true,
                Item::Possessive(gender, plural) => reading.possessive = Some((range.begin, *gender, *plural)),
                Item::Indefinite => reading.indefinite = true,
                Item::Definite | Item::Genitive => reading.definite = true,
                _ => {}
            }
        }
        let Some((head_range, Item::Role(role))) = items.get(head) else { return reading };
        let prefix = self.prefix(role);
        let weak_prefix = role.prefix == "bundes" || role.prefix == "staats";
        if let Some(prefix) = prefix
            && (reading.affiliation.is_none()
                || !weak_prefix && !matches!(reading.affiliation, Some(Affiliation::For(_))))
        {
            reading.affiliation = Some(prefix);
        }
        reading.former |= role.former;
        let person_head = role.role.is_person();
        let mut complement = Complement::None;
        let mut complement_office: Option<Office> = None;
        let mut complement_affiliation: Option<Affiliation> = None;
        let mut last_end = head_range.end;
        reading.end = head_range.end;
        for (index, (range, item)) in items.iter().enumerate().skip(head + 1) {
            match item {
                Item::Conjunction => break,
                Item::Comma => {
                    // `the foreign minister, Sergey Lavrov`
                    // `a spokesman, Rear Admiral John Kirby`
                    let rank = items
                        .iter()
                        .skip(index + 1)
                        .take_while(|(_, item)| matches!(item, Item::Noun | Item::Role(_)))
                        .count()
                        .min(3);
                    let at = index + 1 + rank;
                    if person_head
                        && let Some((_, Item::Name(mention, kind @ (NameKind::Person(..) | NameKind::Stranger(_))))) =
                            items.get(at)
                        && reading.named.is_none()
                        && items.get(at + 1).is_none_or(|(_, item)| matches!(item, Item::Comma))
                    {
                        reading.named = Some((*mention, *kind));
                    } else if person_head && (2..=3).contains(&rank) && items.get(at).is_none_or(|(_, item)| matches!(item, Item::Comma)) {
                        // `the head of the federation, Rod McKenzie`
                        if let (Some((first, _)), Some((last, _))) = (items.get(index + 1), items.get(at - 1)) {
                            reading.called = Some(TokenRange::new(first.begin, last.end));
                        }
                    }
                    break;
                }
                // `sprach das Ministerium von 40 Toten` says of whom it spoke.
                Item::Of => {
                    let number = self.document.tokens().get(range.end).is_some_and(|next| next.kind == TokenKind::Number);
                    complement = if number { Complement::Else } else { Complement::Of };
                }
                Item::In => complement = Complement::In,
                Item::Genitive
                    // `die Sprecherin der Regierung`; after a preposition an article only.
                    if complement == Complement::None => {
                        complement = Complement::Genitive;
                    }
                Item::Else => complement = Complement::Else,
                Item::Former if complement == Complement::None || self.document.form(range.begin) == "ruhestand" => {
                    reading.former = true;
                }
                Item::Role(inner) => {
                    if complement == Complement::None && inner.role.is_person() && person_head {
                        // `Außenminister und`: a second title of the same person.
                    } else if inner.role.is_outside()
                        && complement == Complement::Genitive
                        && reading.complement_role.is_some()
                    {
                        // `sagte ein Sprecher des Kanzlers dieser Zeitung`: to whom, not whose.
                        break;
                    } else if matches!(complement, Complement::Of | Complement::Genitive | Complement::In) {
                        // `the head of Britain's lorry drivers' federation`
                        if inner.role.is_outside() && complement != Complement::In {
                            complement_affiliation = Some(Affiliation::Nobody);
                        }
                        if let Some(prefix) = self.prefix(inner) {
                            complement_affiliation.get_or_insert(prefix);
                        }
                        if let Role::Office(office) = inner.role {
                            complement_office = Some(office);
                        }
                        if complement != Complement::In && (inner.role == Role::Body || matches!(inner.role, Role::Office(_))) {
                            reading.complement_role = Some(*range);
                            reading.end = range.end;
                        }
                    }
                }
                Item::Name(mention, kind) => {
                    let person = matches!(kind, NameKind::Person(..) | NameKind::Stranger(_));
                    if matches!(kind, NameKind::Outside)
                        && complement == Complement::Genitive
                        && is_of_a_life(self.document.form(head_range.begin))
                    {
                        // `sagte der Grünen-Politiker der Agentur`: to whom, not whose.
                        break;
                    }
                    if person {
                        let previous = items.get(index.wrapping_sub(1)).map(|(_, item)| item);
                        let of_him = mention.genitive
                            || complement == Complement::Of
                                && (matches!(previous, Some(Item::Of | Item::Role(_)))
                                    || role.role == Role::Office(Office::Spokesperson))
                            || complement == Complement::Else
                            // `die Anwältin des Atomforschers Igor Sutjagin`: she is not he.
                            || complement == Complement::Genitive && self.is_of_other_gender(*kind, role)
                            || complement_office.is_some_and(|office| {
                                matches!(previous, Some(Item::Role(_)))
                                    && self.holds(*kind, office)
                                    && !self.fits(*kind, role.role)
                            });
                        if of_him || !person_head {
                            if complement != Complement::Else {
                                let affiliation = self.speaking(*kind);
                                complement_affiliation = complement_affiliation.or(affiliation);
                            }
                            reading.end = range.end;
                        } else {
                            reading.named = Some((*mention, *kind));
                            break;
                        }
                    } else {
                        // `the president of the USA Shipping Council`: of a body that no list knows.
                        let of_body = !mention.genitive
                            && matches!(kind, NameKind::Place(_) | NameKind::Adjective(_))
                            && matches!(items.get(index + 1), Some((_, Item::Noun)))
                            && self.language_at(range.begin) == Language::English;
                        let affiliation = if of_body { Some(Affiliation::Nobody) } else { self.speaking(*kind) };
                        match complement {
                            // `Vorsitzender des russischen Senats`
                            Complement::Of | Complement::Genitive
                                if complement_affiliation.is_none() || matches!(kind, NameKind::Outside) => {
                                    complement_affiliation = affiliation;
                                }
                            Complement::In => {
                                // `die Regierung in Kiew`, but not `der Botschafter in Moskau`.
                                let speaks = matches!(
                                    role.role,
                                    Role::Body
                                        | Role::Office(
                                            Office::Spokesperson | Office::Official | Office::Adviser | Office::Negotiator
                                        )
                                ) && !self.document.form(head_range.begin).starts_with("diplomat")
                                    || matches!(kind, NameKind::Institution(..) | NameKind::Outside | NameKind::Own(_))
                                        && !matches!(role.role, Role::Office(Office::Ambassador));
                                if speaks && complement_affiliation.is_none() && reading.affiliation.is_none() {
                                    complement_affiliation = affiliation;
                                }
                            }
                            Complement::None
                                if (mention.genitive
                                    || matches!(kind, NameKind::Institution(..) | NameKind::Outside))
                                && complement_affiliation.is_none() => {
                                    complement_affiliation = affiliation;
                                }
                            _ => {}
                        }
                        reading.end = range.end;
                    }
                }
                Item::Noun => {
                    let next_to_head = range.begin == last_end;
                    if complement == Complement::None && person_head && next_to_head {
                        // A name that no list knows: `Vizeminister Popow`.
                        let begin = reading.called.map_or(range.begin, |called: TokenRange| called.begin);
                        reading.called = Some(TokenRange::new(begin, range.end));
                        last_end = range.end;
                    } else if complement == Complement::Genitive
                        && person_head
                        && spelled!(
                            self.document,
                            range.begin,
                            "menge" | "presse" | "nation" | "öffentlichkeit" | "runde" | "versammlung" | "welt"
                        )
                    {
                        // `ruft der Präsident der Menge zu`: to whom, not whose.
                        break;
                    } else if matches!(complement, Complement::Genitive | Complement::Of) {
                        // `Ministry of Trade`: what it deals with, not whose it is; `the army's Northern Command` is the
                        // army's.
                        let portfolio = matches!(self.document.form(head_range.end - 1), "ministry" | "department");
                        reading.complement_noun |= !portfolio && reading.complement_role.is_none();
                        reading.end = range.end;
                    }
                }
                _ => {}
            }
        }
        if let (None, None, Some(inner)) = (reading.affiliation, complement_affiliation, reading.complement_role) {
            // `die Sprecherin des Präsidenten`, `ein Beamter der Präsidialverwaltung`: whose that is.
            complement_affiliation = match complement_office {
                Some(office) => self.holder(inner.begin, office, None, None, false).and_then(|who| match who.party {
                    Party::For(parties) => parties.first().copied().map(Affiliation::For),
                    _ => None,
                }),
                None => self.same_noun_before(inner.begin),
            }
            .or_else(|| self.nearest_actor(head_range.begin, history).map(Affiliation::For))
            // `a spokesman for the army's northern command`: of the side that has just spoken.
            .or_else(|| {
                let spokesman = role.role == Role::Office(Office::Spokesperson)
                    && self.language_at(head_range.begin) == Language::English
                    && self.spoke_right_before(head_range.begin, history);
                self.last_speaking(history).filter(|_| spokesman)
            });
        }
        // Whose it is decides before where; a paper's or party's spokesman is nobody's official voice.
        match (reading.affiliation, complement_affiliation) {
            (None, found) => reading.affiliation = found,
            (Some(_), Some(Affiliation::Nobody)) if !matches!(role.role, Role::Office(Office::Ambassador)) => {
                reading.affiliation = Some(Affiliation::Nobody);
            }
            _ => {}
        }
        reading
    }

    /// From the head noun to the end of what belongs to it.
    pub(super) fn headed(&self, range: TokenRange, tokens: TokenRange, reading: &Reading) -> TokenRange {
        let end = reading.end.max(range.end).min(tokens.end);
        // English modifiers stand before the noun: `agriculture ministry`; so do those of several: `zwei russische Beamte`.
        let whole = self.language_at(range.begin) == Language::English
            || spelled!(
                self.document,
                tokens.begin,
                "zwei" | "drei" | "vier" | "fünf" | "mehrere" | "einige" | "viele"
            );
        TokenRange::new(if whole { tokens.begin } else { range.begin }, end)
    }

    pub(super) fn is_genitive(&self, token: usize) -> bool {
        let form = self.document.form(token);
        let stem_known = form.strip_suffix('s').is_some();
        stem_known
            && ends_in!(
                form,
                "ministeriums"
                    | "amts"
                    | "amtes"
                    | "büros"
                    | "präsidenten"
                    | "sprechers"
                    | "ministers"
                    | "rats"
                    | "kremls"
            )
    }

    pub(super) fn looks_like_person(&self, token: usize) -> bool {
        let form = self.document.form(token);
        form.ends_with("jährige")
            || form.ends_with("jähriger")
            || form.ends_with("year-old")
            || ends_in!(
                form,
                "er" | "ist"
                    | "ant"
                    | "ent"
                    | "mann"
                    | "frau"
                    | "eur"
                    | "in"
                    | "kollege"
                    | "herr"
                    | "zeuge"
                    | "junge"
                    | "stratege"
                    | "oge"
                    | "at"
            )
    }

    pub(super) fn gender_of_article(&self, token: usize) -> Option<Gender> {
        match self.document.form(token) {
            "der" | "dem" | "den" | "des" => Some(Gender::Masculine),
            "die" => Some(Gender::Feminine),
            _ => None,
        }
    }
}

/// `69-Jährige`
fn is_age(form: &str) -> bool {
    form.starts_with(|character: char| character.is_ascii_digit())
        && ends_in!(form, "-jährige" | "-jähriger" | "-jährigen" | "-year-old")
}

/// Whether the name at `index` stands in a participle's phrase before the noun, and says neither who nor whose it is:
/// `die aus Moskau stammende Forscherin`.
fn is_beside_the_point(items: &[(TokenRange, Item)], index: usize) -> bool {
    let item = |at: Option<usize>| at.and_then(|at| items.get(at)).map(|(_, item)| item);
    matches!(item(index.checked_sub(1)), Some(Item::Of | Item::In | Item::Else | Item::Definite))
        && matches!(item(index.checked_sub(2)), Some(Item::Definite | Item::Indefinite | Item::Genitive | Item::In))
        && matches!(item(Some(index + 1)), Some(Item::Other))
        && items.iter().skip(index + 2).any(|(_, item)| matches!(item, Item::Role(_) | Item::Noun))
}
