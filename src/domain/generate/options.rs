//! Which wrong options stand beside the right one.
//!
//! In: the right answer and all that might be taken for it. Out: up to three wrong ones per language. They are near the
//! right one in time or kind, say something else than it and than each other, and are longer or shorter than it as
//! chance would have it, so that length tells nothing.

use super::Lack;
use super::maker::{forms, hash};
use crate::domain::grading::words;
use crate::domain::model::{Answer, Localized, Text, WrongAnswer};

/// How many wrong options a card has, where there are so many.
const WRONG: usize = 3;

/// Among so many of the nearest candidates the options are chosen.
const NEAREST: usize = 9;

/// Something that may be taken for the right answer.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// What it hangs on whether it is chosen.
    pub(super) id: String,
    pub(super) text: Text,
    /// Why it is not the right one.
    pub(super) why: Option<Text>,
    /// How far it is from the right one in time or kind; smaller is more plausible.
    pub(super) distance: u64,
}

/// A choice of the right text among candidates, with what is to be said of the wrong ones.
///
/// # Errors
/// [`Lack::Options`] where none of them can be told from the right one.
pub(super) fn choice(
    card: &str,
    right: &Text,
    mut candidates: Vec<Candidate>,
) -> Result<(Answer, Vec<WrongAnswer>), Lack> {
    candidates.sort_by_key(|candidate| (candidate.distance, hash(&[card, &candidate.id])));
    let mut nearest: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let is_other = |text: &Text| !is_alike(text, &candidate.text);
        if nearest.len() < NEAREST && is_other(right) && nearest.iter().all(|near| is_other(&near.text)) {
            nearest.push(candidate);
        }
    }
    nearest.sort_by_key(|candidate| hash(&[card, &candidate.id]));
    let (longer, shorter): (Vec<_>, Vec<_>) =
        nearest.into_iter().partition(|candidate| length(&candidate.text, right) >= 1.0);
    let wanted = usize::try_from(hash(&[card, "longer"]) % (WRONG as u64 + 1)).unwrap_or(0);
    let longer_count = wanted.min(longer.len()).max(WRONG.saturating_sub(shorter.len()));
    let chosen: Vec<Candidate> = longer.into_iter().take(longer_count).chain(shorter).take(WRONG).collect();
    let texts: Vec<Text> = chosen.iter().map(|candidate| candidate.text.clone()).collect();
    let answer = of(right, &texts)?;
    let explained = chosen.into_iter().filter(|candidate| candidate.why.is_some());
    let wrong = explained.map(|candidate| WrongAnswer { answer: candidate.text, why: candidate.why });
    Ok((answer, wrong.collect()))
}

/// A choice among these.
pub(super) fn of(right: &Text, wrong: &[Text]) -> Result<Answer, Lack> {
    if wrong.is_empty() {
        return Err(Lack::Options);
    }
    let options = right.iter().map(|(lang, _)| {
        let options: Vec<String> = wrong.iter().map(|text| text.pick(lang).clone()).collect();
        (lang.clone(), options)
    });
    let wrong = Localized::collect(options).ok_or(Lack::Options)?;
    Ok(Answer::Choice { right: forms(right), wrong, open: true })
}

/// How long a text is beside another, over their languages; 1 for as long.
fn length(text: &Text, beside: &Text) -> f64 {
    let letters = |text: &str| f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX)).max(1.0);
    let shares: Vec<f64> =
        beside.iter().map(|(lang, beside)| letters(text.pick(lang)) / letters(beside)).collect();
    let count = f64::from(u32::try_from(shares.len()).unwrap_or(1)).max(1.0);
    shares.iter().sum::<f64>() / count
}

/// Whether two texts say nearly the same in any language: most words of the shorter stand in the longer too.
fn is_alike(one: &Text, other: &Text) -> bool {
    one.iter().any(|(lang, one)| {
        let (one, other) = (words(one), words(other.pick(lang)));
        let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
        let shared = short.iter().filter(|word| long.contains(word)).count();
        shared * 3 >= short.len() * 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Lang;

    fn text(text: &str) -> Text {
        Text::one(Lang::english(), text.to_owned())
    }

    fn candidate(id: &str, said: &str, distance: u64) -> Candidate {
        Candidate { id: id.to_owned(), text: text(said), why: None, distance }
    }

    fn wrong((answer, _): &(Answer, Vec<WrongAnswer>)) -> Vec<String> {
        let Answer::Choice { wrong, .. } = answer else { panic!("a choice") };
        wrong.pick(&Lang::english()).clone()
    }

    #[test]
    fn what_says_nearly_the_same_is_no_option() {
        for (one, other, alike) in [
            ("the Wall was built", "The wall was built", true),
            ("the Wall was built in Berlin", "the Wall was built", true),
            ("Stalin died", "Beria died", false),
            ("Stalin died", "Stalin died suddenly", true),
            ("Austria became neutral", "the Warsaw Pact was founded", false),
        ] {
            assert_eq!(is_alike(&text(one), &text(other)), alike, "{one} / {other}");
        }
    }

    #[test]
    fn the_nearest_are_chosen_and_a_new_one_far_away_changes_nothing() {
        let near: Vec<_> = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota"]
            .iter()
            .map(|word| candidate(word, word, 1))
            .collect();
        let before = choice("card", &text("omega"), near.clone()).unwrap();
        let far = candidate("far", "kappa", 2);
        let after = choice("card", &text("omega"), near.into_iter().chain([far]).collect()).unwrap();
        assert_eq!(before, after);
        assert_eq!(wrong(&before).len(), 3);
    }

    #[test]
    fn the_right_one_is_the_longest_as_often_as_chance_has_it() {
        let candidates: Vec<_> = (1..10).map(|n| candidate(&n.to_string(), &"x".repeat(n), 0)).collect();
        let is_longest = |card: &usize| {
            let answer = choice(&format!("card-{card}"), &text("right"), candidates.clone()).unwrap();
            wrong(&answer).iter().all(|option| option.len() < 5)
        };
        let longest = (0..400).filter(is_longest).count();
        assert!((70..130).contains(&longest), "{longest} of 400");
    }

    #[test]
    fn without_candidates_there_is_no_choice() {
        assert_eq!(choice("card", &text("right"), Vec::new()), Err(Lack::Options));
        assert_eq!(choice("card", &text("right"), vec![candidate("a", "Right!", 0)]), Err(Lack::Options));
    }
}
