//! English: function words, where finite verbs stand, noun phrases. Told from spelling, neighbours and word lists;
//! nothing here knows reports or sources.

use crate::lexicon::english::{VerbForm, reporting_verbs, verb_form};
use crate::text::{Document, Quotation, TokenKind, TokenRange};

/// A stretch of English that is read as one: a sentence, or several that one quotation holds together.
#[derive(Debug)]
pub struct Reading<'d> {
    /// The text.
    pub document: &'d Document,
    /// Its tokens, without bullet or dateline.
    pub range: TokenRange,
    /// Its outermost quotations, in order.
    pub quotations: Vec<Quotation>,
    /// Whether it is a headline with capitals on all words, which tell nothing then.
    titled: bool,
}

impl<'d> Reading<'d> {
    /// Reads `range` of `document`.
    pub fn new(document: &'d Document, range: TokenRange) -> Reading<'d> {
        let quotations = document
            .quotations_from(range.begin)
            .iter()
            .take_while(|quotation| quotation.tokens.begin < range.end)
            .filter(|quotation| quotation.depth == 0 && quotation.tokens.end <= range.end)
            .copied()
            .collect();
        let mut words = range.into_iter().filter_map(|at| document.tokens().get(at).map(|token| (at, token)));
        let open = |kind: TokenKind| kind == TokenKind::FullStop;
        let last = range.end.checked_sub(1).and_then(|last| document.tokens().get(last));
        let titled = range.len() > 3
            && last.is_some_and(|last| !open(last.kind))
            && words.all(|(at, token)| token.capital || token.kind != TokenKind::Word || document.form(at).len() < 4);
        Reading { document, range, quotations, titled }
    }

    /// The outermost quotation that holds `token`.
    #[inline(never)]
    pub fn quotation_at(&self, token: usize) -> Option<&Quotation> {
        let next = self.quotations.partition_point(|quotation| quotation.tokens.begin <= token);
        next.checked_sub(1)
            .and_then(|index| self.quotations.get(index))
            .filter(|quotation| quotation.tokens.holds(token))
    }

    /// Whether `token` stands between quotation marks (or is one of them).
    #[inline(never)]
    pub fn is_quoted(&self, token: usize) -> bool {
        self.quotation_at(token).is_some()
    }

    /// The folded spelling; empty outside the reading.
    #[inline(never)]
    pub fn form(&self, token: usize) -> &'d str {
        if self.range.holds(token) { self.document.form(token) } else { "" }
    }

    /// Whether the folded spelling is among the packed words of [`spelled!`].
    pub(crate) fn spells(&self, token: usize, packed: &[u8]) -> bool {
        crate::one_of::holds(packed, self.form(token))
    }

    /// What the token is; `None` outside the reading.
    #[inline(never)]
    pub fn kind(&self, token: usize) -> Option<TokenKind> {
        self.document.tokens().get(token).filter(|_| self.range.holds(token)).map(|token| token.kind)
    }

    /// Whether the token is a word or number.
    #[inline(never)]
    pub fn is_word(&self, token: usize) -> bool {
        matches!(self.kind(token), Some(TokenKind::Word | TokenKind::Number))
    }

    /// Whether the token's first letter is upper case.
    #[inline(never)]
    pub fn is_capital(&self, token: usize) -> bool {
        self.range.holds(token)
            && self.document.tokens().get(token).is_some_and(|token| token.capital)
            && !(self.titled && is_no_name(self.form(token)))
    }

    /// The token before, if the reading has one.
    #[inline(never)]
    pub fn before(&self, token: usize) -> Option<usize> {
        token.checked_sub(1).filter(|&before| self.range.holds(before))
    }

    /// Whether the token ends the reading: a terminal mark with nothing but closing marks after it, or the end itself.
    pub fn is_end(&self, token: usize) -> bool {
        (token..self.range.end).all(|token| {
            self.kind(token).is_some_and(|kind| kind.is_terminal() || matches!(kind, TokenKind::ClosingBracket))
        })
    }

    /// Whether a comma, semicolon, colon, dash, bracket or terminal mark stands here, or the reading ends.
    #[inline(never)]
    pub fn is_break(&self, token: usize) -> bool {
        match self.kind(token) {
            None => true,
            Some(kind) => {
                kind.is_terminal()
                    || matches!(
                        kind,
                        TokenKind::Comma
                            | TokenKind::Semicolon
                            | TokenKind::Colon
                            | TokenKind::Dash
                            | TokenKind::OpeningBracket
                            | TokenKind::ClosingBracket
                    )
            }
        }
    }

