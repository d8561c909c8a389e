//! The verbs that announce a report in a reading, and who their subject is.

use super::frame::{names_matter, names_report};
use crate::attribution::Act;
use crate::grammar::english::{
    Reading, has_contracted_auxiliary, is_auxiliary, is_be, is_conjunction, is_determiner, is_have, is_modal,
    is_of_country, is_possessive, is_preposition, is_pronoun, is_subordinator, is_time_noun, is_weekday,
};
use crate::lexicon::english::{Complement, ReportingVerb, UNLISTED, VerbForm, reporting_verbs, verb_form};
use crate::text::{TokenKind, TokenRange};

/// A reporting verb at its place.
#[derive(Clone, Debug)]
pub struct Cue {
    /// The verb.
    pub verb: &'static ReportingVerb,
    /// Auxiliaries, adverbs between, verb, particle.
    pub group: TokenRange,
    /// How it stands.
    pub mode: Mode,
    /// The words that name who speaks, without relative clauses; `None` where the reading has none.
    pub source: Option<TokenRange>,
    /// How the source was found.
    pub place: Place,
    /// Where the frame begins: the subject's first word, or the group's where the subject stands elsewhere.
    pub begin: usize,
    /// Where the frame goes on after verb and inverted subject.
    pub after: usize,
}

impl Cue {
    /// What is done by saying it: whoever does not deny or exclude it has a view of it.
    pub fn act(&self, reading: &Reading) -> Act {
        let negated = self
            .group
            .into_iter()
            .any(|at| spelled!(reading, at, "not" | "never") || reading.form(at).ends_with("n't"));
        if negated && matches!(self.verb.act, Act::Deny | Act::Refuse) { Act::Assess } else { self.verb.act }
    }
}

/// How a reporting verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `said`, `has said`, `would say`
    Finite,
    /// `…, saying that`
    Participle,
    /// `is said to have told`
    Hearsay,
    /// `was quoted as saying`, `quoted him as saying`
    Quoted,
}

/// Where the source of a cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the verb.
    Before,
    /// After it: `said Mr. X`.
    After,
    /// It is the subject of the verb before: `… and said`.
    Shared,
    /// `a spokesman, who said`
    Relative,
}

/// All cues of `reading`, in order.
pub fn cues(reading: &Reading) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let question = question_end(reading);
    for token in reading.range {
        if reading.is_quoted(token) || reading.kind(token) != Some(TokenKind::Word) || token < question {
            continue;
        }
        let idiom = idiom_end(reading, token);
        let listed = verb_at(reading, token).filter(|_| idiom.is_none());
        let unlisted = || unlisted(reading, token, idiom).map(|(verb, form)| (verb, form, idiom.unwrap_or(token + 1)));
        let Some((verb, form, end)) = listed.or_else(unlisted) else { continue };
        // `says nothing about it`, `said little of the rest`
        let next = token + 1;
        if spelled!(reading, next, "nothing" | "little") && spelled!(reading, next + 1, "about" | "of" | "on") {
            continue;
        }
        let Some((begin, mode)) = group_begin(reading, token, verb, form) else { continue };
        // `has rejected claims that …`, `had accepted security guarantees`: what is rejected or accepted.
        let object = |last: &Cue| {
            let noun = last.group.end;
            let compound = noun + 1 == token
                && last.verb.takes(Complement::Noun)
                && !reading.is_capital(noun)
                && !is_determiner(reading.form(noun))
                && !is_pronoun(reading.form(noun));
            (noun == token || compound) && form.third_person && !spelled!(reading, token, "says")
        };
        if cues.last().is_some_and(|last| last.group.end > begin || object(last)) {
            continue;
        }
        let mut group = TokenRange::new(begin, end);
        if spelled!(reading, group.end, "so") {
            group.end += 1;
        }
        if let Some(cue) = with_source(reading, &cues, verb, group, mode) {
            // `all information indicated that …`: what speaks for it, and nobody who speaks.
            let shown = one_of!(verb.base, "indicate" | "suggest")
                && cue.source.and_then(|source| source.end.checked_sub(1)).is_some_and(|last| {
                    spelled!(
                        reading,
                        last,
                        "data" | "evidence" | "experience" | "facts" | "figures" | "images" | "information" | "signs"
                    )
                });
            if shown {
                continue;
            }
            cues.push(cue);
        }
    }
    cues
}

/// Where the reporter's question ends that opens the sentence: `Asked whether he believed it, …`.
fn question_end(reading: &Reading) -> usize {
    let begin = reading.range.begin;
    if !spelled!(reading, begin, "asked" | "questioned" | "pressed") {
        return begin;
    }
    reading.range.into_iter().find(|&token| !reading.is_quoted(token) && reading.is_break(token)).unwrap_or(begin)
}

/// The reporting verb at `token`, which of its forms that is, and where it ends.
fn verb_at(reading: &Reading, token: usize) -> Option<(&'static ReportingVerb, VerbForm, usize)> {
    if reading.is_capital(token) && token != reading.range.begin {
        return None;
    }
    // `agreed to close the bridge`, not `agreed to a meeting`
    let infinitive = verb_form(reading.form(token + 2)).base;
    reporting_verbs(reading.form(token)).filter(|(verb, _)| !(infinitive && verb.particle == Some("to"))).find_map(
        |(verb, form)| {
            let end = verb.particle.map_or(Some(token + 1), |particle| phrase_end(reading, token + 1, particle))?;
            Some((verb, form, end))
        },
    )
}

/// Where the words that belong to a verb end, from `at` on: `out`, `cold_water_on`. A `*` is whatever says whose
/// (`its weight behind`), a `~` is a reflexive pronoun, a `+` an object of a few words (`held Oslo responsible for`).
/// The time may stand before them all: `called late on Sunday for`.
fn phrase_end(reading: &Reading, at: usize, particle: &str) -> Option<usize> {
    let spells = |begin: usize| {
        let mut object = false;
        particle.split('_').try_fold(begin, |at, word| {
            if word == "+" {
                object = true;
                return (reading.begins_noun_phrase(at) && !reading.is_finite(at)).then_some(at);
            }
            let far = usize::from(std::mem::take(&mut object));
            let end = at + 9 * far;
            let end = (at..end).find(|&end| reading.is_break(end) || reading.is_quoted(end)).unwrap_or(end);
            let found = (at + far..=end).find(|&at| {
                let form = reading.form(at);
                match word {
                    "*" => is_possessive(form) || is_determiner(form),
                    "~" => one_of!(form, "himself" | "herself" | "itself" | "themselves"),
                    _ => form == word,
                }
            });
            found.map(|at| at + 1)
        })
    };
    spells(at).or_else(|| spells(reading.adverbial_end(at))).filter(|&end| !is_weekday(reading.form(end)))
}

