//! Frames: whose words a cue announces, to whom, and where the clause that says so begins.

use super::cue::Cue;
use crate::grammar::german::{Classes, Clause, Features, NounPhrase, Opener, Period, Words, is_day, noun_phrase};
use crate::lexicon::german::{AddresseeCase, Frames};
use crate::text::{TokenKind, TokenRange};

/// Who is reported, to whom it was said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Roles {
    /// The words that name the source.
    pub source: Option<TokenRange>,
    /// The words that name the addressee.
    pub addressee: Option<TokenRange>,
}

/// The first clause of the main clause that clause `number` belongs to: back over relative clauses and appositions to
/// the part before the finite verb (`Der Sprecher, der gestern kam, sagte …`).
pub fn matrix_begin(words: &Words, period: &Period, number: usize) -> usize {
    let Some(clause) = period.clauses.get(number) else { return number };
    if clause.coordinated && clause.verb_first && number > 0 {
        // `Er rief an und sagte …`: one frame.
        return matrix_begin(words, period, number - 1);
    }
    if !clause.verb_first || clause.opener != Opener::None {
        return number;
    }
    // `Das Gesetz, sagte die Ministerin, sei gut`: what stands before is content, its verb follows.
    let interrupts = clause.boundary == Some(TokenKind::Comma)
        && period.clauses.get(number + 1).is_some_and(|next| next.is_main() && next.verb_first && !next.coordinated)
        && clause.finite.is_some_and(|finite| subject_after(words, finite + 1, clause.tokens.end, finite).is_some());
    if interrupts {
        return number;
    }
    let mut at = number;
    while at > 0 {
        let Some(before) = period.clauses.get(at - 1) else { break };
        if before.quotation.is_some()
            || before.is_main()
            || matches!(before.boundary, Some(TokenKind::Colon | TokenKind::Semicolon | TokenKind::FullStop))
        {
            break;
        }
        at -= 1;
        if before.is_fragment() {
            // The part before the verb, with nothing but appositions before it.
            let begins = at == 0
                || period.clauses.get(at - 1).is_some_and(|earlier| {
                    earlier.is_main()
                        || earlier.quotation.is_some()
                        || matches!(
                            earlier.boundary,
                            Some(TokenKind::Colon | TokenKind::Semicolon | TokenKind::FullStop)
                        )
                });
            if begins {
                // `…, sondern die Demokratie, schrieb er`: the content's end.
                let corrects = words.form(before.tokens.begin) == "sondern";
                // `Einen Handel mit den Leuten, die ihn suchten, schloss er aus`
                let object = spelled!(words, before.tokens.begin, "den" | "einen" | "keinen" | "diesen")
                    && period.clauses.get(at + 1).is_some_and(|next| next.opener == Opener::Relative);
                let field =
                    object || holds_nominative(words, before.tokens) || starts_with_preposition(words, before.tokens);
                return if field && !corrects { at } else { number };
            }
        }
    }
    // A subordinate clause in the place before the verb: `Als er kam, sagte er …`.
    if at < number
        && period.clauses.get(at).is_some_and(|first| at == 0 && matches!(first.opener, Opener::Subordinator))
    {
        return at;
    }
    number
}

fn starts_with_preposition(words: &Words, tokens: TokenRange) -> bool {
    words.is(tokens.begin, Classes::PREPOSITION)
}

fn holds_nominative(words: &Words, tokens: TokenRange) -> bool {
    first_phrase(words, tokens).is_some_and(|phrase| phrase.nominative)
}

/// The noun phrase at the beginning of `tokens`, after adverbs and conjunctions.
pub fn first_phrase(words: &Words, tokens: TokenRange) -> Option<NounPhrase> {
    let mut at = tokens.begin;
    while at < tokens.end {
        if words.kind(at) == TokenKind::QuotationMark {
            if let Some(phrase) = noun_phrase(words, at, tokens.end) {
                return Some(phrase);
            }
            at += 1;
            continue;
        }
        let classes = words.word(at).classes;
        let skip = classes.has(Classes::COORDINATOR | Classes::ADVERB | Classes::NEGATION)
            && !classes.has(Classes::OPENS_NOUN_PHRASE | Classes::PRONOUN)
            || !words.is_word(at);
        if !skip {
            break;
        }
        at += 1;
    }
    noun_phrase(words, at, tokens.end)
}

