//! **Matches** words in quotation marks inside another report.
//!
//! **Why** They are somebody's own words, whatever frames them.
//!
//! **Example** `The envoy called the offer “a first step”.`

use super::frame::Sentence;
use crate::attribution::rules::Rule;
use crate::attribution::{Attribution, Kind};

pub(super) static RULE: Rule = Rule {
    name: "fragment",
    german: "Was in diesem Bericht in Anführungszeichen steht, sind die eigenen Worte der Quelle.",
    english: "Words in quotation marks inside a report are the source’s own.",
};

/// Adds the fragments inside the reports of `sentence`, each right after the innermost report that holds it.
pub(super) fn apply(sentence: &Sentence, found: &mut Vec<Attribution>, first: usize) {
    for quotation in &sentence.reading.quotations {
        let hosts = found.get(first..).unwrap_or_default();
        let claimed = hosts.iter().any(|host| host.kind == Kind::Direct && host.content.contains(&quotation.span));
        let host = hosts
            .iter()
            .enumerate()
            .filter(|(_, host)| {
                host.kind != Kind::Direct
                    && host.content.iter().any(|content| content.contains(quotation.span))
                    && host.content.as_slice() != [quotation.span]
            })
            .min_by_key(|(_, host)| host.content.iter().map(|content| content.len()).sum::<usize>())
            .map(|(number, host)| (first + number, host.clone()));
        let Some((number, host)) = host.filter(|_| !claimed) else { continue };
        let fragment = Attribution { kind: Kind::Direct, rule: &RULE, content: vec![quotation.span], ..host };
        found.insert(number + 1, fragment);
    }
}