/// Forms of verbs that give somebody's words as his.
fn is_quoting(form: &str) -> bool {
    one_of!(form, "cited" | "cites" | "citing" | "quoted" | "quotes" | "quoting")
}

/// The end of a phrase that reports as a verb does: `let it be known`, `is of the view`.
fn idiom_end(reading: &Reading, token: usize) -> Option<usize> {
    let form = reading.form(token);
    let spells = |at: usize, words: &[&str]| words.contains(&reading.form(at));
    if one_of!(form, "let" | "lets" | "letting") && spells(token + 1, &["it"]) && spells(token + 2, &["be"]) {
        return spells(token + 3, &["known", "understood"]).then_some(token + 4);
    }
    if one_of!(form, "made" | "make" | "makes" | "making") && spells(token + 1, &["it"]) {
        return spells(token + 2, &["clear", "known", "plain"]).then_some(token + 3);
    }
    // `, as they put it,`
    if one_of!(form, "put" | "puts") && spells(token + 1, &["it"]) && reading.is_break(token + 2) {
        return Some(token + 2);
    }
    // `He saw no reason, he went on, to wait.`
    if one_of!(form, "went" | "goes") && spells(token + 1, &["on"]) && reading.is_break(token + 2) {
        return Some(token + 2);
    }
    // `is convinced that`, `was adamant that`
    if is_be(form) && reading.before(token).is_some_and(|before| !spells(before, &["it"])) {
        let at = reading.adverbial_end(token + 1);
        let sure = spelled!(
            reading,
            at,
            "adamant"
                | "afraid"
                | "certain"
                | "concerned"
                | "confident"
                | "convinced"
                | "hopeful"
                | "insistent"
                | "optimistic"
                | "persuaded"
                | "worried"
        );
        if sure && spells(at + 1, &["that"]) {
            return Some(at + 1);
        }
    }
    let view = |at: usize| spells(at, &["belief", "opinion", "view"]).then_some(at + 1);
    if is_be(form) && spells(token + 1, &["of"]) {
        return if spells(token + 2, &["the"]) { view(token + 3) } else { None };
    }
    // `The paper has it from two aides that …`
    // `Oslo's version has it that …`
    if is_have(form) && spells(token + 1, &["it"]) && spells(token + 2, &["from", "on", "that"]) {
        return Some(token + 2);
    }
    let takes = one_of!(form, "hold" | "holds" | "held" | "take" | "takes" | "took" | "taken");
    if takes && spells(token + 1, &["the"]) { view(token + 2) } else { None }
}

/// A verb of no list that reports: one with a clause after `that`, or one that stands with its subject behind the words.
fn unlisted(reading: &Reading, token: usize, idiom: Option<usize>) -> Option<(&'static ReportingVerb, VerbForm)> {
    const NO_TELLING: [&str; 32] = [
        "appear",
        "decid",
        "demonstrat",
        "determin",
        "discover",
        "dream",
        "ensur",
        "establish",
        "feel",
        "felt",
        "find",
        "forg",
        "found",
        "happen",
        "hear",
        "illustrat",
        "knew",
        "know",
        "learn",
        "mean",
        "notic",
        "pretend",
        "prov",
        "realis",
        "realiz",
        "requir",
        "saw",
        "see",
        "sens",
        "show",
        "underst",
        "verif",
    ];
    let word = reading.form(token);
    if reading.is_capital(token) || word.len() < 4 && idiom.is_none() {
        return None;
    }
    let mut form = verb_form(word);
    let known = form != VerbForm::default();
    if !known && word.ends_with("ed") {
        (form.past, form.participle) = (true, true);
    }
    if idiom.is_some() {
        form.past |= is_be(word) || word == "had";
        return Some((&UNLISTED, VerbForm { third_person: form.third_person || is_be(word) || is_have(word), ..form }));
    }
    // `rejected Danish allegations that …`: a noun.
    if names_report(word) || names_matter(word) || !known && word.ends_with("ns") {
        return None;
    }
    if is_auxiliary(word) || NO_TELLING.iter().any(|stem| word.starts_with(stem)) {
        return None;
    }
    let mut group = token;
    while let Some(before) = reading.before(group) {
        if !(is_auxiliary(reading.form(before)) || reading.is_adverb_here(before)) || reading.is_capital(before) {
            break;
        }
        group = before;
    }
    let last = reading.before(group).filter(|&last| !reading.is_quoted(last))?;
    // `The ministry, for its part, holds that …`
    let aside = before_apposition(reading, last).filter(|_| reading.is_break(last)).map(|(source, _)| source.begin);
    let last = aside.unwrap_or(last);
    let subject = reading.form(last);
    let pronoun = one_of!(subject, "he" | "she" | "they");
    let last = if is_determiner(subject) && aside.is_some() { last + 1 } else { last };
    let name = reading.is_capital(last)
        && reading.kind(last) == Some(TokenKind::Word)
        && !is_possessive(subject)
        && (aside.is_some() || !is_determiner(subject))
        && !is_pronoun(subject);
    form.third_person |= !known && word.ends_with('s') && (pronoun || name);
    if !(form.past || form.participle || form.third_person) {
        return None;
    }
    let clause = spelled!(reading, token + 1, "that")
        && !is_time_noun(reading.form(token + 2))
        && reading.begins_noun_phrase(token + 2)
        && reading.has_finite_between(token + 3, reading.range.end);
    if clause && (pronoun || name) {
        return Some((&UNLISTED, form));
    }
    // `The bridge was safe, he grumped.`
    let begin = match reading.before(last) {
        Some(title) if name && spelled!(reading, title, "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms.") => title,
        _ => last,
    };
    let comma = reading.before(begin)?;
    let first = reading.form(reading.range.begin);
    let frame = (one_of!(subject, "he" | "she") || begin < last)
        && group == token
        && reading.is_break(token + 1)
        && reading.kind(comma) == Some(TokenKind::Comma)
        && !is_subordinator(first)
        && !one_of!(first, "after" | "as" | "before" | "since")
        && mentions_clause(reading, comma);
    frame.then_some((&UNLISTED, form))
}

