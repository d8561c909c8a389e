//! Word lists as text files with their provenance in the header, loaded once.
