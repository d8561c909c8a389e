//! Whether the engine keeps its bounds: at most ten times the floor (one pass of plain word splitting over the same
//! bytes), and linear: ten times the text takes at most eleven times as long, for hostile texts too.
//!
//! `cargo bench --bench bounds [-- NAME]` prints a table and fails where a bound is broken. It measures time, so it is
//! no test: on a busy machine run it again.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use lesarten::compare;
use lesarten::input::{Input, Sides};
use unicode_segmentation::UnicodeSegmentation;

#[path = "../tests/support/hostile.rs"]
mod hostile;
#[path = "support/news.rs"]
mod news;

const TIMES_THE_FLOOR: f64 = 10.0;
const TIMES_FOR_TEN: f64 = 11.0;
const SHORT: usize = 500_000;

/// The shortest of some runs: what the work takes when nothing else disturbs it.
fn shortest(runs: usize, work: impl Fn()) -> Duration {
    let once = || {
        let begin = Instant::now();
        work();
        begin.elapsed()
    };
    (0..runs).map(|_| once()).min().unwrap_or_default()
}

/// At most `length` bytes of `text`, cut at a character.
fn cut(mut text: String, length: usize) -> String {
    let end = (0..=length.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.truncate(end);
    text
}

/// Each kind of text with its name, `length` bytes long.
fn texts(length: usize) -> Vec<(&'static str, String)> {
    let news = news::german();
    let mut texts = vec![("German news", news.repeat(length / news.len() + 1))];
    texts.extend(hostile::hostile(length));
    texts.into_iter().map(|(name, text)| (name, cut(text, length))).collect()
}

fn engine(text: &str, runs: usize) -> Duration {
    let input = Input::article(text, Sides::default());
    shortest(runs, || {
        black_box(compare(black_box(&input)));
    })
}

fn main() -> ExitCode {
    let chosen = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let mut kept = true;
    println!("{:<26} {:>10} {:>10} {:>8}   {:>8}", "text", "0.5 MB", "5 MB", "ratio", "× floor");
    for ((name, short), (_, long)) in texts(SHORT).into_iter().zip(texts(SHORT * 10)) {
        if chosen.as_ref().is_some_and(|chosen| !name.contains(chosen.as_str())) {
            continue;
        }
        let floor = shortest(5, || {
            black_box(black_box(&short).unicode_words().count());
        });
        let (first, second) = (engine(&short, 3), engine(&long, 1));
        let ratio = second.as_secs_f64() / first.as_secs_f64();
        let floors = first.as_secs_f64() / floor.as_secs_f64();
        // The bound against the floor is for news; a hostile text may leave the floor next to nothing to do.
        let keeps = ratio <= TIMES_FOR_TEN && (name != "German news" || floors <= TIMES_THE_FLOOR);
        kept &= keeps;
        println!(
            "{name:<26} {:>7.1} ms {:>7.1} ms {ratio:>8.2}   {floors:>8.2}{}",
            first.as_secs_f64() * 1e3,
            second.as_secs_f64() * 1e3,
            if keeps { "" } else { "   BROKEN" }
        );
    }
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
