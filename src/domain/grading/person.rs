//! Judges a typed name.
//!
//! In: the accepted forms in all languages and what was typed. Out: a [`Finding`]. The surname must match;
//! titles do not count; given names may be left out or be initials, but not be another person's.

use super::closeness::{self, Level, WordSort};
use super::finding::Finding;
use super::fold;
use super::lexicon::{particles, without_article};
use super::phrase::Phrase;
use super::{Context, Reason, text};
use crate::domain::model::{Localized, WrongAnswer};

/// More given names are no name; it bounds the work on hostile input.
const MAX_GIVENS: usize = 12;

/// A name taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// Given names, initials and patronymics, folded.
    pub(super) givens: Vec<String>,
    /// The last word of the name, folded and without article.
    pub(super) surname: String,
}

impl Name {
    /// Reads `Nikita Khrushchev` and `Khrushchev, Nikita`; `None` where only titles are left.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (first, last) = match text.split_once([',', '،']) {
            Some((surname, rest)) if is_all_titles(rest) => (Vec::new(), name_words(surname)),
            Some((surname, givens)) => (name_words(givens), name_words(surname)),
            None => (Vec::new(), name_words(text)),
        };
        let mut words: Vec<String> = first.into_iter().chain(last).collect();
        let surname = words.pop()?;
        words.retain(|word| !particles::joins_names(word));
        Some(Self { givens: words, surname })
    }

    /// The same words with the surname first, as Hungarians, Chinese and registers write.
    fn turned(&self) -> Option<Self> {
        let (surname, rest) = self.givens.split_first()?;
        let givens = rest.iter().chain(std::iter::once(&self.surname)).cloned().collect();
        Some(Self { givens, surname: surname.clone() })
    }

    /// Whether a given name of one can be a given name of the other.
    pub(super) fn shares_given_name_with(&self, other: &Self) -> bool {
        self.givens.iter().any(|given| given_level(given, &other.givens) >= Level::Typo)
    }

    /// How well what was typed fits this form.
    fn fit(&self, typed: &Self, context: &Context<'_>, own: &[Self]) -> Level {
        if typed.givens.len() > MAX_GIVENS {
            return Level::Different;
        }
        let surname = closeness::of_words(&self.surname, &typed.surname, WordSort::Surname);
        if typed.givens.is_empty() || surname == Level::Different {
            return surname;
        }
        let mut fit = surname;
        let mut unmatched = Vec::new();
        for given in &typed.givens {
            match given_level(given, &self.givens) {
                Level::Different => unmatched.push(given),
                level => fit = fit.min(level),
            }
        }
        let is_other_person = |given: &&String| context.known.names_somebody_else(given, own);
        let has_givens = own.iter().any(|name| !name.givens.is_empty());
        match (typed.givens.len() - unmatched.len(), unmatched.len()) {
            // Nothing is known to hold the given name against.
            (0, _) if !has_givens => fit.min(Level::Near),
            (0, _) => Level::Different,
            _ if unmatched.iter().any(is_other_person) => Level::Different,
            (_, 0 | 1) => fit,
            _ => fit.min(Level::Near),
        }
    }
}

/// Whether nothing but a title stands there, as after `Kennedy, President`.
fn is_all_titles(text: &str) -> bool {
    fold::words(text).iter().all(|word| particles::is_title(word) || particles::is_name_suffix(word))
}

/// The words of a name without the titles before it.
fn name_words(text: &str) -> Vec<String> {
    let words = fold::words(text);
    let titles = words.iter().take_while(|word| particles::is_title(word)).count();
    let suffix = words.last().filter(|word| particles::is_name_suffix(word)).map_or(0, |_| 1);
    // A word that is all there is may be a surname: Martin Luther King.
    let titles = titles.min(words.len().saturating_sub(1 + suffix));
    let kept = words.len() - titles - suffix;
    let kept = words.iter().skip(titles).take(kept.max(1));
    kept.map(|word| without_article(word).to_owned()).collect()
}

