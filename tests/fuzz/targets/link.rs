//! Any fragment opens or is refused with words, and what opens makes a link that opens to the same. The first byte
//! chooses whether the rest is a fragment, or a payload put into a link with a right checksum, as a forger would.
#![no_main]

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use lesarten::share::{Opened, link, open};
use lesarten::text::Language;
use libfuzzer_sys::fuzz_target;

fn forged(payload: &[u8]) -> String {
    let mut bytes = Vec::new();
    let mut length = payload.len();
    while length >= 0x80 {
        bytes.push((length & 0x7F) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes.extend(crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(payload).to_le_bytes());
    bytes.extend(payload);
    format!("#v1.{}", URL_SAFE_NO_PAD.encode(bytes))
}

fuzz_target!(|bytes: &[u8]| {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let fragment = match (choice % 2, std::str::from_utf8(rest)) {
        (0, Ok(fragment)) => fragment.to_owned(),
        (0, Err(_)) => return,
        _ => forged(rest),
    };
    match open(&fragment) {
        Ok(Opened::State(state)) => {
            if let Ok(again) = link(&state) {
                assert_eq!(open(&again), Ok(Opened::State(state)));
            }
        }
        Ok(Opened::Nothing | Opened::Text(_)) => {}
        Err(error) => {
            assert!(!error.message(Language::German).is_empty());
            assert!(!error.message(Language::English).is_empty());
        }
    }
});