/// Where the verb group of the verb at `token` begins and how it stands; `None` where it reports nothing: a noun, a
/// participle used as an adjective, a passive, a negated verb, an infinitive.
fn group_begin(reading: &Reading, token: usize, verb: &'static ReportingVerb, form: VerbForm) -> Option<(usize, Mode)> {
    if form.gerund && reading.before(token).is_some_and(|before| spelled!(reading, before, "as")) {
        let quoted = (reading.range.begin..token).rev().take(14).find(|&at| is_quoting(reading.form(at)))?;
        let passive = reading.before(quoted).filter(|&before| is_be(reading.form(before)));
        return Some((passive.unwrap_or(quoted), Mode::Quoted));
    }
    // `quoted him as having said`
    let having = reading.before(token).filter(|&having| spelled!(reading, having, "having") && form.participle);
    if let Some(as_) = having.and_then(|having| reading.before(having)).filter(|&at| spelled!(reading, at, "as")) {
        let quoted = (reading.range.begin..as_).rev().take(14).find(|&at| is_quoting(reading.form(at)))?;
        let passive = reading.before(quoted).filter(|&before| is_be(reading.form(before)));
        return Some((passive.unwrap_or(quoted), Mode::Quoted));
    }
    // Back over adverbs and auxiliaries.
    let mut begin = token;
    let mut nearest: Option<&str> = None;
    let mut negated = false;
    while let Some(before) = reading.before(begin) {
        let word = reading.form(before);
        if reading.is_quoted(before) {
            break;
        }
        if word == "to" && nearest.is_none_or(|nearest| one_of!(nearest, "have" | "be")) {
            let perfect = nearest.is_some();
            return hearsay(reading, before).filter(|_| perfect && form.participle || !perfect && form.base);
        }
        if one_of!(word, "first" | "last" | "once" | "least")
            && let Some(at) = reading.before(before).filter(|&at| spelled!(reading, at, "at"))
        {
            begin = at;
            continue;
        }
        negated |= one_of!(word, "not" | "never" | "hardly" | "neither") || word.ends_with("n't");
        // `Mrs May said`
        let name = one_of!(word, "may" | "will") && reading.is_capital(before) && before > reading.range.begin;
        let name = name || one_of!(word, "may") && reading.is_capital(before) && !form.base;
        if is_auxiliary(word) && !name {
            nearest = nearest.or(Some(word));
        } else if spelled!(reading, before, "long") && nearest.is_none() {
            // `have long complained`
        } else if !reading.is_adverb_here(before) || !starts_after_comma(reading, before) && is_time(reading, before) {
            break;
        }
        begin = before;
    }
    // `does not believe that`, `did not rule out`: a stance; `did not say that` tells nothing.
    // `did not deny that it had been discussed`
    let granted = one_of!(verb.base, "contest" | "deny" | "dispute") && spelled!(reading, token + 1, "that");
    if negated && !granted && !one_of!(verb.base, "believe" | "exclude" | "expect" | "rule" | "think" | "want") {
        return None;
    }
    let before = reading.before(begin);
    if let Some(auxiliary) = nearest {
        let bare = auxiliary.strip_suffix("n't").unwrap_or(auxiliary);
        let finite = if is_be(bare) {
            form.gerund
        } else if is_have(bare) {
            form.participle && bare != "having"
        } else {
            form.base && (!is_modal(bare) || one_of!(bare, "would" | "will"))
        };
        return finite.then_some((begin, Mode::Finite));
    }
    let left = before.map(|before| reading.form(before)).unwrap_or_default();
    let comma = before.is_none_or(|before| reading.is_break(before) || reading.is_quoted(before));
    // `signed it, brushing aside all warnings`, is told of what he did.
    if form.gerund && verb.base != "brush" {
        let joins = before.is_some_and(|before| {
            // `… “achieved,” adding that`: the comma stands inside the marks.
            let last = if reading.is_quoted(before) { before.saturating_sub(1) } else { before };
            matches!(reading.kind(last), Some(TokenKind::Comma | TokenKind::Dash))
        });
        // `issued a statement accusing Oslo of delay`
        let writing = || {
            (reading.range.begin..begin).rev().take(8).take_while(|&at| !reading.is_break(at)).any(|at| {
                spelled!(reading, at, "letter" | "message" | "note" | "post" | "statement" | "tweet" | "video")
            }) && reading.has_finite_between(reading.range.begin, begin)
        };
        // `left, praising the talks and saying that they went on`
        let second = || {
            spelled!(reading, begin.saturating_sub(1), "and" | "but")
                && (reading.range.begin + 1..begin.saturating_sub(1))
                    .rev()
                    .take(24)
                    .any(|at| reading.kind(at - 1) == Some(TokenKind::Comma) && reading.form(at).ends_with("ing"))
        };
        // `kept accusing Oslo`, `spent years denying it`, `replied by calling for talks`
        let aspect = || {
            let by = before.filter(|&by| spelled!(reading, by, "by" | "up"));
            let verb = by.unwrap_or(begin).checked_sub(1)?;
            let form = reading.form(verb);
            if by.is_some() {
                return one_of!(
                    form,
                    "answered"
                        | "began"
                        | "closed"
                        | "concluded"
                        | "countered"
                        | "ended"
                        | "hit"
                        | "opened"
                        | "reacted"
                        | "replied"
                        | "responded"
                        | "responds"
                        | "retaliated"
                        | "started"
                        | "reacts"
                        | "finished"
                        | "ends"
                )
                .then_some(verb);
            }
            if is_time_noun(form.strip_suffix('s').unwrap_or(form)) {
                return (verb.saturating_sub(3)..verb).find(|&spent| spelled!(reading, spent, "spent" | "spends"));
            }
            one_of!(
                form,
                "began" | "begun" | "continued" | "keep" | "keeps" | "kept" | "resumed" | "started" | "starts"
            )
            .then_some(verb)
        };
        if let Some(mut verb) = aspect() {
            while let Some(before) =
                reading.before(verb).filter(|&at| is_auxiliary(reading.form(at)) || reading.is_adverb_here(at))
            {
                verb = before;
            }
            return Some((verb, Mode::Finite));
        }
        let joins = joins || absolute(reading, begin).is_some() || writing() || second();
        return joins.then_some((begin, Mode::Participle));
    }
    if has_contracted_auxiliary(left) && (left.ends_with("'s") || left.ends_with("'d") || left.ends_with("'ve")) {
        return form.participle.then_some((begin, Mode::Finite));
    }
    // `Another said so.`
    let another = left == "another" && before.and_then(|at| reading.before(at)).is_none_or(|at| reading.is_break(at));
    if is_determiner(left) && !another
        || is_possessive(left) && !is_pronoun(left)
        // `an official who had listened in said`
        || is_preposition(left) && before.is_none_or(|before| antecedent(reading, before).is_none())
        || left == "to"
        || left == "as"
    {
        return None;
    }
    let right = reading.form(token + 1);
    // `ignored repeated warnings`: no verb, but what kind of warnings.
    let attribute = before.is_some_and(|before| left.ends_with("ed") && !reading.is_capital(before));
    if attribute && form.participle {
        return None;
    }
    if form.past {
        // `a missile called Holm was an answer`: no verb of the clause.
        let named = verb.takes(Complement::Predicate)
            && form.participle
            && before.is_some_and(|before| reading.is_word(before) && !reading.is_capital(before) && !is_pronoun(left))
            && reading.is_capital(token + 1)
            && reading.is_finite(reading.noun_phrase_end(token + 1));
        let passive = named
            || right == "by" && !is_means(reading.form(token + 2))
            // `a bulletin issued with the army`
            || spelled!(reading, token, "issued") && is_preposition(right)
            || spelled!(reading, token, "asked")
                && comma
                && one_of!(right, "whether" | "if" | "about" | "again" | "why" | "how" | "on" | "what")
            || before.is_none() && !opens_inversion(reading, token);
        return (!passive).then_some((begin, Mode::Finite));
    }
    // Present tense: the spelling may be a noun's.
    // `Oslo warns of a veto`
    let governed = form.third_person
        && right == "of"
        && verb.takes(Complement::Preposition("of"))
        && before.is_some_and(|before| {
            reading.is_capital(before)
                || is_pronoun(reading.form(before))
                || one_of!(verb.base, "boast" | "complain" | "warn") && reading.is_word(before)
        });
    if verb.particle.is_none() && one_of!(right, "of" | "by") && !governed
        || is_auxiliary(right) && !comma && !spelled!(reading, token, "says")
    {
        return None;
    }
    if form.third_person && spelled!(reading, token, "says") {
        return Some((begin, Mode::Finite));
    }
    if form.third_person {
        let adjective = before.is_some_and(|before| {
            reading.is_word(before) && is_adjective(reading.form(before)) && !names_subject(reading, before)
        });
        return (!adjective && !reading.is_object_here(token)).then_some((begin, Mode::Finite));
    }
    let plural =
        one_of!(left, "they" | "we" | "i" | "you" | "who" | "both" | "people" | "police" | "some" | "many" | "others")
            || left.len() > 3
                && left.ends_with('s')
                && !left.ends_with("ss")
                && !left.ends_with("'s")
                && !is_preposition(left);
    let clause = form.base && verb.takes(Complement::Clause);
    let plural = plural || before.is_some_and(|before| clause && has_plural_head(reading, before));
    // `Moscow and Washington say`
    let joined = before.and_then(|before| before.checked_sub(2)).is_some_and(|first| {
        reading.is_capital(first) && spelled!(reading, first + 1, "and") && reading.is_capital(first + 2)
    });
    // `the police, PST, say`: no noun between a comma and a clause.
    let after_apposition = comma
        && verb.base == "say"
        && reading.begins_noun_phrase(token + 1)
        && before.and_then(|comma| before_apposition(reading, comma)).is_some();
    let plural = plural || after_apposition || joined && form.base && verb.takes(Complement::Clause);
    (form.base && plural && !is_auxiliary(right)).then_some((begin, Mode::Finite))
}