/// How well a given name fits one of those expected, initials included.
fn given_level(typed: &str, expected: &[String]) -> Level {
    let initials: String = expected.iter().filter_map(|given| given.chars().next()).collect();
    let is_initials = typed.chars().count() <= 3 && initials.starts_with(typed);
    let level = |given: &String| {
        let (short, long) =
            if typed.len() <= given.len() { (typed, given.as_str()) } else { (given.as_str(), typed) };
        if short.chars().count() == 1 && long.starts_with(short) {
            Level::Same
        } else {
            closeness::of_words(given, typed, WordSort::GivenName)
        }
    };
    let best = expected.iter().map(level).max().unwrap_or(Level::Different);
    if is_initials { Level::Same } else { best }
}

/// Judges a name against the accepted forms.
pub(super) fn judge(
    forms: &Localized<Vec<String>>,
    wrong: &[WrongAnswer],
    text: &str,
    typed: &Phrase,
    context: &Context<'_>,
) -> Finding {
    let phrases = text::phrases(forms);
    if phrases.iter().any(|form| form.says(typed)) {
        return Finding::RIGHT;
    }
    let own: Vec<Name> =
        forms.iter().flat_map(|(_, forms)| forms).filter_map(|form| Name::read(form)).collect();
    let Some(name) = Name::read(text) else { return Finding::WRONG };
    let fit = best_fit(&name, &own, context);
    let is_surname_alone = name.givens.is_empty();
    let is_shared = is_surname_alone && context.known.names_somebody_else(&name.surname, &own);
    if fit == Level::Same {
        return if is_shared { Finding::close(0.5) } else { Finding::RIGHT };
    }
    if let Some(finding) = foreseen(wrong, &name, typed, context) {
        return finding;
    }
    if is_shared || context.known.is_other_answer(typed, &phrases) {
        return Finding::WRONG.because(Reason::OtherCard);
    }
    match fit {
        Level::Typo if context.known.has_rival(typed, &phrases) => Finding::close(0.5),
        Level::Typo => Finding::TYPO,
        Level::Near => Finding::close(0.5),
        Level::Same | Level::Different => Finding::WRONG,
    }
}

/// The best fit over all forms. A name with the surname first must match in all its parts.
fn best_fit(typed: &Name, own: &[Name], context: &Context<'_>) -> Level {
    let straight = own.iter().map(|form| form.fit(typed, context, own)).max();
    let turned = typed.turned().and_then(|turned| {
        let matches_all =
            |form: &&Name| turned.givens.iter().all(|given| given_level(given, &form.givens) >= Level::Typo);
        own.iter().filter(matches_all).map(|form| form.fit(&turned, context, own)).max()
    });
    straight.max(turned).unwrap_or(Level::Different)
}

fn foreseen(wrong: &[WrongAnswer], name: &Name, typed: &Phrase, context: &Context<'_>) -> Option<Finding> {
    let is_named = |wrong: &&WrongAnswer| {
        let names: Vec<Name> = wrong.answer.iter().filter_map(|(_, text)| Name::read(text)).collect();
        best_fit(name, &names, context) == Level::Same
    };
    let named = || wrong.iter().find(is_named).map(|wrong| Finding::known_wrong(wrong, context.lang));
    text::foreseen(wrong, typed, context).or_else(named)
}

#[cfg(test)]
mod tests {
    use super::super::Reason;
    use super::super::sample::{assert_verdicts, graded, person, with_wrong};
    use crate::domain::model::Card;
    use crate::domain::model::Verdict::{Close, Right, Typo, Wrong};

    fn khrushchev() -> Card {
        person(&["Nikita Khrushchev"], &["نيكيتا خروتشوف"])
    }

    #[test]
    fn a_name_may_be_written_in_every_usual_way() {
        let (khrushchev, kennedy) = (khrushchev(), person(&["John Fitzgerald Kennedy"], &["جون كينيدي"]));
        let nasser = person(&["Gamal Abdel Nasser"], &["جمال عبد الناصر"]);
        let king = person(&["Martin Luther King, Jr."], &[]);
        let zhou = person(&["Zhou Enlai", "Chou En-lai"], &["شو إن لاي"]);
        assert_verdicts(&[
            (&khrushchev, "Khrushchev", Right),
            (&khrushchev, "khrushchev, nikita", Right),
            (&khrushchev, "Khrushchev Nikita", Right),
            (&khrushchev, "N. Khrushchev", Right),
            (&khrushchev, "N.S. Khrushchev", Right),
            (&khrushchev, "Nikita Sergeyevich Khrushchev", Right),
            (&khrushchev, "Comrade Khrushchev", Right),
            (&khrushchev, "Khrushchev, First Secretary", Wrong),
            (&khrushchev, "خروتشوف", Right),
            (&khrushchev, "الرفيق نيكيتا خروتشوف", Right),
            (&kennedy, "President John F. Kennedy", Right),
            (&kennedy, "J F Kennedy", Right),
            (&kennedy, "JF Kennedy", Right),
            (&kennedy, "Kennedy, President", Right),
            (&kennedy, "الرئيس كينيدي", Right),
            (&nasser, "Nasser", Right),
            (&nasser, "عبد الناصر", Right),
            (&nasser, "ناصر", Right),
            (&king, "King", Right),
            (&king, "Martin Luther King", Right),
            (&zhou, "Chou Enlai", Right),
        ]);
    }

