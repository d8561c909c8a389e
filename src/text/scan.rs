//! The scanner: one pass over the characters, from text to tokens and lines.
//!
//! Close to the word boundaries of Unicode Standard Annex #29, but with what news needs kept in one piece: compounds
//! with hyphens, initials, abbreviations and ordinals with their full stop, decimals, clock times, addresses.

use super::TokenRange;
use super::letter_case::lower;
use super::token::{FormId, Token, TokenKind};
use crate::lexicon;
use crate::text::dictionary::Spellings;

/// What one pass over the text gives.
pub(super) struct Scan {
    pub tokens: Vec<Token>,
    /// Folded spellings, each once.
    pub forms: Vec<String>,
    /// Lines that hold a token, as token ranges.
    pub lines: Vec<Line>,
}

/// A line of the text.
pub(super) struct Line {
    pub tokens: TokenRange,
    /// Whether an empty line stands before it.
    pub gap_before: bool,
}

/// Folds a spelling for look-up: lower case, no soft hyphens or zero-width characters, `ß` as `ss` (Swiss spelling),
/// one kind of apostrophe.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

fn fold_into(word: &str, folded: &mut String) {
    if word.is_ascii() {
        let begin = folded.len();
        folded.push_str(word);
        if let Some(word) = folded.get_mut(begin..) {
            word.make_ascii_lowercase();
        }
        return;
    }
    for character in word.chars() {
        match character {
            'ß' | 'ẞ' => folded.push_str("ss"),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            _ if is_invisible(character) => {}
            _ => folded.push(lower(character)),
        }
    }
}

/// Characters that show nothing and belong to the word around them: soft hyphen, zero-width ones, joiners.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}')
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() || is_combining(character) || is_invisible(character)
}

