//! What a reader changes by hand, and how it is laid over a comparison.
//!
//! Corrections are anchored to words (see [`Anchor`]), not to numbers or positions, and are applied in order to what
//! those before them left: so they survive edits elsewhere in the text and travel in a link. A row has no name of its
//! own that would survive an edit; it is the row in which a certain statement stands. Nothing of the page (undo, what
//! is selected) lives here: a list of corrections is all the state there is.

mod anchor;

pub use anchor::{Anchor, StatementAnchor};

use std::sync::Arc;

use crate::attribution::{Act, Attribution, Kind};
use crate::comparison::{Account, Comparison, Link, SettledBy, Side, Standing, Statement, Topic};
use crate::telling::telling;
use crate::text::{Document, Language, Span};
use crate::topic::{differences, standing};

/// One change by hand.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Correction {
    /// The statement belongs to another account. Its chain then begins with somebody of that account.
    Account {
        /// Which statement.
        statement: StatementAnchor,
        /// Whose account it is.
        account: Account,
    },
    /// Somebody else speaks: the last link of the chain. A name of white space alone changes nothing.
    Speaker {
        /// Which statement.
        statement: StatementAnchor,
        /// Who speaks.
        speaker: String,
    },
    /// The words are reported in another way.
    Kind {
        /// Which statement.
        statement: StatementAnchor,
        /// How they are reported.
        kind: Kind,
    },
    /// Something else is done by saying it.
    Act {
        /// Which statement.
        statement: StatementAnchor,
        /// What is done.
        act: Act,
    },
    /// The statement belongs to another row.
    Move {
        /// Which statement.
        statement: StatementAnchor,
        /// Where it belongs.
        row: Row,
    },
    /// It is no statement.
    Hide {
        /// Which statement.
        statement: StatementAnchor,
    },
    /// These words are a statement that was not found.
    Add {
        /// The words, in text order, all of one text.
        words: Vec<Anchor>,
        /// How they are reported.
        kind: Kind,
        /// Whose account it is.
        account: Account,
        /// Who speaks; where nobody is named, the side itself.
        speaker: Option<String>,
        /// What is done by saying it.
        act: Act,
        /// Its row, if it has one. Where that row is gone, the statement stands without.
        row: Option<Row>,
    },
    /// The row is called something else. A label of white space alone changes nothing.
    Rename {
        /// A statement of the row.
        row: StatementAnchor,
        /// Its new name.
        label: String,
    },
    /// Two rows are about the same matter: the first goes into the second, which keeps its name.
    Merge {
        /// A statement of the row that goes.
        row: StatementAnchor,
        /// A statement of the row that stays.
        into: StatementAnchor,
    },
    /// These statements are a row of their own.
    Split {
        /// The statements; those whose words are gone are left out.
        statements: Vec<StatementAnchor>,
        /// What the new row is called.
        label: String,
    },
}

/// A row that a correction points to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// The row in which this statement stands.
    Of(StatementAnchor),
    /// A new one of this name.
    New {
        /// What it is called.
        label: String,
    },
}

/// A comparison with its corrections laid over it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The result; the comparison itself where nothing was corrected.
    pub comparison: Arc<Comparison>,
    /// Indices of the corrections that changed nothing, since their words no longer stand in the text, in order.
    pub lost: Vec<usize>,
}

/// Lays `corrections` over `comparison`, in order; those whose words no longer stand in the text change nothing and are
/// told in [`Corrected::lost`]. What follows from the statements is worked out anew: their numbers, standing and
/// differences of rows, how it is told. A row made by hand gets the id `h1`, `h2`, …, after the place of its correction
/// in the list; the other rows keep theirs.
pub fn correct(comparison: impl Into<Arc<Comparison>>, corrections: &[Correction]) -> Corrected {
    let comparison = comparison.into();
    if corrections.is_empty() {
        return Corrected { comparison, lost: Vec::new() };
    }
    let mut desk = Desk::new(Arc::unwrap_or_clone(comparison));
    let mut lost = Vec::new();
    for (number, correction) in corrections.iter().enumerate() {
        if desk.apply(number, correction).is_none() {
            lost.push(number);
        }
    }
    let changed = lost.len() < corrections.len();
    Corrected { comparison: desk.finish(changed).into(), lost }
}

/// A comparison while it is being corrected: rows are kept by index, hidden statements and empty rows go at the end.
struct Desk {
    comparison: Comparison,
    hidden: Vec<bool>,
}

impl Desk {
    fn new(comparison: Comparison) -> Desk {
        let hidden = vec![false; comparison.statements.len()];
        Desk { comparison, hidden }
    }