/// Whether a plural noun heads the phrase that ends at `last`: `officials briefed on the plan`.
fn has_plural_head(reading: &Reading, last: usize) -> bool {
    let Some(phrase) = noun_phrase_before(reading, last) else { return false };
    let head = phrase
        .into_iter()
        .find(|&token| {
            is_preposition(reading.form(token))
                || is_reduced(reading, token)
                || spelled!(reading, token, "close" | "familiar") && spelled!(reading, token + 1, "to" | "with")
        })
        .and_then(|stop| stop.checked_sub(1))
        .filter(|&head| head >= phrase.begin);
    head.is_some_and(|head| {
        let form = reading.form(head);
        let plural = form.len() > 3 && form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("'s");
        (!reading.is_capital(head) || head == reading.range.begin) && (plural || one_of!(form, "people" | "police"))
    })
}

/// By what means something is said: `said by telephone`.
fn is_means(form: &str) -> bool {
    one_of!(form, "telephone" | "phone" | "email" | "e-mail" | "text" | "letter" | "video" | "satellite")
}

fn starts_after_comma(reading: &Reading, token: usize) -> bool {
    reading.before(token).is_none_or(|before| reading.is_break(before))
}

fn is_time(reading: &Reading, token: usize) -> bool {
    reading.is_capital(token)
}

/// Whether the word before a present tense can only be its subject: a name alone (`Amnesty International says that`).
fn names_subject(reading: &Reading, token: usize) -> bool {
    let verb = reading.form(token + 1);
    // `dismissed Danish claims that …`: a noun.
    let of_country = is_of_country(reading.form(token))
        && reading.before(token).is_none_or(|before| !spelled!(reading, before, "the"));
    reading.is_capital(token)
        && (one_of!(verb, "says" | "adds" | "insists" | "argues" | "believes")
            || spelled!(reading, token + 2, "that") && !of_country)
}

/// Whether an adjective stands before a form that may be a noun's: `diplomatic notes`, `Russian demands`.
pub fn is_adjective(form: &str) -> bool {
    let adjective = ends_in!(
        form,
        3 + "ic"
            | "al"
            | "ous"
            | "ive"
            | "ary"
            | "ful"
            | "less"
            | "able"
            | "ible"
            | "ish"
            | "ern"
            | "ian"
            | "ean"
            | "ese"
    );
    let noun = one_of!(
        form,
        "official"
            | "general"
            | "tribunal"
            | "proposal"
            | "rival"
            | "critic"
            | "public"
            | "principal"
            | "admiral"
            | "capital"
            | "executive"
            | "representative"
            | "detective"
            | "secretary"
            | "missionary"
            | "politician"
            | "historian"
            | "civilian"
            | "guardian"
            | "republic"
            | "logic"
            | "musician"
            | "academic"
            | "mechanic"
            | "military"
            | "judiciary"
            | "native"
            | "commentary"
            | "summary"
    );
    adjective && !noun
        || one_of!(form, "new" | "old" | "last" | "first" | "similar" | "recent" | "latest" | "further" | "own")
}

/// Whether the sentence begins with `Said Mr. X`.
fn opens_inversion(reading: &Reading, token: usize) -> bool {
    spelled!(reading, token, "said") && reading.is_capital(token + 1)
}

