//! What the text around a place names: the holder of an office, the actor named last. A country's body without its
//! country is found here.

use super::{Affiliation, History, Identity, NameKind, Party, Resolver, Speaking, Who};
use crate::account::actor::{self, Gender, Office};
use crate::account::role::Role;
use crate::text::{Language, TokenKind, TokenRange};

impl Resolver<'_> {
    /// Whether somebody spoke in the sentence before that of `token`, in the same paragraph.
    pub(super) fn spoke_right_before(&self, token: usize, history: &History) -> bool {
        let Some(sentence) = self.document.sentence_of(token) else { return false };
        history.speakers.last().is_some_and(|(at, _)| at + 1 >= sentence && self.same_paragraph(*at, sentence))
    }

    /// The person of the text who holds `office` (of `affiliation`): the nearest before `token`, or else any after it.
    /// `exact` asks for that very office and none that goes by its name, too.
    pub(super) fn holder(
        &self,
        token: usize,
        office: Office,
        affiliation: Option<Affiliation>,
        gender: Option<Gender>,
        exact: bool,
    ) -> Option<Who> {
        // Rather somebody who is called president than another ruler.
        if office == Office::President
            && !exact
            && let Some(who) = self.holder(token, office, affiliation, gender, true)
        {
            return Some(who);
        }
        let covers = |held: Office| if exact { office == held } else { office.covers(held) };
        let wanted = match affiliation {
            Some(Affiliation::For(Speaking::Actor(actor))) => Some(actor),
            Some(_) => return None,
            None => None,
        };
        // `the minister` in English may be either; a German noun says which.
        let fits = |person: usize| {
            let Some(listed) = actor::names().people.get(person) else { return false };
            let german = gender == Some(Gender::Feminine);
            if german && listed.gender != Gender::Feminine {
                return false;
            }
            if gender == Some(Gender::Masculine) && listed.gender != Gender::Masculine {
                return false;
            }
            if self.former.contains(&person) {
                return false;
            }
            let actor = self.actor_of(person, wanted);
            if wanted.is_some() && actor != wanted {
                return false;
            }
            // `Präsident Popa …, so der Regierungschef`: another than he, though he once was that, too.
            let titled = self.titles.iter().find(|(titled, _)| *titled == person);
            if titled.is_some_and(|(_, offices)| !offices.iter().any(|&office| covers(office))) {
                return false;
            }
            let fitting = listed.offices.iter().filter(|term| covers(term.office));
            match self.year {
                Some(year) => {
                    let mut terms = fitting.peekable();
                    terms.peek().is_some() && (wanted.is_none() || terms.any(|term| term.from <= year + 1))
                }
                None => fitting.count() > 0,
            }
        };
        let before = self.last_person(token, fits);
        if before.is_some() {
            return before;
        }
        // Without a country, one whom the next sentences name: `The prime minister said … Mr. X told reporters`.
        let leads = matches!(office, Office::President | Office::PrimeMinister | Office::Chancellor);
        let reach = match wanted {
            Some(_) => usize::MAX,
            None if leads && self.language_at(token) == Language::English => {
                let sentence = self.document.sentence_of(token)?;
                self.document.sentences().get(sentence + 3).or(self.document.sentences().last())?.tokens.begin
            }
            None => return None,
        };
        let first = self.mentions.first_from(token);
        self.mentions.all.iter().skip(first).take(400).take_while(|mention| mention.tokens.begin < reach).find_map(
            |mention| match self.kind(mention.named) {
                NameKind::Person(person, spelling) if fits(person) => {
                    self.person(mention.tokens, mention, person, spelling, wanted, false)
                }
                _ => None,
            },
        )
    }

    /// The last person before `token` who fits.
    pub(super) fn last_person(&self, token: usize, fits: impl Fn(usize) -> bool) -> Option<Who> {
        let end = self.mentions.first_from(token);
        self.mentions.all.get(..end)?.iter().rev().take(200).find_map(|mention| match self.kind(mention.named) {
            NameKind::Person(person, spelling) if fits(person) => {
                self.person(mention.tokens, mention, person, spelling, None, false)
            }
            _ => None,
        })
    }

    /// The place or body that the sentence names before `token` (`In Moskau bestätigte das Außenministerium, …`).
    pub(super) fn nearest_in_sentence(&self, token: usize) -> Option<Affiliation> {
        let sentence = self.document.sentences().get(self.document.sentence_of(token)?)?;
        let end = self.mentions.first_from(token);
        self.mentions
            .all
            .get(..end)?
            .iter()
            .rev()
            .take_while(|mention| mention.tokens.begin >= sentence.tokens.begin)
            .find_map(|mention| {
                let before = mention.tokens.begin.checked_sub(1).map(|before| self.document.form(before));
                match self.kind(mention.named) {
                    NameKind::Place(_) if matches!(before, Some("in" | "aus")) => self.speaking_of(mention),
                    _ => None,
                }
            })
    }

    /// The place that the German sentence before that of `token` begins with, where nobody speaks there by name: `In Oslo
    /// reagierte man empört.`
    pub(super) fn place_before(&self, token: usize, history: &History) -> Option<Affiliation> {
        let here = self.document.sentence_of(token)?;
        let before = here.checked_sub(1).filter(|&before| self.same_paragraph(before, here))?;
        let begin = self.document.sentences().get(before)?.body;
        let spoken = history.speakers.last().is_some_and(|(at, _)| *at == before);
        let place = self.mentions.at(begin + 1).filter(|_| !spoken && self.document.form(begin) == "in")?;
        let place = matches!(self.kind(place.named), NameKind::Place(_)).then_some(place)?;
        self.speaking_of(place).filter(|_| self.language_at(token) == Language::German)
    }

    /// The actor named last before `token`, in the same paragraph and no more than a few sentences back.
    pub(super) fn nearest_actor(&self, token: usize, history: &History) -> Option<Speaking> {
        let sentence = self.document.sentence_of(token)?;
        let paragraph = self.document.sentences().get(sentence)?.paragraph;
        let end = self.mentions.first_from(token);
        // The body that has just spoken, named by a compound: `Das US-Militär teilte mit … Das Kommando …`.
        let spoke = history.speakers.last().filter(|(at, who)| {
            let named = matches!(who.identity, Identity::Person(_) | Identity::Stranger(_));
            *at + 2 > sentence && *at < sentence && !named
        });
        let spoke = spoke.and_then(|(at, who)| match &who.party {
            Party::For(parties) if self.document.sentences().get(*at)?.paragraph == paragraph => {
                Some((*at, self.document.tokens_of(who.mention).begin, parties.first().copied()?))
            }
            _ => None,
        });
        for mention in self.mentions.all.get(..end)?.iter().rev().take(40) {
            let at = self.document.sentence_of(mention.tokens.begin)?;
            if self.document.sentences().get(at)?.paragraph != paragraph || at + 3 <= sentence {
                break;
            }
            if let Some((_, _, speaking)) = spoke.filter(|(_, begin, _)| *begin >= mention.tokens.end) {
                return Some(speaking);
            }
            // `Die US-Regierung hat russische Darstellungen zurückgewiesen.`
            let kind = self.kind(mention.named);
            if spoke.is_some_and(|(spoke, ..)| spoke == at) && matches!(kind, NameKind::Adjective(_)) {
                continue;
            }
            if self.quoted.get(mention.tokens.begin).copied().unwrap_or(false)
                || self.is_told(mention.tokens.begin, history)
            {
                continue;
            }
            // `near the Danish border`: what lies there speaks for nobody.
            let lies = self.language_at(token) == Language::English
                && spelled!(
                    self.document,
                    mention.tokens.end,
                    "border" | "coast" | "frontier" | "waters" | "airspace" | "capital" | "city" | "town" | "soil"
                );
            if let Some(Affiliation::For(speaking)) = self.speaking_of(mention).filter(|_| !lies) {
                return Some(speaking);
            }
        }
        None
    }

    /// The place of the text's dateline: where a body without a country stands in for want of anything nearer.
    pub(super) fn dateline(&self) -> Option<Affiliation> {
        // `OSLO, March 5 - `, `OSLO: `, `OSLO, March 5. /Agency/.`
        let place = self.document.sentences().iter().take(6).filter(|line| !line.heading).find_map(|line| {
            let begin = line.tokens.begin;
            let place = self.mentions.at(begin)?;
            let mark = self.document.tokens().get(place.tokens.end)?.kind;
            let marked = matches!(
                mark,
                TokenKind::Comma | TokenKind::Dash | TokenKind::Colon | TokenKind::OpeningBracket | TokenKind::Symbol
            );
            let upper = self.document.word(begin).chars().all(char::is_uppercase);
            let named = matches!(self.kind(place.named), NameKind::Place(_));
            (marked && upper && named && self.language_at(begin) == Language::English).then_some(place)
        })?;
        self.speaking_of(place)
    }

    /// The tokens before `token` that begin an office or role, the nearest first; no further back than a reader remembers.
    pub(super) fn roles_before(&self, token: usize) -> impl Iterator<Item = usize> {
        let end = self.role_places.partition_point(|&place| place < token);
        self.role_places.get(..end).unwrap_or_default().iter().rev().take(400).copied()
    }

    /// For whom the same noun spoke where it stood before with a country or name (`EU-Kommission … die Kommission`).
    pub(super) fn same_noun_before(&self, token: usize) -> Option<Affiliation> {
        let last = |at: usize| {
            let length = self.roles.get(at).and_then(Option::as_ref).map_or(1, |role| role.length.max(1));
            self.document.form(at + length - 1).trim_end_matches('s')
        };
        let form = last(token);
        // `the Danish embassy … the Swedish ambassador … the embassy`
        let exact = form == "embassy" && self.roles_before(token).any(|at| last(at) == form);
        for at in self.roles_before(token) {
            let Some(Some(role)) = self.roles.get(at) else { continue };
            let other = last(at);
            // `der US-Botschafter … die Botschaft`
            let embassy = form == "botschaft" && (other.ends_with("botschafter") || other.ends_with("botschafterin"))
                || form == "embassy" && other == "ambassador" && !exact;
            // `Außenminister Jan Holm … das Außenministerium`
            let minister = form.strip_suffix("ium").is_some_and(|minister| {
                self.document.sentence_of(at) == self.document.sentence_of(token)
                    && minister.ends_with("minister")
                    && (other == minister || other.strip_suffix("in") == Some(minister))
            });
            if !(other.ends_with(form) || embassy || minister) {
                continue;
            }
            let named = self.mentions.at(at + 1).filter(|_| minister);
            if let Some(affiliation) = named.and_then(|named| self.speaking_of(named)) {
                return Some(affiliation);
            }
            if let Some(prefix) = self.prefix(role) {
                return Some(prefix);
            }
            let before = at.checked_sub(1).and_then(|before| self.mentions.at(before));
            if let Some(affiliation) = before.and_then(|before| self.speaking_of(before)) {
                return Some(affiliation);
            }
            // `das Außenministerium in Kiew`
            if spelled!(self.document, at + 1, "in" | "der" | "des" | "von")
                && let Some(affiliation) = self.mentions.at(at + 2).and_then(|after| self.speaking_of(after))
            {
                return Some(affiliation);
            }
        }
        None
    }

    /// The only actor that the paragraph names before `token`; `None` where it names several.
    pub(super) fn only_actor(&self, token: usize) -> Option<Speaking> {
        let sentence = self.document.sentence_of(token)?;
        let paragraph = self.document.sentences().get(sentence)?.paragraph;
        let first = self.document.paragraphs().get(paragraph)?.tokens.begin;
        let end = self.mentions.first_from(token);
        // No paragraph of news has as many names; one without end is not read again for each of its role nouns.
        let begin = self.mentions.first_from(first).max(end.saturating_sub(400));
        let mut found = None;
        for mention in self.mentions.all.get(begin..end)? {
            if let Some(Affiliation::For(speaking)) = self.speaking_of(mention) {
                if found.is_some_and(|found| found != speaking) {
                    return None;
                }
                found = Some(speaking);
            }
        }
        found
    }

    /// The only actor of the paragraph; but America has no foreign ministry and no prime minister: then whoever else the
    /// text names most. Only America and Britain call their ministers secretaries.
    pub(super) fn likely_actor(&self, tokens: TokenRange) -> Option<Speaking> {
        let secretary = tokens.into_iter().find(|&at| {
            let role = self.roles.get(at).and_then(Option::as_ref);
            let minister = role.is_some_and(|role| {
                matches!(role.role, Role::Office(Office::Minister | Office::ForeignMinister | Office::DefenceMinister))
            });
            // `Holm's secretary of state`: of whoever that is.
            let owned = at.checked_sub(1).is_some_and(|owner| self.document.form(owner).ends_with("'s"));
            minister && !owned && (at..at + 2).any(|at| spelled!(self.document, at, "secretary"))
        });
        if let Some(secretary) = secretary {
            let british = spelled!(self.document, secretary, "defence" | "foreign" | "home");
            let ids = if british { ["london", "white_house"] } else { ["white_house", "london"] };
            let named = ids.into_iter().filter_map(|id| actor::actors().iter().position(|actor| actor.id == id));
            return named.into_iter().find(|&actor| self.speaks_of(actor)).map(Speaking::Actor);
        }
        let only = self.only_actor(tokens.begin)?;
        let american = |speaking: Speaking| matches!(speaking, Speaking::Actor(index) if actor::actors().get(index).is_some_and(|actor| actor.id == "white_house"));
        let foreign = tokens.into_iter().any(|at| {
            spelled!(self.document, at, "foreign" | "prime") && spelled!(self.document, at + 1, "minister" | "ministry")
        });
        if !(foreign && american(only) && self.language_at(tokens.begin) == Language::English) {
            return Some(only);
        }
        self.most_named(&|actor| !american(Speaking::Actor(actor))).map(Speaking::Actor)
    }

    pub(super) fn last_speaking(&self, history: &History) -> Option<Affiliation> {
        let (_, who) = history.speakers.last()?;
        match &who.party {
            Party::For(parties) => match &**parties {
                [only] => Some(Affiliation::For(*only)),
                _ => None,
            },
            _ => None,
        }
    }
}
