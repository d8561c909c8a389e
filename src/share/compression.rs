//! Short news texts made shorter: PPMd variant H (Shkarin 2002) whose model has read a dictionary of news prose first.
//!
//! The compressor codes the dictionary, then the data; the bytes that the dictionary alone gives are the same each time
//! and are left out of the link. To inflate, they are made again and put before the data's.
//! All that is named here is frozen for version 1 of the links, the exact version of the compressor included.

use std::io::{Read, Write};
use std::sync::OnceLock;

use ppmd_rust::{Ppmd7Decoder, Ppmd7Encoder};

/// Length of the contexts that the model keeps.
const ORDER: u32 = 6;
/// The model's memory in bytes: 100,000 characters of news fit; then it begins anew.
const MEMORY: u32 = 2 << 20;

static DICTIONARY: &str = include_str!("dictionary_v1.txt");

/// The dictionary without its header, which ends at the first empty line.
fn dictionary() -> &'static [u8] {
    DICTIONARY.split_once("\n\n").map_or(DICTIONARY, |(_, words)| words).as_bytes()
}

/// What the dictionary alone is coded as; `None` only where the model's memory cannot be had.
fn coded_dictionary() -> Option<&'static [u8]> {
    static CODED: OnceLock<Option<Vec<u8>>> = OnceLock::new();
    let code = || {
        let mut encoder = Ppmd7Encoder::new(Vec::new(), ORDER, MEMORY).ok()?;
        encoder.write_all(dictionary()).ok()?;
        Some(encoder.into_inner())
    };
    CODED.get_or_init(code).as_deref()
}

/// The compressed form of `data`; `None` only where the model's memory cannot be had.
pub(super) fn compress(data: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = Ppmd7Encoder::new(Vec::new(), ORDER, MEMORY).ok()?;
    encoder.write_all(dictionary()).ok()?;
    let known = encoder.get_ref().len();
    encoder.write_all(data).ok()?;
    let coded = encoder.finish(false).ok()?.split_off(known);
    Some(without_idle_end(coded))
}

/// The data of `length` bytes that `coded` stands for; `None` where it stands for none. Takes memory for the model and
/// `length` bytes, time for the dictionary and `length` bytes.
pub(super) fn decompress(coded: &[u8], length: usize) -> Option<Vec<u8>> {
    let input = coded_dictionary()?.chain(coded).chain(std::io::repeat(0));
    let mut decoder = Ppmd7Decoder::new(input, ORDER, MEMORY).ok()?;
    let mut dictionary_again = vec![0; dictionary().len()];
    decoder.read_exact(&mut dictionary_again).ok()?;
    let mut data = vec![0; length];
    decoder.read_exact(&mut data).ok()?;
    Some(data)
}

/// Drops what the range coder's end need not say. Its last four bytes are the low end of a range at least 2^24 wide:
/// the next multiple of 2^24 lies in it too, and its three zero bytes, like all zeros at the end, are read as zeros
/// from beyond the end.
fn without_idle_end(coded: Vec<u8>) -> Vec<u8> {
    let Some((head, &last)) = coded.split_last_chunk::<4>() else { return coded };
    let low = u32::from_be_bytes(last);
    let mut shorter = head.to_vec();
    match low.checked_add(0x00FF_FFFF) {
        Some(rounded) => shorter.push(rounded.to_be_bytes()[0]),
        // The carry runs through bytes that are full; if it runs out of the data's bytes, all stays as it is.
        None => match shorter.iter().rposition(|&byte| byte != u8::MAX) {
            Some(carried) => {
                shorter.truncate(carried + 1);
                if let Some(byte) = shorter.last_mut() {
                    *byte += 1;
                }
            }
            None => return coded,
        },
    }
    let used = shorter.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1);
    shorter.truncate(used);
    shorter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dictionary_of_version_1_is_what_it_was() {
        let checksum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(dictionary());
        assert_eq!((dictionary().len(), checksum), (12_321, 0x1872_92D5));
    }

    #[test]
    fn any_bytes_come_back() {
        let all: Vec<u8> = (0..=u8::MAX).cycle().take(5000).collect();
        for data in [&b""[..], b"a", b"\0", b"\0\0\0\0", &[u8::MAX; 300], &all, dictionary()] {
            let back = compress(data).and_then(|coded| decompress(&coded, data.len()));
            assert_eq!(back.as_deref(), Some(data));
        }
    }

    #[test]
    fn the_end_of_the_range_coder_may_carry() {
        assert_eq!(without_idle_end(vec![1, 0xFF, 0xFF, 0xFF, 0xFF, 1]), [2]);
        assert_eq!(without_idle_end(vec![0xFF, 0xFF, 0xFF, 0xFF, 1]), [0xFF, 0xFF, 0xFF, 0xFF, 1]);
        assert_eq!(without_idle_end(vec![7, 1, 0, 0, 0]), [7, 1]);
        assert_eq!(without_idle_end(vec![7, 0, 0, 0, 1]), [7, 1]);
        assert_eq!(without_idle_end(vec![]), [0; 0]);
    }
}