    #[test]
    fn transliterations_and_slips_are_typos() {
        let khrushchev = khrushchev();
        let gagarin = person(&["Yuri Gagarin"], &["يوري غاغارين"]);
        assert_verdicts(&[
            (&khrushchev, "Kruschev", Typo),
            (&khrushchev, "Nikita Khrouchtchev", Typo),
            (&khrushchev, "Nikitta Khrushchev", Typo),
            (&gagarin, "Yury Gagarin", Typo),
            (&khrushchev, "خروشوف", Typo),
            (&khrushchev, "نيكيتا خروشيف", Typo),
            (&gagarin, "Gagarine", Typo),
            (&gagarin, "جاجارين", Typo),
        ]);
    }

    #[test]
    fn another_person_is_wrong() {
        let khrushchev = khrushchev();
        let molotov = person(&["Vyacheslav Molotov"], &["فياتشيسلاف مولوتوف"]);
        let malenkov = person(&["Georgy Malenkov"], &["جورجي مالينكوف"]);
        let dulles = person(&["John Foster Dulles"], &[]);
        assert_verdicts(&[
            (&khrushchev, "Nikita", Wrong),
            (&khrushchev, "Nina Khrushchev", Wrong),
            (&khrushchev, "نينا خروتشوف", Wrong),
            (&khrushchev, "President", Wrong),
            (&khrushchev, "Nikita Mikhalkov", Wrong),
            (&molotov, "Malenkov", Wrong),
            (&dulles, "Allen Dulles", Wrong),
            (&person(&["John Kennedy"], &[]), "Canada", Wrong),
        ]);
        let deck = [&molotov, &malenkov];
        assert_eq!(graded(&molotov, "Malenkov", &deck).reason, Some(Reason::OtherCard));
        assert_eq!(graded(&molotov, "مالينكوف", &deck).reason, Some(Reason::OtherCard));
        assert_eq!(graded(&molotov, "Vyacheslav Malenkov Molotov", &deck).verdict, Wrong);
    }

    #[test]
    fn a_surname_of_two_people_is_close_alone() {
        let (foster, allen) = (person(&["John Foster Dulles"], &[]), person(&["Allen Dulles"], &[]));
        let deck = [&foster, &allen];
        assert_eq!(graded(&foster, "Dulles", &[&foster]).verdict, Right);
        assert_eq!(graded(&foster, "Dulles", &deck).verdict, Close);
        assert_eq!(graded(&foster, "J. F. Dulles", &deck).verdict, Right);
        assert_eq!(graded(&foster, "Allen Dulles", &deck).verdict, Wrong);
    }

    #[test]
    fn one_person_on_two_cards_is_one_person() {
        let full = person(&["Nikita Sergeyevich Khrushchev"], &["خروتشوف"]);
        let deck = [&khrushchev(), &full, &person(&["Khrushchev"], &[])];
        assert_eq!(graded(&khrushchev(), "Khrushchev", &deck).verdict, Right);
        assert_eq!(graded(&full, "Nikita Khrushchev", &deck).verdict, Right);
    }

    #[test]
    fn a_known_wrong_person_is_wrong_by_surname_too() {
        let card = with_wrong(&khrushchev(), &[("Leonid Brezhnev", "he came later")]);
        for typed in ["Leonid Brezhnev", "Brezhnev"] {
            assert_eq!(
                graded(&card, typed, &[]).reason,
                Some(Reason::KnownWrong(Some("he came later".into())))
            );
        }
    }
}
