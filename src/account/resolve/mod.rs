//! From the words that name a source to who that is: the head noun decides.
//!
//! `Assistent des russischen Präsidenten` is the assistant and speaks for Moscow; `US-Botschafter in Moskau` speaks for
//! Washington; `Moskaus Botschafter in Washington` for Moscow; a Russian political scientist for nobody but himself.
//!
//! Here the kinds of source are told apart (a pronoun, several together, one noun phrase); each kind has a module of its
//! own. Whose a phrase is, its own words say first (`noun_phrase`); only then the text around it (`nearby`).

mod carried;
mod name;
mod nearby;
mod noun_phrase;
mod office;
mod person;
mod pronoun;
mod stranger;
mod text;

use std::sync::Arc;

use super::actor::{ActorIndex, Gender, Office};
use super::mention::{Mention, Mentions, Named, OwnName};
use super::role::{Role, RoleNoun, RoleNouns};
use crate::text::{Document, Language, Span, TokenKind, TokenRange};
use noun_phrase::Item;
use person::year;

/// Somebody whose account can be a side's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Speaking {
    /// A built-in actor.
    Actor(ActorIndex),
    /// A side of the reader's own, 0 or 1.
    Own(usize),
}

/// For whom somebody speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Party {
    /// One or more actors, named together.
    For(Arc<[Speaking]>),
    /// The two sides together (`beide Präsidenten`).
    Both,
    /// For no actor: experts, papers, the opposition, unnamed diplomats.
    Nobody,
}

/// Who it is, to tell whether two sources are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Identity {
    /// Index into the lists' people.
    Person(usize),
    /// Index into the text's strangers.
    Stranger(usize),
    /// Anybody else, by the name shown.
    Called(Arc<str>),
}

/// A source, settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Who {
    /// As shown.
    pub name: Arc<str>,
    pub party: Party,
    pub identity: Identity,
    pub gender: Option<Gender>,
    pub plural: bool,
    /// A person, not a body.
    pub person: bool,
    /// Whether a pronoun or role noun stands for the name.
    pub by_pronoun: bool,
    /// Where it is named.
    pub mention: Span,
}

/// What has been said so far, for pronouns and bare nouns.
#[derive(Default)]
pub(super) struct History {
    /// Settled sources with the number of the sentence their report stands in.
    pub speakers: Vec<(usize, Who)>,
    /// What the report at hand tells: whom it names is not who says it.
    pub told: Vec<Span>,
}

