//! `„…“, triumphierte X.`: after a quotation and a comma any verb with its subject says whose it is.

use super::analysis::cue::Cue;
use super::analysis::draft::{Context, Draft};
use super::analysis::frame::roles;
use super::analysis::quotation::{clause_after, complete, for_each_quotation};
use super::analysis::title::{is_capitalised, is_sentence, names_title};
use super::{Construction, Rule};
use crate::attribution::Kind;
use crate::grammar::german::{Opener, Period};
use crate::text::TokenKind;

pub(super) static CONSTRUCTION: Construction = Construction {
    rule: Rule {
        name: "quotation_any_verb",
        german: "Nach dem Zitat und einem Komma steht, wer spricht, mit einem beliebigen Verb.",
        english: "After the quotation and a comma, words with any verb tell who is speaking.",
    },
    find: |context, number, drafts| for_each_quotation(context, number, drafts, find),
};

fn find(context: &Context, _: usize, period: &Period, at: usize, _: &[Draft]) -> Option<Draft> {
    let words = context.words;
    let (next, mut first) = clause_after(words, period, at)?;
    // `„…“, mit diesen Worten begrüßte X die Gäste`
    let with_words = spelled!(words, first, "mit")
        && spelled!(words, first + 1, "diesen" | "den" | "folgenden")
        && spelled!(words, first + 2, "worten")
        && next.finite == Some(first + 3);
    if with_words {
        first += 3;
    }
    let quotation = period.clauses.get(at)?.quotation?;
    // Words that open their sentence or follow a colon; a list of titles has a verb after it, too.
    let opens = period.tokens.begin == quotation.tokens.begin
        || at.checked_sub(1).and_then(|before| period.clauses.get(before)?.boundary) == Some(TokenKind::Colon);
    let speech = is_sentence(words, quotation.inside()) || !is_capitalised(words, quotation.inside());
    let comma = (quotation.tokens.end..first).any(|token| words.kind(token) == TokenKind::Comma);
    // A verb that no list knows shows by its ending: `giftete er`.
    let form = words.form(first);
    let unlisted = next.finite.is_none()
        && words.word(first).classes.is_empty()
        && !words.capital(first)
        && ends_in!(form, "te" | "ten" | "t");
    let listed = next.finite == Some(first) && (next.verb_first || with_words) && !words.is_subjunctive(first);
    if !opens || !speech || !comma || next.opener != Opener::None || !listed && !unlisted {
        return None;
    }
    let cue = Cue::of_any_verb(words, next, at + 1, first)?;
    roles(words, period, &cue).source?;
    let draft = Draft::announced(words, period, &cue, &CONSTRUCTION.rule, Kind::Direct);
    let title = draft.source.iter().any(|source| names_title(words, *source));
    if title { None } else { complete(words, period, at, draft) }
}
