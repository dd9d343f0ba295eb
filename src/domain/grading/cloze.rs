//! Judges the gaps of a sentence.
//!
//! In: the sentence in all languages and what was typed. Out: a [`Finding`]. One gap is judged as words are; several that
//! are asked together as a list in order, in each language for itself, since the order of gaps may differ.

use super::finding::Finding;
use super::phrase::Phrase;
use super::{Context, Rule, fold, list, text};
use crate::domain::model::{Cloze, Lang, Localized, Verdict};

/// How many words beside a gap may be typed along; it bounds the work.
const MAX_BESIDE: usize = 6;

/// Judges what was typed into the gaps. The whole sentence is right too.
pub(super) fn judge(
    sentence: &Localized<Cloze>,
    typed: &str,
    phrase: &Phrase,
    context: &Context<'_>,
) -> Finding {
    let finding = if let Some((_, finding)) = best_list(sentence, typed, context) {
        finding
    } else {
        let gaps = sentence.map(|sentence| different_gaps(sentence, context).concat());
        let finding = text::judge(&gaps, &[], phrase, context);
        if finding.score < 1.0 {
            beside(sentence, phrase, &gaps, context).unwrap_or(finding)
        } else {
            finding
        }
    };
    let is_whole =
        || sentence.iter().any(|(_, sentence)| context.known.forms.phrase(&sentence.sentence()).says(phrase));
    if finding.score < 1.0 && is_whole() { Finding::RIGHT.by(Rule::WholeSentence) } else { finding }
}

/// The finding where the words that stand beside the only gap were typed along with what fills it.
fn beside(
    sentence: &Localized<Cloze>,
    typed: &Phrase,
    gaps: &Localized<Vec<String>>,
    context: &Context<'_>,
) -> Option<Finding> {
    sentence.iter().flat_map(|(_, sentence)| sentence.surroundings()).find_map(|(before, after)| {
        let (before, after) = (fold::words(before), fold::words(after));
        let ends = |at: &usize| before.ends_with(typed.words.get(..*at).unwrap_or_default());
        let opens = |at: &usize| after.starts_with(typed.words.get(*at..).unwrap_or_default());
        let first = (0..=before.len().min(MAX_BESIDE)).filter(ends);
        let last = typed.words.len().saturating_sub(MAX_BESIDE)..=typed.words.len();
        let cuts = first.flat_map(|first| last.clone().filter(opens).map(move |last| first..last));
        let rests = cuts.filter_map(|cut| typed.words.get(cut)).filter(|rest| !rest.is_empty());
        let mut found = rests.map(|rest| text::judge(gaps, &[], &Phrase::of(&rest.join(" ")), context));
        found.find(|finding| finding.score >= 1.0).map(|finding| match finding.verdict {
            Verdict::Right => finding.by(Rule::WholeSentence),
            _ => finding,
        })
    })
}

/// Where several gaps are asked for: those of the language in which they were filled in best, and the finding there.
pub(super) fn best_list(
    sentence: &Localized<Cloze>,
    typed: &str,
    context: &Context<'_>,
) -> Option<(Localized<Vec<Vec<String>>>, Finding)> {
    let gaps = sentence.map(|sentence| different_gaps(sentence, context));
    if gaps.iter().all(|(_, gaps)| gaps.len() == 1) {
        return None;
    }
    let alone = |(lang, gaps): (&Lang, &Vec<Vec<String>>)| {
        let gaps = Localized::one(lang.clone(), gaps.clone());
        let finding = list::judge(&gaps, true, &[], typed, context);
        (gaps, finding)
    };
    // Of equals the first stays: the language of the deck.
    gaps.iter().map(alone).reduce(|best, other| if other.1.score > best.1.score { other } else { best })
}

