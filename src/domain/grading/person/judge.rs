//! Judges a typed name.
//!
//! In: the accepted forms in all languages and what was typed. Out: a [`Finding`]. What is accepted is right;
//! whoever the deck foresees is wrong, unless the right name fits what was typed as well.

use std::sync::Arc;

use super::super::closeness::{self, WordSort};
use super::super::finding::Finding;
use super::super::measure::Level;
use super::super::phrase::Phrase;
use super::super::{Context, KnownAnswers, Reason, Rule, text};
use super::name::{Fit, Name, best_fit};
use crate::domain::model::{Localized, WrongAnswer};

/// Judges a name against the accepted forms.
pub(in super::super) fn judge(
    forms: &Localized<Vec<String>>,
    wrong: &[WrongAnswer],
    text: &str,
    typed: &Phrase,
    context: &Context<'_>,
) -> Finding {
    let phrases = context.known.forms.phrases(forms);
    if phrases.iter().any(|form| form.names(typed)) {
        return Finding::RIGHT.by(Rule::SameWords);
    }
    if let Some(finding) = text::foreseen(wrong, typed, context) {
        return finding;
    }
    let Some(name) = Name::read(text) else {
        return Finding::WRONG;
    };
    let own = context.known.forms.names(forms);
    let fit = best_fit(&name, &own, context.known);
    if let Some(wrong) = wrong.iter().find(|wrong| is_named(wrong, &name, fit, context)) {
        return Finding::known_wrong(wrong, context.lang);
    }
    let is_shared = name.givens.is_empty() && is_shared(&name, &own, context.known);
    let is_other = context.known.is_other_answer(typed, &phrases);
    let is_shared_slip = is_shared && !is_other;
    match fit {
        Fit { level: Level::Same, is_complete: false, .. } if is_other => {
            Finding::close(0.5).by(Rule::OtherCard).because(Reason::OtherCard)
        }
        Fit { level: Level::Same, .. } if is_shared => Finding::close(0.5).by(Rule::SurnameShared),
        Fit { level: Level::Same, .. } => Finding::RIGHT.by(Rule::NameFits),
        Fit { level: Level::Typo, .. } if is_shared_slip => Finding::close(0.5).by(Rule::SurnameShared),
        _ if is_shared || is_other => Finding::other_card(),
        Fit { level: Level::Typo, .. } if has_rival(typed, phrases, &own, context) => {
            Finding::close(0.5).by(Rule::Torn)
        }
        Fit { level: Level::Typo, .. } => Finding::TYPO,
        Fit { level: Level::Near, is_surname_completed: true, .. }
            if !context.known.knows_given_name_of(&name.surname) =>
        {
            Finding::RIGHT.by(Rule::SurnameCompleted)
        }
        Fit { level: Level::Near, .. } => Finding::close(0.5).by(Rule::GivenNameDoubtful),
        Fit { level: Level::Different, .. } => Finding::WRONG.by(Rule::OtherName),
    }
}

/// How well a name fits a person who is one of several that are asked for; a doubtful name is another one.
pub(super) fn level(name: &Name, own: &[Arc<Name>], known: &KnownAnswers) -> Level {
    let level = best_fit(name, own, known).level;
    let is_doubtful = level < Level::Typo || (name.givens.is_empty() && is_shared(name, own, known));
    if is_doubtful { Level::Different } else { level }
}

/// Whether somebody else in the deck has the surname that was typed, perhaps with a slip.
fn is_shared(name: &Name, own: &[Arc<Name>], known: &KnownAnswers) -> bool {
    let is_meant =
        |surname: &str| closeness::of_words(surname, &name.surname, WordSort::Surname) >= Level::Typo;
    let meant = own.iter().map(|name| &name.surname).filter(|surname| is_meant(surname));
    meant.chain([&name.surname]).any(|surname| known.names_somebody_else(surname, own))
}

/// Whether somebody else is as near to what was typed. The surname alone is the same person.
fn has_rival(typed: &Phrase, forms: Vec<Arc<Phrase>>, own: &[Arc<Name>], context: &Context<'_>) -> bool {
    let surnames = own.iter().map(|name| context.known.forms.phrase(&name.surname));
    context.known.has_rival(typed, &forms.into_iter().chain(surnames).collect::<Vec<_>>())
}

