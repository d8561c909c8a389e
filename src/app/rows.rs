//! Which rows and cards are shown, in what order. Plain data over the comparison, no page.

use crate::attribution::{Act, Kind};
use crate::comparison::{Account, Comparison, Standing, Statement};

/// What the reader wants to see. The default shows all.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filters {
    /// Only this account's statements.
    pub account: Option<Account>,
    /// Only statements reported so.
    pub kind: Option<Kind>,
    /// Only statements that do this.
    pub act: Option<Act>,
    /// Only the row of this id.
    pub topic: Option<String>,
    /// Only rows that stand so.
    pub rows: RowFilter,
}

impl Filters {
    /// Whether `statement` is let through.
    pub fn allow(&self, statement: &Statement) -> bool {
        self.account.is_none_or(|account| statement.account == account)
            && self.kind.is_none_or(|kind| statement.kind == kind)
            && self.act.is_none_or(|act| statement.act == act)
    }
}

/// Which rows are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum RowFilter {
    /// All.
    #[default]
    All,
    /// Those to which these speak.
    Standing(Standing),
    /// Those in which the sides differ in number, date or negation.
    Differ,
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// As in the text.
    #[default]
    Text,
    /// Where the sides differ first, then where one is silent, then where both speak, then the rest.
    Contrast,
}

/// A row as shown: indices into [`Comparison::statements`].
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Row {
    /// Index into [`Comparison::topics`]; `None` for the statements without a topic.
    pub topic: Option<usize>,
    /// Who speaks to it.
    pub standing: Option<Standing>,
    /// The first side's statements, the second's, of both together, of others.
    pub cells: [Vec<usize>; 4],
    /// How many of each the filters hide.
    pub hidden: [usize; 4],
}

/// The place of an account in [`Row::cells`].
pub fn cell(account: Account) -> usize {
    match account {
        Account::First => 0,
        Account::Second => 1,
        Account::Both => 2,
        Account::Other => 3,
    }
}

/// The rows to show. Rows of which the filters leave nothing are not shown.
pub fn rows(comparison: &Comparison, filters: &Filters, order: Order) -> Vec<Row> {
    let mut rows: Vec<Row> = comparison
        .topics
        .iter()
        .enumerate()
        .filter(|(_, topic)| filters.topic.as_ref().is_none_or(|wanted| *wanted == topic.id))
        .filter(|(_, topic)| match filters.rows {
            RowFilter::All => true,
            RowFilter::Standing(standing) => topic.standing == standing,
            RowFilter::Differ => !topic.differences.is_empty(),
        })
        .map(|(index, topic)| {
            let row = Row { topic: Some(index), standing: Some(topic.standing), ..Row::default() };
            filled(row, topic.statements.iter().copied(), comparison, filters)
        })
        .collect();
    if filters.topic.is_none() && filters.rows == RowFilter::All {
        let without = comparison.statements.iter().enumerate();
        let without = without.filter(|(_, statement)| statement.topic.is_none()).map(|(index, _)| index);
        rows.push(filled(Row::default(), without, comparison, filters));
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    if order == Order::Contrast {
        rows.sort_by_key(|row| contrast(comparison, row));
    }
    rows
}

fn filled(mut row: Row, statements: impl Iterator<Item = usize>, comparison: &Comparison, filters: &Filters) -> Row {
    for index in statements {
        let Some(statement) = comparison.statements.get(index) else { continue };
        let cell = cell(statement.account);
        if filters.allow(statement) {
            row.cells[cell].push(index);
        } else {
            row.hidden[cell] += 1;
        }
    }
    row
}

fn contrast(comparison: &Comparison, row: &Row) -> u8 {
    let differ =
        row.topic.and_then(|topic| comparison.topics.get(topic)).is_some_and(|topic| !topic.differences.is_empty());
    match row.standing {
        _ if differ => 0,
        Some(Standing::OnlyFirst | Standing::OnlySecond) => 1,
        Some(Standing::Both) => 2,
        Some(Standing::Neither) => 3,
        None => 4,
    }
}
