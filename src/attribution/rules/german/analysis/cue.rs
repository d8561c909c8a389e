//! Cues: verbs and phrases of saying in their clauses, with auxiliaries, particle and reflexive.

use std::cell::OnceCell;

use super::frame::{Roles, roles};
use crate::attribution::{Act, Medium};
use crate::grammar::german::{Classes, Clause, Features, Opener, Period, Verb, Words};
use crate::lexicon::german::{Frames, Saying, phrases_of_saying, verb_of_saying};
use crate::text::TokenKind;

/// A verb or phrase of saying where it stands.
#[derive(Clone, Debug)]
pub struct Cue {
    /// Index of its clause in the period.
    pub clause: usize,
    /// Its tokens in text order: finite verb, participle or infinitive, particle, fixed words.
    pub tokens: Vec<usize>,
    /// The finite verb.
    pub finite: usize,
    /// What it is.
    pub saying: &'static Saying,
    /// Whether it is passive: the subject is not the source.
    pub passive: bool,
    /// Whether `nicht` or the like stands in its clause.
    pub negated: bool,
    /// Its roles, once they were asked for: several rules do.
    pub roles: OnceCell<Roles>,
}

impl Cue {
    /// Whether it is `gelten lassen` or `daran denken`, which announce something only with `nicht`.
    pub fn is_of_validity(&self) -> bool {
        self.saying.words.iter().any(|word| one_of!(word, "gelten" | "daran"))
    }

    /// The finite verb of clause number `clause` as a cue, whatever verb it is: for frames that show by other signs that
    /// they are some.
    pub fn of_any_verb(words: &Words, clause: &Clause, number: usize, finite: usize) -> Option<Cue> {
        static VERB: std::sync::OnceLock<Option<Verb>> = std::sync::OnceLock::new();
        let verb = VERB.get_or_init(|| crate::grammar::german::verb::verb("sagen"));
        let saying = verb.and_then(verb_of_saying)?;
        // With its particle, participle or infinitive at the clause's end.
        let last = clause.tokens.into_iter().next_back().filter(|&last| {
            last > finite
                && !words.capital(last)
                && (words.is(last, Classes::PARTICLE)
                    || words.word(last).features.has(Features::PARTICIPLE | Features::INFINITIVE))
        });
        let tokens = std::iter::once(finite).chain(last).collect();
        Some(Cue { clause: number, tokens, finite, saying, passive: false, negated: false, roles: OnceCell::new() })
    }
}

/// All cues of a period, in text order; at most one a clause.
pub fn cues(words: &Words, period: &Period) -> Vec<Cue> {
    (0..period.clauses.len())
        .filter_map(|clause| cue(words, period, clause))
        .filter(|cue| {
            !is_withheld(words, cue)
                && !is_general(words, period, cue)
                && !is_evidence(words, period, cue)
                && !is_learnt(words, period, cue)
                // Who lets something hold says little; who does not denies it.
                && (cue.negated || !cue.is_of_validity())
        })
        // `fest steht, dass …`, `geht daraus hervor`: nobody says it.
        .filter(|cue| {
            // `Darin steht, …`: in what the sentence before names.
            let therein = period.clauses.get(cue.clause).map(|clause| words.form(clause.tokens.begin)) == Some("darin");
            !cue.saying.frames.has(Frames::PLACE) || therein || roles(words, period, cue).source.is_some()
        })
        .filter(|cue| {
            // `befindet sich`, `meldete sich`: another verb; `hat sich geirrt und behauptet` is one without it.
            let joined =
                cue.tokens.iter().any(|&token| token > cue.finite + 1 && spelled!(words, token - 1, "und" | "zu"));
            cue.saying.frames.has(Frames::REFLEXIVE)
                || joined
                || period.clauses.get(cue.clause).is_some_and(|clause| !is_reflexive(words, clause, cue.finite))
        })
        .map(|cue| with_small_words(words, period, cue))
        .collect()
}

