//! A name taken apart, and how well one name fits another.
//!
//! In: a text, or two names. Out: a [`Name`], or a [`Fit`]. Never here: a verdict.

use std::cmp::Reverse;
use std::sync::Arc;

use super::super::closeness::{self, WordSort};
use super::super::edit;
use super::super::lexicon::particles::Generation;
use super::super::lexicon::{particles, without_article};
use super::super::measure::{Level, Measure};
use super::super::{KnownAnswers, fold};
use super::givens;

/// More given names are no name; it bounds the work on hostile input.
const MAX_GIVENS: usize = 12;

/// A name taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in super::super) struct Name {
    /// Given names, initials and patronymics, folded.
    pub(in super::super) givens: Vec<String>,
    /// The last word of the name, folded and without article.
    pub(in super::super) surname: String,
    /// What tells father and son apart.
    generation: Option<Generation>,
    /// Whether a lady's title stands before it.
    is_lady: bool,
}

/// How well a typed name fits, worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    pub(super) level: Level,
    /// Whether no typed given name is left over.
    pub(super) is_complete: bool,
    /// Whether the only doubt is one given name, typed where all forms are mere surnames.
    pub(super) is_surname_completed: bool,
}

impl Fit {
    pub(super) const NONE: Self =
        Self { level: Level::Different, is_complete: false, is_surname_completed: false };
}

impl Name {
    /// Reads `Nikita Khrushchev` and `Khrushchev, Nikita`; `None` where only titles are left.
    pub(in super::super) fn read(text: &str) -> Option<Self> {
        let parts: Vec<Vec<String>> = text.split([',', '،']).map(fold::words).collect();
        let (first, behind) = parts.split_first()?;
        let behind = behind.concat();
        let mut words = if is_all_titles(&behind) { Vec::new() } else { name_words(&behind) };
        words.extend(name_words(first));
        let surname = words.pop()?;
        words.retain(|word| !particles::joins_names(word));
        let generation = parts.iter().flatten().rev().find_map(|word| Generation::of(word));
        let is_lady = parts.iter().any(|part| is_ladys(part));
        Some(Self { givens: words, surname, generation, is_lady })
    }

    /// The same words with the surname first, as Hungarians, Chinese and registers write.
    pub(in super::super) fn turned(&self) -> Option<Self> {
        let (surname, rest) = self.givens.split_first()?;
        let givens = rest.iter().chain(std::iter::once(&self.surname)).cloned().collect();
        Some(Self { givens, surname: surname.clone(), ..self.clone() })
    }

    /// Whether it has no given name, but at most words that open a surname: `Ben Bella`, `de Gaulle`.
    pub(in super::super) fn is_mere_surname(&self) -> bool {
        self.givens.iter().all(|given| particles::opens_surname(given))
    }

    /// Whether the surname has the ending that Russian ones of women have.
    fn is_womans(&self) -> bool {
        const ENDINGS: [&str; 6] = ["ova", "eva", "skaya", "وفا", "يفا", "سكايا"];
        ENDINGS.iter().any(|ending| self.surname.ends_with(ending))
    }

    /// Whether the given names of both can be one person's.
    pub(in super::super) fn agrees_in_given_names_with(&self, other: &Self) -> bool {
        let level = |one: &Self, other: &Self| givens::compare(&one.givens, &other.givens).level;
        level(self, other).max(level(other, self)) >= Level::Typo
    }

    /// The same name with initials written out where another form has the name.
    fn written_out(&self, own: &[Arc<Self>]) -> Self {
        let full = |at: usize, initial: &str| {
            let namesakes = own.iter().filter(|name| name.surname == self.surname);
            let mut givens = namesakes.filter_map(|name| name.givens.get(at));
            givens.find(|given| !givens::is_initial(given) && given.starts_with(initial))
        };
        let givens = self.givens.iter().enumerate().map(|(at, given)| match full(at, given) {
            Some(full) if givens::is_initial(given) => full.clone(),
            _ => given.clone(),
        });
        Self { givens: givens.collect(), ..self.clone() }
    }

    /// How well what was typed fits this form; `own` are all forms of the name.
    fn fit(&self, typed: &Self, own: &[Arc<Self>], known: &KnownAnswers) -> Fit {
        let (givens, strays) = self.fit_givens(typed, own);
        let surname = closeness::of_words(&self.surname, &typed.surname, WordSort::Surname);
        let level = match (self.generation, typed.generation) {
            (Some(own), Some(typed)) if own != typed => Level::Different,
            (None, Some(_)) => givens.min(surname).min(Level::Near),
            _ => givens.min(surname),
        };
        let is_other_person = |given: &String| known.names_somebody_else(given, own);
        if strays.iter().any(is_other_person) {
            return Fit::NONE;
        }
        // She may be his wife, unless her surname or an accepted form says who she is.
        let is_other_title = typed.is_lady && !own.iter().any(|name| name.is_lady || name.is_womans());
        let is_surname_completed = own.iter().all(|name| name.is_mere_surname())
            && surname == Level::Same
            && !is_other_title
            && self.generation == typed.generation
            && matches!(strays.as_slice(), [given] if !particles::is_negation(given) && !particles::is_hedge(given));
        let level = if strays.len() > 1 || is_other_title { level.min(Level::Near) } else { level };
        Fit { level, is_complete: strays.is_empty(), is_surname_completed }
    }

