// Shared with build.rs, which writes an office as the letter of its place here.

/// What the word lists call the offices, in the order of `Office`.
pub const OFFICE_NAMES: [&str; 21] = [
    "president",
    "vice_president",
    "prime_minister",
    "chancellor",
    "foreign_minister",
    "defence_minister",
    "minister",
    "deputy_minister",
    "spokesperson",
    "adviser",
    "security_adviser",
    "chief_of_staff",
    "ambassador",
    "envoy",
    "negotiator",
    "commander",
    "commissioner",
    "secretary_general",
    "leader",
    "head",
    "official",
];
