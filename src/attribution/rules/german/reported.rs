//! Reported acts: `X forderte einen Abzug`, `X warnte vor …`, `X will …`.

use super::Rule;
use super::draft::{Context, Draft};
use super::frame::roles;
use crate::attribution::Kind;
use crate::grammar::german::Opener;
use crate::lexicon::german::Frames;
use crate::text::TokenRange;

static ACT: Rule = Rule {
    name: "reported_act",
    german: "Eine Äußerung wird als Handlung erzählt, ihr Inhalt steht in einer Wortgruppe (fordern, warnen vor, kritisieren).",
    english: "An utterance is told as an act, its content in a phrase (demand, warn of, criticise).",
};

pub(super) static RULES: &[&Rule] = &[&ACT];

pub(super) fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let Some(cues) = context.cues.get(number) else { return };
    if period.heading {
        return;
    }
    for cue in cues {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        if clause.opener != Opener::None {
            continue;
        }
        if drafts
            .iter()
            .rev()
            .take(8)
            .any(|draft| draft.content.iter().chain(&draft.frame).any(|range| range.overlaps(period.tokens)))
        {
            return;
        }
        let noun = cue.saying.frames.has(Frames::NOUN);
        let preposition = clause.tokens.into_iter().any(|token| cue.saying.prepositions.contains(&words.form(token)));
        if !noun && !preposition {
            continue;
        }
        let roles = roles(words, period, cue);
        if roles.source.is_empty() {
            continue;
        }
        let mut draft = Draft::new(&ACT, Kind::Reported, vec![TokenRange::new(period.tokens.begin, period.tokens.end)]);
        draft.source = roles.source;
        draft.addressee = roles.addressee;
        draft.act = cue.saying.act;
        draft.medium = cue.saying.medium;
        drafts.push(draft);
        return;
    }
}