/// A text with all its names and role nouns.
pub(super) struct Resolver<'d> {
    pub document: &'d Document,
    pub mentions: Mentions,
    roles: Vec<Option<Box<RoleNoun>>>,
    /// The tokens at which a role noun stands, in text order.
    role_places: Vec<usize>,
    /// The actors that the text names.
    named: Vec<usize>,
    /// Tokens between quotation marks.
    quoted: Vec<bool>,
    year: Option<u16>,
    /// People who are introduced as holders of a former office, or of none.
    former: Vec<usize>,
    /// People with the offices that the text gives them beside their names, where it gives any.
    titles: Vec<(usize, Vec<Office>)>,
    /// For whom each stranger speaks, by the words around the first mention.
    affiliations: Vec<Option<Affiliation>>,
    /// The actor whose own text this is: there `the President` without a country is its own.
    house: Option<ActorIndex>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NameKind {
    Place(ActorIndex),
    Adjective(ActorIndex),
    Demonym(ActorIndex),
    Institution(ActorIndex, Option<Office>),
    Own(usize),
    Outside,
    Person(usize, usize),
    Stranger(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Affiliation {
    For(Speaking),
    Nobody,
}

impl<'d> Resolver<'d> {
    pub(super) fn new(document: &'d Document, own: &[OwnName], house: Option<ActorIndex>) -> Resolver<'d> {
        let mentions = Mentions::find(document, own);
        let mut nouns = RoleNouns::new(document);
        // What stands nowhere is not written: a long text's memory is slow to come by.
        let mut roles = vec![None; document.tokens().len()];
        let mut role_places = Vec::new();
        for paragraph in document.paragraphs() {
            let mut token = paragraph.tokens.begin;
            while token < paragraph.tokens.end {
                let mut step = 1;
                if let Some(role) = nouns.at(token, paragraph.language)
                    && let Some(slot) = roles.get_mut(token)
                {
                    step = role.length.max(1);
                    *slot = Some(Box::new(role));
                    role_places.push(token);
                }
                token += step;
            }
        }
        let mut quoted = vec![false; document.tokens().len()];
        for quotation in document.quotations() {
            for token in quotation.tokens {
                if let Some(slot) = quoted.get_mut(token) {
                    *slot = true;
                }
            }
        }
        let mut resolver = Resolver {
            document,
            mentions,
            role_places,
            named: Vec::new(),
            roles,
            quoted,
            year: year(document),
            former: Vec::new(),
            titles: Vec::new(),
            affiliations: Vec::new(),
            house,
        };
        resolver.former = resolver.former_people();
        resolver.place_in_time();
        resolver.named = resolver.actors_named();
        resolver.leave_foreign_office();
        let abbreviations = resolver.abbreviations();
        if !abbreviations.is_empty() {
            resolver.mentions.add(abbreviations);
            resolver.named = resolver.actors_named();
        }
        // In order of first mention, each on the ones before: `X, Sprecher des Y` can ask for Y but not in a circle.
        for stranger in 0..resolver.mentions.strangers.len() {
            let affiliation = resolver.affiliation_of(stranger);
            resolver.affiliations.push(affiliation);
        }
        resolver
    }

    /// Takes `Foreign Office` for any country's where an English text names Britain by nothing else.
    fn leave_foreign_office(&mut self) {
        let office = |resolver: &Resolver, mention: &Mention| {
            let at = mention.tokens.begin;
            mention.tokens.len() == 2
                && spelled!(resolver.document, at, "foreign")
                && spelled!(resolver.document, at + 1, "office")
                && resolver.language_at(at) == Language::English
        };
        let offices: Vec<Mention> = self.mentions.all.iter().filter(|mention| office(self, mention)).copied().collect();
        let Some(NameKind::Institution(london, _)) = offices.first().map(|first| self.kind(first.named)) else {
            return;
        };
        if self.named.get(london).is_some_and(|&times| times == offices.len()) {
            let kept = self.mentions.all.iter().filter(|mention| !offices.contains(mention)).copied().collect();
            self.mentions.all = kept;
            self.mentions.add(Vec::new());
            self.named = self.actors_named();
        }
    }

    /// Where an English text names a body by the abbreviation it has given it in brackets: `the Food Agency (FA)`.
    fn abbreviations(&self) -> Vec<Mention> {
        let tokens = self.document.tokens();
        let mut known: Vec<(usize, ActorIndex)> = Vec::new();
        let brackets = (2..tokens.len()).filter(|&at| {
            let kind = |at: usize| tokens.get(at).map(|token| token.kind);
            kind(at - 1) == Some(TokenKind::OpeningBracket) && kind(at + 1) == Some(TokenKind::ClosingBracket)
        });
        for at in brackets.take(50).filter(|&at| self.language_at(at) == Language::English) {
            let word = self.document.word(at);
            let length = word.chars().count();
            let Some(first) = word.chars().next().filter(|_| (2..7).contains(&length)) else { continue };
            if !word.chars().all(char::is_uppercase) || self.mentions.at(at).is_some() {
                continue;
            }
            let whole = (at.saturating_sub(length + 4)..at - 1)
                .rev()
                .take_while(|&begin| tokens.get(begin).is_some_and(|token| token.is_word()))
                .filter(|&begin| self.document.word(begin).starts_with(first))
                .last();
            let Some(begin) = whole.map(|begin| self.phrase_begin(begin)) else { continue };
            let who = self.resolve_tokens(TokenRange::new(begin, at - 1), &History::default());
            if let Some(Who { party: Party::For(parties), person: false, .. }) = who
                && let [Speaking::Actor(actor)] = &*parties
                && let Some(token) = tokens.get(at)
            {
                known.push((token.form.index(), *actor));
            }
        }
        let named = |at: usize| {
            let form = tokens.get(at).filter(|token| token.capital)?.form.index();
            let (_, actor) = known.iter().find(|(known, _)| *known == form)?;
            let tokens = TokenRange::new(at, at + 1);
            let free = self.mentions.at(at).is_none();
            free.then_some(Mention { tokens, named: Named::Abbreviation(*actor), genitive: false })
        };
        if known.is_empty() { Vec::new() } else { (0..tokens.len()).filter_map(named).collect() }
    }

    /// Who the words of `source` name; `None` where they point to somebody who cannot be found.
    pub(super) fn resolve(&self, source: &[Span], history: &History) -> Option<Who> {
        let first = source.first()?;
        let mut tokens = self.document.tokens_of(*first);
        // A source in several pieces is one phrase where they stand close together.
        for span in source.iter().skip(1) {
            let more = self.document.tokens_of(*span);
            if more.begin <= tokens.end + 3 {
                tokens.end = tokens.end.max(more.end);
            }
        }
        let mut tokens = self.trim(tokens);
        // `Two days later Mr. X said`
        if self.language_at(tokens.begin) == Language::English
            && let Some(later) = (tokens.begin + 1..tokens.end.min(tokens.begin + 5))
                .find(|&at| one_of!(self.document.form(at), "ago" | "afterwards" | "earlier" | "later"))
            && later + 1 < tokens.end
            && self.names_in(TokenRange::new(tokens.begin, later)).is_empty()
        {
            tokens.begin = later + 1;
        }
        // A name right after a title belongs to it (`Generalsekretär Anders Fogh Rasmussen`).
        if let Some(mention) = self.mentions.at(tokens.end)
            && mention.tokens.begin == tokens.end
            && matches!(self.kind(mention.named), NameKind::Person(..) | NameKind::Stranger(_))
            && tokens.end.checked_sub(1).is_some_and(|last| self.roles.get(last).is_some_and(Option::is_some))
        {
            tokens.end = mention.tokens.end;
        }
        // `Angaben aus Pjöngjang`: whose they are may stand behind the source that was found.
        let container = tokens.end.checked_sub(1).and_then(|last| self.roles.get(last)?.as_ref());
        if container.is_some_and(|role| role.role == Role::Container)
            && spelled!(self.document, tokens.end, "aus" | "from")
            && let Some(place) = self.mentions.at(tokens.end + 1)
            && matches!(self.kind(place.named), NameKind::Place(_) | NameKind::Institution(..))
        {
            tokens.end = place.tokens.end;
        }
        // `he and Lavrov would recommend …`: who speaks tells it of both.
        if let Some(and) = tokens.begin.checked_sub(1).filter(|&and| spelled!(self.document, and, "and"))
            && let Some(first) = and.checked_sub(1)
            && spelled!(self.document, first, "he" | "she")
        {
            return self.resolve_tokens(TokenRange::new(first, first + 1), history);
        }
        // `Es will die Bauern entschädigen.`
        if let Some(sentence) = self.document.sentence_of(tokens.begin)
            && let Some(sentence) = self.document.sentences().get(sentence)
            && sentence.body < tokens.begin
            && spelled!(self.document, sentence.body, "es")
            && spelled!(self.document, sentence.body + 1, "will" | "wolle" | "möchte")
        {
            return self.resolve_tokens(TokenRange::new(sentence.body, sentence.body + 1), history);
        }
        if let Some(who) = self.subject_behind(tokens, history) {
            return Some(who);
        }
        // Prepositions and marks alone name nobody (`laut „`).
        let who = self.resolve_tokens(tokens, history).filter(|who| !who.name.is_empty())?;
        Some(self.remembered(who, history))
    }

    /// Somebody no list knows, with the side for which he has spoken before.
    fn remembered(&self, who: Who, history: &History) -> Who {
        let Identity::Stranger(stranger) = who.identity else { return who };
        let known = self.affiliations.get(stranger).is_some_and(Option::is_some);
        if known || who.party != Party::Nobody {
            return who;
        }
        let before = history.speakers.iter().rev().find(|(_, before)| before.identity == who.identity);
        match before {
            Some((_, before)) => Who { party: before.party.clone(), ..who },
            None => who,
        }
    }

    /// The subject right behind the verb where something else stands first in a German sentence: a quotation
    /// (`„Einmal“, antwortet Lawrow, „…“`) or an object (`Neue Gespräche lehnt der Kremlchef ab`).
    fn subject_behind(&self, tokens: TokenRange, history: &History) -> Option<Who> {
        if self.language_at(tokens.begin) != Language::German {
            return None;
        }
        let word = |at: usize| self.document.tokens().get(at).is_some_and(|token| token.is_word());
        let quoted = tokens.into_iter().all(|at| !word(at) || self.quoted.get(at).copied().unwrap_or(false));
        let verb = (tokens.end..tokens.end + 3).find(|&at| word(at))?;
        if self.document.tokens().get(verb)?.capital {
            return None;
        }
        let at = verb + 1;
        if quoted {
            let mention = self.mentions.at(at).filter(|mention| !mention.genitive)?;
            return match self.kind(mention.named) {
                NameKind::Person(..) | NameKind::Stranger(_) => self.resolve_tokens(mention.tokens, history),
                _ => None,
            };
        }
        // `Die Amerikaner forderte sie auf, …`: several are no subject of a verb in the singular.
        let singular = self.document.form(verb).ends_with('e') && spelled!(self.document, at, "sie" | "er");
        if singular
            && self.mentions.at(verb - 1).is_some_and(|last| {
                matches!(self.kind(last.named), NameKind::Demonym(_) | NameKind::Adjective(_))
                    && self.document.form(verb - 1).ends_with(['n', 'r'])
            })
            && spelled!(self.document, tokens.begin, "die")
        {
            return self.resolve_tokens(TokenRange::new(at, at + 1), history);
        }
        // An object is no name and no office, and stands first in its sentence.
        let sentence = self.document.sentences().get(self.document.sentence_of(tokens.begin)?)?;
        if tokens.begin != sentence.body
            || verb != tokens.end
            || !self.names_in(tokens).is_empty()
            || tokens.into_iter().any(|at| self.roles.get(at).is_some_and(Option::is_some))
            || self.pronoun(tokens).is_some()
        {
            return None;
        }
        if spelled!(self.document, at, "er") {
            return self.resolve_tokens(TokenRange::new(at, at + 1), history);
        }
        // `Deren Bau will die Regierung in Rom prüfen`, `Kurz vor dem Abflug zweifelt Popa`: no person stands first.
        let noun = (tokens.begin..tokens.end).find(|&at| {
            self.document.tokens().get(at).is_some_and(|token| token.capital)
                && (at > tokens.begin || tokens.len() == 1)
        });
        let thing = self.document.form(tokens.begin) != "der" && noun.is_some_and(|noun| !self.looks_like_person(noun));
        let named = self.mentions.at(at).is_some_and(|mention| {
            !mention.genitive && matches!(self.kind(mention.named), NameKind::Person(..) | NameKind::Stranger(_))
        });
        let body = spelled!(self.document, at, "der" | "die" | "das")
            && (at + 1..at + 3).any(|at| {
                let role = self.roles.get(at).and_then(Option::as_ref);
                role.is_some_and(|role| !role.plural && matches!(role.role, Role::Body | Role::Office(_)))
            });
        if thing && (named || body) {
            return self.phrase_from(at, history);
        }
        // `der` before a masculine noun in the singular is the subject's article alone.
        let role = self.roles.get(at + 1)?.as_ref()?;
        let subject = spelled!(self.document, at, "der")
            && matches!(role.role, Role::Office(_))
            && role.gender == Some(Gender::Masculine)
            && !role.plural;
        subject.then(|| self.resolve_tokens(TokenRange::new(at, at + 2), history)).flatten()
    }

    fn resolve_tokens(&self, tokens: TokenRange, history: &History) -> Option<Who> {
        if tokens.is_empty() {
            return None;
        }
        // `European diplomats fear a race. “We are in range,” one said.`
        if tokens.len() == 1 && spelled!(self.document, tokens.begin, "one" | "another") {
            let sentence = self.document.sentence_of(tokens.begin)?;
            let spoke = history.speakers.last().filter(|(at, who)| {
                let several = (who.plural || who.name.ends_with('s')) && matches!(who.identity, Identity::Called(_));
                several && at + 2 >= sentence && self.same_paragraph(*at, sentence)
            });
            let several = spoke.map(|(_, who)| who.clone()).or_else(|| self.officials_before(tokens.begin));
            let one = |who| Who { by_pronoun: true, plural: false, mention: self.document.span(tokens), ..who };
            if several.is_some() || spelled!(self.document, tokens.begin, "one") {
                return several.map(one);
            }
        }
        // `so von der Mühl`: a name that begins like a preposition.
        if spelled!(self.document, tokens.begin, "von")
            && let Some(name) = self.mentions.at(tokens.begin + 2).filter(|name| name.tokens.end == tokens.end)
            && matches!(self.kind(name.named), NameKind::Stranger(_))
        {
            return self.resolve_tokens(name.tokens, history);
        }
        // `State Department officials denied it. One of the officials said …`
        if tokens.len() >= 3
            && spelled!(self.document, tokens.begin, "one" | "another")
            && spelled!(self.document, tokens.begin + 1, "of")
            && spelled!(self.document, tokens.begin + 2, "the" | "those")
        {
            let noun = self.document.form(tokens.end - 1);
            let spoke = history.speakers.iter().rev().take(6).find(|(_, who)| who.name.ends_with(noun));
            if let Some((_, who)) = spoke.filter(|_| tokens.len() == 4) {
                let name = self.phrase(tokens).into();
                let mention = self.document.span(tokens);
                return Some(Who { by_pronoun: true, plural: false, mention, name, ..who.clone() });
            }
        }
        if tokens.len() == 1
            && spelled!(
                self.document,
                tokens.begin,
                "man" | "niemand" | "keiner" | "jemand" | "wer" | "nobody" | "alle" | "viele"
            )
        {
            return None;
        }
        if self.names_nobody(tokens) {
            // `Umgekehrt berichtete Lawrow, …`: what stands first is not always who speaks.
            return self.subject_of(self.document.sentence_of(tokens.begin)?);
        }
        if let Some(who) = self.together(tokens) {
            return Some(who);
        }
        if tokens.len() == 1 && spelled!(self.document, tokens.begin, "it") {
            return self.resolve_thing(tokens.begin, history);
        }
        // `They hope so, one of them says. The other shrugs.`
        let one = tokens.len() == 3
            && spelled!(self.document, tokens.begin, "one")
            && spelled!(self.document, tokens.end - 1, "them");
        let other = match tokens.len() {
            1 => spelled!(self.document, tokens.begin, "another"),
            2 => {
                spelled!(self.document, tokens.begin, "the" | "a")
                    && spelled!(self.document, tokens.begin + 1, "other" | "second" | "third")
            }
            _ => false,
        };
        // `The Danes had wanted it back, one of them admitted.`
        if one
            && let Some(told) = history.told.first().map(|told| self.document.tokens_of(*told))
            && told.end <= tokens.begin
            && let Some(several) = self.mentions.at(told.begin + 1).or_else(|| self.mentions.at(told.begin))
            && several.tokens.begin <= told.begin + 1
            && matches!(self.kind(several.named), NameKind::Demonym(_) | NameKind::Adjective(_))
            && self.document.form(several.tokens.end - 1).ends_with('s')
            && let Some(affiliation) = self.speaking_of(several)
        {
            return Some(Who {
                by_pronoun: true,
                person: true,
                ..self.who(tokens, self.phrase(tokens), party(affiliation))
            });
        }
        if (one || other)
            && let Some(who) = self.resolve_pronoun(tokens.begin, None, true, history)
        {
            return Some(Who { plural: false, ..who });
        }
        if let Some((gender, plural)) = self.pronoun(tokens) {
            let several = || self.several_before(tokens.begin).filter(|_| plural);
            return self.resolve_pronoun(tokens.begin, gender, plural, history).or_else(several);
        }
        if let Some(who) = self.coordinated(tokens, history) {
            return Some(who);
        }
        self.resolve_single(tokens, history)
    }

    /// An adverb or a time or measure where the source should stand: `Umgekehrt`, `Ende August`, `201 Dollar`.
    fn names_nobody(&self, tokens: TokenRange) -> bool {
        let first = self.document.form(tokens.begin);
        let adverb = tokens.len() == 1
            && one_of!(
                first,
                "umgekehrt"
                    | "stattdessen"
                    | "zudem"
                    | "ausserdem"
                    | "zurückhaltender"
                    | "deutlicher"
                    | "schärfer"
                    | "anders"
                    | "konkret"
                    | "wörtlich"
                    | "später"
                    | "zuvor"
                    | "conversely"
                    | "instead"
                    | "meanwhile"
            );
        let time = tokens.len() <= 3 && one_of!(first, "ende" | "anfang" | "mitte") && self.names_in(tokens).is_empty();
        let measure = tokens.len() == 2
            && self.document.tokens().get(tokens.begin).is_some_and(|token| token.kind == TokenKind::Number);
        adverb || time || measure
    }

    /// `beide Seiten`, `die beiden Präsidenten`, `both sides`, `die Staatschefs`.
    fn together(&self, tokens: TokenRange) -> Option<Who> {
        let forms: Vec<&str> = tokens.into_iter().take(4).map(|token| self.document.form(token)).collect();
        // `Analysts in both countries`: not the countries.
        let people = tokens.into_iter().take(2).any(|at| {
            let role = self.roles.get(at).and_then(Option::as_ref);
            role.is_some_and(|role| role.role.is_outside()) && self.document.form(at + 1) == "in"
        });
        let both = !people
            && forms.iter().take(3).any(|form| matches!(*form, "beide" | "beiden" | "both"))
            && !forms.iter().any(|form| matches!(*form, "eine" | "einer" | "einen" | "one"));
        let plain = matches!(
            forms.as_slice(),
            ["each", "country" | "government" | "side", ..]
                | [
                    "die" | "the",
                    "staatschefs"
                        | "präsidenten"
                        | "seiten"
                        | "delegationen"
                        | "regierungschefs"
                        | "leaders"
                        | "presidents"
                        | "sides"
                        | "delegations"
                        | "governments"
                ]
                | [
                    "die" | "the",
                    "zwei" | "two",
                    "staatschefs"
                        | "präsidenten"
                        | "seiten"
                        | "länder"
                        | "regierungen"
                        | "minister"
                        | "außenminister"
                        | "aussenminister"
                        | "leaders"
                        | "presidents"
                        | "sides"
                        | "men"
                        | "countries"
                        | "capitals"
                        | "ministers"
                        | "ministries"
                        | "armies"
                        | "delegations"
                        | "foreign"
                        | "governments",
                    ..
                ]
        );
        if !both && !plain {
            return None;
        }
        // `die beiden Russen` are of one side.
        if tokens.into_iter().any(|token| {
            self.mentions.at(token).is_some_and(|mention| {
                matches!(self.kind(mention.named), NameKind::Demonym(_) | NameKind::Adjective(_))
            })
        }) {
            return None;
        }
        let names: Vec<&Mention> = self.names_in(tokens);
        if !names.is_empty() {
            return None;
        }
        Some(self.who(tokens, self.phrase(tokens), Party::Both))
    }

    /// `Moskau und Washington`, `Putin und Biden`, `der russische und der amerikanische Außenminister`.
    fn coordinated(&self, tokens: TokenRange, history: &History) -> Option<Who> {
        let at = tokens
            .into_iter()
            .find(|&token| {
                spelled!(self.document, token, "und" | "and" | "sowie" | "wie" | "&")
                    || spelled!(self.document, token, "als") && spelled!(self.document, token + 1, "auch")
            })
            .filter(|&at| at > tokens.begin && at + 1 < tokens.end)?;
        // `both Moscow and Washington`, `sowohl Moskau als auch Washington`
        let opening = usize::from(spelled!(self.document, tokens.begin, "both" | "sowohl"));
        let also = usize::from(spelled!(self.document, at + 1, "auch"));
        let left = self.trim(TokenRange::new(tokens.begin + opening, at));
        let right = self.trim(TokenRange::new(at + 1 + also, tokens.end));
        if let Some((gender, plural)) = self.pronoun(left) {
            // `he and Lavrov would …`: who speaks tells it of both.
            let who = self.resolve_pronoun(left.begin, gender, plural, history)?;
            // `bekräftigten er und Putin, …`: both of them.
            let sentence = self.document.sentence_of(left.begin).and_then(|at| self.document.sentences().get(at));
            if self.language_at(left.begin) == Language::German
                && sentence.is_some_and(|sentence| sentence.body < left.begin)
                && let Some(other) = self.resolve_tokens(right, history)
                && let (Party::For(one), Party::For(two)) = (&who.party, &other.party)
                && one != two
            {
                let parties = [&**one, &**two].concat();
                let name = format!("{} und {}", who.name, other.name);
                return Some(self.who(tokens, name, Party::For(parties.into())));
            }
            return Some(Who { mention: self.document.span(tokens), ..who });
        }
        if self.names_in(left).is_empty() {
            return None;
        }
        let right_starts_bare = self.roles.get(right.begin).is_some_and(Option::is_some);
        let first = self.resolve_single(left, history)?;
        if self.names_in(right).is_empty() && !right_starts_bare {
            // `Washington und seine Verbündeten`
            return Some(Who { mention: self.document.span(tokens), ..first });
        }
        let second = self.resolve_tokens(right, history)?;
        let (Party::For(one), Party::For(two)) = (&first.party, &second.party) else {
            return match (&first.party, right_starts_bare) {
                (Party::For(_), _) => Some(Who { mention: self.document.span(tokens), ..first }),
                _ => None,
            };
        };
        let mut parties = one.to_vec();
        parties.extend(two.iter().filter(|party| !one.contains(party)));
        if parties.len() == one.len() {
            // Two people of one side: the first speaks, unless the second noun only goes on naming him.
            let same = right_starts_bare && !first.person;
            return Some(if same { second } else { Who { mention: self.document.span(tokens), ..first } });
        }
        let name = format!(
            "{} {} {}",
            first.name,
            if self.language_at(tokens.begin) == Language::English { "and" } else { "und" },
            second.name
        );
        Some(self.who(tokens, name, Party::For(parties.into())))
    }

    fn resolve_single(&self, tokens: TokenRange, history: &History) -> Option<Who> {
        // `sagte der Politiker der „Bergener Zeitung“`: to whom, not whose.
        let paper = (tokens.begin + 2..tokens.end).find(|&at| {
            spelled!(self.document, at, "der" | "dem")
                && self.document.tokens().get(at + 1).is_some_and(|mark| mark.kind == TokenKind::QuotationMark)
                && office::is_of_a_life(self.document.form(at - 1))
        });
        let tokens = TokenRange::new(tokens.begin, paper.unwrap_or(tokens.end));
        if spelled!(self.document, tokens.begin, "eigenen" | "eigener")
            && let Some(sentence) = self.document.sentence_of(tokens.begin)
        {
            // `nach eigenen Worten`: whom the sentence is about.
            return self.voice_of(sentence).or_else(|| history.speakers.last().map(|(_, who)| who.clone()));
        }
        let items = self.items(tokens);
        let Some(head) = self.head(&items) else {
            // `amerikanischen Angaben zufolge`: whose they are stands in the adjective.
            let affiliation = items.iter().rev().find_map(|(range, item)| match item {
                Item::Name(mention, kind) => Some((*range, *mention, self.speaking(*kind)?)),
                _ => None,
            });
            if let Some((_, _, affiliation)) = affiliation {
                // `Danish doctors`: of that country, and speaking for nobody.
                let last = self.document.form(tokens.end - 1);
                let private = self.language_at(tokens.begin) == Language::English
                    && matches!(items.last(), Some((_, Item::Other)))
                    && ends_in!(
                        last,
                        "ers"
                            | "ors"
                            | "ists"
                            | "ants"
                            | "ents"
                            | "ians"
                            | "men"
                            | "women"
                            | "people"
                            | "families"
                            | "citizens"
                            | "survivors"
                            | "voters"
                            | "nurses"
                    )
                    && !one_of!(
                        last,
                        "commanders" | "inspectors" | "investigators" | "peacekeepers" | "statements" | "documents"
                    );
                let affiliation = if private { Affiliation::Nobody } else { affiliation };
                return Some(self.who(tokens, self.source_phrase(tokens), party(affiliation)));
            }
            let prefix = items.iter().find_map(|(_, item)| match item {
                Item::Role(role) => self.prefix(role),
                _ => None,
            });
            if let Some(affiliation) = prefix {
                return Some(self.who(tokens, self.source_phrase(tokens), party(affiliation)));
            }
            let possessive = items.iter().find_map(|(range, item)| match item {
                Item::Possessive(gender, plural) => Some((range.begin, *gender, *plural)),
                _ => None,
            });
            if let Some((token, gender, plural)) = possessive {
                // `seinen Worten zufolge`
                return self.resolve_pronoun(token, gender, plural, history);
            }
            let bare_container = items.iter().any(|(_, item)| matches!(item, Item::Role(_)));
            if bare_container && self.language_at(tokens.begin) == Language::English {
                // `the statement says`: whose it is stands in the sentences before.
                let speaking = self.nearest_actor(tokens.begin, history).map(Affiliation::For);
                let affiliation = speaking.or_else(|| self.last_speaking(history))?;
                return Some(self.who(tokens, self.phrase(tokens), party(affiliation)));
            }
            // `“They did,” fumed the mother-of-two.`
            let epithet = tokens.into_iter().any(|at| {
                let form = self.document.form(at);
                form.contains("-of-") || form.ends_with("-old")
            });
            if epithet
                && spelled!(self.document, tokens.begin, "the")
                && let Some(who) = self.resolve_pronoun(tokens.begin, None, false, history)
            {
                return Some(Who { mention: self.document.span(tokens), ..who });
            }
            let of_it = bare_container && spelled!(self.document, tokens.begin, "einer" | "einem" | "ihrer" | "seiner");
            if of_it && self.spoke_right_before(tokens.begin, history) {
                // `…, heißt es in einer Erklärung`: of whoever has just spoken.
                let (_, who) = history.speakers.last()?;
                return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
            }
            return if bare_container { None } else { Some(self.who(tokens, self.phrase(tokens), Party::Nobody)) };
        };
        let (range, item) = items.get(head)?;
        let reading = self.read(&items, head, history);
        let hint = match reading.affiliation {
            Some(Affiliation::For(Speaking::Actor(actor))) => Some(actor),
            _ => None,
        };
        match item {
            Item::Name(mention, kind) => {
                self.resolve_name(tokens, *range, mention, *kind, &reading, &items, head, history)
            }
            Item::Role(role) => self.resolve_role(tokens, *range, role, &reading, hint, history),
            _ => {
                // A noun that no list knows.
                let person_after = items.iter().skip(head + 1).find_map(|(range, item)| match item {
                    Item::Name(mention, kind @ (NameKind::Person(..) | NameKind::Stranger(_)))
                        if range.begin == items.get(head)?.0.end =>
                    {
                        Some((*mention, *kind))
                    }
                    _ => None,
                });
                if let Some((mention, kind)) = person_after {
                    return self.named_person(tokens, mention, kind, None, hint, false);
                }
                if let Some((token, gender, plural)) = reading.possessive
                    && spelled!(self.document, range.begin, "land" | "regierung" | "country" | "volk" | "staat")
                    && let Some(who) = self.resolve_pronoun(token, gender, plural, history)
                {
                    // `sein Land werde …`: he speaks for it.
                    return Some(Who { mention: self.document.span(tokens), ..who });
                }
                if reading.possessive.is_some()
                    && spelled!(
                        self.document,
                        range.begin,
                        "haus" | "hauses" | "umfeld" | "umgebung" | "lager" | "stab" | "entourage"
                    )
                    && let Some((token, gender, plural)) = reading.possessive
                    && let Some(who) = self
                        .told_subject(token, gender, history)
                        .or_else(|| self.resolve_pronoun(token, gender, plural, history))
                {
                    // `Aus seinem Haus verlautete`: those around him.
                    let noun = self.phrase(*range);
                    let noun = noun.strip_suffix("es").unwrap_or(&noun);
                    let of = if self.language_at(range.begin) == Language::English { "of" } else { "von" };
                    return Some(self.who(tokens, format!("{noun} {of} {}", who.name), who.party));
                }
                let definite = reading.definite && !reading.indefinite;
                // `Der DUBLINER MORGEN`: the name goes on behind the source that was found.
                let named = self.document.tokens().get(tokens.end).is_some_and(|next| next.capital && next.is_word());
                // `der Reeder in Tokio` is somebody new.
                let elsewhere = matches!(items.get(head + 1), Some((_, Item::Of | Item::Genitive)))
                    || matches!(items.get(head + 1), Some((_, Item::In)))
                        && matches!(items.get(head + 2), Some((_, Item::Name(_, NameKind::Place(_)))));
                // `der Kapitän, ein Georgier`, too.
                let new = tokens.into_iter().any(|at| {
                    self.document.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Comma)
                        && spelled!(self.document, at + 1, "ein" | "eine")
                });
                let lone = !named
                    && !elsewhere
                    && !new
                    && items
                        .iter()
                        .skip(head + 1)
                        .take_while(|(_, item)| !matches!(item, Item::In | Item::Else | Item::Comma))
                        .all(|(_, item)| matches!(item, Item::Other));
                // `die Arbeitgeber`, `die Verdächtigen` are several, who speak for themselves.
                let several =
                    self.document.form(tokens.begin) == "die" && ends_in!(self.document.form(range.begin), "er" | "en");
                let person = definite && lone && !several && self.looks_like_person(range.begin);
                if person && reading.affiliation.is_none() {
                    // `der 69-Jährige`, `der frühere Ölmanager`: the one who spoke last.
                    let gender = self.gender_of_article(tokens.begin);
                    if let Some(who) = self.resolve_pronoun(tokens.begin, gender, false, history) {
                        return Some(Who { mention: self.document.span(tokens), ..who });
                    }
                }
                // `the Coast Watch Service (CWS) said`: a body known by its initials.
                let initials = self.mentions.at(tokens.end + 1).filter(|mention| {
                    let opens = self.document.tokens().get(tokens.end);
                    opens.is_some_and(|open| open.kind == TokenKind::OpeningBracket)
                        && matches!(self.kind(mention.named), NameKind::Institution(..))
                });
                // `die russische Wirtschaft` is not the government.
                let party = initials.and_then(|body| self.speaking_of(body)).map_or(Party::Nobody, party);
                // `Olga, 47, a teacher`
                let aged = self.document.tokens().get(tokens.begin).is_some_and(|name| name.capital)
                    && self.document.tokens().get(tokens.begin + 1).is_some_and(|comma| comma.kind == TokenKind::Comma)
                    && self.document.tokens().get(tokens.begin + 2).is_some_and(|age| age.kind == TokenKind::Number);
                if aged {
                    return Some(Who { person: true, ..self.who(tokens, self.phrase(tokens), party) });
                }
                // A name of several words without a known given name is a person or body of its own.
                Some(self.who(tokens, self.phrase(tokens), party))
            }
        }
    }

    fn who(&self, tokens: TokenRange, name: String, party: Party) -> Who {
        let plural = matches!(&party, Party::Both) || matches!(&party, Party::For(parties) if parties.len() > 1);
        let name: Arc<str> = name.into();
        Who {
            identity: Identity::Called(Arc::clone(&name)),
            name,
            party,
            gender: None,
            plural,
            person: false,
            by_pronoun: false,
            mention: self.document.span(tokens),
        }
    }
}

fn party(affiliation: Affiliation) -> Party {
    match affiliation {
        Affiliation::For(speaking) => Party::For([speaking].into()),
        Affiliation::Nobody => Party::Nobody,
    }
}
