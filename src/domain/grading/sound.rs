//! Whether two spellings of a name sound alike.
//!
//! In: two folded words of one script. Out: whether they are one name, or perhaps another one. Plain words are never
//! judged by their sound.

use super::closeness::{Script, WordSort, length};
use super::edit;
use super::measure::Level;
use super::skeleton;

/// How near the sound of two names makes them; nothing where they sound different.
pub(super) fn compare(a: &str, b: &str, script: Script, sort: WordSort) -> Option<Level> {
    let allows = Allowed::of(sort)?;
    let is_given = sort == WordSort::GivenName;
    let is_alike = match script {
        Script::Latin => {
            latin(a, b, allows)
                || (has_j(a, b) && latin(&gliding(a), &gliding(b), allows))
                || (is_given && latin(&softened(a), &softened(b), allows))
        }
        Script::Arabic => arabic(a, b, allows),
        Script::Other(_) => false,
    };
    let may_be_other = is_given && are_short(a, b) && !have_same_letters(a, b);
    is_alike.then_some(if may_be_other { Level::Near } else { Level::Typo })
}

/// What is asked of two spellings.
#[derive(Clone, Copy)]
struct Allowed {
    /// How many consonants they have at least.
    consonants: usize,
    /// Which part of the letters may be off.
    part: usize,
}

impl Allowed {
    /// A third of a surname, half of a given name, which has the surname beside it.
    fn of(sort: WordSort) -> Option<Self> {
        match sort {
            WordSort::Plain => None,
            WordSort::Surname => Some(Self { consonants: 3, part: 3 }),
            WordSort::GivenName => Some(Self { consonants: 1, part: 2 }),
        }
    }

    fn has(self, heard: &str, other: &str) -> bool {
        length(heard) >= self.consonants && heard == other
    }

    /// Whether enough of the vowels are the same: with the fewest consonants only one may be off, so that `Dallas` is not
    /// `Dulles`.
    fn keeps_vowels(self, consonants: &str, a: &str, b: &str) -> bool {
        let sounds = skeleton::latin_sounds;
        self.consonants < 3 || length(consonants) > 3 || edit::distance(&sounds(a), &sounds(b)) <= 1
    }

    fn is_near(self, a: &str, b: &str) -> bool {
        edit::distance(a, b) <= length(a).min(length(b)) / self.part
    }
}

fn latin(a: &str, b: &str, allowed: Allowed) -> bool {
    // Letters that stand for one sound together may be many: `shch`, `schtsch`.
    let are_near =
        || allowed.is_near(a, b) || allowed.is_near(&skeleton::latin_sounds(a), &skeleton::latin_sounds(b));
    let consonants = skeleton::latin(a);
    allowed.has(&consonants, &skeleton::latin(b)) && allowed.keeps_vowels(&consonants, a, b) && are_near()
}

fn arabic(a: &str, b: &str, allowed: Allowed) -> bool {
    let sounds = |word: &str| word.chars().map(skeleton::arabic_class).collect::<String>();
    allowed.has(&skeleton::arabic(a), &skeleton::arabic(b)) && allowed.is_near(&sounds(a), &sounds(b))
}

fn has_j(a: &str, b: &str) -> bool {
    a.contains('j') || b.contains('j')
}

/// The word with `j` as Germans and Poles use it: `Jurij`, `Jeltsin`.
fn gliding(word: &str) -> String {
    word.replace('j', "y")
}

/// The word with a soft first `g`: `Gamal` is `Jamal`.
fn softened(word: &str) -> String {
    word.strip_prefix('g').map_or_else(|| word.to_owned(), |rest| format!("j{rest}"))
}

fn are_short(a: &str, b: &str) -> bool {
    length(a) <= 4 && length(b) <= 4
}

/// Whether the words are written with the same letters, `y` as good as `i` and `h` left out: John and Joan are not,
/// John and Jon are.
fn have_same_letters(a: &str, b: &str) -> bool {
    let letters = |word: &str| {
        let heard = word.chars().filter(|c| *c != 'h');
        let mut letters: Vec<char> = heard.map(|c| if c == 'y' { 'i' } else { c }).collect();
        letters.sort_unstable();
        letters
    };
    letters(a) == letters(b)
}
