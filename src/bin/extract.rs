//! The command: reads articles, prints one JSON object a line.

use std::io::{Read, Write};
use std::process::ExitCode;

use lesarten::account::actors;
use lesarten::compare;
use lesarten::export::json;
use lesarten::input::{Input, SideChoice, Sides};

const USAGE: &str = "extract [--sides kremlin,white_house | --sides auto] [--pretty] [FILE …]
extract --list-sides
Reads UTF-8 text (standard input without FILE) and prints one JSON object a line, in the order of the files.";

#[derive(Default)]
struct Arguments {
    sides: Sides,
    pretty: bool,
    files: Vec<String>,
}

fn main() -> ExitCode {
    let mut arguments = Arguments::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--help" | "-h" => {
                println!("{USAGE}");
                return ExitCode::SUCCESS;
            }
            "--list-sides" => {
                for actor in actors() {
                    println!("{}\t{}\t{}", actor.id, actor.german, actor.english);
                }
                return ExitCode::SUCCESS;
            }
            "--pretty" => arguments.pretty = true,
            "--sides" => match words.next().as_deref().map(sides) {
                Some(Ok(sides)) => arguments.sides = sides,
                Some(Err(message)) => return refuse(&message),
                None => return refuse("--sides takes two ids, as kremlin,white_house, or auto"),
            },
            _ if word.starts_with("--") => return refuse(&format!("unknown option {word}")),
            _ => arguments.files.push(word),
        }
    }
    let mut code = ExitCode::SUCCESS;
    let mut output = std::io::stdout().lock();
    let inputs = if arguments.files.is_empty() { vec![None] } else { arguments.files.iter().map(Some).collect() };
    for file in inputs {
        let name = file.map_or("-", String::as_str);
        match read(file.map(String::as_str)) {
            Ok(text) => {
                let comparison = compare(&Input::article(&text, arguments.sides.clone()));
                let line = json(&comparison, name, arguments.pretty);
                if writeln!(output, "{line}").is_err() {
                    // The reader has gone (`| head`): nothing left to do.
                    return code;
                }
            }
            Err(message) => {
                eprintln!("{name}: {message}");
                code = ExitCode::from(2);
            }
        }
    }
    code
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}\n{USAGE}");
    ExitCode::from(2)
}

fn sides(word: &str) -> Result<Sides, String> {
    if word == "auto" {
        return Ok(Sides::Auto);
    }
    let known = |id: &str| match actors().iter().find(|actor| actor.id == id) {
        Some(actor) => Ok(SideChoice::Actor(actor.id.to_owned())),
        None => Err(format!("no side is called {id}; --list-sides prints them")),
    };
    match word.split(',').collect::<Vec<_>>().as_slice() {
        [first, second] if first != second => Ok(Sides::Pair([known(first)?, known(second)?])),
        _ => Err("--sides takes two different ids, as kremlin,white_house, or auto".to_owned()),
    }
}

fn read(file: Option<&str>) -> Result<String, String> {
    let bytes = match file {
        Some(path) => std::fs::read(path).map_err(|error| error.to_string())?,
        None => {
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map_err(|error| error.to_string())?;
            bytes
        }
    };
    String::from_utf8(bytes).map_err(|error| format!("not UTF-8 from byte {}", error.utf8_error().valid_up_to()))
}