    /// Whether the token is a finite verb, as far as its spelling and neighbours tell.
    pub fn is_finite(&self, token: usize) -> bool {
        if self.kind(token) != Some(TokenKind::Word) {
            return false;
        }
        let form = self.form(token);
        // `Mrs May had`, and no modal verb.
        let name = one_of!(form, "may" | "will") && self.is_capital(token) && token != self.range.begin;
        if name {
            return false;
        }
        if is_auxiliary(form) {
            return !one_of!(form, "be" | "been" | "being" | "having" | "doing" | "done");
        }
        if has_contracted_auxiliary(form) {
            return true;
        }
        // A name, or a participle that opens the sentence: `Asked whether …`.
        if self.is_capital(token) {
            return false;
        }
        // `officials close to the talks`
        if form == "close" && spelled!(self, token + 1, "to") {
            return false;
        }
        // `told reporters last night`
        if form == "last" && is_time_noun(self.form(token + 1)) {
            return false;
        }
        let verb = verb_form(form);
        let before = self.before(token);
        // `U.S. forces`, `Russian attacks`: after a country's adjective the noun.
        let article = is_determiner(self.form(token + 1));
        if verb.third_person
            && !article
            && before.is_some_and(|before| self.is_capital(before) && is_of_country(self.form(before)))
        {
            return false;
        }
        let after_article = before.is_some_and(|before| {
            let form = self.form(before);
            is_determiner(form) || is_possessive(form) || is_preposition(form) && form != "to"
        });
        // `Denmark's armed forces`, `a hurriedly called briefing`
        let participle = verb.participle || form.ends_with("ed");
        if after_article || participle && self.is_attribute_here(token) {
            return false;
        }
        let after = token + 1;
        // `fell by a tenth`, `stood by it`: no passive.
        let active = verb.past && !verb.participle || one_of!(form, "stood" | "increased" | "dropped");
        let passive =
            spelled!(self, after, "by") && !active && !before.is_some_and(|before| is_auxiliary(self.form(before)));
        if verb.past && !passive {
            return true;
        }
        if verb.third_person || verb.base {
            let noun_follows = spelled!(self, after, "of" | "by") || self.is_finite_auxiliary(after);
            // `arms control,`: a noun; `they control,`: a verb.
            let noun_follows = noun_follows
                || verb.base
                    && !verb.third_person
                    && self.is_break(after)
                    && before.is_some_and(|before| !is_pronoun(self.form(before)) && !self.is_adverb_here(before));
            let subject = self
                .before_verb_group(token)
                .is_some_and(|before| self.is_word(before) && self.can_be_subject(before, verb.base));
            // `Fox News host Sean Hannity`: after a name, a base form is a noun unless its complement follows.
            let name = verb.base && !verb.third_person && before.is_some_and(|before| self.is_capital(before));
            // `the Americans keep moving`
            let several = before.and_then(|before| self.before(before)).is_some_and(|the| spelled!(self, the, "the"));
            let name = name && !several;
            if subject
                && !noun_follows
                && !(verb.third_person && self.is_object_here(token))
                && (!name || self.begins_complement(after))
            {
                return true;
            }
        }
        // A past form that no list has: `lingered`.
        form.len() >= 5
            && form.ends_with("ed")
            && !passive
            && !one_of!(form, "hundred" | "indeed" | "exceed" | "proceed" | "succeed")
            && before.is_some_and(|before| {
                self.kind(before) == Some(TokenKind::QuotationMark)
                    || self.is_word(before)
                        && self.can_be_subject(before, false)
                        && !is_adverb_of_degree(self.form(before))
            })
            && !self.is_noun_after(after)
    }

    /// Whether what follows a verb may begin here: an article, a pronoun, a preposition, `to`, `that`, an adverb.
    fn begins_complement(&self, token: usize) -> bool {
        let form = self.form(token);
        is_determiner(form)
            || is_possessive(form)
            || is_pronoun(form)
            || is_preposition(form)
            || one_of!(form, "to" | "that" | "not")
            || self.is_adverb_here(token)
    }

    fn is_finite_auxiliary(&self, token: usize) -> bool {
        is_auxiliary(self.form(token))
    }