/// `wollte nicht bestätigen, dass …`, `konnte nicht sagen, ob …`: who withholds a statement makes none. What somebody
/// would not rule out, deny or believe is told all the same.
fn is_withheld(words: &Words, cue: &Cue) -> bool {
    // `wollte weder bestätigen noch dementieren`
    // `Das Papier sollte alle verpflichten, …`: what it was meant for.
    if cue.saying.verb.is("verpflichten") && auxiliary(words, cue.finite) == Some(Auxiliary::Sollen) {
        return true;
    }
    let neither = (cue.finite + 1..cue.finite + 8).any(|token| spelled!(words, token, "weder"));
    if neither && auxiliary(words, cue.finite) == Some(Auxiliary::Modal) {
        return true;
    }
    cue.negated
        && cue.saying.act == Act::Assert
        && matches!(cue.saying.medium, Medium::Speech | Medium::Writing | Medium::SpeechWriting)
        && auxiliary(words, cue.finite) == Some(Auxiliary::Modal)
}

/// `Alles spricht dafür, dass …`: what speaks for something says nothing.
fn is_evidence(words: &Words, period: &Period, cue: &Cue) -> bool {
    cue.saying.verb.is("sprechen")
        && period.clauses.get(cue.clause).is_some_and(|clause| {
            clause.tokens.into_iter().any(|token| spelled!(words, token, "dafür" | "dagegen"))
                && period.clauses.get(cue.clause + 1).is_some_and(|next| next.opener == Opener::Dass)
        })
}

/// `Davon erfuhr der Minister erst aus der Zeitung`: only what newsrooms learn do they tell at once. Who `will erfahren
/// haben, dass …` tells it too.
fn is_learnt(words: &Words, period: &Period, cue: &Cue) -> bool {
    cue.saying.verb.has_infinitive("erfahren")
        && auxiliary(words, cue.finite) != Some(Auxiliary::Modal)
        && period.clauses.get(cue.clause).is_some_and(|clause| {
            clause.opener != Opener::Wie
                && !clause.tokens.into_iter().any(|token| {
                    words.capital(token)
                        && ends_in!(
                            words.form(token),
                            "agentur" | "blatt" | "magazin" | "redaktion" | "sender" | "zeitung"
                        )
                })
        })
}

/// `kann man sagen, dass …`: nobody's statement.
fn is_general(words: &Words, period: &Period, cue: &Cue) -> bool {
    auxiliary(words, cue.finite) == Some(Auxiliary::Modal)
        && period
            .clauses
            .get(cue.clause)
            .is_some_and(|clause| clause.tokens.into_iter().any(|token| spelled!(words, token, "man")))
}

/// Whether `sich` stands beside the finite verb.
fn is_reflexive(words: &Words, clause: &Clause, finite: usize) -> bool {
    let near = |token: usize| words.is(token, Classes::REFLEXIVE) && clause.tokens.holds(token);
    near(finite + 1)
        || clause.opener != Opener::None && clause.opening.is_some_and(|opening| (opening + 1..opening + 6).any(near))
}

/// Adds the reflexive and the word that points to the content (`davon`, `darauf`, `dazu`).
fn with_small_words(words: &Words, period: &Period, mut cue: Cue) -> Cue {
    let Some(clause) = period.clauses.get(cue.clause) else { return cue };
    let reflexive = cue.saying.frames.has(Frames::REFLEXIVE);
    for token in clause.tokens {
        let pointing = spelled!(
            words,
            token,
            "davon"
                | "darauf"
                | "dazu"
                | "dafür"
                | "damit"
                | "darum"
                | "darüber"
                | "daran"
                | "dahingehend"
                | "dagegen"
                | "davor"
        ) && token > cue.finite
            && clause.boundary == Some(TokenKind::Comma)
            && period.clauses.get(cue.clause + 1).is_some_and(|next| {
                next.opener == Opener::Dass || next.zu_infinitive.is_some() && next.finite.is_none()
            });
        if (pointing || reflexive && words.is(token, Classes::REFLEXIVE)) && !cue.tokens.contains(&token) {
            cue.tokens.push(token);
        }
    }
    // `Es wird vermutet, dass …`
    if cue.passive
        && clause.opener == Opener::None
        && spelled!(words, clause.tokens.begin, "es")
        && cue.finite == clause.tokens.begin + 1
    {
        cue.tokens.push(clause.tokens.begin);
    }
    cue.tokens.sort_unstable();
    // They may have been other ones without these words.
    cue.roles.take();
    cue
}