/// The verb group that ends with `to` at `to`: `is said to`, `went on to`, `continued to`.
pub fn hearsay(reading: &Reading, to: usize) -> Option<(usize, Mode)> {
    let head = reading.before(to)?;
    let word = reading.form(head);
    if one_of!(
        word,
        "said"
            | "reported"
            | "understood"
            | "believed"
            | "thought"
            | "alleged"
            | "learned"
            | "learnt"
            | "rumored"
            | "rumoured"
            | "supposed"
    ) {
        let mut begin = head;
        while let Some(before) =
            reading.before(begin).filter(|&before| is_auxiliary(reading.form(before)) || reading.is_adverb_here(before))
        {
            begin = before;
        }
        return (begin < head).then_some((begin, Mode::Hearsay));
    }
    // `was at pains to stress`, `took to the radio to say`
    if one_of!(word, "eager" | "keen" | "pains" | "quick") {
        let be = (reading.range.begin..head).rev().take(3).find(|&at| is_auxiliary(reading.form(at)))?;
        return Some((be, Mode::Finite));
    }
    let acted = (reading.range.begin..to).rev().take(8).take_while(|&at| !reading.is_break(at)).find(|&at| {
        spelled!(
            reading,
            at,
            "appeared"
                | "began"
                | "begin"
                | "begins"
                | "phoned"
                | "rang"
                | "stepped"
                | "summoned"
                | "took"
                | "takes"
                | "telephoned"
                | "used"
                | "uses"
                | "went"
        )
    });
    let tells =
        spelled!(reading, to + 2, "that" | "whether" | "why") || reading.is_break(to + 2) || reading.is_quoted(to + 2);
    // `rang him to demand an answer`, `used the speech to warn against it`: a means of speaking.
    let means = acted.is_some_and(|acted| {
        spelled!(reading, acted, "phoned" | "rang" | "summoned" | "telephoned")
            || spelled!(reading, acted, "took" | "takes") && spelled!(reading, acted + 1, "to")
            || spelled!(reading, acted, "used" | "uses") && (acted..to).any(|at| is_occasion(reading.form(at)))
    });
    if let Some(acted) = acted.filter(|&acted| acted <= head && (tells || means)) {
        return Some((acted, Mode::Finite));
    }
    let on = (word == "on").then(|| reading.before(head)).flatten();
    if let Some(go) = on.filter(|&go| spelled!(reading, go, "went" | "goes" | "go")) {
        return Some((go, Mode::Finite));
    }
    one_of!(word, "continued" | "continues" | "hastened" | "moved" | "rushed" | "seeks" | "sought" | "tried")
        .then_some((head, Mode::Finite))
}

/// Nouns for an occasion to speak.
fn is_occasion(form: &str) -> bool {
    one_of!(
        form,
        "address"
            | "appearance"
            | "briefing"
            | "call"
            | "conference"
            | "forum"
            | "interview"
            | "letter"
            | "meeting"
            | "occasion"
            | "opportunity"
            | "speech"
            | "statement"
            | "summit"
            | "visit"
    )
}

/// The subject of a participle that stands absolutely, and where it begins: `, with the envoy calling it a farce`.
fn absolute(reading: &Reading, group: usize) -> Option<TokenRange> {
    let open = (reading.range.begin..group).rev().take(14).find(|&at| reading.is_break(at) || reading.is_quoted(at))?;
    // `with spokesman X saying`: a name needs no article.
    let opens = |at: usize| reading.begins_noun_phrase(at) || reading.is_capital(group - 1) && at < group;
    let with = spelled!(reading, open + 1, "with") && open + 2 < group && opens(open + 2);
    // `…, with Oslo calling it “a farce” and the mayor warning of more`
    let quoted = reading.quotation_at(open).map(|quotation| quotation.tokens.begin);
    let joined = spelled!(reading, open + 1, "and" | "while")
        && open + 2 < group
        && reading.begins_noun_phrase(open + 2)
        && quoted.is_some_and(|quoted| {
            let comma = (reading.range.begin..quoted).rev().find(|&at| reading.is_break(at));
            comma
                .is_some_and(|comma| spelled!(reading, comma + 1, "with") && !reading.has_finite_between(comma, quoted))
        });
    // `…, with Oslo calling it a farce and the mayor warning of more`
    let second = (open + 2..group).rev().find(|&at| {
        with && spelled!(reading, at, "and")
            && opens(at + 1)
            && (open + 2..at).any(|verb| verb_form(reading.form(verb)).gerund)
    });
    if let Some(and) = second.filter(|_| !reading.has_finite_between(open, group)) {
        return Some(TokenRange::new(and + 1, group));
    }
    ((with || joined) && !reading.has_finite_between(open, group)).then_some(TokenRange::new(open + 2, group))
}

