//! Who speaks to a row.

use crate::comparison::{Account, Standing};

/// The standing of a row whose statements belong to `accounts`; a row without statements has neither side.
/// What both sides say together counts for each.
pub fn standing(accounts: impl Iterator<Item = Account>) -> Standing {
    let (mut first, mut second) = (false, false);
    for account in accounts {
        first |= matches!(account, Account::First | Account::Both);
        second |= matches!(account, Account::Second | Account::Both);
    }
    match (first, second) {
        (true, true) => Standing::Both,
        (true, false) => Standing::OnlyFirst,
        (false, true) => Standing::OnlySecond,
        (false, false) => Standing::Neither,
    }
}
