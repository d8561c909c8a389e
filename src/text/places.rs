//! What stands where, told without searching: in a long text each step of a binary search waits for memory.
//!
//! Knows ordered places as numbers (of bytes or tokens) and nothing of what stands there.

/// Places as far apart as this share a step.
const STEP: usize = 32;

/// Places in order, each one different, counted from zero: how many of them stand before each step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    before: Vec<u32>,
    count: usize,
}

impl Places {
    /// Of `places` in order.
    pub fn of(places: impl Iterator<Item = usize>) -> Places {
        let mut index = Places::default();
        for place in places {
            index.before.resize(index.before.len().max(place / STEP + 1), index.count as u32);
            index.count += 1;
        }
        index
    }

    /// How many places stand before the step that `place` is in: at most [`STEP`] fewer than stand before `place` itself.
    pub fn before(&self, place: usize) -> usize {
        self.before.get(place / STEP).map_or(self.count, |&before| before as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::{Places, STEP};

    #[test]
    fn counts_what_stands_before_a_step() {
        let all = [0, 1, STEP - 1, STEP, 5 * STEP + 1];
        let places = Places::of(all.into_iter());
        for place in 0..7 * STEP {
            let step = place / STEP * STEP;
            assert_eq!(places.before(place), all.iter().filter(|&&other| other < step).count(), "{place}");
        }
        assert_eq!(Places::of(std::iter::empty()).before(3), 0);
    }
}