fn with_source(
    reading: &Reading,
    cues: &[Cue],
    verb: &'static ReportingVerb,
    group: TokenRange,
    mode: Mode,
) -> Option<Cue> {
    let cue = |source, place, begin, after| Some(Cue { verb, group, mode, source, place, begin, after });
    if mode == Mode::Quoted && is_quoting(reading.form(group.begin)) {
        // `Interfax quoted an official as saying`: the object speaks.
        let end = (group.begin..group.end).rev().find(|&at| spelled!(reading, at, "as")).unwrap_or(group.begin);
        // `…, quoted as saying, …`: nobody stands there.
        if end <= group.begin + 1 {
            return None;
        }
        let begin = before_subject(reading, group.begin).map_or(group.begin, |range| range.begin);
        return cue(Some(TokenRange::new(group.begin + 1, end)), Place::Before, begin, group.end);
    }
    let shared = || shared_subject(reading, cues, group.begin);
    if mode == Mode::Participle {
        if let Some(source) = absolute(reading, group.begin) {
            return cue(Some(source), Place::Before, source.begin.saturating_sub(1), group.end);
        }
        return cue(shared(), Place::Shared, group.begin, group.end);
    }
    // `has neither confirmed nor denied it`
    if reading.before(group.begin).is_some_and(|nor| spelled!(reading, nor, "nor")) {
        return None;
    }
    let Some(last) = reading.before(group.begin).map(|last| before_brackets(reading, last)) else {
        return inverted(reading, verb, group)
            .and_then(|(source, after)| cue(Some(source), Place::After, group.begin, after));
    };
    // `The envoy, Li Wei, on Monday denied it.`
    let comma = reading.before(last).filter(|&on| is_weekday(reading.form(last)) && spelled!(reading, on, "on"));
    let comma = comma.and_then(|on| reading.before(on)).filter(|&at| reading.kind(at) == Some(TokenKind::Comma));
    let last = comma.unwrap_or(last);
    if reading.is_quoted(last) || reading.is_break(last) {
        let quoted = reading.is_quoted(last) || reading.before(last).is_some_and(|before| reading.is_quoted(before));
        let apposition = before_apposition(reading, last).or_else(|| before_frame(reading, cues.last()?, last));
        if group.len() == 1
            && (quoted || apposition.is_none())
            && let Some((source, after)) = inverted(reading, verb, group)
            && (quoted || !verb.takes(Complement::Noun))
            && (quoted
                || mentions_clause(reading, last)
                || reading.kind(after) == Some(TokenKind::Colon)
                || reading.kind(after) == Some(TokenKind::Comma) && reading.is_finite(after + 1)
                || spelled!(reading, reading.range.begin, "a" | "an" | "no" | "not")
                    && reading.kind(after).is_none_or(TokenKind::is_terminal))
        {
            return cue(Some(source), Place::After, group.begin, after);
        }
        if let Some((source, begin)) = apposition {
            return cue(Some(source), Place::Before, begin, group.end);
        }
        if reading.kind(last) == Some(TokenKind::Dash)
            || !cues.is_empty() && reading.kind(last) == Some(TokenKind::Comma)
        {
            return cue(shared(), Place::Shared, group.begin, group.end).filter(|cue| cue.source.is_some() && !quoted);
        }
        return None;
    }
    let word = reading.form(last);
    if is_conjunction(word) || word == "then" {
        return cue(shared(), Place::Shared, group.begin, group.end);
    }
    if follows_joined_phrase(reading, last) {
        return cue(shared(), Place::Shared, group.begin, group.end);
    }
    if one_of!(word, "who" | "which" | "that") {
        let antecedent = reading
            .before(last)
            .map(|before| if reading.is_break(before) { reading.before(before) } else { Some(before) });
        // `It was the envoy, according to two aides, who told them so`
        let antecedent = antecedent.flatten().map(|end| {
            let comma = (reading.range.begin..end).rev().take(12).find(|&token| reading.is_break(token));
            match comma.filter(|&comma| spelled!(reading, comma + 1, "according")) {
                Some(comma) => reading.before(comma).unwrap_or(end),
                None => end,
            }
        });
        let source = antecedent.and_then(|end| noun_phrase_before(reading, end)).map(|source| {
            // `raised it with the envoy, who promised to wait`
            let person = source.into_iter().rev().find(|&at| {
                word == "who" && spelled!(reading, at, "against" | "between" | "by" | "from" | "to" | "with")
            });
            person.map_or(source, |at| TokenRange::new(at + 1, source.end))
        });
        return cue(source, Place::Relative, last, group.end);
    }
    if one_of!(word, "nobody" | "none" | "nothing" | "what" | "where" | "when") {
        return None;
    }
    let source = antecedent(reading, last).or_else(|| noun_phrase_before(reading, last))?;
    // `Nobody in Oslo wanted to pay.`
    if spelled!(reading, source.begin, "nobody" | "none") {
        return None;
    }
    // `reports that Oslo had offered help`: nobody tells them.
    let that = reading.before(source.begin).filter(|&that| spelled!(reading, that, "that"));
    let told = that
        .and_then(|that| reading.before(that))
        .filter(|&noun| spelled!(reading, noun, "reports" | "rumors" | "rumours" | "speculation" | "suspicions"));
    let told = told.and_then(|noun| reading.before(noun));
    if told.is_some_and(|about| spelled!(reading, about, "about" | "amid" | "by" | "of" | "on" | "over" | "to")) {
        return None;
    }
    // `It was not clear whether Oslo would accept it.`
    if cues.is_empty() && reading.before(source.begin).is_some_and(|before| spelled!(reading, before, "whether")) {
        return None;
    }
    // `, as his spokesman put it,`
    let as_frame = reading
        .before(source.begin)
        .filter(|&at| spelled!(reading, at, "as") && reading.is_break(group.end))
        .filter(|&at| reading.before(at).is_none_or(|before| reading.is_break(before)));
    cue(Some(source), Place::Before, as_frame.unwrap_or(source.begin), group.end)
}

/// The token before brackets that close at `last`, as after a name: `the Food Agency (FA) said`; else `last` itself.
fn before_brackets(reading: &Reading, last: usize) -> usize {
    if reading.kind(last) != Some(TokenKind::ClosingBracket) {
        return last;
    }
    let open =
        (reading.range.begin..last).rev().take(5).find(|&at| reading.kind(at) == Some(TokenKind::OpeningBracket));
    open.and_then(|open| reading.before(open)).unwrap_or(last)
}

/// Whether a short phrase after a conjunction ends at `last`: `and in particular called on`.
fn follows_joined_phrase(reading: &Reading, last: usize) -> bool {
    (1..4).filter_map(|back| last.checked_sub(back)).any(|at| {
        (is_preposition(reading.form(at)) || spelled!(reading, at, "each") && spelled!(reading, last, "day" | "time"))
            && (at + 1..=last).all(|token| {
                reading.is_word(token) && !reading.is_capital(token) && !is_determiner(reading.form(token))
            })
            && reading.before(at).is_some_and(|before| spelled!(reading, before, "and" | "but"))
    })
}

/// The noun phrase before a relative clause that ends at `last`: `officials who have seen the images`.
fn antecedent(reading: &Reading, last: usize) -> Option<TokenRange> {
    let link = (reading.range.begin..=last)
        .rev()
        .take_while(|&token| !reading.is_break(token) && !reading.is_quoted(token) && !spelled!(reading, token, "that"))
        .find(|&token| spelled!(reading, token, "who" | "which"))?;
    let inside = reading.has_finite_between(link, last + 1);
    let mut before = reading.before(link)?;
    // `It was the envoy, according to two aides, who told them so`
    if reading.kind(before) == Some(TokenKind::Comma) {
        let open = (reading.range.begin..before).rev().take(12).find(|&token| reading.is_break(token))?;
        if spelled!(reading, open + 1, "according" | "as" | "by" | "it") {
            before = reading.before(open)?;
        }
    }
    if !inside || !reading.is_word(before) {
        return None;
    }
    // `It was Mr. X who`: not the `it`.
    let mut phrase = noun_phrase_before(reading, before)?;
    if spelled!(reading, phrase.begin, "it") && spelled!(reading, phrase.begin + 1, "is" | "was") {
        phrase.begin = (phrase.begin + 2).min(before);
    }
    Some(phrase)
}

/// The plain subject that ends right before `group`.
fn before_subject(reading: &Reading, group: usize) -> Option<TokenRange> {
    let last = reading.before(group)?;
    if reading.is_break(last) {
        return before_apposition(reading, last).map(|(source, _)| source);
    }
    noun_phrase_before(reading, last)
}

/// Whether a clause with a finite verb stands before the break at `token`.
fn mentions_clause(reading: &Reading, token: usize) -> bool {
    reading.has_finite_between(reading.range.begin, token)
}

