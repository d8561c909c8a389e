//! German constructions of reported speech, one file each, in one ordered list.

mod continued;
mod cue;
mod draft;
mod fragment;
mod frame;
mod noun_cue;
mod phrase;
mod quotation;
mod reported;
mod verb_clause;
mod wie_clause;

use super::Rule;
use crate::attribution::{Attribution, Told};
use crate::grammar::german::{Words, periods};
use crate::text::{Document, Language};
use draft::{Context, Draft, finish};

/// Rules with the function that applies them to one period (by its number), given what was found before.
struct Construction {
    rules: &'static [&'static Rule],
    find: fn(&Context, usize, &mut Vec<Draft>),
}

/// The construction list, in the order they are tried on each period.
static CONSTRUCTIONS: &[Construction] = &[
    // Whole quotations first: their marks are the surest sign, and what they take no clause rule may take again.
    Construction { rules: quotation::RULES, find: quotation::find },
    // Frames that say themselves what they are before verbs, so that `laut X sagte Y, …` keeps both readings apart.
    Construction { rules: phrase::RULES, find: phrase::find },
    Construction { rules: wie_clause::RULES, find: wie_clause::find },
    Construction { rules: verb_clause::RULES, find: verb_clause::find },
    Construction { rules: noun_cue::RULES, find: noun_cue::find },
    // A fragment beside its verb before reported acts: `nannte es „…“` is direct speech, `nannte es falsch` an act.
    Construction { rules: fragment::NAMED_RULES, find: fragment::find_named },
    // Sentences without a frame go on with a source found above; they come after everything that has a frame.
    Construction { rules: continued::RULES, find: continued::find },
    Construction { rules: reported::ACT_RULES, find: reported::find },
    Construction { rules: reported::INTENTION_RULES, find: reported::find_intention },
    // Fragments inside another report take its source and cue: last.
    Construction { rules: fragment::INSIDE_RULES, find: fragment::find_inside },
    Construction { rules: fragment::FREE_RULES, find: fragment::find_free },
];

/// All rules of the list.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    CONSTRUCTIONS.iter().flat_map(|construction| construction.rules).copied()
}

/// Finds the reports in the German paragraphs of `document`.
pub(super) fn apply(document: &Document, found: &mut Vec<Attribution>, told: &mut Vec<Told>) {
    if !document.paragraphs().iter().any(|paragraph| paragraph.language == Language::German) {
        return;
    }
    let words = Words::new(document);
    let periods = periods(&words);
    let context = Context::new(&words, &periods);
    let mut drafts = Vec::new();
    for (number, period) in periods.iter().enumerate() {
        let language = document.paragraphs().get(period.paragraph).map(|paragraph| paragraph.language);
        if language == Some(Language::German) {
            for construction in CONSTRUCTIONS {
                (construction.find)(&context, number, &mut drafts);
            }
            told.extend(told_in(&context, number));
        }
    }
    found.extend(drafts.into_iter().filter_map(|draft| finish(&context, draft)));
}

/// The clauses of a period that tell of saying.
fn told_in(context: &Context, number: usize) -> Vec<Told> {
    let (Some(period), Some(cues)) = (context.periods.get(number), context.cues.get(number)) else { return Vec::new() };
    let document = context.words.document();
    let mut told = Vec::new();
    for cue in cues.iter().filter(|cue| !cue.negated && !period.heading) {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        let source = frame::roles(context.words, period, cue).source;
        if source.is_empty() || clause.quotation.is_some() {
            continue;
        }
        told.push(Told {
            cue: draft::ranges(&cue.tokens).into_iter().map(|range| document.span(range)).collect(),
            source: source.into_iter().map(|range| document.span(range)).collect(),
            act: cue.saying.act,
            clause: document.span(clause.tokens),
            subjunctive: verb_clause::is_subjunctive(context.words, cue.finite),
        });
    }
    told
}
