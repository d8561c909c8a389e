//! How it is told: shares of words, kinds, cues, hedges. Figures without judgement.

use crate::text::dictionary::Dictionary;
use rustc_hash::FxHashSet;

use crate::attribution::{Attribution, Kind};
use crate::comparison::{Account, AccountTelling, Statement, Telling};
use crate::grammar::german::verb::readings;
use crate::lexicon::german::verb_of_saying;
use crate::text::letter_case::lower_all;
use crate::text::{Document, Language, Span};

/// Counts how the accounts are told. `attributions` are all texts' in order, as [`Statement::attribution`] counts them.
pub(crate) fn telling(documents: &[Document], attributions: &[&Attribution], statements: &[Statement]) -> Telling {
    let order = [Account::First, Account::Second, Account::Both, Account::Other];
    let words: usize = documents.iter().map(words_of).sum();
    // For each token the accounts that say it, a bit each.
    let mut said: Vec<Vec<u8>> = documents.iter().map(|document| vec![0; document.tokens().len()]).collect();
    let mut accounts = Vec::new();
    for (number, account) in order.into_iter().enumerate() {
        let mut kinds: Vec<(Kind, usize)> = Vec::new();
        let mut cues: Dictionary<usize> = Dictionary::default();
        let mut hedges: Dictionary<usize> = Dictionary::default();
        let mut first = None;
        // A cue that announces two statements is one word of the outlet's.
        let mut counted: FxHashSet<usize> = FxHashSet::default();
        for (index, statement) in statements.iter().enumerate().filter(|(_, statement)| statement.account == account) {
            let Some(document) = documents.get(statement.text) else { continue };
            first.get_or_insert(index);
            match kinds.iter_mut().find(|(kind, _)| *kind == statement.kind) {
                Some((_, count)) => *count += 1,
                None => kinds.push((statement.kind, 1)),
            }
            for tokens in statement.content.iter().map(|span| document.tokens_of(*span)) {
                let said = said.get_mut(statement.text).and_then(|said| said.get_mut(tokens.begin..tokens.end));
                for accounts in said.unwrap_or_default() {
                    *accounts |= 1 << number;
                }
            }
            let attribution = statement.attribution.and_then(|index| attributions.get(index));
            if let Some(attribution) = attribution
                && let Some(place) = attribution.cue.first().map(|span| documents.len() * span.begin + statement.text)
                && counted.insert(place)
            {
                *cues.entry(base_form(document, &attribution.cue), || 0) += 1;
            }
            for hedge in &statement.hedges {
                *hedges.entry(lower_all(hedge.of(document.text())), || 0) += 1;
            }
        }
        kinds.sort();
        accounts.push(AccountTelling { account, words: 0, kinds, cues: ranked(cues), hedges: ranked(hedges), first });
    }
    let mut outlet_words = 0;
    for (document, said) in documents.iter().zip(&said) {
        for (_, &said) in document.tokens().iter().zip(said).filter(|(token, _)| token.is_word()) {
            outlet_words += usize::from(said == 0);
            for (number, account) in accounts.iter_mut().enumerate() {
                account.words += usize::from(said >> number & 1);
            }
        }
    }
    Telling { words, outlet_words, accounts }
}

fn words_of(document: &Document) -> usize {
    document.tokens().iter().filter(|token| token.is_word()).count()
}

fn ranked(counts: Dictionary<usize>) -> Vec<(String, usize)> {
    let mut ranked: Vec<(String, usize)> = counts.rows().map(|(words, count)| (words.clone(), *count)).collect();
    ranked.sort_by(|(one, many), (other, more)| more.cmp(many).then_with(|| one.cmp(other)));
    ranked
}

/// The cue in base form: the infinitive of a German verb of saying, else the words as they stand in lower case.
fn base_form(document: &Document, cue: &[Span]) -> String {
    let tokens: Vec<usize> = cue.iter().flat_map(|span| document.tokens_of(*span)).collect();
    if document.language() == Language::German {
        for &token in &tokens {
            for reading in readings(document.form(token)) {
                let joined = tokens
                    .iter()
                    .filter(|&&particle| particle != token)
                    .find_map(|&particle| reading.verb.with_particle(document.form(particle)));
                if let Some(verb) =
                    joined.into_iter().chain([reading.verb]).find(|verb| verb_of_saying(*verb).is_some())
                {
                    return verb.infinitive();
                }
            }
        }
    }
    tokens.iter().map(|&token| document.form(token)).collect::<Vec<_>>().join(" ")
}
