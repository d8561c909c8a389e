//! Reported acts: `X forderte einen Abzug`, `X warnte vor …`, `X bezeichnete Y als …`.

use super::analysis::cue::Cue;
use super::analysis::draft::{Context, Draft, act, recent};
use super::analysis::frame::{agent, group, roles, second_act};
use super::cue_main_clause::has_object;
use super::{Construction, Rule, cue_quoted_fragment, frame_quotation};
use crate::attribution::{Act, Kind};
use crate::grammar::german::{Classes, Clause, Features, Opener, Period, Words, noun_phrase};
use crate::lexicon::german::Frames;
use crate::text::{TokenKind, TokenRange};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "reported_act",
        german: "Hier wird in wenigen Worten erzählt, dass jemand etwas sagt, etwa fordert, davor warnt oder kritisiert.",
        english: "The text tells in a few words that somebody says something: demands it, warns of it, criticises it.",
    },
    find,
};

fn find(context: &Context, number: usize, drafts: &mut Vec<Draft>) {
    let Some(period) = context.periods.get(number) else { return };
    let words = context.words;
    let Some(cues) = context.cues.get(number) else { return };
    for cue in cues {
        let Some(clause) = period.clauses.get(cue.clause) else { continue };
        if clause.opener != Opener::None && !is_meanwhile(words, clause)
            || cue.passive && !cue.saying.frames.has(Frames::JUDGING) && !by_agent(words, cue, clause)
        {
            continue;
        }
        // `nannte den Vorschlag „weltfremd“` is told as an act as well as in the quoted words.
        // `lehnte den Plan ab: Er sei falsch` tells an act and what is said besides.
        let blames = cue.saying.act == Act::Criticise && !cue.saying.words.is_empty();
        let judges = blames || matches!(cue.saying.act, Act::Deny | Act::Refuse | Act::Assess);
        let colon =
            judges && clause.boundary == Some(TokenKind::Colon) && tells_matter(words, period, cue, clause.tokens);
        let explains = |draft: &Draft| {
            let after = draft.content.first().is_some_and(|content| content.begin == clause.tokens.end + 1);
            colon && after && draft.kind == Kind::Indirect
        };
        let fragment = |draft: &Draft| is_fragment(words, draft) || explains(draft);
        let beside = || recent(drafts).filter(|draft| draft.cue.iter().any(|range| range.holds(cue.finite)));
        let announces = beside().next().is_some();
        let told = governs(words, cue, clause.tokens);
        let judged = announces && (told || cue.saying.frames.has(Frames::JUDGING)) && beside().all(fragment);
        if announces && !judged || !announces && !told {
            continue;
        }
        let roles = roles(words, period, cue);
        let Some(source) = roles.source else { continue };
        if spelled!(words, source.begin, "man" | "niemand" | "keiner" | "wer") {
            continue;
        }
        // `wünschten einander ein gutes Jahr`: a courtesy, no demand.
        let to_somebody =
            roles.addressee.is_some() || clause.tokens.into_iter().any(|token| spelled!(words, token, "einander"));
        if cue.saying.verb.is("wünschen") && to_somebody {
            continue;
        }
        if is_no_act(words, cue, clause.tokens) {
            continue;
        }
        let mut range = up_to_another(words, period, cues, group(words, period, cue.clause), cue.clause);
        // `hält von dem Plan nichts: Er sei falsch, warnte Vogel`
        let after_colon = |draft: &Draft| draft.content.first().is_some_and(|at| at.begin == clause.tokens.end + 1);
        let explained = colon && recent(drafts).any(|draft| draft.kind == Kind::Indirect && after_colon(draft));
        if explained {
            range.end = clause.tokens.end;
        }
        // `bezifferte die Fälle auf drei und fügte hinzu, …`: up to the second act, which has a clause of its own.
        let contrasts =
            |finite: usize| cues.iter().any(|cue| cue.finite == finite && second_act(words, period, cue).is_some());
        let second = period.clauses.iter().skip(cue.clause + 1).find(|next| {
            let joined = next.coordinated || next.finite.is_some_and(contrasts);
            joined
                && next.verb_first
                && next.finite.is_some_and(|finite| {
                    recent(drafts).any(|draft| draft.cue.iter().any(|cue| cue.holds(finite)) && !fragment(draft))
                })
        });
        if let Some(second) = second.filter(|second| range.holds(second.tokens.begin)) {
            range.end = second.tokens.begin;
        }
        let beside_second = |draft: &Draft| second.is_some() && draft.cue.iter().all(|cue| cue.begin >= range.end);
        let taken = recent(drafts).any(|draft| {
            let frame = draft.frame.iter().filter(|_| !beside_second(draft));
            !(judged && fragment(draft)) && draft.content.iter().chain(frame).any(|taken| taken.overlaps(range))
        });
        if taken {
            continue;
        }
        // `Der Kreml spricht von Lügen, das Weiße Haus von einem „Affront“`: the verb is not said again.
        let other = gapped(words, period, cue);
        if let Some((_, rest)) = other
            && range.holds(rest.begin)
        {
            range.end = rest.begin.saturating_sub(1);
        }
        let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Reported, vec![range]);
        draft.source.extend(roles.source);
        draft.addressee.extend(roles.addressee);
        draft.act = act(words, period, cue);
        // `schloss eine Auslieferung aus`, `will davon nichts wissen`: what is not to be, not what is not so.
        let refuses = cue.saying.verb.infinitive() == "ausschliessen"
            || cue.saying.verb.is("wissen") && clause.tokens.into_iter().any(|at| words.form(at) == "davon");
        if refuses && draft.act == Act::Deny {
            draft.act = Act::Refuse;
        }
        draft.medium = cue.saying.medium;
        if explained {
            // What is refused or denied is told before the colon.
            for said in drafts
                .iter_mut()
                .rev()
                .take(NEAR)
                .filter(|draft| explains(draft) && matches!(draft.act, Act::Deny | Act::Refuse))
            {
                said.act = Act::Assert;
            }
        }
        let act = draft.act;
        drafts.push(draft);
        if let Some((source, rest)) = other {
            let mut draft = Draft::new(&CONSTRUCTION.rule, Kind::Reported, vec![rest]);
            draft.source.push(source);
            draft.act = act;
            draft.medium = cue.saying.medium;
            drafts.push(draft);
        }
    }
}

