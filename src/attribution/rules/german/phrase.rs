//! Reports that hang on a function word: `laut X`, `nach Angaben von X`, `X zufolge`, `gemäß X`, `…, so X`, `demnach`.

use super::Rule;
use super::draft::{Context, Draft};
use super::frame::apposition_end;
use crate::attribution::{Kind, Medium};
use crate::grammar::german::{Classes, Opener, Period, Words, noun_phrase};
use crate::text::{TokenKind, TokenRange};

static LAUT: Rule = Rule {
    name: "laut_source",
    german: "„laut“, „gemäß“ oder „nach Angaben von“ nennt, wer für den Satz einsteht.",
    english: "“laut”, “gemäß” or “nach Angaben von” (according to) names who vouches for the sentence.",
};
static ZUFOLGE: Rule = Rule {
    name: "source_zufolge",
    german: "„zufolge“ nach dem Namen nennt, wer für den Satz einsteht.",
    english: "“zufolge” (according to) after the name tells who vouches for the sentence.",
};
static SO: Rule = Rule {
    name: "content_so_source",
    german: "Auf den Inhalt folgt „so“ mit dem Namen.",
    english: "The content is followed by “so” with the name.",
};
static DEMNACH: Rule = Rule {
    name: "demnach",
    german: "„Demnach“ oder „danach“ am Satzanfang gibt weiter wieder, was die zuvor genannte Quelle sagt.",
    english: "“Demnach” (according to this) goes on reporting the source named before.",
};

pub(super) static RULES: &[&Rule] = &[&LAUT, &ZUFOLGE, &SO, &DEMNACH];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    for (index, clause) in period.clauses.iter().enumerate() {
        if clause.quotation.is_some() {
            continue;
        }
        for at in clause.tokens {
            let Some((rule, cue, mut source, mut phrase)) = source_phrase(words, clause.tokens, at) else { continue };
            // `nach Angaben des Direktors, Anton Vogel, …`
            if let (Some(source), Some(end)) = (source.as_mut(), apposition_end(words, period, index, phrase.end))
                && source.end == phrase.end
            {
                source.end = end;
                phrase.end = end + 1;
            }
            let mut draft = Draft::new(rule, Kind::Indirect, content(words, period, index, phrase));
            draft.medium = Medium::SpeechWriting;
            draft.cue.push(cue);
            draft.source.extend(source);
            draft.frame.push(phrase);
            if !draft.content.is_empty() {
                drafts.push(draft);
            }
        }
        so_source(words, period, index, drafts);
        demnach(words, period, index, drafts);
    }
}

/// The phrase that begins at `at` (or ends there, for `zufolge`): cue, source, whole phrase.
fn source_phrase(
    words: &Words,
    clause: TokenRange,
    at: usize,
) -> Option<(&'static Rule, TokenRange, Option<TokenRange>, TokenRange)> {
    let form = words.form(at);
    let cue = TokenRange::new(at, at + 1);
    match form {
        "laut" | "gemäss" => {
            let phrase = noun_phrase(words, at + 1, clause.end)?;
            if form == "gemäss" && !is_report_noun(words.form(phrase.head), words, phrase.tokens) {
                return None;
            }
            Some((&LAUT, cue, Some(phrase.tokens), TokenRange::new(at, phrase.tokens.end)))
        }
        "nach"
            if at > clause.begin + 1
                && words.is(at - 2, Classes::POSSESSIVE)
                && matches!(
                    words.form(at - 1),
                    "ansicht" | "meinung" | "auffassung" | "überzeugung" | "einschätzung" | "darstellung" | "aussage"
                ) =>
        {
            Some((&LAUT, cue, Some(TokenRange::new(at - 2, at)), TokenRange::new(at - 2, at + 1)))
        }
        "nach" => {
            let phrase = noun_phrase(words, at + 1, clause.end)?;
            let reports =
                phrase.tokens.into_iter().any(|token| words.capital(token) && is_saying_noun(words.form(token)))
                    && first_noun(words, phrase.tokens).is_some_and(|noun| is_saying_noun(words.form(noun)));
            reports.then(|| (&LAUT, cue, Some(phrase.tokens), TokenRange::new(at, phrase.tokens.end)))
        }
        "zufolge" => {
            // The phrase before: the longest that ends here.
            let begin = (clause.begin..at)
                .rev()
                .take(12)
                .filter(|&begin| noun_phrase(words, begin, at).is_some_and(|phrase| phrase.tokens.end == at))
                .take_while(|_| true)
                .last()?;
            let begin = longest_dative(words, clause.begin, begin, at);
            Some((&ZUFOLGE, cue, Some(TokenRange::new(begin, at)), TokenRange::new(begin, at + 1)))
        }
        _ => None,
    }
}

