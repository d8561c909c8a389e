//! What a row is called: a concept's label, or the noun that most of its statements share.

use crate::text::dictionary::{Dictionary, Spellings};

use rustc_hash::FxHashMap;

use super::unit::{Parts, Term, Unit, stem};
use super::vocabulary;
use crate::comparison::Account;
use crate::text::fold;
use crate::text::letter_case::upper;
use crate::text::{Document, Language, TokenKind, TokenRange};

/// What opens a row tells its matter; what one statement of many says aside tells less.
const OPENS: f32 = 1.5;
const ASIDE: f32 = 0.4;
/// What stands only in the words around a statement, in no way said before it.
const FRAMED: f32 = 0.2;
/// So many statements of a row are many.
const MANY: usize = 3;

/// A label for each row, none twice.
pub(super) fn labels(documents: &[Document], units: &[Unit], parts: &Parts, rows: &[Vec<usize>]) -> Vec<String> {
    let language = documents.first().map(Document::language).unwrap_or_default();
    let shown = Shown::read(documents, language);
    let mut frequency: FxHashMap<u64, usize> = FxHashMap::default();
    for unit in units {
        for (term, _) in unit.own.iter() {
            *frequency.entry(term.place()).or_default() += 1;
        }
    }
    let mut taken = Spellings::default();
    // The number that the next row without a name of its own gets, those of bystanders apart; those before it are taken.
    let (mut next, mut next_voices) = (1, 1);
    let mut labels = Vec::with_capacity(rows.len());
    // For each term of a row how much it tells, how many units name it in their own words, and one of those; and where each
    // term stands there.
    let mut carried: Vec<(Term, f32, usize, Option<&Unit>)> = Vec::new();
    let mut places: FxHashMap<u64, usize> = FxHashMap::default();
    for row in rows {
        places.clear();
        let first = row.iter().min();
        for &number in row {
            let opens = if first == Some(&number) { OPENS } else { 1.0 };
            let Some(unit) = units.get(number) else { continue };
            for (term, weight) in unit.terms.iter() {
                let own = unit.own.get(term).is_some();
                let next = carried.len();
                let place = *places.entry(term.place()).or_insert(next);
                if place == next {
                    carried.push((term, 0.0, 0, None));
                }
                let Some((_, sum, owners, owner)) = carried.get_mut(place) else { continue };
                // Who speaks, and how, heads no row: only what the outlet says before counts beside the words themselves.
                *sum += weight * opens * if own || unit.lead.get(term).is_some() { 1.0 } else { FRAMED };
                *owners += usize::from(own);
                *owner = owner.or(Some(unit).filter(|_| own));
            }
        }
        let opening = first.and_then(|&first| units.get(first));
        let mut ranked: Vec<(f32, &str)> = carried
            .drain(..)
            .filter_map(|(term, weight, own, owner)| {
                let everywhere = frequency.get(&term.place()).copied().unwrap_or(1).max(1) as f32;
                // A word of this row alone names it better than one that stands everywhere; a concept's label is a
                // better heading than a lone noun, and a common concept worse than either.
                let (label, strength) = match term {
                    Term::Concept(number) => {
                        let concept = vocabulary::concept(number)?;
                        // What one statement alone speaks of is better called by its own word.
                        let owner = owner.filter(|_| own == 1);
                        let nouns = owner.into_iter().flat_map(|unit| unit.own.terms()).filter_map(|term| match term {
                            Term::Stem(stem) => shown.of(parts.part(stem)),
                            _ => None,
                        });
                        let word = nouns
                            .filter(|noun| vocabulary::concepts_of(&fold(noun)).contains(&number))
                            .max_by_key(|noun| noun.len());
                        (word.unwrap_or_else(|| concept.label(language)), if concept.weak { 0.8 } else { 1.0 })
                    }
                    Term::Stem(stem) => (shown.of(parts.part(stem))?, 0.7),
                    Term::Beginning(_) => return None,
                };
                let share = own as f32 / everywhere;
                let aside = own <= 1
                    && row.len() >= MANY
                    && opening.is_none_or(|unit| unit.own.get(term).or(unit.lead.get(term)).is_none());
                let strength = strength * if aside { ASIDE } else { 1.0 };
                Some((strength * (weight + 0.5 * own as f32) * (0.5 + share), label))
            })
            .collect();
        ranked.sort_by(|(one, first), (other, second)| other.total_cmp(one).then_with(|| first.cmp(second)));
        let voices = row.iter().filter_map(|&unit| units.get(unit)).all(|unit| unit.account == Account::Other);
        let fallback = match (language, voices) {
            (Language::German, true) => "Weitere Stimmen",
            (Language::German, false) => "Weiteres",
            (Language::English, true) => "Other voices",
            (Language::English, false) => "Other matters",
        };
        let label = ranked
            .iter()
            .map(|(_, label)| *label)
            .find(|label| !taken.contains(label))
            .map(str::to_owned)
            .unwrap_or_else(|| numbered(fallback, if voices { &mut next_voices } else { &mut next }, &taken));
        taken.entry(label.clone(), || ());
        labels.push(label);
    }
    labels
}

