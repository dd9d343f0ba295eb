//! Holds typed given names against those of a right name.
//!
//! In: two lists of folded given names, initials and patronymics. Out: how well they agree and which typed
//! ones are left over. The first name decides; an initial stands for the name in its own place only.

use super::super::closeness::{self, WordSort};
use super::super::lexicon::particles;
use super::super::measure::Level;

/// How typed given names agree with expected ones.
pub(super) struct Agreement {
    /// How well those agree that have a counterpart.
    pub(super) level: Level,
    /// Typed names without a counterpart.
    pub(super) strays: Vec<String>,
}

/// Compares given names, of which both sides have some.
pub(super) fn compare(expected: &[String], typed: &[String]) -> Agreement {
    let typed = apart(expected, typed);
    let different = Agreement { level: Level::Different, strays: Vec::new() };
    let Some((first, others)) = typed.split_first() else { return different };
    let Some((mut level, mut at)) = first_level(expected, first) else { return different };
    let mut strays = Vec::new();
    for given in others {
        let rest = expected.get(at..).unwrap_or_default();
        if let Some((fit, found)) = counterpart(rest, given) {
            level = level.min(fit);
            at += found + 1;
        } else {
            // Beyond the expected names it may be one that the deck leaves out; before, it contradicts.
            level = if rest.is_empty() { level } else { level.min(Level::Near) };
            strays.push(given.clone());
        }
    }
    Agreement { level, strays }
}

/// How well the first typed name fits and where the names after its counterpart begin. `Ben` and `Abdel`
/// open a surname; any other name but the first may be somebody else's.
fn first_level(expected: &[String], typed: &str) -> Option<(Level, usize)> {
    let (first, others) = expected.split_first()?;
    let level = in_place(first, typed);
    if level > Level::Different {
        return Some((level, 1));
    }
    let opens_surname = particles::opens_surname(typed);
    let is_named = |given: &String| {
        let is_cut = opens_surname && given.starts_with(typed);
        is_cut || in_full(given, typed) >= Level::Typo
    };
    let at = others.iter().position(is_named)?;
    Some((if opens_surname { Level::Same } else { Level::Near }, at + 2))
}

/// The counterpart of a further name: the next one, or a later one where both are written in full.
fn counterpart(expected: &[String], typed: &str) -> Option<(Level, usize)> {
    let levels = expected.iter().enumerate().map(|(at, given)| {
        let is_cut = particles::opens_surname(typed) && given.starts_with(typed);
        let level = match at {
            _ if is_cut => Level::Same,
            0 => in_place(given, typed),
            _ => in_full(given, typed),
        };
        (level, at)
    });
    levels.into_iter().find(|(level, _)| *level >= Level::Typo)
}

/// Takes initials written as one word, such as `JF`, for as many names; without a vowel they may be more than are
/// known.
fn apart(expected: &[String], typed: &[String]) -> Vec<String> {
    let initials: String = expected.iter().filter_map(|given| given.chars().next()).collect();
    let has_vowel = |run: &str| run.contains(['a', 'e', 'i', 'o', 'u', 'y']) || !run.is_ascii();
    let are_initials =
        |run: &str| initials.starts_with(run) || (!has_vowel(run) && run.starts_with(initials.as_str()));
    match typed.split_first() {
        Some((run, rest)) if matches!(run.chars().count(), 2 | 3) && are_initials(run) => {
            run.chars().map(String::from).chain(rest.iter().cloned()).collect()
        }
        _ => typed.to_vec(),
    }
}

/// How well names in the same place agree, either of which may be an initial.
fn in_place(expected: &str, typed: &str) -> Level {
    let is_initial_agreed =
        (is_initial(expected) || is_initial(typed)) && expected.chars().next() == typed.chars().next();
    if is_initial_agreed { Level::Same } else { in_full(expected, typed) }
}

fn in_full(expected: &str, typed: &str) -> Level {
    if is_initial(expected) || is_initial(typed) {
        return Level::Different;
    }
    closeness::of_words(expected, typed, WordSort::GivenName)
}

/// Whether it is a single letter.
pub(super) fn is_initial(given: &str) -> bool {
    given.chars().nth(1).is_none()
}

#[cfg(test)]
mod tests {
    use super::Level::{Different, Near, Same, Typo};
    use super::*;

    #[test]
    fn the_first_name_decides_and_initials_keep_their_place() {
        for (expected, typed, level, strays) in [
            ("john fitzgerald", "john", Same, 0),
            ("john fitzgerald", "j f", Same, 0),
            ("john fitzgerald", "jf", Same, 0),
            ("john f", "john fitzgerald", Same, 0),
            ("vyacheslav", "vm", Same, 1),
            ("nikita", "ni", Different, 0),
            ("gamal abdel", "gamal abd", Same, 0),
            ("john", "john fitzgerald", Same, 1),
            ("john fitzgerald", "f", Different, 0),
            ("john fitzgerald", "robert f", Different, 0),
            ("john fitzgerald", "john r", Near, 1),
            ("george h w", "george w", Near, 1),
            ("john foster", "foster", Near, 0),
            ("david ben", "ben", Same, 0),
            ("martin luther", "martn luther", Typo, 0),
            ("nikita sergeyevich", "nikitta sergeevich", Typo, 0),
            ("a b c", "a c", Near, 1),
            ("anna maria clara", "anna clara", Same, 0),
        ] {
            let split = |names: &str| names.split(' ').map(String::from).collect::<Vec<_>>();
            let agreement = compare(&split(expected), &split(typed));
            assert_eq!((agreement.level, agreement.strays.len()), (level, strays), "{expected} / {typed}");
        }
    }
}