/// The first word of the phrase before `zufolge`: not back over a finite verb or a preposition that opens another phrase.
fn longest_dative(words: &Words, clause: usize, begin: usize, at: usize) -> usize {
    let mut best = at - 1;
    for token in (clause..at).rev() {
        if token < begin {
            break;
        }
        if noun_phrase(words, token, at).is_some_and(|phrase| phrase.tokens.end == at) {
            best = token;
            if words.is(token, Classes::OPENS_NOUN_PHRASE)
                && matches!(
                    words.form(token),
                    "dem" | "einem" | "den" | "ihrem" | "seinem" | "ihren" | "seinen" | "diesem" | "diesen"
                )
            {
                break;
            }
        }
        if words.is(token, Classes::PREPOSITION)
            && !matches!(words.form(token), "von" | "vom" | "aus" | "im" | "in" | "für")
        {
            break;
        }
    }
    best
}

/// The first noun of a phrase.
fn first_noun(words: &Words, phrase: TokenRange) -> Option<usize> {
    phrase
        .into_iter()
        .find(|&token| words.capital(token) && !words.is(token, Classes::OPENS_NOUN_PHRASE | Classes::PRONOUN))
}

/// Nouns that make `nach` a reporting phrase: `Angaben`, `Polizeiangaben`, `Ansicht`.
fn is_saying_noun(form: &str) -> bool {
    const NOUNS: &[&str] = &[
        "angaben",
        "angabe",
        "ansicht",
        "meinung",
        "auffassung",
        "aussage",
        "aussagen",
        "einschätzung",
        "einschätzungen",
        "worten",
        "bericht",
        "berichten",
        "berichte",
        "darstellung",
        "darstellungen",
        "informationen",
        "information",
        "erkenntnissen",
        "schätzung",
        "schätzungen",
        "medienangaben",
        "überzeugung",
        "mitteilung",
        "mitteilungen",
        "meldungen",
        "meldung",
        "lesart",
        "vorstellung",
        "vorstellungen",
        "berechnungen",
        "berechnung",
        "prognosen",
        "prognose",
        "auskunft",
        "auskünften",
        "erklärung",
        "erklärungen",
        "befund",
        "ermittlungen",
        "medien",
        "agenturmeldungen",
        "agenturangaben",
        "dafürhalten",
        "urteil",
        "beobachtungen",
        "planungen",
        "zeugenaussagen",
        "umfragen",
        "umfrage",
        "studie",
        "studien",
        "analyse",
        "recherchen",
        "vermutungen",
        "ermittlung",
    ];
    NOUNS.contains(&form)
        || [
            "angaben",
            "angabe",
            "berichten",
            "meldungen",
            "informationen",
            "aussagen",
            "ansicht",
            "schätzungen",
            "erkenntnissen",
            "medien",
        ]
        .iter()
        .any(|end| form.len() > end.len() + 2 && form.ends_with(end))
}

fn is_report_noun(form: &str, words: &Words, phrase: TokenRange) -> bool {
    is_saying_noun(form) || phrase.into_iter().any(|token| words.capital(token) && is_saying_noun(words.form(token)))
}