fn cue(words: &Words, period: &Period, number: usize) -> Option<Cue> {
    let clause = period.clauses.get(number)?;
    let finite = clause.finite?;
    let negated = clause.tokens.into_iter().any(|token| words.is(token, Classes::NEGATION));
    let auxiliary = auxiliary(words, finite);
    let base = |tokens: Vec<usize>, saying, passive| Cue {
        clause: number,
        tokens,
        finite,
        saying,
        passive,
        negated,
        roles: OnceCell::new(),
    };
    let parts = parts(words, period, number);
    if let Some(auxiliary) = auxiliary {
        // `hat … gesagt`, `soll … erklärt haben`, `wird … vorgeworfen`, `will … mitteilen`
        for part in &parts {
            for token in (part.begin..part.end).rev() {
                // `Kritisiert wird, dass …`: the capital is the sentence's.
                let opens = token == clause.tokens.begin && finite == token + 1;
                if token == finite || words.capital(token) && !opens || words.document().is_quoted(token) {
                    continue;
                }
                let word = words.word(token);
                // `hatte es geheißen`
                if word.readings.iter().any(|reading| reading.verb.is("heissen"))
                    && word.features.has(Features::PARTICIPLE)
                    && let Some(es) = clause.tokens.into_iter().find(|&token| spelled!(words, token, "es"))
                {
                    let mut tokens = vec![finite, es, token];
                    tokens.sort_unstable();
                    return Some(base(tokens, heisst_es()?, false));
                }
                let wanted = if auxiliary == Auxiliary::Modal || auxiliary == Auxiliary::Sollen {
                    Features::INFINITIVE | Features::PARTICIPLE
                } else {
                    Features::PARTICIPLE | Features::INFINITIVE
                };
                if !word.features.has(wanted) {
                    continue;
                }
                let Some((saying, mut tokens)) = word
                    .readings
                    .iter()
                    .filter(|reading| reading.features.has(wanted))
                    .find_map(|reading| find_saying(words, period, number, &parts, reading.verb, token))
                else {
                    continue;
                };
                let participle = word.features.has(Features::PARTICIPLE);
                tokens.push(finite);
                // `worden`, `haben`, `werden` beside it.
                let mut passive = auxiliary == Auxiliary::Werden && participle;
                for beside in token + 1..part.end {
                    if words.word(beside).features.has(Features::PARTICIPLE | Features::INFINITIVE)
                        && !words.capital(beside)
                    {
                        passive |= spelled!(words, beside, "worden" | "werden") && participle;
                        tokens.push(beside);
                    } else {
                        break;
                    }
                }
                if clause.opener != Opener::None {
                    // Verb last: the group ends at the finite verb.
                    tokens.retain(|&token| token <= finite);
                }
                if auxiliary == Auxiliary::Sein && participle && !passive {
                    // `ist … überzeugt` is a phrase, `ist … gefordert` a passive.
                    passive = !spelled!(words, token, "ausgegangen" | "übereingekommen");
                }
                tokens.sort_unstable();
                tokens.dedup();
                return Some(base(tokens, saying, passive));
            }
        }
    }
    // `beeilte sich zu versichern, …`
    let hastens = one_of!(
        words.form(finite),
        "beeilt" | "beeilte" | "beeilten" | "pflegt" | "pflegte" | "pflegten" | "wagt" | "wagte" | "scheut" | "scheute"
    );
    if let Some(last) = clause.zu_infinitive.filter(|&last| hastens && last > finite + 1) {
        let saying = words.word(last).readings.iter().find_map(|reading| verb_of_saying(reading.verb));
        if let Some(saying) = saying {
            return Some(base(vec![finite, last - 1, last], saying, false));
        }
    }
    // The finite verb itself.
    let readings = &words.word(finite).readings;
    let particle = parts.iter().find_map(|part| {
        let last = (part.begin..part.end).rev().find(|&token| words.is_word(token))?;
        // `riefen „Geht weg“`: not the verb's.
        // `sagte Ishaq Dar`: a name is no particle.
        let particle = words.is(last, Classes::PARTICLE) && !words.capital(last);
        (last > finite && particle && !words.document().is_quoted(last)).then_some(last)
    });
    for reading in readings.iter().filter(|reading| reading.features.has(Features::FINITE)) {
        // `wie die Bank bekannt gab`: before the verb at the end the particle may stand apart.
        if clause.opener != Opener::None
            && let Some(before) = finite.checked_sub(1).filter(|&before| words.is(before, Classes::PARTICLE))
            && let Some(saying) = reading.verb.with_particle(words.form(before)).and_then(verb_of_saying)
        {
            return Some(base(vec![before, finite], saying, false));
        }
        if let Some(particle) = particle
            && let Some(verb) = reading.verb.with_particle(words.form(particle))
        {
            if let Some((saying, tokens)) = find_phrase(words, period, number, &parts, verb, finite) {
                let mut tokens = tokens;
                tokens.push(particle);
                tokens.sort_unstable();
                return Some(base(tokens, saying, false));
            }
            if let Some(saying) = verb_of_saying(verb) {
                return Some(base(vec![finite, particle], saying, false));
            }
            if !spelled!(
                words,
                particle,
                "sicher"
                    | "bereit"
                    | "weiter"
                    | "wieder"
                    | "da"
                    | "mit"
                    | "gut"
                    | "gleich"
                    | "um"
                    | "über"
                    | "unter"
                    | "durch"
                    | "offen"
                    | "zusammen"
                    | "nach"
                    | "dagegen"
                    | "hinterher"
                    | "zurück"
            ) {
                // `sagte … ab`: another verb.
                continue;
            }
        }
        if let Some((saying, tokens)) = find_saying(words, period, number, &parts, reading.verb, finite) {
            return Some(base(tokens, saying, false));
        }
    }
    // `heißt es`, `hieß es`
    if readings.iter().any(|reading| reading.verb.is("heissen"))
        && let Some(es) = clause.tokens.into_iter().find(|&token| spelled!(words, token, "es"))
    {
        let saying = heisst_es()?;
        let mut tokens = vec![finite, es];
        tokens.sort_unstable();
        return Some(base(tokens, saying, false));
    }
    None
}

