//! From the words that name a source to who that is: the head noun decides.
//!
//! `Assistent des russischen Präsidenten` is the assistant and speaks for Moscow; `US-Botschafter in Moskau` speaks for
//! Washington; `Moskaus Botschafter in Washington` for Moscow; a Russian political scientist for nobody but himself.

use super::actor::{self, ActorIndex, Gender, Meaning, Office};
use super::era;
use super::mention::{Mention, Mentions, Named, OwnName};
use super::role::{self, Role, RoleNoun};
use crate::attribution::Attribution;
use crate::text::{Document, Language, Span, TokenKind, TokenRange};

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
    For(Vec<Speaking>),
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
    Called(String),
}

/// A source, settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Who {
    /// As shown.
    pub name: String,
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
    roles: Vec<Option<RoleNoun>>,
    /// Tokens between quotation marks.
    quoted: Vec<bool>,
    year: Option<u16>,
    /// People who are introduced as holders of a former office, or of none.
    former: Vec<usize>,
    /// For whom each stranger speaks, by the words around the first mention.
    affiliations: Vec<Option<Affiliation>>,
}

#[derive(Clone, Debug)]
enum Item<'r> {
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

/// How many sentences back a pronoun or bare noun is looked up.
const REACH: usize = 4;

impl<'d> Resolver<'d> {
    pub(super) fn new(document: &'d Document, own: &[OwnName]) -> Resolver<'d> {
        let mentions = Mentions::find(document, own);
        let mut roles = vec![None; document.tokens().len()];
        for paragraph in document.paragraphs() {
            let mut token = paragraph.tokens.begin;
            while token < paragraph.tokens.end {
                let role = role::role_noun(document, token, paragraph.language);
                let step = role.as_ref().map_or(1, |role| role.length);
                if let Some(slot) = roles.get_mut(token) {
                    *slot = role;
                }
                token += step.max(1);
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
            roles,
            quoted,
            year: year(document),
            former: Vec::new(),
            affiliations: Vec::new(),
        };
        resolver.former = resolver.former_people();
        resolver.place_in_time();
        // In order of first mention, each on the ones before: `X, Sprecher des Y` can ask for Y but not in a circle.
        for stranger in 0..resolver.mentions.strangers.len() {
            let affiliation = resolver.affiliation_of(stranger);
            resolver.affiliations.push(affiliation);
        }
        resolver
    }

    /// The actor whose name stands beside a person who has spoken for several: `Mr. X, the Union's chief negotiator`.
    fn home(&self, person: usize) -> Option<ActorIndex> {
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
    fn place_in_time(&mut self) {
        let mut holders: Vec<era::Holder> = Vec::new();
        for mention in self.mentions.all.iter().take(2000) {
            let NameKind::Person(person, _) = self.kind(mention.named) else { continue };
            let terms = offices(person);
            let titled = self.titled(mention, &terms);
            let full = holders.len() >= 100;
            match holders.iter_mut().find(|holder| holder.person == person) {
                Some(known) if known.titled.is_empty() => known.titled = titled,
                None if !full && !self.former.contains(&person) => holders.push(era::Holder { person, terms, titled }),
                _ => {}
            }
        }
        let years = era::years(&holders);
        // A long stretch of years tells no more than none.
        let (first, last) = (years.first().copied().unwrap_or(0), years.last().copied().unwrap_or(u16::MAX));
        self.year = self.year.or(years.get(years.len() / 2).copied().filter(|_| last - first <= 5));
        self.former.extend(era::out_of_office(&holders, &years));
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
            if words().any(|token| is_former(self.document.form(token))) {
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
    fn former_people(&self) -> Vec<usize> {
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
                if let Some(Some(role)) = self.roles.get(token) {
                    office |= matches!(role.role, Role::Office(_));
                    marked |= role.former
                        || matches!(role.role, Role::OutsidePerson) && is_mandate(self.document.form(token));
                    office |= is_mandate(self.document.form(token));
                }
            }
            // `Mr. X, a former adviser`
            let end = mention.tokens.end;
            if self.document.tokens().get(end).is_some_and(|next| next.kind == TokenKind::Comma) {
                let words = (end + 1..end + 8)
                    .take_while(|&token| self.document.tokens().get(token).is_some_and(|token| token.is_word()));
                let mut left = false;
                for token in words {
                    // `…, who received former President Y`: somebody else.
                    if matches!(self.document.form(token), "who" | "whose" | "which" | "der" | "die" | "dem" | "den")
                        && token == end + 1
                    {
                        break;
                    }
                    left |= is_former(self.document.form(token));
                    let held = self.roles.get(token).and_then(Option::as_ref);
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

    /// The beginning of the noun phrase that ends before `token`: role nouns, their adjectives and articles.
    fn phrase_begin(&self, token: usize) -> usize {
        let mut begin = token;
        while let Some(at) = begin.checked_sub(1) {
            let Some(here) = self.document.tokens().get(at) else { break };
            let form = self.document.form(at);
            let role = self.roles.get(at).is_some_and(Option::is_some);
            let name = self.mentions.at(at).is_some();
            let adjective = !here.capital
                && (form.len() >= 6
                    && ["ische", "ischen", "ischer", "isches", "ischem"].iter().any(|ending| form.ends_with(ending))
                    || is_former(form)
                    || [
                        "neue",
                        "stellvertretend",
                        "ständig",
                        "oberst",
                        "damalig",
                        "amtierend",
                        "designiert",
                        "geschäftsführend",
                    ]
                    .iter()
                    .any(|stem| form.starts_with(stem)));
            let article = matches!(
                form,
                "der"
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
            if !here.is_word() || here.kind == TokenKind::Number || !(role || name || adjective || article) {
                break;
            }
            begin = at;
        }
        begin
    }

    fn kind(&self, named: Named) -> NameKind {
        match named {
            Named::Own(side) => NameKind::Own(side),
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

    fn shown(&self, mention: &Mention) -> String {
        match mention.named {
            Named::Listed(name) => actor::names().names.get(name).map(|name| name.shown.clone()).unwrap_or_default(),
            Named::Stranger(stranger) => {
                self.mentions.strangers.get(stranger).map(|stranger| stranger.shown.clone()).unwrap_or_default()
            }
            Named::Own(_) => {
                let text = self.document.span(mention.tokens).of(self.document.text());
                if mention.genitive { text.strip_suffix('s').unwrap_or(text) } else { text }.to_owned()
            }
        }
    }

    /// The language of the paragraph that holds `token`.
    fn language_at(&self, token: usize) -> Language {
        self.document
            .sentence_of(token)
            .and_then(|sentence| self.document.sentences().get(sentence))
            .and_then(|sentence| self.document.paragraphs().get(sentence.paragraph))
            .map_or(self.document.language(), |paragraph| paragraph.language)
    }

    /// Number of the sentence that holds byte `offset`.
    pub(super) fn sentence_at(&self, offset: usize) -> usize {
        let token = self.document.tokens_of(Span::new(offset, offset + 1)).begin;
        self.document.sentence_of(token).unwrap_or(0)
    }

    /// A sentence without its bullet or dateline, in bytes.
    pub(super) fn sentence_span(&self, sentence: usize) -> Span {
        self.document
            .sentences()
            .get(sentence)
            .map(|sentence| self.document.span(TokenRange::new(sentence.body, sentence.tokens.end)))
            .unwrap_or_default()
    }

    /// The parts of `span` that stand in different sentences.
    pub(super) fn sentences_in(&self, span: Span) -> Vec<Span> {
        let first = self.sentence_at(span.begin);
        let last = self.sentence_at(span.end.saturating_sub(1));
        (first..=last)
            .filter_map(|sentence| {
                let sentence = self.document.sentences().get(sentence)?.span;
                let piece = Span::new(span.begin.max(sentence.begin), span.end.min(sentence.end));
                (!piece.is_empty()).then_some(piece)
            })
            .collect()
    }

    /// Whether two sentences stand in one paragraph.
    pub(super) fn same_paragraph(&self, one: usize, other: usize) -> bool {
        let paragraph = |sentence: usize| self.document.sentences().get(sentence).map(|sentence| sentence.paragraph);
        paragraph(one) == paragraph(other)
    }

    /// The first person that a sentence names outside quotation marks.
    pub(super) fn subject_of(&self, sentence: usize) -> Option<Who> {
        self.subject(sentence, usize::MAX, &History::default())
    }

    /// Whether a source is a pronoun that means the speaker himself in what he reports.
    pub(super) fn is_own_pronoun(&self, source: &[Span]) -> bool {
        let [only] = source else { return false };
        let tokens = self.document.tokens_of(*only);
        tokens.len() == 1
            && matches!(self.document.form(tokens.begin), "er" | "sie" | "he" | "she" | "ich" | "wir" | "we" | "i")
    }

    /// Who is quoted, where a paper or agency only carries the words: `Interfax zitierte Lawrow mit den Worten, …`.
    pub(super) fn quoted_by(&self, who: &Who, attribution: &Attribution, history: &History) -> Option<Who> {
        if who.person || who.party != Party::Nobody {
            return None;
        }
        let cue = super::cover(&attribution.cue)?;
        let quotes = self.document.tokens_of(cue).into_iter().any(|token| {
            let form = self.document.form(token);
            form.starts_with("zitier") || form == "quoted" || form == "cited"
        });
        if !quotes {
            return None;
        }
        let begin = self.document.tokens_of(cue).end;
        self.phrase_from(begin, history)
    }

    /// On whose authority it is reported: `unter Berufung auf Diplomaten`, `citing officials`.
    pub(super) fn on_the_authority_of(&self, who: &Who, attribution: &Attribution, history: &History) -> Option<Who> {
        if who.person || who.party != Party::Nobody {
            return None;
        }
        let sentence = self.sentence_at(super::cover(&attribution.cue)?.begin);
        let tokens = self.document.sentences().get(sentence)?.tokens;
        let at = tokens.into_iter().find(|&token| match self.document.form(token) {
            "berufung" => self.document.form(token + 1) == "auf",
            "citing" | "quoting" => true,
            _ => false,
        })?;
        let begin = if self.document.form(at) == "berufung" { at + 2 } else { at + 1 };
        self.phrase_from(begin, history)
    }

    /// Who the noun phrase at `begin` names; it ends at a mark, a verb or `mit`.
    fn phrase_from(&self, begin: usize, history: &History) -> Option<Who> {
        let mut end = begin;
        while let Some(token) = self.document.tokens().get(end) {
            let form = self.document.form(end);
            let known = self.mentions.at(end).is_some() || self.roles.get(end).is_some_and(Option::is_some);
            let linking = matches!(
                form,
                "den"
                    | "der"
                    | "die"
                    | "das"
                    | "dem"
                    | "des"
                    | "ein"
                    | "eine"
                    | "einen"
                    | "einem"
                    | "einer"
                    | "eines"
                    | "von"
                    | "vom"
                    | "im"
                    | "in"
                    | "aus"
                    | "a"
                    | "an"
                    | "the"
                    | "of"
                    | "two"
                    | "three"
                    | "zwei"
                    | "drei"
            );
            let adjective = !token.capital && ["en", "er", "es", "em", "e"].iter().any(|ending| form.ends_with(ending));
            let stop = !token.is_word() || !(known || linking || token.capital || adjective) || end > begin + 10;
            if stop || form == "mit" || form == "as" {
                break;
            }
            end += 1;
        }
        if end == begin { None } else { self.resolve_tokens(TokenRange::new(begin, end), history) }
    }

    /// Who is named in the clause that a colon ends right before byte `offset`: `Ganz anders klang Lawrow: „…“`.
    pub(super) fn announced_at(&self, offset: usize) -> Option<Who> {
        let colon = self.document.tokens_of(Span::new(offset, offset + 1)).begin.checked_sub(1)?;
        if self.document.tokens().get(colon)?.kind != TokenKind::Colon {
            return None;
        }
        self.subject(self.document.sentence_of(colon)?, colon, &History::default())
    }

    /// Who is named before the colon of the sentence at byte `offset`: `Duda reagierte verärgert: Sein Land werde …`.
    pub(super) fn before_colon(&self, offset: usize) -> Option<Who> {
        let number = self.sentence_at(offset);
        let sentence = self.document.sentences().get(number)?;
        let colon = sentence
            .tokens
            .into_iter()
            .find(|&token| self.document.tokens().get(token).is_some_and(|token| token.kind == TokenKind::Colon))?;
        let begin = self.document.tokens_of(Span::new(offset, offset + 1)).begin;
        if begin >= colon {
            return None;
        }
        self.subject(number, colon, &History::default())
    }

    /// Whether a heading stands after sentence `first` and up to sentence `last`.
    pub(super) fn heading_between(&self, first: usize, last: usize) -> bool {
        self.document.sentences().get(first..=last).unwrap_or_default().iter().any(|sentence| sentence.heading)
    }

    /// Words in a span.
    pub(super) fn words_in(&self, span: Span) -> usize {
        let tokens = self.document.tokens_of(span);
        self.document
            .tokens()
            .get(tokens.begin..tokens.end)
            .unwrap_or_default()
            .iter()
            .filter(|token| token.is_word())
            .count()
    }

    /// Whether the cue is hearsay: `soll … gesagt haben`, `is said to have`.
    pub(super) fn is_hearsay(&self, cue: &[Span]) -> bool {
        cue.iter().any(|span| {
            self.document
                .tokens_of(*span)
                .into_iter()
                .any(|token| matches!(self.document.form(token), "soll" | "sollen" | "reportedly" | "allegedly"))
        })
    }

    /// Whether the cue tells of a telling: `soll … gesagt haben`, `is said to have told`.
    pub(super) fn is_telling_on_hearsay(&self, cue: &[Span]) -> bool {
        self.is_hearsay(cue)
            || cue.iter().any(|span| {
                let forms = self.document.tokens_of(*span).into_iter().map(|token| self.document.form(token));
                let (mut to, mut said) = (false, false);
                for form in forms {
                    said |= matches!(form, "said" | "reported" | "understood" | "believed" | "alleged" | "supposed");
                    to |= said && form == "to";
                }
                to
            })
    }

    /// Adds how often the text names each actor.
    pub(super) fn count_actors(&self, counts: &mut std::collections::HashMap<ActorIndex, usize>) {
        for mention in &self.mentions.all {
            if let Some(Affiliation::For(Speaking::Actor(actor))) = self.speaking_of(mention) {
                *counts.entry(actor).or_default() += 1;
            }
        }
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
        // A name right after a title belongs to it (`Generalsekretär Anders Fogh Rasmussen`).
        if let Some(mention) = self.mentions.at(tokens.end)
            && mention.tokens.begin == tokens.end
            && matches!(self.kind(mention.named), NameKind::Person(..) | NameKind::Stranger(_))
            && tokens.end.checked_sub(1).is_some_and(|last| self.roles.get(last).is_some_and(Option::is_some))
        {
            tokens.end = mention.tokens.end;
        }
        // Prepositions and marks alone name nobody (`laut „`).
        self.resolve_tokens(tokens, history).filter(|who| !who.name.is_empty())
    }

    fn trim(&self, mut tokens: TokenRange) -> TokenRange {
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

    fn resolve_tokens(&self, tokens: TokenRange, history: &History) -> Option<Who> {
        if tokens.is_empty() {
            return None;
        }
        if tokens.len() == 1
            && matches!(
                self.document.form(tokens.begin),
                "man" | "niemand" | "keiner" | "jemand" | "wer" | "nobody" | "one" | "alle" | "viele"
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
        if tokens.len() == 1 && self.document.form(tokens.begin) == "it" {
            return self.resolve_thing(tokens.begin, history);
        }
        if let Some((gender, plural)) = self.pronoun(tokens) {
            return self.resolve_pronoun(tokens.begin, gender, plural, history);
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
            && matches!(
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
        let time =
            tokens.len() <= 3 && matches!(first, "ende" | "anfang" | "mitte") && self.names_in(tokens).is_empty();
        let measure = tokens.len() == 2
            && self.document.tokens().get(tokens.begin).is_some_and(|token| token.kind == TokenKind::Number);
        adverb || time || measure
    }

    /// `beide Seiten`, `die beiden Präsidenten`, `both sides`, `die Staatschefs`.
    fn together(&self, tokens: TokenRange) -> Option<Who> {
        let forms: Vec<&str> = tokens.into_iter().take(4).map(|token| self.document.form(token)).collect();
        let both = forms.iter().take(3).any(|form| matches!(*form, "beide" | "beiden" | "both"))
            && !forms.iter().any(|form| matches!(*form, "eine" | "einer" | "einen" | "one"));
        let plain = matches!(
            forms.as_slice(),
            [
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

    fn names_in(&self, tokens: TokenRange) -> Vec<&Mention> {
        let first = self.mentions.first_from(tokens.begin);
        self.mentions.all.iter().skip(first).take_while(|mention| mention.tokens.begin < tokens.end).collect()
    }

    fn who(&self, tokens: TokenRange, name: String, party: Party) -> Who {
        let plural = matches!(&party, Party::Both) || matches!(&party, Party::For(parties) if parties.len() > 1);
        Who {
            identity: Identity::Called(name.clone()),
            name,
            party,
            gender: None,
            plural,
            person: false,
            by_pronoun: false,
            mention: self.document.span(tokens),
        }
    }

    /// The phrase without its article, as it stands.
    fn phrase(&self, tokens: TokenRange) -> String {
        let mut begin = tokens.begin;
        while begin + 1 < tokens.end
            && matches!(
                self.document.form(begin),
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

    /// A lone pronoun: its gender where it shows one, and whether it is plural.
    fn pronoun(&self, tokens: TokenRange) -> Option<(Option<Gender>, bool)> {
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

    /// `Moskau und Washington`, `Putin und Biden`, `der russische und der amerikanische Außenminister`.
    fn coordinated(&self, tokens: TokenRange, history: &History) -> Option<Who> {
        let at = tokens
            .into_iter()
            .find(|&token| matches!(self.document.form(token), "und" | "and" | "sowie" | "wie" | "&"))
            .filter(|&at| at > tokens.begin && at + 1 < tokens.end)?;
        let left = self.trim(TokenRange::new(tokens.begin, at));
        let right = self.trim(TokenRange::new(at + 1, tokens.end));
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
        let mut parties = one.clone();
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
        Some(self.who(tokens, name, Party::For(parties)))
    }

    fn items(&self, tokens: TokenRange) -> Vec<(TokenRange, Item<'_>)> {
        let mut items = Vec::new();
        let mut token = tokens.begin;
        while token < tokens.end {
            if let Some(mention) = self.mentions.at(token) {
                // A role noun may hold a name inside itself (`US-Präsident`): one token, and a role.
                let compound = self.roles.get(token).is_some_and(Option::is_some) && mention.tokens.len() == 1;
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
                _ if is_former(form) => Item::Former,
                _ => match here {
                    Some(here) if here.kind == TokenKind::Comma => Item::Comma,
                    Some(_) if is_age(form) => Item::Noun,
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

    fn prefix(&self, role: &RoleNoun) -> Option<Affiliation> {
        if role.prefix.is_empty() {
            return None;
        }
        // `US-`, `Kreml-`, `Bundes-`; a longer prefix may begin with one (`us-vize`).
        let candidates = [role.prefix.as_str(), role.prefix.split('-').next().unwrap_or("")];
        for candidate in candidates {
            for stem in [Some(candidate), candidate.strip_suffix('s')].into_iter().flatten() {
                let found = actor::names().by_first.get(&actor::key(stem)).into_iter().flatten().find_map(|&name| {
                    let name = actor::names().names.get(name)?;
                    if name.words.len() > 1 {
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
                        && matches!(candidate, "nato" | "un" | "uno" | "eu" | "osze" | "osce");
                    return if to_whom { None } else { found };
                }
            }
        }
        None
    }

    fn speaking(&self, kind: NameKind) -> Option<Affiliation> {
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

    /// For whom a person of the lists speaks: some have spoken for one actor and then for another.
    fn actor_of(&self, person: usize, hint: Option<ActorIndex>) -> Option<ActorIndex> {
        let people = &actor::names().people;
        let own = people.get(person)?;
        let twins: Vec<_> = own.twins.iter().filter_map(|&twin| people.get(twin)).collect();
        if twins.len() < 2 {
            return Some(own.actor);
        }
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

    fn person(
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
                if english { fitting.next_back() } else { fitting.next() }
            })
            .or(listed.spellings.first())?;
        Some(Who {
            name: shown.full.clone(),
            party: if former { Party::Nobody } else { Party::For(vec![Speaking::Actor(actor)]) },
            identity: Identity::Person(person),
            gender: Some(listed.gender),
            plural: false,
            person: true,
            by_pronoun: false,
            mention: self.document.span(tokens),
        })
    }

    /// The actor for whom somebody of that name holds the office named beside it.
    fn actor_by_office(&self, kind: NameKind, role: Role) -> Option<ActorIndex> {
        let (NameKind::Person(person, _), Role::Office(office)) = (kind, role) else { return None };
        let people = &actor::names().people;
        let mut fitting = twins(person)
            .iter()
            .filter_map(|&twin| people.get(twin))
            .filter(|other| other.offices.iter().any(|term| office == term.office));
        let first = fitting.next()?.actor;
        fitting.next().is_none().then_some(first)
    }

    /// Whether the person speaks, or once spoke, for the actor.
    fn is_or_was_of(&self, person: usize, actor: ActorIndex) -> bool {
        let people = &actor::names().people;
        twins(person).iter().any(|&twin| people.get(twin).is_some_and(|other| other.actor == actor))
    }

    fn stranger(&self, tokens: TokenRange, stranger: usize, affiliation: Option<Affiliation>) -> Option<Who> {
        let known = self.mentions.strangers.get(stranger)?;
        let affiliation = affiliation.or_else(|| *self.affiliations.get(stranger)?);
        Some(Who {
            name: known.shown.clone(),
            party: match affiliation {
                Some(Affiliation::For(speaking)) => Party::For(vec![speaking]),
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
    fn affiliation_of(&self, stranger: usize) -> Option<Affiliation> {
        let known = self.mentions.strangers.get(stranger)?;
        let begin = self.phrase_begin(known.first.begin);
        let before = TokenRange::new(begin, known.first.end);
        if let Some((affiliation, _)) = self.affiliation_in(before) {
            return Some(affiliation);
        }
        // `…, Politologe am Carnegie-Zentrum,`
        let after = known.first.end;
        if self.document.tokens().get(after).is_some_and(|token| token.kind == TokenKind::Comma) {
            let end = (after + 1..self.document.tokens().len().min(after + 12))
                .find(|&token| {
                    self.document
                        .tokens()
                        .get(token)
                        .is_some_and(|token| !token.is_word() && token.kind != TokenKind::QuotationMark)
                })
                .unwrap_or(after + 1);
            let apposition = TokenRange::new(after + 1, end);
            let begins_with_role =
                apposition.into_iter().take(4).any(|token| self.roles.get(token).is_some_and(Option::is_some));
            if begins_with_role && let Some((affiliation, _)) = self.affiliation_in(apposition) {
                return Some(affiliation);
            }
        }
        None
    }

    /// The first role noun of `tokens` and for whom it speaks.
    fn affiliation_in(&self, tokens: TokenRange) -> Option<(Affiliation, Role)> {
        let items = self.items(tokens);
        let head = self.head(&items)?;
        let (_, Item::Role(role)) = items.get(head)? else { return None };
        if role.role.is_outside() || role.former {
            return Some((Affiliation::Nobody, role.role));
        }
        let reading = self.read(&items, head, &History::default());
        if reading.former {
            return Some((Affiliation::Nobody, role.role));
        }
        let affiliation = reading.affiliation.or_else(|| {
            let stranger = items.iter().find_map(|(_, item)| match item {
                Item::Name(_, NameKind::Stranger(stranger)) => Some(*stranger),
                _ => None,
            });
            self.by_given_name(stranger)
        });
        let affiliation = affiliation.or_else(|| match role.role {
            Role::Office(Office::Official) => None,
            Role::Office(Office::Commissioner) => self.commission(),
            _ => self.only_actor(tokens.begin).map(Affiliation::For),
        })?;
        Some((affiliation, role.role))
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

    /// Commissioners are the Union's where the text names it.
    fn commission(&self) -> Option<Affiliation> {
        let union = actor::actors().iter().position(|actor| actor.id == "eu")?;
        self.speaks_of(union).then_some(Affiliation::For(Speaking::Actor(union)))
    }

    /// Whether the text names the actor at all.
    fn speaks_of(&self, actor: ActorIndex) -> bool {
        self.mentions
            .all
            .iter()
            .any(|mention| self.speaking_of(mention) == Some(Affiliation::For(Speaking::Actor(actor))))
    }

    fn speaking_of(&self, mention: &Mention) -> Option<Affiliation> {
        match self.kind(mention.named) {
            NameKind::Stranger(_) => None,
            kind => self.speaking(kind),
        }
    }

    /// The item that is the phrase's head: the first noun that is not somebody's genitive before another noun.
    fn head(&self, items: &[(TokenRange, Item)]) -> Option<usize> {
        let mut index = 0;
        while let Some((range, item)) = items.get(index) {
            let next = items.get(index + 1).map(|(_, item)| item);
            let english = self.language_at(range.begin) == Language::English;
            match item {
                Item::Name(mention, kind) => {
                    let before_noun = match next {
                        Some(Item::Role(_)) => true,
                        Some(Item::Name(_, NameKind::Adjective(_))) => mention.genitive,
                        Some(Item::Noun) => mention.genitive || matches!(kind, NameKind::Adjective(_)),
                        Some(Item::Former | Item::Other) => mention.genitive || matches!(kind, NameKind::Adjective(_)),
                        Some(Item::Name(_, NameKind::Person(..) | NameKind::Stranger(_) | NameKind::Demonym(_))) => {
                            matches!(kind, NameKind::Adjective(_) | NameKind::Place(_) | NameKind::Institution(..))
                                && (english || matches!(kind, NameKind::Adjective(_)))
                        }
                        Some(Item::Name(_, NameKind::Institution(..) | NameKind::Outside)) => {
                            matches!(kind, NameKind::Adjective(_)) || mention.genitive
                        }
                        _ => false,
                    };
                    if !before_noun {
                        return Some(index);
                    }
                }
                Item::Role(role) => {
                    let compound = english
                        && matches!(next, Some(Item::Role(next)) if next.role != Role::Container)
                        && role.length > 0;
                    if role.role != Role::Container && !compound {
                        return Some(index);
                    }
                }
                Item::Noun => {
                    let modifies = match next {
                        Some(Item::Name(_, NameKind::Person(..) | NameKind::Stranger(_))) => true,
                        Some(Item::Role(_) | Item::Noun) => english,
                        _ => false,
                    };
                    if !modifies {
                        return Some(index);
                    }
                }
                _ => {}
            }
            index += 1;
        }
        None
    }

    /// What stands around the head noun at `head` of `items`.
    fn read(&self, items: &[(TokenRange, Item)], head: usize, history: &History) -> Reading {
        let mut reading = Reading::default();
        for (range, item) in items.iter().take(head) {
            match item {
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
                Item::Of => complement = Complement::Of,
                Item::In => complement = Complement::In,
                Item::Genitive
                    // `die Sprecherin der Regierung`; after a preposition an article only.
                    if complement == Complement::None => {
                        complement = Complement::Genitive;
                    }
                Item::Else => complement = Complement::Else,
                Item::Former if complement == Complement::None => reading.former = true,
                Item::Role(inner) => {
                    if complement == Complement::None && inner.role.is_person() && person_head {
                        // `Außenminister und`: a second title of the same person.
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
                    if person {
                        let previous = items.get(index.wrapping_sub(1)).map(|(_, item)| item);
                        let of_him = mention.genitive
                            || complement == Complement::Of && matches!(previous, Some(Item::Of | Item::Role(_)))
                            || complement == Complement::Else
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
                        let affiliation = self.speaking(*kind);
                        match complement {
                            Complement::Of | Complement::Genitive
                                if complement_affiliation.is_none() => {
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
                    } else if matches!(complement, Complement::Genitive | Complement::Of) {
                        reading.complement_noun = true;
                        reading.end = range.end;
                    }
                }
                _ => {}
            }
        }
        if let (None, None, Some(inner)) = (reading.affiliation, complement_affiliation, reading.complement_role) {
            // `die Sprecherin des Präsidenten`, `ein Beamter der Präsidialverwaltung`: whose that is.
            complement_affiliation = match complement_office {
                Some(office) => self.holder(inner.begin, office, None, None).and_then(|who| match who.party {
                    Party::For(parties) => parties.first().copied().map(Affiliation::For),
                    _ => None,
                }),
                None => self.same_noun_before(inner.begin),
            }
            .or_else(|| self.nearest_actor(head_range.begin, history).map(Affiliation::For));
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

    fn holds(&self, kind: NameKind, office: Office) -> bool {
        match kind {
            NameKind::Person(person, _) => actor::names()
                .people
                .get(person)
                .is_some_and(|person| person.offices.iter().any(|term| office.covers(term.office))),
            _ => false,
        }
    }

    fn fits(&self, kind: NameKind, role: Role) -> bool {
        match role {
            Role::Office(office) => self.holds(kind, office),
            _ => false,
        }
    }

    fn resolve_single(&self, tokens: TokenRange, history: &History) -> Option<Who> {
        let items = self.items(tokens);
        let Some(head) = self.head(&items) else {
            // `amerikanischen Angaben zufolge`: whose they are stands in the adjective.
            let affiliation = items.iter().rev().find_map(|(range, item)| match item {
                Item::Name(mention, kind) => Some((*range, *mention, self.speaking(*kind)?)),
                _ => None,
            });
            if let Some((_, _, affiliation)) = affiliation {
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
                    && matches!(self.document.form(range.begin), "land" | "regierung" | "country" | "volk" | "staat")
                    && let Some(who) = self.resolve_pronoun(token, gender, plural, history)
                {
                    // `sein Land werde …`: he speaks for it.
                    return Some(Who { mention: self.document.span(tokens), ..who });
                }
                let definite = reading.definite && !reading.indefinite;
                let lone = items
                    .iter()
                    .skip(head + 1)
                    .take_while(|(_, item)| !matches!(item, Item::In | Item::Else | Item::Comma))
                    .all(|(_, item)| matches!(item, Item::Other));
                if definite && lone && reading.affiliation.is_none() && self.looks_like_person(range.begin) {
                    // `der 69-Jährige`, `der frühere Ölmanager`: the one who spoke last.
                    let gender = self.gender_of_article(tokens.begin);
                    if let Some(who) = self.resolve_pronoun(tokens.begin, gender, false, history) {
                        return Some(Who { mention: self.document.span(tokens), ..who });
                    }
                }
                let party = match reading.affiliation {
                    // `die russische Wirtschaft` is not the government.
                    Some(_) | None => Party::Nobody,
                };
                // A name of several words without a known given name is a person or body of its own.
                Some(self.who(tokens, self.phrase(tokens), party))
            }
        }
    }

    fn source_phrase(&self, tokens: TokenRange) -> String {
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

    fn gender_of_article(&self, token: usize) -> Option<Gender> {
        match self.document.form(token) {
            "der" | "dem" | "den" | "des" => Some(Gender::Masculine),
            "die" => Some(Gender::Feminine),
            _ => None,
        }
    }

    fn looks_like_person(&self, token: usize) -> bool {
        let form = self.document.form(token);
        form.ends_with("jährige")
            || form.ends_with("jähriger")
            || form.ends_with("year-old")
            || ["er", "ist", "ant", "ent", "mann", "frau", "eur", "in", "kollege", "herr", "ge", "oge", "at"]
                .iter()
                .any(|ending| form.ends_with(ending))
    }

    #[allow(clippy::too_many_arguments)]
    fn resolve_name(
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
                let singular = matches!(article, "der" | "dem" | "den" | "the")
                    && !self.document.form(range.begin).ends_with('s')
                    && range.begin > tokens.begin;
                if singular {
                    if let Some(who) = self.last_person(range.begin, |person| self.is_or_was_of(person, actor)) {
                        return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who });
                    }
                    let gender = self.gender_of_article(range.begin - 1);
                    if let Some((_, who)) = history.speakers.iter().rev().take(6).find(|(_, who)| {
                        who.person
                            && who.party == Party::For(vec![Speaking::Actor(actor)])
                            && (gender.is_none() || who.gender == gender)
                    }) {
                        return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
                    }
                }
                if reading.indefinite {
                    return Some(self.who(tokens, self.phrase(tokens), Party::Nobody));
                }
                Some(self.who(tokens, self.phrase(range), Party::For(vec![Speaking::Actor(actor)])))
            }
            NameKind::Outside => Some(self.who(tokens, self.shown(mention), Party::Nobody)),
            NameKind::Place(_) | NameKind::Institution(..) | NameKind::Own(_) => {
                // `Kremlin and others`; a noun right after it is a compound that no list knows (`Kreml Partei`).
                let _ = (items, head);
                let speaking = match self.speaking(kind)? {
                    Affiliation::For(speaking) => speaking,
                    Affiliation::Nobody => return None,
                };
                Some(self.who(tokens, self.shown(mention), Party::For(vec![speaking])))
            }
        }
    }

    fn named_person(
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

    fn resolve_role(
        &self,
        tokens: TokenRange,
        range: TokenRange,
        role: &RoleNoun,
        reading: &Reading,
        hint: Option<ActorIndex>,
        history: &History,
    ) -> Option<Who> {
        let outside = role.role.is_outside() || reading.former && matches!(role.role, Role::Office(_));
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
                (false, None) => self.of_stranger_in_office(kind, role, tokens, history),
            };
            return self.named_person(tokens, mention, kind, affiliation, hint, outside);
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
                let before = history.speakers.iter().rev().take(6).find(|(_, who)| who.name.ends_with("official"));
                if let Some((_, who)) = before {
                    return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
                }
            }
            affiliation = self.department(range.begin, history);
        }
        if affiliation.is_none() && !counterpart {
            affiliation = self.possessor(reading, history);
        }
        if outside {
            affiliation = Some(Affiliation::Nobody);
        }
        // A named body that no list knows decides, too: `Sprecher des Verhandlungskomitees`.
        if affiliation.is_none() && reading.complement_noun && reading.complement_role.is_none() {
            affiliation = Some(Affiliation::Nobody);
        }
        let definite = !reading.indefinite && !role.plural;
        // The holder of the office, if the text names him.
        if definite
            && let Role::Office(office) = role.role
            && !matches!(affiliation, Some(Affiliation::Nobody))
            && !reading.complement_noun
            && reading.complement_role.is_none()
            && let Some(who) = self.holder(range.begin, office, affiliation, role.gender)
        {
            return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who });
        }
        if definite
            && reading.definite
            && role.role == Role::OutsidePerson
            && reading.affiliation.is_none()
            && is_of_a_life(self.document.form(range.begin))
        {
            // `der frühere Ölmanager` says what somebody was who has been named.
            let gender = self.gender_of_article(tokens.begin);
            let last = history.speakers.last().map(|(_, who)| who);
            let last =
                last.filter(|who| who.person && (gender.is_none() || who.gender.is_none() || who.gender == gender));
            if let Some(who) = last.cloned().or_else(|| self.resolve_pronoun(tokens.begin, gender, false, history)) {
                return Some(Who { by_pronoun: true, mention: self.document.span(tokens), ..who });
            }
        }
        if definite && role.role == Role::OutsidePerson && reading.definite {
            // `der Politologe`: the one of them who spoke last.
            if let Some((_, who)) = history.speakers.iter().rev().take(4).find(|(_, who)| {
                who.person && who.party == Party::Nobody && (who.gender.is_none() || who.gender == role.gender)
            }) {
                return Some(Who { mention: self.document.span(tokens), by_pronoun: true, ..who.clone() });
            }
        }
        if affiliation.is_none() {
            affiliation = match role.role {
                // Unnamed diplomats speak for nobody that could be named.
                Role::Office(Office::Official) | Role::OutsidePerson | Role::OutsideBody => Some(Affiliation::Nobody),
                _ if counterpart => Some(Affiliation::Nobody),
                _ if role.plural && matches!(role.role, Role::Office(_)) => Some(Affiliation::Nobody),
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
                    let remembered = history.speakers.iter().rev().take(40).find_map(|(_, who)| {
                        let same = who.identity == Identity::Called(self.phrase(self.headed(range, tokens, reading)));
                        match &who.party {
                            Party::For(parties) if same => parties.first().copied().map(Affiliation::For),
                            _ => None,
                        }
                    });
                    let in_sentence = self.nearest_in_sentence(range.begin);
                    // `…, a spokesman said`: somebody new, of whom the paragraph is about.
                    let new = reading.indefinite && self.language_at(range.begin) == Language::English;
                    let new = || self.nearest_actor(tokens.begin, history).map(Affiliation::For).filter(|_| new);
                    in_sentence
                        .or_else(new)
                        .or(remembered)
                        .or_else(|| self.same_noun_before(range.begin))
                        .or_else(|| self.nearest_actor(tokens.begin, history).map(Affiliation::For))
                        .or_else(|| self.last_speaking(history))
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
        let mut who = self.who(tokens, name, affiliation.map_or(Party::Nobody, party));
        who.person = role.role.is_person();
        who.gender = role.gender;
        who.plural |= role.plural;
        Some(who)
    }

    /// For whom an English `defense official` or `administration official` without a country speaks: the state whose
    /// agency quotes him, or the one the paragraph is about. `an official` alone speaks for nobody that is named.
    fn department(&self, official: usize, history: &History) -> Option<Affiliation> {
        let before = official.checked_sub(1)?;
        let form = self.document.form(before);
        if !matches!(self.document.form(official), "official" | "officials") {
            return None;
        }
        if form == "administration" {
            // In English a bare `administration` is the American one.
            let american = actor::actors().iter().position(|actor| actor.id == "white_house")?;
            return Some(Affiliation::For(Speaking::Actor(american)));
        }
        let department = matches!(
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
            return None;
        }
        let sentence = self.document.sentences().get(self.document.sentence_of(official)?)?;
        let medium = self.names_in(TokenRange::new(sentence.tokens.begin, official)).into_iter().find_map(|mention| {
            let words: Vec<String> =
                mention.tokens.into_iter().map(|token| actor::key(self.document.form(token))).collect();
            let known = actor::names().state_media.iter().find(|(name, _)| *name == words);
            known.map(|(_, actor)| Speaking::Actor(*actor))
        });
        medium.or_else(|| self.nearest_actor(official, history)).map(Affiliation::For)
    }

    /// From the head noun to the end of what belongs to it.
    fn headed(&self, range: TokenRange, tokens: TokenRange, reading: &Reading) -> TokenRange {
        let end = reading.end.max(range.end).min(tokens.end);
        // English modifiers stand before the noun: `agriculture ministry`.
        let english = self.language_at(range.begin) == Language::English;
        TokenRange::new(if english { tokens.begin } else { range.begin }, end)
    }

    fn is_genitive(&self, token: usize) -> bool {
        let form = self.document.form(token);
        let stem_known = form.strip_suffix('s').is_some();
        stem_known
            && ["ministeriums", "amts", "amtes", "büros", "präsidenten", "sprechers", "ministers", "rats", "kremls"]
                .iter()
                .any(|ending| form.ends_with(ending))
    }

    fn identity_holds(&self, identity: &Identity, office: Office) -> bool {
        match identity {
            Identity::Person(person) => self.holds(NameKind::Person(*person, 0), office),
            _ => false,
        }
    }

    fn of_stranger_in_office(
        &self,
        kind: NameKind,
        role: &RoleNoun,
        tokens: TokenRange,
        history: &History,
    ) -> Option<Affiliation> {
        let NameKind::Stranger(stranger) = kind else { return None };
        if role.role == Role::Office(Office::Official) {
            return self.by_given_name(Some(stranger));
        }
        if role.role == Role::Office(Office::Commissioner) {
            return self.commission();
        }
        let _ = history;
        self.affiliation_of(stranger)
            .or_else(|| self.by_given_name(Some(stranger)))
            .or_else(|| self.same_noun_before(tokens.begin))
            .or_else(|| self.only_actor(tokens.begin).map(Affiliation::For))
    }

    fn possessor(&self, reading: &Reading, history: &History) -> Option<Affiliation> {
        let (token, gender, plural) = reading.possessive?;
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

    fn last_speaking(&self, history: &History) -> Option<Affiliation> {
        let (_, who) = history.speakers.last()?;
        match &who.party {
            Party::For(parties) => match parties.as_slice() {
                [only] => Some(Affiliation::For(*only)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The person of the text who holds `office` (of `affiliation`): the nearest before `token`, or else any after it.
    fn holder(
        &self,
        token: usize,
        office: Office,
        affiliation: Option<Affiliation>,
        gender: Option<Gender>,
    ) -> Option<Who> {
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
            let fitting = listed.offices.iter().filter(|term| office.covers(term.office));
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
    fn last_person(&self, token: usize, fits: impl Fn(usize) -> bool) -> Option<Who> {
        let end = self.mentions.first_from(token);
        self.mentions.all.get(..end)?.iter().rev().take(200).find_map(|mention| match self.kind(mention.named) {
            NameKind::Person(person, spelling) if fits(person) => {
                self.person(mention.tokens, mention, person, spelling, None, false)
            }
            _ => None,
        })
    }

    /// The place or body that the sentence names before `token` (`In Moskau bestätigte das Außenministerium, …`).
    fn nearest_in_sentence(&self, token: usize) -> Option<Affiliation> {
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

    /// The actor named last before `token`, in the same paragraph and no more than a few sentences back.
    fn nearest_actor(&self, token: usize, history: &History) -> Option<Speaking> {
        let sentence = self.document.sentence_of(token)?;
        let paragraph = self.document.sentences().get(sentence)?.paragraph;
        let end = self.mentions.first_from(token);
        for mention in self.mentions.all.get(..end)?.iter().rev().take(40) {
            let at = self.document.sentence_of(mention.tokens.begin)?;
            if self.document.sentences().get(at)?.paragraph != paragraph || at + 3 <= sentence {
                break;
            }
            if self.quoted.get(mention.tokens.begin).copied().unwrap_or(false)
                || self.is_told(mention.tokens.begin, history)
            {
                continue;
            }
            if let Some(Affiliation::For(speaking)) = self.speaking_of(mention) {
                return Some(speaking);
            }
        }
        None
    }

    /// For whom the same noun spoke where it stood before with a country or name (`EU-Kommission … die Kommission`).
    fn same_noun_before(&self, token: usize) -> Option<Affiliation> {
        let form = self.document.form(token).trim_end_matches('s');
        let mut seen = 0;
        for at in (0..token).rev() {
            let Some(Some(role)) = self.roles.get(at) else { continue };
            seen += 1;
            if seen > 400 {
                break;
            }
            let other = self.document.form(at).trim_end_matches('s');
            if !other.ends_with(form) {
                continue;
            }
            if let Some(prefix) = self.prefix(role) {
                return Some(prefix);
            }
            let before = at.checked_sub(1).and_then(|before| self.mentions.at(before));
            if let Some(affiliation) = before.and_then(|before| self.speaking_of(before)) {
                return Some(affiliation);
            }
            // `das Außenministerium in Kiew`
            if matches!(self.document.form(at + 1), "in" | "der" | "des" | "von")
                && let Some(affiliation) = self.mentions.at(at + 2).and_then(|after| self.speaking_of(after))
            {
                return Some(affiliation);
            }
        }
        None
    }

    /// The only actor that the paragraph names before `token`; `None` where it names several.
    fn only_actor(&self, token: usize) -> Option<Speaking> {
        let sentence = self.document.sentence_of(token)?;
        let paragraph = self.document.sentences().get(sentence)?.paragraph;
        let first = self.document.paragraphs().get(paragraph)?.tokens.begin;
        let begin = self.mentions.first_from(first);
        let end = self.mentions.first_from(token);
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

    /// Who `er`, `sie`, `he`, `they` at `token` is.
    fn resolve_pronoun(&self, token: usize, gender: Option<Gender>, plural: bool, history: &History) -> Option<Who> {
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

    /// Somebody no list knows with whom an English sentence begins: `Rancher Dale Hutchins, 61, saw it`.
    fn unknown_subject(&self, begin: usize, end: usize, history: &History) -> Option<Who> {
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
        if !(2..=4).contains(&length) || !follows || self.document.form(begin).ends_with("'s") {
            return None;
        }
        let range = TokenRange::new(begin, after);
        Some(Who { person: true, ..self.who(range, self.phrase(range), Party::Nobody) })
    }

    /// Who `it` at `token` is: the body or country that spoke last, or that an earlier sentence is about.
    fn resolve_thing(&self, token: usize, history: &History) -> Option<Who> {
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
    fn is_told(&self, token: usize, history: &History) -> bool {
        let begin = self.document.tokens().get(token).map_or(0, |token| token.span.begin);
        history.told.iter().any(|span| span.holds(begin))
    }

    /// The first person that a sentence names outside quotation marks before token number `end`.
    fn subject(&self, sentence: usize, end: usize, history: &History) -> Option<Who> {
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
}

/// The entries of the lists for one person: some have spoken for one actor and then for another.
fn twins(person: usize) -> &'static [usize] {
    actor::names().people.get(person).map_or(&[], |person| &person.twins)
}

/// All offices that a person held, for whomever.
fn offices(person: usize) -> Vec<actor::Term> {
    let people = &actor::names().people;
    twins(person).iter().filter_map(|&twin| people.get(twin)).flat_map(|twin| twin.offices.iter().copied()).collect()
}

/// What stands around a head noun.
#[derive(Default)]
struct Reading {
    affiliation: Option<Affiliation>,
    former: bool,
    container: bool,
    indefinite: bool,
    definite: bool,
    possessive: Option<(usize, Option<Gender>, bool)>,
    /// The name in apposition.
    named: Option<(Mention, NameKind)>,
    /// A name in apposition that no list knows.
    called: Option<TokenRange>,
    /// Whether a genitive or `von` phrase holds a noun that no list knows, and one that is a role.
    complement_noun: bool,
    complement_role: Option<TokenRange>,
    /// Where the phrase's own words end.
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Complement {
    None,
    Genitive,
    Of,
    In,
    Else,
}

fn party(affiliation: Affiliation) -> Party {
    match affiliation {
        Affiliation::For(speaking) => Party::For(vec![speaking]),
        Affiliation::Nobody => Party::Nobody,
    }
}

/// What somebody in office is called for what he once was or also is: `der Ölmanager`, `der Republikaner`.
fn is_of_a_life(form: &str) -> bool {
    [
        "manager",
        "unternehmer",
        "jurist",
        "juristin",
        "demokrat",
        "demokratin",
        "republikaner",
        "republikanerin",
        "milliardär",
        "anwalt",
        "anwältin",
        "ökonom",
        "arzt",
        "banker",
        "businessman",
        "tycoon",
        "billionaire",
        "lawyer",
        "vater",
        "mutter",
    ]
    .iter()
    .any(|ending| form.ends_with(ending))
}

/// `69-Jährige`
fn is_age(form: &str) -> bool {
    form.starts_with(|character: char| character.is_ascii_digit())
        && ["-jährige", "-jähriger", "-jährigen", "-year-old"].iter().any(|ending| form.ends_with(ending))
}

fn is_former(form: &str) -> bool {
    form.starts_with("ehemalig")
        || form.starts_with("frühere")
        || form.starts_with("einstig")
        || matches!(form, "former" | "ex" | "onetime" | "one-time" | "retired" | "ex-")
}

/// A seat or candidacy that keeps a known person from speaking for the government: `Senator Obama`.
fn is_mandate(form: &str) -> bool {
    [
        "senator",
        "sen.",
        "representative",
        "rep.",
        "kandidat",
        "präsidentschaftskandidat",
        "abgeordnete",
        "oppositionsführer",
        "candidate",
        "congress",
        "lawmaker",
    ]
    .iter()
    .any(|stem| form.starts_with(stem))
        || form.ends_with("kandidat")
        || form.ends_with("kandidatin")
}

/// The year the text is about: the latest it names.
fn year(document: &Document) -> Option<u16> {
    document
        .tokens()
        .iter()
        .filter(|token| token.kind == TokenKind::Number && token.span.len() == 4)
        .filter_map(|token| token.span.of(document.text()).parse::<u16>().ok())
        .filter(|year| (1990..=2029).contains(year))
        .max()
}
