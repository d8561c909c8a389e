//! `X legte nach: Das sei falsch.`, `…, plauderte X aus.`: beside a clause in the subjunctive any verb in the indicative
//! says whose it is.

use super::analysis::cue::Cue;
use super::analysis::draft::{Context, Draft, recent};
use super::analysis::frame::{matrix_begin, place};
use super::analysis::governed::{governed, governed_draft};
use super::analysis::preceding::preceding;
use super::{Construction, Rule};
use crate::grammar::german::{Classes, Clause, Features, Opener, Period, Words, noun_phrase};
use crate::lexicon::german::verb_of_saying;
use crate::text::{TokenKind, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "any_verb_subjunctive",
        german: "Ein Satz in indirekter Rede („es sei“) steht neben einem, der von jemandem erzählt. Der spricht.",
        english: "Reported speech (“es sei”) stands beside words that tell of somebody, who is speaking.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number).filter(|period| !period.heading) else { return };
    let Some(draft) = (0..period.clauses.len()).find_map(|at| draft(context, period, number, at)) else { return };
    // Nothing else reports here but what the reported clause itself tells of.
    let inside = |range: &TokenRange| {
        draft.content.iter().any(|content| content.begin <= range.begin && range.end <= content.end)
    };
    let taken = recent(drafts).any(|other| {
        other.content.iter().chain(&other.frame).any(|range| range.overlaps(period.tokens))
            // The same words with a frame behind them: `Das ist vom Tisch: Man bleibe, sagte Vogel`.
            // `Der Satz des Ministers, es sei spät, hat Bergen verärgert`: whose the words are stands beside the noun.
            && (other.rule.name == "noun_cue_clause" && other.cue.iter().all(|cue| cue.begin < period.tokens.begin + 3)
                || !other.content.iter().chain(&other.cue).all(inside)
                || other.content.first().map(|content| content.begin) == draft.content.first().map(|content| content.begin))
    });
    if !taken {
        drafts.push(draft);
    }
}

fn draft(context: &Context, period: &Period, number: usize, at: usize) -> Option<Draft> {
    let words = context.words;
    let clause = period.clauses.get(at).filter(|clause| clause.is_main() && clause.quotation.is_none())?;
    let colon = clause.boundary == Some(TokenKind::Colon);
    let finite = clause.finite.filter(|&finite| {
        // `Der Minister wurde deutlicher: Das sei falsch.`
        let became = colon
            && reads!(words, finite, "werden")
            && !words.is_subjunctive(finite)
            && !clause
                .tokens
                .into_iter()
                .any(|at| words.word(at).features.has(Features::PARTICIPLE | Features::INFINITIVE));
        became || tells(words, finite)
    })?;
    // `hat ihn wegen des Verdachts, er werde beschattet, gerügt`: the clause is cut in two.
    let cut = reads!(words, finite, "haben" | "sein")
        && clause.boundary == Some(TokenKind::Comma)
        && !clause.tokens.into_iter().any(|at| words.word(at).features.has(Features::PARTICIPLE))
        && period.clauses.get(at + 2).is_some_and(|rest| {
            rest.is_fragment()
                && rest
                    .tokens
                    .end
                    .checked_sub(1)
                    .is_some_and(|last| words.word(last).features.has(Features::PARTICIPLE))
        });
    // `Wie das geschehen werde, ließ er offen.`
    if cut || reads!(words, finite, "lassen") && clause.tokens.into_iter().any(|at| words.form(at) == "offen") {
        return None;
    }
    // `Der Kreml wollte das nicht bestätigen: Eine Erklärung habe es nicht gegeben.`
    if !colon && clause.tokens.into_iter().any(|token| words.is(token, Classes::NEGATION)) {
        return None;
    }
    let cue = Cue::of_any_verb(words, clause, at, finite)?;
    let mut draft = following(words, period, &cue).or_else(|| {
        let follows = clause.finite == Some(clause.tokens.begin) && matrix_begin(words, period, at) == at;
        // `Ohne den Vertrag, schob er nach, werde es teuer`
        let goes_on = || {
            let next = period.clauses.get(at + 1).filter(|next| next.is_main() && next.verb_first && !next.coordinated);
            next.and_then(|next| next.finite).is_some_and(|finite| words.is_subjunctive(finite))
        };
        let said = period.clauses.get(..at)?.iter().any(|clause| reports(words, clause)) || goes_on();
        (follows && said).then(|| preceding(words, period, &cue, &CONSTRUCTION.rule, false)).flatten()
    })?;
    // `relativierte das: …`: a verb of saying that takes no clause elsewhere tells what is done by saying it.
    let listed = context.cues.get(number)?.iter().find(|cue| cue.clause == at);
    if let Some(listed) = listed {
        draft.act = listed.saying.act;
    }
    // `Für den Historiker ist das ein Fehler: …`, `In der Kanzlei löste das Kopfschütteln aus: …`
    let begin = clause.tokens.begin;
    let judges = words.form(begin) == "für" && reads!(words, finite, "sein" | "bleiben" | "bedeuten");
    let pointing = matches!(words.form(begin), "in" | "im" | "bei")
        && draft.source.iter().all(|source| one_of!(words.form(source.begin), "das" | "dies"));
    if colon && (judges || pointing) {
        draft.source.clear();
    }
    // `Aus dem Ministerium ist zu hören, …`
    if draft.source.is_empty() {
        let field = period.clauses.get(matrix_begin(words, period, at)).map_or(clause.tokens, |first| first.tokens);
        let from = matches!(words.form(field.begin), "aus" | "bei" | "in" | "im")
            // `Von Beamten ist zu erfahren, …`
            || matches!(words.form(field.begin), "von" | "vom")
                && clause.tokens.into_iter().any(|token| spelled!(words, token, "erfahren" | "hören" | "vernehmen"));
        // `Für den Minister ist die Sache klar: …`
        let whom = || noun_phrase(words, field.begin + 1, field.end).filter(|_| words.form(field.begin) == "für");
        let whom = || whom().map(|phrase| phrase.tokens);
        draft.source.extend(place(words, field, true).filter(|_| from).or_else(whom));
    }
    let told_of = draft.source.first().is_some_and(|source| {
        !one_of!(words.form(source.begin), "es" | "das" | "dies" | "man" | "niemand" | "keiner" | "wer" | "was")
    });
    told_of.then_some(draft)
}

