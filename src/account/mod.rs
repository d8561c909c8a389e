//! Whose account a statement belongs to: mention → actor → side, chains, the running account, pronouns and role nouns.
//!
//! Knows attributions and word lists of actors; knows nothing of topics or the page.

mod actor;
mod chain;
mod era;
mod mention;
mod resolve;
mod role;

pub use actor::{Actor, actor_named, actors};

use crate::attribution::Reports;
use crate::comparison::{Account, Link, Note, NoteKind, Place, SettledBy, Side, Statement};
use crate::input::{Input, SideChoice, Sides, Voice};
use crate::text::{Document, Span};
use chain::Reported;
use mention::OwnName;
use resolve::{Party, Resolver, Speaking, Who};

/// What the account stage settles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounts {
    /// The two sides; for [`Sides::Auto`] the two actors that speak most.
    pub sides: [Side; 2],
    /// The statements of all texts, in text order; topics not yet told.
    pub statements: Vec<Statement>,
    /// Reports whose source could not be found.
    pub notes: Vec<Note>,
}

/// Settles whose account each report of `found` belongs to. Texts without attributions give no statements, unless they
/// are a side's own voice.
pub fn accounts(input: &Input, found: &[(Document, Reports)]) -> Accounts {
    let own = own_names(&input.sides);
    let mut notes = Vec::new();
    let mut reported: Vec<Vec<Reported>> = Vec::new();
    let mut mentioned = vec![0; actors().len()];
    for (text, (document, reports)) in found.iter().enumerate() {
        let resolver = Resolver::new(document, &own, house(input, text));
        for (mentioned, times) in mentioned.iter_mut().zip(resolver.actors_named()) {
            *mentioned += times;
        }
        let (settled, unsettled) = chain::reported(&resolver, reports);
        for span in unsettled {
            notes.push(Note { at: Place { text, span }, what: NoteKind::UnknownSource });
        }
        reported.push(settled);
    }
    let (sides, choices) = sides(&input.sides, &reported, &mentioned);
    let mut statements = Vec::with_capacity(reported.iter().map(Vec::len).sum());
    let mut offset = 0;
    for (text, settled) in reported.into_iter().enumerate() {
        let Some((document, reports)) = found.get(text) else { continue };
        let voice = input.texts.get(text).map(|voiced| voiced.voice).unwrap_or_default();
        let first = statements.len();
        for report in settled {
            statements.push(statement(text, offset, report, &choices));
        }
        let (Voice::First | Voice::Second) = voice else {
            offset += reports.attributions.len();
            continue;
        };
        let of_text = statements.split_off(first);
        statements.extend(in_own_voice(text, document, voice, &sides, of_text));
        offset += reports.attributions.len();
    }
    for (number, statement) in statements.iter_mut().enumerate() {
        statement.id = u32::try_from(number + 1).unwrap_or(u32::MAX);
    }
    Accounts { sides, statements, notes }
}

/// Whether a folded word is somebody's given name.
pub(crate) fn is_given_name(form: &str) -> bool {
    actor::is_given_name(form)
}

/// Whether a folded word is a name or a noun for somebody who holds an office, and so no matter by itself.
pub(crate) fn is_name(form: &str) -> bool {
    actor::is_name(form) || role::is_person(form)
}

/// The actor whose own text `text` is, if it is a side's and the side is a built-in one.
fn house(input: &Input, text: usize) -> Option<usize> {
    let Sides::Pair(pair) = &input.sides else { return None };
    let side = match input.texts.get(text)?.voice {
        Voice::First => &pair[0],
        Voice::Second => &pair[1],
        Voice::Outlet => return None,
    };
    let SideChoice::Actor(id) = side else { return None };
    actors().iter().position(|actor| actor.id == id)
}

fn own_names(sides: &Sides) -> Vec<OwnName> {
    let Sides::Pair(pair) = sides else { return Vec::new() };
    let mut own = Vec::new();
    for (side, choice) in pair.iter().enumerate() {
        if let SideChoice::Own { name, aliases } = choice {
            for alias in std::iter::once(name).chain(aliases) {
                let words: Vec<String> = alias.split_whitespace().map(actor::key).collect();
                if !words.is_empty() {
                    own.push(OwnName { side, words });
                }
            }
        }
    }
    own
}

/// The two sides, and who speaks for each.
fn sides(chosen: &Sides, reported: &[Vec<Reported>], mentioned: &[usize]) -> ([Side; 2], [Option<Speaking>; 2]) {
    let choose = |choice: &SideChoice, number: usize| match choice {
        SideChoice::Actor(id) => match actors().iter().position(|actor| actor.id == id) {
            Some(index) => (side_of(index), Some(Speaking::Actor(index))),
            None => (Side { id: id.clone(), german: id.clone(), english: id.clone() }, None),
        },
        SideChoice::Own { name, .. } => (
            Side { id: format!("own_{}", number + 1), german: name.clone(), english: name.clone() },
            Some(Speaking::Own(number)),
        ),
    };
    let [first, second] = match chosen {
        Sides::Pair([first, second]) => [choose(first, 0), choose(second, 1)],
        Sides::Auto => {
            let [first, second] = two_that_speak_most(reported, mentioned);
            [(side_of(first), Some(Speaking::Actor(first))), (side_of(second), Some(Speaking::Actor(second)))]
        }
    };
    ([first.0, second.0], [first.1, second.1])
}

