//! `die Forderung, dass …`, `die Hoffnung, … zu …`, `der Vorwurf, er sei …`

use super::analysis::draft::Draft;
use super::analysis::frame::{matrix_begin, subject};
use super::analysis::governed::{content_end, for_each_attached, opens_purpose};
use super::{Construction, Rule};
use crate::attribution::{Act, Kind};
use crate::grammar::german::{Classes, Opener, Period, Words, noun_phrase};
use crate::lexicon::german::noun_of_saying;
use crate::text::TokenRange;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "noun_cue_clause",
        german: "Ein Wort wie „Forderung“, „Hoffnung“ oder „Vorwurf“ kündigt an, was jemand sagt.",
        english: "A noun such as “demand”, “hope” or “accusation” announces what somebody says.",
    },
    find: |context, number, drafts| for_each_attached(context, number, drafts, find),
};

fn find(words: &Words, period: &Period, at: usize, first: usize) -> Option<Draft> {
    let next = period.clauses.get(at + 1)?;
    let clausal = next.opener == Opener::Dass
        || next.opener == Opener::Question && spelled!(words, first, "ob")
        || next.finite.is_none() && next.zu_infinitive.is_some() && !opens_purpose(words, next)
        || next.is_main() && next.finite.is_some_and(|finite| words.is_subjunctive(finite)) && !next.verb_first;
    if !clausal {
        return None;
    }
    let clause = period.clauses.get(at)?;
    // The noun stands at the clause's end, at most with a genitive or `von X` after it.
    let noun = (clause.tokens.begin..clause.tokens.end)
        .rev()
        .take(8)
        .find(|&token| words.capital(token) && noun_of_saying(words.form(token)).is_some())?;
    // `Auf die Frage, ob …, sagte er`: who asked is not told.
    if words.form(noun).ends_with("frage")
        && (1..4).any(|back| spelled!(words, noun.saturating_sub(back), "auf" | "zur"))
    {
        return None;
    }
    let rest = TokenRange::new(noun + 1, clause.tokens.end);
    let mut source = None;
    if !rest.is_empty() {
        let begin = if spelled!(words, rest.begin, "von" | "vom") { rest.begin + 1 } else { rest.begin };
        match noun_phrase(words, begin, rest.end) {
            Some(phrase) if phrase.tokens.end == rest.end => source = Some(phrase.tokens),
            _ => {
                // Verbs at the clause's end: `hat die Forderung gestellt, dass …`, also after whom it concerns
                // (`eine Mahnung an die Parteien gerichtet`).
                let concerned = spelled!(words, rest.begin, "an" | "gegen" | "gegenüber")
                    .then(|| noun_phrase(words, rest.begin + 1, rest.end))
                    .flatten()
                    .map_or(rest.begin, |phrase| phrase.tokens.end);
                let verbs = (concerned..rest.end).all(|token| !words.capital(token));
                if !verbs {
                    return None;
                }
            }
        }
    }
    let mut begin = noun;
    while begin > clause.tokens.begin && words.is(begin - 1, Classes::ARTICLE) {
        begin -= 1;
    }
    let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Indirect, Vec::new());
    draft.act = noun_of_saying(words.form(noun))?;
    draft.cue.push(TokenRange::new(begin, noun + 1));
    if source.is_none()
        && let Some(finite) = clause.finite
    {
        source = subject(words, period, at, finite, 2).filter(|range| !range.holds(noun));
        if source.is_some() && finite < begin {
            draft.cue.insert(0, TokenRange::new(finite, finite + 1));
        }
    }
    if source.is_none() && noun > clause.tokens.begin && words.is(noun - 1, Classes::POSSESSIVE) {
        source = Some(TokenRange::new(noun - 1, noun));
    }
    draft.source.extend(source);
    let last = words.form(clause.tokens.end - 1);
    let verb = |verb: fn(&Words, usize) -> bool| clause.finite.is_some_and(|finite| verb(words, finite));
    // `wies den Vorwurf zurück, Gas als Waffe einzusetzen`: a denial that is told as a whole.
    if last == "zurückgewiesen"
        || verb(|words, finite| reads!(words, finite, "zurückweisen"))
        || last.starts_with("zurück") && verb(|words, finite| reads!(words, finite, "weisen"))
    {
        return None;
    }
    // `verwahrte sich gegen den Vorwurf, er habe gelogen`: a denial, whatever the noun.
    let denies = |words: &Words, finite| {
        reads!(words, finite, "bestreiten" | "dementieren" | "abstreiten" | "verwahren" | "wehren" | "widersprechen")
    };
    if verb(denies) {
        draft.act = Act::Deny;
    }
    // `Auch der Beschluss, ihn aufzunehmen, habe eine Rolle gespielt`: so says whoever spoke before.
    let goes_on = at == 0
        && clause.finite.is_none()
        && next.finite.is_none()
        && period.clauses.get(at + 2).is_some_and(|later| {
            later.is_main() && later.verb_first && later.finite.is_some_and(|finite| words.is_subjunctive(finite))
        });
    if goes_on {
        return None;
    }
    let end = content_end(words, period, at, at + 1).max(period.clauses.get(at + 1)?.tokens.end);
    let content = TokenRange::new(first, end);
    draft.content.push(content);
    let frame = period.clauses.get(matrix_begin(words, period, at))?.tokens.begin;
    draft.frame.push(TokenRange::new(frame, first));
    let stop = period.without_stop(words).end;
    if end < stop && clause.finite.is_none() {
        draft.frame.push(TokenRange::new(end, stop));
    }
    Some(draft)
}
