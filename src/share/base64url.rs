//! Bytes as characters that an address may hold: base64url without padding (RFC 4648, section 5).

/// Which character stands for which six bits.
const CHARACTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The characters that stand for `bytes`.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut encoded = String::with_capacity(bytes.len() * 4 / 3 + 1);
    for group in bytes.chunks(3) {
        let value = (0..3).fold(0, |value, place| value << 8 | group.get(place).map_or(0, |&byte| usize::from(byte)));
        for place in 0..=group.len() {
            encoded.push(char::from(CHARACTERS[value >> (18 - 6 * place) & 63]));
        }
    }
    encoded
}

/// The bytes that `encoded` stands for; `None` where it is not what [`encode`] makes of any.
pub(super) fn decode(encoded: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(encoded.len() * 3 / 4);
    let (mut value, mut bits) = (0_u32, 0);
    for character in encoded.bytes() {
        let place = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        value = value << 6 | u32::from(place);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((value >> bits) as u8);
            value &= (1 << bits) - 1;
        }
    }
    // What is left over is less than a character, and zeros.
    (bits < 6 && value == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    #[test]
    fn codes_as_the_crate_for_it_does() {
        let bytes: Vec<u8> = (0..=u8::MAX).chain([0, 0, 0, u8::MAX, u8::MAX, u8::MAX, 1]).collect();
        for length in 0..bytes.len() {
            let encoded = encode(&bytes[length..]);
            assert_eq!(encoded, URL_SAFE_NO_PAD.encode(&bytes[length..]));
            assert_eq!(decode(&encoded).as_deref(), Some(&bytes[length..]));
        }
        // All of four characters and fewer out of some: the ends that nothing stands for are refused.
        let some = ["", "A", "B", "Q", "g", "w", "8", "_", "-", "=", "+", "/", " ", "é"];
        for four in 0..some.len().pow(4) {
            let encoded: String = (0..4).map(|place| some[four / some.len().pow(place) % some.len()]).collect();
            assert_eq!(decode(&encoded), URL_SAFE_NO_PAD.decode(&encoded).ok(), "{encoded}");
        }
    }
}
