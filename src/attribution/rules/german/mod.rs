//! German constructions of reported speech, one file each, in one ordered list. What several of them look at is in
//! [`analysis`].

mod analysis;
mod announced_intention;
mod any_verb_subjunctive;
mod cited_quotation;
mod condition_source;
mod content_cue;
mod content_das_cue;
mod content_so_source;
mod continued_semicolon;
mod continued_sollen;
mod continued_subjunctive;
mod coordinated_fragment;
mod cue_dass_clause;
mod cue_infinitive_attached;
mod cue_infinitive_clause;
mod cue_main_clause;
mod cue_question_clause;
mod cue_quoted_fragment;
mod demnach;
mod frame_quotation;
mod free_quotation;
mod fuer_source_fragment;
mod further_fragment;
mod heading_colon;
mod laut_source;
mod nach_source;
mod noun_cue_clause;
mod noun_quotation;
mod quotation_any_verb;
mod quotation_frame;
mod quotation_so_source;
mod quoted_fragment;
mod reported_act;
mod running_quotation;
mod sentences_das_cue;
mod source_colon_quotation;
mod source_nach;
mod source_wonach;
mod source_zufolge;
mod wie_clause;

use super::Rule;
use crate::attribution::{Act, Attribution, Told};
use crate::grammar::german::{Classes, Clause, Features, Opener, Period, Words, noun_phrase, periods};
use crate::lexicon::german::Frames;
use crate::text::{Document, Language, TokenKind, TokenRange};
use analysis::draft::{Context, Draft, UNFINISHED, finish, ranges};
use analysis::frame::{roles, subject};

/// A rule with the function that applies it to one period (by its number), given what was found before.
struct Construction {
    rule: Rule,
    find: fn(&Context, usize, &mut Vec<Draft>),
}

/// The constructions, in the order in which they are tried on each period.
static CONSTRUCTIONS: &[&Construction] = &[
    // Whole quotations first: their marks are the surest sign, and what they take no clause rule may take again. A frame
    // after the quotation before one in front of it, since `sagte X: „…“, sagte Y` leaves the colon to X; a frame with a
    // verb before a bare colon; no frame at all last.
    &quotation_frame::CONSTRUCTION,
    &quotation_so_source::CONSTRUCTION,
    &frame_quotation::CONSTRUCTION,
    &source_colon_quotation::CONSTRUCTION,
    // Any verb after a quotation, where none of saying is.
    &quotation_any_verb::CONSTRUCTION,
    &running_quotation::CONSTRUCTION,
    // Phrases that say themselves what they are before verbs: `laut X sagte Y, …` is two reports, one in the other.
    &laut_source::CONSTRUCTION,
    &source_nach::CONSTRUCTION,
    &nach_source::CONSTRUCTION,
    &source_zufolge::CONSTRUCTION,
    &content_so_source::CONSTRUCTION,
    &demnach::CONSTRUCTION,
    &condition_source::CONSTRUCTION,
    // `wie X sagte, …` before the verbs, since the clause after it is not governed by its verb.
    &wie_clause::CONSTRUCTION,
    // Verbs with their clause. The four that look ahead exclude each other. What stands before a verb is its content only
    // where no subordinate clause after it is; a main clause after it may be the same content going on (`Es sei spät,
    // sagte sie, man müsse gehen`).
    &cue_dass_clause::CONSTRUCTION,
    &cue_question_clause::CONSTRUCTION,
    &cue_infinitive_clause::CONSTRUCTION,
    &cue_infinitive_attached::CONSTRUCTION,
    &content_cue::CONSTRUCTION,
    &cue_main_clause::CONSTRUCTION,
    &content_das_cue::CONSTRUCTION,
    &sentences_das_cue::CONSTRUCTION,
    // Nouns after verbs: in `äußerte die Hoffnung, dass …` the verb is the surer sign.
    &noun_cue_clause::CONSTRUCTION,
    &source_wonach::CONSTRUCTION,
    // A fragment beside its verb before reported acts: `nannte es „…“` is direct speech, `nannte es falsch` an act.
    &cue_quoted_fragment::CONSTRUCTION,
    // Says of a quotation that is found whose it is besides.
    &cited_quotation::CONSTRUCTION,
    &fuer_source_fragment::CONSTRUCTION,
    // A noun for words says less of the source than a verb.
    &noun_quotation::CONSTRUCTION,
    // A verb that is none of saying says whose a subjunctive is only where none of saying does.
    &any_verb_subjunctive::CONSTRUCTION,
    // Sentences without a frame go on with a source found above; they come after everything that has a frame.
    &continued_subjunctive::CONSTRUCTION,
    &continued_sollen::CONSTRUCTION,
    &continued_semicolon::CONSTRUCTION,
    // Acts have the weakest sign, a verb and a noun phrase: only where nothing else reports.
    &reported_act::CONSTRUCTION,
    &announced_intention::CONSTRUCTION,
    &heading_colon::CONSTRUCTION,
    // Fragments inside another report take its source and cue: last.
    &quoted_fragment::CONSTRUCTION,
    // What is joined to a fragment, once that is found.
    &coordinated_fragment::CONSTRUCTION,
    &free_quotation::CONSTRUCTION,
    // Once the sentence is known to quote.
    &further_fragment::CONSTRUCTION,
];

