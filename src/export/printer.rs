//! JSON value by value, printed as it is written: the page has no room for a tree of values or code for each of its types.

use std::fmt::Write;

/// JSON under way. A value stands under its name in an object, under the empty name in an array.
pub(super) struct Printer {
    printed: String,
    depth: usize,
    /// On lines of their own, indented by two spaces; else all on one line without any space.
    pretty: bool,
}

impl Printer {
    /// Nothing yet.
    pub(super) fn new(pretty: bool) -> Printer {
        Printer { printed: String::new(), depth: 0, pretty }
    }

    /// Begins an object (`{`) or an array (`[`).
    pub(super) fn open(&mut self, name: &str, bracket: char) {
        self.begin(name);
        self.printed.push(bracket);
        self.depth += 1;
    }

    /// Ends the object (`}`) or array (`]`) that was begun last.
    pub(super) fn close(&mut self, bracket: char) {
        self.depth = self.depth.saturating_sub(1);
        if !self.is_first() {
            self.line();
        }
        self.printed.push(bracket);
    }

    /// A string.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.begin(name);
        self.quoted(value);
    }

    /// A number.
    pub(super) fn number(&mut self, name: &str, value: usize) {
        self.begin(name);
        self.printed.push_str(&value.to_string());
    }

    /// `true` or `false`.
    pub(super) fn truth(&mut self, name: &str, value: bool) {
        self.begin(name);
        self.printed.push_str(if value { "true" } else { "false" });
    }

    /// A string, or `null`.
    pub(super) fn text_or_null(&mut self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.text(name, value),
            None => self.null(name),
        }
    }

    /// `null`.
    pub(super) fn null(&mut self, name: &str) {
        self.begin(name);
        self.printed.push_str("null");
    }

    /// What was written.
    pub(super) fn printed(self) -> String {
        self.printed
    }

    /// What stands between the value before and the next, and the next one's name.
    fn begin(&mut self, name: &str) {
        if self.depth > 0 {
            if !self.is_first() {
                self.printed.push(',');
            }
            self.line();
        }
        if !name.is_empty() {
            self.quoted(name);
            self.printed.push_str(if self.pretty { ": " } else { ":" });
        }
    }

    /// Whether nothing stands yet in what was begun last.
    fn is_first(&self) -> bool {
        self.printed.ends_with(['{', '['])
    }

    fn line(&mut self) {
        if self.pretty {
            self.printed.push('\n');
            for _ in 0..self.depth {
                self.printed.push_str("  ");
            }
        }
    }

    fn quoted(&mut self, text: &str) {
        self.printed.push('"');
        for character in text.chars() {
            let escaped = match character {
                '"' | '\\' => character,
                '\u{8}' => 'b',
                '\t' => 't',
                '\n' => 'n',
                '\u{c}' => 'f',
                '\r' => 'r',
                _ => {
                    if character < ' ' {
                        // Writing to a string has no way to fail.
                        let _ = write!(self.printed, "\\u{:04x}", u32::from(character));
                    } else {
                        self.printed.push(character);
                    }
                    continue;
                }
            };
            self.printed.push('\\');
            self.printed.push(escaped);
        }
        self.printed.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::Printer;

    /// All control characters and some others, and each kind of value in each place, are printed as serde_json does.
    #[test]
    fn prints_what_serde_json_prints() {
        let text: String = (0..0x300).chain([0x2028, 0xfeff, 0x1f600]).filter_map(char::from_u32).collect();
        let value =
            serde_json::json!([{"a": text}, {"b": [], "c": {}, "d": null, "e": [1, [2, true]]}, "", text, null, []]);
        for pretty in [false, true] {
            let mut printer = Printer::new(pretty);
            printer.open("", '[');
            printer.open("", '{');
            printer.text("a", &text);
            printer.close('}');
            printer.open("", '{');
            printer.open("b", '[');
            printer.close(']');
            printer.open("c", '{');
            printer.close('}');
            printer.null("d");
            printer.open("e", '[');
            printer.number("", 1);
            printer.open("", '[');
            printer.number("", 2);
            printer.truth("", true);
            printer.close(']');
            printer.close(']');
            printer.close('}');
            printer.text("", "");
            printer.text_or_null("", Some(&text));
            printer.text_or_null("", None);
            printer.open("", '[');
            printer.close(']');
            printer.close(']');
            let printed = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
            assert_eq!(Some(printer.printed()), printed.ok());
        }
    }
}
