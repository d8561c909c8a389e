//! `…, das sagte X.`, `…, so sagte X.`

use super::analysis::governed::for_each_cue;
use super::analysis::preceding::preceding;
use super::{Construction, Rule};

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "content_das_cue",
        german: "Ein angehängter Satz mit „das“ oder „so“ sagt, von wem das Vorige ist.",
        english: "A clause with “das” or “so” at the end says whose words the ones before are.",
    },
    find: |context, number, drafts| {
        for_each_cue(context, number, drafts, |context, _, period, cue, _| {
            let words = context.words;
            let clause = period.clauses.get(cue.clause)?;
            let first = clause.tokens.begin;
            let pointing = spelled!(words, first, "so" | "das" | "dies") && clause.finite == Some(first + 1);
            pointing.then(|| preceding(words, period, cue, &CONSTRUCTION.rule, true)).flatten()
        });
    },
};
