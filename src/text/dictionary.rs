//! What is known of spellings.

use rustc_hash::{FxBuildHasher, FxHashMap};

/// Values by spelling, numbered in the order in which the spellings came. All dictionaries share one kind of hash table:
/// each kind would bring its own code into the page.
#[derive(Debug)]
pub struct Dictionary<V> {
    numbers: FxHashMap<String, usize>,
    values: Vec<V>,
}

/// A set of spellings.
pub type Spellings = Dictionary<()>;

impl<V> Dictionary<V> {
    /// An empty one with room for so many spellings.
    pub fn with_capacity(capacity: usize) -> Dictionary<V> {
        let numbers = FxHashMap::with_capacity_and_hasher(capacity, FxBuildHasher);
        Dictionary { numbers, values: Vec::new() }
    }

    /// Which of the spellings it is; nothing for one that the dictionary does not have.
    pub fn number(&self, spelling: &str) -> Option<usize> {
        self.numbers.get(spelling).copied()
    }

    /// Whether it has the spelling.
    pub fn contains(&self, spelling: &str) -> bool {
        self.numbers.contains_key(spelling)
    }

    /// The value of the spelling.
    pub fn get(&self, spelling: &str) -> Option<&V> {
        self.values.get(self.number(spelling)?)
    }

    /// Which of the spellings it is, the last with the value `new()` where the dictionary did not have it.
    pub fn number_or_add(&mut self, spelling: String, new: impl FnOnce() -> V) -> usize {
        let next = self.values.len();
        let number = *self.numbers.entry(spelling).or_insert(next);
        if number == next {
            self.values.push(new());
        }
        number
    }

    /// The value of the spelling, which is `new()` where the dictionary did not have it.
    pub fn entry(&mut self, spelling: String, new: impl FnOnce() -> V) -> &mut V {
        let number = self.number_or_add(spelling, new);
        &mut self.values[number]
    }

    /// Makes another value of each.
    pub fn map<W>(self, make: impl FnMut(V) -> W) -> Dictionary<W> {
        Dictionary { numbers: self.numbers, values: self.values.into_iter().map(make).collect() }
    }

    /// The spellings with their numbers, in no order.
    pub fn into_spellings(self) -> impl Iterator<Item = (String, usize)> {
        self.numbers.into_iter()
    }

    /// The values, each where its spelling's number says.
    pub fn values(&self) -> &[V] {
        &self.values
    }

    /// The values to be changed, each where its spelling's number says.
    pub fn values_mut(&mut self) -> &mut [V] {
        &mut self.values
    }

    /// The spellings with their values, in no order.
    pub fn rows(&self) -> impl Iterator<Item = (&String, &V)> {
        self.numbers.iter().filter_map(|(spelling, &number)| Some((spelling, self.values.get(number)?)))
    }
}

impl<V> Default for Dictionary<V> {
    fn default() -> Dictionary<V> {
        Dictionary::with_capacity(0)
    }
}

/// Of a spelling that comes twice the first value stays.
impl<V> FromIterator<(String, V)> for Dictionary<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(rows: I) -> Dictionary<V> {
        let mut dictionary = Dictionary::default();
        for (spelling, value) in rows {
            dictionary.entry(spelling, || value);
        }
        dictionary
    }
}

impl FromIterator<String> for Spellings {
    fn from_iter<I: IntoIterator<Item = String>>(spellings: I) -> Spellings {
        spellings.into_iter().map(|spelling| (spelling, ())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_are_numbered_as_they_come() {
        let mut dictionary: Dictionary<u8> =
            [("b", 1), ("a", 2), ("b", 3)].map(|(word, value)| (word.to_owned(), value)).into_iter().collect();
        assert_eq!((dictionary.number("b"), dictionary.number("a"), dictionary.number("c")), (Some(0), Some(1), None));
        assert_eq!((dictionary.get("b"), dictionary.get("c")), (Some(&1), None));
        *dictionary.entry("c".to_owned(), || 4) += 1;
        assert_eq!(dictionary.values(), [1, 2, 5]);
    }
}
