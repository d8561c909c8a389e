//! Whether the engine keeps its bounds: at most ten times the floor (one pass of plain word splitting over the same
//! bytes), and linear: ten times the text takes at most eleven times as long, for hostile texts too.
//!
//! `cargo bench --bench bounds [-- NAME]` prints a table and fails where a bound is broken; it takes about two minutes.
//! It measures the processor's time and not the clock's, so that other work on the machine hardly counts; where the
//! system does not tell it (it is Linux that does), the clock's. Still no test: caches are shared.

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

/// The time that this program's only thread has had a processor so far, or the clock's where the system does not tell.
fn spent(begin: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| begin.elapsed(), Duration::from_nanos)
}

/// How often a work is done so that it takes a fifth of a second: the system tells the processor's time in steps of some
/// milliseconds.
fn often(work: &dyn Fn()) -> u32 {
    let begin = Instant::now();
    work();
    (200_000_000 / begin.elapsed().as_nanos().max(1)).clamp(1, 1_000) as u32
}

/// How long one run of each of two works takes: the shortest of `rounds` rounds, in which each work is done as often as
/// its `times` say. The rounds alternate and both works fill about the same time in each, so that what disturbs the
/// machine disturbs both alike.
fn beside(rounds: usize, one: (u32, &dyn Fn()), other: (u32, &dyn Fn())) -> (Duration, Duration) {
    let begin = Instant::now();
    let measure = |(times, work): (u32, &dyn Fn())| {
        let before = spent(begin);
        for _ in 0..times {
            work();
        }
        spent(begin).saturating_sub(before) / times
    };
    let mut shortest = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        shortest.0 = shortest.0.min(measure(one));
        shortest.1 = shortest.1.min(measure(other));
    }
    shortest
}

/// At most `length` bytes of `text`, cut at a character.
fn cut(mut text: String, length: usize) -> String {
    let end = (0..=length.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
    text.truncate(end);
    text
}

/// The news again and again, each time with other names and nouns: its vocabulary grows as that of an archive does.
fn other_names(news: &str, length: usize) -> String {
    let mut text = String::with_capacity(length + news.len() * 2);
    let mut copy = 0_usize;
    while text.len() < length {
        let tail: String = (0..3).map(|place| char::from(b'a' + (copy / 26_usize.pow(place) % 26) as u8)).collect();
        for (number, word) in news.split_inclusive(' ').enumerate() {
            let name = word.trim_end_matches(|character: char| !character.is_alphanumeric());
            text.push_str(name);
            if name.len() > 7 && name.starts_with(char::is_uppercase) && number % 3 == 0 {
                text.push_str(&tail);
            }
            text.push_str(word.get(name.len()..).unwrap_or_default());
        }
        copy += 1;
    }
    text
}

/// Each kind of text with its name, `length` bytes long.
fn texts(length: usize) -> Vec<(&'static str, String)> {
    let news = news::german();
    let mut texts = vec![
        ("German news", news.repeat(length / news.len() + 1)),
        ("German news, other names", other_names(&news, length)),
    ];
    texts.extend(hostile::hostile(length));
    texts.into_iter().map(|(name, text)| (name, cut(text, length))).collect()
}

fn engine(text: &str) -> impl Fn() + use<> {
    let input = Input::article(text, Sides::default());
    move || {
        black_box(compare(black_box(&input)));
    }
}

fn main() -> ExitCode {
    let chosen = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let mut kept = true;
    println!(
        "{:<28} {:>10} {:>10} {:>8}   {:>8}   (bounds: ratio {TIMES_FOR_TEN}, news × floor {TIMES_THE_FLOOR})",
        "text", "0.5 MB", "5 MB", "ratio", "× floor"
    );
    for ((name, short), (_, long)) in texts(SHORT).into_iter().zip(texts(SHORT * 10)) {
        if chosen.as_ref().is_some_and(|chosen| !name.contains(chosen.as_str())) {
            continue;
        }
        let news = name.starts_with("German news");
        let (once, ten) = (engine(&short), engine(&long));
        let often_ten = often(&ten);
        let (first, second) = beside(if news { 5 } else { 2 }, (10 * often_ten, &once), (often_ten, &ten));
        let words = || {
            black_box(black_box(&short).unicode_words().count());
        };
        let (floor, engine) = beside(5, (often(&words), &words), (often(&once), &once));
        let ratio = second.as_secs_f64() / first.as_secs_f64();
        let floors = engine.as_secs_f64() / floor.as_secs_f64();
        // The bound against the floor is for news; a hostile text may leave the floor next to nothing to do.
        let keeps = ratio <= TIMES_FOR_TEN && (!news || floors <= TIMES_THE_FLOOR);
        kept &= keeps;
        println!(
            "{name:<28} {:>7.1} ms {:>7.1} ms {ratio:>8.2}   {floors:>8.2}{}",
            first.as_secs_f64() * 1e3,
            second.as_secs_f64() * 1e3,
            if keeps { "   kept" } else { "   BROKEN" }
        );
    }
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