/// Whether the phrase's number goes with the finite verb.
fn agrees(words: &Words, phrase: &NounPhrase, finite: usize) -> bool {
    let features = words.word(finite).features;
    // A verb that no list knows says nothing.
    if features == Features::default() {
        return true;
    }
    match phrase.plural {
        Some(true) => features.has(Features::PLURAL),
        Some(false) => features.has(Features::SINGULAR),
        None => true,
    }
}

/// Source and addressee of a cue.
pub fn roles(words: &Words, period: &Period, cue: &Cue) -> Roles {
    *cue.roles.get_or_init(|| find_roles(words, period, cue))
}

fn find_roles(words: &Words, period: &Period, cue: &Cue) -> Roles {
    let mut roles = Roles::default();
    let Some(clause) = period.clauses.get(cue.clause) else { return roles };
    // `wird Vogel zitiert`: the subject is the source all the same.
    if cue.passive && !(cue.saying.verb.is("zitieren")) {
        // `In der Verwaltung wurde das Gespräch als gut eingeschätzt`: the place before the verb speaks.
        let field = TokenRange::new(clause.tokens.begin, cue.finite.max(clause.tokens.begin));
        roles.source =
            agent(words, clause.tokens, cue.finite).or_else(|| place(words, clause.tokens, false)).or_else(|| {
                place(words, field, true).filter(|place| place.end == field.end && clause.opener == Opener::None)
            });
        roles.addressee = passive_addressee(words, period, cue);
        return roles;
    }
    if cue.tokens.iter().any(|&token| spelled!(words, token, "es")) {
        // `In der Mitteilung, die das Amt herausgab, heißt es`: the place stands before the relative clause.
        let begin = period.clauses.get(matrix_begin(words, period, cue.clause)).map(|first| first.tokens);
        roles.source = place(words, clause.tokens, true)
            .or_else(|| place(words, begin.filter(|_| clause.opener == Opener::None)?, true));
        return roles;
    }
    // `Aus dem Brief geht hervor, dass …`, `Im Bericht steht, dass …`: who or what speaks is no subject.
    if cue.saying.frames.has(Frames::PLACE) {
        // `Für den Minister steht fest, dass …`
        let for_whom = clause
            .tokens
            .into_iter()
            .find(|&at| spelled!(words, at, "für"))
            .and_then(|at| noun_phrase(words, at + 1, clause.tokens.end));
        let place = place(words, clause.tokens, cue.saying.frames.has(Frames::MAIN));
        roles.source = place.or(for_whom.map(|phrase| phrase.tokens));
        return roles;
    }
    // `In der Mitteilung ist davon die Rede, dass …`
    if cue.saying.words.iter().any(|word| word == "rede") {
        roles.source = place(words, clause.tokens, true);
        return roles;
    }
    let mut subject = match second_act(words, period, cue) {
        Some((at, finite)) => self::subject(words, period, at, finite, 2),
        None => self::subject(words, period, cue.clause, cue.finite, 3),
    };
    // `Der Rat verurteilte den Angriff, teilte jedoch mit, …`: the second verb has the subject of the first.
    if subject.is_none() && clause.verb_first && clause.opener == Opener::None {
        let told = |at: &usize| period.clauses.get(*at).is_some_and(Clause::is_main);
        // `räumte ein, dass es spät sei, wies aber …`
        let after_dass = period.clauses.get(cue.clause.wrapping_sub(1)).is_some_and(|dass| dass.opener == Opener::Dass);
        let earlier = joined_to(words, period, cue.clause, cue.finite)
            .filter(|(at, _)| told(at))
            .or_else(|| told_before(words, period, cue.clause).filter(|_| after_dass));
        subject = earlier.and_then(|(at, finite)| self::subject(words, period, at, finite, 2));
    }
    // `Aus dem Ministerium verlautete`, `Bei der Bahn heißt man das gut`: nobody but the place is named.
    let nobody = subject.is_none_or(|subject| words.form(subject.begin) == "man")
        && matches!(clause.opener, Opener::None | Opener::Wie);
    // `Aus dem Ministerium tönt es anders.`
    let impersonal = || words.form(cue.finite + 1) == "es" && words.form(clause.tokens.begin) == "aus";
    // `von der Gegenseite erwarte man Willen`: what the verb governs.
    let governed = cue.saying.verb.is("erwarten");
    if nobody && !governed && (subject.is_some() || cue.saying.verb.has_infinitive("verlauten") || impersonal()) {
        subject = place(words, clause.tokens, true).or(subject);
    }
    // `spricht der Sprecher von „Hysterie“`: what the verb governs is no part of the name.
    if let Some(found) = subject.filter(|found| found.begin > cue.finite) {
        let governed = |at: usize| cue.saying.prepositions.contains(&words.form(at));
        let begin = found.into_iter().skip(1).find(|&at| governed(at));
        let again = (found.end..clause.tokens.end).any(governed);
        subject = Some(TokenRange::new(found.begin, begin.filter(|_| !again).unwrap_or(found.end)));
    }
    roles.source = subject.filter(|&subject| !is_expletive(words, subject));
    roles.addressee = addressee(words, clause.tokens, cue, subject);
    roles
}

