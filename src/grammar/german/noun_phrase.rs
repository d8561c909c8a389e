//! Noun phrases: determiner, adjectives, noun, name, genitive, attached phrases with prepositions.

use super::{Classes, Features, Words};
use crate::text::{Quotation, TokenKind, TokenRange};

/// A noun phrase or pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// All its tokens.
    pub tokens: TokenRange,
    /// Its head noun, the last word of its name, or the pronoun.
    pub head: usize,
    /// Whether it is a pronoun.
    pub pronoun: bool,
    /// Whether it may stand in the nominative, as far as its first word shows.
    pub nominative: bool,
    /// Whether it can only be a plural, a singular, or either.
    pub plural: Option<bool>,
}

/// No phrase is longer, in tokens.
const LONGEST_PHRASE: usize = 60;

/// The noun phrase that begins at token `begin` and ends before `end`; `None` where none begins.
pub fn noun_phrase(words: &Words, begin: usize, end: usize) -> Option<NounPhrase> {
    let end = end.min(begin + LONGEST_PHRASE);
    let mut phrase = core(words, begin, end)?;
    if phrase.pronoun {
        return Some(phrase);
    }
    // Where it ended last outside of quotation marks.
    let mut outside = phrase.tokens.end;
    loop {
        let at = phrase.tokens.end;
        if !is_cut(words, phrase.tokens) {
            outside = at;
        }
        if at >= end {
            break;
        }
        // `(CDU)`
        if words.kind(at) == TokenKind::OpeningBracket {
            let close = (at + 1..end.min(at + 8)).find(|&token| words.kind(token) == TokenKind::ClosingBracket);
            match close {
                Some(close) => {
                    phrase.tokens.end = close + 1;
                    continue;
                }
                None => break,
            }
        }
        let form = words.form(at);
        // Genitives: `der Bundesregierung`, `des Kremls`, `britischer Zeitungen`; not after a full name (`sagte Anna Vogel
        // der Zeitung`).
        let genitive = one_of!(
            form,
            "der"
                | "des"
                | "eines"
                | "einer"
                | "dieser"
                | "dieses"
                | "seines"
                | "seiner"
                | "ihres"
                | "ihrer"
                | "beider"
                | "mehrerer"
                | "vieler"
                | "zweier"
                | "deren"
                | "dessen"
        ) || form.ends_with("er")
            && words.word(at).classes.is_empty()
            && !words.capital(at)
            && words.capital(at + 1);
        if genitive
            && !is_full_name(words, &phrase)
            && let Some(inner) = core(words, at, end)
            && !inner.pronoun
            // `sagte am selben Abend der Sprecher`
            && !(form == "der"
                && is_day(words.form(phrase.head))
                && ends_in!(words.form(inner.head), "er" | "chef" | "ent" | "at"))
        {
            phrase.tokens.end = inner.tokens.end;
            continue;
        }
        // Attached phrases: `vom UN-Büro`, `für Menschenrechte`, `aus Berlin`, `im Bundestag`.
        let common = !is_name(words, &phrase);
        let attaches = one_of!(form, "von" | "vom" | "für")
            || common
                && one_of!(
                    form,
                    "aus"
                        | "in"
                        | "im"
                        | "bei"
                        | "beim"
                        | "gegen"
                        | "zur"
                        | "zum"
                        | "am"
                        | "an"
                        | "mit"
                        | "über"
                        | "zu"
                        | "ohne"
                        | "auf"
                        | "unter"
                        | "zwischen"
                );
        if attaches
            && let Some(inner) = core(words, at + 1, end)
            && !inner.pronoun
            && !(one_of!(form, "am" | "im" | "in") && is_day(words.form(inner.head)))
        {
            phrase.tokens.end = inner.tokens.end;
            continue;
        }
        break;
    }
    phrase.tokens.end = outside;
    Some(phrase)
}

/// Nouns for a month, a day or a time of day (folded spelling): `der Präsident am Vortag` is no phrase, `im Mai` no source;
/// `die Fraktion im Bundestag` is one.
pub fn is_day(form: &str) -> bool {
    let assembly = ends_in!(form, "bundestag" | "landtag" | "reichstag" | "kreistag" | "städtetag");
    crate::lexicon::text::is_month(form)
        || !assembly && ends_in!(form, "tag" | "abend" | "woche")
        || one_of!(form, "mittwoch" | "morgen" | "nacht" | "wochenende" | "rande")
}

/// Whether a phrase ends in the middle of a quotation that begins in it: `nach Auffassung des Gerichts der „Beihilfe | zum
/// Betrug“ schuldig`.
fn is_cut(words: &Words, phrase: TokenRange) -> bool {
    let document = words.document();
    let before = document.quotations_before(phrase.end).checked_sub(1);
    before
        .and_then(|last| document.quotations().get(last))
        .is_some_and(|quotation| phrase.begin < quotation.tokens.begin && phrase.end + 1 < quotation.tokens.end)
}

