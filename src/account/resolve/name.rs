//! Names of actors, places, bodies and people, and for whom they stand.

use super::noun_phrase::{Item, Reading};
use super::{Affiliation, History, NameKind, Party, Resolver, Speaking, Who};
use crate::account::actor::{self, ActorIndex, Meaning};
use crate::account::mention::{Mention, Named};
use crate::text::{Language, Span, TokenRange};

impl Resolver<'_> {
    pub(super) fn kind(&self, named: Named) -> NameKind {
        match named {
            Named::Own(side) => NameKind::Own(side),
            Named::Abbreviation(actor) => NameKind::Institution(actor, None),
            Named::Stranger(stranger) => NameKind::Stranger(stranger),
            Named::Listed(name) => match actor::names().names.get(name).map(|name| name.meaning) {
                Some(Meaning::Place(actor)) => NameKind::Place(actor),
                Some(Meaning::Adjective(actor)) => NameKind::Adjective(actor),
                Some(Meaning::Demonym(actor)) => NameKind::Demonym(actor),
                Some(Meaning::Institution(actor, office)) => NameKind::Institution(actor, office),
                Some(Meaning::Person(person, spelling)) => NameKind::Person(person, spelling),
                Some(Meaning::Media | Meaning::OutsideInstitution) | None => NameKind::Outside,
            },
        }
    }

    pub(super) fn shown(&self, mention: &Mention) -> String {
        match mention.named {
            Named::Listed(name) => actor::names().names.get(name).map(|name| name.shown.clone()).unwrap_or_default(),
            Named::Stranger(stranger) => {
                self.mentions.strangers.get(stranger).map(|stranger| stranger.shown.clone()).unwrap_or_default()
            }
            Named::Own(_) | Named::Abbreviation(_) => {
                let text = self.document.span(mention.tokens).of(self.document.text());
                if mention.genitive { text.strip_suffix('s').unwrap_or(text) } else { text }.to_owned()
            }
        }
    }

    pub(super) fn names_in(&self, tokens: TokenRange) -> Vec<&Mention> {
        let first = self.mentions.first_from(tokens.begin);
        self.mentions.all.iter().skip(first).take_while(|mention| mention.tokens.begin < tokens.end).collect()
    }

    pub(super) fn speaking(&self, kind: NameKind) -> Option<Affiliation> {
        Some(match kind {
            NameKind::Place(actor)
            | NameKind::Adjective(actor)
            | NameKind::Demonym(actor)
            | NameKind::Institution(actor, _) => Affiliation::For(Speaking::Actor(actor)),
            NameKind::Own(side) => Affiliation::For(Speaking::Own(side)),
            NameKind::Outside => Affiliation::Nobody,
            NameKind::Person(person, _) => Affiliation::For(Speaking::Actor(self.actor_of(person, None)?)),
            NameKind::Stranger(stranger) => (*self.affiliations.get(stranger)?)?,
        })
    }

    pub(super) fn speaking_of(&self, mention: &Mention) -> Option<Affiliation> {
        match self.kind(mention.named) {
            NameKind::Stranger(_) => None,
            kind => self.speaking(kind),
        }
    }

    /// Whether the words name a person, an office or a body, and no place.
    pub(in crate::account) fn names_speaker(&self, source: &[Span]) -> bool {
        source.iter().flat_map(|span| self.document.tokens_of(*span)).any(|token| {
            self.roles.get(token).is_some_and(Option::is_some)
                || self.mentions.at(token).is_some_and(|mention| {
                    matches!(
                        self.kind(mention.named),
                        NameKind::Person(..) | NameKind::Stranger(_) | NameKind::Institution(..)
                    )
                })
        })
    }

    /// Whether the text names the actor at all.
    pub(super) fn speaks_of(&self, actor: ActorIndex) -> bool {
        self.named.get(actor).is_some_and(|&times| times > 0)
    }

    /// How often the text names each actor of the list.
    pub(in crate::account) fn actors_named(&self) -> Vec<usize> {
        let mut counts = vec![0; actor::actors().len()];
        for mention in &self.mentions.all {
            if let Some(Affiliation::For(Speaking::Actor(actor))) = self.speaking_of(mention)
                && let Some(count) = counts.get_mut(actor)
            {
                *count += 1;
            }
        }
        counts
    }

    /// Of the actors that `fits`, the one that the text names most often, the first in the list where two are equal.
    pub(super) fn most_named(&self, fits: &dyn Fn(ActorIndex) -> bool) -> Option<ActorIndex> {
        let named = self.actors_named().into_iter().enumerate().filter(|&(actor, times)| times > 0 && fits(actor));
        named.max_by_key(|&(actor, times)| (times, std::cmp::Reverse(actor))).map(|(actor, _)| actor)
    }

    #[allow(clippy::too_many_arguments)]
    pub(super) fn resolve_name(
        &self,
        tokens: TokenRange,
        range: TokenRange,
        mention: &Mention,
        kind: NameKind,
        reading: &Reading,
        items: &[(TokenRange, Item)],
        head: usize,
        history: &History,
    ) -> Option<Who> {
        let hint = match reading.affiliation {
            Some(Affiliation::For(Speaking::Actor(actor))) => Some(actor),
            _ => None,
        };
        match kind {
            NameKind::Person(..) | NameKind::Stranger(_) => {
                let affiliation = reading.affiliation;
                self.named_person(tokens, *mention, kind, affiliation, hint, reading.former && !reading.container)
            }
            NameKind::Demonym(actor) | NameKind::Adjective(actor) => {
                let article = range.begin.checked_sub(1).map(|before| self.document.form(before)).unwrap_or("");
                let singular = one_of!(article, "der" | "dem" | "den" | "the")
                    && !self.document.form(range.begin).ends_with('s')
                    && !(article == "der" && self.document.form(range.begin).ends_with("en"))
                    && range.begin > tokens.begin;
                if singular {
                    if let Some(who) = self.last_person(range.begin, |person| self.is_or_was_of(person, actor)) {
                        return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who });
                    }
                    let gender = self.gender_of_article(range.begin - 1);
                    if let Some((_, who)) = history.speakers.iter().rev().take(6).find(|(_, who)| {
                        who.person
                            && who.party == Party::For([Speaking::Actor(actor)].into())
                            && (gender.is_none() || who.gender == gender)
                    }) {
                        return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
                    }
                }
                if reading.indefinite {
                    return Some(self.who(tokens, self.phrase(tokens), Party::Nobody));
                }
                Some(self.who(tokens, self.phrase(range), Party::For([Speaking::Actor(actor)].into())))
            }
            NameKind::Outside => Some(self.who(tokens, self.shown(mention), Party::Nobody)),
            NameKind::Place(_) | NameKind::Institution(..) | NameKind::Own(_) => {
                // `Denmark's Foreign Office`, `der Nationale Sicherheitsrat der Ukraine`: what is another country's own
                // under that name.
                let english = self.language_at(range.begin) == Language::English;
                let owner = match (items.get(head + 1), items.get(head + 2)) {
                    (Some((_, Item::Of | Item::Genitive)), Some((_, Item::Name(_, owner @ NameKind::Place(_))))) => {
                        self.speaking(*owner)
                    }
                    (Some((_, Item::Name(next, owner @ NameKind::Place(_)))), _) if next.genitive => {
                        self.speaking(*owner)
                    }
                    _ => reading.affiliation.filter(|_| english),
                };
                let owner = owner.filter(|_| matches!(kind, NameKind::Institution(..)));
                let speaking = match owner.or(self.speaking(kind))? {
                    Affiliation::For(speaking) => speaking,
                    Affiliation::Nobody => return None,
                };
                Some(self.who(tokens, self.shown(mention), Party::For([speaking].into())))
            }
        }
    }

    pub(super) fn named_person(
        &self,
        tokens: TokenRange,
        mention: Mention,
        kind: NameKind,
        affiliation: Option<Affiliation>,
        hint: Option<ActorIndex>,
        outside: bool,
    ) -> Option<Who> {
        match kind {
            NameKind::Person(person, spelling) => {
                let hint = hint.or_else(|| self.home(person));
                self.person(tokens, &mention, person, spelling, hint, outside)
            }
            NameKind::Stranger(stranger) => {
                self.stranger(tokens, stranger, if outside { Some(Affiliation::Nobody) } else { affiliation })
            }
            _ => None,
        }
    }
}