    /// Whether a bare noun follows, as after an adjective (`armed forces`): a lower-case word of no other class.
    pub fn is_noun_after(&self, token: usize) -> bool {
        let form = self.form(token);
        self.kind(token) == Some(TokenKind::Word)
            && !self.is_capital(token)
            && !is_determiner(form)
            && !is_possessive(form)
            && !is_pronoun(form)
            && !is_preposition(form)
            && !is_conjunction(form)
            && !self.is_adverb_here(token)
            && !is_number_word(form)
            && !one_of!(
                form,
                "to" | "as"
                    | "that"
                    | "whether"
                    | "if"
                    | "how"
                    | "why"
                    | "what"
                    | "who"
                    | "which"
                    | "out"
                    | "up"
                    | "down"
                    | "away"
                    | "back"
            )
    }

    /// Whether the word before a verb can close its subject. `plural` asks for a subject that takes the base form.
    fn can_be_subject(&self, token: usize, plural: bool) -> bool {
        let form = self.form(token);
        if plural {
            return one_of!(
                form,
                "they" | "we" | "i" | "you" | "both" | "who" | "which" | "people" | "some" | "many" | "others"
            ) || form.len() > 3
                && form.ends_with('s')
                && !form.ends_with("ss")
                && !form.ends_with("'s")
                && !is_preposition(form);
        }
        !is_determiner(form) && !is_conjunction(form) && !is_preposition(form) && !form.ends_with("'s")
            || is_pronoun(form)
    }

    /// Whether what stands before makes the word an attribute of the noun after it.
    fn is_attribute_here(&self, token: usize) -> bool {
        self.before(token).is_some_and(|before| {
            let form = self.form(before);
            let owner = form.ends_with("'s") && self.is_capital(before) && !has_contracted_auxiliary(form);
            let adverb = self.is_adverb_here(before)
                && self.before(before).is_some_and(|at| is_determiner(self.form(at)) || is_possessive(self.form(at)));
            (owner || adverb || is_determiner(form) || is_possessive(form)) && self.is_noun_after(token + 1)
        })
    }

    /// Whether an infinitive stands right before, whose object this is: `could give guarantees`, `to give guarantees`.
    pub fn is_object_here(&self, token: usize) -> bool {
        self.before(token).filter(|&before| verb_form(self.form(before)).base).is_some_and(|before| {
            self.before(before).is_some_and(|at| is_auxiliary(self.form(at)) || spelled!(self, at, "to"))
        })
    }

    /// Whether a noun phrase can begin here.
    pub fn begins_noun_phrase(&self, token: usize) -> bool {
        let form = self.form(token);
        match self.kind(token) {
            Some(TokenKind::Number) => true,
            Some(TokenKind::Word) => {
                is_determiner(form)
                    || is_possessive(form)
                    || is_pronoun(form)
                    || self.is_capital(token)
                    || !(is_preposition(form)
                        || is_conjunction(form)
                        || is_auxiliary(form)
                        || is_subordinator(form)
                        || is_adverb(form)
                        || verb_form(form).gerund
                        || form == "to"
                        || form == "not")
            }
            _ => false,
        }
    }