/// What follows the verb: a main clause in the subjunctive after a colon or comma, or such a clause with `dass`.
fn following(words: &Words, period: &Period, cue: &Cue) -> Option<Draft> {
    let first = governed(words, period, cue, |words, period, cue, at, colon| {
        colon && reports_on_condition(words, period, at)
            || period.clauses.get(at).is_some_and(|clause| {
                let joined = words.is(clause.tokens.begin, Classes::COORDINATOR);
                // `…: Die meisten kämen von dort, das sei bekannt`
                let later = |later: &Clause| later.is_main() && !later.verb_first && reports(words, later);
                let surely = colon
                    && clause.is_main()
                    && clause.quotation.is_none()
                    // `…: Die Prüfer bekämen Recht`, `…: Die Prüfungen wirkten`; not `…: Der Sprecher sagte`
                    && clause.finite.is_some_and(|finite| {
                        let word = words.word(finite);
                        let says = || word.readings.iter().any(|reading| verb_of_saying(reading.verb).is_some());
                        words.is_subjunctive(finite) || word.features.has(Features::SUBJUNCTIVE_2) && !says()
                    })
                    && period.clauses.get(at + 1..).unwrap_or_default().iter().any(later);
                (reports(words, clause) || surely)
                    && !joined
                    && !(clause.is_main() && clause.verb_first && at == cue.clause + 1)
            })
    })?;
    let begin = period.clauses.get(first)?.tokens.begin;
    governed_draft(words, period, cue, (first, begin), &CONSTRUCTION.rule)
}

/// Whether a clause is surely reported: a main clause or one with `dass` in the first subjunctive.
fn reports(words: &Words, clause: &Clause) -> bool {
    clause.quotation.is_none()
        && matches!(clause.opener, Opener::None | Opener::Dass)
        && clause.finite.is_some_and(|finite| {
            words.is_subjunctive(finite) && words.word(finite).features.has(Features::SUBJUNCTIVE_1)
        })
}

/// Whether a condition and what follows from it are reported: `Komme sie nicht, werde es spät`, `Wo das so sei, helfe man`.
fn reports_on_condition(words: &Words, period: &Period, at: usize) -> bool {
    let Some(condition) = period.clauses.get(at).filter(|clause| clause.quotation.is_none()) else { return false };
    let opens = condition.verb_first && condition.opener == Opener::None
        || matches!(condition.opener, Opener::Subordinator | Opener::Question | Opener::Relative);
    let follows = period.clauses.iter().skip(at + 1).take(3).find(|clause| clause.is_main() && clause.verb_first);
    let first =
        |clause: &Clause| clause.finite.is_some_and(|finite| words.word(finite).features.has(Features::SUBJUNCTIVE_1));
    opens
        && follows.is_some_and(|follows| {
            follows.finite.is_some_and(|finite| words.is_subjunctive(finite)) && (first(condition) || first(follows))
        })
}

/// Whether the finite verb can be one of a frame: in the indicative, no modal verb and no passive (`Die Presse wurde
/// unterrichtet, es sei …` names whom somebody told).
fn tells(words: &Words, finite: usize) -> bool {
    !words.is_subjunctive(finite) && !reads!(words, finite, "werden" | "sollen" | "können" | "müssen" | "dürfen")
}
