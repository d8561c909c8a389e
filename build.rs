//! Writes the word lists without their comments, which only those who edit them read, for the program to include.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=src/lexicon");
    let target = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?).join("lexicon");
    write_entries(Path::new("src/lexicon"), &target)
}

/// Writes each list under `source` to the same place under `target`, its entries alone.
fn write_entries(source: &Path, target: &Path) -> io::Result<()> {
    fs::create_dir_all(target)?;
    for found in fs::read_dir(source)? {
        let path = found?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            write_entries(&path, &target.join(name))?;
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            let list = fs::read_to_string(&path)?;
            let entries = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            fs::write(target.join(name), entries.collect::<Vec<_>>().join("\n"))?;
        }
    }
    Ok(())
}