/// All rules of the list.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    CONSTRUCTIONS.iter().map(|construction| &construction.rule)
}

/// Finds the reports in the German paragraphs of `document`.
pub(super) fn apply(document: &Document, found: &mut Vec<Attribution>, told: &mut Vec<Told>) {
    if !document.paragraphs().iter().any(|paragraph| paragraph.language == Language::German) {
        return;
    }
    let words = Words::new(document);
    let periods = periods(&words);
    let context = Context::new(&words, &periods);
    let mut drafts = Vec::with_capacity(UNFINISHED * 2);
    for (number, period) in periods.iter().enumerate() {
        let language = document.paragraphs().get(period.paragraph).map(|paragraph| paragraph.language);
        if language == Some(Language::German) {
            for construction in CONSTRUCTIONS {
                (construction.find)(&context, number, &mut drafts);
            }
            told.extend(told_in(&context, number));
            // While they are at hand: in a long text the first ones would have to be fetched again.
            if drafts.len() > UNFINISHED * 2 {
                let done = drafts.drain(..drafts.len() - UNFINISHED);
                found.extend(done.filter_map(|draft| finish(&context, draft)));
            }
        }
    }
    found.extend(drafts.into_iter().filter_map(|draft| finish(&context, draft)));
}

/// The clauses of a period that tell of saying.
fn told_in(context: &Context, number: usize) -> Vec<Told> {
    let (Some(period), Some(cues)) = (context.periods.get(number), context.cues.get(number)) else { return Vec::new() };
    let words = context.words;
    let document = words.document();
    let mut told = Vec::new();
    for cue in cues.iter().filter(|cue| !cue.negated && !period.heading) {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        let cleft = cleft(context.words, period, cue.clause);
        // `Russland bedrohe niemanden`: what is done to nobody is not told; whom an army threatens it tells nothing.
        let to_nobody = clause.tokens.into_iter().any(|token| context.words.form(token).starts_with("niemand"));
        if to_nobody || cue.saying.act == Act::Threaten && cue.saying.frames == Frames::default() {
            continue;
        }
        let source = match cleft {
            Some((_, focus)) => Some(focus),
            None => roles(context.words, period, cue).source,
        };
        // `Darüber entscheide das Volk`, `dass beide eine Lösung finden`: told only where its content is.
        let decides = [
            "entscheiden",
            "beschliessen",
            "finden",
            "einigen",
            "untersagen",
            "verfügen",
            "vereinbaren",
            "verständigen",
        ]
        .into_iter()
        .any(|verb| cue.saying.verb.has_infinitive(verb));
        // `Hier sprechen die Präsidenten zu dritt`: a talk is no statement.
        let talks = cue.saying.verb.is("sprechen")
            && !clause.tokens.into_iter().any(|at| matches!(context.words.form(at), "von" | "vom" | "davon"));
        let hangs =
            |next: &Clause| matches!(next.opener, Opener::Dass | Opener::Question) || next.zu_infinitive.is_some();
        let next = period.clauses.get(cue.clause + 1);
        // `Dass Russland das verlange, sei zynisch`: what is said is said of it.
        let fronted = clause.opener == Opener::Dass && next.is_some_and(|next| next.is_main() && next.verb_first);
        // `In Polen werde viel gelogen`: a place where nobody is named. Whoever knows something tells nothing.
        let somewhere =
            cue.passive && source.is_some_and(|at| matches!(context.words.form(at.begin.wrapping_sub(1)), "in" | "im"));
        let learns = cue.saying.verb.is("wissen") || cue.saying.verb.has_infinitive("erfahren");
        // `Das drohe dem Land`, `dass man an die Märkte gedacht habe`
        let thinks = cue.saying.verb.is("denken")
            || cue.saying.verb.is("drohen") && !clause.tokens.into_iter().any(|at| words.form(at) == "mit");
        let thinks = thinks && !next.is_some_and(hangs);
        // `dass Oslo den Posten halten will`
        let holds = cue.saying.verb.is("halten")
            && cue.saying.words.is_empty()
            && !clause.tokens.into_iter().any(|at| words.form(at) == "für");
        // `Damit wolle Oslo die Nachbarn drängen`: what is intended is not told by him.
        let wants = reads!(words, cue.finite, "wollen" | "müssen" | "sollen" | "können" | "dürfen")
            && words.is_subjunctive(cue.finite)
            && !next.is_some_and(hangs)
            && {
                let last = clause.tokens.end.saturating_sub(1);
                !spelled!(words, last, "haben") && !spelled!(words, last.saturating_sub(1), "haben")
            };
        // `geschildert, was er fordere`: what he demands is not told.
        let asked = clause.opener == Opener::Question;
        let untold = (decides || talks) && !next.is_some_and(hangs)
            || fronted
            || somewhere
            || learns
            || holds
            || thinks
            || wants
            || asked;
        if source.is_none() || clause.quotation.is_some() || untold {
            continue;
        }
        told.push(Told {
            cue: ranges(&cue.tokens).into_iter().map(|range| document.span(range)).collect(),
            source: source.into_iter().map(|range| document.span(range)).collect(),
            act: cue.saying.act,
            clause: document.span(cleft.map_or(clause.tokens, |(begin, _)| TokenRange::new(begin, clause.tokens.end))),
            subjunctive: words.is_subjunctive(cue.finite)
                && !one_of!(words.form(cue.finite), "hielte" | "hielten" | "fände" | "fänden"),
        });
    }
    told.extend(told_by_any_verb(context, number));
    told
}