/// Whether what was typed names the person foreseen, and does so better than it names the right one.
fn is_named(wrong: &WrongAnswer, name: &Name, right: Fit, context: &Context<'_>) -> bool {
    let names: Vec<Arc<Name>> =
        wrong.answer.iter().filter_map(|(_, text)| Name::read(text)).map(Arc::new).collect();
    let fit = best_fit(name, &names, context.known);
    fit.level == Level::Same && fit > right
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::{assert_verdicts, graded, person, with_wrong};
    use super::super::super::{DiffPart, Reason};
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
            (&khrushchev, "Khrushchev Nikita Sergeyevich", Right),
            (&khrushchev, "Comrade Khrushchev", Right),
            (&khrushchev, "Khrushchev, First Secretary", Right),
            (&khrushchev, "خروتشوف", Right),
            (&khrushchev, "الرفيق نيكيتا خروتشوف", Right),
            (&kennedy, "President John F. Kennedy", Right),
            (&kennedy, "J F Kennedy", Right),
            (&kennedy, "JF Kennedy", Right),
            (&kennedy, "Kennedy, President", Right),
            (&kennedy, "الرئيس كينيدي", Right),
            (&nasser, "Nasser", Right),
            (&nasser, "عبد الناصر", Right),
            (&nasser, "Abd al-Nasser", Right),
            (&nasser, "Khalid Abdel Nasser", Wrong),
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
    fn an_initial_is_no_article() {
        let foster = person(&["John Foster Dulles", "Dulles"], &["جون فوستر دالاس", "دالاس"]);
        let allen = person(&["Allen Dulles", "Dulles"], &[]);
        let gomulka = person(&["Władysław Gomułka", "Gomułka"], &["فلاديسلاف غومولكا", "غومولكا"]);
        assert_verdicts(&[
            (&foster, "Dulles", Right),
            (&foster, "the Dulles", Right),
            (&foster, "A. Dulles", Wrong),
            (&foster, "A Dulles", Wrong),
            (&foster, "a dulles", Wrong),
            (&foster, "Dulles, A.", Wrong),
            (&allen, "A. Dulles", Right),
            (&allen, "A Dulles", Right),
            (&gomulka, "و. غومولكا", Wrong),
        ]);
    }

    #[test]
    fn a_form_of_one_word_tells_which_word_is_the_surname() {
        let mao = person(&["Mao Zedong", "Mao", "Mao Tse-tung"], &["ماو تسي تونغ", "ماو"]);
        let zhu = person(&["Zhu De", "Zhu"], &[]);
        let castro = person(&["Fidel Castro", "Fidel", "Castro"], &[]);
        let nagy = person(&["Imre Nagy", "Nagy", "Nagy Imre"], &[]);
        assert_verdicts(&[
            (&mao, "Mao", Right),
            (&mao, "Chairman Mao", Right),
            (&mao, "Mao Zedong", Right),
            (&mao, "Zedong Mao", Right),
            (&mao, "Mao Z.", Right),
            (&mao, "Mao Zedon", Typo),
            (&mao, "ماو", Right),
            (&mao, "Zedong", Wrong),
            (&mao, "tung", Wrong),
            (&mao, "تونغ", Wrong),
            (&mao, "Mao Anying", Wrong),
            (&zhu, "Zhu", Right),
            (&zhu, "De", Wrong),
            (&castro, "Castro", Right),
            (&castro, "Raul Castro", Wrong),
            (&nagy, "Nagy", Right),
            (&nagy, "Imre", Wrong),
            (&nagy, "Ferenc Nagy", Wrong),
        ]);
        let liu = person(&["Liu Shaoqi", "Liu"], &[]);
        assert_eq!(graded(&mao, "Liu", &[&mao, &liu]).reason, Some(Reason::OtherCard));
    }

    #[test]
    fn a_ladys_title_is_never_simply_left_out() {
        let kennedy = person(&["John F. Kennedy"], &["جون كينيدي"]);
        let furtseva = person(&["Yekaterina Furtseva"], &["يكاترينا فورتسيفا"]);
        let roosevelt = person(&["Eleanor Roosevelt", "Mrs Roosevelt"], &[]);
        let thatcher = person(&["Thatcher"], &[]);
        assert_verdicts(&[
            (&kennedy, "Mr Kennedy", Right),
            (&kennedy, "Mrs Kennedy", Close),
            (&kennedy, "Kennedy, Mrs", Close),
            (&kennedy, "Mrs. John Kennedy", Close),
            (&kennedy, "السيدة كينيدي", Close),
            (&kennedy, "Lady Jackie Kennedy", Wrong),
            (&furtseva, "Madame Furtseva", Right),
            (&furtseva, "السيدة فورتسيفا", Right),
            (&roosevelt, "Mrs Eleanor Roosevelt", Right),
            (&thatcher, "Mrs Margaret Thatcher", Close),
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
    fn a_shared_middle_name_or_initial_makes_nobody_the_same_person() {
        let johnson = person(&["Lyndon B. Johnson"], &["ليندون جونسون"]);
        let kennedy = person(&["John F. Kennedy", "J. F. Kennedy", "JFK"], &["جون ف. كينيدي"]);
        let eisenhower = person(&["Dwight D. Eisenhower"], &[]);
        let bush = person(&["George H. W. Bush"], &[]);
        assert_verdicts(&[
            (&johnson, "Lyndon Johnson", Right),
            (&johnson, "Lyndon Baines Johnson", Right),
            (&johnson, "L. B. Johnson", Right),
            (&johnson, "LB Johnson", Right),
            (&johnson, "Boris Johnson", Wrong),
            (&johnson, "Andrew B. Johnson", Wrong),
            (&johnson, "B. Johnson", Wrong),
            (&johnson, "Baines Johnson", Wrong),
            (&kennedy, "J. Kennedy", Right),
            (&kennedy, "JFK", Right),
            (&kennedy, "John Kennedy", Right),
            (&kennedy, "Kennedy, John", Right),
            (&kennedy, "Kennedy John F.", Right),
            (&kennedy, "John Fitzgerald Kennedy", Right),
            (&kennedy, "كينيدي", Right),
            (&kennedy, "Joseph Kennedy", Wrong),
            (&kennedy, "Joan Kennedy", Close),
            (&kennedy, "Robert F. Kennedy", Wrong),
            (&kennedy, "R. F. Kennedy", Wrong),
            (&kennedy, "F. Kennedy", Wrong),
            (&kennedy, "روبرت ف. كينيدي", Wrong),
            (&eisenhower, "Milton D. Eisenhower", Wrong),
            (&eisenhower, "John D. Eisenhower", Wrong),
            (&bush, "George Bush", Right),
            (&bush, "George W. Bush", Close),
            (&person(&["John Foster Dulles"], &[]), "Foster Dulles", Close),
        ]);
        let robert = person(&["Robert F. Kennedy"], &[]);
        assert_eq!(graded(&kennedy, "Kennedy", &[&kennedy, &robert]).verdict, Close);
    }

    #[test]
    fn a_generation_that_is_not_the_right_one_is_not_right() {
        let king = person(&["Martin Luther King, Jr."], &[]);
        let john = person(&["John XXIII"], &[]);
        assert_verdicts(&[
            (&king, "Martin Luther King junior", Right),
            (&king, "Martin Luther King Sr.", Wrong),
            (&john, "Pope John XXIII", Right),
            (&john, "John XXII", Wrong),
        ]);
    }

    #[test]
    fn a_foreseen_person_is_wrong_unless_the_form_is_accepted() {
        let kennedy = person(&["John F. Kennedy", "John Kennedy"], &[]);
        let kennedy = with_wrong(&kennedy, &[("Robert Kennedy", "his brother"), ("Joseph F. Kennedy", "")]);
        for typed in ["Robert Kennedy", "Robert F. Kennedy", "Kennedy, Robert"] {
            let reason = graded(&kennedy, typed, &[]).reason;
            assert_eq!(reason, Some(Reason::KnownWrong(Some("his brother".into()))), "{typed}");
        }
        for typed in ["Kennedy", "John F. Kennedy", "John Kennedy", "J. Kennedy", "J. F. Kennedy"] {
            assert_eq!(graded(&kennedy, typed, &[]).verdict, Right, "{typed}");
        }
        let adams = with_wrong(&person(&["John Adams"], &[]), &[("John Quincy Adams", "his son")]);
        for typed in ["John Quincy Adams", "John Q. Adams", "Adams, John Quincy"] {
            assert_eq!(graded(&adams, typed, &[]).verdict, Wrong, "{typed}");
        }
    }

    #[test]
    fn a_surname_alone_may_be_answered_with_the_full_name() {
        let ben_bella = person(&["Ben Bella"], &["بن بلة"]);
        let nasser = person(&["Abdel Nasser"], &["عبد الناصر"]);
        let de_gaulle = person(&["De Gaulle"], &["ديغول"]);
        assert_verdicts(&[
            (&ben_bella, "Ben Bella", Right),
            (&ben_bella, "Bella", Right),
            (&ben_bella, "Ahmed Ben Bella", Right),
            (&ben_bella, "Ben Bella, Ahmed", Right),
            (&ben_bella, "أحمد بن بلة", Right),
            (&ben_bella, "Ahmed Bella", Wrong),
            (&ben_bella, "Ahmed Ben Ali", Wrong),
            (&nasser, "Gamal Abdel Nasser", Right),
            (&nasser, "جمال عبد الناصر", Right),
            (&de_gaulle, "Charles De Gaulle", Right),
            (&de_gaulle, "Charles de Gaulle Jr.", Close),
            (&de_gaulle, "not De Gaulle", Close),
            (&person(&["Nikita Khrushchev"], &["خروتشوف"]), "نينا خروتشوف", Close),
            (&person(&["Ben Johnson"], &[]), "Boris Johnson", Wrong),
            (&person(&["Lyndon Johnson"], &[]), "Ben Johnson", Wrong),
            (&person(&["Ahmed Ben Bella", "Ben Bella"], &[]), "Khalid Ben Bella", Wrong),
            (&person(&["Nikita Khrushchev", "Khruschev"], &[]), "Nina Khrushchev", Wrong),
        ]);
    }

    #[test]
    fn a_full_name_that_may_be_somebody_elses_is_not_right_for_a_surname() {
        let nasser = person(&["Abdel Nasser"], &[]);
        let khalid = person(&["Khalid Abdel Nasser"], &[]);
        let deck = [&nasser, &khalid];
        assert_eq!(graded(&nasser, "Khalid Abdel Nasser", &deck).verdict, Wrong);
        assert_eq!(graded(&nasser, "K. Abdel Nasser", &deck).verdict, Close);
        assert_eq!(graded(&nasser, "Abdel Nasser", &deck).verdict, Right);
        let foreseen = with_wrong(&nasser, &[("Khalid Abdel Nasser", "his son")]);
        for typed in ["Khalid Abdel Nasser", "K. Abdel Nasser", "Abdel Nasser, Khalid"] {
            assert_eq!(graded(&foreseen, typed, &[]).verdict, Wrong, "{typed}");
        }
        assert_eq!(graded(&foreseen, "Gamal Abdel Nasser", &[]).verdict, Right);
    }

    #[test]
    fn a_name_that_is_another_card_to_the_letter_is_to_be_confirmed() {
        let (adams, son) = (person(&["John Adams"], &[]), person(&["John Quincy Adams"], &[]));
        let grade = graded(&adams, "John Quincy Adams", &[&adams, &son]);
        assert_eq!((grade.verdict, grade.reason), (Close, Some(Reason::OtherCard)));
        assert_eq!(graded(&adams, "John Adams", &[&adams, &son]).verdict, Right);
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

    #[test]
    fn the_diff_of_a_family_name_is_with_the_family_name() {
        let diff = graded(&person(&["Nikita Khrushchev"], &[]), "Kruschev", &[]).diff;
        let missing: Vec<&DiffPart> = diff.iter().filter(|part| !matches!(part, DiffPart::Same(_))).collect();
        assert_eq!(missing, [&DiffPart::Missing("h".into()), &DiffPart::Missing("h".into())]);
    }
}