/// Whether the phrase is a name: its head stands without an article and is not the first noun after one.
fn is_name(words: &Words, phrase: &NounPhrase) -> bool {
    let nouns =
        phrase.tokens.into_iter().filter(|&token| words.capital(token) && words.word(token).classes.is_empty()).count();
    let determined = words.is(phrase.tokens.begin, Classes::OPENS_NOUN_PHRASE);
    !determined && nouns >= 1 || nouns >= 3
}

/// Whether the phrase ends in a name of two words or more without a determiner (`Anna Vogel`, `US-Präsident Joe Biden`).
fn is_full_name(words: &Words, phrase: &NounPhrase) -> bool {
    !words.is(phrase.tokens.begin, Classes::OPENS_NOUN_PHRASE)
        && phrase.tokens.len() >= 2
        && phrase.tokens.into_iter().all(|token| words.capital(token) && words.word(token).classes.is_empty())
}

/// Determiner, adjectives, noun, name; or a pronoun.
pub fn core(words: &Words, begin: usize, end: usize) -> Option<NounPhrase> {
    let end = end.min(begin + LONGEST_PHRASE);
    if begin >= end {
        return None;
    }
    let first = words.word(begin).classes;
    let form = words.form(begin);
    let mut at = begin;
    let skip_marks = |mut at: usize| {
        while at < end && words.kind(at) == TokenKind::QuotationMark {
            at += 1;
        }
        at
    };
    // `einer der Berater`, `einige ihrer Nachbarn`: some of many.
    if one_of!(
        form,
        "einer"
            | "eine"
            | "eines"
            | "keiner"
            | "jeder"
            | "jede"
            | "zwei"
            | "drei"
            | "mehrere"
            | "viele"
            | "einige"
            | "manche"
    ) && spelled!(words, begin + 1, "der" | "dieser" | "seiner" | "ihrer" | "unserer")
        && let Some(many) = core(words, begin + 1, end)
        && !many.pronoun
    {
        let plural = one_of!(form, "zwei" | "drei" | "mehrere" | "viele" | "einige" | "manche");
        return Some(NounPhrase {
            tokens: TokenRange::new(begin, many.tokens.end),
            nominative: true,
            plural: Some(plural),
            ..many
        });
    }
    // Determiners and adjectives up to a noun.
    let mut determined = false;
    let mut head = None;
    at = skip_marks(at);
    while at < end {
        let classes = words.word(at).classes;
        let kind = words.kind(at);
        if kind == TokenKind::QuotationMark {
            at += 1;
            continue;
        }
        if kind == TokenKind::Number {
            at += 1;
            determined = true;
            continue;
        }
        if kind == TokenKind::Symbol && spelled!(words, at, "§" | "$" | "€" | "#" | "&") {
            at += 1;
            continue;
        }
        if kind != TokenKind::Word {
            break;
        }
        if (classes.has(Classes::OPENS_NOUN_PHRASE | Classes::NUMERAL)
            || spelled!(words, at, "dessen" | "deren") && words.capital(at + 1))
            && (!determined
                || classes.has(Classes::NUMERAL | Classes::DETERMINER | Classes::POSSESSIVE)
                || spelled!(words, at, "ein" | "einen" | "eine" | "einem" | "einer"))
            && (!words.capital(at) || at == begin || determined)
        {
            determined = true;
            at += 1;
            continue;
        }
        let address = words.form(at).contains('.') && words.form(at).len() > 4 && kind == TokenKind::Word;
        // `der 66-Jährige`; a name that looks like a particle (`Dar`).
        let compound = !words.capital(at)
            && words.document().word(at).rsplit_once('-').is_some_and(|(_, last)| last.starts_with(char::is_uppercase));
        let name = words.capital(at)
            && at == begin
            && at > 0
            && words.is_word(at - 1)
            && !classes.is_empty()
            && !classes.has(
                Classes::OPENS_NOUN_PHRASE
                    | Classes::PRONOUN
                    | Classes::PREPOSITION
                    | Classes::SUBORDINATOR
                    | Classes::COORDINATOR
                    | Classes::QUESTION,
            );
        if words.capital(at) && (at != begin || classes.is_empty()) || address || compound || name {
            head = Some(at);
            break;
        }
        // Adjectives and participles; adverbs before them.
        let features = words.word(at).features;
        let adjective = classes.is_empty() && adjective_like(words.form(at)) || classes.has(Classes::HEDGE);
        let adverb = classes.has(Classes::ADVERB) && determined && !classes.has(Classes::PREPOSITION);
        let plain_verb = features.has(Features::FINITE) && !determined;
        if (adjective && !plain_verb || adverb || adjective && determined) && (determined || at == begin || adjective) {
            at += 1;
            if at - begin > 10 {
                return None;
            }
            continue;
        }
        // `der am Montag veröffentlichte Bericht`: an attribute with a phrase inside.
        if determined
            && classes.has(Classes::PREPOSITION)
            && at > begin
            && let Some(noun) = extended(words, at, end)
        {
            at = noun;
            continue;
        }
        break;
    }
    let Some(mut head) = head else {
        if first.has(Classes::PRONOUN)
            && !words
                .capital(begin + 1)
                .then_some(())
                .is_some_and(|()| first.has(Classes::OPENS_NOUN_PHRASE) && begin + 1 < end)
        {
            return Some(NounPhrase {
                tokens: TokenRange::new(begin, begin + 1),
                head: begin,
                pronoun: true,
                nominative: !one_of!(
                    form,
                    "ihn"
                        | "ihm"
                        | "ihnen"
                        | "mich"
                        | "mir"
                        | "dich"
                        | "dir"
                        | "den"
                        | "dem"
                        | "denen"
                        | "diesem"
                        | "diesen"
                        | "jemandem"
                        | "jemanden"
                        | "niemandem"
                        | "deren"
                        | "dessen"
                ),
                plural: match form {
                    "er" | "es" | "man" | "ich" | "das" | "dies" | "dieser" | "dieses" | "jener" => Some(false),
                    "wir" | "beide" | "viele" | "einige" | "manche" | "mehrere" | "andere" => Some(true),
                    _ => None,
                },
            });
        }
        return None;
    };
    // Further nouns and names: `US-Präsident Joe Biden`, `die „Neue Zeitung“`.
    let mut last = head + 1;
    let mut noun_end = last;
    while last < end {
        match words.kind(last) {
            TokenKind::Word
                if words.capital(last)
                    && (words.word(last).classes.is_empty()
                        || !words.is(
                            last,
                            Classes::OPENS_NOUN_PHRASE
                                | Classes::PREPOSITION
                                | Classes::PRONOUN
                                | Classes::SUBORDINATOR
                                | Classes::ADVERB,
                        )) =>
            {
                // `lehnte der Minister Verhandlungen ab`: the object.
                if is_matter(words.form(last)) && !names_body(words, last - 1) {
                    break;
                }
                head = last;
                last += 1;
                noun_end = last;
            }
            TokenKind::QuotationMark => {
                // `die „Neue Zeitung“`, `das Magazin „auto und mehr“`: the whole quotation where it is short.
                let short = |quotation: &&Quotation| quotation.tokens.len() <= 10 && quotation.tokens.end <= end;
                match words.document().quotation_at(last).filter(short) {
                    Some(quotation) if last > head + 1 || is_called(words, head, quotation) => {
                        last = quotation.tokens.end;
                    }
                    Some(_) => break,
                    None => last += 1,
                }
                // A closing mark belongs to the phrase when its opening one does.
                if words.document().tokens().get(last - 1).is_some_and(|token| !token.space_before) {
                    noun_end = last;
                }
            }
            TokenKind::Number if words.form(last).len() <= 3 && !words.capital(last + 1) => {
                last += 1;
                noun_end = last;
            }
            // `Ursula von der Leyen`, `al-Assad`, `Charles de Gaulle`
            TokenKind::Word
                if spelled!(
                    words,
                    last,
                    "von"
                        | "van"
                        | "de"
                        | "der"
                        | "den"
                        | "al"
                        | "bin"
                        | "zu"
                        | "di"
                        | "da"
                        | "del"
                        | "la"
                        | "le"
                        | "ten"
                        | "ter"
                        | "i"
                        | "y"
                        | "e"
                ) && last == noun_end
                    && is_name_particle(words, last, end) =>
            {
                last += 1;
            }
            _ => break,
        }
    }
    let determiner = form;
    let nominative = !one_of!(
        determiner,
        "den"
            | "dem"
            | "des"
            | "einen"
            | "einem"
            | "eines"
            | "diesen"
            | "diesem"
            | "dieses"
            | "seinen"
            | "seinem"
            | "seines"
            | "ihren"
            | "ihrem"
            | "ihres"
            | "keinen"
            | "keinem"
            | "allen"
            | "jedem"
            | "jeden"
            | "mehreren"
            | "vielen"
            | "einigen"
            | "anderen"
            | "etlichen"
            | "manchen"
            | "solchen"
            | "beiden"
            | "unseren"
            | "unserem"
    ) || matches!(determiner, "dieses");
    let nominative = nominative && !is_bare_dative(words, begin, head);
    let plural = match determiner {
        "das" | "ein" | "eine" | "dieses" | "jeder" | "jede" | "jedes" | "kein" => Some(false),
        "der" => Some(false),
        "beide" | "viele" | "einige" | "mehrere" | "alle" | "zwei" | "drei" | "vier" | "fünf" | "sechs"
        | "zahlreiche" | "manche" | "wenige" | "etliche" | "sämtliche" => Some(true),
        _ => None,
    };
    Some(NounPhrase { tokens: TokenRange::new(begin, noun_end), head, pronoun: false, nominative, plural })
}

