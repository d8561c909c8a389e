//! The words of a piece of HTML, for formatted pastes and dropped files: its paragraphs survive, its markup does not.
//!
//! No parser of the browser is asked, so that nothing in a foreign page can run, load or be inserted: tags are told
//! from text and forgotten. Follows the HTML standard as far as plain text needs it (elements that break a line, raw
//! text elements, character references).

/// Elements whose words are not for reading.
const UNREAD: &[&str] = &[
    "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "button", "nav",
    "textarea", "title", "audio", "video",
];

/// Elements that stand apart from what is before and after them.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tr",
    "ul",
];

/// The text of `html`: a blank line between blocks, a line break for `br`, white space as a browser shows it. Markup
/// that is not closed is taken as far as it goes; an empty string gives an empty one.
pub fn text_of_html(html: &str) -> String {
    let mut text = Plain::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        text.words(before);
        let Some(markup) = Markup::read(tag) else {
            // A "<" that opens no tag is a character like any other.
            text.words("<");
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        rest = markup.rest;
        if BLOCKS.contains(&markup.name.as_str()) {
            text.block();
        } else if markup.name == "br" {
            text.line();
        } else if markup.name == "td" || markup.name == "th" {
            text.words(" ");
        }
        if !markup.closing && UNREAD.contains(&markup.name.as_str()) {
            rest = after_closing(rest, &markup.name);
        }
    }
    text.words(rest);
    text.text
}

struct Markup<'a> {
    /// The element's name in lower case; empty for comments and declarations.
    name: String,
    closing: bool,
    rest: &'a str,
}

impl Markup<'_> {
    /// The tag, comment or declaration at the start of `tag`, which begins with "<"; `None` where it is none.
    fn read(tag: &str) -> Option<Markup<'_>> {
        let inside = tag.get(1..)?;
        if let Some(comment) = inside.strip_prefix("!--") {
            let rest = comment.find("-->").and_then(|end| comment.get(end + 3..)).unwrap_or_default();
            return Some(Markup { name: String::new(), closing: false, rest });
        }
        let (closing, inside) = match inside.strip_prefix('/') {
            Some(inside) => (true, inside),
            None => (false, inside),
        };
        if !inside.starts_with(|first: char| first.is_ascii_alphabetic() || first == '!' || first == '?') {
            return None;
        }
        let name: String = inside
            .chars()
            .take_while(|character| character.is_ascii_alphanumeric())
            .map(|character| character.to_ascii_lowercase())
            .collect();
        let mut quoted = None;
        for (at, character) in inside.char_indices() {
            match (quoted, character) {
                (None, '>') => {
                    return Some(Markup { name, closing, rest: inside.get(at + 1..).unwrap_or_default() });
                }
                (None, '"' | '\'') => quoted = Some(character),
                (Some(mark), _) if mark == character => quoted = None,
                _ => {}
            }
        }
        Some(Markup { name, closing, rest: "" })
    }
}

/// What comes after the closing tag of `name`; nothing where it is never closed.
fn after_closing<'a>(html: &'a str, name: &str) -> &'a str {
    for (at, _) in html.match_indices("</") {
        let Some(tag) = html.get(at..) else { break };
        if let Some(markup) = Markup::read(tag)
            && markup.closing
            && markup.name == name
        {
            return markup.rest;
        }
    }
    ""
}

/// Text being laid out.
#[derive(Default)]
struct Plain {
    text: String,
    /// White space seen since the last word; a run of it is one blank, none at the start of a line.
    blank: bool,
    /// Line breaks due before the next word.
    breaks: usize,
}

impl Plain {
    fn words(&mut self, html: &str) {
        for character in decoded(html).chars() {
            if character.is_whitespace() && character != '\u{a0}' {
                self.blank = true;
                continue;
            }
            if !self.text.is_empty() {
                if self.breaks > 0 {
                    self.text.extend(std::iter::repeat_n('\n', self.breaks));
                } else if self.blank {
                    self.text.push(' ');
                }
            }
            self.breaks = 0;
            self.blank = false;
            self.text.push(if character == '\u{a0}' { ' ' } else { character });
        }
    }

    fn block(&mut self) {
        self.breaks = 2;
    }

    fn line(&mut self) {
        self.breaks = (self.breaks + 1).min(2);
    }
}

/// `text` with its character references replaced; unknown ones stay as they are.
fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        decoded.push_str(before);
        let name: String =
            reference.chars().skip(1).take(32).take_while(|c| c.is_ascii_alphanumeric() || *c == '#').collect();
        match character(&name) {
            Some(character) => {
                decoded.push(character);
                let after = reference.get(1 + name.len()..).unwrap_or_default();
                rest = after.strip_prefix(';').unwrap_or(after);
            }
            None => {
                decoded.push('&');
                rest = reference.get(1..).unwrap_or_default();
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|character| *character != '\0');
    }
    let known = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("shy", '\u{ad}'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("hellip", '…'),
        ("bdquo", '„'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("sbquo", '‚'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("lsaquo", '‹'),
        ("rsaquo", '›'),
        ("auml", 'ä'),
        ("ouml", 'ö'),
        ("uuml", 'ü'),
        ("Auml", 'Ä'),
        ("Ouml", 'Ö'),
        ("Uuml", 'Ü'),
        ("szlig", 'ß'),
        ("eacute", 'é'),
        ("euro", '€'),
        ("middot", '·'),
        ("bull", '•'),
    ];
    known.iter().find(|(known, _)| *known == name).map(|(_, character)| *character)
}

#[cfg(test)]
mod tests {
    use super::text_of_html;

    #[test]
    fn paragraphs_survive() {
        for (html, text) in [
            ("", ""),
            ("Nur Text", "Nur Text"),
            ("<p>Eins</p><p>Zwei <b>fett</b>.</p>", "Eins\n\nZwei fett."),
            ("<h1>Titel</h1>\n  <p>Ein\n  Satz.</p>", "Titel\n\nEin Satz."),
            ("a<br>b<br/><br>c", "a\nb\n\nc"),
            ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
            ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        ] {
            assert_eq!(text_of_html(html), text, "{html}");
        }
    }

    #[test]
    fn markup_does_not_survive() {
        for (html, text) in [
            ("<script>alert(1)</script><p>a</p>", "a"),
            ("<style>p{}</style>a<!-- <p>b</p> -->c", "ac"),
            ("<img src=x onerror='alert(\">\")'>a", "a"),
            ("<head><title>t</title></head><body>a</body>", "a"),
            ("<script>never closed", ""),
            ("a < b und c > d", "a < b und c > d"),
            ("<p", ""),
            ("<scr<script>ipt>alert(1)</script>", "ipt>alert(1)"),
        ] {
            assert_eq!(text_of_html(html), text, "{html}");
        }
    }

    #[test]
    fn references_are_read() {
        for (html, text) in [
            ("&bdquo;Ja&ldquo; &amp; &lt;nein&gt;", "„Ja“ & <nein>"),
            ("&#228;&#xE4;&auml", "äää"),
            ("&unbekannt; & &#0; &#x110000;", "&unbekannt; & &#0; &#x110000;"),
            ("a&nbsp;b", "a b"),
        ] {
            assert_eq!(text_of_html(html), text, "{html}");
        }
    }
}