/// Whether a clause sets somebody else's act against the one before: `während Oslo auf den Verträgen besteht`.
fn is_meanwhile(words: &Words, clause: &Clause) -> bool {
    clause.opener == Opener::Subordinator && clause.opening.is_some_and(|opening| words.form(opening) == "während")
}

/// The `range` of what is told in clause `number`, without a later clause that tells what somebody else does meanwhile.
pub(super) fn up_to_another(
    words: &Words,
    period: &Period,
    cues: &[Cue],
    range: TokenRange,
    number: usize,
) -> TokenRange {
    let other = period.clauses.iter().enumerate().skip(number + 1).find(|&(at, clause)| {
        is_meanwhile(words, clause) && cues.iter().any(|cue| cue.clause == at && governs(words, cue, clause.tokens))
    });
    let end = other.map_or(range.end, |(_, clause)| clause.tokens.begin.saturating_sub(1).min(range.end));
    TokenRange::new(range.begin, end.max(range.begin))
}

/// Who does the same in the next clause, which has no verb, and that clause: the one of the verb's prepositions that the
/// first clause has stands there as well.
fn gapped(words: &Words, period: &Period, cue: &Cue) -> Option<(TokenRange, TokenRange)> {
    let clause = period.clauses.get(cue.clause).filter(|clause| clause.boundary == Some(TokenKind::Comma))?;
    let rest = period.clauses.get(cue.clause + 1).filter(|rest| rest.is_fragment())?.tokens;
    let source = noun_phrase(words, rest.begin, rest.end).filter(|phrase| phrase.nominative && !phrase.pronoun)?;
    // An attached phrase may have been taken along.
    let preposition = rest.into_iter().find(|&at| cue.saying.prepositions.contains(&words.form(at)))?;
    let same = (cue.finite..clause.tokens.end).any(|at| words.form(at) == words.form(preposition));
    let source = TokenRange::new(source.tokens.begin, source.tokens.end.min(preposition));
    (same && source.end == preposition).then_some((source, rest))
}

/// How many reports back one of the same sentence may stand.
const NEAR: usize = 8;

/// Whether the clause of an act tells by itself what it is about: with an object of its own, or with what the verb's
/// preposition governs.
fn tells_matter(words: &Words, period: &Period, cue: &Cue, clause: TokenRange) -> bool {
    let judges = cue.saying.verb.is("halten");
    // `bestritt das: …`
    let pointing = |at: usize| noun_phrase(words, at, clause.end).is_some_and(|phrase| phrase.pronoun);
    let points = clause.into_iter().any(|at| spelled!(words, at, "es" | "das" | "dies") && pointing(at));
    let noun = cue.saying.words.is_empty() && cue.saying.frames.has(Frames::NOUN);
    let pronoun = (cue.finite + 1..clause.end).any(|at| spelled!(words, at, "ihn" | "diesen" | "diese"));
    let object = noun && !points && (pronoun || has_object(words, period, cue));
    (object || judges || !cue.saying.frames.has(Frames::NOUN)) && governs(words, cue, clause)
}

/// `Begründet wurde der Schritt seitens des Amtes mit …`: a passive that names who did it.
fn by_agent(words: &Words, cue: &Cue, clause: &Clause) -> bool {
    !cue.saying.prepositions.is_empty() && agent(words, clause.tokens, cue.finite).is_some()
}