/// Whether a noun can only be a matter, and no name: by its ending, or one of the commonest objects of what is said.
pub fn is_matter(form: &str) -> bool {
    ends_in!(
        form,
        "ungen"
            | "ionen"
            | "heiten"
            | "keiten"
            | "schaften"
            | "täten"
            | "nisse"
            | "heit"
            | "keit"
            | "gespräche"
            | "griffe"
            | "würfe"
            | "schritte"
            | "beweise"
            | "truppen"
            | "waffen"
            | "maßnahmen"
    ) || form.len() > 9 && form.ends_with("ung")
        || one_of!(form, "hilfe" | "hilfen" | "kritik" | "fehler" | "pläne" | "konsequenzen" | "folgen" | "reformen")
}

/// Whether a word stands for a body whose name may follow, of whatever words, or begins one: `die Stiftung
/// Friedenssicherung`, `der AK Datensicherungen`, `die Vereinten Nationen`.
fn names_body(words: &Words, token: usize) -> bool {
    let form = words.form(token).trim_end_matches('s');
    let short = words.document().word(token).chars().skip(1).all(char::is_uppercase);
    short
        || ends_in!(
            form,
            "e" | "en"
                | "stiftung"
                | "verband"
                | "verein"
                | "partei"
                | "organisation"
                | "agentur"
                | "gesellschaft"
                | "institut"
                | "ministerium"
                | "amt"
                | "bund"
                | "initiative"
                | "bündnis"
                | "gruppe"
                | "zentrum"
                | "ausschuss"
                | "komitee"
                | "kommission"
                | "bewegung"
                | "krei"
                | "kampagne"
                | "netzwerk"
                | "plattform"
                | "allianz"
                | "referat"
                | "abteilung"
        )
}

