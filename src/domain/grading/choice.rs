//! Reads and judges the choice of an option.
//!
//! In: what was typed and the options. Out: the option meant, or a [`Finding`] where the option's text was
//! typed. A wrong option that is as near as the right one is never read as the right one.

use std::sync::Arc;

use super::edit;
use super::finding::Finding;
use super::lexicon::particles;
use super::phrase::{Phrase, Token};
use super::{Context, Rule, fold, labels, text};
use crate::domain::model::{Answer, Localized, WrongAnswer};

/// Longer forms, in bytes, have no slips; it bounds the work on hostile decks.
const MAX_KEY: usize = 2000;

/// The option that was meant, counted from 0: by its number (`2`, `٢.`), its own text, its letter (`b`, `B)`,
/// `ب`), or any other form of it that the answer knows, in whatever language. A number is always the place in
/// the list, even where options are numbers themselves.
pub fn choose(options: &[String], typed: &str, answer: &Answer) -> Option<usize> {
    if super::is_too_long(typed) {
        return None;
    }
    let typed = Phrase::of(typed);
    let at = match typed.words.as_slice() {
        [word] => word.parse::<usize>().ok().and_then(|number| number.checked_sub(1)),
        _ => None,
    };
    let by_number = at.filter(|&at| at < options.len());
    let own = |option: &String| !typed.is_blank() && fold::words(option) == typed.words;
    let by_text = || options.iter().position(own);
    let by_letter = || by_letter(&typed.words).filter(|&at| at < options.len());
    let by_name = || {
        let names: Vec<Vec<Phrase>> = options.iter().map(|option| names(option, answer)).collect();
        named(&names, &typed).map(|(at, _)| at)
    };
    by_number.or_else(by_text).or_else(by_letter).or_else(by_name)
}

fn by_letter(words: &[String]) -> Option<usize> {
    let [word] = words else { return None };
    let mut letters = word.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    labels::place_of_letter(letter)
}

/// Everything an option is called: its own text, and the forms of the answer that stand for it.
fn names(option: &String, answer: &Answer) -> Vec<Phrase> {
    let mut names = vec![Phrase::of(option)];
    if let Answer::Choice { right, wrong, .. } = answer {
        let is_right = right.iter().any(|(_, forms)| forms.contains(option));
        let place = wrong.iter().find_map(|(_, options)| options.iter().position(|other| other == option));
        match place {
            _ if is_right => names.extend(text::phrases(right)),
            Some(at) => names.extend(wrong_names(wrong, at)),
            None => {}
        }
    }
    names
}

/// The wrong option of that index in all languages.
fn wrong_names(wrong: &Localized<Vec<String>>, at: usize) -> Vec<Phrase> {
    wrong.iter().filter_map(|(_, options)| options.get(at)).map(|option| Phrase::of(option)).collect()
}

/// The only option that the words name, and whether there is no slip in them. The plainest way that names one
/// decides: the same words, the same meaning, some words of one option alone, the nearest spelling.
fn named(options: &[Vec<Phrase>], typed: &Phrase) -> Option<(usize, bool)> {
    let only = |names: &dyn Fn(&Phrase) -> bool| {
        let mut found = (0..).zip(options).filter(|(_, forms)| forms.iter().any(names)).map(|(at, _)| at);
        found.next().map(|first| found.next().is_none().then_some(first))
    };
    if typed.is_blank() {
        return None;
    }
    let plain = only(&|form| form.words == typed.words)
        .or_else(|| only(&|form| form.says(typed)))
        .or_else(|| only(&|form| has_words(form, typed)));
    match plain {
        Some(found) => found.map(|at| (at, true)),
        None => nearest(options, typed).map(|at| (at, false)),
    }
}

/// Whether all that counts of what was typed stands in the form.
fn has_words(form: &Phrase, typed: &Phrase) -> bool {
    let stands = |token: &Token| form.tokens.iter().any(|own| own.value == token.value);
    let says_something = typed.words.iter().any(|word| !particles::is_stop_word(word));
    says_something && form.is_negated == typed.is_negated && typed.tokens.iter().all(stands)
}

/// The option in which it is a slip, and which is nearer than any other.
fn nearest(options: &[Vec<Phrase>], typed: &Phrase) -> Option<usize> {
    let distance = |forms: &[Phrase]| {
        let short = forms.iter().filter(|form| form.key.len() <= MAX_KEY);
        short.map(|form| edit::distance(&form.key, &typed.key)).min()
    };
    let distances: Vec<Option<usize>> = options.iter().map(|forms| distance(forms)).collect();
    let least = distances.iter().flatten().min()?;
    let mut near = (0..).zip(options).zip(&distances).filter(|(_, distance)| *distance == &Some(*least));
    let ((at, forms), _) = near.next()?;
    let is_slip = near.next().is_none() && forms.iter().any(|form| text::is_typo(form, typed));
    is_slip.then_some(at)
}