fn side_of(index: usize) -> Side {
    match actors().get(index) {
        Some(actor) => {
            Side { id: actor.id.to_owned(), german: actor.german.to_owned(), english: actor.english.to_owned() }
        }
        None => Side { id: String::new(), german: String::new(), english: String::new() },
    }
}

/// By statements whose outermost source they are; where these are equal, by how often the text names them. In the order
/// of the list of actors.
fn two_that_speak_most(reported: &[Vec<Reported>], mentioned: &[usize]) -> [usize; 2] {
    let mut counts: Vec<(usize, usize)> = mentioned.iter().map(|&named| (0, named)).collect();
    for report in reported.iter().flatten() {
        if let Some(Who { party: Party::For(parties), .. }) = report.chain.first() {
            for party in parties.iter() {
                if let Speaking::Actor(actor) = party
                    && let Some((speaks, _)) = counts.get_mut(*actor)
                {
                    *speaks += 1;
                }
            }
        }
    }
    let mut ranked: Vec<(usize, (usize, usize))> =
        counts.into_iter().enumerate().filter(|&(_, counts)| counts != (0, 0)).collect();
    ranked.sort_by_key(|&(actor, (speaks, named))| (std::cmp::Reverse(speaks), std::cmp::Reverse(named), actor));
    let mut pair: Vec<usize> = ranked.iter().take(2).map(|&(actor, _)| actor).collect();
    for fallback in [0, 1] {
        if pair.len() < 2 && !pair.contains(&fallback) {
            pair.push(fallback);
        }
    }
    pair.sort_unstable();
    [pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(1)]
}

fn account(party: &Party, sides: &[Option<Speaking>; 2]) -> Account {
    let parties = match party {
        Party::Both => return Account::Both,
        Party::Nobody => return Account::Other,
        Party::For(parties) => parties,
    };
    let has = |side: Option<Speaking>| side.is_some_and(|side| parties.contains(&side));
    match (has(sides[0]), has(sides[1])) {
        (true, true) => Account::Both,
        (true, false) => Account::First,
        (false, true) => Account::Second,
        (false, false) => Account::Other,
    }
}

fn statement(text: usize, offset: usize, report: Reported, sides: &[Option<Speaking>; 2]) -> Statement {
    let chain: Vec<Link> = report
        .chain
        .iter()
        .map(|who| Link {
            name: who.name.clone(),
            account: account(&who.party, sides),
            actor: match &who.party {
                Party::For(parties) => parties.iter().find_map(|party| match party {
                    Speaking::Actor(index) => actors().get(*index).map(|actor| actor.id.into()),
                    Speaking::Own(_) => None,
                }),
                _ => None,
            },
            mention: Some(who.mention),
        })
        .collect();
    Statement {
        id: 0,
        text,
        attribution: Some(offset + report.attribution),
        kind: report.kind,
        content: report.content,
        account: chain.first().map_or(Account::Other, |link| link.account),
        speaker: chain.last().map(|link| link.name.clone()),
        act: report.act,
        chain,
        settled_by: report.settled_by,
        hedges: report.hedges,
        topic: None,
        by_hand: false,
    }
}

/// A side's own text: every sentence is its statement; whom it reports stands behind it in the chain.
fn in_own_voice(
    text: usize,
    document: &Document,
    voice: Voice,
    sides: &[Side; 2],
    inside: Vec<Statement>,
) -> Vec<Statement> {
    let (account, side) = match voice {
        Voice::Second => (Account::Second, &sides[1]),
        _ => (Account::First, &sides[0]),
    };
    let voucher = Link {
        name: side.name(document.language()).into(),
        account,
        actor: actor_named(&side.id).map(|actor| actor.id.into()),
        mention: None,
    };
    let mut statements = Vec::new();
    for sentence in document.sentences() {
        let body = document.span(crate::text::TokenRange::new(sentence.body, sentence.tokens.end));
        if sentence.heading || body.is_empty() {
            continue;
        }
        // The report that fills the sentence lends its act and its speaker.
        let begin = |report: &Statement| report.content.first().map_or(0, |content| content.begin);
        let first = inside.partition_point(|report| begin(report) < sentence.span.begin);
        let report = inside
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(|report| begin(report) < sentence.span.end)
            .filter(|report| report.content.first().is_some_and(|content| sentence.span.contains(*content)))
            .max_by_key(|report| report.content.iter().map(|span| span.len()).sum::<usize>());
        let mut chain = vec![voucher.clone()];
        if let Some(report) = report {
            // `Both leaders agreed` is reported of both; a subject that is nobody (`The scale of the threat demands …`)
            // says nothing, though a verb of saying stands beside it.
            let somebody = |link: &&Link| match link.actor {
                Some(_) => link.account != account,
                None => link.account == Account::Both || link.name.starts_with(char::is_uppercase),
            };
            chain.extend(report.chain.iter().filter(somebody).cloned());
        }
        statements.push(Statement {
            id: 0,
            text,
            attribution: report.and_then(|report| report.attribution),
            kind: report.map_or(crate::attribution::Kind::Reported, |report| report.kind),
            content: vec![body],
            account,
            speaker: chain.last().map(|link| link.name.clone()),
            act: report.map_or(crate::attribution::Act::Assert, |report| report.act),
            chain,
            settled_by: SettledBy::Voice,
            hedges: report.map(|report| report.hedges.clone()).unwrap_or_default(),
            topic: None,
            by_hand: false,
        });
    }
    statements
}

/// Where a span list begins and ends.
fn cover(spans: &[Span]) -> Option<Span> {
    let first = spans.first()?;
    Some(spans.iter().fold(*first, |cover, span| cover.cover(*span)))
}