/// The entry under which `heißt es` is treated: a neutral report.
fn heisst_es() -> Option<&'static Saying> {
    static VERB: std::sync::OnceLock<Option<Verb>> = std::sync::OnceLock::new();
    VERB.get_or_init(|| crate::grammar::german::verb::verb("verlauten")).and_then(verb_of_saying)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Auxiliary {
    Haben,
    Sein,
    Werden,
    Sollen,
    Modal,
}

fn auxiliary(words: &Words, finite: usize) -> Option<Auxiliary> {
    words.word(finite).readings.iter().filter(|reading| reading.features.has(Features::FINITE)).find_map(|reading| {
        let verb = reading.verb;
        if verb.is("haben") {
            Some(Auxiliary::Haben)
        } else if verb.is("sein") {
            Some(Auxiliary::Sein)
        } else if verb.is("werden") {
            Some(Auxiliary::Werden)
        } else if verb.is("sollen") {
            Some(Auxiliary::Sollen)
        } else if one_of!(verb.plain(), "wollen" | "können" | "müssen" | "dürfen" | "mögen") {
            Some(Auxiliary::Modal)
        } else {
            None
        }
    })
}

/// The stretches that make up the clause: it and, where a relative clause or an apposition interrupts it, what goes on.
fn parts(words: &Words, period: &Period, number: usize) -> Vec<crate::text::TokenRange> {
    let mut parts = Vec::new();
    let Some(clause) = period.clauses.get(number) else { return parts };
    parts.push(clause.tokens);
    if clause.opener != Opener::None {
        return parts;
    }
    for (distance, next) in period.clauses.iter().enumerate().skip(number + 1).take(3) {
        let between = period.clauses.get(number + 1..distance).unwrap_or_default();
        let interrupted = between.iter().any(|clause| {
            clause.opener != Opener::None
                || clause.quotation.is_some()
                || clause.is_fragment()
                || clause.zu_infinitive.is_some()
        });
        if next.is_fragment() && interrupted && continues(words, next) {
            parts.push(next.tokens);
            break;
        }
        if next.is_main() {
            break;
        }
    }
    parts
}

