//! People whom no list knows: for whom they speak, told by the words around the name.

use super::noun_phrase::Item;
use super::pronoun::is_preposition;
use super::{Affiliation, History, Identity, NameKind, Party, Resolver, Speaking, Who};
use crate::account::actor::{self, ActorIndex, Office};
use crate::account::role::{Role, RoleNoun};
use crate::text::{Language, TokenKind, TokenRange};

impl Resolver<'_> {
    pub(super) fn stranger(
        &self,
        tokens: TokenRange,
        stranger: usize,
        affiliation: Option<Affiliation>,
    ) -> Option<Who> {
        let known = self.mentions.strangers.get(stranger)?;
        let affiliation = affiliation.or_else(|| *self.affiliations.get(stranger)?);
        Some(Who {
            name: known.shown.as_str().into(),
            party: match affiliation {
                Some(Affiliation::For(speaking)) => Party::For([speaking].into()),
                Some(Affiliation::Nobody) | None => Party::Nobody,
            },
            identity: Identity::Stranger(stranger),
            gender: known.gender,
            plural: false,
            person: true,
            by_pronoun: false,
            mention: self.document.span(tokens),
        })
    }

    /// For whom somebody speaks, told by the phrase in which the full name stands first, or by what follows it.
    pub(super) fn affiliation_of(&self, stranger: usize) -> Option<Affiliation> {
        let known = self.mentions.strangers.get(stranger)?;
        // `Ion Popa, der Berater des Präsidenten`: which president, a name typical of one side tells before the text around.
        let settled = |tokens: TokenRange| {
            let (affiliation, role) = self.affiliation_in(tokens)?;
            let bare = matches!(affiliation, Affiliation::For(_))
                && matches!(role, Role::Office(_))
                && self.is_of_bare_office(tokens);
            Some(self.by_given_name(Some(stranger)).filter(|_| bare).unwrap_or(affiliation))
        };
        let begin = self.phrase_begin(known.first.begin);
        let before = TokenRange::new(begin, known.first.end);
        if let Some(affiliation) = settled(before) {
            return Some(affiliation);
        }
        // `Der Botschafter im Libanon, Ion Popa, …`
        let comma = known.first.begin.checked_sub(1).filter(|&at| self.is_comma(at));
        let begin = comma.and_then(|comma| {
            let words = (comma.saturating_sub(8)..comma).rev();
            let begin =
                words.take_while(|&at| self.document.tokens().get(at).is_some_and(|here| here.is_word())).last()?;
            let role = self.roles.get(begin + 1).or(self.roles.get(begin))?.as_ref()?;
            (self.language_at(begin) == Language::German && matches!(role.role, Role::Office(_))).then_some(begin)
        });
        if let (Some(begin), Some(comma)) = (begin, comma)
            && self.is_comma(known.first.end)
            && let Some(affiliation) = settled(TokenRange::new(begin, comma)).or_else(|| {
                // `Der Chef der Fluggesellschaft, Ion Popa, …`
                let role = (begin..begin + 2).find_map(|at| self.roles.get(at)?.as_ref());
                let firm = role.is_some_and(|role| self.is_of_firm(role, begin));
                self.by_given_name(Some(stranger)).filter(|_| !firm)
            })
        {
            return Some(affiliation);
        }
        // `…, Politologe am Carnegie-Zentrum,`
        let after = known.first.end;
        // `Foreign Minister Sven Holm rang his Danish counterpart`: of the other country that the text is about.
        let counterpart = (after..after + 12)
            .take_while(|&at| self.document.tokens().get(at).is_some_and(|here| here.is_word()))
            .find(|&at| spelled!(self.document, at, "counterpart" | "colleague"));
        if let Some(counterpart) = counterpart
            && spelled!(self.document, counterpart - 2, "his" | "her")
            && let Some(Affiliation::For(Speaking::Actor(guest))) =
                self.mentions.at(counterpart - 1).and_then(|guest| self.speaking_of(guest))
        {
            return self.most_named(&|actor| actor != guest).map(|host| Affiliation::For(Speaking::Actor(host)));
        }
        if self.document.tokens().get(after).is_some_and(|token| token.kind == TokenKind::Comma) {
            if self.has_left_office(after + 1) || self.is_of_opposition(after + 1) {
                return Some(Affiliation::Nobody);
            }
            // `Mr. X, who heads the Danish delegation`
            let heads = spelled!(self.document, after + 1, "who")
                && spelled!(
                    self.document,
                    after + 2,
                    "chairs" | "commands" | "heads" | "leads" | "represents" | "runs"
                );
            let after = if heads { after + 2 } else { after };
            let end = (after + 1..self.document.tokens().len().min(after + 12))
                .find(|&token| {
                    self.document
                        .tokens()
                        .get(token)
                        .is_some_and(|token| !token.is_word() && token.kind != TokenKind::QuotationMark)
                })
                .unwrap_or(after + 1);
            let apposition = TokenRange::new(after + 1, end);
            // `a spokesman, Sven Berg, told reporters`: a verb, and no apposition.
            let told = spelled!(self.document, after + 1, "said" | "says" | "told" | "tells");
            let begins_with_role =
                !told && apposition.into_iter().take(4).any(|token| self.roles.get(token).is_some_and(Option::is_some));
            if begins_with_role && let Some(affiliation) = settled(apposition) {
                return Some(affiliation);
            }
        }
        None
    }

    /// The house in which a German sentence says that somebody in office speaks: `Im Pentagon trat Sprecher Ion Popa auf`.
    fn house_of(&self, token: usize) -> Option<Affiliation> {
        let sentence = self.document.sentences().get(self.document.sentence_of(token)?)?;
        let names = self.names_in(TokenRange::new(sentence.tokens.begin, token));
        let house = names.into_iter().rev().find(|mention| {
            matches!(self.kind(mention.named), NameKind::Institution(..))
                && spelled!(self.document, mention.tokens.begin.saturating_sub(1), "im" | "am")
        })?;
        self.speaking_of(house)
    }

    /// The house of the German sentence before, of which a spokesman without another one is: `Auch das Pentagon wiegelt ab. Man
    /// habe nichts gefunden, sagte Sprecher Ion Popa.`
    fn house_before(&self, token: usize) -> Option<Affiliation> {
        let here = self.document.sentence_of(token)?;
        let from = self.document.sentences().get(here.saturating_sub(1))?.tokens.begin;
        let names = self.names_in(TokenRange::new(from, token)).into_iter().rev();
        let house = names.into_iter().find(|mention| matches!(self.kind(mention.named), NameKind::Institution(..)))?;
        let german = self.language_at(token) == Language::German;
        let near = self.document.sentence_of(house.tokens.begin).is_some_and(|at| self.same_paragraph(at, here));
        self.speaking_of(house).filter(|_| german && near)
    }

    fn is_comma(&self, token: usize) -> bool {
        self.document.tokens().get(token).is_some_and(|here| here.kind == TokenKind::Comma)
    }

    /// Whether a German phrase names an office by that of somebody else and by no country: `der Beauftragte des Präsidenten`.
    fn is_of_bare_office(&self, tokens: TokenRange) -> bool {
        let offices: Vec<usize> = tokens
            .into_iter()
            .filter(|&at| {
                let role = self.roles.get(at).and_then(Option::as_ref);
                role.is_some_and(|role| matches!(role.role, Role::Office(_)) && self.prefix(role).is_none())
            })
            .collect();
        let owned = offices.iter().skip(1).any(|&at| spelled!(self.document, at.saturating_sub(1), "des" | "der"));
        let country = self.names_in(tokens).iter().any(|name| !matches!(self.kind(name.named), NameKind::Stranger(_)));
        owned && !country
    }

    /// The first role noun of `tokens` and for whom it speaks.
    fn affiliation_in(&self, tokens: TokenRange) -> Option<(Affiliation, Role)> {
        let items = self.items(tokens);
        let head = self.head(&items)?;
        let (head_range, Item::Role(role)) = items.get(head)? else { return None };
        if role.role.is_outside() || role.former {
            return Some((Affiliation::Nobody, role.role));
        }
        let reading = self.read(&items, head, &History::default());
        if reading.former || self.is_of_abbreviation(head_range.begin, role) {
            return Some((Affiliation::Nobody, role.role));
        }
        // `Mr. X, its spokesman`: the body that the sentence before is about.
        let owner = || {
            self.possessor(&reading, &History::default())
                .filter(|_| self.language_at(tokens.begin) == Language::English)
        };
        let stranger = items.iter().find_map(|(_, item)| match item {
            Item::Name(_, NameKind::Stranger(stranger)) => Some(*stranger),
            _ => None,
        });
        let affiliation = reading.affiliation.or_else(owner).or_else(|| {
            // A commissioner's country is not whom she speaks for.
            let nobody = role.role == Role::Office(Office::Commissioner) || self.is_of_firm(role, tokens.begin);
            if nobody { None } else { self.by_given_name(stranger) }
        });
        let spokesman = role.role == Role::Office(Office::Spokesperson);
        let before = || self.house_before(tokens.begin).filter(|_| spokesman);
        let affiliation =
            affiliation.or_else(|| self.house_of(tokens.begin)).or_else(before).or_else(|| match role.role {
                Role::Office(Office::Official) => None,
                _ if self.is_of_firm(role, tokens.begin) => None,
                Role::Office(Office::Commissioner) => self.commission(),
                _ => self.likely_of(tokens, stranger),
            });
        // `OSLO, March 5 - … Deputy government spokeswoman Sana Holm said`
        let of_state = matches!(
            role.role,
            Role::Office(
                Office::Spokesperson
                    | Office::Commander
                    | Office::Minister
                    | Office::DeputyMinister
                    | Office::ForeignMinister
                    | Office::DefenceMinister
            )
        );
        let there = || self.nearest_in_sentence(tokens.begin).or_else(|| self.dateline());
        let affiliation = affiliation.or_else(|| there().filter(|_| of_state))?;
        Some((affiliation, role.role))
    }

    /// Whether a German office is mostly one in a company: `Vizechef Iwan Holm`.
    fn is_of_firm(&self, role: &RoleNoun, token: usize) -> bool {
        role.role == Role::Office(Office::Head)
            && matches!(role.prefix.as_str(), "" | "vize")
            && self.language_at(token) == Language::German
    }

    /// An office without a country, held by somebody with a typical given name: the actor of the text it is typical of.
    fn by_given_name(&self, stranger: Option<usize>) -> Option<Affiliation> {
        let known = self.mentions.strangers.get(stranger?)?;
        let names = actor::names();
        let given = names.given.get(known.given.split('-').next().unwrap_or(&known.given));
        let only = |actors: &mut dyn Iterator<Item = ActorIndex>| {
            let mut fitting: Vec<ActorIndex> = actors.filter(|&actor| self.speaks_of(actor)).collect();
            fitting.dedup();
            match fitting.as_slice() {
                [only] => Some(Affiliation::For(Speaking::Actor(*only))),
                _ => None,
            }
        };
        let by_given = only(&mut given.into_iter().flat_map(|given| given.actors.iter().copied()));
        by_given.or_else(|| {
            only(
                &mut names
                    .surname_endings
                    .iter()
                    .filter(|(ending, _)| {
                        known.surname.len() > ending.len() + 2 && known.surname.ends_with(ending.as_str())
                    })
                    .map(|&(_, actor)| actor),
            )
        })
    }

    /// The actor whose an unlisted holder of a bare office likely is; in German not one whose names end otherwise than his:
    /// then the other one that the text names most.
    fn likely_of(&self, tokens: TokenRange, stranger: Option<usize>) -> Option<Affiliation> {
        let likely = self.likely_actor(tokens)?;
        let known = stranger.and_then(|stranger| self.mentions.strangers.get(stranger));
        let (Some(known), Speaking::Actor(actor)) = (known, likely) else { return Some(Affiliation::For(likely)) };
        let mut endings = actor::names().surname_endings.iter().filter(|(_, of)| *of == actor).peekable();
        let strange = self.language_at(tokens.begin) == Language::German
            && endings.peek().is_some()
            && !endings.any(|(ending, _)| known.surname.ends_with(ending.as_str()))
            && actor::names().given.get(&known.given).is_none_or(|given| !given.actors.contains(&actor));
        let speaking = if strange { self.most_named(&|other| other != actor).map(Speaking::Actor)? } else { likely };
        Some(Affiliation::For(speaking))
    }

    /// Commissioners are the Union's where the text names it.
    fn commission(&self) -> Option<Affiliation> {
        let union = actor::actors().iter().position(|actor| actor.id == "eu")?;
        self.speaks_of(union).then_some(Affiliation::For(Speaking::Actor(union)))
    }

    pub(super) fn of_stranger_in_office(
        &self,
        kind: NameKind,
        role: &RoleNoun,
        tokens: TokenRange,
    ) -> Option<Affiliation> {
        let NameKind::Stranger(stranger) = kind else { return None };
        if role.role == Role::Office(Office::Official) {
            return self.by_given_name(Some(stranger));
        }
        if role.role == Role::Office(Office::Commissioner) {
            return self.commission();
        }
        let given = || self.by_given_name(Some(stranger)).filter(|_| !self.is_of_firm(role, tokens.begin));
        self.affiliation_of(stranger)
            .or_else(given)
            .or_else(|| self.same_noun_before(tokens.begin))
            .or_else(|| self.likely_of(tokens, Some(stranger)))
    }

    /// Somebody no list knows with whom an English sentence begins: `Rancher Dale Hutchins, 61, saw it`.
    pub(super) fn unknown_subject(&self, begin: usize, end: usize, history: &History) -> Option<Who> {
        if self.language_at(begin) != Language::English {
            return None;
        }
        let tokens = self.document.tokens();
        let length = (begin..end)
            .take_while(|&token| {
                tokens.get(token).is_some_and(|here| here.capital && here.kind == TokenKind::Word)
                    && self.mentions.at(token).is_none()
                    && self.roles.get(token).is_none_or(Option::is_none)
                    && !self.quoted.get(token).copied().unwrap_or(false)
                    && !self.is_told(token, history)
            })
            .count();
        let after = begin + length;
        let follows =
            tokens.get(after).is_some_and(|next| next.kind == TokenKind::Comma || !next.capital && next.is_word());
        // `On Tuesday evening`, `The Airbus, with 24 people aboard`
        let first = self.document.form(begin);
        let adverbial = crate::lexicon::text::starts_sentence(first) || is_preposition(first);
        if !(2..=4).contains(&length) || !follows || adverbial || self.document.form(begin).ends_with("'s") {
            return None;
        }
        let range = TokenRange::new(begin, after);
        Some(Who { person: true, ..self.who(range, self.phrase(range), Party::Nobody) })
    }
}