/// The subject of the finite verb `finite` in clause `number`; where the verb is joined with `und`, the one of the clause
/// before (`depth` steps back at most).
pub fn subject(words: &Words, period: &Period, number: usize, finite: usize, depth: usize) -> Option<TokenRange> {
    let clause = period.clauses.get(number)?;
    if clause.opener != Opener::None {
        return subject_in_subordinate(words, clause.opening.unwrap_or(clause.tokens.begin), clause.opener, finite);
    }
    if clause.coordinated && clause.verb_first {
        let (before, earlier) = joined_to(words, period, number, finite).filter(|_| depth > 0)?;
        return subject(words, period, before, earlier, depth - 1);
    }
    let begin = matrix_begin(words, period, number);
    let first = period.clauses.get(begin).map_or(clause.tokens.begin, |first| first.tokens.begin);
    let fronted = fronted_subject(words, period, begin, number, finite, TokenRange::new(first, finite));
    let after = subject_after(words, finite + 1, clause.tokens.end, finite);
    match (fronted, after) {
        // `Das teilte das Amt mit.`
        (Some(range), Some(after)) if is_expletive(words, range) => Some(after_range(words, period, number, after)),
        (Some(range), Some(after))
            if is_subject_pronoun(words, &after)
                && !spelled!(words, after.head, "sie")
                && !roles_is_pronoun(words, range) =>
        {
            Some(after_range(words, period, number, after))
        }
        (Some(range), _) => Some(range),
        (None, Some(after)) => Some(after_range(words, period, number, after)),
        (None, None) => None,
    }
}

/// The clause, with its finite verb, whose subject the verb of clause `number` shares: the one before, and for an indicative
/// not what was said in the subjunctive (`sagte, er sei müde, und ging`).
fn joined_to(words: &Words, period: &Period, number: usize, finite: usize) -> Option<(usize, usize)> {
    let told = !words.is_subjunctive(finite);
    let main = |at: usize| {
        let clause = period.clauses.get(at).filter(|clause| clause.is_main())?;
        Some((at, clause.finite?))
    };
    let indicative = (0..number).rev().filter_map(main).find(|&(_, finite)| !told || !words.is_subjunctive(finite));
    let before = number.checked_sub(1)?;
    let nearest = period.clauses.get(before)?;
    match nearest.finite {
        Some(finite) if !told || !nearest.is_main() || !words.is_subjunctive(finite) => Some((before, finite)),
        _ => indicative,
    }
}

/// The clause, with its finite verb, whose subject a second act without `und` shares: `nannte es falsch, verlangte aber
/// weitere Schritte`.
pub fn second_act(words: &Words, period: &Period, cue: &Cue) -> Option<(usize, usize)> {
    let clause = period.clauses.get(cue.clause)?;
    let before = period.clauses.get(cue.clause.checked_sub(1)?)?;
    // `nannte es gut, riet aber dazu, …`
    let governs = period
        .clauses
        .get(cue.clause + 1)
        .is_some_and(|next| next.opener == Opener::Dass || next.finite.is_none() && next.zu_infinitive.is_some());
    let warns = || clause.tokens.into_iter().any(|at| cue.saying.prepositions.contains(&words.form(at)));
    let of_something = governs || cue.saying.frames.has(Frames::NOUN) || !cue.saying.words.is_empty() || warns();
    let joined = clause.verb_first
        && clause.opener == Opener::None
        && before.boundary == Some(TokenKind::Comma)
        && (cue.finite + 1..cue.finite + 3).any(|at| {
            clause.tokens.holds(at)
                && spelled!(words, at, "aber" | "jedoch" | "allerdings" | "zugleich" | "gleichzeitig")
        });
    (joined && of_something).then(|| told_before(words, period, cue.clause))?
}

