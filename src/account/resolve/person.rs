//! People of the lists: which of their offices they hold in the years the text tells of, and for whom they speak in it.

use super::{Affiliation, Identity, NameKind, Party, Resolver, Speaking, Who};
use crate::account::actor::{self, ActorIndex, Office};
use crate::account::era;
use crate::account::mention::Mention;
use crate::account::role::Role;
use crate::text::{Document, Language, TokenKind, TokenRange};

impl Resolver<'_> {
    /// The actor whose name stands beside a person who has spoken for several: `Mr. X, the Union's chief negotiator`.
    pub(super) fn home(&self, person: usize) -> Option<ActorIndex> {
        let people = &actor::names().people;
        let twins = twins(person);
        if twins.len() < 2 {
            return None;
        }
        let named =
            self.mentions.all.iter().take(2000).filter(
                |mention| matches!(self.kind(mention.named), NameKind::Person(other, _) if twins.contains(&other)),
            );
        for mention in named {
            let begin = self.phrase_begin(mention.tokens.begin);
            let comma =
                self.document.tokens().get(mention.tokens.end).is_some_and(|next| next.kind == TokenKind::Comma);
            let after = TokenRange::new(mention.tokens.end + 1, mention.tokens.end + if comma { 7 } else { 1 });
            let beside =
                self.names_in(TokenRange::new(begin, mention.tokens.begin)).into_iter().chain(self.names_in(after));
            for other in beside {
                let Some(Affiliation::For(Speaking::Actor(actor))) = self.speaking_of(other) else { continue };
                let place = !matches!(self.kind(other.named), NameKind::Person(..));
                if place && twins.iter().any(|&twin| people.get(twin).is_some_and(|twin| twin.actor == actor)) {
                    return Some(actor);
                }
            }
        }
        None
    }

    /// Tells the text's years from who is in office in it, and who is not.
    pub(super) fn place_in_time(&mut self) {
        let mut holders: Vec<era::Holder> = Vec::new();
        for mention in self.mentions.all.iter().take(2000) {
            let NameKind::Person(person, _) = self.kind(mention.named) else { continue };
            // `imposed under President X`: of another time.
            let first = self.phrase_begin(mention.tokens.begin);
            if first.checked_sub(1).is_some_and(|before| spelled!(self.document, before, "under" | "unter")) {
                continue;
            }
            let terms = offices(person);
            let titled = self.titled(mention, &terms);
            let full = holders.len() >= 100;
            let in_office = self.is_in_office(mention);
            match holders.iter_mut().find(|holder| holder.person == person) {
                Some(known) if known.titled.is_empty() => {
                    known.titled = titled;
                    known.in_office |= in_office;
                }
                None if !full && !self.former.contains(&person) => {
                    holders.push(era::Holder { person, terms, titled, in_office });
                }
                _ => {}
            }
        }
        let offices = |holder: &era::Holder| holder.titled.iter().map(|term| term.office).collect();
        let titled = holders.iter().filter(|holder| !holder.titled.is_empty());
        self.titles = titled.map(|holder| (holder.person, offices(holder))).collect();
        let years = era::years(&holders);
        // A long stretch of years tells no more than none.
        let (first, last) = (years.first().copied().unwrap_or(0), years.last().copied().unwrap_or(u16::MAX));
        self.year = self.year.or(years.get(years.len() / 2).copied().filter(|_| last - first <= 5));
        self.former.extend(era::out_of_office(&holders, &years));
        // Of two who held an office one after the other, only the one in office speaks; no title makes the other one it.
        let leads =
            |term: &actor::Term| matches!(term.office, Office::President | Office::PrimeMinister | Office::Chancellor);
        let people = &actor::names().people;
        let actor = |person: usize| people.get(person).map(|person| person.actor);
        let successors = holders.iter().filter(|holder| {
            let in_office = |term: &actor::Term| years.iter().any(|&year| term.holds(year));
            holder.titled.is_empty()
                && !years.is_empty()
                && !holder.terms.iter().any(in_office)
                && holders.iter().any(|other| {
                    other.person != holder.person
                        && actor(other.person) == actor(holder.person)
                        && other.terms.iter().any(|term| leads(term) && in_office(term))
                })
                && holder.terms.iter().all(leads)
        });
        self.former.extend(successors.map(|holder| holder.person));
    }

    /// Whether an office stands right before the name that nobody says was left: `US-Unterhändler Ion Popa`.
    fn is_in_office(&self, mention: &Mention) -> bool {
        let begin = mention.tokens.begin;
        let role = begin.checked_sub(1).and_then(|before| self.roles.get(before)?.as_ref());
        // `Sein Berater Denis Popa`: whose he is may be in no office.
        let left = |token| {
            let form = self.document.form(token);
            is_former(form) || is_elect(form) || one_of!(form, "sein" | "seine" | "his")
        };
        role.is_some_and(|role| {
            // `Grünen-Chef`
            let party = one_of!(role.prefix.as_str(), "grünen" | "linken" | "partei" | "oppositions" | "fraktions");
            matches!(role.role, Role::Office(_)) && !role.former && !party
        }) && !(self.phrase_begin(begin)..begin).any(left)
    }

    /// Those of a person's terms that fit an office right before the name, or in the apposition after it.
    fn titled(&self, mention: &Mention, terms: &[actor::Term]) -> Vec<actor::Term> {
        let begin = self.phrase_begin(mention.tokens.begin);
        let comma = self.document.tokens().get(mention.tokens.end).is_some_and(|next| next.kind == TokenKind::Comma);
        let apposition = mention.tokens.end + 1..mention.tokens.end + if comma { 7 } else { 1 };
        for tokens in [begin..mention.tokens.begin, apposition] {
            let words = || {
                tokens
                    .clone()
                    .take_while(|&token| self.document.tokens().get(token).is_some_and(|token| token.is_word()))
            };
            // `Mr. X, who was ambassador there`
            let past = spelled!(self.document, tokens.start, "who")
                && spelled!(self.document, tokens.start + 1, "was" | "had");
            if past || words().any(|token| is_former(self.document.form(token))) {
                return Vec::new();
            }
            let office = words().find_map(|token| match self.roles.get(token)? {
                Some(role) if !role.former => match role.role {
                    Role::Office(office) => Some(office),
                    _ => None,
                },
                _ => None,
            });
            let Some(office) = office else { continue };
            let held: Vec<actor::Term> = terms.iter().copied().filter(|term| office.covers(term.office)).collect();
            if !held.is_empty() {
                return held;
            }
        }
        Vec::new()
    }

    /// People whom the text first names as `Ex-Präsident`, `former president`, `Senator`.
    pub(super) fn former_people(&self) -> Vec<usize> {
        let mut seen = Vec::new();
        let mut former = Vec::new();
        for mention in &self.mentions.all {
            let NameKind::Person(person, _) = self.kind(mention.named) else { continue };
            if seen.contains(&person) {
                continue;
            }
            seen.push(person);
            if seen.len() > 500 {
                break;
            }
            let begin = self.phrase_begin(mention.tokens.begin);
            let mut office = false;
            let mut marked = false;
            for token in begin..mention.tokens.begin {
                marked |= is_former(self.document.form(token));
                if is_elect(self.document.form(token)) {
                    marked = true;
                    office = true;
                }
                if let Some(Some(role)) = self.roles.get(token) {
                    office |= matches!(role.role, Role::Office(_));
                    marked |= role.former
                        || matches!(role.role, Role::OutsidePerson) && is_mandate(self.document.form(token));
                    office |= is_mandate(self.document.form(token));
                }
            }
            // `Labour's Emily Holm`: of a party, or of a paper.
            if let Some(owner) = mention.tokens.begin.checked_sub(1)
                && self.document.form(owner).ends_with("'s")
                && self.document.tokens().get(owner).is_some_and(|owner| owner.capital)
                && self.mentions.at(owner).is_none_or(|owner| matches!(self.kind(owner.named), NameKind::Outside))
                && self.roles.get(owner).is_none_or(Option::is_none)
            {
                marked = true;
                office = true;
            }
            // `Mr. X, a former adviser`
            let end = mention.tokens.end;
            // `nach der Wahl Ion Popas zum Präsidenten`
            let before = if spelled!(self.document, begin.saturating_sub(1), "von") { 2 } else { 1 };
            if spelled!(self.document, begin.saturating_sub(before), "wahl" | "wahlsieg")
                && spelled!(self.document, end, "zum" | "zur")
            {
                marked = true;
                office = true;
            }
            if self.document.tokens().get(end).is_some_and(|next| next.kind == TokenKind::Comma) {
                let number =
                    |token: usize| self.document.tokens().get(token).is_some_and(|at| at.kind == TokenKind::Number);
                let words = (end + 1..end + 8).take_while(|&token| {
                    number(token) || self.document.tokens().get(token).is_some_and(|token| token.is_word())
                });
                // `Ion Popa, bis 2014 Botschafter`
                let mut left = spelled!(self.document, end + 1, "bis") && number(end + 2);
                // `Vizeminister Ion Popa, früher Botschafter`: he holds the one.
                let holds = office && !marked;
                if self.has_left_office(end + 1) || self.is_of_opposition(end + 1) {
                    marked = true;
                    office = true;
                }
                // `…, who left office in 2017`
                let forms = || (end + 1..end + 9).map(|token| self.document.form(token));
                let relative = spelled!(self.document, end + 1, "who" | "der" | "die");
                let gone = forms().any(|form| one_of!(form, "left" | "schied"))
                    && forms().any(|form| one_of!(form, "office" | "amt"))
                    || forms().any(|form| form == "stepped") && forms().any(|form| form == "down");
                if relative && gone {
                    marked = true;
                    office = true;
                }
                for token in words {
                    // `…, who received former President Y`: somebody else.
                    if spelled!(self.document, token, "who" | "whose" | "which" | "der" | "die" | "dem" | "den")
                        && token == end + 1
                    {
                        break;
                    }
                    // `Ion Popa, Holms Gegner bei der Wahl`
                    if !holds && is_mandate(self.document.form(token)) {
                        marked = true;
                        office = true;
                    }
                    left |= !holds && is_former(self.document.form(token));
                    if is_elect(self.document.form(token)) {
                        marked = true;
                        office = true;
                    }
                    let held = self.roles.get(token).and_then(Option::as_ref);
                    // `Mr. X, the congressman whom Y has chosen to advise him`
                    if token <= end + 2
                        && held.is_some_and(|role| role.role == Role::OutsidePerson)
                        && is_mandate(self.document.form(token))
                    {
                        marked = true;
                        office = true;
                    }
                    if left && held.is_some_and(|role| matches!(role.role, Role::Office(_))) {
                        marked = true;
                        office = true;
                    }
                }
            }
            if marked && office {
                former.push(person);
            }
        }
        former
    }

    /// Whether the relative clause at `begin` tells of an office that has been left: `who was Oslo's envoy until June`,
    /// `who led the delegation until then`. Whoever `was named envoy` holds it.
    pub(super) fn has_left_office(&self, begin: usize) -> bool {
        let form = |at: usize| self.document.form(at);
        let word = |at: usize| self.document.tokens().get(at).is_some_and(|token| token.is_word());
        if form(begin) != "who" {
            // `the adviser Mr. X fired in 2019`
            let words = || (begin..begin + 12).take_while(|&at| word(at));
            let dismissed = words().position(|at| one_of!(form(at), "dismissed" | "fired" | "ousted" | "sacked"));
            let office = words().position(|at| self.roles.get(at).is_some_and(Option::is_some));
            return matches!((office, dismissed), (Some(office), Some(dismissed)) if office < dismissed);
        }
        // `who until January was the president's adviser`
        let clause = || (begin + 1..begin + 14).take_while(|&at| word(at));
        let until = clause().any(|at| matches!(form(at), "until" | "till"));
        let was = clause().take(3).any(|at| one_of!(form(at), "was" | "served" | "led" | "headed" | "ran" | "held"));
        let titled = form(begin + 1) == "was"
            && (matches!(form(begin + 2), "the" | "a" | "an" | "his" | "her")
                || form(begin + 2).ends_with("'s")
                || self.roles.get(begin + 2).is_some_and(Option::is_some)
                || self.mentions.at(begin + 2).is_some())
            && clause().any(|at| self.roles.get(at).is_some_and(Option::is_some));
        was && until || titled || form(begin + 1) == "served" && form(begin + 2) == "as"
    }

    /// Whether the apposition at `begin` gives a seat in the opposition: `leader of the opposition`, `the shadow
    /// minister`.
    pub(super) fn is_of_opposition(&self, begin: usize) -> bool {
        let words = (begin..begin + 7)
            .take_while(|&at| self.document.tokens().get(at).is_some_and(|token| token.is_word()))
            .map(|at| self.document.form(at));
        let words: Vec<&str> = words.collect();
        words.iter().zip(words.iter().skip(1)).any(|pair| {
            matches!(
                pair,
                (&"the", &"opposition") | (&"opposition", &"leader" | &"politician" | &"spokesman" | &"spokeswoman")
            ) || *pair.0 == "shadow"
        }) && words
            .first()
            .is_some_and(|first| one_of!(*first, "leader" | "head" | "the" | "a" | "an" | "opposition" | "shadow"))
    }

    /// For whom a person of the lists speaks: some have spoken for one actor and then for another.
    pub(super) fn actor_of(&self, person: usize, hint: Option<ActorIndex>) -> Option<ActorIndex> {
        let people = &actor::names().people;
        let own = people.get(person)?;
        if own.twins.len() < 2 {
            return Some(own.actor);
        }
        let twins: Vec<_> = own.twins.iter().filter_map(|&twin| people.get(twin)).collect();
        if let Some(hint) = hint
            && twins.iter().any(|twin| twin.actor == hint)
        {
            return Some(hint);
        }
        if let Some(year) = self.year
            && let Some(twin) = twins.iter().find(|twin| twin.offices.iter().any(|term| term.holds(year)))
        {
            return Some(twin.actor);
        }
        twins.iter().max_by_key(|twin| twin.offices.iter().map(|term| term.from).max()).map(|twin| twin.actor)
    }

    pub(super) fn person(
        &self,
        tokens: TokenRange,
        mention: &Mention,
        person: usize,
        spelling: usize,
        hint: Option<ActorIndex>,
        outside: bool,
    ) -> Option<Who> {
        let listed = actor::names().people.get(person)?;
        let actor = self.actor_of(person, hint)?;
        let former = outside || self.former.contains(&person);
        // The spelling whose given names stand in the text, if they do.
        let text = self.document.span(mention.tokens).of(self.document.text());
        let shown = listed
            .spellings
            .iter()
            .filter(|spelling| text.contains(spelling.full.as_str()))
            .max_by_key(|spelling| spelling.full.len())
            .or_else(|| {
                let surname = &listed.spellings.get(spelling)?.surname;
                let english = self.language_at(mention.tokens.begin) == Language::English;
                let mut fitting = listed.spellings.iter().filter(|spelling| &spelling.surname == surname);
                // The usual name, not the one on the birth certificate.
                if english {
                    fitting.rev().min_by_key(|spelling| spelling.full.split(' ').count())
                } else {
                    fitting.next()
                }
            })
            .or(listed.spellings.first())?;
        Some(Who {
            name: shown.full.as_str().into(),
            party: if former { Party::Nobody } else { Party::For([Speaking::Actor(actor)].into()) },
            identity: Identity::Person(person),
            gender: Some(listed.gender),
            plural: false,
            person: true,
            by_pronoun: false,
            mention: self.document.span(tokens),
        })
    }

    /// The actor for whom somebody of that name holds the office named beside it.
    pub(super) fn actor_by_office(&self, kind: NameKind, role: Role) -> Option<ActorIndex> {
        let (NameKind::Person(person, _), Role::Office(office)) = (kind, role) else { return None };
        let people = &actor::names().people;
        let mut fitting = twins(person)
            .iter()
            .filter_map(|&twin| people.get(twin))
            .filter(|other| other.offices.iter().any(|term| office == term.office));
        let first = fitting.next()?.actor;
        fitting.next().is_none().then_some(first)
    }

    /// Whether the person holds the office in the years that the text tells of.
    pub(super) fn holds_now(&self, person: usize, office: Office) -> bool {
        let Some(year) = self.year else { return false };
        offices(person).iter().any(|term| office.covers(term.office) && term.holds(year))
    }

    /// Whether the person speaks, or once spoke, for the actor.
    pub(super) fn is_or_was_of(&self, person: usize, actor: ActorIndex) -> bool {
        let people = &actor::names().people;
        twins(person).iter().any(|&twin| people.get(twin).is_some_and(|other| other.actor == actor))
    }

    pub(super) fn holds(&self, kind: NameKind, office: Office) -> bool {
        match kind {
            NameKind::Person(person, _) => actor::names()
                .people
                .get(person)
                .is_some_and(|person| person.offices.iter().any(|term| office.covers(term.office))),
            _ => false,
        }
    }

    pub(super) fn fits(&self, kind: NameKind, role: Role) -> bool {
        match role {
            Role::Office(office) => self.holds(kind, office),
            _ => false,
        }
    }

    pub(super) fn identity_holds(&self, identity: &Identity, office: Office) -> bool {
        match identity {
            Identity::Person(person) => self.holds(NameKind::Person(*person, 0), office),
            _ => false,
        }
    }
}