    /// How well the given names fit, and which are left over.
    fn fit_givens(&self, typed: &Self, own: &[Arc<Self>]) -> (Level, Vec<String>) {
        // Another spelling of the surname may stand in the full name.
        let is_namesake =
            |name: &Self| closeness::of_words(&name.surname, &self.surname, WordSort::Surname) >= Level::Typo;
        let is_known = || own.iter().any(|name| !name.is_mere_surname() && is_namesake(name));
        if self.is_mere_surname()
            && let Some(before) = typed.givens.strip_suffix(self.givens.as_slice())
            && (1..=MAX_GIVENS).contains(&before.len())
            && !is_known()
        {
            return (Level::Near, before.to_vec());
        }
        match (self.givens.is_empty(), typed.givens.len()) {
            (_, 0) => (Level::Same, Vec::new()),
            (false, 1..=MAX_GIVENS) => {
                let agreement = givens::compare(&self.written_out(own).givens, &typed.givens);
                (agreement.level, agreement.strays)
            }
            _ => (Level::Different, Vec::new()),
        }
    }
}

/// The best fit over all forms of a name. With the surname first, nothing may be doubtful.
pub(super) fn best_fit(typed: &Name, own: &[Arc<Name>], known: &KnownAnswers) -> Fit {
    let straight = own.iter().map(|form| form.fit(typed, own, known)).max();
    let turned = typed.turned().and_then(|turned| {
        let with_givens = own.iter().filter(|form| !form.givens.is_empty());
        with_givens.map(|form| form.fit(&turned, own, known)).filter(|fit| fit.level >= Level::Typo).max()
    });
    straight.max(turned).unwrap_or(Fit::NONE)
}

/// How a typed name stands to the form of a right one that it fits best.
pub(in super::super) struct Comparison {
    pub(in super::super) form: Name,
    /// What was typed, with the surname where the form has it.
    pub(in super::super) typed: Name,
    pub(in super::super) surname: Measure,
    pub(in super::super) givens: Level,
}

/// Compares a typed name with the form that it fits best.
pub(in super::super) fn compare(typed: &Name, own: &[Arc<Name>], known: &KnownAnswers) -> Option<Comparison> {
    let ways = [Some(typed.clone()), typed.turned()];
    let ways = ways.into_iter().flatten().flat_map(|typed| own.iter().map(move |form| (form, typed.clone())));
    let fit = |(form, typed): &(&Arc<Name>, Name)| {
        let off = edit::distance(&form.surname, &typed.surname);
        (form.fit(typed, own, known), Reverse(off), Reverse(form.givens.len().abs_diff(typed.givens.len())))
    };
    let (form, typed) = ways.max_by_key(fit)?;
    let (givens, _) = form.fit_givens(&typed, own);
    let surname = closeness::measure(&form.surname, &typed.surname, WordSort::Surname);
    Some(Comparison { form: Name::clone(form), typed, surname, givens })
}

/// The forms of a name, those with the surname first turned round: where a form is a single word that opens a longer one
/// and the last word of that is none, it is the surname. `Mao` says so of `Mao Zedong`.
pub(in super::super) fn in_order(names: &[Arc<Name>]) -> Vec<Arc<Name>> {
    let single = |word: &String| names.iter().any(|name| name.givens.is_empty() && name.surname == *word);
    let is_turned = |name: &Name| name.givens.first().is_some_and(single) && !single(&name.surname);
    let turned = |name: &Arc<Name>| {
        let turned = is_turned(name).then(|| name.turned()).flatten();
        turned.map_or_else(|| Arc::clone(name), Arc::new)
    };
    names.iter().map(turned).collect()
}

/// Whether a lady's title stands before the words.
fn is_ladys(words: &[String]) -> bool {
    let mut titles = words.iter().take_while(|word| particles::is_title(word));
    titles.any(|word| particles::is_ladys_title(word))
}

/// Whether nothing but a title stands there, as after `Kennedy, President`.
fn is_all_titles(words: &[String]) -> bool {
    words.iter().all(|word| particles::is_title(word) || Generation::of(word).is_some())
}

/// The words of a name without the titles before it.
fn name_words(words: &[String]) -> Vec<String> {
    let titles = words.iter().take_while(|word| particles::is_title(word)).count();
    let suffix = words.last().and_then(|word| Generation::of(word)).map_or(0, |_| 1);
    // A word that is all there is may be a surname: Martin Luther King.
    let titles = titles.min(words.len().saturating_sub(1 + suffix));
    let kept = words.len() - titles - suffix;
    let kept = words.iter().skip(titles).take(kept.max(1));
    let words = kept.flat_map(|word| abd_apart(word)).flatten();
    words.map(|word| without_article(word).to_owned()).collect()
}

/// A word that is written as one and as two: `عبدالناصر`, `عبد الناصر`.
fn abd_apart(word: &str) -> [Option<&str>; 2] {
    match word.strip_prefix("عبد") {
        Some(rest) if rest.starts_with("ال") => [Some("عبد"), Some(rest)],
        _ => [Some(word), None],
    }
}