/// The last main clause before clause `number` that the reporter tells, with its finite verb.
fn told_before(words: &Words, period: &Period, number: usize) -> Option<(usize, usize)> {
    (0..number).rev().find_map(|at| {
        let clause = period.clauses.get(at).filter(|clause| clause.is_main())?;
        Some((at, clause.finite.filter(|&finite| !words.is_subjunctive(finite))?))
    })
}

fn is_expletive(words: &Words, range: TokenRange) -> bool {
    range.len() == 1 && spelled!(words, range.begin, "es" | "das" | "dies")
}

fn roles_is_pronoun(words: &Words, range: TokenRange) -> bool {
    range.len() == 1 && words.is(range.begin, Classes::PERSONAL)
}

fn is_subject_pronoun(words: &Words, phrase: &NounPhrase) -> bool {
    phrase.pronoun && spelled!(words, phrase.head, "er" | "sie" | "man" | "ich" | "wir")
}

/// `von X` beside a passive: before the verb only at the very beginning, since `das Ende von X wird gefordert` names no
/// source.
pub fn agent(words: &Words, tokens: TokenRange, finite: usize) -> Option<TokenRange> {
    let begins = tokens.begin;
    tokens.into_iter().rev().filter(|&at| at == begins || at > finite).find_map(|at| match words.form(at) {
        "von" | "vom" | "seitens" | "durch" => noun_phrase(words, at + 1, tokens.end).map(|phrase| phrase.tokens),
        _ => None,
    })
}

/// `dem Minister wird vorgeworfen`, `die Anwohner wurden aufgefordert`: the person spoken to.
fn passive_addressee(words: &Words, period: &Period, cue: &Cue) -> Option<TokenRange> {
    let clause = period.clauses.get(cue.clause)?;
    match cue.saying.addressee {
        AddresseeCase::Accusative => subject(words, period, cue.clause, cue.finite, 2),
        AddresseeCase::Dative => {
            let phrase = first_phrase(words, clause.tokens)?;
            spelled!(words, phrase.tokens.begin, "dem" | "der" | "den" | "ihm" | "ihnen" | "ihr" | "einem" | "einer")
                .then_some(phrase.tokens)
        }
        _ => None,
    }
}

/// Where it is said: `Im Bericht heißt es`, `hieß es aus Moskau`, `wird in der Studie festgestellt`.
pub fn place(words: &Words, tokens: TokenRange, any: bool) -> Option<TokenRange> {
    tokens.into_iter().find_map(|at| {
        if !spelled!(
            words,
            at,
            "in" | "im" | "bei" | "beim" | "aus" | "auf" | "vom" | "von" | "seitens" | "am" | "laut"
        ) {
            return None;
        }
        let phrase = noun_phrase(words, at + 1, tokens.end)?;
        let document = phrase.tokens.into_iter().any(|token| is_document_noun(words.form(token)));
        (document || any && !phrase.pronoun && !is_time(words, phrase.tokens)).then_some(phrase.tokens)
    })
}

/// Nouns for what speaks in somebody's place: reports, letters, web sites.
fn is_document_noun(form: &str) -> bool {
    one_of!(
        form,
        "studie"
            | "antrag"
            | "brief"
            | "urteil"
            | "gutachten"
            | "artikel"
            | "begründung"
            | "stellungnahme"
            | "aufruf"
            | "resolution"
            | "agenturmeldungen"
            | "website"
            | "homepage"
            | "dokument"
            | "analyse"
            | "text"
            | "ankündigung"
            | "urteilsbegründung"
            | "beschluss"
            | "umfrage"
            | "kommuniqué"
            | "medien"
            | "presse"
            | "note"
            | "depesche"
            | "zeitung"
    ) || ends_in!(
        form,
        "bericht" | "berichten" | "erklärung" | "mitteilung" | "schreiben" | "kreisen" | "papier" | "meldung" | "seite"
    )
}

