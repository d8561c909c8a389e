//! Text, sides and corrections as a link, and back.
