//! When a text plays, told from the offices that the people in it hold: a president and a spokeswoman narrow it down to
//! a few years, and whoever held no office in them speaks for nobody but himself.
//!
//! A guess: it takes at least two people, and years in which an office changes hands count for neither holder.

use super::actor::Term;

/// A person of the text, with the terms of office that the lists know.
#[derive(Clone, Debug)]
pub(super) struct Holder {
    /// Index into the lists' people.
    pub person: usize,
    pub terms: Vec<Term>,
    /// Those of the terms that the text's title for the person fits; empty where it gives none.
    pub titled: Vec<Term>,
    /// Whether the text gives the person an office, listed or not.
    pub in_office: bool,
}

const FIRST: u16 = 1990;
const YEARS: usize = 60;

/// How much more a title says than a name alone.
const TITLE: u32 = 3;

/// The years in which most of `holders` are in office; empty where fewer than two are.
pub(super) fn years(holders: &[Holder]) -> Vec<u16> {
    let mut score = [0u32; YEARS];
    let mut people = [0u32; YEARS];
    for holder in holders {
        for (offset, (score, people)) in score.iter_mut().zip(people.iter_mut()).enumerate() {
            let year = FIRST + offset as u16;
            let terms = if holder.titled.is_empty() { &holder.terms } else { &holder.titled };
            if terms.iter().any(|term| holds_within(term, year)) {
                *score += if holder.titled.is_empty() { 1 } else { TITLE };
                *people += 1;
            }
        }
    }
    let best = score.iter().copied().max().unwrap_or(0);
    score
        .iter()
        .zip(&people)
        .enumerate()
        .filter(|(_, (score, people))| **score == best && **people >= 2)
        .map(|(offset, _)| FIRST + offset as u16)
        .collect()
}

/// Those of `holders` whom no title puts in office and who held none in `years`; offices that begin the year after count, since the last
/// year of the ones before was left out.
pub(super) fn out_of_office(holders: &[Holder], years: &[u16]) -> Vec<usize> {
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
    holders
        .iter()
        .filter(|holder| !holder.in_office && holder.titled.is_empty() && !holder.terms.is_empty())
        .filter(|holder| holder.terms.iter().all(|term| term.from > *last + 1 || term.to.is_some_and(|to| to < *first)))
        .map(|holder| holder.person)
        .collect()
}

/// Whether the office is held all through `year`: its first and last year are shared with somebody else.
fn holds_within(term: &Term, year: u16) -> bool {
    match term.to {
        Some(to) if to - term.from.min(to) >= 2 => term.from < year && year < to,
        Some(_) => term.holds(year),
        None => term.from < year || term.from + 1 >= year && term.from <= year,
    }
}

#[cfg(test)]
mod tests {
    use super::super::actor::Office;
    use super::*;

    fn term(from: u16, to: Option<u16>) -> Vec<Term> {
        vec![Term { office: Office::President, from, to }]
    }

    #[test]
    fn whoever_left_before_is_out_of_office() {
        let (president, minister, adviser) = (term(2021, Some(2025)), term(2021, Some(2025)), term(2018, Some(2019)));
        let holders = [
            Holder { person: 1, terms: president.clone(), titled: president, in_office: true },
            Holder { person: 2, terms: minister, titled: Vec::new(), in_office: false },
            Holder { person: 3, terms: adviser, titled: Vec::new(), in_office: false },
        ];
        let years = years(&holders);
        assert_eq!(years, [2022, 2023, 2024]);
        assert_eq!(out_of_office(&holders, &years), [3]);
    }

    #[test]
    fn one_person_tells_nothing() {
        let president = term(2012, None);
        let holders = [Holder { person: 1, terms: president.clone(), titled: president, in_office: true }];
        assert!(years(&holders).is_empty());
        assert!(out_of_office(&holders, &[]).is_empty());
    }
}
