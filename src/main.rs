//! Mounts the page, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    lesarten::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("The page is built for the browser: `make serve` builds and serves it; `extract` is the native command.");
}