/// `im Januar`, `am Montag`, `in der Nacht`: no source.
pub fn is_time(words: &Words, phrase: TokenRange) -> bool {
    phrase.into_iter().any(|token| {
        let form = words.form(token);
        words.kind(token) == TokenKind::Number && words.kind(token.saturating_sub(1)) != TokenKind::OpeningBracket
            || is_day(form)
            || one_of!(
                form,
                "jahr"
                    | "jahren"
                    | "monaten"
                    | "wochen"
                    | "tagen"
                    | "zeit"
                    | "stunden"
                    | "vergangenheit"
                    | "anfang"
                    | "ende"
                    | "folge"
                    | "regel"
            )
    })
}

/// `eine Woche nach …`, `drei Tage später`
fn is_span_of_time(form: &str) -> bool {
    one_of!(
        form,
        "minute"
            | "minuten"
            | "stunde"
            | "stunden"
            | "tag"
            | "tage"
            | "woche"
            | "wochen"
            | "monat"
            | "monate"
            | "jahr"
            | "jahre"
    )
}

/// The subject in the place before the finite verb, with appositions, without relative clauses.
fn fronted_subject(
    words: &Words,
    period: &Period,
    begin: usize,
    number: usize,
    finite: usize,
    field: TokenRange,
) -> Option<TokenRange> {
    if field.is_empty() {
        return None;
    }
    let first = period.clauses.get(begin)?;
    let inside = TokenRange::new(field.begin, first.tokens.end.min(field.end));
    let mut at = inside.begin;
    while at < inside.end
        && (words.is(at, Classes::COORDINATOR | Classes::ADVERB)
            && !words.is(at, Classes::OPENS_NOUN_PHRASE | Classes::PRONOUN | Classes::PREPOSITION)
            || !words.is_word(at) && words.kind(at) != TokenKind::QuotationMark)
    {
        at += 1;
    }
    if first.opener != Opener::None {
        return None;
    }
    // `Einschränkend fügte er hinzu`, `Gefordert habe er etwas anderes`: a participle, no name.
    let alone =
        at + 1 == finite && at == inside.begin && reads!(words, finite, "haben" | "sein" | "werden" | "bleiben");
    if is_present_participle(words, at) || alone && words.word(at).features.has(Features::PARTICIPLE) {
        return None;
    }
    // A coordinated verb before: `Er rief an und sagte …` keeps the subject of the first one.
    let phrase = noun_phrase(words, at, inside.end)?;
    // `Dem Sprecher zufolge soll der Gast ausgerichtet haben, …`: who vouches is not who speaks.
    // `Eine Woche nach der Wahl sagte Vogel`
    let time = spelled!(words, phrase.tokens.end, "nach" | "vor" | "später" | "zuvor" | "danach")
        || spelled!(words, phrase.head + 1, "nach" | "vor");
    if time && is_span_of_time(words.form(phrase.head))
        || phrase
            .tokens
            .into_iter()
            .take(2)
            .any(|at| is_span_of_time(words.form(at)) && spelled!(words, at + 1, "nach" | "vor"))
    {
        return None;
    }
    if spelled!(words, phrase.tokens.end, "zufolge") || spelled!(words, phrase.tokens.end.saturating_sub(1), "zufolge")
    {
        return None;
    }
    if !phrase.nominative || !agrees(words, &phrase, finite) && !phrase.pronoun {
        // Coordinated names have a plural verb: `Merkel und Macron sagten`.
        if !phrase.nominative || !words.word(finite).features.has(Features::PLURAL) {
            return None;
        }
    }
    // `Anna Vogel, eine Sprecherin der Bahn sagte`: the second comma is missing.
    if begin == number
        && number == 1
        && let Some(name) = period.clauses.first()
        && name.is_fragment()
        && name.boundary == Some(TokenKind::Comma)
        && noun_phrase(words, name.tokens.begin, name.tokens.end)
            .is_some_and(|phrase| phrase.nominative && !phrase.pronoun && phrase.tokens == name.tokens)
        && phrase.tokens.end == finite
    {
        return Some(TokenRange::new(name.tokens.begin, finite));
    }
    let mut end = if begin == number { finite } else { inside.end };
    // Adverbs before the verb and what does not belong to the phrase.
    if phrase.tokens.end < end && begin == number {
        let rest = TokenRange::new(phrase.tokens.end, end);
        if !is_extension(words, rest) {
            end = phrase.tokens.end;
        }
    }
    while end > phrase.tokens.end && words.is(end - 1, Classes::ADVERB | Classes::REFLEXIVE) && !words.capital(end - 1)
    {
        end -= 1;
    }
    // Appositions between commas: `Die Sprecherin, Anna Vogel, sagte`.
    if begin < number {
        end = inside.end;
        for part in begin + 1..number {
            let Some(part) = period.clauses.get(part) else { break };
            if part.is_fragment() && end + 1 == part.tokens.begin {
                end = part.tokens.end;
            } else {
                break;
            }
        }
    }
    Some(TokenRange::new(at, end))
}

