//! Whether a unit goes on with the matter of the one right before it. News is told in order: a paragraph is mostly about one
//! matter, an answer follows what it answers, and words such as `zudem`, or a question of the outlet, open something new.

use super::likeness::Likeness;
use super::unit::Unit;
use crate::attribution::{Act, Kind};
use crate::comparison::Account;

// Log-odds, found by logistic regression on the articles in tests/gold, each left out in turn, and then rounded by hand.
// They are a guess that fits those articles.
const NOTHING_KNOWN: f32 = -1.5;
const SAME_PARAGRAPH: f32 = 1.55;
const SHARED_CONCEPTS: f32 = 1.25;
const SHARED_NOUNS: f32 = 0.5;
const SHARED_NOUNS_AROUND: f32 = 0.5;
/// Each names a matter, and not the same one.
const OTHER_MATTER: f32 = -0.4;
/// Words that hardly name anything need those before them to be understood.
const SAYS_LITTLE: f32 = 1.1;
const CARRIED_OVER: f32 = 0.75;
const SAME_SPEAKER: f32 = 0.35;
const SAME_SPEAKER_QUOTED: f32 = 1.05;
/// News puts one side's version beside the other's; a denial there is an answer.
const OTHER_SIDE: f32 = 0.9;
const OTHER_SIDE_DENIES: f32 = 0.65;
/// `wies den Vorwurf zurück`, `that claim`.
const TAKES_UP: f32 = 0.75;
const REFUSES: f32 = -0.2;
/// Bystanders in a row each bring their own matter; so does what both sides say together.
const BYSTANDER_AFTER_BYSTANDER: f32 = -0.9;
const BOTH_TOGETHER: f32 = -1.0;
/// A promise that somebody else tells of is a matter of its own, the more so after another one.
const TOLD_OF_SOMEBODY: f32 = -0.35;
const TOLD_OF_SOMEBODY_AGAIN: f32 = -0.95;
const DEMANDS: f32 = -0.85;
const WARNS: f32 = -0.6;
const ADDS: f32 = -0.5;
const ASKED_BEFORE: f32 = -0.7;
/// The outlet's words before a paragraph's first statement lead elsewhere.
const LED_INTO_PARAGRAPH: f32 = -0.75;
const FIGURE_AFTER_FIGURE: f32 = 0.55;

/// The log-odds that `unit` is about what `before`, the one right before it, is about.
pub(super) fn goes_on(before: &Unit, unit: &Unit, shared: &Likeness) -> f32 {
    let same_paragraph = before.text == unit.text && before.paragraph == unit.paragraph;
    let same_speaker = before.speaker == unit.speaker;
    let bystander = |unit: &Unit| unit.account == Account::Other;
    let other_side = before.account != unit.account && !bystander(before) && !bystander(unit);
    let says_no = matches!(unit.act, Act::Deny | Act::Refuse);
    let other_matter = unit.has_matter() && before.has_matter() && shared.concepts == 0.0;
    let signs = [
        (same_paragraph, SAME_PARAGRAPH),
        (other_matter, OTHER_MATTER),
        (unit.says_little(), SAYS_LITTLE),
        (unit.carried_over, CARRIED_OVER),
        (same_speaker, SAME_SPEAKER),
        (same_speaker && unit.kind == Kind::Direct, SAME_SPEAKER_QUOTED),
        (other_side, OTHER_SIDE),
        (other_side && says_no && same_paragraph && !same_speaker, OTHER_SIDE_DENIES),
        (unit.takes_up, TAKES_UP),
        (unit.act == Act::Refuse, REFUSES),
        (bystander(before) && bystander(unit) && !same_speaker, BYSTANDER_AFTER_BYSTANDER),
        (unit.account == Account::Both, BOTH_TOGETHER),
        (unit.nested && !same_speaker, TOLD_OF_SOMEBODY),
        (unit.nested && before.nested, TOLD_OF_SOMEBODY_AGAIN),
        (unit.act == Act::Demand && !same_speaker, DEMANDS),
        (unit.act == Act::Warn && !same_speaker, WARNS),
        (unit.adds, ADDS),
        (unit.asked, ASKED_BEFORE),
        (unit.led && !same_paragraph, LED_INTO_PARAGRAPH),
        (unit.figure && before.figure, FIGURE_AFTER_FIGURE),
    ];
    NOTHING_KNOWN
        + signs.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum::<f32>()
        + SHARED_CONCEPTS * shared.concepts
        + SHARED_NOUNS * shared.nouns
        + SHARED_NOUNS_AROUND * shared.nouns_around
}
