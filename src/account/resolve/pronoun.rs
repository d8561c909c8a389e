//! Pronouns, and whom a sentence is about.

use super::person::offices;
use super::{Affiliation, History, NameKind, Party, Resolver, Speaking, Who};
use crate::account::actor::Gender;
use crate::account::role::Role;
use crate::text::{Span, TokenRange};

/// How many sentences back a pronoun or bare noun is looked up.
const REACH: usize = 4;

impl Resolver<'_> {
    /// A lone pronoun: its gender where it shows one, and whether it is plural.
    pub(super) fn pronoun(&self, tokens: TokenRange) -> Option<(Option<Gender>, bool)> {
        if tokens.len() != 1 {
            return None;
        }
        Some(match self.document.form(tokens.begin) {
            "er" | "ihm" | "ihn" | "he" | "him" | "der" | "dem" | "dieser" | "jener" | "letzterer" => {
                (Some(Gender::Masculine), false)
            }
            "she" | "her" => (Some(Gender::Feminine), false),
            "sie" | "ihr" | "die" => match self.verb_is_plural(tokens.begin) {
                true => (None, true),
                false => (Some(Gender::Feminine), false),
            },
            "they" | "ihnen" | "them" | "diese" => (None, true),
            "es" | "it" | "das" => (None, false),
            _ => return None,
        })
    }

    /// Whether the verb beside `sie` is plural: `sagten sie`, `sie fordern`.
    fn verb_is_plural(&self, token: usize) -> bool {
        let lower = |at: usize| self.document.tokens().get(at).is_some_and(|token| token.is_word() && !token.capital);
        let before = token.checked_sub(1).filter(|&at| lower(at) || self.document.form(at).ends_with("en"));
        let near = match before {
            Some(at) if !matches!(self.document.form(at), "dass" | "wie" | "so" | "denn" | "und" | "als" | "wenn") => {
                at
            }
            _ => token + 1,
        };
        let form = self.document.form(near);
        form.ends_with("en") && !matches!(form, "zufolge")
    }

    /// Whether a source is a pronoun that means the speaker himself in what he reports.
    pub(in crate::account) fn is_own_pronoun(&self, source: &[Span]) -> bool {
        let [only] = source else { return false };
        let tokens = self.document.tokens_of(*only);
        tokens.len() == 1
            && matches!(self.document.form(tokens.begin), "er" | "sie" | "he" | "she" | "ich" | "wir" | "we" | "i")
    }

    /// Who `er`, `sie`, `he`, `they` at `token` is.
    pub(super) fn resolve_pronoun(
        &self,
        token: usize,
        gender: Option<Gender>,
        plural: bool,
        history: &History,
    ) -> Option<Who> {
        let sentence = self.document.sentence_of(token)?;
        let fits = |who: &Who| {
            if plural {
                who.plural
            } else {
                !who.plural && (gender.is_none() || who.person && (who.gender.is_none() || who.gender == gender))
            }
        };
        let settled = |who: &Who| Who {
            by_pronoun: true,
            mention: self.document.span(TokenRange::new(token, token + 1)),
            ..who.clone()
        };
        let speaker = history.speakers.last().filter(|(at, who)| *at + REACH >= sentence && fits(who));
        // Somebody who is the subject of a sentence after the last report, this one up to the pronoun included.
        let from =
            speaker.map_or(sentence.saturating_sub(REACH), |(at, _)| *at + 1).max(sentence.saturating_sub(REACH));
        for at in (from..=sentence).rev() {
            let end = if at == sentence { token } else { usize::MAX };
            if let Some(who) = self.subject(at, end, history).filter(|who| fits(who)) {
                return Some(settled(&who));
            }
        }
        if let Some((_, who)) = speaker {
            return Some(settled(who));
        }
        history
            .speakers
            .iter()
            .rev()
            .take(6)
            .find(|(at, who)| *at + 2 * REACH >= sentence && fits(who))
            .map(|(_, who)| settled(who))
    }

    /// Who `it` at `token` is: the body or country that spoke last, or that an earlier sentence is about.
    pub(super) fn resolve_thing(&self, token: usize, history: &History) -> Option<Who> {
        let sentence = self.document.sentence_of(token)?;
        let settled =
            |who: Who| Who { by_pronoun: true, mention: self.document.span(TokenRange::new(token, token + 1)), ..who };
        for at in (sentence.saturating_sub(REACH)..=sentence).rev() {
            let spoke = history.speakers.iter().rev().find(|(spoken, who)| *spoken == at && !who.person && !who.plural);
            if let Some((_, who)) = spoke {
                return Some(settled(who.clone()));
            }
            if at == sentence {
                // `The minister's team tells it otherwise: X, it says, …`
                let begin = self.document.sentences().get(at).map_or(token, |sentence| sentence.tokens.begin);
                let body = (begin..token).find(|&body| {
                    let role = self.roles.get(body).and_then(Option::as_ref);
                    role.is_some_and(|role| role.role == Role::Body) && !self.is_told(body, history)
                });
                if let Some(body) = body
                    && let Some(who) = self.resolve_tokens(TokenRange::new(self.phrase_begin(body), body + 1), history)
                    && !who.person
                {
                    return Some(settled(who));
                }
                continue;
            }
            let Some(tokens) = self.document.sentences().get(at).map(|sentence| sentence.tokens) else { continue };
            let named = self.names_in(tokens).into_iter().find_map(|mention| {
                let kind = self.kind(mention.named);
                let thing = matches!(kind, NameKind::Place(_) | NameKind::Institution(..) | NameKind::Own(_));
                let quoted = self.quoted.get(mention.tokens.begin).copied().unwrap_or(false);
                match self.speaking(kind).filter(|_| thing && !quoted && !mention.genitive)? {
                    Affiliation::For(speaking) => {
                        Some(self.who(mention.tokens, self.shown(mention), Party::For(vec![speaking])))
                    }
                    Affiliation::Nobody => None,
                }
            });
            if let Some(who) = named {
                return Some(settled(who));
            }
        }
        None
    }

    /// Whether the token stands in what the report at hand tells.
    pub(super) fn is_told(&self, token: usize, history: &History) -> bool {
        let begin = self.document.tokens().get(token).map_or(0, |token| token.span.begin);
        history.told.iter().any(|span| span.holds(begin))
    }

    /// The first person that a sentence names outside quotation marks before token number `end`.
    pub(super) fn subject(&self, sentence: usize, end: usize, history: &History) -> Option<Who> {
        let sentence = self.document.sentences().get(sentence)?;
        if sentence.heading {
            return None;
        }
        if let Some(who) = self.unknown_subject(sentence.body, sentence.tokens.end.min(end), history) {
            return Some(who);
        }
        let mut token = sentence.tokens.begin;
        while token < sentence.tokens.end.min(end) {
            if self.quoted.get(token).copied().unwrap_or(false) || self.is_told(token, history) {
                token += 1;
                continue;
            }
            if let Some(mention) = self.mentions.at(token) {
                let kind = self.kind(mention.named);
                if !mention.genitive
                    && let NameKind::Person(person, spelling) = kind
                {
                    return self.person(mention.tokens, mention, person, spelling, None, false);
                }
                if !mention.genitive
                    && let NameKind::Stranger(stranger) = kind
                {
                    return self.stranger(mention.tokens, stranger, None);
                }
                if self.roles.get(token).is_none_or(Option::is_none) {
                    token = mention.tokens.end.max(token + 1);
                    continue;
                }
            }
            if self.document.form(token) == "counterpart"
                && let Some(before) = token.checked_sub(1).and_then(|before| self.mentions.at(before))
                && let Some(Affiliation::For(Speaking::Actor(actor))) = self.speaking_of(before)
                && let Some(who) = self.last_person(token, |person| self.actor_of(person, None) == Some(actor))
            {
                return Some(who);
            }
            if let Some(Some(role)) = self.roles.get(token)
                && let Role::Office(office) = role.role
                && role.former
                && self.mentions.at(token + role.length.max(1)).is_none()
            {
                // `The ex-president went on`: whoever held it once.
                let once = |person: usize| offices(person).iter().any(|term| office.covers(term.office));
                if let Some(who) = self.last_person(token, once) {
                    return Some(Who { party: Party::Nobody, ..who });
                }
            }
            if let Some(Some(role)) = self.roles.get(token)
                && let Role::Office(office) = role.role
                && !role.plural
                && self.mentions.at(token + role.length.max(1)).is_none()
            {
                let affiliation = self.prefix(role).or_else(|| {
                    let before = self.mentions.at(token.checked_sub(1)?)?;
                    self.speaking_of(before)
                });
                if let Some(who) = self.holder(token, office, affiliation, role.gender) {
                    return Some(who);
                }
            }
            token += 1;
        }
        None
    }

    /// The first person that a sentence names outside quotation marks.
    pub(in crate::account) fn subject_of(&self, sentence: usize) -> Option<Who> {
        self.subject(sentence, usize::MAX, &History::default())
    }
}