/// The accepted forms of each gap; gaps that the same word fills are one.
pub(super) fn different_gaps(sentence: &Cloze, context: &Context<'_>) -> Vec<Vec<String>> {
    let key = |forms: &Vec<String>| forms.first().map(|form| context.known.forms.phrase(form).key.clone());
    let mut gaps: Vec<Vec<String>> = Vec::new();
    for forms in sentence.gaps() {
        match gaps.iter_mut().find(|known| key(known) == key(forms)) {
            Some(known) => known.extend(forms.iter().cloned()),
            None => gaps.push(forms.clone()),
        }
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::super::Reason;
    use super::super::sample::{assert_verdicts, cloze, graded, text};
    use crate::domain::model::Verdict::{Blank, Close, Right, Typo, Wrong};

    #[test]
    fn one_gap_is_judged_as_words_are() {
        let pact =
            cloze("The [Warsaw Pact|Warsaw Treaty] was founded in 1955.", "تأسس [حلف وارسو] عام 1955.");
        let year = cloze("The Warsaw Pact was founded in [1955].", "تأسس حلف وارسو عام [١٩٥٥].");
        assert_verdicts(&[
            (&pact, "warsaw pact", Right),
            (&pact, "Warsaw Treaty", Right),
            (&pact, "حلف وارسو", Right),
            (&pact, "The Warsaw Pact was founded in 1955", Right),
            (&pact, "Warsow Pact", Typo),
            (&pact, "the great Warsaw Pact", Close),
            (&pact, "1955", Wrong),
            (&pact, "", Blank),
            (&year, "1955", Right),
            (&year, "١٩٥٥", Right),
            (&year, "1956", Wrong),
            (&year, "55", Wrong),
            (&year, "The Warsaw Pact was founded in 1956.", Wrong),
        ]);
        assert_eq!(graded(&pact, "Warsaw", &[]).expected, "The Warsaw Pact was founded in 1955.");
    }

    #[test]
    fn the_words_beside_a_gap_may_be_typed_along() {
        let batista = cloze(
            "Castro drove out Fulgencio [Batista] in 1959.",
            "أسقط كاسترو فولغينسيو [باتيستا] عام 1959.",
        );
        let party = cloze("Lincoln led the [Republican] Party.", "قاد لينكولن الحزب [الجمهوري].");
        let month = cloze("In March [1958] he took over.", "في آذار [1958] تولى.");
        assert_verdicts(&[
            (&batista, "Fulgencio Batista", Right),
            (&batista, "Fulgencio Batista in 1959", Right),
            (&batista, "فولغينسيو باتيستا", Right),
            (&batista, "Fulgencio Battista", Typo),
            (&batista, "out Batista", Wrong),
            (&batista, "Fulgencio", Wrong),
            (&batista, "Ruben Batista", Wrong),
            (&party, "Republican Party", Right),
            (&party, "the Republican Party", Right),
            (&party, "الحزب الجمهوري", Right),
            (&party, "Democratic Party", Wrong),
            (&party, "Party", Wrong),
            (&month, "March 1958", Right),
            (&month, "آذار 1958", Right),
            (&month, "April 1958", Wrong),
            (&month, "March 1957", Wrong),
        ]);
    }

    #[test]
    fn gaps_that_are_asked_together_are_given_in_their_order() {
        let both = cloze("[Lenin] died in [1924].", "في عام [1924] توفي [لينين].");
        assert_verdicts(&[
            (&both, "Lenin, 1924", Right),
            (&both, "Lenin 1924", Right),
            (&both, "1924، لينين", Right),
            (&both, "Lenni, 1924", Typo),
            (&both, "Lenin, 1925", Close),
            (&both, "1924, Lenin", Close),
            (&both, "Lenin", Close),
            (&both, "Lenin died in 1924", Right),
        ]);
        let missing =
            Reason::Items { right: 1, of: 2, missing: vec!["1924".into()], extra: vec![], why: None };
        assert_eq!(graded(&both, "Lenin", &[]).reason, Some(missing));
    }

    #[test]
    fn one_word_for_several_gaps_is_typed_once() {
        let cuba = cloze("[Cuba] is an island; [Cuba|Kuba] is a state.", "[كوبا] جزيرة و[كوبا] دولة.");
        assert_verdicts(&[
            (&cuba, "Cuba", Right),
            (&cuba, "kuba", Right),
            (&cuba, "كوبا", Right),
            (&cuba, "Haiti", Wrong),
        ]);
    }

    #[test]
    fn the_gap_of_a_sibling_is_another_answer() {
        let (east, west) = (
            cloze("[East Germany] and West Germany", "[ألمانيا الشرقية] وألمانيا الغربية"),
            text(&["West Germany"], &[]),
        );
        assert_eq!(graded(&east, "West Germany", &[&east, &west]).reason, Some(Reason::OtherCard));
    }
}