/// Words in quotation marks that do not say by themselves what is said: `nannte ihn „…“`, and a clause that hangs on what
/// is told before the comma (`drohte mit Strafen, „wie es sie noch nie gab“`).
fn is_fragment(words: &Words, draft: &Draft) -> bool {
    let hangs = || {
        draft.content.first().is_some_and(|quoted| {
            let first = quoted.begin + 1;
            !words.capital(first) && (spelled!(words, first, "wie") || words.is(first, Classes::RELATIVE))
        })
    };
    draft.rule == &cue_quoted_fragment::CONSTRUCTION.rule
        || draft.rule == &frame_quotation::CONSTRUCTION.rule && hangs()
}

/// A toll that something takes (`Das Beben forderte zehn Todesopfer`), the sentence of a court (`verurteilte ihn zu einer
/// Geldstrafe`), and what is told as not said (`hat darüber nicht berichtet`).
fn is_no_act(words: &Words, cue: &Cue, clause: TokenRange) -> bool {
    let holds = |found: fn(&str) -> bool| clause.into_iter().any(|token| found(words.form(token)));
    let toll = ["fordern", "beklagen"].into_iter().any(|verb| cue.saying.verb.has_infinitive(verb))
        && holds(|form| form.ends_with("opfer") || form.ends_with("menschenleben"));
    let sentence = cue.saying.verb.has_infinitive("verurteilen") && holds(|form| one_of!(form, "zu" | "zur" | "zum"));
    toll || sentence || {
        // `glaubt nicht an eine Einigung`: a doubt tells what it is about, a belief (`glaubt an Wunder`) nothing.
        let doubted = cue.saying.verb.is("glauben");
        // `dementiert das nicht`: nothing is said.
        let undenied = cue.negated && cue.saying.act == Act::Deny && cue.saying.words.is_empty();
        undenied && !cue.saying.verb.infinitive().starts_with("aus")
            || doubted != cue.negated && (doubted || cue.saying.act == Act::Assert) && !holds(|form| form == "nur")
    }
}

/// Whether the act's content is there: an object, or a phrase with one of the verb's prepositions.
fn governs(words: &Words, cue: &Cue, clause: TokenRange) -> bool {
    let preposition = clause.into_iter().any(|token| {
        let form = words.form(token);
        cue.saying.prepositions.iter().any(|&preposition| {
            form == preposition
                || matches!(
                    (preposition, form),
                    ("zu", "zum" | "zur") | ("von", "vom") | ("an", "am" | "ans") | ("auf", "aufs")
                )
        }) && words.is_word(token + 1)
            && clause.holds(token + 1)
            // `zu vermessen`
            && (words.capital(token + 1) || !words.word(token + 1).features.has(Features::INFINITIVE))
    });
    // `hält das für verfrüht`: a judgement, not `hielt eine Rede für Studenten`.
    let judged = cue.saying.verb.is("halten")
        && clause.into_iter().any(|token| {
            spelled!(words, token, "für")
                && clause.holds(token + 1)
                && ((words.word(token + 1).classes.is_empty() || words.is(token + 1, Classes::HEDGE | Classes::ADVERB))
                    && !words.capital(token + 1)
                    && !words.capital(token + 2)
                    // `hält das für Theater`
                    || words.capital(token + 1) && token + 2 == clause.end
                    || spelled!(words, token + 1, "ein" | "eine" | "einen"))
        })
        && !clause
            .into_iter()
            .any(|token| spelled!(words, token, "rede" | "vortrag" | "ansprache" | "predigt" | "plädoyer"));
    // `Davon will Oslo nichts wissen`, `Dagegen verwahrte sich Vogel`: what is denied was told before.
    // Whoever `weiß davon nichts` says nothing.
    let denied = matches!(cue.saying.act, Act::Deny | Act::Refuse)
        && !reads!(words, cue.finite, "wissen")
        && clause.into_iter().any(|token| {
            let about = words.form(token).strip_prefix("da");
            about.is_some_and(|about| {
                let about = about.strip_prefix('r').unwrap_or(about);
                cue.saying.prepositions.contains(&about)
            })
        });
    // `sieht in dem Beschluss eine Beleidigung`
    let seen =
        reads!(words, cue.finite, "sehen" | "erkennen" | "erblicken" | "orten") && cue.saying.words.is_empty() && {
            let place = clause.into_iter().find(|&token| spelled!(words, token, "in" | "im" | "darin" | "hierin"));
            place.is_some_and(|place| {
                clause.into_iter().any(|token| {
                    token.abs_diff(place) > 1
                        && begins_in!(words.form(token), "ein" | "kein")
                        && ends_in!(words.form(token), "ein" | "eine" | "einen")
                })
            })
        };
    judged
        || denied
        || seen
        || (!cue.saying.verb.is("halten") || !cue.saying.words.is_empty())
            && (preposition || cue.saying.frames.has(Frames::NOUN))
}
