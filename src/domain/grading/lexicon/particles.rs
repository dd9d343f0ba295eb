//! Small words that decide whether two phrases say the same.
//!
//! In: a folded word. Out: yes or no. Prepositions of direction are no stop words: a war by and a war on a
//! country are two wars.

use super::{is_listed, without_article};

/// Whether a phrase says the same without the word, unless it ends with it (`Vitamin A`).
pub(in super::super) fn is_stop_word(word: &str) -> bool {
    matches!(word, "the" | "teh" | "a" | "an" | "of" | "in" | "at" | "and" | "في" | "و" | "ال")
}

/// Whether the word only says that the number after it is a year.
pub(in super::super) fn is_year(word: &str) -> bool {
    matches!(word, "year" | "عام" | "سنه")
}

/// Whether the word turns a claim round.
pub(in super::super) fn is_negation(word: &str) -> bool {
    const WORDS: &str = "not no non never without neither nor nobody none cannot cant dont doesnt didnt isnt wasnt \
        arent werent wont wouldnt couldnt shouldnt hasnt havent hadnt لا لم لن ليس ليست غير بدون دون \
        عدم ضد بلا كلا ما الا";
    is_listed(WORDS, word)
}

/// Whether the word offers a choice, as one does who does not know.
pub(in super::super) fn is_hedge(word: &str) -> bool {
    matches!(word, "or" | "او" | "either" | "اما")
}

/// Whether the word says that a number is rough.
pub(in super::super) fn is_approximation(word: &str) -> bool {
    const WORDS: &str = "about around approximately approx roughly circa ca some nearly نحو حوالي تقريب تقريبا \
        قرابه زها";
    is_listed(WORDS, word)
}

/// Whether the word changes how much a number says, so that it is never to be ignored beside one.
pub(in super::super) fn changes_amount(word: &str) -> bool {
    const WORDS: &str = "half quarter third double twice dozen dozens minus negative more less fewer than over under \
        least most times نصف ربع ثلث ضعف اكثر اقل سالب ناقص";
    is_listed(WORDS, word) || is_negation(word) || is_hedge(word)
}

/// Whether the word is a title or form of address that belongs to no name.
pub(in super::super) fn is_title(word: &str) -> bool {
    const WORDS: &str = "comrade president mr dr doctor sir lord general gen marshal colonel \
        captain admiral major commander comandante premier prime foreign first minister chairman secretary senator chancellor king queen tsar \
        emperor pope professor prof the الرييس رييس الرفيق رفيق السيد \
        المارشال الماريشال الجنرال الدكتور الوزير الزعيم القايد الملك الملكه الامير العقيد الامين";
    is_listed(WORDS, word) || is_ladys_title(word)
}

/// Whether the word is a form of address for a lady, who may have the surname of her husband.
pub(in super::super) fn is_ladys_title(word: &str) -> bool {
    is_listed("mrs ms miss mme madame madam lady dame frau senora السيده الانسه مدام", word)
}

/// Whether the word, or what it begins with, says that somebody is against what follows.
pub(in super::super) fn opposes(word: &str) -> bool {
    const WORDS: &str = "معادي معاديه مناهض مناهضه مضاد مضاده";
    ["anti", "counter"].iter().any(|prefix| word.starts_with(prefix))
        || is_listed(WORDS, without_article(word))
}

/// Whether the word says nothing of its own beside others.
pub(in super::super) fn is_small(word: &str) -> bool {
    const WORDS: &str = "is was were are be been it its his her their this that these those called هو هي كان كانت هذا هذه \
        ذلك تلك";
    is_listed(WORDS, word)
}

/// What a word after the surname says of father and son.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in super::super) enum Generation {
    /// The son.
    Junior,
    /// The father.
    Senior,
}

impl Generation {
    /// The generation that the word names.
    pub(in super::super) fn of(word: &str) -> Option<Self> {
        match word {
            "jr" | "junior" => Some(Self::Junior),
            "sr" | "senior" => Some(Self::Senior),
            _ => None,
        }
    }
}

/// Whether the word opens a surname of two words, so that no given name need stand before it.
pub(in super::super) fn opens_surname(word: &str) -> bool {
    is_listed("abd abdel abdul abu ben mac san عبد ابو", word)
}

/// Whether the word only joins the parts of a name, as `van` and `al` do.
pub(in super::super) fn joins_names(word: &str) -> bool {
    const WORDS: &str = "al el de la le du da di van von der den bin ibn بن ابن ال";
    is_listed(WORDS, word)
}

#[cfg(test)]
mod tests {
    use super::super::super::fold;
    use super::*;

    #[test]
    fn words_are_known_in_the_form_the_fold_leaves() {
        for (text, known) in [
            ("الرئيس", is_title as fn(&str) -> bool),
            ("السيدة", is_title),
            ("القائد", is_title),
            ("الآنسة", is_ladys_title),
            ("المعادية", opposes),
            ("هذه", is_small),
            ("don't", is_negation),
            ("ألّا", is_negation),
            ("زهاء", is_approximation),
            ("قرابة", is_approximation),
            ("إمّا", is_hedge),
            ("أكثر", changes_amount),
        ] {
            let words = fold::words(text);
            assert!(words.len() == 1 && words.iter().all(|word| known(word)), "{text}: {words:?}");
        }
    }
}