/// `Weiteres`, `Weiteres (2)`, …: the first from number `next` on that is not taken. Where it is kept from row to row, no
/// number is tried twice.
fn numbered(name: &str, next: &mut usize, taken: &Spellings) -> String {
    loop {
        let label = if *next == 1 { name.to_owned() } else { format!("{name} ({next})") };
        *next += 1;
        if !taken.contains(&label) {
            return label;
        }
    }
}

/// The words that head a row where the English word at `token` is a noun beyond doubt: an article or the like stands before
/// it, and no further word that could be the noun after it. One more word may stand between, and says more of the matter
/// with it: `the joint commission`.
fn english_noun(document: &Document, token: usize) -> Option<&str> {
    let before = |steps: usize| token.checked_sub(steps).map_or("", |before| document.form(before));
    let small =
        |token: usize| document.tokens().get(token).is_some_and(|here| here.kind == TokenKind::Word && !here.capital);
    let stop = |steps: usize| super::unit::is_stop(before(steps));
    if !small(token) || stop(0) || bends(before(0)) || !ends_phrase(document, token) {
        return None;
    }
    if introduces(before(1)) {
        return Some(document.word(token));
    }
    let kind = token.checked_sub(1).filter(|&kind| small(kind))?;
    if !introduces(before(2)) || introduces(before(1)) || closes(before(1)) || bends(before(1)) {
        return None;
    }
    let both = document.span(TokenRange::new(kind, token + 1)).of(document.text());
    let says = !stop(1) && before(1).len() > 3 && !both.contains('\n');
    Some(if says { both } else { document.word(token) })
}

/// Whether no further word that could be the noun stands after it.
fn ends_phrase(document: &Document, token: usize) -> bool {
    let next = document.tokens().get(token + 1);
    let closed = next.is_none_or(|next| next.kind != TokenKind::Word)
        || closes(document.form(token + 1))
        || bends(document.form(token + 1));
    closed && !document.form(token).ends_with("ing")
}

/// Whether the folded word is an adverb or a past form, by its ending.
fn bends(form: &str) -> bool {
    form.ends_with("ly") || form.ends_with("ed")
}

/// Whether the folded word opens a phrase that a noun ends.
fn introduces(form: &str) -> bool {
    form.ends_with("'s")
        || one_of!(
            form,
            "the"
                | "a"
                | "an"
                | "of"
                | "its"
                | "his"
                | "her"
                | "our"
                | "their"
                | "this"
                | "these"
                | "those"
                | "no"
                | "any"
                | "several"
                | "single"
                | "some"
                | "new"
                | "on"
                | "over"
                | "about"
                | "against"
                | "for"
        )
}

/// Whether the folded word cannot stand inside a phrase that a noun ends.
fn closes(form: &str) -> bool {
    one_of!(
        form,
        "of" | "in"
            | "on"
            | "at"
            | "to"
            | "for"
            | "from"
            | "over"
            | "through"
            | "between"
            | "across"
            | "against"
            | "after"
            | "before"
            | "under"
            | "with"
            | "by"
            | "and"
            | "or"
            | "but"
            | "as"
            | "that"
            | "which"
            | "who"
            | "was"
            | "were"
            | "is"
            | "are"
            | "had"
            | "has"
            | "have"
            | "would"
            | "will"
            | "could"
            | "can"
            | "must"
            | "should"
            | "not"
            | "if"
            | "when"
    )
}

/// Whether another capital word follows at once, as in a name of several words.
fn begins_name(document: &Document, token: usize) -> bool {
    document.tokens().get(token + 1).is_some_and(|next| next.kind == TokenKind::Word && next.capital)
}

