//! Nouns for offices and bodies: `US-Außenamtssprecher`, `foreign ministry`, `Politologe`.

use crate::text::dictionary::{Dictionary, Spellings};
use std::borrow::Cow;
use std::sync::OnceLock;

use super::actor::{Gender, Office};
use crate::text::{Document, Language, fold};

/// What a noun says about somebody who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Holds an office of a government: `Außenminister`, `spokeswoman`.
    Office(Office),
    /// A body of a government: `Außenministerium`, `delegation`, `Seite`.
    Body,
    /// A person without office: `Politologe`, `senator`.
    OutsidePerson,
    /// A body that speaks for no government: `Zeitung`, `think tank`.
    OutsideBody,
    /// Something said or written, whose author stands beside it: `Angaben`, `statement`.
    Container,
}

impl Role {
    /// Whether it is a person.
    pub(super) fn is_person(self) -> bool {
        matches!(self, Role::Office(_) | Role::OutsidePerson)
    }

    /// Whether it speaks for no government by itself.
    pub(super) fn is_outside(self) -> bool {
        matches!(self, Role::OutsidePerson | Role::OutsideBody)
    }
}

/// A role noun of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RoleNoun {
    pub role: Role,
    /// What stands before it in a compound, folded and without linking letters or hyphen: `us`, `kreml`, `bundes`.
    pub prefix: String,
    /// Tokens it takes (`prime minister` takes two).
    pub length: usize,
    pub gender: Option<Gender>,
    pub plural: bool,
    /// `Ex-Präsident`, `Altkanzler`.
    pub former: bool,
    /// Whether a country before its hyphen is what the office is about, not whose it is: `Ukraine-Beauftragter`.
    pub about: bool,
}

struct Roles {
    /// By [`bucket`].
    german: Vec<Vec<(String, Role)>>,
    english: Dictionary<Role>,
    /// What stands before each hyphen in them: only there a title of several words can begin.
    english_beginnings: Spellings,
}

fn roles() -> &'static Roles {
    static ROLES: OnceLock<Roles> = OnceLock::new();
    ROLES.get_or_init(|| {
        let english: Dictionary<Role> = read(crate::lexicon::word_list!("roles/english.txt")).into_iter().collect();
        let beginnings = |title: &String| -> Vec<String> {
            title.match_indices('-').filter_map(|(at, _)| title.get(..at)).map(str::to_owned).collect()
        };
        let mut german = vec![Vec::new(); BUCKETS];
        for (noun, role) in read(crate::lexicon::word_list!("roles/german.txt")) {
            if let Some(nouns) = german.get_mut(bucket(&noun)) {
                nouns.push((noun, role));
            }
        }
        Roles { german, english_beginnings: english.rows().flat_map(|(title, _)| beginnings(title)).collect(), english }
    })
}

/// Twice as many as there are German nouns.
const BUCKETS: usize = 2048;

/// Where a German noun is found: by its last three bytes, since it may end a compound. No noun has fewer.
fn bucket(noun: &str) -> usize {
    let number = noun.bytes().rev().take(3).fold(0_u32, |number, byte| number << 8 | u32::from(byte));
    (number.wrapping_mul(0x9e37_79b1) >> 21) as usize
}

fn read(file: &'static str) -> Vec<(String, Role)> {
    let mut section = "";
    let mut roles = Vec::new();
    for line in crate::lexicon::entries(file) {
        if let Some(title) = line.strip_prefix('[') {
            section = title.trim_end_matches(']');
            continue;
        }
        let role = match section {
            "bodies" => Role::Body,
            "containers" => Role::Container,
            "outside bodies" => Role::OutsideBody,
            "outside people" => Role::OutsidePerson,
            _ => {
                let Some((noun, office)) = line.split_once(" = ") else { continue };
                let Some(office) = Office::named(office) else { continue };
                roles.push((fold(noun), Role::Office(office)));
                continue;
            }
        };
        roles.push((fold(line), role));
    }
    roles
}

