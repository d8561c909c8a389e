//! The command: reads articles or links, prints one JSON object a line, or another export.

use std::io::{Read, Write};
use std::process::ExitCode;

use lesarten::account::actors;
use lesarten::compare;
use lesarten::correction::correct;
use lesarten::export::{Format, json};
use lesarten::input::{Input, SideChoice, Sides, Voice, VoicedText};
use lesarten::share::{Opened, State, open};
use lesarten::text::Language;

const USAGE: &str =
    "extract [--sides kremlin,white_house | --sides auto] [--pretty] [--as FORMAT] [--link LINK] [FILE …]
extract --voice kremlin=FILE --voice white_house=FILE [--voice outlet=FILE] [--pretty] [--as FORMAT]
extract --list-sides
Reads UTF-8 text (standard input without FILE) and prints one JSON object a line, in the order of the files.
--link opens what the page shares, with its own sides and corrections, before the files.
--voice compares the sides' own texts with each other, an article beside them where one is given: one object.
--as html, markdown, csv or web_annotation prints that instead of JSON, with labels in the text's language.";

#[derive(Default)]
struct Arguments {
    sides: Sides,
    pretty: bool,
    format: Option<Format>,
    links: Vec<String>,
    files: Vec<String>,
    /// Side id or [`OUTLET`], and file, in the order given.
    voices: Vec<(String, String)>,
}

/// What stands for the voice of no side.
const OUTLET: &str = "outlet";

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
            "--as" => match words.next().as_deref().map(format) {
                Some(Some(format)) => arguments.format = Some(format),
                _ => return refuse("--as takes html, markdown, csv, json or web_annotation"),
            },
            "--link" => match words.next() {
                Some(link) => arguments.links.push(link),
                None => return refuse("--link takes a link of the page, or its part from # on"),
            },
            "--voice" => match words.next().as_deref().map(voice) {
                Some(Ok(voice)) => arguments.voices.push(voice),
                Some(Err(message)) => return refuse(&message),
                None => return refuse("--voice takes a side's id and a file, as kremlin=FILE"),
            },
            _ if word.starts_with("--") => return refuse(&format!("unknown option {word}")),
            _ => arguments.files.push(word),
        }
    }
    let voiced = match voiced(&arguments) {
        Ok(voiced) => voiced,
        Err(message) => return refuse(message),
    };
    let mut code = ExitCode::SUCCESS;
    let mut output = std::io::stdout().lock();
    let of_links = arguments.links.iter().map(|link| ("-".to_owned(), opened(link)));
    let only_links = !arguments.links.is_empty() && arguments.files.is_empty();
    let inputs = match arguments.files.as_slice() {
        [] if only_links || voiced.is_some() => Vec::new(),
        [] => vec![None],
        files => files.iter().map(|file| Some(file.as_str())).collect(),
    };
    let of_files = inputs.into_iter().map(|file| {
        let state =
            |text: String| State { input: Input::article(&text, arguments.sides.clone()), corrections: Vec::new() };
        (file.unwrap_or("-").to_owned(), read(file).map(state))
    });
    for (name, state) in of_links.chain(voiced).chain(of_files) {
        match state {
            Ok(state) => {
                let comparison = correct(compare(&state.input), &state.corrections).comparison;
                let language = comparison.texts.first().map_or(Language::German, |text| text.language);
                let written = match arguments.format {
                    None | Some(Format::Json) => json(&comparison, &name, arguments.pretty),
                    Some(format) => format.write(&comparison, None, language),
                };
                if writeln!(output, "{}", written.trim_end_matches('\n')).is_err() {
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

/// What is compared, under the name it came by; the message where it cannot be read.
type NamedState = (String, Result<State, String>);

/// The texts given with `--voice` as one comparison, under their names joined by `+`; `None` where there are none.
fn voiced(arguments: &Arguments) -> Result<Option<NamedState>, &'static str> {
    if arguments.voices.is_empty() {
        return Ok(None);
    }
    let mut ids: Vec<&str> = Vec::new();
    for (id, _) in &arguments.voices {
        if id != OUTLET && !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    let [first, second] = ids.as_slice() else { return Err("--voice needs the texts of two different sides") };
    let voice_of = |id: &str| match id {
        OUTLET => Voice::Outlet,
        id if id == *first => Voice::First,
        _ => Voice::Second,
    };
    let texts = arguments.voices.iter().map(|(id, file)| {
        let text = read(Some(file)).map_err(|message| format!("{file}: {message}"))?;
        Ok(VoicedText { text, voice: voice_of(id) })
    });
    let texts: Result<Vec<VoicedText>, String> = texts.collect();
    let sides = Sides::Pair([*first, *second].map(|id| SideChoice::Actor(id.to_owned())));
    let name = arguments.voices.iter().map(|(_, file)| file.as_str()).collect::<Vec<_>>().join("+");
    Ok(Some((name, texts.map(|texts| State { input: Input { texts, sides }, corrections: Vec::new() }))))
}

fn voice(word: &str) -> Result<(String, String), String> {
    let Some((id, file)) = word.split_once('=').filter(|(_, file)| !file.is_empty()) else {
        return Err("--voice takes a side's id and a file, as kremlin=FILE".to_owned());
    };
    if id != OUTLET && !actors().iter().any(|actor| actor.id == id) {
        return Err(format!("no side is called {id}; --list-sides prints them"));
    }
    Ok((id.to_owned(), file.to_owned()))
}

fn format(word: &str) -> Option<Format> {
    match word {
        "html" => Some(Format::Html),
        "markdown" => Some(Format::Markdown),
        "csv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        "web_annotation" => Some(Format::WebAnnotation),
        _ => None,
    }
}

fn opened(link: &str) -> Result<State, String> {
    let fragment = link.find('#').and_then(|begin| link.get(begin..)).unwrap_or_default();
    match open(fragment) {
        Ok(Opened::State(state)) => Ok(state),
        Ok(Opened::Text(text)) => Ok(State { input: Input::article(&text, Sides::default()), corrections: Vec::new() }),
        Ok(Opened::Nothing) => Err("the link has nothing after a #".to_owned()),
        Err(error) => Err(error.message(Language::English)),
    }
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