/// The content of a phrase in clause `index`: the whole period without the phrase where the clause is a main clause, the
/// clause alone where it is a subordinate one.
pub(super) fn content(words: &Words, period: &Period, index: usize, phrase: TokenRange) -> Vec<TokenRange> {
    let Some(clause) = period.clauses.get(index) else { return Vec::new() };
    let subordinate =
        matches!(clause.opener, Opener::Relative | Opener::Subordinator | Opener::Question | Opener::Dass) && index > 0;
    let mut whole = if subordinate { clause.tokens } else { period.without_stop(words) };
    if !subordinate {
        // A semicolon or a colon before a quotation ends what the phrase covers.
        for (number, other) in period.clauses.iter().enumerate() {
            if other.boundary == Some(TokenKind::Semicolon) {
                if number < index {
                    whole.begin = other.tokens.end + 1;
                } else {
                    whole.end = whole.end.min(other.tokens.end);
                }
            }
        }
    }
    let mut content = Vec::new();
    let trim = |mut range: TokenRange| {
        while range.begin < range.end && matches!(words.kind(range.begin), TokenKind::Comma) {
            range.begin += 1;
        }
        while range.end > range.begin && matches!(words.kind(range.end - 1), TokenKind::Comma) {
            range.end -= 1;
        }
        range
    };
    let before = trim(TokenRange::new(whole.begin, phrase.begin));
    let after = trim(TokenRange::new(phrase.end, whole.end));
    content.extend([before, after].into_iter().filter(|range| range.into_iter().any(|token| words.is_word(token))));
    content
}

/// `…, so X.`
fn so_source(words: &Words, period: &Period, index: usize, drafts: &mut Vec<Draft>) {
    let Some(clause) = period.clauses.get(index) else { return };
    let at = clause.tokens.begin;
    if index == 0
        || words.form(at) != "so"
        || period.clauses.get(index - 1).is_some_and(|before| before.quotation.is_some())
    {
        return;
    }
    let Some(phrase) = noun_phrase(words, at + 1, clause.tokens.end) else { return };
    if clause.finite.is_some() || phrase.pronoun && clause.tokens.len() > 4 {
        return;
    }
    let end = clause.tokens.end;
    let last = index + 1 == period.clauses.len();
    let stop = period.without_stop(words).end;
    let mut content = vec![TokenRange::new(period.tokens.begin, at - 1)];
    let mut frame_end = if last { stop } else { end + 1 };
    if !last {
        let more = TokenRange::new(end + 1, stop);
        // An apposition to the name, or the content going on.
        if period.clauses.get(index + 1).is_some_and(|next| next.is_fragment() && index + 2 == period.clauses.len()) {
            frame_end = stop;
        } else {
            content.push(more);
        }
    }
    let mut draft = Draft::new(&SO, Kind::Indirect, content);
    draft.cue.push(TokenRange::new(at, at + 1));
    draft.source.push(phrase.tokens);
    draft.frame.push(TokenRange::new(at - 1, frame_end));
    drafts.push(draft);
}

/// `Demnach …`: the source is the one of the report before.
fn demnach(words: &Words, period: &Period, index: usize, drafts: &mut Vec<Draft>) {
    let Some(clause) = period.clauses.get(index) else { return };
    if index > 0 || clause.finite.is_none() {
        return;
    }
    let Some(at) = clause.tokens.into_iter().find(|&token| matches!(words.form(token), "demnach" | "demzufolge"))
    else {
        return;
    };
    let phrase = TokenRange::new(at, at + 1);
    let mut draft = Draft::new(&DEMNACH, Kind::Indirect, content(words, period, index, phrase));
    draft.cue.push(phrase);
    draft.frame.push(phrase);
    if let Some(last) = drafts.iter().rev().find(|draft| !draft.source.is_empty()) {
        draft.source = last.source.clone();
    }
    drafts.push(draft);
}