/// Whether a fragment ends with what a verb complex leaves to the end: participle, infinitive or particle.
fn continues(words: &Words, clause: &Clause) -> bool {
    let Some(last) = clause.tokens.into_iter().rev().find(|&token| words.is_word(token)) else { return false };
    // `stellte der Minister, Anton Vogel, Hilfe in Aussicht`
    let fixed = one_of!(words.form(last), "aussicht" | "abrede" | "ausdruck" | "protokoll" | "frage" | "zweifel");
    fixed && words.is(last.saturating_sub(1), Classes::PREPOSITION)
        || !words.capital(last)
            && (words.is(last, Classes::PARTICLE)
                || words.word(last).features.has(Features::PARTICIPLE | Features::INFINITIVE))
}

/// The saying that `verb` makes in this clause: a phrase where its words stand there, else the plain verb.
fn find_saying(
    words: &Words,
    period: &Period,
    number: usize,
    parts: &[crate::text::TokenRange],
    verb: Verb,
    token: usize,
) -> Option<(&'static Saying, Vec<usize>)> {
    find_phrase(words, period, number, parts, verb, token).or_else(|| Some((verb_of_saying(verb)?, vec![token])))
}

fn find_phrase(
    words: &Words,
    _period: &Period,
    _number: usize,
    parts: &[crate::text::TokenRange],
    verb: Verb,
    token: usize,
) -> Option<(&'static Saying, Vec<usize>)> {
    for saying in phrases_of_saying(verb) {
        for part in parts {
            for at in *part {
                // `zeigte sich „tief enttäuscht“`: what somebody shows himself to be may be in his own words.
                let shown = saying.frames.has(Frames::REFLEXIVE)
                    && words.document().is_quoted(at)
                    && (part.begin..at).any(|token| words.is(token, Classes::REFLEXIVE));
                if shown && saying.words.iter().any(|word| word == words.form(at)) {
                    return Some((saying, vec![token]));
                }
                // `äußerte „schwere Bedenken“`: words in quotation marks are content.
                if saying.words.iter().any(|word| word == words.form(at)) && !words.document().is_quoted(at) {
                    let mut tokens = vec![token, at];
                    // The article and preposition before the fixed noun: `zum Ausdruck`, `der Ansicht`.
                    let mut before = at;
                    while before > part.begin
                        && before - 1 != token
                        && words.is(before - 1, Classes::ARTICLE | Classes::PREPOSITION)
                        && at - before < 2
                    {
                        before -= 1;
                        tokens.push(before);
                    }
                    tokens.sort_unstable();
                    return Some((saying, tokens));
                }
            }
        }
    }
    None
}
