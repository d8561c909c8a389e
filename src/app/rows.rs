//! Which rows and cards are shown, in what order. Plain data over the comparison, no page.

use crate::attribution::{Act, Kind};
use crate::comparison::{Account, Comparison, Standing, Statement, Topic};
use crate::input::Voice;
use crate::text::Span;

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
            && self
                .rows
                .account_about_other()
                .is_none_or(|account| statement.account == account && about_other_side(statement))
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
    /// Those in which the first side vouches for what is said to be the other's words; of them only these statements.
    FirstAboutOther,
    /// The second side likewise.
    SecondAboutOther,
    /// Those that no article among several texts speaks of.
    NotInArticle,
}

impl RowFilter {
    /// Whose statements about the other side are wanted.
    fn account_about_other(self) -> Option<Account> {
        match self {
            RowFilter::FirstAboutOther => Some(Account::First),
            RowFilter::SecondAboutOther => Some(Account::Second),
            _ => None,
        }
    }

    /// Whether it lets a topic through.
    pub fn allow(self, comparison: &Comparison, topic: &Topic) -> bool {
        let mut statements = topic.statements.iter().filter_map(|&index| comparison.statements.get(index));
        match self {
            RowFilter::All => true,
            RowFilter::Standing(standing) => topic.standing == standing,
            RowFilter::Differ => !topic.differences.is_empty(),
            RowFilter::FirstAboutOther | RowFilter::SecondAboutOther => {
                let account = self.account_about_other();
                statements.any(|statement| Some(statement.account) == account && about_other_side(statement))
            }
            RowFilter::NotInArticle => {
                beside_an_article(comparison) && !statements.any(|statement| in_article(comparison, statement))
            }
        }
    }
}

/// Whether one side vouches for what is said to be the other's words.
pub fn about_other_side(statement: &Statement) -> bool {
    let opposite = match statement.account {
        Account::First => Account::Second,
        Account::Second => Account::First,
        Account::Both | Account::Other => return false,
    };
    statement.chain.len() > 1 && statement.chain.last().is_some_and(|link| link.account == opposite)
}

/// Whether `statement` is words in quotation marks within `host`, of the same speaker and untouched by hand: the card of
/// `host` has all to say of it.
pub fn within(statement: &Statement, host: &Statement) -> bool {
    // Marks are closed in the sentence that opens them, so that the first of the words tells where all are.
    let part_of_host = |part: &Span| host.content.iter().any(|whole| whole.contains(*part));
    statement.kind == Kind::Direct
        && statement.text == host.text
        && statement.content.first().is_some_and(part_of_host)
        && statement.speaker == host.speaker
        && statement.act == host.act
        && !statement.by_hand
}

/// Whether an article lies beside the sides' own texts.
pub fn beside_an_article(comparison: &Comparison) -> bool {
    let articles = comparison.texts.iter().filter(|text| text.voice == Voice::Outlet).count();
    articles > 0 && articles < comparison.texts.len()
}

/// Whether the statement stands in a text that is no side's own.
pub fn in_article(comparison: &Comparison, statement: &Statement) -> bool {
    comparison.texts.get(statement.text).is_some_and(|text| text.voice == Voice::Outlet)
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

/// How many statements of one account are built at once: more would be felt.
const MOST_IN_CELL: usize = 24;

/// A row as shown: indices into [`Comparison::statements`].
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Row {
    /// Index into [`Comparison::topics`]; `None` for the statements without a topic.
    pub topic: Option<usize>,
    /// Who speaks to it.
    pub standing: Option<Standing>,
    /// Which part of it this is, from 0: a row of hundreds of statements is shown in parts.
    pub part: usize,
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
        .filter(|(_, topic)| filters.rows.allow(comparison, topic))
        .map(|(index, topic)| {
            let row = Row { topic: Some(index), standing: Some(topic.standing), ..Row::default() };
            filled(row, topic.statements.iter().copied(), comparison, filters)
        })
        .collect();
    if filters.topic.is_none() && (filters.rows == RowFilter::All || filters.rows.account_about_other().is_some()) {
        let without = comparison.statements.iter().enumerate();
        let without = without.filter(|(_, statement)| statement.topic.is_none()).map(|(index, _)| index);
        rows.push(filled(Row::default(), without, comparison, filters));
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    if order == Order::Contrast {
        rows.sort_by_key(|row| contrast(comparison, row));
    }
    rows.into_iter().flat_map(parts).collect()
}

/// A row as it is, or in parts of at most [`MOST_IN_CELL`] statements a cell.
fn parts(row: Row) -> Vec<Row> {
    let longest = row.cells.iter().map(Vec::len).max().unwrap_or(0);
    if longest <= MOST_IN_CELL {
        return vec![row];
    }
    (0..longest.div_ceil(MOST_IN_CELL))
        .map(|part| {
            let of = |cell: &Vec<usize>| cell.iter().skip(part * MOST_IN_CELL).take(MOST_IN_CELL).copied().collect();
            Row { part, cells: row.cells.each_ref().map(of), ..row }
        })
        .collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::examples::EXAMPLES;
    use crate::compare;

    /// Each statement once, in the cell of its account, in the order of the text.
    #[test]
    fn all_statements_are_shown_once() {
        for example in EXAMPLES {
            let comparison = compare(&example.input());
            for order in [Order::Text, Order::Contrast] {
                let rows = rows(&comparison, &Filters::default(), order);
                let mut shown: Vec<usize> = rows.iter().flat_map(|row| row.cells.iter().flatten().copied()).collect();
                for row in &rows {
                    for (place, indices) in row.cells.iter().enumerate() {
                        assert!(indices.iter().all(|&index| cell(comparison.statements[index].account) == place));
                        assert!(indices.is_sorted());
                    }
                }
                shown.sort_unstable();
                assert_eq!(shown, (0..comparison.statements.len()).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn quoted_words_stand_within_their_host() {
        let comparison = compare(&EXAMPLES[0].input());
        let pairs = comparison.statements.windows(2);
        let within: Vec<&str> = pairs
            .filter(|pair| within(&pair[1], &pair[0]))
            .map(|pair| pair[1].content[0].of(&comparison.texts[0].text))
            .collect();
        assert_eq!(within, ["„wie sie Russland noch nicht erlebt hat“"]);
    }

    #[test]
    fn filters_let_through_what_they_name_and_count_the_rest() {
        let comparison = compare(&EXAMPLES[0].input());
        let filters = Filters { account: Some(Account::First), ..Filters::default() };
        let rows = rows(&comparison, &filters, Order::Text);
        assert!(!rows.is_empty());
        for row in &rows {
            let [first, second, both, others] = &row.cells;
            assert!(!first.is_empty() && second.is_empty() && both.is_empty() && others.is_empty());
            assert_eq!(row.hidden[0], 0);
        }
    }

    #[test]
    fn long_rows_come_in_parts() {
        let row = Row { cells: [(0..50).collect(), vec![50], Vec::new(), Vec::new()], ..Row::default() };
        let parts = parts(row);
        assert_eq!(parts.iter().map(|part| part.cells[0].len()).collect::<Vec<_>>(), [24, 24, 2]);
        assert_eq!(parts.iter().map(|part| part.cells[1].len()).collect::<Vec<_>>(), [1, 0, 0]);
    }
}
