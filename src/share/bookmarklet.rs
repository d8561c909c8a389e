//! The bookmark that sends the text of any page here.

use std::fmt::Write;

/// A bookmarklet for the page at `address` (no fragment): it opens `address#text=…` with the words selected on the page
/// it is used on, or those of its article where none are selected. What it sends is read by [`super::open`].
pub fn bookmarklet(address: &str) -> String {
    let script = format!(
        "(()=>{{let text=String(getSelection()).trim();\
         if(!text)text=(document.querySelector(\"article\")||document.querySelector(\"main\")||document.body).innerText;\
         open(\"{address}#text=\"+encodeURIComponent(text),\"_blank\",\"noopener\")}})()"
    );
    let mut bookmark = "javascript:".to_owned();
    for byte in script.bytes() {
        // The browser decodes the script once: a `%22` of the address must not become a quotation mark in it.
        if byte.is_ascii_alphanumeric() || b"-_.~()=|!;:,/?&+{}".contains(&byte) {
            bookmark.push(char::from(byte));
        } else {
            // Writing to a string has no way to fail.
            write!(bookmark, "%{byte:02X}").unwrap_or_default();
        }
    }
    bookmark
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stays_within_its_quotation_marks() {
        let bookmark = bookmarklet("https://a.example/%22)/b/");
        assert!(bookmark.starts_with("javascript:(()=%3E{let%20text=String("));
        assert!(bookmark.contains("open(%22https://a.example/%2522)/b/%23text=%22+encodeURIComponent(text)"));
        assert!(!bookmark.contains(['"', '#', ' ', '\'', '<', '>']));
    }
}