/// Whether the word is an infinitive with `d`: `einschränkend`, `passend`.
fn is_present_participle(words: &Words, token: usize) -> bool {
    words.form(token).strip_suffix('d').is_some_and(|infinitive| {
        crate::grammar::german::verb::readings(infinitive)
            .iter()
            .any(|reading| reading.features.has(Features::INFINITIVE))
    })
}

/// Whether the words between a phrase and the verb can belong to the phrase: further phrases, not adverbs alone.
fn is_extension(words: &Words, rest: TokenRange) -> bool {
    let Some(first) = rest.into_iter().next() else { return false };
    !words.is(first, Classes::ADVERB | Classes::REFLEXIVE)
        || words.is(first, Classes::PREPOSITION | Classes::COORDINATOR)
}

/// The subject after a finite verb: the first nominative phrase, past reflexives, adverbs, phrases with prepositions,
/// datives.
pub fn subject_after(words: &Words, begin: usize, end: usize, finite: usize) -> Option<NounPhrase> {
    let mut at = begin;
    let mut steps = 0;
    while at < end && steps < 12 {
        steps += 1;
        if words.kind(at) == TokenKind::QuotationMark || !words.is_word(at) {
            if let Some(phrase) = noun_phrase(words, at, end).filter(|phrase| phrase.nominative && !phrase.pronoun) {
                return Some(phrase);
            }
            at += 1;
            continue;
        }
        let classes = words.word(at).classes;
        if classes.has(Classes::REFLEXIVE) {
            at += 1;
            continue;
        }
        if classes.has(Classes::PREPOSITION) && !words.capital(at) {
            // Skip the phrase.
            match noun_phrase(words, at + 1, end) {
                Some(phrase) => at = phrase.tokens.end,
                None => at += 1,
            }
            continue;
        }
        if let Some(phrase) = noun_phrase(words, at, end) {
            if phrase.nominative
                && (agrees(words, &phrase, finite) || words.word(finite).features.has(Features::PLURAL))
                && !(phrase.pronoun
                    && spelled!(
                        words,
                        at,
                        "es" | "dies" | "das" | "uns" | "euch" | "ihr" | "etwas" | "nichts" | "alles"
                    ))
            {
                return Some(phrase);
            }
            at = phrase.tokens.end;
            continue;
        }
        if classes.has(Classes::ADVERB | Classes::NEGATION) || classes.is_empty() {
            at += 1;
            continue;
        }
        break;
    }
    None
}

/// Where an apposition after a phrase ends that itself ends with clause `number`: `des Direktors, Anton Vogel,`.
pub fn apposition_end(words: &Words, period: &Period, number: usize, phrase_end: usize) -> Option<usize> {
    let clause = period.clauses.get(number)?;
    let next = period.clauses.get(number + 1)?;
    if phrase_end != clause.tokens.end
        || clause.boundary != Some(TokenKind::Comma)
        || !next.is_fragment()
        || next.boundary != Some(TokenKind::Comma)
    {
        return None;
    }
    let apposition = noun_phrase(words, next.tokens.begin, next.tokens.end)?;
    (apposition.tokens.end == next.tokens.end && !apposition.pronoun).then_some(next.tokens.end)
}