    /// `None` where the correction has nothing to hold on to.
    fn apply(&mut self, number: usize, correction: &Correction) -> Option<()> {
        match correction {
            Correction::Account { statement, account } => {
                let sides = self.comparison.sides.clone();
                let (statement, language) = self.statement(statement)?;
                give_to(statement, *account, &sides, language);
                statement.settled_by = SettledBy::ByHand;
            }
            Correction::Speaker { statement, speaker } => {
                let speaker = named(speaker)?;
                let (statement, _) = self.statement(statement)?;
                let account = statement.chain.pop().map_or(statement.account, |link| link.account);
                let speaker: Arc<str> = speaker.into();
                statement.chain.push(Link { name: Arc::clone(&speaker), account, actor: None, mention: None });
                statement.speaker = Some(speaker);
                statement.settled_by = SettledBy::ByHand;
            }
            Correction::Kind { statement, kind } => self.statement(statement)?.0.kind = *kind,
            Correction::Act { statement, act } => self.statement(statement)?.0.act = *act,
            Correction::Move { statement, row } => {
                let index = self.find(statement)?;
                let row = self.row(number, row)?;
                let statement = self.comparison.statements.get_mut(index)?;
                statement.topic = Some(row);
                statement.by_hand = true;
            }
            Correction::Hide { statement } => {
                let index = self.find(statement)?;
                *self.hidden.get_mut(index)? = true;
            }
            Correction::Add { words, kind, account, speaker, act, row } => {
                let places =
                    words.iter().map(|anchor| anchor.find(&self.comparison.texts)).collect::<Option<Vec<_>>>()?;
                let text = places.first()?.text;
                let mut content: Vec<Span> = places.iter().map(|place| place.span).collect();
                content.sort_unstable();
                let apart = content.iter().zip(content.iter().skip(1)).all(|(left, right)| left.end <= right.begin);
                if !apart || places.iter().any(|place| place.text != text) {
                    return None;
                }
                let topic = row.as_ref().and_then(|row| self.row(number, row));
                let speaker = speaker.as_deref().and_then(named);
                self.add(text, content, (*kind, *account, *act), speaker, topic);
            }
            Correction::Rename { row, label } => {
                let label = named(label)?;
                let row = self.row_of(row)?;
                let topic = self.comparison.topics.get_mut(row)?;
                topic.label = label;
                topic.by_hand = true;
            }
            Correction::Merge { row, into } => {
                let (row, into) = (self.row_of(row)?, self.row_of(into)?);
                if row == into {
                    return None;
                }
                self.comparison.topics.get_mut(into)?.by_hand = true;
                for statement in &mut self.comparison.statements {
                    if statement.topic == Some(row) {
                        statement.topic = Some(into);
                    }
                }
            }
            Correction::Split { statements, label } => {
                let found: Vec<usize> = statements.iter().filter_map(|statement| self.find(statement)).collect();
                if found.is_empty() {
                    return None;
                }
                let row = self.row(number, &Row::New { label: label.clone() })?;
                for index in found {
                    self.comparison.statements.get_mut(index)?.topic = Some(row);
                }
            }
        }
        Some(())
    }

    fn find(&self, anchor: &StatementAnchor) -> Option<usize> {
        let statements = self.comparison.statements.iter().enumerate();
        let shown = statements.filter(|&(index, _)| !self.hidden.get(index).copied().unwrap_or(false));
        anchor.find(&self.comparison.texts, shown)
    }

    /// The statement, marked as changed by hand, and the language of its text.
    fn statement(&mut self, anchor: &StatementAnchor) -> Option<(&mut Statement, Language)> {
        let index = self.find(anchor)?;
        let statement = self.comparison.statements.get_mut(index)?;
        statement.by_hand = true;
        let language = self.comparison.texts.get(statement.text).map(|text| text.language).unwrap_or_default();
        Some((statement, language))
    }

    fn row_of(&self, anchor: &StatementAnchor) -> Option<usize> {
        self.comparison.statements.get(self.find(anchor)?)?.topic
    }

    fn row(&mut self, number: usize, row: &Row) -> Option<usize> {
        match row {
            Row::Of(statement) => self.row_of(statement),
            Row::New { label } => {
                let label = named(label)?;
                self.comparison.topics.push(Topic {
                    id: format!("h{}", number + 1),
                    label,
                    standing: Standing::Neither,
                    differences: Vec::new(),
                    statements: Vec::new(),
                    by_hand: true,
                });
                Some(self.comparison.topics.len() - 1)
            }
        }
    }