/// The role nouns of a document, each German spelling looked up once.
pub(super) struct RoleNouns<'d> {
    document: &'d Document,
    /// By number of the spelling; `None` where it was not asked for yet.
    german: Vec<Option<Option<RoleNoun>>>,
}

impl<'d> RoleNouns<'d> {
    /// None looked up yet.
    pub(super) fn new(document: &'d Document) -> RoleNouns<'d> {
        RoleNouns { document, german: vec![None; document.forms().len()] }
    }

    /// The role noun that begins at `token`, if one does.
    pub(super) fn at(&mut self, token: usize, language: Language) -> Option<RoleNoun> {
        if language == Language::English {
            return role_noun(self.document, token, language);
        }
        let here = self.document.tokens().get(token).filter(|here| here.capital)?;
        let known = self.german.get_mut(here.form.index())?;
        known.get_or_insert_with(|| german(self.document.form(token))).clone()
    }
}

/// The role noun that begins at `token`, if one does.
pub(super) fn role_noun(document: &Document, token: usize, language: Language) -> Option<RoleNoun> {
    match language {
        Language::German => {
            let capital = document.tokens().get(token)?.capital;
            if capital { german(document.form(token)) } else { None }
        }
        Language::English => english(document, token),
    }
}

/// Whether a folded word, in either language, is a noun for a person in office or of a profession, or for something said.
pub(super) fn is_person(form: &str) -> bool {
    let english = [Some(form), form.strip_suffix('s')].into_iter().flatten().any(|form| roles().english.contains(form));
    english
        || german(form)
            .is_some_and(|noun| noun.role.is_person() || noun.role == Role::Container || noun.prefix.is_empty())
}

fn german(form: &str) -> Option<RoleNoun> {
    let tail = form.rsplit('-').next().unwrap_or(form);
    // Hyphenated abbreviations before the noun stay for the prefix; the noun itself is capital too (`US-Regierung`).
    let hyphen_prefix = form.strip_suffix(tail).unwrap_or("");
    // The noun that begins first, with the fewest letters behind it.
    let mut found: Option<(usize, &str, Role)> = None;
    let bare = [Some(tail), tail.strip_suffix('s'), tail.strip_suffix("es"), tail.strip_suffix('n')];
    for bare in bare.into_iter().flatten().chain(tail.strip_suffix("nen")) {
        for (noun, role) in roles().german.get(bucket(bare)).into_iter().flatten() {
            if let Some(before) = bare.strip_suffix(noun.as_str())
                && found.is_none_or(|(at, ..)| before.len() < at)
            {
                found = Some((before.len(), noun, *role));
            }
        }
    }
    let (at, noun, role) = found?;
    let inside = tail.get(..at).unwrap_or("");
    if at > 0
        && (role == Role::Container
            || one_of!(
                noun,
                "seite"
                    | "bank"
                    | "haus"
                    | "gruppe"
                    | "amt"
                    | "kreise"
                    | "kreisen"
                    | "könig"
                    | "leiter"
                    | "bürger"
                    | "vater"
                    | "mutter"
                    | "sohn"
                    | "arzt"
                    | "kirche"
                    | "verein"
                    | "zoll"
                    | "chef"
            ) && inside.len() < 3)
    {
        return None;
    }
    if at > 0
        && one_of!(
            noun,
            "seite" | "bank" | "gruppe" | "mission" | "text" | "wort" | "note" | "kreise" | "führung" | "firma"
        )
        && !one_of!(inside, "gegen" | "staats" | "zentral" | "regierungs" | "militär")
    {
        return None;
    }
    let prefix = if hyphen_prefix.is_empty() { inside } else { hyphen_prefix.trim_end_matches('-') };
    let former = form.starts_with("ex-") || prefix == "ex" || prefix == "alt" || form.starts_with("alt-");
    let prefix = prefix.strip_prefix("ex-").or(prefix.strip_prefix("alt-")).unwrap_or(prefix);
    let feminine = noun.ends_with("in") || tail.ends_with("innen");
    let plural = tail.ends_with("innen") || is_plural(noun);
    Some(RoleNoun {
        role,
        prefix: prefix.to_owned(),
        length: 1,
        gender: role.is_person().then_some(if feminine { Gender::Feminine } else { Gender::Masculine }),
        plural,
        former,
        about: hyphen_prefix.len() > 4
            && (matches!(role, Role::Office(Office::Envoy | Office::Adviser)) || one_of!(noun, "büro" | "referent")),
    })
}

/// Plural forms that are listed beside their singular; those that look like it are told by the article.
fn is_plural(noun: &str) -> bool {
    one_of!(
        noun,
        "behörden"
            | "diplomaten"
            | "experten"
            | "kreise"
            | "kreisen"
            | "streitkräfte"
            | "streitkräften"
            | "ministerien"
            | "beobachter"
            | "regierungskreise"
            | "regierungskreisen"
    )
}

fn english(document: &Document, token: usize) -> Option<RoleNoun> {
    let map = &roles().english;
    let first = document.form(token);
    let several = first == "ex" || roles().english_beginnings.contains(first.strip_prefix("ex-").unwrap_or(first));
    for length in (1..=if several { 4 } else { 1 }).rev() {
        let mut joined = Cow::Borrowed(first);
        for index in token + 1..token + length {
            joined += "-";
            joined += document.form(index);
        }
        let whole = &*joined;
        let former = whole.starts_with("ex-");
        let whole = whole.strip_prefix("ex-").or(whole.strip_prefix("then-")).unwrap_or(whole);
        let whole = whole.strip_suffix("-elect").or(whole.strip_suffix("-designate")).unwrap_or(whole);
        // `deputy press secretary`
        let whole = whole.strip_prefix("deputy-").filter(|_| !map.contains(whole)).unwrap_or(whole);
        let noun = [Some(whole), whole.strip_suffix("'s"), whole.strip_suffix("s'"), whole.strip_suffix('s')]
            .into_iter()
            .flatten()
            .find(|noun| map.contains(noun));
        if let Some(noun) = noun {
            let role = *map.get(noun)?;
            // `Representative Smith` sits in Congress; `a representative of the ministry` speaks for it.
            let title = noun == "representative"
                && document.tokens().get(token).is_some_and(|token| token.capital)
                && document.tokens().get(token + length).is_some_and(|next| next.capital && next.space_before);
            let role = if title { Role::OutsidePerson } else { role };
            let gender = if noun.ends_with("woman") {
                Some(Gender::Feminine)
            } else if noun.ends_with("man") {
                Some(Gender::Masculine)
            } else {
                None
            };
            let plural =
                whole.ends_with("men") || whole.ends_with('s') && !whole.ends_with("'s") && !whole.ends_with("ss");
            return Some(RoleNoun { role, prefix: String::new(), length, gender, plural, former, about: false });
        }
    }
    // `US-led`, `Kremlin-backed` are no roles; hyphenated titles are listed with their hyphen.
    None
}

#[cfg(test)]
mod tests {
    #[test]
    fn lists_are_sorted_and_unique() {
        for file in [crate::lexicon::word_list!("roles/german.txt"), crate::lexicon::word_list!("roles/english.txt")] {
            let (mut before, mut nouns) = ("", std::collections::HashSet::new());
            for line in crate::lexicon::entries(file) {
                if !line.starts_with('[') {
                    assert!(nouns.insert(line.split(" = ").next()), "{line} has another role already");
                    assert!(before < line, "{line} is not after {before}");
                    before = line;
                } else {
                    before = "";
                }
            }
        }
        let lines: Vec<&str> = crate::lexicon::entries(crate::lexicon::word_list!("media.txt")).collect();
        assert!(lines.windows(2).all(|pair| pair.first() < pair.last()));
    }
}