/// Judges the typed text of an option.
pub(super) fn judge(
    right: &Localized<Vec<String>>,
    options: &Localized<Vec<String>>,
    wrong: &[WrongAnswer],
    typed: &Phrase,
    context: &Context<'_>,
) -> Finding {
    let count = options.iter().map(|(_, options)| options.len()).max().unwrap_or(0);
    let others = (0..count).map(|at| wrong_names(options, at));
    let names: Vec<Vec<Phrase>> = std::iter::once(text::phrases(right)).chain(others).collect();
    match named(&names, typed) {
        Some((0, is_plain)) => {
            let own: Vec<Arc<Phrase>> = names.into_iter().take(1).flatten().map(Arc::new).collect();
            if context.known.is_other_answer(typed, &own) && !own.iter().any(|form| form.says(typed)) {
                Finding::other_card()
            } else if is_plain {
                Finding::RIGHT.by(Rule::OptionNamed)
            } else {
                Finding::TYPO
            }
        }
        _ => text::foreseen(wrong, typed, context).unwrap_or(Finding::WRONG.by(Rule::OtherOption)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Reason;
    use super::super::sample::{assert_verdicts, card, forms, graded, text};
    use super::*;
    use crate::domain::model::Verdict::{Right, Typo, Wrong};

    #[test]
    fn options_are_chosen_by_number_letter_or_text() {
        let options: Vec<String> = ["Moscow", "Beijing", "1956", "موسكو"].map(String::from).to_vec();
        for (typed, at) in [
            ("2", Some(1)),
            ("٢", Some(1)),
            ("۲.", Some(1)),
            (" 2) ", Some(1)),
            ("b", Some(1)),
            ("B)", Some(1)),
            ("(b)", Some(1)),
            ("ب", Some(1)),
            ("أ", Some(0)),
            ("beijing!", Some(1)),
            ("1956", Some(2)),
            ("مُوسكو", Some(3)),
            ("4", Some(3)),
            ("", None),
            ("0", None),
            ("5", None),
            ("-1", None),
            ("e", None),
            ("ه", None),
            ("Moscow Beijing", None),
            ("99999999999999999999999", None),
            ("Beijin", Some(1)),
        ] {
            assert_eq!(choose(&options, typed, &Answer::Truth(true)), at, "{typed}");
        }
    }

    #[test]
    fn an_option_that_is_a_letter_is_itself() {
        let groups: Vec<String> = ["O", "B", "AB", "A"].map(String::from).to_vec();
        assert_eq!(choose(&groups, "a", &Answer::Truth(true)), Some(3));
    }

    #[test]
    fn every_form_and_language_of_an_option_chooses_it() {
        let answer = Answer::Choice {
            right: forms(&["Warsaw Pact", "Eastern Bloc"], &["حلف وارسو"]),
            wrong: forms(&["NATO treaty", "not aligned"], &["معاهدة الناتو", "عدم الانحياز"]),
            open: true,
        };
        let options: Vec<String> = ["NATO treaty", "not aligned", "Warsaw Pact"].map(String::from).to_vec();
        for (typed, at) in [
            ("eastern bloc", Some(2)),
            ("the Warsaw Pact", Some(2)),
            ("حلف وارسو", Some(2)),
            ("معاهدة الناتو", Some(0)),
            ("Warsow Pact", Some(2)),
            ("eastren bloc", Some(2)),
            ("pact", Some(2)),
            ("treaty", Some(0)),
            ("aligned", None),
            ("the", None),
            ("SEATO", None),
        ] {
            assert_eq!(choose(&options, typed, &answer), at, "{typed}");
        }
    }

    #[test]
    fn a_slip_between_two_options_chooses_neither() {
        let options: Vec<String> = ["affects", "affect", "effects"].map(String::from).to_vec();
        assert_eq!(choose(&options, "affectz", &Answer::Truth(true)), None);
        assert_eq!(choose(&options, "effects", &Answer::Truth(true)), Some(2));
    }

    #[test]
    fn some_words_of_an_option_that_answer_another_card_do_not_name_it() {
        let deputy = card(Answer::Choice {
            right: forms(&["Deputy head of government"], &[]),
            wrong: forms(&["Minister of defence", "Commander of the garrison"], &[]),
            open: true,
        });
        let head = text(&["head of government"], &[]);
        assert_eq!(graded(&deputy, "head of government", &[&deputy]).verdict, Right);
        let grade = graded(&deputy, "head of government", &[&deputy, &head]);
        assert_eq!((grade.verdict, grade.reason), (Wrong, Some(Reason::OtherCard)));
        assert_eq!(graded(&deputy, "deputy head of the government", &[&deputy, &head]).verdict, Right);
    }

    #[test]
    fn the_text_of_an_option_is_judged_against_the_others() {
        let choice = |right: &[&str], wrong: &[&str]| {
            card(Answer::Choice {
                right: forms(right, &["موسكو"]),
                wrong: forms(wrong, &["بكين"]),
                open: true,
            })
        };
        let city = choice(&["Moscow"], &["Beijing", "Warsaw"]);
        let case = choice(&["affects"], &["effects", "affect"]);
        let year = choice(&["1956"], &["1957", "1955"]);
        assert_verdicts(&[
            (&city, "moscow", Right),
            (&city, "موسكو", Right),
            (&city, "Moskow", Typo),
            (&city, "Beijing", Wrong),
            (&city, "بكين", Wrong),
            (&city, "Beijin", Wrong),
            (&city, "Kyiv", Wrong),
            (&choice(&["US banks"], &["Soviet banks"]), "US", Right),
            (&choice(&["US banks"], &["Soviet banks"]), "Soviet", Wrong),
            (&choice(&["US banks"], &["Soviet banks"]), "banks", Wrong),
            (&case, "affect", Wrong),
            (&case, "affectz", Wrong),
            (&year, "1956", Right),
            (&year, "1957", Wrong),
            (&year, "1958", Wrong),
        ]);
    }
}