/// A phrase after the verb up to what belongs to the verb: `sagte der Papst in einem Interview`, `bat der Rat mit dem
/// Hinweis`.
pub fn up_to_adjunct(words: &Words, range: TokenRange) -> TokenRange {
    let end = range.into_iter().skip(1).find(|&token| match words.form(token) {
        "mit" | "zu" | "zum" | "zur" | "auf" | "gegen" | "an" | "über" | "ohne" => !words.capital(token),
        "in" => spelled!(words, token + 1, "einem" | "einer" | "seinem" | "seiner" | "ihrem" | "ihrer"),
        _ => false,
    });
    TokenRange::new(range.begin, end.unwrap_or(range.end))
}

/// The phrase after the verb with its coordination and apposition.
fn after_range(words: &Words, period: &Period, number: usize, phrase: NounPhrase) -> TokenRange {
    let mut range = up_to_adjunct(words, phrase.tokens);
    let Some(clause) = period.clauses.get(number) else { return range };
    // `Merkel und Macron`
    while range.end < clause.tokens.end
        && spelled!(words, range.end, "und" | "sowie" | "oder")
        && let Some(next) = noun_phrase(words, range.end + 1, clause.tokens.end)
        && !next.pronoun
    {
        range.end = next.tokens.end;
    }
    // `Am Abend sagte Anna Vogel, die Bahn, die sie leite, sei pünktlich`: what stands before the next verb.
    let field = || {
        !clause.verb_first
            && period.clauses.iter().skip(number + 2).find(|next| next.opener != Opener::Relative).is_some_and(|next| {
                next.is_main() && next.verb_first && next.finite.is_some_and(|finite| words.is_subjunctive(finite))
            })
    };
    // `sagte Anna Vogel, die Sprecherin der Bahn, …`
    if !phrase.pronoun
        && !field()
        && range.end == clause.tokens.end
        && clause.boundary == Some(TokenKind::Comma)
        && let Some(next) = period.clauses.get(number + 1)
        && next.is_fragment()
        && (next.boundary.is_some() || number + 2 == period.clauses.len())
        && let Some(apposition) = noun_phrase(words, next.tokens.begin, next.tokens.end)
        && apposition.tokens.end == next.tokens.end
        && !apposition.pronoun
    {
        range.end = next.tokens.end;
    }
    range
}

fn subject_in_subordinate(words: &Words, opening: usize, opener: Opener, finite: usize) -> Option<TokenRange> {
    // `in der man …`: the pronoun belongs to its preposition.
    let governed = opener == Opener::Relative && words.is(opening, Classes::PREPOSITION);
    let after = subject_after(words, opening + if governed { 2 } else { 1 }, finite, finite);
    let relative = opener == Opener::Relative
        && spelled!(words, opening, "der" | "die" | "das" | "welcher" | "welche" | "welches")
        && !words.is(opening.saturating_sub(1), Classes::PREPOSITION);
    if relative {
        if let Some(after) = after
            && (is_subject_pronoun(words, &after) || spelled!(words, opening, "das" | "welches"))
        {
            return Some(after.tokens);
        }
        return Some(TokenRange::new(opening, opening + 1));
    }
    let phrase = after?;
    let mut range = phrase.tokens;
    while range.end < finite
        && spelled!(words, range.end, "und" | "sowie" | "oder")
        && let Some(next) = noun_phrase(words, range.end + 1, finite)
        && !next.pronoun
    {
        range.end = next.tokens.end;
    }
    // `wie der Direktor, Anton Vogel, mitteilte`
    if !phrase.pronoun
        && words.kind(range.end) == TokenKind::Comma
        && let Some(apposition) = noun_phrase(words, range.end + 1, finite)
        && words.kind(apposition.tokens.end) == TokenKind::Comma
    {
        range.end = apposition.tokens.end;
    }
    Some(range)
}