/// The entries of the lists for one person: some have spoken for one actor and then for another.
fn twins(person: usize) -> &'static [usize] {
    actor::names().people.get(person).map_or(&[], |person| &person.twins)
}

/// All offices that a person held, for whomever.
pub(super) fn offices(person: usize) -> Vec<actor::Term> {
    let people = &actor::names().people;
    twins(person).iter().filter_map(|&twin| people.get(twin)).flat_map(|twin| twin.offices.iter().copied()).collect()
}

pub(super) fn is_former(form: &str) -> bool {
    form.starts_with("ehemalig")
        || form.starts_with("frühere")
        || begins_in!(form, "einstig" | "pensioniert" | "emeritiert")
        || one_of!(
            form,
            "former"
                | "ex"
                | "onetime"
                | "one-time"
                | "retired"
                | "ex-"
                | "a."
                | "ehemals"
                | "einst"
                | "früher"
                | "ruhestand"
                | "vormals"
        )
}

/// Somebody who is to hold an office and does not yet: `president-elect`, `ambassador-designate`.
fn is_elect(form: &str) -> bool {
    form.ends_with("-elect")
        || form.ends_with("-designate")
        || form == "elect"
        || begins_in!(form, "designiert" | "künftige")
}

/// A seat or candidacy that keeps a known person from speaking for the government: `Senator Obama`.
pub(super) fn is_mandate(form: &str) -> bool {
    begins_in!(
        form,
        "senator"
            | "sen."
            | "representative"
            | "rep."
            | "kandidat"
            | "präsidentschaftskandidat"
            | "abgeordnete"
            | "opposition"
            | "gegenkandidat"
            | "herausforder"
            | "rivale"
            | "gegner"
            | "konkurrent"
            | "candidate"
            | "congress"
            | "lawmaker"
    ) || form.ends_with("kandidat")
        || form.ends_with("kandidatin")
}

/// The year the text is about: the latest it names.
pub(super) fn year(document: &Document) -> Option<u16> {
    document
        .tokens()
        .iter()
        .filter(|token| token.kind == TokenKind::Number && token.span().len() == 4)
        .filter_map(|token| token.span().of(document.text()).parse::<u16>().ok())
        .filter(|year| (1990..=2029).contains(year))
        .max()
}
