//! Nouns for offices and bodies without a name: `der Kremlchef`, `das Außenministerium`, `a senior official`.

use super::noun_phrase::Reading;
use super::party;
use super::person::{is_mandate, offices};
use super::{Affiliation, History, Identity, NameKind, Party, Resolver, Speaking, Who};
use crate::account::actor::{self, ActorIndex, Meaning, Office};
use crate::account::role::{Role, RoleNoun};
use crate::text::{Language, TokenKind, TokenRange, fold};

impl Resolver<'_> {
    pub(super) fn resolve_role(
        &self,
        tokens: TokenRange,
        range: TokenRange,
        role: &RoleNoun,
        reading: &Reading,
        hint: Option<ActorIndex>,
        history: &History,
    ) -> Option<Who> {
        let outside = role.role.is_outside()
            || reading.former && matches!(role.role, Role::Office(_))
            || self.is_of_abbreviation(range.begin, role);
        if let Some((mention, kind)) = reading.named {
            let mandate = role.role == Role::OutsidePerson && is_mandate(self.document.form(range.begin));
            let hint = hint.or_else(|| self.actor_by_office(kind, role.role));
            let outside = match kind {
                NameKind::Person(..) => mandate || reading.former && matches!(role.role, Role::Office(_)),
                _ => outside,
            };
            let affiliation = match (outside, reading.affiliation) {
                (true, _) => Some(Affiliation::Nobody),
                (false, Some(affiliation)) => Some(affiliation),
                (false, None) => self
                    .possessor(reading, history)
                    .or_else(|| self.of_stranger_in_office(kind, role, tokens))
                    .or_else(|| {
                        let learnt = matches!(kind, NameKind::Stranger(stranger)
                            if self.mentions.strangers.get(stranger).is_some_and(|known| known.by_title));
                        // `a spokesman, Sven Berg, said`
                        let comma = self.document.tokens().get(range.end);
                        let aside = comma.is_some_and(|comma| comma.kind == TokenKind::Comma)
                            && mention.tokens.begin == range.end + 1
                            && self.language_at(tokens.begin) == Language::English;
                        if !(learnt || aside) || reading.complement_noun {
                            return None;
                        }
                        if role.role == Role::Office(Office::Official) {
                            return self.department(range.begin, history);
                        }
                        // A spokesman speaks for the body that has just spoken.
                        let spoke = self.last_speaking(history).filter(|_| {
                            role.role == Role::Office(Office::Spokesperson)
                                && self.spoke_right_before(tokens.begin, history)
                        });
                        spoke
                            .or_else(|| self.nearest_actor(tokens.begin, history).map(Affiliation::For))
                            .or_else(|| self.last_speaking(history).filter(|_| aside))
                    }),
            };
            return self.named_person(tokens, mention, kind, affiliation, hint, outside);
        }
        if reading.former
            && reading.definite
            && !reading.indefinite
            && reading.called.is_none()
            && !reading.complement_noun
            && let Role::Office(office) = role.role
            && let Some(who) = self.last_person(range.begin, |person| {
                offices(person).iter().any(|term| office.covers(term.office))
                    && hint.is_none_or(|hint| self.is_or_was_of(person, hint))
                    && !self.holds_now(person, office)
            })
        {
            // `der frühere Präsident`: somebody named before, who may hold another office by now.
            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, party: Party::Nobody, ..who });
        }
        // `sagte die CDU-Vorsitzende` after words of hers, of whom no such office was told before.
        let begins = |at: usize| self.document.form(at) == self.document.form(range.begin);
        if reading.definite
            && reading.named.is_none()
            && reading.called.is_none()
            && self.is_of_abbreviation(range.begin, role)
            && let Some((at, who)) = history.speakers.last()
            && who.person
            && who.gender.is_some()
            && who.gender == self.gender_of_article(tokens.begin)
            && self
                .document
                .sentence_of(range.begin)
                .is_some_and(|here| *at + 1 >= here && self.same_paragraph(*at, here))
            && !self.roles_before(range.begin).any(begins)
        {
            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
        }
        if role.role == Role::OutsideBody {
            return Some(self.who(tokens, self.phrase(self.headed(range, tokens, reading)), Party::Nobody));
        }
        if let Some(called) = reading.called {
            let name = self.phrase(called);
            let affiliation = if outside {
                Some(Affiliation::Nobody)
            } else {
                reading.affiliation.or_else(|| self.possessor(reading, history)).or_else(|| {
                    (!reading.complement_noun)
                        .then(|| self.nearest_actor(tokens.begin, history).map(Affiliation::For))
                        .flatten()
                })
            };
            let mut who = self.who(tokens, name, affiliation.map_or(Party::Nobody, party));
            who.person = true;
            who.gender = role.gender;
            return Some(who);
        }
        let counterpart = matches!(
            self.document.form(range.begin).trim_end_matches("n"),
            "kollege" | "kollegi" | "amtskollege" | "amtskollegi" | "counterpart" | "gegenüber"
        );
        let mut affiliation = reading.affiliation;
        // `his American counterpart`: the one of that side whom the text named last.
        if counterpart
            && let Some(Affiliation::For(Speaking::Actor(actor))) = affiliation
            && let Some(who) = self.last_person(range.begin, |person| {
                !self.former.contains(&person) && self.actor_of(person, None) == Some(actor)
            })
        {
            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who });
        }
        if role.role == Role::Office(Office::Official)
            && affiliation.is_none()
            && self.language_at(range.begin) == Language::English
        {
            if reading.definite && !reading.indefinite && !role.plural {
                // `the official`: the one who spoke last.
                let unnamed = spelled!(self.document, range.begin, "insider" | "source");
                let before = history.speakers.iter().rev().take(6).find(|(_, who)| {
                    who.name.ends_with("official")
                        || unnamed && (who.name.ends_with("source") || who.name.ends_with("insider"))
                        || who.name.contains("official at ")
                        || who.name.contains("official in ")
                });
                if let Some((_, who)) = before {
                    return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
                }
            }
            affiliation = self.department(range.begin, history);
        }
        // `Ein Beamter der Kanzlei … der Beamte`: the one who spoke.
        let noun = self.document.form(range.begin);
        let stem = noun.strip_suffix('n').unwrap_or(noun).trim_end_matches(['e', 'r']);
        if matches!(role.role, Role::Office(Office::Official | Office::Spokesperson | Office::Adviser))
            && affiliation.is_none()
            && reading.definite
            && !reading.indefinite
            && !role.plural
            && !counterpart
            && role.prefix.is_empty()
            && reading.complement_role.is_none()
            && !reading.complement_noun
            && self.language_at(range.begin) == Language::German
            && let Some((_, who)) = history.speakers.iter().rev().take(3).find(|(_, who)| {
                matches!(who.identity, Identity::Called(_))
                    && who.name.split(' ').any(|word| fold(word).starts_with(stem) && fold(word).len() < stem.len() + 4)
            })
        {
            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
        }
        if affiliation.is_none() && !counterpart {
            affiliation = self.possessor(reading, history);
        }
        // `Sources in the government here said`
        if affiliation.is_none() && (range.end..range.end + 5).any(|at| spelled!(self.document, at, "here")) {
            affiliation = self.dateline();
        }
        // `Sources in the ministry said`: in the one named before, or that of the place.
        if affiliation.is_none()
            && self.language_at(range.begin) == Language::English
            && spelled!(self.document, range.end, "in" | "at" | "from")
            && spelled!(self.document, range.end + 1, "the")
            && self.roles.get(range.end + 2).and_then(Option::as_ref).is_some_and(|body| body.role == Role::Body)
        {
            affiliation = self.same_noun_before(range.end + 2).or_else(|| self.dateline());
        }
        // `Few in Oslo doubt it. Officials there say …`
        if affiliation.is_none() && spelled!(self.document, range.end, "there") {
            affiliation = self.nearest_actor(tokens.begin, history).map(Affiliation::For);
        }
        // `the prime minister's office`: of the one whom the text names.
        if affiliation.is_none() && role.role == Role::Body {
            let owner = (tokens.begin..range.begin).find_map(|at| {
                let owner = self.roles.get(at)?.as_ref()?;
                let Role::Office(office) = owner.role else { return None };
                let last = at + owner.length.max(1) - 1;
                self.document.form(last).ends_with("'s").then(|| self.holder(range.begin, office, None, None, false))?
            });
            if let Some(Who { party: Party::For(parties), .. }) = owner {
                affiliation = parties.first().copied().map(Affiliation::For);
            }
        }
        if outside {
            affiliation = Some(Affiliation::Nobody);
        }
        // `the state department`, `the administration`: so called of the American ones.
        if affiliation.is_none() && role.role == Role::Body && self.language_at(range.begin) == Language::English {
            affiliation = self.american(range, reading.definite);
        }
        // A named body that no list knows decides, too: `Sprecher des Verhandlungskomitees`.
        if affiliation.is_none() && reading.complement_noun && reading.complement_role.is_none() {
            affiliation = Some(Affiliation::Nobody);
        }
        let definite = !reading.indefinite && !role.plural;
        if definite
            && affiliation.is_none()
            && !counterpart
            && let Role::Office(office) = role.role
            && let Some(house) = self.house.map(|actor| Affiliation::For(Speaking::Actor(actor)))
            && let Some(who) = self.holder(range.begin, office, Some(house), role.gender, false)
        {
            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who });
        }
        // `the spokesperson` after words of hers: not whom those words name.
        if definite
            && reading.definite
            && affiliation.is_none()
            && !counterpart
            && role.role == Role::Office(Office::Spokesperson)
            && self.language_at(range.begin) == Language::English
            && let Some((at, who)) = history.speakers.last()
            && self.identity_holds(&who.identity, Office::Spokesperson)
            && (who.gender.is_none() || role.gender.is_none() || who.gender == role.gender)
            && self
                .document
                .sentence_of(range.begin)
                .is_some_and(|here| *at + 2 >= here && self.same_paragraph(*at, here))
        {
            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
        }
        // The holder of the office, if the text names him.
        if definite
            && let Role::Office(office) = role.role
            && !matches!(affiliation, Some(Affiliation::Nobody))
            && !reading.complement_noun
            && reading.complement_role.is_none()
            && let Some(who) = match self.headed_office(role).filter(|_| office == Office::Head) {
                // `der Kremlchef`, `die Pentagonchefin`: the head of that house and nobody else's.
                Some(headed) => self.holder(range.begin, headed, affiliation, role.gender, true),
                None => self.holder(range.begin, office, affiliation, role.gender, false),
            }
        {
            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who });
        }
        let form = self.document.form(range.begin);
        // `die Republikaner` are several.
        let several = self.document.form(tokens.begin) == "die" && !ends_in!(form, "in" | "e");
        if definite
            && reading.definite
            && reading.affiliation.is_none()
            && !reading.complement_noun
            && !several
            && (role.role == Role::OutsidePerson && is_of_a_life(form) || one_of!(form, "diplomat" | "diplomatin"))
        {
            // `der frühere Ölmanager` says what somebody was who has been named.
            let gender = self.gender_of_article(tokens.begin);
            let last = history.speakers.last().map(|(_, who)| who);
            let last =
                last.filter(|who| who.person && (gender.is_none() || who.gender.is_none() || who.gender == gender));
            if let Some(who) = self.resolve_pronoun(tokens.begin, gender, false, history).or_else(|| last.cloned()) {
                return Some(Who { by_pronoun: true, mention: self.document.span(tokens), ..who });
            }
        }
        if definite && !several && role.role == Role::OutsidePerson && reading.definite && !reading.complement_noun {
            // `der Politologe`: the one of them who spoke last.
            if let Some((_, who)) = history.speakers.iter().rev().take(4).find(|(_, who)| {
                who.person && who.party == Party::Nobody && (who.gender.is_none() || who.gender == role.gender)
            }) {
                return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
            }
        }
        // `die Leiterin` of a school or a firm speaks for no government: somebody the text has named.
        let house = one_of!(self.document.form(range.begin), "leiter" | "leiterin" | "direktor" | "direktorin");
        if house && affiliation.is_none() && role.role == Role::Office(Office::Head) {
            let before = self.resolve_pronoun(range.begin, role.gender, false, history).filter(|_| definite);
            if let Some(who) = before.filter(|who| who.person && matches!(who.identity, Identity::Stranger(_))) {
                return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who });
            }
            affiliation = Some(Affiliation::Nobody);
        }
        if affiliation.is_none() {
            affiliation = match role.role {
                // Unnamed diplomats speak for nobody that could be named.
                Role::Office(Office::Official) | Role::OutsidePerson | Role::OutsideBody => Some(Affiliation::Nobody),
                _ if counterpart => Some(Affiliation::Nobody),
                _ if role.plural && matches!(role.role, Role::Office(_)) => Some(Affiliation::Nobody),
                // `eleven European governments`
                _ if role.plural && self.document.form(range.begin) == "governments" => Some(Affiliation::Nobody),
                _ => {
                    if definite && reading.definite && role.role.is_person() && reading.complement_role.is_none() {
                        let gender = role.gender;
                        let last = history.speakers.iter().rev().take(3).find(|(_, who)| {
                            who.person
                                && matches!(who.party, Party::For(_))
                                && (gender.is_none() || who.gender.is_none() || who.gender == gender)
                        });
                        if let Some((_, who)) = last
                            && matches!(role.role, Role::Office(office) if self.identity_holds(&who.identity, office))
                        {
                            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
                        }
                    }
                    let noun = self.document.form(range.begin);
                    let remembered = history.speakers.iter().rev().take(40).find_map(|(_, who)| {
                        // `the Ministry of Trade … the ministry`
                        let body = role.role == Role::Body
                            && reading.definite
                            && !who.person
                            && who.name.split(' ').any(|word| fold(word) == noun);
                        let same = body
                            || who.identity
                                == Identity::Called(self.phrase(self.headed(range, tokens, reading)).into());
                        match &who.party {
                            Party::For(parties) if same => parties.first().copied().map(Affiliation::For),
                            _ => None,
                        }
                    });
                    let in_sentence = self.nearest_in_sentence(range.begin).or_else(|| {
                        // `In Oslo reagierte man empört. Das Ministerium …`
                        let body = role.role == Role::Body && reading.definite;
                        self.place_before(range.begin, history).filter(|_| body)
                    });
                    // `…, a spokesman said`: somebody new, of whom the paragraph is about.
                    let new = reading.indefinite && self.language_at(range.begin) == Language::English;
                    let new = || self.nearest_actor(tokens.begin, history).map(Affiliation::For).filter(|_| new);
                    // `Das dortige Ministerium`: of the place named last.
                    let there = self.document.form(range.begin.saturating_sub(1)).starts_with("dortige");
                    // America has departments and no ministries.
                    let ministry = spelled!(self.document, range.end - 1, "ministry");
                    let american = |affiliation: &Affiliation| {
                        matches!(affiliation, Affiliation::For(Speaking::Actor(index))
                            if actor::actors().get(*index).is_some_and(|actor| actor.id == "white_house"))
                    };
                    let found = in_sentence
                        .or_else(|| self.nearest_actor(tokens.begin, history).map(Affiliation::For).filter(|_| there))
                        .or_else(new)
                        .or(remembered)
                        .or_else(|| self.same_noun_before(range.begin))
                        .or_else(|| {
                            // `OSLO, March 5 - … the Department of Fisheries`: written there, it is of that country.
                            let capital = self.document.tokens().get(range.begin).is_some_and(|token| token.capital);
                            self.dateline().filter(|_| capital && role.role == Role::Body)
                        })
                        .or_else(|| self.nearest_actor(tokens.begin, history).map(Affiliation::For))
                        .or_else(|| self.last_speaking(history))
                        .or_else(|| self.dateline());
                    match found {
                        Some(found) if ministry && american(&found) => self.dateline().or_else(|| {
                            let other = |actor| !american(&Affiliation::For(Speaking::Actor(actor)));
                            self.most_named(&other).map(|actor| Affiliation::For(Speaking::Actor(actor)))
                        }),
                        found => found,
                    }
                }
            };
        }
        let name = self.phrase(self.headed(range, tokens, reading));
        let name = if name.ends_with('s') && reading.end <= range.end && self.is_genitive(range.begin) {
            name.strip_suffix("es")
                .filter(|stem| stem.ends_with("amt"))
                .or(name.strip_suffix('s'))
                .unwrap_or(&name)
                .to_owned()
        } else {
            name
        };
        let name = self.without_possessive(name, reading, history);
        // `their ministry's statement`: the ministry's.
        let name = name.strip_suffix("'s").or(name.strip_suffix("’s")).unwrap_or(&name).to_owned();
        let mut who = self.who(tokens, name, affiliation.map_or(Party::Nobody, party));
        who.person = role.role.is_person();
        who.gender = role.gender;
        who.plural |= role.plural;
        Some(who)
    }

    /// Whether a German office is that of a body known by its abbreviation alone, which is none of the actors': a party, an
    /// association (`FPÖ-Chef`). A minister's party is beside the point.
    pub(super) fn is_of_abbreviation(&self, token: usize, role: &RoleNoun) -> bool {
        let heads = matches!(
            role.role,
            Role::Office(Office::Head | Office::President | Office::SecretaryGeneral | Office::Spokesperson)
        );
        heads
            && !(token..token + 4).any(|at| {
                self.mentions.at(at).is_some_and(|mention| matches!(self.kind(mention.named), NameKind::Own(_)))
            })
            && self.prefix(role).is_none()
            && self
                .document
                .word(token)
                .split_once('-')
                .is_some_and(|(body, _)| body.chars().count() > 1 && body.chars().all(char::is_uppercase))
    }

    /// The office of whoever heads the house in the compound's first part: `Kremlchef`, `CIA-Chef`.
    fn headed_office(&self, role: &RoleNoun) -> Option<Office> {
        let names = actor::names();
        let found = names.by_first.get(&actor::key(&role.prefix))?;
        found.iter().find_map(|&name| match names.names.get(name)?.meaning {
            Meaning::Institution(_, office) => office,
            _ => None,
        })
    }

    /// The American government, where a body is called as only its bodies are.
    fn american(&self, body: TokenRange, definite: bool) -> Option<Affiliation> {
        let last = body.end.checked_sub(1)?;
        let department = spelled!(self.document, last, "department")
            && [body.begin, body.begin.saturating_sub(1)]
                .into_iter()
                .any(|at| spelled!(self.document, at, "commerce" | "justice" | "state" | "treasury"));
        let administration = definite && spelled!(self.document, last, "administration");
        let american = actor::actors().iter().position(|actor| actor.id == "white_house")?;
        (department || administration).then_some(Affiliation::For(Speaking::Actor(american)))
    }

    /// For whom an English `defense official` or `administration official` without a country speaks: the state whose
    /// agency quotes him, or the one the paragraph is about. `an official` alone speaks for nobody that is named.
    fn department(&self, official: usize, history: &History) -> Option<Affiliation> {
        let before = official.checked_sub(1)?;
        let form = self.document.form(before);
        // `a senior official traveling with Mr. X`
        let travels = spelled!(self.document, official + 1, "accompanying" | "traveling" | "travelling");
        let with = official + 2 + usize::from(spelled!(self.document, official + 2, "with"));
        if travels {
            return self.mentions.at(with).and_then(|guest| self.speaking_of(guest));
        }
        if !spelled!(self.document, official, "official" | "officials" | "insider" | "source" | "sources") {
            return None;
        }
        if form == "administration" {
            // In English a bare `administration` is the American one.
            let american = actor::actors().iter().position(|actor| actor.id == "white_house")?;
            return Some(Affiliation::For(Speaking::Actor(american)));
        }
        let department = one_of!(
            form,
            "border"
                | "customs"
                | "defence"
                | "defense"
                | "diplomatic"
                | "energy"
                | "finance"
                | "government"
                | "health"
                | "intelligence"
                | "interior"
                | "military"
                | "migration"
                | "ministry"
                | "security"
                | "trade"
                | "treasury"
        );
        if !department {
            // `The State Department denied it. A senior official stressed …`: one of that body.
            let spoke = history.speakers.last().filter(|(_, who)| {
                let body = !who.person && !who.plural && !matches!(who.identity, Identity::Person(_));
                let house = self
                    .names_in(self.document.tokens_of(who.mention))
                    .iter()
                    .any(|name| matches!(self.kind(name.named), NameKind::Institution(..)))
                    || self.document.tokens_of(who.mention).into_iter().any(|at| {
                        self.roles.get(at).and_then(Option::as_ref).is_some_and(|role| role.role == Role::Body)
                    });
                body && house
            });
            let sentence = self.document.sentence_of(official)?;
            let near = spoke.filter(|(at, _)| *at + 1 >= sentence && self.same_paragraph(*at, sentence));
            return near.and_then(|_| self.last_speaking(history));
        }
        let sentence = self.document.sentences().get(self.document.sentence_of(official)?)?;
        let medium = self.names_in(TokenRange::new(sentence.tokens.begin, official)).into_iter().find_map(|mention| {
            let words: Vec<String> =
                mention.tokens.into_iter().map(|token| actor::key(self.document.form(token))).collect();
            let known = actor::names().state_media.iter().find(|(name, _)| *name == words);
            known.map(|(_, actor)| Speaking::Actor(*actor))
        });
        // `Mr. X had wanted it, according to a senior defense official`: of the government of whom it is told.
        let told = self.document.tokens().get(sentence.body).and_then(|_| self.mentions.at(sentence.body));
        let told = told.filter(|told| matches!(self.kind(told.named), NameKind::Person(..)) && form == "defense");
        let told = told.and_then(|told| self.speaking_of(told));
        let near = medium.or_else(|| self.nearest_actor(official, history)).map(Affiliation::For);
        let near = told.or(near);
        // `A ministry official added`: of the ministry that has just spoken.
        let again = || history.speakers.last().is_some_and(|(_, who)| fold(&who.name).ends_with(form));
        let right_before = form == "government" || self.spoke_right_before(official, history) || again();
        near.or_else(|| self.last_speaking(history).filter(|_| right_before))
    }

    /// `Its press service` by its own name: whose it is comes from elsewhere.
    fn without_possessive(&self, name: String, reading: &Reading, history: &History) -> String {
        let Some((token, gender, plural)) = reading.possessive else { return name };
        let form = self.document.form(token);
        let rest = match name.split_once(' ') {
            Some((first, rest)) if fold(first) == form => rest.to_owned(),
            _ => return name,
        };
        if self.language_at(token) != Language::English {
            return name;
        }
        let owner = match form {
            "its" => self.resolve_thing(token, history),
            _ => self.resolve_pronoun(token, gender, plural, history),
        };
        match owner {
            Some(owner) if owner.person => format!("{}’s {rest}", owner.name),
            Some(owner) => format!("{} {rest}", owner.name),
            None => rest,
        }
    }

    pub(super) fn possessor(&self, reading: &Reading, history: &History) -> Option<Affiliation> {
        let (token, gender, plural) = reading.possessive?;
        // `von dessen Büro`: not of the subject, but of whom the sentence names last.
        if spelled!(self.document, token, "dessen" | "deren") {
            let sentence = self.document.sentences().get(self.document.sentence_of(token)?)?;
            let before = TokenRange::new(sentence.tokens.begin, token);
            let last = self
                .names_in(before)
                .into_iter()
                .rev()
                .find(|mention| matches!(self.kind(mention.named), NameKind::Person(..) | NameKind::Stranger(_)));
            if let Some(affiliation) = last.and_then(|last| self.speaking_of(last)) {
                return Some(affiliation);
            }
        }
        let german = self.language_at(token) == Language::German;
        if (german || matches!(self.document.form(token), "his" | "her"))
            && let Some(who) = self.told_subject(token, gender, history)
            && let Party::For(parties) = &who.party
        {
            return parties.first().copied().map(Affiliation::For);
        }
        let who = match self.document.form(token) {
            "its" => self.resolve_thing(token, history)?,
            _ => self.resolve_pronoun(token, gender, plural, history)?,
        };
        match who.party {
            Party::For(parties) => parties.first().copied().map(Affiliation::For),
            Party::Nobody => Some(Affiliation::Nobody),
            Party::Both => None,
        }
    }
}

/// What somebody in office is called for what he once was or also is: `der Ölmanager`, `der Republikaner`.
pub(super) fn is_of_a_life(form: &str) -> bool {
    ends_in!(
        form,
        "manager"
            | "unternehmer"
            | "jurist"
            | "juristin"
            | "politiker"
            | "politikerin"
            | "parteichef"
            | "parteichefin"
            | "parteivorsitzende"
            | "demokrat"
            | "demokratin"
            | "republikaner"
            | "republikanerin"
            | "milliardär"
            | "anwalt"
            | "anwältin"
            | "ökonom"
            | "arzt"
            | "historiker"
            | "historikerin"
            | "physiker"
            | "physikerin"
            | "schauspieler"
            | "mediziner"
            | "chemiker"
            | "ingenieur"
            | "komiker"
            | "banker"
            | "businessman"
            | "tycoon"
            | "billionaire"
            | "lawyer"
            | "vater"
            | "mutter"
    )
}