/// Whether a phrase without a determiner is a dative plural by its ending: `jungen Leuten`, `Amerikanern`.
fn is_bare_dative(words: &Words, begin: usize, head: usize) -> bool {
    let form = words.form(begin);
    if begin < head {
        return !words.capital(begin)
            && words.kind(begin) == TokenKind::Word
            && words.word(begin).classes.is_empty()
            && words.form(head).ends_with('n')
            && form.ends_with("en");
    }
    ends_in!(form, "anern" | "andern" | "ändern" | "eitern" | "ikern" | "inistern" | "ürgern") && form.len() > 7
}

/// Whether the words in quotation marks after a noun can be its name: they begin as names do, or the noun says that what it
/// stands for has one (`das Magazin „auto und mehr“`); `nach Angaben der Behörde „ganz genau“ geprüft` is no name.
fn is_called(words: &Words, noun: usize, quotation: &Quotation) -> bool {
    let first = quotation.inside().into_iter().find(|&token| words.is_word(token));
    let form = words.form(noun);
    first.is_none_or(|first| words.capital(first) || words.document().word(first).contains('.'))
        || ends_in!(
            form,
            "zeitung"
                | "zeitschrift"
                | "magazin"
                | "blatt"
                | "portal"
                | "sender"
                | "sendung"
                | "gruppe"
                | "initiative"
                | "bündnis"
                | "seite"
        )
}

/// `von der Leyen`: only small words up to the next capital, and no article-noun phrase (`von der Regierung` has a known
/// shape too; it is taken as an attached phrase, which gives the same words).
fn is_name_particle(words: &Words, at: usize, end: usize) -> bool {
    spelled!(words, at, "van" | "de" | "al" | "bin" | "di" | "del" | "la" | "le" | "ten" | "ter" | "i" | "y" | "e")
        && at + 1 < end
        && (words.capital(at + 1) || spelled!(words, at + 1, "der" | "den" | "la" | "los"))
}

fn adjective_like(form: &str) -> bool {
    ends_in!(form, "e" | "en" | "er" | "es" | "em") || form.ends_with("te") || form.contains('-')
}

/// For an attribute that holds a phrase of its own (`am Montag veröffentlichte`): the token after the phrase, where an
/// adjective with its ending stands and a noun follows.
fn extended(words: &Words, preposition: usize, end: usize) -> Option<usize> {
    let inner = core(words, preposition + 1, end.min(preposition + 8))?;
    let mut at = inner.tokens.end;
    while at < end && words.is(at, Classes::ADVERB) && !words.capital(at) {
        at += 1;
    }
    let adjective =
        at < end && !words.capital(at) && words.word(at).classes.is_empty() && adjective_like(words.form(at));
    (adjective && words.capital(at + 1) && at + 1 < end).then_some(at)
}