/// `gegenüber dem Sender`, `dem Sender`, `die Regierung`, `an die Regierung`.
fn addressee(words: &Words, tokens: TokenRange, cue: &Cue, subject: Option<TokenRange>) -> Option<TokenRange> {
    let mut at = tokens.begin;
    let taken = |phrase: &NounPhrase| subject.is_some_and(|subject| subject.overlaps(phrase.tokens));
    while at < tokens.end {
        let form = words.form(at);
        if form == "gegenüber"
            || matches!((&cue.saying.addressee, form), (AddresseeCase::Preposition("an"), "an" | "ans"))
            || form == "vor"
                && at > cue.finite
                && !cue.saying.verb.has_infinitive("warnen")
                && !cue.saying.verb.has_infinitive("drohen")
        {
            if let Some(phrase) = noun_phrase(words, at + 1, tokens.end).filter(|phrase| !taken(phrase))
                && (form != "vor"
                    || spelled!(
                        words,
                        phrase.head,
                        "journalisten"
                            | "presse"
                            | "reportern"
                            | "abgeordneten"
                            | "parlament"
                            | "medien"
                            | "anhängern"
                            | "diplomaten"
                            | "medienvertretern"
                            | "pressevertretern"
                            | "kameras"
                    ))
            {
                return Some(phrase.tokens);
            }
            at += 1;
            continue;
        }
        if words.is(at, Classes::PREPOSITION) && !words.capital(at) {
            at = noun_phrase(words, at + 1, tokens.end).map_or(at + 1, |phrase| phrase.tokens.end.max(at + 1));
            continue;
        }
        let Some(phrase) = noun_phrase(words, at, tokens.end) else {
            at += 1;
            continue;
        };
        if taken(&phrase) {
            at = subject.map_or(phrase.tokens.end, |subject| subject.end).max(at + 1);
            continue;
        }
        if spelled!(words, phrase.tokens.end, "zufolge" | "gegenüber" | "nach") {
            at = phrase.tokens.end.max(at + 1);
            continue;
        }
        let first = words.form(phrase.tokens.begin);
        let dative = one_of!(
            first,
            "dem"
                | "der"
                | "den"
                | "einem"
                | "einer"
                | "seinem"
                | "seiner"
                | "ihrem"
                | "ihrer"
                | "ihm"
                | "ihnen"
                | "ihr"
                | "mehreren"
                | "allen"
                | "seinen"
                | "ihren"
                | "diesem"
                | "dieser"
        );
        let accusative = one_of!(
            first,
            "den" | "die" | "das" | "einen" | "eine" | "seinen" | "seine" | "ihren" | "ihre" | "ihn" | "sie" | "alle"
        ) || !words.is(phrase.tokens.begin, Classes::OPENS_NOUN_PHRASE) && !phrase.pronoun;
        match cue.saying.addressee {
            AddresseeCase::Dative if dative => return Some(phrase.tokens),
            AddresseeCase::Accusative if accusative => return Some(phrase.tokens),
            _ => {}
        }
        at = phrase.tokens.end.max(at + 1);
    }
    None
}

/// Whether a main clause could stand as a sentence of its own: its subject, then its verb in the indicative (`Die einen
/// loben den Plan, die anderen lehnen ihn ab`).
pub fn opens_sentence(words: &Words, clause: &Clause) -> bool {
    clause.finite.is_some_and(|finite| {
        !words.is_subjunctive(finite)
            && noun_phrase(words, clause.tokens.begin, finite)
                .is_some_and(|phrase| phrase.nominative && !phrase.pronoun && phrase.tokens.end == finite)
    })
}

/// The main clause with what hangs on it: from its beginning to the next main clause, the whole sentence with its full
/// stop where there is no other.
pub fn group(words: &Words, period: &Period, clause: usize) -> TokenRange {
    let first = matrix_begin(words, period, clause);
    let mut last = clause;
    while let Some(next) = period.clauses.get(last + 1) {
        let boundary = period.clauses.get(last).and_then(|clause| clause.boundary);
        let other = next.is_main()
            && !(next.coordinated && next.verb_first)
            && (boundary == Some(TokenKind::Semicolon)
                || words.is(next.tokens.begin, Classes::COORDINATOR)
                || boundary == Some(TokenKind::Comma)
                    && period.clauses.get(last).is_some_and(Clause::is_main)
                    && opens_sentence(words, next));
        // In a heading a dash parts two voices: `Oslo schweigt – Vogel: Alles wird gut`.
        let parted = period.heading && boundary == Some(TokenKind::Dash) && next.boundary == Some(TokenKind::Colon);
        if other || parted {
            break;
        }
        last += 1;
    }
    let begin = period.clauses.get(first).map_or(period.tokens.begin, |clause| clause.tokens.begin);
    let begin = if first == 0 { period.tokens.begin } else { begin };
    let end = if last + 1 >= period.clauses.len() {
        period.tokens.end
    } else {
        period.clauses.get(last).map_or(period.tokens.end, |clause| clause.tokens.end)
    };
    TokenRange::new(begin, end)
}