    fn add(
        &mut self,
        text: usize,
        content: Vec<Span>,
        (kind, account, act): (Kind, Account, Act),
        speaker: Option<String>,
        topic: Option<usize>,
    ) {
        let language = self.comparison.texts.get(text).map(|text| text.language).unwrap_or_default();
        let chain: Vec<Link> = match &speaker {
            Some(name) => vec![Link { name: name.as_str().into(), account, actor: None, mention: None }],
            None => side_link(account, &self.comparison.sides, language).into_iter().collect(),
        };
        let statement = Statement {
            id: 0,
            text,
            attribution: None,
            kind,
            content,
            account,
            speaker: chain.last().map(|link| link.name.clone()),
            act,
            chain,
            settled_by: SettledBy::ByHand,
            hedges: Vec::new(),
            topic,
            by_hand: true,
        };
        let order = |statement: &Statement| (statement.text, statement.content.first().map(|span| span.begin));
        let statements = &mut self.comparison.statements;
        let after = statements.iter().position(|other| order(other) > order(&statement));
        let index = after.unwrap_or(statements.len());
        statements.insert(index, statement);
        self.hidden.insert(index, false);
    }

    fn finish(self, changed: bool) -> Comparison {
        let Desk { mut comparison, hidden } = self;
        if !changed {
            return comparison;
        }
        let mut hidden = hidden.into_iter();
        comparison.statements.retain(|_| !hidden.next().unwrap_or(false));
        for (id, statement) in (1..).zip(&mut comparison.statements) {
            statement.id = id;
        }
        let documents: Vec<Document> = comparison.texts.iter().map(|text| Document::new(&text.text)).collect();
        let Comparison { statements, topics, .. } = &mut comparison;
        tell_rows(&documents, statements, topics);
        let attributions: Vec<&Attribution> =
            comparison.attributions.iter().map(|located| &located.attribution).collect();
        comparison.telling = telling(&documents, &attributions, &comparison.statements);
        comparison
    }
}

/// Puts the rows into the order of the text, drops the empty ones, and tells anew who speaks to each and where the
/// sides differ on it.
fn tell_rows(documents: &[Document], statements: &mut [Statement], topics: &mut Vec<Topic>) {
    for topic in topics.iter_mut() {
        topic.statements.clear();
    }
    for (index, statement) in statements.iter().enumerate() {
        if let Some(topic) = statement.topic.and_then(|topic| topics.get_mut(topic)) {
            topic.statements.push(index);
        }
    }
    topics.retain(|topic| !topic.statements.is_empty());
    topics.sort_by_key(|topic| topic.statements.first().copied());
    for statement in statements.iter_mut() {
        statement.topic = None;
    }
    for (index, topic) in topics.iter_mut().enumerate() {
        for &statement in &topic.statements {
            if let Some(statement) = statements.get_mut(statement) {
                statement.topic = Some(index);
            }
        }
        let of_row = topic.statements.iter().filter_map(|&index| statements.get(index));
        topic.standing = standing(of_row.map(|statement| statement.account));
        topic.differences = differences(documents, statements, &topic.statements);
    }
}

/// Makes `account` the account of the outermost link. If somebody of that account is in the chain, it begins there;
/// if nobody of the two sides vouched so far, he who did is taken to be of that account; else the side vouches for it.
fn give_to(statement: &mut Statement, account: Account, sides: &[Side; 2], language: Language) {
    statement.account = account;
    if let Some(begin) = statement.chain.iter().position(|link| link.account == account) {
        statement.chain.drain(..begin);
        return;
    }
    let of_no_side = statement.chain.first().is_some_and(|link| matches!(link.account, Account::Other | Account::Both));
    match side_link(account, sides, language) {
        Some(link) if !of_no_side => statement.chain.insert(0, link),
        _ => {
            if let Some(outermost) = statement.chain.first_mut() {
                outermost.account = account;
            }
        }
    }
    statement.speaker = statement.chain.last().map(|link| link.name.clone()).or(statement.speaker.take());
}

/// The side itself as a link.
fn side_link(account: Account, sides: &[Side; 2], language: Language) -> Option<Link> {
    let side = match account {
        Account::First => &sides[0],
        Account::Second => &sides[1],
        Account::Both | Account::Other => return None,
    };
    Some(Link { name: side.name(language).into(), account, actor: Some(side.id.clone().into()), mention: None })
}

/// A name without the white space around it; `None` where nothing is left.
fn named(name: &str) -> Option<String> {
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
