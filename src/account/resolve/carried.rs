//! Words that an agency only carries, that rest on somebody's authority, or that a colon announces.

use super::{History, NameKind, Party, Resolver, Who};
use crate::account::cover;
use crate::account::role::Role;
use crate::attribution::Attribution;
use crate::grammar::german::Features;
use crate::grammar::german::verb::readings;
use crate::text::{Span, TokenKind, TokenRange};

impl Resolver<'_> {
    /// Who is quoted, where a paper or agency only carries the words: `Interfax zitierte Lawrow mit den Worten, …`.
    pub(in crate::account) fn quoted_by(&self, who: &Who, attribution: &Attribution, history: &History) -> Option<Who> {
        if who.person || who.party != Party::Nobody {
            return None;
        }
        let cue = cover(&attribution.cue)?;
        let quotes = self.document.tokens_of(cue).into_iter().any(|token| {
            let form = self.document.form(token);
            form.starts_with("zitier") || form == "quoted" || form == "cited"
        });
        let begin = self.document.tokens_of(*attribution.cue.first()?).end;
        if quotes {
            return self.phrase_from(begin, history);
        }
        // `Der Agentur Tass sagte Lawrow, …`: to whom stands first.
        let first = self.document.tokens_of(cover(&attribution.source)?).begin;
        let said =
            spelled!(self.document, begin.checked_sub(1)?, "sagte" | "sagt" | "erklärte" | "erzählte" | "versicherte");
        let mention = self.mentions.at(begin).filter(|mention| !mention.genitive)?;
        let person = matches!(self.kind(mention.named), NameKind::Person(..) | NameKind::Stranger(_));
        (said && person && spelled!(self.document, first, "der" | "dem"))
            .then(|| self.phrase_from(begin, history))
            .flatten()
    }

    /// Whom somebody who vouches himself quotes: `Vogel zitierte den Minister mit den Worten, …`.
    pub(in crate::account) fn quoted_in(&self, attribution: &Attribution, history: &History) -> Option<Who> {
        let cue = self.document.tokens_of(cover(&attribution.cue)?);
        let quotes = spelled!(self.document, cue.begin, "zitierte" | "zitiert" | "zitieren");
        let begin = cue.begin + 1;
        let source = self.document.tokens_of(cover(&attribution.source)?);
        let who = self.phrase_from(begin, history).filter(|_| !source.holds(begin))?;
        (quotes && who.person && source.begin < cue.begin).then_some(who)
    }

    /// Who gives the words of `who` and is no paper: `The Kremlin quoted him as saying …`.
    pub(in crate::account) fn quoting(&self, who: &Who, attribution: &Attribution, history: &History) -> Option<Who> {
        let cue = self.document.tokens_of(cover(&attribution.cue)?).begin;
        let begin = self.document.tokens_of(*attribution.frame.first()?).begin;
        let quotes = spelled!(self.document, cue, "cited" | "cites" | "quoted" | "quotes") && begin < cue;
        let outer = quotes.then(|| self.resolve_tokens(self.trim(TokenRange::new(begin, cue)), history)).flatten()?;
        (matches!(outer.party, Party::For(_)) && outer.party != who.party).then_some(outer)
    }

    /// Whether a relative pronoun stands right before byte `at`.
    pub(in crate::account) fn is_relative(&self, at: usize) -> bool {
        let verb = self.document.tokens_of(Span::new(at, at + 1)).begin;
        verb.checked_sub(1).is_some_and(|before| spelled!(self.document, before, "that" | "which" | "who"))
    }

    /// Whether `that` or `dass` stands right before byte `at`, after a verb of `content` that has a thing for its subject.
    pub(in crate::account) fn is_shown(&self, content: Span, at: usize) -> bool {
        let first = self.document.tokens_of(content).begin;
        let Some(that) = self.document.tokens_of(Span::new(at, at + 1)).begin.checked_sub(1) else { return false };
        that > first + 1
            && spelled!(self.document, that, "that" | "dass")
            && (first..that).any(|token| {
                spelled!(
                    self.document,
                    token,
                    "proved"
                        | "proves"
                        | "prove"
                        | "showed"
                        | "shows"
                        | "show"
                        | "meant"
                        | "means"
                        | "beweise"
                        | "zeige"
                )
            })
    }

    /// Whether the cue names nobody: `hieß es`.
    pub(in crate::account) fn is_impersonal(&self, cue: &[Span]) -> bool {
        cue.iter()
            .flat_map(|span| self.document.tokens_of(*span))
            .any(|at| spelled!(self.document, at, "hiess" | "heisst"))
    }

    /// Whether the cue is `wurde gefragt`.
    pub(in crate::account) fn is_asking(&self, cue: &[Span]) -> bool {
        cue.iter().flat_map(|span| self.document.tokens_of(*span)).any(|at| self.document.form(at) == "gefragt")
    }

    /// Whether the source is a mere piece of writing: `in einer Mitteilung`.
    pub(in crate::account) fn is_writing(&self, source: &[Span]) -> bool {
        let mut tokens = source.iter().flat_map(|span| self.document.tokens_of(*span));
        tokens.any(|at| {
            self.roles.get(at).is_some_and(|role| role.as_ref().is_some_and(|role| role.role == Role::Container))
        })
    }

    /// Whether the source is a news agency that reported somebody's words.
    pub(in crate::account) fn is_carrying_agency(&self, who: &Who, cue: &[Span]) -> bool {
        let reported = cue
            .iter()
            .flat_map(|span| self.document.tokens_of(*span))
            .any(|token| spelled!(self.document, token, "reported" | "reports" | "quoted" | "cited" | "according"));
        let agency = self.document.tokens_of(who.mention).into_iter().any(|token| {
            spelled!(
                self.document,
                token,
                "agency"
                    | "interfax"
                    | "tass"
                    | "fars"
                    | "xinhua"
                    | "reuters"
                    | "ap"
                    | "afp"
                    | "irna"
                    | "anadolu"
                    | "yonhap"
                    | "kcna"
            )
        });
        reported && agency && !who.person && who.party == Party::Nobody
    }

    /// Whose the writing is in which the words of a cue without a source stand: `In der Mitteilung des Ministeriums ist
    /// von … die Rede.`
    pub(in crate::account) fn place_of_words(&self, cue: &[Span], history: &History) -> Option<Who> {
        let sentence = self.sentence_at(cover(cue)?.begin);
        let begin = self.document.sentences().get(sentence)?.body;
        if self.document.form(begin) == "darin" {
            // `Darin heißt es, …`: in the writing that the sentence before names.
            let before = self.document.sentences().get(sentence.checked_sub(1)?)?.tokens;
            let noun = before.into_iter().rev().find(|&token| {
                self.roles.get(token).and_then(Option::as_ref).is_some_and(|role| role.role == Role::Container)
            })?;
            return self.phrase_from(noun, history).filter(|who| matches!(who.party, Party::For(_)));
        }
        // `Dort hieß es, …`: at the body or place that the sentence before names last.
        if self.document.form(begin) == "dort"
            || spelled!(self.document, begin, "von") && spelled!(self.document, begin + 1, "dort")
        {
            let before = self.document.sentences().get(sentence.checked_sub(1)?)?.tokens;
            let place = self
                .names_in(before)
                .into_iter()
                .rev()
                .find(|name| matches!(self.kind(name.named), NameKind::Place(_) | NameKind::Institution(..)))?;
            return self.resolve_tokens(place.tokens, history);
        }
        if !spelled!(self.document, begin, "in" | "im" | "aus") {
            return None;
        }
        let tokens = TokenRange::new(begin + 1, begin + 4);
        let written = tokens.into_iter().any(|token| {
            self.roles.get(token).and_then(Option::as_ref).is_some_and(|role| role.role == Role::Container)
        });
        written.then(|| self.phrase_from(begin + 1, history)).flatten().filter(|who| matches!(who.party, Party::For(_)))
    }

    /// On whose authority it is reported: `unter Berufung auf Diplomaten`, `citing officials`.
    pub(in crate::account) fn on_the_authority_of(
        &self,
        who: &Who,
        attribution: &Attribution,
        history: &History,
    ) -> Option<Who> {
        if who.person || who.party != Party::Nobody {
            return None;
        }
        let sentence = self.sentence_at(cover(&attribution.cue)?.begin);
        let tokens = self.document.sentences().get(sentence)?.tokens;
        let at = tokens.into_iter().find(|&token| match self.document.form(token) {
            "berufung" | "verweis" | "bezug" => self.document.form(token + 1) == "auf",
            "citing" | "quoting" => true,
            // `The paper has it from two aides that …`
            "it" => {
                spelled!(self.document, token + 1, "from")
                    && spelled!(self.document, token.saturating_sub(1), "has" | "had" | "have")
            }
            // `die sich auf Diplomaten beruft`
            "auf" => {
                self.document.form(token.saturating_sub(1)) == "sich"
                    && (token..tokens.end.min(token + 10))
                        .any(|verb| matches!(self.document.form(verb), "beruft" | "berufen" | "berief" | "stützt"))
            }
            _ => false,
        })?;
        let begin = if spelled!(self.document, at + 1, "auf" | "from") { at + 2 } else { at + 1 };
        self.phrase_from(begin, history)
    }

    /// Who the noun phrase at `begin` names; it ends at a mark, a verb or `mit`.
    pub(super) fn phrase_from(&self, begin: usize, history: &History) -> Option<Who> {
        let mut end = begin;
        while let Some(token) = self.document.tokens().get(end) {
            let form = self.document.form(end);
            let known = self.mentions.at(end).is_some() || self.roles.get(end).is_some_and(Option::is_some);
            let linking = one_of!(
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
            let adjective = !token.capital && ends_in!(form, "en" | "er" | "es" | "em" | "e");
            let stop = !token.is_word() || !(known || linking || token.capital || adjective) || end > begin + 10;
            if stop || form == "mit" || form == "as" {
                break;
            }
            end += 1;
        }
        // `citing a person familiar with the matter`: the noun that no list has.
        let noun = self.document.tokens().get(end).is_some_and(|noun| noun.is_word());
        if end == begin + 1 && noun && spelled!(self.document, begin, "a" | "an" | "the") {
            end += 1;
        }
        if end == begin {
            return None;
        }
        self.resolve_tokens(TokenRange::new(begin, end), history).map(|who| self.remembered(who, history))
    }

    /// Who is named in the clause that a colon ends right before byte `offset`: `Ganz anders klang Lawrow: „…“`.
    pub(in crate::account) fn announced_at(&self, offset: usize) -> Option<Who> {
        let colon = self.document.tokens_of(Span::new(offset, offset + 1)).begin.checked_sub(1)?;
        if self.document.tokens().get(colon)?.kind != TokenKind::Colon {
            return None;
        }
        self.subject(self.document.sentence_of(colon)?, colon, &History::default())
    }

    /// Who is named before the colon of the sentence at byte `offset`: `Duda reagierte verärgert: Sein Land werde …`.
    pub(in crate::account) fn before_colon(&self, offset: usize) -> Option<Who> {
        let number = self.sentence_at(offset);
        let sentence = self.document.sentences().get(number)?;
        let colon = sentence
            .tokens
            .into_iter()
            .find(|&token| self.document.tokens().get(token).is_some_and(|token| token.kind == TokenKind::Colon))?;
        let begin = self.document.tokens_of(Span::new(offset, offset + 1)).begin;
        // `Duda habe gelogen: Sein Land werde …`: what stands before the colon is told, too.
        let told = (begin..colon).any(|at| {
            self.document.tokens().get(at).is_some_and(|token| !token.capital)
                && readings(self.document.form(at)).iter().any(|reading| {
                    reading.features.has(Features::SUBJUNCTIVE_1) && !reading.features.has(Features::PLURAL)
                })
        });
        if begin >= colon || told {
            return None;
        }
        self.subject(number, colon, &History::default())
    }
}
