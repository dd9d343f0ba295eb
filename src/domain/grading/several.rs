//! Reads and judges the choice of several options.
//!
//! In: what was typed and the options. Out: the options meant, or a [`Finding`] with how many of the right ones were
//! chosen. A wrong option among them makes the answer wrong.

use super::expected::comma;
use super::finding::Finding;
use super::items::{Items, Named};
use super::labels::read_set;
use super::list::parts_items;
use super::{Context, KnownAnswers, Reason, Rule, alignment, is_over_long, text};
use crate::domain::model::{Answer, Lang, Leniency, Localized, WrongAnswer};
use crate::domain::time::{DateOrder, Months};

/// The options that were meant, written as the right answer is: by their numbers or letters, such as `1 3`, `13`, `a, c`,
/// or by their names. `None` where something names no option.
pub fn choose_all(options: &[String], typed: &str, answer: &Answer, lang: &Lang) -> Option<String> {
    let Answer::Several { right, wrong, .. } = answer else { return None };
    let shown: Vec<&String> = shown(right.pick(lang)).chain(wrong.pick(lang)).collect();
    let mut places: Vec<usize> = if let Some(labels) = read_set(typed, options.len()) {
        let named = labels.into_iter().filter_map(|label| options.get(label));
        named.filter_map(|option| shown.iter().position(|shown| *shown == option)).collect()
    } else {
        let known = KnownAnswers::default();
        let context = Context {
            lang,
            date_order: DateOrder::default(),
            months: Months::Levantine,
            leniency: Leniency::default(),
            known: &known,
        };
        let named = named(right, wrong, typed, &[], &context)?;
        named.others.iter().all(|other| other.is_repeated).then_some(named.places)?
    };
    // As the right answer has them, so that who chose all of it sees just that.
    places.sort_unstable();
    let chosen: Vec<&str> =
        places.into_iter().filter_map(|at| shown.get(at)).map(|text| text.as_str()).collect();
    (!chosen.is_empty()).then(|| chosen.join(comma(right.picked_lang(lang))))
}

fn shown(right: &[Vec<String>]) -> impl Iterator<Item = &String> {
    right.iter().filter_map(|forms| forms.first())
}

/// Judges options that were written out.
pub(super) fn judge(
    right: &Localized<Vec<Vec<String>>>,
    options: &Localized<Vec<String>>,
    wrong: &[WrongAnswer],
    typed: &str,
    context: &Context<'_>,
) -> Finding {
    let of = right.pick(context.lang).len();
    let Some(named) = named(right, options, typed, wrong, context) else {
        return Finding::WRONG.by(Rule::TooLong);
    };
    let (chosen, mistaken): (Vec<usize>, Vec<usize>) = named.places.iter().partition(|place| **place < of);
    let own = options.pick(context.lang);
    let extra = mistaken.iter().filter_map(|place| own.get(place - of)).cloned();
    let unknown = named.others.iter().filter(|other| !other.is_repeated).map(|other| other.typed.clone());
    let extra: Vec<String> = extra.chain(unknown).collect();
    if chosen.len() == of && extra.is_empty() {
        let finding = if named.slip.is_some() { Finding::TYPO } else { Finding::RIGHT.by(Rule::AllItems) };
        return Finding { slip: named.slip, ..finding };
    }
    let foreseen = extra.iter().find_map(|option| {
        text::foreseen(wrong, &super::Phrase::of(option), context).and_then(|foreseen| foreseen.reason)
    });
    if chosen.is_empty() {
        return Finding { reason: foreseen, ..Finding::WRONG.by(Rule::OtherOption) };
    }
    let why = match foreseen {
        Some(Reason::KnownWrong(why)) => why,
        _ => None,
    };
    let missing = (0..).zip(shown(right.pick(context.lang))).filter(|(place, _)| !chosen.contains(place));
    let missing: Vec<String> = missing.map(|(_, option)| option.clone()).collect();
    let score = alignment::share(chosen.len().saturating_sub(extra.len()), of);
    let finding = if extra.is_empty() {
        Finding { slip: named.slip, ..Finding::close(score).by(Rule::SomeItems) }
    } else {
        Finding { score, ..Finding::WRONG.by(Rule::OtherOption) }
    };
    finding.because(Reason::Items { right: chosen.len(), of, missing, extra, why })
}