/// Whether the folded German noun is a time of the day or the like: `Donnerstagmorgen`.
fn is_time(form: &str) -> bool {
    ["morgen", "mittag", "abend", "nacht", "woche", "stunde"].iter().any(|time| form.ends_with(time))
}

/// The word at `token`, a German genitive or dative plural without its ending: `des Rates` → `Rat`, `von 19 Flugkörpern` →
/// `Flugkörper`. Others stay as they are.
fn nominative(document: &Document, token: usize) -> &str {
    let word = document.word(token);
    let mut before = (1..=2).filter_map(|back| token.checked_sub(back)).map(|token| document.form(token));
    if word.ends_with("ern") || word.ends_with("eln") {
        let dative =
            before.any(|form| one_of!(form, "den" | "von" | "mit" | "aus" | "bei" | "nach" | "zu" | "zwischen"));
        return word.strip_suffix('n').filter(|_| dative && !word.ends_with("ltern")).unwrap_or(word);
    }
    if !before.any(|form| one_of!(form, "des" | "eines" | "dieses" | "seines" | "ihres" | "unseres")) {
        return word;
    }
    let ending = if word.ends_with("nisses") {
        "ses"
    } else if word.ends_with("es") {
        "es"
    } else {
        "s"
    };
    // `des Hauses`, but `des Ausweises` and `des Kreises` all the same.
    word.strip_suffix(ending).filter(|stem| stem.len() > 2 && !word.ends_with("ss")).unwrap_or(word)
}

/// Stems as words of the text.
struct Shown(Dictionary<Option<String>>);

impl Shown {
    fn read(documents: &[Document], language: Language) -> Shown {
        // Stem → which forms of it the text has, and how often.
        let mut forms: Dictionary<Vec<(&str, usize)>> = Dictionary::default();
        // By text and number of a distinct spelling the number of its stem; none for names, which head no row.
        let mut known: Vec<Vec<Option<Option<usize>>>> =
            documents.iter().map(|document| vec![None; document.forms().len()]).collect();
        for (text, document) in documents.iter().enumerate() {
            for (token, here) in document.tokens().iter().enumerate() {
                if language == Language::German && !here.capital {
                    continue;
                }
                // A sentence's first word may be capital without being a noun.
                let first = token.checked_sub(1).is_none_or(|before| {
                    document
                        .tokens()
                        .get(before)
                        .is_none_or(|before| !before.is_word() && before.kind != TokenKind::Comma)
                });
                // `Außen- und Innenminister`: half a word heads no row.
                if here.kind != TokenKind::Word || document.form(token).ends_with('-') {
                    continue;
                }
                let noun = match language {
                    // `Internationalen Agentur`: the first word of a name heads no row either.
                    Language::German => (!first && !begins_name(document, token) && !is_time(document.form(token)))
                        .then(|| nominative(document, token)),
                    Language::English => english_noun(document, token),
                };
                let Some(noun) = noun else { continue };
                let known = known.get_mut(text).and_then(|known| known.get_mut(here.form.index()));
                let read = || {
                    let form = document.form(token);
                    (!crate::account::is_name(form)).then(|| forms.number_or_add(stem(form, language), Vec::new))
                };
                let number = known.and_then(|known| *known.get_or_insert_with(read));
                if let Some(forms) = number.and_then(|number| forms.values_mut().get_mut(number)) {
                    // A stem has few forms.
                    match forms.iter_mut().find(|(form, _)| *form == noun) {
                        Some((_, count)) => *count += 1,
                        None => forms.push((noun, 1)),
                    }
                }
            }
        }
        // The commonest form; where forms are equally common the shortest, which is the nominative. `Gesprächen` is the
        // dative of `Gespräche`.
        let shown = |forms: &[(&str, usize)]| -> Option<String> {
            let (form, _) = forms.iter().max_by_key(|(form, count)| (*count, std::cmp::Reverse(form.len()), *form))?;
            let plural = form.strip_suffix('n').filter(|plural| forms.iter().any(|(form, _)| form == plural));
            let form = plural.unwrap_or(form);
            let mut characters = form.chars();
            let first = characters.next()?;
            Some(std::iter::once(upper(first)).chain(characters).collect())
        };
        Shown(forms.map(|forms| shown(&forms)))
    }

    /// How the stem stands in the text.
    fn of(&self, stem: &str) -> Option<&str> {
        self.0.get(stem)?.as_deref()
    }
}