    /// The end of the noun phrase that begins at `token`: up to a break, a finite verb, a conjunction between clauses,
    /// `to`, `as`, a subordinator, or a preposition other than `of`. Quotations inside are part of it.
    pub fn noun_phrase_end(&self, token: usize) -> usize {
        let mut at = token;
        while self.range.holds(at) {
            if at > token && self.opens_with_verb(at) {
                break;
            }
            if let Some(quotation) = self.quotation_at(at) {
                at = quotation.tokens.end;
                continue;
            }
            let form = self.form(at);
            let ends = self.is_break(at)
                || at > token
                    && (self.is_finite(at)
                        || is_preposition(form) && form != "of"
                        || is_subordinator(form)
                        || one_of!(form, "to" | "as" | "but")
                        || one_of!(form, "and" | "or") && !self.joins_nouns(at));
            if ends {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether `and` or `or` at `token` joins two nouns of one phrase: `Moscow and Washington`.
    pub fn joins_nouns(&self, token: usize) -> bool {
        let Some(before) = self.before(token) else { return false };
        if !self.is_word(before) || !self.begins_noun_phrase(token + 1) {
            return false;
        }
        // A clause follows where the next phrase has a verb of its own and the word before is no plain name.
        let both_capital = self.is_capital(before) && self.is_capital(token + 1);
        let mut at = token + 1;
        while self.range.holds(at) && !self.is_break(at) && at < token + 8 {
            if self.is_finite(at) {
                return both_capital || !self.has_finite_between(self.range.begin, token);
            }
            at += 1;
        }
        true
    }

    /// Whether a finite verb stands in `[begin, end)` outside quotation marks.
    pub fn has_finite_between(&self, begin: usize, end: usize) -> bool {
        self.first_finite(begin, end).is_some()
    }

    /// Whether a quotation begins at `token` with the finite verb of a clause whose subject stands before it: `the plan
    /// “would fail”`.
    pub fn opens_with_verb(&self, token: usize) -> bool {
        let first = token + 1 + usize::from(self.form(token + 1).ends_with("ly"));
        self.quotation_at(token).is_some_and(|quotation| quotation.tokens.begin == token)
            && self.before(token).is_some_and(|before| self.is_word(before) && !is_conjunction(self.form(before)))
            && !self.is_capital(first)
            && (self.is_finite(first) || self.is_unlisted_present(first))
    }

    /// Whether a word that no list knows is a verb by its ending and the object after it: `“undermines the law”`.
    fn is_unlisted_present(&self, token: usize) -> bool {
        let form = self.form(token);
        form.len() > 4
            && form.ends_with('s')
            && !form.ends_with("ss")
            && (is_determiner(self.form(token + 1))
                || is_possessive(self.form(token + 1))
                || self.is_capital(token + 1))
    }

    /// Whether a clause stands in `[begin, end)`: its finite verb may be the first of a quotation after the subject.
    pub fn has_clause_between(&self, begin: usize, end: usize) -> bool {
        self.has_finite_between(begin, end) || (begin + 1..end.min(self.range.end)).any(|at| self.opens_with_verb(at))
    }

    /// The first finite verb in `[begin, end)` outside quotation marks.
    pub fn first_finite(&self, begin: usize, end: usize) -> Option<usize> {
        (begin..end.min(self.range.end)).find(|&token| !self.is_quoted(token) && self.is_finite(token))
    }

    /// The nearest token before `token` that is no adverb, negation or auxiliary.
    pub fn before_verb_group(&self, token: usize) -> Option<usize> {
        let mut at = token;
        while let Some(before) = self.before(at) {
            let form = self.form(before);
            let auxiliary = is_auxiliary(form) || one_of!(form, "not" | "to");
            if self.is_quoted(before) || !(auxiliary || self.is_adverb_here(before)) {
                return Some(before);
            }
            at = before;
        }
        None
    }

    /// Where a phrase ends that tells when without a preposition: `last night`, `the same day`, `two days later`. `None`
    /// where none begins at `token`, or where it is the subject of what follows (`this week would decide`).
    pub fn time_phrase_end(&self, token: usize) -> Option<usize> {
        let later = usize::from(spelled!(self, token, "early" | "earlier" | "late" | "later"));
        let first = token + later;
        let noun = |at: usize| {
            let form = self.form(at);
            let form = form.strip_suffix('s').unwrap_or(form);
            is_time_noun(form) || one_of!(form, "hour" | "minute" | "moment" | "second")
        };
        let after = |at: usize| spelled!(self, at, "after" | "ago" | "before" | "earlier" | "later");
        let this = spelled!(self, first, "last" | "next" | "that" | "this") || is_weekday(self.form(first));
        let end = if this && noun(first + 1) {
            first + 2
        } else if spelled!(self, first, "the") && noun(first + 2) && !after(first + 2) {
            // `the same day`, `the following week`
            spelled!(self, first + 1, "following" | "next" | "previous" | "same").then_some(first + 3)?
        } else {
            // `days later`, `a day later`, `several hours before the vote`, `the day before`
            let count = is_determiner(self.form(first))
                || is_number_word(self.form(first))
                || self.kind(first) == Some(TokenKind::Number);
            let unit = first + usize::from(count);
            let unit = unit + usize::from(spelled!(self, unit, "few"));
            (noun(unit) && after(unit + 1)).then_some(unit + 2)?
        };
        (!self.is_finite(end)).then_some(end)
    }

    /// The end of the adverbs and expressions of time that stand at `token`: `again`, `late on Sunday`, `this week`.
    pub fn adverbial_end(&self, token: usize) -> usize {
        let mut at = token;
        loop {
            let later = usize::from(spelled!(self, at, "early" | "late"));
            let on = at + later + usize::from(spelled!(self, at + later, "on"));
            at = match self.time_phrase_end(at) {
                Some(end) => end,
                None if is_weekday(self.form(on)) => on + 1,
                None if self.is_adverb_here(at) && !spelled!(self, at, "there" | "here") => at + 1,
                None => return at,
            };
        }
    }

    /// Whether an adverb stands here, one told by its ending included.
    #[inline(never)]
    pub fn is_adverb_here(&self, token: usize) -> bool {
        let form = self.form(token);
        self.kind(token) == Some(TokenKind::Word)
            && (is_adverb(form)
                || form.len() > 4
                    && form.ends_with("ly")
                    && !self.is_capital(token)
                    && !one_of!(
                        form,
                        "family" | "supply" | "reply" | "assembly" | "ally" | "rally" | "apply" | "italy"
                    ))
    }
}

/// Whether a word of a headline in capitals is a verb or a function word.
fn is_no_name(form: &str) -> bool {
    verb_form(form) != VerbForm::default()
        || reporting_verbs(form).next().is_some()
        || is_auxiliary(form)
        || is_determiner(form)
        || is_pronoun(form) && form != "us"
        || is_preposition(form)
        || is_conjunction(form)
        || is_subordinator(form)
        || one_of!(form, "to" | "as" | "not")
}

/// Articles, demonstratives and quantifiers.
pub fn is_determiner(form: &str) -> bool {
    one_of!(
        form,
        "the"
            | "a"
            | "an"
            | "this"
            | "these"
            | "those"
            | "every"
            | "each"
            | "some"
            | "any"
            | "no"
            | "another"
            | "such"
            | "several"
            | "many"
            | "few"
            | "most"
            | "all"
            | "both"
            | "neither"
            | "either"
    )
}

/// Possessive pronouns and names in the genitive.
pub fn is_possessive(form: &str) -> bool {
    one_of!(form, "my" | "your" | "his" | "her" | "its" | "our" | "their" | "whose")
        || form.ends_with("'s") && !has_contracted_auxiliary(form)
        || form.ends_with("s'")
}

/// Personal and indefinite pronouns.
pub fn is_pronoun(form: &str) -> bool {
    one_of!(
        form,
        "he" | "she"
            | "it"
            | "they"
            | "we"
            | "i"
            | "you"
            | "him"
            | "her"
            | "them"
            | "us"
            | "me"
            | "himself"
            | "herself"
            | "themselves"
            | "itself"
            | "nobody"
            | "someone"
            | "somebody"
            | "everyone"
            | "everybody"
            | "nothing"
            | "everything"
            | "something"
            | "anyone"
            | "anybody"
            | "anything"
            | "there"
            | "one"
            | "who"
            | "which"
            | "that"
    )
}

/// Prepositions; not `to`, which may be an infinitive's, nor `as`.
pub fn is_preposition(form: &str) -> bool {
    one_of!(
        form,
        "in" | "on"
            | "at"
            | "of"
            | "for"
            | "from"
            | "with"
            | "by"
            | "about"
            | "against"
            | "into"
            | "over"
            | "under"
            | "after"
            | "before"
            | "during"
            | "between"
            | "among"
            | "through"
            | "without"
            | "within"
            | "toward"
            | "towards"
            | "across"
            | "aboard"
            | "above"
            | "below"
            | "near"
            | "behind"
            | "beyond"
            | "despite"
            | "upon"
            | "via"
            | "around"
            | "outside"
            | "inside"
            | "along"
            | "amid"
            | "until"
            | "since"
            | "like"
            | "than"
            | "per"
            | "off"
            | "onto"
            | "throughout"
            | "regarding"
            | "concerning"
    )
}

/// Conjunctions between clauses of one rank.
pub fn is_conjunction(form: &str) -> bool {
    one_of!(form, "and" | "but" | "or" | "nor" | "yet" | "while" | "whereas")
}

/// Words that begin a subordinate clause.
pub fn is_subordinator(form: &str) -> bool {
    one_of!(
        form,
        "that"
            | "whether"
            | "if"
            | "because"
            | "although"
            | "though"
            | "unless"
            | "when"
            | "where"
            | "who"
            | "whom"
            | "which"
            | "what"
            | "why"
            | "how"
            | "whose"
            | "once"
            | "until"
            | "while"
            | "whereas"
            | "so"
    )
}

/// Auxiliary and modal verbs in all forms, with and without `n't`.
pub fn is_auxiliary(form: &str) -> bool {
    let bare = form.strip_suffix("n't").unwrap_or(form);
    is_be(bare)
        || is_have(bare)
        || is_modal(bare)
        || one_of!(bare, "do" | "does" | "did" | "wo" | "ca")
        || matches!(form, "cannot")
}

/// Modal verbs.
pub fn is_modal(form: &str) -> bool {
    one_of!(form, "will" | "would" | "can" | "could" | "may" | "might" | "must" | "shall" | "should" | "cannot")
}

/// Forms of `be`.
pub fn is_be(form: &str) -> bool {
    one_of!(
        form,
        "is" | "are"
            | "was"
            | "were"
            | "be"
            | "been"
            | "being"
            | "am"
            | "'s"
            | "isn't"
            | "aren't"
            | "wasn't"
            | "weren't"
    )
}

/// Forms of `have`.
pub fn is_have(form: &str) -> bool {
    one_of!(form, "has" | "have" | "had" | "having" | "hasn't" | "haven't" | "hadn't")
}

/// Whether an auxiliary is written together with the pronoun before it: `he'd`, `we'll`, `it's`.
pub fn has_contracted_auxiliary(form: &str) -> bool {
    form.split_once('\'').is_some_and(|(word, rest)| match rest {
        "d" | "ll" | "ve" | "re" | "m" => true,
        "s" => one_of!(word, "it" | "he" | "she" | "that" | "there" | "who" | "what" | "here" | "let"),
        _ => false,
    })
}

/// Adverbs that stand beside a verb and do not end in `-ly`, or do without being told by it alone.
pub fn is_adverb(form: &str) -> bool {
    one_of!(
        form,
        "also"
            | "again"
            | "once"
            | "later"
            | "still"
            | "then"
            | "even"
            | "just"
            | "never"
            | "now"
            | "today"
            | "yesterday"
            | "tonight"
            | "tomorrow"
            | "afterwards"
            | "afterward"
            | "always"
            | "already"
            | "only"
            | "too"
            | "often"
            | "meanwhile"
            | "however"
            | "therefore"
            | "instead"
            | "nevertheless"
            | "nonetheless"
            | "otherwise"
            | "soon"
            | "ever"
            | "yet"
            | "not"
            | "further"
            | "earlier"
            | "quickly"
            | "repeatedly"
            | "first"
            | "in-turn"
            | "twice"
            | "perhaps"
            | "rather"
            | "quite"
            | "almost"
            | "simply"
            | "aloud"
            | "moreover"
            | "indeed"
            | "there"
            | "here"
    ) || is_weekday(form)
}

/// The days of the week.
pub fn is_weekday(form: &str) -> bool {
    one_of!(form, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
}

/// Whether a capital word is a country's adjective, as its ending or one of the usual exceptions tells.
pub fn is_of_country(form: &str) -> bool {
    ends_in!(form, "ian" | "ish" | "ese" | "ican")
        || one_of!(
            form,
            "u.s." | "us" | "uk" | "eu" | "nato" | "french" | "german" | "dutch" | "swiss" | "greek" | "czech"
        )
}

/// Numbers written out.
pub fn is_number_word(form: &str) -> bool {
    one_of!(
        form,
        "one"
            | "two"
            | "three"
            | "four"
            | "five"
            | "six"
            | "seven"
            | "eight"
            | "nine"
            | "ten"
            | "eleven"
            | "twelve"
            | "dozens"
            | "hundreds"
            | "thousands"
            | "half"
    )
}

fn is_adverb_of_degree(form: &str) -> bool {
    one_of!(form, "very" | "too" | "so" | "more" | "most" | "less" | "least" | "well")
}

/// Whether the word alone tells that it is a finite verb: auxiliaries.
pub fn is_finite_form(form: &str) -> bool {
    is_auxiliary(form) || has_contracted_auxiliary(form)
}

/// Nouns that tell a time after `last`, `this`, `next`.
pub fn is_time_noun(form: &str) -> bool {
    one_of!(
        form,
        "night"
            | "week"
            | "month"
            | "year"
            | "morning"
            | "evening"
            | "afternoon"
            | "weekend"
            | "summer"
            | "winter"
            | "spring"
            | "autumn"
            | "fall"
            | "day"
    )
}