/// The options that a text names, the right ones first; `None` for a text that is too long to be read.
fn named(
    right: &Localized<Vec<Vec<String>>>,
    options: &Localized<Vec<String>>,
    typed: &str,
    wrong: &[WrongAnswer],
    context: &Context<'_>,
) -> Option<Named> {
    let all = right.iter().map(|(lang, right)| {
        let wrong = options.get(lang).into_iter().flatten().map(|option| vec![option.clone()]);
        (lang.clone(), right.iter().cloned().chain(wrong).collect::<Vec<_>>())
    });
    let all = Localized::collect(all).filter(|_| !is_over_long(typed))?;
    // An option that is foreseen as wrong is named all the same.
    let others: Vec<WrongAnswer> = wrong.iter().filter(|wrong| !is_option(wrong, options)).cloned().collect();
    Some(Items::of(&all, context.known).named(typed, parts_items, &others, context))
}

fn is_option(wrong: &WrongAnswer, options: &Localized<Vec<String>>) -> bool {
    wrong.answer.iter().any(|(lang, text)| options.get(lang).is_some_and(|options| options.contains(text)))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{assert_verdicts, card, graded, with_wrong};
    use super::*;
    use crate::domain::model::Card;
    use crate::domain::model::Verdict::{Close, Right, Typo, Wrong};

    fn members() -> Card {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<String>>();
        let english = vec![texts(&["Poland"]), texts(&["East Germany", "GDR"]), texts(&["Albania"])];
        let arabic = vec![texts(&["بولندا"]), texts(&["ألمانيا الشرقية"]), texts(&["ألبانيا"])];
        card(Answer::Several {
            right: Localized::one(Lang::english(), english).with(Lang::arabic(), arabic),
            wrong: Localized::one(Lang::english(), texts(&["Austria", "Yugoslavia"]))
                .with(Lang::arabic(), texts(&["النمسا", "يوغسلافيا"])),
            open: true,
        })
    }

    #[test]
    fn options_are_chosen_by_numbers_letters_or_names() {
        let options = ["Austria", "Albania", "Poland", "Yugoslavia", "East Germany"].map(String::from);
        let chosen = |typed: &str| choose_all(&options, typed, &members().note.answer, &Lang::english());
        for (typed, text) in [
            ("2 3 5", "Poland, East Germany, Albania"),
            ("352", "Poland, East Germany, Albania"),
            ("b, c and e", "Poland, East Germany, Albania"),
            ("٣ و ٢", "Poland, Albania"),
            ("1", "Austria"),
            ("albania, GDR", "East Germany, Albania"),
            ("Polland and Austria", "Poland, Austria"),
            ("بولندا وألبانيا", "Poland, Albania"),
        ] {
            assert_eq!(chosen(typed).as_deref(), Some(text), "{typed}");
        }
        for typed in ["", "6", "1 6", "0", "3 3", "Norway", "Poland, Norway"] {
            assert_eq!(chosen(typed), None, "{typed}");
        }
    }

    #[test]
    fn all_right_ones_and_no_other_are_wanted() {
        let members = members();
        assert_verdicts(&[
            (&members, "Poland, East Germany, Albania", Right),
            (&members, "Albania, GDR, Poland", Right),
            (&members, "ألبانيا، بولندا، ألمانيا الشرقية", Right),
            (&members, "Polland, East Germany, Albania", Typo),
            (&members, "Poland, Albania", Close),
            (&members, "Poland", Close),
            (&members, "Poland, East Germany, Albania, Austria", Wrong),
            (&members, "Poland, Austria", Wrong),
            (&members, "Austria", Wrong),
            (&members, "Norway", Wrong),
        ]);
    }

    #[test]
    fn what_is_missing_and_what_is_too_much_is_told() {
        let members = with_wrong(&members(), &[("Austria", "It became neutral.")]);
        let grade = graded(&members, "Poland, Albania, Austria", &[]);
        let reason = Reason::Items {
            right: 2,
            of: 3,
            missing: vec!["East Germany".into()],
            extra: vec!["Austria".into()],
            why: Some("It became neutral.".into()),
        };
        assert_eq!((grade.reason, grade.score.to_string()), (Some(reason), "0.33333334".to_owned()));
        let known = Some(Reason::KnownWrong(Some("It became neutral.".into())));
        assert_eq!(graded(&members, "Austria", &[]).reason, known);
    }
}
