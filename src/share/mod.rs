//! Text, sides and corrections as a link, and back.
//!
//! A link's fragment is `#v1.` and, in base64url without padding (RFC 4648, section 5), these bytes:
//!
//! | bytes | what |
//! | --- | --- |
//! | varint | how many bytes follow the checksum, so that a link that was cut off can be told |
//! | 4, little-endian | CRC-32 (ISO-HDLC) of the bytes that follow; checked before anything is inflated |
//! | varint | length of the first text, in bytes |
//! | varint | length of the rest |
//! | … | text and rest together, compressed with PPMd primed by a dictionary (see `compression.rs`) |
//!
//! The rest is the state without the words of the first text (see `serialisation.rs`); it is empty for one article in
//! the outlet's voice with the default sides and no corrections. A varint is LEB128, at most ten bytes.
//!
//! **Links open for ever.** Version 1 is frozen: the layout, the order of every code table, the dictionary, order and
//! memory of the model and the exact version of the compressor. What it cannot carry is for a version 2 beside it.
//! `tests/golden_links` keeps links of version 1 with what they must restore.
//!
//! A second kind of fragment is written by the bookmarklet: `#text=` and a text in percent-encoding
//! (`encodeURIComponent`), without checksum, since it never travels.
//!
//! Nothing of the address bar lives here: what a fragment means is a plain function of the string.

mod bookmarklet;
mod compression;
mod error;
mod serialisation;

pub use bookmarklet::bookmarklet;
pub use error::LinkError;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::correction::Correction;
use crate::input::Input;
use serialisation::{Reader, push_varint};

/// The most bytes of text and rest together that a link may hold once inflated.
pub const MOST_BYTES: usize = 5_000_000;
/// The longest fragment looked at, in characters: more than [`MOST_BYTES`] take at the worst.
pub const MOST_CHARACTERS: usize = 8_000_000;

const PREFIX: &str = "#v1.";
const TEXT_PREFIX: &str = "#text=";
const CHECKSUM: crc::Crc<u32, crc::NoTable> = crc::Crc::<u32, crc::NoTable>::new(&crc::CRC_32_ISO_HDLC);

/// All that a link carries: what is compared and what was changed by hand.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// Texts and sides.
    pub input: Input,
    /// What was changed by hand, in order.
    pub corrections: Vec<Correction>,
}

/// What the fragment of an address holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Nothing: the address has no fragment, or an empty one.
    Nothing,
    /// A state that somebody shares.
    State(State),
    /// A text that the bookmarklet sends.
    Text(String),
}

/// The fragment that carries `state`, from `#v1.` on. The empty state has one too.
/// A state that would not open again for its size is [`LinkError::TooLarge`].
pub fn link(state: &State) -> Result<String, LinkError> {
    let (text, rest) = serialisation::serialise(state)?;
    if text.len() + rest.len() > MOST_BYTES {
        return Err(LinkError::TooLarge);
    }
    let mut payload = Vec::new();
    push_varint(&mut payload, text.len());
    push_varint(&mut payload, rest.len());
    payload.extend(compression::compress(&[text.as_bytes(), &rest].concat()).ok_or(LinkError::TooLarge)?);
    let mut bytes = Vec::new();
    push_varint(&mut bytes, payload.len());
    bytes.extend(CHECKSUM.checksum(&payload).to_le_bytes());
    bytes.extend(payload);
    Ok(format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)))
}

/// Reads the fragment of an address, `#` included, as `location.hash` gives it.
pub fn open(fragment: &str) -> Result<Opened, LinkError> {
    if fragment.len() > MOST_CHARACTERS {
        return Err(LinkError::TooLarge);
    }
    if one_of!(fragment, "" | "#") {
        return Ok(Opened::Nothing);
    }
    if let Some(encoded) = fragment.strip_prefix(TEXT_PREFIX) {
        return percent_decoded(encoded).map(Opened::Text);
    }
    match fragment.strip_prefix(PREFIX) {
        Some(encoded) => open_version_1(encoded).map(Opened::State),
        None => Err(other_version(fragment)),
    }
}

fn other_version(fragment: &str) -> LinkError {
    let version = fragment.strip_prefix("#v").and_then(|rest| rest.split_once('.')).map(|(version, _)| version);
    match version.map(str::parse) {
        Some(Ok(version)) if version > 1 => LinkError::UnknownVersion { version },
        _ => LinkError::Foreign,
    }
}

fn open_version_1(encoded: &str) -> Result<State, LinkError> {
    let strict = URL_SAFE_NO_PAD.decode(encoded);
    let is_strict = strict.is_ok();
    let bytes = match strict {
        Ok(bytes) => bytes,
        // Where a link is cut, its last character may stand for less than a byte: look at the whole groups of four.
        Err(_) => {
            let whole = encoded.len() / 4 * 4;
            let groups = encoded.get(..whole).ok_or(LinkError::Damaged)?;
            URL_SAFE_NO_PAD.decode(groups).map_err(|_| LinkError::Damaged)?
        }
    };
    let mut reader = Reader::new(&bytes);
    let Some(length) = reader.varint() else {
        return Err(if bytes.len() < 10 { LinkError::Cut } else { LinkError::Damaged });
    };
    if length > MOST_CHARACTERS {
        return Err(LinkError::Damaged);
    }
    let checksum = reader.take(4);
    let payload = reader.rest();
    let checksum = match checksum {
        Some(checksum) if payload.len() >= length => checksum,
        _ => return Err(LinkError::Cut),
    };
    if !is_strict || payload.len() > length || CHECKSUM.checksum(payload).to_le_bytes() != checksum {
        return Err(LinkError::Damaged);
    }
    let mut reader = Reader::new(payload);
    let (Some(text), Some(rest)) = (reader.varint(), reader.varint()) else { return Err(LinkError::Damaged) };
    let total = text.checked_add(rest).filter(|&total| total <= MOST_BYTES).ok_or(LinkError::TooLarge)?;
    let inflated = compression::decompress(reader.rest(), total).ok_or(LinkError::Damaged)?;
    let (text, rest) = inflated.split_at_checked(text).ok_or(LinkError::Damaged)?;
    let text = std::str::from_utf8(text).map_err(|_| LinkError::Damaged)?;
    serialisation::deserialise(text, rest)
}

/// The text of a percent-encoded string (RFC 3986, section 2.1).
fn percent_decoded(encoded: &str) -> Result<String, LinkError> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        let (Some(high), Some(low)) = (digit(rest.next()), digit(rest.next())) else { return Err(LinkError::Damaged) };
        bytes.push(u8::try_from(high * 16 + low).map_err(|_| LinkError::Damaged)?);
    }
    if bytes.len() > MOST_BYTES {
        return Err(LinkError::TooLarge);
    }
    String::from_utf8(bytes).map_err(|_| LinkError::Damaged)
}
