//! How long each stage of the engine takes on German news text, against one pass of plain word splitting over the
//! same bytes (the floor). `cargo bench --bench stages`.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use lesarten::attribution::reports;
use lesarten::export::json;
use lesarten::input::{Input, Sides};
use lesarten::share::{State, link, open};
use lesarten::text::Document;
use lesarten::{account, compare, topic};
use unicode_segmentation::UnicodeSegmentation;

#[path = "support/news.rs"]
mod news;

fn stages(criterion: &mut Criterion) {
    let text = news::german();
    let input = Input::article(&text, Sides::default());
    let mut group = criterion.benchmark_group("German news");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(20);
    group.bench_function("floor: words", |bencher| bencher.iter(|| black_box(&text).unicode_words().count()));
    group.bench_function("text", |bencher| bencher.iter(|| Document::new(black_box(&text))));
    let document = Document::new(&text);
    group.bench_function("attribution", |bencher| bencher.iter(|| reports(black_box(&document))));
    let found = vec![(Document::new(&text), reports(&document))];
    group.bench_function("account", |bencher| bencher.iter(|| account::accounts(&input, black_box(&found))));
    let statements = account::accounts(&input, &found).statements;
    let documents = [Document::new(&text)];
    group.bench_function("topic", |bencher| {
        bencher.iter_batched(
            || statements.clone(),
            |mut statements| topic::topics(black_box(&documents), &mut statements),
            criterion::BatchSize::LargeInput,
        );
    });
    group.bench_function("whole engine", |bencher| bencher.iter(|| compare(black_box(&input))));
    let comparison = compare(&input);
    group.bench_function("JSON", |bencher| bencher.iter(|| json(black_box(&comparison), "a.txt", false)));
    group.finish();

    let text = news::article();
    let input = Input::article(&text, Sides::default());
    let mut group = criterion.benchmark_group("one article");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("floor: words", |bencher| bencher.iter(|| black_box(&text).unicode_words().count()));
    group.bench_function("whole engine", |bencher| bencher.iter(|| compare(black_box(&input))));
    let state = State { input: input.clone(), corrections: Vec::new() };
    group.bench_function("link", |bencher| bencher.iter(|| link(black_box(&state))));
    if let Ok(fragment) = link(&state) {
        group.bench_function("open", |bencher| bencher.iter(|| open(black_box(&fragment))));
    }
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
