//! Pronouns, and whom a sentence is about.

use super::person::offices;
use super::{Affiliation, History, NameKind, Party, Resolver, Speaking, Who};
use crate::account::actor::Gender;
use crate::account::role::Role;
use crate::text::letter_case::lower_all;
use crate::text::{Language, Span, TokenKind, TokenRange};

/// How many sentences back a pronoun or bare noun is looked up.
const REACH: usize = 4;

impl Resolver<'_> {
    /// A lone pronoun: its gender where it shows one, and whether it is plural.
    pub(super) fn pronoun(&self, tokens: TokenRange) -> Option<(Option<Gender>, bool)> {
        if tokens.len() != 1 {
            return None;
        }
        Some(match self.document.form(tokens.begin) {
            "er" | "ihm" | "ihn" | "he" | "him" | "his" | "der" | "dem" | "dieser" | "jener" | "letzterer" => {
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
            Some(at) if !spelled!(self.document, at, "dass" | "wie" | "so" | "denn" | "und" | "als" | "wenn") => at,
            _ => token + 1,
        };
        let form = self.document.form(near);
        form.ends_with("en") && !matches!(form, "zufolge")
    }

    /// Whether an English report says that something was not said, or that nobody in particular said it: `had asked for no
    /// assurances`, `anyone had threatened`.
    pub(in crate::account) fn is_unsaid(&self, cue: &[Span], source: &[Span]) -> bool {
        let (Some(cue), Some(source)) = (cue.first(), source.first()) else { return false };
        let (cue, source) = (self.document.tokens_of(*cue), self.document.tokens_of(*source));
        if self.language_at(cue.begin) != Language::English {
            return false;
        }
        let form = |at: usize| self.document.form(at);
        let indefinite = source.len() == 1
            && one_of!(
                form(source.begin),
                "anybody" | "anyone" | "everybody" | "everyone" | "nobody" | "nothing" | "somebody" | "someone"
            );
        let in_cue = cue.into_iter().any(|at| one_of!(form(at), "never" | "not") || form(at).ends_with("n't"));
        // `offered no help`, `asked for nothing`; what somebody `promised not to` do is promised.
        let object = if form(cue.end) == "for" { cue.end + 1 } else { cue.end };
        let negated = in_cue
            || matches!(form(object), "no" | "nothing")
            || form(object) == "not" && matches!(form(object + 1), "a" | "an" | "any" | "one");
        indefinite || negated
    }

    /// Whether a source is a pronoun that means the speaker himself in what he reports.
    pub(in crate::account) fn is_own_pronoun(&self, source: &[Span]) -> bool {
        let [only] = source else { return false };
        let tokens = self.document.tokens_of(*only);
        tokens.len() == 1
            && spelled!(self.document, tokens.begin, "er" | "sie" | "he" | "she" | "ich" | "wir" | "we" | "i")
    }

    /// Whether a body that speaks is what a German pronoun in its report stands for, as its article shows: `Der Kreml
    /// machte deutlich, dass er …`.
    pub(in crate::account) fn stands_for(&self, pronoun: &[Span], body: &Who) -> bool {
        let form = |span: &Span| self.document.form(self.document.tokens_of(*span).begin);
        pronoun.first().is_some_and(|first| {
            one_of!(form(first), "er" | "sie") && {
                let article = form(&body.mention);
                (form(first) == "er" && article == "der") || (form(first) == "sie" && article == "die")
            }
        })
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
        let thing = spelled!(self.document, token, "es" | "das");
        let german = self.language_at(token) == Language::German;
        let fits = |who: &Who| {
            // `aus Diplomatenkreisen`: several, whatever they are called.
            let several = who.plural || who.name.ends_with("kreise") || who.name.ends_with("kreisen");
            if plural {
                several
            } else if several || thing && who.person {
                false
            } else if who.person || gender.is_none() {
                gender.is_none() || who.gender.is_none() || who.gender == gender
            } else {
                // `Die Mission drohte …, sie werde …`: in German bodies have a gender, too.
                german && gender_of_body(&who.name) == gender
            }
        };
        let settled = |who: &Who| Who {
            by_pronoun: true,
            mention: self.document.span(TokenRange::new(token, token + 1)),
            ..who.clone()
        };
        // `Dieser` is not whom the sentence before is about, but whom it names last.
        if self.document.form(token) == "dieser" && german {
            let earlier = sentence.checked_sub(1)?;
            let about = self.nominative(earlier, usize::MAX, history, true);
            let other = |who: &Who| fits(who) && about.as_ref().is_none_or(|about| about.identity != who.identity);
            let begin = self.document.sentences().get(earlier)?.tokens.begin;
            let last = self.last_person(token, |_| true).filter(other);
            let near = last.filter(|who| self.document.tokens_of(who.mention).begin >= begin);
            let spoke = history.speakers.last().map(|(_, who)| who.identity.clone());
            return near.filter(|who| Some(&who.identity) != spoke.as_ref()).map(|who| settled(&who));
        }
        // `Die Mitteilung des Ministeriums weiß davon nichts. Ihr zufolge …`
        if german
            && spelled!(self.document, token + 1, "zufolge")
            && let Some(before) = sentence.checked_sub(1).and_then(|before| self.document.sentences().get(before))
            && (before.body..before.body + 3)
                .any(|at| self.roles.get(at).and_then(Option::as_ref).is_some_and(|role| role.role == Role::Container))
            && let Some(who) = self.phrase_from(before.body, history)
        {
            return Some(settled(&who));
        }
        let speaker = history.speakers.last().filter(|(at, who)| *at + REACH >= sentence && fits(who));
        // Somebody who is the subject of a sentence after the last report, this one up to the pronoun included.
        let from =
            speaker.map_or(sentence.saturating_sub(REACH), |(at, _)| *at + 1).max(sentence.saturating_sub(REACH));
        for at in (from..=sentence).rev() {
            let end = if at == sentence { token } else { usize::MAX };
            // `Auf die Frage, ob Popa es war, sagte er, …`: he who was asked is not whom he was asked about.
            if at == sentence && speaker.is_some() && self.is_asked(at) {
                continue;
            }
            // `Smith goes first`, and below it `He speaks of progress`: whom the subheading names.
            if let Some(heading) = self.document.sentences().get(at).filter(|found| found.heading && at > 0) {
                let names = self.names_in(heading.tokens);
                let persons = names.iter().filter_map(|mention| match self.kind(mention.named) {
                    NameKind::Person(person, spelling) => {
                        self.person(mention.tokens, mention, person, spelling, None, false)
                    }
                    NameKind::Stranger(stranger) => self.stranger(mention.tokens, stranger, None),
                    _ => None,
                });
                let persons: Vec<Who> = persons.filter(|who| fits(who)).collect();
                if let [only] = persons.as_slice() {
                    return Some(settled(only));
                }
            }
            if let Some(who) = self.nominative(at, end, history, true).filter(|who| fits(who)) {
                return Some(settled(&who));
            }
            // `Ob Popa das wolle, wurde Ana Holm gefragt. Nein, antwortete sie`: the only woman of the sentence.
            if german
                && gender == Some(Gender::Feminine)
                && let Some(tokens) = self.document.sentences().get(at).filter(|found| !found.heading)
            {
                let names = self.names_in(TokenRange::new(tokens.tokens.begin, tokens.tokens.end.min(end)));
                let women = names.into_iter().filter(|name| !name.genitive).filter_map(|name| {
                    let who = match self.kind(name.named) {
                        NameKind::Person(person, spelling) => {
                            self.person(name.tokens, name, person, spelling, None, false)
                        }
                        NameKind::Stranger(stranger) => self.stranger(name.tokens, stranger, None),
                        _ => None,
                    };
                    let told = self.is_told(name.tokens.begin, history);
                    who.filter(|who| !told && who.gender == gender)
                });
                if let [only] = women.collect::<Vec<_>>().as_slice() {
                    return Some(settled(only));
                }
            }
            // `In a statement read out by Mr. X, Oslo regretted it. The bridge, he said, …`: not whoever spoke before it.
            if at + 1 == sentence
                && !german
                && let Some(who) = self.reader_of(at, history).filter(fits)
            {
                return Some(settled(&who));
            }
        }
        if let Some((_, who)) = speaker {
            return Some(settled(who));
        }
        let spoke = history.speakers.iter().rev().take(6).find(|(at, who)| *at + 2 * REACH >= sentence && fits(who));
        if let Some((_, who)) = spoke {
            return Some(settled(who));
        }
        // `described by Ms. X as a step. “A small one,” she said`: whoever else the sentence before names.
        let before = sentence.checked_sub(1).filter(|_| !german && gender.is_some())?;
        self.nominative(before, usize::MAX, history, false).filter(|who| fits(who)).map(|who| settled(&who))
    }

    /// Whether a sentence begins with what somebody was asked.
    fn is_asked(&self, sentence: usize) -> bool {
        let Some(begin) = self.document.sentences().get(sentence).map(|sentence| sentence.body) else { return false };
        let noun = begin + 1 + usize::from(spelled!(self.document, begin + 1, "die"));
        spelled!(self.document, begin, "auf") && spelled!(self.document, noun, "frage" | "nachfrage")
            || spelled!(self.document, begin, "asked" | "gefragt" | "pressed" | "questioned")
    }

    /// Who an English sentence says has read out, signed or issued what a body says in it.
    fn reader_of(&self, sentence: usize, history: &History) -> Option<Who> {
        let (at, spoke) = history.speakers.last()?;
        let tokens = self.document.sentences().get(sentence)?.tokens;
        let by = tokens.into_iter().find(|&at| spelled!(self.document, at, "by"))?;
        let written = by.checked_sub(2).is_some_and(|before| {
            (before..by).any(|at| {
                spelled!(self.document, at, "delivered" | "issued" | "read" | "released" | "signed" | "written")
            })
        });
        let own = written && *at == sentence && !spoke.person;
        own.then(|| self.nominative(sentence, usize::MAX, history, false))?
            .filter(|who| who.person && self.document.tokens_of(who.mention).begin > by)
    }

    /// Who `it` at `token` is: the body or country that spoke last, or that an earlier sentence is about.
    pub(super) fn resolve_thing(&self, token: usize, history: &History) -> Option<Who> {
        let sentence = self.document.sentence_of(token)?;
        let settled =
            |who: Who| Who { by_pronoun: true, mention: self.document.span(TokenRange::new(token, token + 1)), ..who };
        for at in (sentence.saturating_sub(REACH)..=sentence).rev() {
            // The last reports are of the last sentences; no sentence has more than these.
            let mut recent = history.speakers.iter().rev().take(100);
            let spoke = recent.find(|(spoken, who)| *spoken == at && !who.person && !who.plural);
            if let Some((_, who)) = spoke {
                return Some(settled(who.clone()));
            }
            if at == sentence {
                // `The minister's team tells it otherwise: X, it says, …`
                let begin = self.document.sentences().get(at).map_or(token, |sentence| sentence.tokens.begin);
                let whole = |body: usize| {
                    let role = self.roles.get(body).and_then(Option::as_ref);
                    body + role.map_or(1, |role| role.length.max(1))
                };
                let body = (begin..token).find(|&body| {
                    let role = self.roles.get(body).and_then(Option::as_ref);
                    role.is_some_and(|role| role.role == Role::Body) && !self.is_told(body, history)
                });
                if let Some(body) = body
                    && let Some(who) =
                        self.resolve_tokens(TokenRange::new(self.phrase_begin(body), whole(body)), history)
                    && !who.person
                {
                    return Some(settled(who));
                }
                // `Oslo released a statement in which it called for a vote.`
                let which = token.checked_sub(2).is_some_and(|before| {
                    spelled!(self.document, before, "in") && spelled!(self.document, token - 1, "which")
                });
                // `Oslo lodged a protest, its government said`
                let which = which || spelled!(self.document, token, "its");
                // `The Post, a paper, was blunter: …, it wrote.`
                let paper = |name: &&super::Mention| {
                    spelled!(self.document, token + 1, "wrote" | "writes")
                        && matches!(self.kind(name.named), NameKind::Outside | NameKind::Institution(..))
                };
                let names = self.names_in(TokenRange::new(begin, token));
                let which = which || names.first().is_some_and(paper);
                let first = names.first().filter(|name| which && name.tokens.begin <= begin + 1 && !name.genitive);
                if let Some(first) = first
                    && let Some(who) = self.resolve_tokens(first.tokens, history).filter(|who| !who.person)
                {
                    return Some(settled(who));
                }
                continue;
            }
            let Some(tokens) = self.document.sentences().get(at).map(|sentence| sentence.tokens) else { continue };
            // `His ministry's reply was dry. It regretted …`: the body that the sentence before begins with.
            let body = (tokens.begin..tokens.end.min(tokens.begin + 4)).find(|&body| {
                let role = self.roles.get(body).and_then(Option::as_ref);
                at + 1 == sentence && role.is_some_and(|role| matches!(role.role, Role::Body | Role::OutsideBody))
            });
            // `The General Staff in Oslo saw it otherwise. It said …`
            let end = |body: usize| {
                let length = self.roles.get(body).and_then(Option::as_ref).map_or(1, |role| role.length.max(1));
                let place = self.mentions.at(body + length + 1).map(|place| place.tokens.end);
                place.filter(|_| spelled!(self.document, body + length, "in")).unwrap_or(body + length)
            };
            if let Some(body) = body
                && let Some(who) = self.resolve_tokens(TokenRange::new(tokens.begin, end(body)), history)
                && !who.person
            {
                return Some(settled(who));
            }
            // `The Daily was blunter. Oslo, it thundered, had given in.`
            if let Some(paper) = self.names_in(tokens).first()
                && at + 1 == sentence
                && paper.tokens.begin <= tokens.begin + 1
                && !paper.genitive
                && matches!(self.kind(paper.named), NameKind::Outside)
            {
                return Some(settled(self.who(paper.tokens, self.shown(paper), Party::Nobody)));
            }
            let named = self.names_in(tokens).into_iter().find_map(|mention| {
                let kind = self.kind(mention.named);
                let thing = matches!(kind, NameKind::Place(_) | NameKind::Institution(..) | NameKind::Own(_));
                let quoted = self.quoted.get(mention.tokens.begin).copied().unwrap_or(false);
                // `The Kremlin's version was another. It said …`
                let version = at + 1 == sentence
                    && mention.tokens.begin <= tokens.begin + 1
                    && (mention.tokens.end..mention.tokens.end + 3).any(|noun| {
                        let role = self.roles.get(noun).and_then(Option::as_ref);
                        role.is_some_and(|role| role.role == Role::Container)
                    });
                match self.speaking(kind).filter(|_| thing && !quoted && (version || !mention.genitive))? {
                    Affiliation::For(speaking) => {
                        Some(self.who(mention.tokens, self.shown(mention), Party::For([speaking].into())))
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

    /// The person with whom the words begin that a frame behind them reports: `Mr. X had left, his spokesman said`.
    pub(super) fn told_subject(&self, token: usize, gender: Option<Gender>, history: &History) -> Option<Who> {
        let first = history.told.first()?;
        let told = self.document.tokens_of(*first);
        if told.end > token || self.document.sentence_of(told.begin) != self.document.sentence_of(token) {
            return None;
        }
        let german = self.language_at(token) == Language::German;
        let mut people = self.names_in(told).into_iter().filter(|mention| {
            matches!(self.kind(mention.named), NameKind::Person(..) | NameKind::Stranger(_))
                && !self.quoted.get(mention.tokens.begin).copied().unwrap_or(false)
        });
        let free = |mention: &&super::Mention| !mention.genitive && !self.is_governed(mention.tokens.begin);
        let Some(mention) = (if german { people.find(free) } else { people.next().filter(free) }) else {
            // `Der Minister habe nur gefragt, heißt es in seinem Haus`: whoever of that office was named last.
            let role = self.roles.get(told.begin + 1).and_then(Option::as_ref);
            let office = role.filter(|_| german && spelled!(self.document, told.begin, "der" | "die"));
            let Some(Role::Office(office)) = office.map(|role| role.role) else { return None };
            return self.holder(told.begin, office, None, gender, false);
        };
        let who = match self.kind(mention.named) {
            NameKind::Person(person, spelling) => {
                self.person(mention.tokens, mention, person, spelling, None, false)?
            }
            NameKind::Stranger(stranger) => self.stranger(mention.tokens, stranger, None)?,
            _ => return None,
        };
        (gender.is_none() || who.gender.is_none() || who.gender == gender).then_some(who)
    }

    /// Whether the token stands in what the report at hand tells.
    pub(super) fn is_told(&self, token: usize, history: &History) -> bool {
        let begin = self.document.tokens().get(token).map_or(0, |token| token.span().begin);
        history.told.iter().any(|span| span.holds(begin))
    }

    /// The first person that a sentence names outside quotation marks before token number `end`, best where no
    /// preposition governs the name.
    pub(super) fn subject(&self, sentence: usize, end: usize, history: &History) -> Option<Who> {
        self.nominative(sentence, end, history, true).or_else(|| self.nominative(sentence, end, history, false))
    }

    /// Whether a preposition governs the name or noun at `token`: in `nach einem Telefonat mit Putin` he does nothing.
    fn is_governed(&self, token: usize) -> bool {
        let begin = self.phrase_begin(token);
        // `gegenüber seinem Kollegen Popa`
        let owned = begin.checked_sub(1).filter(|&at| begins_in!(self.document.form(at), "seine" | "ihre"));
        let begin = owned.unwrap_or(begin);
        // The `von` of `von der Leyen` is a part of the name.
        let preposition = |at: usize| is_preposition(self.document.form(at)) && self.mentions.at(at).is_none();
        (begin..token).any(preposition) || begin.checked_sub(1).is_some_and(preposition)
    }

    /// The first person that a sentence names outside quotation marks before token number `end`; with `strict` none
    /// whom a preposition governs.
    fn nominative(&self, sentence: usize, end: usize, history: &History, strict: bool) -> Option<Who> {
        let sentence = self.document.sentences().get(sentence)?;
        if sentence.heading {
            return None;
        }
        if let Some(who) = self.unknown_subject(sentence.body, sentence.tokens.end.min(end), history) {
            return Some(who);
        }
        let mut token = sentence.tokens.begin;
        // `Asked about Mr. X, the minister shrugged`: who is asked stands behind the comma.
        if one_of!(self.document.form(token), "asked" | "pressed" | "questioned" | "quizzed")
            && let Some(comma) = sentence
                .tokens
                .into_iter()
                .find(|&at| self.document.tokens().get(at).is_some_and(|here| here.kind == TokenKind::Comma))
        {
            token = comma + 1;
        }
        // `Für Vogel, Forscherin in Wien, ist das ein Fehler`: she judges.
        let for_whom = spelled!(self.document, sentence.body, "für").then_some(sentence.body + 1);
        while token < sentence.tokens.end.min(end) {
            let judges = Some(token) == for_whom;
            let named = self.mentions.at(token).is_some() || self.roles.get(token).is_some_and(Option::is_some);
            if self.quoted.get(token).copied().unwrap_or(false)
                || self.is_told(token, history)
                || strict && named && !judges && self.is_governed(token)
            {
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
            if spelled!(self.document, token, "counterpart")
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
            // `its foreign minister, Jan Holm, said`: he, and not another one.
            let named = |after: usize| {
                let comma = self.document.tokens().get(after).is_some_and(|here| here.kind == TokenKind::Comma);
                self.mentions.at(after + usize::from(comma)).is_some_and(|name| {
                    !comma || matches!(self.kind(name.named), NameKind::Person(..) | NameKind::Stranger(_))
                })
            };
            if let Some(Some(role)) = self.roles.get(token)
                && let Role::Office(office) = role.role
                && !role.plural
                && !named(token + role.length.max(1))
            {
                let affiliation = self.prefix(role).or_else(|| {
                    let before = self.mentions.at(token.checked_sub(1)?)?;
                    self.speaking_of(before)
                });
                // `Der Sprecher des Amtes, Jan Holm, gab sich alle Mühe`: the name follows.
                let named = (token + 1..token + 7).any(|at| {
                    let comma =
                        |at: usize| self.document.tokens().get(at).is_some_and(|at| at.kind == TokenKind::Comma);
                    let name = self.mentions.at(at + 1).filter(|_| comma(at));
                    name.is_some_and(|name| {
                        comma(name.tokens.end)
                            && matches!(self.kind(name.named), NameKind::Person(..) | NameKind::Stranger(_))
                    })
                });
                if named && self.language_at(token) == Language::German {
                    token += 1;
                    continue;
                }
                if let Some(who) = self.holder(token, office, affiliation, role.gender, false) {
                    return Some(who);
                }
            }
            token += 1;
        }
        None
    }

    /// Whom `dieser` or `letzterer` means in what `speaker` says: whoever else was named last.
    pub(in crate::account) fn other_person(&self, source: &[Span], speaker: &Who) -> Option<Who> {
        let [only] = source else { return None };
        let tokens = self.document.tokens_of(*only);
        if tokens.len() != 1 || !spelled!(self.document, tokens.begin, "dieser" | "jener" | "letzterer") {
            return None;
        }
        let end = self.mentions.first_from(tokens.begin);
        let named = self.mentions.all.get(..end)?.iter().rev().take(20).find_map(|mention| {
            let who = match self.kind(mention.named) {
                NameKind::Person(person, spelling) => {
                    self.person(mention.tokens, mention, person, spelling, None, false)?
                }
                NameKind::Stranger(stranger) => self.stranger(mention.tokens, stranger, None)?,
                _ => return None,
            };
            (who.identity != speaker.identity && who.gender != Some(Gender::Feminine)).then_some(who)
        })?;
        Some(Who { by_pronoun: true, mention: *only, ..named })
    }

    /// Whose plan stands in what `speaker` says: `Selenskyj will …, sagte sein Büroleiter`. Of somebody else's plans
    /// only who speaks for him knows; what an adversary is said to want is the speaker's own view.
    pub(in crate::account) fn planner(&self, content: Span, speaker: &Who, chained: bool) -> Option<Who> {
        let word = |&token: &usize| self.document.tokens().get(token).is_some_and(|token| token.is_word());
        let begin = self.document.tokens_of(content).into_iter().find(word)?;
        let mention = self.mentions.at(begin).filter(|mention| mention.tokens.begin == begin && !mention.genitive)?;
        if !spelled!(self.document, mention.tokens.end, "will" | "wolle" | "möchte" | "hofft" | "hoffe") {
            return None;
        }
        let NameKind::Person(person, spelling) = self.kind(mention.named) else { return None };
        let who = self.person(mention.tokens, mention, person, spelling, None, false)?;
        (chained || who.party == speaker.party && matches!(who.party, Party::For(_))).then_some(who)
    }

    /// Whom a sentence is about, a person or else the body it begins with: `Das Ministerium in Moskau erzählt es anders!`
    pub(in crate::account) fn voice_of(&self, sentence: usize) -> Option<Who> {
        let begin = self.document.sentences().get(sentence).filter(|sentence| !sentence.heading)?.body;
        let body = self.phrase_from(begin, &History::default());
        body.filter(|who| !who.person && matches!(who.party, Party::For(_))).or_else(|| self.subject_of(sentence))
    }

    /// The several people whom the sentence before `token` begins with: `Zwei Beamte gingen weiter. …, gaben sie an.`
    pub(super) fn several_before(&self, token: usize) -> Option<Who> {
        let here = self.document.sentence_of(token)?;
        let before = here.checked_sub(1).filter(|&before| self.same_paragraph(before, here))?;
        let begin = self.document.sentences().get(before)?.body;
        let several = spelled!(self.document, begin, "zwei" | "drei" | "vier" | "mehrere" | "einige" | "viele");
        let capital = |&at: &usize| self.document.tokens().get(at).is_some_and(|token| token.capital);
        let noun = (begin + 1..begin + 5).find(capital).filter(|_| several)?;
        let who = self.resolve_tokens(TokenRange::new(begin, noun + 1), &History::default())?;
        Some(Who { by_pronoun: true, ..who })
    }

    /// The officials or the like whom the sentence before `token` begins with: `Senior officials scoffed. One said …`
    pub(super) fn officials_before(&self, token: usize) -> Option<Who> {
        let here = self.document.sentence_of(token)?;
        let before = here.checked_sub(1).filter(|&before| self.same_paragraph(before, here))?;
        let begin = self.document.sentences().get(before)?.body;
        let officials = (begin..begin + 6).find(|&at| {
            let role = self.roles.get(at).and_then(Option::as_ref);
            let person = role.is_some_and(|role| matches!(role.role, Role::Office(_) | Role::OutsidePerson));
            person && self.document.form(at).ends_with('s')
        })?;
        self.resolve_tokens(TokenRange::new(begin, officials + 1), &History::default())
    }

    /// The body that a sentence begins with.
    pub(in crate::account) fn body_of(&self, sentence: usize) -> Option<Who> {
        let begin = self.document.sentences().get(sentence).filter(|sentence| !sentence.heading)?.body;
        self.phrase_from(begin, &History::default()).filter(|who| !who.person && matches!(who.party, Party::For(_)))
    }

    /// The first person that a sentence names outside quotation marks.
    pub(in crate::account) fn subject_of(&self, sentence: usize) -> Option<Who> {
        self.subject(sentence, usize::MAX, &History::default())
    }
}

pub(super) fn is_preposition(form: &str) -> bool {
    one_of!(
        form,
        "about"
            | "against"
            | "am"
            | "an"
            | "at"
            | "auf"
            | "aus"
            | "bei"
            | "beim"
            | "between"
            | "by"
            | "durch"
            | "for"
            | "from"
            | "für"
            | "gegen"
            | "gegenüber"
            | "im"
            | "in"
            | "mit"
            | "nach"
            | "neben"
            | "ohne"
            | "on"
            | "over"
            | "seit"
            | "to"
            | "um"
            | "unter"
            | "vom"
            | "von"
            | "vor"
            | "wegen"
            | "with"
            | "without"
            | "zu"
            | "zum"
            | "zur"
            | "zwischen"
            | "über"
    )
}

/// The grammatical gender of a German body or place, by the ending of its noun; `None` where it is neuter or unknown.
fn gender_of_body(name: &str) -> Option<Gender> {
    // `Türkische Gemeinde in Oslo`: an adjective may be part of the name.
    let words = name.split(' ').take_while(|word| !one_of!(word, "in" | "von" | "für" | "der" | "des"));
    words.filter(|word| word.starts_with(char::is_uppercase)).find_map(|word| gender_of_noun(&lower_all(word)))
}

fn gender_of_noun(noun: &str) -> Option<Gender> {
    if ends_in!(
        noun,
        "agentur"
            | "armee"
            | "bank"
            | "behörde"
            | "ei"
            | "führung"
            | "gemeinde"
            | "gruppe"
            | "heit"
            | "ion"
            | "justiz"
            | "kanzlei"
            | "keit"
            | "kirche"
            | "marine"
            | "nato"
            | "partei"
            | "schaft"
            | "seite"
            | "spitze"
            | "stelle"
            | "ung"
            | "waffe"
            | "wehr"
    ) {
        Some(Gender::Feminine)
    } else if ends_in!(
        noun,
        "bund" | "dienst" | "konzern" | "kreml" | "rat" | "schutz" | "sender" | "stab" | "verband" | "verein" | "zoll"
    ) {
        Some(Gender::Masculine)
    } else {
        None
    }
}