/// Whether the character is used as a quotation mark (an apostrophe may turn out to be none).
pub(super) fn is_quotation_mark(character: char) -> bool {
    matches!(
        character,
        '"' | '„'
            | '“'
            | '”'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '‚'
            | '‘'
            | '’'
            | '‛'
            | '\''
            | '＂'
            | '「'
            | '」'
    )
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// Whether a full stop between letters joins them: abbreviations without space, domain names; not a missing space after
/// a sentence (`… kam.Dann …`). `part` is how many letters stand since the last full stop.
fn dot_joins(part: usize, next: char) -> bool {
    next.is_alphanumeric() && (part <= 2 || next.is_lowercase())
}

/// Scans `text`.
pub(super) fn scan(text: &str) -> Scan {
    let mut scanner = Scanner {
        text,
        at: 0,
        tokens: Vec::with_capacity(text.len() / 6),
        vocabulary: Spellings::with_capacity((text.len() / 12).min(4_000)),
        marks: [None; 128],
        buffer: String::new(),
        lines: Vec::new(),
        line_begin: 0,
        line_breaks: 0,
        gap: true,
        space: true,
    };
    scanner.run();
    let mut forms = vec![String::new(); scanner.vocabulary.values().len()];
    for (form, number) in scanner.vocabulary.into_spellings() {
        if let Some(slot) = forms.get_mut(number) {
            *slot = form;
        }
    }
    Scan { tokens: scanner.tokens, forms, lines: scanner.lines }
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token>,
    vocabulary: Spellings,
    /// The forms of the tokens of one ASCII character, by that: marks are every sixth token.
    marks: [Option<FormId>; 128],
    buffer: String,
    lines: Vec<Line>,
    line_begin: usize,
    line_breaks: usize,
    gap: bool,
    space: bool,
}

impl<'t> Scanner<'t> {
    fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    fn char_at(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
            _ => self.rest(at).chars().next(),
        }
    }

    fn run(&mut self) {
        while let Some(character) = self.char_at(self.at) {
            if matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' | '\u{85}') {
                self.at += character.len_utf8();
                if character == '\r' && self.char_at(self.at) == Some('\n') {
                    self.at += 1;
                }
                self.end_line();
                self.line_breaks += if character == '\u{2029}' { 2 } else { 1 };
                self.gap |= self.line_breaks > 1;
                self.space = true;
            } else if character.is_whitespace() || is_invisible(character) {
                self.space |= character.is_whitespace();
                self.at += character.len_utf8();
            } else {
                self.token(character);
                self.line_breaks = 0;
                self.space = false;
            }
        }
        self.end_line();
    }

    fn end_line(&mut self) {
        let end = self.tokens.len();
        if end > self.line_begin {
            self.lines.push(Line { tokens: TokenRange::new(self.line_begin, end), gap_before: self.gap });
            self.line_begin = end;
            self.gap = false;
        }
    }

    fn push(&mut self, begin: usize, end: usize, kind: TokenKind) {
        let text = self.text;
        let word = text.get(begin..end).unwrap_or_default();
        let mark = match *word.as_bytes() {
            [mark] => Some(usize::from(mark)),
            _ => None,
        };
        let known = mark.and_then(|mark| *self.marks.get(mark)?);
        let form = known.unwrap_or_else(|| {
            self.buffer.clear();
            fold_into(word, &mut self.buffer);
            let known = self.vocabulary.number(&self.buffer);
            FormId(known.unwrap_or_else(|| self.vocabulary.number_or_add(self.buffer.clone(), || ())) as u32)
        });
        if let Some(slot) = mark.and_then(|mark| self.marks.get_mut(mark)) {
            *slot = Some(form);
        }
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let space_before = self.space;
        self.tokens.push(Token { begin: begin as u32, end: end as u32, form, kind, space_before, capital });
        self.at = end;
    }

    fn token(&mut self, first: char) {
        let begin = self.at;
        if is_word_character(first) {
            return self.word(begin, first);
        }
        let width = first.len_utf8();
        let next = self.char_at(begin + width);
        let kind = match first {
            '.' if self.rest(begin).starts_with("..") => {
                let dots = self.rest(begin).bytes().take_while(|&byte| byte == b'.').count();
                return self.push(begin, begin + dots, TokenKind::Ellipsis);
            }
            '.' | '。' => TokenKind::FullStop,
            '…' => TokenKind::Ellipsis,
            '?' | '？' => TokenKind::QuestionMark,
            '!' | '！' => TokenKind::ExclamationMark,
            ',' if next == Some(',') && self.char_at(begin + 2).is_some_and(|after| after.is_alphanumeric()) => {
                // Two commas in place of a low quotation mark.
                return self.push(begin, begin + 2, TokenKind::QuotationMark);
            }
            ',' | '，' | '、' => TokenKind::Comma,
            ';' => TokenKind::Semicolon,
            ':' | '：' => TokenKind::Colon,
            '-' | '–' | '—' | '―' | '−' | '‒' => TokenKind::Dash,
            '(' | '[' | '{' => TokenKind::OpeningBracket,
            ')' | ']' | '}' => TokenKind::ClosingBracket,
            // Typewriter and TeX habits: two apostrophes or two accents for one mark.
            '\'' | '`' | '´' | '‘' | '’' | '‚' if next == Some(first) => {
                return self.push(begin, begin + 2 * width, TokenKind::QuotationMark);
            }
            '`' | '´' => TokenKind::QuotationMark,
            _ if is_quotation_mark(first) => TokenKind::QuotationMark,
            _ => TokenKind::Symbol,
        };
        self.push(begin, begin + width, kind);
    }

    /// A word or number from `begin`, whose first character is `first`.
    fn word(&mut self, begin: usize, first: char) {
        if matches!(first, 'h' | 'H' | 'w' | 'W')
            && let Some(end) = self.address(begin)
        {
            return self.push(begin, end, TokenKind::Word);
        }
        let mut end = begin;
        let mut last = first;
        // Letters since the last full stop, counted along so that no look back is needed.
        let mut part = 0usize;
        let mut digits_only = true;
        let mut length = 0usize;
        while let Some(character) = self.char_at(end) {
            // Most letters are told at a glance.
            if character.is_ascii_alphabetic() || is_word_character(character) {
                digits_only = digits_only && character.is_numeric();
                last = character;
                length += 1;
                part += 1;
                end += character.len_utf8();
                continue;
            }
            let after = end + character.len_utf8();
            let next = self.char_at(after);
            let joins = match character {
                // `Putin-Biden`, `50-minütig`; a hyphen at the end too: `Außen- und Innenpolitik`.
                '-' | '\u{2010}' | '\u{2011}' => {
                    next.is_some_and(|next| next.is_alphanumeric() || next.is_whitespace())
                }
                // `30.000`, `3,5`, `15:36`, `z.B.`, `wikinews.org`
                '.' => {
                    next.is_some_and(|next| if last.is_numeric() { next.is_numeric() } else { dot_joins(part, next) })
                }
                ',' => last.is_numeric() && next.is_some_and(char::is_numeric),
                // `15:36`, `Bürger:innen`
                ':' => last.is_numeric() && next.is_some_and(char::is_numeric) || self.gender_joins(after),
                '*' | '_' => self.gender_joins(after),
                '/' => last.is_numeric() && digits_only && next.is_some_and(char::is_numeric),
                '&' => next.is_some_and(char::is_alphabetic) && last.is_uppercase(),
                _ if is_apostrophe(character) => next.is_some_and(char::is_alphabetic) && last.is_alphabetic(),
                _ => false,
            };
            if !joins {
                break;
            }
            digits_only &= character.is_ascii_punctuation() && !matches!(character, '-' | '\'');
            if matches!(character, '-' | '\u{2010}' | '\u{2011}') && !next.is_some_and(char::is_alphanumeric) {
                end = after;
                break;
            }
            if character == '.' {
                part = 0;
            }
            last = character;
            end = after;
        }
        let kind = if digits_only { TokenKind::Number } else { TokenKind::Word };
        if self.char_at(end) == Some('.') && self.keeps_full_stop(begin, end, kind, length) {
            end += 1;
        }
        self.push(begin, end, kind);
    }

    /// Whether a gender mark follows: `Bürger:innen`, `Politiker*in`.
    fn gender_joins(&self, after: usize) -> bool {
        self.rest(after).strip_prefix("in").is_some_and(|rest| {
            let rest = rest.strip_prefix("nen").unwrap_or(rest);
            !rest.starts_with(is_word_character)
        })
    }

    /// The end of a web or mail address that begins at `begin`.
    fn address(&self, begin: usize) -> Option<usize> {
        let rest = self.rest(begin);
        let starts = |prefix: &str| rest.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
        if !(starts("http://") || starts("https://") || starts("www.")) {
            return None;
        }
        let length = rest
            .find(|character: char| {
                character.is_whitespace() || matches!(character, '"' | '“' | '”' | '„' | '<' | '>' | '«' | '»')
            })
            .unwrap_or(rest.len());
        let address = rest.get(..length)?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
        Some(begin + address.len())
    }

    /// Whether the full stop after a word belongs to it: abbreviation, initial, ordinal.
    fn keeps_full_stop(&self, begin: usize, end: usize, kind: TokenKind, length: usize) -> bool {
        let word = self.text.get(begin..end).unwrap_or_default();
        let after = end + 1;
        if self.char_at(after) == Some('.') {
            return false;
        }
        let rest = self.rest(after);
        let space = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}', '\u{202f}', '\u{2009}']).len();
        let follows = self.char_at(after + space);
        let next_word = || {
            let rest = self.rest(after + space);
            let length = rest.find(|character: char| !is_word_character(character)).unwrap_or(rest.len());
            rest.get(..length.min(64)).unwrap_or_default()
        };
        let starts_sentence = || lexicon::text::starts_sentence(&fold(next_word()));
        let Some(follows) = follows else { return false };
        if follows == '\n' || follows == '\r' {
            return false;
        }
        if kind == TokenKind::Number {
            // `30. Dezember`, `der 2. Weltkrieg`, `im 19. Jahrhundert`; not `… im Jahr 2009. Die …`.
            if word.len() > 3 || !word.bytes().all(|byte| byte.is_ascii_digit()) || space == 0 {
                return false;
            }
            // `in der 111. Sitzung`; a longer number is a year.
            if word.len() == 3 {
                return follows.is_alphabetic() && !starts_sentence() && self.ordinal_expected();
            }
            if follows.is_lowercase() || follows.is_numeric() || matches!(follows, ',' | '/' | '–' | '-') {
                return true;
            }
            if !follows.is_alphabetic() || starts_sentence() {
                return false;
            }
            return lexicon::text::is_month(&fold(next_word())) || self.ordinal_expected();
        }
        // `Benedikt XVI. reiste`, `Ludwig XIV. von Frankreich`
        if length > 1 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C')) {
            let named = self.tokens.last().is_some_and(|before| before.capital);
            return named && space > 0 && follows.is_alphabetic() && !starts_sentence();
        }
        let single = length == 1 && word.chars().all(char::is_alphabetic);
        if single {
            // The network of that name: `in a post on X.`
            if word == "X"
                && self
                    .tokens
                    .last()
                    .is_some_and(|before| one_of!(&fold(before.span().of(self.text)), "on" | "auf" | "bei"))
            {
                return false;
            }
            // Initials (`J. Biden`) and the parts of `z. B.`; not `Plan B. Die …`.
            return !(follows.is_uppercase() && starts_sentence())
                && (follows.is_alphanumeric() || matches!(follows, ',' | '-' | ')' | '(' | '–'));
        }
        if word.contains('.') && !word.contains('/') && word.split('.').all(|part| part.chars().count() <= 2) {
            return !(follows.is_uppercase() && starts_sentence());
        }
        match lexicon::text::abbreviation(&fold(word)) {
            Some(lexicon::text::Abbreviation::BeforeName) => true,
            Some(lexicon::text::Abbreviation::Anywhere) => !(follows.is_uppercase() && starts_sentence()),
            None => false,
        }
    }

    /// Whether the word before announces an ordinal: `der 2. Weltkrieg`, `am 3. Verhandlungstag`.
    fn ordinal_expected(&self) -> bool {
        let Some(before) = self.tokens.last() else { return false };
        if before.kind != TokenKind::Word {
            return false;
        }
        lexicon::text::announces_ordinal(&fold(before.span().of(self.text)))
    }
}