/// The inverted subject after `group`, appositions included, and where the frame goes on.
fn inverted(reading: &Reading, verb: &ReportingVerb, group: TokenRange) -> Option<(TokenRange, usize)> {
    if !(verb.takes(Complement::Clause) || verb.takes(Complement::Quote)) {
        return None;
    }
    let begin = group.end;
    let word = reading.form(begin);
    if !reading.begins_noun_phrase(begin)
        || reading.is_quoted(begin)
        || one_of!(word, "that" | "there" | "it" | "they" | "he" | "she" | "him" | "them")
    {
        return None;
    }
    let mut end = reading.noun_phrase_end(begin);
    // `a spokesman for the ministry`
    while is_preposition(reading.form(end)) && reading.begins_noun_phrase(end + 1) && !reading.is_quoted(end + 1) {
        end = reading.noun_phrase_end(end + 1);
    }
    if reading.is_quoted(end.saturating_sub(1))
        || !(reading.is_break(end) || is_subordinator(reading.form(end)) || spelled!(reading, end, "to" | "as"))
    {
        return None;
    }
    // `said Oslo last night`
    let when = (begin + 1..end).find(|&at| reading.time_phrase_end(at) == Some(end));
    let mut source = TokenRange::new(begin, when.unwrap_or(end));
    if reading.kind(end) == Some(TokenKind::Comma) {
        let next = end + 1;
        let word = reading.form(next);
        let apposition = (is_determiner(word) || is_possessive(word) || reading.is_capital(next)) && !is_pronoun(word)
            || word == "one" && spelled!(reading, next + 1, "of");
        if apposition && !reading.is_quoted(next) {
            let mut stop = reading.noun_phrase_end(next);
            while is_preposition(reading.form(stop))
                && reading.begins_noun_phrase(stop + 1)
                && !reading.is_quoted(stop + 1)
            {
                stop = reading.noun_phrase_end(stop + 1);
            }
            if reading.is_break(stop) || is_subordinator(reading.form(stop)) {
                source.end = stop;
                end = stop;
            }
        }
    }
    Some((source, end))
}

/// The subject before a comma that closes an apposition, a relative or participial clause; and where it begins.
fn before_apposition(reading: &Reading, comma: usize) -> Option<(TokenRange, usize)> {
    if reading.kind(comma) != Some(TokenKind::Comma) && reading.kind(comma) != Some(TokenKind::Dash) {
        return None;
    }
    let kind = reading.kind(comma);
    let mut opening = comma;
    loop {
        opening = reading.before(opening)?;
        if let Some(quotation) = reading.quotation_at(opening) {
            opening = quotation.tokens.begin;
            continue;
        }
        match reading.kind(opening) {
            Some(TokenKind::Comma | TokenKind::Dash) if reading.kind(opening) == kind => break,
            Some(TokenKind::Semicolon | TokenKind::Colon) => return None,
            _ => {}
        }
    }
    let first = opening + 1;
    // `Nils Berg, 47, a skipper, said`
    let aged = reading.before(opening).filter(|&age| reading.kind(age) == Some(TokenKind::Number));
    let aged = aged.and_then(|age| reading.before(age)).filter(|&open| reading.kind(open) == Some(TokenKind::Comma));
    let opening = aged.filter(|_| reading.kind(first) != Some(TokenKind::Number)).unwrap_or(opening);
    let word = reading.form(first);
    let relative = is_subordinator(word);
    // `an official who sat in, and who asked not to be named, said`
    if is_conjunction(word) && spelled!(reading, first + 1, "who") {
        let name = antecedent(reading, reading.before(opening)?)?;
        return Some((name, name.begin));
    }
    // `Oslo, stuck in between, says`
    let participle = verb_form(word).participle && first + 1 < comma;
    if !relative
        && (first + usize::from(participle)..comma).any(|at| {
            reading.is_finite(at) && !((is_preposition(word) || is_determiner(word)) && is_reduced(reading, at))
        })
        && !has_relative_before_finite(reading, first, comma)
        && !is_contact_relative(reading, first, comma)
    {
        return None;
    }
    if is_conjunction(word) {
        return None;
    }
    let last = before_brackets(reading, reading.before(opening)?);
    if reading.is_quoted(last) || reading.is_break(last) {
        return None;
    }
    let name = noun_phrase_before(reading, last)?;
    let apposition = !relative
        && (is_determiner(word) || is_possessive(word) || reading.begins_noun_phrase(first))
        && !is_preposition(word)
        && word != "according"
        && !verb_form(word).gerund
        && !verb_form(word).past;
    let end = if apposition { comma } else { name.end };
    // `Norway's foreign minister, Jan Holm, who was there, said`
    let named = name.into_iter().all(|at| reading.is_capital(at));
    let title = reading
        .before(name.begin)
        .filter(|&comma| named && !apposition && reading.kind(comma) == Some(TokenKind::Comma))
        .and_then(|comma| noun_phrase_before(reading, comma.checked_sub(1)?))
        .filter(|title| title.len() > 1 && reading.before(title.begin).is_none_or(|before| reading.is_break(before)));
    let begin = title.map_or(name.begin, |title| title.begin);
    Some((TokenRange::new(begin, end), begin))
}

/// The subject before a frame that interrupts its clause: `The envoy, it says, expressed regret`.
fn before_frame(reading: &Reading, frame: &Cue, comma: usize) -> Option<(TokenRange, usize)> {
    let opening = reading.before(frame.begin)?;
    let commas = reading.kind(comma) == Some(TokenKind::Comma) && reading.kind(opening) == Some(TokenKind::Comma);
    let name = noun_phrase_before(reading, reading.before(opening).filter(|_| commas && frame.after <= comma)?)?;
    Some((name, name.begin))
}

/// Whether the apposition between the commas holds a clause without a relative pronoun: `the envoy Mr. X fired in May`.
fn is_contact_relative(reading: &Reading, first: usize, comma: usize) -> bool {
    let Some(finite) = reading.first_finite(first, comma) else { return false };
    let Some(subject) = reading.before_verb_group(finite) else { return false };
    spelled!(reading, first, "the" | "a" | "an")
        && (reading.is_capital(subject)
            || spelled!(reading, subject, "he" | "she" | "it" | "they" | "we")
            || (first + 2..subject).any(|at| {
                let noun = reading.form(at - 1);
                is_determiner(reading.form(at)) && !is_preposition(noun) && !is_conjunction(noun)
            }))
        && (first + 1..=subject).any(|noun| reading.is_word(noun) && !reading.is_capital(noun))
        && !(first..finite).any(|at| reading.is_break(at))
}