/// `Es war der Minister, der zusagte, …`: where the sentence that puts somebody first begins, and who that is.
fn cleft(words: &Words, period: &Period, relative: usize) -> Option<(usize, TokenRange)> {
    let clause = period.clauses.get(relative).filter(|clause| clause.opener == Opener::Relative)?;
    let opening = clause.opening.filter(|&opening| opening == clause.tokens.begin)?;
    let before = period.clauses.get(relative.checked_sub(1)?).filter(|before| before.is_main())?;
    let finite = before.finite?;
    let is = reads!(words, finite, "sein");
    let es = before.tokens.into_iter().any(|token| words.form(token) == "es");
    if !is || !es || !matches!(words.form(opening), "der" | "die" | "das") {
        return None;
    }
    let focus = before.tokens.into_iter().find_map(|at| {
        noun_phrase(words, at, before.tokens.end).filter(|phrase| phrase.nominative && !phrase.pronoun)
    })?;
    Some((before.tokens.begin, focus.tokens))
}

/// `Der Minister habe ihm gesteckt, dass …`: beside a clause that hangs on it, a perfect in the subjunctive tells of
/// saying whatever its verb.
fn told_by_any_verb(context: &Context, number: usize) -> Vec<Told> {
    let (Some(period), Some(cues)) = (context.periods.get(number), context.cues.get(number)) else { return Vec::new() };
    let words = context.words;
    let document = words.document();
    let told = |(at, clause): (usize, &Clause)| {
        let finite = clause.finite.filter(|&finite| clause.is_main() && words.is_subjunctive(finite))?;
        let has = reads!(words, finite, "haben");
        let last = clause.tokens.end.checked_sub(1)?;
        let perfect = has && words.word(last).features.has(Features::PARTICIPLE) && !words.capital(last);
        let next = period.clauses.get(at + 1).filter(|next| !words.is(next.tokens.begin, Classes::COORDINATOR))?;
        let said = match next.opener {
            Opener::Dass => true,
            Opener::None => next.finite.is_some_and(|finite| words.is_subjunctive(finite)) && !next.verb_first,
            _ => false,
        };
        let listed = cues.iter().any(|cue| cue.clause == at);
        if !perfect || !said || listed || period.heading || clause.boundary != Some(TokenKind::Comma) {
            return None;
        }
        let source = subject(words, period, at, finite, 1)?;
        Some(Told {
            cue: ranges(&[finite, last]).into_iter().map(|range| document.span(range)).collect(),
            source: vec![document.span(source)],
            act: Act::Assert,
            clause: document.span(clause.tokens),
            subjunctive: true,
        })
    };
    period.clauses.iter().enumerate().filter_map(told).collect()
}