fn has_relative_before_finite(reading: &Reading, begin: usize, end: usize) -> bool {
    let Some(finite) = reading.first_finite(begin, end) else { return false };
    (begin..finite).any(|token| is_subordinator(reading.form(token)))
}

/// The noun phrase that ends with the token `last`.
pub fn noun_phrase_before(reading: &Reading, last: usize) -> Option<TokenRange> {
    // `told the paper on Sunday he believed`
    if spelled!(reading, last, "he" | "she" | "it" | "they" | "we" | "i") {
        return Some(TokenRange::new(last, last + 1));
    }
    let mut begin = last;
    while let Some(before) = reading.before(begin) {
        // `the Food Agency (FA) of Denmark`
        let before = if spelled!(reading, begin, "of") { before_brackets(reading, before) } else { before };
        let word = reading.form(before);
        if reading.is_quoted(before) || reading.is_break(before) {
            break;
        }
        if reading.is_finite(before) && !is_reduced(reading, before) {
            break;
        }
        // `told allies Putin wanted`: the person addressed is no part of the name.
        let addressed =
            reading.is_capital(begin) && !reading.is_capital(before) && word.ends_with('s') && !word.ends_with("'s");
        if addressed && reading.before(before).is_some_and(|verb| reading.is_finite(verb)) {
            break;
        }
        if one_of!(word, "and" | "or") {
            let left = reading.before(before).is_some_and(|left| reading.is_word(left));
            let names =
                reading.before(before).is_some_and(|left| reading.is_capital(left)) && reading.is_capital(begin);
            let clause = (reading.range.begin..before)
                .rev()
                .find(|&at| reading.kind(at) == Some(TokenKind::Semicolon))
                .map_or(reading.range.begin, |semicolon| semicolon + 1);
            if !(left && (names || !reading.has_finite_between(clause, before))) {
                break;
            }
        } else {
            // `a step the ministry says will help`: a relative clause of its own.
            let clause_noun = spelled!(reading, begin, "the")
                && reading.is_word(before)
                && !reading.is_capital(before)
                && !is_preposition(word)
                && !one_of!(word, "all" | "both" | "half" | "even" | "only" | "than" | "to" | "like")
                && reading.before(before).is_some_and(|at| is_determiner(reading.form(at)));
            if clause_noun {
                break;
            }
            let infinitive = word == "to" && verb_form(reading.form(begin)).base;
            // `The talks ended after Oslo accused them`: a clause of its own.
            let clause = one_of!(word, "as" | "after" | "before" | "since" | "until") && before > reading.range.begin;
            if is_conjunction(word) || is_subordinator(word) || clause || word == "as" || infinitive {
                break;
            }
        }
        begin = before;
    }
    // What stands before the phrase without a comma: conjunctions, adverbs, `In London Mr Hague …`.
    while begin < last
        && (is_conjunction(reading.form(begin)) || reading.is_adverb_here(begin) && !reading.is_capital(begin + 1))
    {
        begin += 1;
    }
    // `Last fall the White House had …`
    if spelled!(reading, begin, "last" | "this" | "next" | "earlier" | "late")
        && begin + 2 <= last
        && is_time_noun(reading.form(begin + 1))
    {
        begin += 2;
    }
    if is_preposition(reading.form(begin)) {
        let inner = (begin + 2..=last).find(|&token| {
            let word = reading.form(token);
            is_title(word)
                || is_determiner(word)
                    && reading.before(token).is_some_and(|before| !is_preposition(reading.form(before)))
        });
        // `In a televised address Khan said`: the name at the end, or the last word.
        let name = || {
            let mut first = last;
            while let Some(before) = reading.before(first).filter(|&before| {
                // `On 3 May Moscow said`
                let dated = reading.before(before).is_some_and(|day| reading.kind(day) == Some(TokenKind::Number));
                before > begin && reading.is_capital(before) && !is_weekday(reading.form(before)) && !dated
            }) {
                first = before;
            }
            // `In May Moscow said`: two names.
            let own = if first > begin + 1 { first } else { last };
            (own > begin + 1 && (own < last || reading.is_capital(own))).then_some(own)
        };
        begin = inner.or_else(name)?;
    }
    (begin <= last && reading.begins_noun_phrase(begin)).then_some(TokenRange::new(begin, last + 1))
}

/// Whether a participle stands for a relative clause: `officials briefed on the call`.
pub fn is_reduced(reading: &Reading, token: usize) -> bool {
    let form = reading.form(token);
    let noun = reading.before(token).is_some_and(|before| reading.is_word(before) && !is_pronoun(reading.form(before)));
    noun && verb_form(form).participle | form.ends_with("ed")
        && !is_auxiliary(form)
        && is_preposition(reading.form(token + 1))
        && (form == "issued" || reporting_verbs(form).next().is_none())
}

/// Whether a name follows that a title opens.
pub fn is_title(form: &str) -> bool {
    one_of!(
        form,
        "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "president" | "senator" | "secretary" | "prime" | "foreign"
    )
}

/// The subject that a verb without one of its own shares: that of the cue before, or the sentence's first one.
fn shared_subject(reading: &Reading, cues: &[Cue], group: usize) -> Option<TokenRange> {
    let clause = (reading.range.begin..group)
        .rev()
        .find(|&token| reading.kind(token) == Some(TokenKind::Semicolon))
        .map_or(reading.range.begin, |semicolon| semicolon + 1);
    // `talks ended when Oslo called its envoy home and told him to wait`: the subject of that clause.
    let subordinate = (clause..group).rev().find(|&token| {
        spelled!(reading, token, "when" | "after" | "because" | "before" | "while") && !reading.is_quoted(token)
    });
    let inner = subordinate.filter(|&link| {
        reading.first_finite(link + 1, group).is_some() && !(link..group).any(|token| reading.is_break(token))
    });
    let clause = inner.map_or(clause, |link| link + 1);
    let own =
        cues.iter().rev().find(|cue| cue.group.begin >= clause && cue.place != Place::Relative && cue.source.is_some());
    own.and_then(|cue| cue.source).or_else(|| main_subject(reading, clause, group))
}

/// The subject of the first finite verb in `[begin, end)`.
pub fn main_subject(reading: &Reading, begin: usize, end: usize) -> Option<TokenRange> {
    let finite = reading.first_finite(begin, end)?;
    let last = reading.before_verb_group(finite)?;
    if last < begin {
        return None;
    }
    if reading.is_break(last) {
        return before_apposition(reading, last).map(|(source, _)| source);
    }
    noun_phrase_before(reading, last).filter(|source| source.begin >= begin)
}
